"""Files dragged out of the Files tab: at once when they are here, fetched first when they aren't."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest

from dcs_browser.domain.library import StoredObject, folder_tree
from dcs_browser.services.drag_out import DragRoom, dragged
from dcs_browser.services.local_sources import FolderSource
from dcs_browser.services.sources import Asset
from dcs_browser.ui.drop_veil import droppable
from dcs_browser.ui.files.dragging import mime_of
from tests.builders import a_book_folder
from tests.pages.files import FilesPage
from tests.pages.library import press
from tests.service import Running, running_service


def a_tree() -> Any:
    paths = ("config.json", "images/a.png", "images/unit/b.png", "audio/c.mp3")
    return folder_tree([StoredObject(path, f"k/{path}", 3) for path in paths])


def test_folders_keep_their_structure_and_lose_what_is_above_them() -> None:
    places = {item.asset.path: item.place for item in dragged(a_tree(), ("images/unit", "images/a.png"))}
    assert places == {"images/unit/b.png": "unit/b.png", "images/a.png": "a.png"}
    assert len(dragged(a_tree(), ("", "config.json"))) == 4
    assert dragged(a_tree(), ("gone.png",)) == ()


def test_files_are_laid_out_under_their_own_names_and_cleared(tmp_path: Path) -> None:
    source = tmp_path / "0123abcd-cache-name"
    source.write_bytes(b"abc")
    room = DragRoom()
    items = dragged(a_tree(), ("images", "config.json"))
    tops = room.lay_out([(item, source) for item in items])
    assert [top.name for top in tops] == ["config.json", "images"]
    assert (tops[1] / "unit/b.png").read_bytes() == b"abc"
    (tops[0]).write_text("written by another program")
    assert source.read_bytes() == b"abc", "what another program writes does not reach the cache"
    room.clear()
    assert not tops[0].exists()


def test_what_is_dragged_out_is_no_upload_when_dropped_on_the_window_again(tmp_path: Path) -> None:
    folder = tmp_path / "images"
    folder.mkdir()
    data = mime_of([folder])
    assert [url.toLocalFile() for url in data.urls()] == [folder.as_posix()]
    assert droppable(data) == []
    other = QMimeData()
    other.setUrls(data.urls())
    assert droppable(other) == [folder]


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Running]:
    with running_service(tmp_path / "service", books=[a_book_folder(tmp_path)]) as running:
        yield running


@pytest.fixture
async def page(bot: Any, service: Running, tmp_path: Path) -> AsyncIterator[FilesPage]:
    made = await FilesPage.open(bot, service, tmp_path)
    yield made
    await made.close()


def names(drags: list[QMimeData]) -> list[str]:
    return sorted(Path(url.toLocalFile()).name for url in drags[-1].urls())


@pytest.mark.anyio
async def test_what_is_not_here_is_fetched_and_dragged_the_second_time(page: FilesPage) -> None:
    drags: list[QMimeData] = []
    page.place.start_drag = drags.append
    await page.shows("images", "config.json")
    page.click("images").click("config.json", Qt.KeyboardModifier.ControlModifier)
    page.list.startDrag(Qt.DropAction.CopyAction)
    assert not drags
    await page.bot.until(lambda: any("Ready" in toast.text for toast in page.window.messages.toasts))
    page.list.startDrag(Qt.DropAction.CopyAction)
    assert names(drags) == ["config.json", "images"]
    folder = next(Path(u.toLocalFile()) for u in drags[-1].urls() if u.toLocalFile().endswith("images"))
    assert (folder / "Unit_1").is_dir()
    wanted: list[tuple[str, ...]] = []
    page.place.download_wanted.connect(lambda _book, paths: wanted.append(paths))
    ready = next(toast for toast in page.window.messages.toasts if "Ready" in toast.text)
    press(ready, "Save to…")
    assert wanted == [("images", "config.json")]


@pytest.mark.anyio
async def test_what_was_seen_once_is_dragged_at_once(page: FilesPage) -> None:
    drags: list[QMimeData] = []
    page.place.start_drag = drags.append
    await page.shows("config.json")
    await page.source(1).file("config.json")
    page.click("config.json")
    page.list.startDrag(Qt.DropAction.CopyAction)
    assert names(drags) == ["config.json"]
    assert Path(drags[-1].urls()[0].toLocalFile()).read_bytes() == await page.source(1).read("config.json")


@pytest.mark.anyio
async def test_a_fetch_for_a_drag_can_be_stopped(page: FilesPage, service: Running) -> None:
    await page.shows("config.json")
    stall = service.faults.stall("/dream-central-storage", times=99)
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    page.list.startDrag(Qt.DropAction.CopyAction)
    fetching = next(toast for toast in page.window.messages.toasts if "Fetching" in toast.text)
    press(fetching, "Cancel")
    stall.release()
    service.faults.clear()
    await page.bot.until(lambda: not len(page.place.dragging._tasks))
    assert not any("Ready" in toast.text for toast in page.window.messages.toasts)


@pytest.mark.anyio
async def test_a_book_of_this_computer_is_dragged_at_once(page: FilesPage, tmp_path: Path, bot: Any) -> None:
    drags: list[QMimeData] = []
    page.place.start_drag = drags.append
    page.local(-1, FolderSource(a_book_folder(tmp_path / "here")))
    page.go("", -1)
    await page.shows("config.json", "images")
    page.click("images")
    page.list.startDrag(Qt.DropAction.CopyAction)
    assert names(drags) == ["images"]
    held = page.source(-1).held(Asset("config.json", 1))
    assert held is not None


@pytest.mark.anyio
async def test_books_of_one_name_and_size_are_told_apart(page: FilesPage, tmp_path: Path) -> None:
    drags: list[QMimeData] = []
    page.place.start_drag = drags.append
    for number, letter in ((-1, "a"), (-2, "b")):
        folder = a_book_folder(tmp_path / letter)
        (folder / "note.txt").write_text(letter)
        page.local(number, FolderSource(folder))
        page.go("", number)
        await page.shows("note.txt")
        await page.bot.until(lambda number=number: page.place._root_of == number)
        page.click("note.txt")
        page.list.startDrag(Qt.DropAction.CopyAction)
        assert Path(drags[-1].urls()[0].toLocalFile()).read_text() == letter


@pytest.mark.anyio
async def test_what_was_fetched_for_a_drag_is_saved_of_its_own_book(page: FilesPage, tmp_path: Path) -> None:
    await page.shows("config.json")
    page.click("config.json")
    page.list.startDrag(Qt.DropAction.CopyAction)
    await page.bot.until(lambda: any("Ready" in toast.text for toast in page.window.messages.toasts))
    page.local(-1, FolderSource(a_book_folder(tmp_path / "here")))
    page.go("", -1)
    await page.bot.until(lambda: page.place._root_of == -1)
    wanted: list[tuple[int, tuple[str, ...]]] = []
    page.place.download_wanted.connect(lambda book, paths: wanted.append((book.id, paths)))
    press(next(toast for toast in page.window.messages.toasts if "Ready" in toast.text), "Save to…")
    assert wanted == [(1, ("config.json",))]
