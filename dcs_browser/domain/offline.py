"""How a book kept offline stands to the service's: one value that every view says in the same words.

Leaves to others: finding out (``app/offline``), the words (``ui/offline/words``).
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Freshness(StrEnum):
    FETCHING = "fetching"  # ``number`` of ``total`` files are here
    PARTIAL = "partial"  # not all of its files are here, and nothing fetches them now
    CURRENT = "current"  # the service was asked in this run and has exactly these files
    BEHIND = "behind"  # ``number`` files are others by now
    UNKNOWN = "unknown"  # nobody has asked in this run
    GONE = "gone"  # the service no longer has the book


@dataclass(frozen=True, slots=True)
class CopyState:
    """``when`` is the moment the service last had exactly these files."""

    freshness: Freshness
    when: datetime
    number: int = 0
    total: int = 0
