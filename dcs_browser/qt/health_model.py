"""The health of every book as a table that owns its order and its filter.

Leaves to others: checking (``services/checking_all``), painting, how numbers read (given as functions).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import IntEnum
from typing import Any, Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dcs_browser.domain.library import Book
from dcs_browser.domain.text_folding import fold
from dcs_browser.services.catalog import ordering
from dcs_browser.services.health import RULES_SIGN, Condition
from dcs_browser.services.search.signs import mark_of

Index = QModelIndex | QPersistentModelIndex
Only = Literal["all", "errors", "warnings", "unused", "old"]
_NOWHERE = QModelIndex()
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class Column(IntEnum):
    BOOK = 0
    PUBLISHER = 1
    ERRORS = 2
    WARNINGS = 3
    UNUSED = 4
    ACTIVITIES = 5
    PAGES = 6
    SIZE = 7
    CHECKED = 8


_ARROW = "\u2003"  # a blank as wide as the arrow
_NUMBERS = range(Column.ERRORS, Column.CHECKED)


class Role(IntEnum):
    ENTRY = Qt.ItemDataRole.UserRole + 1
    ICON = Qt.ItemDataRole.UserRole + 2
    NOTE = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True)
class Formats:
    """How bytes, counts, moments gone by and exact moments read."""

    size: Callable[[float], str]
    count: Callable[[int], str]
    ago: Callable[[datetime | None], str]
    exact: Callable[[datetime | None], str]


@dataclass(frozen=True, slots=True)
class Entry:
    """A book and how it was when it was last checked; ``failure`` is why the last round could not.

    ``stale``: the book, or the rules, are others than when it was checked, as far as its record tells.
    """

    book: Book
    condition: Condition | None = None
    failure: str = ""
    stale: bool = False

    @classmethod
    def of(cls, book: Book, made: Condition | None, failure: str = "") -> "Entry":
        stale = made is not None and (made.mark != mark_of(book) or made.rules != RULES_SIGN)
        return cls(book, made, failure, stale)

    @property
    def checked(self) -> datetime | None:
        return datetime.fromtimestamp(self.condition.checked, UTC) if self.condition is not None else None

    @property
    def size(self) -> int:
        return self.condition.size if self.condition is not None else self.book.total_size or 0


_WORTH: dict[Column, Callable[[Condition], float]] = {
    Column.ERRORS: lambda made: made.errors,
    Column.WARNINGS: lambda made: made.warnings,
    Column.UNUSED: lambda made: made.unused,
    Column.ACTIVITIES: lambda made: sum(made.activities.values()),
    Column.PAGES: lambda made: made.pages,
    Column.CHECKED: lambda made: made.checked,
}


class HealthModel(QAbstractTableModel):
    """The most errors first until another order is asked for."""

    def __init__(self, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._given: list[tuple[int, str]] = []
        self._by_name: list[int] = []
        self._all: list[Entry] = []
        """Ordered by name."""
        self._rows: list[Entry] = []
        self._cells: dict[int, tuple[str, ...]] = {}
        """Of the rows that were looked at: a view asks for those in sight."""
        self._orders: dict[str, tuple[object, ...]] = {}
        self._sought: dict[str, str] = {}
        self._column, self._falling = Column.ERRORS, True
        self._text, self._only = "", "all"
        self._titles = (
            self.tr("Book"),
            self.tr("Publisher"),
            self.tr("Errors"),
            self.tr("Warnings"),
            self.tr("Unused"),
            self.tr("Activities"),
            self.tr("Pages"),
            self.tr("Size"),
            self.tr("Checked"),
        )

    # What is shown

    def show_entries(self, entries: Iterable[Entry]) -> None:
        """Replace the rows; order and filter stay. The same rows with other numbers keep selection and place."""
        given = list(entries)
        names = [(entry.book.id, entry.book.label) for entry in given]
        if names != self._given:
            # Ten thousand names take a while to be ordered, and seldom change.
            self._given = names
            self._by_name = sorted(
                range(len(given)), key=lambda at: (self._order(names[at][1]), names[at][0])
            )
        self._all = [given[at] for at in self._by_name]
        self._cells.clear()
        rows = self._arranged()
        if [entry.book.id for entry in rows] == [entry.book.id for entry in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(Column) - 1))
            return
        self._swap(rows)

    def set_filter(self, text: str, only: Only) -> None:
        """Rows whose names hold every word of ``text``, of all or ``only`` some books."""
        if (text, only) != (self._text, self._only):
            self._text, self._only = text, only
            self._swap(self._arranged())

    def _swap(self, rows: list[Entry]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @property
    def entries(self) -> Sequence[Entry]:
        """The rows that are shown, in their order."""
        return tuple(self._rows)

    @property
    def all_entries(self) -> Sequence[Entry]:
        """Every row, shown or not."""
        return tuple(self._all)

    @property
    def total(self) -> int:
        """How many books there are, shown or not."""
        return len(self._all)

    def count(self, only: Only) -> int:
        """How many books there are of a kind, whatever the filter."""
        return sum(_fits(entry, only) for entry in self._all)

    def entry(self, index: Index | int) -> Entry | None:
        at = index if isinstance(index, int) else index.row()
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def row_of(self, book_id: int) -> int:
        return next((at for at, entry in enumerate(self._rows) if entry.book.id == book_id), -1)

    # Order and filter

    def _arranged(self) -> list[Entry]:
        words = fold(self._text).split()
        rows = [entry for entry in self._all if _fits(entry, self._only)]
        if words:
            rows = [entry for entry in rows if all(word in self._names(entry.book) for word in words)]
        if self._column is Column.BOOK:
            return rows[::-1] if self._falling else rows
        rows.sort(key=self._key, reverse=self._falling)
        return rows

    def _names(self, book: Book) -> str:
        """What a filter looks through; folded once."""
        text = f"{book.publisher} {book.label} {book.name}"
        if text not in self._sought:
            self._sought[text] = fold(text)
        return self._sought[text]

    def _order(self, text: str) -> tuple[object, ...]:
        """The key of a name, made once."""
        if text not in self._orders:
            self._orders[text] = ordering(text)
        return self._orders[text]

    def _key(self, entry: Entry) -> Any:
        if self._column is Column.PUBLISHER:
            return self._order(entry.book.publisher)
        if self._column is Column.SIZE:
            return entry.size
        # What was never checked is below everything.
        return _WORTH[self._column](entry.condition) if entry.condition is not None else -1

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by ``column``; selection survives."""
        if not 0 <= column < len(Column):
            return
        self.layoutAboutToBeChanged.emit()
        before = self._column
        self._column, self._falling = Column(column), order == Qt.SortOrder.DescendingOrder
        held = self.persistentIndexList()
        pointed = [self._rows[index.row()].book.id for index in held]
        self._rows = self._arranged()
        places = {entry.book.id: at for at, entry in enumerate(self._rows)}
        self.changePersistentIndexList(
            held, [self.index(places[b], index.column()) for b, index in zip(pointed, held, strict=True)]
        )
        self.layoutChanged.emit()
        for section in (before, self._column):
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, section, section)

    # Override QAbstractTableModel

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        entry, column = self._rows[index.row()], index.column()
        cells = self._texts(entry)
        if role == Qt.ItemDataRole.DisplayRole:
            return cells[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column in _NUMBERS else _LEFT
        if role == Role.ENTRY:
            return entry
        if role == Role.ICON and column == Column.BOOK:
            return "book-open"
        if role == Role.NOTE and column == Column.BOOK:
            return self._note(entry)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(entry, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(entry) if column == Column.BOOK else cells[column]
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            # The arrow stands at the right end: words that end there make room for it.
            arrow = _ARROW if section == self._column and section in _NUMBERS else ""
            return self._titles[section] + arrow
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in _NUMBERS else _LEFT
        if role == Qt.ItemDataRole.ToolTipRole and section == Column.UNUSED:
            return self.tr("Files that nothing in the book refers to")
        return None

    # Words

    def _texts(self, entry: Entry) -> tuple[str, ...]:
        known = self._cells.get(entry.book.id)
        if known is None:
            known = self._cells[entry.book.id] = self._made(entry)
        return known

    def _made(self, entry: Entry) -> tuple[str, ...]:
        made, formats = entry.condition, self._formats
        size = formats.size(entry.size) if made is not None or entry.book.total_size is not None else "–"
        if made is None:
            return (entry.book.label, entry.book.publisher, *("–",) * 5, size, self.tr("never"))
        return (
            entry.book.label,
            entry.book.publisher,
            formats.count(made.errors),
            formats.count(made.warnings),
            formats.size(made.unused) if made.unused else "–",
            formats.count(sum(made.activities.values())),
            formats.count(made.pages),
            size,
            formats.ago(entry.checked),
        )

    def _note(self, entry: Entry) -> tuple[str, str] | None:
        if entry.failure:
            return (self.tr("not checked"), "error")
        return (self.tr("changed since"), "warning") if entry.stale else None

    def _tip(self, entry: Entry, column: int) -> str:
        made = entry.condition
        if column == Column.BOOK:
            return entry.failure or f"{entry.book.publisher} · {entry.book.label}"
        if column == Column.ACTIVITIES and made is not None:
            kinds = sorted(made.activities.items(), key=lambda pair: (-pair[1], pair[0]))
            return "\n".join(f"{kind}: {count}" for kind, count in kinds)
        if column == Column.CHECKED:
            return self._formats.exact(entry.checked)
        return self._texts(entry)[column]

    def _spoken(self, entry: Entry) -> str:
        cells, note = self._texts(entry), self._note(entry)
        text = self.tr("{book}, {publisher}, {errors} errors, {warnings} warnings, checked {checked}").format(
            book=cells[Column.BOOK],
            publisher=cells[Column.PUBLISHER],
            errors=cells[Column.ERRORS],
            warnings=cells[Column.WARNINGS],
            checked=cells[Column.CHECKED],
        )
        return f"{text}, {note[0]}" if note else text


def _fits(entry: Entry, only: str) -> bool:
    made = entry.condition
    match only:
        case "errors":
            return made is not None and made.errors > 0
        case "warnings":
            return made is not None and made.warnings > 0
        case "unused":
            return made is not None and made.unused > 0
        case "old":
            return made is None or entry.stale or bool(entry.failure)
        case _:
            return True
