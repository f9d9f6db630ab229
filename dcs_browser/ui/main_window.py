"""The shell: bars, the library at the left, rooms in the middle, transfers below. It holds places and knows none.

Commands leave as signals; the places, their names and what the commands do come from ``app/wiring``.
"""

import base64
import binascii
from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.ui import theme
from dcs_browser.ui.drop_veil import DropVeil
from dcs_browser.ui.icons import application_icon
from dcs_browser.ui.messages import Messages
from dcs_browser.ui.navigator import Navigator
from dcs_browser.ui.status_bar import Health, StatusBar
from dcs_browser.ui.tab_row import TabRow
from dcs_browser.ui.theme import Tone
from dcs_browser.ui.top_bar import Crumb, TopBar

PROGRAM = "DCS Browser"


class MainWindow(QMainWindow):
    """Shows where the navigator is; a room or tab that was not given stays hidden."""

    uploadRequested = Signal()
    downloadRequested = Signal()
    refreshRequested = Signal()
    filterRequested = Signal()
    searchChanged = Signal(str)
    searchSubmitted = Signal(str)
    dropped = Signal(list)
    settingsRequested = Signal()
    logRequested = Signal()
    aboutRequested = Signal()
    signOutRequested = Signal()
    leave_requested = Signal()

    def __init__(self, navigator: Navigator) -> None:
        super().__init__()
        self.navigator = navigator
        self.messages = Messages(self)
        self.setObjectName("main")
        self.setWindowIcon(application_icon())
        self.setMinimumSize(960, 600)
        self.resize(1280, 800)
        self._rooms: dict[Room, QWidget] = {}
        self._tabs: dict[Tab, QWidget] = {}
        self._build()
        self._connect()
        self._menu()
        self._shortcuts()
        self.show_path(())
        self._move(navigator.location)

    def _build(self) -> None:
        self.top = TopBar()
        self.tab_row = TabRow()
        self.status = StatusBar()
        self.veil = DropVeil(self)
        self._side = QFrame()
        self._side.setProperty("bar", "side")
        self._side_box = QVBoxLayout(self._side)
        self._side_box.setContentsMargins(0, 0, 0, 0)
        self._book = QWidget()
        self._book_stack = QStackedWidget()
        book_box = QVBoxLayout(self._book)
        book_box.setContentsMargins(0, 0, 0, 0)
        book_box.setSpacing(0)
        book_box.addWidget(self.tab_row)
        book_box.addWidget(self._book_stack, 1)
        self._centre = QStackedWidget()
        self._centre.addWidget(self._book)
        self._rooms[Room.BOOK] = self._book
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._side)
        self._splitter.addWidget(self._centre)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([theme.LEFT_PANEL, 1280 - theme.LEFT_PANEL])
        self._side.setMinimumWidth(200)
        self._foot = QFrame()
        self._foot.setProperty("bar", "foot")
        self._foot_box = QHBoxLayout(self._foot)
        self._foot_box.setContentsMargins(0, 0, 0, 0)
        self._foot.hide()
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self._splitter, 1)
        column.addWidget(self._foot)
        column.addWidget(self.status)
        self.setCentralWidget(whole)
        # Nobody wants to begin on the arrow back.
        whole.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        whole.setFocus()

    def _connect(self) -> None:
        self.top.backRequested.connect(self.navigator.back)
        self.top.forwardRequested.connect(self.navigator.forward)
        self.top.placeRequested.connect(self.navigator.go)
        self.top.searchChanged.connect(self.searchChanged)
        self.top.searchSubmitted.connect(self.searchSubmitted)
        self.top.uploadRequested.connect(self.uploadRequested)
        self.tab_row.downloadRequested.connect(self.downloadRequested)
        self.tab_row.chosen.connect(self._choose_tab)
        self.veil.dropped.connect(self.dropped)
        self.navigator.moved.connect(self._move)

    def _menu(self) -> None:
        entries = (
            ("refresh-cw", self.tr("Refresh"), self.refreshRequested, "F5"),
            ("settings", self.tr("Settings…"), self.settingsRequested, "Ctrl+,"),
            ("scroll-text", self.tr("Log"), self.logRequested, "Ctrl+Shift+L"),
            ("info", self.tr("About DCS Browser"), self.aboutRequested, ""),
            ("log-out", self.tr("Sign out"), self.signOutRequested, ""),
            ("x", self.tr("Quit"), self.leave_requested, "Ctrl+Q"),
        )
        self.commands: dict[str, QAction] = {}
        for icon, text, signal, keys in entries:
            if icon == "log-out":
                self.top.menu.addSeparator()
            action = QAction(text, self)
            theme.dress(action, icon, "muted")
            if keys:
                action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _checked=False, signal=signal: signal.emit())
            self.top.menu.addAction(action)
            # On the window as well: a shortcut of a closed menu would be dead on some platforms.
            self.addAction(action)
            self.commands[icon] = action

    def _shortcuts(self) -> None:
        self._key("Ctrl+F", self.filterRequested.emit)
        self._key("Ctrl+K", self._focus_search)
        self._key("Ctrl+U", self._upload_by_key)
        self._key("Alt+Left", self.navigator.back)
        self._key("Alt+Right", self.navigator.forward)
        for number in range(1, 10):
            self._key(f"Ctrl+{number}", partial(self._tab_by_number, number))

    def _key(self, keys: str, act: Callable[[], object]) -> None:
        action = QAction(self)
        action.setShortcut(QKeySequence(keys))
        # "triggered" sends a flag that would be taken for an argument.
        action.triggered.connect(lambda _checked: act())
        self.addAction(action)

    # What wiring gives

    def set_library(self, widget: QWidget) -> None:
        """The tree at the left."""
        self._side_box.addWidget(widget)
        self._order_focus()

    def add_room(self, room: Room, widget: QWidget) -> None:
        """The widget shown in the middle while the navigator is in ``room``."""
        self._rooms[room] = widget
        self._centre.addWidget(widget)
        self._order_focus()
        self._move(self.navigator.location)

    def add_tab(self, tab: Tab, widget: QWidget, icon: str, label: str) -> None:
        """A tab of the open book."""
        self._tabs[tab] = widget
        self._book_stack.addWidget(widget)
        self.tab_row.add(tab, icon, label)
        self._order_focus()
        self._move(self.navigator.location)

    def set_transfers(self, widget: QWidget) -> None:
        """The drawer below the rooms; it decides its own height."""
        self._foot_box.addWidget(widget)
        self._foot.show()
        self._order_focus()

    def set_book_actions(self, actions: Sequence[QAction]) -> None:
        """What "…" beside the tabs offers."""
        self.tab_row.menu.clear()
        self.tab_row.menu.addActions(list(actions))
        self.tab_row.more.setVisible(bool(actions))

    # What it shows

    def show_path(self, crumbs: Sequence[Crumb]) -> None:
        """The path in the address bar; the window's title is its book."""
        self.top.address.show_path(crumbs or (Crumb(self.tr("All books"), Location()),))
        self._retitle(crumbs)
        self._order_focus()

    def _retitle(self, crumbs: Sequence[Crumb]) -> None:
        at = self.navigator.location
        texts = [crumb.text for crumb in crumbs]
        # Publisher, book, and what is inside it: a window is named after the book.
        name = texts[1] if at.room is Room.BOOK and len(texts) > 1 else (texts[-1] if texts else "")
        self.setWindowTitle(f"{name} – {PROGRAM}" if name else PROGRAM)

    def set_status(self, text: str) -> None:
        """What is selected, and how much of it."""
        self.status.show_text(text)

    def set_findings(self, text: str) -> None:
        self.status.show_findings(text)

    def set_server(self, name: str, health: Health = "ok", why: str = "") -> None:
        self.status.show_server(name, health, why)

    def set_account(self, email: str, server: str) -> None:
        self.top.show_account(email, server)
        signed_in = bool(email or server)
        self.commands["log-out"].setEnabled(signed_in)

    def set_language(self, text: str) -> None:
        self.status.show_language(text)

    def set_tab_badge(self, tab: Tab, text: str, tone: Tone = "error") -> None:
        self.tab_row.show_badge(tab, text, tone)

    def allow_upload(self, on: bool, why: str = "") -> None:
        """Switch uploading off, with the reason in button and veil."""
        self.top.allow_upload(on, why)
        self.veil.refuse("" if on else why)

    def allow_download(self, on: bool, why: str = "") -> None:
        self.tab_row.allow_download(on, why)

    @property
    def shown(self) -> QWidget | None:
        """The room, or the tab of the book, that is seen."""
        middle = self._centre.currentWidget()
        return self._book_stack.currentWidget() if middle is self._book else middle

    def _order_focus(self) -> None:
        """Tab goes from the top to the left, through the middle, to the bottom, whenever parts were made."""
        regions = (self.top, self._side, self.tab_row, self._centre, self._foot)
        chain: list[QWidget] = []
        widget = self.nextInFocusChain()
        while widget is not self and widget is not None:
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                chain.append(widget)
            widget = widget.nextInFocusChain()

        def rank(widget: QWidget) -> tuple[int, int]:
            region = next((at for at, part in enumerate(regions) if part.isAncestorOf(widget)), len(regions))
            # Steps of the path are made anew all the time; they stand between the arrows and the search.
            steps = 1 if self.top.address.isAncestorOf(widget) else 2
            return region, 0 if widget in (self.top.back, self.top.forward) else steps

        for before, after in pairwise(sorted(chain, key=rank)):
            QWidget.setTabOrder(before, after)

    def _move(self, location: Location) -> None:
        self.top.show_history(can_back=self.navigator.can_back, can_forward=self.navigator.can_forward)
        room = self._rooms.get(location.room)
        if room is not None:
            self._centre.setCurrentWidget(room)
        tab = self._tabs.get(location.tab)
        if location.room is Room.BOOK and tab is not None:
            self._book_stack.setCurrentWidget(tab)
            self.tab_row.show_tab(location.tab)

    def _choose_tab(self, tab: Tab) -> None:
        self.navigator.go(self.navigator.location.at(tab=tab))
        self.tab_row.show_tab(self.navigator.location.tab)

    def _tab_by_number(self, number: int) -> None:
        tabs = self.tab_row.tabs
        if self.navigator.location.room is Room.BOOK and number <= len(tabs):
            self._choose_tab(tabs[number - 1])

    def _focus_search(self) -> None:
        self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.selectAll()

    def _upload_by_key(self) -> None:
        if self.top.upload.isEnabled():
            self.uploadRequested.emit()

    # Where it stood

    def geometry_text(self) -> str:
        """Place, size and the width of the left panel, as text for the settings."""
        parts = (self.saveGeometry(), self._splitter.saveState())
        return ".".join(base64.b64encode(part.data()).decode("ascii") for part in parts)

    def restore(self, geometry: str) -> bool:
        """Stand where :meth:`geometry_text` says; a damaged text changes nothing."""
        try:
            place, widths = (base64.b64decode(part, validate=True) for part in geometry.split("."))
        except (ValueError, binascii.Error):
            return False
        return self.restoreGeometry(QByteArray(place)) and self._splitter.restoreState(QByteArray(widths))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leaving is asked for; the program cleans up while its loop runs and then ends."""
        event.ignore()
        self.leave_requested.emit()
