"""Small files go to the disk together, a batch a thread: a disk that forces eight files at once does so in one go.

Measured on ext4: 5,000 files of 20 kB forced one after another take 6 to 16 s, by eight threads 0.9 to 1.2 s. Leaves
to others: how one file is written, forced and placed (``landing``).
"""

import asyncio
import concurrent.futures
import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from dcs_browser.domain.errors import Damaged
from dcs_browser.domain.transfers import Existing
from dcs_browser.services.transfers import landing as disk

_MOST = 16  # files in one batch
_BATCHES = 6  # on the disk at once, at most; the other threads are for large files


@dataclass(frozen=True, slots=True)
class SmallFile:
    """A whole file in memory on its way to ``landing``, by way of ``part``; ``modified`` in seconds since 1970."""

    part: Path
    root: Path
    landing: Path
    existing: Existing
    modified: float
    chunks: Sequence[bytes]
    etag: str = ""  # what the checksum of a file that can be checked must be


@dataclass(slots=True, eq=False)
class _Entry:
    file: SmallFile
    future: asyncio.Future[Path]
    settled: bool = False

    def settle(self, result: Path | Exception) -> None:
        """Tell the one who waits; one that was cancelled meanwhile sees ``settled``."""
        self.settled = True
        if self.future.done():
            return
        if isinstance(result, Path):
            self.future.set_result(result)
        else:
            self.future.set_exception(result)


class Batches:
    """Belongs to the engine's loop; some batches are on the disk while the next one gathers."""

    def __init__(self, threads: concurrent.futures.Executor) -> None:
        self._threads = threads
        self._queue: list[_Entry] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._working = 0  # tasks that still look at the queue

    async def put(self, file: SmallFile) -> Path:
        """Check, write, force and place ``file``; returns its place. Waits for the disk even when cancelled meanwhile.

        Raises ``Damaged`` when its bytes are not those of its ETag, ``InTheWay``, and what the disk refuses.
        """
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Path] = loop.create_future()
        entry = _Entry(file, future)
        self._queue.append(entry)
        # Threads cost a fast disk more than they bring: another one only when those at work fall behind.
        working = self._working
        if not working or (working < _BATCHES and len(self._queue) > working * _MOST // 2):
            self._working += 1
            task = loop.create_task(self._work())
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        try:
            return await future
        except asyncio.CancelledError:
            while not entry.settled:
                entry.future = loop.create_future()
                with contextlib.suppress(asyncio.CancelledError, Exception):
                    await entry.future
            raise

    async def _work(self) -> None:
        loop = asyncio.get_running_loop()
        try:
            while self._queue:
                batch, self._queue = self._queue[:_MOST], self._queue[_MOST:]
                results = await loop.run_in_executor(self._threads, settle, [entry.file for entry in batch])
                for entry, result in zip(batch, results, strict=True):
                    entry.settle(result)
        finally:
            self._working -= 1  # in the turn it saw the queue empty: whoever comes next starts another


def settle(files: Sequence[SmallFile]) -> list[Path | Exception]:
    """Bring all of ``files`` to their places, step by step together; one's failure is not the others'."""
    landings = [_Landing(file) for file in files]
    for step in (_Landing.check, _Landing.write, _Landing.force, _Landing.place):
        for landing in landings:
            landing.take(step)
    return [landing.result for landing in landings]


class _Landing:
    """One file's way; ``result`` is its place, or what went wrong."""

    def __init__(self, file: SmallFile) -> None:
        self._file = file
        self._part = disk.PartFile(file.part, file.root)
        self.result: Path | Exception = file.landing

    def take(self, step: "Callable[[_Landing], None]") -> None:
        if isinstance(self.result, Exception):
            return
        try:
            step(self)
        except Exception as error:  # noqa: BLE001 - told to the one who waits; the others' files go on
            self.result = error
            self._part.close()
            disk.discard(self._file.part)

    def check(self) -> None:
        file = self._file
        digest = disk.digest_for(file.etag, sum(map(len, file.chunks)))
        if digest is None:
            return
        for chunk in file.chunks:
            digest.update(chunk)
        if digest.hexdigest() != file.etag:
            name = file.landing.name
            raise Damaged(
                str(file.landing), name=name, reason="Its checksum is not the one the service names."
            )

    def write(self) -> None:
        self._part.open()
        if self._file.chunks:
            self._part.write(self._file.chunks)

    def force(self) -> None:
        self._part.force()
        self._part.close()

    def place(self) -> None:
        file = self._file
        self.result = disk.place(file.part, file.landing, file.existing, file.modified)
