"""What goes into a check and what comes out of it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol


class Severity(StrEnum):
    """An error breaks something for a reader, a warning may, an information is only good to know."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"

    @property
    def rank(self) -> int:
        return _RANKS[self]


_RANKS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFORMATION: 2}
CONFIG, GAMES, KARAOKE = "config.json", "games.json", "audio/audio.json"


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault, in words an editor understands.

    ``file`` is the book-relative file it is in and ``pointer`` the place in its JSON ("" for all of it); ``page``
    is the page number, ``section`` its position on the page from 1. ``suggestion`` is what to write or where to
    look instead. ``files`` are the files it is about, when it is about several. ``message`` is ``template``
    filled with ``params`` (English; the window translates by template).
    """

    rule: str
    severity: Severity
    message: str
    file: str = CONFIG
    pointer: str = ""
    page: int | None = None
    section: int | None = None
    suggestion: str = ""
    files: tuple[str, ...] = ()
    template: str = ""
    params: tuple[tuple[str, str], ...] = ()


class AssetLike(Protocol):
    """What a check wants to know of a file."""

    @property
    def path(self) -> str: ...
    @property
    def size(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything a check may look at. What is not known stays None or empty, and its rules stay silent.

    ``config`` None means that there is no config.json; ``games`` and ``karaoke`` (audio/audio.json) may be
    missing. ``assets`` are all files by book-relative path; None when nobody looked, which switches off every
    rule about files. ``image_sizes`` are (width, height) in pixels. ``source_kind`` is "stored", "folder" or
    "zip"; ``stored_names`` that storage folding applies (format 1.3). ``folder_name`` is the book's folder.
    The rest is optional knowledge: ``unreadable`` files nobody can decode, ``content_kinds`` what the first
    bytes say by path (``domain/media.kind_of``), ``durations`` in seconds, ``varying_bitrate`` sounds,
    ``cut`` files whose end is missing, ``late_index`` films with their index at the end, ``codecs`` what readers
    may not play by path (``domain/media_lint``), ``line_art`` the share of a picture's pixels (0 to 1) that are
    paper or ink, ``pdf_pages`` of raw/original.pdf, and the record of the database.
    """

    config: str | bytes | None
    assets: Mapping[str, AssetLike] | None = None
    games: str | bytes | None = None
    karaoke: str | bytes | None = None
    subtitles: Mapping[str, str | bytes] = field(default_factory=dict)
    image_sizes: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    source_kind: str = "folder"
    folder_name: str = ""
    stored_names: bool = False
    unreadable: Collection[str] = ()
    content_kinds: Mapping[str, str] = field(default_factory=dict)
    durations: Mapping[str, float] = field(default_factory=dict)
    varying_bitrate: Collection[str] = ()
    cut: Collection[str] = ()
    late_index: Collection[str] = ()
    codecs: Mapping[str, str] = field(default_factory=dict)
    line_art: Mapping[str, float] = field(default_factory=dict)
    pdf_pages: int | None = None
    archive_name: str = ""
    record_title: str = ""
    record_activities: int | None = None
    record_version: int | None = None
    record_updated: str = ""
