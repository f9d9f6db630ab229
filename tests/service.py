"""A real service for tests: sockets, SQLite, files, in a thread, with a clock that can be moved and faults on demand.

The faults are ASGI middleware of the tests; the product knows nothing of them.
"""

import asyncio
import concurrent.futures
import json
import ssl
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import httpx
from argon2.profiles import CHEAPEST
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dcs_browser.localdcs.server import LocalDcs, rules_of
from dcs_browser.localdcs.service import Rules

PLAIN = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""For ``httpx`` in tests: no certificate is needed, and reading those of the system takes 25 ms a client."""


class Stall:
    """A request held by ``Faults``: wait until one is ``reached``, then ``release`` it."""

    def __init__(self) -> None:
        self.reached = threading.Event()
        self.finished = threading.Event()
        self._go: concurrent.futures.Future[None] = concurrent.futures.Future()

    def wait_reached(self, timeout: float = 10) -> None:
        assert self.reached.wait(timeout), "no request came"

    def release(self) -> None:
        if not self._go.done():
            self._go.set_result(None)

    async def hold(self) -> None:
        self.reached.set()
        await asyncio.shield(asyncio.wrap_future(self._go))


@dataclass
class _Fault:
    prefix: str
    method: str
    times: int
    act: Callable[[ASGIApp, Scope, Receive, Send], Any]


@dataclass
class Clock:
    """The service's clock: the true one, moved."""

    moved: timedelta = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.moved


class _Cut(Exception):
    """The connection is to be closed here."""


