"""Work that would stop a window leaves the loop. Leaves to others: what is large enough for that."""

import asyncio
from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


async def aside(large: bool, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """What ``work`` gives, in a thread when it is ``large``: a thread costs more than a little work."""
    return await asyncio.to_thread(work, *args, **kwargs) if large else work(*args, **kwargs)
