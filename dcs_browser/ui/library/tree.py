"""The left panel: a filter, all books, the tree of the library, the trash, a local book; what can be done on a row.

Values in, signals out. Leaves to others: requests and questions (``ui/library/presenter``).
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QPoint, QRect, QSize, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QMenu,
    QPushButton,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from dcs_browser.domain.library import Book
from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.qt.library_model import LibraryModel
from dcs_browser.qt.library_nodes import Kind, Node
from dcs_browser.ui import row_painting, theme
from dcs_browser.ui.controls import SearchBox
from dcs_browser.ui.library.tree_view import TreeView
from dcs_browser.ui.states import States
from dcs_browser.ui.widgets import Divider


@dataclass(frozen=True, slots=True)
class Allowed:
    """What the service lets be done; a text is the reason why not."""

    download: str = ""
    upload: str = ""
    delete: str = ""
    link: str = ""


class NavButton(QPushButton):
    """A row of the panel that is no part of the tree: icon, text, a number at its end."""

    def __init__(self, icon: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "nav")
        self.setCheckable(True)
        self._icon, self._label, self._number = icon, text, ""
        self.setFixedHeight(theme.ROW)
        self.setAccessibleName(text)

    def show_number(self, number: int | None) -> None:
        """The number at the end; ``None`` hides it."""
        self._number = "" if number is None else QLocale().toString(number)
        self.setAccessibleName(f"{self._label}, {self._number}" if self._number else self._label)
        self.update()

    @property
    def number(self) -> str:
        return self._number

    def sizeHint(self) -> QSize:
        return QSize(theme.LEFT_PANEL // 2, theme.ROW)

    def nextCheckState(self) -> None:
        """Where the window is decides what is marked, not the click."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        row = QStyleOptionViewItem()
        row.rect, row.direction = self.rect(), self.layoutDirection()
        painter = QPainter(self)
        top = (self.height() - theme.ICON) // 2
        box = row_painting.placed(row, QRect(theme.SPACE_S, top, theme.ICON, theme.ICON))
        row_painting.paint_icon(painter, box, self._icon, "text" if self.isEnabled() else "faint")
        left = 2 * theme.SPACE_S + theme.ICON
        text = QRect(left, 0, self.width() - left - theme.SPACE_S, self.height())
        token = "text" if self.isEnabled() else "faint"
        row_painting.paint_text(painter, row, text, self._label, token, font=theme.font())
        if self._number:
            small = theme.font(theme.SECONDARY)
            row_painting.paint_text(painter, row, text, self._number, "muted", font=small, right=True)
        painter.end()


