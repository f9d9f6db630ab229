"""Mechanical mends of a book's JSON files: which texts to write otherwise, as edits of the source and nothing else.

Key order, unknown keys, blanks, escapes and line ends of all else stay byte for byte. Pure: reading and writing files
is ``services/mending``. Facts: format 2.1 (blanks), 2.7 (paths), 5.1 groups 1, 3, 4, 5, 20.
"""

import codecs
import json
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from dcs_browser.domain.errors import BadBook
from dcs_browser.domain.flowbook.elements import join
from dcs_browser.domain.flowbook.paths import PATH_KEYS, book_folder, looks_like_path, references, relative
from dcs_browser.domain.flowbook.reading import load_object
from dcs_browser.domain.flowbook.source_map import SourceMap

_LONGEST_LINE = 200
_TRIMMED = frozenset({"text", "word", "words", "group", "match_words"}) | PATH_KEYS
"""Keys whose value is compared or looked up, so that a blank at its end breaks something."""


class MendKind(StrEnum):
    """What is mended."""

    BOM = "bom"
    LETTER_CASE = "letter-case"
    VIDEO_FOLDER = "video-folder"
    PLACEHOLDER = "placeholder"
    BLANKS = "blanks"


@dataclass(frozen=True, slots=True)
class Mend:
    """One edit: ``start`` to ``end`` (characters of the text without its byte order mark) becomes ``literal``.

    ``before`` and ``after`` are what a person reads; ``line`` counts from 1. A mend of the byte order mark edits nothing
    else and has an empty span.
    """

    kinds: tuple[MendKind, ...]
    pointer: str
    before: str
    after: str
    line: int
    start: int = 0
    end: int = 0
    literal: str = ""


@dataclass(frozen=True, slots=True)
class ChangedLine:
    """A line of the file before and after; ``number`` counts from 1."""

    number: int
    before: str
    after: str


