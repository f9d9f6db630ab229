"""The edge above a film: dragged, or moved with Up and Down, it makes the film larger or smaller.

Leaves to others: how large it may be (``dock``).
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from dcs_browser.ui import theme

STEP = 24
_MARK = 36
_USUAL, _LEAST = 216, 96
_SHARE = 0.35
"""Of the height of what film and page lie in: the page stays the larger one."""


class Edge(QWidget):
    """Heights are pixels. ``settled`` carries the one a person chose."""

    settled = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted = _USUAL
        self._film: QWidget | None = None
        self._around: QWidget | None = None
        self._from: tuple[float, int] | None = None
        self.setFixedHeight(theme.SPACE_S)
        self.setCursor(Qt.CursorShape.SplitVCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Height of the film"))
        self.setToolTip(self.tr("Drag to make the film larger or smaller (Up, Down)"))
        self.hide()

    def use(self, film: QWidget, around: QWidget) -> None:
        """The film, and what it shares its height with."""
        self._film, self._around = film, around
        around.installEventFilter(self)
        self._fit()

    def set_wanted(self, height: int) -> None:
        """How high films are where there is room; 0 as it is by itself."""
        self.wanted = max(_LEAST, height) if height else _USUAL
        self._fit()

    def _room(self) -> int:
        most = round(self._around.height() * _SHARE) if self._around is not None else self.wanted
        return max(_LEAST, most)

    def _fit(self) -> None:
        if self._film is not None:
            self._film.setFixedHeight(min(self.wanted, self._room()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._around and event.type() is QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._from = event.globalPosition().y(), min(self.wanted, self._room())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            at, height = self._from
            self._choose(height + round(at - event.globalPosition().y()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        if self._from is not None:
            self._from = None
            self.settled.emit(self.wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._choose(min(self.wanted, self._room()) + (STEP if event.key() == Qt.Key.Key_Up else -STEP))
            self.settled.emit(self.wanted)
        else:
            super().keyPressEvent(event)

    def _choose(self, height: int) -> None:
        self.set_wanted(max(_LEAST, min(height, self._room())))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent" if self.hasFocus() else "muted"))
        painter.drawRoundedRect((self.width() - _MARK) // 2, self.height() // 2 - 1, _MARK, 3, 1.5, 1.5)
        painter.end()
