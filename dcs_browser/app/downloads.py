"""The transfer engine of this run, and what a download is called and where its files go."""

from collections.abc import Callable
from pathlib import Path

from dcs_browser.client.api import Dcs
from dcs_browser.domain.errors import LocalFileError
from dcs_browser.domain.library import Book
from dcs_browser.services.publishing.publish import Publisher, publisher
from dcs_browser.services.transfers.engine import TransferEngine


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
