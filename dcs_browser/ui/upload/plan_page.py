"""The right side while planning: counts, what happens to each file, findings.

Leaves to others: what the plan is (``services/publishing``).
"""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
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
from dcs_browser.ui.content_changes import ContentChanges
from dcs_browser.ui.controls import SearchBox, button
from dcs_browser.ui.format import count_text, size_text
from dcs_browser.ui.labels import ElidedLabel, IconLabel, plain
from dcs_browser.ui.row_painting import CellDelegate
from dcs_browser.ui.states import EmptyState, States
from dcs_browser.ui.theme import Role as Tint
from dcs_browser.ui.theme import Tone
from dcs_browser.ui.upload.book import UploadBook
from dcs_browser.ui.upload.cards import CountCard
from dcs_browser.ui.upload.files_model import FileRow, Kind, Listing, May
from dcs_browser.ui.upload.files_tree import FilesTree, choosable
from dcs_browser.ui.upload.files_view import FilesView
from dcs_browser.ui.upload.findings_model import ICONS, TINTS, FindingsModel, finding_text
from dcs_browser.ui.upload.findings_model import Role as FindingRole

_TONES: dict[Kind, Tone] = {
    Kind.CHANGED: "accent", Kind.ADDED: "ok", Kind.REMOVED: "error", Kind.SAME: "neutral",
    Kind.LEFT_OUT: "neutral", Kind.SENT: "accent",
}  # fmt: skip
_SHOWN = frozenset(Kind) - {Kind.SAME}


class PlanPage(QWidget):
    """``selected`` carries paths and whether they are to be sent."""

    selected = Signal(list, bool)
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
        self.model = FilesTree(self)
        self.files = FilesView(self.model, self.tr("What happens to each file"))
        self.files.customContextMenuRequested.connect(self._offer)
        self.files.toggled.connect(self._toggle)
        self.findings_model = FindingsModel(self)
        self.findings = self._findings_view()
        self.stack = QStackedWidget()
        self.stack.addWidget(self._files_part())
        self.stack.addWidget(self.findings)
        self.nothing = QWidget()
        QVBoxLayout(self.nothing).setContentsMargins(0, 0, 0, 0)
        self.stack.addWidget(self.nothing)
        self.content = ContentChanges()
        self.content.turned.connect(lambda: self._turn(findings=False))
        self.stack.addWidget(self.content.list)
        column.addWidget(self.stack, 1)
        column.addWidget(self.content)
        column.addLayout(self._finding_line())
        column.addLayout(self._option_line())
        self._menu: QMenu | None = None
        self._locked = False
        self._shown: UploadBook | None = None
        self._listing: Listing | None = None

    def _files_part(self) -> QWidget:
        """The tree below a field to search in it."""
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_S)
        self.search = SearchBox(self.tr("Find a file"))
        self.search.searched.connect(self._find)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        shortcut.activated.connect(self.search.setFocus)
        column.addWidget(self.search)
        self.found = States(self.files)
        column.addWidget(self.found, 1)
        self.files_part = part
        return part

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
        self.patterns = button(self.tr("Choose files by pattern…"), kind="link")
        self.patterns.clicked.connect(lambda _checked: self.patternsRequested.emit())
        row.addWidget(self.despite)
        row.addStretch(1)
        row.addWidget(self.patterns)
        return row

    def _turn(self, *, findings: bool) -> None:
        """Findings or files in the middle; a sentence instead of files when nothing changes."""
        if findings:
            self.content.close_list()
        pressed = any(card.isChecked() for card in self.cards)
        plan = self._shown.outlook if self._shown is not None and self._shown.replacing else None
        quiet = plan is not None and plan.unchanged and not pressed and not self.model.searched
        files = self.content.list if self.content.is_open else self.nothing if quiet else self.files_part
        self.stack.setCurrentWidget(self.findings if findings else files)
        self.show_findings.setText(self.tr("Show the files") if findings else self.tr("Show"))

    # What it shows

    def show_book(self, book: UploadBook) -> None:
        """Counts, files and findings of one book."""
        if book.scan is None or book.preflight is None:
            return
        self._locked = book.step.value != "plan"
        plan = book.outlook if book.replacing else None
        new, self._shown = self._shown is not book, book
        if new:
            self.search.clear()
        self._show_listing(book, new=new)
        self._show_cards(book, replacing=plan is not None)
        self.content.show_content(book.content if book.replacing else None)
        self._show_findings(book)
        if plan is not None and plan.unchanged:
            self._say_nothing_changes(plan)
        if new:
            for card in self.cards:
                card.release()
        self._filter()
        findings = self.stack.currentWidget() is self.findings
        self._turn(findings=not book.preflight.sendable if new else findings)

    def _show_listing(self, book: UploadBook, *, new: bool) -> None:
        """The tree, when it is another one; what a person had opened in it stays open."""
        if book.listing is self._listing:
            return
        standing = self.files.standing()
        self._listing = book.listing
        if new:
            self.model.filter(_SHOWN, "")
        self.model.show_listing(book.listing)
        self.files.show_stored(bool(book.listing.renamed))
        if new:
            self.files.open_what_matters()
        else:
            self.files.stand_again(standing)

    def _find(self, text: str) -> None:
        self.content.close_list()
        self._narrow(None, text)
        if self.model.visible or not text:
            self.found.show_content()
        else:
            self.found.show_empty("search", self.tr("No listed file has that in its path."))
        self._turn(findings=False)

    def _narrow(self, kinds: Collection[Kind] | None, text: str | None = None) -> None:
        """Another filter: what passes it is brought to light."""
        before = self.model.visible
        self.model.filter(kinds, text)
        if self.model.visible is not before:
            self.files.open_what_matters()

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
            self.content.close_list()
            for card in self.cards:
                if card is not sender:
                    card.release()
        pressed = {Kind(card.key) for card in self.cards if card.isChecked() and card.key}
        self._narrow(pressed or _SHOWN)
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

    # Leaving out, taking in

    def _offer(self, point: QPoint) -> None:
        index = self.files.indexAt(point)
        rows = self.files.files_at(index)
        if not rows:
            return
        menu = QMenu(self)
        for text, may, send in (
            (self.tr("Leave it out"), May.LEAVE, False),
            (self.tr("Send it all the same"), May.SEND, True),
        ):
            paths = [row.path for row in rows if row.may is may]
            if len(rows) > 1:
                text = self.tr("{what}: %n file(s)", "", len(paths)).format(what=text)
            if len(rows) > 1 and not paths:
                continue
            action = QAction(text, menu)
            action.setEnabled(bool(paths) and not self._locked)
            action.triggered.connect(
                lambda _checked=False, paths=paths, send=send: self.selected.emit(paths, send)
            )
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        self._menu = menu
        menu.popup(self.files.viewport().mapToGlobal(point))

    def _toggle(self, rows: Sequence[FileRow]) -> None:
        paths, send = choosable(rows)
        if paths and not self._locked:
            self.selected.emit(paths, send)


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