class _Files:
    """The files of the book by the spellings that reach them."""

    def __init__(self, paths: Iterable[str]) -> None:
        self.exact = {unicodedata.normalize("NFC", path) for path in paths}

    @cached_property
    def by_case(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for path in sorted(self.exact):
            found.setdefault(path.casefold(), []).append(path)
        return found

    def spelled(self, path: str) -> str:
        """The only file that differs from ``path`` by case alone; ``""`` where there is none, or several."""
        found = self.by_case.get(path.casefold(), [])
        return found[0] if len(found) == 1 else ""

    def in_other_video_folder(self, path: str) -> str:
        folder, _, rest = path.partition("/")
        other = {"video": "videos", "videos": "video"}.get(folder.casefold())
        if other is None or not rest:
            return ""
        wanted = f"{other}/{rest}"
        return wanted if wanted in self.exact else self.spelled(wanted)


def find_mends(
    data: bytes, *, files: Collection[str], folder: str = "", name: str = "config.json"
) -> tuple[Mend, ...]:
    """Everything that can be mended in a JSON file of a book, in the order of the file.

    ``files`` are the book's files, book-relative; ``folder`` its name after ``books``. Nothing is found in a file
    that isn't UTF-8 or isn't JSON: only a person can say what is meant there.
    """
    text = _text(data)
    if text is None:
        return ()
    try:
        loaded = load_object(text, name=name)
    except BadBook:
        return ()
    found = []
    if data.startswith(codecs.BOM_UTF8):
        found.append(Mend((MendKind.BOM,), "", "", "", 1))
    source = SourceMap(text, repeats_keys=loaded.repeats_keys)
    spans = _edits(loaded.raw, _Files(files), folder)
    lines = _Lines(text)
    for pointer, before, after, kinds in spans:
        span = source.span(pointer)
        if span is None or text[span[0]] != '"' or json.loads(text[slice(*span)], strict=False) != before:
            continue
        literal = _literal(after, text[span[0] : span[1]])
        found.append(Mend(kinds, pointer, before, after, lines.number(span[0]), *span, literal))
    return tuple(sorted(found, key=lambda mend: mend.start))


def apply_mends(data: bytes, mends: Collection[Mend]) -> bytes:
    """The file with these edits made. Raises ``ValueError`` when it is not the file they were found in."""
    text = _text(data)
    if text is None:
        raise ValueError("the file is not UTF-8")
    for mend in sorted(mends, key=lambda mend: -mend.start):
        if mend.literal:
            if json.loads(text[mend.start : mend.end], strict=False) != mend.before:
                raise ValueError(f"another text stands at {mend.pointer}")
            text = text[: mend.start] + mend.literal + text[mend.end :]
    marked = data.startswith(codecs.BOM_UTF8) and not any(MendKind.BOM in mend.kinds for mend in mends)
    return (codecs.BOM_UTF8 if marked else b"") + text.encode("utf-8")


def changed_lines(before: bytes, after: bytes) -> tuple[ChangedLine, ...]:
    """The lines that differ, to be shown before anything is written; a mend never adds or removes a line."""
    old, new = _for_people(before), _for_people(after)
    return tuple(
        ChangedLine(number, _around(a, b), _around(b, a))
        for number, (a, b) in enumerate(zip(old, new, strict=True), start=1)
        if a != b
    )


def _text(data: bytes) -> str | None:
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError:
        return None


def _for_people(data: bytes) -> list[str]:
    text = data.decode("utf-8").replace("\ufeff", "<BOM>", 1) if data.startswith(codecs.BOM_UTF8) else ""
    return (text or data.decode("utf-8")).split("\n")


def _around(line: str, other: str) -> str:
    """A line cut to what differs: books may be written in a single one."""
    line, other = line.strip("\r"), other.strip("\r")
    if len(line) <= _LONGEST_LINE:
        return line.strip()
    first = next((at for at, (a, b) in enumerate(zip(line, other, strict=False)) if a != b), 0)
    start = max(0, first - _LONGEST_LINE // 2)
    shown = line[start : start + _LONGEST_LINE]
    return ("…" if start else "") + shown + ("…" if start + _LONGEST_LINE < len(line) else "")


class _Lines:
    """Numbers of lines for rising offsets."""

    def __init__(self, text: str) -> None:
        self._text, self._at, self._number = text, 0, 1

    def number(self, offset: int) -> int:
        if offset < self._at:
            self._at, self._number = 0, 1
        self._number += self._text.count("\n", self._at, offset)
        self._at = offset
        return self._number


def _edits(
    raw: dict[str, Any], files: _Files, folder: str
) -> Iterator[tuple[str, str, str, tuple[MendKind, ...]]]:
    """(pointer, before, after, kinds) of every text to be written otherwise."""
    paths = {r.pointer: r.written for r in references(raw) if r.certain}
    for pointer, key, value in _texts(raw):
        after, kinds = value, []
        trimmed = value.strip()
        if key in _TRIMMED and trimmed and value != trimmed and relative(value) not in files.exact:
            after = trimmed
            kinds.append(MendKind.BLANKS)
        if pointer in paths:
            if (named := _named(after, folder)) != after:
                after = named
                kinds.append(MendKind.PLACEHOLDER)
            mended, kind = _path(after, files)
            if kind is not None:
                after = mended
                kinds.append(kind)
        if after != value:
            yield pointer, value, after, tuple(kinds)


def _texts(raw: object) -> Iterator[tuple[str, str, str]]:
    """(pointer, key, text) of every text; items of a list belong to the list's key."""
    stack: list[tuple[str, str, object]] = [("", "", raw)]
    while stack:
        pointer, key, value = stack.pop()
        if isinstance(value, str):
            yield pointer, key, value
        elif isinstance(value, dict):
            stack.extend((join(pointer, name), name, item) for name, item in value.items())
        elif isinstance(value, list):
            stack.extend((f"{pointer}/{index}", key, item) for index, item in enumerate(value))


def _named(written: str, folder: str) -> str:
    """A path with the book's folder in place of a placeholder the generator left."""
    found = book_folder(written)
    if folder and found.startswith("{") and found.endswith("}"):
        return written.replace(f"books/{found}/", f"books/{folder}/", 1)
    return written


def _path(written: str, files: _Files) -> tuple[str, MendKind | None]:
    """The path as the file is really called, and what was wrong; the same where nothing is to be done."""
    path = relative(written)
    composed = unicodedata.normalize("NFC", written)
    if not path or path in files.exact or not composed.endswith(path) or not looks_like_path(written):
        return written, None
    candidate, kind = files.spelled(path), MendKind.LETTER_CASE
    if not candidate:
        candidate, kind = files.in_other_video_folder(path), MendKind.VIDEO_FOLDER
    if not candidate:
        return written, None
    return composed[: -len(path)] + candidate, kind


def _literal(value: str, like: str) -> str:
    """``value`` as JSON, escaped the way ``like`` is."""
    made = json.dumps(value, ensure_ascii="\\u" in like and like.isascii())
    return made.replace("/", "\\/") if "\\/" in like else made
