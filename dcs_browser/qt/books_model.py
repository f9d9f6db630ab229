"""The books of a library as a list and a table that owns its order and its filters; covers come in when asked for.

Leaves to others: fetching covers (``ui/library``) and how sizes and times read (given as functions).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage, QPixmap

from dcs_browser.domain.library import Book, BookStatus
from dcs_browser.services.catalog import folded, ordering

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

# Made once: views ask for every row.
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class Column(IntEnum):
    TITLE = 0
    PUBLISHER = 1
    LANGUAGE = 2
    STATUS = 3
    SIZE = 4
    UPDATED = 5


_COLUMNS = len(Column)


class Role(IntEnum):
    BOOK = Qt.ItemDataRole.UserRole + 1
    COVER = Qt.ItemDataRole.UserRole + 2
    ICON = Qt.ItemDataRole.UserRole + 3
    NOTE = Qt.ItemDataRole.UserRole + 4


@dataclass(frozen=True, slots=True)
class Filters:
    """What is shown; an empty value means any."""

    publisher: str = ""
    language: str = ""
    status: str = ""
    search: str = ""
    """Words that publisher, title or name hold, whatever their case and dots."""


@dataclass(frozen=True, slots=True)
class Formats:
    """How sizes in bytes and moments read."""

    size: Callable[[float], str]
    ago: Callable[[datetime | None], str]
    exact: Callable[[datetime | None], str]


def language_name(code: str) -> str:
    """A language as its speakers call it (``Türkçe``); the code itself when it is none."""
    locale = QLocale(code.replace("-", "_"))
    if not code or locale.language() in (QLocale.Language.C, QLocale.Language.AnyLanguage):
        return code
    name = locale.nativeLanguageName()
    if not locale.name().lower().startswith(code[:2].lower()) or not name:
        return code
    # "British English" for a bare "en" would say more than the record does.
    bare = QLocale(locale.language()).nativeLanguageName() if "-" not in code and "_" not in code else name
    return _BARE.get(code.lower(), bare[:1].upper() + bare[1:])


_BARE = {"en": "English", "es": "Español", "pt": "Português"}


class BooksModel(QAbstractTableModel):
    """Columns: title, publisher, language, status, size, updated."""

    def __init__(self, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._all: tuple[Book, ...] = ()
        self._rows: list[Book] = []
        self._cells: dict[int, tuple[str, ...]] = {}
        self._covers: dict[int, QPixmap] = {}
        self._badges: dict[int, tuple[str, str]] = {}
        self._filters = Filters()
        self._column, self._falling = Column.TITLE, False
        self._titles = (
            self.tr("Title"),
            self.tr("Publisher"),
            self.tr("Language"),
            self.tr("Status"),
            self.tr("Size"),
            self.tr("Updated"),
        )

    # What is shown

    def show_books(self, books: Sequence[Book]) -> None:
        """Replace the books; covers of those that stay are kept."""
        self.beginResetModel()
        self._all = tuple(books)
        self._cells.clear()
        ids = {book.id for book in books}
        self._covers = {book_id: cover for book_id, cover in self._covers.items() if book_id in ids}
        self._arrange()
        self.endResetModel()

    def set_filters(self, **changes: str) -> None:
        """Change some of :class:`Filters`."""
        wanted = replace(self._filters, **changes)
        if wanted == self._filters:
            return
        self.beginResetModel()
        self._filters = wanted
        self._arrange()
        self.endResetModel()

    @property
    def filters(self) -> Filters:
        return self._filters

    @property
    def total(self) -> int:
        """Books before the filters."""
        return len(self._all)

    @property
    def order(self) -> tuple[Column, bool]:
        """The column that orders, and whether it falls."""
        return self._column, self._falling

    def values(self, name: str) -> list[str]:
        """What a filter can be set to: every ``publisher``, ``language`` or ``status`` that occurs."""
        found = {str(getattr(book, name)) for book in self._all} - {""}
        return sorted(found, key=ordering)

    def set_badges(self, badges: dict[int, tuple[str, str]]) -> None:
        """Findings beside books: (text, tone) by book id."""
        self._badges = dict(badges)
        self._redraw(range(len(self._rows)))

    def set_cover(self, book_id: int, image: QImage) -> None:
        """A cover has come; a null image means there is none."""
        self._covers[book_id] = QPixmap.fromImage(image)
        self._redraw(at for at, book in enumerate(self._rows) if book.id == book_id)

    def lacks_cover(self, book_id: int) -> bool:
        """Whether nothing is known of the book's cover yet."""
        return book_id not in self._covers

    def forget_covers(self) -> None:
        """Ask for every cover again at the next look."""
        self._covers.clear()
        self._redraw(range(len(self._rows)))

    def book(self, index: Index | int) -> Book | None:
        at = index if isinstance(index, int) else index.row()
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def books(self) -> Sequence[Book]:
        """What is shown, in its order."""
        return self._rows

    def index_of(self, book_id: int) -> QModelIndex:
        at = next((n for n, book in enumerate(self._rows) if book.id == book_id), -1)
        return self.index(at, 0) if at >= 0 else QModelIndex()

    # Override QAbstractTableModel

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        book, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells_of(book)[column]
        if role == Role.BOOK:
            return book
        if role == Role.COVER:
            return self._covers.get(book.id)
        if role == Role.ICON:
            return "book-open" if column == Column.TITLE else None
        if role == Role.NOTE:
            return self._note(book) if column == Column.TITLE else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column == Column.SIZE else _LEFT
        if role == Qt.ItemDataRole.ToolTipRole:
            if column == Column.UPDATED:
                return self._formats.exact(book.updated_at)
            return (
                f"{book.label}\n{book.publisher}" if column == Column.TITLE else self._cells_of(book)[column]
            )
        if role == Qt.ItemDataRole.AccessibleTextRole:
            note = self._note(book) if column == Column.TITLE else None
            parts = self._cells_of(book) if column == Column.TITLE else (self._cells_of(book)[column],)
            return ", ".join(part for part in (*parts, note[0] if note else "") if part)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._titles):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section == Column.SIZE else _LEFT
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by ``column``; equal books keep the natural order of their titles. Selection survives."""
        if not 0 <= column < len(Column):
            return
        self.layoutAboutToBeChanged.emit()
        self._column, self._falling = Column(column), order == Qt.SortOrder.DescendingOrder
        held = self.persistentIndexList()
        pointed = [self._rows[index.row()].id for index in held]
        self._arrange()
        places = {book.id: at for at, book in enumerate(self._rows)}
        self.changePersistentIndexList(
            held,
            [self.index(places[i], index.column()) for i, index in zip(pointed, held, strict=True)],
        )
        self.layoutChanged.emit()

    # Inside

    def _arrange(self) -> None:
        wanted = self._filters
        words = folded(wanted.search).split()
        shown = [
            book
            for book in self._all
            if (not wanted.publisher or book.publisher == wanted.publisher)
            and (not wanted.language or book.language == wanted.language)
            and (not wanted.status or book.status == wanted.status)
            and (not words or _holds(words, book))
        ]
        shown.sort(key=lambda book: (ordering(book.label), book.id))
        keys: dict[Column, Callable[[Book], Any]] = {
            Column.PUBLISHER: lambda book: ordering(book.publisher),
            Column.LANGUAGE: lambda book: book.language,
            Column.STATUS: lambda book: book.status.value,
            Column.SIZE: lambda book: -1 if book.total_size is None else book.total_size,
            Column.UPDATED: lambda book: book.updated_at or _EPOCH,
        }
        key = keys.get(self._column, lambda book: (ordering(book.label), book.id))
        shown.sort(key=key, reverse=self._falling)
        self._rows = shown

    def _cells_of(self, book: Book) -> tuple[str, ...]:
        """Formatted once, at first sight."""
        cells = self._cells.get(book.id)
        if cells is None:
            cells = self._cells[book.id] = (
                book.label,
                book.publisher,
                language_name(book.language),
                self.status_name(book.status),
                "" if book.total_size is None else self._formats.size(book.total_size),
                self._formats.ago(book.updated_at) if book.updated_at else "",
            )
        return cells

    def status_name(self, status: str) -> str:
        """A status in a person's words."""
        return {
            BookStatus.DRAFT.value: self.tr("Draft"),
            BookStatus.PUBLISHED.value: self.tr("Published"),
            BookStatus.ARCHIVED.value: self.tr("Archived"),
        }.get(str(status), str(status))

    def _note(self, book: Book) -> tuple[str, str] | None:
        if book.status is BookStatus.ARCHIVED:
            return self.tr("archived"), "neutral"
        if book.status is BookStatus.DRAFT:
            return self.tr("draft"), "info"
        return self._badges.get(book.id)

    def _redraw(self, rows: Iterable[int]) -> None:
        touched = list(rows)
        if touched:
            self.dataChanged.emit(self.index(touched[0], 0), self.index(touched[-1], 0))


def _holds(words: Sequence[str], book: Book) -> bool:
    held = folded(f"{book.publisher} {book.title} {book.name}")
    return all(word in held for word in words)
