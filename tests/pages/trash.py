"""The trash as a person uses it."""

from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dcs_browser.domain.location import Location, Room
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.publishing import farewell
from dcs_browser.ui.trash.presenter import TrashPlace
from tests.pages.library import Window, a_catalog, leave
from tests.service import Running


class TrashPage:
    """Close with :meth:`close`."""

    def __init__(self, bot, catalog: Catalog, copies: Path | None = None) -> None:
        self.bot, self.catalog = bot, catalog
        self.window = Window(bot)
        self.place = TrashPlace(self.window.messages, self.window.navigator, copies)
        self.view, self.model = self.place.view, self.place.view.model
        self.window.row.addWidget(self.place)
        self.window.show()
        self.place.use(catalog)
        self.status = ""
        self.place.status_changed.connect(self._say)

    @classmethod
    async def open(
        cls,
        bot,
        service: Running,
        *,
        delete: tuple[str, ...] = (),
        keep: tuple[str, ...] = (),
        copies: Path | None = None,
    ) -> "TrashPage":
        """The place, after copies of some books were kept in ``copies`` and some were deleted."""
        catalog = await a_catalog(service)
        await catalog.refresh()
        for name in keep:
            assert copies is not None
            await farewell.keep_copy(catalog.dcs, catalog.named(name), copies)
        for name in delete:
            await catalog.delete(catalog.named(name))
        page = cls(bot, catalog, copies)
        page.look()
        return page

    def look(self) -> None:
        self.place.open(Location(Room.TRASH))

    def _say(self, text: str) -> None:
        self.status = text

    def names(self) -> list[str]:
        return [self.model.index(row, 0).data() for row in range(self.model.rowCount())]

    @property
    def kept(self) -> list[str]:
        """The names of the copies shown."""
        model = self.view.copies.model
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def click_copy(self, name: str) -> "TrashPage":
        copies = self.view.copies
        index = copies.model.index(self.kept.index(name), 0)
        QTest.mouseClick(
            copies.table.viewport(), Qt.MouseButton.LeftButton, pos=copies.table.visualRect(index).center()
        )
        return self

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
