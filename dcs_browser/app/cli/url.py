"""``url BOOK/PATH``: a link to one file's bytes that needs no token."""

import click

from dcs_browser.app.cli.output import CouldNotTry, emit, json_option, say, verb
from dcs_browser.app.cli.server import book_and_path, server_options, signed_in
from dcs_browser.domain.errors import NotFound
from dcs_browser.services.catalog import Catalog


@click.command("url")
@click.argument("path")
@server_options
@json_option
@verb
async def command(path: str, server: str | None, as_json: bool) -> int:
    """Print the presigned URL of PATH (publisher/book/path of a file)."""
    async with signed_in(server) as dcs:
        book, inside = await book_and_path(Catalog(dcs), path)
        if not inside:
            raise CouldNotTry(NotFound(detail="name a file of the book, such as publisher/book/config.json"))
        try:
            link = await dcs.presign(book, inside)
        except NotFound as error:
            raise CouldNotTry(NotFound(detail=f"{book.label} has nothing at {inside}")) from error
    if as_json:
        emit({"url": link.url, "expires_at": link.expires_at.isoformat()})
    else:
        click.echo(link.url)
        say(f"Works until {link.expires_at:%Y-%m-%d %H:%M} UTC for everybody who has it.")
    return 0
