"""News between services and whoever listens, without Qt: connect, emit, and an "off" to keep.

Leaves to others: hopping to another thread (``qt/feed``); listeners are called where ``emit`` is called.
"""

import logging
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")

_log = logging.getLogger(__name__)


class Event(Generic[T]):
    """One kind of news. Listeners hear it in the order they connected; one that fails stops none of the others."""

    def __init__(self) -> None:
        self._listeners: dict[object, Callable[[T], object]] = {}

    def __len__(self) -> int:
        """How many listen."""
        return len(self._listeners)

    def connect(self, listener: Callable[[T], object]) -> Callable[[], None]:
        """Call ``listener`` with every value from now on; the returned function ends that and may be called twice."""
        key = object()
        self._listeners[key] = listener

        def off() -> None:
            self._listeners.pop(key, None)

        return off

    def emit(self, value: T) -> None:
        """Tell all who listen now. A listener may connect or go meanwhile; who has gone hears nothing any more."""
        for key, listener in tuple(self._listeners.items()):
            if key not in self._listeners:
                continue
            try:
                listener(value)
            except Exception:  # noqa: BLE001 - a listener's fault is its own, and is in the log
                _log.exception("a listener failed on %r", value)
