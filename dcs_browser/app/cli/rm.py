"""``rm BOOK``: delete a stored book."""

import click

from dcs_browser.app.cli.output import CouldNotTry, emit, json_option, say, verb
from dcs_browser.app.cli.server import book_and_path, server_options, signed_in
from dcs_browser.domain.errors import NotOffered
from dcs_browser.services.catalog import Catalog


@click.command("rm")
@click.argument("book")
@click.option("--permanently", is_flag=True, help="Allow it where the service has no trash.")
@server_options
@json_option
@verb
async def command(book: str, permanently: bool, server: str | None, as_json: bool) -> int:
    """Delete BOOK (publisher/name or title); it goes to the trash where the service has one."""
    async with signed_in(server) as dcs:
        catalog = Catalog(dcs)
        found, path = await book_and_path(catalog, book)
        if path:
            raise CouldNotTry(NotOffered(reason="A service deletes whole books; name the book alone."))
        if dcs.capabilities.delete_permanent.on and not permanently:
            raise CouldNotTry(
                NotOffered(
                    reason="This service has no trash and deletes for good. Say --permanently if that is meant."
                )
            )
        deletion = await catalog.delete(found)
    if as_json:
        emit(
            {
                "book": f"{found.publisher}/{found.name}",
                "permanent": deletion.permanent,
                "trash_key": deletion.trash_key or None,
            }
        )
    elif deletion.permanent:
        click.echo(f"Deleted {found.publisher}/{found.label} for good.")
    else:
        click.echo(f"Moved {found.publisher}/{found.label} to the trash.")
        if deletion.trash_key:
            say(f"To bring it back: dcs-browser trash restore '{deletion.trash_key}'")
    return 0
