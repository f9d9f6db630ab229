"""The Files tab against a running service: browsing, selecting, filtering, acting."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel

from dcs_browser.qt.files_model import Column
from dcs_browser.services.local_sources import FolderSource
from tests.builders import a_book_folder, many_files_book
from tests.pages.files import FilesPage
from tests.pages.library import choose, clipboard, press, said
from tests.service import Running, running_service

pytestmark = pytest.mark.anyio


Opener = Callable[..., Awaitable[FilesPage]]


@pytest.fixture
async def files(bot) -> AsyncIterator[Opener]:
    """Opens pages, and closes them even when a test fails."""
    pages: list[FilesPage] = []

    async def open_(*what, **how) -> FilesPage:
        page = await FilesPage.open(bot, *what, **how)
        pages.append(page)
        return page

    yield open_
    for page in pages:
        await page.close()


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Running]:
    with running_service(tmp_path / "service", books=[a_book_folder(tmp_path)]) as running:
        yield running


async def test_the_top_folder_lists_folders_first(qapp, bot, files, service, tmp_path):
    page = await files(service, tmp_path)
    await page.shows("audio", "images", "config.json")
    assert page.names()[:2] == ["audio", "images"]
    assert page.list.files.index_of("config.json").siblingAtColumn(Column.KIND).data() == "JSON"
    assert "shown" in page.status


async def test_enter_goes_in_and_backspace_comes_out_where_one_was(qapp, bot, files, service, tmp_path):
    page = await files(service, tmp_path)
    await page.shows("images")
    page.click("images").key(Qt.Key.Key_Return)
    await page.shows("Unit_1", "book_cover.png")
    assert page.location.path == "images"
    page.key(Qt.Key.Key_Down).key(Qt.Key.Key_Up).key(Qt.Key.Key_Return)
    assert page.location.path == "images/Unit_1"
    page.key(Qt.Key.Key_Backspace)
    assert page.location.path == "images"
    assert [row.name for row in page.list.selected()] == ["Unit_1"]
    page.window.navigator.back()
    assert page.location.path == "images/Unit_1"


async def test_an_address_of_a_file_selects_it_in_its_folder(qapp, bot, files, service, tmp_path):
    page = await files(service, tmp_path, "images/book_cover.png")
    await page.shows("book_cover.png")
    assert [row.path for row in page.list.selected()] == ["images/book_cover.png"]


async def test_an_address_that_leads_nowhere_says_so(qapp, bot, files, service, tmp_path):
    page = await files(service, tmp_path, "images/gone.png")
    await bot.until(lambda: "is not in this book" in said(page.view))
    press(page.view, "Show all files")
    await page.shows("images")


async def test_a_selection_is_counted_and_summed(qapp, bot, files, service, tmp_path):
    page = await files(service, tmp_path)
    await page.shows("images")
    page.click("config.json")
    assert page.status.startswith("1 selected · ")
    page.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    count = len(page.names())
    assert page.status.startswith(f"{count} selected · ")
    whole = await page.catalog.listing(page.catalog.library[0])
    assert f"{whole.count} file(s)" in page.status
    assert f"{count} selected" in await page.says("selected")


async def test_typing_finds_a_row_and_slash_the_filter(qapp, bot, files, service, tmp_path):
    page = await files(service, tmp_path)
    await page.shows("images")
    page.list.setFocus()
    QTest.keyClicks(page.list, "con")
    assert page.list.currentIndex().data() == "config.json"
    page.window.activateWindow()
    QTest.keyClicks(page.view.filter, "IMAG")
    await bot.until(lambda: page.names() == ["images"])
    QTest.keyClicks(page.view.filter, "zzz")
    await bot.until(lambda: "No name in this folder" in said(page.view))
    press(page.view, "Clear the filter")
    await page.shows("config.json")


async def test_a_header_orders_and_keeps_what_is_selected(qapp, bot, files, service, tmp_path):
    page = await files(service, tmp_path, "images/Unit_1")
    await page.shows("1.png")
    page.click("1.png")
    header = page.list.header()
    at = header.sectionViewportPosition(Column.SIZE) + 10
    for _ in range(2):
        QTest.mouseClick(
            header.viewport(),
            Qt.MouseButton.LeftButton,
            pos=header.viewport().rect().center().__class__(at, 8),
        )
    sizes = [page.list.files.row(at).size for at in range(page.list.files.rowCount())]
    assert sizes in (sorted(sizes), sorted(sizes, reverse=True))
    assert page.list.files.order[0] is Column.SIZE
    assert [row.name for row in page.list.selected()] == ["1.png"]


async def test_a_listing_that_breaks_in_the_middle_is_tried_again(qapp, bot, files, service, tmp_path):
    service.faults.cut_after("/storage/", 40, times=10)
    page = await files(service, tmp_path)
    assert page.view.states.state == "LoadingState"
    await bot.until(lambda: page.view.states.state == "ErrorState")
    service.stop()
    press(page.view, "Try again")
    assert page.view.states.state == "LoadingState"
    await bot.until(lambda: "can't be reached" in said(page.view))
    service.start()
    press(page.view, "Try again")
    await page.shows("config.json")


async def test_a_refresh_that_fails_keeps_the_list_and_says_so(qapp, bot, files, service, tmp_path):
    page = await files(service, tmp_path)
    await page.shows("images")
    service.stop()
    choose(page.view.fill_menu(), "Refresh")
    await page.window.toast("can't be reached")
    assert "images" in page.names()


async def test_the_menu_says_what_to_download(qapp, bot, files, service, tmp_path):
    page = await files(service, tmp_path)
    wanted = []
    page.place.download_wanted.connect(lambda book, paths: wanted.append(paths))
    await page.shows("images")
    choose(page.view.fill_menu(), "Download folder…")
    page.click("config.json").click("audio", Qt.KeyboardModifier.ControlModifier)
    choose(page.view.fill_menu(), "Download…")
    page.click("audio")
    choose(page.view.fill_menu(), "Download folder…")
    press(page.preview, "Save")
    assert wanted == [("",), ("audio", "config.json"), ("audio",), ("audio",)]
    assert page.place.selected_paths == ("audio",)


async def test_paths_and_links_are_copied(qapp, bot, files, service, tmp_path):
    page = await files(service, tmp_path, "images")
    await page.shows("book_cover.png")
    page.click("book_cover.png")
    choose(page.view.fill_menu(), "Copy path")
    assert clipboard() == "images/book_cover.png"
    press(page.preview, "Download link")
    await bot.until(lambda: clipboard().startswith(service.storage_url))
    await page.window.toast("Anyone can open it until")


async def test_another_program_gets_a_copy_with_the_files_own_name(qapp, bot, files, service, tmp_path):
    page = await files(service, tmp_path, "images")
    await page.shows("book_cover.png")
    page.click("book_cover.png")
    press(page.preview, "Open in another program")
    await bot.until(lambda: page.opened)
    (path,) = page.opened
    assert path.name == "book_cover.png"
    assert path.read_bytes() == (tmp_path / "harbour_2/images/book_cover.png").read_bytes()
    await page.close()
    assert not path.exists()


async def test_properties_tell_everything_known(qapp, bot, files, service, tmp_path):
    page = await files(service, tmp_path)
    await page.shows("config.json")
    page.click("config.json")
    choose(page.view.fill_menu(), "Properties")
    dialog = await bot.until(lambda: _dialog(page))
    size = (tmp_path / "harbour_2/config.json").stat().st_size
    assert f"{size:,} bytes" in said(dialog) or f"{size} bytes" in said(dialog)
    press(dialog, "Close")


def _dialog(page: FilesPage):
    return next((d for d in page.view.findChildren(QDialog) if d.isVisible()), None)


async def test_a_folder_of_many_files_is_walked_by_key(qapp, bot, files, tmp_path):
    book = many_files_book(tmp_path, 600)
    with running_service(tmp_path / "service", books=[book]) as service:
        page = await files(service, tmp_path, "audio/shelf_0")
        await bot.until(lambda: len(page.names()) == 500)
        page.key(Qt.Key.Key_End)
        assert page.list.currentIndex().row() == 499
        assert page.names()[:3] == ["0.wav", "1.wav", "2.wav"]


async def test_a_local_book_is_browsed_without_links(qapp, bot, files, service, tmp_path):
    page = await files(service, tmp_path)
    page.local(-1, FolderSource(tmp_path / "harbour_2"))
    page.go("", -1)
    await page.shows("config.json", "raw")
    page.click("config.json")
    await page.text()
    assert not page.preview.link.isEnabled()
    assert "on this computer" in page.preview.link.toolTip()


async def test_a_deleted_book_leaves_the_tab(qapp, bot, files, service, tmp_path):
    page = await files(service, tmp_path)
    await page.shows("config.json")
    await page.catalog.delete(page.catalog.library[0])
    page.place.use(None)
    assert "not in the library" in said(page.view)
    assert page.preview.findChild(QLabel)
