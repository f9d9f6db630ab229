"""Publishes one book: read, pack, keep the live one safe, send, and see whether it arrived whole.

This is the upload worker of the transfer engine (``services/transfers/worker``). Every failure leaves the old book or
the new one and says which. Leaves to others: queueing and retrying (the engine), how a service takes an archive
(``client``).
"""

import asyncio
import dataclasses
import logging
from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from dcs_browser.domain.errors import (
    Conflict,
    DcsBrowserError,
    Interrupted,
    NotFound,
    NotOffered,
    OutcomeUnknown,
    Refused,
    ServerFault,
    ServerUnreachable,
    ServiceError,
)
from dcs_browser.domain.library import Book, StoredObject
from dcs_browser.domain.transfers import Phase
from dcs_browser.services.hooks import Report, Stop
from dcs_browser.services.publishing import safety, service, settling
from dcs_browser.services.publishing.book_files import Scan
from dcs_browser.services.publishing.metadata import BookMetadata, config_root, metadata
from dcs_browser.services.publishing.scan import scan
from dcs_browser.services.publishing.selection import selected
from dcs_browser.services.publishing.sending import Archive, Remembered, archive, tidy
from dcs_browser.services.publishing.verify import (
    Comparison,
    Expected,
    as_expected,
    compare,
    from_note,
    same_listing,
    strangers,
    to_note,
)
from dcs_browser.services.transfers.worker import Progress, UploadJob, UploadResult
from dcs_browser.services.work import on_thread, steps

if TYPE_CHECKING:
    from dcs_browser.client.api import Dcs

_log = logging.getLogger(__name__)

_CANNOT_TELL = (OutcomeUnknown, ServerUnreachable, ServerFault, Interrupted)


class NotPublished(ServiceError):
    """The new book is not there; the sentence says what is."""

    code = "service.not-published"
    title = "{name} was not published"
    message = "{reason}"


def default_folder() -> Path:
    """Where temporary archives and safety copies live when the caller names no folder."""
    return platformdirs.user_data_path("dcs-browser", appauthor=False) / "publishing"


async def publish(
    dcs: "Dcs", job: UploadJob, progress: Progress, *, resolving: bool = False, folder: Path | None = None
) -> UploadResult:
    """Do the whole job, or with ``resolving`` only find out what became of it (nothing is sent then).

    ``folder`` holds temporary archives and safety copies. Raises the family of errors; ``OutcomeUnknown`` when the
    service stopped answering after it got the archive.
    """
    work = _Publication(dcs, job, progress, folder or default_folder())
    return await (work.resolve() if resolving else work.run())


def publisher(folder: Path) -> "Publisher":
    """``publish`` with its folder, for ``engine.upload_worker``."""
    return Publisher(folder)


@dataclasses.dataclass(frozen=True, slots=True)
class Publisher:
    """An ``UploadWorker`` that keeps its archives and copies in one folder."""

    folder: Path

    async def __call__(
        self, dcs: "Dcs", job: UploadJob, progress: Progress, *, resolving: bool = False
    ) -> UploadResult:
        return await publish(dcs, job, progress, resolving=resolving, folder=self.folder)

    def tidy(self, unfinished: Sequence[Mapping[str, str]]) -> None:
        """Drop temporary archives that no unfinished upload needs."""
        tidy(self.folder, unfinished)

    def safety_copy(self, server: str, book_id: int) -> safety.SafetyCopy | None:
        """The copy that can bring a replaced book back: publish its folder with ``replace``."""
        return safety.newest_copy(self.folder / "safety", server, book_id)


