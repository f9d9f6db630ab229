"""The façade: one service, signed in. Everything above this floor talks to a ``Dcs`` and to nothing else here.

Leaves to others: caching and retry policy (``services``), how things are asked (``client/routes``).
"""

import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import replace

import msgspec

from dcs_browser.client.bodies import ArchiveBody
from dcs_browser.client.capabilities import Capabilities
from dcs_browser.client.line import Line
from dcs_browser.client.protocol import sessions
from dcs_browser.client.protocol.exchange import get
from dcs_browser.client.protocol.failures import failure
from dcs_browser.client.protocol.uploads import Memory
from dcs_browser.client.reading import Reading
from dcs_browser.client.routes.archives import Archives
from dcs_browser.client.routes.bin import Bin
from dcs_browser.client.routes.files import files_for
from dcs_browser.client.routes.records import Records
from dcs_browser.client.server import Access, Detour, Server, Standing
from dcs_browser.client.storage import store_host
from dcs_browser.client.streams import ObjectStream
from dcs_browser.domain.errors import Conflict
from dcs_browser.domain.library import (
    Book,
    BookDraft,
    Deletion,
    PresignedUrl,
    Session,
    StoredObject,
    TrashEntry,
    UploadReceipt,
)
from dcs_browser.domain.names import nfc

__all__ = ["Access", "Dcs", "Detour", "ObjectStream"]

_ORPHANS = (
    "“{name}” has {count} files, and this service leaves them under the old name: the book would look empty. "
    "Upload it under the new name, then delete this one. Nothing was changed."
)


