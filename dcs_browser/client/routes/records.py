"""Book records: list, read, create, change, delete (guide 4.2, contract 1.2)."""

import asyncio
from dataclasses import replace

from dcs_browser.client.capabilities import Capability
from dcs_browser.client.line import Line
from dcs_browser.client.protocol import books, uploads
from dcs_browser.client.protocol.exchange import Ask, segment
from dcs_browser.domain.errors import (
    Conflict,
    NotFound,
    NotOffered,
    OutcomeUnknown,
    ServerFault,
    ServiceError,
)
from dcs_browser.domain.library import Book, BookDraft, Deletion

PAUSES = (0.2, 0.3, 0.5, 1.0)  # seconds between looks at a job, the last one for ever
PATIENCE = 5  # looks that may fail in a row


class Records:
    def __init__(self, line: Line) -> None:
        self._line = line

    @property
    def _collection(self) -> str:
        return self._line.standing.capabilities.books.detail or "/books/"

    async def books(self) -> tuple[Book, ...]:
        """All records; what this sign-in changed itself is never older than it left it."""
        answer = await self._line.call(books.list_books(self._collection))
        fresh = self._line.standing.fresh
        sifted = fresh.sift(await self._line.digest(books.read_books, answer, self._line.host))
        for book_id in sifted.doubtful:
            try:
                book = await self.book(book_id)
            except NotFound:
                fresh.forget(book_id)
                continue
            if book.archived:
                fresh.forget(book_id)
            sifted.books.append(book)
        return tuple(sifted.books)

    async def book(self, book_id: int) -> Book:
        return books.read_book(await self._line.call(books.get_book(book_id)), self._line.host)

    async def children(self, book: Book) -> tuple[Book, ...]:
        """Live books that belong to ``book``; none where the service has no such thing."""
        if not self._line.standing.capabilities.child_books.on:
            return ()
        answer = await self._line.call(books.list_children(self._collection, book.id))
        found = books.read_books(answer, self._line.host)
        return tuple(other for other in found if other.parent_id == book.id and not other.archived)

    async def create(self, draft: BookDraft) -> Book:
        self._line.standing.capabilities.need("create")
        ask = books.create_book(self._collection, draft)
        return await self._changed(ask)

    async def update(self, book_id: int, changes: dict[str, str]) -> Book:
        """PATCH or PUT as the service takes it; the other verb after a 405 (contract 7, point 3)."""
        capabilities = self._line.standing.capabilities
        way = capabilities.need("update").detail
        if capabilities.title.on and set(changes) == {"title"}:
            return await self._changed(books.set_title(book_id, changes["title"]))
        if way == "title":
            raise NotOffered(reason="This service lets only the title of a book be changed.")
        try:
            return await self._changed(books.update_book(book_id, way, changes))
        except NotOffered:
            other = "PATCH" if way == "PUT" else "PUT"
            book = await self._changed(books.update_book(book_id, other, changes))
            self._line.standing.learn(replace(capabilities, update=Capability(True, detail=other)))
            return book

    async def _changed(self, ask: Ask) -> Book:
        book = books.read_book(await self._line.call(ask), self._line.host)
        self._line.standing.fresh.wrote(book)
        return book

    async def delete(self, book: Book) -> Deletion:
        """To the trash, or for good where the service has none; waits until the service has finished."""
        self._line.standing.capabilities.need("delete")
        done = books.read_deletion(await self._line.call(books.delete_book(book.id)))
        fresh = self._line.standing.fresh
        if done.job:
            await self._until_gone(book, done.job)
            fresh.deleted(book, for_good=True)
            return Deletion(book, permanent=True)
        permanent = self._line.standing.capabilities.delete_permanent.on
        fresh.deleted(book, for_good=permanent)
        return Deletion(done.book or book, permanent, done.trash_key)

    async def _until_gone(self, book: Book, job: str) -> None:
        try:
            await finished(self._line, books.delete_status(job))
        except NotFound:  # the job's record outlives its work only for a while: the book itself is the proof
            try:
                await self.book(book.id)
            except NotFound:
                return
            raise OutcomeUnknown(f"delete job {job} is gone, the book is not") from None

    async def publisher_id(self, name: str) -> int:
        """The id of the publisher called ``name``; it is created when the service doesn't know it."""
        try:
            answer = await self._line.call(books.publisher_by_name(segment(name)))
        except NotFound:
            try:
                answer = await self._line.call(books.create_publisher(name))
            except Conflict:  # somebody else was faster
                answer = await self._line.call(books.publisher_by_name(segment(name)))
        return books.read_publisher(answer)


async def finished(line: Line, ask: Ask) -> int | None:
    """Wait for a background job; the id of the book it made, if it says. Raises the job's own failure.

    A look that fails says nothing about the job: after ``PATIENCE`` of them the outcome is unknown.
    """
    failed = 0
    for look in range(1_000_000):
        try:
            job = uploads.read_job(await line.call(ask))
            failed = 0
        except NotFound:
            raise
        except ServiceError as error:
            failed += 1
            if failed == PATIENCE or not (error.may_retry or isinstance(error, ServerFault)):
                raise OutcomeUnknown(error.technical) from error
        else:
            if (bad := uploads.job_failure(job)) is not None:
                raise bad
            if uploads.job_done(job):
                return job.book_id
        await asyncio.sleep(PAUSES[min(look, len(PAUSES) - 1)])
    raise OutcomeUnknown("the job does not end")
