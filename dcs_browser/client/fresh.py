"""What this sign-in itself changed a short while ago: a newer truth than a list that the service may have kept.

Generation 4 answers its list of books from a cache for minutes (contract 1.2), also after a book was deleted or
unpacked in the background. Leaves to others: asking for a single book, which is never cached (``routes/records``).
"""

import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from dcs_browser.domain.library import Book

KEPT_SECONDS = 900.0  # longer than any cache of the service


@dataclass(slots=True)
class Sifted:
    """A list without what is gone; ``doubtful`` are ids it lacks, or tells an older state of."""

    books: list[Book] = field(default_factory=list)
    doubtful: list[int] = field(default_factory=list)


class Fresh:
    """Shared by the façades of one sign-in, over threads."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._lock = threading.Lock()
        self._written: dict[int, tuple[float, Book]] = {}
        self._gone: dict[int, tuple[float, Book]] = {}

    def wrote(self, book: Book) -> None:
        """``book`` was made or changed, and this is what the service said of it then."""
        with self._lock:
            self._gone.pop(book.id, None)
            self._written[book.id] = self._now(), book

    def deleted(self, book: Book, *, for_good: bool) -> None:
        with self._lock:
            self._written.pop(book.id, None)
            if for_good:
                self._gone[book.id] = self._now(), book

    def forget(self, book_id: int) -> None:
        """Nothing is known better than by the service any more."""
        with self._lock:
            self._written.pop(book_id, None)

    def sift(self, listed: Iterable[Book]) -> Sifted:
        """Hold a list that was just read against what was done since."""
        with self._lock:
            self._expire()
            written, gone = dict(self._written), dict(self._gone)
        sifted = Sifted()
        for book in listed:
            if book.id in gone and gone[book.id][1].created_at == book.created_at:
                continue
            known = written.pop(book.id, None)
            if known is not None and _older(book, known[1]):
                sifted.doubtful.append(book.id)
            else:
                sifted.books.append(book)
        # Lists show neither child books nor, in some generations, archived ones.
        sifted.doubtful += [
            i for i, (_, book) in written.items() if book.parent_id is None and not book.archived
        ]
        return sifted

    def _expire(self) -> None:
        oldest = self._now() - KEPT_SECONDS
        for kept in (self._written, self._gone):
            for book_id in [book_id for book_id, (when, _) in kept.items() if when < oldest]:
                del kept[book_id]


def _older(listed: Book, known: Book) -> bool:
    if (
        listed.updated_at is not None
        and known.updated_at is not None
        and listed.updated_at < known.updated_at
    ):
        return True
    return (listed.content_version or 0) < (known.content_version or 0)
