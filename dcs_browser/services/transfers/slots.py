"""How many transfers run with each server, and how many may: a busy or a slow one holds no other up.

Leaves to others: the numbers themselves (``pace``), what takes a slot (``scheduler``).
"""

import asyncio
from collections import Counter, deque

from dcs_browser.services.transfers.pace import Pace

_BEHIND = 8  # small files begun for each one that may be on the line: the others are on their way to the disk
_IN_MEMORY = 48 * 1024 * 1024  # bytes of small files begun, with all servers together

KINDS = ("small", "large", "upload")


class Door:
    """Lets ``limit`` in at a time (``async with``); another limit holds at once, for those who wait already too."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._inside = 0
        self._waiting: deque[asyncio.Future[None]] = deque()

    def change(self, limit: int) -> None:
        self._limit = limit
        self._call()

    async def __aenter__(self) -> None:
        while self._inside >= self._limit:
            called = asyncio.get_running_loop().create_future()
            self._waiting.append(called)
            try:
                await called
            except asyncio.CancelledError:
                if called.done() and not called.cancelled():
                    self._call()  # it was this one's turn: the next takes it
                raise
        self._inside += 1

    async def __aexit__(self, *_: object) -> None:
        self._inside -= 1
        self._call()

    def _call(self) -> None:
        room = self._limit - self._inside
        while room > 0 and self._waiting:
            called = self._waiting.popleft()
            if not called.done():
                called.set_result(None)
                room -= 1


class Slots:
    """Belongs to the engine's loop. ``small`` files at once by server, where it isn't the number of ``pace``."""

    def __init__(self, pace: Pace, small: dict[str, int]) -> None:
        self._pace = pace
        self._small = dict(small)
        self._running: Counter[tuple[str, str]] = Counter()
        self._held = 0
        self._doors: dict[str, Door] = {}

    def set_pace(self, pace: Pace) -> None:
        self._pace = pace
        for server, door in self._doors.items():
            door.change(self._at_once(server))

    def set_small(self, number: int, server: str) -> None:
        self._small[server] = number
        self.door(server).change(number)

    def _at_once(self, server: str) -> int:
        return self._small.get(server, self._pace.small)

    def door(self, server: str) -> Door:
        """Held by a small file while it is on the line."""
        found = self._doors.get(server)
        if found is None:
            found = self._doors[server] = Door(self._at_once(server))
        return found

    def free(self, server: str, kind: str) -> bool:
        """Whether one more of ``kind`` may start with ``server``."""
        pace, running = self._pace, self._running[server, kind]
        if kind == "small":
            return self._held < _IN_MEMORY and running < self._at_once(server) * _BEHIND
        return running < (pace.large if kind == "large" else pace.uploads)

    def take(self, server: str, kind: str, held: int) -> None:
        """One of ``kind`` starts and will hold that many bytes in memory."""
        self._running[server, kind] += 1
        self._held += held

    def give(self, server: str, kind: str, held: int) -> None:
        self._running[server, kind] -= 1
        self._held -= held

    def connections(self, server: str) -> int:
        """How many one large file may have: it shares their number with the other large ones."""
        return self._pace.large // max(1, self._running[server, "large"])
