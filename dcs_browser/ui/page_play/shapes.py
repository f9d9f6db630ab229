"""Fields that are pressed: options to circle, shapes to colour, buttons of sounds, films, magnifiers and activities."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem

from dcs_browser.domain.flowbook.elements import Rect
from dcs_browser.domain.flowbook.page_judging import ANY_COLOUR
from dcs_browser.ui import icons, theme
from dcs_browser.ui.page_play.field import Field, paper

_ICON = 18
_BUTTON = 28


class RingField(Field):
    """An option: pressed, it is circled."""

    chosen = False

    def value(self) -> str:
        return "○" if self.chosen else ""

    def choose(self, on: bool) -> None:
        if on != self.chosen:
            self.chosen = on
            self.update()

    def paint_content(self, painter: QPainter, zoom: float) -> None:
        if not self.chosen:
            super().paint_content(painter, zoom)
            return
        pen = QPen(paper("accent"), 3.0)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(self.area.adjusted(-4, -3, 4, 3))


class ColourField(Field):
    """A shape: pressed, it takes the colour that is chosen; one with a picture shows it."""

    def __init__(
        self,
        pointer: str,
        area: Rect,
        name: str,
        parent: QGraphicsItem,
        *,
        is_round: bool,
        rotation: float,
        opacity: float,
        picture: str = "",
    ) -> None:
        super().__init__(pointer, area, name, parent)
        self.picture = picture
        self.colour = ""
        self._image = QImage()
        self._round, self._opacity = is_round, opacity
        self.setTransformOriginPoint(self.area.center())
        self.setRotation(rotation)

    def value(self) -> str:
        return self.colour

    def paint_with(self, colour: str) -> None:
        """``""`` takes the colour away."""
        if colour != self.colour:
            self.colour = colour
            self.update()

    def set_image(self, image: QImage) -> None:
        self._image = image
        self.update()

    def paint_content(self, painter: QPainter, zoom: float) -> None:
        path = QPainterPath()
        if self._round:
            path.addEllipse(self.area)
        else:
            path.addRect(self.area)
        if self.colour == ANY_COLOUR and not self._image.isNull():
            painter.save()
            painter.setClipPath(path)
            painter.drawImage(self.area, self._image)
            painter.restore()
        elif self.colour:
            colour = QColor(self.colour)
            if not colour.isValid():
                colour = paper("info")
            colour.setAlphaF(max(0.35, self._opacity))
            painter.fillPath(path, colour)
        pen = QPen(paper("text") if self.colour else paper("info"), 1.5)
        pen.setCosmetic(True)
        pen.setStyle(Qt.PenStyle.SolidLine if self.colour else Qt.PenStyle.DashLine)
        painter.setPen(pen)
        hover = paper("info")
        hover.setAlphaF(0.12 if self._hover and not self.colour else 0.0)
        painter.setBrush(hover)
        painter.drawPath(path)


class PressField(Field):
    """A button of the page: ``kind`` says what it opens, ``icon`` shows it where the page's own picture may not."""

    def __init__(
        self, pointer: str, area: Rect, name: str, parent: QGraphicsItem, *, kind: str, icon: str
    ) -> None:
        super().__init__(pointer, area, name, parent)
        self.kind, self._icon = kind, icon

    def lock(self, on: bool) -> None:
        """Sounds and magnifiers can always be used."""

    def paint_content(self, painter: QPainter, zoom: float) -> None:
        pen = QPen(paper("accent"), 1.5)
        pen.setCosmetic(True)
        fill = paper("accent")
        fill.setAlphaF(0.22 if self._hover else 0.08)
        painter.setPen(pen)
        painter.setBrush(fill)
        painter.drawRoundedRect(self.area, 4 / zoom, 4 / zoom)
        painter.save()
        painter.translate(self.area.center())
        painter.scale(1 / zoom, 1 / zoom)
        disc = QRectF(-_BUTTON / 2, -_BUTTON / 2, _BUTTON, _BUTTON)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(paper("accent"))
        painter.drawEllipse(disc)
        icon = icons.pixmap(self._icon, theme.LIGHT.on_accent, _ICON, painter.device().devicePixelRatioF())
        painter.drawPixmap(QPointF(-_ICON / 2, -_ICON / 2), icon)
        painter.restore()
