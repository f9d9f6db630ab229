"""The transfer engine of this run, and what a download is called and where its files go."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from dcs_browser.client.api import Dcs
from dcs_browser.domain.errors import LocalFileError
from dcs_browser.domain.library import Book
from dcs_browser.domain.names import local_path
from dcs_browser.domain.transfers import Existing
from dcs_browser.services.accounts import Accounts
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.publishing.publish import Publisher, publisher
from dcs_browser.services.transfers.engine import TransferEngine
from dcs_browser.ui.messages import Messages

translate = QCoreApplication.translate


def start_engine(state: Path, fork: Callable[[str], Dcs]) -> tuple[TransferEngine, Publisher]:
    """The engine on the first transfers folder that no other window works with."""
    for number in range(1, 20):
        folder = state / ("transfers" if number == 1 else f"transfers-{number}")
        folder.mkdir(parents=True, exist_ok=True)
        engine = TransferEngine(folder, fork)
        worker = publisher(folder / "publishing")
        engine.upload_worker = worker
        try:
            engine.start()
        except LocalFileError:
            if number == 19:
                raise
            continue
        return engine, worker
    raise AssertionError  # the loop returns or raises


async def download(
    catalog: Catalog,
    engine: TransferEngine,
    messages: Messages,
    accounts: Accounts,
    book: Book,
    paths: tuple[str, ...],
    target: Path | None,
) -> int | None:
    """Put files of a book on the queue; without a ``target`` the person is asked for a folder, which is remembered.

    A whole book gets a folder of its own. Returns the group's number, ``None`` when nothing was begun.
    """
    folder = target or await messages.save_folder(
        translate("Wiring", "Download “{name}” to").format(name=book.label), accounts.settings.downloads
    )
    if folder is None:
        return None
    if target is None:
        accounts.change(download_folder=str(folder))
    objects = await catalog.objects_at(book, paths)
    if not objects:
        empty = translate("Wiring", "There is nothing to download: “{name}” has no files.")
        messages.toast(empty.format(name=book.label))
        return None
    whole = paths in ((), ("",))
    place = local_path(folder, book.name.replace("/", "_")) if whole else folder
    strip = "" if whole else common_parent(paths)
    url = catalog.dcs.server.url
    title = title_of(book, paths)
    return engine.download(url, book, objects, place, title=title, strip=strip, existing=Existing.ASK)


def common_parent(paths: tuple[str, ...]) -> str:
    """The folder that all chosen paths lie in: it is not made again below the target."""
    parents = [path.rpartition("/")[0].split("/") for path in paths]
    common = []
    for parts in zip(*parents, strict=False):
        if len(set(parts)) > 1:
            break
        common.append(parts[0])
    return "/".join(part for part in common if part)


def title_of(book: Book, paths: tuple[str, ...]) -> str:
    named = [path for path in paths if path]
    if len(named) == 1:
        return f"{book.label} · {named[0].rpartition('/')[2]}"
    return book.label
