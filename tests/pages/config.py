"""The Config tab as a person uses it."""

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest

from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.ui.config.place import ConfigPlace
from tests.pages.pages import Frame, Shelf, click_box


class ConfigPage:
    """The Config tab in a window of its own."""

    def __init__(self, bot, shelf: Shelf) -> None:
        self.bot, self.shelf = bot, shelf
        self.place = ConfigPlace(shelf.books, shelf.errors.append)
        self.window = Frame(bot, self.place)
        self.outline, self.source, self.panel = self.place.outline, self.place.source, self.place.panel
        self.said: list[str] = []
        self.place.status_changed.connect(self.said.append)
        self.window.show()

    @classmethod
    async def open(cls, bot, shelf: Shelf, number: int, pointer: str = "") -> "ConfigPage":
        page = cls(bot, shelf)
        page.go(number, pointer)
        await bot.until(lambda: page.place.states.state != "LoadingState")
        return page

    def go(self, number: int, pointer: str = "") -> None:
        self.place.open(Location(Room.BOOK, "", number, Tab.CONFIG, pointer=pointer))

    async def drawn(self, state: str = "picture") -> "ConfigPage":
        await self.bot.until(lambda: self.panel.state() == state and not self.panel.busy())
        return self

    @property
    def text(self) -> str:
        return self.source.document().text

    def rows(self, parent: QModelIndex | None = None) -> list[str]:
        """Labels of the outline below a row."""
        model, above = self.place.model, parent or QModelIndex()
        return [model.index(at, 0, above).data() for at in range(model.rowCount(above))]

    def click_outline(self, pointer: str) -> "ConfigPage":
        index = self.place.model.index_of(pointer)
        self.outline.scrollTo(index)
        where = self.outline.visualRect(index).center()
        QTest.mouseClick(self.outline.viewport(), Qt.MouseButton.LeftButton, pos=where)
        return self

    def point_of(self, words: str) -> QPoint:
        """Where the first place of ``words`` in the source is seen."""
        offset = self.text.index(words)
        self.source.select(offset, offset)
        document = self.source.document()
        row = document.row_at(offset)
        top = (row - self.source.first_visible_row()) * self.source.row_height() + 5
        for x in range(self.source.viewport().width()):
            if self.source.offset_at(QPoint(x, top)) == offset:
                return QPoint(x, top)
        raise AssertionError(f"{words} can't be seen")

    def click_source(self, words: str) -> "ConfigPage":
        QTest.mouseClick(self.source.viewport(), Qt.MouseButton.LeftButton, pos=self.point_of(words))
        return self

    def click_box(self, pointer: str) -> "ConfigPage":
        click_box(self.panel.canvas, pointer)
        return self

    def search(self, text: str) -> "ConfigPage":
        self.place.search.setFocus()
        self.place.search.selectAll()
        if text:
            QTest.keyClicks(self.place.search, text)
        else:
            QTest.keyClick(self.place.search, Qt.Key.Key_Delete)
        return self

    async def close(self) -> None:
        await self.place.close_tasks()
        await self.shelf.close()
        self.window.end()
