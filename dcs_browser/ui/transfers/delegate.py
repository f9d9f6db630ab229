"""Paints a row of the transfers: icon, title, what it does, a bar, figures, and two small buttons.

Leaves to others: what the buttons do (``deed`` says which was pressed).
"""

import time
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from dcs_browser.domain.transfers import GroupSnapshot
from dcs_browser.ui import theme
from dcs_browser.ui.row_painting import (
    Index,
    is_focused,
    paint_icon,
    paint_ring,
    paint_text,
    placed,
)
from dcs_browser.ui.transfers.deeds import Deed, deeds_of
from dcs_browser.ui.transfers.model import Role
from dcs_browser.ui.transfers.words import Line

HEIGHT = 40
_PAD = 14
_TITLE, _FIGURES, _TIME, _BUTTON = 160, 190, 126, 28
_BAR = 4


@dataclass(frozen=True, slots=True)
class Cells:
    """Where the parts of a row stand, before mirroring."""

    icon: QRect
    title: QRect
    what: QRect
    bar: QRect
    figures: QRect
    time: QRect
    buttons: tuple[QRect, ...]


def cells(row: QRect) -> Cells:
    """The row's parts; a narrow row gives up what it does and shortens its bar first."""
    middle = row.center().y()
    right = row.right() - _PAD + 1
    buttons: list[QRect] = []
    for _ in range(2):
        right -= _BUTTON
        buttons.insert(0, QRect(right, middle - _BUTTON // 2 + 1, _BUTTON, _BUTTON))
    right -= theme.SPACE_S
    room = right - row.left()
    figures, past = (_FIGURES, _TIME) if room > 760 else (_FIGURES - 40, _TIME - 30)
    time_ = QRect(right - past, row.top(), past, row.height())
    figures_ = QRect(time_.left() - theme.SPACE_L - figures, row.top(), figures, row.height())
    left = row.left() + _PAD
    icon = QRect(left, middle - theme.ICON // 2 + 1, theme.ICON, theme.ICON)
    left = icon.right() + 1 + theme.SPACE_L
    title = QRect(left, row.top(), _TITLE if room > 760 else _TITLE - 40, row.height())
    left = title.right() + 1 + theme.SPACE_M
    free = max(0, figures_.left() - theme.SPACE_L - left)
    words = max(0, int(free * 0.42)) if free > 260 else 0
    what = QRect(left, row.top(), words, row.height())
    bar_left = left + words + (theme.SPACE_L if words else 0)
    bar = QRect(bar_left, middle - _BAR // 2 + 1, max(0, figures_.left() - theme.SPACE_L - bar_left), _BAR)
    return Cells(icon, title, what, bar, figures_, time_, tuple(buttons))


class TransferDelegate(QStyledItemDelegate):
    """``deed`` carries the deed's key and the group."""

    deed = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pressed: tuple[int, int] | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(480, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = QStyleOptionViewItem(option)
        self.initStyleOption(item, index)
        item.text = ""
        item.state &= ~QStyle.StateFlag.State_HasFocus
        widget = option.widget
        style = widget.style() if isinstance(widget, QAbstractItemView) else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, item, painter, widget)
        line: Line = index.data(Role.LINE)
        group: GroupSnapshot = index.data(Role.GROUP)
        at = cells(item.rect)
        painter.save()
        paint_icon(painter, placed(item, at.icon), line.icon, line.role)
        strong = QFont(item.font)
        strong.setWeight(QFont.Weight.DemiBold)
        paint_text(painter, item, at.title, line.title, font=strong)
        paint_text(painter, item, at.what, line.what, "muted")
        self._paint_bar(painter, item, at.bar, line)
        paint_text(painter, item, at.figures, line.figures, "muted", right=True)
        paint_text(painter, item, at.time, line.time, _time_colour(line), right=True)
        for deed, box in zip(deeds_of(group), at.buttons, strict=False):
            self._paint_button(painter, item, box, deed)
        painter.restore()
        if is_focused(option):
            paint_ring(painter, item.rect)

    def _paint_bar(self, painter: QPainter, item: QStyleOptionViewItem, bar: QRect, line: Line) -> None:
        if bar.width() < 24:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(QRectF(placed(item, bar)), _BAR / 2, _BAR / 2)
        token = "faint" if line.tone == "neutral" else line.tone
        painter.setBrush(theme.colour(token))
        if line.share >= 0:
            filled = QRect(bar.left(), bar.top(), round(bar.width() * line.share), bar.height())
        else:
            # Nothing can be counted: a piece travels along as long as news come in.
            piece = bar.width() // 4
            way = (time.monotonic() / 1.6) % 1.0
            filled = QRect(bar.left() + round((bar.width() - piece) * way), bar.top(), piece, bar.height())
        if filled.width() > 0:
            painter.drawRoundedRect(QRectF(placed(item, filled)), _BAR / 2, _BAR / 2)

    def _paint_button(self, painter: QPainter, item: QStyleOptionViewItem, box: QRect, deed: Deed) -> None:
        box = placed(item, box)
        view = item.widget
        if isinstance(view, QAbstractItemView):
            mouse = view.viewport().mapFromGlobal(view.cursor().pos())
            if view.underMouse() and box.contains(mouse):
                painter.setBrush(theme.colour("pressed"))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawRoundedRect(QRectF(box), theme.RADIUS, theme.RADIUS)
        inset = (_BUTTON - theme.ICON) // 2
        paint_icon(painter, box.adjusted(inset, inset, -inset, -inset), deed.icon, "muted")

    def deed_at(self, option: QStyleOptionViewItem, index: Index, x: int, y: int) -> int:
        """The number of the small button at a point of the view, -1 beside them."""
        group: GroupSnapshot = index.data(Role.GROUP)
        boxes = cells(option.rect).buttons
        for number, _ in enumerate(deeds_of(group)[: len(boxes)]):
            if placed(option, boxes[number]).contains(x, y):
                return number
        return -1

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if not isinstance(event, QMouseEvent) or event.button() != Qt.MouseButton.LeftButton:
            return False
        point = event.position().toPoint()
        number = self.deed_at(option, index, point.x(), point.y())
        if event.type() == QEvent.Type.MouseButtonPress:
            self._pressed = (index.row(), number) if number >= 0 else None
            return number >= 0
        if event.type() == QEvent.Type.MouseButtonRelease and self._pressed is not None:
            pressed, self._pressed = self._pressed, None
            if pressed == (index.row(), number):
                group: GroupSnapshot = index.data(Role.GROUP)
                self.deed.emit(deeds_of(group)[number].key, group)
            return True
        return False

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        number = -1
        if isinstance(index, QModelIndex) and index.isValid():
            number = self.deed_at(option, index, event.pos().x(), event.pos().y())
        if number < 0:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), deeds_of(index.data(Role.GROUP))[number].text, view)
        return True


def _time_colour(line: Line) -> str:
    return line.tone if line.tone in ("error", "warning", "ok") else "muted"
