"""The upload dialog: folders and ZIPs in, checked, planned, sent and verified books out.

Show it with ``open()``. It draws and sends signals. Leaves to others: doing anything (``presenter``).
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dcs_browser.ui import theme
from dcs_browser.ui.controls import button
from dcs_browser.ui.drop_veil import DropVeil, droppable
from dcs_browser.ui.labels import Divider, ElidedLabel, Panel
from dcs_browser.ui.states import LoadingState, States
from dcs_browser.ui.upload.book import Step
from dcs_browser.ui.upload.form import MetadataForm
from dcs_browser.ui.upload.plan_page import PlanPage
from dcs_browser.ui.upload.progress_page import OutcomePage, ProgressPage
from dcs_browser.ui.upload.steps import Steps

_SIZE = QSize(1000, 700)
_LIST, _SEVERAL, _NARROWEST = 190, 1160, 900


class UploadDialog(QDialog):
    """``sendRequested`` and the others carry nothing: they mean the book that is shown."""

    dropped = Signal(list)
    chosen = Signal(int)
    """Another book of several, by its row."""
    sendRequested = Signal()
    sendAllRequested = Signal()
    zipRequested = Signal()
    cancelRequested = Signal()
    """Stop what is running, or leave."""
    browseRequested = Signal()
    zipsRequested = Signal()
    retryRequested = Signal()
    leaving = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Upload"))
        self.setMinimumSize(_NARROWEST, 560)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.resize(_SIZE)
        self.setSizeGripEnabled(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(Divider())
        middle = QHBoxLayout()
        middle.setSpacing(0)
        self.books = QListWidget()
        self.books.setFixedWidth(_LIST)
        self.books.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.books.setSpacing(2)
        self.books.setProperty("ground", "bg")
        self.books.setAccessibleName(self.tr("Books to upload"))
        self.books.setIconSize(QSize(theme.ICON, theme.ICON))
        self.books.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.books.currentRowChanged.connect(self.chosen)
        self.form = MetadataForm()
        self.plan = PlanPage()
        self.progress = ProgressPage()
        self.outcome = OutcomePage()
        self.pages = QStackedWidget()
        for page in (self.plan, self.progress, self.outcome):
            self.pages.addWidget(page)
        self.body = States(self.pages)
        self._between = (Divider(vertical=True), Divider(vertical=True))
        middle.addWidget(self.books)
        middle.addWidget(self._between[0])
        middle.addWidget(self.form)
        middle.addWidget(self._between[1])
        middle.addWidget(self.body, 1)
        column.addLayout(middle, 1)
        column.addWidget(Divider())
        column.addWidget(self._foot())
        self.veil = DropVeil(self)
        self.veil.dropped.connect(self.dropped)
        self.show_books(())
        self.show_form(False)

    def _head(self) -> QWidget:
        head = Panel()
        row = QHBoxLayout(head)
        row.setContentsMargins(theme.SPACE_XL, theme.SPACE_L, theme.SPACE_L, theme.SPACE_L)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.headline = ElidedLabel(self.tr("Upload"), role="title")
        self.from_to = ElidedLabel(role="muted", middle=True)
        words.addWidget(self.headline)
        words.addWidget(self.from_to)
        row.addLayout(words, 1)
        self.steps = Steps()
        row.addWidget(self.steps)
        return head

    def _foot(self) -> QWidget:
        foot = Panel()
        row = QHBoxLayout(foot)
        row.setContentsMargins(theme.SPACE_XL, theme.SPACE_M, theme.SPACE_XL, theme.SPACE_M)
        row.setSpacing(theme.SPACE_S)
        self.add = button(self.tr("Add…"), "plus", tip=self.tr("More books: folders or ZIP archives"))
        menu = QMenu(self.add)
        self.add_folder = menu.addAction(self.tr("A folder…"))
        self.add_folder.triggered.connect(lambda _checked=False: self.browseRequested.emit())
        self.add_zips = menu.addAction(self.tr("ZIP archives…"))
        self.add_zips.triggered.connect(lambda _checked=False: self.zipsRequested.emit())
        self.add.setMenu(menu)
        row.addWidget(self.add)
        row.addSpacing(theme.SPACE_XS)
        self.summary = ElidedLabel(role="muted")
        row.addWidget(self.summary, 1)
        self.zip = button(self.tr("Only make the ZIP…"))
        self.zip.clicked.connect(lambda _checked: self.zipRequested.emit())
        self.cancel = button(self.tr("Cancel"), tip=self.tr("Nothing is sent and nothing changes."))
        self.cancel.clicked.connect(lambda _checked: self.cancelRequested.emit())
        self.send_all = button(self.tr("Publish all"))
        self.send_all.clicked.connect(lambda _checked: self.sendAllRequested.emit())
        self.send = button(self.tr("Publish"), "upload", "primary")
        self.send.clicked.connect(lambda _checked: self.sendRequested.emit())
        for made in (self.zip, self.cancel, self.send_all, self.send):
            row.addWidget(made)
        return foot

    # What it shows

    def show_books(self, rows: Sequence[tuple[str, str, theme.Role, str]], current: int = 0) -> None:
        """The list at the left, only for several: (label, icon, its role, tooltip)."""
        several = len(rows) > 1
        self.setMinimumWidth(_SEVERAL - 100 if several else _NARROWEST)
        if several and self.books.isHidden() and self.width() < _SEVERAL:
            self.resize(_SEVERAL, self.height())
        self.books.setVisible(several)
        self._between[0].setVisible(several)
        blocked = self.books.blockSignals(True)
        while self.books.count() > len(rows):
            self.books.takeItem(self.books.count() - 1)
        for number, (label, icon, role, tip) in enumerate(rows):
            if number == self.books.count():
                self.books.addItem(QListWidgetItem())
            item = self.books.item(number)
            item.setText(label)
            item.setIcon(theme.icon(icon, role))
            item.setToolTip(tip)
        self.books.setCurrentRow(current)
        self.books.blockSignals(blocked)

    def show_form(self, on: bool) -> None:
        """The left column, or none while there is nothing to fill in."""
        self.form.setVisible(on)
        self._between[1].setVisible(on)
        if self.focusWidget() is self.add:
            self.setFocus()  # nothing is chosen by itself; a path can be pasted

    def show_head(self, title: str, from_to: str, step: Step) -> None:
        self.headline.setText(title)
        self.setWindowTitle(title)
        self.from_to.setText(from_to)
        self.steps.show_step(step)

    def show_empty(self) -> None:
        """Nothing chosen yet."""
        self.show_form(False)
        self.body.show_empty(
            "upload",
            self.tr("Drop or paste folders and ZIPs of books here, or a folder that holds several books."),
            (self.tr("Choose a folder…"), self.browseRequested.emit),
            headline=self.tr("What shall be uploaded?"),
        )

    def show_checking(self, sentence: str) -> None:
        """The book is being read; called again with news."""
        shown = self.body.shown
        if isinstance(shown, LoadingState):
            shown.say(sentence)
        else:
            self.body.show_loading(sentence)

    def show_error(self, error: BaseException) -> None:
        self.body.show_error(error, self.retryRequested.emit)

    def show_page(self, page: QWidget) -> None:
        """One of ``plan``, ``progress``, ``outcome``."""
        self.pages.setCurrentWidget(page)
        self.body.show_content()

    def show_send(self, text: str, *, visible: bool, why_not: str = "") -> None:
        """The button that sends: what it says, and why it can't be pressed."""
        self.send.setVisible(visible)
        self.send.setText(text)
        self.send.setEnabled(not why_not)
        self.send.setToolTip(why_not)

    def show_add(self, *, visible: bool) -> None:
        """The button that takes in more books."""
        self.add.setVisible(visible)

    def show_zip(self, *, visible: bool, why_not: str = "") -> None:
        self.zip.setVisible(visible)
        self.zip.setEnabled(not why_not)
        self.zip.setToolTip(why_not)

    def show_cancel(self, text: str, tip: str) -> None:
        self.cancel.setText(text)
        self.cancel.setToolTip(tip)

    def show_send_all(self, number: int) -> None:
        """Offer to send several at once."""
        self.send_all.setVisible(number > 1)
        self.send_all.setText(self.tr("Publish %n book(s)", "", number))

    def _paste(self) -> None:
        paths = droppable(QGuiApplication.clipboard().mimeData()) or pasted_paths(
            QGuiApplication.clipboard().text()
        )
        if paths:
            self.dropped.emit(paths)

    # Override QDialog

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if droppable(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """The veil takes drops before they come here; this keeps Qt from refusing them."""
        event.acceptProposedAction()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Return in a field must not send anything.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return
        if event.matches(QKeySequence.StandardKey.Paste):  # a field that has the focus keeps it to itself
            self._paste()
            return
        super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Every way out; what is being sent goes on in the drawer."""
        self.leaving.emit()
        super().done(result)

    @staticmethod
    def shown_path(path: Path) -> str:
        """The last two parts of a path."""
        return "/".join(path.parts[-2:])


def pasted_paths(text: str) -> list[Path]:
    """Folders and ZIPs among the lines of a text: paths, quoted or not, and ``file:`` URLs."""
    data = QMimeData()
    lines = [line.strip().strip("\"'") for line in text.splitlines()]
    data.setUrls(
        [
            QUrl(line) if line.startswith("file:") else QUrl.fromLocalFile(line)
            for line in lines
            if line.startswith("file:") or Path(line).is_absolute()
        ]
    )
    return droppable(data)
