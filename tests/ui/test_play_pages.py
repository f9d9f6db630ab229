"""Playing from the Pages tab: the stage stands in for the pages, and leaving it leads back to the page."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dcs_browser.app.playing import Playing
from tests.builders import a_book_folder
from tests.pages.pages import PagesPage, Shelf, center_of

pytestmark = pytest.mark.anyio

PAGE = "/books/0/modules/0/pages/{}"
DROP = PAGE.format(0) + "/sections/2"
CIRCLE = PAGE.format(1) + "/sections/0"


class Room:
    """Pages and stage, joined as in the window."""

    def __init__(self, bot, page: PagesPage) -> None:
        self.bot, self.page, self.place = bot, page, page.place
        self.playing = Playing(page.shelf.books, page.place, page.shelf.errors.append)
        self.stage = self.playing.stage

    @classmethod
    async def open(cls, bot, tmp_path, pointer: str) -> "Room":
        shelf = Shelf()
        page = await PagesPage.open(bot, shelf, shelf.local(a_book_folder(tmp_path)), pointer)
        await page.drawn()
        page.window.activateWindow()
        await bot.until(page.window.isActiveWindow)
        return cls(bot, page)

    @property
    def on_stage(self) -> bool:
        assert self.stage.isVisible() != self.place.states.isVisible()
        return self.stage.isVisible()

    async def settled(self) -> None:
        await self.bot.until(lambda: not self.stage.busy())
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    async def close(self) -> None:
        await self.playing.close_tasks()
        await self.page.close()


async def test_the_play_button_is_there_for_activities_only(qapp, bot, tmp_path):
    room = await Room.open(bot, tmp_path, DROP)
    assert room.place.play_button.isVisible()
    room.page.go(-1, PAGE.format(0) + "/sections/0")
    assert not room.place.play_button.isVisible()
    await room.close()


async def test_play_and_escape_lead_to_the_stage_and_back_to_the_page(qapp, bot, tmp_path):
    room = await Room.open(bot, tmp_path, DROP)
    room.page.press(room.place.play_button)
    await room.settled()
    assert room.on_stage
    assert room.stage.title.text() == "Put the words of page 1 in place."
    assert room.stage.player.items()[0].hasFocus()
    QTest.keyClick(room.page.window.focusWidget(), Qt.Key.Key_Escape)
    assert not room.on_stage
    assert room.page.page == "1"
    assert room.place.pointer() == DROP
    assert room.page.window.focusWidget() is room.page.canvas
    await room.close()


async def test_a_double_click_and_enter_on_an_activity_play_it(qapp, bot, tmp_path):
    room = await Room.open(bot, tmp_path, DROP)
    canvas, button = room.page.canvas, f"{DROP}/activity/coords"
    QTest.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=center_of(canvas, button))
    assert room.on_stage
    room.stage.leave()
    room.page.key(Qt.Key.Key_Return)
    assert room.on_stage
    await room.close()


async def test_going_on_to_another_activity_turns_the_page_below(qapp, bot, tmp_path):
    room = await Room.open(bot, tmp_path, DROP)
    room.playing.play(DROP)
    room.page.press(room.stage.card.next)
    assert room.on_stage
    assert room.place.pointer().startswith(CIRCLE)
    room.page.press(room.stage.back)
    assert not room.on_stage
    assert room.page.page == "2"
    await room.close()


async def test_keys_of_the_stage_do_not_turn_the_page_below(qapp, bot, tmp_path):
    room = await Room.open(bot, tmp_path, DROP)
    room.playing.play(DROP)
    await room.settled()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_X):
        QTest.keyClick(room.page.window.focusWidget(), key)
        assert room.place.pointer() == DROP
    await room.close()


async def test_whoever_goes_elsewhere_leaves_the_stage(qapp, bot, tmp_path):
    room = await Room.open(bot, tmp_path, DROP)
    room.playing.play(DROP)
    room.page.go(-1, PAGE.format(2))
    assert not room.on_stage
    assert room.page.page == "3"
    room.playing.play(CIRCLE)
    assert room.on_stage
    room.page.shelf.local(a_book_folder(tmp_path / "other", name="other"), -2)
    room.page.go(-2)
    await bot.until(lambda: not room.on_stage)
    await room.close()


async def test_a_book_that_can_not_be_opened_leaves_the_stage_as_well(qapp, bot, tmp_path):
    room = await Room.open(bot, tmp_path, DROP)
    room.playing.play(DROP)
    (tmp_path / "empty").mkdir()
    room.page.shelf.local(tmp_path / "empty", -2)
    room.page.go(-2)
    await bot.until(lambda: room.place.states.state == "ErrorState")
    assert not room.on_stage
    await room.close()


async def test_nothing_is_played_without_an_activity(qapp, bot, tmp_path):
    room = await Room.open(bot, tmp_path, PAGE.format(0))
    assert not room.playing.play("/books/0/modules/0/pages/0/sections/0")
    assert not room.playing.play("/nowhere")
    assert not room.on_stage
    await room.close()
