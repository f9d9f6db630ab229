"""The grid of covers at every size of the window."""

import asyncio

import pytest

from dcs_browser.domain.library import Book
from dcs_browser.ui.library.home import LibraryHome

pytestmark = pytest.mark.anyio


async def test_the_grid_comes_to_rest_at_every_height(qapp, bot):
    """Cells that grow when the scroll bar goes would bring it back, for ever."""
    home = LibraryHome()
    bot.qtbot.addWidget(home)
    home.show_books([Book(number, "Quay", f"Book {number}") for number in range(11)])
    home.show()
    resizes = []
    home.grid.resized.connect(lambda: resizes.append(home.grid.viewport().width()))
    for height in range(420, 860, 4):
        resizes.clear()
        home.resize(1015, height)
        for _ in range(6):
            await asyncio.sleep(0)
        assert len(resizes) <= 4, (height, resizes)


async def test_covers_are_asked_for_once_the_grid_rests(qapp, bot):
    home = LibraryHome()
    bot.qtbot.addWidget(home)
    home.resize(1015, 688)
    home.show()
    wanted = await bot.signal(
        home.covers_wanted, lambda: home.show_books([Book(n, "Quay", f"Book {n}") for n in range(11)])
    )
    assert len(wanted[0]) >= 5
