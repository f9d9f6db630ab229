"""Folders and ZIP archives dropped anywhere on the window, with a veil that says so while they hover.

Leaves to others: what becomes of them (``dropped``) and whether they are books.
"""

import unicodedata
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRect, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from dcs_browser.ui import theme

_INSET = 24
OURS = "application/x-dcs-browser-files"
"""Marks files dragged out of this program: dropped on it again they are no upload."""


def droppable(data: QMimeData) -> list[Path]:
    """The local folders and ``.zip`` files among what is dragged."""
    found: list[Path] = []
    if data.hasFormat(OURS):
        return found
    for url in data.urls():
        if not url.isLocalFile():
            continue
        spelled = url.toLocalFile()
        composed = Path(unicodedata.normalize("NFC", spelled))
        path = composed if composed.exists() else Path(spelled)
        if path.is_dir() or (path.is_file() and path.suffix.casefold() == ".zip"):
            found.append(path)
    return found


class DropVeil(QWidget):
    """Covers its window while something that can be dropped hovers over it."""

    dropped = Signal(list)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._refusal = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("Drop folders or ZIP archives to upload them"))
        self.hide()
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def refuse(self, why: str) -> None:
        """Say why nothing can be dropped now; ``""`` allows it again."""
        self._refusal = why

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        elif isinstance(event, QDragEnterEvent):
            return self._enter(event)
        elif event.type() == QEvent.Type.DragLeave:
            self.hide()
        elif isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            return self._drop(event)
        return False

    def _enter(self, event: QDragEnterEvent) -> bool:
        if not droppable(event.mimeData()):
            return False
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
        event.acceptProposedAction()
        return True

    def _drop(self, event: QDropEvent) -> bool:
        self.hide()
        paths = droppable(event.mimeData())
        if not paths:
            return False
        event.acceptProposedAction()
        if not self._refusal:
            self.dropped.emit(paths)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.colour("surface", 0.92))
        box = self.rect().adjusted(_INSET, _INSET, -_INSET, -_INSET)
        painter.setPen(QPen(theme.colour("accent"), theme.FOCUS_RING, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(box, theme.RADIUS_CARD, theme.RADIUS_CARD)
        middle = box.center()
        name, role = ("ban", "muted") if self._refusal else ("upload", "accent")
        picture = theme.icon_pixmap(name, role, 48)  # type: ignore[arg-type]
        painter.drawPixmap(middle.x() - 24, middle.y() - 56, picture)
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font(theme.SECTION))
        words = self._refusal or self.accessibleName()
        painter.drawText(
            QRect(box.left(), middle.y() + theme.SPACE_S, box.width(), 48),
            Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap,
            words,
        )
        painter.end()
