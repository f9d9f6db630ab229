"""Links in the whole window: copied, pasted into the address bar, given at the start, across servers."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from dcs_browser.app.cli import program
from dcs_browser.app.window import Session
from dcs_browser.domain.location import Room, Tab
from dcs_browser.services.logs import Ring
from dcs_browser.services.settings import ServerProfile, Settings, SettingsStore
from tests.builders import a_book_folder
from tests.pages.library import choose, said
from tests.pages.window import ProgramPage
from tests.service import Running, running_service

pytestmark = pytest.mark.anyio
PAGES = "/books/0/modules/0/pages"

Start = Callable[..., AbstractAsyncContextManager[ProgramPage]]


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Running]:
    book = a_book_folder(tmp_path / "books", name="liman_1", publisher="Şehir Yayınları", title="Liman 1")
    with running_service(tmp_path / "service", books=[book]) as running:
        yield running


@pytest.fixture
def another(tmp_path: Path) -> Iterator[Running]:
    book = a_book_folder(tmp_path / "other", name="compass_a_1", publisher="Bluewater Press")
    with running_service(tmp_path / "another", books=[book]) as running:
        yield running


@pytest.fixture
def start(bot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Start:
    """Starts the program with a link, for a person who knows these servers."""

    @asynccontextmanager
    async def begin(*services: Running, link: str = "") -> AsyncIterator[ProgramPage]:
        home = tmp_path / "home"
        for name in ("CONFIG", "DATA", "STATE", "CACHE"):
            monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.casefold()))
        profiles = tuple(ServerProfile(service.url, "", service.email) for service in services)
        SettingsStore().save(
            Settings(theme="light", language="en", profiles=profiles, last_server=services[0].url)
        )
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        session = Session(application, Ring(), demo=False, data=None, link=link)
        running = asyncio.get_running_loop().create_task(session.main())
        await bot.until(lambda: session.house is not None and session.house.window.isVisible())
        page = ProgramPage(bot, session, running)
        try:
            yield page
        finally:
            await page.close()

    return begin


def host(service: Running) -> str:
    return service.url.removeprefix("http://").partition("/")[0]


def copied() -> str:
    return QGuiApplication.clipboard().text()


async def type_address(page: ProgramPage, text: str) -> Any:
    """Ctrl+L, type over what is there, Enter."""
    page.window.activateWindow()
    await page.bot.until(lambda: QApplication.activeWindow() is page.window)
    QTest.keyClick(page.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    line = page.window.top.address.line
    await page.bot.until(line.isVisible)
    line.setText(text)
    QTest.keyClick(line, Qt.Key.Key_Return)
    return line


async def test_a_copied_link_leads_back_to_the_very_activity(start, service, bot):
    async with start(service) as page:
        await page.sign_in(service)
        pointer = f"{PAGES}/1/sections/0"
        link = f"dcsbrowser://{host(service)}/%C5%9Eehir%20Yay%C4%B1nlar%C4%B1/liman_1/page/2/activity/1"
        await type_address(page, link)
        await bot.until(lambda: page.location.tab is Tab.PAGES and page.location.pointer == pointer)
        await bot.until(lambda: page.house.pages.pointer() == pointer)
        assert not page.window.top.address.line.isVisible()
        QTest.mouseClick(page.window.top.address.copy, Qt.MouseButton.LeftButton)
        assert copied() == link
        await page.open_tab(Tab.OVERVIEW)
        QTest.keyClick(page.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        assert page.window.top.address.line.text() == link.partition("/page")[0]
        QTest.keyClick(page.window.top.address.line, Qt.Key.Key_Escape)
        assert not page.window.top.address.line.isVisible()
        assert page.location.tab is Tab.OVERVIEW


PATHS = [
    ("şehir yayınları/LİMAN_1", Tab.OVERVIEW, "", ""),
    ("Şehir Yayınları/liman_1/page/3", Tab.PAGES, "", f"{PAGES}/2"),
    ("Şehir Yayınları/liman_1/file/images/Unit_1", Tab.FILES, "images/Unit_1", ""),
    ("Şehir Yayınları/liman_1/config#/book_title", Tab.CONFIG, "", "/book_title"),
    ("Şehir Yayınları/liman_1/check", Tab.CHECK, "", ""),
]


async def test_paths_lead_to_every_view(start, service, bot):
    async with start(service) as page:
        await page.sign_in(service)
        for typed, tab, path, pointer in PATHS:
            await type_address(page, typed)
            await bot.until(lambda tab=tab: page.location.tab is tab and page.location.room is Room.BOOK)
            assert page.location.path == path
            assert page.location.pointer == pointer
            publisher, book = page.house.window.top.address.path[:2]
            assert (publisher, book) == ("Şehir Yayınları", "liman_1")


NOWHERE = [
    ("Nobody/liman_1", "no publisher “Nobody”"),
    ("Şehir Yayınları/gone", "no book “gone”"),
    ("https://evil.example/x", "begin with dcsbrowser://"),
    ("dcsbrowser://x/p/b/shop", "no place called"),
]


async def test_what_leads_nowhere_is_said_below_the_line(start, service, bot):
    async with start(service) as page:
        await page.sign_in(service)
        for typed, words in NOWHERE:
            line = await type_address(page, typed)
            await bot.until(lambda line=line, words=words: words in line.problem)
            assert line.isVisible()
            assert line.text() == typed
            assert page.location.room is Room.LIBRARY
            QTest.keyClicks(line, "x")
            assert line.problem == ""
            QTest.keyClick(line, Qt.Key.Key_Escape)
            assert not line.isVisible()


async def test_a_page_that_is_gone_leads_to_its_book_with_a_note(start, service, bot):
    async with start(service) as page:
        await page.sign_in(service)
        await type_address(page, "Şehir Yayınları/liman_1/page/99")
        await bot.until(lambda: page.location.tab is Tab.PAGES)
        await page.toast("no longer has")


async def test_links_stand_in_the_menus(start, service, bot):
    base = f"dcsbrowser://{host(service)}/%C5%9Eehir%20Yay%C4%B1nlar%C4%B1/liman_1"
    async with start(service) as page:
        await page.sign_in(service)
        await bot.until(lambda: page.library.shown() == ["Şehir Yayınları"])
        choose(await page.library.menu("Şehir Yayınları", "liman_1"), "Copy link")
        assert copied() == base
        choose(await page.library.menu("Şehir Yayınları", "liman_1", "images"), "Copy link")
        assert copied() == f"{base}/file/images"
        await type_address(page, f"{base}/file/config.json")
        await bot.until(lambda: page.location.path == "config.json")
        await bot.until(page.files.view.list.selected)
        choose(page.files.view.fill_menu(), "Copy link")
        assert copied() == f"{base}/file/config.json"
        for tab, pointer, place, tail in (
            (Tab.PAGES, f"{PAGES}/0/sections/2", page.house.pages, "/page/1/activity/1"),
            (Tab.CONFIG, "/language", page.house.config, "/config#/language"),
        ):
            page.house.navigator.go(page.location.at(tab=tab, pointer=pointer))
            next(a for a in place.actions() if a.text() == "Copy link").trigger()
            await bot.until(lambda tail=tail: copied() == f"{base}{tail}")


async def test_a_local_book_has_no_link_and_says_why(start, service, bot, tmp_path):
    async with start(service) as page:
        await page.sign_in(service)
        page.house.deeds.open_local(tmp_path / "books" / "liman_1")
        await bot.until(lambda: page.location.room is Room.BOOK)
        QGuiApplication.clipboard().setText("before")
        QTest.mouseClick(page.window.top.address.copy, Qt.MouseButton.LeftButton)
        await page.toast("lies on this computer only")
        assert copied() == "before"


async def test_a_link_at_the_start_opens_the_window_there_after_signing_in(start, service, bot):
    link = f"dcsbrowser://{host(service)}/Şehir Yayınları/liman_1/page/3"
    async with start(service, link=link) as page:
        await page.sign_in(service)
        await bot.until(lambda: page.location.pointer == f"{PAGES}/2")


async def test_a_bad_link_at_the_start_is_said_and_the_library_opens(start, service, bot):
    async with start(service, link="dcsbrowser://x/p/b/shop") as page:
        await page.sign_in(service)
        await page.toast("no place called")
        assert page.location.room is Room.LIBRARY


async def test_in_the_demo_a_link_to_this_computer_means_the_sample_library(start, service, bot):
    async with start(service) as page:
        await page.sign_in(service)
        links = page.house.links
        link = "dcsbrowser://127.0.0.1:1/Şehir Yayınları/liman_1/page/3"
        assert await links.open_at_start(link, demo=True)
        assert page.location.pointer == f"{PAGES}/2"
        assert await links.open_at_start("dcsbrowser://localhost/Nobody/x", demo=True)
        await page.toast("no publisher “Nobody”")


async def test_a_link_to_another_known_server_signs_in_there(start, service, another, bot):
    link = f"dcsbrowser://{host(another)}/Bluewater Press/compass_a_1"
    async with start(service, another) as page:
        await page.sign_in(service)
        await type_address(page, link)
        dialog = await page.sign_in_dialog()
        assert dialog.address == another.url
        assert dialog.email.text() == another.email
        assert host(another) in dialog.note
        await page.fill_sign_in(another)
        await bot.until(lambda: page.location.room is Room.BOOK)
        assert page.books == ["compass_a_1"]
        assert page.house.window.top.address.path[0] == "Bluewater Press"


async def test_a_link_to_an_unknown_server_asks_before_anything_is_sent(start, service, bot):
    async with start(service, link="dcsbrowser://elsewhere.example/p/b") as page:
        dialog = await page.sign_in_dialog()
        assert dialog.address == "elsewhere.example"
        assert dialog.email.text() == ""
        assert "It leads to elsewhere.example" in dialog.note
        # Turned away: as on any other day, the sign-in of one's own server.
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        await bot.until(lambda: not dialog.isVisible())
        await page.sign_in(service)
        assert page.books == ["liman_1"]
        assert page.location.room is Room.LIBRARY


async def test_turning_away_from_another_server_stays_where_one_is(start, service, bot):
    async with start(service) as page:
        await page.sign_in(service)
        await type_address(page, "dcsbrowser://elsewhere.example/p/b")
        dialog = await page.sign_in_dialog()
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        await bot.until(lambda: not page.window.findChildren(QDialog) or not dialog.isVisible())
        assert page.books == ["liman_1"]
        assert host(service) in said(page.window.status)


@pytest.mark.parametrize(
    ("arguments", "link"),
    [
        (["dcsbrowser://h/p/b"], "dcsbrowser://h/p/b"),
        (["--demo", "DCSBROWSER://h/p"], "DCSBROWSER://h/p"),
        (["--link", "p/b"], "p/b"),
        (["--link", "dcsbrowser://h/p"], "dcsbrowser://h/p"),
        ([], ""),
    ],
)
def test_the_command_line_takes_a_link(arguments, link):
    context = program.make_context("dcs-browser", list(arguments))
    assert context.params["link"] == link
