"""How long blocking work tells its progress and learns that it should stop; both may be called from any thread."""

from collections.abc import Callable

CHUNK = 1024 * 1024
"""Bytes read at once: large enough to be fast, small enough to stop within a blink."""

Report = Callable[[int, int], None]
"""Takes (done, in all); -1 stands for an unknown sum. Bytes, but for scanning a folder, which counts files."""

Stop = Callable[[], bool]
"""Tells whether the work should end as soon as possible."""


class Stopped(Exception):
    """The work ended because its ``Stop`` said so; nothing is left behind."""


def silent(_done: int, _total: int) -> None:
    """A report nobody listens to."""


def never() -> bool:
    """A stop that never comes."""
    return False
