"""Habits of reading that outlive the window."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.builders import a_book_folder
from tests.journeys.conftest import Start
from tests.pages.window import ProgramPage
from tests.service import Running


@pytest.mark.anyio
async def test_two_pages_and_the_height_of_films_are_as_they_were_after_a_restart(
    start: Start, service: Running, tmp_path: Path, bot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = a_book_folder(tmp_path / "books", pages=4)
    async with start(service) as page:
        pages = page.house.pages
        assert not pages.turning.spread.isChecked()
        QTest.mouseClick(pages.turning.spread, Qt.MouseButton.LeftButton)
        QTest.keyClick(pages.dock.edge, Qt.Key.Key_Down)
        height = pages.dock.edge.wanted
    again = await ProgramPage.open(bot, monkeypatch, tmp_path / "home")
    pages = again.house.pages
    assert pages.turning.spread.isChecked()
    assert pages.dock.edge.wanted == height < 216
    again.house.deeds.open_local(book)
    await bot.until(lambda: pages.model.pages() and pages.panel.canvas.natural_size().width() == 620)
    pages.turning.turn(1)
    await bot.until(pages.panel.canvas.has_beside)
    await again.close()
