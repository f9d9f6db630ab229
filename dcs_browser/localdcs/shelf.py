"""What the guide's service does to books: each act is one transaction over records and keys together.

A book's files live in one bucket below ``books/{book_name}/``; in the trash they wait below the entry's own key.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from dcs_browser.localdcs.books import BookRow
from dcs_browser.localdcs.clock import moment, stamp
from dcs_browser.localdcs.objects import Stored, Written
from dcs_browser.localdcs.service import Service

BUCKET = "dream-central-storage"
TRASH = "trash"


class Clash(Exception):
    """The act does not fit what is there (409); nothing was changed."""

    def __init__(self, code: str, message: str, **facts: str) -> None:
        super().__init__(message)
        self.detail = {"message": message, "code": code, **facts}


class Missing(Exception):
    """There is no such thing (404)."""


def folder_of(book_name: str) -> str:
    """The prefix of a book's keys."""
    return f"books/{book_name}/"


class Shelf:
    """Books with their files, and the trash."""

    def __init__(self, service: Service) -> None:
        self._database = service.database
        self._books = service.books
        self._objects = service.objects
        self._clock = service.clock
        self._retention = timedelta(days=service.rules.retention_days)

    def listed(self) -> list[BookRow]:
        return [book for book in self._books.all() if book.trash_key is None]

    def book(self, book_id: int) -> BookRow:
        """Also a book in the trash. Raises ``Missing``."""
        book = self._books.get(book_id)
        if book is None:
            raise Missing("Book not found")
        return book

    def create(self, **columns: Any) -> BookRow:
        with self._database.transaction():
            self._name_must_be_free(columns["book_name"])
            return self._books.create(**columns)

    def change(self, book_id: int, changes: dict[str, Any]) -> BookRow:
        """Change a record; a new name takes the files along."""
        with self._database.transaction():
            book = self._live(book_id)
            new_name = changes.get("book_name", book.book_name)
            if new_name != book.book_name:
                self._name_must_be_free(new_name)
                self._objects.move(BUCKET, folder_of(book.book_name), BUCKET, folder_of(new_name))
            return self._books.update(book_id, **changes)

    def may_store(self, book_id: int, *, override: bool) -> BookRow:
        """The book an upload is for. Raises ``Missing`` or ``Clash``."""
        book = self._live(book_id)
        if not override and self._objects.any(BUCKET, folder_of(book.book_name)):
            message = f"Book '{book.book_name}' already has files; use override=true to replace them."
            raise Clash("BOOK_EXISTS", message, publisher=book.publisher or "", book_name=book.book_name)
        return book

    def store(self, book_id: int, files: Mapping[str, Written], *, override: bool, version: str) -> BookRow:
        """Make ``files`` (by book-relative path) the whole content of a book: the old one or the new, never a mix."""
        with self._database.transaction():
            book = self.may_store(book_id, override=override)
            prefix = folder_of(book.book_name)
            replaced = self._objects.packs(BUCKET, prefix)
            self._objects.delete(BUCKET, prefix)
            self._objects.put(BUCKET, {prefix + path: written for path, written in files.items()})
            changes: dict[str, Any] = {"content_version": book.content_version + 1}
            if book.status == "draft":
                changes["status"] = "published"
            if version:
                changes["version"] = version
            book = self._books.update(book_id, **changes)
        self._objects.collect(replaced)
        return book

    def delete(self, book_id: int) -> BookRow:
        """To the trash; a book that is there already stays as it is."""
        with self._database.transaction():
            book = self.book(book_id)
            if book.trash_key is not None:
                return book
            key = self._free_trash_key(book.book_name)
            self._objects.move(BUCKET, folder_of(book.book_name), TRASH, key)
            return self._books.update(
                book_id,
                status="archived",
                status_before=book.status,
                trash_key=key,
                deleted_at=stamp(self._clock()),
            )

    def trash(self) -> list[tuple[BookRow, list[Stored]]]:
        """Entries of the trash with their objects."""
        with self._database.transaction():
            return [
                (book, self._objects.list(TRASH, book.trash_key))
                for book in self._books.trashed()
                if book.trash_key
            ]

    def eligible_at(self, book: BookRow) -> str:
        """From when on an entry may be purged without force."""
        return stamp(moment(book.deleted_at or book.updated_at) + self._retention)

    def restore(self, key: str) -> tuple[BookRow, int]:
        """Back to its place; refused before anything moves while another book has the name."""
        with self._database.transaction():
            book = self._entry(key)
            if self._books.live_named(book.book_name) is not None:
                message = f"A book named '{book.book_name}' is live; delete or rename it before this one comes back."
                raise Clash("BOOK_IS_LIVE", message, book_name=book.book_name)
            moved = self._objects.move(TRASH, str(book.trash_key), BUCKET, folder_of(book.book_name))
            book = self._books.update(
                book.id,
                status=book.status_before or "published",
                status_before=None,
                trash_key=None,
                deleted_at=None,
            )
        return book, moved

    def purge(self, key: str, *, force: bool) -> int:
        """Remove an entry for ever, its record too; returns how many objects went. A live book is never touched."""
        with self._database.transaction():
            book = self._entry(key)
            if not force and stamp(self._clock()) < self.eligible_at(book):
                message = "Trash entry is still within the mandatory retention window"
                raise Clash("RETENTION", message, eligible_at=self.eligible_at(book))
            packs = self._objects.packs(TRASH, str(book.trash_key))
            removed = self._objects.delete(TRASH, str(book.trash_key))
            self._books.remove(book.id)
        self._objects.collect(packs)
        return removed

    def _live(self, book_id: int) -> BookRow:
        book = self.book(book_id)
        if book.trash_key is not None:
            raise Clash(
                "BOOK_IN_TRASH", f"Book '{book.book_name}' is in the trash.", trash_key=book.trash_key
            )
        return book

    def _entry(self, key: str) -> BookRow:
        book = self._books.in_trash(key) or self._books.in_trash(f"{key.rstrip('/')}/")
        if book is None:
            raise Missing(f"No trash objects found for key '{key}'")
        return book

    def _name_must_be_free(self, book_name: str) -> None:
        if other := self._books.live_named(book_name):
            message = f"A book named '{book_name}' already exists."
            raise Clash("BOOK_EXISTS", message, publisher=other.publisher or "", book_name=book_name)

    def _free_trash_key(self, book_name: str) -> str:
        number, key = 1, folder_of(book_name)
        while self._books.in_trash(key) is not None:
            number += 1
            key = f"books/{book_name}~{number}/"
        return key
