"""A large file grows: what arrives is written, summed and forced to the disk by three threads, each at its own speed.

Nothing waits for anything slower than it must: while one block is summed the next is written, and what was written
is on its way to the disk long before the last byte comes. Leaves to others: the bytes (``download``), the file
(``landing``).
"""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Executor
from contextlib import AbstractContextManager, nullcontext

from dcs_browser.services.transfers.landing import PartFile
from dcs_browser.services.transfers.threads import Threads

_BLOCK = 1024 * 1024  # bytes handed to the threads at once
_AHEAD = 16 * 1024 * 1024  # bytes that may wait for the threads before no more are taken
_FORCED = 32 * 1024 * 1024  # bytes between two forced writes
_TURNS = 16  # blocks of one file before another file's have their turn on that thread


class Growing:
    """Belongs to the engine's loop. ``safe`` bytes are on the disk whatever happens; ``forced`` hears of them."""

    def __init__(
        self,
        file: PartFile,
        start: int,
        threads: Threads,
        forced: Callable[[int], None],
    ) -> None:
        self._file = file
        self._loop = asyncio.get_running_loop()
        self._forced = forced
        self._held: list[bytes] = []
        self._holds = 0
        self._written = start
        self._unsafe = 0
        self._news = asyncio.Event()
        self._lanes = [Lane(file.write, threads.bytes, threads.core, self._told_written)]
        if file.vouched:
            self._lanes.append(Lane(file.sum, threads.bytes, threads.core, self._told))
        self._force = Lane(lambda _: file.force(), threads.disk, nullcontext, self._told)
        self._marks: list[int] = []

    def take(self, chunk: bytes) -> bool:
        """Accept ``chunk``; whether ``room`` must be waited for before the next."""
        self._held.append(chunk)
        self._holds += len(chunk)
        if self._holds >= _BLOCK:
            self._hand_on()
            return self.crowded
        return False

    @property
    def crowded(self) -> bool:
        return any(lane.waiting > _AHEAD or lane.error for lane in self._lanes)

    @property
    def lags(self) -> bool:
        """Whether bytes come faster than they are written and summed: the line is not what takes the time."""
        return any(lane.waiting > _AHEAD // 4 for lane in self._lanes)

    async def room(self) -> None:
        """Wait for the threads; raises what went wrong there."""
        while True:
            self._raise()
            if not any(lane.waiting > _AHEAD // 2 for lane in self._lanes):
                return
            self._news.clear()
            await self._news.wait()

    async def settle(self) -> None:
        """Hand everything on and wait until the threads are done with it, through cancellation; raises their errors."""
        self._hand_on()
        cancelled = False
        while any(lane.busy for lane in (*self._lanes, self._force)):
            self._news.clear()
            try:
                await self._news.wait()
            except asyncio.CancelledError:
                cancelled = True
        if cancelled:
            raise asyncio.CancelledError
        self._raise()

    def _raise(self) -> None:
        for lane in (*self._lanes, self._force):
            if lane.error is not None:
                raise lane.error

    def _hand_on(self) -> None:
        if self._held:
            for lane in self._lanes:
                lane.put(self._held, self._holds)
            self._held, self._holds = [], 0

    # On the threads

    def _told(self, _size: int) -> None:
        self._loop.call_soon_threadsafe(self._heard, 0)

    def _told_written(self, size: int) -> None:
        self._loop.call_soon_threadsafe(self._heard, size)

    # On the loop again

    def _heard(self, written: int) -> None:
        self._written += written
        self._unsafe += written
        if self._marks and not self._force.busy and self._force.error is None:
            self._forced(self._marks.pop())
        if self._unsafe >= _FORCED and not self._marks and not self._force.busy:
            self._unsafe = 0
            self._marks.append(self._written)
            self._force.put([b""], 0)
        self._news.set()


class Lane:
    """Does ``work`` with what is put, in order, on one thread at a time, ``inside`` something that lets it run.

    ``told`` is called there after each step, with the bytes that were done.
    """

    def __init__(
        self,
        work: Callable[[list[bytes]], None],
        threads: Executor,
        inside: Callable[[], AbstractContextManager[None]],
        told: Callable[[int], None],
    ) -> None:
        self.error: Exception | None = None
        self.waiting = 0  # bytes put and not done
        self.busy = False
        self._work = work
        self._threads = threads
        self._inside = inside
        self._told = told
        self._lock = threading.Lock()
        self._queue: list[list[bytes]] = []

    def put(self, chunks: list[bytes], size: int) -> None:
        with self._lock:
            self._queue.append(chunks)
            self.waiting += size
            if self.busy:
                return
            self.busy = True
        self._threads.submit(self._drain)

    def _drain(self) -> None:
        with self._inside():
            more = all(self._step() for _ in range(_TURNS))
        if more:
            self._threads.submit(self._drain)

    def _step(self) -> bool:
        """One block; whether there is another."""
        with self._lock:
            chunks = self._queue.pop(0)
        size = done = sum(map(len, chunks))
        if self.error is None:
            try:
                self._work(chunks)
            except Exception as error:  # noqa: BLE001 - told on the loop
                self.error = error
        if self.error is not None:
            done = 0
        with self._lock:
            self.waiting -= size
            more = self.busy = bool(self._queue)
        self._told(done)
        return more