class Dcs:
    """Bound to the event loop it is first used on; ``fork`` makes one for another loop."""

    def __init__(self, standing: Standing) -> None:
        self._standing = standing
        self._line = Line(standing)
        self._records = Records(self._line)
        self._files = files_for(self._line, self._records)
        self._reading = Reading(self._line, self._files)
        self._archives = Archives(self._line, self._records, self._files)
        self._bin = Bin(self._line)

    def __repr__(self) -> str:
        return f"Dcs({self.server.url})"

    @property
    def server(self) -> Server:
        return self._standing.server

    @property
    def capabilities(self) -> Capabilities:
        return self._standing.capabilities

    @property
    def token(self) -> str:
        """The present token, for the vault; it changes when it is renewed. ``""`` with an API key."""
        return self._standing.box.token

    @property
    def access(self) -> Access:
        """How this sign-in stands now: how long its token lives, where its API key goes."""
        return self._standing.access()

    @property
    def detours(self) -> tuple[Detour, ...]:
        """Hosts of presigned URLs that can't be reached from here; their bytes come through the service."""
        return self._standing.detours()

    def reaches(self, link: PresignedUrl) -> bool:
        """Whether a link is worth handing to another program, as far as is known of its host."""
        return self._standing.reaches(store_host(link.url))

    def know_detours(self, detours: Iterable[Detour]) -> None:
        """Go around these hosts from the start: an earlier run found that they lead nowhere."""
        for detour in detours:
            self._standing.mute(detour.host, detour.reason)

    def forget_detours(self) -> None:
        """Try presigned URLs again."""
        self._standing.forget_detours()

    def fork(self) -> "Dcs":
        """The same service, credentials and token for another event loop; close it there."""
        return Dcs(self._standing)

    async def aclose(self) -> None:
        await self._reading.aclose()
        await self._line.aclose()

    # ── session ──────────────────────────────────────────────────────────────────────────────

    async def session(self) -> Session:
        """Who is signed in. API keys have no session of their own: nobody is named, nothing is asked."""
        credentials = self._standing.credentials
        if credentials.api_key and not self.token:
            return Session(credentials.email)
        answer = await self._line.call(sessions.session())
        return sessions.read_session(answer, self.token)

    async def health(self) -> dict[str, object]:
        """What the service says of itself; asked without a token."""
        ask = sessions.health()
        answer = await self._line.plain(ask)
        if sessions.read_health(answer) is None:
            raise failure(ask, answer, self.server.host)
        return msgspec.json.decode(answer.body, type=dict[str, object])

    async def measure(self) -> Server:
        """Ask for its health once more; how long that took and what it said is in the server's values from then on."""
        ask = sessions.health()
        began = time.perf_counter()
        answer = await self._line.plain(ask)
        latency = (time.perf_counter() - began) * 1000
        state = sessions.read_health(answer)
        if state is None:
            raise failure(ask, answer, self.server.host)
        self._standing.measured(latency, state.status)
        return self.server

    async def metrics(self) -> str:
        """Prometheus text; asked without a token."""
        ask = get("/metrics")
        answer = await self._line.plain(ask)
        if answer.status != 200:
            raise failure(ask, answer, self.server.host)
        return answer.text

    # ── books ────────────────────────────────────────────────────────────────────────────────

    async def books(self) -> tuple[Book, ...]:
        """All records, archived ones included when the service lists them."""
        return await self._records.books()

    async def children(self, book: Book) -> tuple[Book, ...]:
        """Live books that belong to ``book`` and whose files lie inside its folder (contract 3)."""
        return await self._records.children(book)

    async def book(self, book_id: int) -> Book:
        return await self._records.book(book_id)

    async def create_book(self, draft: BookDraft) -> Book:
        return await self._records.create(draft)

    async def update_book(self, book_id: int, **changes: str) -> Book:
        """Change fields by their names in ``Book``: title, language, category, version, status, …

        Another ``publisher`` or ``name`` does not move the files (contract 1.2): a book that has some is not
        renamed, ``Conflict`` says why.
        """
        if changes.keys() & {"publisher", "name"}:
            return await self._renamed(book_id, changes)
        return await self._records.update(book_id, changes)

    async def _renamed(self, book_id: int, changes: dict[str, str]) -> Book:
        """A record with another name. The guide's service may take its files along; if it doesn't, the name goes back."""
        before = await self._records.book(book_id)
        old = {name: getattr(before, name) for name in changes.keys() & {"publisher", "name"}}
        if all(nfc(changes[name]) == nfc(value) for name, value in old.items()):
            return await self._records.update(book_id, changes)
        files = await self._files.objects(before, "")
        if files and self.capabilities.listing.detail != "guide":
            raise Conflict(reason="ORPHANS", message=_ORPHANS, name=before.label, count=len(files))
        after = await self._records.update(book_id, changes)
        self._reading.forget(book_id)
        if files and not await self._files.objects(after, ""):
            await self._records.update(book_id, old)
            raise Conflict(reason="ORPHANS", message=_ORPHANS, name=before.label, count=len(files))
        return after

    async def delete_book(self, book: Book) -> Deletion:
        """To the trash, with the key that brings it back, or for good (``capabilities.delete_permanent``)."""
        deletion = await self._records.delete(book)
        self._reading.forget(book.id)
        if deletion.permanent or deletion.trash_key:
            return deletion
        return replace(deletion, trash_key=await self._bin.key_of(book))

    # ── files ────────────────────────────────────────────────────────────────────────────────

    async def objects(self, book: Book, path: str = "") -> tuple[StoredObject, ...]:
        """The whole book, or the file or folder at ``path``. A book without files is an empty tuple.

        Services answer the same for a book they don't know (contract 1.4), so for nothing the record is asked for:
        ``NotFound`` when it is gone, its files under its present name when it has another one.
        """
        found = await self._files.objects(book, path)
        if found or path:
            return found
        now = await self._records.book(book.id)
        same = (now.publisher, now.name, now.version) == (book.publisher, book.name, book.version)
        return found if same else await self._files.objects(now, path)

    async def presign(self, book: Book, item: StoredObject | str) -> PresignedUrl:
        return await self._reading.link(book, item)

    async def presign_many(self, book: Book, paths: Sequence[str]) -> dict[str, PresignedUrl]:
        """Links by path; files the service doesn't have are left out."""
        return await self._reading.links(book, paths)

    def open_object(
        self, book: Book, path: str, *, start: int = 0, stop: int | None = None
    ) -> AbstractAsyncContextManager[ObjectStream]:
        """Bytes ``[start, stop)``. A ``start`` at or after the end gives a stream without chunks.

        Raises ``NotFound``, ``NotOffered``, ``LinkExpired``, ``ServerUnreachable``; its chunks ``Interrupted``.
        """
        return self._reading.open(book, path, start=start, stop=stop)

    async def read_object(self, book: Book, path: str, *, limit: int | None = None) -> bytes:
        """All bytes at once; ``Refused`` when there are more than ``limit``."""
        return await self._reading.read(book, path, limit)

    # ── archives ─────────────────────────────────────────────────────────────────────────────

    async def upload(
        self,
        book: Book,
        body: ArchiveBody,
        *,
        filename: str,
        override: bool = False,
        moved: Callable[[int], None] | None = None,
        memory: Memory | None = None,
    ) -> UploadReceipt:
        """An archive into an existing record. ``moved`` hears how many of its bytes the network has taken; the count
        begins anew when the body is sent again. ``memory`` lets an upload in chunks go on after a restart.
        Raises ``Interrupted``, ``OutcomeUnknown``, ``Conflict``, ``Refused``.
        """
        try:
            receipt = await self._archives.into(
                book, body, filename, override=override, moved=moved, memory=memory
            )
            self._standing.fresh.wrote(receipt.book)
            return receipt
        finally:
            self._reading.forget(book.id)

    async def upload_new(
        self,
        body: ArchiveBody,
        *,
        filename: str,
        publisher: str,
        draft: BookDraft,
        override: bool = False,
        moved: Callable[[int], None] | None = None,
        memory: Memory | None = None,
    ) -> UploadReceipt:
        """An archive as a new book; its record is made first where the service needs that. Else as ``upload``."""
        receipt = await self._archives.new(
            body, filename, publisher, draft, override=override, moved=moved, memory=memory
        )
        self._standing.fresh.wrote(receipt.book)
        return receipt

    async def upload_outcome(self, job: str) -> int | None:
        """What became of an archive that the service unpacks under the number ``job``: the id of its book."""
        return await self._archives.outcome(job)

    # ── trash ────────────────────────────────────────────────────────────────────────────────

    async def trash(self) -> tuple[TrashEntry, ...]:
        return await self._bin.entries()

    async def restore(self, entry: TrashEntry) -> Book | None:
        """The book that came back, when the service says; look for a live book of that name first (contract 4)."""
        book = await self._bin.restore(entry)
        if book is not None:
            self._standing.fresh.wrote(book)
        return book

    async def purge(self, entry: TrashEntry, *, force: bool = False, reason: str = "") -> int:
        """Delete for good; objects removed. ``force`` inside the time it must be kept."""
        return await self._bin.purge(entry, force=force, reason=reason)
