"""The health board in the window: checking all books, what is shown, opened and exported."""

import json
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.services.settings import ServerProfile
from tests.builders import a_book_folder
from tests.pages.library import press, said
from tests.pages.search import HealthPage
from tests.pages.window import ProgramPage
from tests.service import Running, Stall, running_service

Start = Callable[..., AbstractAsyncContextManager[HealthPage]]


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Running]:
    faulty = a_book_folder(tmp_path, name="harbour_2")
    (faulty / "images" / "Unit_1" / "2.png").unlink()
    books = [faulty, a_book_folder(tmp_path, name="isik_1", title="IŞIK 1", publisher="Şehir Yayınları")]
    with running_service(tmp_path / "service", dialect="v3", books=books) as running:
        yield running


@pytest.fixture
def start(bot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Start:
    @asynccontextmanager
    async def begin(service: Running) -> AsyncIterator[HealthPage]:
        program = await ProgramPage.open(
            bot, monkeypatch, tmp_path / "home", ServerProfile(service.url, "Home")
        )
        try:
            yield await HealthPage(await program.sign_in(service)).open()
        finally:
            service.faults.clear()
            await program.close()

    return begin


@pytest.mark.anyio
async def test_all_books_are_checked_and_the_worst_is_first(qapp, bot, start, service):
    async with start(service) as page:
        assert page.rows() == [("Harbour 2", "–", "–"), ("IŞIK 1", "–", "–")]
        assert page.view.export.toolTip() == "Check the books first."
        await page.check()
        assert [row[:2] for row in page.rows()] == [("Harbour 2", "1"), ("IŞIK 1", "0")]
        await page.program.toast("checked.")
        assert [part.partition(" ")[0] for part in page.view.total.text().split(" · ")][:2] == ["2", "1"]
        await page.check()
        await page.program.toast("No book has changed since")


@pytest.mark.anyio
async def test_results_are_there_at_the_next_start_and_in_the_tree(qapp, bot, start, service):
    async with start(service) as page:
        await page.check()
    async with start(service) as page:
        await bot.until(lambda: [row[:2] for row in page.rows()] == [("Harbour 2", "1"), ("IŞIK 1", "0")])
        books = page.program.library.home.model
        assert page.program.house.checks._badges == {
            book.id: ("1", "error") if book.name == "harbour_2" else ("ok", "ok") for book in books.books()
        }


@pytest.mark.anyio
async def test_a_double_click_opens_the_books_check(qapp, bot, start, service):
    async with start(service) as page:
        await page.check()
        page.view.table.entered_row.emit(page.view.model.index(0, 0))
        here = page.program.location
        assert (here.room, here.tab) == (Room.BOOK, Tab.CHECK)
        assert page.program.window.windowTitle().startswith("Harbour 2")


@pytest.mark.anyio
async def test_what_a_books_own_check_finds_is_on_the_board(qapp, bot, start, service):
    async with start(service) as page:
        page.view.table.entered_row.emit(page.view.model.index(page.rows().index(("Harbour 2", "–", "–")), 0))
        await bot.until(lambda: [row[:2] for row in page.rows()] == [("Harbour 2", "1"), ("IŞIK 1", "–")])
        (entry,) = [entry for entry in page.view.model.entries if entry.condition]
        assert not entry.stale
        assert entry.condition.pages == 3
        await page.open()
        await page.check()
        await page.program.toast("checked, the others have not changed since.")


async def held_round(bot: Any, page: HealthPage, service: Running) -> Stall:
    """Check all, while the service doesn't answer."""
    stall = service.faults.stall("/storage/books/", times=2)
    QTest.mouseClick(page.view.check, Qt.MouseButton.LeftButton)
    await bot.until(page.view.progress.isVisible)
    return stall


@pytest.mark.anyio
async def test_a_round_is_shown_and_can_be_stopped(qapp, bot, start, service):
    async with start(service) as page:
        stall = await held_round(bot, page, service)
        assert page.view.doing.text().startswith("Checking 1 of 2 book")
        assert page.view.check.toolTip() == "It is being checked just now."
        press(page.view, "Stop")
        await bot.until(lambda: not page.place.checking)
        stall.release()
        assert not page.view.progress.isVisible()
        await page.check()
        assert page.rows()[0][1] == "1"


@pytest.mark.anyio
async def test_a_board_nobody_looks_at_is_not_filled_during_a_round(qapp, bot, start, service):
    async with start(service) as page:
        stall = await held_round(bot, page, service)
        page.program.house.navigator.go(Location(Room.LIBRARY))
        running = len(page.place._tasks)
        page.place._looked = 0.0
        page.place._tick()
        assert len(page.place._tasks) == running
        await page.open()
        page.place._looked = 0.0
        page.place._tick()
        assert len(page.place._tasks) > running
        stall.release()
        await bot.until(lambda: not page.place.checking)


@pytest.mark.anyio
async def test_rows_are_filtered_and_the_chosen_book_explained(qapp, bot, start, service):
    async with start(service) as page:
        await page.check()
        QTest.mouseClick(page.view.chips["errors"], Qt.MouseButton.LeftButton)
        assert [row[0] for row in page.rows()] == ["Harbour 2"]
        page.view._select(page.view.model.entry(0))
        assert "1 × Drag words to places" in said(page.view.card)
        page.view.search.setText("nothing")
        await bot.until(lambda: page.view.rows.state == "EmptyState")
        press(page.view.rows, "Show all")
        assert len(page.rows()) == 2


@pytest.mark.anyio
async def test_the_board_is_exported(qapp, bot, start, service, tmp_path):
    async with start(service) as page:
        await page.check()
        for form in ("json", "csv", "html"):
            page.view.export_wanted.emit(form)
            target = tmp_path / f"board.{form}"
            await page.program.choose_path(target)
            await page.program.toast(f"Saved: board.{form}")
            assert "IŞIK 1" in target.read_text("utf-8-sig")
        data = json.loads((tmp_path / "board.json").read_text("utf-8"))
        assert [book["errors"] for book in data["books"]] == [1, 0]


@pytest.mark.anyio
async def test_a_service_that_is_gone_is_told_and_results_stay(qapp, bot, start, service):
    async with start(service) as page:
        await page.check()
        service.stop()
        QTest.mouseClick(page.view.check, Qt.MouseButton.LeftButton)
        await page.program.toast("")
        await bot.until(lambda: not page.place.checking)
        assert page.rows()[0][:2] == ("Harbour 2", "1")


@pytest.mark.anyio
async def test_a_book_that_could_not_be_checked_says_why(qapp, bot, start, service):
    async with start(service) as page:
        service.faults.fail_next("/storage/books/North", 500, {"detail": "broken"}, times=40)
        await page.check()
        await page.program.toast("could not be checked")
        failed = [entry for entry in page.view.model.all_entries if entry.failure]
        assert failed
        assert failed[0].failure.startswith("The service failed.")


@pytest.mark.anyio
async def test_signed_out_the_board_is_empty_and_says_so(qapp, bot, start, service):
    async with start(service) as page:
        page.program.house.use(None)
        assert "Sign in first" in said(page.view)
        assert page.view.check.toolTip() == "Sign in first."
