"""Archives on their way in: into a record, as a new book, in one piece, in chunks or unpacked later (contract 1.2).

Leaves to others: making and checking the archive, and finding out what an unknown outcome was (``services``).
"""

import time
from collections.abc import Callable

from dcs_browser.client.bodies import ArchiveBody
from dcs_browser.client.line import Line
from dcs_browser.client.protocol import uploads
from dcs_browser.client.protocol.exchange import Answer, Ask
from dcs_browser.client.protocol.uploads import Memory
from dcs_browser.client.routes.chunks import Chunks
from dcs_browser.client.routes.files import Files
from dcs_browser.client.routes.records import Records
from dcs_browser.domain.errors import Conflict, OutcomeUnknown, SignInRejected
from dcs_browser.domain.library import Book, BookDraft, UploadReceipt
from dcs_browser.domain.names import nfc

Moved = Callable[[int], None]

FRESH_SECONDS = 600.0  # a token must live this long at the start of an upload
_TOO_SLOW = (
    "A sign-in of this service ends after {minutes} minutes, and the upload takes longer. Nothing was changed. Sign "
    "in with an API key beside the password, where the service has them, or use a faster line."
)
ENOUGH_SECONDS = 4 * 3600.0  # and this is long enough for any


class Archives:
    def __init__(self, line: Line, records: Records, files: Files) -> None:
        self._line = line
        self._records = records
        self._files = files
        self._chunks = Chunks(line)

    async def into(
        self,
        book: Book,
        body: ArchiveBody,
        filename: str,
        *,
        override: bool,
        moved: Moved | None,
        memory: Memory | None = None,
    ) -> UploadReceipt:
        """Into an existing record. Services without the parameter replace what is there without asking."""
        way = self._line.standing.capabilities.need("upload_into")
        await self._fresh()
        if self._in_chunks(body):
            made = await self._chunked(
                body, filename, book_id=book.id, override=override, moved=moved, memory=memory
            )
            return UploadReceipt(await self._records.book(made or book.id))
        ask = uploads.into(book.id, override=override and way.detail == "override")
        answer = await self._send(ask, body, filename, moved)
        receipt = uploads.read_receipt(answer)
        return UploadReceipt(await self._records.book(book.id), receipt.listed)

    async def new(
        self,
        body: ArchiveBody,
        filename: str,
        publisher: str,
        draft: BookDraft,
        *,
        override: bool,
        moved: Moved | None,
        memory: Memory | None = None,
    ) -> UploadReceipt:
        """As a new book; where the service needs it, its record is made first.

        The first generations take a new book only with data most archives lack (contract 3): they get a record too.
        """
        capabilities = self._line.standing.capabilities
        if not (capabilities.upload_new.on or capabilities.upload_chunked.on) or capabilities.versions.on:
            record = await self._record(publisher, draft, override=override)
            return await self.into(record, body, filename, override=override, moved=moved, memory=memory)
        number = await self._records.publisher_id(publisher) if capabilities.publishers.on else None
        await self._fresh()
        if self._in_chunks(body):
            made = await self._chunked(
                body, filename, publisher_id=number, override=override, moved=moved, memory=memory
            )
            return UploadReceipt(await self._made(made, publisher, filename))
        background = not capabilities.upload_new.on and capabilities.upload_async.on
        ask = uploads.new(override=override, publisher_id=number, background=background)
        answer = await self._send(ask, body, filename, moved)
        if background:
            job = uploads.read_job(answer).job_id or ""
            return UploadReceipt(await self._made(await self.outcome(job), publisher, filename))
        receipt = uploads.read_receipt(answer)
        if receipt.book is not None:
            return UploadReceipt(receipt.book.book(), receipt.listed)
        made = receipt.book_id or receipt.id
        return UploadReceipt(await self._made(made, publisher, filename), receipt.listed)

    async def outcome(self, job: str) -> int | None:
        """What became of an archive that the service unpacks in the background; the id of the book it made."""
        return await self._chunks.outcome(job)

    async def _record(self, publisher: str, draft: BookDraft, *, override: bool) -> Book:
        """A record for the archive: the one that a broken attempt left empty, or a new one."""
        for book in await self._records.books():
            if book.archived or not (_same(book.publisher, publisher) and _same(book.name, draft.name)):
                continue
            if override or not await self._files.objects(book, ""):
                return book
            detail = f"“{draft.name}” by {publisher} exists already."
            raise Conflict(reason="BOOK_EXISTS", detail=detail)
        return await self._records.create(_by(publisher, draft))

    async def _made(self, book_id: int | None, publisher: str, filename: str) -> Book:
        if book_id is not None:
            return await self._records.book(book_id)
        name = filename.rpartition(".")[0] or filename
        for book in await self._records.books():
            if book.publisher == publisher and name in {book.name, book.title}:
                return book
        raise OutcomeUnknown(
            message="The service took the archive but does not say which book it made of it. Look at what it has."
        )

    async def _send(self, ask: Ask, body: ArchiveBody, filename: str, moved: Moved | None) -> Answer:
        """In one piece; a token that can't live as long as that takes is told apart from one that is wrong."""
        began = time.monotonic()
        try:
            return await self._line.send(ask, body, filename=filename, moved=moved)
        except SignInRejected as error:
            life = self._line.standing.box.life
            if not 0 < life < time.monotonic() - began:
                raise
            minutes = max(1, round(life / 60))
            raise SignInRejected(error.technical, message=_TOO_SLOW, minutes=minutes) from error

    async def _fresh(self) -> None:
        """A new token unless the present one is new or lives long: it is looked at after the last byte (contract 5)."""
        standing = self._line.standing
        if standing.keys is not None and standing.keys.good:
            return  # the key goes with the archive, and it doesn't end
        life = standing.box.life
        await self._line.ready(max(FRESH_SECONDS, min(life * 0.9, ENOUGH_SECONDS)))

    def _in_chunks(self, body: ArchiveBody) -> bool:
        return self._line.standing.capabilities.upload_chunked.on and body.size > uploads.CHUNK

    async def _chunked(
        self,
        body: ArchiveBody,
        filename: str,
        *,
        publisher_id: int | None = None,
        book_id: int | None = None,
        override: bool,
        moved: Moved | None,
        memory: Memory | None,
    ) -> int | None:
        begin = uploads.begin_chunked(
            filename, body.size, publisher_id=publisher_id, book_id=book_id, override=override
        )
        return await self._chunks.send(begin, body, moved=moved, memory=memory)


def _same(one: str, other: str) -> bool:
    return nfc(one.strip()) == nfc(other.strip())


def _by(publisher: str, draft: BookDraft) -> BookDraft:
    return BookDraft(
        publisher, draft.name, draft.language, draft.category, draft.version, draft.title, draft.status
    )
