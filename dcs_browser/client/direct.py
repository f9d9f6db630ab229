"""The shortest way to stored bytes: GETs over kept connections, with no layer between the socket and the caller.

Reads what an object store says to a presigned GET: HTTP/1.1 with a Content-Length. Anything else is ``Unfamiliar``
and asked again through httpx, which costs ten times the work for a small file. Leaves to others: proxies, what a
status means (``storage``).
"""

import asyncio
import re
import socket
import ssl
from collections import deque
from collections.abc import AsyncGenerator
from dataclasses import dataclass

import aiohttp
import httpx
from aiohappyeyeballs import start_connection

from dcs_browser.client.wire import CONNECT_SECONDS, KEPT_SECONDS

SILENCE_SECONDS = 60.0  # without a byte, the connection is called broken
_LONGEST_HEAD = 64 * 1024
_LONGEST_ERROR = 256 * 1024
_AHEAD = 1024 * 1024  # bytes that may wait for their reader before the socket is left alone
_TARGET = re.compile(r"/[!-\"$-~]*")  # printable, no blank and no fragment: goes over the wire as it is
_STATUS = re.compile(r"HTTP/1\.1 ([0-9]{3})(?: .*|)")
_LINES = re.compile(r"(?:\r\n[!#$%&'*+\-.^_`|~0-9A-Za-z]+:[^\r\n]*)*")


class Unfamiliar(Exception):
    """The short way can't be taken, or the answer isn't one it reads: ask by the long one. Stays in ``client``."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where connections lead; ``host_line`` is what a signature was made for."""

    host: str
    port: int
    secure: bool
    host_line: str


def origin_of(url: str) -> Origin | None:
    """The origin of a URL, ``None`` when it isn't a plain one."""
    try:
        parsed = httpx.URL(url)
    except httpx.InvalidURL:
        return None
    if parsed.scheme not in ("http", "https") or not parsed.host or parsed.userinfo:
        return None
    secure = parsed.scheme == "https"
    port = parsed.port or (443 if secure else 80)
    if port > 65535:
        return None
    return Origin(parsed.raw_host.decode("ascii"), port, secure, parsed.netloc.decode("ascii"))


def target_of(url: str) -> str | None:
    """Path and query as they came, ``None`` when they can't go over the wire like that."""
    rest = url.partition("://")[2]
    target = rest[rest.find("/") :] if "/" in rest else "/"
    return target if _TARGET.fullmatch(target) else None


def read_head(head: bytes) -> tuple[int, dict[str, str], int]:
    """Status, headers (names in lower case) and length of the body. Raises ``Unfamiliar``."""
    text = head.decode("latin-1")
    first, _, _ = text.partition("\r\n")
    status = _STATUS.fullmatch(first)
    if status is None or not _LINES.fullmatch(text, len(first)):
        raise Unfamiliar
    headers: dict[str, str] = {}
    for line in text.split("\r\n")[1:]:
        name, _, value = line.partition(":")
        key = name.lower()
        if key == "content-length" and key in headers:
            raise Unfamiliar
        headers[key] = value.strip(" \t")
    length = headers.get("content-length", "")
    if (
        not (length.isascii() and length.isdecimal())
        or "transfer-encoding" in headers
        or headers.get("content-encoding", "identity") != "identity"
        or int(status[1]) < 200
    ):
        raise Unfamiliar
    return int(status[1]), headers, int(length)


