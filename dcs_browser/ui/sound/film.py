"""The picture of a film with its subtitles on it, drawn by ourselves: subtitles, themes and pictures of the window work.

Leaves to others: playing (``sounding``), which subtitle it is (``domain/flowbook/subtitles``).
"""

import importlib
from typing import Any

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dcs_browser.ui import theme

_SMALLEST_WORDS, _LARGEST_WORDS = 12, 26
_WORDS_SHARE = 0.075
_VEIL = 0.72
_LONGEST = 400


class FilmView(QWidget):
    """Give ``sink`` to a ``Sounding``; then it shows what plays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        media: Any = importlib.import_module("PySide6.QtMultimedia")
        self._sink: Any = media.QVideoSink(self)
        self._options: Any = media.QVideoFrame.PaintOptions()
        self._options.paintFlags = media.QVideoFrame.PaintOptions.PaintFlag.DontDrawSubtitles
        self._frame: Any = None
        self._words = ""
        self.setAccessibleName(self.tr("Film"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._sink.videoFrameChanged.connect(self._show)

    @property
    def sink(self) -> QObject:
        found: QObject = self._sink
        return found

    def sizeHint(self) -> QSize:
        return QSize(theme.LEFT_PANEL, self.minimumHeight())

    @property
    def words(self) -> str:
        """The subtitle that is shown."""
        return self._words

    def say(self, words: str) -> None:
        """Show a subtitle; ``""`` for none."""
        words = words[:_LONGEST]
        if words != self._words:
            self._words = words
            self.setAccessibleDescription(words)
            self.update()

    @property
    def has_picture(self) -> bool:
        """Whether a frame has come."""
        return self._frame is not None

    def forget(self) -> None:
        """Another film: the last frame of the old one is none of its."""
        self._frame = None
        self.say("")
        self.update()

    def _show(self, frame: Any) -> None:
        if frame.isValid():
            self._frame = frame
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        # A film is seen in the dark, in every theme.
        painter.fillRect(self.rect(), QColor(theme.DARK.sunken))
        if self._frame is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            self._frame.paint(painter, QRectF(self.rect()), self._options)
        if self._words:
            self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        size = min(_LARGEST_WORDS, max(_SMALLEST_WORDS, round(self.height() * _WORDS_SHARE)))
        font = theme.font(size, QFont.Weight.DemiBold)
        metrics = QFontMetricsF(font)
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap.value)
        room = QRectF(self.rect()).adjusted(
            theme.SPACE_XL, theme.SPACE_S, -theme.SPACE_XL, -theme.SPACE_M - theme.SPACE_XS
        )
        area = metrics.boundingRect(room, flags, self._words)
        area.moveBottom(room.bottom())
        veil = theme.colour("veil")
        veil.setAlphaF(_VEIL)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(veil)
        painter.drawRoundedRect(
            area.adjusted(-theme.SPACE_S, -2, theme.SPACE_S, 2), theme.RADIUS, theme.RADIUS
        )
        painter.setFont(font)
        painter.setPen(QColor(theme.DARK.text))
        painter.drawText(area, flags, self._words)
