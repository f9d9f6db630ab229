"""The mini player under a page: one sound or film of a book, from the cache or streamed, with subtitles and spoken words.

What is missing or can't be played says so with its path, and can be tried again or opened elsewhere. Leaves to others:
which sound belongs to what is shown (``ui/pages/listening``), lighting up the words (``ui/canvas``).
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dcs_browser.domain.errors import DcsBrowserError, NotFound
from dcs_browser.domain.flowbook.karaoke import KaraokeEntry
from dcs_browser.domain.flowbook.paths import subtitle_of
from dcs_browser.domain.flowbook.subtitles import Subtitles, parse_srt
from dcs_browser.qt.pool import in_thread
from dcs_browser.qt.tasks import Tasks
from dcs_browser.qt.tips import tip
from dcs_browser.services.open_book import OpenBook
from dcs_browser.ui import theme
from dcs_browser.ui.controls import IconButton, button
from dcs_browser.ui.error_texts import sentence_of
from dcs_browser.ui.format import clock_text
from dcs_browser.ui.labels import ElidedLabel, IconLabel, Panel, plain
from dcs_browser.ui.sound.controls import Controls
from dcs_browser.ui.sound.edge import Edge
from dcs_browser.ui.sound.film import FilmView
from dcs_browser.ui.sound.sounding import Sounding, missing

LARGEST_SUBTITLES = 2 * 1024 * 1024
"""Bytes; an evening's film has a tenth of it."""

_TITLE_WIDTH = 132
_TITLE_FROM, _VOLUME_FROM = 560, 460


@dataclass(frozen=True, slots=True)
class Track:
    """A sound or film of a book: its book-relative path, the pointer it belongs to, what is spoken in it and when."""

    path: str
    pointer: str
    title: str = ""
    film: bool = False
    entry: KaraokeEntry | None = None


