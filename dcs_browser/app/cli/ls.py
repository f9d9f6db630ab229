"""``ls [PUBLISHER]``: the books of the service."""

import click

from dcs_browser.app.cli.output import console, emit, json_option, say, verb
from dcs_browser.app.cli.server import server_options, signed_in
from dcs_browser.domain.library import Book
from dcs_browser.services.catalog import Catalog, folded, ordering


def as_row(book: Book) -> dict[str, object]:
    """A book as JSON; times in ISO 8601, sizes in bytes, ``null`` where the service doesn't tell."""
    return {
        "id": book.id,
        "publisher": book.publisher,
        "name": book.name,
        "title": book.label,
        "language": book.language,
        "category": book.category,
        "version": book.version,
        "status": book.status.value,
        "updated_at": book.updated_at.isoformat() if book.updated_at else None,
        "size": book.total_size,
    }


@click.command("ls")
@click.argument("publisher", required=False)
@server_options
@json_option
@verb
async def command(publisher: str | None, server: str | None, as_json: bool) -> int:
    """List the books of PUBLISHER, or all."""
    async with signed_in(server) as dcs:
        books = await Catalog(dcs).refresh()
    wanted = [b for b in books if publisher is None or folded(b.publisher) == folded(publisher)]
    wanted.sort(key=lambda b: (ordering(b.publisher), ordering(b.label), b.id))
    if as_json:
        emit([as_row(book) for book in wanted])
        return 0
    if not wanted:
        say(f"There are no books of {publisher}." if publisher is not None else "There are no books.")
        return 0
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, header_style="bold")
    for column in ("Publisher", "Book", "Language", "Status", "Id"):
        table.add_column(column, justify="right" if column == "Id" else "left")
    for book in wanted:
        cells = (book.publisher, book.label, book.language, book.status.value, str(book.id))
        table.add_row(*(Text(cell) for cell in cells))
    console().print(table)
    return 0