@dataclass
class Faults:
    """Switches for the next requests whose path starts with a prefix (either origin). ``method=""`` is any."""

    seen: list[tuple[str, str]] = field(default_factory=list)  # (method, path) of every request
    _faults: list[_Fault] = field(default_factory=list)
    _stalls: list[Stall] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _working: int = 0  # requests that were not answered to the end
    _rest: threading.Condition = field(default_factory=threading.Condition)

    def count(self, prefix: str, method: str = "") -> int:
        """How many requests came for paths with this prefix."""
        return sum(p.startswith(prefix) and method in ("", m) for m, p in list(self.seen))

    def fail_next(
        self,
        prefix: str,
        status: int,
        body: object = "",
        *,
        method: str = "",
        times: int = 1,
        headers: dict[str, str] | None = None,
    ) -> None:
        """Answer instead of the service: text as it is, anything else as JSON. The request body is read first."""
        data = body.encode() if isinstance(body, str) else json.dumps(body).encode()
        kind = "text/plain; charset=utf-8" if isinstance(body, str) else "application/json"
        lines = {"content-type": kind, "content-length": str(len(data)), **(headers or {})}

        async def act(_app: ASGIApp, _scope: Scope, receive: Receive, send: Send) -> None:
            await _drain(receive)
            pairs = [(k.encode(), v.encode()) for k, v in lines.items()]
            await send({"type": "http.response.start", "status": status, "headers": pairs})
            await send({"type": "http.response.body", "body": data})

        self._add(_Fault(prefix, method, times, act))

    def cut_after(self, prefix: str, bytes_: int, *, method: str = "", times: int = 1) -> None:
        """Close the connection after that many bytes of the answer's body."""

        async def act(app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
            left = bytes_

            async def short(message: Message) -> None:
                nonlocal left
                body = message.get("body", b"")
                if message["type"] != "http.response.body" or len(body) <= left:
                    left -= len(body)
                    await send(message)
                    return
                await send({"type": "http.response.body", "body": body[:left], "more_body": True})
                raise _Cut

            await app(scope, receive, short)

        self._add(_Fault(prefix, method, times, act))

    def cut_request(self, prefix: str, bytes_: int, *, method: str = "", times: int = 1) -> None:
        """Close the connection once that many bytes of the request's body have arrived."""

        async def act(_app: ASGIApp, _scope: Scope, receive: Receive, _send: Send) -> None:
            left = bytes_
            while left > 0:
                message = await receive()
                left -= len(message.get("body", b""))
                if not message.get("more_body"):
                    break
            raise _Cut

        self._add(_Fault(prefix, method, times, act))

    def lose_answer(self, prefix: str, *, method: str = "", times: int = 1) -> None:
        """Let the service do its work, then close the connection instead of answering."""

        async def act(app: ASGIApp, scope: Scope, receive: Receive, _send: Send) -> None:
            async def swallow(_message: Message) -> None:
                return

            await app(scope, receive, swallow)
            raise _Cut

        self._add(_Fault(prefix, method, times, act))

    def answer_early(self, prefix: str, status: int = 504, *, method: str = "", times: int = 1) -> Stall:
        """A proxy that gives up: the request is taken whole and answered with its web page; the service goes on.

        The returned stall holds the service's work until it is released; ``finished`` is set when it is done.
        """
        stall = Stall()
        self._stalls.append(stall)
        page = f"<html><body><h1>{status} Gateway Time-out</h1></body></html>".encode()

        async def act(app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
            body: list[Message] = []
            while True:
                body.append(await receive())
                if not body[-1].get("more_body"):
                    break
            lines = [(b"content-type", b"text/html"), (b"content-length", str(len(page)).encode())]
            await send({"type": "http.response.start", "status": status, "headers": lines})
            await send({"type": "http.response.body", "body": page})

            async def replay() -> Message:
                return body.pop(0) if body else {"type": "http.disconnect"}

            async def swallow(_message: Message) -> None:
                return

            await stall.hold()
            await app(scope, replay, swallow)
            stall.finished.set()

        self._add(_Fault(prefix, method, times, act))
        return stall

    def stall(self, prefix: str, *, method: str = "", times: int = 1) -> Stall:
        """Hold the next such request until it is released (or the service stops)."""
        stall = Stall()
        self._stalls.append(stall)

        async def act(app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
            await stall.hold()
            await app(scope, receive, send)

        self._add(_Fault(prefix, method, times, act))
        return stall

    def clear(self) -> None:
        """Forget what was ordered and let everything held go."""
        with self._lock:
            self._faults.clear()
        for stall in self._stalls:
            stall.release()

    def wait_rest(self, timeout: float = 30) -> None:
        """Wait until the service is done with every request, those of clients long gone included."""
        with self._rest:
            assert self._rest.wait_for(lambda: not self._working, timeout)

    def wrap(self, app: ASGIApp) -> ASGIApp:
        async def faulty(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] != "http":
                return await app(scope, receive, send)
            self._work(1)
            try:
                fault = self._take(scope["method"], scope["path"])
                if fault is None:
                    return await app(scope, receive, send)
                await fault.act(app, scope, receive, send)
            except _Cut:
                await _hang_up(receive, send)
            finally:
                self._work(-1)
            return None

        return faulty

    def _work(self, more: int) -> None:
        with self._rest:
            self._working += more
            self._rest.notify_all()

    def _add(self, fault: _Fault) -> None:
        with self._lock:
            self._faults.append(fault)

    def _take(self, method: str, path: str) -> _Fault | None:
        with self._lock:
            self.seen.append((method, path))
            for fault in self._faults:
                if path.startswith(fault.prefix) and fault.method in ("", method):
                    fault.times -= 1
                    if fault.times == 0:
                        self._faults.remove(fault)
                    return fault
        return None


def _undocumented(app: ASGIApp) -> ASGIApp:
    """The service behind a proxy that hides what describes it."""

    async def closed(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"] in ("/openapi.json", "/docs", "/redoc"):
            await _drain(receive)
            lines = [(b"content-type", b"text/html"), (b"content-length", b"9")]
            await send({"type": "http.response.start", "status": 403, "headers": lines})
            await send({"type": "http.response.body", "body": b"Forbidden"})
            return
        await app(scope, receive, send)

    return closed


async def _hang_up(receive: Receive, send: Send) -> None:
    """Close the connection under the server; ASGI has no word for it, uvicorn's ``send`` knows its transport."""
    cast("Any", send).__self__.transport.close()
    while (await receive())["type"] != "http.disconnect":
        pass


async def _drain(receive: Receive) -> None:
    while (await receive()).get("more_body"):
        pass


@dataclass
class Running:
    """A service for one test; ``stop`` and ``start`` keep data and ports."""

    local: LocalDcs
    faults: Faults
    clock: Clock
    url: str = ""
    storage_url: str = ""
    email: str = ""
    password: str = ""

    @property
    def data(self) -> Path:
        return self.local.data

    def start(self) -> None:
        running = self.local.start()
        self.url, self.storage_url = running.url, running.storage_url
        self.email, self.password = running.email, running.password

    def stop(self) -> None:
        self.faults.clear()
        self.local.stop()

    def forward(self, **delta: float) -> None:
        """Move the service's clock: ``forward(days=8)``."""
        self.clock.moved += timedelta(**delta)

    def client(self, *, signed_in: bool = True) -> httpx.Client:
        """A plain HTTP client on the API, for checks behind the program's back; use it with ``with``."""
        headers = {}
        if signed_in:
            account = {"email": self.email, "password": self.password}
            answer = httpx.post(f"{self.url}/auth/login", json=account, verify=PLAIN, trust_env=False)
            headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
        return httpx.Client(base_url=self.url, headers=headers, timeout=30, verify=PLAIN, trust_env=False)


@contextmanager
def running_service(
    folder: Path,
    *,
    dialect: str = "guide",
    token_minutes: float | None = None,
    books: Iterable[Path] = (),
    sample: bool = False,
    password: str = "",
    rules: Rules | None = None,
    documented: bool = True,
) -> Iterator[Running]:
    """A service on ``folder``, holding ``books`` (folders or ZIPs; the publisher is read from config.json).

    ``sample`` puts the sample library in, ``token_minutes`` overrides what the dialect says, ``documented=False``
    hides the OpenAPI document as a careful administrator does.
    """
    rules = replace(rules or rules_of(dialect), hashing=CHEAPEST)
    if token_minutes is not None:
        rules = replace(rules, token_minutes=token_minutes)
    faults = Faults()
    clock = Clock()
    local = LocalDcs(
        folder,
        dialect=dialect,
        rules=rules,
        password=password,
        clock=clock,
        wrap=faults.wrap if documented else lambda app: faults.wrap(_undocumented(app)),
    )
    running = Running(local, faults, clock)
    try:
        if sample:
            # Drawn once for the whole run, in the cache folder of the tests.
            from dcs_browser.app.embedded import sample_books

            for made in sample_books(lambda _text: None):
                local.import_book(made.publisher, made.language, made.category, made.folder)
        for book in books:
            publisher, language = _described(book)
            local.import_book(publisher, language, "", book, link=False)
        running.start()
        yield running
    finally:
        running.stop()


def _described(book: Path) -> tuple[str, str]:
    path = book / "config.json"
    config = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    return config.get("publisher_name") or "Test Press", config.get("language") or "en"
