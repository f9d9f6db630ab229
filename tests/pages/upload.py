"""The upload dialog as a person uses it: drop, look, change, send."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from dcs_browser.ui.messages import Question
from dcs_browser.ui.upload.book import Step, UploadBook
from dcs_browser.ui.upload.dialog import UploadDialog
from dcs_browser.ui.upload.files_model import Kind
from dcs_browser.ui.upload.presenter import UploadPresenter


def drop(target: QWidget, paths: Sequence[Path]) -> bool:
    """Drag local files over a widget and let them fall; whether they were taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), copy, data, left, none)
    enter.ignore()
    QApplication.sendEvent(target, enter)
    if not enter.isAccepted():
        return False
    fall = QDropEvent(QPointF(50, 50), copy, data, left, none)
    QApplication.sendEvent(target, fall)
    return fall.isAccepted()


class UploadPage:
    """Acts on a dialog that is open."""

    def __init__(self, dialog: UploadDialog, presenter: UploadPresenter, bot: Any) -> None:
        self.dialog = dialog
        self.presenter = presenter
        self.bot = bot

    @property
    def books(self) -> list[UploadBook]:
        return self.presenter.books

    async def drop(self, *paths: Path) -> "UploadPage":
        """Drop paths and wait until every book was checked and planned."""
        before = len(self.books)
        assert drop(self.dialog, paths)
        await self.bot.until(lambda: len(self.books) > before and not any(book.busy for book in self.books))
        return self

    def choose(self, row: int) -> "UploadPage":
        self.dialog.books.setCurrentRow(row)
        return self

    def click(self, button: QWidget) -> "UploadPage":
        assert button.isVisible()
        assert button.isEnabled(), button.toolTip()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        return self

    async def send(self) -> "UploadPage":
        """Press the button that sends, and agree to the warnings when they are asked about."""
        asked = any(book.warnings or book.errors for book in self.books if not book.seen_warnings)
        self.click(self.dialog.send)
        return await self.confirm() if asked else self

    async def confirm(self) -> "UploadPage":
        """Agree to the question that is open."""
        question = await self.bot.until(
            lambda: next((d for d in self.dialog.findChildren(Question) if d.isVisible()), None)
        )
        QTest.mouseClick(question.yes, Qt.MouseButton.LeftButton)
        return self

    async def type_publisher(self, text: str) -> "UploadPage":
        """Replace the publisher, and wait until the dialog has taken it."""
        field = self.dialog.form.publisher.lineEdit()
        assert field is not None
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Backspace)
        field.insert(text)  # QTest types Latin-1 only
        await self.bot.until(lambda: self.books[0].fields.publisher == text and not self.books[0].busy)
        return self

    async def wait_step(self, *steps: Step, row: int = 0) -> "UploadPage":
        await self.bot.until(lambda: self.books[row].step in steps)
        return self

    async def wait_state(self, state: str, row: int = 0) -> "UploadPage":
        """Wait until the engine says ``state`` of the book."""
        await self.bot.until(
            lambda: (group := self.books[row].group) is not None and group.state.value == state
        )
        return self

    def cards(self) -> dict[str, str]:
        """Number by word."""
        names = (card.accessibleName().rpartition(" ") for card in self.dialog.plan.cards)
        return {f"{word}": number for number, _, word in names}

    def listed(self) -> list[tuple[str, str]]:
        """Path and what happens to it, as shown."""
        return [(row.path, row.text) for row in self.dialog.plan.model.visible]

    async def press(self, path: str, key: Qt.Key = Qt.Key.Key_Delete) -> "UploadPage":
        """Press a key on a file or folder of the tree, and wait until what it chose was looked at."""
        view, model = self.dialog.plan.files, self.dialog.plan.model
        index = model.find(path)
        assert index.isValid(), path
        view.setCurrentIndex(index)
        QTest.keyClick(view, key)
        return await self.looked()

    async def looked(self) -> "UploadPage":
        """Wait until nothing is being found out about the book that is shown."""
        await self.bot.until(lambda: not any(book.busy or book.judging for book in self.books))
        return self

    def count(self, kind: Kind) -> int:
        return self.dialog.plan.model.count(kind)

    def state_button(self) -> QPushButton:
        """The button of the state that stands in for the content."""
        return next(made for made in self.dialog.body.shown.findChildren(QPushButton) if made.isVisible())
