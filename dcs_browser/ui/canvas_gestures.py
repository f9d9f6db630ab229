"""Two fingers that zoom: on a touch screen Qt recognizes a gesture, a touch pad's system sends native ones."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent
from PySide6.QtWidgets import QGestureEvent, QGraphicsScene, QPinchGesture, QWidget

_FAR = 1e6


def asked_zoom(event: QEvent, viewport: QWidget) -> tuple[float, QPointF] | None:
    """The factor and the place of the viewport to zoom around; factor 0 means near or whole (a double tap).

    ``None`` for every other event.
    """
    if isinstance(event, QGestureEvent):
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if isinstance(pinch, QPinchGesture):
            event.accept(pinch)
            middle = QPointF(viewport.mapFromGlobal(pinch.centerPoint().toPoint()))
            return max(0.01, pinch.scaleFactor()), middle
    if isinstance(event, QNativeGestureEvent):
        kind = event.gestureType()
        if kind is Qt.NativeGestureType.ZoomNativeGesture:
            return max(0.01, 1 + event.value()), event.position()
        if kind is Qt.NativeGestureType.SmartZoomNativeGesture:
            return 0.0, event.position()
    return None


def no_press(scene: QGraphicsScene) -> QPointF:
    """The first of two fingers was taken for a press, which it was not meant to be: take it back.

    Returns a place of the viewport that no click is near.
    """
    held = scene.mouseGrabberItem()
    if held is not None:
        held.ungrabMouse()
    return QPointF(-_FAR, -_FAR)
