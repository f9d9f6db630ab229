"""The files of one transfer in a dialog: a list of any length, with what became of each.

Leaves to others: reading the journal (``presenter``).
"""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QTreeView, QVBoxLayout, QWidget

from dcs_browser.domain.transfers import ItemSnapshot, State
from dcs_browser.ui import theme
from dcs_browser.ui.controls import SearchBox, button
from dcs_browser.ui.format import size_text
from dcs_browser.ui.labels import Note, TitleLabel, plain
from dcs_browser.ui.row_painting import CellDelegate
from dcs_browser.ui.theme import Role as Tint
from dcs_browser.ui.told_errors import retold
from dcs_browser.ui.transfers.model import Index

translate = QCoreApplication.translate
_NOWHERE = QModelIndex()


class Column(IntEnum):
    NAME = 0
    STATE = 1
    SIZE = 2


class Role(IntEnum):
    ICON = Qt.ItemDataRole.UserRole + 1
    NOTE = Qt.ItemDataRole.UserRole + 2


_ICONS = {
    State.DONE: "circle-check",
    State.FAILED: "circle-x",
    State.UNKNOWN: "circle-question-mark",
    State.ASKING: "circle-question-mark",
    State.CANCELLED: "circle-slash",
    State.PAUSED: "circle-pause",
    State.WAITING: "clock",
    State.RUNNING: "download",
}
_TINTS: dict[str, Tint] = {"circle-check": "ok", "circle-x": "error", "circle-question-mark": "warning"}
# What needs a person comes first.
_ORDER = (
    State.FAILED,
    State.UNKNOWN,
    State.ASKING,
    State.RUNNING,
    State.PAUSED,
    State.WAITING,
    State.CANCELLED,
    State.DONE,
)


class ItemsModel(QAbstractTableModel):
    """Columns: file, what became of it, size. Failed ones first."""

    def __init__(self, items: Sequence[ItemSnapshot], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted = ""
        self.show(items)

    def show(self, items: Sequence[ItemSnapshot]) -> None:
        """Replace the files; what was looked for stays."""
        self._all = sorted(items, key=lambda item: _ORDER.index(item.state))
        self.filter(self._wanted)

    def filter(self, text: str) -> None:
        """Only names with ``text`` in them."""
        self._wanted = text.casefold().strip()
        self.beginResetModel()
        self._rows = [item for item in self._all if self._wanted in item.name.casefold()]
        self.endResetModel()

    def item(self, index: Index) -> ItemSnapshot | None:
        """The file of a row."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def row_of(self, number: int) -> int:
        """The row of a file by its id, -1 when it is not shown."""
        return next((row for row, item in enumerate(self._rows) if item.id == number), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if (
            role != Qt.ItemDataRole.DisplayRole
            or orientation != Qt.Orientation.Horizontal
            or not 0 <= section < 3
        ):
            return None
        return (
            translate("TransferItems", "File"),
            translate("TransferItems", "State"),
            translate("TransferItems", "Size"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        item = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            match index.column():
                case Column.NAME:
                    return item.name
                case Column.STATE:
                    return state_text(item)
                case Column.SIZE:
                    return size_text(item.total)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(
                part for part in (item.target, retold(item.error_title), retold(item.error_message)) if part
            )
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == Column.SIZE:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Role.ICON and index.column() == Column.NAME:
            return _ICONS[item.state]
        return None


def state_text(item: ItemSnapshot) -> str:
    """What became of one file."""
    if item.state is State.FAILED:
        return retold(item.error_title) or translate("TransferItems", "failed")
    return {
        State.DONE: translate("TransferItems", "done"),
        State.UNKNOWN: translate("TransferItems", "outcome unknown"),
        State.ASKING: translate("TransferItems", "waits for your decision"),
        State.CANCELLED: translate("TransferItems", "cancelled"),
        State.PAUSED: translate("TransferItems", "paused"),
        State.WAITING: translate("TransferItems", "waiting"),
        State.RUNNING: translate("TransferItems", "running"),
    }[item.state]


class ItemsDialog(QDialog):
    """Show it with ``open``."""

    def __init__(self, title: str, items: Sequence[ItemSnapshot], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(760, 480)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_L)
        column.setSpacing(theme.SPACE_S)
        head = QHBoxLayout()
        head.addWidget(TitleLabel(title), 1)
        self.search = SearchBox(self.tr("Filter files"))
        self.search.setMaximumWidth(240)
        head.addWidget(self.search)
        column.addLayout(head)
        self.model = ItemsModel(items, self)
        column.addWidget(plain(self.tr("%n file(s)", "", len(items)), "muted"))
        self.search.searched.connect(self._filter)
        self.view = QTreeView()
        self.view.setModel(self.model)
        self.view.setRootIsDecorated(False)
        self.view.setUniformRowHeights(True)
        self.view.setProperty("boxed", True)
        self.view.setAccessibleName(self.tr("Files of this transfer"))
        self.view.setItemDelegate(
            CellDelegate(Role.ICON, Role.NOTE, self.view, icon_tint=lambda icon: _TINTS.get(icon, "muted"))
        )
        header = self.view.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        self.view.setColumnWidth(Column.STATE, 220)
        self.view.setColumnWidth(Column.SIZE, 90)
        column.addWidget(self.view, 1)
        self.trouble = Note("circle-x", "", "error")
        self.trouble.hide()
        column.addWidget(self.trouble)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._tell())
        self.view.setCurrentIndex(self.model.index(0, 0))
        row = QHBoxLayout()
        row.addStretch(1)
        close = button(self.tr("Close"), kind="primary")
        close.clicked.connect(self.accept)
        row.addWidget(close)
        column.addLayout(row)

    def show_items(self, items: Sequence[ItemSnapshot]) -> None:
        """The files have changed; the cursor and the scroll stay."""
        held = self.model.item(self.view.currentIndex())
        scroll = self.view.verticalScrollBar().value()
        self.model.show(items)
        row = self.model.row_of(held.id) if held is not None else -1
        self.view.setCurrentIndex(self.model.index(max(row, 0), 0))
        self.view.verticalScrollBar().setValue(scroll)
        self._tell()

    def _filter(self, text: str) -> None:
        self.model.filter(text)
        self.view.setCurrentIndex(self.model.index(0, 0))
        self._tell()

    def _tell(self) -> None:
        """What went wrong with the file under the cursor, in whole sentences."""
        item = self.model.item(self.view.currentIndex())
        title = retold(item.error_title) if item is not None else ""
        self.trouble.setVisible(bool(title))
        if item is not None and title:
            self.trouble.show_text(retold(item.error_message), title)

    def sizeHint(self) -> QSize:
        return QSize(760, 480)
