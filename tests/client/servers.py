"""Servers on real sockets for the client's tests: scripted answers, and raw ones that misbehave below HTTP."""

import asyncio
import json
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from dcs_browser.client.auth import Credentials, TokenBox
from dcs_browser.client.capabilities import Capabilities, Capability
from dcs_browser.client.server import Server, Standing
from tests.client.tokens import a_token


@dataclass
class Seen:
    """A request as it arrived."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Reply:
    status: int = 200
    body: object = b""
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def data(self) -> bytes:
        if isinstance(self.body, bytes):
            return self.body
        return self.body.encode() if isinstance(self.body, str) else json.dumps(self.body).encode()

    @property
    def kind(self) -> str:
        if isinstance(self.body, bytes):
            return "application/octet-stream"
        return "text/plain; charset=utf-8" if isinstance(self.body, str) else "application/json"


Handler = Callable[[Seen], Reply | Awaitable[Reply]]
NOT_FOUND = Reply(404, {"detail": "Not Found"})


class Scripted:
    """Answers by (method, path): the given replies one after another, the last one for ever."""

    def __init__(self) -> None:
        self.url = ""
        self.seen: list[Seen] = []
        self._script: dict[tuple[str, str], list[Reply | Handler]] = defaultdict(list)

    def on(self, method: str, path: str, *replies: Reply | Handler) -> "Scripted":
        self._script[method, path] = list(replies)
        return self

    def asked(self, method: str, path: str = "") -> list[Seen]:
        return [s for s in self.seen if s.method == method and (not path or s.path == path)]

    async def answer(self, seen: Seen) -> Reply:
        replies = self._script.get((seen.method, seen.path)) or self._script.get(("*", "*"))
        if not replies:
            return NOT_FOUND
        reply = replies.pop(0) if len(replies) > 1 else replies[0]
        if isinstance(reply, Reply):
            return reply
        made = reply(seen)
        return made if isinstance(made, Reply) else await made

    async def _handle(self, request: web.Request) -> web.Response:
        seen = Seen(request.method, request.raw_path, dict(request.headers), await request.read())
        self.seen.append(seen)
        reply = await self.answer(seen)
        kind = {} if "Content-Type" in reply.headers else {"Content-Type": reply.kind}
        return web.Response(status=reply.status, body=reply.data, headers={**kind, **reply.headers})


@asynccontextmanager
async def scripted() -> AsyncIterator[Scripted]:
    """A scripted server on a free port of 127.0.0.1."""
    script = Scripted()
    application = web.Application(client_max_size=1 << 30)
    application.router.add_route("*", "/{tail:.*}", script._handle)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        script.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield script
    finally:
        await runner.cleanup()


Talk = Callable[[asyncio.StreamReader, asyncio.StreamWriter, int], Awaitable[None]]


@asynccontextmanager
async def raw(talk: Talk) -> AsyncIterator[str]:
    """A server that speaks for itself: ``talk(reader, writer, number of the connection)``."""
    count = 0
    tasks: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal count
        count += 1
        task = asyncio.current_task()
        assert task is not None
        tasks.add(task)
        try:
            await talk(reader, writer, count)
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            tasks.discard(task)
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()
        for task in list(tasks):
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)
        await server.wait_closed()


async def head_of(reader: asyncio.StreamReader) -> bytes:
    return await reader.readuntil(b"\r\n\r\n")


def http(body: bytes = b"{}", *, status: str = "200 OK", length: int | None = None, extra: str = "") -> bytes:
    size = len(body) if length is None else length
    head = f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {size}\r\n{extra}\r\n"
    return head.encode() + body


ON = Capability(True)
ALL = Capabilities(**{name: ON for name, _ in Capabilities()})


def standing(
    url: str,
    *,
    capabilities: Capabilities = ALL,
    token: str | None = None,
    credentials: Credentials | None = None,
) -> Standing:
    """A service that is known and signed in to."""
    good = a_token() if token is None else token
    given = credentials or Credentials("ada@example.org", "sesame")
    return Standing(Server(url, "Test", capabilities), given, TokenBox(good))
