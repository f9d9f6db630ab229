"""Book records: rows, and the moments of their changes. Which answer shows which columns is a dialect's affair."""

import json
import sqlite3
from dataclasses import dataclass, fields
from typing import Any

from dcs_browser.localdcs.clock import Clock, stamp
from dcs_browser.localdcs.database import Database


@dataclass(frozen=True, slots=True)
class BookRow:
    """A row of ``books``; moments are stamps (``clock.stamp``)."""

    id: int
    publisher: str | None
    publisher_id: int | None
    book_name: str
    book_title: str | None
    book_cover: str | None
    activity_count: int | None
    activity_details: dict[str, int] | None
    total_size: int | None
    language: str
    category: str | None
    version: str | None
    status: str
    parent_book_id: int | None
    book_type: str
    content_version: int
    created_at: str
    updated_at: str
    trash_key: str | None
    deleted_at: str | None
    status_before: str | None


_COLUMNS = tuple(field.name for field in fields(BookRow))


class Books:
    """The records of one service."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def all(self) -> list[BookRow]:
        return [_book(row) for row in self._database.rows("SELECT * FROM books ORDER BY id")]

    def get(self, book_id: int) -> BookRow | None:
        row = self._database.row("SELECT * FROM books WHERE id = ?", book_id)
        return _book(row) if row else None

    def live_named(self, book_name: str) -> BookRow | None:
        """The book outside the trash that owns the folder ``books/{book_name}/``."""
        row = self._database.row(
            "SELECT * FROM books WHERE book_name = ? AND trash_key IS NULL ORDER BY id", book_name
        )
        return _book(row) if row else None

    def of_publisher(self, publisher: str, book_name: str) -> BookRow | None:
        """The first record of that publisher and name, archived or not."""
        row = self._database.row(
            "SELECT * FROM books WHERE publisher = ? AND book_name = ? ORDER BY id", publisher, book_name
        )
        return _book(row) if row else None

    def in_trash(self, trash_key: str) -> BookRow | None:
        row = self._database.row("SELECT * FROM books WHERE trash_key = ?", trash_key)
        return _book(row) if row else None

    def trashed(self) -> list[BookRow]:
        rows = self._database.rows("SELECT * FROM books WHERE trash_key IS NOT NULL ORDER BY trash_key")
        return [_book(row) for row in rows]

    def create(self, **columns: Any) -> BookRow:
        at = stamp(self._clock())
        row_id = self._database.insert("books", created_at=at, updated_at=at, **_stored(columns))
        return self.known(row_id)

    def update(self, book_id: int, *, touch: bool = True, **columns: Any) -> BookRow:
        """Change columns; ``touch`` moves ``updated_at``."""
        if touch and columns:
            columns["updated_at"] = stamp(self._clock())
        self._database.update("books", book_id, **_stored(columns))
        return self.known(book_id)

    def remove(self, book_id: int) -> None:
        self._database.run("DELETE FROM books WHERE id = ?", book_id)

    def known(self, book_id: int) -> BookRow:
        book = self.get(book_id)
        if book is None:
            raise LookupError(f"no book {book_id}")
        return book


def _stored(columns: dict[str, Any]) -> dict[str, Any]:
    details = columns.get("activity_details")
    return {**columns, "activity_details": json.dumps(details)} if details is not None else columns


def _book(row: sqlite3.Row) -> BookRow:
    values = {name: row[name] for name in _COLUMNS}
    if values["activity_details"] is not None:
        values["activity_details"] = json.loads(values["activity_details"])
    return BookRow(**values)
