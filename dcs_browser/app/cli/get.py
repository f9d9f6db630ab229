"""``get BOOK[/PATH] -o DIR``: bytes of the service onto this computer."""

import hashlib
import posixpath
from collections.abc import Sequence
from pathlib import Path

import click

from dcs_browser.app.cli.output import CouldNotTry, emit, json_option, say, verb
from dcs_browser.app.cli.server import book_and_path, server_options, signed_in
from dcs_browser.app.cli.transferring import engine_for, errors_of, run_group, status_of
from dcs_browser.domain.errors import DcsBrowserError, NotFound
from dcs_browser.domain.library import StoredObject
from dcs_browser.domain.names import local_path
from dcs_browser.domain.transfers import Existing
from dcs_browser.services.catalog import Catalog


@click.command("get")
@click.argument("book")
@click.option(
    "-o", "--output", type=click.Path(file_okay=False, path_type=Path), default=Path(), help="Default: here."
)
@click.option(
    "--existing",
    type=click.Choice([choice.value for choice in Existing if choice is not Existing.ASK]),
    default=Existing.KEEP_BOTH.value,
    show_default=True,
    help="What to do with a file that is there already and differs.",
)
@server_options
@json_option
@verb
async def command(book: str, output: Path, existing: str, server: str | None, as_json: bool) -> int:
    """Download BOOK (publisher/name or title; a whole book lands in a folder of its own), or one folder or file."""
    async with signed_in(server) as dcs:
        found, path = await book_and_path(Catalog(dcs), book)
        try:
            dcs.capabilities.need("reading")
            objects = await dcs.objects(found, path)
        except DcsBrowserError as error:
            raise CouldNotTry(error) from error
        if path and not objects:
            raise CouldNotTry(NotFound(detail=f"{found.label} has nothing at {path}"))
        single = len(objects) == 1 and objects[0].path == path
        folder = (
            output if single else local_path(output, posixpath.basename(path) or found.name.replace("/", "_"))
        )
        strip = posixpath.dirname(path) if single else path
        # A book that was changed since is another job: the rest of the old one fits it no more.
        what = ("get", str(found.id), path, str(folder.resolve()), existing, _digest(objects))
        with engine_for(dcs, *what) as engine:
            group = await run_group(
                engine,
                lambda: engine.download(
                    dcs.server.url,
                    found,
                    objects,
                    folder.resolve(),
                    title=found.label,
                    strip=strip,
                    existing=Existing(existing),
                ),
                found.label,
                as_json=as_json,
            )
            errors = errors_of(group, engine)
    if as_json:
        emit(
            {
                "state": group.state.value,
                "files": group.files_done,
                "failed": group.files_failed,
                "bytes": group.done,
                "target": str(folder),
                "errors": errors,
            }
        )
    else:
        say(f"{group.files_done} of {group.files} files, {group.done:,} bytes, in {folder}")
        for failed in errors:
            say(f"{failed['path'] or found.label}: {failed['title']}. {failed['message']}")
    return status_of(group)


def _digest(objects: Sequence[StoredObject]) -> str:
    listing = sorted((item.path, item.size, item.etag) for item in objects)
    return hashlib.sha256(repr(listing).encode()).hexdigest()
