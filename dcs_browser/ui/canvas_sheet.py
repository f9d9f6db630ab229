"""One picture with its boxes as an item of a scene: a page, the page beside it, the crop of an activity.

Its own coordinates are pixels of the picture's natural size. Leaves to others: zoom, mouse and keys (``ui/canvas``).
"""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPixmapItem, QStyleOptionGraphicsItem, QWidget

from dcs_browser.qt.overlays import Layer, Overlay
from dcs_browser.ui import theme
from dcs_browser.ui.canvas_boxes import Box, Remark

_ENOUGH = 0.9
"""How many of the pixels a screen could show a picture must have to be drawn from."""


class Sheet(QGraphicsItem):
    """A picture at its natural size from (0, 0), with boxes above it. ``outside`` is the word for sticking out."""

    def __init__(self, outside: str) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)
        self.natural = QSize()
        self.boxes: list[Box] = []
        self.given: tuple[Overlay, ...] = ()
        self._outside = outside
        self._picture: QGraphicsPixmapItem | None = None
        self._levels: list[QPixmap] = []
        self._spot = Spot(self)

    def boundingRect(self) -> QRectF:
        return self.page()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Its children paint themselves."""

    def page(self) -> QRectF:
        """The picture."""
        return QRectF(0, 0, max(1, self.natural.width()), max(1, self.natural.height()))

    def reach(self) -> QRectF:
        """The picture with the boxes that stick out of it, as far as makes sense."""
        page = self.page()
        area = QRectF(page)
        for box in self.boxes:
            area = area.united(box.area())
        # What lies far outside (a typing error of 100,000 px) must not make the page itself a dot.
        limit = page.adjusted(-page.width() / 2, -page.height() / 2, page.width() / 2, page.height() / 2)
        return area.intersected(limit)

    # --- the picture -------------------------------------------------------------------------------------------------

    def set_picture(self, image: QImage | None, natural: QSize | None, smaller: Sequence[QImage]) -> None:
        """Another picture, or a sharper one; boxes stay."""
        self.prepareGeometryChange()
        if self._picture is not None:
            self.scene().removeItem(self._picture)
            self._picture = None
        self._levels = []
        if image is None or image.isNull():
            self.natural = natural or QSize()
            return
        self.natural = natural or image.size()
        images = sorted((*smaller, image), key=lambda i: i.width())
        self._levels = [QPixmap.fromImage(i) for i in images if not i.isNull()]
        self._picture = QGraphicsPixmapItem(self)
        self._picture.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._picture.setZValue(-1)

    def sharpen(self, zoom: float) -> None:
        """Draw from the smallest picture that has enough pixels: scaling a large one far down looks ragged.

        ``zoom`` counts device pixels a picture pixel.
        """
        if self._picture is None or not self._levels:
            return
        needed = self.natural.width() * zoom * _ENOUGH
        best = next((level for level in self._levels if level.width() >= needed), self._levels[-1])
        if self._picture.pixmap().cacheKey() != best.cacheKey():
            self._picture.setPixmap(best)
            self._picture.setScale(self.natural.width() / max(1, best.width()))

    # --- the boxes ---------------------------------------------------------------------------------------------------

    def set_overlays(self, overlays: Iterable[Overlay], remarks: Mapping[str, Remark]) -> None:
        """Replace all boxes; smaller ones lie above larger ones, so that each can be hit."""
        self.given = tuple(overlays)
        for box in self.boxes:
            self.scene().removeItem(box)
        self.boxes = []
        self.light("")
        for overlay in sorted(self.given, key=lambda o: -(o.w * o.h)):
            box = Box(overlay, self.natural, self._outside)
            box.setParentItem(self)
            box.setZValue(1 + len(self.boxes) * 1e-4)
            self.boxes.append(box)
        self.remark(remarks)

    def remark(self, remarks: Mapping[str, Remark]) -> None:
        """What there is to say, by pointer: the box at it, or the nearest one above, carries it."""
        told: dict[Box, Remark] = {}
        for pointer, remark in remarks.items():
            box = self.marked(pointer)
            if box is not None:
                told.setdefault(box, remark)
        for box in self.boxes:
            box.show_remark(told.get(box))

    def hit(self, where: QPointF, near: float) -> Box | None:
        """The smallest visible box at a place of the picture."""
        hits = [
            box
            for box in self.boxes
            if box.isVisible() and box.area().adjusted(-near, -near, near, near).contains(where)
        ]
        return min(hits, key=lambda b: b.overlay.w * b.overlay.h) if hits else None

    def marked(self, pointer: str) -> Box | None:
        """The nearest box at or above a pointer; else the only topmost one below it."""
        if not pointer:
            return None
        above = [
            box
            for box in self.boxes
            if box.overlay.pointer == pointer or pointer.startswith(box.overlay.pointer + "/")
        ]
        if above:
            return max(above, key=lambda box: len(box.overlay.pointer))
        below = [box for box in self.boxes if box.overlay.pointer.startswith(pointer + "/")]
        if not below:
            return None
        depth = min(box.overlay.pointer.count("/") for box in below)
        top = [box for box in below if box.overlay.pointer.count("/") == depth]
        return top[0] if len(top) == 1 else None

    def reading_order(self) -> list[str]:
        """Pointers of the visible boxes from top to bottom; spoken words are too many to walk through."""
        boxes = sorted(
            (box for box in self.boxes if box.isVisible() and not is_word(box)),
            key=lambda box: (box.overlay.y, box.overlay.x),
        )
        return list(dict.fromkeys(box.overlay.pointer for box in boxes))

    def box_of(self, pointer: str) -> Box | None:
        return next((box for box in self.boxes if box.overlay.pointer == pointer), None)

    def light(self, pointer: str) -> Box | None:
        """Light up the box of a pointer as the one that is spoken now; ``""`` puts the light out."""
        box = self.box_of(pointer) if pointer else None
        self._spot.show_at(box.area() if box is not None and box.isVisible() else QRectF())
        return box

    def lit(self) -> QRectF:
        """Where the light is; empty when it is out."""
        return self._spot.at


class Spot(QGraphicsItem):
    """A marker's stroke over one word: what is under it stays readable."""

    def __init__(self, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self.at = QRectF()
        self.setZValue(3)
        self.setVisible(False)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def show_at(self, area: QRectF) -> None:
        self.prepareGeometryChange()
        self.at = area
        self.setVisible(not area.isEmpty())
        self.update()

    def boundingRect(self) -> QRectF:
        return self.at.adjusted(-8, -8, 8, 8)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        area = self.at.adjusted(-3, -2, 3, 2)
        shape = QPainterPath()
        shape.addRoundedRect(area, 4, 4)
        base = QColor(theme.LIGHT.warning)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.fillPath(shape, QColor.fromHsvF(base.hsvHueF() + 0.03, 0.62, 1.0))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        pen = QPen(QColor(theme.LIGHT.accent), 2.0)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.drawPath(shape)


def is_word(box: Box) -> bool:
    """Whether a box is a spoken word: those of a whole sound are seen together, so each is drawn lightly."""
    return box.overlay.layer is Layer.KARAOKE
