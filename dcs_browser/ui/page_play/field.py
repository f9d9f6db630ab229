"""What every field of a played page is: an item in the pixels of the page that can be focused, locked and marked.

Leaves to others: what a press means (its subclasses), what is right (``domain/flowbook/page_judging``).
"""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsObject,
    QGraphicsSceneHoverEvent,
    QGraphicsSceneMouseEvent,
    QStyleOptionGraphicsItem,
    QWidget,
)

from dcs_browser.domain.flowbook.elements import Rect
from dcs_browser.domain.flowbook.judging import Mark
from dcs_browser.ui import theme

SIGNS = {Mark.RIGHT: ("✓", "ok"), Mark.WRONG: ("✗", "error"), Mark.MISSED: ("!", "warning")}
_SIGN, _SIGN_FONT = 18, 12
_RING = 3.0
_STILL = 5
_ROOM = 40
"""Page pixels a field may draw beyond its box: the focus ring, and signs that keep their size at any zoom."""


class Field(QGraphicsObject):
    """``pressed`` by mouse, touch, Space or Enter. ``area`` is in page space."""

    pressed = Signal(object)  # the field itself
    focused = Signal(object)

    def __init__(self, pointer: str, area: Rect, name: str, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self.pointer = pointer
        self.area = QRectF(area.x, area.y, max(1.0, area.w), max(1.0, area.h))
        self.name = name
        self.mark = Mark.OPEN
        self.locked = False
        self._hover = False
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsFocusable)
        self.setAcceptHoverEvents(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # Small fields lie above large ones, so that each can be hit.
        self.setZValue(1 / (1 + self.area.width() * self.area.height()))

    def boundingRect(self) -> QRectF:
        return self.area.adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM)

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(self.area)
        return path

    # --- what it says ------------------------------------------------------------------------------------------------

    def value(self) -> str:
        """What it holds now, in words for who listens; "" for nothing."""
        return ""

    def show_mark(self, mark: Mark) -> None:
        """What became of it; ``OPEN`` takes the sign away."""
        if mark is not self.mark:
            self.mark = mark
            self.update()

    def lock(self, on: bool) -> None:
        """Answers are shown, or the screen is locked: nothing can be done."""
        self.locked = on
        self.update()

    def press(self) -> None:
        """What Space and Enter do, and a click."""
        if not self.locked:
            self.pressed.emit(self)

    # --- mouse and focus ---------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            event.accept()
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        # The page may have moved under a mouse that stood still: a player opened below, and the page was fitted anew.
        moved = event.screenPos() - event.buttonDownScreenPos(Qt.MouseButton.LeftButton)
        if self.area.contains(event.pos()) or moved.manhattanLength() < _STILL:
            self.press()

    def hoverEnterEvent(self, _event: QGraphicsSceneHoverEvent) -> None:
        self._hover = True
        self.update()

    def hoverLeaveEvent(self, _event: QGraphicsSceneHoverEvent) -> None:
        self._hover = False
        self.update()

    def has_focus(self) -> bool:
        """Whether keys are meant for it."""
        return self.hasFocus()

    def take_focus(self) -> None:
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def drop_focus(self) -> None:
        """Keys are not meant for it any more."""
        self.clearFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(self)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # --- drawing -----------------------------------------------------------------------------------------------------

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        zoom = max(0.05, painter.worldTransform().m11())
        self.paint_content(painter, zoom)
        if self.has_focus():
            pen = QPen(paper("accent"), _RING)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            out = _RING / zoom
            painter.drawRoundedRect(self.area.adjusted(-out, -out, out, out), 4 / zoom, 4 / zoom)
        if self.mark in SIGNS:
            self._paint_sign(painter, zoom)

    def paint_content(self, painter: QPainter, zoom: float) -> None:
        """Its own look; a dashed frame is what every empty field has."""
        pen = QPen(paper("info"), 1.5)
        pen.setCosmetic(True)
        pen.setStyle(Qt.PenStyle.DashLine)
        fill = paper("info")
        fill.setAlphaF(0.12 if self._hover and not self.locked else 0.04)
        painter.setPen(pen)
        painter.setBrush(fill)
        painter.drawRoundedRect(self.area, 3 / zoom, 3 / zoom)

    def _paint_sign(self, painter: QPainter, zoom: float) -> None:
        """A disc with a sign: colour alone doesn't tell."""
        sign, token = SIGNS[self.mark]
        painter.save()
        painter.translate(self.area.topRight())
        painter.scale(1 / zoom, 1 / zoom)
        disc = QRectF(-_SIGN / 2, -_SIGN / 2, _SIGN, _SIGN)
        painter.setPen(QPen(paper("surface"), 1.5))
        painter.setBrush(paper(token))
        painter.drawEllipse(disc)
        painter.setFont(theme.font(_SIGN_FONT, QFont.Weight.Bold))
        painter.setPen(paper("surface"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, sign)
        painter.restore()

    def middle(self) -> QPointF:
        return self.area.center()


def paper(token: str) -> QColor:
    """Pages are paper in every theme, so what lies on them has the colours of the light one."""
    return QColor(str(getattr(theme.LIGHT, token)))
