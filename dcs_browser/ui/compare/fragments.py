"""Before and after as one text: what is gone struck out, what is new underlined; words inside texts, lines inside JSON.

Plain text with formats of its own, never rich text of a book. Leaves to others: which values.
"""

import difflib
import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, Literal

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from dcs_browser.ui import theme

Sign = Literal["same", "gone", "new"]
Piece = tuple[Sign, str]
_LONGEST_TEXT, _MOST_LINES = 20_000, 4_000
"""Characters and lines that are compared inside; beyond, before and after stand one below the other."""
_MOST_PAIRS = 10_000
"""Places of equal tokens that are all weighed, in some milliseconds; beyond, what recurs everywhere is no anchor (seconds)."""

_TOKENS = re.compile(r"\s+|\w+|[^\w\s]")


def pieces_of(before: Any, after: Any, *, pool: bool = False) -> tuple[Piece, ...]:
    """The two values as one run of pieces; ``pool`` for lists of texts whose order says nothing."""
    if pool and isinstance(before, list) and isinstance(after, list):
        return tuple(_pool(before, after))
    if isinstance(before, str) and isinstance(after, str):
        if len(before) + len(after) <= _LONGEST_TEXT:
            return tuple(_joined(_TOKENS.findall(before), _TOKENS.findall(after), ""))
        return (("gone", before), ("same", "\n"), ("new", after))
    if before is None and isinstance(after, str):
        return (("new", after),)
    if after is None and isinstance(before, str):
        return (("gone", before),)
    return tuple(_joined(_lines(before), _lines(after), "\n"))


def _lines(value: Any) -> list[str]:
    if value is None:
        return []
    if isinstance(value, str):
        return value.splitlines() or [""]
    return json.dumps(value, ensure_ascii=False, indent=2).splitlines()[:_MOST_LINES]


def _joined(before: Sequence[str], after: Sequence[str], gap: str) -> Iterable[Piece]:
    counts = Counter(after)
    many = sum(counts[token] for token in before) > _MOST_PAIRS
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=many)
    for what, a, b, c, d in matcher.get_opcodes():
        if what == "equal":
            yield "same", gap.join(before[a:b]) + gap
            continue
        if b > a:
            yield "gone", gap.join(before[a:b]) + gap
        if d > c:
            yield "new", gap.join(after[c:d]) + gap


def _pool(before: Sequence[Any], after: Sequence[Any]) -> Iterable[Piece]:
    """Words of both pools in order of the alphabet, one a line."""
    old, now = Counter(map(str, before)), Counter(map(str, after))
    for word in sorted(old | now, key=str.casefold):
        both = min(old[word], now[word])
        if both:
            yield "same", f"{word}\n" * both
        if old[word] > both:
            yield "gone", f"{word}\n" * (old[word] - both)
        if now[word] > both:
            yield "new", f"{word}\n" * (now[word] - both)


class Fragments(QTextEdit):
    """Shows pieces; read only, to be selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setAccessibleName(self.tr("Before and after"))
        self._pieces: tuple[Piece, ...] = ()
        self._code = False
        theme.changed.connect(self._draw)

    def show_pieces(self, pieces: tuple[Piece, ...], *, code: bool = False) -> None:
        """``code`` in letters of one width."""
        self._pieces, self._code = pieces, code
        self._draw()

    def pieces(self) -> tuple[Piece, ...]:
        return self._pieces

    def _draw(self) -> None:
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        last = len(self._pieces) - 1
        for at, (sign, text) in enumerate(self._pieces):
            cursor.insertText(text.rstrip("\n") if at == last else text, self._format(sign))
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _format(self, sign: Sign) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(theme.mono() if self._code else theme.font(theme.BODY))
        made.setForeground(theme.colour("text"))
        if sign == "gone":
            made.setForeground(theme.colour("error"))
            made.setBackground(theme.colour("error_soft"))
            made.setFontStrikeOut(True)
        elif sign == "new":
            made.setForeground(theme.colour("ok"))
            made.setBackground(theme.colour("ok_soft"))
            made.setFontUnderline(True)
            made.setFontWeight(QFont.Weight.DemiBold)
        return made
