"""The copies of deleted books that this computer keeps, as a table below the trash; unseen while there are none.

Values in, signals out. Leaves to others: reading, sending and removing them (``ui/trash/presenter``).
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from dcs_browser.qt.trash_model import Column, Formats, Role, TrashModel
from dcs_browser.services.publishing.farewell import Kept
from dcs_browser.ui import theme
from dcs_browser.ui.controls import add_as_buttons, button
from dcs_browser.ui.format import ago_text, count_text, exact_text, size_text, until_text
from dcs_browser.ui.labels import SectionLabel, plain
from dcs_browser.ui.row_painting import CellDelegate, RowTable

_ROW = 38
_HEAD = 33
_SEEN = 4  # rows without scrolling
_WIDTHS = {Column.PUBLISHER: 170, Column.FILES: 80, Column.SIZE: 98, Column.DELETED: 122}


class CopiesView(QWidget):
    """``again_asked`` and ``remove_asked`` carry the :class:`Kept`."""

    again_asked = Signal(object)
    remove_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept: dict[str, Kept] = {}
        self._again_off = ""
        self.model = TrashModel(Formats(size_text, count_text, ago_text, until_text, exact_text), self)
        self.title = SectionLabel(self.tr("Copies kept on this computer"))
        self.total = plain("", "muted")
        self.again = button(self.tr("Upload again"), "upload")
        self.remove = button(self.tr("Remove copy…"), "trash-2", "danger")
        self.table = RowTable(self.title.text())
        self.table.setModel(self.model)
        self.table.setItemDelegate(CellDelegate(Role.ICON, Role.NOTE, self.table, height=_ROW))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setProperty("boxed", True)
        self.table.dress_header(_WIDTHS.items(), by=Column.DELETED, falling=True)
        self.table.setColumnHidden(Column.KEPT, True)
        self.menu = QMenu(self)
        self.menu.setToolTipsVisible(True)
        self._connect()
        self._lay_out()
        self.show_copies((), lambda _: False)

    def _connect(self) -> None:
        self.again.clicked.connect(self._again)
        self.remove.clicked.connect(self._remove)
        self.table.selectionModel().selectionChanged.connect(self._selected)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.table.entered_row.connect(self._again)
        delete = QAction(self.tr("Remove copy…"), self)
        delete.setShortcut(Qt.Key.Key_Delete)
        delete.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        delete.triggered.connect(self._remove)
        self.table.addAction(delete)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_S)
        bar = QHBoxLayout()
        bar.setSpacing(theme.SPACE_S)
        bar.addWidget(self.title)
        bar.addWidget(self.total)
        bar.addStretch(1)
        bar.addWidget(self.again)
        bar.addWidget(self.remove)
        column.addLayout(bar)
        column.addWidget(
            plain(
                self.tr(
                    "Books that were deleted for good, fetched and checked before that. They stay until you remove them."
                ),
                "muted",
                wrap=True,
            )
        )
        column.addWidget(self.table)

    # What is shown

    def show_copies(self, copies: Sequence[Kept], has_twin: Callable[[Kept], bool]) -> None:
        """Replace the rows; the selection stays on its copy."""
        held = self.selected()
        self._kept = {kept.key: kept for kept in copies}
        entries = [replace(kept.entry(), name=kept.book.label) for kept in copies]
        self.model.show_entries(entries, lambda entry: has_twin(self._kept[entry.key]))
        row = self.model.row_of(held.key) if held is not None else -1
        if row >= 0:
            flags = QItemSelectionModel.SelectionFlag
            index = self.model.index(row, 0)
            self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.total.setText(
            " · ".join((count_text(len(copies)), size_text(sum(kept.size for kept in copies))))
        )
        self.table.setFixedHeight(_HEAD + _ROW * min(max(1, len(copies)), _SEEN) + 4)
        self.setVisible(bool(copies))
        self._selected()

    def allow(self, again_off: str) -> None:
        """Why the service takes no new books; ``""`` when it does."""
        self._again_off = again_off
        self._selected()

    def selected(self) -> Kept | None:
        rows = self.table.selectionModel().selectedRows()
        entry = self.model.entry(rows[0]) if rows else None
        return self._kept.get(entry.key) if entry is not None else None

    def _selected(self) -> None:
        kept = self.selected()
        nothing = self.tr("Select a copy first.") if kept is None else ""
        taken = kept is not None and self.model.has_twin(self.model.row_of(kept.key))
        why = self._again_off or nothing or (self.tr("A live book has this name.") if taken else "")
        self.again.setEnabled(not why)
        self.again.setToolTip(why)
        self.remove.setEnabled(not nothing)
        self.remove.setToolTip(nothing)

    # What is done

    def _again(self) -> None:
        kept = self.selected()
        if kept is not None and self.again.isEnabled():
            self.again_asked.emit(kept)

    def _remove(self) -> None:
        kept = self.selected()
        if kept is not None:
            self.remove_asked.emit(kept)

    def _show_menu(self, at: QPoint) -> None:
        self.fill_menu().popup(self.table.viewport().mapToGlobal(at))

    def fill_menu(self) -> QMenu:
        """What can be done with the selected copy."""
        self.menu.clear()
        add_as_buttons(self.menu, ((self.again, self._again), (self.remove, self._remove)))
        return self.menu
