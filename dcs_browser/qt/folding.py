"""Letters made alike for a search in a window: case, and what a Turkish keyboard has and others lack.

The length stays: a place in the folded text is the same place in the text itself.
"""

from collections.abc import Iterator

SLICE = 256 * 1024
"""Characters at a time: one call on ten million would keep the interpreter, and the window with it, for too long."""

_ALIKE = tuple(zip("ıİşŞğĞçÇöÖüÜ", "iissggccoouu", strict=True))


def folded(text: str) -> str:
    """``text`` with letters made alike (``ISTANBUL``, ``İstanbul`` and ``ıstanbul`` become one); as long as before."""
    if len(text) <= SLICE:
        return _alike(text)
    return "".join(_alike(text[at : at + SLICE]) for at in range(0, len(text), SLICE))


def _alike(text: str) -> str:
    if text.isascii():
        return text.lower()
    # Replacing runs at the speed of memory, a table of letters does not.
    for old, new in _ALIKE:
        text = text.replace(old, new)
    return text.lower().replace("ς", "σ")


def places(folded_text: str, wanted: str, limit: int) -> Iterator[int]:
    """Where ``wanted`` (folded already) begins, apart from each other; at most ``limit``."""
    at = 0
    step = len(wanted)
    while limit and (at := find(folded_text, wanted, at)) >= 0:
        yield at
        at += step
        limit -= 1


def find(folded_text: str, wanted: str, at: int) -> int:
    """``str.find`` that lets other threads have their turn; -1 where there is none, and for nothing wanted."""
    if not wanted:
        return -1
    over = len(wanted) - 1
    while at < len(folded_text):
        found = folded_text.find(wanted, at, at + SLICE + over)
        if found >= 0:
            return found
        at += SLICE
    return -1
