"""A large file over several connections at once, where one alone is slower than the disk and the checksum.

Each connection asks for the next piece that nobody has asked for. What comes ahead of its turn waits in memory, a few
pieces at most, so the ``.part`` file grows from its start without a gap, is summed in order, and means the same to
whoever resumes it as one that a single connection wrote. Leaves to others: the first answer and the file
(``download``), writing and summing (``growing``).
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dcs_browser.domain.errors import NotFound, NotPermitted, ServiceError
from dcs_browser.services.transfers.growing import Growing
from dcs_browser.services.transfers.receiving import Line, Resumption, pour
from dcs_browser.services.transfers.records import Group, Item

if TYPE_CHECKING:
    from dcs_browser.client.api import ObjectStream

CONNECTIONS = 4  # at most, for one file
_AHEAD = 2  # pieces for each connection that may be begun and not handed on


@dataclass(slots=True, eq=False)
class _Piece:
    """Bytes ``[start, stop)``; ``held`` came ahead of their turn."""

    start: int
    stop: int
    got: int = 0
    held: list[bytes] = field(default_factory=list)


class Spreading:
    """Belongs to the engine's loop. The file has ``size`` bytes and must answer with ``etag`` to every piece."""

    def __init__(
        self, line: Line, group: Group, item: Item, growing: Growing, start: int, size: int, etag: str
    ) -> None:
        self.front = start  # what was handed on ends here
        self._line, self._group, self._item, self._growing = line, group, item, growing
        self._size, self._etag = size, etag
        self._next = start
        self._running = 0  # pieces on the line
        self._begun: deque[_Piece] = deque()  # in the file's order, the first being handed on
        self._news = asyncio.Event()

    async def run(self, stream: "ObjectStream", stop: int, close: Callable[[], Awaitable[None]]) -> None:
        """Bring the file home; ``stream`` is the first piece's, up to ``stop``, and ``close`` ends it.

        Raises ``Resumption`` when the service has another object by now, and what the pieces raise. The others are
        stopped then, and what came ahead of its turn is given up.
        """
        first = self._begin(stop)
        tasks = [asyncio.create_task(self._lead(first, stream, close))]
        tasks += [asyncio.create_task(self._follow()) for _ in range(CONNECTIONS - 1)]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
        finally:
            await _stopped(tasks)
        errors = [error for task in tasks if not task.cancelled() and (error := task.exception())]
        for error in sorted(errors, key=lambda error: not isinstance(error, Resumption)):
            raise error

    async def _lead(
        self, piece: _Piece, stream: "ObjectStream", close: Callable[[], Awaitable[None]]
    ) -> None:
        await self._receive(piece, stream)
        await close()
        await self._follow()

    async def _follow(self) -> None:
        """Fetch pieces as long as there are any; a piece that is the only one under way never waits for others."""
        while self._next < self._size:
            if not self._may_begin():
                self._news.clear()
                await self._news.wait()
                continue
            piece = self._begin(self._next + self._line.segment)
            assert self._group.book is not None
            opening = self._line.dcs.open_object(
                self._group.book, self._item.path, start=piece.start, stop=piece.stop
            )
            try:
                async with opening as stream:
                    if (stream.start, stream.size, stream.etag) != (piece.start, self._size, self._etag):
                        raise Resumption
                    await self._receive(piece, stream)
            except (NotFound, NotPermitted):
                raise
            except ServiceError as error:
                if error.may_retry:
                    raise
                raise Resumption from error

    def _may_begin(self) -> bool:
        if not self._running:
            return True
        # A limit of bandwidth needs but one.
        at_once = 1 if self._line.bucket.rate else min(self._line.at_once(), CONNECTIONS)
        return self._running < at_once and len(self._begun) < at_once * _AHEAD and not self._growing.lags

    def _begin(self, stop: int) -> _Piece:
        piece = _Piece(self._next, min(stop, self._size))
        self._next = piece.stop
        self._begun.append(piece)
        self._running += 1
        return piece

    async def _receive(self, piece: _Piece, stream: "ObjectStream") -> None:
        await pour(
            self._line,
            self._group,
            self._item,
            stream,
            lambda chunk: self._take(piece, chunk),
            self._growing.room,
        )
        self._running -= 1
        self._news.set()
        if piece.got != piece.stop - piece.start:
            raise Resumption  # an answer that was whole, and yet not all of the piece

    def _take(self, piece: _Piece, chunk: bytes) -> bool:
        """Hand on what has its turn, keep the rest; whether the disk must be waited for."""
        piece.got += len(chunk)
        if piece is not self._begun[0]:
            piece.held.append(chunk)
            return False
        self._hand_on(chunk)
        while self._begun and self._begun[0].got == self._begun[0].stop - self._begun[0].start:
            self._begun.popleft()
            if self._begun:
                for kept in self._begun[0].held:
                    self._hand_on(kept)
                self._begun[0].held.clear()
            self._news.set()
        return self._growing.crowded

    def _hand_on(self, chunk: bytes) -> None:
        self.front += len(chunk)
        self._growing.take(chunk)


async def _stopped(tasks: list[asyncio.Task[None]]) -> None:
    """Stop ``tasks`` and wait for them, through cancellation: none may hand on bytes behind the file's end."""
    cancelled = False
    for task in tasks:
        task.cancel()
    while any(not task.done() for task in tasks):
        try:
            await asyncio.wait(tasks)
        except asyncio.CancelledError:
            cancelled = True
    if cancelled:
        raise asyncio.CancelledError
