"""The outline of a book as a tree: a row is an icon, a label, a count or a badge of findings at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from dcs_browser.qt.outline_model import COUNT, FINDINGS, ICON_NAME, POINTER, OutlineModel
from dcs_browser.ui import theme

Index = QModelIndex | QPersistentModelIndex


class OutlineTree(QTreeView):
    """Shows an ``OutlineModel``; tells the pointer that was chosen."""

    chosen = Signal(str)

    def __init__(self, model: OutlineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Outline of the book"))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(16)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(_Delegate(self))
        self.setModel(model)
        self._model = model
        self._quiet = False
        self.selectionModel().currentChanged.connect(self._changed)

    def show_pointer(self, pointer: str) -> None:
        """Select the element (or the nearest above it) without telling ``chosen``."""
        index = self._model.index_of(pointer)
        if not index.isValid() or index == self.currentIndex():
            return
        self._quiet = True
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self._quiet = False

    def current_pointer(self) -> str:
        return str(self.currentIndex().data(POINTER) or "")

    def _changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        pointer = current.data(POINTER) if current.isValid() else ""
        if pointer and not self._quiet:
            self.chosen.emit(str(pointer))


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(160, theme.ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        box = QRect(option.rect)
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("selection"))
            painter.drawRoundedRect(box.adjusted(0, 1, -4, -1), theme.RADIUS, theme.RADIUS)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(box.adjusted(0, 1, -4, -1), theme.RADIUS, theme.RADIUS)
        icon = theme.icon_pixmap(str(index.data(ICON_NAME) or "file"), "muted")
        top = box.top() + (box.height() - theme.ICON) // 2
        painter.drawPixmap(QRect(box.left() + 4, top, theme.ICON, theme.ICON), icon)
        right = self._paint_right(painter, box, index)
        text = QRect(box.left() + 28, box.top(), max(0, right - box.left() - 36), box.height())
        painter.setFont(theme.font())
        painter.setPen(theme.colour("text"))
        label = QFontMetrics(painter.font()).elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, text.width()
        )
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, label)
        painter.restore()

    def _paint_right(self, painter: QPainter, box: QRect, index: Index) -> int:
        """Draw the count or the badge; returns where it begins."""
        findings = int(index.data(FINDINGS) or 0)
        count = int(index.data(COUNT) or 0)
        if not findings and not count:
            return box.right() - 8
        text = str(findings or count)
        painter.setFont(theme.font(theme.SECONDARY))
        width = QFontMetrics(painter.font()).horizontalAdvance(text)
        if findings:
            pill = QRect(box.right() - 12 - width - 12, box.top() + 5, width + 12, box.height() - 10)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("error_soft"))
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
            painter.setPen(theme.colour("error"))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
            return pill.left()
        area = QRect(box.right() - 12 - width, box.top(), width, box.height())
        painter.setPen(theme.colour("muted"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
        return area.left()
