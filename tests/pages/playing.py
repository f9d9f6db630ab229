"""A page that is played, as a person does it: by mouse on the picture, or with the keyboard alone."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest

from dcs_browser.ui.page_play.board import Board
from dcs_browser.ui.page_play.field import Field
from tests.builders import a_book_folder, a_config, a_png
from tests.pages.pages import PagesPage, Shelf


def box(x: int, y: int, w: int = 120, h: int = 40) -> dict[str, int]:
    return {"x": x, "y": y, "w": w, "h": h}


FILL = {
    "type": "fill",
    "answer": [{"text": "kite", "coords": box(60, 100)}, {"text": "Deniz", "coords": box(300, 100)}],
}
CIRCLE = {
    "type": "circle",
    "answer": [
        {"coords": box(60, 200), "isCorrect": True},
        {"coords": box(220, 200)},
        {"coords": box(380, 200), "isCorrect": True},
    ],
}
CIRCLE_WITH_EXTRAS = {**CIRCLE, "type": "circlewithextras"}
COLOURS = {
    "type": "fillWithColor",
    "answer": [
        {"coords": box(60, 300, 60, 60), "color": "#3aa655", "isRound": True},
        {"coords": box(220, 300, 60, 60), "color": "#c62828"},
    ],
}
LINES = {
    "type": "drawMatchedLine",
    "answer": [
        {"rectBegin": box(60, 420), "rectEnd": box(400, 500), "color": "#2459a9"},
        {"rectBegin": box(60, 500), "rectEnd": box(400, 420)},
    ],
}
FREE = {"freeTextFields": [{"coords": box(60, 600, 300, 90)}]}
MAGNIFIER = {
    "magnifier": {"section_path": "./books/harbour_2/images/Unit_1/zoom.png", "coords": box(420, 600, 60, 60)}
}
SOUND = {"type": "audio", "audio_path": "./books/harbour_2/audio/Pg_1.wav", "coords": box(560, 20, 30, 30)}
FILM = {
    "type": "video",
    "title": "At sea",
    "video_path": "./books/harbour_2/video/1.mp4",
    "coords": box(500, 20, 30, 30),
}
BUTTONS = {
    "show_all_answers": box(20, 820, 40, 40),
    "checkAnswer": box(80, 820, 40, 40),
    "lock_screen": box(140, 820, 40, 40),
}


def a_played_book(folder: Path, *sections: dict[str, Any]) -> Path:
    """A book of two pages with these sections on the first one."""
    config = a_config(2)
    config["books"][0]["modules"][0]["pages"][0]["sections"] = list(sections)
    book = a_book_folder(folder, pages=2, config=config)
    (book / "images" / "Unit_1" / "zoom.png").write_bytes(a_png(900, 600, "zoom"))
    return book


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

    @classmethod
    async def open(cls, bot: Any, folder: Path, *sections: dict[str, Any]) -> "PlayedPage":
        """Open a book with these sections on its first page and begin to play."""
        shelf = Shelf()
        page = await PagesPage.open(bot, shelf, shelf.local(a_played_book(folder, *sections)))
        await page.drawn()
        return await cls.begin(page)

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

    def tap(self, name: str, finger: QPointingDevice) -> "PlayedPage":
        """Touch a field with one finger and let go."""
        return self.touch(finger, [self.at(name)])

    def touch(self, finger: QPointingDevice, *ways: list[QPoint]) -> "PlayedPage":
        """Fingers come down, move along their ways together and let go."""
        view = self.canvas.viewport()
        for step in range(max(map(len, ways)) + 1):
            # Neither commit may turn the loop: the test is a coroutine on it.
            points = QTest.touchEvent(view, finger, False)
            for number, way in enumerate(ways):
                at = way[min(step, len(way) - 1)]
                if step == len(way):
                    points.release(number, at, view)
                elif step:
                    points.move(number, at, view)
                else:
                    points.press(number, at, view)
            points.commit(False)
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
        """Tab (or Shift+Tab) until a field has the focus; fails when that doesn't lead there."""
        names = [field.name for field in self.board.fields]
        for _ in range(len(names) + 1):
            now = self.board.field_in_focus()
            if now is not None and now.name == name:
                return self
            back = now is not None and names.index(now.name) > names.index(name)
            self.key(Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
        raise AssertionError(f"Tab doesn't lead to {name}")

    def check(self) -> "PlayedPage":
        self.page.press(self.bar.check)
        return self

    @property
    def score(self) -> str:
        return self.bar.score.text()
