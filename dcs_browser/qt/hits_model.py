"""Hits of a search as rows: a row a book in the order of its best hit, its hits below, and those that are folded away.

Leaves to others: finding (``services/search``), words and painting (``ui/search``).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dcs_browser.qt.tips import tip
from dcs_browser.services.search.store import Hit
from dcs_browser.services.search.texts import Kind

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
SHOWN = 5
"""Hits of a book that are shown at first."""


class Role(IntEnum):
    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Row:
    """A book, one of its hits, or ``more``: how many are folded away (``count``). ``hit`` is the book's best for those."""

    kind: Literal["book", "hit", "more"]
    hit: Hit
    count: int = 0

    @property
    def key(self) -> tuple[object, ...]:
        """What stays the same when rows come and go."""
        hit = self.hit
        return (
            (self.kind, hit.book_id) if self.kind != "hit" else (hit.book_id, hit.file, hit.pointer, hit.text)
        )


class HitsModel(QAbstractListModel):
    """``words`` says what a kind of text is called, for those who hear the list."""

    def __init__(self, words: Callable[[Kind], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._books: list[list[Hit]] = []
        self._open: set[int] = set()
        self._rows: list[Row] = []

    def show_hits(self, hits: Sequence[Hit], *, fresh: bool = True) -> None:
        """Replace the rows; ``fresh`` folds all books again (another question)."""
        books: dict[int, list[Hit]] = {}
        for hit in hits:
            books.setdefault(hit.book_id, []).append(hit)
        self.beginResetModel()
        self._books = list(books.values())
        if fresh:
            self._open.clear()
        self._lay_out()
        self.endResetModel()

    @property
    def books(self) -> int:
        return len(self._books)

    @property
    def hits(self) -> int:
        return sum(map(len, self._books))

    def row(self, at: int) -> Row | None:
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def row_of(self, key: tuple[object, ...]) -> int:
        """Where the row with that key is, -1 when it is not there."""
        return next((at for at, row in enumerate(self._rows) if row.key == key), -1)

    def unfold(self, book_id: int) -> None:
        """Show all hits of a book."""
        self.beginResetModel()
        self._open.add(book_id)
        self._lay_out()
        self.endResetModel()

    def _lay_out(self) -> None:
        self._rows = []
        for hits in self._books:
            self._rows.append(Row("book", hits[0], len(hits)))
            whole = hits[0].book_id in self._open or len(hits) <= SHOWN + 1
            self._rows += [Row("hit", hit) for hit in (hits if whole else hits[:SHOWN])]
            if not whole:
                self._rows.append(Row("more", hits[0], len(hits) - SHOWN))

    # Override QAbstractListModel

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Role.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.hit.snippet.text if row.kind == "hit" else row.hit.title
        if role == Qt.ItemDataRole.ToolTipRole:
            hit = row.hit
            return tip(hit.text if row.kind == "hit" else f"{hit.publisher} · {hit.title}")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def _spoken(self, row: Row) -> str:
        hit = row.hit
        if row.kind == "hit":
            where = self.tr("page {number}").format(number=hit.page) if hit.page else hit.file
            return ", ".join(part for part in (self._words(hit.kind), hit.snippet.text, where) if part)
        if row.kind == "more":
            return self.tr("%Ln more in this book", "", row.count)
        return f"{hit.title}, {hit.publisher}, {self.tr('%Ln hit(s)', '', row.count)}"
