"""The health board as it looks: sums, filters, the table, what is known of the chosen book, the round that runs.

Values in, signals out. Leaves to others: checking and what opens (``place``).
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import (
    QCoreApplication,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Signal,
)
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from dcs_browser.domain.flowbook.activities import ActivityKind
from dcs_browser.domain.flowbook.words import ACTIVITY_WORDS
from dcs_browser.qt.health_model import Column, Entry, Formats, HealthModel, Only, Role
from dcs_browser.services.rounds import Progress
from dcs_browser.ui import theme
from dcs_browser.ui.deeds import menu_of, menu_of_forms, pop_below
from dcs_browser.ui.format import ago_text, count_text, exact_text, size_text
from dcs_browser.ui.row_painting import CellDelegate, RowTable, paint_pill, pill_width
from dcs_browser.ui.theme import Tone
from dcs_browser.ui.widgets import (
    Card,
    Chip,
    ElidedLabel,
    IconButton,
    IconLabel,
    SearchBox,
    States,
    TitleLabel,
    button,
    chip_text,
    plain,
)

_ROW = 36
_WIDTHS = {
    Column.PUBLISHER: 132,
    Column.ERRORS: 76,
    Column.WARNINGS: 84,
    Column.UNUSED: 80,
    Column.ACTIVITIES: 84,
    Column.PAGES: 64,
    Column.SIZE: 80,
    Column.CHECKED: 108,
}
_TONES: dict[int, Tone] = {Column.ERRORS: "error", Column.WARNINGS: "warning"}


def kind_text(kind: str) -> str:
    """A type of activities in words; the type itself where there are none."""
    wording = ACTIVITY_WORDS.get(ActivityKind(kind)) if kind in list(ActivityKind) else None
    return QCoreApplication.translate("Words", wording.label) if wording is not None else kind


class _Cells(CellDelegate):
    """Errors and warnings as pills: what is looked for stands out."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        text = str(index.data() or "")
        tone = _TONES.get(index.column())
        if tone is None or text in ("0", "–"):
            super().paint(painter, option, index)
            return
        item = QStyleOptionViewItem(option)
        if item.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(item.rect, theme.colour("selection"))
        elif item.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(item.rect, theme.colour("hover"))
        left = item.rect.right() + 1 - theme.SPACE_S - pill_width(text)
        paint_pill(painter, item, left, text, tone)


