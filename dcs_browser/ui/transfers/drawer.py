"""The drawer at the foot of the window: one line when closed, the groups with their progress when open.

Leaves to others: moving anything (``presenter`` hands the deeds to the engine).
"""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QProgressBar, QVBoxLayout, QWidget

from dcs_browser.domain.transfers import GroupSnapshot, State, TransfersSnapshot
from dcs_browser.ui import theme
from dcs_browser.ui.controls import IconButton
from dcs_browser.ui.labels import Badge, ElidedLabel, IconLabel, plain
from dcs_browser.ui.states import States
from dcs_browser.ui.transfers.bar import TransfersBar
from dcs_browser.ui.transfers.choosing import chosen
from dcs_browser.ui.transfers.deeds import deeds_of, places_of
from dcs_browser.ui.transfers.delegate import HEIGHT, TransferDelegate
from dcs_browser.ui.transfers.list_view import TransferList
from dcs_browser.ui.transfers.model import TransfersModel
from dcs_browser.ui.transfers.words import leading, line_of, summary

_HEAD = 38
_ROWS_SHOWN = 4


class TransfersDrawer(QFrame):
    """Show it snapshots; it sends deeds. ``opened`` tells when a person opens or closes it."""

    deed = Signal(str, object)
    """A deed's key (``deeds.Deed``) and the group."""
    moved = Signal(int, object)
    """A group's id, and the id of the unfinished one it goes before (``None``: last)."""
    opened = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self._snapshot = TransfersSnapshot()
        self._menu: QMenu | None = None
        self._misfit = False  # whether the empty state is that of a filter
        self.model = TransfersModel(self)
        self.bar = TransfersBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        self.list = TransferList(self.model)
        delegate = TransferDelegate(self.list)
        delegate.deed.connect(self.deed)
        self.list.setItemDelegate(delegate)
        self.list.deed.connect(self.deed)
        self.list.menu_wanted.connect(self._show_menu)
        self.list.search_wanted.connect(self._find)
        self.model.moved.connect(self.moved)
        self.bar.filtered.connect(lambda: self.show_snapshot(self._snapshot))
        self.body = States(self.list)
        column.addWidget(self.body)
        self.body.hide()
        theme.changed.connect(self._redraw)
        self.show_snapshot(self._snapshot)
        self._arrange()

    def _head(self) -> QWidget:
        head = QWidget()
        head.setFixedHeight(_HEAD)
        row = QHBoxLayout(head)
        row.setContentsMargins(theme.SPACE_M + 2, 0, theme.SPACE_S, 0)
        row.setSpacing(theme.SPACE_S)
        row.addWidget(IconLabel("arrow-down-up", self.tr("Transfers")))
        row.addWidget(plain(self.tr("Transfers"), "strong"))
        self.line = ElidedLabel(role="muted")
        row.addWidget(self.line, 1)
        self.attention = Badge(tone="warning")
        row.addWidget(self.attention)
        self.progress = QProgressBar()
        self.progress.setFixedWidth(160)
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 1000)
        self.progress.setAccessibleName(self.tr("Progress of the first transfer"))
        row.addWidget(self.progress)
        row.addWidget(self.bar)
        self.toggle = IconButton("chevron-up", self.tr("Show transfers"))
        self.toggle.clicked.connect(lambda _checked: self.open(not self.is_open))
        row.addWidget(self.toggle)
        head.installEventFilter(self)
        self._head_widget = head
        return head

    # What it shows

    def show_snapshot(self, snapshot: TransfersSnapshot) -> None:
        """Show a new state of things."""
        self._snapshot = snapshot
        shown = chosen(snapshot.groups, self.bar.which, self.bar.text)
        self.model.show_groups(shown)
        if shown:
            self._misfit = False
            if self.body.state != "content":
                self.body.show_content()
        elif snapshot.groups:
            self._show_misfit()
        elif self.body.state != "EmptyState" or self._misfit:
            self._misfit = False
            self.body.show_empty(
                "arrow-down-up",
                self.tr("Downloads and uploads appear here. Drop folders on the window to upload."),
            )
        self._show_line()
        self._arrange()

    def _show_misfit(self) -> None:
        if self.body.state == "EmptyState" and self._misfit:
            return
        self._misfit = True
        self.body.show_empty(
            "funnel-x",
            self.tr("No transfer fits what is looked for."),
            (self.tr("Show all"), self.bar.show_all),
        )

    def _show_line(self) -> None:
        snapshot, first = self._snapshot, leading(self._snapshot)
        text = summary(snapshot)
        if not self.is_open and first is not None:
            words = line_of(first)
            more = len([g for g in snapshot.groups if g.state in (State.RUNNING, State.WAITING)]) - 1
            parts = [words.title, words.what if words.share < 0 else "", words.figures, words.time]
            if more > 0:
                parts.append(self.tr("%n more", "", more))
            text = " · ".join(part for part in parts if part)
        self.line.setText(text)
        show_bar = not self.is_open and first is not None and first.state is State.RUNNING
        self.progress.setVisible(show_bar)
        if show_bar and first is not None:
            share = line_of(first).share
            self.progress.setRange(0, 1000 if share >= 0 else 0)
            if share >= 0:
                self.progress.setValue(round(share * 1000))
        needy = snapshot.attention if not self.is_open else 0
        self.attention.show_text(self.tr("%n need(s) you", "", needy) if needy else "", "warning")
        self.bar.show_snapshot(snapshot, is_open=self.is_open)

    @property
    def is_open(self) -> bool:
        return not self.body.isHidden()

    def open(self, on: bool = True) -> None:
        """Unfold or fold."""
        if on == self.is_open:
            return
        self.body.setVisible(on)
        theme.dress(self.toggle, "chevron-down" if on else "chevron-up", "muted")
        self.toggle.rename(self.tr("Hide transfers") if on else self.tr("Show transfers"))
        self._show_line()
        self._arrange()
        self.opened.emit(on)

    def _arrange(self) -> None:
        """As high as its rows, up to four of them; the rest scrolls. Looking for some doesn't make it lower."""
        rows = max(self.model.rowCount(), min(_ROWS_SHOWN, len(self._snapshot.groups)))
        body = min(_ROWS_SHOWN, rows) * HEIGHT + theme.SPACE_S
        if not self.model.rowCount():
            body = _ROWS_SHOWN * HEIGHT + theme.SPACE_S if self._misfit else max(body, 3 * HEIGHT)
        self.body.setFixedHeight(body)
        self.setFixedHeight(_HEAD + (body if self.is_open else 0))

    def _find(self) -> None:
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search.selectAll()

    def _show_menu(self, group: GroupSnapshot, at: QPoint) -> None:
        menu = QMenu(self)
        for number, deeds in enumerate((deeds_of(group), places_of(group))):
            if number and deeds:
                menu.addSeparator()
            for deed in deeds:
                action = QAction(deed.text, menu)
                theme.dress(action, deed.icon, "muted")
                action.triggered.connect(lambda _checked=False, key=str(deed.key): self.deed.emit(key, group))
                menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        self._menu = menu
        menu.popup(at)

    def _redraw(self) -> None:
        self.list.viewport().update()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self._head_widget and event.type() == QEvent.Type.MouseButtonDblClick:
            self.open(not self.is_open)
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LocaleChange):
            self.model.retranslate()
            self._show_line()
