"""The outline of a book as an item model: modules, pages, sections and activities, by JSON pointer.

Rows are numbers into immutable ``OutlineRows``; which are shown is a ``Choice``. What stands below a row is looked up when
a view first asks for it.
"""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from dcs_browser.qt.outline_rows import NONE, Choice, OutlineRows, spoken
from dcs_browser.qt.tips import tip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

POINTER = Qt.ItemDataRole.UserRole
ICON_NAME = Qt.ItemDataRole.UserRole + 1
COUNT = Qt.ItemDataRole.UserRole + 2
FINDINGS = Qt.ItemDataRole.UserRole + 3


class OutlineModel(QAbstractItemModel):
    """Shows a choice of rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = Choice(OutlineRows())
        self._below: dict[int, list[int]] = {}  # of the rows a view has asked about
        self._place: dict[int, int] = {}  # among its siblings
        self._counts: dict[str, int] = {}
        self._findings: dict[int, int] = {}

    def show(self, choice: Choice) -> None:
        """Another book, or another choice of the same."""
        self.beginResetModel()
        self._choice = choice
        self._below, self._place = {}, {}
        self._tally()
        self.endResetModel()

    def size(self) -> int:
        """How many rows there are in all, open or closed."""
        return len(self._choice)

    def set_findings(self, counts: Mapping[str, int]) -> None:
        """How many findings lie at each pointer; a row shows those of its element and of all below it."""
        self._counts = dict(counts)
        self._tally()
        for row, below in list(self._below.items()):
            if below:
                above = self._index_of_row(row)
                first, last = self.index(0, 0, above), self.index(len(below) - 1, 0, above)
                self.dataChanged.emit(first, last, [int(FINDINGS)])

    def _tally(self) -> None:
        self._findings = {}
        parents = self._choice.rows.parents
        for pointer, number in self._counts.items():
            row = self._nearest(pointer)
            while row != NONE:
                self._findings[row] = self._findings.get(row, 0) + number
                row = parents[row]

    def index_of(self, pointer: str) -> QModelIndex:
        """The index of ``pointer`` or of the nearest element above it; invalid when there is none."""
        return self._index_of_row(self._nearest(pointer))

    def _nearest(self, pointer: str) -> int:
        at = pointer
        while True:
            row = self._choice.rows.by_pointer.get(at)
            if row is not None and self._choice.has(row):
                return row
            if not at:
                return NONE
            at = at.rpartition("/")[0]

    # --- rows as numbers -----------------------------------------------------------------------------------------

    def _children(self, row: int) -> list[int]:
        found = self._below.get(row)
        if found is None:
            found = self._below[row] = self._choice.children(row)
            self._place.update(zip(found, range(len(found)), strict=True))
        return found

    def _row(self, index: Index) -> int:
        """The number of a row; ``NONE`` for the invalid index, and for one of a book that was shown before."""
        row = index.internalId() if index.isValid() else NONE
        return row if row < len(self._choice.rows) else NONE

    def _below_index(self, parent: Index) -> list[int]:
        row = self._row(parent)
        return [] if row == NONE and parent.isValid() else self._children(row)

    def _index_of_row(self, row: int) -> QModelIndex:
        if row == NONE:
            return QModelIndex()
        self._children(self._choice.rows.parents[row])
        return self.createIndex(self._place[row], 0, row)

    # --- QAbstractItemModel --------------------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        if column != 0 or row < 0 or (parent.isValid() and parent.column() != 0):
            return QModelIndex()
        below = self._below_index(parent)
        return self.createIndex(row, 0, below[row]) if row < len(below) else QModelIndex()

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        row = self._row(index)
        return QModelIndex() if row == NONE else self._index_of_row(self._choice.rows.parents[row])

    def hasChildren(self, parent: Index = _NOWHERE) -> bool:
        row = self._row(parent)
        if row == NONE or parent.column() != 0:
            return self.rowCount(parent) > 0
        return self._choice.has_children(row)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return len(self._below_index(parent)) if parent.column() <= 0 else 0

    def columnCount(self, _parent: Index = _NOWHERE) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._row(index)
        if row == NONE:
            return None
        node = self._choice.rows.nodes[row]
        in_config = node.file == "config.json"
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(node)
        if role == POINTER:
            return node.pointer if in_config else ""
        if role == ICON_NAME:
            return node.icon
        if role == COUNT:
            return node.count
        if role == FINDINGS:
            return self._findings.get(row, 0) if in_config else 0
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(spoken(node))
        return None
