"""The stage as a person uses it: one book of a few activities, played by mouse, by finger or by key alone."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from dcs_browser.domain.flowbook.judging import Judgement
from dcs_browser.services.local_sources import local_source
from dcs_browser.services.open_book import OpenBook
from dcs_browser.ui.play.item import Item
from dcs_browser.ui.play.player import Player
from dcs_browser.ui.play.stage import PlayStage
from tests.builders import a_config, a_png, write_config
from tests.pages.pages import Frame

CROP = "./books/harbour_2/images/Unit_1/crop.png"
POINTER = "/books/0/modules/0/pages/0/sections/{}"

P = TypeVar("P", bound=Player)


def a_playbook(folder: Path, *activities: dict[str, Any], language: str = "en", picture: bool = True) -> Path:
    """A book of one page with these activities, and a picture of 1000 x 400 for all of them."""
    book = folder / "harbour_2"
    images = book / "images" / "Unit_1"
    images.mkdir(parents=True, exist_ok=True)
    config = a_config(1, language=language)
    page = config["books"][0]["modules"][0]["pages"][0]
    page["sections"] = [{"activity": activity} for activity in activities]
    write_config(book, config)
    (images / "1.png").write_bytes(a_png(620, 877, "page"))
    if picture:
        (images / "crop.png").write_bytes(a_png(1000, 400, "crop"))
    return book


class StagePage:
    """A stage in a window of its own."""

    def __init__(self, bot, book: Path, size: tuple[int, int] = (1016, 648)) -> None:
        self.bot = bot
        self.errors: list[BaseException] = []
        self.said: list[str] = []
        self.closed: list[bool] = []
        self.moves: list[str] = []
        self.book = OpenBook(local_source(book))
        self.stage = PlayStage(self.errors.append)
        self.stage.status_changed.connect(self.said.append)
        self.stage.closed.connect(lambda: self.closed.append(True))
        self.stage.moved.connect(self.moves.append)
        self.window = Frame(bot, self.stage, size)
        self.window.show()
        self.window.activateWindow()

    @classmethod
    async def open(cls, bot, book: Path, number: int = 0, **options) -> "StagePage":
        page = cls(bot, book, **options)
        await bot.until(page.window.isActiveWindow)
        config = await page.book.config()
        assert page.stage.open(page.book, config, POINTER.format(number))
        return await page.settled()

    async def settled(self) -> "StagePage":
        """Until every picture came, or its problem."""
        await self.bot.until(lambda: not self.stage.busy())
        self.window.grab()
        return self.lay_out()

    def lay_out(self) -> "StagePage":
        """Everything at its place now, not at the loop's next turn."""
        for _ in range(4):  # a layout may ask for another
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        return self

    def player(self, kind: type[P]) -> P:
        assert isinstance(self.stage.player, kind)
        return self.stage.player

    # --- mouse and finger ------------------------------------------------------------------------------------------

    def place_of(self, widget: QWidget, at: QPoint | None = None) -> QPoint:
        """In pixels of the window, once everything has found its place."""
        self.lay_out()
        return widget.mapTo(self.window, at if at is not None else widget.rect().center())

    def click(self, widget: QWidget, at: QPoint | None = None) -> "StagePage":
        """Where the mouse really is: what lies on top gets it."""
        handle = self.window.windowHandle()
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=self.place_of(widget, at))
        return self

    def press(self, button: QWidget) -> "StagePage":
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        return self

    def drag(
        self, start: QWidget, end: QWidget, begin_at: QPoint | None = None, end_at: QPoint | None = None
    ) -> "StagePage":
        """Press, move in steps, release."""
        handle = self.window.windowHandle()
        begin, stop = self.place_of(start, begin_at), self.place_of(end, end_at)
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=begin)
        for part in (0.3, 0.7, 1.0):
            QTest.mouseMove(handle, pos=begin + (stop - begin) * part)
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=stop)
        return self

    def tap(self, device: Any, widget: QWidget) -> "StagePage":
        """A finger down and up."""
        place = self.place_of(widget)
        QTest.touchEvent(self.window, device).press(0, place, self.window)
        QTest.touchEvent(self.window, device).release(0, place, self.window)
        return self

    def slide(self, device: Any, start: QWidget, end: QWidget) -> "StagePage":
        """A finger that drags."""
        begin, stop = self.place_of(start), self.place_of(end)
        QTest.touchEvent(self.window, device).press(0, begin, self.window)
        for part in (0.3, 0.7, 1.0):
            QTest.touchEvent(self.window, device).move(0, begin + (stop - begin) * part, self.window)
        QTest.touchEvent(self.window, device).release(0, stop, self.window)
        return self

    # --- keys ------------------------------------------------------------------------------------------------------

    @property
    def focus(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        assert self.stage.isAncestorOf(found)
        return found

    def key(
        self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> "StagePage":
        """To whatever has the focus."""
        for key in keys:
            QTest.keyClick(self.focus, key, modifier)
        return self

    def type(self, text: str) -> "StagePage":
        """Any letters; QTest itself knows those of ASCII only."""
        none = Qt.KeyboardModifier.NoModifier
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.focus, QKeyEvent(kind, 0, none, letter))
        return self

    def tab_to(self, wanted: QWidget) -> "StagePage":
        """By Tab alone."""
        for _ in range(80):
            if self.focus is wanted:
                return self
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"{wanted} can't be reached by Tab")

    # --- results ---------------------------------------------------------------------------------------------------

    def check(self, *, by_key: bool = False) -> Judgement:
        if by_key:
            self.key(Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
        else:
            self.press(self.stage.check_button)
        assert self.stage.judgement is not None
        return self.stage.judgement

    @property
    def score(self) -> str:
        return self.stage.card.score.text()

    async def close(self) -> None:
        self.stage.leave()
        await self.stage.close_tasks()
        await self.book.close()
        assert self.errors == []
        self.window.end()


def named(items: Sequence[Item], label: str) -> Item:
    """The item that shows a word."""
    return next(item for item in items if item.label == label)


def all_said(items: Sequence[Item]) -> bool:
    """Whether every item says what it is to who listens."""
    return all(item.accessibleName().strip() for item in items)


Play = Callable[[StagePage], None]
