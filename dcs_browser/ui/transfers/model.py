"""The groups of transfers as a list that changes in place, so that selection and scroll stay while numbers run.

Leaves to others: words (``words``) and paint (``delegate``).
"""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from dcs_browser.domain.transfers import GroupSnapshot
from dcs_browser.ui.transfers.deeds import places_of
from dcs_browser.ui.transfers.words import Line, line_of

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Role(IntEnum):
    GROUP = Qt.ItemDataRole.UserRole + 1
    LINE = Qt.ItemDataRole.UserRole + 2


MIME = "application/x-dcs-browser-transfer"


class TransfersModel(QAbstractListModel):
    """One row a group, in the order of the snapshot. Rows of the queue can be dragged to another place in it."""

    moved = Signal(int, object)
    """A group's id, and the id of the one it was dropped before (``None``: last)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[GroupSnapshot, Line]] = []

    def show_groups(self, groups: Sequence[GroupSnapshot]) -> None:
        """Take over a new snapshot: rows go, come, move or change, nothing else."""
        wanted = {group.id for group in groups}
        for at in range(len(self._rows) - 1, -1, -1):
            if self._rows[at][0].id not in wanted:
                self.beginRemoveRows(_NOWHERE, at, at)
                del self._rows[at]
                self.endRemoveRows()
        for at, group in enumerate(groups):
            self._place(at, group)

    def _place(self, at: int, group: GroupSnapshot) -> None:
        before = next((row for row in range(at, len(self._rows)) if self._rows[row][0].id == group.id), -1)
        if before < 0:
            self.beginInsertRows(_NOWHERE, at, at)
            self._rows.insert(at, (group, line_of(group)))
            self.endInsertRows()
            return
        if before != at:
            self.beginMoveRows(_NOWHERE, before, before, _NOWHERE, at)
            self._rows.insert(at, self._rows.pop(before))
            self.endMoveRows()
        if self._rows[at][0] != group:
            self._rows[at] = (group, line_of(group))
            index = self.index(at)
            self.dataChanged.emit(index, index)

    def group(self, index: Index | int) -> GroupSnapshot | None:
        at = index if isinstance(index, int) else index.row()
        return self._rows[at][0] if 0 <= at < len(self._rows) else None

    def row_of(self, group: int) -> int:
        """The row of a group's id, -1 when it is not there."""
        return next((at for at, (row, _) in enumerate(self._rows) if row.id == group), -1)

    def retranslate(self) -> None:
        """Say everything anew, for another language or locale."""
        self._rows = [(group, line_of(group)) for group, _ in self._rows]
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    # Override QAbstractListModel

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        group = self.group(index) if index.isValid() else None
        if group is None:
            return flags | Qt.ItemFlag.ItemIsDropEnabled
        return flags | Qt.ItemFlag.ItemIsDragEnabled if places_of(group) else flags

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        group = self.group(indexes[0]) if indexes else None
        data.setData(MIME, str(group.id if group is not None else "").encode())
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Tells ``moved``; never true: the queue itself moves, and the rows follow its next snapshot."""
        text = bytes(data.data(MIME).data()).decode()
        if text.isdigit():
            at = row if row >= 0 else parent.row() if parent.isValid() else len(self._rows)
            before = self.group(at)
            queued = before is not None and bool(places_of(before))
            self.moved.emit(int(text), before.id if before is not None and queued else None)
        return False

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        group, line = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.tooltip
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        if role == Role.GROUP:
            return group
        return line if role == Role.LINE else None
