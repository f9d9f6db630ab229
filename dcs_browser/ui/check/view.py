"""The Check tab as it looks: headline, filters, list and inspector. Values in, signals out.

Leaves to others: getting findings and doing what is asked (``place``).
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QSplitter, QVBoxLayout, QWidget

from dcs_browser.domain.checks import Severity
from dcs_browser.qt.findings_model import FindingItem, FindingsModel, of_severity
from dcs_browser.ui import theme
from dcs_browser.ui.check.findings_list import FindingsList
from dcs_browser.ui.check.inspector import FindingInspector
from dcs_browser.ui.deeds import Deeds, Resized, menu_of, menu_of_forms, pop_below
from dcs_browser.ui.theme import Tone
from dcs_browser.ui.widgets import (
    Card,
    Chip,
    ElidedLabel,
    IconButton,
    SearchBox,
    Spinner,
    States,
    button,
    chip_text,
)

_SEARCH = 220
_NARROW = 600
"""Pixels of width below which filters and search don't fit beside each other."""


class CheckView(QWidget):
    """Signals carry what a person wants; ``filtered`` comes after every change of the filters."""

    again_wanted = Signal(bool)  # whether to look into media
    report_wanted = Signal(str)  # html, csv, json or sarif
    mend_wanted = Signal()
    filtered = Signal()

    def __init__(self, on_error: Callable[[BaseException], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FindingsModel(self)
        self.list = FindingsList(self.model)
        self.inspector = FindingInspector(on_error)
        self.headline = ElidedLabel(role="title")
        self.about = ElidedLabel(role="muted")
        self.spinner = Spinner(size=16)
        self.spinner.hide()
        self.mend = button(self.tr("Mend…"), "wrench")
        self.again = button(self.tr("Check again"), "refresh-cw")
        self.media = QAction(self.tr("Look into pictures, sounds and films too"), self, checkable=True)
        self.report = button(self.tr("Report"), "file-down")
        self.more = IconButton("ellipsis", self.tr("How to check"))
        self.search = SearchBox(self.tr("Filter findings"), on_window=True)
        self._deeds = Deeds(self.mend, self.again, self.report)
        self.chips: dict[Severity, Chip] = {}
        self.ignored = Chip("", "neutral")
        self.rows = States(self._build_card())
        self.states = States(self._build())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.states)
        self._connect()

    # --- building --------------------------------------------------------------------------------------------------

    def _build(self) -> QWidget:
        left = self._left = Resized()
        left.resized.connect(self._squeeze)
        column = QVBoxLayout(left)
        column.setContentsMargins(theme.SPACE_L, theme.SPACE_L, theme.SPACE_L, theme.SPACE_L)
        column.setSpacing(theme.SPACE_M)
        column.addLayout(self._build_head())
        column.addLayout(self._build_filters())
        column.addWidget(self.rows, 1)
        left.setMinimumWidth(400)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(left)
        self.split.addWidget(self.inspector)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        self.split.setSizes([700, 300])
        return self.split

    def _build_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_S)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.headline)
        beside = QHBoxLayout()
        beside.setSpacing(theme.SPACE_S)
        beside.addWidget(self.spinner)
        beside.addWidget(self.about, 1)
        words.addLayout(beside)
        row.addLayout(words, 1)
        self._deeds.add_to(row)
        row.addWidget(self.more)
        return row

    def _build_filters(self) -> QVBoxLayout:
        self._filters, self._below = QHBoxLayout(), QHBoxLayout()
        self._filters.setSpacing(theme.SPACE_S)
        tones: tuple[tuple[Severity, Tone], ...] = (
            (Severity.ERROR, "error"),
            (Severity.WARNING, "warning"),
            (Severity.INFORMATION, "info"),
        )
        for severity, tone in tones:
            chip = Chip("", tone)
            chip.setChecked(severity is not Severity.INFORMATION)
            chip.toggled.connect(self._filter)
            self.chips[severity] = chip
        self.ignored.toggled.connect(self._filter)
        for chip in (*self.chips.values(), self.ignored):
            chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self._filters.addWidget(chip)
        self._filters.addStretch(1)
        self.search.setMaximumWidth(_SEARCH)
        self._filters.addWidget(self.search, 1)
        both = QVBoxLayout()
        both.setSpacing(theme.SPACE_S)
        both.addLayout(self._filters)
        both.addLayout(self._below)
        return both

    def _squeeze(self) -> None:
        """Where there is little room the search goes into a row of its own, and deeds are told by their icons."""
        narrow = self._left.width() < _NARROW
        if not self._deeds.squeeze(narrow):
            return
        target, other = (self._below, self._filters) if narrow else (self._filters, self._below)
        other.removeWidget(self.search)
        target.addWidget(self.search, 1)
        self.search.setMaximumWidth(16_777_215 if narrow else _SEARCH)

    def _build_card(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        self.card = Card()
        self.card.body.setContentsMargins(1, theme.SPACE_XS, 1, theme.SPACE_XS)
        self.card.body.addWidget(self.list)
        column.addWidget(self.card, 1000)
        column.addStretch(1)
        return holder

    def _connect(self) -> None:
        self.search.searched.connect(lambda _text: self._filter())
        self.again.clicked.connect(lambda: self.again_wanted.emit(self.media.isChecked()))
        self.more.clicked.connect(self.menu_of_checking)
        self.report.clicked.connect(self.menu_of_reports)
        self.mend.clicked.connect(self.mend_wanted)
        self.media.toggled.connect(lambda on: self.again_wanted.emit(True) if on else None)

    def menu_of_reports(self) -> QMenu:
        """The forms a report can have, below the button."""
        forms = (
            ("html", self.tr("Page to print (HTML)…")),
            ("csv", self.tr("Table (CSV)…")),
            ("json", self.tr("Data (JSON)…")),
            ("sarif", self.tr("For code review tools (SARIF)…")),
        )
        return menu_of_forms(self.report, forms, self.report_wanted.emit)

    def menu_of_checking(self) -> QMenu:
        """How to check."""
        menu = menu_of(self)
        menu.addAction(self.media)
        return pop_below(menu, self.more)

    # --- filters ---------------------------------------------------------------------------------------------------

    def severities(self) -> frozenset[Severity]:
        return frozenset(severity for severity, chip in self.chips.items() if chip.isChecked())

    def _filter(self) -> None:
        self.model.set_filter(self.severities(), ignored=self.ignored.isChecked(), text=self.search.text())
        self._show_rows()
        self.filtered.emit()

    def _show_rows(self) -> None:
        if self.model.rowCount():
            self.rows.show_content()
        elif self.search.text().strip():
            self.rows.show_empty(
                "search", self.tr("No finding holds these words."), (self.tr("Clear the filter"), self._clear)
            )
        else:
            self.rows.show_empty(
                "list-filter",
                self.tr("The filters above hide everything that was found."),
                (self.tr("Show all"), self.show_all),
            )

    def _clear(self) -> None:
        self.search.clear()
        self._filter()

    def show_all(self) -> None:
        """Every severity; ignored ones stay hidden."""
        for chip in self.chips.values():
            chip.setChecked(True)
        self._clear()

    # --- showing ---------------------------------------------------------------------------------------------------

    def show_items(self, items: tuple[FindingItem, ...], *, fresh: bool) -> None:
        """Another list of findings; chips tell how many there are."""
        words: Mapping[Severity, str] = {
            Severity.ERROR: self.tr("Errors"),
            Severity.WARNING: self.tr("Warnings"),
            Severity.INFORMATION: self.tr("Information"),
        }
        for severity, chip in self.chips.items():
            count = of_severity(items, severity)
            chip.setText(chip_text(words[severity], count))
            chip.setEnabled(count > 0)
            chip.setToolTip("" if count else self.tr("There are none."))
        ignored = sum(len(item.findings) for item in items if item.ignored is not None)
        self.ignored.setText(chip_text(self.tr("Ignored"), ignored))
        self.ignored.setVisible(ignored > 0)
        if not ignored:
            self.ignored.setChecked(False)
        self.model.set_filter(self.severities(), ignored=self.ignored.isChecked(), text=self.search.text())
        self.model.show_items(items, fresh=fresh)
        self._show_rows()

    def show_checking(self, on: bool) -> None:
        """A check is running behind what is shown."""
        self.spinner.setVisible(on)
        self._deeds.allow(self.again, self.tr("It is being checked just now.") if on else "")

    def allow_mending(self, shown: bool, why_not: str = "") -> None:
        """The button stands beside books of this computer only; switched off with the reason."""
        self.mend.setVisible(shown)
        self._deeds.allow(self.mend, why_not)
