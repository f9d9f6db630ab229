"""Archives in chunks: only those the service lacks are sent, in this run or after a restart (contract 1.2.1).

Leaves to others: which record the book belongs to (``archives``), remembering a session (the caller's ``Memory``).
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Collection
from typing import Protocol, runtime_checkable

from dcs_browser.client.bodies import ArchiveBody, BytesBody
from dcs_browser.client.line import Line
from dcs_browser.client.protocol import uploads
from dcs_browser.client.protocol.exchange import Ask
from dcs_browser.client.protocol.uploads import Memory, Session
from dcs_browser.client.routes.records import finished
from dcs_browser.domain.errors import (
    DcsBrowserError,
    FileChanged,
    Interrupted,
    NotFound,
    OutcomeUnknown,
    Refused,
    ServerFault,
    ServerUnreachable,
)

CHUNK_TRIES = 4
_PASSING = (Interrupted, OutcomeUnknown, ServerUnreachable, ServerFault)

Moved = Callable[[int], None]


@runtime_checkable
class Sliced(Protocol):
    """An archive of which any part can be read, so that what the service has needn't be."""

    async def slice(self, start: int, size: int) -> bytes: ...


class _Forgotten(Exception):
    """The service knows the session no more, or lost chunks that it had counted; ``error`` is how it said so."""

    def __init__(self, error: DcsBrowserError) -> None:
        self.error = error
        super().__init__(str(error))


class Chunks:
    def __init__(self, line: Line) -> None:
        self._line = line

    async def send(
        self, begin: Ask, body: ArchiveBody, *, moved: Moved | None, memory: Memory | None
    ) -> int | None:
        """The whole archive; the id of the book the service made of it, if it says.

        ``moved`` hears of the bytes the service has, those of an earlier process included. A session that ended is
        begun anew once. Raises ``OutcomeUnknown`` only when every chunk was there.
        """
        tell = moved or _unheard
        for last in (False, True):
            session, there = await self._session(begin, body.size, memory)
            try:
                await self._missing(session, there, body, tell)
                if memory is not None:
                    memory.closing()
                job = await self._close(session)
            except _Forgotten as forgotten:
                if memory is not None:
                    memory.lost()
                if last:
                    raise forgotten.error from forgotten
                tell(0)
                continue
            if memory is not None:
                memory.job(job)
            return await self.outcome(job)
        raise AssertionError("unreachable")

    async def outcome(self, job: str) -> int | None:
        """Wait until the service has made a book of the chunks. Raises the job's failure, ``OutcomeUnknown``."""
        try:
            return await finished(self._line, uploads.upload_status(job))
        except NotFound as error:
            raise OutcomeUnknown(error.technical) from error

    async def _session(self, begin: Ask, size: int, memory: Memory | None) -> tuple[Session, frozenset[int]]:
        """The session that goes on, with what the service has of it; or a new one."""
        known = memory.recall() if memory is not None else None
        if known is not None and known.size == size:
            try:
                state = uploads.read_chunks(await self._line.call(uploads.chunks_received(known.id)))
            except NotFound:
                state = None
            if state is not None and state.status == "uploading":
                return known, frozenset(state.received_chunks)
            if memory is not None:
                memory.lost()
        made = Session(uploads.read_job(await self._line.call(begin)).upload_id or "", size, uploads.CHUNK)
        if memory is not None:
            memory.keep(made)
        return made, frozenset()

    async def _missing(
        self, session: Session, there: Collection[int], body: ArchiveBody, tell: Moved
    ) -> None:
        done = sum(session.bytes_of(index) for index in there)
        tell(done)
        async for index, data in _pieces(body, session, there):
            await self._chunk(session, index, data, done, tell)
            done += len(data)
            tell(done)

    async def _chunk(self, session: Session, index: int, data: bytes, before: int, tell: Moved) -> None:
        """One chunk, sent again when the connection breaks: the same bytes do no harm (contract 1.2.1)."""
        ask = uploads.send_chunk(session.id, index)
        for attempt in range(CHUNK_TRIES):
            try:
                await self._line.send(
                    ask,
                    BytesBody("chunk", data),
                    field="chunk",
                    filename="chunk",
                    moved=lambda taken: tell(before + taken),
                )
                return
            except NotFound as error:
                raise _Forgotten(error) from error
            except _PASSING as error:
                if attempt == CHUNK_TRIES - 1:
                    raise _not_yet(error, before, session.size) from error
                tell(before)
                await asyncio.sleep(0.2 * 2**attempt)

    async def _close(self, session: Session) -> str:
        """Let the service put the chunks together; the number of its job."""
        try:
            return uploads.read_job(await self._line.call(uploads.complete_chunked(session.id))).job_id or ""
        except NotFound as error:
            raise _Forgotten(error) from error
        except Refused as error:
            if "missing chunks" in error.technical.lower():
                raise _Forgotten(error) from error
            raise


def _not_yet(error: DcsBrowserError, done: int, size: int) -> DcsBrowserError:
    """Of a chunk whose answer was lost one thing is known: the book is not made yet."""
    return Interrupted(error.technical, done=done, total=size) if isinstance(error, OutcomeUnknown) else error


def _unheard(_sent: int) -> None:
    """Nobody watches."""


async def _pieces(
    body: ArchiveBody, session: Session, there: Collection[int]
) -> AsyncIterator[tuple[int, bytes]]:
    """Chunks the service lacks, each of exactly the session's size, but the last. Raises ``FileChanged``."""
    if isinstance(body, Sliced):
        for index in range(session.chunks):
            if index not in there:
                data = await body.slice(index * session.chunk, session.bytes_of(index))
                if len(data) != session.bytes_of(index):
                    raise FileChanged(name=body.name)
                yield index, data
        return
    waiting = bytearray()
    index = done = 0
    async for piece in body.open():
        waiting += piece
        while len(waiting) >= session.chunk:
            if index not in there:
                yield index, bytes(waiting[: session.chunk])
            done += session.chunk
            del waiting[: session.chunk]
            index += 1
    if done + len(waiting) != body.size:
        raise FileChanged(name=body.name)
    if waiting and index not in there:
        yield index, bytes(waiting)
