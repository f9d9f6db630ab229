"""Files that are in the way of a download, both sides beside each other, decided one by one or all at once.

The window lives on meanwhile, and so do the other files of the download. Leaves to others: reading the conflicts and
carrying the decisions out (``presenter`` asks the engine).
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from dcs_browser.domain.transfers import Conflict, Existing
from dcs_browser.ui import theme
from dcs_browser.ui.controls import button
from dcs_browser.ui.format import exact_text, size_text, when_text
from dcs_browser.ui.labels import TitleLabel, plain
from dcs_browser.ui.row_painting import CellDelegate
from dcs_browser.ui.transfers.model import Index

translate = QCoreApplication.translate
_NOWHERE = QModelIndex()


class Column(IntEnum):
    NAME = 0
    HERE = 1
    NEW = 2
    DIFFERENCE = 3


class Role(IntEnum):
    ICON = Qt.ItemDataRole.UserRole + 1
    NOTE = Qt.ItemDataRole.UserRole + 2


_WIDTHS = {Column.HERE: 208, Column.NEW: 208, Column.DIFFERENCE: 224}


def side_text(size: int, modified: float) -> str:
    """Size and date of one side, as far as they are known."""
    parts = [size_text(size)] if size >= 0 else []
    if modified > 0:
        parts.append(when_text(datetime.fromtimestamp(modified, UTC)))
    return " · ".join(parts) or translate("Conflicts", "unknown")


def difference_text(conflict: Conflict) -> str:
    """What is known of the difference, in a few words."""
    if conflict.present_size < 0:
        return translate("Conflicts", "a folder, or gone meanwhile")
    if not conflict.differs:
        return translate("Conflicts", "same size, perhaps the same")
    if not conflict.modified or not conflict.present_modified:
        return translate("Conflicts", "differs")
    if conflict.present_modified > conflict.modified:
        return translate("Conflicts", "differs, yours is newer")
    return translate("Conflicts", "differs, the stored one is newer")


class ConflictsModel(QAbstractTableModel):
    """Columns: file, the one here, the one that came, what is known of the difference."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Conflict, ...] = ()

    def show(self, conflicts: Sequence[Conflict]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self.rows = tuple(conflicts)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            translate("Conflicts", "File"),
            translate("Conflicts", "On this computer"),
            translate("Conflicts", "From the service"),
            translate("Conflicts", "Difference"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                row.name,
                side_text(row.present_size, row.present_modified),
                side_text(row.size, row.modified),
                difference_text(row),
            )[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return {
                Column.NAME: row.target,
                Column.HERE: _exact(row.present_modified),
                Column.NEW: _exact(row.modified),
                Column.DIFFERENCE: difference_text(row),
            }[Column(index.column())]
        if role == Role.ICON and index.column() == Column.NAME:
            return "files" if row.differs else "copy"
        return None


def _exact(modified: float) -> str:
    return exact_text(datetime.fromtimestamp(modified, UTC)) if modified > 0 else ""


class _Table(QTreeView):
    """Keys decide: R replaces, B keeps both, S skips."""

    key = Signal(object)
    _KEYS = {
        Qt.Key.Key_R: Existing.OVERWRITE,
        Qt.Key.Key_B: Existing.KEEP_BOTH,
        Qt.Key.Key_S: Existing.SKIP,
        Qt.Key.Key_Delete: Existing.SKIP,
    }

    def keyPressEvent(self, event: QKeyEvent) -> None:
        decision = self._KEYS.get(Qt.Key(event.key()))
        if decision is not None and not event.modifiers():
            self.key.emit(decision)
            return
        super().keyPressEvent(event)


class ConflictsDialog(QDialog):
    """Not modal. ``decided`` carries the conflicts, an ``Existing``, and whether it holds for all of the download."""

    decided = Signal(object, object, bool)

    def __init__(self, group: int, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.group = group
        self.setWindowTitle(self.tr("Files that exist"))
        self.setModal(False)
        self.resize(960, 480)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_L)
        column.setSpacing(theme.SPACE_S)
        self.title = TitleLabel(title)
        column.addWidget(self.title)
        self.sentence = plain("", "muted", wrap=True)
        column.addWidget(self.sentence)
        column.addSpacing(theme.SPACE_XS)
        self.model = ConflictsModel(self)
        self.view = self._table()
        column.addWidget(self.view, 1)
        self.all = QCheckBox(self.tr("Do the same with every file of this download, also with those to come"))
        column.addSpacing(theme.SPACE_XS)
        column.addWidget(self.all)
        column.addSpacing(theme.SPACE_S)
        column.addLayout(self._buttons())
        self.all.toggled.connect(lambda _on: self._say())
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._say())

    def _table(self) -> _Table:
        view = _Table()
        view.setModel(self.model)
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setAllColumnsShowFocus(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setProperty("boxed", True)
        view.setAccessibleName(self.tr("Files that exist"))
        view.setItemDelegate(CellDelegate(Role.ICON, Role.NOTE, view, icon_tint=lambda _icon: "warning"))
        header = view.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        for part, width in _WIDTHS.items():
            view.setColumnWidth(part, width)
        view.key.connect(self._decide)
        return view

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_S)
        later = button(self.tr("Decide later"), kind="quiet")
        later.setToolTip(self.tr("The files wait in the transfers, also when the program ends."))
        later.clicked.connect(self.close)
        row.addWidget(later)
        row.addStretch(1)
        self.skip = button(self.tr("Skip"), "circle-slash", tip=self.tr("Keep the file that is here (S)"))
        self.both = button(self.tr("Keep both"), "copy", tip=self.tr("The new one gets a number (B)"))
        self.replace = button(
            self.tr("Replace"), "replace", tip=self.tr("The file that is here goes for good (R)")
        )
        for made, decision in (
            (self.skip, Existing.SKIP),
            (self.both, Existing.KEEP_BOTH),
            (self.replace, Existing.OVERWRITE),
        ):
            made.clicked.connect(lambda _checked=False, decision=decision: self._decide(decision))
            row.addWidget(made)
        return row

    # What it shows

    def show_conflicts(self, conflicts: Sequence[Conflict]) -> None:
        """Replace the list; the cursor stays on its file, or near where it was. Without any left it closes."""
        if not conflicts:
            self.close()
            return
        held = {row.item for row in self.selected()}
        at = self.view.currentIndex().row()
        self.model.show(conflicts)
        kept = [row for row, conflict in enumerate(conflicts) if conflict.item in held]
        row = kept[0] if kept else max(0, min(at, len(conflicts) - 1))
        self.view.setCurrentIndex(self.model.index(row, 0))
        self._say()

    def selected(self) -> tuple[Conflict, ...]:
        """The files a decision is for."""
        rows = sorted({index.row() for index in self.view.selectionModel().selectedRows()})
        return tuple(self.model.rows[row] for row in rows if row < len(self.model.rows))

    def _say(self) -> None:
        total, chosen = len(self.model.rows), len(self.selected())
        self.sentence.setText(
            self.tr("%n file(s) of this download have the name of a file that is there already.", "", total)
        )
        number = total if self.all.isChecked() else chosen
        suffix = f" ({number})" if number > 1 else ""
        self.skip.setText(self.tr("Skip") + suffix)
        self.both.setText(self.tr("Keep both") + suffix)
        self.replace.setText(self.tr("Replace") + suffix)
        for made in (self.skip, self.both, self.replace):
            made.setEnabled(bool(number))

    def _decide(self, decision: Existing) -> None:
        rows = self.model.rows if self.all.isChecked() else self.selected()
        if not rows:
            return
        self.decided.emit(rows, decision, self.all.isChecked())
        # What was decided is gone at once; the engine's next news tells what is left.
        gone = {row.item for row in rows}
        self.show_conflicts([row for row in self.model.rows if row.item not in gone])
