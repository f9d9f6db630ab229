"""The bar of the transfers drawer: what is shown of the list, how fast and how many, and the menu for all of them.

Leaves to others: the list (``list_view``), doing what is asked (``presenter``).
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from dcs_browser.domain.transfers import GroupSnapshot, State, TransfersSnapshot
from dcs_browser.ui import theme
from dcs_browser.ui.controls import IconButton, SearchBox, Segmented, button
from dcs_browser.ui.format import rate_text
from dcs_browser.ui.transfers import choosing

LIMITS = (0, 1, 2, 4, 8, 16, 32)  # MB a second; 0 lifts the limit
AT_ONCE = (1, 2, 4, 8, 12, 16, 24, 32)


class TransfersBar(QWidget):
    """Hidden parts take no room: all but the menu of everything is only there while the list is."""

    filtered = Signal()
    """``which`` or ``text`` changed."""
    pauseAllRequested = Signal(bool)
    retryAllRequested = Signal()
    clearRequested = Signal()
    limitRequested = Signal(int)
    """Bytes a second, 0 for no limit."""
    atOnceRequested = Signal(int)
    """Small files at the same time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit, self._at_once, self._host, self._paused = 0, 8, "", False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_S)
        self.search = SearchBox(self.tr("Find a transfer"), delay_ms=80)
        self.search.setFixedHeight(theme.CONTROL_SMALL)
        self.search.setFixedWidth(168)
        self.search.searched.connect(lambda _text: self.filtered.emit())
        row.addWidget(self.search)
        self.states = Segmented(
            (
                (choosing.ALL, self.tr("All"), ""),
                (choosing.RUNNING, self.tr("Running"), ""),
                (choosing.FAILED, self.tr("Failed"), ""),
                (choosing.DONE, self.tr("Done"), ""),
            ),
            self.tr("Which transfers are shown"),
        )
        self.states.setFixedHeight(theme.CONTROL)
        self.states.chosen.connect(lambda _key: self.filtered.emit())
        row.addWidget(self.states)
        self.limit = self._limit_button()
        row.addWidget(self.limit)
        self.pause = IconButton("pause", self.tr("Pause all transfers"))
        self.pause.clicked.connect(lambda _checked: self.pauseAllRequested.emit(not self._paused))
        row.addWidget(self.pause)
        self.more = IconButton("ellipsis", self.tr("All transfers…"))
        self.more.clicked.connect(
            lambda _checked: self.menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))
        )
        row.addWidget(self.more)
        self._menu()
        self.show_limit(0)
        self.show_at_once(self._at_once, self._host)

    # Building

    def _limit_button(self) -> QPushButton:
        made = button(self.tr("No limit"), "gauge")
        made.setFixedHeight(theme.CONTROL_SMALL)
        made.setToolTip(self.tr("How fast all transfers together may be"))
        values = [megabytes * 1_000_000 for megabytes in LIMITS]
        self.limits = self._choices(made, values, self._limit_text, self._choose_limit)
        made.clicked.connect(lambda _checked: self.limits.popup(made.mapToGlobal(QPoint(0, made.height()))))
        return made

    def _menu(self) -> None:
        self.menu = QMenu(self)
        self.menu.setToolTipsVisible(True)
        self.pause_all = self._entry("pause", self.tr("Pause all transfers"))
        self.pause_all.triggered.connect(lambda _checked: self.pauseAllRequested.emit(not self._paused))
        self.retry = self._entry("rotate-cw", self.tr("Retry all that failed"))
        self.retry.triggered.connect(lambda _checked: self.retryAllRequested.emit())
        self.clear = self._entry("x", self.tr("Remove finished from the list"))
        self.clear.triggered.connect(lambda _checked: self.clearRequested.emit())
        self.menu.addSeparator()
        self.at_once = self._choices(self.menu, AT_ONCE, str, self._choose_at_once)
        self.menu.addMenu(self.at_once)

    def _entry(self, icon: str, text: str) -> QAction:
        action = QAction(text, self.menu)
        theme.dress(action, icon, "muted")
        self.menu.addAction(action)
        return action

    def _choices(
        self,
        parent: QWidget,
        values: Sequence[int],
        say: Callable[[int], str],
        choose: Callable[[QAction], None],
    ) -> QMenu:
        menu = QMenu(parent)
        group = QActionGroup(menu)
        for value in values:
            action = QAction(say(value), menu)
            action.setCheckable(True)
            action.setData(value)
            group.addAction(action)
            menu.addAction(action)
        group.triggered.connect(choose)
        return menu

    # What it shows

    @property
    def which(self) -> str:
        return self.states.choice()

    @property
    def text(self) -> str:
        return self.search.text()

    def show_all(self) -> None:
        """Show every transfer again."""
        self.states.choose(choosing.ALL)
        self.search.clear()
        self.filtered.emit()

    def show_limit(self, bytes_a_second: int) -> None:
        """Show a limit without asking for it (0: none)."""
        self._limit = bytes_a_second
        self.limit.setText(self._limit_text(bytes_a_second))
        self.limit.setAccessibleName(self.tr("Speed limit: {limit}").format(limit=self.limit.text()))
        for action in self.limits.actions():
            action.setChecked(action.data() == bytes_a_second)

    def show_at_once(self, number: int, host: str = "") -> None:
        """Show how many small files move at once (with ``host``, where one is named), without asking for it."""
        self._at_once, self._host = number, host
        text = (
            self.tr("Small files at once with {host}: {number}")
            if host
            else self.tr("Small files at once: {number}")
        )
        self.at_once.setTitle(text.format(number=number, host=host))
        for action in self.at_once.actions():
            action.setChecked(action.data() == number)

    def show_snapshot(self, snapshot: TransfersSnapshot, *, is_open: bool) -> None:
        """What can be pressed now, and why not."""
        groups, self._paused = snapshot.groups, snapshot.paused
        moving = any(g.state in (State.RUNNING, State.WAITING, State.PAUSED) for g in groups)
        text = self.tr("Resume all transfers") if self._paused else self.tr("Pause all transfers")
        icon = "play" if self._paused else "pause"
        can_pause = moving or self._paused
        nothing = self.tr("There is nothing to pause.")
        theme.dress(self.pause, icon, "muted")
        self.pause.rename(text)
        self.pause.setEnabled(can_pause)
        if not can_pause:
            self.pause.setToolTip(nothing)
        theme.dress(self.pause_all, icon, "muted")
        self.pause_all.setText(text)
        self._allow(self.pause_all, can_pause, nothing)
        self._allow(self.retry, any(_retriable(g) for g in groups), self.tr("Nothing has failed."))
        self._allow(self.clear, snapshot.finished_total > 0, self.tr("Nothing has finished yet."))
        for widget in (self.search, self.states, self.limit):
            widget.setVisible(is_open)
        self._show_counts(groups)

    @staticmethod
    def _allow(action: QAction, on: bool, why: str) -> None:
        action.setEnabled(on)
        action.setToolTip("" if on else why)

    def _show_counts(self, groups: Sequence[GroupSnapshot]) -> None:
        names = {
            choosing.ALL: self.tr("All"),
            choosing.RUNNING: self.tr("Running"),
            choosing.FAILED: self.tr("Failed"),
            choosing.DONE: self.tr("Done"),
        }
        for key, number in choosing.counts(groups).items():
            self.states.rename(key, self.tr("{state}: {number}").format(state=names[key], number=number))

    def _limit_text(self, bytes_a_second: int) -> str:
        return rate_text(bytes_a_second) if bytes_a_second else self.tr("No limit")

    def _choose_limit(self, action: QAction) -> None:
        self.show_limit(int(action.data()))
        self.limitRequested.emit(self._limit)

    def _choose_at_once(self, action: QAction) -> None:
        self.show_at_once(int(action.data()), self._host)
        self.atOnceRequested.emit(self._at_once)


def _retriable(group: GroupSnapshot) -> bool:
    return bool(group.files_failed) and group.state not in (State.PAUSED, State.UNKNOWN)
