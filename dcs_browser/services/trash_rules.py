"""What can be told of entries of the trash by looking: which live book has their name, which deletion made them.

Pure. Leaves to others: asking the service and what is then blocked (``services/catalog``).
"""

from collections.abc import Iterable

from dcs_browser.domain.library import Book, Deletion, TrashEntry, TrashKind
from dcs_browser.domain.names import nfc, stored_segment

RESTORE_BLOCKED = (
    "{name} can't be restored while a live book has its name. This service would put the old files over "
    "the live ones first and only then refuse. Delete or rename the live book, then restore."
)
PURGE_BLOCKED = (
    "{name} can't be deleted for good while a live book has its name. This service would remove the live "
    "book's record along with the old files. Delete or rename the live book first."
)


def live_twin(entry: TrashEntry, library: Iterable[Book], *, by_number: bool) -> Book | None:
    """The live book with the entry's publisher and name.

    ``by_number``: books are listed by their publisher's number, and keys hold simplified names (contract 2).
    """
    if entry.kind is TrashKind.APP:
        return None
    alike = _simplified if by_number else nfc
    wanted = alike(entry.publisher), alike(entry.name)
    fits = (b for b in library if (alike(b.publisher), alike(b.name)) == wanted and not b.archived)
    return next(fits, None)


def entry_of(deletion: Deletion, entries: Iterable[TrashEntry]) -> TrashEntry | None:
    """The entry a deletion made; ``entries`` come newest first."""
    entries = tuple(entries)
    key = deletion.trash_key.strip("/")
    exact = [e for e in entries if key and e.key.strip("/") == key]
    return next(iter(exact), None) or named(deletion.book, entries)


def named(book: Book, entries: Iterable[TrashEntry]) -> TrashEntry | None:
    """The first entry with the book's publisher and name."""
    wanted = nfc(book.publisher), nfc(book.name)
    fits = (e for e in entries if e.kind is not TrashKind.APP and (nfc(e.publisher), nfc(e.name)) == wanted)
    return next(fits, None)


def name_of(entry: TrashEntry) -> str:
    """What a person calls it."""
    return entry.name or entry.key.strip("/")


def newest_first(entry: TrashEntry) -> tuple[bool, float, str]:
    """A sort key; entries without a date come last."""
    when = entry.deleted_at
    return (when is None, -when.timestamp() if when else 0.0, entry.key)


def _simplified(text: str) -> str:
    return stored_segment(text).casefold().replace("-", "_")
