"""One process at a time works with a journal: a lock the system takes back when a process dies.

Leaves to others: what to say when it is taken.
"""

import os
import sys
from pathlib import Path


class FolderLock:
    """Held from construction until ``release``; raises ``OSError`` when another process holds it."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            if sys.platform == "win32":
                import msvcrt

                msvcrt.locking(self._handle, msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(self._handle)
            raise

    def release(self) -> None:
        os.close(self._handle)
