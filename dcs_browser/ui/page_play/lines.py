"""Lines between boxes: drawn by dragging from one box to another, or by choosing two boxes with the keyboard."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsSceneMouseEvent, QStyleOptionGraphicsItem, QWidget

from dcs_browser.domain.flowbook.elements import Rect
from dcs_browser.domain.flowbook.judging import Mark
from dcs_browser.ui.page_play.field import Field, paper

_DRAG_FROM = 6.0
_WIDTH, _ROOM = 3.0, 40


class EndField(Field):
    """One end of a line that may be drawn: ``begin`` ends lead to the others. ``answer`` is the pointer of its answer."""

    dragged = Signal(object, QPointF)  # the field, where the mouse is on the page
    dropped = Signal(object, QPointF)

    def __init__(
        self, pointer: str, answer: str, area: Rect, name: str, parent: QGraphicsItem, *, begin: bool
    ) -> None:
        super().__init__(pointer, area, name, parent)
        self.answer, self.begin = answer, begin
        self.section = pointer.partition("/answer/")[0]
        self.joined = ""
        self.held = False
        self._from = QPointF()
        self._dragging = False

    def value(self) -> str:
        return self.joined

    def hold(self, on: bool) -> None:
        """It is one end of the line that is being drawn."""
        if on != self.held:
            self.held = on
            self.update()

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        self._from, self._dragging = event.pos(), False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        if self.locked:
            return
        if not self._dragging and (event.pos() - self._from).manhattanLength() > _DRAG_FROM:
            self._dragging = True
        if self._dragging:
            self.dragged.emit(self, event.scenePos())

    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        if self._dragging:
            self._dragging = False
            self.dropped.emit(self, event.scenePos())
        else:
            super().mouseReleaseEvent(event)

    def sceneEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.UngrabMouse and self._dragging:
            self._dragging = False  # a second finger came: nothing is drawn
            self.dropped.emit(self, self.middle())
        return super().sceneEvent(event)

    def paint_content(self, painter: QPainter, zoom: float) -> None:
        if not self.held and not self.joined:
            super().paint_content(painter, zoom)
            return
        pen = QPen(paper("accent"), 2.5)
        pen.setCosmetic(True)
        fill = paper("accent")
        fill.setAlphaF(0.2 if self.held else 0.08)
        painter.setPen(pen)
        painter.setBrush(fill)
        painter.drawRoundedRect(self.area, 3 / zoom, 3 / zoom)


class Lines(QGraphicsItem):
    """Draws the lines that are there (begin, end, mark, colour) and the one under the mouse."""

    def __init__(self, parent: QGraphicsItem, area: QRectF) -> None:
        super().__init__(parent)
        self._area = area.adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM)
        self._lines: tuple[tuple[QPointF, QPointF, Mark, str], ...] = ()
        self._rubber: tuple[QPointF, QPointF] | None = None
        self.setZValue(0.5)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def boundingRect(self) -> QRectF:
        return self._area

    def shape(self) -> QPainterPath:
        return QPainterPath()

    def show_lines(self, lines: tuple[tuple[QPointF, QPointF, Mark, str], ...]) -> None:
        self._lines = lines
        self.update()

    def show_rubber(self, line: tuple[QPointF, QPointF] | None) -> None:
        self._rubber = line
        self.update()

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        for begin, end, mark, colour in self._lines:
            own = QColor(colour)
            token = {Mark.RIGHT: "ok", Mark.WRONG: "error"}.get(mark, "accent")
            line = QPen(own if own.isValid() and mark is Mark.OPEN else paper(token), _WIDTH)
            line.setCosmetic(True)
            if mark is Mark.WRONG:
                line.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(line)
            painter.drawLine(begin, end)
        if self._rubber is not None:
            rubber = QPen(paper("accent"), _WIDTH)
            rubber.setCosmetic(True)
            rubber.setStyle(Qt.PenStyle.DotLine)
            painter.setPen(rubber)
            painter.drawLine(*self._rubber)
