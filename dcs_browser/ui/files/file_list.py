"""The list of a folder: columns, keys, selection, the menu of what is selected.

Values in, signals out. Leaves to others: which folder (``ui/files/presenter``), order and filter (``qt/files_model``).
"""

from PySide6.QtCore import (
    QCoreApplication,
    QItemSelection,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from dcs_browser.qt.files_model import Column, FileRow, FilesModel, Formats, Role
from dcs_browser.ui.format import exact_text, size_text, when_text
from dcs_browser.ui.row_painting import CellDelegate, RowTable

_KIND, _SIZE, _MODIFIED = 96, 104, 156
_ROOM_FOR_KIND, _ROOM_FOR_TIME = 560, 420


class FileList(RowTable):
    """``opened`` carries the row that Enter or a double click meant, ``chosen`` all selected rows."""

    opened = Signal(object)
    chosen = Signal(object)
    up_asked = Signal()
    filter_asked = Signal()
    menu_asked = Signal(QPoint)
    drag_asked = Signal(object)
    """The selected rows: :meth:`drag` them, at once or never."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("FileList", "Files"), parent)
        self.files = FilesModel(Formats(size_text, when_text, exact_text), self)
        self._held: tuple[str, ...] = ()
        self.setModel(self.files)
        self.setItemDelegate(
            CellDelegate(
                Role.ICON,
                Role.NOTE,
                self,
                icon_tint=lambda icon: "accent" if icon == "folder" else "muted",
            )
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        widths = {Column.KIND: _KIND, Column.SIZE: _SIZE, Column.MODIFIED: _MODIFIED}
        self.dress_header(widths.items(), by=Column.NAME)
        self.customContextMenuRequested.connect(self._ask_menu)
        self.entered_row.connect(self._enter)
        self.selectionModel().selectionChanged.connect(self._tell)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # A name needs room more than its kind and its time do; the inspector has both.
        width = event.size().width()
        self.setColumnHidden(Column.KIND, width < _ROOM_FOR_KIND)
        self.setColumnHidden(Column.MODIFIED, width < _ROOM_FOR_TIME)
        super().resizeEvent(event)

    def selected(self) -> list[FileRow]:
        """The selected rows, in their order."""
        # By ranges: ten thousand indexes of a whole folder would take half a second.
        ranges = self.selectionModel().selection()
        parts = [ranges.at(n) for n in range(ranges.count())]
        rows = sorted({row for part in parts for row in range(part.top(), part.bottom() + 1)})
        return [row for row in map(self.files.row, rows) if row is not None]

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """The files may have to be fetched first; whoever hears ``drag_asked`` knows."""
        rows = self.selected()
        if rows:
            self.drag_asked.emit(rows)

    def drag(self, data: QMimeData) -> None:
        """Drag ``data`` with the picture of the selected rows, until it is dropped."""
        self.files.carried = data
        super().startDrag(Qt.DropAction.CopyAction)

    def keep_selection(self) -> None:
        """Remember what is selected by its path before the rows are replaced."""
        self._held = tuple(row.path for row in self.selected())

    def restore_selection(self) -> None:
        """Select what :meth:`keep_selection` remembered, as far as it is there."""
        wanted = set(self._held)
        chosen = QItemSelection()
        first = QModelIndex()
        for at, path in enumerate(self.files.paths()) if wanted else ():
            if path in wanted:
                index = self.files.index(at, 0)
                chosen.select(index, index)
                first = first if first.isValid() else index
        flags = QItemSelectionModel.SelectionFlag
        if first.isValid():
            self.selectionModel().setCurrentIndex(first, flags.NoUpdate)
            self.selectionModel().select(chosen, flags.ClearAndSelect | flags.Rows)
        self._tell()

    def select_path(self, path: str) -> bool:
        """Make a row current by its book-relative path; whether it is there."""
        index = self.files.index_of(path)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def select_first(self) -> None:
        """Put the cursor on the first row without selecting it, so that keys have somewhere to start."""
        if self.files.rowCount():
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(self.files.index(0, 0), flags.NoUpdate)

    def _tell(self) -> None:
        self.chosen.emit(self.selected())

    def _enter(self, index: QModelIndex) -> None:
        row = self.files.row(index)
        if row is not None:
            self.opened.emit(row)

    def _ask_menu(self, at: QPoint) -> None:
        if not self.indexAt(at).isValid():
            index = self.currentIndex()
            at = self.visualRect(index).center() if index.isValid() and self.selected() else at
        self.menu_asked.emit(self.viewport().mapToGlobal(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace:
            self.up_asked.emit()
        elif event.text() == "/":
            self.filter_asked.emit()
        else:
            super().keyPressEvent(event)
