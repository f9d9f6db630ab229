"""Which sound or film belongs to what is shown, and the word of it that lights up on the page and in a crop.

Leaves to others: playing (``ui/sound/dock``), drawing the boxes of the words (``ui/book_facts``, ``ui/canvas``).
"""

from PySide6.QtCore import QObject, Signal

from dcs_browser.domain.flowbook.config import BookConfig, Page
from dcs_browser.domain.flowbook.karaoke import Karaoke, KaraokeEntry
from dcs_browser.domain.flowbook.parts import Activity, Section
from dcs_browser.qt.page_overlays import SPOKEN
from dcs_browser.services.open_book import OpenBook
from dcs_browser.ui.book_facts import label_of
from dcs_browser.ui.page_panel import PagePanel
from dcs_browser.ui.sound.dock import SoundDock, Track


def track_of(section: Section, karaoke: Karaoke | None) -> Track | None:
    """The sound or film of a section itself; ``None`` where it has none (format 2.4, 4.3)."""

    def entry(path: str) -> KaraokeEntry | None:
        return karaoke.entry_of(path) if karaoke is not None and path else None

    title = label_of(section)
    if section.video_path:
        return Track(section.video_path, section.pointer, title, film=True)
    if section.audio_path:
        spoken = entry(section.audio_path) if section.karaoke else None
        return Track(section.audio_path, section.pointer, title, entry=spoken)
    extra = section.audio_extra
    if extra is not None and extra.path:
        return Track(extra.path, section.pointer, title, entry=entry(extra.path))
    return None


def track_for(page: Page, section: Section, karaoke: Karaoke | None) -> Track | None:
    """The track of a section; for an activity without one, the sound of its page that is spoken inside its crop."""
    own = track_of(section, karaoke)
    if own is not None or section.activity is None:
        return own
    for other in page.sections:
        found = track_of(other, karaoke)
        if found is not None and found.entry is not None and _speaks_in(found.entry, section.activity):
            return found
    return None


def _speaks_in(entry: KaraokeEntry, activity: Activity) -> bool:
    area = activity.image_coords
    if area is None or area.empty:
        return False
    return any(word.bbox is not None and word.bbox.touches(area) for word in entry.words)


class Listening(QObject):
    """Keeps the dock in step with what is chosen; ``changed`` says that other words are to be drawn."""

    changed = Signal()

    def __init__(self, panel: PagePanel, dock: SoundDock) -> None:
        super().__init__(panel)
        self._panel, self._dock = panel, dock
        self._section = self._closed_at = ""
        panel.words_are_heard = True
        panel.word_picked.connect(self._word_picked)
        panel.drawn.connect(lambda: self._light(dock.word))
        dock.spoke.connect(self._light)
        dock.closed.connect(self._closed)

    @property
    def track(self) -> Track | None:
        """What is offered now."""
        return self._dock.track

    def follow(
        self, book: OpenBook, config: BookConfig, karaoke: Karaoke | None, pointer: str
    ) -> Track | None:
        """Offer the sound of what is chosen; what plays goes on until its page is left or another is chosen."""
        page = config.page_at(pointer)
        section = config.section_at(pointer)
        self._section = section.pointer if section is not None else ""
        if self._section != self._closed_at:
            self._closed_at = ""
        now = self._dock.track
        if now is not None and (page is None or config.page_at(now.pointer) is not page):
            self._dock.forget()
        if page is not None and section is not None and not self._closed_at:
            track = track_for(page, section, karaoke)
            if track is not None:
                self._dock.show_track(book, track)
        return self._dock.track

    def play(self, book: OpenBook, config: BookConfig, karaoke: Karaoke | None, pointer: str) -> bool:
        """Begin the sound or film at a pointer; whether there is one."""
        section = config.section_at(pointer)
        track = track_of(section, karaoke) if section is not None else None
        if track is None:
            return False
        self._closed_at = ""
        self._dock.show_track(book, track, play=True)
        self.changed.emit()
        return True

    def toggle(self) -> bool:
        """Play or pause; whether there is something to play."""
        if self._dock.track is None:
            return False
        self._dock.toggle()
        return True

    def _light(self, index: int) -> None:
        track = self._dock.track
        lit = track is not None and index >= 0
        self._panel.canvas.light(f"{track.pointer}{SPOKEN}{index}" if track is not None and lit else "")

    def _word_picked(self, pointer: str, index: int) -> None:
        track = self._dock.track
        if track is not None and track.pointer == pointer:
            self._dock.seek_word(index)

    def _closed(self) -> None:
        """The person closed the player: it stays closed until something else is chosen."""
        self._closed_at = self._section
        self.changed.emit()
