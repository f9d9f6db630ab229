"""The pages of a book as a list model: headings of modules and pages, with thumbnails that arrive later.

``data`` only looks up. Whoever shows the model tells with ``wanted`` which rows came into sight and answers with
``set_thumbnail``.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage

from dcs_browser.qt.tips import tip

Index = QModelIndex | QPersistentModelIndex

POINTER = Qt.ItemDataRole.UserRole
HEADING = Qt.ItemDataRole.UserRole + 1
THUMBNAIL = Qt.ItemDataRole.UserRole + 2
PROBLEM = Qt.ItemDataRole.UserRole + 3
FINDINGS = Qt.ItemDataRole.UserRole + 4


@dataclass(frozen=True, slots=True)
class PageRow:
    """A page, or (with ``heading``) the name of the module whose pages follow. ``path`` is book-relative."""

    label: str
    pointer: str
    path: str = ""
    heading: bool = False


class PagesModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PageRow, ...] = ()
        self._by_pointer: dict[str, int] = {}
        self._thumbnails: dict[int, QImage] = {}
        self._problems: dict[int, str] = {}
        self._findings: dict[str, int] = {}

    def show_rows(self, rows: Iterable[PageRow]) -> None:
        """Another book; all thumbnails are forgotten."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self._by_pointer = {row.pointer: at for at, row in enumerate(self._rows) if not row.heading}
        self._thumbnails = {}
        self._problems = {}
        self.endResetModel()

    def row(self, at: int) -> PageRow | None:
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def pages(self) -> tuple[PageRow, ...]:
        """The pages without the headings, in reading order."""
        return tuple(row for row in self._rows if not row.heading)

    def at_pointer(self, pointer: str) -> QModelIndex:
        """The page that ``pointer`` is, or lies in; invalid when it is on none."""
        at = pointer
        while at:
            found = self._by_pointer.get(at)
            if found is not None:
                return self.index(found)
            at = at.rpartition("/")[0]
        return QModelIndex()

    def needs_thumbnail(self, at: int) -> bool:
        row = self.row(at)
        return bool(
            row and not row.heading and row.path and at not in self._thumbnails and at not in self._problems
        )

    def set_thumbnail(self, at: int, image: QImage | None, problem: str = "") -> None:
        """A picture has come, or the reason why it doesn't."""
        if self.row(at) is None:
            return
        if image is not None and not image.isNull():
            self._thumbnails[at] = image
        else:
            self._problems[at] = problem
        index = self.index(at)
        self.dataChanged.emit(index, index, [int(THUMBNAIL), int(PROBLEM)])

    def forget_problems(self) -> None:
        """Let the pictures that failed be asked for once more."""
        failed, self._problems = sorted(self._problems), {}
        for at in failed:
            self.dataChanged.emit(self.index(at), self.index(at), [int(PROBLEM)])

    def set_findings(self, counts: Mapping[str, int]) -> None:
        """How many findings lie at each pointer; a page counts those on it."""
        self._findings = {}
        for pointer, number in counts.items():
            row = self.row(self.at_pointer(pointer).row())
            if row is not None:
                self._findings[row.pointer] = self._findings.get(row.pointer, 0) + number
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), [int(FINDINGS)])

    # --- QAbstractListModel -----------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row(index.row()) if index.isValid() else None
        if row is None or row.heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.label
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._problems.get(index.row()) or (row.label if row.heading else row.path))
        if role == POINTER:
            return row.pointer
        if role == HEADING:
            return row.heading
        if role == THUMBNAIL:
            return self._thumbnails.get(index.row())
        if role == PROBLEM:
            return self._problems.get(index.row(), "")
        if role == FINDINGS:
            return self._findings.get(row.pointer, 0)
        return None
