"""Has the service come to rest? Asked again and again of an upload nobody answered for, before it is called lost.

Leaves to others: looking at what the service has (``publish``), when to ask again (the engine).
"""

import hashlib
import time

from dcs_browser.domain.errors import OutcomeUnknown
from dcs_browser.services.transfers.worker import Progress

BEHIND = 20.0
"""Seconds: where books are unpacked behind the answer, nothing new is seen for a while."""
LIST_KEPT = 310.0
"""Seconds: where the list of all books comes from a cache (contract 1.2)."""
_TIMES = 3


def require_rest(progress: Progress, state: object, still: float) -> None:
    """Raise ``OutcomeUnknown`` until ``state`` was the same three times in a row and for ``still`` seconds."""
    digest = hashlib.sha256(repr(state).encode()).hexdigest()[:16]
    now = time.time()
    seen, count, since = (*progress.notes().get("settling", "").split(), "", "", "")[:3]
    times, first = (int(count) + 1, float(since)) if seen == digest and since else (1, now)
    progress.note("settling", f"{digest} {times} {first}")
    if times < _TIMES or now - first < still:
        raise OutcomeUnknown(f"seen {times} times in {now - first:.0f} s")
