"""All books as covers or as a list: filters, order, totals, and the states while there are none.

Values in, signals out. Leaves to others: which books and which pictures (``ui/library/presenter``).
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QImage, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QMenu,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from dcs_browser.domain.library import Book, BookStatus
from dcs_browser.qt.books_model import BooksModel, Column, Formats, Role, language_name
from dcs_browser.ui import theme
from dcs_browser.ui.controls import Segmented, button
from dcs_browser.ui.deeds import pop_below
from dcs_browser.ui.format import ago_text, exact_text, size_text
from dcs_browser.ui.labels import TitleLabel, plain
from dcs_browser.ui.library.covers import CoverDelegate
from dcs_browser.ui.row_painting import CellDelegate, RowTable
from dcs_browser.ui.states import States

_LOOK_MS = 60
_WIDTHS = {
    Column.PUBLISHER: 190,
    Column.LANGUAGE: 110,
    Column.STATUS: 110,
    Column.SIZE: 96,
    Column.UPDATED: 130,
}


class _Grid(QListView):
    """Covers; ``resized`` and scrolling may bring others into sight."""

    resized = Signal()
    entered_row = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.covers = CoverDelegate(self)
        self.setItemDelegate(self.covers)
        self.setGridSize(self.covers.cell)
        self.doubleClicked.connect(self.entered_row)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setProperty("ground", "bg")

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Cells share the width, so that the right edge is as straight as the left one. The bar's own width is always
        # kept free: if cells grew when it goes, it would come back, and so on without end.
        self.covers.fit(self.width() - 2 * self.frameWidth() - self.verticalScrollBar().sizeHint().width())
        if self.gridSize() != self.covers.cell:
            self.setGridSize(self.covers.cell)
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered_row.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class LibraryHome(QWidget):
    """``opened``, ``menu_asked`` and ``covers_wanted`` carry books."""

    opened = Signal(object)
    publisher_chosen = Signal(str)
    menu_asked = Signal(object, QPoint)
    delete_asked = Signal(object)
    covers_wanted = Signal(object)
    """The books in sight whose cover is not known, in the order they stand."""
    status_changed = Signal(str)
    """What is selected, and how much; told while the place is seen, and whenever it comes into sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.status = ""
        self.model = BooksModel(Formats(size_text, ago_text, exact_text), self)
        self.title = TitleLabel(self.tr("All books"))
        self.total = plain("", "muted")
        self.chips: dict[str, QPushButton] = {}
        self._menus: list[QMenu] = []
        self.modes = Segmented(
            (("grid", "", "layout-grid"), ("list", "", "list")), self.tr("How books are shown"), self
        )
        self.modes.rename("grid", self.tr("Covers"))
        self.modes.rename("list", self.tr("List"))
        self.modes.chosen.connect(self.show_mode)
        self.grid = _Grid()
        self.grid.setModel(self.model)
        self.grid.setAccessibleName(self.tr("Books"))
        self.table = self._make_table()
        self._views = QWidget()
        self._stack = QStackedLayout(self._views)
        self._stack.addWidget(self.grid)
        self._stack.addWidget(_inset(self.table))
        self.states = States(self._views)
        self._look = QTimer(self, singleShot=True, interval=_LOOK_MS)
        self._look.timeout.connect(self._tell_lacking)
        self._connect()
        self._lay_out()
        self._say()

    def _make_table(self) -> RowTable:
        table = RowTable(self.tr("Books"))
        table.setModel(self.model)
        table.setSelectionModel(self.grid.selectionModel())
        table.setItemDelegate(CellDelegate(Role.ICON, Role.NOTE, table))
        table.setProperty("boxed", True)
        table.dress_header(_WIDTHS.items(), by=Column.TITLE)
        return table

    def _connect(self) -> None:
        for view in (self.grid, self.table):
            view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
            view.customContextMenuRequested.connect(partial(self._ask_menu, view))
        self.grid.entered_row.connect(self._open)
        self.table.entered_row.connect(self._open)
        delete = QAction(self.tr("Delete…"), self)
        delete.setShortcut(Qt.Key.Key_Delete)
        delete.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        delete.triggered.connect(self._delete)
        self._views.addAction(delete)
        self.grid.resized.connect(self._look.start)
        self.grid.verticalScrollBar().valueChanged.connect(lambda _: self._look.start())
        self.grid.selectionModel().currentChanged.connect(lambda *_: self._say())
        theme.changed.connect(self.grid.viewport().update)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        # Covers stand in the middle of their cells: half a gap more on each side than the words above them.
        side = theme.SPACE_XL - theme.SPACE_S
        column.setContentsMargins(side, theme.SPACE_L, side, 0)
        column.setSpacing(theme.SPACE_M)
        bar = QHBoxLayout()
        bar.setContentsMargins(theme.SPACE_S, 0, theme.SPACE_S, 0)
        bar.setSpacing(theme.SPACE_S)
        bar.addWidget(self.title)
        bar.addWidget(self.total)
        bar.addStretch(1)
        for name in ("publisher", "language", "status"):
            chip = button("", kind="chip")
            chip.setCheckable(True)
            chip.clicked.connect(partial(self._show_filter, name))
            self.chips[name] = chip
            bar.addWidget(chip)
        self.order = button(self.tr("Sort"), "arrow-up-down", "chip")
        self.order.clicked.connect(self._show_order)
        bar.addWidget(self.order)
        bar.addWidget(self.modes)
        column.addLayout(bar)
        column.addWidget(self.states, 1)
        self._label_chips()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.status_changed.emit(self.status)

    def _tell_status(self, text: str) -> None:
        self.status = text
        if self.isVisible():
            self.status_changed.emit(text)

    # What is shown

    def show_books(self, books: Sequence[Book]) -> None:
        """Replace the books; the selection stays on its book."""
        held = self.model.book(self.grid.currentIndex())
        self.model.show_books(books)
        if held is not None:
            self.select(held.id)
        self._after_change()

    def show_loading(self, sentence: str = "") -> None:
        """Say what is waited for, unless books are in sight."""
        if not self.model.total:
            self.states.show_loading(sentence or self.tr("Reading the library…"))

    def show_error(self, error: BaseException, retry: Callable[[], object]) -> None:
        """The library can't be read; books that are known stay in sight."""
        if not self.model.total:
            self.states.show_error(error, retry)

    def show_publisher(self, publisher: str) -> None:
        """Show one publisher's books, or all for ``""``."""
        self.model.set_filters(publisher=publisher)
        self._after_change()

    def show_search(self, text: str) -> None:
        """Narrow to books with every word of ``text`` in publisher, title or name; ``""`` ends the search."""
        self.model.set_filters(search=text.strip())
        self._after_change()

    def show_mode(self, mode: str) -> None:
        """``grid`` or ``list``."""
        self.modes.choose(mode)
        self._stack.setCurrentIndex(1 if mode == "list" else 0)
        self._look.start()

    def set_cover(self, book_id: int, image: QImage) -> None:
        """A cover has come; a null image keeps the made one."""
        self.model.set_cover(book_id, image)

    def select(self, book_id: int) -> None:
        """Make the book current."""
        index = self.model.index_of(book_id)
        if index.isValid():
            self.grid.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    @property
    def cover_size(self) -> QSize:
        """Device pixels a cover needs."""
        return self.grid.covers.cover * self.devicePixelRatioF()

    def _after_change(self) -> None:
        self.title.setText(self.model.filters.publisher or self.tr("All books"))
        self._label_chips()
        books = self.model.books()
        if books:
            self.states.show_content()
        elif self.model.total:
            self.states.show_empty("funnel-x", self._misfit(), (self.tr("Show all"), self.clear_filters))
        else:
            self.states.show_empty(
                "book-open",
                self.tr("Drop a folder or a ZIP archive anywhere on the window to upload the first book."),
                headline=self.tr("No books yet"),
            )
        self._say()
        self._look.start()

    def _misfit(self) -> str:
        search = self.model.filters.search
        if search:
            return self.tr("No book has “{text}” in its title, name or publisher.").format(text=search)
        return self.tr("No book fits these filters.")

    def _say(self) -> None:
        books = self.model.books()
        size = sum(book.total_size or 0 for book in books)
        count = self.tr("%Ln book(s)", "", len(books))
        self.total.setText(f"{count} · {size_text(size)}" if size else count)
        current = self.model.book(self.grid.currentIndex()) if self.grid.currentIndex().isValid() else None
        self._tell_status(f"{current.publisher} · {current.label}" if current else self.total.text())

    # Filters and order

    def clear_filters(self) -> None:
        """Show every book."""
        told = bool(self.model.filters.publisher)
        self.model.set_filters(publisher="", language="", status="", search="")
        self._after_change()
        if told:
            self.publisher_chosen.emit("")

    def _words(self, name: str) -> str:
        return {
            "publisher": self.tr("Publisher"),
            "language": self.tr("Language"),
            "status": self.tr("Status"),
        }[name]

    def _value_text(self, name: str, value: str) -> str:
        if name == "language":
            return language_name(value)
        return self.model.status_name(value) if name == "status" else value

    def _label_chips(self) -> None:
        for name, chip in self.chips.items():
            value = str(getattr(self.model.filters, name))
            word = self._words(name)
            text = self.tr("{word}: {value}").format(word=word, value=self._value_text(name, value))
            whole = text if value else word
            metrics = chip.fontMetrics()
            chip.setText(metrics.elidedText(whole, Qt.TextElideMode.ElideRight, 220) + " ▾")
            chip.setToolTip(whole if value else "")
            chip.setAccessibleName(whole)
            chip.setChecked(bool(value))

    def filter_menu(self, name: str) -> QMenu:
        """The choices of a chip."""
        menu = QMenu(self)
        group = QActionGroup(menu)
        now = str(getattr(self.model.filters, name))
        values = [value.value for value in BookStatus] if name == "status" else self.model.values(name)
        for value in ("", *values):
            text = self._value_text(name, value) if value else self.tr("Any")
            # An ampersand in a name is a letter, not a shortcut.
            action = QAction(text.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(value == now)
            action.triggered.connect(partial(self._set_filter, name, value))
            group.addAction(action)
            menu.addAction(action)
        return menu

    def _show_filter(self, name: str) -> None:
        self._label_chips()
        self._popup(self.filter_menu(name), self.chips[name])

    def _set_filter(self, name: str, value: str, _checked: bool = False) -> None:
        self.model.set_filters(**{name: value})
        self._after_change()
        if name == "publisher":
            self.publisher_chosen.emit(value)

    def order_menu(self) -> QMenu:
        """The orders of the grid."""
        menu = QMenu(self)
        column, falling = self.model.order
        for by in (Column.TITLE, Column.PUBLISHER, Column.SIZE, Column.UPDATED):
            action = QAction(str(self.model.headerData(by, Qt.Orientation.Horizontal)), menu)
            action.setCheckable(True)
            action.setChecked(by == column)
            # The largest and the newest are what is looked for.
            down = not falling if by == column else by in (Column.SIZE, Column.UPDATED)
            action.triggered.connect(partial(self._set_order, by, down))
            menu.addAction(action)
        return menu

    def _show_order(self) -> None:
        self._popup(self.order_menu(), self.order)

    def _set_order(self, column: Column, falling: bool, _checked: bool = False) -> None:
        order = Qt.SortOrder.DescendingOrder if falling else Qt.SortOrder.AscendingOrder
        self.table.sortByColumn(column, order)
        self._look.start()

    def _popup(self, menu: QMenu, below: QWidget) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        pop_below(menu, below)

    # What is done

    def _open(self, index: QModelIndex) -> None:
        book = self.model.book(index)
        if book is not None:
            self.opened.emit(book)

    def _delete(self) -> None:
        current = self.grid.currentIndex()
        book = self.model.book(current) if current.isValid() else None
        if book is not None:
            self.delete_asked.emit(book)

    def _ask_menu(self, view: QAbstractItemView, at: QPoint) -> None:
        index = view.indexAt(at)
        book = self.model.book(index) if index.isValid() else None
        if book is not None:
            self.select(book.id)
            self.menu_asked.emit(book, view.viewport().mapToGlobal(at))

    def _tell_lacking(self) -> None:
        """Ask for the covers in sight and a row around."""
        if not self.grid.isVisible():
            return
        cell, port = self.grid.covers.cell, self.grid.viewport()
        across = max(1, port.width() // cell.width())
        top = self.grid.verticalScrollBar().value()
        first = max(0, top // cell.height() - 1) * across
        end = ((top + port.height()) // cell.height() + 2) * across
        self.covers_wanted.emit(
            [book for book in self.model.books()[first:end] if self.model.lacks_cover(book.id)]
        )


def _inset(widget: QWidget) -> QWidget:
    outer = QWidget()
    box = QHBoxLayout(outer)
    box.setContentsMargins(theme.SPACE_S, 0, theme.SPACE_S, theme.SPACE_L)
    box.addWidget(widget)
    return outer