class HealthView(QWidget):
    """Signals carry what a person wants; ``opened`` an :class:`Entry`."""

    opened = Signal(object)
    check_wanted = Signal(bool, bool)  # again; with the sizes of pictures
    stop_wanted = Signal()
    export_wanted = Signal(str)  # html, csv or json
    status_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = HealthModel(Formats(size_text, count_text, ago_text, exact_text), self)
        self.title = TitleLabel(self.tr("Health"))
        self.total = ElidedLabel(role="muted")
        self.check = button(self.tr("Check all"), "shield-check", "primary")
        self.export = button(self.tr("Export"), "file-down")
        self.more = IconButton("ellipsis", self.tr("How to check"))
        self.pictures = QAction(
            self.tr("Measure pictures too (boxes outside a page; slower)"), self, checkable=True
        )
        self.again = QAction(self.tr("Check all again, changed or not"), self)
        self.search = SearchBox(self.tr("Filter books"), on_window=True)
        self.chips: dict[Only, Chip] = {}
        self.only: Only = "all"
        self.table = self._make_table()
        self.card = Card()
        self.progress = self._make_progress()
        self.rows = States(self.table)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_M)
        column.addWidget(self.rows, 1)
        column.addWidget(self._make_detail())
        self.states = States(content)
        self._lay_out()
        self._connect()
        self._choose(None)

    # --- building ------------------------------------------------------------------------------------------------------

    def _make_table(self) -> RowTable:
        table = RowTable(self.tr("Health of the books"))
        table.setModel(self.model)
        table.setItemDelegate(_Cells(Role.ICON, Role.NOTE, table, height=_ROW))
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setProperty("boxed", True)
        table.dress_header(_WIDTHS.items(), by=Column.ERRORS, falling=True)
        return table

    def _make_progress(self) -> QWidget:
        holder = Card()
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_M)
        self.doing = ElidedLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setAccessibleName(self.tr("Progress of the check"))
        self.stop = button(self.tr("Stop"), "x")
        row.addWidget(IconLabel("activity", role="accent"))
        row.addWidget(self.doing, 2)
        row.addWidget(self.bar, 3)
        row.addWidget(self.stop)
        holder.body.addLayout(row)
        holder.hide()
        return holder

    def _make_detail(self) -> QWidget:
        self.detail_title = ElidedLabel(role="strong")
        self.detail = plain("", "muted", wrap=True)
        self.open = button(self.tr("Open its check"), "arrow-up-right")
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_M)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.detail_title)
        words.addWidget(self.detail)
        row.addLayout(words, 1)
        row.addWidget(self.open)
        self.card.body.addLayout(row)
        return self.card

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_XL, theme.SPACE_L, theme.SPACE_XL, theme.SPACE_L)
        column.setSpacing(theme.SPACE_M)
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_S)
        head.addWidget(self.title)
        head.addWidget(self.total, 1)
        for widget in (self.export, self.check, self.more):
            head.addWidget(widget)
        column.addLayout(head)
        column.addWidget(self.progress)
        filters = QHBoxLayout()
        filters.setSpacing(theme.SPACE_S)
        tones: tuple[tuple[Only, Tone], ...] = (
            ("errors", "error"),
            ("warnings", "warning"),
            ("unused", "info"),
            ("old", "neutral"),
        )
        for only, tone in tones:
            chip = Chip("", tone)
            chip.clicked.connect(self._filterer(only))
            self.chips[only] = chip
            filters.addWidget(chip)
        filters.addStretch(1)
        self.search.setMaximumWidth(220)
        filters.addWidget(self.search, 1)
        column.addLayout(filters)
        column.addWidget(self.states, 1)

    def _connect(self) -> None:
        self.check.clicked.connect(lambda: self.check_wanted.emit(False, self.pictures.isChecked()))
        self.again.triggered.connect(lambda: self.check_wanted.emit(True, self.pictures.isChecked()))
        self.stop.clicked.connect(self.stop_wanted)
        self.export.clicked.connect(self.menu_of_forms)
        self.more.clicked.connect(self.menu_of_checking)
        self.search.searched.connect(lambda _text: self._filter())
        self.table.entered_row.connect(self._open)
        self.open.clicked.connect(lambda: self._open(self.table.currentIndex()))
        self.table.selectionModel().currentChanged.connect(
            lambda now, _before: self._choose(self.model.entry(now))
        )
        self.model.modelReset.connect(lambda: self._choose(self.model.entry(self.table.currentIndex())))

    def _open(self, index: QModelIndex) -> None:
        entry = self.model.entry(index)
        if entry is not None:
            self.opened.emit(entry)

    def menu_of_forms(self) -> QMenu:
        """The forms the board can be exported in, below the button."""
        forms = (
            ("html", self.tr("Page to print (HTML)…")),
            ("csv", self.tr("Table (CSV)…")),
            ("json", self.tr("Data (JSON)…")),
        )
        return menu_of_forms(self.export, forms, self.export_wanted.emit)

    def menu_of_checking(self) -> QMenu:
        """How to check."""
        menu = menu_of(self)
        menu.addAction(self.pictures)
        menu.addAction(self.again)
        return pop_below(menu, self.more)

    # --- filters -------------------------------------------------------------------------------------------------------

    def _filterer(self, only: Only) -> Callable[[], None]:
        return lambda: self.show_only("all" if self.only == only else only)

    def show_only(self, only: Only) -> None:
        """Books of one kind, or all."""
        self.only = only
        for kind, chip in self.chips.items():
            chip.setChecked(kind == only)
        self._filter()

    def _filter(self) -> None:
        held = self.model.entry(self.table.currentIndex())
        self.model.set_filter(self.search.text(), self.only)
        self._select(held)
        self._show_rows()

    def _show_rows(self) -> None:
        if self.model.rowCount() or not self.model.total:
            self.rows.show_content()
            return
        self.rows.show_empty(
            "funnel-x", self.tr("No book fits these filters."), (self.tr("Show all"), self.show_all)
        )

    def show_all(self) -> None:
        self.search.clear()
        self.show_only("all")

    # --- showing -------------------------------------------------------------------------------------------------------

    def show_entries(self, entries: Iterable[Entry]) -> None:
        """Replace the rows; the selection stays on its book."""
        held = self.model.entry(self.table.currentIndex())
        self.model.show_entries(entries)
        self._select(held)
        words: dict[Only, str] = {
            "errors": self.tr("With errors"),
            "warnings": self.tr("With warnings"),
            "unused": self.tr("With unused files"),
            "old": self.tr("Not up to date"),
        }
        for only, chip in self.chips.items():
            count = self.model.count(only)
            chip.setText(chip_text(words[only], count))
            chip.setEnabled(count > 0 or chip.isChecked())
            chip.setToolTip("" if count else self.tr("There are none."))
        self._sum()
        self._show_rows()
        if self.model.total:
            self.states.show_content()
        self._choose(self.model.entry(self.table.currentIndex()))

    def _sum(self) -> None:
        known = [entry.condition for entry in self.model.all_entries if entry.condition is not None]
        parts = [self.tr("%Ln book(s)", "", self.model.total)]
        if known:
            parts.append(self.tr("%Ln error(s)", "", sum(made.errors for made in known)))
            parts.append(self.tr("%Ln warning(s)", "", sum(made.warnings for made in known)))
            unused = sum(made.unused for made in known)
            if unused:
                parts.append(self.tr("{size} unused").format(size=size_text(unused)))
        self.total.setText(" · ".join(parts) if self.model.total else "")
        self.export.setEnabled(bool(known))
        self.export.setToolTip("" if known else self.tr("Check the books first."))
        self.status_changed.emit(self.total.text())

    def _select(self, entry: Entry | None) -> None:
        row = self.model.row_of(entry.book.id) if entry is not None else -1
        if row >= 0:
            flags = QItemSelectionModel.SelectionFlag
            self.table.selectionModel().setCurrentIndex(
                self.model.index(row, 0), flags.ClearAndSelect | flags.Rows
            )

    def _choose(self, entry: Entry | None) -> None:
        """What is known of a book, below the table."""
        self.card.setVisible(entry is not None)
        if entry is None:
            return
        made = entry.condition
        self.detail_title.setText(f"{entry.book.publisher} · {entry.book.label}")
        if entry.failure:
            self.detail.setText(entry.failure)
        elif made is None:
            self.detail.setText(self.tr("It was never checked."))
        else:
            kinds = sorted(made.activities.items(), key=lambda pair: (-pair[1], pair[0]))
            said = ", ".join(f"{count_text(count)} × {kind_text(kind)}" for kind, count in kinds)
            files = self.tr("%Ln file(s)", "", made.files)
            self.detail.setText(f"{said or self.tr('No activities')} · {files}")

    def show_loading(self) -> None:
        self.states.show_loading(self.tr("Reading the results of earlier checks…"))

    def show_error(self, error: BaseException, retry: Callable[[], object]) -> None:
        self.states.show_error(error, retry)

    def show_empty(self, *, signed_in: bool) -> None:
        """There are no books to check."""
        self.model.show_entries(())
        self._sum()
        sentence = (
            self.tr("Upload the first book; here you see at a glance what is wrong with which.")
            if signed_in
            else self.tr("Sign in first: the board shows the books of your server.")
        )
        self.states.show_empty("activity", sentence, headline=self.tr("No books to check"))
        self._choose(None)

    def allow(self, why_not: str) -> None:
        """Whether checking is possible; else why not."""
        for made in (self.check, self.again):
            made.setEnabled(not why_not)
            made.setToolTip(why_not)

    def show_round(self, progress: Progress | None) -> None:
        """The round that runs, ``None`` when none does."""
        running = progress is not None and progress.running
        self.progress.setVisible(running)
        if progress is None or not running:
            return
        self.bar.setRange(0, max(1, progress.total))
        self.bar.setValue(progress.done)
        said = self.tr("Checking {done} of %Ln book(s)", "", progress.total).format(
            done=count_text(min(progress.done + 1, progress.total))
        )
        self.doing.setText(f"{said} · {progress.current}" if progress.current else said)
