"""The outline of a book as a tree: a row is an icon, a label, a count or a badge of findings at the right."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from dcs_browser.qt.outline_model import COUNT, FINDINGS, ICON_NAME, POINTER, OutlineModel
from dcs_browser.ui import row_painting, theme
from dcs_browser.ui.format import count_text

Index = QModelIndex | QPersistentModelIndex

_INDENT = 16
_MOST_OPENED = 300
"""Rows a search opens; beyond that the modules are enough to go on."""


class _Heights(QStyledItemDelegate):
    """Row height only; the view draws."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(_INDENT, theme.ROW)


class OutlineTree(QTreeView):
    """Shows an ``OutlineModel``; tells the pointer that was chosen."""

    chosen = Signal(str)

    def __init__(self, model: OutlineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Outline of the book"))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(_INDENT)
        self.setMouseTracking(True)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_Heights(self))
        self.setModel(model)
        self._model = model
        self._quiet = False
        self._hovered = QPersistentModelIndex()
        self.selectionModel().currentChanged.connect(self._changed)
        theme.changed.connect(self.viewport().update)

    def show_pointer(self, pointer: str) -> None:
        """Select the element (or the nearest above it) without telling ``chosen``."""
        index = self._model.index_of(pointer)
        if index == self.currentIndex():
            return
        self._quiet = True
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        else:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        self._quiet = False

    def current_pointer(self) -> str:
        return str(self.currentIndex().data(POINTER) or "")

    def open_for_search(self) -> None:
        """Open what a filter left, as far as that is still a help."""
        if self._model.size() <= _MOST_OPENED:
            self.expandAll()
        else:
            self.collapseAll()
            self.expandToDepth(0)

    def open_as_found(self) -> None:
        """Modules with their pages; in a book of many pages, modules only."""
        self.collapseAll()
        if self._model.size() <= 10 * _MOST_OPENED:
            self.expandToDepth(0)

    def _changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        pointer = current.data(POINTER) if current.isValid() else ""
        if pointer and not self._quiet:
            self.chosen.emit(str(pointer))

    # --- drawing ---------------------------------------------------------------------------------------------------

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

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Drawn with the row."""

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Index) -> None:
        at = self._model.index(index.row(), 0, index.parent())
        seen = self.visualRect(at)
        option = QStyleOptionViewItem(options)
        option.rect = QRect(0, seen.top(), self.viewport().width(), seen.height())
        body = option.rect.adjusted(0, 0, -theme.SPACE_XS, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = self.selectionModel().isSelected(at)
        ground = "selection" if selected else "hover" if self._hovered == index else ""
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(ground))
            painter.drawRoundedRect(QRectF(body), theme.RADIUS, theme.RADIUS)
        if at == self.currentIndex() and self.hasFocus() and row_painting.is_focused(options):
            row_painting.paint_ring(painter, body)
        self._draw_content(painter, option, at, seen, body)
        painter.restore()

    def _draw_content(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex, seen: QRect, body: QRect
    ) -> None:
        """The parts of a row; ``seen`` is where Qt has the item, right of its arrow."""
        begin = option.rect.right() - seen.right() if self.isRightToLeft() else seen.left()
        top = body.top() + (body.height() - theme.ICON) // 2
        if self._model.hasChildren(index):
            closed = "chevron-left" if self.isRightToLeft() else "chevron-right"
            name = "chevron-down" if self.isExpanded(index) else closed
            arrow = QRect(begin - _INDENT, top, theme.ICON, theme.ICON)
            row_painting.paint_icon(painter, row_painting.placed(option, arrow), name, "muted")
        left = begin + theme.SPACE_XS
        icon = row_painting.placed(option, QRect(left, top, theme.ICON, theme.ICON))
        row_painting.paint_icon(painter, icon, str(index.data(ICON_NAME) or "file"), "muted")
        left += theme.ICON + theme.SPACE_S
        right = body.right() + 1 - theme.SPACE_S
        findings, count = int(index.data(FINDINGS) or 0), int(index.data(COUNT) or 0)
        if findings:
            text = count_text(findings)
            width = row_painting.pill_width(text)
            row_painting.paint_pill(painter, option, right - width, text, "error")
            right -= width + theme.SPACE_S
        elif count:
            text = count_text(count)
            font = theme.font(theme.SECONDARY)
            width = QFontMetrics(font).horizontalAdvance(text) + 2
            box = QRect(right - width, body.top(), width, body.height())
            row_painting.paint_text(painter, option, box, text, "muted", font=font, right=True)
            right -= width + theme.SPACE_S
        box = QRect(left, body.top(), max(0, right - left), body.height())
        text = str(index.data() or "").replace("\n", " ")
        row_painting.paint_text(painter, option, box, text, font=theme.font())
