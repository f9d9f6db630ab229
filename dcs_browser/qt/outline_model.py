"""The outline of a book as an item model: modules, pages, sections and activities, by JSON pointer.

Over an immutable tree of nodes; a filter keeps the nodes whose words match, and everything above them. Turkish letters
match both ways (``ISTANBUL`` finds ``İstanbul`` and ``ıstanbul``).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from dcs_browser.domain.flowbook.outline import OutlineNode
from dcs_browser.domain.flowbook.words import PAGE_ICON
from dcs_browser.qt.tips import tip

Index = QModelIndex | QPersistentModelIndex

POINTER = Qt.ItemDataRole.UserRole
ICON_NAME = Qt.ItemDataRole.UserRole + 1
COUNT = Qt.ItemDataRole.UserRole + 2
FINDINGS = Qt.ItemDataRole.UserRole + 3

_FOLD = str.maketrans(
    {"ı": "i", "İ": "i", "I": "i", "ş": "s", "Ş": "s", "ğ": "g", "Ğ": "g", "ç": "c", "Ç": "c"}
)


def folded(text: str) -> str:
    """Letters made alike for a filter."""
    return text.translate(_FOLD).casefold().replace("ö", "o").replace("ü", "u")


def spoken(node: OutlineNode) -> str:
    """What a person reads: the book's own words where it has some, else the word for the kind of element."""
    word = QCoreApplication.translate("Words", node.label) if node.is_word else node.label
    if node.icon == PAGE_ICON and not node.is_word:
        return QCoreApplication.translate("Words", "Page {number}").format(number=word)
    return node.detail or word


@dataclass(slots=True, eq=False)
class _Row:
    """One row; owned by its parent, so that the model's internal pointers stay alive."""

    node: OutlineNode
    text: str
    parent: "_Row | None"
    at: int
    rows: list["_Row"] = field(default_factory=list)


@dataclass(frozen=True, eq=False)
class Built:
    """The rows of an outline, ready to be shown; made by :func:`build` on any thread."""

    rows: list[_Row]
    by_pointer: Mapping[str, _Row]
    size: int


def build(nodes: Iterable[OutlineNode], text: str = "", words: Mapping[str, str] | None = None) -> Built:
    """The rows of ``nodes`` whose label, or whose ``words`` (folded, by pointer), hold ``text``; and all above and
    below those. Costs some ten milliseconds for some thousands: not for the window's thread.
    """
    builder = _Builder(folded(text.strip()), words or {})
    for node in nodes:
        builder.take(node, None, builder.rows)
    return Built(builder.rows, builder.by_pointer, builder.size)


class _Builder:
    def __init__(self, wanted: str, words: Mapping[str, str]) -> None:
        self.wanted, self.words = wanted, words
        self.rows: list[_Row] = []
        self.by_pointer: dict[str, _Row] = {}
        self.size = 0

    def take(
        self, node: OutlineNode, parent: _Row | None, siblings: list[_Row], *, whole: bool = False
    ) -> bool:
        """Append a row for ``node`` if it is to be seen. Depth is that of a book: four."""
        row = _Row(node, spoken(node), parent, len(siblings))
        matched = (
            whole
            or not self.wanted
            or self.wanted in folded(row.text)
            or self.wanted in self.words.get(node.pointer, "")
        )
        kept = False
        for child in node.children:
            kept = self.take(child, row, row.rows, whole=matched) or kept
        if not matched and not kept:
            return False
        siblings.append(row)
        self.size += 1
        if node.pointer and node.file == "config.json":
            self.by_pointer.setdefault(node.pointer, row)
        return True


class OutlineModel(QAbstractItemModel):
    """Rows of nodes, all loaded: a book has some thousands."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []
        self._by_pointer: Mapping[str, _Row] = {}
        self._size = 0
        self._counts: dict[str, int] = {}
        self._findings: dict[str, int] = {}

    def show(self, built: Built) -> None:
        """Another book, or another choice of the same."""
        self.beginResetModel()
        self._rows, self._by_pointer, self._size = built.rows, built.by_pointer, built.size
        self._tally()
        self.endResetModel()

    def size(self) -> int:
        """How many rows there are in all, open or closed."""
        return self._size

    def set_findings(self, counts: Mapping[str, int]) -> None:
        """How many findings lie at each pointer; a row shows those of its element and of all below it."""
        self._counts = dict(counts)
        self._tally()
        if self._rows:
            self._tell_findings(QModelIndex())

    def _tally(self) -> None:
        self._findings = {}
        for pointer, number in self._counts.items():
            row = self._row(self.index_of(pointer))
            while row is not None:
                self._findings[row.node.pointer] = self._findings.get(row.node.pointer, 0) + number
                row = row.parent

    def _tell_findings(self, parent: QModelIndex) -> None:
        first, last = self.index(0, 0, parent), self.index(self.rowCount(parent) - 1, 0, parent)
        self.dataChanged.emit(first, last, [int(FINDINGS)])
        for at in range(self.rowCount(parent)):
            below = self.index(at, 0, parent)
            if self.rowCount(below):
                self._tell_findings(below)

    def index_of(self, pointer: str) -> QModelIndex:
        """The index of ``pointer`` or of the nearest element above it; invalid when there is none."""
        at = pointer
        while True:
            row = self._by_pointer.get(at)
            if row is not None:
                return self.createIndex(row.at, 0, row)
            if not at:
                return QModelIndex()
            at = at.rpartition("/")[0]

    # --- QAbstractItemModel --------------------------------------------------------------------------------------

    def _row(self, index: Index) -> _Row | None:
        row = index.internalPointer() if index.isValid() else None
        return row if isinstance(row, _Row) else None

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008  Qt's signature
        above = self._row(parent)
        rows = above.rows if above else self._rows
        if column != 0 or not 0 <= row < len(rows) or (parent.isValid() and parent.column() != 0):
            return QModelIndex()
        return self.createIndex(row, 0, rows[row])

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        row = self._row(index)
        if row is None or row.parent is None:
            return QModelIndex()
        return self.createIndex(row.parent.at, 0, row.parent)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if parent.isValid() and parent.column() != 0:
            return 0
        above = self._row(parent)
        return len(above.rows if above else self._rows)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._row(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == POINTER:
            return row.node.pointer if row.node.file == "config.json" else ""
        if role == ICON_NAME:
            return row.node.icon
        if role == COUNT:
            return row.node.count
        if role == FINDINGS:
            return self._findings.get(row.node.pointer, 0) if row.node.file == "config.json" else 0
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(row.text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.text
        return None
