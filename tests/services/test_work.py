"""Blocking work for a coroutine is waited out, however often the coroutine is cancelled."""

import asyncio
import threading

import pytest

from dcs_browser.services.work import on_thread

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("times", [1, 2, 3])
@pytest.mark.parametrize("fails", [False, True])
async def test_a_cancelled_wait_ends_behind_the_work(times: int, fails: bool) -> None:
    begun, go, ended = threading.Event(), threading.Event(), threading.Event()

    def work(_stop: object) -> None:
        begun.set()
        go.wait(10)
        ended.set()
        if fails:
            raise OSError("of the work")

    waiting = asyncio.ensure_future(on_thread(work))
    await asyncio.to_thread(begun.wait, 10)
    for _ in range(times):
        waiting.cancel()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert not waiting.done()
    go.set()
    await asyncio.wait([waiting])
    assert ended.is_set()
    assert waiting.cancelled()


async def test_what_the_work_gives_or_raises_comes_through() -> None:
    assert await on_thread(lambda _stop: 7) == 7
    with pytest.raises(OSError, match="of the work"):
        await on_thread(lambda _stop: (_ for _ in ()).throw(OSError("of the work")))
