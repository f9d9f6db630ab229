"""A picture with boxes over it, to be looked at and clicked: a page, or the crop of an activity.

Zooms (wheel with Ctrl, keys, fit), pans, tells what is under the mouse. Knows nothing of books: it gets an image and
``qt.overlays.Overlay`` values, whose rectangles are pixels of the picture's *natural* size.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsPixmapItem, QGraphicsScene, QGraphicsView, QWidget

from dcs_browser.qt.overlays import Layer, Overlay
from dcs_browser.qt.tips import tip
from dcs_browser.ui import theme
from dcs_browser.ui.canvas_boxes import Box

_NEAR = 3
"""Screen pixels around a box that count as on it: small boxes are hard to hit."""

_FACTORS = (0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.75, 0.86, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)


class Canvas(QGraphicsView):
    """The picture, its boxes and the mouse."""

    picked = Signal(str)  # pointer of the box that was clicked, or reached with the arrow keys
    activated = Signal(str)  # pointer of the box that was double-clicked, or of the chosen one on Enter
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
        # Boxes of any size may lie anywhere; a few hundred need no index.
        self._scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setScene(self._scene)
        self._picture: QGraphicsPixmapItem | None = None
        self._levels: list[QPixmap] = []
        self._boxes: list[Box] = []
        self._given: tuple[Overlay, ...] = ()
        self._natural = QSize()
        self._fit = True
        self._shown: frozenset[Layer] = frozenset(Layer)
        self._answers = False
        self._selected = ""
        self._pressed_at = QPointF()
        self.refresh_colours()

    # --- what is shown -----------------------------------------------------------------------------------------

    def set_picture(
        self, image: QImage | None, natural: QSize | None = None, smaller: Sequence[QImage] = ()
    ) -> None:
        """Show ``image``; ``natural`` is the size its boxes are measured in (default: the image's own).

        ``smaller`` are the same picture scaled down well, for when it is seen small. Boxes stay, so a sharper image
        can replace a first quick one.
        """
        if self._picture is not None:
            self._scene.removeItem(self._picture)
            self._picture = None
        self._levels = []
        if image is None or image.isNull():
            self._natural = natural or QSize()
            self._frame()
            return
        self._natural = natural or image.size()
        images = sorted((*smaller, image), key=lambda i: i.width())
        self._levels = [QPixmap.fromImage(i) for i in images if not i.isNull()]
        item = QGraphicsPixmapItem()
        item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        item.setZValue(-1)
        self._scene.addItem(item)
        self._picture = item
        self._frame()
        self._sharpen()

    def _sharpen(self) -> None:
        """Draw from the smallest picture that has enough pixels: scaling a large one far down looks ragged."""
        if self._picture is None or not self._levels:
            return
        needed = self._natural.width() * self.zoom() * self.devicePixelRatioF() * 0.9
        best = next((level for level in self._levels if level.width() >= needed), self._levels[-1])
        if self._picture.pixmap().cacheKey() != best.cacheKey():
            self._picture.setPixmap(best)
            self._picture.setScale(self._natural.width() / max(1, best.width()))

    def set_overlays(self, overlays: Iterable[Overlay]) -> None:
        """Replace all boxes; smaller ones lie above larger ones, so that each can be hit."""
        self._given = tuple(overlays)
        for box in self._boxes:
            self._scene.removeItem(box)
        self._boxes = []
        for overlay in sorted(self._given, key=lambda o: -(o.w * o.h)):
            box = Box(overlay, self._natural, self.tr("outside"))
            box.setZValue(1 + len(self._boxes) * 1e-4)
            self._scene.addItem(box)
            self._boxes.append(box)
        self._apply()
        self._frame()

    def all_overlays(self) -> tuple[Overlay, ...]:
        """The boxes as they were given, hidden ones included."""
        return self._given

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
            self.ensureVisible(chosen.area(), 40, 40)

    def natural_size(self) -> QSize:
        return self._natural

    def refresh_colours(self) -> None:
        """The theme changed."""
        self.setBackgroundBrush(QColor(theme.current().sunken))
        self.viewport().update()

    def chosen(self) -> Overlay | None:
        """The box that is marked and carries its label."""
        box = self._chosen_box()
        return box.overlay if box is not None else None

    def _chosen_box(self) -> Box | None:
        """The nearest box at or above the selected pointer; else the only topmost one below it."""
        if not self._selected:
            return None
        above = [
            box
            for box in self._boxes
            if box.overlay.pointer == self._selected or self._selected.startswith(box.overlay.pointer + "/")
        ]
        if above:
            return max(above, key=lambda box: len(box.overlay.pointer))
        below = [box for box in self._boxes if box.overlay.pointer.startswith(self._selected + "/")]
        if not below:
            return None
        depth = min(box.overlay.pointer.count("/") for box in below)
        top = [box for box in below if box.overlay.pointer.count("/") == depth]
        return top[0] if len(top) == 1 else None

    def _apply(self) -> Box | None:
        chosen = self._chosen_box()
        for box in self._boxes:
            within = bool(self._selected) and box.overlay.pointer.startswith(self._selected + "/")
            box.show_as(selected=box is chosen or within, named=box is chosen, answers=self._answers)
            box.setVisible(box is chosen or box.overlay.layer in self._shown)
        self.setAccessibleDescription(chosen.overlay.label if chosen is not None else "")
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
        self._sharpen()
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
            self._sharpen()
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
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._selected:
            self.activated.emit(self._selected)
        elif self._fit and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) or (
            self._fit and key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        ):
            event.ignore()  # nothing to pan: the page before or after is meant
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        """Choose the box after or before the chosen one, in reading order."""
        boxes = sorted(
            (box for box in self._boxes if box.isVisible()), key=lambda b: (b.overlay.y, b.overlay.x)
        )
        pointers = list(dict.fromkeys(box.overlay.pointer for box in boxes))
        if not pointers:
            return
        chosen = self.chosen()
        at = pointers.index(chosen.pointer) + by if chosen is not None and chosen.pointer in pointers else 0
        if 0 <= at < len(pointers):
            self.picked.emit(pointers[at])

    # --- mouse -----------------------------------------------------------------------------------------------------

    def box_at(self, point: QPointF) -> Overlay | None:
        """The smallest visible box under a point of the viewport."""
        where = self.mapToScene(point.toPoint())
        near = _NEAR / max(0.05, self.zoom())
        hits = [
            box
            for box in self._boxes
            if box.isVisible() and box.area().adjusted(-near, -near, near, near).contains(where)
        ]
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
        self.viewport().setToolTip(tip(self._told(hit)) if hit is not None else "")
        self.hovered.emit(hit.pointer if hit else "")

    def _told(self, box: Overlay) -> str:
        """What a tooltip says; what a box holds is an answer, and told with the answers only."""
        held = box.text if self._answers else ""
        return ": ".join(part for part in (box.label, held) if part)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        hit = self.box_at(event.position())
        if hit is not None and event.button() is Qt.MouseButton.LeftButton:
            self.activated.emit(hit.pointer)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A menu is about what is under the mouse; the place shows it."""
        hit = self.box_at(QPointF(event.pos()))
        if hit is not None and event.reason() is QContextMenuEvent.Reason.Mouse:
            self.picked.emit(hit.pointer)
        event.ignore()
