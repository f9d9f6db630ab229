"""The line the address bar turns into: a link or a path is typed or pasted, and what is wrong with it is said below.

Leaves to others: what a text leads to (a signal).
"""

import shiboken6
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QVBoxLayout, QWidget

from dcs_browser.ui import theme
from dcs_browser.ui.labels import Note

_STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class AddressLine(QLineEdit):
    """Covers its parent while it is used. Enter submits, Escape and going elsewhere end it."""

    submitted = Signal(str)

    def __init__(self, bar: QWidget) -> None:
        super().__init__(bar)
        self._bar = bar
        self._before: QWidget | None = None
        self._problem: QFrame | None = None
        self.setAccessibleName(self.tr("Link or path to go to"))
        self.setPlaceholderText(self.tr("Paste a link, or type publisher/book"))
        self.setMaxLength(8192)
        self.returnPressed.connect(lambda: self.submitted.emit(self.text()))
        self.textEdited.connect(lambda _text: self._forget_problem())
        self.hide()

    def begin(self, text: str) -> None:
        """Come up with ``text`` chosen as a whole."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.setText(text)
        self.place()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def finish(self) -> None:
        """Go away, and give the focus back."""
        if self.isHidden():
            return
        had_focus = self.hasFocus()
        self._forget_problem()
        self.hide()
        before, self._before = self._before, None
        if had_focus and before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> None:
        """Lie over the whole bar."""
        self.setGeometry(self._bar.rect())
        if self._problem is not None:
            self._place_problem(self._problem)

    @property
    def problem(self) -> str:
        """What is said below the line."""
        note = self._problem.findChild(Note) if self._problem is not None else None
        return note.text() if note is not None else ""

    def show_problem(self, sentence: str) -> None:
        """Say below the line why it leads nowhere; typing on takes the sentence away."""
        if self.isHidden():
            self.begin(self.text())
        self._forget_problem()
        box = QFrame(self.window())
        box.setProperty("surface", "card")
        column = QVBoxLayout(box)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(Note("circle-alert", sentence, "error"))
        self._problem = box
        self.setAccessibleDescription(sentence)
        theme.mark(self, tone="error")
        self._place_problem(box)
        box.show()
        box.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def _place_problem(self, box: QFrame) -> None:
        corner = self._bar.mapTo(self.window(), QPoint(0, self._bar.height() + theme.SPACE_XS))
        width = self._bar.width()
        box.setGeometry(corner.x(), corner.y(), width, box.heightForWidth(width))

    def _forget_problem(self) -> None:
        if self._problem is not None:
            self._problem.hide()
            self._problem.deleteLater()
            self._problem = None
            self.setAccessibleDescription("")
            theme.mark(self, tone="")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.finish()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.finish()
