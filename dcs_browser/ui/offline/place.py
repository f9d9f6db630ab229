"""The room of the books kept offline: which, how fresh, how large, and what can be done with each.

Values in, signals out. Leaves to others: fetching, opening and removing (``app/offline``).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from dcs_browser.domain.location import Location
from dcs_browser.domain.offline import CopyState, Freshness
from dcs_browser.services.offline import Kept
from dcs_browser.ui import theme
from dcs_browser.ui.controls import button
from dcs_browser.ui.format import count_text, size_text
from dcs_browser.ui.labels import TitleLabel, plain
from dcs_browser.ui.offline.words import badge_of, sentence_of
from dcs_browser.ui.row_painting import CellDelegate, RowTable
from dcs_browser.ui.states import States

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class Column(IntEnum):
    TITLE = 0
    PUBLISHER = 1
    COPY = 2
    FILES = 3
    SIZE = 4


class Role(IntEnum):
    ICON = Qt.ItemDataRole.UserRole + 1
    NOTE = Qt.ItemDataRole.UserRole + 2


_WIDTHS = {Column.PUBLISHER: 156, Column.COPY: 208, Column.FILES: 80, Column.SIZE: 96}
_ICONS = {
    Freshness.CURRENT: "circle-check",
    Freshness.FETCHING: "download",
    Freshness.UNKNOWN: "clock",
    Freshness.BEHIND: "history",
    Freshness.PARTIAL: "triangle-alert",
    Freshness.GONE: "book-x",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One copy and how it stands."""

    kept: Kept
    state: CopyState


class OfflineModel(QAbstractTableModel):
    """One row a copy; states change in place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Take over new rows; the same books in the same order change in place."""
        if [row.kept.key for row in rows] == [row.kept.key for row in self.rows]:
            self.rows = tuple(rows)
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(Column) - 1))
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section >= Column.FILES:
            return _RIGHT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Book"), self.tr("Publisher"), self.tr("Copy"), self.tr("Files"), self.tr("Size"))[
            section
        ]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        book = row.kept.book
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                book.label,
                book.publisher,
                badge_of(row.state)[0].partition(": ")[2],
                count_text(row.kept.count),
                size_text(row.kept.size),
            )[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return (
                sentence_of(row.state) if index.column() == Column.COPY else f"{book.name}\n{row.kept.server}"
            )
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() >= Column.FILES:
            return _RIGHT
        if role == Role.ICON and index.column() == Column.TITLE:
            return _ICONS[row.state.freshness]
        return None


class OfflinePlace(QWidget):
    """``opened``, ``update_asked`` and ``remove_asked`` carry a :class:`Kept`."""

    opened = Signal(object)
    update_asked = Signal(object)
    remove_asked = Signal(object)
    status_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.status = ""
        self._why_no_update = ""
        self.model = OfflineModel(self)
        self.table = RowTable(self.tr("Books kept offline"))
        self.table.setSortingEnabled(False)
        self.table.setModel(self.model)
        self.table.setProperty("boxed", True)
        self.table.setItemDelegate(
            CellDelegate(
                Role.ICON,
                Role.NOTE,
                self.table,
                icon_tint=lambda icon: "ok" if icon == "circle-check" else "muted",
            )
        )
        header = self.table.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        for part, width in _WIDTHS.items():
            self.table.setColumnWidth(part, width)
        self.table.entered_row.connect(lambda _index: self._act(self.opened))
        self.table.selectionModel().currentChanged.connect(lambda *_: self._allow())
        self.states = States(self.table)
        self.total = plain("", "muted")
        self.open_copy = button(self.tr("Open"), "book-open")
        self.update_copy = button(self.tr("Update now"), "refresh-cw")
        self.remove_copy = button(self.tr("Remove the copy"), "pin-off")
        for made, signal in (
            (self.open_copy, self.opened),
            (self.update_copy, self.update_asked),
            (self.remove_copy, self.remove_asked),
        ):
            made.clicked.connect(lambda _checked=False, signal=signal: self._act(signal))
        self._lay_out()
        self.show_copies(())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_XL, theme.SPACE_L, theme.SPACE_XL, theme.SPACE_L)
        column.setSpacing(theme.SPACE_M)
        bar = QHBoxLayout()
        bar.setSpacing(theme.SPACE_S)
        bar.addWidget(TitleLabel(self.tr("Offline")))
        bar.addWidget(self.total)
        bar.addStretch(1)
        for made in (self.open_copy, self.update_copy, self.remove_copy):
            bar.addWidget(made)
        column.addLayout(bar)
        column.addWidget(self.states, 1)

    def open(self, location: Location) -> None:
        """Come into sight."""
        self.table.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.status_changed.emit(self.status)

    def show_copies(self, rows: Sequence[Row], why_no_update: str = "") -> None:
        """Replace the list; ``why_no_update`` is the reason while no service can be asked."""
        at = self.table.currentIndex().row()
        self._why_no_update = why_no_update
        self.model.show(rows)
        size = size_text(sum(row.kept.size for row in rows))
        self.status = self.tr("%n book(s)", "", len(rows)) + (f" · {size}" if rows else "")
        self.total.setText(self.status if rows else "")
        if rows:
            self.states.show_content()
            if not self.table.currentIndex().isValid():
                self.table.setCurrentIndex(self.model.index(max(0, min(at, len(rows) - 1)), 0))
        elif self.states.state != "EmptyState":
            self.states.show_empty(
                "wifi-off",
                self.tr("Choose “Keep offline” in the menu of a book: it then opens without a network."),
                headline=self.tr("No book is kept offline"),
            )
        if self.isVisible():
            self.status_changed.emit(self.status)
        self._allow()

    def current(self) -> Kept | None:
        row = self.table.currentIndex().row()
        return self.model.rows[row].kept if 0 <= row < len(self.model.rows) else None

    def _allow(self) -> None:
        kept = self.current()
        none = self.tr("Choose a book first.")
        for made in (self.open_copy, self.update_copy, self.remove_copy):
            made.setEnabled(kept is not None)
            made.setToolTip("" if kept is not None else none)
        if self._why_no_update:
            self.update_copy.setEnabled(False)
            self.update_copy.setToolTip(self._why_no_update)

    def _act(self, signal: Any) -> None:
        kept = self.current()
        if kept is not None:
            signal.emit(kept)
