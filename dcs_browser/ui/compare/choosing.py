"""Choosing a stored book to compare with: a list of all books, narrowed by typing.

Leaves to others: what is done with the book.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from dcs_browser.domain.library import Book
from dcs_browser.domain.text_folding import fold
from dcs_browser.ui import theme
from dcs_browser.ui.widgets import SearchBox, SectionLabel, button

_ID = Qt.ItemDataRole.UserRole


class BookDialog(QDialog):
    """``book_id`` after it was accepted."""

    def __init__(self, books: Sequence[Book], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Compare with a stored book"))
        self.resize(theme.DIALOG_WIDTH, 480)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_L)
        column.setSpacing(theme.SPACE_M)
        column.addWidget(SectionLabel(self.tr("Compare with a stored book")))
        self.search = SearchBox(self.tr("Filter books"))
        column.addWidget(self.search)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Books"))
        self.list.setUniformItemSizes(True)
        for book in sorted(books, key=lambda b: (b.publisher.casefold(), b.label.casefold())):
            item = QListWidgetItem(f"{book.label}  ·  {book.publisher}")
            item.setData(_ID, book.id)
            self.list.addItem(item)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_S)
        row.addStretch(1)
        self.no = button(self.tr("Cancel"))
        self.no.clicked.connect(self.reject)
        self.yes = button(self.tr("Compare"), kind="primary")
        self.yes.setDefault(True)
        self.yes.clicked.connect(self.accept)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        column.addLayout(row)
        self.search.searched.connect(self._narrow)
        self.list.itemSelectionChanged.connect(self._chosen)
        self.list.itemActivated.connect(lambda _item: self.accept())
        self._narrow("")
        self.search.setFocus()

    def _narrow(self, text: str) -> None:
        words = fold(text).split()
        first: QListWidgetItem | None = None
        for at in range(self.list.count()):
            item = self.list.item(at)
            hidden = not all(word in fold(item.text()) for word in words)
            item.setHidden(hidden)
            if first is None and not hidden:
                first = item
        if self.book_id is None:
            self.list.setCurrentRow(self.list.row(first) if first is not None else -1)
        self._chosen()

    def _chosen(self) -> None:
        on = self.book_id is not None
        self.yes.setEnabled(on)
        self.yes.setToolTip("" if on else self.tr("Choose a book first."))

    @property
    def book_id(self) -> int | None:
        at = self.list.currentRow()
        return None if at < 0 or self.list.isRowHidden(at) else int(self.list.item(at).data(_ID))
