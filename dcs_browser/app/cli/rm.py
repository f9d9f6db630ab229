"""``rm BOOK``: delete a stored book; where that is for good, a checked copy is kept on this computer first."""

from pathlib import Path

import click

from dcs_browser.app.cli.output import CouldNotTry, emit, json_option, say, verb
from dcs_browser.app.cli.server import book_and_path, server_options, signed_in
from dcs_browser.client.api import Dcs
from dcs_browser.domain.errors import NotOffered
from dcs_browser.domain.library import Book, Deletion
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.publishing import farewell


@click.command("rm")
@click.argument("book")
@click.option("--permanently", is_flag=True, help="Allow it where the service has no trash.")
@click.option("--with-children", is_flag=True, help="Delete the books that belong to it too.")
@click.option("--no-copy", is_flag=True, help="Keep no copy on this computer of a book deleted for good.")
@server_options
@json_option
@verb
async def command(
    book: str, permanently: bool, with_children: bool, no_copy: bool, server: str | None, as_json: bool
) -> int:
    """Delete BOOK (publisher/name or title); it goes to the trash where the service has one.

    Where it has none, a checked copy is kept on this computer first: “trash ls” lists it, “trash restore” sends it back.
    """
    async with signed_in(server) as dcs:
        catalog = Catalog(dcs)
        found, path = await book_and_path(catalog, book)
        if path:
            raise CouldNotTry(NotOffered(reason="A service deletes whole books; name the book alone."))
        kept: Path | None = None
        if dcs.capabilities.delete_permanent.on:
            if not permanently:
                raise CouldNotTry(
                    NotOffered(
                        reason="This service has no trash and deletes for good. Say --permanently if that is meant."
                    )
                )
            if not with_children:
                await _require_alone(dcs, found)
            kept = None if no_copy else await _keep(dcs, found, quiet=as_json)
        deletion = await catalog.delete(found)
    _tell(found, deletion, kept, as_json=as_json)
    return 0


async def _require_alone(dcs: Dcs, book: Book) -> None:
    """Books that belong to another are deleted with it, and no copy brings their records back (contract 1.2)."""
    children = ", ".join(child.label for child in await dcs.children(book))
    if children:
        raise CouldNotTry(
            NotOffered(
                reason=f"Other books belong to {book.label} and go with it: {children}. "
                "Say --with-children if that is meant."
            )
        )


async def _keep(dcs: Dcs, book: Book, *, quiet: bool) -> Path:
    """A checked copy; when it fails nothing has been deleted."""
    if not dcs.capabilities.reading.on:
        raise CouldNotTry(
            NotOffered(
                reason="No copy can be kept: this service hands no files out. Say --no-copy to delete all the same."
            )
        )
    if not quiet:
        say(f"A copy of {book.publisher}/{book.label} is being kept on this computer first.")
    copy = await farewell.keep_copy(dcs, book, farewell.home())
    return copy.folder


def _tell(book: Book, deletion: Deletion, kept: Path | None, *, as_json: bool) -> None:
    if as_json:
        emit(
            {
                "book": f"{book.publisher}/{book.name}",
                "permanent": deletion.permanent,
                "trash_key": deletion.trash_key or None,
                "copy": str(kept) if kept is not None else None,
            }
        )
    elif deletion.permanent:
        click.echo(f"Deleted {book.publisher}/{book.label} for good.")
        if kept is not None:
            say(f"A checked copy is kept in {kept}")
            say(f"To send it back: dcs-browser trash restore 'copy:{kept.name}'")
    else:
        click.echo(f"Moved {book.publisher}/{book.label} to the trash.")
        if deletion.mixed:
            say("Older files of that name lie there under the same key: a restore brings back both.")
        if deletion.trash_key:
            say(f"To bring it back: dcs-browser trash restore '{deletion.trash_key}'")
