"""One thing that can be chosen, picked up or put down while playing: mouse, touch and keys alike, told to readers aloud.

Leaves to others: how it looks (its painter) and what a gesture means (``hand``, the players).
"""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from dcs_browser.domain.flowbook.judging import Mark
from dcs_browser.ui import theme

LEAST = 24
"""Pixels of a side that can be hit with a finger."""

_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Item(QAbstractButton):
    """``clicked`` by mouse, finger, Space and Enter. ``text`` stays empty: Qt would find shortcuts in it."""

    stepped = Signal(int, int)  # an arrow key: right and down
    cleared = Signal()  # Delete or Backspace
    typed = Signal(str)  # a character, where ``types``
    focused = Signal()
    drag_begun = Signal()
    drag_moved = Signal(QPoint)  # global
    drag_ended = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None, *, label: str = "", draggable: bool = False) -> None:
        super().__init__(parent)
        self.label = label
        self.draggable = draggable
        self.types = False
        self.mark = Mark.OPEN
        self.held = self.hot = False
        self._pressed_at: QPoint | None = None
        self._dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    # --- what it shows ---------------------------------------------------------------------------------------------

    def show_state(
        self,
        *,
        label: str | None = None,
        mark: Mark | None = None,
        held: bool | None = None,
        hot: bool | None = None,
    ) -> None:
        """Change what is given; paints only when something is different."""
        before = (self.label, self.mark, self.held, self.hot)
        self.label = self.label if label is None else label
        self.mark = self.mark if mark is None else mark
        self.held = self.held if held is None else held
        self.hot = self.hot if hot is None else hot
        if before != (self.label, self.mark, self.held, self.hot):
            self.updateGeometry()
            self.update()

    def tell(self, name: str) -> None:
        """What a screen reader says of it."""
        if name != self.accessibleName():
            self.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Subclasses paint; Qt asks for one."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # --- mouse and finger ------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position().toPoint()
        if self._pressed_at is not None and self.draggable and not self._dragging:
            far = (here - self._pressed_at).manhattanLength()
            if far >= QGuiApplication.styleHints().startDragDistance():
                self._dragging = True
                self.setDown(False)
                self.drag_begun.emit()
        if self._dragging:
            self.drag_moved.emit(event.globalPosition().toPoint())
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = None
        if self._dragging:
            self._dragging = False
            # Qt keeps a button pressed that never saw its release.
            self.setDown(False)
            event.accept()
            self.drag_ended.emit(event.globalPosition().toPoint())
            return
        super().mouseReleaseEvent(event)

    # --- keys ------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
            | Qt.KeyboardModifier.AltModifier
            | Qt.KeyboardModifier.MetaModifier
        )
        text = event.text()
        if plain and key in _STEPS:
            self.stepped.emit(*_STEPS[key])
        elif plain and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
        elif plain and self.types and text and text.isprintable() and (text != " " or self.label):
            self.typed.emit(text)
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if not event.isAutoRepeat():
                self.click()
        else:
            event.ignore()


def neighbour(items: Iterable[Item], here: Item, dx: int, dy: int) -> Item | None:
    """The nearest one in a direction: what lies straight that way goes before what lies aside."""
    window = here.window()
    start = here.mapTo(window, here.rect().center())
    best: tuple[float, Item] | None = None
    for item in items:
        if item is here or not item.isVisibleTo(window) or item.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        way = item.mapTo(window, item.rect().center()) - start
        along = way.x() * dx + way.y() * dy
        aside = abs(way.x() * dy) + abs(way.y() * dx)
        if along <= 0:
            continue
        cost = along + 3.0 * aside
        if best is None or cost < best[0]:
            best = (cost, item)
    return best[1] if best else None


def announce(widget: QWidget, text: str) -> None:
    """Say something aloud for who listens instead of looking."""
    if text and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
