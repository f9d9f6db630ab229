"""Coming in, going out, and leaving, in the real window."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dcs_browser.domain.transfers import State
from dcs_browser.localdcs.server import LocalDcs
from tests.builders import a_book_folder
from tests.journeys.conftest import Start
from tests.pages.library import said
from tests.pages.window import ProgramPage
from tests.service import Running, running_service


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Running]:
    book = a_book_folder(tmp_path / "books", name="liman_1")
    with running_service(tmp_path / "service", books=[book]) as running:
        yield running


@pytest.fixture
def another(tmp_path: Path) -> Iterator[Running]:
    book = a_book_folder(tmp_path / "other", name="compass_a_1", publisher="Bluewater Press")
    with running_service(tmp_path / "another", books=[book]) as running:
        yield running


@pytest.mark.anyio
async def test_a_wrong_password_is_said_in_the_dialog_and_can_be_mended(
    start: Start, service: Running
) -> None:
    async with start(service, sign_in=False) as page:
        dialog = await page.fill_sign_in(service, password="wrong")
        await page.bot.until(lambda: "not right" in dialog.note)
        assert dialog.isVisible()
        assert page.house.catalog is None
        await page.sign_in(service)
        assert page.books == ["liman_1"]
        assert page.library.shown() == ["North Quay"]


@pytest.mark.anyio
async def test_a_service_that_is_off_is_said_in_the_dialog(start: Start, service: Running) -> None:
    service.stop()
    async with start(service, sign_in=False) as page:
        dialog = await page.fill_sign_in(service)
        await page.bot.until(lambda: "can't be reached" in dialog.note)
        service.start()
        await page.sign_in(service)
        assert page.books == ["liman_1"]


@pytest.mark.anyio
async def test_signing_out_and_in_to_another_service_shows_only_its_books(
    start: Start, service: Running, another: Running
) -> None:
    async with start(service) as page:
        await page.library.click("North Quay", "liman_1", "images")
        page.command("Sign out").trigger()
        await page.sign_in_dialog()
        assert page.library.shown() == []
        assert page.house.catalog is None
        assert not page.window.top.upload.isEnabled()
        await page.sign_in(another)
        assert page.books == ["compass_a_1"]
        assert page.library.shown() == ["Bluewater Press"]
        assert another.url.removeprefix("http://") in said(page.window.status)
        assert page.location.book_id is None


@pytest.mark.anyio
async def test_whoever_closes_the_dialog_can_sign_in_later(start: Start, service: Running) -> None:
    async with start(service, sign_in=False) as page:
        dialog = await page.sign_in_dialog()
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        await page.bot.until(lambda: not dialog.isVisible())
        await page.bot.until(lambda: page.command("Sign in…").isEnabled())
        page.command("Sign in…").trigger()
        await page.sign_in(service)
        assert page.books == ["liman_1"]
        assert page.command("Sign out").isEnabled()


@pytest.mark.anyio
async def test_leaving_asks_while_transfers_run_and_they_go_on_at_the_next_start(
    start: Start, service: Running, tmp_path: Path, bot: Any
) -> None:
    last = tmp_path / "out" / "liman_1" / "raw" / "original.pdf"
    async with start(service) as page:
        await page.library.click("North Quay", "liman_1")
        held = service.faults.stall("/dream-central-storage/books/liman_1/raw")
        number = await page.download(tmp_path / "out")
        await bot.until(held.reached.is_set)
        page.window.close()
        assert "They stop now, lose nothing" in await page.answer("Cancel")
        assert page.window.isVisible()
        assert not page.running.done()
        page.window.close()
        await page.answer("Leave")
        await bot.until(page.running.done)
    assert not last.exists()
    async with start(service) as page:
        assert (await page.transfer(number, State.DONE)).files_failed == 0
        assert last.is_file()
    assert not list(tmp_path.rglob("*.part"))


@pytest.mark.anyio
async def test_a_first_run_whose_sample_is_taken_asks_to_sign_in_and_says_why(
    bot: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, service: Running
) -> None:
    other = LocalDcs(tmp_path / "home" / "data" / "dcs-browser" / "demo")
    other.open()
    page = await ProgramPage.open(bot, monkeypatch, tmp_path / "home")
    try:
        dialog = await page.sign_in_dialog()
        assert "Another process serves it already" in dialog.note
        await page.sign_in(service)
        assert page.books == ["liman_1"]
    finally:
        await page.close()
        other.stop()
