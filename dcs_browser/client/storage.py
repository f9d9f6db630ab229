"""The naked client for presigned URLs: no token, no cookies, the URL as it came (contract 2).

Bytes take the shortest way (``direct``); httpx is asked where that one doesn't lead: through a proxy, and for
answers it doesn't read. Leaves to others: where the URL comes from, and what to do when it has expired.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, aclosing, asynccontextmanager
from types import TracebackType

import httpx

from dcs_browser.client.direct import Direct, Origin, Reply, Unfamiliar, origin_of, target_of
from dcs_browser.client.faults import BROKEN, Trouble, in_connect, trouble, unreachable
from dcs_browser.client.line import AGENT, naked_client
from dcs_browser.client.protocol import ranges
from dcs_browser.client.protocol.exchange import masked
from dcs_browser.client.streams import ObjectStream, nothing_left, stream_of, stream_of_response
from dcs_browser.client.wire import STREAMING, proxy_for, trust
from dcs_browser.domain.errors import (
    DcsBrowserError,
    LinkExpired,
    NotFound,
    Refused,
    ServerFault,
    ServerUnreachable,
)


class Store:
    """Bound to the event loop it is first used on."""

    def __init__(self, ca_file: str = "") -> None:
        self._client = naked_client(ca_file)
        self._direct = Direct(trust(ca_file), AGENT)
        self._origins: dict[str, Origin | None] = {}  # by the front of a URL; None: not directly

    async def aclose(self) -> None:
        await self._direct.aclose()
        await self._client.aclose()

    def open(self, url: str, *, start: int = 0, stop: int | None = None) -> "Opening":
        """The bytes ``[start, stop)`` behind a presigned URL.

        Raises ``LinkExpired`` for 403, ``NotFound`` for 404, ``ServerUnreachable`` when its host can't be reached.
        """
        return Opening(self, url, start, stop)

    def open_beside(
        self, host: str, url: str, *, start: int = 0, stop: int | None = None
    ) -> AbstractAsyncContextManager[ObjectStream]:
        """As ``open``, but from the same port of ``host``, which hears the name that was signed (contract 7, point 5)."""
        signed = httpx.URL(url).netloc.decode("ascii")
        _, mark, port = signed.rpartition(":")
        there = url.replace(f"//{signed}", f"//{host}{mark}{port if mark else ''}", 1)
        return self.at_length(there, {**ranges.range_header(start, stop), "Host": signed}, stop)

    async def shortly(self, url: str, headers: dict[str, str]) -> Reply | None:
        """The answer on the shortest way, ``None`` when that way isn't one."""
        target = target_of(url)
        front = url[: -len(target)] if target else ""
        if front not in self._origins:
            self._origins[front] = self._straight(url) if front else None
        origin = self._origins[front]
        if target is None or origin is None:
            return None
        for last in (False, True):
            try:
                return await self._direct.get(origin, target, headers, fresh=last)
            except Unfamiliar:
                return None
            except BROKEN as error:
                if last or in_connect(error) or trouble(error) is Trouble.SLOW:
                    raise unreachable(error, origin.host) from error
        raise AssertionError("unreachable")

    @staticmethod
    def _straight(url: str) -> Origin | None:
        origin = origin_of(url)
        return None if origin is None or proxy_for(httpx.URL(url)) else origin

    @asynccontextmanager
    async def at_length(
        self, url: str, headers: dict[str, str], stop: int | None
    ) -> AsyncIterator[ObjectStream]:
        response = await self._get(url, headers)
        try:
            if response.status_code == 416:
                yield nothing_left(ranges.whole_size({k.lower(): v for k, v in response.headers.items()}))
            elif response.status_code in {200, 206} and not _is_a_page(url, response.headers):
                async with aclosing(stream_of_response(response, stop)) as stream:
                    yield stream
            else:
                try:
                    body = await response.aread()
                except BROKEN:
                    body = b""
                raise _error(url, response.status_code, body)
        finally:
            await response.aclose()

    async def _get(self, url: str, headers: dict[str, str]) -> httpx.Response:
        host = store_host(url)
        for last in (False, True):
            try:
                request = self._client.build_request("GET", url, headers=headers, timeout=STREAMING)
                return await self._client.send(request, auth=None, stream=True)
            except BROKEN as error:
                if last or in_connect(error) or trouble(error) is Trouble.SLOW:
                    raise unreachable(error, host) from error
        raise AssertionError("unreachable")


class Opening:
    """An object on its way, opened by ``async with``. A class of its own: a generator costs a small file too much."""

    __slots__ = ("_long", "_reply", "_start", "_stop", "_store", "_stream", "_url")

    def __init__(self, store: Store, url: str, start: int, stop: int | None) -> None:
        self._store, self._url, self._start, self._stop = store, url, start, stop
        self._reply: Reply | None = None
        self._stream: ObjectStream | None = None
        self._long: AbstractAsyncContextManager[ObjectStream] | None = None

    async def __aenter__(self) -> ObjectStream:
        headers = ranges.range_header(self._start, self._stop)
        reply = self._reply = await self._store.shortly(self._url, headers)
        if reply is None:
            self._long = self._store.at_length(self._url, headers, self._stop)
            return await self._long.__aenter__()
        try:
            return await self._answered(reply)
        except BaseException:
            reply.close()
            raise

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool | None:
        if self._long is not None:
            return await self._long.__aexit__(kind, error, trace)
        assert self._reply is not None
        try:
            if self._stream is not None:
                await self._stream.aclose()
        finally:
            self._reply.close()
        return None

    async def _answered(self, reply: Reply) -> ObjectStream:
        if reply.status == 416:
            return nothing_left(ranges.whole_size(reply.headers))
        if reply.status in {200, 206} and not _is_a_page(self._url, reply.headers):
            self._stream = stream_of(reply.status, reply.headers, reply.pieces, self._stop, reply.at_hand)
            return self._stream
        try:
            body = await reply.read()
        except BROKEN:
            body = b""
        raise _error(self._url, reply.status, body)


def _error(url: str, status: int, body: bytes) -> DcsBrowserError:
    text = body.decode("utf-8", "replace")
    technical = masked(f"GET {url.partition('?')[0]} → {status} {text[:300]}")
    if status in {401, 403}:
        return LinkExpired(technical)
    if status == 404 and "<Code>" in text:
        return NotFound(technical, detail="the stored file is gone")
    if status in {200, 206, 404}:  # stores answer 404 in XML: this is some other program at that address
        return ServerUnreachable(
            technical, host=store_host(url), reason="Something else than the object store answers there."
        )
    if status < 500:
        return Refused(technical, detail=f"the storage answered {status}")
    return ServerFault(technical, status=status)


def _is_a_page(url: str, headers: Mapping[str, str]) -> bool:
    """A web page where none is stored: a start page at the address that was signed, and no file of a book."""
    path = url.partition("?")[0].lower()
    return headers.get("content-type", "").startswith("text/html") and not path.endswith((".html", ".htm"))


def store_host(url: str) -> str:
    """The host a URL names, ``""`` when it names none."""
    try:
        return httpx.URL(url).host
    except httpx.InvalidURL:
        return ""
