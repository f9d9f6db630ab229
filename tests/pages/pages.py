"""Books that lie open on real sources, and the Pages tab as a person uses it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QWidget

from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.qt.overlays import Overlay
from dcs_browser.services.cache import DiskCache
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.local_sources import local_source
from dcs_browser.services.open_book import OpenBooks
from dcs_browser.services.sources import BookSource, StoredSource
from dcs_browser.services.transfers.engine import TransferEngine
from dcs_browser.ui.canvas import Canvas
from dcs_browser.ui.pages.place import PagesPlace
from tests.pages.library import a_catalog, leave
from tests.service import Running


class Shelf:
    """Open books: of this computer, or stored by a running service. Close with :meth:`close`."""

    def __init__(self) -> None:
        self.books = OpenBooks(self._source)
        self.catalog: Catalog | None = None
        self.errors: list[BaseException] = []
        self._makers: dict[int, Callable[[], BookSource]] = {}
        self._engine: TransferEngine | None = None

    def local(self, path: Path, number: int = -1) -> int:
        """A folder or a ZIP; its number."""
        self._makers[number] = lambda: local_source(path)
        return number

    async def stored(self, service: Running, folder: Path, number: int = 1) -> int:
        """A book of a service, through catalog, cache and transfer thread; its number."""
        catalog = self.catalog = await a_catalog(service)
        await catalog.refresh()
        engine = self._engine = TransferEngine(folder / "engine", lambda _server: catalog.dcs.fork())
        engine.start()
        cache = DiskCache(folder / "cache")
        book = catalog.find(number)
        assert book is not None
        self._makers[number] = lambda: StoredSource(
            catalog.dcs, book, lambda: catalog.listing(book), cache, engine
        )
        return number

    def _source(self, number: int) -> BookSource:
        return self._makers[number]()

    async def close(self) -> None:
        await self.books.close()
        if self._engine is not None:
            self._engine.stop()
        if self.catalog is not None:
            await leave(self.catalog)
        assert self.errors == []


def center_of(canvas: Canvas, pointer: str) -> QPoint:
    """Where the box of a pointer is seen, in the canvas's viewport."""
    box: Overlay = next(o for o in canvas.overlays() if o.pointer == pointer)
    return canvas.mapFromScene(box.x + box.w / 2, box.y + box.h / 2)


def click_box(canvas: Canvas, pointer: str) -> None:
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=center_of(canvas, pointer))


def hover(canvas: Canvas, where: QPoint) -> None:
    """The mouse moves over the canvas, no button pressed."""
    none = Qt.MouseButton.NoButton
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(where),
        QPointF(canvas.viewport().mapToGlobal(where)),
        none,
        none,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(canvas.viewport(), move)


def menu_of(place: QWidget) -> QMenu:
    """The menu a place shows now."""
    return next(m for m in place.findChildren(QMenu) if m.isVisible())


class Frame(QWidget):
    """A bare window around one place."""

    def __init__(self, bot, place: QWidget, size: tuple[int, int] = (1016, 648)) -> None:
        super().__init__()
        self.resize(*size)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(place)
        self.place = place
        bot.qtbot.addWidget(self)

    def end(self) -> None:
        """Close, and destroy the place here: a collection of garbage on a worker thread must not find it."""
        self.close()
        self.place.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class PagesPage:
    """The Pages tab in a window of its own."""

    def __init__(self, bot, shelf: Shelf, size: tuple[int, int] = (1016, 648)) -> None:
        self.bot, self.shelf = bot, shelf
        self.place = PagesPlace(shelf.books, shelf.errors.append)
        self.window = Frame(bot, self.place, size)
        self.panel, self.canvas = self.place.panel, self.place.panel.canvas
        self.inspector = self.place.inspector
        self.said: list[str] = []
        self.pointers: list[str] = []
        self.place.status_changed.connect(self.said.append)
        self.place.pointer_changed.connect(self.pointers.append)
        self.window.show()

    @classmethod
    async def open(cls, bot, shelf: Shelf, number: int, pointer: str = "", **options) -> "PagesPage":
        page = cls(bot, shelf, **options)
        page.go(number, pointer)
        await bot.until(lambda: page.place.states.state != "LoadingState")
        return page

    def go(self, number: int, pointer: str = "") -> None:
        self.place.open(Location(Room.BOOK, "", number, Tab.PAGES, pointer=pointer))

    async def drawn(self, state: str = "picture") -> "PagesPage":
        """Await a picture with its boxes (or a card, or a message)."""
        await self.bot.until(
            lambda: (
                self.panel.state() == state
                and (state != "picture" or not self.canvas.natural_size().isEmpty())
                and not self.panel.busy()
            )
        )
        return self

    def click(self, pointer: str) -> "PagesPage":
        click_box(self.canvas, pointer)
        return self

    def key(self, key: Qt.Key, widget: QWidget | None = None) -> "PagesPage":
        QTest.keyClick(widget or self.canvas, key)
        return self

    def press(self, button: QWidget) -> "PagesPage":
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        return self

    def type_number(self, text: str) -> "PagesPage":
        self.place.number.setFocus()
        self.place.number.selectAll()
        QTest.keyClicks(self.place.number, text)
        QTest.keyClick(self.place.number, Qt.Key.Key_Return)
        return self

    @property
    def page(self) -> str:
        """The number in the box above the page."""
        return self.place.number.text()

    async def close(self) -> None:
        await self.place.close_tasks()
        await self.shelf.close()
        self.window.end()
