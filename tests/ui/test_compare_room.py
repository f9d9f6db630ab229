"""The Compare tab inside the window: either book of a difference is one click away."""

from pathlib import Path

import pytest

from dcs_browser.app.comparing import CompareRoom
from dcs_browser.app.local_books import LocalBooks
from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.services.open_book import OpenBooks
from dcs_browser.ui.main_window import MainWindow
from dcs_browser.ui.navigator import Navigator
from tests.builders import a_book_folder, a_config


@pytest.mark.anyio
async def test_a_difference_opens_the_other_book_at_its_place(qapp, bot, tmp_path: Path):
    config = a_config()
    config["books"][0]["modules"][0]["pages"][1]["sections"][0]["activity"]["headerText"] = "Ring the word."
    before = a_book_folder(tmp_path / "before")
    after = a_book_folder(tmp_path / "after", config=config)
    local = LocalBooks()
    books, window = OpenBooks(local.source), MainWindow(Navigator())
    bot.qtbot.addWidget(window)
    room = CompareRoom(window, books, local)
    place, model = room.place, room.place.view.list.model
    window.navigator.moved.connect(
        lambda location: place.open(location) if location.tab is Tab.COMPARE else None
    )
    window.show()
    window.navigator.go(Location(Room.BOOK, "", local.number_of(before), Tab.COMPARE))
    assert window.shown is place
    place.compare_with(local.number_of(after))
    await bot.until(lambda: model.count() > 0)
    assert place.view.after.whole == str(after)
    place.view.inspector.go.click()
    here = window.navigator.location
    assert (here.book_id, here.tab) == (local.number_of(after), Tab.PAGES)
    assert here.pointer == "/books/0/modules/0/pages/1/sections/0/activity/headerText"
    window.navigator.back()
    assert window.shown is place
    room.use(None)
    assert place.view.states.state in ("content", "EmptyState")
    await place.close_tasks()
    await books.close()
    window.hide()
