"""Paths as books write them, and every place where a book names a file (format 2.7).

Unknown keys and HTML inside texts count when they look like paths: a list of unused files must never name one
that is used after all. Leaves to others: whether the file is there (``domain/checks``).
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any

from dcs_browser.domain.flowbook.elements import join

IMAGES = frozenset({"png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "tif", "tiff"})
SOUNDS = frozenset({"mp3", "wav", "m4a", "aac", "ogg", "oga", "opus", "flac", "wma"})
FILMS = frozenset({"mp4", "m4v", "mov", "webm", "avi", "mkv", "mpg", "mpeg", "ogv", "wmv"})
SUBTITLES = frozenset({"srt", "vtt"})

# Keys whose value is a path in some generation of books, games included (format 2.2 to 2.6, 4.1, 4.2).
PATH_KEYS = frozenset(
    {
        "audio",
        "audio_path",
        "book_cover",
        "cover_image_path",
        "image",
        "image_path",
        "path",
        "poster",
        "section_path",
        "video",
        "video_path",
    }
)
# They belong to the application around a book (format 2.2).
APPLICATION_KEYS = frozenset({"publisher_logo_path", "publisher_full_logo_path"})
_APPLICATION_FOLDERS = ("publisher_logo/", "rsc/")
# Keys whose value is read by people.
TEXT_KEYS = frozenset(
    {
        "answer",
        "book_title",
        "group",
        "header",
        "headerText",
        "language",
        "match_words",
        "name",
        "publisher_name",
        "question",
        "real_answer",
        "rules",
        "secretwords",
        "sentence",
        "sentence_after",
        "sentences",
        "sourceText",
        "text",
        "title",
        "word",
        "words",
    }
)

_ENDING = re.compile(r"\.(\w{1,5})$")
_HTML = re.compile(r"""(?:src|href)\s*=\s*["']?([^"'>\s]+\.\w{2,5})""", re.IGNORECASE)
_IN_BOOKS = re.compile(r"^.*(?:^|/)books/[^/]+/", re.DOTALL)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+:", re.IGNORECASE)
_DRIVE = re.compile(r"(?:[a-z]|file):", re.IGNORECASE)
_LONGEST = 1000


class ReferenceKind(StrEnum):
    """What a reference should lead to, by its extension."""

    IMAGE = "image"
    AUDIO = "audio"
    VIDEO = "video"
    SUBTITLE = "subtitle"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Reference:
    """One place that names a file: ``written`` as the book spells it, ``path`` relative to the book.

    ``certain`` is False for values that only look like paths (unknown keys, HTML in a text).
    """

    pointer: str
    written: str
    path: str
    kind: ReferenceKind
    key: str = ""
    certain: bool = True


def extension(path: str) -> str:
    """The extension without its dot, in lower case; "" where there is none."""
    name = path.rpartition("/")[2]
    stem, dot, ending = name.rpartition(".")
    return ending.lower() if dot and stem else ""


def kind_of_path(path: str) -> ReferenceKind:
    ending = extension(path)
    if ending in IMAGES:
        return ReferenceKind.IMAGE
    if ending in SOUNDS:
        return ReferenceKind.AUDIO
    if ending in FILMS:
        return ReferenceKind.VIDEO
    if ending in SUBTITLES:
        return ReferenceKind.SUBTITLE
    return ReferenceKind.OTHER


@lru_cache(maxsize=16384)
def relative(path: str) -> str:
    r"""The book-relative form of a written path (format 2.7), "" when it can't lie inside the book.

    ``./books/<any>/images/1.png`` and ``C:\x\books\b\images\1.png`` are ``images/1.png``; the name after
    ``books`` doesn't matter here. Case, blanks and ``..`` are kept: judging them is another's business.
    """
    text = unicodedata.normalize("NFC", path).replace("\\", "/")
    if _SCHEME.match(text) and not text.lower().startswith("file:"):
        return ""
    rooted = text.startswith("/") or _DRIVE.match(text) is not None
    if rooted:
        found = _IN_BOOKS.match(text)
        return text[found.end() :] if found else ""
    while text.startswith("./"):
        text = text[2:]
    if text.startswith(_APPLICATION_FOLDERS):
        return ""
    if text.startswith("books/"):
        return text[len("books/") :].partition("/")[2]
    return text


def book_folder(path: str) -> str:
    """The folder a written path names after ``books``; "" where it names none."""
    text = unicodedata.normalize("NFC", path).replace("\\", "/")
    while text.startswith("./"):
        text = text[2:]
    return text[len("books/") :].partition("/")[0] if text.startswith("books/") else ""


def subtitle_of(path: str) -> str:
    """Where the subtitles of a film stand (format 4.4)."""
    return path.rpartition(".")[0] + ".srt" if extension(path) else path + ".srt"


def looks_like_path(value: str) -> bool:
    """Whether a text of an unknown key may name a file: slashes and an extension, or a bare media file name."""
    if not 2 < len(value) < _LONGEST or "." not in value:
        return False
    if value.startswith("./"):
        return True
    if not _ENDING.search(value):
        return False
    if "/" in value or "\\" in value:
        return True
    return kind_of_path(value) is not ReferenceKind.OTHER and "\n" not in value


def references(raw: object) -> Iterator[Reference]:
    """Every place in a config.json or games.json object that names a file, in the order of the file.

    Paths of the application (logos) are left out. Works on any JSON value.
    """
    stack: list[tuple[str, str, Any]] = [("", "", raw)]
    while stack:
        pointer, key, value = stack.pop()
        if type(value) is str:
            yield from _named(pointer, key, value)
        elif type(value) is dict:
            for name in reversed(value):
                item = value[name]
                if item and type(item) in _WITH_TEXT:
                    stack.append((join(pointer, name), name, item))
        elif type(value) is list:
            for index in range(len(value) - 1, -1, -1):
                item = value[index]
                if item and type(item) in _WITH_TEXT:
                    stack.append((f"{pointer}/{index}", key, item))


_WITH_TEXT = frozenset({str, dict, list})


def _named(pointer: str, key: str, value: str) -> Iterator[Reference]:
    if key in APPLICATION_KEYS:
        return
    if key in PATH_KEYS:
        if value.strip():
            path = relative(value)
            yield Reference(pointer, value, path, kind_of_path(path), key)
        return
    if "." not in value:
        return
    if looks_like_path(value):
        path = relative(value)
        if path:
            yield Reference(pointer, value, path, kind_of_path(path), key, certain=False)
    elif "<" in value:
        for found in _HTML.finditer(value[: _LONGEST * 20]):
            path = relative(found[1])
            if path:
                yield Reference(pointer, found[1], path, kind_of_path(path), key, certain=False)
