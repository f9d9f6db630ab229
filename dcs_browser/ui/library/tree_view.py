"""The rows of the library tree as they look and answer: drawing, keys, drops, what is open after a reset.

Leaves to others: which rows there are (``qt/library_model``) and what happens on them (``ui/library/tree``).
"""

from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from dcs_browser.qt.library_model import LibraryModel
from dcs_browser.qt.library_nodes import Kind, Node
from dcs_browser.ui import row_painting, theme
from dcs_browser.ui.drop_veil import droppable
from dcs_browser.ui.theme import Role

Index = QModelIndex | QPersistentModelIndex

_INDENT = 16
_MARGIN = theme.SPACE_S
_ARROW = 16


class _Heights(QStyledItemDelegate):
    """Row height only; the view draws."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(_INDENT, theme.ROW)


class TreeView(QTreeView):
    """Signals carry a :class:`Node`; ``dropped`` also the dropped paths."""

    chosen = Signal(object)
    """Clicked."""
    entered_node = Signal(object)
    """Enter or a double click. Arrow keys only move: running through a library must not open every book."""
    delete_asked = Signal(object)
    menu_asked = Signal(object, QPoint)
    dropped = Signal(object, object)

    def __init__(self, model: LibraryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._hovered = QPersistentModelIndex()
        self._target = QPersistentModelIndex()
        self._open: set[tuple[str, ...]] = set()
        self._chosen: tuple[str, ...] = ()
        self.drop_refusal = ""
        self.setModel(model)
        self.setItemDelegate(_Heights(self))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(_INDENT)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Library"))
        self.customContextMenuRequested.connect(self._ask_menu)
        self.expanded.connect(self._note_open)
        self.collapsed.connect(self._note_closed)
        self.selectionModel().currentChanged.connect(self._note_chosen)
        model.restructured.connect(self.restore)
        model.rowsInserted.connect(self._reopen)
        theme.changed.connect(self.viewport().update)

    # What stays over a reset

    def _note_open(self, index: QModelIndex) -> None:
        node = self._model.node(index)
        # What a filter opened is not what the person opened.
        if node is not None and not (self._model.filtered and node.kind is Kind.PUBLISHER):
            self._open.add(node.key)

    def _note_closed(self, index: QModelIndex) -> None:
        node = self._model.node(index)
        if node is not None:
            self._open.discard(node.key)

    def _note_chosen(self, current: QModelIndex) -> None:
        node = self._model.node(current)
        if node is not None:
            self._chosen = node.key

    def restore(self) -> None:
        """Open and select what was open and selected before a reset; a filter opens every publisher it shows."""
        keys = set(self._open)
        for row in range(self._model.rowCount()):
            index = self._model.index(row, 0)
            self._restore_below(index, keys)
        at = self._model.index_of_key(self._chosen)
        if at.isValid():
            self.select(at)

    def _restore_below(self, index: QModelIndex, keys: set[tuple[str, ...]]) -> None:
        node = self._model.node(index)
        if node is None:
            return
        if node.key in keys or (self._model.filtered and node.kind is Kind.PUBLISHER):
            self.expand(index)
            for row in range(self._model.rowCount(index)):
                self._restore_below(self._model.index(row, 0, index), keys)

    def _reopen(self, parent: QModelIndex, first: int, last: int) -> None:
        for row in range(first, last + 1):
            node = self._model.node(self._model.index(row, 0, parent))
            if node is not None and node.key in self._open:
                self.expand(self._model.index(row, 0, parent))

    def select(self, index: QModelIndex) -> None:
        """Make ``index`` current without telling that the person chose it."""
        if index != self.currentIndex():
            self.setCurrentIndex(index)

    # What is done on it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        node = self._model.node(self.currentIndex())
        if node is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_node.emit(node)
            return
        if node is not None and event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit(node)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        node = self._model.node(index)
        if node is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        if not self._arrow_rect(index).contains(event.position().toPoint()):
            self.chosen.emit(node)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        node = self._model.node(self.indexAt(event.position().toPoint()))
        if node is not None and event.button() is Qt.MouseButton.LeftButton:
            self.entered_node.emit(node)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(QModelIndex())
        return super().viewportEvent(event)

    def _hover(self, index: QModelIndex) -> None:
        if self._hovered != index:
            self._hovered = QPersistentModelIndex(index)
            self.viewport().update()

    def _ask_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if not index.isValid():
            index = self.currentIndex()
            at = self.visualRect(index).center()
        node = self._model.node(index)
        if node is not None:
            self.select(index)
            self.menu_asked.emit(node, self.viewport().mapToGlobal(at))

    # Drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if droppable(event.mimeData()) and not self.drop_refusal:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        target = self._drop_target(event.position().toPoint())
        self._target = QPersistentModelIndex(target)
        self.viewport().update()
        event.setAccepted(target.isValid())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._target = QPersistentModelIndex()
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        node = self._model.node(self._drop_target(event.position().toPoint()))
        paths: tuple[Path, ...] = tuple(droppable(event.mimeData()))
        self._target = QPersistentModelIndex()
        self.viewport().update()
        if node is None or not paths:
            event.ignore()
            return
        event.acceptProposedAction()
        self.dropped.emit(node, paths)

    def _drop_target(self, at: QPoint) -> QModelIndex:
        """The publisher or the book below the pointer."""
        index = self.indexAt(at)
        while index.isValid():
            node = self._model.node(index)
            if node is not None and node.kind in (Kind.PUBLISHER, Kind.BOOK):
                return index
            index = index.parent()
        return QModelIndex()

    # Override QTreeView's drawing: rounded rows over the whole width

    def _depth(self, index: QModelIndex) -> int:
        depth, above = 0, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        return depth

    def _arrow_rect(self, index: QModelIndex) -> QRect:
        row = self._row_rect(index)
        left = row.left() + theme.SPACE_S + self._depth(index) * _INDENT
        box = QRect(left, row.top() + (row.height() - _ARROW) // 2, _ARROW, _ARROW)
        return QStyle.visualRect(self.layoutDirection(), row, box)

    def _row_rect(self, index: QModelIndex) -> QRect:
        seen = self.visualRect(index)
        return QRect(0, seen.top(), self.viewport().width(), seen.height())

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Index) -> None:
        at = self._model.index(index.row(), 0, index.parent())
        node = self._model.node(at)
        if node is None:
            return
        option = QStyleOptionViewItem(options)
        option.rect = self._row_rect(at)
        selected = self.selectionModel().isSelected(at)
        body = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "selection" if selected else "hover" if self._hovered == index else ""
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(ground))
            painter.drawRoundedRect(QRectF(body), theme.RADIUS, theme.RADIUS)
        if self._target == index or (
            at == self.currentIndex() and self.hasFocus() and row_painting.is_focused(options)
        ):
            row_painting.paint_ring(painter, body)
        self._draw_content(painter, option, at, node, body)
        painter.restore()

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Drawn with the row."""

    def _draw_content(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex, node: Node, body: QRect
    ) -> None:
        arrow = self._arrow_rect(index)
        if self._model.hasChildren(index):
            closed = "chevron-left" if self.isRightToLeft() else "chevron-right"
            name = "chevron-down" if self.isExpanded(index) else closed
            row_painting.paint_icon(painter, arrow, name, "muted")
        left = theme.SPACE_S + (self._depth(index) + 1) * _INDENT + theme.SPACE_S
        icon = row_painting.placed(option, QRect(left, arrow.top(), theme.ICON, theme.ICON))
        faded = node.book is not None and node.book.archived
        row_painting.paint_icon(painter, icon, node.icon, _icon_role(node, faded=faded))
        left += theme.ICON + theme.SPACE_S
        right = body.right() + 1 - theme.SPACE_S
        if node.badge:
            width = row_painting.pill_width(node.badge)
            row_painting.paint_pill(painter, option, right - width, node.badge, node.tone)  # type: ignore[arg-type]
            right -= width + theme.SPACE_S
        elif node.count:
            font = theme.font(theme.SECONDARY)
            width = QFontMetrics(font).horizontalAdvance(node.count)
            box = QRect(right - width, body.top(), width, body.height())
            row_painting.paint_text(painter, option, box, node.count, "muted", font=font, right=True)
            right -= width + theme.SPACE_S
        publisher = node.kind is Kind.PUBLISHER
        weight = QFont.Weight.Medium if publisher else QFont.Weight.Normal
        token = (
            "error"
            if node.kind is Kind.ERROR
            else "muted"
            if faded or publisher or node.kind is Kind.LOADING
            else "text"
        )
        box = QRect(left, body.top(), max(0, right - left), body.height())
        row_painting.paint_text(painter, option, box, node.label, token, font=theme.font(theme.BODY, weight))


def _icon_role(node: Node, *, faded: bool) -> Role:
    if node.kind is Kind.ERROR:
        return "error"
    return "muted" if faded or node.kind in (Kind.PUBLISHER, Kind.FILE, Kind.LOADING) else "text"
