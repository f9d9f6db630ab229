"""The service stops in the middle of something: the window lives, says so, and goes on when it is back."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dcs_browser.domain.location import Tab
from dcs_browser.domain.transfers import State
from dcs_browser.ui.upload.book import Step
from tests.builders import a_book_folder
from tests.journeys.conftest import Start
from tests.pages.library import said
from tests.pages.window import ProgramPage
from tests.service import Running, running_service
from tests.transferring import QUICK

BOOK = "harbour_2"
STORE = f"/dream-central-storage/books/{BOOK}/"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return a_book_folder(tmp_path / "source", name=BOOK)


@pytest.fixture
def service(tmp_path: Path, source: Path) -> Iterator[Running]:
    with running_service(tmp_path / "service", books=[source]) as running:
        yield running


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


async def cut_off(service: Running) -> None:
    """The service goes away with what it was doing half done."""
    await asyncio.to_thread(service.local.stop)
    service.faults.clear()


def stays_alive(page: ProgramPage) -> None:
    """It can still be moved about in."""
    QTest.mouseClick(page.library.tree.all_books, Qt.MouseButton.LeftButton)
    assert page.window.isVisible()
    assert not page.running.done()


@pytest.mark.anyio
async def test_in_the_middle_of_a_listing(start: Start, service: Running) -> None:
    async with start(service) as page:
        held = service.faults.stall("/storage/browse")
        await page.library.click("North Quay", BOOK)
        await page.bot.until(lambda: page.location.book_id == 1)
        await page.open_tab(Tab.FILES)
        await page.bot.until(held.reached.is_set)
        await cut_off(service)
        state = await page.error_in(page.house.files)
        assert "Try again" in said(state)
        assert page.books == [BOOK], "what is known stays in sight"
        service.start()
        page.try_again(state)
        await page.files.shows("images", "config.json")


@pytest.mark.anyio
async def test_in_the_middle_of_reading_the_library(start: Start, service: Running) -> None:
    async with start(service) as page:
        service.stop()
        page.command("Refresh").trigger()
        await page.toast("can't be reached")
        assert page.books == [BOOK]
        stays_alive(page)
        service.start()
        await page.press_toast("can't be reached", "Try again")
        await page.bot.until(lambda: page.house.messages.toasts == ())
        assert page.books == [BOOK]


@pytest.mark.anyio
async def test_in_the_middle_of_a_download(
    start: Start, service: Running, source: Path, tmp_path: Path
) -> None:
    target = tmp_path / "out" / BOOK
    async with start(service) as page:
        page.house.engine.set_pace(QUICK)
        await page.library.click("North Quay", BOOK)
        held = service.faults.stall(STORE + "raw")
        number = await page.download(tmp_path / "out")
        await page.bot.until(held.reached.is_set)
        await cut_off(service)
        group = await page.transfer(number, State.FAILED)
        assert "can't be reached" in group.error_title or "connection" in group.error_title
        assert not (target / "raw" / "original.pdf").exists()
        await page.bot.until(lambda: page.transfers.groups()[0].state is State.FAILED)
        assert group.error_title in page.transfers.words(0)
        stays_alive(page)
        service.start()
        page.transfers.press(0, "retry")
        await page.transfer(number, State.DONE)
    assert contents(target) == contents(source)


@pytest.mark.anyio
async def test_in_the_middle_of_an_upload(start: Start, service: Running, tmp_path: Path) -> None:
    fresh = a_book_folder(tmp_path / "fresh", name="liman_1", title="Liman 1")
    async with start(service) as page:
        page.house.engine.set_pace(replace(QUICK, asks=8))
        upload = await page.drop(fresh)
        held = service.faults.stall("/books/2/upload")
        upload.click(upload.dialog.send)
        await page.bot.until(held.reached.is_set)
        await cut_off(service)
        await upload.wait_state(State.UNKNOWN)
        assert "not known" in said(upload.dialog.outcome)
        assert page.window.isVisible()
        service.start()
        # It asks until it is sure that nothing is there; then the person sends again.
        upload.click(upload.dialog.outcome.retry)
        await upload.wait_state(State.FAILED)
        assert "Send it again" in said(upload.dialog.outcome)
        upload.click(upload.dialog.outcome.retry)
        await upload.wait_step(Step.DONE)
        await page.bot.until(lambda: len(page.books) == 2)
        book = page.book("liman_1")
        stored = await page.house.catalog.dcs.objects(book)
        assert {item.path: item.size for item in stored} == {
            path: len(data) for path, data in contents(fresh).items()
        }
