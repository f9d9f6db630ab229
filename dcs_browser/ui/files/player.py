"""A small player for sound and film: play, seek, time, volume. QtMultimedia is imported when it is first needed.

Leaves to others: where the bytes come from (a URL) and what to offer when the libraries are missing (``available``).
"""

import importlib
from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from dcs_browser.ui import theme
from dcs_browser.ui.controls import IconButton
from dcs_browser.ui.format import clock_text
from dcs_browser.ui.labels import Panel, plain

_FILM_HEIGHT = 150
_VOLUME = 80


def available() -> str:
    """``""`` when media can be played, else the technical reason why not."""
    try:
        importlib.import_module("PySide6.QtMultimedia")
        importlib.import_module("PySide6.QtMultimediaWidgets")
    except ImportError as error:
        return str(error)
    return ""


class _Seek(QSlider):
    """A slider that jumps to where it is clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, 0)
        self.setSingleStep(5000)
        self.setPageStep(15000)


class Player(QWidget):
    """Plays one URL; ``failed`` carries what the library says. Call only where :func:`available` is ``""``."""

    failed = Signal(str)

    def __init__(self, *, film: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        media: Any = importlib.import_module("PySide6.QtMultimedia")
        self._states = media.QMediaPlayer.PlaybackState
        self._player: Any = media.QMediaPlayer(self)
        self._sound: Any = media.QAudioOutput(self)
        self._sound.setVolume(_VOLUME / 100)
        self._player.setAudioOutput(self._sound)
        self._dragging = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_XS)
        if film:
            widgets: Any = importlib.import_module("PySide6.QtMultimediaWidgets")
            self.film: QWidget = widgets.QVideoWidget()
            self.film.setFixedHeight(_FILM_HEIGHT)
            self.film.setAccessibleName(self.tr("Film"))
            self._player.setVideoOutput(self.film)
            ground = Panel("sunken")
            inside = QVBoxLayout(ground)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.addWidget(self.film)
            column.addWidget(ground)
        self.play = IconButton("play", self.tr("Play"), role="text")
        self.play.clicked.connect(self.toggle)
        self.seek = _Seek()
        self.seek.setAccessibleName(self.tr("Position"))
        self.seek.sliderPressed.connect(self._grab)
        self.seek.sliderReleased.connect(self._release)
        self.seek.actionTriggered.connect(self._step)
        self.time = plain("0:00", "secondary")
        self.mute = IconButton("volume-2", self.tr("Mute"), checkable=True)
        self.mute.toggled.connect(self._mute)
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, 100)
        self.volume.setValue(_VOLUME)
        self.volume.setFixedWidth(64)
        self.volume.setAccessibleName(self.tr("Volume"))
        self.volume.valueChanged.connect(lambda value: self._sound.setVolume(value / 100))
        top = QHBoxLayout()
        top.setSpacing(theme.SPACE_XS)
        top.addWidget(self.play)
        top.addWidget(self.seek, 1)
        bottom = QHBoxLayout()
        bottom.setSpacing(theme.SPACE_XS)
        bottom.addWidget(self.time)
        bottom.addStretch(1)
        bottom.addWidget(self.mute)
        bottom.addWidget(self.volume)
        column.addLayout(top)
        column.addLayout(bottom)
        self._player.positionChanged.connect(self._moved)
        self._player.durationChanged.connect(self._measured)
        self._player.playbackStateChanged.connect(self._turned)
        self._player.errorOccurred.connect(lambda _error, text: self.failed.emit(text))

    def load(self, url: str) -> None:
        """Make ready to play; nothing sounds before :meth:`toggle`."""
        self._player.setSource(QUrl(url))

    def toggle(self) -> None:
        """Play, or pause."""
        if self.playing:
            self._player.pause()
        else:
            self._player.play()

    def stop(self) -> None:
        """End playing and let the file go."""
        self._player.stop()
        self._player.setSource(QUrl())

    @property
    def playing(self) -> bool:
        return bool(self._player.playbackState() == self._states.PlayingState)

    @property
    def position(self) -> int:
        """Milliseconds."""
        return int(self._player.position())

    @property
    def duration(self) -> int:
        """Milliseconds, 0 while unknown."""
        return int(self._player.duration())

    def _grab(self) -> None:
        self._dragging = True

    def _release(self) -> None:
        self._dragging = False
        self._player.setPosition(self.seek.value())

    def _step(self, action: int) -> None:
        if not self._dragging and action != QSlider.SliderAction.SliderMove.value:
            self._player.setPosition(self.seek.sliderPosition())

    def _moved(self, position: int) -> None:
        if not self._dragging:
            self.seek.setValue(position)
        self.time.setText(f"{clock_text(position / 1000)} / {clock_text(self.duration / 1000)}")

    def _measured(self, duration: int) -> None:
        self.seek.setRange(0, duration)
        self._moved(self.position)

    def _turned(self, _state: object) -> None:
        name = self.tr("Pause") if self.playing else self.tr("Play")
        theme.dress(self.play, "pause" if self.playing else "play", "text")
        self.play.rename(name)

    def _mute(self, on: bool) -> None:
        self._sound.setMuted(on)
        theme.dress(self.mute, "volume-x" if on else "volume-2", "muted")