def open_elsewhere(path: Path) -> bool:
    """Hand a file to the program the system has for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class SoundDock(Panel):
    """Hidden while it has nothing to play. ``spoke`` carries the index of the word spoken now, -1 for none."""

    spoke = Signal(int)
    closed = Signal()

    def __init__(
        self,
        on_error: Callable[[BaseException], None],
        opener: Callable[[Path], bool] = open_elsewhere,
        find_missing: Callable[[], str] = missing,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("panel", "top", parent)
        self._tasks = Tasks("sound", on_error)
        self._opener, self._find_missing = opener, find_missing
        self._book: OpenBook | None = None
        self.track: Track | None = None
        self.sounding: Sounding | None = None
        self.controls: Controls | None = None
        self.film: FilmView | None = None
        self.edge = Edge()
        self.subtitles: Subtitles | None = None
        self._word = -1
        self._loaded = False
        self.setAccessibleName(self.tr("Player"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.icon = IconLabel("volume-2")
        self.title = ElidedLabel(role="strong")
        self.problem = ElidedLabel(role="secondary")
        self.again = button(self.tr("Try again"), "refresh-cw", "quiet")
        self.elsewhere = button(self.tr("Open in another program"), "external-link", "quiet")
        self.start = IconButton("play", self.tr("Play"), role="text", size=theme.CONTROL_SMALL)
        self.length = plain("", "secondary")
        self.close_button = IconButton("x", self.tr("Close the player"), size=theme.CONTROL_SMALL)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(theme.SPACE_M, theme.SPACE_XS, theme.SPACE_S, theme.SPACE_XS)
        self._row.setSpacing(theme.SPACE_S)
        self._row.addWidget(self.icon)
        self._row.addWidget(self.title)
        self._row.addWidget(self.start)
        self._row.addWidget(self.length, 1)
        self._row.addWidget(self.problem, 1)
        for made in (self.again, self.elsewhere, self.close_button):
            self._row.addWidget(made)
        self._column.addWidget(self.edge)
        self._column.addLayout(self._row)
        self.start.clicked.connect(self.play)
        self.again.clicked.connect(self._retry)
        self.elsewhere.clicked.connect(self._tasks.slot(self._open_elsewhere))
        self.close_button.clicked.connect(self._close)
        self.hide()

    # --- showing -----------------------------------------------------------------------------------------------------

    def show_track(self, book: OpenBook, track: Track, *, play: bool = False) -> None:
        """Offer a track; no byte of it is brought before it is to be played. The same track again goes on as it is."""
        if book is self._book and self.track is not None and self.track.path == track.path:
            self.track = track
        else:
            self._let_go()
            self._book, self.track = book, track
            self.title.setText(track.title or track.path.rpartition("/")[2])
            self.title.setToolTip(tip(f"{track.title}\n{track.path}".strip()))
            self.icon.show_icon("film" if track.film else "volume-2")
            known = track.entry.duration if track.entry is not None else None
            self.length.setText(clock_text(known) if known else "")
            self._show_ready(False)
            self._say("")
            self.show()
            self._tasks.spawn(self._look(book, track))
        if play and not self.playing:
            self.play()

    async def _look(self, book: OpenBook, track: Track) -> None:
        """A file that isn't there is said at once."""
        try:
            if track.path in await book.source.assets():
                return
        except DcsBrowserError:
            return  # it is said when it is to be played
        if self._is_of(book, track):
            self._say_missing(track)

    def _is_of(self, book: OpenBook, track: Track) -> bool:
        """Whether a track is still the one that is offered."""
        return self._book is book and self.track is not None and self.track.path == track.path

    def _say_missing(self, track: Track) -> None:
        self._say(self.tr("The book has no file {path}.").format(path=track.path), track.path)
        self.elsewhere.hide()

    def play(self) -> None:
        """Begin, or go on."""
        if self.track is None:
            return
        if self._loaded and self.sounding is not None:
            self.sounding.play()
        else:
            self._begin(play=True)

    def forget(self) -> None:
        """Nothing to play any more."""
        self._let_go()
        self._book = self.track = None
        self.hide()

    def _close(self) -> None:
        self.forget()
        self.closed.emit()

    def _let_go(self) -> None:
        self._tasks.cancel()
        self._loaded = False
        self.subtitles = None
        if self.sounding is not None:
            self.sounding.stop()
        if self.film is not None:
            self.film.forget()
        self._tell_word(-1)

    def _retry(self) -> None:
        self._tasks.cancel()
        self._begin(play=True)

    def _begin(self, *, play: bool, at: float = 0.0) -> None:
        """Bring the track and play it, or say why it can't be played."""
        self._say("")
        reason = self._find_missing()
        if reason:
            self._say(self.tr("The libraries for sound and film are missing on this computer."), reason)
            self.again.hide()
        elif self._book is not None and self.track is not None:
            self._build()
            self._loaded = True
            self._tasks.spawn(self._load(self._book, self.track, play=play, at=at))

    def _build(self) -> None:
        if self.sounding is None:
            self.sounding = Sounding(self)
            self.controls = Controls(self.sounding)
            self._row.insertWidget(4, self.controls, 1)
            self.sounding.moved.connect(self._moved)
            self.sounding.failed.connect(self._failed)
        film = self.track is not None and self.track.film
        if film and self.film is None:
            self.film = FilmView()
            self._column.insertWidget(1, self.film)
            self.sounding.show_on(self.film.sink)
            self.edge.use(self.film, self.parentWidget() or self)
        self._show_ready(True)

    def _show_ready(self, ready: bool) -> None:
        """All controls, or only the button that begins."""
        film = ready and self.track is not None and self.track.film
        if self.film is not None:
            self.film.setVisible(film)
        self.edge.setVisible(film)
        if self.controls is not None:
            self.controls.setVisible(ready)
        self.start.setVisible(not ready)
        self.length.setVisible(not ready)
        self._squeeze()

    async def _load(self, book: OpenBook, track: Track, *, play: bool, at: float) -> None:
        try:
            url = await book.source.url(track.path)
        except NotFound:
            self._say_missing(track)
            return
        except DcsBrowserError as error:
            self._say(f"{track.path}: {sentence_of(error)}", str(error))
            return
        if self.sounding is None or not self._is_of(book, track):
            return
        self.sounding.load(url, picture=track.film)
        if at:
            self.sounding.seek(at)
        if play:
            self.sounding.play()
        if track.film:
            await self._load_subtitles(book, track)

    async def _load_subtitles(self, book: OpenBook, track: Track) -> None:
        """The SRT beside the film (format 4.4); a film without plays without."""
        path = subtitle_of(track.path)
        try:
            if path not in await book.source.assets():
                return
            data = await book.source.read(path, limit=LARGEST_SUBTITLES)
        except DcsBrowserError as error:
            self.title.setToolTip(
                self.tr("The subtitles can't be read: {reason}").format(reason=sentence_of(error))
            )
            return
        found = await in_thread(parse_srt, data)
        if self._is_of(book, track) and self.sounding is not None:
            self.subtitles = found
            self._moved(self.sounding.position)

    # --- playing -----------------------------------------------------------------------------------------------------

    def toggle(self) -> None:
        """Play or pause what is offered; nothing where nothing is."""
        if self.playing and self.sounding is not None:
            self.sounding.pause()
        elif not self.has_problem:
            self.play()

    def seek_word(self, index: int) -> None:
        """Go to where a word is spoken."""
        words = self.track.entry.words if self.track is not None and self.track.entry is not None else ()
        start = words[index].start if 0 <= index < len(words) else None
        if start is None:
            return
        if self._loaded and self.sounding is not None:
            self.sounding.seek(start)
        else:
            self._begin(play=False, at=start)

    @property
    def playing(self) -> bool:
        return self.sounding is not None and self.sounding.playing

    @property
    def word(self) -> int:
        """The index of the word spoken now, -1 for none."""
        return self._word

    def _moved(self, seconds: float) -> None:
        track = self.track
        if track is None or not self._loaded:
            return
        if self.film is not None and self.subtitles is not None:
            cue = self.subtitles.cue_at(seconds)
            self.film.say(cue.text if cue is not None else "")
        if track.entry is not None:
            word = track.entry.word_at(seconds)
            self._tell_word(word.index if word is not None else -1)

    def _tell_word(self, index: int) -> None:
        if index != self._word:
            self._word = index
            self.spoke.emit(index)

    # --- problems ------------------------------------------------------------------------------------------------------

    @property
    def has_problem(self) -> bool:
        return not self.problem.isHidden()

    def _failed(self, reason: str) -> None:
        if self.track is not None:
            self._say(
                self.tr("{path} can't be played: {reason}").format(path=self.track.path, reason=reason),
                reason,
            )

    def _say(self, sentence: str, technical: str = "") -> None:
        """Say why nothing plays; ``""`` takes it back."""
        self.problem.setText(sentence)
        for shown in (self.problem, self.again, self.elsewhere):
            shown.setVisible(bool(sentence))
        if sentence:
            self.problem.setToolTip(f"{sentence}\n{technical}".strip())
            self._loaded = False
            self._show_ready(False)
            self.start.hide()
            self.length.hide()
            self._tell_word(-1)
        self._squeeze()

    async def _open_elsewhere(self) -> None:
        book, track = self._book, self.track
        if book is None or track is None:
            return
        try:
            path = await book.source.file(track.path)
        except DcsBrowserError as error:
            self._say(f"{track.path}: {sentence_of(error)}", str(error))
            return
        if not self._opener(path):
            self._say(self.tr("No program on this computer opens {path}.").format(path=track.path))

    # --- the widget ------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._squeeze()

    def _squeeze(self) -> None:
        """What a narrow window has no room for: the title, then the volume."""
        if self.width() <= 0:
            return
        problem = self.has_problem
        self.title.setVisible(problem or self.width() >= _TITLE_FROM)
        self.title.setFixedWidth(min(_TITLE_WIDTH, self.title.sizeHint().width()))
        if self.controls is not None:
            self.controls.volume.setVisible(self.width() >= _VOLUME_FROM)
        for made, text in (
            (self.again, self.tr("Try again")),
            (self.elsewhere, self.tr("Open in another program")),
        ):
            wide = self.width() >= _TITLE_FROM or not isinstance(made, QPushButton)
            made.setText(text if wide else "")
            made.setToolTip("" if wide else text)
            made.setAccessibleName(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not self.has_problem:
            self.toggle()
        elif not self._loaded or self.controls is None or not self.controls.use_key(event):
            super().keyPressEvent(event)

    async def close_tasks(self) -> None:
        """End what plays and what is brought."""
        self._let_go()
        await self._tasks.close()
        if self.sounding is not None:
            await self.sounding.close()
