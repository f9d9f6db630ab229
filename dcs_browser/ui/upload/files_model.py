"""What happens to each file, as a table that owns its filter: sent, changed, removed, left out.

Leaves to others: finding out (``services/publishing``), the window around it (``plan_page``).
"""

from collections.abc import Collection, Mapping
from enum import IntEnum, StrEnum
from itertools import product
from types import MappingProxyType
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from dcs_browser.domain.names import stored_path
from dcs_browser.services.publishing.book_files import Scan
from dcs_browser.services.publishing.plan import Plan, What
from dcs_browser.ui.format import size_text
from dcs_browser.ui.upload.words import CHANGE_ICONS, change_text, reason_text

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
NO_PATTERNS: Mapping[str, str] = MappingProxyType({})
translate = QCoreApplication.translate


class Column(IntEnum):
    FILE = 0
    STORED = 1
    WHAT = 2
    SIZE = 3


class Role(IntEnum):
    ICON = Qt.ItemDataRole.UserRole + 1
    NOTE = Qt.ItemDataRole.UserRole + 2
    ROW = Qt.ItemDataRole.UserRole + 3


class Kind(StrEnum):
    """Groups of rows, one counting card each."""

    SENT = "sent"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    SAME = "same"
    LEFT_OUT = "left out"


class FileRow(NamedTuple):
    """``size`` in bytes; ``mine``: a person left it out, alone or by a pattern."""

    path: str
    kind: Kind
    text: str
    size: int
    icon: str
    mine: bool = False
    stored: str = ""
    """What the service will call it, when that is another name."""


_ORDER = {
    kind: number
    for number, kind in enumerate(
        (Kind.CHANGED, Kind.ADDED, Kind.REMOVED, Kind.SENT, Kind.LEFT_OUT, Kind.SAME)
    )
}


def rows_of(
    scan: Scan,
    plan: Plan | None,
    left_out: Collection[str],
    by_pattern: Mapping[str, str] = NO_PATTERNS,
    *,
    folded: bool = False,
) -> list[FileRow]:
    """All rows: what changes first, then what is left out, then what stays the same. Without a plan all is sent.

    ``by_pattern`` names the pattern of a person's own by which a file stays here; ``folded``: the service
    simplifies names.
    """
    rows: list[FileRow] = []
    if plan is None:
        sent = translate("Upload", "sent")
        for file in scan.files:
            if file.path in left_out or file.path in by_pattern:
                rows.append(_mine(file.path, file.size, by_pattern.get(file.path, ""), stored=False))
                continue
            named = _named(file.path, folded=folded)
            rows.append(FileRow(file.path, Kind.SENT, sent, file.size, "arrow-up", stored=named))
    else:
        texts = {key: change_text(*key) for key in product(What, (True, False))}
        for row in plan.rows:
            removed = row.what is What.REMOVED
            if not removed and (row.path in left_out or row.path in by_pattern):
                rows.append(_mine(row.path, row.size, by_pattern.get(row.path, ""), stored=row.before >= 0))
                continue
            kind, icon = Kind(row.what.value), CHANGE_ICONS[row.what][0]
            named = "" if removed else _named(row.path, folded=folded)
            size = row.before if removed else row.size
            rows.append(FileRow(row.path, kind, texts[row.what, row.sure], size, icon, stored=named))
    rows += [
        FileRow(item.path, Kind.LEFT_OUT, reason_text(item.why), item.size, "ban") for item in scan.left_out
    ]
    rows.sort(key=lambda row: 2 * _ORDER[row.kind] + (row.path != "config.json"))
    return rows


def _named(path: str, *, folded: bool) -> str:
    """The name in storage when it differs from ``path``."""
    stored = stored_path(path) if folded else path
    return "" if stored == path else stored


def _mine(path: str, size: int, pattern: str, *, stored: bool) -> FileRow:
    text = translate("Upload", "left out by you")
    if pattern:
        text = translate("Upload", "left out by your pattern {pattern}").format(pattern=pattern)
    if stored:
        text = translate("Upload", "left out by you: removed from the service")
    return FileRow(path, Kind.LEFT_OUT, text, size, "ban", mine=True)


class PlanModel(QAbstractTableModel):
    """Columns: file, what happens, size."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[FileRow] = []
        self._rows: list[FileRow] = []
        self._kinds: frozenset[Kind] = frozenset(Kind)
        self._text = ""

    def show_rows(self, rows: list[FileRow]) -> None:
        self._all = rows
        self._refilter()

    def filter(self, kinds: Collection[Kind] | None = None, text: str | None = None) -> None:
        """Show only these kinds, and paths with ``text`` in them; ``None`` leaves that part as it is."""
        if kinds is not None:
            self._kinds = frozenset(kinds)
        if text is not None:
            self._text = text.casefold().strip()
        self._refilter()

    def _refilter(self) -> None:
        self.beginResetModel()
        self._rows = [
            row for row in self._all if row.kind in self._kinds and self._text in row.path.casefold()
        ]
        self.endResetModel()

    @property
    def renamed(self) -> int:
        """How many files the service will call otherwise."""
        return sum(bool(row.stored) for row in self._all)

    def count(self, kind: Kind) -> int:
        return sum(row.kind is kind for row in self._all)

    def size(self, *kinds: Kind) -> int:
        """Bytes of all files of these kinds."""
        return sum(row.size for row in self._all if row.kind in kinds)

    def row(self, index: Index | int) -> FileRow | None:
        at = index if isinstance(index, int) else index.row()
        return self._rows[at] if 0 <= at < len(self._rows) else None

    # Override QAbstractTableModel

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == Column.SIZE else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            translate("Upload", "File"),
            translate("Upload", "Stored as"),
            translate("Upload", "What happens"),
            translate("Upload", "Size"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index) if index.isValid() else None
        if row is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.path, row.stored, row.text, size_text(row.size))[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in (row.path, row.stored, row.text) if part)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.path}, {row.text}, {size_text(row.size)}" if column == 0 else None
        if role == Qt.ItemDataRole.TextAlignmentRole and column == Column.SIZE:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Role.ICON and column == Column.FILE:
            return row.icon
        return row if role == Role.ROW else None
