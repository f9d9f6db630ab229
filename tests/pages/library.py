"""The left panel and the home as a person uses them: act, await, go on."""

from collections.abc import Awaitable, Callable

import shiboken6
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from dcs_browser.client.connect import Credentials, connect
from dcs_browser.domain.library import Book
from dcs_browser.domain.location import Location
from dcs_browser.services.catalog import Catalog
from dcs_browser.ui.library.presenter import LibraryPlace
from dcs_browser.ui.messages import Messages
from dcs_browser.ui.navigator import Navigator
from dcs_browser.ui.questions import Question
from tests.service import Running


async def a_catalog(service: Running) -> Catalog:
    """A signed-in catalog; ``leave`` ends it."""
    return Catalog(await connect(service.url, Credentials(service.email, service.password)))


async def leave(catalog: Catalog) -> None:
    await catalog.close()
    await catalog.dcs.aclose()


class Window(QWidget):
    """A window with messages and a navigator, as the shell has them."""

    def __init__(self, bot, *widgets: QWidget) -> None:
        super().__init__()
        self.bot = bot
        self.messages = Messages(self)
        self.navigator = Navigator(parent=self)
        self.resize(1280, 800)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)

    def end(self) -> None:
        """Destroy the window now and here: left to the garbage collector it could die on another thread."""
        self.hide()
        shiboken6.delete(self)

    async def toast(self, words: str):
        """Await a note that says ``words``."""
        return await self.bot.until(lambda: next((t for t in self.messages.toasts if words in said(t)), None))

    async def answer(self, button: str, typed: str = "") -> Question:
        """Await a question, type what it wants and press its button."""
        question: Question = await self.bot.until(
            lambda: next((q for q in self.findChildren(Question) if q.isVisible()), None)
        )
        if typed:
            QTest.keyClicks(question.field, typed)
        made = question.yes if button == question.yes.text() else question.no
        assert made.text() == button, (made.text(), button)
        QTest.mouseClick(made, Qt.MouseButton.LeftButton)
        return question


def said(widget: QWidget) -> str:
    """Every text a person reads in a widget."""
    parts = [made.text() for made in widget.findChildren(QLabel) if made.isVisibleTo(widget)]
    parts += [made.text() for made in widget.findChildren(QPushButton) if made.isVisibleTo(widget)]
    return "\n".join(parts)


def press(widget: QWidget, text: str) -> None:
    """Click the button that says ``text``."""
    made = next(b for b in widget.findChildren(QPushButton) if b.text() == text and b.isVisible())
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)


def choose(menu: QMenu, text: str) -> None:
    """Trigger an entry of a menu; it must be usable."""
    action = next(a for a in menu.actions() if a.text() == text)
    assert action.isEnabled(), action.toolTip()
    action.trigger()


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


class LibraryPage:
    """The panel and the home side by side; close with :meth:`close`."""

    def __init__(self, bot, cover: Callable[[Book], Awaitable[QImage]] | None = None) -> None:
        self.bot = bot
        self.window = Window(bot)
        self.place = LibraryPlace(
            self.window.messages, self.window.navigator, cover=cover, parent=self.window
        )
        self.tree, self.home, self.model = self.place.tree, self.place.home, self.place.model
        self.tree.setFixedWidth(264)
        self.window.row.addWidget(self.tree)
        self.window.row.addWidget(self.home, 1)
        self.window.navigator.moved.connect(self._moved)
        self.catalog: Catalog | None = None

    def _moved(self, location: Location) -> None:
        self.place.open(location)

    @classmethod
    async def open(cls, bot, service: Running, *, read: bool = True, **options) -> "LibraryPage":
        """Signed in; with ``read`` the library is being read."""
        page = cls(bot, **options)
        page.window.show()
        page.catalog = await a_catalog(service)
        if read:
            page.place.use(page.catalog)
        return page

    @property
    def location(self) -> Location:
        return self.window.navigator.location

    async def loaded(self) -> "LibraryPage":
        """Await the library."""
        await self.bot.until(lambda: self.model.rowCount() and self.tree.states.state == "content")
        return self

    async def row(self, *names: str) -> QModelIndex:
        """The row at the path of names, opened on the way as it comes in."""
        index = QModelIndex()
        for depth, name in enumerate(names):

            def below(parent: QModelIndex = index, name: str = name) -> QModelIndex | None:
                rows = (self.model.index(n, 0, parent) for n in range(self.model.rowCount(parent)))
                return next((row for row in rows if row.data() == name), None)

            index = await self.bot.until(below)
            if depth < len(names) - 1:
                self.tree.view.expand(index)
        return index

    def shown(self, parent: QModelIndex | None = None) -> list[str]:
        above = parent or QModelIndex()
        return [self.model.index(n, 0, above).data() for n in range(self.model.rowCount(above))]

    async def click(self, *names: str) -> "LibraryPage":
        index = await self.row(*names)
        self.tree.view.scrollTo(index)
        QTest.mouseClick(
            self.tree.view.viewport(),
            Qt.MouseButton.LeftButton,
            pos=self.tree.view.visualRect(index).center(),
        )
        return self

    def key(self, key: Qt.Key) -> "LibraryPage":
        QTest.keyClick(self.tree.view, key)
        return self

    async def menu(self, *names: str) -> QMenu:
        node = self.model.node(await self.row(*names))
        assert node is not None
        self.tree.view.select(await self.row(*names))
        return self.tree.fill_menu(node)

    def filter(self, text: str) -> "LibraryPage":
        self.tree.filter.clear()
        QTest.keyClicks(self.tree.filter, text)
        QTest.keyClick(self.tree.filter, Qt.Key.Key_Return)
        return self

    def titles(self) -> list[str]:
        """The books of the home, in their order."""
        return [book.label for book in self.home.model.books()]

    async def close(self) -> None:
        if not shiboken6.isValid(self.window):
            return
        await self.place.close_tasks()
        if self.catalog is not None:
            await leave(self.catalog)
        self.window.end()
