"""The right side while planning: counts, what happens to each file, findings.

Leaves to others: what the plan is (``services/publishing``).
"""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from dcs_browser.domain.checks import Severity
from dcs_browser.services.publishing.plan import Plan
from dcs_browser.ui import theme
from dcs_browser.ui.controls import button
from dcs_browser.ui.format import count_text, size_text
from dcs_browser.ui.labels import ElidedLabel, IconLabel, plain
from dcs_browser.ui.row_painting import CellDelegate
from dcs_browser.ui.states import EmptyState
from dcs_browser.ui.theme import Role as Tint
from dcs_browser.ui.theme import Tone
from dcs_browser.ui.upload.book import UploadBook
from dcs_browser.ui.upload.cards import CountCard
from dcs_browser.ui.upload.files_model import Column, FileRow, Kind, PlanModel, Role, rows_of
from dcs_browser.ui.upload.findings_model import ICONS, TINTS, FindingsModel, finding_text
from dcs_browser.ui.upload.findings_model import Role as FindingRole

_TINTS: dict[str, Tint] = {
    "pencil": "info", "plus": "ok", "minus": "error", "check": "faint", "ban": "muted", "arrow-up": "muted",
}  # fmt: skip
_TONES: dict[Kind, Tone] = {
    Kind.CHANGED: "accent", Kind.ADDED: "ok", Kind.REMOVED: "error", Kind.SAME: "neutral",
    Kind.LEFT_OUT: "neutral", Kind.SENT: "accent",
}  # fmt: skip
_SHOWN = frozenset(Kind) - {Kind.SAME}
_WHAT, _STORED = 230, 200


