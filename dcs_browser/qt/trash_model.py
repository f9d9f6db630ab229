"""The entries of the trash as a table that owns its order.

Leaves to others: what may be done with an entry (``services/catalog``) and how numbers read (given as functions).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dcs_browser.domain.library import TrashEntry, TrashKind
from dcs_browser.services.catalog import ordering

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

# Made once: views ask for every row.
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class Column(IntEnum):
    WHAT = 0
    PUBLISHER = 1
    FILES = 2
    SIZE = 3
    DELETED = 4
    KEPT = 5


_COLUMNS = len(Column)


class Role(IntEnum):
    ENTRY = Qt.ItemDataRole.UserRole + 1
    ICON = Qt.ItemDataRole.UserRole + 2
    NOTE = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True)
class Formats:
    """How numbers read: bytes, counts, moments gone by, moments to come, and exact ones for tooltips."""

    size: Callable[[float], str]
    count: Callable[[int], str]
    ago: Callable[[datetime | None], str]
    until: Callable[[datetime | None], str]
    exact: Callable[[datetime | None], str]


@dataclass(slots=True, eq=False)
class _Row:
    entry: TrashEntry
    cells: tuple[str, ...]
    twin: bool


class TrashModel(QAbstractTableModel):
    """Columns: what, publisher, files, size, deleted, kept until. Newest first until another order is asked for."""

    def __init__(self, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._rows: list[_Row] = []
        self._column, self._falling = Column.DELETED, True
        self._titles = (
            self.tr("What"),
            self.tr("Publisher"),
            self.tr("Files"),
            self.tr("Size"),
            self.tr("Deleted"),
            self.tr("Kept until"),
        )

    def show_entries(
        self, entries: Sequence[TrashEntry], has_twin: Callable[[TrashEntry], bool] = lambda _: False
    ) -> None:
        """Replace the rows; ``has_twin`` tells whether a live book has the entry's name."""
        self.beginResetModel()
        self._rows = [_Row(entry, self._cells(entry), has_twin(entry)) for entry in entries]
        self._arrange()
        self.endResetModel()

    def entry(self, index: Index | int) -> TrashEntry | None:
        at = index if isinstance(index, int) else index.row()
        return self._rows[at].entry if 0 <= at < len(self._rows) else None

    def has_twin(self, at: int) -> bool:
        """Whether the row's name is taken by a live book."""
        return 0 <= at < len(self._rows) and self._rows[at].twin

    def row_of(self, key: str) -> int:
        """The row of an entry's key, -1 when it is not there."""
        return next((at for at, row in enumerate(self._rows) if row.entry.key == key), -1)

    # Override QAbstractTableModel

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column in (Column.FILES, Column.SIZE) else _LEFT
        if role == Role.ENTRY:
            return row.entry
        if role == Role.ICON and column == Column.WHAT:
            return {TrashKind.BOOK: "book-open", TrashKind.APP: "package"}.get(row.entry.kind, "file")
        if role == Role.NOTE and column == Column.WHAT:
            return (self.tr("a live book has this name"), "warning") if row.twin else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row) if column == Column.WHAT else row.cells[column]
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._titles):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in (Column.FILES, Column.SIZE) else _LEFT
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by ``column``; selection survives."""
        if not 0 <= column < len(Column):
            return
        self.layoutAboutToBeChanged.emit()
        self._column, self._falling = Column(column), order == Qt.SortOrder.DescendingOrder
        held = self.persistentIndexList()
        pointed = [self._rows[index.row()] for index in held]
        self._arrange()
        places = {id(row): at for at, row in enumerate(self._rows)}
        self.changePersistentIndexList(
            held,
            [self.index(places[id(row)], index.column()) for row, index in zip(pointed, held, strict=True)],
        )
        self.layoutChanged.emit()

    # Inside

    def _arrange(self) -> None:
        keys: dict[Column, Callable[[TrashEntry], Any]] = {
            Column.WHAT: lambda e: ordering(e.name or e.key),
            Column.PUBLISHER: lambda e: ordering(e.publisher),
            Column.FILES: lambda e: e.object_count,
            Column.SIZE: lambda e: e.total_size,
            Column.DELETED: lambda e: e.deleted_at or _EPOCH,
            Column.KEPT: lambda e: e.eligible_at or _EPOCH,
        }
        key = keys[self._column]
        self._rows.sort(key=lambda row: key(row.entry), reverse=self._falling)

    def _cells(self, entry: TrashEntry) -> tuple[str, ...]:
        formats = self._formats
        return (
            entry.name or entry.key.strip("/"),
            entry.publisher,
            formats.count(entry.object_count),
            formats.size(entry.total_size),
            formats.ago(entry.deleted_at),
            self.tr("may be deleted") if may_go(entry) else formats.until(entry.eligible_at),
        )

    def _tip(self, row: _Row, column: int) -> str:
        if column == Column.WHAT:
            return row.entry.key
        if column == Column.DELETED:
            return self._formats.exact(row.entry.deleted_at)
        if column == Column.KEPT:
            return self._formats.exact(row.entry.eligible_at)
        return row.cells[column]

    def _spoken(self, row: _Row) -> str:
        what, publisher, files, size, deleted, kept = row.cells
        text = self.tr("{what}, {publisher}, {files} files, {size}, deleted {deleted}, kept: {kept}").format(
            what=what, publisher=publisher, files=files, size=size, deleted=deleted, kept=kept
        )
        return f"{text}, {self.tr('a live book has this name')}" if row.twin else text


def may_go(entry: TrashEntry, now: datetime | None = None) -> bool:
    """Whether the time it must be kept has passed, as far as the service tells (contract 4)."""
    if entry.eligible is not None:
        return entry.eligible
    return entry.eligible_at is not None and entry.eligible_at <= (now or datetime.now(UTC))
