"""The left column of the dialog: what the record will say, where the book will lie, and what to do about a twin.

Leaves to others: which publishers there are and whether a name is taken (``presenter``).
"""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dcs_browser.ui import theme
from dcs_browser.ui.labels import ElidedLabel, Note, plain
from dcs_browser.ui.upload.book import Choice, Fields, UploadBook
from dcs_browser.ui.upload.meeting_words import TwinWords

WIDTH = 300
_DELAY = 250


class MetadataForm(QScrollArea):
    """``edited`` comes a moment after the last change; ``fields`` has the values."""

    edited = Signal()
    chosen = Signal(str)
    """A ``Choice``."""
    renamed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        body.setProperty("surface", "clear")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(theme.SPACE_L + 4, theme.SPACE_M, theme.SPACE_L + 4, theme.SPACE_M)
        self._column.setSpacing(theme.SPACE_XS)
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._timer.timeout.connect(self.edited)
        self.title = QLineEdit()
        self.publisher = self._combo()
        self.language = QComboBox()
        for code, name in self._languages():
            self.language.addItem(name, code)
        self.language.currentIndexChanged.connect(lambda _row: self._timer.start())
        self.category = self._combo()
        self.title.textEdited.connect(lambda _text: self._timer.start())
        self._row(self.tr("Title"), self.title)
        self._row(self.tr("Publisher"), self.publisher)
        self._row(self.tr("Language"), self.language)
        self._row(self.tr("Category"), self.category)
        category = self.category.lineEdit()
        if category is not None:
            category.setPlaceholderText(self.tr("none; choose or type one"))
        self.version = QLineEdit()
        self.version.textEdited.connect(lambda _text: self._timer.start())
        self.version_row = QWidget()
        below = QVBoxLayout(self.version_row)
        below.setContentsMargins(0, 0, 0, theme.SPACE_XS)
        below.setSpacing(theme.SPACE_XS)
        label = plain(self.tr("Version"), "secondary")
        label.setBuddy(self.version)
        self.version.setAccessibleName(self.tr("Version"))
        below.addWidget(label)
        below.addWidget(self.version)
        self._column.addWidget(self.version_row)
        self.version_row.hide()
        self.place = ElidedLabel(middle=True, mono=True)
        self.place.setProperty("surface", "sunken")
        self.place.setMargin(theme.SPACE_S)
        self._row(self.tr("Stored as"), self.place)
        self._choices()
        self.note = Note("shield-check", "", "ok")
        self._column.addSpacing(theme.SPACE_XS)
        self._column.addWidget(self.note)
        self.note.hide()
        self._column.addStretch(1)
        self.setWidget(body)

    def _combo(self) -> QComboBox:
        made = QComboBox()
        made.setEditable(True)
        made.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        field = made.lineEdit()
        if field is not None:
            field.setTextMargins(theme.SPACE_XS + 2, 0, 0, 0)
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        made.currentTextChanged.connect(lambda _text: self._timer.start())
        return made

    def _languages(self) -> tuple[tuple[str, str], ...]:
        return (
            ("en", self.tr("English")),
            ("tr", self.tr("Turkish")),
            ("de", self.tr("German")),
            ("es", self.tr("Spanish")),
        )

    def _row(self, text: str, field: QWidget) -> None:
        label = plain(text, "secondary")
        label.setBuddy(field)
        field.setAccessibleName(text)
        self._column.addWidget(label)
        self._column.addWidget(field)
        self._column.addSpacing(theme.SPACE_XS)

    def _choices(self) -> None:
        self.twin = QWidget()
        column = QVBoxLayout(self.twin)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_XS)
        self.twin_text = plain("", "strong", wrap=True)
        column.addWidget(self.twin_text)
        self.replace = QRadioButton(self.tr("Replace its files"))
        self.rename = QRadioButton(self.tr("Make a new book named"))
        self.other = QLineEdit()
        self.other.setAccessibleName(self.tr("Name of the new book"))
        self.other.textEdited.connect(self._typed_name)
        group = QButtonGroup(self.twin)
        group.addButton(self.replace)
        group.addButton(self.rename)
        self.replace.clicked.connect(lambda _checked: self._choose(Choice.REPLACE))
        self.rename.clicked.connect(lambda _checked: self._choose(Choice.RENAME))
        self.replace_text = plain("", "secondary", wrap=True)
        column.addWidget(self.replace)
        column.addWidget(self.replace_text)
        column.addWidget(self.rename)
        column.addWidget(self.other)
        self.rename_text = plain("", "secondary", wrap=True)
        column.addWidget(self.rename_text)
        self._column.addWidget(self.twin)
        self.twin.hide()

    def _choose(self, choice: Choice) -> None:
        self.other.setEnabled(choice is Choice.RENAME)
        self.chosen.emit(choice.value)
        if choice is Choice.RENAME:
            self.other.setFocus()
            self.other.selectAll()

    def _typed_name(self, text: str) -> None:
        self.renamed.emit(text)

    # What it shows

    def offer(self, publishers: Sequence[str], categories: Sequence[str]) -> None:
        """What the lists offer; any other text may be typed."""
        for combo, texts in ((self.publisher, publishers), (self.category, categories)):
            with QSignalBlocker(combo):
                text = combo.currentText()
                combo.clear()
                combo.addItems(list(texts))
                combo.setEditText(text)

    def show_fields(self, fields: Fields, *, editable: bool, why: str = "", version_why: str = "") -> None:
        """Fill the form; no signal comes of it. ``version_why``: why the version can't be changed."""
        if not self._timer.isActive():  # else something was typed that nobody has read yet
            self._fill(fields)
        self.version_row.setVisible(bool(fields.version) or self.version.hasFocus())
        self.version.setEnabled(editable and not version_why)
        self.version.setToolTip(version_why)
        for widget in (self.title, self.publisher, self.language, self.category):
            widget.setEnabled(editable)
            widget.setToolTip("" if editable else why)

    def _fill(self, fields: Fields) -> None:
        """Put in what differs: a blank at the end and the place of the cursor are left to who types."""
        widgets = (self.title, self.publisher, self.language, self.category)
        for widget in widgets:
            widget.blockSignals(True)
        for field, text in ((self.title, fields.title), (self.version, fields.version)):
            if field.text().strip() != text:
                field.setText(text)
                field.setCursorPosition(0)
        for combo, text in ((self.publisher, fields.publisher), (self.category, fields.category)):
            if combo.currentText().strip() != text:
                combo.setEditText(text)
        at = self.language.findData(fields.language)
        if at < 0:
            self.language.addItem(fields.language, fields.language)
            at = self.language.count() - 1
        self.language.setCurrentIndex(at)
        for widget in widgets:
            widget.blockSignals(False)

    def flush(self) -> None:
        """Tell now what was typed a moment ago, before another book is shown or this one is sent."""
        if self._timer.isActive():
            self._timer.stop()
            self.edited.emit()

    def read_into(self, fields: Fields) -> None:
        """Take what was typed."""
        fields.title = self.title.text().strip()
        fields.publisher = self.publisher.currentText().strip()
        fields.language = str(self.language.currentData() or "en")
        fields.category = self.category.currentText().strip()
        fields.version = self.version.text().strip()

    def show_twin(self, book: UploadBook, words: TwinWords, *, editable: bool) -> None:
        """The choice about what the book would meet, or nothing."""
        self.twin.setVisible(book.meeting.needs_choice)
        self.twin_text.setText(words.headline)
        self.replace.setText(words.replace)
        self.replace.setVisible(bool(words.replace))
        self.replace_text.setText(words.replace_means)
        self.replace_text.setVisible(bool(words.replace_means))
        self.rename_text.setText(words.rename_means)
        self.replace.setChecked(book.choice is Choice.REPLACE)
        self.rename.setChecked(book.choice is Choice.RENAME)
        self.other.setEnabled(book.choice is Choice.RENAME and editable)
        if self.other.text() != book.other_name:
            self.other.setText(book.other_name)
        for widget in (self.replace, self.rename):
            widget.setEnabled(editable)

    def show_note(self, text: str, tone: str = "ok") -> None:
        """What protects the live book, or that nothing does."""
        self.note.setVisible(bool(text))
        if text:
            self.note.show_text(text)
            theme.mark(self.note, tone=tone)
