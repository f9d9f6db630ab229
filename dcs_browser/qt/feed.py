"""Snapshots of the transfer engine, brought from its thread to the window's.

Between two turns of the window's loop only the newest is kept. Leaves to others: what they look like.
"""

import threading
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal

from dcs_browser.domain.transfers import TransfersSnapshot

Listener = Callable[[TransfersSnapshot], None]


class Watched(Protocol):
    """What the feed needs of an engine."""

    def watch(self, listener: Listener) -> Callable[[], None]: ...
    def snapshot(self) -> TransfersSnapshot: ...


class TransferFeed(QObject):
    """``snapshot`` carries a ``TransfersSnapshot`` and is emitted on the thread this object lives on."""

    snapshot = Signal(object)
    _arrived = Signal()

    def __init__(self, engine: Watched, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._newest: TransfersSnapshot | None = None
        self._closed = False
        self.latest = engine.snapshot()
        """What was emitted last, or the state at the beginning."""
        self._arrived.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._off = engine.watch(self._hear)

    def _hear(self, snapshot: TransfersSnapshot) -> None:
        """On the engine's thread."""
        with self._lock:
            if self._closed:
                return
            waiting, self._newest = self._newest is not None, snapshot
            if not waiting:
                self._arrived.emit()

    def _tell(self) -> None:
        with self._lock:
            newest, self._newest = self._newest, None
            if newest is None or self._closed:
                return
        self.latest = newest
        self.snapshot.emit(newest)

    def close(self) -> None:
        """Hear and tell nothing any more; may be called twice."""
        self._off()
        with self._lock:
            self._closed = True
