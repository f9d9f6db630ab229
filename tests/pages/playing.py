"""A page that is played, as a person does it: by mouse on the picture, or with the keyboard alone."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from dcs_browser.ui.page_play.board import Board
from dcs_browser.ui.page_play.field import Field
from tests.pages.pages import PagesPage


class PlayedPage:
    """The board over the page of a Pages tab."""

    def __init__(self, page: PagesPage) -> None:
        self.page, self.canvas, self.bar = page, page.canvas, page.place.bar

    @classmethod
    async def begin(cls, page: PagesPage) -> "PlayedPage":
        """Press the switch and wait for the fields."""
        page.press(page.place.play_switch)
        await page.bot.until(lambda: page.place.playing.board is not None)
        return cls(page)

    @property
    def board(self) -> Board:
        board = self.page.place.playing.board
        assert board is not None
        return board

    def field(self, name: str) -> Field:
        return next(field for field in self.board.fields if field.name == name)

    def at(self, name: str) -> QPoint:
        return self.canvas.mapFromScene(self.field(name).area.center())

    def click(self, name: str) -> "PlayedPage":
        QTest.mouseClick(self.canvas.viewport(), Qt.MouseButton.LeftButton, pos=self.at(name))
        return self

    def drag(self, name: str, to: str | QPoint) -> "PlayedPage":
        """Press on one field, move, let go over another (or anywhere)."""
        end = self.at(to) if isinstance(to, str) else to
        view, left = self.canvas.viewport(), Qt.MouseButton.LeftButton
        begin = self.at(name)
        QTest.mousePress(view, left, pos=begin)
        QTest.mouseMove(view, (begin + end) / 2)
        QTest.mouseMove(view, end)
        QTest.mouseRelease(view, left, pos=end)
        return self

    def type(self, text: str) -> "PlayedPage":
        QTest.keyClicks(self.canvas, text)
        return self

    def key(self, key: Qt.Key, times: int = 1) -> "PlayedPage":
        for _ in range(times):
            QTest.keyClick(self.canvas, key)
        return self

    def tab_to(self, name: str) -> "PlayedPage":
        """Tab until a field has the focus; fails when Tab doesn't lead there."""
        for _ in range(len(self.board.fields) + 1):
            now = self.board.field_in_focus()
            if now is not None and now.name == name:
                return self
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab doesn't lead to {name}")

    def check(self) -> "PlayedPage":
        self.page.press(self.bar.check)
        return self

    @property
    def score(self) -> str:
        return self.bar.score.text()
