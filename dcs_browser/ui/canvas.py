"""A picture with boxes over it, to be looked at and clicked: a page, or the crop of an activity.

Zooms (wheel with Ctrl, keys, fit), pans, tells what is under the mouse. Knows nothing of books: it gets an image and
``qt.overlays.Overlay`` values, whose rectangles are pixels of the picture's *natural* size.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsPixmapItem,
    QGraphicsScene,
    QGraphicsSceneHoverEvent,
    QGraphicsView,
    QStyleOptionGraphicsItem,
    QWidget,
)

from dcs_browser.qt.overlays import Layer, Overlay
from dcs_browser.ui import theme

_FACTORS = (0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.75, 0.86, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)


class Canvas(QGraphicsView):
    """The picture, its boxes and the mouse."""

    picked = Signal(str)  # pointer of the box that was clicked
    hovered = Signal(str)  # pointer under the mouse, "" when none
    zoom_changed = Signal(float)  # 1.0 is one picture pixel a screen pixel

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Picture of the page"))
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setMouseTracking(True)
        self._scene = QGraphicsScene(self)
        self.setScene(self._scene)
        self._picture: QGraphicsPixmapItem | None = None
        self._boxes: list[_Box] = []
        self._natural = QSize()
        self._fit = True
        self._shown: frozenset[Layer] = frozenset(Layer)
        self._answers = False
        self._selected = ""
        self._pressed_at = QPointF()
        self.refresh_colours()

    # --- what is shown -----------------------------------------------------------------------------------------

    def set_picture(self, image: QImage | None, natural: QSize | None = None) -> None:
        """Show ``image``; ``natural`` is the size its boxes are measured in (default: the image's own).

        Boxes stay, so a sharper image can replace a first quick one.
        """
        if self._picture is not None:
            self._scene.removeItem(self._picture)
            self._picture = None
        if image is None or image.isNull():
            self._natural = natural or QSize()
            self._frame()
            return
        self._natural = natural or image.size()
        item = QGraphicsPixmapItem(QPixmap.fromImage(image))
        item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        item.setZValue(-1)
        if image.width():
            item.setScale(self._natural.width() / image.width())
        self._scene.addItem(item)
        self._picture = item
        self._frame()

    def set_overlays(self, overlays: Iterable[Overlay]) -> None:
        """Replace all boxes; smaller ones lie above larger ones, so that each can be hit."""
        for box in self._boxes:
            self._scene.removeItem(box)
        self._boxes = []
        for overlay in sorted(overlays, key=lambda o: -(o.w * o.h)):
            box = _Box(overlay, self._natural)
            box.setZValue(1 + len(self._boxes) * 1e-4)
            self._scene.addItem(box)
            self._boxes.append(box)
        self._apply()
        self._frame()

    def overlays(self) -> Sequence[Overlay]:
        """The boxes that can be seen now."""
        return [box.overlay for box in self._boxes if box.isVisible()]

    def show_layers(self, layers: Iterable[Layer]) -> None:
        """Only boxes of these layers are seen."""
        self._shown = frozenset(layers)
        self._apply()

    def show_answers(self, on: bool) -> None:
        """Whether what the boxes hold (texts, right options) is told."""
        self._answers = on
        self._apply()

    def select(self, pointer: str, *, reveal: bool = True) -> None:
        """Mark the box of ``pointer`` (or the nearest one above it) and bring it into view."""
        self._selected = pointer
        chosen = self._apply()
        if reveal and chosen is not None and not self._fit:
            self.ensureVisible(chosen, 40, 40)

    def natural_size(self) -> QSize:
        return self._natural

    def refresh_colours(self) -> None:
        """The theme changed."""
        self.setBackgroundBrush(QColor(theme.current().sunken))
        self.viewport().update()

    def _apply(self) -> "_Box | None":
        chosen: _Box | None = None
        for box in self._boxes:
            pointer = box.overlay.pointer
            hit = bool(self._selected) and (
                pointer == self._selected or self._selected.startswith(pointer + "/")
            )
            if hit and (chosen is None or len(pointer) > len(chosen.overlay.pointer)):
                chosen = box
        for box in self._boxes:
            within = bool(self._selected) and box.overlay.pointer.startswith(self._selected + "/")
            box.show_as(selected=box is chosen or within, answers=self._answers)
            hidden = box.overlay.secret and not self._answers
            box.setVisible(box is chosen or (box.overlay.layer in self._shown and not hidden))
        self.viewport().update()
        return chosen

    # --- zoom ----------------------------------------------------------------------------------------------------

    def fit(self) -> None:
        """The whole picture, also after the view is resized."""
        self._fit = True
        self._frame()

    def zoom_to(self, factor: float) -> None:
        """One picture pixel becomes ``factor`` screen pixels."""
        self._fit = False
        bounded = min(_FACTORS[-1], max(_FACTORS[0], factor))
        self.resetTransform()
        self.scale(bounded, bounded)
        self.zoom_changed.emit(bounded)

    def zoom_step(self, steps: int) -> None:
        """The next larger or smaller factor."""
        now = self.zoom()
        if steps > 0:
            self.zoom_to(next((f for f in _FACTORS if f > now * 1.01), _FACTORS[-1]))
        else:
            self.zoom_to(next((f for f in reversed(_FACTORS) if f < now * 0.99), _FACTORS[0]))

    def zoom(self) -> float:
        return float(self.transform().m11())

    def fits(self) -> bool:
        return self._fit

    def _frame(self) -> None:
        page = QRectF(0, 0, max(1, self._natural.width()), max(1, self._natural.height()))
        area = QRectF(page)
        for box in self._boxes:
            area = area.united(box.area())
        # What lies far outside (a typing error of 100,000 px) must not make the page itself a dot.
        limit = page.adjusted(-page.width() / 2, -page.height() / 2, page.width() / 2, page.height() / 2)
        area = area.intersected(limit)
        margin = max(page.width(), page.height()) * 0.03
        self._scene.setSceneRect(area.adjusted(-margin, -margin, margin, margin))
        if self._fit:
            self.fitInView(self._scene.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)
            if self.zoom() > 1.0 and self._natural.width() > 64:
                self.resetTransform()
            self.zoom_changed.emit(self.zoom())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fit:
            self._frame()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_step(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_step(1)
        elif key == Qt.Key.Key_Minus:
            self.zoom_step(-1)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key == Qt.Key.Key_1:
            self.zoom_to(1.0)
        elif self._fit and key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()  # nothing to pan: the page before or after is meant
        else:
            super().keyPressEvent(event)

    # --- mouse -----------------------------------------------------------------------------------------------------

    def box_at(self, point: QPointF) -> Overlay | None:
        """The smallest visible box under a point of the viewport."""
        where = self.mapToScene(point.toPoint())
        hits = [b for b in self._boxes if b.isVisible() and b.area().adjusted(-3, -3, 3, 3).contains(where)]
        return min(hits, key=lambda b: b.overlay.w * b.overlay.h).overlay if hits else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        still = (event.position() - self._pressed_at).manhattanLength() < 5
        if event.button() is Qt.MouseButton.LeftButton and still:
            hit = self.box_at(event.position())
            if hit is not None:
                self.picked.emit(hit.pointer)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons():
            return
        hit = self.box_at(event.position())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hit else Qt.CursorShape.ArrowCursor)
        tip = hit.label if hit is not None else ""
        if hit is not None and hit.text:
            tip = f"{tip}: {hit.text}" if tip else hit.text
        self.viewport().setToolTip(_plain(tip))
        self.hovered.emit(hit.pointer if hit else "")


class _Box(QGraphicsItem):
    """One overlay. Lines keep their width whatever the zoom."""

    def __init__(self, overlay: Overlay, page: QSize) -> None:
        super().__init__()
        self.overlay = overlay
        self._page = page
        self._selected = False
        self._answers = False
        self._hover = False
        self.setAcceptHoverEvents(True)

    def area(self) -> QRectF:
        o = self.overlay
        area = QRectF(o.x, o.y, max(1, o.w), max(1, o.h))
        if o.line is not None:
            x1, y1, x2, y2 = o.line
            area = area.united(QRectF(QPointF(x1, y1), QPointF(x2, y2)).normalized())
        return area

    def show_as(self, *, selected: bool, answers: bool) -> None:
        self._selected = selected
        self._answers = answers
        self.update()

    def boundingRect(self) -> QRectF:
        # The label pill may stand below or above the box.
        return self.area().adjusted(-40, -60, 240, 60)

    def hoverEnterEvent(self, _event: QGraphicsSceneHoverEvent) -> None:
        self._hover = True
        self.update()

    def hoverLeaveEvent(self, _event: QGraphicsSceneHoverEvent) -> None:
        self._hover = False
        self.update()

    def _colours(self) -> tuple[QColor, QColor]:
        """Line and fill."""
        now = theme.current()
        if self._page.isValid() and self.overlay.sticks_out(self._page.width(), self._page.height()):
            line = now.error
        elif self.overlay.colour:
            line = self.overlay.colour
        else:
            line = {
                Layer.FILL: now.warning,
                Layer.SHAPE: now.info,
                Layer.ACTIVITY: now.accent,
                Layer.BUTTON: now.accent,
                Layer.AUDIO: now.info,
                Layer.VIDEO: now.info,
                Layer.MAGNIFIER: now.info,
                Layer.FREE_TEXT: now.warning,
                Layer.ANSWER: now.ok,
                Layer.WRONG: now.muted,
                Layer.KARAOKE: now.info,
            }[self.overlay.layer]
        outline = QColor(line)
        if not outline.isValid():
            outline = QColor(now.info)
        fill = QColor(outline)
        fill.setAlphaF(0.30 if self._selected or self._hover else 0.16)
        if self.overlay.layer is Layer.ACTIVITY:
            fill.setAlphaF(0.12 if self._selected else 0.04)
        return outline, fill

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        zoom = max(0.05, painter.worldTransform().m11())
        outline, fill = self._colours()
        pen = QPen(outline, 2.5 if self._selected else 1.5)
        pen.setCosmetic(True)
        if self.overlay.layer is Layer.ACTIVITY and not self._selected:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(fill)
        o = self.overlay
        box = QRectF(o.x, o.y, max(1, o.w), max(1, o.h))
        radius = min(4 / zoom, box.width() / 2, box.height() / 2)
        painter.drawRoundedRect(box, radius, radius)
        if o.line is not None:
            x1, y1, x2, y2 = o.line
            painter.drawLine(QPointF(x1, y1), QPointF(x2, y2))
        if self._answers and o.text:
            self._paint_text(painter, box, outline)
        if (self._selected or self._hover) and o.label:
            self._paint_label(painter, box, outline, zoom)

    def _paint_text(self, painter: QPainter, box: QRectF, colour: QColor) -> None:
        font = QFont(painter.font())
        size = max(6.0, min(box.height() * 0.62, 40.0))
        font.setPixelSize(round(size))
        font.setWeight(QFont.Weight.DemiBold)
        width = QFontMetricsF(font).horizontalAdvance(self.overlay.text)
        if width > box.width() and width > 0:
            font.setPixelSize(max(6, round(size * box.width() / width)))
        painter.setFont(font)
        ink = QColor(colour)
        painter.setPen(ink.darker(130))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.overlay.text)

    def _paint_label(self, painter: QPainter, box: QRectF, colour: QColor, zoom: float) -> None:
        painter.save()
        above = box.top() * zoom > 20
        painter.translate(box.left(), box.top() if above else box.bottom())
        painter.scale(1 / zoom, 1 / zoom)
        font = QFont(painter.font())
        font.setPixelSize(11)
        font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetricsF(font)
        text = metrics.elidedText(self.overlay.label, Qt.TextElideMode.ElideRight, 220)
        pill = QRectF(0, -18 if above else 2, metrics.horizontalAdvance(text) + 12, 16)
        shape = QPainterPath()
        shape.addRoundedRect(pill, 4, 4)
        painter.fillPath(shape, colour)
        painter.setFont(font)
        now = theme.current()
        painter.setPen(QColor(now.surface))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()


def _plain(text: str) -> str:
    """A tooltip that Qt can't take for rich text: names from books are data."""
    return text.replace("<", "\u2039").replace(">", "\u203a")
