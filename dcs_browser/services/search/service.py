"""The search as the window uses it: questions off its thread, the newest only; one refresh at a time, on another loop.

Lives on the window's loop. Without a service that can be reached the last index goes on answering. Leaves to others: the
index (``store``), what a refresh reads (``refresh``).
"""

import asyncio
import concurrent.futures
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from dcs_browser.domain.library import Book
from dcs_browser.services.rounds import Mover, Round, Rounds
from dcs_browser.services.search.query import parse
from dcs_browser.services.search.refresh import refresh
from dcs_browser.services.search.store import Found, IndexRebuilt, IndexState, IndexStore

T = TypeVar("T")

_PATIENCE = 0.08
"""Seconds a person who types is kept waiting, when there is something to show."""


class Search:
    """``use`` a server's index; ``find`` in it; ``refresh`` it. ``close`` at the end."""

    def __init__(self, folder: Path, mover: Mover) -> None:
        self.folder = folder
        self._store: IndexStore | None = None
        self._thread = concurrent.futures.ThreadPoolExecutor(1, "search")
        self._rounds = Rounds(mover)

    @property
    def server(self) -> str:
        return self._store.server if self._store is not None else ""

    @property
    def walk(self) -> Round | None:
        """The refresh that runs, or the last one."""
        return self._rounds.walk

    def use(self, server: str) -> None:
        """Another service's index; nothing is opened before it is asked."""
        if server == self.server:
            return
        old = self._store
        self._store = IndexStore(self.folder, server) if server else None
        if old is not None:
            # Behind the questions that wait for it.
            self._rounds.leave(lambda: self._thread.submit(old.close))

    async def find(self, text: str, limit: int = 300) -> Found:
        """Hits for what was typed. Who is cancelled makes room for the next. Raises ``LocalFileError``."""
        store = self._store
        if store is None:
            return Found()
        query = parse(text)
        try:
            return await self._on_thread(lambda: store.search(query, limit, patience=_PATIENCE))
        except asyncio.CancelledError:
            store.interrupt()
            raise
        except (IndexRebuilt, sqlite3.OperationalError):
            return Found()  # empty now, or interrupted for a newer question that nobody waits for any more

    async def state(self) -> IndexState:
        """How much there is to search in. Raises ``LocalFileError``."""
        store = self._store
        if store is None:
            return IndexState()
        try:
            return await self._on_thread(store.state)
        except IndexRebuilt:
            return IndexState()

    async def refresh(self, books: Sequence[Book], *, again: bool = False) -> Round:
        """Read what changed; whoever asks while it runs waits for the same. Raises the family of service errors."""
        store = self._store
        if store is None:
            return Round()
        return await self._rounds.go(
            lambda dcs, walk: refresh(store, dcs, books, walk, again=again), store.server
        )

    def stop(self) -> None:
        """End the refresh that runs; what it has read stays."""
        self._rounds.stop()

    async def close(self) -> None:
        await self._rounds.close()
        store, self._store = self._store, None
        if store is not None:
            await self._on_thread(store.close)
        self._thread.shutdown(wait=False)

    async def _on_thread(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)
