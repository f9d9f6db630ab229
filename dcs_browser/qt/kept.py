"""What costs time to make, made once however many ask, and kept in memory up to a budget.

Leaves to others: the making, and what it is.
"""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable, Coroutine, Hashable
from typing import Any, Generic, TypeVar

from dcs_browser.qt.tasks import Tasks

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
_log = logging.getLogger(__name__)


class Kept(Generic[K, V]):
    """Values by the caller's keys, up to ``budget`` bytes, least recently used go first; the last one always stays.

    Lives on one loop.
    """

    def __init__(self, name: str, budget: int, bytes_of: Callable[[V], int]) -> None:
        self._budget, self._bytes_of = budget, bytes_of
        self._used = 0
        self._kept: OrderedDict[K, V] = OrderedDict()
        self._coming: dict[K, asyncio.Task[V]] = {}
        self._tasks = Tasks(name, lambda error: _log.debug("%s, not made: %s", name, error))

    def peek(self, key: K) -> V | None:
        """What is in memory under ``key``; never starts work (for ``data()`` and ``paint()``)."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    def ready(self) -> tuple[K, ...]:
        """What is there, least recently used first."""
        return tuple(self._kept)

    async def made_once(
        self,
        key: K,
        make: Callable[[], Coroutine[Any, Any, V]],
        worth_keeping: Callable[[V], bool] = lambda _made: True,
    ) -> V:
        """What is kept under ``key``, made at most once at a time however many ask."""
        found = self.peek(key)
        if found is not None:
            return found
        coming = self._coming.get(key)
        if coming is None:
            coming = self._tasks.spawn(self._make(key, make, worth_keeping))
            self._coming[key] = coming
            coming.add_done_callback(lambda _task: self._coming.pop(key, None))
        # One caller that went away must not take it from the others, or from itself a moment later.
        return await asyncio.shield(coming)

    async def _make(
        self, key: K, make: Callable[[], Coroutine[Any, Any, V]], worth_keeping: Callable[[V], bool]
    ) -> V:
        made = await make()
        if worth_keeping(made):
            self._kept[key] = made
            self._used += self._bytes_of(made)
            while self._used > self._budget and len(self._kept) > 1:
                self._used -= self._bytes_of(self._kept.popitem(last=False)[1])
        return made

    def forget(self) -> None:
        """Drop all that is kept."""
        self._kept.clear()
        self._used = 0

    async def close(self) -> None:
        """End what is being made and drop the rest."""
        await self._tasks.close()
        self.forget()
