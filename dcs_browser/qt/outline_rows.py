"""The rows of an outline in the order of the book, and which of them a search keeps.

Immutable and made on any thread; only numbers are kept of a row, so that a book of ten thousand sections is shown at once.
Leaves to others: being an item model (``outline_model``).
"""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from dcs_browser.domain.flowbook.outline import OutlineNode
from dcs_browser.domain.flowbook.words import PAGE_ICON
from dcs_browser.qt.folding import find, folded

NONE = -1


def spoken(node: OutlineNode) -> str:
    """What a person reads: the book's own words where it has some, else the word for the kind of element."""
    word = QCoreApplication.translate("Words", node.label) if node.is_word else node.label
    if node.icon == PAGE_ICON and not node.is_word:
        return QCoreApplication.translate("Words", "Page {number}").format(number=word)
    return node.detail or word


class OutlineRows:
    """Row ``n`` is ``nodes[n]``; it stands below row ``parents[n]`` (``NONE`` at the top), and what is below it ends
    before row ``ends[n]``.
    """

    def __init__(self, nodes: Iterable[OutlineNode] = ()) -> None:
        self.nodes: list[OutlineNode] = []
        self.parents = array("q")
        self.ends = array("q")
        self.by_pointer: dict[str, int] = {}
        for node in nodes:
            self._take(node, NONE)

    def __len__(self) -> int:
        return len(self.nodes)

    def _take(self, node: OutlineNode, parent: int) -> None:
        """Depth is that of a book: four."""
        at = len(self.nodes)
        self.nodes.append(node)
        self.parents.append(parent)
        self.ends.append(at + 1)
        if node.pointer and node.file == "config.json":
            self.by_pointer.setdefault(node.pointer, at)
        for child in node.children:
            self._take(child, at)
        self.ends[at] = len(self.nodes)


@dataclass(frozen=True, eq=False)
class Choice:
    """The rows that are shown: all, or those with a 1 in ``kept``; above and below a row that matches all are."""

    rows: OutlineRows
    kept: bytes | None = None

    def __len__(self) -> int:
        return len(self.rows) if self.kept is None else self.kept.count(1)

    def has(self, row: int) -> bool:
        return self.kept is None or bool(self.kept[row])

    def has_children(self, row: int) -> bool:
        end = self.rows.ends[row]
        return row + 1 < end if self.kept is None else self.kept.find(1, row + 1, end) >= 0

    def children(self, row: int) -> list[int]:
        """The rows directly below ``row``; of ``NONE`` the top ones."""
        ends = self.rows.ends
        at, end = (0, len(ends)) if row == NONE else (row + 1, ends[row])
        found = []
        while at < end:
            if self.has(at):
                found.append(at)
            at = ends[at]
        return found


class OutlineSearch:
    """All words of an outline as one folded text, a row after the other; costs tens of milliseconds, once a book."""

    def __init__(self, rows: OutlineRows, words: Callable[[str], str] = lambda _pointer: "") -> None:
        """``words`` tells what else stands at a pointer than what the row says."""
        self._rows = rows
        self._begins = array("q")
        pieces = []
        at = 0
        for node in rows.nodes:
            self._begins.append(at)
            # No search holds a line break, so nothing is found across two rows.
            piece = f"{spoken(node)}\n{words(node.pointer) if node.pointer else ''}\n"
            pieces.append(piece)
            at += len(piece)
        self._text = folded("".join(pieces))

    def choose(self, text: str) -> Choice:
        """The rows that hold ``text``, with all above and below those; everything for no text."""
        rows, wanted = self._rows, folded(text.strip())
        if not wanted:
            return Choice(rows)
        kept = bytearray(len(rows))
        at = find(self._text, wanted, 0)
        while at >= 0:
            row = bisect_right(self._begins, at) - 1
            end = rows.ends[row]
            kept[row:end] = b"\1" * (end - row)
            above = rows.parents[row]
            while above != NONE and not kept[above]:
                kept[above] = 1
                above = rows.parents[above]
            if end == len(rows):
                break
            at = find(self._text, wanted, self._begins[end])
        return Choice(rows, bytes(kept))
