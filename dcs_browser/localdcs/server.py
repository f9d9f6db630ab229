"""The embedded service on its sockets: the API on one port, presigned URLs on another, both in one thread.

Leaves to others: what the routes do (``dialects``) and which books are in it (``importing``, ``localdcs/sample``).
"""

import asyncio
import os
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import uvicorn
from starlette.types import ASGIApp

from dcs_browser.localdcs import clock as clocks
from dcs_browser.localdcs.clock import Clock
from dcs_browser.localdcs.dialects import create_app
from dcs_browser.localdcs.importing import import_book
from dcs_browser.localdcs.service import DEFAULT_EMAIL, Rules, Service
from dcs_browser.localdcs.storage_origin import create_storage

HOST = "127.0.0.1"
GRACE = 1.0  # seconds for what is being sent when the service ends
Wrap = Callable[[ASGIApp], ASGIApp]


def _unwrapped(app: ASGIApp) -> ASGIApp:
    return app


@dataclass(frozen=True, slots=True)
class Running:
    """Where a started service is and how to sign in."""

    url: str
    storage_url: str
    email: str
    password: str


class LocalDcs:
    """A Dream Central Storage on this computer, as a context manager or by ``start`` and ``stop``.

    ``data`` holds everything and survives; port 0 means any free port, kept over restarts of this object.
    ``wrap`` puts ASGI middleware around both applications. Raises ``DataInUse`` from ``open`` and ``start``
    when another process serves ``data``, and ``OSError`` when a port is taken.
    """

    def __init__(
        self,
        data: Path,
        *,
        dialect: str = "guide",
        host: str = HOST,
        port: int = 0,
        storage_port: int = 0,
        email: str = DEFAULT_EMAIL,
        password: str = "",
        rules: Rules | None = None,
        clock: Clock = clocks.now,
        wrap: Wrap = _unwrapped,
    ) -> None:
        self.data = data
        self.dialect = dialect
        self._host = host
        self._ports = [port, storage_port]
        self._email = email
        self._password = password
        self._rules = rules or rules_of(dialect)
        self._clock = clock
        self._wrap = wrap
        self._service: Service | None = None
        self._thread: threading.Thread | None = None
        self._servers: list[_Server] = []
        self._running: Running | None = None

    @property
    def empty(self) -> bool:
        """Whether the data folder holds no book yet, not even in the trash."""
        return not self.open().books.all()

    def open(self) -> Service:
        """The store without its sockets, for filling it before ``start``."""
        if self._service is None:
            self._service = Service(
                self.data, rules=self._rules, email=self._email, password=self._password, clock=self._clock
            )
        return self._service

    def import_book(
        self, publisher: str, language: str, category: str, source: Path, *, link: bool = True
    ) -> int:
        """Take a book from a folder or a ZIP through the checks of an upload; returns its id. See ``importing``."""
        return import_book(self.open(), self.dialect, publisher, language, category, source, link=link)

    def start(self) -> Running:
        """Serve; returns once both origins accept connections."""
        if self._running is not None:
            return self._running
        service = self.open()
        sockets: list[socket.socket] = []
        try:
            sockets.append(self._bind(0))
            sockets.append(self._bind(1))
        except OSError:
            for listener in sockets:
                listener.close()
            self.stop()
            raise
        url, service.storage_url = (f"http://{self._host}:{port}" for port in self._ports)
        apps: list[ASGIApp] = [
            create_app(service, self.dialect),
            create_storage(service.objects, service.signer, self._clock, typed=self.dialect == "guide"),
        ]
        self._servers = [_Server(self._wrap(app)) for app in apps]
        pairs = list(zip(self._servers, sockets, strict=True))
        self._thread = threading.Thread(
            target=lambda: asyncio.run(_serve(pairs)), name="localdcs", daemon=True
        )
        self._thread.start()
        for server in self._servers:
            server.ready.wait()
        if not all(server.started for server in self._servers):
            self.stop()
            raise RuntimeError("the embedded service did not start; the log says why")
        self._running = Running(url, service.storage_url, service.email, service.password)
        return self._running

    def stop(self) -> None:
        """End both origins and close the store; what is being sent gets a second to finish."""
        for server in self._servers:
            server.leave()
        if self._thread is not None:
            self._thread.join()
        self._servers, self._thread, self._running = [], None, None
        if self._service is not None:
            self._service.close()
            self._service = None

    def __enter__(self) -> Running:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _bind(self, number: int) -> socket.socket:
        # The protocol is named: only then asyncio sends small answers at once (TCP_NODELAY), 40 ms sooner.
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        try:
            if os.name == "posix":
                listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind((self._host, self._ports[number]))
            listener.listen(512)
        except OSError:
            listener.close()
            raise
        self._ports[number] = listener.getsockname()[1]
        return listener


def rules_of(dialect: str) -> Rules:
    """What a dialect sets by itself: tokens live 24 hours, 30 minutes in generations 1 to 3, 7 days in 4."""
    minutes = {"guide": 24 * 60, "v4": 7 * 24 * 60}.get(dialect, 30)
    return Rules(token_minutes=minutes)


class _Server(uvicorn.Server):
    """A uvicorn server that says when it is ready, and leaves when it is told to instead of looking now and then."""

    def __init__(self, app: ASGIApp) -> None:
        config = uvicorn.Config(app, log_config=None, access_log=False, ws="none", lifespan="on")
        super().__init__(config)
        self.ready = threading.Event()
        self._told = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    def leave(self) -> None:
        """From any thread: end serving."""
        self.should_exit = True
        if self._loop is not None:
            with suppress(RuntimeError):  # it has ended by itself
                self._loop.call_soon_threadsafe(self._told.set)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        self._loop = asyncio.get_running_loop()
        await super().startup(sockets=sockets)
        self.ready.set()

    async def main_loop(self) -> None:
        while not await self.on_tick(0):  # renews the Date of the answers
            with suppress(TimeoutError):
                await asyncio.wait_for(self._told.wait(), 1)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        for server in self.servers:
            server.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        with suppress(TimeoutError):
            async with asyncio.timeout(GRACE):
                while self.server_state.connections or self.server_state.tasks:  # noqa: ASYNC110 - plain sets
                    await asyncio.sleep(0.005)
        for task in self.server_state.tasks:
            task.cancel()
        await self.lifespan.shutdown()


async def _serve(pairs: list[tuple[_Server, socket.socket]]) -> None:
    try:
        await asyncio.gather(*(server.serve(sockets=[listener]) for server, listener in pairs))
    finally:
        for server, _ in pairs:
            server.ready.set()
