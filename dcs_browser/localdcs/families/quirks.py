"""What the recorded generations do to clients beside their routes: workers that are deaf, and lists from a cache."""

import asyncio
import threading
from collections.abc import Callable, Hashable
from datetime import datetime, timedelta
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dcs_browser.localdcs.clock import Clock


class Deaf:
    """One worker that answers nothing else while it unpacks an archive (contract 1.10, before generation 4).

    Deaf from the last byte of an upload to its answer.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._unpacking = 0
        self._free: asyncio.Event | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        if self._free is None:
            self._free = asyncio.Event()
            self._free.set()
        if scope["method"] != "POST" or not scope["path"].endswith("/upload"):
            await self._free.wait()
            return await self._app(scope, receive, send)
        await self._unpack(scope, receive, send, self._free)
        return None

    async def _unpack(self, scope: Scope, receive: Receive, send: Send, free: asyncio.Event) -> None:
        whole = False

        def begin() -> None:
            nonlocal whole
            whole = True
            self._unpacking += 1
            free.clear()

        def end() -> None:
            nonlocal whole
            if whole:
                whole = False
                self._unpacking -= 1
                if not self._unpacking:
                    free.set()

        async def hear() -> Message:
            message = await receive()
            if message["type"] == "http.request" and not message.get("more_body") and not whole:
                begin()
            return message

        async def say(message: Message) -> None:
            end()
            await send(message)

        try:
            await self._app(scope, hear, say)
        finally:
            end()


class KeptLists:
    """The lists of generation 4: kept for five minutes, and forgotten when a request changes a record (contract 1.2).

    A job that goes on after its answer changes records without anybody forgetting.
    """

    LIFE = timedelta(seconds=300)

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._kept: dict[Hashable, tuple[datetime, Any]] = {}

    def get(self, key: Hashable, make: Callable[[], Any]) -> Any:
        """The list kept under ``key``, or a new one."""
        now = self._clock()
        with self._lock:
            kept = self._kept.get(key)
            if kept is None or now >= kept[0] + self.LIFE:
                kept = self._kept[key] = now, make()
            return kept[1]

    def forget(self) -> None:
        with self._lock:
            self._kept.clear()


class Forgetting:
    """Forgets the kept lists after a request to ``/books`` or ``/publishers`` that changed something."""

    def __init__(self, app: ASGIApp, lists: KeptLists) -> None:
        self._app, self._lists = app, lists

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        changes = (
            scope["type"] == "http"
            and scope["method"] != "GET"
            and scope["path"].startswith(("/books", "/publishers"))
            and "chunk" not in scope["path"]
        )

        async def say(message: Message) -> None:
            if changes and message["type"] == "http.response.start" and message["status"] < 300:
                self._lists.forget()
            await send(message)

        await self._app(scope, receive, say)
