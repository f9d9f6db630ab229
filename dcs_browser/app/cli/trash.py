"""``trash ls|restore KEY|purge KEY``: what was deleted, with the copies this computer keeps of books deleted for good."""

import asyncio

import click

from dcs_browser.app.cli.output import CouldNotTry, console, emit, json_option, say, verb
from dcs_browser.app.cli.server import server_options, signed_in
from dcs_browser.app.cli.transferring import engine_for, errors_of, run_group, status_of
from dcs_browser.client.api import Dcs
from dcs_browser.domain.errors import Conflict, DcsBrowserError, LocalFileError, NotFound
from dcs_browser.domain.library import TrashEntry
from dcs_browser.domain.transfers import State
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.publishing import farewell
from dcs_browser.services.publishing.farewell import Kept


def as_row(entry: TrashEntry, kind: str = "") -> dict[str, object]:
    """An entry as JSON; times in ISO 8601, sizes in bytes. ``kind`` is ``copy`` for what this computer keeps."""
    return {
        "key": entry.key,
        "kind": kind or entry.kind.value,
        "publisher": entry.publisher,
        "name": entry.name,
        "objects": entry.object_count,
        "size": entry.total_size,
        "deleted_at": entry.deleted_at.isoformat() if entry.deleted_at else None,
        "kept_until": entry.eligible_at.isoformat() if entry.eligible_at else None,
    }


def copies_of(dcs: Dcs) -> tuple[Kept, ...]:
    """What this computer keeps of books deleted on that service."""
    return farewell.kept_copies(farewell.home(), dcs.server.url)


def copy_named(dcs: Dcs, key: str) -> Kept | None:
    """The copy with that key. Raises ``NotFound`` (as ``CouldNotTry``) for one that is not there."""
    if not key.startswith("copy:"):
        return None
    for kept in copies_of(dcs):
        if kept.key == key:
            return kept
    raise CouldNotTry(NotFound(detail=f"no copy kept on this computer has the key {key}"))


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
    """List the entries of the trash, and the copies kept on this computer."""
    async with signed_in(server) as dcs:
        copies = [kept.entry() for kept in copies_of(dcs)]
        # Copies are listed also where there is no trash.
        entries = await Catalog(dcs).trash() if dcs.capabilities.trash.on or not copies else ()
    if as_json:
        emit([as_row(entry) for entry in entries] + [as_row(entry, "copy") for entry in copies])
        return 0
    if not entries and not copies:
        say("The trash is empty.")
        return 0
    from rich.filesize import decimal
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, header_style="bold")
    for column, justify in (("What", "left"), ("Files", "right"), ("Size", "right"), ("Kept until", "left")):
        table.add_column(column, justify="right" if justify == "right" else "left")
    table.add_column("Key", overflow="fold")
    for entry in (*entries, *copies):
        until = f"{entry.eligible_at:%Y-%m-%d %H:%M}" if entry.eligible_at else ""
        if entry.key.startswith("copy:"):
            until = "on this computer"
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
    """Bring the entry KEY back to where it was; a copy kept on this computer is uploaded as a new book."""
    async with signed_in(server) as dcs:
        catalog = Catalog(dcs)
        kept = copy_named(dcs, key)
        if kept is not None:
            return await _send_again(catalog, kept, as_json=as_json)
        entry = await entry_of(catalog, key)
        await catalog.refresh()
        refuse(catalog.restore_blocker(entry))
        if catalog.brings_back_more(entry):
            say(
                "This service keeps replaced files under the same key: if there are any, they come back as well."
            )
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
    """Delete the entry KEY for good; a copy kept on this computer is removed from it."""
    async with signed_in(server) as dcs:
        catalog = Catalog(dcs)
        kept = copy_named(dcs, key)
        if kept is not None:
            return await _remove(kept, as_json=as_json)
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


async def _send_again(catalog: Catalog, kept: Kept, *, as_json: bool) -> int:
    await catalog.refresh()
    if (live := catalog.live_twin(kept.entry())) is not None:
        refuse(f"A live book is called {live.publisher}/{live.name} already.")
    with engine_for(catalog.dcs, "copy", kept.key) as engine:
        group = await run_group(engine, lambda: engine.upload(kept.job()), kept.book.label, as_json=as_json)
        errors = errors_of(group, engine)
    name = f"{kept.book.publisher}/{kept.book.label}"
    if as_json:
        emit({"restored": kept.key, "book_id": group.book_id, "state": group.state.value, "errors": errors})
    elif group.state is State.DONE:
        click.echo(f"Uploaded {name} again. The copy stays: dcs-browser trash purge '{kept.key}' removes it.")
    elif group.state is State.UNKNOWN:
        say(f"It is not known whether {name} was uploaded. The same command asks the service again.")
    else:
        say(f"{name} was not uploaded. {group.error_title}. {group.error_message}")
    return status_of(group)


async def _remove(kept: Kept, *, as_json: bool) -> int:
    try:
        await asyncio.to_thread(farewell.remove, kept)
    except OSError as error:
        raise LocalFileError(str(error), name=kept.book.label, reason="The copy can't be removed.") from error
    if as_json:
        emit({"purged": kept.key, "objects": len(kept.copy.files)})
    else:
        click.echo(f"Removed the copy of {kept.book.publisher}/{kept.book.label} from this computer.")
    return 0


def refuse(blocker: str) -> None:
    """Raise when the program knows that the service would do harm."""
    if blocker:
        raise Conflict(reason="BLOCKED", detail=blocker)
