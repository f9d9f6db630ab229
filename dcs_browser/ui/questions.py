"""The dialogs behind ``ui/messages``: a question with one deed, and the technical part of an error.

Leaves to others: showing and awaiting them.
"""

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from dcs_browser.ui import theme
from dcs_browser.ui.controls import button
from dcs_browser.ui.labels import plain


class Question(QDialog):
    """Title, text, and a button that says what will happen; with ``typed`` only after that text was typed.

    ``option`` is something that can be done along with it; its box is ticked at first.
    """

    def __init__(
        self,
        title: str,
        text: str,
        deed: str,
        *,
        destructive: bool = False,
        typed: str = "",
        option: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setFixedWidth(theme.DIALOG_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_L)
        column.setSpacing(theme.SPACE_S)
        column.addWidget(plain(title, "section", wrap=True))
        column.addWidget(plain(text, "muted", wrap=True, selectable=True))
        self._wanted = _same(typed)
        self.field = QLineEdit()
        if typed:
            column.addSpacing(theme.SPACE_S)
            prompt = plain(self.tr("Type “{text}” to go on:").format(text=typed), wrap=True, selectable=True)
            prompt.setBuddy(self.field)
            column.addWidget(prompt)
            self.field.setAccessibleName(prompt.text())
            self.field.textChanged.connect(self._compare)
            column.addWidget(self.field)
        else:
            self.field.setParent(self)
            self.field.hide()
        self.option = QCheckBox(option.replace("&", "&&"), self)
        self.option.setChecked(True)
        self.option.setVisible(bool(option))
        if option:
            column.addSpacing(theme.SPACE_S)
            column.addWidget(self.option)
        column.addSpacing(theme.SPACE_M)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_S)
        row.addStretch(1)
        self.no = button(self.tr("Cancel"))
        self.no.clicked.connect(self.reject)
        self.yes = button(deed, kind="danger" if destructive else "primary")
        self.yes.clicked.connect(self.accept)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        column.addLayout(row)
        default = self.no if destructive else self.yes
        default.setDefault(True)
        default.setFocus()
        if typed:
            self._compare("")
            self.field.setFocus()

    def _compare(self, text: str) -> None:
        matches = _same(text) == self._wanted
        self.yes.setEnabled(matches)
        self.yes.setToolTip("" if matches else self.tr("Type the text above first."))


class DetailsDialog(QDialog):
    """The technical part of an error in a field, to be read and copied."""

    def __init__(self, title: str, sentence: str, technical: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Details"))
        self.resize(theme.DIALOG_WIDTH + 120, 320)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_L)
        column.setSpacing(theme.SPACE_S)
        column.addWidget(plain(title, "section", wrap=True))
        column.addWidget(plain(sentence, "muted", wrap=True))
        self.field = QPlainTextEdit(technical)
        self.field.setReadOnly(True)
        self.field.setFont(theme.mono())
        self.field.setAccessibleName(self.tr("Technical details"))
        column.addWidget(self.field, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        copy = button(self.tr("Copy"), "copy")
        copy.clicked.connect(self._copy)
        close = button(self.tr("Close"), kind="primary")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        row.addWidget(copy)
        row.addWidget(close)
        column.addLayout(row)
        self._all = f"{title}\n{sentence}\n\n{technical}"
        close.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._all)


def _same(text: str) -> str:
    return unicodedata.normalize("NFC", text.strip())
