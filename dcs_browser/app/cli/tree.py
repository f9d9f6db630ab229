"""``tree BOOK``: the files of a stored book."""

import click

from dcs_browser.app.cli.output import emit, json_option, verb
from dcs_browser.app.cli.server import book_and_path, server_options, signed_in
from dcs_browser.domain.library import Folder
from dcs_browser.services.catalog import Catalog


@click.command("tree")
@click.argument("book")
@server_options
@json_option
@verb
async def command(book: str, server: str | None, as_json: bool) -> int:
    """List the files of BOOK (publisher/name or title, with a folder behind it if wanted)."""
    async with signed_in(server) as dcs:
        catalog = Catalog(dcs)
        found, path = await book_and_path(catalog, book)
        objects = sorted(await dcs.objects(found), key=lambda o: o.path)
        root = await catalog.listing(found)
    if as_json:
        emit(
            [
                {
                    "path": item.path,
                    "size": item.size,
                    "modified": item.modified.isoformat() if item.modified else None,
                    "etag": item.etag or None,
                }
                for item in objects
                if not path or item.path == path or item.path.startswith(path + "/")
            ]
        )
        return 0
    from rich.console import Console
    from rich.filesize import decimal
    from rich.text import Text
    from rich.tree import Tree

    def grow(branch: Tree, folder: Folder) -> None:
        for child in folder.folders:
            grow(branch.add(Text(f"{child.name}/  ") + Text(f"{child.count}", style="dim")), child)
        for item in folder.files:
            branch.add(Text(f"{item.name}  ") + Text(decimal(item.size), style="dim"))

    top = root.find(path) or root
    tree = Tree(
        Text(f"{found.publisher}/{found.label}  ") + Text(f"{top.count} files, {decimal(top.size)}", "dim")
    )
    grow(tree, top)
    Console().print(tree)
    return 0
