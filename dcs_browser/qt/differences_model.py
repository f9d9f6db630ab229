"""Differences of two books as rows: a heading a page, below it what differs there, files last; filtered by kind and text.

Owns order and filter over plain values (``DifferenceItem``). Leaves to others: words (they come with the items), painting.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dcs_browser.domain.compare import AssetDifference, Difference
from dcs_browser.qt.tips import tip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
FILES = "files"
"""The kind of every difference between files."""


class Role(IntEnum):
    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class DifferenceItem:
    """A difference in words. ``kind`` filters it, ``group`` is its heading, ``sought`` the folded text of a search."""

    key: str
    kind: str
    group: str
    title: str
    detail: str = ""
    where: str = ""
    icon: str = "pencil"
    tint: str = "muted"
    difference: Difference | None = None
    asset: AssetDifference | None = None
    sought: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list; a heading has no item and tells how many stand below it."""

    group: str
    item: DifferenceItem | None = None
    count: int = 0


class DifferencesModel(QAbstractListModel):
    """``show_items`` gives it the differences in the order of the newer book."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[DifferenceItem, ...] = ()
        self._rows: list[Row] = []
        self._kinds: frozenset[str] | None = None
        self._text = ""

    def show_items(self, items: Iterable[DifferenceItem]) -> None:
        self._items = tuple(items)
        self._arrange()

    def set_filter(self, kinds: Iterable[str] | None, text: str = "") -> None:
        """Only these kinds (None: all), and only what holds every word of ``text``."""
        wanted = (None if kinds is None else frozenset(kinds), text.casefold().strip())
        if wanted != (self._kinds, self._text):
            self._kinds, self._text = wanted
            self._arrange()

    def _arrange(self) -> None:
        words = self._text.split()
        groups: dict[str, list[DifferenceItem]] = {}
        for item in self._items:
            if (self._kinds is None or item.kind in self._kinds) and all(w in item.sought for w in words):
                groups.setdefault(item.group, []).append(item)
        self.beginResetModel()
        self._rows = []
        for group, items in groups.items():
            self._rows.append(Row(group, None, len(items)))
            self._rows += [Row(group, item) for item in items]
        self.endResetModel()

    def row(self, at: int) -> Row | None:
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def find_key(self, key: str) -> int:
        """The row with that item, -1 where it isn't shown."""
        found = (at for at, row in enumerate(self._rows) if row.item is not None and row.item.key == key)
        return next(found, -1)

    def first(self) -> int:
        """The first row with a difference, -1 for none."""
        return next((at for at, row in enumerate(self._rows) if row.item is not None), -1)

    def count(self) -> int:
        """How many differences are shown."""
        return sum(row.count for row in self._rows)

    # Qt

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row(index.row())
        if row is not None and row.item is None:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index) | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Role.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.group if row.item is None else row.item.title
        if role == Qt.ItemDataRole.ToolTipRole and row.item is not None:
            return tip("\n".join(part for part in (row.item.title, row.item.detail) if part))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if row.item is None:
                return f"{row.group}, {row.count}"
            return ". ".join(p for p in (row.item.title, row.item.detail, row.item.where) if p)
        return None
