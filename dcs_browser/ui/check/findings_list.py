"""The list of findings as it is drawn: two lines a finding, page and suggestion beside them, groups that open.

Leaves to others: order, filter and groups (``qt/findings_model``), words (``ui/check/items``).
"""

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from dcs_browser.qt.findings_model import FindingsModel, Role, Row
from dcs_browser.ui import theme
from dcs_browser.ui.finding_words import ICONS, TINTS
from dcs_browser.ui.row_painting import (
    is_focused,
    paint_icon,
    paint_pill,
    paint_ring,
    paint_text,
    pill_width,
    placed,
)

Index = QModelIndex | QPersistentModelIndex

_LEFT = theme.SPACE_M + 2
_TEXT = _LEFT + theme.ICON + theme.SPACE_L
_INNER = 40
_FILE = 32
_WHERE, _MEND, _PAGE = 96, 180, 84
_WIDE = 860
"""Pixels of width from which on page and suggestion have columns of their own."""


class FindingDelegate(QStyledItemDelegate):
    """Paints one row; its height says what kind of row it is."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(240, height_of(index.data(Role.ROW)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row | None = index.data(Role.ROW)
        if row is None:
            return
        rect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("selection"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("hover"))
        else:
            painter.fillRect(rect, theme.colour("surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))
        if row.path:
            self._paint_file(painter, option, row)
        else:
            self._paint_finding(painter, option, row)
        if is_focused(option):
            paint_ring(painter, rect.adjusted(1, 1, -1, -2))
        painter.restore()

    def _paint_file(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        rect = option.rect
        left = rect.left() + _TEXT
        room = rect.right() - left - theme.SPACE_M - _WHERE
        line = QRect(left, rect.top(), room, rect.height())
        paint_text(painter, option, line, row.path, elide=Qt.TextElideMode.ElideMiddle)
        size = QRect(left + room, rect.top(), _WHERE, rect.height())
        paint_text(painter, option, size, row.where, "muted", right=True)

    def _paint_finding(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        rect, item = option.rect, row.item
        right = rect.right() - theme.SPACE_M
        if row.opens:
            chevron = QRect(right - theme.ICON, rect.top(), theme.ICON, rect.height())
            closed = "chevron-right" if option.direction is Qt.LayoutDirection.LeftToRight else "chevron-left"
            paint_icon(painter, placed(option, chevron), "chevron-down" if row.open else closed, "muted")
        right -= theme.ICON + theme.SPACE_S
        left = rect.left() + _TEXT
        if row.inner:
            self._paint_inner(painter, option, row, QRect(left, rect.top(), right - left, rect.height()))
            return
        icon = QRect(rect.left() + _LEFT, rect.top(), theme.ICON, rect.height())
        name = "eye-off" if item.ignored is not None else ICONS[item.severity]
        tint = "muted" if item.ignored is not None else TINTS[item.severity]
        paint_icon(painter, placed(option, icon), name, tint)
        if rect.width() >= _WIDE:
            # One line beside the sentence: page and suggestion in columns of their own.
            beside = QRect(rect.left(), rect.top(), right - rect.left(), rect.height())
            right = self._paint_columns(painter, option, row, beside)
            title, sentence = right - left, right - left
        else:
            # They stand beside the title, so that the sentence has the whole width.
            top, _ = _two_lines(option)
            beside = QRect(rect.left(), top, right - rect.left(), QFontMetrics(option.font).height())
            title, sentence = self._paint_columns(painter, option, row, beside) - left, right - left
        self._paint_lines(painter, option, row, left, title, sentence)

    def _paint_inner(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, room: QRect) -> None:
        """Within a group the page tells one from the other: it comes first."""
        ink = "text" if row.item.ignored is None else "muted"
        paint_text(painter, option, QRect(room.left(), room.top(), _PAGE, room.height()), row.where, ink)
        left, right = room.left() + _PAGE + theme.SPACE_M, room.right()
        if row.item.suggestion:
            mend = min(_MEND, room.width() // 3)
            cell = QRect(right - mend, room.top(), mend, room.height())
            _paint_mend(painter, option, cell, row.item.suggestion)
            right -= mend + theme.SPACE_M
        paint_text(
            painter, option, QRect(left, room.top(), right - left, room.height()), row.item.sentence, "muted"
        )

    def _paint_columns(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, room: QRect) -> int:
        """Page and suggestion at the end of ``room``; what is left for the words ends at the position returned."""
        right = room.right()
        mend = min(_MEND, room.width() // 4)
        cell = QRect(right - mend, room.top(), mend, room.height())
        _paint_mend(painter, option, cell, "" if row.opens else row.item.suggestion)
        right -= mend + theme.SPACE_M
        where = QRect(right - _WHERE, room.top(), _WHERE, room.height())
        paint_text(painter, option, where, row.where, "muted")
        return right - _WHERE - theme.SPACE_M

    def _paint_lines(
        self, painter: QPainter, option: QStyleOptionViewItem, row: Row, left: int, room: int, sentence: int
    ) -> None:
        """Title and sentence under each other, ``room`` and ``sentence`` pixels wide."""
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        height = QFontMetrics(bold).height()
        top, second = _two_lines(option)
        ink = "muted" if row.item.ignored is not None else "text"
        if row.opens and len(row.items) > 1:
            count = str(len(row.items))
            room -= pill_width(count) + theme.SPACE_S
            room = min(QFontMetrics(bold).horizontalAdvance(row.item.title) + 2, room)
            line = QStyleOptionViewItem(option)
            line.rect = QRect(option.rect.left(), top, option.rect.width(), height)
            paint_pill(painter, line, left + room + theme.SPACE_S, count, "neutral")
        paint_text(painter, option, QRect(left, top, room, height), row.item.title, ink, font=bold)
        paint_text(painter, option, QRect(left, second, sentence, height), row.item.sentence, "muted")


def _paint_mend(painter: QPainter, option: QStyleOptionViewItem, cell: QRect, text: str) -> None:
    """What to write instead; paths are cut in the middle."""
    ends = Qt.TextElideMode.ElideMiddle if "/" in text else Qt.TextElideMode.ElideRight
    paint_text(painter, option, cell, text, "accent_text", elide=ends)


def _two_lines(option: QStyleOptionViewItem) -> tuple[int, int]:
    """Where the two lines of a row begin."""
    height = QFontMetrics(option.font).height()
    top = option.rect.top() + (option.rect.height() - 2 * height - 2) // 2
    return top, top + height + 2


def height_of(row: Row | None) -> int:
    """Pixels of a row."""
    if row is None or not row.inner:
        return theme.ROW_TALL
    return _FILE if row.path else _INNER


class FindingsList(QListView):
    """``chosen`` carries the row that is current, or None; ``entered`` the row of Enter or a double click."""

    chosen = Signal(object)
    entered = Signal(object)

    def __init__(self, model: FindingsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._key = ""
        self.setModel(model)
        self.setItemDelegate(FindingDelegate(self))
        self.setAccessibleName(self.tr("Findings"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.selectionModel().currentChanged.connect(self._moved)
        model.modelReset.connect(self._again)
        for changed in (model.rowsInserted, model.rowsRemoved):
            changed.connect(lambda *_: self._fit())
        self.doubleClicked.connect(self._enter)
        theme.changed.connect(self.viewport().update)

    def row(self) -> Row | None:
        """The chosen row."""
        return self._model.row(self.currentIndex().row())

    def choose(self, at: int) -> None:
        """Make a row the current one."""
        index = self._model.index(at)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def choose_key(self, key: str) -> None:
        self.choose(self._model.find_key(key))

    def _moved(self, index: QModelIndex) -> None:
        row = self._model.row(index.row())
        if row is not None:
            self._key = row.key
        self.chosen.emit(row)

    def _again(self) -> None:
        """The same finding stays chosen when rows come and go; else the first."""
        self._fit()
        at = self._model.find_key(self._key)
        if at >= 0 or self._model.rowCount():
            self.choose(max(0, at))
        else:
            self.chosen.emit(None)

    def _fit(self) -> None:
        """No higher than its rows: below the last one there is nothing."""
        total = 0
        for at in range(self._model.rowCount()):
            total += height_of(self._model.row(at))
            if total > 4000:
                break
        self.setMaximumHeight(max(theme.ROW_TALL, total))

    def _enter(self, index: QModelIndex) -> None:
        row = self._model.row(index.row())
        if row is not None and row.opens:
            return  # the two clicks have opened and closed it
        self.entered.emit(row)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self._model.row(index.row())
        if event.button() is Qt.MouseButton.LeftButton and row is not None and row.opens:
            self._model.toggle(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self.currentIndex().row()
        row = self._model.row(at)
        key = Qt.Key(event.key())
        mirrored = self.isRightToLeft()
        opening, closing = (
            (Qt.Key.Key_Left, Qt.Key.Key_Right) if mirrored else (Qt.Key.Key_Right, Qt.Key.Key_Left)
        )
        if row is None:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if row.opens:
                self._model.toggle(at)
            else:
                self.entered.emit(row)
        elif key == opening and row.opens:
            self._model.toggle(at, on=True)
        elif key == closing and row.opens:
            self._model.toggle(at, on=False)
        elif key == closing and row.inner:
            self.choose(self._model.group_of(at))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.selectionModel().setCurrentIndex(
                self._model.index(0), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
