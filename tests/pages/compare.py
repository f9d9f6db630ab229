"""The Compare tab as a person uses it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from dcs_browser.domain.library import Book
from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.qt.differences_model import Row
from dcs_browser.services.local_sources import local_source
from dcs_browser.services.open_book import OpenBooks
from dcs_browser.ui.compare.place import ComparePlace
from tests.pages.library import Window


class ComparePage:
    """Books of this computer behind a real place: the first is -1, the next -2; close with :meth:`close`."""

    def __init__(self, bot, *books: Path, records: Sequence[Book] = ()) -> None:
        self.bot = bot
        self.paths = list(books)
        self.window = Window(bot)
        self.opened = OpenBooks(lambda number: local_source(self.paths[abs(number) - 1]))
        self.place = ComparePlace(
            self.opened,
            self.window.messages,
            lambda number: (self.paths[abs(number) - 1].name, str(self.paths[abs(number) - 1])),
            self._number_of,
            lambda: records,
        )
        self.view, self.model = self.place.view, self.place.view.list.model
        self.inspector = self.view.inspector
        self.window.row.addWidget(self.place)
        self.window.resize(1000, 700)
        self.window.show()
        self.spots: list[tuple[int, Tab, str, str]] = []
        self.place.spot_requested.connect(lambda *spot: self.spots.append(spot))
        self.status = ""
        self.place.status_changed.connect(self._say)

    def _say(self, text: str) -> None:
        self.status = text

    def _number_of(self, path: Path) -> int:
        if path not in self.paths:
            self.paths.append(path)
        return -self.paths.index(path) - 1

    async def open(self, number: int = -1) -> "ComparePage":
        self.place.open(Location(Room.BOOK, "", number, Tab.COMPARE))
        return await self.quiet()

    async def compare(self, other: int = -2) -> "ComparePage":
        """Open the first book and hold it against another one."""
        await self.open()
        self.place.compare_with(other)
        return await self.quiet()

    async def quiet(self) -> "ComparePage":
        """Await the end of what runs."""
        await self.bot.until(
            lambda: (
                not len(self.place._tasks)
                and not len(self.place._deeds)
                and not len(self.inspector._tasks)
                and not self.inspector.pages.busy()
                and self.state != "LoadingState"
            )
        )
        return self

    @property
    def state(self) -> str:
        return self.view.states.state

    def rows(self) -> list[Row]:
        found = (self.model.row(at) for at in range(self.model.rowCount()))
        return [row for row in found if row is not None]

    def titles(self) -> list[str]:
        """Headings in brackets, differences by their titles."""
        return [f"[{row.group}]" if row.item is None else row.item.title for row in self.rows()]

    def at(self, title: str) -> int:
        return self.titles().index(title)

    async def click(self, title: str) -> "ComparePage":
        index = self.model.index(self.at(title))
        self.view.list.view.scrollTo(index)
        where = self.view.list.view.visualRect(index).center()
        QTest.mouseClick(self.view.list.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
        return await self.quiet()

    def press(self, made: QWidget) -> "ComparePage":
        assert made.isVisible()
        assert made.isEnabled(), made.toolTip()
        QTest.mouseClick(made, Qt.MouseButton.LeftButton)
        return self

    async def menu(self, opener: QPushButton) -> QMenu:
        self.press(opener)
        return await self.bot.until(
            lambda: next((m for m in self.view.findChildren(QMenu) if m.isVisible()), None)
        )

    def marked(self) -> list[tuple[str, str]]:
        """What is struck out and what is new in the text before and after."""
        return [piece for piece in self.inspector.fragments.pieces() if piece[0] != "same"]

    async def close(self) -> None:
        await self.place.close_tasks()
        await self.opened.close()
        self.window.close()
