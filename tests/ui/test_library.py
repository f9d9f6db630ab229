"""The left panel and the home against a running service, by mouse and keyboard."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QImage
from PySide6.QtTest import QTest

from dcs_browser.domain.library import Book
from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.services.local_sources import FolderSource
from dcs_browser.ui.library.cover_files import cover_of, cover_path
from tests.builders import a_book_folder
from tests.pages.library import LibraryPage, choose, clipboard, press, said
from tests.service import Running, running_service

Opener = Callable[..., Awaitable[LibraryPage]]


@pytest.fixture
async def library(bot) -> AsyncIterator[Opener]:
    """Opens pages, and closes them even when a test fails."""
    pages: list[LibraryPage] = []

    async def open_(*what, **how) -> LibraryPage:
        page = await LibraryPage.open(bot, *what, **how)
        pages.append(page)
        return page

    yield open_
    for page in pages:
        await page.close()


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Running]:
    books = [
        a_book_folder(tmp_path, name="harbour_2", title="Harbour 2"),
        a_book_folder(tmp_path, name="harbour_10", title="Harbour 10"),
        a_book_folder(tmp_path, name="isik", title="Işık ve Ses", publisher="Şehir Yayınları"),
    ]
    with running_service(tmp_path / "service", books=books) as running:
        yield running


@pytest.mark.anyio
async def test_the_library_is_shown_with_counts(qapp, bot, library, service):
    page = await (await library(service)).loaded()
    assert page.shown() == ["North Quay", "Şehir Yayınları"]
    assert page.tree.all_books.number == "3"
    await bot.until(lambda: page.tree.trash.number == "0")
    assert page.home.total.text().startswith("3 book(s)")
    assert len(page.titles()) == 3


@pytest.mark.anyio
async def test_a_click_opens_a_book_and_its_arrow_its_files(qapp, bot, library, service):
    page = await (await library(service)).loaded()
    await page.click("North Quay", "harbour_2")
    assert page.location.room is Room.BOOK
    assert page.location.tab is Tab.OVERVIEW
    await page.row("North Quay", "harbour_2", "images", "Unit_1")
    await page.click("North Quay", "harbour_2", "config.json")
    assert page.location.tab is Tab.FILES
    assert page.location.path == "config.json"


@pytest.mark.anyio
async def test_the_keyboard_goes_everywhere(qapp, bot, library, service):
    page = await (await library(service)).loaded()
    await page.click("North Quay")
    assert page.location == Location(Room.LIBRARY, publisher="North Quay")
    assert page.titles() == ["harbour_2", "harbour_10"]
    page.key(Qt.Key.Key_Right).key(Qt.Key.Key_Down)
    assert page.location.room is Room.LIBRARY
    page.key(Qt.Key.Key_Return)
    assert page.location.room is Room.BOOK
    await page.row("North Quay", "harbour_2", "config.json")


@pytest.mark.anyio
async def test_the_filter_opens_what_fits(qapp, bot, library, service):
    page = await (await library(service)).loaded()
    page.filter("HARBOUR 10".replace(" ", "_"))
    assert page.shown() == ["North Quay"]
    publisher = page.model.index(0, 0)
    assert page.tree.view.isExpanded(publisher)
    assert page.shown(publisher) == ["harbour_10"]
    page.filter("yayinlari")
    assert page.shown() == ["Şehir Yayınları"]
    page.filter("there is no such book")
    assert "No publisher or book" in said(page.tree)
    page.filter("")
    assert len(page.shown()) == 2
    assert not page.tree.view.isExpanded(page.model.index(0, 0))


@pytest.mark.anyio
async def test_a_service_that_stops_leaves_a_row_that_tries_again(qapp, bot, library, service):
    page = await (await library(service)).loaded()
    service.stop()
    row = await page.row("North Quay", "harbour_2")
    page.tree.view.expand(row)
    failed = await bot.until(lambda: next((i for i in page.shown(row) if "can't be reached" in i), None))
    assert failed in page.shown(row)
    service.start()
    await page.click("North Quay", "harbour_2", failed)
    await page.row("North Quay", "harbour_2", "config.json")
    assert page.tree.view.isExpanded(row)


@pytest.mark.anyio
async def test_a_library_that_cannot_be_read_says_so_and_is_read_on_retry(qapp, bot, library, service):
    page = await library(service, read=False)
    service.stop()
    page.place.use(page.catalog)
    await bot.until(lambda: page.tree.states.state == "ErrorState")
    assert "can't be reached" in said(page.home)
    service.start()
    press(page.home, "Try again")
    await page.loaded()
    assert page.home.states.state == "content"


@pytest.mark.anyio
async def test_a_deleted_book_is_brought_back_by_undo(qapp, bot, library, service):
    page = await (await library(service)).loaded()
    await page.click("North Quay", "harbour_2")
    page.key(Qt.Key.Key_Delete)
    question = await page.window.answer("Move to trash")
    assert "harbour_2" in question.windowTitle()
    toast = await page.window.toast("is in the trash")
    assert page.location == Location(Room.LIBRARY, publisher="North Quay")
    await bot.until(lambda: page.tree.trash.number == "1")
    press(toast, "Undo")
    await page.window.toast("is back")
    await bot.until(lambda: "harbour_2" in page.titles() and page.tree.trash.number == "0")
    assert all(not book.archived for book in page.catalog.library)


@pytest.mark.anyio
async def test_turning_back_deletes_nothing(qapp, bot, library, service):
    page = await (await library(service)).loaded()
    choose(await page.menu("North Quay", "harbour_2"), "Delete…")
    await page.window.answer("Cancel")
    assert service.faults.count("/books", "DELETE") == 0
    assert "harbour_2" in page.titles()


@pytest.mark.anyio
async def test_a_service_without_a_trash_wants_the_name_typed(qapp, bot, library, tmp_path):
    book = a_book_folder(tmp_path, name="harbour_2")
    with running_service(tmp_path / "service", dialect="v4", books=[book]) as service:
        page = await (await library(service)).loaded()
        (name,) = page.titles()
        record = {"publisher": "North Quay", "book_name": "Extra", "language": "en", "category": "x"}
        with service.client() as http:
            http.post("/books/", json={**record, "parent_book_id": 1}).raise_for_status()
        choose(await page.menu("North Quay", name), "Delete…")
        question = await page.window.answer("Delete for good", typed=name)
        assert "nothing can bring the book back" in said(question)
        assert "belong to it go too: Extra" in said(question)
        await page.window.toast("deleted for good")
        await bot.until(lambda: not page.titles())
        assert "No books yet" in said(page.home)


@pytest.mark.anyio
async def test_the_menu_copies_names_and_links(qapp, bot, library, service):
    page = await (await library(service)).loaded()
    menu = await page.menu("North Quay", "harbour_2")
    choose(menu, "Copy name")
    assert clipboard() == "harbour_2"
    choose(menu, "Copy ID")
    assert clipboard() == "1"
    wanted = []
    page.place.place_link_wanted.connect(lambda book, path: wanted.append((book.name, path)))
    choose(menu, "Copy link")
    choose(await page.menu("North Quay", "harbour_2", "config.json"), "Copy link")
    assert wanted == [("harbour_2", ""), ("harbour_2", "config.json")]
    choose(await page.menu("North Quay", "harbour_2", "config.json"), "Copy download link")
    await bot.until(lambda: clipboard().startswith(service.storage_url))


@pytest.mark.anyio
async def test_download_and_upload_say_what_they_are_about(qapp, bot, library, service):
    page = await (await library(service)).loaded()
    downloads, uploads = [], []
    page.place.download_wanted.connect(lambda book, paths: downloads.append((book.name, paths)))
    page.place.upload_wanted.connect(lambda *asked: uploads.append(asked))
    choose(await page.menu("North Quay", "harbour_2"), "Download…")
    choose(await page.menu("North Quay", "harbour_2", "images"), "Download…")
    assert downloads == [("harbour_2", ("",)), ("harbour_2", ("images",))]
    choose(await page.menu("North Quay", "harbour_2"), "Upload new version…")
    choose(await page.menu("North Quay"), "Upload a book…")
    assert [(publisher, book.name if book else None, paths) for publisher, book, paths in uploads] == [
        ("North Quay", "harbour_2", ()),
        ("North Quay", None, ()),
    ]


@pytest.mark.anyio
async def test_a_folder_dropped_on_a_book_or_publisher_is_meant_for_it(qapp, bot, library, service, tmp_path):
    page = await (await library(service)).loaded()
    uploads = []
    page.place.upload_wanted.connect(lambda *asked: uploads.append(asked))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "harbour_2"))])
    for names in (("North Quay", "harbour_10"), ("Şehir Yayınları",)):
        at = page.tree.view.visualRect(await page.row(*names)).center()
        page.tree.view.dropEvent(
            QDropEvent(
                QPointF(at),
                Qt.DropAction.CopyAction,
                data,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )
    (first, second) = uploads
    assert (first[0], first[1].name, first[2]) == ("North Quay", "harbour_10", (tmp_path / "harbour_2",))
    assert (second[0], second[1]) == ("Şehir Yayınları", None)


@pytest.mark.anyio
async def test_a_refresh_keeps_what_is_open_and_chosen(qapp, bot, library, service):
    page = await (await library(service)).loaded()
    await page.click("North Quay", "harbour_2", "images")
    await page.catalog.dcs.update_book(3, category="Grade 1")
    await page.place.reload()
    assert page.tree.view.isExpanded(page.model.index_of_book(1))
    assert page.tree.view.currentIndex().data() == "images"


@pytest.mark.anyio
async def test_the_home_filters_by_language_and_publisher(qapp, bot, library, service):
    page = await (await library(service)).loaded()
    choose(page.home.filter_menu("publisher"), "Şehir Yayınları")
    assert page.titles() == ["isik"]
    assert page.home.title.text() == "Şehir Yayınları"
    assert page.location.publisher == "Şehir Yayınları"
    assert "Şehir Yayınları" in page.home.chips["publisher"].text()
    choose(page.home.filter_menu("status"), "Draft")
    assert "No book fits" in said(page.home)
    press(page.home, "Show all")
    assert len(page.titles()) == 3
    assert page.location.publisher == ""


@pytest.mark.anyio
async def test_a_search_narrows_the_home_and_can_be_taken_back(qapp, bot, library, service):
    page = await (await library(service)).loaded()
    page.home.show_search("isik")
    assert page.titles() == ["isik"]
    page.home.show_search("nowhere")
    assert "No book has “nowhere”" in said(page.home)
    press(page.home, "Show all")
    assert len(page.titles()) == 3


@pytest.mark.anyio
async def test_enter_opens_the_book_of_the_home_in_both_views(qapp, bot, library, service):
    page = await (await library(service)).loaded()
    page.home.select(2)
    QTest.keyClick(page.home.grid, Qt.Key.Key_Return)
    assert page.location.book_id == 2
    page.window.navigator.go(Location())
    page.home.show_mode("list")
    page.home.select(3)
    QTest.keyClick(page.home.table, Qt.Key.Key_Return)
    assert page.location.book_id == 3


@pytest.mark.anyio
async def test_covers_come_for_books_in_sight_and_a_missing_one_is_made(qapp, bot, library, service):
    asked: list[str] = []

    async def cover(book) -> QImage:
        asked.append(book.name)
        if book.name == "isik":
            return QImage()
        image = QImage(30, 40, QImage.Format.Format_RGB32)
        image.fill(QColor("navy"))
        return image

    page = await (await library(service, cover=cover)).loaded()
    await bot.until(lambda: len(asked) == 3)
    await bot.until(lambda: not any(page.home.model.lacks_cover(n) for n in (1, 2, 3)))
    assert not page.home.grid.grab().isNull()
    page.home.grid.verticalScrollBar().setValue(1)
    assert sorted(asked) == ["harbour_10", "harbour_2", "isik"]


@pytest.mark.anyio
async def test_the_context_menu_key_shows_the_menu_of_the_row(qapp, bot, library, service):
    page = await (await library(service)).loaded()
    row = await page.row("North Quay", "harbour_2")
    page.tree.view.select(row)
    page.tree.view.customContextMenuRequested.emit(QPoint(5, 5000))
    assert page.tree.menu.isVisible()
    assert "Upload new version…" in [action.text() for action in page.tree.menu.actions()]
    page.tree.menu.close()


@pytest.mark.anyio
async def test_signing_out_empties_the_panel(qapp, bot, library, service):
    page = await (await library(service)).loaded()
    page.place.use(None)
    assert page.model.rowCount() == 0
    assert page.tree.all_books.number == ""


@pytest.mark.anyio
async def test_a_cover_is_found_among_the_files_of_a_book(qapp, tmp_path):
    source = FolderSource(a_book_folder(tmp_path))
    image = await cover_of(source, Book(1, "North Quay", "harbour_2"), QSize(200, 280))
    assert (image.width(), image.height()) == (200, 280)
    await source.close()


@pytest.mark.parametrize(
    ("named", "path"),
    [
        ("", "images/book_cover.png"),
        ("front.jpg", "images/front.jpg"),
        ("gone.jpg", "images/book_cover.png"),
    ],
)
def test_the_record_names_the_cover_if_it_is_there(named, path):
    paths = ["config.json", "images/Unit_1/book_cover.png", "images/book_cover.png", "images/front.jpg"]
    assert cover_path(paths, named) == path
    assert cover_path(["a.json"], named) == ""
