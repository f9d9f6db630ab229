"""A bad line: a proxy between a client and a service that breaks things on order.

It forwards requests as they come (the ``Host`` line included, so that signatures stay good) and applies at most one
ordered fault to each. Real sockets, an asyncio loop in a thread of its own; knows nothing of the program.
"""

import asyncio
import contextlib
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

EXPIRED = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code>'
    "<Message>Request has expired</Message></Error>"
)


class Stall:
    """A body held by ``FaultProxy.stall``: wait until it is ``reached``, then ``release`` it."""

    def __init__(self) -> None:
        self.reached = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._go: asyncio.Event | None = None

    def wait_reached(self, timeout: float = 10) -> None:
        assert self.reached.wait(timeout), "no request came"

    def release(self) -> None:
        if self._loop is not None and self._go is not None:
            with contextlib.suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._go.set)

    async def hold(self) -> None:
        self._loop, self._go = asyncio.get_running_loop(), asyncio.Event()
        self.reached.set()
        await self._go.wait()


@dataclass
class _Fault:
    part: str  # of the path
    times: int
    answer: tuple[int, str, str] | None = None  # status, content type, body
    after: int = -1  # bytes of the body let through before ``act``
    act: str = ""  # "close", "reset", "stall", "shorten"
    stall: Stall | None = None
    delay: float = 0.0
    drip: tuple[int, float] | None = None  # bytes, seconds between
    etag: str | None = None
    flip: int = -1  # offset of a byte to spoil
    also: Callable[[], None] | None = None  # done when the fault has struck
    plain: bool = False  # ask without the range
    hang_up: bool = False  # close the kept connection after a whole answer


@dataclass
class Request:
    """What passed: path without query, ``Range`` or ``""``, and bytes of the answer's body let through."""

    method: str
    path: str
    range: str
    sent: int = 0


class _Cut(Exception):
    """The connection to the client ends here."""


