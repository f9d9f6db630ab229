"""``trash ls|restore KEY|purge KEY``: what was deleted."""

import click

from dcs_browser.app.cli.output import CouldNotTry, console, emit, json_option, say, verb
from dcs_browser.app.cli.server import server_options, signed_in
from dcs_browser.domain.errors import Conflict, DcsBrowserError, NotFound
from dcs_browser.domain.library import TrashEntry
from dcs_browser.services.catalog import Catalog


def as_row(entry: TrashEntry) -> dict[str, object]:
    """An entry as JSON; times in ISO 8601, sizes in bytes."""
    return {
        "key": entry.key,
        "kind": entry.kind.value,
        "publisher": entry.publisher,
        "name": entry.name,
        "objects": entry.object_count,
        "size": entry.total_size,
        "deleted_at": entry.deleted_at.isoformat() if entry.deleted_at else None,
        "kept_until": entry.eligible_at.isoformat() if entry.eligible_at else None,
    }


async def entry_of(catalog: Catalog, key: str) -> TrashEntry:
    """The entry with that key; the final slash may be left out, ``publisher/name`` works when it is the only one."""
    try:
        entries = await catalog.trash()
    except DcsBrowserError as error:
        raise CouldNotTry(error) from error
    wanted = key.strip("/")
    fits = [e for e in entries if e.key.strip("/") == wanted] or [
        e for e in entries if f"{e.publisher}/{e.name}" == wanted
    ]
    if len(fits) != 1:
        raise CouldNotTry(NotFound(detail=f"no entry of the trash has the key {key}"))
    return fits[0]


@click.group("trash")
def command() -> None:
    """List, restore or purge what was deleted."""


@command.command("ls")
@server_options
@json_option
@verb
async def ls(server: str | None, as_json: bool) -> int:
    """List the entries of the trash."""
    async with signed_in(server) as dcs:
        entries = await Catalog(dcs).trash()
    if as_json:
        emit([as_row(entry) for entry in entries])
        return 0
    if not entries:
        say("The trash is empty.")
        return 0
    from rich.filesize import decimal
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, header_style="bold")
    for column, justify in (("What", "left"), ("Files", "right"), ("Size", "right"), ("Kept until", "left")):
        table.add_column(column, justify="right" if justify == "right" else "left")
    table.add_column("Key", overflow="fold")
    for entry in entries:
        until = f"{entry.eligible_at:%Y-%m-%d %H:%M}" if entry.eligible_at else ""
        cells = (
            f"{entry.publisher}/{entry.name}",
            str(entry.object_count),
            decimal(entry.total_size),
            until,
            entry.key,
        )
        table.add_row(*(Text(cell) for cell in cells))
    console().print(table)
    return 0


@command.command("restore")
@click.argument("key")
@server_options
@json_option
@verb
async def restore(key: str, server: str | None, as_json: bool) -> int:
    """Bring the entry KEY back to where it was."""
    async with signed_in(server) as dcs:
        catalog = Catalog(dcs)
        entry = await entry_of(catalog, key)
        await catalog.refresh()
        refuse(catalog.restore_blocker(entry))
        book = await catalog.restore(entry)
    if as_json:
        emit({"restored": entry.key, "book_id": book.id if book else None})
    else:
        click.echo(f"Restored {entry.publisher}/{entry.name}.")
    return 0


@command.command("purge")
@click.argument("key")
@click.option("--force", is_flag=True, help="Even before the time it must be kept has passed.")
@click.option("--reason", default="", help="Why; some services demand it with --force.")
@server_options
@json_option
@verb
async def purge(key: str, force: bool, reason: str, server: str | None, as_json: bool) -> int:
    """Delete the entry KEY for good."""
    async with signed_in(server) as dcs:
        catalog = Catalog(dcs)
        entry = await entry_of(catalog, key)
        await catalog.refresh()
        refuse(catalog.purge_blocker(entry))
        removed = await catalog.purge(
            entry, force=force, reason=reason or ("Purged by hand" if force else "")
        )
    if as_json:
        emit({"purged": entry.key, "objects": removed})
    else:
        click.echo(f"Deleted {entry.publisher}/{entry.name} for good ({removed} files).")
    return 0


def refuse(blocker: str) -> None:
    """Raise when the program knows that the service would do harm."""
    if blocker:
        raise Conflict(reason="BLOCKED", detail=blocker)
