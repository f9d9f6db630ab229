"""How rows of trees and tables are drawn by hand: icon, name, pill, count, focus ring; right-to-left as well.

Leaves to others: what stands in them (models) and which view they are in.
"""

from collections.abc import Callable, Iterable
from typing import cast

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from dcs_browser.ui import theme
from dcs_browser.ui.theme import Role, Tone

Index = QModelIndex | QPersistentModelIndex

_PILL = 20
_PILL_FONT = 11
_GAP = theme.SPACE_S


def placed(option: QStyleOptionViewItem, rect: QRect) -> QRect:
    """``rect`` mirrored within the row where text runs from right to left."""
    return QStyle.visualRect(option.direction, option.rect, rect)


def paint_icon(painter: QPainter, rect: QRect, name: str, role: Role) -> None:
    """An icon of ``resources/icons`` in the colour of ``role``."""
    theme.icon(name, role).paint(painter, rect, Qt.AlignmentFlag.AlignCenter, QIcon.Mode.Normal)


def paint_text(
    painter: QPainter,
    option: QStyleOptionViewItem,
    rect: QRect,
    text: str,
    ink: str = "text",
    *,
    font: QFont | None = None,
    right: bool = False,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    """One line of plain text, cut where it doesn't fit."""
    used = font or option.font
    painter.setFont(used)
    painter.setPen(theme.colour(ink))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    shown = QFontMetrics(used).elidedText(text, elide, rect.width())
    flags = QStyle.visualAlignment(option.direction, side | Qt.AlignmentFlag.AlignVCenter)
    painter.drawText(placed(option, rect), int(flags) | int(Qt.TextFlag.TextSingleLine), shown)


def pill_width(text: str) -> int:
    """The width of a pill with ``text``."""
    return max(_PILL, QFontMetrics(_pill_font()).horizontalAdvance(text) + 2 * theme.SPACE_S)


def paint_pill(
    painter: QPainter, option: QStyleOptionViewItem, left: int, text: str, tone: Tone, limit: int = 10_000
) -> int:
    """A pill in the middle of the row's height; its width is returned."""
    width = min(pill_width(text), limit)
    if width < _PILL:
        return 0
    top = option.rect.top() + (option.rect.height() - _PILL) // 2
    rect = placed(option, QRect(left, top, width, _PILL))
    letters, ground = theme.tone_colours(tone)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(rect), _PILL / 2, _PILL / 2)
    painter.setFont(_pill_font())
    painter.setPen(letters)
    inner = rect.adjusted(theme.SPACE_XS, 0, -theme.SPACE_XS, 0)
    shown = QFontMetrics(_pill_font()).elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine), shown)
    painter.restore()
    return width


def paint_ring(painter: QPainter, rect: QRect, radius: int = theme.RADIUS) -> None:
    """The focus ring, within ``rect``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("accent"), theme.FOCUS_RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = theme.FOCUS_RING / 2
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius)
    painter.restore()


def is_focused(option: QStyleOptionViewItem) -> bool:
    """Whether the row has the focus and the person is using the keyboard."""
    both = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
    return (option.state & both) == both


def _pill_font() -> QFont:
    return theme.font(_PILL_FONT, QFont.Weight.DemiBold)


class CellDelegate(QStyledItemDelegate):
    """Cells of a table: the first column with icon, name and pill, the others muted.

    ``icon_role`` gives an icon's name, ``note_role`` a (text, tone) or nothing; ``icon_tint`` its colour's role.
    """

    def __init__(
        self,
        icon_role: int,
        note_role: int,
        parent: QObject | None = None,
        *,
        icon_tint: Callable[[str], Role] = lambda _: "muted",
        height: int = theme.ROW,
        padding: int = theme.SPACE_S,
    ) -> None:
        super().__init__(parent)
        self._icon_role, self._note_role = icon_role, note_role
        self._icon_tint, self._height, self._padding = icon_tint, height, padding

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width() + 2 * self._padding, self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = QStyleOptionViewItem(option)
        self.initStyleOption(item, index)
        text = item.text
        # Painted here: a style's own selection has a frame and a gradient around each row.
        if item.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(item.rect, theme.colour("selection"))
        elif item.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(item.rect, theme.colour("hover"))
        inner = item.rect.adjusted(self._padding, 0, -self._padding, 0)
        painter.save()
        if index.column() == 0:
            self._paint_name(painter, item, inner, text, index)
        else:
            right = bool(item.displayAlignment & Qt.AlignmentFlag.AlignRight)
            paint_text(painter, item, inner, text, "muted", right=right)
        painter.restore()

    def _paint_name(
        self, painter: QPainter, item: QStyleOptionViewItem, inner: QRect, text: str, index: Index
    ) -> None:
        icon = index.data(self._icon_role)
        left = inner.left() + theme.SPACE_XS
        if icon:
            top = inner.top() + (inner.height() - theme.ICON) // 2
            box = placed(item, QRect(left, top, theme.ICON, theme.ICON))
            paint_icon(painter, box, icon, self._icon_tint(icon))
            left += theme.ICON + _GAP
        note = cast("tuple[str, Tone] | None", index.data(self._note_role))
        taken = pill_width(note[0]) + _GAP if note else 0
        room = inner.right() + 1 - left
        width = min(QFontMetrics(item.font).horizontalAdvance(text) + 2, max(room - taken, room // 2))
        paint_text(painter, item, QRect(left, inner.top(), width, inner.height()), text)
        if note:
            paint_pill(painter, item, left + width + _GAP, note[0], note[1], room - width - _GAP)


class RowTable(QTreeView):
    """A flat table of rows: columns of a :class:`CellDelegate`, a ring around the row the keyboard is on."""

    entered_row = Signal(QModelIndex)
    """Enter or a double click."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        # A style's focus frame would lie over the whole row; the ring is painted here.
        self.setAllColumnsShowFocus(False)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setSortingEnabled(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(self.entered_row)
        theme.changed.connect(self.viewport().update)

    def dress_header(self, widths: Iterable[tuple[int, int]], *, by: int, falling: bool = False) -> None:
        """The first column takes what the others leave; ``by`` is the column that orders."""
        header = self.header()
        order = Qt.SortOrder.DescendingOrder if falling else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(by, order)
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(64)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in widths:
            header.resizeSection(column, width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.entered_row.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Index) -> None:
        super().drawRow(painter, options, index)
        if index.row() == self.currentIndex().row() and self.hasFocus() and is_focused(options):
            paint_ring(painter, options.rect.adjusted(1, 1, -1, -1))
