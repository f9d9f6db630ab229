"""Where in a JSON text a pointer stands, and what stands at an offset.

Lazy: only containers on the way are opened, siblings are skipped by the C scanner, and what was learnt is
kept. Text that isn't JSON answers None and "" instead of failing.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from json import decoder
from typing import Any

from dcs_browser.domain.flowbook.elements import join, tokens

_BLANKS = re.compile(r"[ \t\n\r]*")
_GIANTS = frozenset({"books", "modules"})  # they hold nearly the whole file: looked into rather than skipped
Span = tuple[int, int]


def _passed_over(_pairs: list[tuple[str, Any]]) -> None:
    """Keeps nothing of an object; and being Python, lets other threads run where a large value is skipped."""


# The C scanner; the type stubs know neither of the two.
_scanstring: Callable[[str, int, bool], tuple[str, int]] = decoder.scanstring  # type: ignore[attr-defined]
_SCANNER: Callable[[str, int], tuple[Any, int]] = json.JSONDecoder(
    strict=False, parse_int=float, object_pairs_hook=_passed_over
).scan_once  # type: ignore[attr-defined]


class _NotJson(ValueError):
    """The text isn't JSON at that place."""


@dataclass(slots=True)
class _Entry:
    """One member of a container; ``end`` is -1 until somebody needs it."""

    token: str
    start: int
    key_start: int
    end: int = -1
    inner: "_Container | None" = None


@dataclass(slots=True)
class _Container:
    """An object or a list, read as far as it was needed."""

    start: int
    is_object: bool
    position: int
    entries: list[_Entry] = field(default_factory=list)
    by_token: dict[str, _Entry] = field(default_factory=dict)
    end: int = -1


class SourceMap:
    """Spans are (start, end) offsets in characters of ``text``, end exclusive.

    ``repeats_keys``: objects may repeat a key; then the last one is meant, at the price of reading on.
    """

    def __init__(self, text: str, *, repeats_keys: bool = False) -> None:
        self.text = text
        self._repeats = repeats_keys
        self._root = _Entry("", self._blanks(1 if text.startswith("\ufeff") else 0), 0)

    def span(self, pointer: str) -> Span | None:
        """Where the value at ``pointer`` stands."""
        try:
            entry = self._find(pointer)
            return None if entry is None else (entry.start, self._end(entry))
        except (_NotJson, ValueError, StopIteration, RecursionError, IndexError):
            return None

    def key_span(self, pointer: str) -> Span | None:
        """Where the key of a member stands with its quotes; for list items and the root as ``span``."""
        try:
            entry = self._find(pointer)
            if entry is None:
                return None
            if entry.key_start == entry.start:
                return entry.start, self._end(entry)
            return entry.key_start, _scanstring(self.text, entry.key_start + 1, False)[1]
        except (_NotJson, ValueError, StopIteration, RecursionError, IndexError):
            return None

    def pointer_at(self, offset: int) -> str:
        """The pointer of the innermost value (or its key) at ``offset``; the root where there is none."""
        pointer, entry = "", self._root
        try:
            while (container := self._open(entry)) is not None:
                inside = self._member_at(container, offset)
                if inside is None:
                    break
                pointer = join(pointer, inside.token)
                entry = inside
        except (_NotJson, ValueError, StopIteration, RecursionError, IndexError):
            pass
        return pointer

    def _find(self, pointer: str) -> _Entry | None:
        entry = self._root
        for token in tokens(pointer):
            container = self._open(entry)
            if container is None:
                return None
            found = container.by_token.get(token)
            while (found is None or self._repeats) and self._advance(container):
                found = container.by_token.get(token)
            if found is None:
                return None
            entry = found
        return entry

    def _open(self, entry: _Entry) -> _Container | None:
        if entry.inner is None and self.text[entry.start : entry.start + 1] in ("{", "["):
            is_object = self.text[entry.start] == "{"
            entry.inner = _Container(entry.start, is_object, entry.start + 1)
        return entry.inner

    def _member_at(self, container: _Container, offset: int) -> _Entry | None:
        """The member whose key or value covers ``offset``."""
        index = 0
        while index < len(container.entries) or self._advance(container):
            entry = container.entries[index]
            if entry.key_start > offset:
                return None
            giant = entry.token in _GIANTS or (not container.is_object and container.start == self._books)
            if giant and entry.end < 0 and (inner := self._open(entry)) is not None:
                if self._member_at(inner, offset) is not None:
                    return entry
                while self._advance(inner):
                    pass
            if offset < self._end(entry):
                return entry
            index += 1
        return None

    @property
    def _books(self) -> int:
        """Where the list of books starts, if it was met."""
        inner = self._root.inner
        found = inner.by_token.get("books") if inner is not None else None
        return -1 if found is None else found.start

    def _end(self, entry: _Entry) -> int:
        if entry.end < 0:
            if entry.inner is not None and entry.inner.entries:
                # Begun already: what is known of it needn't be read again.
                while self._advance(entry.inner):
                    pass
                entry.end = entry.inner.end
            else:
                entry.end = _SCANNER(self.text, entry.start)[1]
        return entry.end

    def _advance(self, container: _Container) -> bool:
        """Read one more member; False at the end of the container."""
        if container.end >= 0:
            return False
        text, at = self.text, container.position
        if container.entries:
            at = self._blanks(self._end(container.entries[-1]))
        else:
            at = self._blanks(at)
        if text[at] == ("}" if container.is_object else "]"):
            container.end = at + 1
            return False
        if container.entries:
            if text[at] != ",":
                raise _NotJson
            at = self._blanks(at + 1)
        key_start, token = at, str(len(container.entries))
        if container.is_object:
            if text[at] != '"':
                raise _NotJson
            token, at = _scanstring(text, at + 1, False)
            at = self._blanks(at)
            if text[at] != ":":
                raise _NotJson
            at = self._blanks(at + 1)
        entry = _Entry(token, at, key_start)
        container.entries.append(entry)
        container.by_token[token] = entry
        return True

    def _blanks(self, start: int) -> int:
        found = _BLANKS.match(self.text, start)
        return found.end() if found else start
