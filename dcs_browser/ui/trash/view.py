"""The trash as a table with what can be done, and why something can't; states while there is nothing to show.

Values in, signals out. Leaves to others: requests and questions (``ui/trash/presenter``).
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from dcs_browser.domain.library import TrashEntry
from dcs_browser.qt.trash_model import Column, Formats, Role, TrashModel
from dcs_browser.ui import theme
from dcs_browser.ui.controls import add_as_buttons, button
from dcs_browser.ui.format import ago_text, count_text, exact_text, size_text, until_text
from dcs_browser.ui.labels import Card, IconLabel, TitleLabel, plain
from dcs_browser.ui.row_painting import CellDelegate, RowTable
from dcs_browser.ui.states import States
from dcs_browser.ui.trash.copies import CopiesView

_ROW = 38
_HEAD = 33
_WIDTHS = {
    Column.PUBLISHER: 170,
    Column.FILES: 80,
    Column.SIZE: 98,
    Column.DELETED: 122,
    Column.KEPT: 140,
}


class TrashView(QWidget):
    """``restore_asked`` and ``purge_asked`` carry the entry."""

    restore_asked = Signal(object)
    purge_asked = Signal(object)
    refresh_asked = Signal()
    status_changed = Signal(str)
    """What is selected, and how much; told while the place is seen, and whenever it comes into sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.status = ""
        self._restore_off = ""
        self._purge_off = ""
        self._kept_days = 0
        self._for_good = False
        self.model = TrashModel(Formats(size_text, count_text, ago_text, until_text, exact_text), self)
        self.title = TitleLabel(self.tr("Trash"))
        self.total = plain("", "muted")
        self.restore = button(self.tr("Restore"), "undo-2")
        self.purge = button(self.tr("Delete for good…"), "trash-2", "danger")
        self.table = self._make_table()
        self.card = Card()
        self.card_title = plain("", "warning", wrap=True)
        self.card_text = plain("", "muted", wrap=True)
        self.menu = QMenu(self)
        self.menu.setToolTipsVisible(True)
        self.copies = CopiesView()
        content = QWidget()
        self._content_box = QVBoxLayout(content)
        self.states = States(content)
        self._connect()
        self._lay_out()
        self.show_entries((), lambda _: False)

    def _make_table(self) -> RowTable:
        table = RowTable(self.tr("Trash"))
        table.setModel(self.model)
        table.setItemDelegate(CellDelegate(Role.ICON, Role.NOTE, table, height=_ROW))
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setProperty("boxed", True)
        table.dress_header(_WIDTHS.items(), by=Column.DELETED, falling=True)
        return table

    def _connect(self) -> None:
        self.restore.clicked.connect(self._restore)
        self.purge.clicked.connect(self._purge)
        self.table.selectionModel().selectionChanged.connect(self._selected)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.table.entered_row.connect(self._restore)
        delete = QAction(self.tr("Delete for good…"), self)
        delete.setShortcut(Qt.Key.Key_Delete)
        delete.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        delete.triggered.connect(self._purge)
        self.table.addAction(delete)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_XL, theme.SPACE_L, theme.SPACE_XL, theme.SPACE_L)
        column.setSpacing(theme.SPACE_M)
        bar = QHBoxLayout()
        bar.setSpacing(theme.SPACE_S)
        bar.addWidget(self.title)
        bar.addWidget(self.total)
        bar.addStretch(1)
        bar.addWidget(self.restore)
        bar.addWidget(self.purge)
        column.addLayout(bar)
        column.addWidget(self.states, 1)
        column.addWidget(self.copies)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_M)
        row.addWidget(IconLabel("shield-alert", role="warning"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.card_title.setProperty("strong", True)
        words.addWidget(self.card_title)
        words.addWidget(self.card_text)
        row.addLayout(words, 1)
        self.card.body.addLayout(row)
        self._content_box.setContentsMargins(0, 0, 0, 0)
        self._content_box.setSpacing(theme.SPACE_L)
        self._content_box.addWidget(self.table)
        self._content_box.addWidget(self.card)
        self._content_box.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.status_changed.emit(self.status)

    def _tell_status(self, text: str) -> None:
        self.status = text
        if self.isVisible():
            self.status_changed.emit(text)

    # What is shown

    def show_entries(self, entries: Sequence[TrashEntry], has_twin: Callable[[TrashEntry], bool]) -> None:
        """Replace the rows; the selection stays on its entry."""
        held = self.selected()
        self.model.show_entries(entries, has_twin)
        self._kept_days = _kept_days(entries)
        self._fit()
        if entries:
            self.states.show_content()
            self._select(self.model.row_of(held.key) if held is not None else -1)
        else:
            self.states.show_empty(
                "trash-2",
                self.tr(
                    "This service deletes for good, and nothing comes here. Before a book is deleted, a checked copy "
                    "of it can be kept on this computer."
                )
                if self._for_good
                else self.tr("Books that are deleted stay here for some days and can be restored."),
                headline=self.tr("The trash is empty"),
            )
        self._selected()

    def show_loading(self) -> None:
        self.states.show_loading(self.tr("Reading the trash…"))

    def show_error(self, error: BaseException, retry: Callable[[], object]) -> None:
        self.total.setText("")
        self.states.show_error(error, retry)

    def show_unsupported(self, why: str) -> None:
        """Say that there is no trash, and why."""
        self.model.show_entries(())
        self.states.show_empty("trash", why, headline=self.tr("This service has no trash"))
        self._selected()
        self.total.setText("")

    def allow(self, *, restore_off: str, purge_off: str, for_good: bool = False) -> None:
        """Reasons why the service can't do it, ``""`` when it can; ``for_good``: nothing goes to the trash there."""
        self._restore_off, self._purge_off, self._for_good = restore_off, purge_off, for_good
        self._selected()

    def selected(self) -> TrashEntry | None:
        rows = self.table.selectionModel().selectedRows()
        return self.model.entry(rows[0]) if rows else None

    def select_key(self, key: str) -> None:
        """Make an entry current by its key."""
        self._select(self.model.row_of(key))

    def _select(self, row: int) -> None:
        if row >= 0:
            flags = QItemSelectionModel.SelectionFlag
            self.table.selectionModel().setCurrentIndex(
                self.model.index(row, 0), flags.ClearAndSelect | flags.Rows
            )

    def _selected(self) -> None:
        entry = self.selected()
        count = self.model.rowCount()
        size = sum(e.total_size for e in map(self.model.entry, range(count)) if e is not None)
        parts = [self.tr("%Ln entries", "", count), size_text(size)]
        if self._kept_days:
            parts.append(self.tr("kept %Ln day(s)", "", self._kept_days))
        self.total.setText(" · ".join(parts) if count else "")
        blocked = entry is not None and self.model.has_twin(self.model.row_of(entry.key))
        nothing = self.tr("Select an entry first.") if entry is None else ""
        twin = self.tr("A live book has this name.") if blocked else ""
        for made, off in ((self.restore, self._restore_off), (self.purge, self._purge_off)):
            why = off or nothing or twin
            made.setEnabled(not why)
            made.setToolTip(why)
        self._explain(entry if blocked else None)
        if entry is None:
            self._tell_status(self.total.text())
        else:
            self._tell_status(
                self.tr("1 of {count} selected").format(count=count_text(count))
                + f" · {size_text(entry.total_size)}"
            )

    def _explain(self, chosen: TrashEntry | None) -> None:
        """The card about a blocked entry: the selected one, else the first there is."""
        entry = chosen
        if entry is None:
            rows = (row for row in range(self.model.rowCount()) if self.model.has_twin(row))
            entry = next((self.model.entry(row) for row in rows), None)
        self.card.setVisible(entry is not None)
        if entry is None:
            return
        name = entry.name or entry.key
        self.card_title.setText(
            self.tr("{name} can't be restored while a live book has its name.").format(name=name)
        )
        self.card_text.setText(
            self.tr(
                "This service would put the old files over the live ones first and only then refuse. Deleting the "
                "entry for good would take the live book's record along. Delete or rename the live book first."
            )
        )
        self.card.setAccessibleName(self.card_title.text())

    def _fit(self) -> None:
        """As tall as its rows: the card stands right below."""
        wanted = _HEAD + _ROW * max(1, self.model.rowCount()) + 4
        self.table.setMaximumHeight(wanted)
        self.table.setMinimumHeight(min(wanted, _HEAD + 3 * _ROW))
        self._content_box.setStretchFactor(self.table, 1000)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    # What is done

    def _restore(self) -> None:
        entry = self.selected()
        if entry is not None and self.restore.isEnabled():
            self.restore_asked.emit(entry)

    def _purge(self) -> None:
        entry = self.selected()
        if entry is not None and self.purge.isEnabled():
            self.purge_asked.emit(entry)

    def _show_menu(self, at: QPoint) -> None:
        self.fill_menu().popup(self.table.viewport().mapToGlobal(at))

    def fill_menu(self) -> QMenu:
        """What can be done with the selected entry."""
        self.menu.clear()
        add_as_buttons(self.menu, ((self.restore, self._restore), (self.purge, self._purge)))
        self.menu.addSeparator()
        refresh = QAction(self.tr("Refresh"), self.menu)
        theme.dress(refresh, "refresh-cw", "muted")
        refresh.triggered.connect(self.refresh_asked)
        self.menu.addAction(refresh)
        return self.menu


def _kept_days(entries: Sequence[TrashEntry]) -> int:
    """How many days the service keeps what was deleted, as its dates tell; 0 when they don't."""
    for entry in entries:
        if entry.deleted_at is not None and entry.eligible_at is not None:
            return round((entry.eligible_at - entry.deleted_at).total_seconds() / 86400)
    return 0
