"""The engine's threads. Leaves to others: what they do, and the loop that hands it to them (``engine``)."""

import contextlib
import os
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

_NICE = 5
_DISK = 16
_BYTES = 32
_PATIENCE = 0.25  # seconds to wait for a core; whoever has it may be waiting for a drive that does not answer


def give_way() -> None:
    """Let the window's thread go before this one and those it starts, where a system can tell threads apart."""
    if sys.platform == "linux":
        me = threading.get_native_id()
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, me, min(19, os.getpriority(os.PRIO_PROCESS, me) + _NICE))


class Threads:
    """``disk`` for what mostly waits; ``bytes`` for what handles each byte of a large file, inside ``core``.

    No more of the second kind run than the computer has cores, or the window's thread stands in line behind all of
    them: with eight large files on two cores it came 37 ms late in one of a hundred turns, now 21.
    """

    def __init__(self, cores: int | None = None, patience: float = _PATIENCE) -> None:
        self.disk = ThreadPoolExecutor(_DISK, "transfers-files")
        self.bytes = ThreadPoolExecutor(_BYTES, "transfers-bytes")
        self._patience = patience
        self._cores = threading.Semaphore(cores or max(2, os.cpu_count() or 2))

    @contextlib.contextmanager
    def core(self) -> Iterator[None]:
        """Wait for a core, but not for long."""
        taken = self._cores.acquire(timeout=self._patience)
        try:
            yield
        finally:
            if taken:
                self._cores.release()

    def close(self) -> None:
        """Wait for what runs, and end."""
        self.disk.shutdown()
        self.bytes.shutdown()
