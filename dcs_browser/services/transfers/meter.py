"""Speed: how fast bytes came in the last seconds, and how fast they may come.

Leaves to others: counting the bytes.
"""

import asyncio
import time
from collections import deque

SPAN = 3.0  # seconds a rate is averaged over


class Meter:
    """A sliding average over the last ``SPAN`` seconds of a counter that only grows."""

    def __init__(self) -> None:
        self._samples: deque[tuple[float, int]] = deque()
        self.rate = 0.0  # bytes per second

    def sample(self, now: float, counter: int) -> float:
        """Note the counter's value at ``now`` (seconds, monotonic) and return the new rate."""
        samples = self._samples
        if samples and now - samples[-1][0] > SPAN:
            samples.clear()  # it stood still: the past says nothing about the present
        samples.append((now, counter))
        while len(samples) > 2 and now - samples[1][0] >= SPAN:
            samples.popleft()
        elapsed = now - samples[0][0]
        self.rate = (counter - samples[0][1]) / elapsed if elapsed > 0 else 0.0
        return self.rate

    def reset(self) -> None:
        self._samples.clear()
        self.rate = 0.0


class Bucket:
    """A token bucket for bytes; a new limit holds at once, for those who wait already too."""

    def __init__(self) -> None:
        self._rate = 0
        self._level = 0.0
        self._filled = time.monotonic()
        self._changed = asyncio.Event()

    @property
    def rate(self) -> int:
        """Bytes per second, 0 without a limit."""
        return self._rate

    def limit(self, rate: int) -> None:
        """Let ``rate`` bytes a second pass from now on (0: no limit). On the loop's thread only."""
        self._rate = max(0, rate)
        self._level = 0.0
        self._filled = time.monotonic()
        self._changed.set()
        self._changed = asyncio.Event()

    async def take(self, size: int) -> None:
        """Wait until ``size`` bytes may pass. Going into debt is allowed, so a chunk may exceed the rate."""
        while self._rate:
            now = time.monotonic()
            # At most a quarter of a second is saved up: after a pause nothing bursts.
            self._level = min(self._rate / 4, self._level + (now - self._filled) * self._rate)
            self._filled = now
            if self._level >= 0:
                self._level -= size
                return
            changed = self._changed
            try:
                async with asyncio.timeout(-self._level / self._rate):
                    await changed.wait()
            except TimeoutError:
                continue
