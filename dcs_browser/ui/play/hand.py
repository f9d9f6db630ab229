"""What a person holds while playing: taken by click, finger or key and put down by another, or dragged there in one go.

Leaves to others: what putting something somewhere means (the players), and how items look.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from dcs_browser.ui import theme
from dcs_browser.ui.play.ink import fitted
from dcs_browser.ui.play.item import Item

Accepts = Callable[[Item, Item], bool]
"""Whether the first item may be put onto the second."""


class Ghost(QWidget):
    """A copy of what is dragged, under the pointer; it never takes a click."""

    def __init__(self, surface: QWidget) -> None:
        super().__init__(surface)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._label = ""
        self.hide()

    def lift(self, item: Item) -> None:
        self._label = item.label
        width = self.fontMetrics().horizontalAdvance(item.label[:80]) + 2 * theme.SPACE_L
        self.resize(max(48, min(260, width)), theme.CONTROL)
        self.raise_()
        self.show()

    def follow(self, where: QPoint) -> None:
        self.move(where - self.rect().center())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.setBrush(theme.colour("accent_soft"))
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        painter.setPen(theme.colour("text"))
        room = QSizeF(frame.width() - 2 * theme.SPACE_S, frame.height())
        font, text = fitted(self._label, room, theme.BODY)
        painter.setFont(font)
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()


class Hand(QObject):
    """Serves the items of one player on its ``surface``. Nothing happens while ``locked``."""

    dropped = Signal(object, object, QPoint)  # item held, item below it or None, where on the surface
    changed = Signal()  # something was taken, moved or let go

    def __init__(self, surface: QWidget, accepts: Accepts, *, ghost: bool = True) -> None:
        super().__init__(surface)
        self._surface = surface
        self._accepts = accepts
        self._ghost = Ghost(surface) if ghost else None
        self._items: list[Item] = []
        self._hot: Item | None = None
        self.held: Item | None = None
        self.where: QPoint | None = None  # of the pointer on the surface while something is dragged
        self.locked = False

    def serve(self, items: Sequence[Item]) -> None:
        for item in items:
            self._items.append(item)
            item.clicked.connect(lambda _checked=False, item=item: self._clicked(item))
            item.drag_begun.connect(lambda item=item: self._begin(item))
            item.drag_moved.connect(self._move)
            item.drag_ended.connect(self._end)

    def take(self, item: Item) -> None:
        if self.held is not None:
            self.held.show_state(held=False)
        self.held = item
        item.show_state(held=True)
        self.changed.emit()

    def let_go(self) -> None:
        if self.held is not None:
            self.held.show_state(held=False)
        self._heat(None)
        if self._ghost is not None:
            self._ghost.hide()
        was, self.held, self.where = self.held, None, None
        if was is not None:
            self.changed.emit()

    def put_back(self) -> bool:
        """Let go of what is held, which gets the focus; whether there was anything."""
        held = self.held
        self.let_go()
        if held is not None:
            held.setFocus()
        return held is not None

    # --- click or key twice ----------------------------------------------------------------------------------------

    def _clicked(self, item: Item) -> None:
        if self.locked:
            return
        held = self.held
        if held is not None and held is not item and self._accepts(held, item):
            self.let_go()
            self.dropped.emit(held, item, self._place_of(item))
        elif held is item:
            self.let_go()
        elif item.draggable:
            self.take(item)

    def _place_of(self, item: Item) -> QPoint:
        return item.mapTo(self._surface, item.rect().center())

    # --- dragging --------------------------------------------------------------------------------------------------

    def _begin(self, item: Item) -> None:
        if self.locked:
            return
        self.take(item)
        if self._ghost is not None:
            self._ghost.lift(item)

    def _move(self, where: QPoint) -> None:
        if self.held is None:
            return
        self.where = self._surface.mapFromGlobal(where)
        if self._ghost is not None:
            self._ghost.follow(self.where)
        self._heat(self._below(where))
        self.changed.emit()

    def _end(self, where: QPoint) -> None:
        held = self.held
        if held is None:
            return
        below = self._below(where)
        self.let_go()
        self.dropped.emit(held, below, self._surface.mapFromGlobal(where))

    def _below(self, where: QPoint) -> Item | None:
        """What takes the thing held at a place of the screen; of several the smallest, as it is the harder to hit."""
        held = self.held
        hits = [
            item
            for item in self._items
            if held is not None
            and item is not held
            and item.isVisible()
            and item.rect().contains(item.mapFromGlobal(where))
            and self._accepts(held, item)
        ]
        return min(hits, key=lambda item: item.width() * item.height(), default=None)

    def _heat(self, item: Item | None) -> None:
        if self._hot is not None and self._hot is not item:
            self._hot.show_state(hot=False)
        self._hot = item
        if item is not None:
            item.show_state(hot=True)
