"""The engine's threads. Leaves to others: what they do, and the loop that hands it to them (``engine``)."""

import os
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, field

_DISK = 16


def _disk() -> Executor:
    return ThreadPoolExecutor(_DISK, "transfers-files")


def _cores() -> Executor:
    return ThreadPoolExecutor(max(2, os.cpu_count() or 1), "transfers-bytes")


@dataclass(frozen=True, slots=True)
class Threads:
    """``disk`` for what mostly waits; ``cores`` for what handles each byte of a large file.

    Of the second kind there are no more than the computer can run, or the window's thread stands in line behind all
    of them: with eight large files on two cores it came 37 ms late in one of a hundred turns instead of 21.
    """

    disk: Executor = field(default_factory=_disk)
    cores: Executor = field(default_factory=_cores)

    def close(self) -> None:
        """Wait for what runs, and end."""
        self.disk.shutdown()
        self.cores.shutdown()
