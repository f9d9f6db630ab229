"""The tree of files drawn by hand: arrow, kind of file, name; what happens with its sign in colour; the size.

Leaves to others: what stands in it (``files_tree``), which files are sent (``plan_page`` tells the presenter).
"""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from dcs_browser.ui import theme
from dcs_browser.ui.row_painting import CellDelegate, Index, paint_icon, paint_text, placed
from dcs_browser.ui.theme import Role as Tint
from dcs_browser.ui.upload.files_model import FileRow
from dcs_browser.ui.upload.files_tree import Column, FilesTree, Node, Role

_TINTS: dict[str, Tint] = {
    "pencil": "info", "plus": "ok", "minus": "error", "check": "faint", "ban": "muted", "arrow-up": "muted",
    "circle-x": "error", "triangle-alert": "warning",
}  # fmt: skip
_INDENT = 18
_WHAT, _STORED, _SIZE = 250, 190, 88
_OPENED = 120  # files that are shown with all their folders open
_CLASHES = 20  # names in the way that are brought to light


class _Delegate(CellDelegate):
    """What happens has an icon of its own."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        icon = str(index.data(Role.WHAT_ICON) or "") if index.column() == Column.WHAT else ""
        if not icon:
            super().paint(painter, option, index)
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.colour("selection"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, theme.colour("hover"))
        tint = _TINTS.get(icon, "muted")
        top = option.rect.top() + (option.rect.height() - theme.ICON) // 2
        left = option.rect.left() + theme.SPACE_S
        paint_icon(painter, placed(option, QRect(left, top, theme.ICON, theme.ICON)), icon, tint)
        left += theme.ICON + theme.SPACE_S
        room = QRect(left, option.rect.top(), option.rect.right() - left, option.rect.height())
        loud = tint in ("error", "warning")
        paint_text(painter, option, room, str(index.data() or ""), tint if loud else "muted")


class FilesView(QTreeView):
    """``toggled`` carries the files (``FileRow``) of the row that a key was pressed on."""

    toggled = Signal(list)

    def __init__(self, model: FilesTree, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree = model
        self.setModel(model)
        self.setItemDelegate(_Delegate(Role.ICON, Role.NOTE, self))
        self.setAccessibleName(name)
        self.setUniformRowHeights(True)
        self.setIndentation(_INDENT)
        self.setMouseTracking(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setProperty("boxed", True)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(Column.FILE, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(Column.SIZE, _SIZE)
        theme.changed.connect(self.viewport().update)

    def show_stored(self, on: bool) -> None:
        """The column with names in storage, only where some differ."""
        self.setColumnHidden(Column.STORED, not on)
        self._share()

    def files_at(self, index: Index) -> list[FileRow]:
        """The file of a row, or those of a folder."""
        node = index.data(Role.NODE)
        return list(self._tree.files(node)) if isinstance(node, Node) else []

    def standing(self) -> tuple[frozenset[str], str, int]:
        """Which folders are open, which row is current, how far it is scrolled: for ``stand_again``."""
        return (
            frozenset(self._open_folders()),
            self._tree.node(self.currentIndex()).path,
            self.verticalScrollBar().value(),
        )

    def stand_again(self, before: tuple[frozenset[str], str, int]) -> None:
        """After the model was filled anew."""
        folders, current, scrolled = before
        for path in sorted(folders):
            self.expand(self._tree.find(path))
        if current:
            self.setCurrentIndex(self._tree.find(current))
        self.verticalScrollBar().setValue(scrolled)

    def open_what_matters(self) -> None:
        """All folders when few files are shown, and where a name is in the way; else the top."""
        if len(self._tree.visible) <= _OPENED:
            self.expandAll()
            return
        for path in self._tree.listing.clashes[:_CLASHES]:
            above = self._tree.find(path).parent()
            while above.isValid():
                self.expand(above)
                above = above.parent()

    def _open_folders(self) -> list[str]:
        found: list[str] = []
        pending = [self._tree.index(row, 0) for row in range(self._tree.rowCount())]
        while pending:
            index = pending.pop()
            if self.isExpanded(index):
                found.append(self._tree.node(index).path)
                pending += [self._tree.index(row, 0, index) for row in range(self._tree.rowCount(index))]
        return found

    def _share(self) -> None:
        width = self.viewport().width()
        alone = self.isColumnHidden(Column.STORED)
        self.setColumnWidth(Column.WHAT, min(_WHAT, width * 2 // 5 if alone else width * 3 // 10))
        self.setColumnWidth(Column.STORED, min(_STORED, width // 4))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Space) and self.currentIndex().isValid():
            self.toggled.emit(self.files_at(self.currentIndex()))
            return
        super().keyPressEvent(event)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """The ground of the row and an arrow like those of every tree here; lines would only be noise."""
        if self.selectionModel().isSelected(index):
            painter.fillRect(rect, theme.colour("selection"))
        if not self._tree.hasChildren(index):
            return
        rtl = self.isRightToLeft()
        left = rect.left() if rtl else rect.right() - _INDENT + 1
        arrow = QRect(left + 1, rect.top() + (rect.height() - theme.ICON) // 2, theme.ICON, theme.ICON)
        closed = "chevron-left" if rtl else "chevron-right"
        paint_icon(painter, arrow, "chevron-down" if self.isExpanded(index) else closed, "muted")
