"""The search and the health board of the program's window, as a person uses them."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dcs_browser.domain.location import Location, Room
from dcs_browser.qt.hits_model import Role
from tests.pages.library import said
from tests.pages.window import ProgramPage


class SearchPage:
    """Laid over the program's window."""

    def __init__(self, program: ProgramPage) -> None:
        self.bot, self.program = program.bot, program
        self.room = program.house.searching
        self.place, self.view = self.room.place, self.room.place.view
        self.box = program.window.top.search

    def type(self, text: str) -> "SearchPage":
        """Replace what stands in the box at the top, letter by letter."""
        self.box.setFocus()
        self.box.selectAll()
        if text:
            QTest.keyClicks(self.box, text)
        else:
            QTest.keyClick(self.box, Qt.Key.Key_Backspace)
        return self

    def key(self, key: Qt.Key) -> "SearchPage":
        QTest.keyClick(self.program.window.focusWidget() or self.box, key)
        return self

    async def results(self) -> "SearchPage":
        """Press Enter in the box and await the hits of what is typed."""
        QTest.keyClick(self.box, Qt.Key.Key_Return)
        await self.bot.until(lambda: self.program.location.room is Room.SEARCH)
        return await self.answered()

    async def answered(self) -> "SearchPage":
        """Await the hits of what is typed, with the index in step."""
        await self.bot.until(
            lambda: (
                self.place.answered == self.box.text()
                and self.place.text == self.box.text()
                and not self.place.reading
            )
        )
        return self

    def rows(self) -> list[str]:
        """The rows as they are read aloud."""
        model = self.view.model
        role = Qt.ItemDataRole.AccessibleTextRole
        return [model.index(at).data(role) for at in range(model.rowCount())]

    def books(self) -> set[str]:
        """Title and publisher of the books with hits."""
        parts = (row.rpartition(", ") for row in self.rows())
        return {before for before, _, count in parts if " hit" in count}

    def hit(self, words: str) -> Any:
        """The row of a hit."""
        model = self.view.model
        rows = (model.index(at).data(Role.ROW) for at in range(model.rowCount()))
        return next(row for row in rows if row.kind == "hit" and words in row.hit.text)

    @property
    def words(self) -> str:
        return said(self.view)


class HealthPage:
    """Laid over the program's window."""

    def __init__(self, program: ProgramPage) -> None:
        self.bot, self.program = program.bot, program
        self.room = program.house.health
        self.place, self.view = self.room.place, self.room.place.view

    async def open(self) -> "HealthPage":
        """Press the row in the left panel."""
        QTest.mouseClick(self.room.button, Qt.MouseButton.LeftButton)
        await self.bot.until(lambda: self.program.location == Location(Room.HEALTH))
        await self.bot.until(lambda: self.view.states.state != "LoadingState")
        return self

    async def check(self) -> "HealthPage":
        """Press "Check all" and await the end."""
        QTest.mouseClick(self.view.check, Qt.MouseButton.LeftButton)
        await self.bot.until(lambda: self.place.checking)
        await self.bot.until(lambda: not self.place.checking)
        return self

    def rows(self) -> list[tuple[str, ...]]:
        """(book, errors, warnings) of the rows."""
        model = self.view.model
        return [tuple(model.index(row, c).data() for c in (0, 2, 3)) for row in range(model.rowCount())]
