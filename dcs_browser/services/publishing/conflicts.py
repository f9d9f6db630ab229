"""What a new book would meet on the service: a live twin, its version, a namesake, one in the trash, stray files.

Leaves to others: asking the service for files (``stray_files`` is given a façade), offering choices (the window).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.domain.library import Book, StoredObject, TrashEntry, TrashKind
from dcs_browser.domain.names import nfc
from dcs_browser.services.publishing.service import record_named, stored_as

if TYPE_CHECKING:
    from dcs_browser.client.api import Dcs


class Meets(StrEnum):
    """The gravest thing a book meets; each has its own sentence and its own choices."""

    NOTHING = "nothing"
    ELSEWHERE = "elsewhere"
    """Another publisher has a book of that name; both can live side by side."""
    CLAIMED = "claimed"
    """The same where the service keeps one book of a name: the new one needs another."""
    ARCHIVED = "archived"
    """A deleted book has that name: once it is taken, the deleted one can't be restored."""
    STRAY = "stray"
    """Files lie at the place although there is no record: a broken upload left them."""
    EXISTS = "exists"
    VERSION = "version"
    """The live book has this very version, where versions are kept side by side (contract 1.2, VERSION_EXISTS)."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """``book`` is the twin or namesake, ``files`` how many stray files there are."""

    meets: Meets = Meets.NOTHING
    book: Book | None = None
    files: int = 0

    @property
    def existing(self) -> Book | None:
        """The live record that would be replaced."""
        return self.book if self.meets in (Meets.EXISTS, Meets.VERSION) else None

    @property
    def needs_choice(self) -> bool:
        """Whether a person must say what is to happen."""
        return self.meets not in (Meets.NOTHING, Meets.ELSEWHERE)


def met_in(
    library: Iterable[Book],
    publisher: str,
    name: str,
    *,
    folded: bool,
    version: str = "",
    trash: Iterable[TrashEntry] = (),
    alone: bool = False,
) -> Meeting:
    """What library and trash have of this name. ``version``: what is to be sent where versions lie in folders.

    ``alone``: no two publishers can have books of one name.
    """
    books = tuple(library)
    live = record_named(books, publisher, name, folded=folded)
    if live is not None:
        return met_record(live, version)
    wanted = stored_as(name, folded=folded).casefold()
    same = [book for book in books if stored_as(book.name, folded=folded).casefold() == wanted]
    other = next((book for book in same if not book.archived), None)
    if alone and other is not None:
        return Meeting(Meets.CLAIMED, other)
    ours = nfc(publisher).casefold()
    for book in same:
        if book.archived and nfc(book.publisher).casefold() == ours:
            return Meeting(Meets.ARCHIVED, book)
    for entry in trash:
        named = stored_as(entry.name, folded=folded).casefold()
        if entry.kind is TrashKind.BOOK and (nfc(entry.publisher).casefold(), named) == (ours, wanted):
            return Meeting(Meets.ARCHIVED)
    return Meeting(Meets.ELSEWHERE, other) if other is not None else Meeting()


def met_record(book: Book, version: str = "") -> Meeting:
    """A record that is known to be the one."""
    same = bool(version) and book.version.removeprefix("v") == version.removeprefix("v")
    return Meeting(Meets.VERSION if same else Meets.EXISTS, book)


async def stray_files(
    dcs: "Dcs", library: Iterable[Book], publisher: str, name: str, *, folded: bool
) -> tuple[StoredObject, ...]:
    """Files at the place a new book would take; empty where the service can't be asked without a record."""
    if not publisher.strip() or not name.strip():
        return ()
    number = next((book.publisher_id for book in library if nfc(book.publisher) == nfc(publisher)), None)
    ghost = Book(0, publisher, stored_as(name, folded=folded), publisher_id=number)
    try:
        return await dcs.objects(ghost)
    except DcsBrowserError:
        return ()
