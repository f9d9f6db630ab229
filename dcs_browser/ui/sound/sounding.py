"""Plays one sound or film at a time: position to the frame, speed, loop, volume. No pixels.

QtMultimedia is imported when the first one is made, since it needs libraries a computer may lack (``missing``).
"""

import asyncio
import importlib
import time
from functools import partial
from typing import Any

import shiboken6
from PySide6.QtCore import Q_ARG, QMetaObject, QObject, Qt, QTimer, QUrl, Signal, Slot

from dcs_browser.ui.sound.clock import Clock

SPEEDS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
TICK_MS = 30
"""How often ``moved`` is told while something plays: a short word lasts 120 ms."""

VOLUME = 80
_AT_END = 0.05
"""Seconds before the end that count as it, when a finished sound is begun anew."""


def missing() -> str:
    """``""`` when media can be played, else the technical reason why not."""
    try:
        media: Any = importlib.import_module("PySide6.QtMultimedia")
    except ImportError as error:
        return str(error)
    # It can be there and yet play nothing, when a library of its plug-in is missing.
    formats = media.QMediaFormat().supportedFileFormats(media.QMediaFormat.ConversionMode.Decode)
    return "" if formats else "QtMultimedia has no backend"


def audio_output(player: QObject) -> Any:
    """A ``QAudioOutput`` of a player, such that the library's threads never wait for the interpreter because of it.

    A thread that has rendered sound disconnects from it, and holds a lock of Qt meanwhile. The first time, PySide takes the
    interpreter to look whether Python overrides ``disconnectNotify``; who has the interpreter and wants the lock, as
    ``play`` does, then waits for ever. So it is looked for here, and known from now on.
    """
    made: Any = importlib.import_module("PySide6.QtMultimedia").QAudioOutput(player)
    made.volumeChanged.connect(_unheard)
    made.volumeChanged.disconnect(_unheard)
    return made


def _unheard(_volume: float) -> None:
    """Hears nothing."""


_leaving: dict[int, QObject] = {}
"""Players whose owner is gone, until the loop has closed their files and destroyed them."""


def _let_go(player: QObject, *_of: object) -> None:
    """Stop, close the file and destroy, each by the loop and in this order."""
    if not shiboken6.isValid(player):
        return  # the process ends, and PySide destroys what is left in any order
    key = id(player)
    _leaving[key] = player
    player.blockSignals(True)
    player.destroyed.connect(partial(_leaving.pop, key, None))
    for name, *arguments in (("stop",), ("setSource", Q_ARG(QUrl, QUrl())), ("deleteLater",)):
        QMetaObject.invokeMethod(player, name, Qt.ConnectionType.QueuedConnection, *arguments)


