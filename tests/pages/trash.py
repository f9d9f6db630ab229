"""The trash as a person uses it."""

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dcs_browser.domain.location import Location, Room
from dcs_browser.services.catalog import Catalog
from dcs_browser.ui.trash.presenter import TrashPlace
from tests.pages.library import Window, a_catalog, leave
from tests.service import Running


class TrashPage:
    """Close with :meth:`close`."""

    def __init__(self, bot, catalog: Catalog) -> None:
        self.bot, self.catalog = bot, catalog
        self.window = Window(bot)
        self.place = TrashPlace(self.window.messages, self.window.navigator)
        self.view, self.model = self.place.view, self.place.view.model
        self.window.row.addWidget(self.place)
        self.window.show()
        self.place.use(catalog)
        self.status = ""
        self.place.status_changed.connect(self._say)

    @classmethod
    async def open(cls, bot, service: Running, *, delete: tuple[str, ...] = ()) -> "TrashPage":
        """The place, after some books were deleted."""
        catalog = await a_catalog(service)
        await catalog.refresh()
        for name in delete:
            await catalog.delete(catalog.named(name))
        page = cls(bot, catalog)
        page.look()
        return page

    def look(self) -> None:
        self.place.open(Location(Room.TRASH))

    def _say(self, text: str) -> None:
        self.status = text

    def names(self) -> list[str]:
        return [self.model.index(row, 0).data() for row in range(self.model.rowCount())]

    async def shows(self, *names: str) -> "TrashPage":
        await self.bot.until(lambda: self.names() == list(names) and self.view.states.state == "content")
        return self

    def click(self, name: str) -> "TrashPage":
        index = self.model.index(self.names().index(name), 0)
        QTest.mouseClick(
            self.view.table.viewport(),
            Qt.MouseButton.LeftButton,
            pos=self.view.table.visualRect(index).center(),
        )
        return self

    def key(self, key: Qt.Key) -> "TrashPage":
        QTest.keyClick(self.view.table, key)
        return self

    async def close(self) -> None:
        if not shiboken6.isValid(self.window):
            return
        await self.place.close_tasks()
        await leave(self.catalog)
        self.window.end()