class _FilesView(QTreeView):
    """Delete and the menu leave a file out, or send it after all."""

    toggled = Signal(object)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def show_stored(self, on: bool) -> None:
        """The column with names in storage, only where some differ."""
        self.setColumnHidden(Column.STORED, not on)
        self._share()

    def _share(self) -> None:
        width = self.viewport().width()
        alone = self.isColumnHidden(Column.STORED)
        self.setColumnWidth(Column.WHAT, min(_WHAT, width * 2 // 5 if alone else width // 4))
        self.setColumnWidth(Column.STORED, min(_STORED, width // 4))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().data(Role.ROW)
        if row is not None and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Space):
            self.toggled.emit(row)
            return
        super().keyPressEvent(event)


class PlanPage(QWidget):
    """``left_out`` carries a path and whether it is to be left out."""

    left_out = Signal(str, bool)
    with_errors = Signal(bool)
    """Send it although its content has errors."""
    patternsRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_L + 6, theme.SPACE_L, theme.SPACE_XL, theme.SPACE_L)
        column.setSpacing(theme.SPACE_M)
        cards = QHBoxLayout()
        cards.setSpacing(theme.SPACE_M)
        self.cards: list[CountCard] = []
        for _ in range(5):
            card = CountCard()
            card.toggled.connect(self._filter)
            cards.addWidget(card, 1)
            self.cards.append(card)
        column.addLayout(cards)
        self.model = PlanModel(self)
        self.files = self._files_view()
        self.findings_model = FindingsModel(self)
        self.findings = self._findings_view()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.files)
        self.stack.addWidget(self.findings)
        self.nothing = QWidget()
        QVBoxLayout(self.nothing).setContentsMargins(0, 0, 0, 0)
        self.stack.addWidget(self.nothing)
        column.addWidget(self.stack, 1)
        column.addLayout(self._finding_line())
        column.addLayout(self._option_line())
        self._menu: QMenu | None = None
        self._locked = False
        self._shown: UploadBook | None = None

    def _files_view(self) -> _FilesView:
        view = _FilesView()
        view.setModel(self.model)
        view.setItemDelegate(
            CellDelegate(Role.ICON, Role.NOTE, view, icon_tint=lambda icon: _TINTS.get(icon, "muted"))
        )
        _plain_table(view, self.tr("What happens to each file"))
        view.header().setSectionResizeMode(Column.FILE, QHeaderView.ResizeMode.Stretch)
        view.setColumnWidth(Column.SIZE, 88)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._offer)
        view.toggled.connect(self._toggle)
        return view

    def _findings_view(self) -> QTreeView:
        view = QTreeView()
        view.setModel(self.findings_model)
        view.setItemDelegate(
            CellDelegate(
                FindingRole.ICON, FindingRole.NOTE, view, icon_tint=lambda icon: TINTS.get(icon, "muted")
            )
        )
        _plain_table(view, self.tr("Findings"))
        view.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        view.setColumnWidth(1, 200)
        return view

    def _finding_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_S)
        self.finding_icon = IconLabel("circle-check", role="ok")
        self.finding_count = plain("", "strong")
        self.finding_text = ElidedLabel(role="muted")
        self.show_findings = button(self.tr("Show"), kind="link")
        self.show_findings.clicked.connect(
            lambda _checked: self._turn(findings=self.stack.currentWidget() is not self.findings)
        )
        row.addWidget(self.finding_icon)
        row.addWidget(self.finding_count)
        row.addWidget(self.finding_text, 1)
        row.addWidget(self.show_findings)
        return row

    def _option_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_S)
        self.despite = QCheckBox(self.tr("Send it although its content has errors"))
        self.despite.toggled.connect(self.with_errors)
        self.patterns = button(self.tr("Leave out by pattern…"), kind="link")
        self.patterns.clicked.connect(lambda _checked: self.patternsRequested.emit())
        row.addWidget(self.despite)
        row.addStretch(1)
        row.addWidget(self.patterns)
        return row

    def _turn(self, *, findings: bool) -> None:
        """Findings or files in the middle; a sentence instead of files when nothing changes."""
        pressed = any(card.isChecked() for card in self.cards)
        plan = self._shown.plan if self._shown is not None and self._shown.replacing else None
        quiet = plan is not None and plan.unchanged and not pressed and not self._shown_out()
        self.stack.setCurrentWidget(self.findings if findings else self.nothing if quiet else self.files)
        self.show_findings.setText(self.tr("Show the files") if findings else self.tr("Show"))

    def _shown_out(self) -> bool:
        """Whether a person left something out that is stored: then something changes after all."""
        return self._shown is not None and bool(self._shown.not_sent)

    # What it shows

    def show_book(self, book: UploadBook, *, folded: bool = False) -> None:
        """Counts, files and findings of one book. ``folded``: the service simplifies names."""
        if book.scan is None or book.preflight is None:
            return
        self._locked = book.step.value != "plan"
        plan = book.plan if book.replacing else None
        self.model.show_rows(rows_of(book.scan, plan, book.left_out, book.by_pattern, folded=folded))
        self.files.show_stored(bool(self.model.renamed))
        self._show_cards(book, replacing=plan is not None)
        new, self._shown = self._shown is not book, book
        self._show_findings(book)
        if plan is not None and plan.unchanged:
            self._say_nothing_changes(plan)
        if new:
            for card in self.cards:
                card.release()
        self._filter()
        findings = self.stack.currentWidget() is self.findings
        self._turn(findings=not book.preflight.sendable if new else findings)

    def _say_nothing_changes(self, plan: Plan) -> None:
        """In the place of an empty table."""
        layout = self.nothing.layout()
        if layout is None:
            return
        while (item := layout.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        sure = all(row.sure for row in plan.rows)
        headline = self.tr("Nothing changes: all %n file(s) are the same", "", len(plan.rows))
        text = self.tr("Replacing would send the same files again and store them anew.")
        if not sure:
            headline = self.tr("All %n file(s) have the same size", "", len(plan.rows))
            text = self.tr(
                "This service does not say more about them, so that changes of the same length can't be seen."
            )
        layout.addWidget(EmptyState("circle-check", text, headline=headline, role="ok"))

    def _show_cards(self, book: UploadBook, *, replacing: bool) -> None:
        count = self.model.count
        if replacing:
            words = {
                Kind.CHANGED: self.tr("changed"),
                Kind.ADDED: self.tr("added"),
                Kind.REMOVED: self.tr("removed"),
                Kind.SAME: self.tr("the same"),
                Kind.LEFT_OUT: self.tr("left out"),
            }
            for card, (kind, word) in zip(self.cards, words.items(), strict=True):
                card.show_count(count_text(count(kind)), word, _TONES[kind], kind.value)
            return
        about = book.preflight
        if about is None:
            return
        sent = self.model.size(Kind.SENT)
        self.cards[0].show_count(
            count_text(count(Kind.SENT)), self.tr("files to send"), "accent", Kind.SENT.value
        )
        self.cards[1].show_count(size_text(sent), self.tr("in all"), "neutral", "")
        self.cards[2].show_count(count_text(about.pages), self.tr("pages"), "neutral", "")
        self.cards[3].show_count(count_text(about.activities), self.tr("activities"), "neutral", "")
        self.cards[4].show_count(
            count_text(count(Kind.LEFT_OUT)), self.tr("left out"), "neutral", Kind.LEFT_OUT.value
        )

    def _filter(self) -> None:
        """Cards that are pressed choose what is listed; without any, all but what stays the same."""
        sender = self.sender()
        if isinstance(sender, CountCard) and sender.isChecked():
            for card in self.cards:
                if card is not sender:
                    card.release()
        pressed = {Kind(card.key) for card in self.cards if card.isChecked() and card.key}
        self.model.filter(pressed or _SHOWN)
        if isinstance(sender, CountCard) or self.stack.currentWidget() is not self.findings:
            self._turn(findings=False)

    def _show_findings(self, book: UploadBook) -> None:
        about = book.preflight
        if about is None:
            return
        self.findings_model.show_findings(about.findings)
        errors, warnings = about.count(Severity.ERROR), about.count(Severity.WARNING)
        known = [finding for finding in about.findings if finding.severity is not Severity.INFORMATION]
        if errors:
            self._say_findings(Severity.ERROR, self.tr("%n error(s)", "", errors), "error")
        elif warnings:
            self._say_findings(Severity.WARNING, self.tr("%n warning(s)", "", warnings), "warning")
        else:
            self.finding_icon.show_icon("circle-check", "ok")
            self.finding_count.setText(self.tr("No findings"))
            theme.mark(self.finding_count, role="strong")
        text = "; ".join(finding_text(finding).rstrip(".") for finding in known[:3])
        self.finding_text.setText(text)
        self.show_findings.setVisible(bool(about.findings))
        blocked = self.despite.blockSignals(True)
        self.despite.setChecked(book.with_errors)
        self.despite.blockSignals(blocked)
        self.despite.setVisible(bool(errors) and about.sendable)
        if not about.findings:
            self._turn(findings=False)

    def _say_findings(self, severity: Severity, text: str, role: Tint) -> None:
        self.finding_icon.show_icon(ICONS[severity], role)
        self.finding_count.setText(text)
        theme.mark(self.finding_count, role=role)

    # Leaving out

    def _offer(self, point: QPoint) -> None:
        row = self.files.indexAt(point).data(Role.ROW)
        if row is None:
            return
        menu = QMenu(self)
        if row.mine:
            action = QAction(self.tr("Send it after all"), menu)
        else:
            action = QAction(self.tr("Leave it out"), menu)
        action.setEnabled(self._may_toggle(row))
        action.triggered.connect(lambda _checked=False: self._toggle(row))
        menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        self._menu = menu
        menu.popup(self.files.viewport().mapToGlobal(point))

    def _may_toggle(self, row: FileRow) -> bool:
        fixed = row.kind is Kind.REMOVED or (row.kind is Kind.LEFT_OUT and not row.mine)
        return not (self._locked or fixed or row.path == "config.json")

    def _toggle(self, row: FileRow) -> None:
        if self._may_toggle(row):
            self.left_out.emit(row.path, not row.mine)


def _plain_table(view: QTreeView, name: str) -> None:
    view.setRootIsDecorated(False)
    view.setUniformRowHeights(True)
    view.setAllColumnsShowFocus(True)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setProperty("boxed", True)
    view.setAccessibleName(name)
    view.header().setStretchLastSection(False)
    view.header().setSectionsClickable(False)
