"""Books of this computer opened in the window, without any upload."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dcs_browser.domain.location import Tab
from tests.builders import a_book_folder, a_book_zip
from tests.journeys.conftest import Start
from tests.pages.library import said
from tests.pages.window import ProgramPage
from tests.service import Running


async def open_local(page: ProgramPage, path: Path) -> None:
    QTest.mouseClick(page.library.tree.local, Qt.MouseButton.LeftButton)
    await page.choose_path(path)
    await page.bot.until(lambda: page.location.book_id is not None and page.location.book_id < 0)
    pages = page.house.pages
    await page.bot.until(lambda: pages.model.pages() and pages.panel.canvas.natural_size().width() == 620)


@pytest.mark.anyio
async def test_a_folder_and_a_zip_are_opened_side_by_side(
    start: Start, service: Running, tmp_path: Path
) -> None:
    folder = a_book_folder(tmp_path / "folders", name="Çiçek", pages=2)
    archive = a_book_zip(tmp_path / "zips", name="liman", wrapped=True)
    async with start(service) as page:
        await open_local(page, folder / "config.json")
        first = page.location.book_id
        assert len(page.house.pages.model.pages()) == 2
        assert "Çiçek" in page.window.windowTitle()
        await open_local(page, archive)
        await page.bot.until(lambda: len(page.house.pages.model.pages()) == 3)
        assert page.location.book_id != first
        await page.open_tab(Tab.FILES)
        await page.files.shows("audio", "images", "raw", "config.json")
        await page.open_tab(Tab.CONFIG)
        await page.bot.until(lambda: page.house.config.states.state == "content")
        assert not page.window.tab_row.download.isEnabled()
        assert page.window.tab_row.download.toolTip()


@pytest.mark.anyio
async def test_a_folder_without_a_readable_config_says_so(
    start: Start, service: Running, tmp_path: Path
) -> None:
    book = a_book_folder(tmp_path)
    (book / "config.json").write_bytes(b"")
    async with start(service) as page:
        page.house.deeds.open_local(book)
        state = await page.error_in(page.house.pages)
        assert "not a usable book" in said(state)
