"""The bar at the top of the window: back, forward, where one is, search, upload, the account.

Leaves to others: what happens then (signals) and the names of the places (``show_path``).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from dcs_browser.domain.location import Location
from dcs_browser.ui import theme
from dcs_browser.ui.address_line import AddressLine
from dcs_browser.ui.controls import IconButton, SearchBox, button
from dcs_browser.ui.labels import IconLabel, plain

_SEARCH_WIDTH = 230
_CRUMB_MOST = 260
_INNER = 24
_BEHIND = 2
"""What stands behind the steps: the room left over, and the button that copies."""


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the path: its text, and where it leads (``None``: it is where one stands)."""

    text: str
    location: Location | None = None


class AddressBar(QFrame):
    """The path to where one is; every step can be pressed. When it is too long, steps in its middle make way.

    ``begin_edit`` turns it into a line to type or paste a link into; ``submitted`` carries what was typed.
    """

    wanted = Signal(object)
    edit_wanted = Signal()
    copy_wanted = Signal()
    submitted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", "address")
        self.setFixedHeight(theme.CONTROL)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(160)
        self.setAccessibleName(self.tr("Where you are"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.SPACE_M, 0, theme.SPACE_S, 0)
        self._row.setSpacing(2)
        self._row.addWidget(IconLabel("library", role="muted"))
        self._row.addSpacing(theme.SPACE_XS)
        self._fixed = self._row.count()
        self._row.addStretch(1)
        keys = QKeySequence("Ctrl+Shift+K").toString(QKeySequence.SequenceFormat.NativeText)
        self.copy = IconButton("link", self.tr("Copy link"), size=_INNER)
        self.copy.setToolTip(self.tr("Copy a link to this place ({keys})").format(keys=keys))
        self.copy.clicked.connect(self.copy_wanted)
        self._row.addWidget(self.copy)
        self.line = AddressLine(self)
        self.line.submitted.connect(self.submitted)
        self._crumbs: tuple[Crumb, ...] = ()
        self._steps: list[tuple[QWidget, ...]] = []

    @property
    def path(self) -> tuple[str, ...]:
        """The texts of the steps."""
        return tuple(crumb.text for crumb in self._crumbs)

    def show_path(self, crumbs: Sequence[Crumb]) -> None:
        self._crumbs = tuple(crumbs)
        for widget in [widget for step in self._steps for widget in step]:
            self._row.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._steps = []
        for number, crumb in enumerate(self._crumbs):
            parts: list[QWidget] = []
            if number:
                parts.append(plain("›", "muted"))
            parts.append(self._step(crumb, last=number == len(self._crumbs) - 1))
            for part in parts:
                self._row.insertWidget(self._row.count() - _BEHIND, part)
            self._steps.append(tuple(parts))
        self._fit()

    def _step(self, crumb: Crumb, *, last: bool) -> QPushButton:
        made = button("", kind="crumb")
        text = made.fontMetrics().elidedText(crumb.text, Qt.TextElideMode.ElideMiddle, _CRUMB_MOST)
        made.setText(text.replace("&", "&&"))
        made.setAccessibleName(crumb.text)
        made.setToolTip(crumb.text if text != crumb.text else "")
        made.setEnabled(crumb.location is not None and not (last and len(self._crumbs) > 1))
        made.clicked.connect(lambda: self.wanted.emit(crumb.location))
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.line.place()
        self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Beside the steps there is room to type."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.edit_wanted.emit()

    def begin_edit(self, text: str) -> None:
        """Offer ``text`` to be copied or typed over."""
        self.line.begin(text)

    def end_edit(self) -> None:
        """Show the path again."""
        self.line.finish()

    def show_problem(self, sentence: str) -> None:
        """Why what was typed leads nowhere, under the line."""
        self.line.show_problem(sentence)

    def _fit(self) -> None:
        widths = [sum(part.sizeHint().width() + 2 for part in step) for step in self._steps]
        room = self.width() - 60 - _INNER
        hidden: set[int] = set()
        # The first step and the last stay longest.
        for number in range(1, len(widths) - 1):
            if sum(width for at, width in enumerate(widths) if at not in hidden) <= room:
                break
            hidden.add(number)
        for number, step in enumerate(self._steps):
            for part in step:
                part.setVisible(number not in hidden)


class TopBar(QFrame):
    """Signals only; the account menu holds what belongs to the program and not to a place."""

    backRequested = Signal()
    forwardRequested = Signal()
    placeRequested = Signal(object)
    searchChanged = Signal(str)
    searchSubmitted = Signal(str)
    uploadRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", "top")
        self.setFixedHeight(theme.BAR)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_M, 0, theme.SPACE_M, 0)
        row.setSpacing(theme.SPACE_S)
        self.back = IconButton("arrow-left", self.tr("Back"), role="text")
        self.back.clicked.connect(self.backRequested)
        self.forward = IconButton("arrow-right", self.tr("Forward"), role="text")
        self.forward.clicked.connect(self.forwardRequested)
        self.address = AddressBar()
        self.address.wanted.connect(self.placeRequested)
        keys = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
        self.search = SearchBox(self.tr("Search all books"), shortcut_text=keys, on_window=True)
        self.search.setFixedWidth(_SEARCH_WIDTH)
        self.search.searched.connect(self.searchChanged)
        self.search.returnPressed.connect(lambda: self.searchSubmitted.emit(self.search.text()))
        self.upload = button(self.tr("Upload"), "upload", "primary")
        self.upload.clicked.connect(self.uploadRequested)
        self.account = IconButton("circle-user-round", self.tr("Account and settings"), role="text")
        self.account.clicked.connect(self._open_menu)
        self.menu = QMenu(self)
        self.who = QAction(self.tr("Not signed in"), self)
        self.who.setEnabled(False)
        self.menu.addAction(self.who)
        self.menu.addSeparator()
        row.addWidget(self.back)
        row.addWidget(self.forward)
        row.addWidget(self.address, 1)
        for widget in (self.search, self.upload, self.account):
            row.addWidget(widget)
        self.show_history(can_back=False, can_forward=False)

    def show_history(self, *, can_back: bool, can_forward: bool) -> None:
        self.back.setEnabled(can_back)
        self.back.setToolTip(self.tr("Back") if can_back else self.tr("This is where you began"))
        self.forward.setEnabled(can_forward)
        self.forward.setToolTip(self.tr("Forward") if can_forward else self.tr("There is nothing ahead"))

    def show_account(self, email: str, server: str) -> None:
        """Who is signed in where; empty texts mean nobody."""
        if email or server:
            # An ampersand would be taken for a mnemonic.
            self.who.setText(
                self.tr("{email} on {server}").format(email=email, server=server).replace("&", "&&")
                if email
                else server
            )
        else:
            self.who.setText(self.tr("Not signed in"))

    def allow_upload(self, on: bool, why: str = "") -> None:
        """Switch Upload off with its reason."""
        self.upload.setEnabled(on)
        self.upload.setToolTip("" if on else why)

    def _open_menu(self) -> None:
        corner = self.account.mapToGlobal(QPoint(self.account.width(), self.account.height() + 2))
        self.menu.popup(corner - QPoint(self.menu.sizeHint().width(), 0))
