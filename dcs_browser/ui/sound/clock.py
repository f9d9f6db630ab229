"""Where a sound is between two reports of its player, which come every 50 to 100 ms: words light up finer than that.

Pure; times of the wall are seconds of any steady clock, given by the caller.
"""

_FARTHEST = 0.4
"""Seconds a clock runs on without a report: a stream that stalls must not run away."""

_STALE = 0.15
"""A report this little behind is late, not a jump back; the clock waits for it instead of turning back."""


class Clock:
    """``at(now)`` is the position in seconds; it never runs backwards but for a jump."""

    def __init__(self) -> None:
        self._position = 0.0
        self._when = 0.0
        self._rate = 1.0
        self._running = False
        self._shown = 0.0

    def report(self, position: float, now: float) -> None:
        """The player said where it is."""
        if not (self._running and 0 < self._shown - position < _STALE * max(1.0, self._rate)):
            self._shown = position
        self._position, self._when = position, now

    def jump(self, position: float, now: float) -> None:
        """Someone went elsewhere."""
        self._position, self._when, self._shown = position, now, position

    def run(self, running: bool, now: float) -> None:
        """It plays, or stands still."""
        if running != self._running:
            self._position = self.at(now)
            self._when, self._running = now, running

    def set_rate(self, rate: float, now: float) -> None:
        """Seconds of sound a second of the wall."""
        self._position = self.at(now)
        self._when, self._rate = now, rate

    def at(self, now: float) -> float:
        if not self._running:
            self._shown = self._position
            return self._position
        ahead = min(max(0.0, now - self._when), _FARTHEST) * self._rate
        self._shown = max(self._shown, self._position + ahead)
        return self._shown
