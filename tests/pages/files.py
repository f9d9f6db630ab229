"""The Files tab as a person uses it, on real sources: cache, transfer thread, service."""

from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.services.cache import DiskCache
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.sources import BookSource, StoredSource
from dcs_browser.services.transfers.engine import TransferEngine
from dcs_browser.ui.files.contents import PdfBox, PictureBox, TextBox
from dcs_browser.ui.files.player import Player
from dcs_browser.ui.files.presenter import FilesPlace
from tests.pages.library import Window, a_catalog, leave, said
from tests.service import Running


class FilesPage:
    """The tab of one book; close with :meth:`close`."""

    def __init__(self, bot, catalog: Catalog, folder: Path) -> None:
        self.bot, self.catalog = bot, catalog
        self.window = Window(bot)
        self.opened: list[Path] = []
        self.status = ""
        self._sources: dict[int, BookSource] = {}
        self._engine = TransferEngine(folder / "engine", lambda _server: catalog.dcs.fork())
        self._cache = DiskCache(folder / "cache")
        self._engine.start()
        self.place = FilesPlace(
            self.window.messages, self.window.navigator, self.source, open_with=self._open
        )
        self.view, self.list, self.preview = self.place.view, self.place.view.list, self.place.view.preview
        self.place.status_changed.connect(self._say)
        self.window.row.addWidget(self.place)
        self.window.navigator.moved.connect(self.place.open)
        self.window.show()
        self.place.use(catalog)

    @classmethod
    async def open(cls, bot, service: Running, folder: Path, path: str = "", book_id: int = 1) -> "FilesPage":
        catalog = await a_catalog(service)
        await catalog.refresh()
        page = cls(bot, catalog, folder)
        page.go(path, book_id)
        return page

    def source(self, book_id: int) -> BookSource:
        if book_id not in self._sources:
            book = self.catalog.find(book_id)
            assert book is not None
            self._sources[book_id] = StoredSource(
                self.catalog.dcs, book, lambda: self.catalog.listing(book), self._cache, self._engine
            )
        return self._sources[book_id]

    def local(self, book_id: int, source: BookSource) -> None:
        """A book of this computer under an id of its own."""
        self._sources[book_id] = source

    def _open(self, path: Path) -> bool:
        self.opened.append(path)
        return True

    def _say(self, text: str) -> None:
        self.status = text

    def go(self, path: str, book_id: int = 1) -> None:
        self.window.navigator.go(Location(Room.BOOK, "North Quay", book_id, Tab.FILES, path))

    @property
    def location(self) -> Location:
        return self.window.navigator.location

    def names(self) -> list[str]:
        return [path.rpartition("/")[2] for path in self.list.files.paths()]

    async def shows(self, *names: str) -> "FilesPage":
        """Await a list that holds these names."""
        await self.bot.until(lambda: self.view.states.state == "content" and set(names) <= set(self.names()))
        return self

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> "FilesPage":
        QTest.keyClick(self.list, key, modifier)
        return self

    def click(self, name: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> "FilesPage":
        index = self.list.files.index(self.names().index(name), 0)
        self.list.scrollTo(index)
        QTest.mouseClick(
            self.list.viewport(), Qt.MouseButton.LeftButton, modifier, self.list.visualRect(index).center()
        )
        return self

    async def picture(self) -> PictureBox:
        return await self.content(PictureBox)

    async def text(self) -> TextBox:
        return await self.content(TextBox)

    async def pdf(self) -> PdfBox:
        return await self.content(PdfBox)

    async def player(self) -> Player:
        return await self.content(Player)

    async def content(self, kind):
        return await self.bot.until(
            lambda: self.preview.content if isinstance(self.preview.content, kind) else None
        )

    async def says(self, words: str) -> str:
        """Await an inspector that says ``words``; everything it says."""
        return await self.bot.until(lambda: said(self.preview) if words in said(self.preview) else "")

    async def close(self) -> None:
        if not shiboken6.isValid(self.window):
            return
        await self.place.close_tasks()
        for source in self._sources.values():
            await source.close()
        self._engine.stop()
        await leave(self.catalog)
        self.window.end()
