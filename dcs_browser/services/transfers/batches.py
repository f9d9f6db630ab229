"""Small files go to the disk together: forcing sixteen files at once costs little more than forcing one.

Measured on ext4: 2,000 files of 20 kB forced one by one take 3 to 6 s, in batches of 16 a tenth of that. Leaves to
others: how one file is written, forced and placed (``landing``).
"""

import asyncio
import concurrent.futures
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.domain.transfers import Existing
from dcs_browser.services.transfers import landing as disk

_MOST = 64  # files in one batch


@dataclass(frozen=True, slots=True)
class SmallFile:
    """A whole file in memory on its way to ``landing``, by way of ``part``; ``modified`` in seconds since 1970."""

    part: Path
    root: Path
    landing: Path
    existing: Existing
    modified: float
    chunks: Sequence[bytes]


class Batches:
    """Belongs to the engine's loop; one batch at a time is on the disk while the next one gathers."""

    def __init__(self, threads: concurrent.futures.Executor) -> None:
        self._threads = threads
        self._queue: list[tuple[SmallFile, asyncio.Future[Path]]] = []
        self._task: asyncio.Task[None] | None = None

    async def put(self, file: SmallFile) -> Path:
        """Write, force and place ``file``; returns its place. Waits for the disk even when cancelled meanwhile."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Path] = loop.create_future()
        self._queue.append((file, future))
        if self._task is None:
            self._task = loop.create_task(self._work())
        try:
            return await asyncio.shield(future)
        except asyncio.CancelledError:
            await asyncio.wait([future])
            future.exception()
            raise

    async def _work(self) -> None:
        loop = asyncio.get_running_loop()
        while self._queue:
            batch, self._queue = self._queue[:_MOST], self._queue[_MOST:]
            results = await loop.run_in_executor(self._threads, settle, [file for file, _ in batch])
            for (_, future), result in zip(batch, results, strict=True):
                if isinstance(result, Path):
                    future.set_result(result)
                else:
                    future.set_exception(result)
        self._task = None


def settle(files: Sequence[SmallFile]) -> list[Path | Exception]:
    """Bring all of ``files`` to their places, step by step together; one's failure is not the others'."""
    landings = [_Landing(file) for file in files]
    for step in (_Landing.write, _Landing.force, _Landing.place):
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
        except (DcsBrowserError, OSError) as error:
            self.result = error
            self._part.close()
            disk.discard(self._file.part)

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
