"""One box of a canvas: how it is drawn at any zoom, plain, hovered, chosen, sticking out of the picture.

Leaves to others: which boxes there are (``qt/page_overlays``) and what a click on one means (``ui/canvas``).
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsSceneHoverEvent, QStyleOptionGraphicsItem, QWidget

from dcs_browser.qt.overlays import RIGHT, Layer, Overlay
from dcs_browser.ui import theme

_LINE, _LINE_CHOSEN = 1.5, 2.5
_CORNER = 4
_PILL_HEIGHT, _PILL_GAP, _PILL_PADDING, _PILL_LONGEST, _PILL_FONT = 18, 2, 6, 240, 11
_PILL_SHORTEST, _TICK = 96, 16
_TEXT_LARGEST, _TEXT_SMALLEST, _TEXT_SHOWN = 40.0, 6.0, 200
_LEAST_ZOOM = 0.05
_TOKENS = {
    Layer.FILL: "warning",
    Layer.SHAPE: "info",
    Layer.ACTIVITY: "accent",
    Layer.BUTTON: "accent",
    Layer.AUDIO: "info",
    Layer.VIDEO: "info",
    Layer.MAGNIFIER: "info",
    Layer.FREE_TEXT: "warning",
    Layer.ANSWER: "ok",
    Layer.WRONG: "muted",
    Layer.KARAOKE: "info",
}


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to say about a box: a token of the theme for its colour, and words for its tooltip."""

    token: str
    text: str


