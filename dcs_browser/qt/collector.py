"""Collects Python's garbage on the window's thread only.

A cycle that holds a Qt object may be found by a collection that starts on any thread; Qt objects must die on theirs, or
the program crashes. So automatic collection is off while the window lives, and a timer does the same work here.
"""

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 400


class Collector(QObject):
    """Lives on the thread it is made on; ``stop`` gives the work back to Python."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        self._timer = QTimer(self, interval=INTERVAL_MS)
        self._timer.timeout.connect(self.look)
        gc.disable()
        self._timer.start()

    def look(self) -> None:
        """Collect the generations that have grown beyond Python's own thresholds."""
        young, middle, old = gc.get_count()
        if young <= self._thresholds[0]:
            return
        gc.collect(0)
        if middle > self._thresholds[1]:
            gc.collect(1)
            if old > self._thresholds[2]:
                gc.collect(2)

    def settle(self) -> None:
        """The window is built: what lives now lives long and needn't be looked at again."""
        gc.collect()
        gc.freeze()

    def stop(self) -> None:
        """End, with a last look at everything."""
        self._timer.stop()
        gc.unfreeze()
        gc.collect()
        gc.enable()
