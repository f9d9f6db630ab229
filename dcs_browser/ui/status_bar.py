"""The line at the bottom: which server and how it is, what is selected, the language.

Leaves to others: what to say.
"""

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from dcs_browser.ui import theme
from dcs_browser.ui.labels import ElidedLabel, plain

Health = Literal["ok", "warning", "error", "off"]


class _Pressed(QLabel):
    """A label that can be pressed, with the mouse or from the keyboard."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
            return
        super().keyPressEvent(event)


class StatusBar(QFrame):
    """Plain words; the dot never stands alone, its meaning is in the tooltip and read aloud.

    ``serverPressed``: a person wants to know more of the connection.
    """

    serverPressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", "status")
        self.setFixedHeight(26)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(theme.SPACE_S)
        self._dot = QLabel()
        self._dot.setProperty("dot", "off")
        self._server = _Pressed()
        self._server.setText(self.tr("Not signed in"))
        self._server.pressed.connect(self.serverPressed)
        self._text = ElidedLabel()
        self._findings = plain()
        self._language = plain()
        row.addWidget(self._dot)
        row.addWidget(self._server)
        row.addSpacing(theme.SPACE_S)
        row.addWidget(self._text, 1)
        row.addWidget(self._findings)
        row.addWidget(self._language)

    def show_server(self, name: str, health: Health = "ok", why: str = "") -> None:
        """The server's host and its health; ``why`` explains a health that isn't ok."""
        words = {
            "ok": self.tr("Connected"),
            "warning": self.tr("Degraded"),
            "error": self.tr("Can't be reached"),
            "off": self.tr("Not signed in"),
        }[health]
        theme.mark(self._dot, dot=health)
        self._server.setText(name or words)
        tip = f"{words}. {why}" if why else words
        for label in (self._dot, self._server):
            label.setToolTip(tip)
        self._dot.setAccessibleName(words)
        self._server.setAccessibleName(f"{name}: {words}")

    def show_text(self, text: str) -> None:
        self._text.setText(text)

    def show_findings(self, text: str) -> None:
        self._findings.setText(text)

    def show_language(self, text: str) -> None:
        self._language.setText(text)

    def text(self) -> str:
        """All it says, for tests and for readers."""
        parts = (self._server.text(), self._text.text(), self._findings.text(), self._language.text())
        return " · ".join(part for part in parts if part)
