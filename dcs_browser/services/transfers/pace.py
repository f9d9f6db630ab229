"""How hard the engine works: how many at a time, how often again, how long it waits.

Leaves to others: obeying (``scheduler``).
"""

import random
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pace:
    """Numbers a person or a test may change.

    ``small``, ``large`` and ``uploads`` are how many run at once; ``retries`` how often a transient failure is tried
    again by itself, the first time after ``pause`` seconds, then twice as long each time up to ``longest``;
    ``stall`` seconds without a byte count as a broken connection; ``asks`` is how often the service is asked about an
    upload whose outcome is unknown before a person has to. ``waits``: a server that can't be reached is waited for as
    long as it takes (the machine slept, another network), instead of ``retries`` times. A large file with at least
    ``spread`` bytes to come may be fetched in pieces of ``segment`` bytes, several at once.
    """

    small: int = 16
    large: int = 4
    uploads: int = 1
    retries: int = 5
    pause: float = 0.5
    longest: float = 30.0
    stall: float = 45.0
    asks: int = 8
    waits: bool = False
    spread: int = 64 * 1024 * 1024
    segment: int = 4 * 1024 * 1024

    def delay(self, attempt: int) -> float:
        """Seconds before attempt ``attempt`` (1 is the first retry), with jitter so that not all come at once."""
        whole = min(self.longest, self.pause * 2.0 ** max(0, attempt - 1))
        return whole * random.uniform(0.6, 1.0)


class Gate:
    """One server's door: closed for a while when it can't be reached, so that not every item finds out alone."""

    def __init__(self) -> None:
        self.failures = 0
        self.opens_at = 0.0  # loop time; infinity until someone calls ``open``

    def lets(self, now: float, running: int) -> bool:
        """Whether one more may start: none while closed, one as a probe afterwards, any once it answered."""
        if now < self.opens_at:
            return False
        return self.failures == 0 or running == 0

    def failed(self, now: float, pace: Pace) -> bool:
        """The server was not reached; ``False`` when it has been tried often enough."""
        if now >= self.opens_at:  # others of the same moment tell the same story
            self.failures += 1
            self.opens_at = now + pace.delay(self.failures)
        return pace.waits or self.failures <= pace.retries

    def close(self) -> None:
        """Stay closed until ``open``: there is no session for this server."""
        self.opens_at = float("inf")

    def open(self) -> None:
        self.failures = 0
        self.opens_at = 0.0