class _Connection(asyncio.Protocol):
    """One connection, one question at a time."""

    def __init__(self) -> None:
        self.status = 0
        self.headers: dict[str, str] = {}
        self.left = 0  # bytes of the body that have not come
        self._length = 0
        self.idle_since = 0.0
        self.keeps = True  # it can carry another question
        self._transport: asyncio.Transport | None = None
        self._asked = False
        self._head = b""
        self._pieces: deque[bytes] = deque()
        self._waiting = 0  # bytes in ``_pieces``
        self._paused = False
        self._error: Exception | None = None
        self._waiter: asyncio.Future[None] | None = None

    # What the loop calls

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def connection_lost(self, exc: Exception | None) -> None:
        self._transport = None
        self._broken(exc or ConnectionResetError("closed"))

    def data_received(self, data: bytes) -> None:
        if not self._asked:
            self.close()  # it says something nobody asked for
            return
        if not self.status:
            self._head += data
            end = self._head.find(b"\r\n\r\n")
            if end < 0:
                if len(self._head) > _LONGEST_HEAD:
                    self._broken(Unfamiliar())
                return
            try:
                self.status, self.headers, self.left = read_head(self._head[:end])
            except Unfamiliar as error:
                self._broken(error)
                return
            data, self._head = self._head[end + 4 :], b""
            self._length = self.left
        if len(data) > self.left:
            data, self.keeps = data[: self.left], False
        if data:
            self.left -= len(data)
            self._pieces.append(data)
            self._waiting += len(data)
            if self._waiting > _AHEAD and self.left and self._transport is not None:
                self._transport.pause_reading()
                self._paused = True
        self._wake()

    def _broken(self, error: Exception) -> None:
        self.keeps = False
        self._error = self._error or error
        self.close()
        self._wake()

    def _wake(self) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)

    async def _news(self) -> None:
        """Wait until something came or broke; ``TimeoutError`` after a long silence."""
        loop = asyncio.get_running_loop()
        waiter = self._waiter = loop.create_future()
        timer = loop.call_later(SILENCE_SECONDS, _late, waiter)
        try:
            await waiter
        finally:
            timer.cancel()
            self._waiter = None

    # What the caller does

    async def ask(self, request: bytes) -> None:
        """Send, and wait for the answer's head."""
        if self._transport is None or self._transport.is_closing():
            raise self._error or ConnectionResetError("closed while idle")
        self.status, self._asked = 0, True
        self._transport.write(request)
        while not self.status:
            if self._error is not None:
                raise self._error
            await self._news()
        if self.headers.get("connection", "").lower() == "close":
            self.keeps = False

    async def pieces(self) -> AsyncGenerator[bytes, None]:
        """The body as it comes; raises ``ConnectionError`` when it ends early."""
        while self._pieces or self.left:
            if not self._pieces:
                if self._error is not None:
                    raise self._error
                await self._news()
                continue
            piece = self._pieces.popleft()
            self._waiting -= len(piece)
            if self._paused and not self._pieces and self._transport is not None:
                self._paused = False
                self._transport.resume_reading()
            yield piece

    def at_hand(self) -> list[bytes] | None:
        """The body if all of it is here; it is taken then."""
        if self.left or self._waiting != self._length:
            return None
        taken = list(self._pieces)
        self._pieces.clear()
        self._waiting = 0
        return taken

    @property
    def reusable(self) -> bool:
        return (
            self.keeps
            and not (self.left or self._pieces)
            and self._transport is not None
            and not self._transport.is_closing()
        )

    def rest(self, now: float) -> None:
        """The answer is read; wait for another question."""
        self._asked = False
        self.idle_since = now

    def close(self) -> None:
        if self._transport is not None:
            self._transport.abort()


def _late(waiter: "asyncio.Future[None]") -> None:
    if not waiter.done():
        waiter.set_exception(TimeoutError("no byte came for a while"))


class Reply:
    """An answer whose head has come. Close it, read or not."""

    def __init__(self, direct: "Direct", origin: Origin, connection: _Connection) -> None:
        self.status = connection.status
        self.headers = connection.headers
        self._direct = direct
        self._origin = origin
        self._connection = connection

    def pieces(self) -> AsyncGenerator[bytes, None]:
        """The body's bytes, once. Raises ``OSError`` when they end early or stay away."""
        return self._connection.pieces()

    def at_hand(self) -> list[bytes] | None:
        """The whole body if it has come already and nothing of it was taken, else ``None``."""
        return self._connection.at_hand()

    async def read(self) -> bytes:
        """The whole body of a short answer."""
        if self._connection.left > _LONGEST_ERROR:
            return b""
        return b"".join([piece async for piece in self._connection.pieces()])

    def close(self) -> None:
        self._direct.give_back(self._origin, self._connection)


