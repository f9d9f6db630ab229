"""Findings as rows: ordered by severity and kind, many of one kind folded into one row that opens, filtered and searched.

Owns order and filter over plain values (``FindingItem``). Leaves to others: words (they come with the items), painting.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any, Literal

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from dcs_browser.domain.checks import Finding, Severity
from dcs_browser.qt.tips import tip

Index = QModelIndex | QPersistentModelIndex
Kind = Literal["finding", "group", "file"]
_NOWHERE = QModelIndex()
_ALL = frozenset(Severity)
GROUP_FROM = 4
"""So many findings of one kind are folded into one row: more would bury all others."""

translate = QCoreApplication.translate


class Role(IntEnum):
    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class FindingItem:
    """A finding in words, or several that are told as one. ``where`` is its page or file, ``ignored`` the reason or None.

    ``files`` are (path, size in words) of what it is about when it is about files nobody needs; ``spoken`` is the word for
    the severity, ``sought`` the folded text a search looks through.
    """

    key: str
    severity: Severity
    rule: str
    title: str
    sentence: str
    where: str = ""
    suggestion: str = ""
    findings: tuple[Finding, ...] = ()
    ignored: str | None = None
    files: tuple[tuple[str, str], ...] = ()
    spoken: str = ""
    sought: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """What is shown in one line. ``inner`` rows belong to the group above; ``path`` is set for files."""

    kind: Kind
    key: str
    item: FindingItem
    where: str = ""
    inner: bool = False
    open: bool = False
    path: str = ""
    items: tuple[FindingItem, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything the row stands for."""
        if self.kind == "group":
            return tuple(finding for item in self.items for finding in item.findings)
        return self.item.findings

    @property
    def opens(self) -> bool:
        return self.kind == "group"


class FindingsModel(QAbstractListModel):
    """``show_items`` gives it the findings of a book in the order of the engine."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[FindingItem, ...] = ()
        self._rows: list[Row] = []
        self._open: set[str] = set()
        self._severities: frozenset[Severity] = _ALL
        self._ignored = False
        self._text = ""

    # What is shown

    def show_items(self, items: Iterable[FindingItem], *, fresh: bool = True) -> None:
        """Replace all findings; a ``fresh`` book has every group closed."""
        self._items = tuple(items)
        if fresh:
            self._open.clear()
        self._arrange()

    def set_filter(self, severities: Iterable[Severity], *, ignored: bool, text: str) -> None:
        """Show these severities, ignored findings too if wanted, and only what holds every word of ``text``."""
        wanted = (frozenset(severities), ignored, text.casefold().strip())
        if wanted != (self._severities, self._ignored, self._text):
            self._severities, self._ignored, self._text = wanted
            self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = []
        for items in self._kinds():
            self._rows += self._rows_of(items)
        self.endResetModel()

    def _kinds(self) -> list[list[FindingItem]]:
        """The items that pass, by severity and kind, in the order they first appear; ignored ones come last."""
        words = self._text.split()
        kinds: dict[tuple[int, str], list[FindingItem]] = {}
        for item in self._items:
            if item.ignored is not None:
                if not self._ignored:
                    continue
            elif item.severity not in self._severities:
                continue
            if all(word in item.sought for word in words):
                rank = item.severity.rank + (10 if item.ignored is not None else 0)
                kinds.setdefault((rank, item.rule), []).append(item)
        ranks = sorted({rank for rank, _ in kinds})
        return [items for rank in ranks for (of, _), items in kinds.items() if of == rank]

    def _rows_of(self, items: list[FindingItem]) -> list[Row]:
        first = items[0]
        if first.files:
            return [row for item in items for row in self._with_files(item)]
        if len(items) < GROUP_FROM:
            return [Row("finding", item.key, item, item.where) for item in items]
        key = f"{first.severity.rank}/{first.rule}/{first.ignored is not None}"
        places = translate("FindingsModel", "%n place(s)", "", len(items))
        opened = key in self._open
        rows = [Row("group", key, first, places, open=opened, items=tuple(items))]
        if opened:
            rows += self._inside(rows[0])
        return rows

    def _with_files(self, item: FindingItem) -> list[Row]:
        opened = item.key in self._open
        row = Row("group", item.key, item, item.where, open=opened, items=(item,))
        return [row, *self._inside(row)] if opened else [row]

    def _inside(self, group: Row) -> list[Row]:
        if group.item.files:
            return [
                Row("file", f"{group.key}/{path}", group.item, size, inner=True, path=path)
                for path, size in group.item.files
            ]
        return [Row("finding", item.key, item, item.where, inner=True) for item in group.items]

    # Opening and finding rows

    def toggle(self, at: int, on: bool | None = None) -> None:
        """Open or close the group at a row; other rows stay as they are."""
        row = self.row(at)
        if row is None or not row.opens or row.open is on:
            return
        inner = self._inside(row)
        now = not row.open
        (self._open.add if now else self._open.discard)(row.key)
        self._rows[at] = replace(row, open=now)
        if now:
            self.beginInsertRows(_NOWHERE, at + 1, at + len(inner))
            self._rows[at + 1 : at + 1] = inner
            self.endInsertRows()
        else:
            self.beginRemoveRows(_NOWHERE, at + 1, at + len(inner))
            del self._rows[at + 1 : at + 1 + len(inner)]
            self.endRemoveRows()
        self.dataChanged.emit(self.index(at), self.index(at))

    def row(self, at: int) -> Row | None:
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def group_of(self, at: int) -> int:
        """The row of the group an inner row belongs to; the row itself otherwise."""
        while at > 0 and self._rows[at].inner:
            at -= 1
        return at

    def find_key(self, key: str) -> int:
        """The row with that key, -1 where there is none."""
        return next((at for at, row in enumerate(self._rows) if row.key == key), -1)

    def reveal(self, pointer: str) -> int:
        """The row of the first finding at or below ``pointer`` (else above it); -1 for none.

        Its group is opened when a single place is meant, not for a whole page.
        """
        for exact in (True, False):
            for at, row in enumerate(self._rows):
                if row.item.files:
                    continue
                for item in row.items or (row.item,):
                    if any(_about(finding, pointer, exact=exact) for finding in item.findings):
                        if not row.opens or "/sections/" not in pointer:
                            return at
                        self.toggle(at, on=True)
                        return self.find_key(item.key)
        return -1

    def shown(self) -> int:
        """How many findings the rows stand for."""
        return sum(max(1, len(row.items)) for row in self._rows if not row.inner)

    # Qt

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Role.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.path or row.item.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(row.path or "\n".join(p for p in (row.item.sentence, row.item.suggestion) if p))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (row.item.spoken, row.path or row.item.title, row.item.sentence, row.where)
            return ". ".join(part.rstrip(".") for part in parts if part)
        return None


def _about(finding: Finding, pointer: str, *, exact: bool) -> bool:
    if not pointer or not finding.pointer:
        return False
    if exact:
        return finding.pointer == pointer or finding.pointer.startswith(pointer + "/")
    return pointer.startswith(finding.pointer + "/")


def of_severity(items: Sequence[FindingItem], severity: Severity) -> int:
    """How many findings of a severity are not ignored."""
    return sum(len(i.findings) for i in items if i.severity is severity and i.ignored is None)