@dataclass
class FaultProxy:
    """``url`` is where clients go. Order faults by a part of the path; each strikes ``times`` times (-1: always).

    A blank and the ``Range`` stand behind the path: ``"film.mp4 bytes=4096-"`` means one piece of a file.
    """

    upstream: str
    url: str = ""
    seen: list[Request] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._faults: list[_Fault] = []
        self._stalls: list[Stall] = []
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop: asyncio.Event | None = None
        self._marks: list[tuple[int, Callable[[], None]]] = []
        self._total = 0
        self._idle: set[asyncio.StreamWriter] = set()

    # Orders

    def cut(
        self,
        part: str,
        after: int,
        *,
        reset: bool = False,
        times: int = 1,
        also: Callable[[], None] | None = None,
    ) -> None:
        """Close (or reset) the connection after that many bytes of the body, against its Content-Length."""
        self._order(_Fault(part, times, after=after, act="reset" if reset else "close", also=also))

    def shorten(self, part: str, after: int, *, times: int = 1) -> None:
        """Send only that many bytes and a Content-Length that says so."""
        self._order(_Fault(part, times, after=after, act="shorten"))

    def stall(self, part: str, after: int, *, times: int = 1) -> Stall:
        """Go silent after that many bytes until released."""
        stall = Stall()
        self._stalls.append(stall)
        self._order(_Fault(part, times, after=after, act="stall", stall=stall))
        return stall

    def delay(self, part: str, seconds: float, *, times: int = 1) -> None:
        """Answer late."""
        self._order(_Fault(part, times, delay=seconds))

    def drip(self, part: str, size: int, seconds: float, *, times: int = 1) -> None:
        """Let ``size`` bytes through at a time, ``seconds`` apart."""
        self._order(_Fault(part, times, drip=(size, seconds)))

    def answer(self, part: str, status: int, body: str, *, kind: str = "text/plain", times: int = 1) -> None:
        """Answer instead of the service."""
        self._order(_Fault(part, times, answer=(status, kind, body)))

    def expired(self, part: str, *, times: int = 1) -> None:
        """Say what a store says to an old link."""
        self.answer(part, 403, EXPIRED, kind="application/xml", times=times)

    def plain(self, part: str, *, times: int = 1) -> None:
        """Forget the ``Range`` that was asked for: the whole object comes."""
        self._order(_Fault(part, times, plain=True))

    def wrong_etag(self, part: str, etag: str = "0" * 32, *, times: int = 1) -> None:
        """Name another ETag than the store does."""
        self._order(_Fault(part, times, etag=etag))

    def spoil(self, part: str, offset: int, *, times: int = 1) -> None:
        """Change one byte on the way."""
        self._order(_Fault(part, times, flip=offset))

    def hang_up(self, part: str, *, times: int = 1) -> None:
        """Close the kept connection after a whole answer, without having said so."""
        self._order(_Fault(part, times, hang_up=True))

    def close_idle(self) -> None:
        """Close every connection that is kept open and has nothing to do."""
        assert self._loop is not None

        def close() -> None:
            for writer in list(self._idle):
                writer.close()

        self._loop.call_soon_threadsafe(close)

    def clear(self) -> None:
        """Forget what was ordered and let everything held go."""
        with self._lock:
            self._faults.clear()
        for stall in self._stalls:
            stall.release()

    def bytes_sent(self, part: str) -> int:
        """How many body bytes were let through for paths with ``part``."""
        return sum(request.sent for request in list(self.seen) if part in request.path)

    def on_bytes(self, total: int, act: Callable[[], None]) -> None:
        """Call ``act``, on the proxy's thread, once that many body bytes have passed in all."""
        with self._lock:
            self._marks.append((total, act))

    def _passed(self, size: int) -> None:
        self._total += size
        with self._lock:
            due = [mark for mark in self._marks if mark[0] <= self._total]
            self._marks = [mark for mark in self._marks if mark[0] > self._total]
        for _, act in due:
            act()

    def _order(self, fault: _Fault) -> None:
        with self._lock:
            self._faults.append(fault)

    def _take(self, path: str) -> _Fault | None:
        with self._lock:
            for fault in self._faults:
                if fault.part in path:
                    fault.times -= 1
                    if fault.times == 0:
                        self._faults.remove(fault)
                    return fault
        return None

    # Its life

    def start(self) -> None:
        ready = threading.Event()
        self._thread = threading.Thread(
            target=lambda: asyncio.run(self._serve(ready)), name="fault-proxy", daemon=True
        )
        self._thread.start()
        assert ready.wait(10)

    def stop(self) -> None:
        assert self._loop is not None
        assert self._stop is not None
        self.clear()
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(10)

    async def _serve(self, ready: threading.Event) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        tasks: set[asyncio.Task[None]] = set()

        async def client(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            task = asyncio.current_task()
            assert task is not None
            tasks.add(task)
            try:
                await self._client(reader, writer)
            except (OSError, _Cut, asyncio.IncompleteReadError, asyncio.CancelledError):
                pass
            finally:
                tasks.discard(task)
                self._idle.discard(writer)
                writer.close()

        server = await asyncio.start_server(client, "127.0.0.1", 0, backlog=256)
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        ready.set()
        await self._stop.wait()
        server.close()
        for task in list(tasks):
            task.cancel()
        if tasks:
            await asyncio.wait(list(tasks))

    # One connection

    async def _client(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            self._idle.add(writer)
            try:
                head = await reader.readuntil(b"\r\n\r\n")
            except asyncio.IncompleteReadError:
                return
            self._idle.discard(writer)
            first, *lines = head.decode("latin-1").split("\r\n")
            method, target, _ = first.split(" ")
            headers = {k.lower(): v.strip() for k, _, v in (line.partition(":") for line in lines if line)}
            body = await reader.readexactly(int(headers.get("content-length", 0)))
            path = unquote(target.partition("?")[0])
            request = Request(method, path, headers.get("range", ""))
            self.seen.append(request)
            fault = self._take(f"{path} {request.range}")
            if fault is not None and fault.answer is not None:
                status, kind, text = fault.answer
                data = text.encode()
                writer.write(
                    f"HTTP/1.1 {status} Ordered\r\nContent-Type: {kind}\r\nContent-Length: {len(data)}\r\n\r\n".encode()
                    + data
                )
                await writer.drain()
                continue
            if fault is not None and fault.plain:
                lines = [line for line in lines if not line.lower().startswith("range:")]
                head = "\r\n".join([first, *lines]).encode("latin-1")
            await self._pass_on(head + body, request, fault, writer)
            if fault is not None and fault.hang_up:
                raise _Cut

    async def _pass_on(
        self, message: bytes, request: Request, fault: _Fault | None, writer: asyncio.StreamWriter
    ) -> None:
        place = urlsplit(self.upstream)
        try:
            reader, up = await asyncio.open_connection(place.hostname, place.port)
        except OSError as error:
            raise _Cut from error
        try:
            up.write(message)
            await up.drain()
            head = await reader.readuntil(b"\r\n\r\n")
            lines = head.decode("latin-1").split("\r\n")[:-2]
            length = -1
            for number, line in enumerate(lines):
                name, _, value = line.partition(":")
                if name.lower() == "content-length":
                    length = int(value)
                    if fault is not None and fault.act == "shorten":
                        lines[number] = f"Content-Length: {min(fault.after, length)}"
                if name.lower() == "etag" and fault is not None and fault.etag is not None:
                    lines[number] = f'ETag: "{fault.etag}"'
            if fault is not None and fault.delay:
                await asyncio.sleep(fault.delay)
            writer.write("\r\n".join([*lines, "", ""]).encode("latin-1"))
            await self._body(reader, length, request, fault, writer)
        finally:
            up.close()

    async def _body(
        self,
        reader: asyncio.StreamReader,
        length: int,
        request: Request,
        fault: _Fault | None,
        writer: asyncio.StreamWriter,
    ) -> None:
        sent = 0
        size = 65536 if fault is None or fault.drip is None else fault.drip[0]
        while sent < length or length < 0:
            room = size if length < 0 else min(size, length - sent)
            if fault is not None and fault.act and sent <= fault.after:
                room = min(room, fault.after - sent)
                if room == 0:
                    if await self._strike(fault, writer):
                        return
                    fault = None
                    continue
            piece = await reader.read(room)
            if not piece:
                break
            if fault is not None and sent <= fault.flip < sent + len(piece):
                at = fault.flip - sent
                piece = piece[:at] + bytes([piece[at] ^ 0xFF]) + piece[at + 1 :]
            request.sent += len(piece)  # before the client has it: what it got is counted
            writer.write(piece)
            await writer.drain()
            sent += len(piece)
            self._passed(len(piece))
            if fault is not None and fault.drip is not None:
                await asyncio.sleep(fault.drip[1])

    async def _strike(self, fault: _Fault, writer: asyncio.StreamWriter) -> bool:
        """Do it; whether the answer ends here although the connection stays."""
        if fault.also is not None:
            fault.also()
        if fault.act == "shorten":
            return True
        if fault.act == "stall":
            assert fault.stall is not None
            await fault.stall.hold()
            return False
        if fault.act == "reset":
            peer = writer.get_extra_info("socket")
            peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            writer.transport.abort()
        raise _Cut


@contextmanager
def fault_proxy(upstream: str) -> Iterator[FaultProxy]:
    """A bad line in front of ``upstream``."""
    proxy = FaultProxy(upstream)
    proxy.start()
    try:
        yield proxy
    finally:
        proxy.stop()
