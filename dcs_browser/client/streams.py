"""An object on its way: what is coming, and its bytes. Leaves to others: where from (``client/storage``, routes)."""

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping
from contextlib import aclosing
from datetime import datetime

import httpx

from dcs_browser.client.faults import BROKEN, trouble
from dcs_browser.client.protocol import ranges
from dcs_browser.domain.errors import Interrupted


class ObjectStream:
    """``size`` of the whole object in bytes (-1 unknown), ``start`` the first byte really served.

    A service without ranges serves from byte 0 whatever was asked: compare ``start``. Use inside the context that
    opened it; ``chunks`` can be read once.
    """

    def __init__(
        self,
        *,
        size: int,
        start: int,
        length: int,
        headers: Mapping[str, str] | None = None,
        source: Callable[[], AsyncGenerator[bytes, None]] | None = None,
        stop: int | None = None,
        at_hand: Callable[[], list[bytes] | None] = lambda: None,
    ) -> None:
        self.size = size
        self.start = start
        self.etag = ranges.etag(headers or {})
        self._headers = headers or {}
        self._length = length
        self._source = source
        self._at_hand = at_hand
        self._stop = stop
        self._running: AsyncGenerator[bytes, None] | None = None

    @property
    def modified(self) -> datetime | None:
        """When the object was changed last, as the answer says."""
        return ranges.modified(self._headers)

    @property
    def partial(self) -> bool:
        """Whether less than the whole object is coming, because the service honours ranges."""
        return 0 <= self._length < self.size

    def go_on(self) -> None:
        """Read to the end of the answer instead of the end that was asked for."""
        self._stop = None

    def at_hand(self) -> list[bytes] | None:
        """All the bytes if they have come already, instead of ``chunks``: a small file takes no turns of the loop."""
        return self._at_hand() if self._stop is None else None

    def chunks(self) -> AsyncIterator[bytes]:
        """The bytes from ``start``. Raises ``Interrupted`` when they end early."""
        self._running = self._read()
        return self._running

    async def aclose(self) -> None:
        """Let go of a reader that was left in the middle."""
        if self._running is not None:
            await self._running.aclose()

    async def _read(self) -> AsyncGenerator[bytes, None]:
        if self._source is None:
            return
        wanted = self._length if self._stop is None else max(0, self._stop - self.start)
        if self._length >= 0:
            wanted = min(wanted, self._length)
        done = 0
        try:
            async with aclosing(self._source()) as pieces:
                async for piece in pieces:
                    if 0 <= wanted < done + len(piece):
                        piece = piece[: wanted - done]
                    done += len(piece)
                    if piece:
                        yield piece
                    if done == wanted:
                        return
        except BROKEN as error:
            raise Interrupted(trouble(error).value, done=done, total=max(wanted, done)) from error
        if self._length >= 0 and done < wanted:
            raise Interrupted("fewer bytes than promised", done=done, total=wanted)


def stream_of(
    status: int,
    headers: Mapping[str, str],
    source: Callable[[], AsyncGenerator[bytes, None]],
    stop: int | None,
    at_hand: Callable[[], list[bytes] | None] = lambda: None,
) -> ObjectStream:
    """The stream of an open 200 or 206; ``headers`` in lower case, ``source`` its body's bytes as they come.

    ``at_hand`` gives all of them at once if they are here.
    """
    served = ranges.served(status, headers)
    return ObjectStream(
        size=served.size,
        start=served.start,
        length=served.length,
        headers=headers,
        source=source,
        stop=stop,
        at_hand=at_hand,
    )


def stream_of_response(response: httpx.Response, stop: int | None) -> ObjectStream:
    """The same of an answer that came through httpx."""
    headers = {k.lower(): v for k, v in response.headers.items()}
    return stream_of(response.status_code, headers, lambda: _pieces(response), stop)


async def _pieces(response: httpx.Response) -> AsyncGenerator[bytes, None]:
    async for piece in response.aiter_raw():
        yield piece


def nothing_left(size: int) -> ObjectStream:
    """What a range that begins at or after the end gets."""
    return ObjectStream(size=size, start=max(size, 0), length=0)
