"""The Compare tab as it looks: which books, headline, list and inspector. Values in, signals out.

Leaves to others: comparing and doing what is asked (``place``).
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from dcs_browser.qt.tips import tip
from dcs_browser.ui import theme
from dcs_browser.ui.compare.inspector import DifferenceInspector
from dcs_browser.ui.deeds import Deeds, Resized, menu_of, menu_of_forms, pop_below
from dcs_browser.ui.difference_list import DifferenceList
from dcs_browser.ui.states import LoadingState
from dcs_browser.ui.widgets import ElidedLabel, IconButton, IconLabel, States, button, plain

_NARROW = 700
"""Pixels of width below which deeds are told by their icons."""


class _Name(ElidedLabel):
    """A book by its short name; the tooltip says where it is, cut or not."""

    def __init__(self) -> None:
        super().__init__(role="muted")
        self.whole = ""

    def show_book(self, short: str, whole: str) -> None:
        self.whole = whole
        self.setText(short)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), tip(self.whole), self)
            return True
        return super().event(event)


class CompareView(QWidget):
    """Signals carry what a person wants."""

    folder_wanted = Signal()
    archive_wanted = Signal()
    stored_wanted = Signal()
    again_wanted = Signal()
    turn_wanted = Signal()
    export_wanted = Signal(str)  # html or json

    def __init__(self, on_error: Callable[[BaseException], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = DifferenceList()
        self.inspector = DifferenceInspector(on_error)
        self.headline = ElidedLabel(role="title")
        self.before, self.after = _Name(), _Name()
        self.unsure = plain("", "muted", wrap=True)
        self.choose = button(self.tr("Compare with"), "git-compare")
        self.export = button(self.tr("Export"), "file-down")
        self.turn = IconButton("arrow-left-right", self.tr("Swap before and after"))
        self.again = IconButton("refresh-cw", self.tr("Compare again"))
        self._deeds = Deeds(self.choose, self.export)
        self._why_not_stored = ""
        self.progress: Callable[[], str] = str
        """How far it is, while it is being compared."""
        self.states = States(self._build())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.states)
        self._watch = QTimer(self, interval=200)
        self._watch.timeout.connect(self._tell_progress)
        self._connect()

    def _build(self) -> QWidget:
        left = self._left = Resized()
        left.resized.connect(lambda: self._deeds.squeeze(left.width() < _NARROW))
        column = QVBoxLayout(left)
        column.setContentsMargins(theme.SPACE_L, theme.SPACE_L, theme.SPACE_L, theme.SPACE_L)
        column.setSpacing(theme.SPACE_M)
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_S)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.headline)
        sides = QHBoxLayout()
        sides.setSpacing(theme.SPACE_S)
        for label in (self.before, self.after):
            label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        sides.addWidget(self.before)
        sides.addWidget(IconLabel("arrow-right", self.tr("compared with")))
        sides.addWidget(self.after)
        sides.addStretch(1)
        words.addLayout(sides)
        head.addLayout(words, 1)
        head.addWidget(self.turn)
        head.addWidget(self.again)
        self._deeds.add_to(head)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.unsure)
        left.setMinimumWidth(400)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(left)
        self.split.addWidget(self.inspector)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        self.split.setSizes([620, 380])
        return self.split

    def _connect(self) -> None:
        self.choose.clicked.connect(lambda: self.menu_of_books(self.choose))
        self.export.clicked.connect(self.menu_of_forms)
        self.turn.clicked.connect(self.turn_wanted)
        self.again.clicked.connect(self.again_wanted)

    # --- menus -----------------------------------------------------------------------------------------------------

    def allow_stored(self, why_not: str) -> None:
        """Whether stored books can be chosen; the reason where they can't."""
        self._why_not_stored = why_not

    def menu_of_books(self, under: QWidget) -> QMenu:
        """What the open book can be compared with."""
        menu = menu_of(self)
        menu.setToolTipsVisible(True)
        for icon, text, signal in (
            ("folder-open", self.tr("Folder of this computer…"), self.folder_wanted),
            ("file-archive", self.tr("ZIP of this computer…"), self.archive_wanted),
            ("book", self.tr("Stored book…"), self.stored_wanted),
        ):
            action = QAction(text, menu)
            theme.dress(action, icon, "muted")
            action.triggered.connect(lambda _checked=False, signal=signal: signal.emit())
            if signal is self.stored_wanted and self._why_not_stored:
                action.setEnabled(False)
                action.setToolTip(self._why_not_stored)
            menu.addAction(action)
        return pop_below(menu, under)

    def menu_of_forms(self) -> QMenu:
        """The forms a comparison can be saved in."""
        forms = (("html", self.tr("Page to print (HTML)…")), ("json", self.tr("Data (JSON)…")))
        return menu_of_forms(self.export, forms, self.export_wanted.emit)

    # --- states ----------------------------------------------------------------------------------------------------

    def show_names(self, before: tuple[str, str], after: tuple[str, str]) -> None:
        """Which books: a short name each, the whole in the tooltip."""
        for label, (short, whole) in ((self.before, before), (self.after, after)):
            label.show_book(short, whole)

    def show_invitation(self, book: str) -> None:
        """Nothing is chosen yet."""
        self._watch.stop()
        sentence = self.tr(
            "See what differs in pages, activities, answers and files. "
            "Drop a folder or a ZIP here, or choose the other book."
        )
        headline = self.tr("Compare {book} with another version").format(book=book)
        self.states.show_empty("git-compare", sentence, (self.tr("Choose a book…"), self._invite), headline)

    def _invite(self) -> None:
        under = self.states.shown.findChild(QPushButton)
        if under is not None:
            self.menu_of_books(under)

    def show_comparing(self) -> None:
        self.states.show_loading(self.tr("Comparing the books …"))
        self._watch.start()

    def _tell_progress(self) -> None:
        shown = self.states.shown
        if not isinstance(shown, LoadingState):
            self._watch.stop()
        elif text := self.progress():
            shown.say(text)

    def show_same(self, sentence: str) -> None:
        """The books don't differ."""
        again = (self.tr("Compare with another book…"), self._invite)
        self.states.show_empty("circle-check", sentence, again, self.tr("The books are the same"))