class _Publication:
    """One job on its way."""

    def __init__(self, dcs: "Dcs", job: UploadJob, progress: Progress, folder: Path) -> None:
        self.dcs = dcs
        self.job = job
        self.progress = progress
        self.folder = folder
        self.folded = service.folds_names(dcs)
        self.chunked = dcs.capabilities.upload_chunked.on
        self.copy: safety.SafetyCopy | None = None

    @property
    def label(self) -> str:
        return self.job.title or self.job.draft.title or self.job.draft.name

    async def run(self) -> UploadResult:
        """Everything, from the files on disk to the verified book."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.progress.phase(Phase.READ)
        found, about = await self._read()
        book = await self._live_record()
        before = await self.dcs.objects(book) if book else ()
        old: tuple[Expected, ...] = ()
        self._check_conflict(book, before)
        if book:
            old = await self._keep_safe(book, before)
            self.progress.note("before", to_note(old))
        elif self.job.replace and service.wipes_before_replace(self.dcs):
            await self._keep_leftovers()
        extras = service.side_files(self.dcs, self.job.draft, about)
        async with self._archive(found, extras) as packed:
            expected = tuple(Expected(file.path, file.size, file.etag) for file in packed.files)
            self.progress.note("expected", to_note(expected))
            stored = await self._send(packed, book, expected, old)
        result = await self._verify(stored, expected)
        # Only now: what is sent may itself be an older safety copy.
        await asyncio.to_thread(safety.tidy, self.folder / "safety")
        return result

    async def _read(self) -> tuple[Scan, BookMetadata]:
        """The files to send; a safety copy that is sent back goes whole and unjudged."""
        copy = safety.copy_at(self.job.source)
        if copy is not None:
            return await on_thread(lambda _stop: copy.scan()), BookMetadata(title=copy.label)
        report = self._report()

        def read(stop: Stop) -> tuple[Scan, BookMetadata]:
            found = scan(self.job.source, progress=report, cancelled=stop)
            found = selected(found, self.job.left_out, self.job.taken_in)
            found.require_usable()
            return found, metadata(found, config_root(found)[1])

        return await on_thread(read, self.progress.cancelled.is_set)

    def _archive(self, found: Scan, extras: Mapping[str, bytes]) -> AbstractAsyncContextManager[Archive]:
        name = self.job.draft.name
        return archive(found, name, extras, self.folder, self.progress, repeatable=self.chunked)

    def _report(self) -> Report:
        return steps(self.progress.advance, self.progress.total)

    async def _live_record(self) -> Book | None:
        book: Book | None = None
        if self.job.book_id is not None:
            book = await self.dcs.book(self.job.book_id)
        elif self.job.replace:
            # A new book sent with leave to replace would wipe one that nobody named.
            book = service.find_record(await self.dcs.books(), self.job, folded=self.folded)
        if book is None:
            return None
        self.progress.note("book", str(book.id))
        return book

    def _check_conflict(self, book: Book | None, before: tuple[StoredObject, ...]) -> None:
        if book and before and not self.job.replace:
            detail = f"{book.label} already has {len(before)} files, and replacing them was not chosen."
            raise Conflict("files without replace", reason="BOOK_EXISTS", detail=detail)

    async def _keep_safe(self, book: Book, before: tuple[StoredObject, ...]) -> tuple[Expected, ...]:
        """A copy of the old book, where it may be lost; what the old book is, which may be no longer stored."""
        notes = self.progress.notes()
        earlier = safety.copy_at(Path(notes["safety"])) if "safety" in notes else None
        if earlier is not None and self._left_by_us(before, earlier, notes):
            # An earlier attempt of this job left half a book: its copy is the one that counts.
            self.copy = earlier
            return earlier.files
        if before and await service.may_wipe(self.dcs, book):
            self.progress.phase(Phase.RECEIVE)
            self.copy = await safety.keep_copy(self.dcs, book, before, self.folder / "safety", self.progress)
            self.progress.note("safety", str(self.copy.folder))
        return as_expected(before)

    async def _keep_leftovers(self) -> None:
        """Files without a record, or with one that the service's list does not show yet, are wiped by a replace too."""
        name = service.stored_as(self.job.draft.name, folded=self.folded)
        nameless = Book(0, self.job.publisher, name)
        try:
            left = await self.dcs.objects(nameless)
        except (NotFound, NotOffered):
            return
        if left:
            self.copy = await safety.keep_copy(
                self.dcs, nameless, left, self.folder / "safety", self.progress
            )

    def _left_by_us(
        self, before: tuple[StoredObject, ...], earlier: safety.SafetyCopy, notes: dict[str, str]
    ) -> bool:
        """Whether everything stored now is of the book that was copied, or of the one that was being sent."""
        others = strangers(from_note(notes.get("expected", "")), before, folded=self.folded)
        return set(as_expected(others)) <= set(earlier.files)

    async def _send(
        self,
        packed: Archive,
        book: Book | None,
        expected: tuple[Expected, ...],
        old: tuple[Expected, ...],
    ) -> Book:
        self.progress.phase(Phase.SEND)
        self.progress.total(packed.body.size)
        out = packed.outgoing(self.progress, chunked=self.chunked)
        memory = Remembered(self.progress, out, packed.digest)
        try:
            if book is not None:
                receipt = await self.dcs.upload(
                    book,
                    out,
                    filename=out.name,
                    override=self.job.replace,
                    moved=out.moved,
                    memory=memory,
                )
            else:
                receipt = await self.dcs.upload_new(
                    out,
                    filename=out.name,
                    publisher=self.job.publisher,
                    draft=self.job.draft,
                    override=self.job.replace,
                    moved=out.moved,
                    memory=memory,
                )
        except OutcomeUnknown:
            raise
        except DcsBrowserError as error:
            if not out.left:
                raise
            if book is None:
                if isinstance(error, _CANNOT_TELL):
                    raise OutcomeUnknown(error.technical) from error
                raise
            return await self._after_failure(error, book, expected, old)
        self.progress.note("book", str(receipt.book.id))
        return receipt.book

    async def _after_failure(
        self,
        error: DcsBrowserError,
        book: Book,
        expected: tuple[Expected, ...],
        old: tuple[Expected, ...],
    ) -> Book:
        """The service had the whole archive and then failed: find out what stands, and put the old book back if need be."""
        try:
            now = await self.dcs.objects(book)
        except DcsBrowserError as deaf:
            raise OutcomeUnknown(f"{error.technical}; then {deaf.technical}") from error
        if same_listing(old, now):
            raise self._failed(f"{error.sentence} The old book stands as it was.") from error
        if not compare(expected, now, folded=self.folded).wrong:
            _log.warning("the service answered %s, but has every file", error.code)
            return book
        if self.copy is None:
            raise self._failed(
                f"{error.sentence} Only a part of the book is there now. Send it again."
            ) from error
        await self._bring_back(book, error)
        raise self._failed(f"{error.sentence} The old book was put back from its safety copy.") from error

    async def _bring_back(self, book: Book, cause: DcsBrowserError) -> None:
        """Send the safety copy into the record and see that it is whole."""
        copy = self.copy
        if copy is None:
            return
        try:
            found = await on_thread(lambda _stop: copy.scan())
            async with self._archive(found, {}) as packed:
                self.progress.phase(Phase.SEND)
                self.progress.total(packed.body.size)
                out = packed.outgoing(self.progress, chunked=self.chunked)
                await self.dcs.upload(book, out, filename=out.name, override=True, moved=out.moved)
            self.progress.phase(Phase.VERIFY)
            if not compare(copy.files, await self.dcs.objects(book), folded=self.folded).wrong:
                return
        except DcsBrowserError:
            _log.exception("the safety copy could not be sent back")
        reason = f"{cause.sentence} Only a part of the book is there now; its safety copy is kept in {copy.folder}."
        raise self._failed(reason) from cause

    async def _verify(self, book: Book, expected: tuple[Expected, ...]) -> UploadResult:
        self.progress.phase(Phase.VERIFY)
        try:
            now = await self.dcs.objects(book)
        except _CANNOT_TELL as error:
            # The service took the book: whether it is whole is asked again, nothing is sent again.
            raise OutcomeUnknown(error.technical) from error
        found = compare(expected, now, folded=self.folded)
        trouble = await service.apply_draft(self.dcs, book, self.job.draft)
        self.progress.note("verified", f"{found.present} of {found.present + len(found.wrong)}")
        fresh = await self.dcs.book(book.id)
        return UploadResult(fresh, found.sentences + trouble)

    async def resolve(self) -> UploadResult:
        """What became of an upload that nobody answered for; asks, and sends nothing."""
        notes = self.progress.notes()
        expected = from_note(notes.get("expected", ""))
        if not expected:
            raise self._failed("Nothing had been sent yet. Send it again.")
        self.progress.phase(Phase.VERIFY)
        await self._end_of_job(notes)
        book = await self._record_by_notes(self.progress.notes())
        now = await self.dcs.objects(book) if book else ()
        if book is None or not now:
            self._wait_until_settled(now, book)
            raise self._failed(self._lost(book, notes))
        found = compare(expected, now, folded=self.folded)
        if not found.wrong:
            return UploadResult(book, found.sentences)
        self._wait_until_settled(now, book)
        before = from_note(notes.get("before", ""))
        if before and same_listing(before, now):
            raise self._failed(
                "The service did not take the archive. The old book stands as it was. Send it again."
            )
        raise self._failed(self._partly(found, notes))

    async def _end_of_job(self, notes: dict[str, str]) -> None:
        """Wait for a service that is known to be unpacking; what it made is looked at afterwards in any case."""
        if not notes.get("job"):
            return
        try:
            made = await self.dcs.upload_outcome(notes["job"])
        except (Refused, Conflict, NotFound, OutcomeUnknown) as error:
            _log.info("the service says of its job: %s", error.technical)
            return
        if made is not None:
            self.progress.note("book", str(made))

    async def _record_by_notes(self, notes: dict[str, str]) -> Book | None:
        if "book" in notes:
            try:
                return await self.dcs.book(int(notes["book"]))
            except NotFound:
                return None
        return service.find_record(await self.dcs.books(), self.job, folded=self.folded)

    def _wait_until_settled(self, now: tuple[StoredObject, ...], book: Book | None) -> None:
        """Raise ``OutcomeUnknown`` while the service may still be unpacking."""
        still = (settling.BEHIND if book else settling.LIST_KEPT) if self.chunked else 0.0
        state = (book.id if book else None, sorted((item.path, item.size) for item in now))
        settling.require_rest(self.progress, state, still)

    def _lost(self, book: Book | None, notes: dict[str, str]) -> str:
        if book is None:
            return "The service has no such book; nothing was stored. Send it again."
        if "safety" in notes:
            return f"The record has no files now. The old book is kept in {notes['safety']}. Send again, or bring it back."
        return "The record has no files; the archive was not stored. Send it again."

    def _partly(self, found: Comparison, notes: dict[str, str]) -> str:
        there = f"{found.present} of {found.present + len(found.wrong)} files are stored as they were sent."
        if "safety" in notes:
            return f"{there} The old book is kept in {notes['safety']}. Send again, or bring it back."
        return f"{there} Send the book again."

    def _failed(self, reason: str) -> NotPublished:
        return NotPublished(reason, name=self.label, reason=reason)
