"""The drawer at the foot of the window: one line when closed, the groups with their progress when open.

Leaves to others: moving anything (``presenter`` hands the deeds to the engine).
"""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QMenu,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dcs_browser.domain.transfers import GroupSnapshot, State, TransfersSnapshot
from dcs_browser.ui import theme
from dcs_browser.ui.controls import IconButton, button
from dcs_browser.ui.format import rate_text
from dcs_browser.ui.labels import Badge, ElidedLabel, IconLabel, plain
from dcs_browser.ui.states import States
from dcs_browser.ui.transfers.deeds import deeds_of
from dcs_browser.ui.transfers.delegate import HEIGHT, TransferDelegate
from dcs_browser.ui.transfers.model import TransfersModel
from dcs_browser.ui.transfers.words import leading, line_of, summary

_HEAD = 38
_ROWS_SHOWN = 4
_LIMITS = (0, 1, 2, 4, 8, 16, 32)  # MB a second; 0 lifts the limit


class _Groups(QListView):
    """The list; keys do what the small buttons do."""

    deed = Signal(str, object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, model: TransfersModel) -> None:
        super().__init__()
        self.setModel(model)
        self._model = model
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        self.setAccessibleName(self.tr("Transfers"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        group = self._model.group(self.currentIndex())
        if group is not None:
            deeds = deeds_of(group)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
                self.deed.emit(deeds[0].key, group)
                return
            if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self.deed.emit(deeds[1].key, group)
                return
        super().keyPressEvent(event)

    def _ask_menu(self, point: QPoint) -> None:
        index = self.indexAt(point)
        if not index.isValid():
            index = self.currentIndex()
            point = self.visualRect(index).center()
        group = self._model.group(index)
        if group is not None:
            self.menu_wanted.emit(group, self.viewport().mapToGlobal(point))


class TransfersDrawer(QFrame):
    """Show it snapshots; it sends deeds. ``opened`` tells when a person opens or closes it."""

    deed = Signal(str, object)
    """A deed's key (``deeds.Deed``) and the group."""
    pauseAllRequested = Signal(bool)
    clearRequested = Signal()
    limitRequested = Signal(int)
    """Bytes a second, 0 for no limit."""
    opened = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self._snapshot = TransfersSnapshot()
        self._limit = 0
        self._menu: QMenu | None = None
        self.model = TransfersModel(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        self.list = _Groups(self.model)
        delegate = TransferDelegate(self.list)
        delegate.deed.connect(self.deed)
        self.list.setItemDelegate(delegate)
        self.list.deed.connect(self.deed)
        self.list.menu_wanted.connect(self._show_menu)
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
        self.bar = QProgressBar()
        self.bar.setFixedWidth(160)
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.bar.setAccessibleName(self.tr("Progress of the first transfer"))
        row.addWidget(self.bar)
        self.clear = button(self.tr("Clear finished"), kind="quiet")
        self.clear.clicked.connect(lambda _checked: self.clearRequested.emit())
        row.addWidget(self.clear)
        self.limit = self._limit_button()
        row.addWidget(self.limit)
        self.pause = IconButton("pause", self.tr("Pause all transfers"))
        self.pause.clicked.connect(lambda _checked: self.pauseAllRequested.emit(not self._snapshot.paused))
        row.addWidget(self.pause)
        self.toggle = IconButton("chevron-up", self.tr("Show transfers"))
        self.toggle.clicked.connect(lambda _checked: self.open(not self.is_open))
        row.addWidget(self.toggle)
        head.installEventFilter(self)
        self._head_widget = head
        return head

    def _limit_button(self) -> QPushButton:
        made = button(self.tr("No limit"), "gauge")
        made.setFixedHeight(theme.CONTROL_SMALL)
        made.setToolTip(self.tr("How fast all transfers together may be"))
        self._limits = QMenu(made)
        group = QActionGroup(self._limits)
        for megabytes in _LIMITS:
            action = QAction(self._limit_text(megabytes * 1_000_000), self._limits)
            action.setCheckable(True)
            action.setData(megabytes * 1_000_000)
            action.setChecked(megabytes == 0)
            group.addAction(action)
            self._limits.addAction(action)
        group.triggered.connect(self._choose_limit)
        made.clicked.connect(lambda _checked: self._limits.popup(made.mapToGlobal(QPoint(0, made.height()))))
        return made

    def _limit_text(self, bytes_a_second: int) -> str:
        return rate_text(bytes_a_second) if bytes_a_second else self.tr("No limit")

    def _choose_limit(self, action: QAction) -> None:
        self.show_limit(int(action.data()))
        self.limitRequested.emit(self._limit)

    def show_limit(self, bytes_a_second: int) -> None:
        """Show a limit without asking for it (0: none)."""
        self._limit = bytes_a_second
        self.limit.setText(self._limit_text(bytes_a_second))
        self.limit.setAccessibleName(self.tr("Speed limit: {limit}").format(limit=self.limit.text()))
        for action in self._limits.actions():
            action.setChecked(action.data() == bytes_a_second)

    # What it shows

    def show_snapshot(self, snapshot: TransfersSnapshot) -> None:
        """Show a new state of things."""
        self._snapshot = snapshot
        self.model.show_groups(snapshot.groups)
        if snapshot.groups:
            if self.body.state != "content":
                self.body.show_content()
        elif self.body.state != "EmptyState":
            self.body.show_empty(
                "arrow-down-up",
                self.tr("Downloads and uploads appear here. Drop folders on the window to upload."),
            )
        self._show_line()
        self._arrange()

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
        self.bar.setVisible(show_bar)
        if show_bar and first is not None:
            share = line_of(first).share
            self.bar.setRange(0, 1000 if share >= 0 else 0)
            if share >= 0:
                self.bar.setValue(round(share * 1000))
        needy = snapshot.attention if not self.is_open else 0
        self.attention.show_text(self.tr("%n need(s) you", "", needy) if needy else "", "warning")
        self._show_buttons()

    def _show_buttons(self) -> None:
        snapshot = self._snapshot
        moving = any(g.state in (State.RUNNING, State.WAITING, State.PAUSED) for g in snapshot.groups)
        theme.dress(self.pause, "play" if snapshot.paused else "pause", "muted")
        self.pause.rename(
            self.tr("Resume all transfers") if snapshot.paused else self.tr("Pause all transfers")
        )
        self.pause.setEnabled(moving or snapshot.paused)
        if not self.pause.isEnabled():
            self.pause.setToolTip(self.tr("There is nothing to pause."))
        self.clear.setVisible(self.is_open)
        self.clear.setEnabled(snapshot.finished_total > 0)
        self.clear.setToolTip("" if self.clear.isEnabled() else self.tr("Nothing has finished yet."))
        self.limit.setVisible(self.is_open)

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
        """As high as its rows, up to four of them; the rest scrolls."""
        rows = max(2 if not self.model.rowCount() else 1, min(_ROWS_SHOWN, self.model.rowCount()))
        body = rows * HEIGHT + theme.SPACE_S
        if not self.model.rowCount():
            body = 3 * HEIGHT
        self.body.setFixedHeight(body)
        self.setFixedHeight(_HEAD + (body if self.is_open else 0))

    def _show_menu(self, group: GroupSnapshot, at: QPoint) -> None:
        menu = QMenu(self)
        for deed in deeds_of(group):
            action = QAction(deed.text, menu)
            theme.dress(action, deed.icon, "muted")
            action.triggered.connect(lambda _checked=False, key=deed.key: self.deed.emit(key, group))
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
