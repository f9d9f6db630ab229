"""``tree BOOK``: the files of a stored book."""

import click

from dcs_browser.app.cli.output import CouldNotTry, console, emit, json_option, verb
from dcs_browser.app.cli.server import book_and_path, server_options, signed_in
from dcs_browser.domain.errors import NotFound
from dcs_browser.domain.library import Folder, StoredObject, folder_tree
from dcs_browser.services.catalog import Catalog


def as_row(item: StoredObject) -> dict[str, object]:
    """A file as JSON; ``path`` is relative to the book, time in ISO 8601, ``size`` in bytes."""
    return {
        "path": item.path,
        "size": item.size,
        "modified": item.modified.isoformat() if item.modified else None,
        "etag": item.etag or None,
    }


@click.command("tree")
@click.argument("book")
@server_options
@json_option
@verb
async def command(book: str, server: str | None, as_json: bool) -> int:
    """List the files of BOOK (publisher/name or title, with a folder behind it if wanted)."""
    async with signed_in(server) as dcs:
        found, path = await book_and_path(Catalog(dcs), book)
        objects = await dcs.objects(found)
    shown = [item for item in objects if not path or item.path == path or item.path.startswith(path + "/")]
    if path and not shown:
        raise CouldNotTry(NotFound(detail=f"{found.label} has nothing at {path}"))
    if as_json:
        emit([as_row(item) for item in sorted(shown, key=lambda item: item.path)])
        return 0
    from rich.filesize import decimal
    from rich.text import Text
    from rich.tree import Tree

    def grow(branch: Tree, folder: Folder) -> None:
        for child in folder.folders:
            grow(branch.add(Text(f"{child.name}/  ") + Text(f"{child.count}", style="dim")), child)
        for item in folder.files:
            branch.add(Text(f"{item.name}  ") + Text(decimal(item.size), style="dim"))

    root = folder_tree(shown)
    top = root.find(path) or root
    where = f"{found.publisher}/{found.label}" + (f"/{path}" if top is not root else "")
    tree = Tree(Text(f"{where}  ") + Text(f"{top.count} files, {decimal(top.size)}", "dim"))
    grow(tree, top)
    console().print(tree)
    return 0
