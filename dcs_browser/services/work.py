"""Blocking work on behalf of a coroutine: on a thread, stoppable, never left running behind the coroutine's back."""

import asyncio
import threading
from collections.abc import Callable
from typing import TypeVar

from dcs_browser.services.hooks import Report, Stop, Stopped, never

T = TypeVar("T")


async def waited_out(work: "asyncio.Future[T]", before: Callable[[], object] = lambda: None) -> T:
    """The result of ``work``. A cancelled wait calls ``before`` and returns only when the work has ended.

    So a file that the work makes is never finished after its owner has cleaned up, however often that was cancelled.
    """
    cancelled: asyncio.CancelledError | None = None
    while not work.done():
        try:
            await asyncio.wait([work])
        except asyncio.CancelledError as error:
            if cancelled is None:
                before()
            cancelled = error
    if cancelled is None:
        return work.result()
    if not work.cancelled():
        work.exception()  # heard: nobody else asks for it
    raise cancelled


async def on_thread(work: Callable[[Stop], T], stop: Stop = never) -> T:
    """``work(stop)`` on a thread. A cancelled wait stops it and returns only when the thread has ended."""
    cancelled = threading.Event()

    def should_stop() -> bool:
        return cancelled.is_set() or stop()

    try:
        return await waited_out(asyncio.ensure_future(asyncio.to_thread(work, should_stop)), cancelled.set)
    except Stopped:
        raise asyncio.CancelledError from None


def steps(advance: Callable[[int], None], total: Callable[[int], None]) -> Report:
    """A report of sums told as single steps; the total is told when it becomes known."""
    before = 0
    known = -1

    def report(done: int, whole: int) -> None:
        nonlocal before, known
        if whole != known and whole >= 0:
            known = whole
            total(whole)
        if done != before:
            advance(done - before)
            before = done

    return report