class Direct:
    """Bound to the event loop it is first used on."""

    def __init__(self, context: ssl.SSLContext, agent: str) -> None:
        self._context = context
        self._agent = agent
        self._idle: dict[Origin, list[_Connection]] = {}
        self._open: set[_Connection] = set()
        self._sweeping: asyncio.TimerHandle | None = None
        self._closed = False

    async def get(
        self, origin: Origin, target: str, headers: dict[str, str], *, fresh: bool = False
    ) -> Reply:
        """Ask for ``target``; ``fresh`` over a new connection. Raises ``OSError`` or ``Unfamiliar``."""
        connection = None if fresh else self._kept(origin)
        if connection is None:
            connection = await self._connect(origin)
        more = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        request = (
            f"GET {target} HTTP/1.1\r\nHost: {origin.host_line}\r\nUser-Agent: {self._agent}\r\n"
            f"Accept: */*\r\nAccept-Encoding: identity\r\n{more}\r\n"
        ).encode("latin-1")
        try:
            await connection.ask(request)
        except BaseException:
            self._drop(connection)
            raise
        return Reply(self, origin, connection)

    def give_back(self, origin: Origin, connection: _Connection) -> None:
        """An answer is done with; its connection is kept when it can be."""
        if connection not in self._open or not connection.reusable:
            self._drop(connection)
            return
        loop = asyncio.get_running_loop()
        connection.rest(loop.time())
        self._idle.setdefault(origin, []).append(connection)
        if self._sweeping is None:
            self._sweeping = loop.call_later(KEPT_SECONDS, self._sweep)

    async def aclose(self) -> None:
        """Close every connection, for good."""
        self._closed = True
        if self._sweeping is not None:
            self._sweeping.cancel()
            self._sweeping = None
        self._idle.clear()
        if self._open:
            for connection in list(self._open):
                self._drop(connection)
            await asyncio.sleep(0)  # the loop lets go of a socket in its next turn

    def _kept(self, origin: Origin) -> _Connection | None:
        kept = self._idle.get(origin)
        oldest = asyncio.get_running_loop().time() - KEPT_SECONDS
        while kept:
            connection = kept.pop()
            if connection.reusable and connection.idle_since > oldest:
                return connection
            self._drop(connection)
        return None

    async def _connect(self, origin: Origin) -> _Connection:
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(CONNECT_SECONDS):
                addresses = await loop.getaddrinfo(origin.host, origin.port, type=socket.SOCK_STREAM)
                # The loop's own way loses a connected socket when it is cancelled in the wrong turn.
                connected = await start_connection(addresses, happy_eyeballs_delay=0.25)
                _, connection = await loop.create_connection(
                    _Connection,
                    sock=connected,
                    ssl=self._context if origin.secure else None,
                    server_hostname=origin.host if origin.secure else None,
                )
        except TimeoutError as error:
            raise aiohttp.ConnectionTimeoutError(str(error)) from error
        except (OSError, ValueError) as error:
            raise Unfamiliar(
                str(error)
            ) from error  # why it fails is told best by the layers that tell it always
        if self._closed:
            connection.close()
            raise ConnectionAbortedError("closed meanwhile")
        self._open.add(connection)
        return connection

    def _drop(self, connection: _Connection) -> None:
        self._open.discard(connection)
        connection.close()

    def _sweep(self) -> None:
        self._sweeping = None
        loop = asyncio.get_running_loop()
        oldest = loop.time() - KEPT_SECONDS
        for origin, kept in list(self._idle.items()):
            young = [connection for connection in kept if connection.idle_since > oldest]
            for connection in kept:
                if connection.idle_since <= oldest:
                    self._drop(connection)
            if young:
                self._idle[origin] = young
            else:
                del self._idle[origin]
        if self._idle:
            self._sweeping = loop.call_later(KEPT_SECONDS / 2, self._sweep)