class LibraryTree(QWidget):
    """``opened`` carries a :class:`Location`; the others a book, and what else is needed to act."""

    opened = Signal(object)
    download_asked = Signal(object, str)
    """Book, path (``""`` = the whole book)."""
    upload_asked = Signal(str, object, object)
    """Publisher, book or ``None``, dropped paths (empty: to be chosen)."""
    delete_asked = Signal(object)
    refresh_asked = Signal(object)
    """Book, or ``None`` for the library."""
    link_asked = Signal(object, str)
    """Book, path: the presigned URL of a file."""
    place_link_asked = Signal(object, str)
    """Book, path in it (``""`` = the book): the program's own link."""
    copied = Signal(str)
    local_asked = Signal()

    def __init__(self, model: LibraryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self._allowed = Allowed()
        self.filter = SearchBox(self.tr("Filter library"), on_window=True)
        self.filter.searched.connect(self._filter)
        self.all_books = NavButton("layout-grid", self.tr("All books"))
        self.all_books.clicked.connect(lambda: self.opened.emit(Location(Room.LIBRARY)))
        self.view = TreeView(model)
        self.view.chosen.connect(self._choose)
        self.view.entered_node.connect(self._enter)
        self.view.delete_asked.connect(self._delete)
        self.view.menu_asked.connect(self._show_menu)
        self.view.dropped.connect(self._drop)
        self.states = States(self.view)
        self.trash = NavButton("trash-2", self.tr("Trash"))
        self.trash.clicked.connect(lambda: self.opened.emit(Location(Room.TRASH)))
        self.local = NavButton("folder-open", self.tr("Open local book…"))
        self.local.setCheckable(False)
        self.local.clicked.connect(self.local_asked)
        self.menu = QMenu(self)
        self.offline: Callable[[Book], tuple[str, str, Callable[[], object], str]] | None = None
        """The entry about a book's offline copy: icon, text, what it does, why it can't be done."""
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SPACE_S, 0, theme.SPACE_S)
        column.setSpacing(0)
        for widget, after in ((self.filter, theme.SPACE_S), (self.all_books, theme.SPACE_S)):
            column.addLayout(_inset(widget))
            column.addSpacing(after)
        column.addWidget(self.states, 1)
        column.addSpacing(theme.SPACE_S)
        column.addLayout(_inset(Divider()))
        column.addSpacing(theme.SPACE_S)
        column.addLayout(_inset(self.trash))
        column.addLayout(_inset(self.local))

    # What is shown

    def allow(self, allowed: Allowed) -> None:
        """Switch actions off with their reasons."""
        self._allowed = allowed
        self.view.drop_refusal = allowed.upload

    def show_counts(self, books: int | None, trashed: int | None) -> None:
        self.all_books.show_number(books)
        self.trash.show_number(trashed)

    def show_trash_off(self, why: str) -> None:
        """A service without a trash: the row stays and says why."""
        self.trash.setToolTip(why)

    def show_location(self, location: Location) -> None:
        """Mark where the window is."""
        at_library = location.room is Room.LIBRARY and not location.publisher
        self.all_books.setChecked(at_library)
        self.trash.setChecked(location.room is Room.TRASH)
        if location.book_id is not None:
            index = self.model.index_of_path(
                location.book_id, location.path if location.tab is Tab.FILES else ""
            )
        elif location.room is Room.LIBRARY and location.publisher:
            index = self.model.index_of_key(("publisher", location.publisher))
        else:
            self.view.selectionModel().clear()
            return
        if index.isValid():
            self.view.select(index)
            self.view.scrollTo(index)

    def show_nothing(self) -> None:
        """The state that fits an empty tree: a filter that holds nothing, or a library without books."""
        if self.model.rowCount():
            self.states.show_content()
        elif self.model.filtered:
            self.states.show_empty("search", self.tr("No publisher or book has that in its name."))
        else:
            self.states.show_empty("book-open", self.tr("No books yet. Drop a folder or a ZIP archive here."))

    # What is done

    def _filter(self, text: str) -> None:
        self.model.set_filter(text)
        self.show_nothing()

    def _choose(self, node: Node) -> None:
        if node.kind is Kind.ERROR:
            self.model.retry(self.view.currentIndex())
            return
        if node.kind is Kind.LOADING:
            return
        self.opened.emit(location_of(node))

    def _enter(self, node: Node) -> None:
        if node.kind is Kind.ERROR:
            self.model.retry(self.view.currentIndex())
            return
        index = self.view.currentIndex()
        if self.model.hasChildren(index):
            self.view.expand(index)
        self._choose(node)

    def _delete(self, node: Node) -> None:
        if node.kind is Kind.BOOK and not self._allowed.delete:
            self.delete_asked.emit(node.book)

    def _drop(self, node: Node, paths: object) -> None:
        self.upload_asked.emit(node.publisher, node.book, paths)

    # The menu

    def _show_menu(self, node: Node, at: QPoint) -> None:
        self.fill_menu(node)
        self.menu.popup(at)

    def fill_menu(self, node: Node) -> QMenu:
        """The menu of a row."""
        self.menu.clear()
        if node.kind is Kind.ERROR:
            self._add("refresh-cw", self.tr("Try again"), lambda: self._enter(node))
            return self.menu
        self._add("arrow-right", self.tr("Open"), lambda: self._enter(node))
        self.menu.setDefaultAction(self.menu.actions()[0])
        book, off = node.book, self._allowed
        if book is not None:
            self._add(
                "download",
                self.tr("Download…"),
                lambda: self.download_asked.emit(book, node.path),
                off.download,
            )
        if node.kind is Kind.BOOK and book is not None and self.offline is not None:
            self._add(*self.offline(book))
        if node.kind is Kind.BOOK:
            self._add(
                "upload",
                self.tr("Upload new version…"),
                lambda: self.upload_asked.emit(book.publisher if book else "", book, ()),
                off.upload,
            )
        elif node.kind is Kind.PUBLISHER:
            self._add(
                "upload",
                self.tr("Upload a book…"),
                lambda: self.upload_asked.emit(node.publisher, None, ()),
                off.upload,
            )
        self.menu.addSeparator()
        self._add("copy", self.tr("Copy name"), lambda: self.copied.emit(node.label))
        if node.kind is Kind.BOOK and book is not None:
            self._add("hash", self.tr("Copy ID"), lambda: self.copied.emit(str(book.id)))
        if node.path:
            self._add("copy", self.tr("Copy path"), lambda: self.copied.emit(node.path))
        if book is not None and node.kind in (Kind.BOOK, Kind.FOLDER, Kind.FILE):
            self._add("link", self.tr("Copy link"), lambda: self.place_link_asked.emit(book, node.path))
        if book is not None and node.kind is Kind.FILE:
            self._add(
                "external-link",
                self.tr("Copy download link"),
                lambda: self.link_asked.emit(book, node.path),
                off.link,
            )
        self.menu.addSeparator()
        self._add("refresh-cw", self.tr("Refresh"), lambda: self.refresh_asked.emit(book))
        if node.kind is Kind.BOOK:
            self.menu.addSeparator()
            self._add("trash-2", self.tr("Delete…"), lambda: self.delete_asked.emit(book), off.delete)
        return self.menu

    def _add(self, icon: str, text: str, act: Callable[[], object], why_not: str = "") -> QAction:
        action = QAction(text, self.menu)
        theme.dress(action, icon, "muted")
        action.triggered.connect(lambda _checked=False: act())
        if why_not:
            action.setEnabled(False)
            action.setToolTip(why_not)
            self.menu.setToolTipsVisible(True)
        self.menu.addAction(action)
        return action


def location_of(node: Node) -> Location:
    """The place a row stands for."""
    if node.book is None:
        return Location(Room.LIBRARY, publisher=node.publisher)
    tab = Tab.OVERVIEW if node.kind is Kind.BOOK else Tab.FILES
    return Location(Room.BOOK, node.publisher, node.book.id, tab=tab, path=node.path)


def _inset(widget: QWidget) -> QVBoxLayout:
    box = QVBoxLayout()
    box.setContentsMargins(theme.SPACE_S, 0, theme.SPACE_S, 0)
    box.addWidget(widget)
    return box
