"""Work that goes once over many books: a few at a time, counted, ended at will, given up when the service is gone.

Leaves to others: the work itself (``search/refresh``, ``health``). What was done stays done when a round ends early.
"""

import asyncio
import concurrent.futures
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from dcs_browser.domain.errors import DcsBrowserError, ServerUnreachable, SignInRejected
from dcs_browser.domain.library import Book

if TYPE_CHECKING:
    from dcs_browser.client.api import Dcs

T = TypeVar("T")

AT_ONCE = 4
"""Books worked on at the same time; each makes one request after the other."""
_GIVEN_UP = 4
"""So many books in a row that can't be reached mean that the service is gone."""


class Mover(Protocol):
    """What is needed of the transfer engine: its loop, and its façade for a server."""

    def run(self, work: Callable[[], Coroutine[Any, Any, None]]) -> "concurrent.futures.Future[None]": ...
    def connection(self, server: str) -> "Dcs": ...


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a round is. ``changed`` are the books that needed work, ``failed`` those it was not done for."""

    total: int = 0
    done: int = 0
    changed: int = 0
    failed: int = 0
    current: str = ""
    running: bool = False
    stopped: bool = False


class Round:
    """One round; ``progress`` and ``stop`` are for any thread, ``over`` runs on one loop, once."""

    def __init__(self) -> None:
        self.progress = Progress(running=True)
        self.failures: dict[int, DcsBrowserError] = {}
        """Why the work failed, by the book's number."""
        self._loop: asyncio.AbstractEventLoop | None = None
        self._workers: list[asyncio.Task[None]] = []
        self._fault: Exception | None = None
        self._lost = 0
        self._thinking = asyncio.Semaphore(1)

    def begin_anew(self) -> None:
        """Forget how far it was; whether it was stopped stays."""
        self.progress = Progress(running=True, stopped=self.progress.stopped)
        self.failures.clear()
        self._fault, self._lost = None, 0

    async def think(self, work: Callable[[], T]) -> T:
        """Run what takes computing on a thread, one at a time: several would keep the interpreter from the window."""
        async with self._thinking:
            return await asyncio.to_thread(work)

    def stop(self) -> None:
        """End the round now; requests under way are dropped."""
        self.progress = replace(self.progress, stopped=True)
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._cancel)

    def _cancel(self) -> None:
        for worker in self._workers:
            worker.cancel()

    async def over(self, books: Iterable[Book], work: Callable[[Book], Awaitable[bool]]) -> None:
        """Await ``work`` for each book; it tells whether there was something to do.

        A book's failure is noted and the others go on. Raises ``SignInRejected``, and ``ServerUnreachable`` when
        several books in a row could not be reached: both would meet every book; and what is no failure of the service.
        """
        wanted = list(books)
        self._loop = asyncio.get_running_loop()
        self.progress = replace(self.progress, total=len(wanted))
        waiting = iter(wanted)

        async def take() -> None:
            for book in waiting:
                if self._fault is not None or self.progress.stopped:
                    return
                await self._one(book, work)

        try:
            async with asyncio.TaskGroup() as group:
                self._workers = [group.create_task(take()) for _ in range(min(AT_ONCE, len(wanted)))]
        finally:
            self.progress = replace(self.progress, running=False, current="")
        if self._fault is not None:
            raise self._fault

    async def _one(self, book: Book, work: Callable[[Book], Awaitable[bool]]) -> None:
        self.progress = replace(self.progress, current=book.label)
        changed = failed = 0
        try:
            changed = int(await work(book))
            self._lost = 0
        except SignInRejected as error:
            self._fault = error
            return
        except DcsBrowserError as error:
            self.failures[book.id] = error
            failed = 1
            self._lost = self._lost + 1 if isinstance(error, ServerUnreachable) else 0
            if self._lost >= min(_GIVEN_UP, self.progress.total):
                self._fault = error
        except Exception as error:  # noqa: BLE001 - raised by ``over``, once, when the others have ended
            self._fault = error
            return
        now = self.progress
        self.progress = replace(
            now, done=now.done + 1, changed=now.changed + changed, failed=now.failed + failed
        )
