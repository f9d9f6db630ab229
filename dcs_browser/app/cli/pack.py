"""``pack FOLDER -o ZIP``: the deterministic ZIP of a book folder."""

import asyncio
import hashlib
from pathlib import Path

import click

from dcs_browser.app.cli.choosing import choice_options, choices
from dcs_browser.app.cli.output import CouldNotTry, emit, json_option, say, verb
from dcs_browser.app.cli.progress import byte_bar
from dcs_browser.domain.errors import DcsBrowserError, LocalFileError
from dcs_browser.services.publishing.pack import pack
from dcs_browser.services.publishing.scan import scan


@click.command("pack")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="Default: FOLDER.zip here."
)
@choice_options
@json_option
@verb
async def command(
    folder: Path, output: Path | None, leave: tuple[str, ...], take: tuple[str, ...], as_json: bool
) -> int:
    """Make the ZIP of the book in FOLDER: the same folder gives the same bytes; working files are left out."""
    if not folder.exists():
        raise CouldNotTry(LocalFileError(name=str(folder), reason="There is nothing of that name."))
    target = output or Path.cwd() / f"{folder.resolve().name}.zip"
    try:
        found = await asyncio.to_thread(scan, folder)
    except DcsBrowserError as error:
        raise CouldNotTry(error) from error
    found = choices(found, leave, take).of(found)
    with byte_bar("Packing", quiet=as_json) as bar:
        packed = await asyncio.to_thread(pack, found, target, progress=bar)
    if as_json:
        digest = await asyncio.to_thread(_sha256, target)
        emit(
            {
                "zip": str(target),
                "files": len(found.files),
                "bytes": packed.size,
                "sha256": digest,
                "left_out": [{"path": item.path, "why": item.why} for item in found.left_out],
            }
        )
        return 0
    click.echo(str(target))
    say(f"{len(found.files)} files, {packed.size:,} bytes; {len(found.left_out)} working files left out.")
    return 0


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
