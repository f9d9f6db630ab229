"""A bounded pool for work that would stop the window: decoding pictures, parsing large JSON.

Leaves to others: bytes on their way (the transfer thread) and blocking calls of the system (the loop's executor).
"""

import asyncio
import functools
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_SIZE = max(2, min(4, os.cpu_count() or 2))
_pool: ThreadPoolExecutor | None = None


async def in_thread(fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run ``fn`` on a worker thread and return its result or raise its error.

    Cancelling frees the caller at once; a call that has begun still runs to its end on the worker.
    """
    global _pool  # noqa: PLW0603 - one pool a process, made at first use
    if _pool is None:
        _pool = ThreadPoolExecutor(_SIZE, "dcs-pool")
    return await asyncio.get_running_loop().run_in_executor(_pool, functools.partial(fn, *args, **kwargs))


def close() -> None:
    """End the pool's threads; what waits is dropped, what runs is awaited. The next call starts a new pool."""
    global _pool  # noqa: PLW0603 - as above
    if _pool is not None:
        _pool.shutdown(wait=True, cancel_futures=True)
        _pool = None
