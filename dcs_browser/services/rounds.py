"""Work that goes once over many books: a few at a time, counted, ended at will, given up when the service is gone.

Leaves to others: the work itself (``search/refresh``, ``checking_all``). What was done stays done when a round ends early.
"""

import asyncio
import concurrent.futures
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from dcs_browser.domain.errors import DcsBrowserError, ServerUnreachable, SignInRejected
from dcs_browser.domain.library import Book
from dcs_browser.services.work import on_thread

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
        self._progress = Progress(running=True)
        self._stopped = False
        """Apart from the rest: another thread sets it, and neither may undo the other's step."""
        self.failures: dict[int, DcsBrowserError] = {}
        """Why the work failed, by the book's number."""
        self._loop: asyncio.AbstractEventLoop | None = None
        self._workers: list[asyncio.Task[None]] = []
        self._fault: Exception | None = None
        self._lost = 0
        self._thinking = asyncio.Semaphore(1)

    @property
    def progress(self) -> Progress:
        return replace(self._progress, stopped=self._stopped)

    def begin_anew(self) -> None:
        """Forget how far it was; whether it was stopped stays."""
        self._progress = Progress(running=True)
        self.failures.clear()
        self._fault, self._lost = None, 0

    def end(self) -> None:
        """Nothing is done any more, whether it came to the books or failed before them."""
        self._progress = replace(self._progress, running=False, current="")

    async def think(self, work: Callable[[], T]) -> T:
        """Run what takes computing on a thread, one at a time: several would keep the interpreter from the window.

        A round that is stopped ends after it, so that nothing is written behind its back.
        """
        async with self._thinking:
            return await on_thread(lambda _stop: work())

    def stop(self) -> None:
        """End the round now; requests under way are dropped."""
        self._stopped = True
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
        self._progress = replace(self._progress, total=len(wanted))
        waiting = iter(wanted)

        async def take() -> None:
            for book in waiting:
                if self._fault is not None or self._stopped:
                    return
                await self._one(book, work)

        try:
            async with asyncio.TaskGroup() as group:
                self._workers = [group.create_task(take()) for _ in range(min(AT_ONCE, len(wanted)))]
        finally:
            self.end()
        if self._fault is not None:
            raise self._fault

    async def _one(self, book: Book, work: Callable[[Book], Awaitable[bool]]) -> None:
        self._progress = replace(self._progress, current=book.label)
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
            if self._lost >= min(_GIVEN_UP, self._progress.total):
                self._fault = error
        except Exception as error:  # noqa: BLE001 - raised by ``over``, once, when the others have ended
            self._fault = error
            return
        now = self._progress
        self._progress = replace(
            now, done=now.done + 1, changed=now.changed + changed, failed=now.failed + failed
        )


class Rounds:
    """One round at a time on the engine's loop, for who lives on the window's. ``close`` at the end."""

    def __init__(self, mover: Mover) -> None:
        self._mover = mover
        self._walk: Round | None = None
        self._running: asyncio.Future[None] | None = None
        self._begun: set[concurrent.futures.Future[None]] = set()
        """All that has not ended yet; those that were left as well."""

    @property
    def walk(self) -> Round | None:
        """The round that runs, or the last one."""
        return self._walk

    @property
    def running(self) -> bool:
        return self._walk is not None and self._running is not None and not self._running.done()

    async def go(self, work: Callable[["Dcs", Round], Coroutine[Any, Any, None]], server: str) -> Round:
        """Begin a round with the engine's façade for ``server``, or join the one that runs, and await its end.

        Raises what ``work`` raises. Who stops waiting doesn't end it.
        """
        if not self.running:
            fresh = self._walk = Round()
            begun = self._begin(lambda: work(self._mover.connection(server), fresh))

            def ended(future: "asyncio.Future[None]") -> None:
                fresh.end()
                if not future.cancelled():
                    future.exception()  # those who wait hear it, if any still do

            self._running = asyncio.wrap_future(begun)
            self._running.add_done_callback(ended)
        walk, running = self._walk, self._running
        assert walk is not None
        assert running is not None
        await asyncio.wait([running])
        running.result()
        return walk

    def stop(self) -> None:
        """End the round that runs; what it did stays."""
        if self._walk is not None and self.running:
            self._walk.stop()

    def leave(self, then: Callable[[], object]) -> None:
        """Stop, and forget the round; ``then`` is called on a thread when its last row is written."""
        self.stop()
        self._walk = None
        before = tuple(self._begun)

        async def after() -> None:
            await _ended(before)
            await asyncio.to_thread(then)

        self._begin(after)

    async def close(self) -> None:
        """Stop, and wait for the end of all that was begun."""
        self.stop()
        await _ended(tuple(self._begun))

    def _begin(self, work: Callable[[], Coroutine[Any, Any, None]]) -> "concurrent.futures.Future[None]":
        begun = self._mover.run(work)
        self._begun.add(begun)
        begun.add_done_callback(self._begun.discard)
        return begun


async def _ended(begun: Sequence["concurrent.futures.Future[None]"]) -> None:
    await asyncio.gather(*map(asyncio.wrap_future, begun), return_exceptions=True)
