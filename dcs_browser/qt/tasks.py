"""Coroutines with an owner: kept alive while they run, cancelled with it, failures heard exactly once.

Leaves to others: what a failure looks like to a person (``ui/messages``).
"""

import asyncio
import inspect
import logging
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

T = TypeVar("T")

_log = logging.getLogger(__name__)


class Tasks:
    """The running coroutines of one owner.

    ``on_error`` hears each failure once (a cancellation is none). Whoever awaits a task that :meth:`spawn`
    returned hears its failure as well: await the coroutine itself when it is yours to handle.
    """

    def __init__(self, owner_name: str, on_error: Callable[[BaseException], None]) -> None:
        self._name = owner_name
        self._on_error = on_error
        self._running: set[asyncio.Task[Any]] = set()
        self._closed = False

    def __len__(self) -> int:
        """How many are running."""
        return len(self._running)

    def spawn(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        """Start ``work`` on the running loop; after :meth:`close` it is cancelled before its first step."""
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            work.close()  # the loop has ended: nobody can await it any more
            raise
        task = loop.create_task(work, name=f"{self._name}: {_name_of(work)}")
        self._running.add(task)
        task.add_done_callback(self._ended)
        if self._closed:
            task.cancel()
        return task

    def slot(self, work: Callable[..., Coroutine[Any, Any, Any]]) -> Callable[..., None]:
        """A plain slot for ``signal.connect`` that spawns ``work``.

        A signal's extra arguments (``clicked`` sends ``checked``) are cut off to what ``work`` takes by position.
        """
        most = _positional(work)

        def start(*arguments: Any) -> None:
            if not self._closed:
                self.spawn(work(*arguments[:most]))

        return start

    def cancel(self) -> None:
        """Cancel what is running; new work may be spawned at once."""
        for task in tuple(self._running):
            task.cancel()

    async def close(self) -> None:
        """Cancel all and wait until the last has ended; nothing starts afterwards."""
        self._closed = True
        self.cancel()
        others = self._running - {asyncio.current_task()}
        if others:
            await asyncio.gather(*others, return_exceptions=True)

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._running.discard(task)
        if task.cancelled():
            return
        error = task.exception()
        if error is not None:
            _log.debug("%s failed", task.get_name(), exc_info=error)
            self._on_error(error)


def _name_of(work: Coroutine[Any, Any, Any]) -> str:
    return str(getattr(work, "__qualname__", type(work).__name__))


def _positional(work: Callable[..., Any]) -> int | None:
    """How many positional arguments ``work`` takes; ``None`` when it takes any number."""
    most = 0
    for parameter in inspect.signature(work).parameters.values():
        if parameter.kind is parameter.VAR_POSITIONAL:
            return None
        if parameter.kind in (parameter.POSITIONAL_ONLY, parameter.POSITIONAL_OR_KEYWORD):
            most += 1
    return most