class Sounding(QObject):
    """Positions and durations are seconds. Make one only where :func:`missing` is ``""``."""

    moved = Signal(float)  # the position: every TICK_MS while it plays, and after every jump
    measured = Signal(float)  # the duration
    turned = Signal(bool)  # it plays, or not
    failed = Signal(str)  # what the library says
    silent = Signal()  # nothing plays and no file is open

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        media: Any = importlib.import_module("PySide6.QtMultimedia")
        self._states = media.QMediaPlayer.PlaybackState
        self._loops = media.QMediaPlayer.Loops
        # Not a child: its end waits for the library's threads, which is the loop's work. See ``_let_go``.
        self._player: Any = media.QMediaPlayer()
        self._sound: Any = audio_output(self._player)
        self.destroyed.connect(partial(_let_go, self._player))
        self._player.setAudioOutput(self._sound)
        self._clock = Clock()
        self._pending = -1.0
        self._loading = 0
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self.set_volume(VOLUME)
        self._player.positionChanged.connect(self._reported)
        self._player.durationChanged.connect(self._measured)
        self._player.playbackStateChanged.connect(self._turned)
        self._player.errorOccurred.connect(lambda _error, text: self.failed.emit(text))

    # --- what plays ------------------------------------------------------------------------------------------------

    def load(self, url: str, *, picture: bool = False) -> None:
        """Make ready; nothing sounds before :meth:`play`. With ``picture`` a film shows its first frame."""
        self._pending = -1.0
        self._clock.run(False, time.monotonic())
        self._clock.jump(0.0, time.monotonic())
        self._loading += 1
        self._queue("setSource", QUrl())  # the same URL again would not be opened again
        self._queue("setSource", QUrl(url))
        if picture:
            self._queue("pause")
        QMetaObject.invokeMethod(self, "_loaded", Qt.ConnectionType.QueuedConnection)

    def stop(self) -> None:
        """End playing and let the file go, with the next turn of the loop."""
        self._timer.stop()
        self._queue("stop")
        self._queue("setSource", QUrl())

    async def close(self) -> None:
        """Stop, and wait until the file was let go: only a player at rest may be destroyed."""
        silent: asyncio.Future[None] = asyncio.get_running_loop().create_future()

        def fallen() -> None:
            if not silent.done():
                silent.set_result(None)

        hear = self.silent.connect(fallen)
        self.stop()
        QMetaObject.invokeMethod(self, "_rest", Qt.ConnectionType.QueuedConnection)
        await silent
        self.silent.disconnect(hear)

    def _queue(self, name: str, *url: QUrl) -> None:
        """Call the player with the next turn of the loop.

        Opening and ending wait for the library's threads. Called by the loop nobody holds the interpreter meanwhile: other
        threads of ours go on, and so does a thread of the library that tells Python a message.
        """
        QMetaObject.invokeMethod(
            self._player, name, Qt.ConnectionType.QueuedConnection, *(Q_ARG(QUrl, one) for one in url)
        )

    @Slot()
    def _loaded(self) -> None:
        self._loading -= 1
        if self.duration:
            self._measured(self._player.duration())

    @Slot()
    def _rest(self) -> None:
        self.silent.emit()

    def show_on(self, sink: QObject) -> None:
        """Frames of a film go to a ``QVideoSink``, which is the player's from now on.

        The library's threads may still draw when the view is gone.
        """
        sink.setParent(self._player)
        self._player.setVideoSink(sink)

    # --- playing ---------------------------------------------------------------------------------------------------

    @property
    def playing(self) -> bool:
        return bool(self._player.playbackState() == self._states.PlayingState)

    @property
    def position(self) -> float:
        """Seconds, finer than the player reports."""
        return self._clock.at(time.monotonic())

    @property
    def duration(self) -> float:
        """Seconds, 0 while unknown."""
        return float(self._player.duration()) / 1000

    def play(self) -> None:
        if self.duration and self.position >= self.duration - _AT_END:
            self.seek(0.0)
        if self._loading:
            self._queue("play")  # in turn, behind the opening
        else:
            self._player.play()

    def pause(self) -> None:
        if self._loading:
            self._queue("pause")
        else:
            self._player.pause()

    def toggle(self) -> None:
        """Play, or pause."""
        if self.playing:
            self.pause()
        else:
            self.play()

    def seek(self, seconds: float) -> None:
        """Go to a position; before the length is known it is remembered."""
        if not self.duration or self._loading:
            self._pending = seconds
            return
        to = min(max(0.0, seconds), self.duration)
        self._player.setPosition(round(to * 1000))
        self._clock.jump(to, time.monotonic())
        self.moved.emit(to)

    def step(self, by: float) -> None:
        """Go ``by`` seconds on."""
        self.seek(self.position + by)

    # --- how -------------------------------------------------------------------------------------------------------

    @property
    def speed(self) -> float:
        return float(self._player.playbackRate())

    def set_speed(self, speed: float) -> None:
        """0.5 to 2; 1 is as it was recorded."""
        bounded = min(SPEEDS[-1], max(SPEEDS[0], speed))
        self._player.setPlaybackRate(bounded)
        self._clock.set_rate(bounded, time.monotonic())

    @property
    def looping(self) -> bool:
        return bool(self._player.loops() == self._loops.Infinite.value)

    def set_looping(self, on: bool) -> None:
        """Begin again at the end."""
        self._player.setLoops(self._loops.Infinite if on else self._loops.Once)

    @property
    def volume(self) -> int:
        """0 to 100."""
        return round(float(self._sound.volume()) * 100)

    def set_volume(self, volume: int) -> None:
        self._sound.setVolume(min(100, max(0, volume)) / 100)

    @property
    def muted(self) -> bool:
        return bool(self._sound.isMuted())

    def set_muted(self, on: bool) -> None:
        self._sound.setMuted(on)

    # --- what the player tells ---------------------------------------------------------------------------------------

    def _reported(self, milliseconds: int) -> None:
        now = time.monotonic()
        if milliseconds / 1000 < self._clock.at(now) - 1.0:
            self._clock.jump(milliseconds / 1000, now)  # a loop began anew
        else:
            self._clock.report(milliseconds / 1000, now)
        if not self.playing:
            self._clock.jump(milliseconds / 1000, now)
            self.moved.emit(milliseconds / 1000)

    def _measured(self, milliseconds: int) -> None:
        self.measured.emit(milliseconds / 1000)
        if milliseconds and self._pending >= 0:
            wanted, self._pending = self._pending, -1.0
            self.seek(wanted)

    def _turned(self, _state: object) -> None:
        playing = self.playing
        self._clock.run(playing, time.monotonic())
        if playing:
            self._timer.start()
        else:
            self._timer.stop()
            self.moved.emit(self.position)
        self.turned.emit(playing)

    def _tick(self) -> None:
        self.moved.emit(min(self.position, self.duration or self.position))
