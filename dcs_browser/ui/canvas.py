"""A picture with boxes over it, to be looked at and clicked: a page (with the one beside it), or the crop of an activity.

Zooms (wheel with Ctrl, pinch, keys, fit), pans, tells what is under the mouse, lets a stage be played on it. Knows
nothing of books: it gets images and ``qt.overlays.Overlay`` values in pixels of the picture's *natural* size.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QGraphicsView, QWidget

from dcs_browser.qt.overlays import Layer, Overlay
from dcs_browser.qt.tips import tip
from dcs_browser.ui import theme
from dcs_browser.ui.canvas_boxes import Box, Remark
from dcs_browser.ui.canvas_gestures import asked_zoom, no_press
from dcs_browser.ui.canvas_sheet import Sheet, is_word

_NEAR = 3
"""Screen pixels around a box that count as on it: small boxes are hard to hit."""

_FACTORS = (0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.75, 0.86, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
_GAP = 0.012
"""Between two pages side by side, in widths of a page."""


class Stage(Protocol):
    """What is played on a picture: an item in its pixels that takes the mouse itself, keys first, and the Tab key."""

    @property
    def item(self) -> QGraphicsItem: ...
    def use_key(self, event: QKeyEvent) -> bool:
        """Whether a key was meant for it."""
        ...

    def move_focus(self, forward: bool) -> bool:
        """Go to the next or previous field; ``False`` when there is none."""
        ...


class Canvas(QGraphicsView):
    """The picture, its boxes and the mouse."""

    picked = Signal(str)  # pointer of the box that was clicked, or reached with the arrow keys
    activated = Signal(str)  # pointer of the box that was double-clicked, or of the chosen one on Enter
    hovered = Signal(str)  # pointer under the mouse, "" when none
    beside_picked = Signal(str)  # pointer of a box of the page beside, "" for the page itself
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
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self._scene = QGraphicsScene(self)
        # Boxes of any size may lie anywhere; a few hundred need no index.
        self._scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setScene(self._scene)
        self._sheet = Sheet(self.tr("outside"))
        self._beside = Sheet(self.tr("outside"))
        self._beside_left = False
        self._beside.hide()
        for sheet in (self._sheet, self._beside):
            self._scene.addItem(sheet)
        self._remarks: Mapping[str, Remark] = {}
        self._stage: Stage | None = None
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
        self._sheet.set_picture(image, natural, smaller)
        self._frame()
        self._sharpen()

    def set_beside(
        self,
        image: QImage | None,
        natural: QSize | None = None,
        smaller: Sequence[QImage] = (),
        overlays: Iterable[Overlay] = (),
        *,
        left: bool = False,
    ) -> None:
        """Show another page left or right of the picture; ``None`` shows it alone."""
        self._beside.set_picture(image, natural, smaller)
        self._beside.set_overlays(overlays, {})
        self._beside_left = left
        self._beside.setVisible(image is not None and not image.isNull())
        self._apply()
        self._frame()
        self._sharpen()

    def has_beside(self) -> bool:
        """Whether two pages are seen."""
        return self._beside.isVisible()

    def _sharpen(self) -> None:
        for sheet in (self._sheet, self._beside):
            sheet.sharpen(self.zoom() * self.devicePixelRatioF())

    def set_overlays(self, overlays: Iterable[Overlay]) -> None:
        """Replace all boxes of the picture."""
        self._sheet.set_overlays(overlays, self._remarks)
        self._apply()
        self._frame()

    def set_remarks(self, remarks: Mapping[str, Remark]) -> None:
        """What there is to say about boxes, by their pointers."""
        self._remarks = remarks
        self._sheet.remark(remarks)

    def all_overlays(self) -> tuple[Overlay, ...]:
        """The boxes as they were given, hidden ones included."""
        return self._sheet.given

    def overlays(self) -> Sequence[Overlay]:
        """The boxes that can be seen now."""
        return [box.overlay for box in self._sheet.boxes if box.isVisible()]

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

    def light(self, pointer: str) -> None:
        """Light up the box of ``pointer``: its word is spoken now. ``""`` puts the light out."""
        box = self._sheet.light(pointer)
        if box is not None and not self._fit:
            self.ensureVisible(box.area(), 40, 40)

    def lit(self) -> QRectF:
        """Where the light is, in pixels of the picture; empty when it is out."""
        return self._sheet.lit()

    def put_on_stage(self, stage: Stage | None) -> None:
        """Let a stage be played on the picture, its boxes are hidden meanwhile; ``None`` ends it."""
        if self._stage is not None and self._stage.item.scene() is self._scene:
            self._scene.removeItem(self._stage.item)
        self._stage = stage
        if stage is not None:
            self._scene.addItem(stage.item)
            stage.item.setZValue(4)
        self._apply()

    @property
    def stage(self) -> Stage | None:
        return self._stage

    def natural_size(self) -> QSize:
        return self._sheet.natural

    def refresh_colours(self) -> None:
        """The theme changed."""
        self.setBackgroundBrush(QColor(theme.current().sunken))
        self.viewport().update()

    def chosen(self) -> Overlay | None:
        """The box that is marked and carries its label."""
        box = self._sheet.marked(self._selected)
        return box.overlay if box is not None else None

    def _apply(self) -> Box | None:
        chosen = self._sheet.marked(self._selected)
        staged = self._stage is not None
        for box in self._sheet.boxes:
            within = (
                bool(self._selected)
                and not is_word(box)
                and box.overlay.pointer.startswith(self._selected + "/")
            )
            box.show_as(selected=box is chosen or within, named=box is chosen, answers=self._answers)
            seen = is_word(box) if staged else box is chosen
            box.setVisible(seen or (not staged and box.overlay.layer in self._shown))
        for box in self._beside.boxes:
            box.show_as(selected=False, named=False, answers=self._answers)
            box.setVisible(box.overlay.layer in self._shown)
        self.setAccessibleDescription(chosen.overlay.label if chosen is not None else "")
        self.viewport().update()
        return chosen

    # --- zoom ----------------------------------------------------------------------------------------------------

    def fit(self) -> None:
        """The whole picture, also after the view is resized."""
        self._fit = True
        self._frame()

    def zoom_to(self, factor: float, around: QPointF | None = None) -> None:
        """One picture pixel becomes ``factor`` screen pixels; ``around`` is a place of the viewport that stays put."""
        self._fit = False
        bounded = min(_FACTORS[-1], max(_FACTORS[0], factor))
        before = self.mapToScene(around.toPoint()) if around is not None else QPointF()
        self.resetTransform()
        self.scale(bounded, bounded)
        if around is not None:
            moved = QPointF(self.mapFromScene(before)) - around
            for bar, by in (
                (self.horizontalScrollBar(), moved.x()),
                (self.verticalScrollBar(), moved.y()),
            ):
                bar.setValue(bar.value() + round(by))
        self._sharpen()
        self.zoom_changed.emit(bounded)

    def show_area(self, x: float, y: float, w: float, h: float) -> None:
        """A part of the picture, as large as it goes."""
        room = self.viewport().rect()
        self.zoom_to(min(room.width() / max(1.0, w), room.height() / max(1.0, h)))
        self.centerOn(x + w / 2, y + h / 2)

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
        page = self._sheet.page()
        area = self._sheet.reach()
        if self._beside.isVisible():
            gap = page.width() * _GAP
            x = -self._beside.page().width() - gap if self._beside_left else page.width() + gap
            self._beside.setPos(x, 0)
            area = area.united(self._beside.page().translated(x, 0))
        margin = max(page.width(), page.height()) * 0.03
        self._scene.setSceneRect(area.adjusted(-margin, -margin, margin, margin))
        if self._fit:
            self.fitInView(self._scene.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)
            if self.zoom() > 1.0 and page.width() > 64:
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

    def viewportEvent(self, event: QEvent) -> bool:
        """Two fingers on a touch screen (gesture) or on a touch pad (native gesture) zoom."""
        asked = asked_zoom(event, self.viewport())
        if asked is None:
            return super().viewportEvent(event)
        factor, middle = asked
        self._pressed_at = no_press(self._scene)
        if factor or self._fit:
            self.zoom_to(self.zoom() * factor if factor else 1.0, middle)
        else:
            self.fit()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._stage is not None and self._stage.use_key(event):
            return
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_step(1)
        elif key == Qt.Key.Key_Minus:
            self.zoom_step(-1)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key == Qt.Key.Key_1:
            self.zoom_to(1.0)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._selected and self._stage is None:
            self.activated.emit(self._selected)
        elif self._fit and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) or (
            self._fit and key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        ):
            event.ignore()  # nothing to pan: the page before or after is meant
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        if self._stage is not None and self._stage.move_focus(forward):
            return True
        return super().focusNextPrevChild(forward)

    def _step(self, by: int) -> None:
        """Choose the box after or before the chosen one, in reading order; spoken words are too many for that."""
        pointers = self._sheet.reading_order()
        if not pointers or self._stage is not None:
            return
        chosen = self.chosen()
        at = pointers.index(chosen.pointer) + by if chosen is not None and chosen.pointer in pointers else 0
        if 0 <= at < len(pointers):
            self.picked.emit(pointers[at])

    # --- mouse -----------------------------------------------------------------------------------------------------

    def box_at(self, point: QPointF) -> Overlay | None:
        """The smallest visible box under a point of the viewport."""
        box = self._hit(self._sheet, point)
        return box.overlay if box is not None else None

    def _hit(self, sheet: Sheet, point: QPointF) -> Box | None:
        where = sheet.mapFromScene(self.mapToScene(point.toPoint()))
        return sheet.hit(where, _NEAR / max(0.05, self.zoom()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        still = (event.position() - self._pressed_at).manhattanLength() < 5
        if event.button() is Qt.MouseButton.LeftButton and still:
            self._click(event.position())

    def _click(self, at: QPointF) -> None:
        hit = self._hit(self._sheet, at)
        if hit is not None:
            self.picked.emit(hit.overlay.pointer)
        elif self._beside.isVisible():
            beside = self._hit(self._beside, at)
            where = self._beside.mapFromScene(self.mapToScene(at.toPoint()))
            if beside is not None or self._beside.page().contains(where):
                self.beside_picked.emit(beside.overlay.pointer if beside is not None else "")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons() or self._stage is not None:
            return
        hit = self._hit(self._sheet, event.position())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hit else Qt.CursorShape.ArrowCursor)
        self.viewport().setToolTip(tip(hit.told(answers=self._answers)) if hit is not None else "")
        self.hovered.emit(hit.overlay.pointer if hit else "")

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._stage is not None:
            super().mouseDoubleClickEvent(event)
            return
        hit = self.box_at(event.position())
        if hit is not None and event.button() is Qt.MouseButton.LeftButton:
            self.activated.emit(hit.pointer)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A menu is about what is under the mouse; the place shows it."""
        hit = self.box_at(QPointF(event.pos()))
        if hit is not None and event.reason() is QContextMenuEvent.Reason.Mouse:
            self.picked.emit(hit.pointer)
        event.ignore()
