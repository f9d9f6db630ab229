"""The text of a config.json cut into lines that a view can paint one by one, and their colours.

Pure: no widget. A 10 MB file is indexed in some 50 ms, and only visible lines are ever coloured. Lines longer
than ``LONGEST`` (a minified file is one) are cut into several rows that share a number.
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from enum import StrEnum
from itertools import accumulate, count
from operator import add

from dcs_browser.qt.folding import SLICE

LONGEST = 300
"""Characters of a row: a screen full of longer ones takes hundreds of milliseconds to lay out and to draw."""

_TOKEN = re.compile(
    r'(?P<key>"(?:[^"\\]|\\.)*")(?=\s*:)'
    r'|(?P<string>"(?:[^"\\]|\\.)*"?)'
    r"|(?P<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)"
    r"|(?P<word>\b(?:true|false|null)\b)"
)


class TokenKind(StrEnum):
    KEY = "key"
    STRING = "string"
    NUMBER = "number"
    WORD = "word"


class SourceDocument:
    """Rows of a text: ``rows`` of them, each with its offsets, its line number (1-based) and its text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts, longest = _lines(text)
        self._more = array("q")  # rows that go on with the line of the row before
        self.lines = len(self._starts)
        self.widest = min(LONGEST, longest)
        if longest > LONGEST:
            self._cut()

    def _cut(self) -> None:
        lines, self._starts = self._starts, array("q")
        for at, begin in enumerate(lines):
            self._starts.append(begin)
            last = at + 1 == len(lines)
            end = len(self.text) if last else self._without_break(begin, lines[at + 1])
            for more in range(begin + LONGEST, end, LONGEST):
                self._more.append(len(self._starts))
                self._starts.append(more)

    @property
    def rows(self) -> int:
        return len(self._starts)

    def row_at(self, offset: int) -> int:
        """The row that holds the character at ``offset`` (clamped to the text)."""
        return max(0, bisect_right(self._starts, max(0, min(offset, len(self.text)))) - 1)

    def span(self, row: int) -> tuple[int, int]:
        """Offsets of the row's text, without its line break."""
        start = self._starts[row]
        if row + 1 == len(self._starts):
            return start, len(self.text)
        following = self._starts[row + 1]
        return start, following if self._goes_on(row + 1) else self._without_break(start, following)

    def _without_break(self, start: int, following: int) -> int:
        """Where the line that begins at ``start`` ends, when the next one begins at ``following``."""
        end = following - 1
        return end - 1 if end > start and self.text[end - 1 : end + 1] == "\r\n" else end

    def _goes_on(self, row: int) -> bool:
        at = bisect_left(self._more, row)
        return at < len(self._more) and self._more[at] == row

    def row_text(self, row: int) -> str:
        start, end = self.span(row)
        return self.text[start:end]

    def number(self, row: int) -> int | None:
        """The line's number on its first row, ``None`` on the rows that go on with it."""
        return None if self._goes_on(row) else self._line(row)

    def line_of(self, offset: int) -> int:
        """The 1-based line of an offset."""
        return self._line(self.row_at(offset))

    def _line(self, row: int) -> int:
        return row + 1 - bisect_right(self._more, row)


def _lines(text: str) -> tuple["array[int]", int]:
    """Where each line begins, and how long the longest is (a carriage return may count)."""
    starts = array("q", [0])
    longest = carried = begin = 0
    while begin < len(text):
        end = min(begin + SLICE, len(text))
        end += text[end - 1 : end + 1] == "\r\n"  # the two stay together
        piece = text[begin:end]
        if "\r" in piece:
            piece = piece.replace("\r\n", " \n").replace("\r", "\n")
        lengths = list(map(len, piece.split("\n")))
        longest = max(longest, carried + lengths[0], *lengths)
        carried = lengths.pop() + (0 if lengths else carried)
        # Added up without a step in Python: a large file has some hundred thousand lines.
        starts.extend(map(add, accumulate(lengths), count(begin + 1)))
        begin = end
    return starts, longest


def tokens(row_text: str) -> Iterator[tuple[int, int, TokenKind]]:
    """(start, length, kind) of everything in a row that has a colour of its own."""
    for match in _TOKEN.finditer(row_text):
        kind = match.lastgroup
        if kind is not None:
            yield match.start(), match.end() - match.start(), TokenKind(kind)


def to_units(text: str, index: int) -> int:
    """The position of a character in Qt's UTF-16 units."""
    return index if text.isascii() else len(text[:index].encode("utf-16-le", "surrogatepass")) // 2


def from_units(text: str, units: int) -> int:
    """The way back of :func:`to_units`."""
    if text.isascii():
        return units
    head = text.encode("utf-16-le", "surrogatepass")[: units * 2]
    return len(head.decode("utf-16-le", "ignore"))
