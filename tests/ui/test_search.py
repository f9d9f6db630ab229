"""The search in the window: from the box at the top to the spot in a book."""

import json
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from dcs_browser.domain.location import Room, Tab
from dcs_browser.services.settings import ServerProfile
from tests.builders import a_book_folder
from tests.pages.library import press
from tests.pages.search import SearchPage
from tests.pages.window import ProgramPage
from tests.service import Running, running_service

Start = Callable[..., AbstractAsyncContextManager[SearchPage]]


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Running]:
    harbour = a_book_folder(tmp_path, name="harbour_2")
    (harbour / "video").mkdir()
    (harbour / "video" / "1.srt").write_text("1\n00:00:01,000 --> 00:00:02,000\n<b>Martılar</b>\n", "utf-8")
    games = {"levels": [{"level": 1, "games": [{"type": "quiz", "questions": [{"question": "Nerede?"}]}]}]}
    (harbour / "games.json").write_text(json.dumps(games), "utf-8")
    books = [harbour, a_book_folder(tmp_path, name="isik_1", title="IŞIK 1", publisher="Şehir Yayınları")]
    with running_service(tmp_path / "service", dialect="v3", books=books) as running:
        yield running


@pytest.fixture
def start(bot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Start:
    @asynccontextmanager
    async def begin(service: Running) -> AsyncIterator[SearchPage]:
        program = await ProgramPage.open(
            bot, monkeypatch, tmp_path / "home", ServerProfile(service.url, "Home")
        )
        try:
            yield SearchPage(await program.sign_in(service))
        finally:
            service.faults.clear()
            await program.close()

    return begin


@pytest.mark.anyio
async def test_typing_narrows_the_library_and_tells_of_texts(qapp, bot, start, service):
    async with start(service) as page:
        page.type("isik")
        home = page.program.library
        await bot.until(lambda: home.titles() == ["IŞIK 1"])
        await bot.until(
            lambda: "1 hit" in page.place.strip.text.text() and "in 1 book" in page.place.strip.text.text()
        )
        page.type("lighthouse")
        await bot.until(
            lambda: "lighthouse" in page.place.strip.text.text() and page.place.strip.open.isVisible()
        )
        press(page.place.strip, "Show hits in texts")
        await page.answered()
        assert page.program.location.room is Room.SEARCH
        assert page.books() == {"Harbour 2, North Quay", "IŞIK 1, Şehir Yayınları"}
        page.type("")
        await bot.until(lambda: "Find any text of any book" in page.words)


@pytest.mark.anyio
async def test_a_hit_opens_at_its_spot_and_back_leads_to_the_hits(qapp, bot, start, service):
    async with start(service) as page:
        await page.type("lighthouse").results()
        page.key(Qt.Key.Key_Down)
        assert page.program.window.focusWidget() is page.view.list
        assert page.view.list.currentIndex().row() == 1
        page.key(Qt.Key.Key_Return)
        here = page.program.location
        assert (here.room, here.tab) == (Room.BOOK, Tab.PAGES)
        assert here.pointer.startswith("/books/0/modules/0/pages/0/sections/0/answer/")
        page.program.window.navigator.back()
        assert page.program.location.room is Room.SEARCH
        assert page.view.list.currentIndex().row() == 1


@pytest.mark.anyio
async def test_every_kind_of_hit_has_a_place(qapp, bot, start, service):
    async with start(service) as page:
        for typed, tab in (
            ('"harbour 2"', Tab.OVERVIEW),
            ('"unit 1"', Tab.CONFIG),
            ("nerede", Tab.GAMES),
            ("martilar", Tab.FILES),
        ):
            await page.type(typed).results()
            page.place.enter(page.view.list.best())
            assert page.program.location.tab is tab
        page.program.window.navigator.back()
        assert page.hit("Martılar").hit.snippet.text == "<b>Martılar</b>", "what books say is plain text"
        assert not page.view.grab().isNull()


@pytest.mark.anyio
async def test_enter_twice_opens_the_best_hit(qapp, bot, start, service):
    async with start(service) as page:
        await page.type("isik").results()
        page.key(Qt.Key.Key_Return)
        assert page.program.location.tab is Tab.OVERVIEW
        assert page.program.window.windowTitle().startswith("IŞIK 1")


@pytest.mark.anyio
async def test_nothing_found_comes_with_advice(qapp, bot, start, service):
    async with start(service) as page:
        await page.type("yok boyle").results()
        assert "Nothing was found" in page.words
        assert "Try fewer words" in page.words


@pytest.mark.anyio
async def test_reading_is_shown_and_can_be_stopped(qapp, bot, start, service):
    async with start(service) as page:
        stall = service.faults.stall("/storage/books/", times=2)
        page.type("isik")
        page.key(Qt.Key.Key_Return)
        await bot.until(lambda: "eading 1 of 2 book" in page.view.age.text())
        assert "Not every book has been read yet" in page.words
        press(page.view, "Stop")
        await bot.until(lambda: not page.place.reading)
        stall.release()
        press(page.view, "Refresh index")
        await page.answered()
        assert page.view.age.text() == "Index is up to date"
        assert page.books() == {"IŞIK 1, Şehir Yayınları"}


@pytest.mark.anyio
async def test_without_the_service_the_last_index_answers(qapp, bot, start, service):
    async with start(service) as page:
        await page.type("isik").results()
        service.stop()
        press(page.view, "Refresh index")
        await bot.until(lambda: "can't be reached" in page.view.age.text())
        assert page.books() == {"IŞIK 1, Şehir Yayınları"}
        page.room.use(None)  # signed out
        page.place.look("isik")
        await bot.until(page.rows)
        assert page.view.again.toolTip() == "Sign in first."
        page.place.enter(page.view.list.best())
        await page.program.toast("Sign in to open it.")