class Box(QGraphicsItem):
    """One overlay. Lines and labels keep their size whatever the zoom. ``outside`` is the word for sticking out."""

    def __init__(self, overlay: Overlay, page: QSize, outside: str) -> None:
        super().__init__()
        self.overlay = overlay
        self.outside = page.isValid() and overlay.sticks_out(page.width(), page.height())
        self._outside_word = outside
        self._page = page
        self._remark: Remark | None = None
        self._selected = self._named = self._answers = self._hover = False
        self.setAcceptHoverEvents(True)

    def area(self) -> QRectF:
        """The box with the line that belongs to it, in pixels of the picture."""
        area = self._box()
        if self.overlay.line is not None:
            x1, y1, x2, y2 = self.overlay.line
            area = area.united(QRectF(QPointF(x1, y1), QPointF(x2, y2)).normalized())
        return area

    def _box(self) -> QRectF:
        o = self.overlay
        return QRectF(o.x, o.y, max(1, o.w), max(1, o.h))

    def show_as(self, *, selected: bool, named: bool, answers: bool) -> None:
        """``named`` boxes carry their label; so does the one under the mouse."""
        self._selected, self._named, self._answers = selected, named, answers
        self.update()

    def show_remark(self, remark: Remark | None) -> None:
        """A sign at the corner, told in full by the tooltip."""
        if remark != self._remark:
            self._remark = remark
            self.update()

    def told(self, *, answers: bool) -> str:
        """What a tooltip says; what a box holds is an answer, and told with the answers only."""
        held = self.overlay.text if answers or self.overlay.layer is Layer.KARAOKE else ""
        said = ": ".join(part for part in (self.overlay.label, held) if part)
        return "\n".join(part for part in (said, self._remark.text if self._remark else "") if part)

    def label(self) -> str:
        """What the pill says now; ``""`` when there is none."""
        parts = [self.overlay.label] if self._named or self._hover else []
        if self.outside:
            parts.append(self._outside_word)
        return " · ".join(part for part in parts if part)

    def boundingRect(self) -> QRectF:
        # The pill stands above or below the box, at a size that doesn't follow the zoom.
        reach = (_PILL_LONGEST + _PILL_HEIGHT) / 0.2
        return self.area().adjusted(-20, -100, reach, 100)

    def hoverEnterEvent(self, _event: QGraphicsSceneHoverEvent) -> None:
        self._hover = True
        self.update()

    def hoverLeaveEvent(self, _event: QGraphicsSceneHoverEvent) -> None:
        self._hover = False
        self.update()

    def _is_option(self) -> bool:
        """Whether it is one of several, of which some are right."""
        return self.overlay.layer is Layer.WRONG or (
            self.overlay.layer is Layer.ANSWER and self.overlay.text == RIGHT
        )

    def _colours(self) -> tuple[QColor, QColor]:
        """Line and fill."""
        own = QColor(self.overlay.colour) if self.overlay.colour else QColor()
        if self.outside:
            line = _paper("error")
        elif not self._answers and self._is_option():
            line = _paper("info")  # which one is right is told on demand
        elif own.isValid() and own.alpha():
            line = QColor(own.rgb())
        else:
            line = _paper(_TOKENS[self.overlay.layer])
        fill = QColor(line)
        if self.overlay.layer is Layer.ACTIVITY:
            fill.setAlphaF(0.10 if self._selected or self._hover else 0.03)
        elif self.overlay.layer is Layer.WRONG and self._answers:
            fill.setAlphaF(0.04)
        elif self.overlay.layer is Layer.KARAOKE:
            fill.setAlphaF(0.24 if self._hover else 0.07)
        else:
            fill.setAlphaF(0.30 if self._selected or self._hover else 0.14)
        return line, fill

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        zoom = max(_LEAST_ZOOM, painter.worldTransform().m11())
        outline, fill = self._colours()
        pen = QPen(outline, _LINE_CHOSEN if self._selected else _LINE)
        pen.setCosmetic(True)
        if self.overlay.layer in (Layer.ACTIVITY, Layer.FREE_TEXT) and not self._selected:
            pen.setStyle(Qt.PenStyle.DashLine)
        light = self.overlay.layer is Layer.KARAOKE and not (self._hover or self.outside or self._answers)
        painter.setPen(Qt.PenStyle.NoPen if light else pen)
        painter.setBrush(fill)
        box = self._box()
        radius = min(_CORNER / zoom, box.width() / 2, box.height() / 2)
        painter.drawRoundedRect(box, radius, radius)
        if self.overlay.line is not None and (self._answers or self._selected or self._hover):
            x1, y1, x2, y2 = self.overlay.line
            painter.drawLine(QPointF(x1, y1), QPointF(x2, y2))
        if self._remark is not None:
            self._paint_sign(painter, box.topLeft(), _paper(self._remark.token), zoom, "!")
        if self._answers and self.overlay.text == RIGHT:
            self._paint_sign(painter, box.topRight(), outline, zoom, RIGHT)
        elif self._answers and self.overlay.text:
            self._paint_text(painter, box, outline)
        label = self.label()
        if label:
            self._paint_label(painter, box, outline, zoom, label)

    def _paint_sign(self, painter: QPainter, at: QPointF, colour: QColor, zoom: float, sign: str) -> None:
        """A sign at a corner: colour alone doesn't tell, and what is below must stay readable."""
        painter.save()
        painter.translate(at)
        painter.scale(1 / zoom, 1 / zoom)
        disc = QRectF(-_TICK / 2, -_TICK / 2, _TICK, _TICK)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(disc)
        painter.setFont(theme.font(_PILL_FONT, QFont.Weight.Bold))
        painter.setPen(_ink_on(colour))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, sign)
        painter.restore()

    def _paint_text(self, painter: QPainter, box: QRectF, colour: QColor) -> None:
        text = self.overlay.text[:_TEXT_SHOWN].replace("\n", " ")
        size = max(_TEXT_SMALLEST, min(box.height() * 0.62, _TEXT_LARGEST))
        font = theme.font(round(size), QFont.Weight.DemiBold)
        width = QFontMetricsF(font).horizontalAdvance(text)
        if width > box.width():
            font.setPixelSize(max(round(_TEXT_SMALLEST), round(size * box.width() / width)))
        painter.setFont(font)
        painter.setPen(QColor.fromHsv(max(0, colour.hsvHue()), min(255, colour.hsvSaturation() + 60), 90))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextSingleLine.value), text)

    def _paint_label(self, painter: QPainter, box: QRectF, colour: QColor, zoom: float, text: str) -> None:
        painter.save()
        above = box.top() * zoom > _PILL_HEIGHT + _PILL_GAP
        painter.translate(box.left(), box.top() if above else box.bottom())
        painter.scale(1 / zoom, 1 / zoom)
        font = theme.font(_PILL_FONT, QFont.Weight.DemiBold)
        metrics = QFontMetricsF(font)
        room = min(_PILL_LONGEST, max(_PILL_SHORTEST, self._page.width() * zoom * 0.6))
        shown = metrics.elidedText(text[:_TEXT_SHOWN], Qt.TextElideMode.ElideRight, room)
        top = -_PILL_HEIGHT - _PILL_GAP if above else _PILL_GAP
        wide = metrics.horizontalAdvance(shown) + 2 * _PILL_PADDING
        # A box at the right edge keeps its label on the page.
        over = (box.left() - self._page.width()) * zoom + wide
        pill = QRectF(-max(0.0, min(over, box.left() * zoom)), top, wide, _PILL_HEIGHT)
        shape = QPainterPath()
        shape.addRoundedRect(pill, _CORNER, _CORNER)
        painter.fillPath(shape, colour)
        painter.setFont(font)
        painter.setPen(_ink_on(colour))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, shown)
        painter.restore()


def _paper(token: str) -> QColor:
    """Pictures are paper in every theme, so what lies on them has the colours of the light one."""
    return QColor(str(getattr(theme.LIGHT, token)))


def _ink_on(colour: QColor) -> QColor:
    """What can be read on a ground of that colour."""
    light = colour.lightnessF() > 0.55
    return QColor(theme.DARK.on_accent if light else theme.LIGHT.on_accent)
