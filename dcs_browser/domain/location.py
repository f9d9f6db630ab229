"""Where a person is in the window: a value that history, breadcrumbs and links share.

Leaves to others: drawing it (``ui/main_window``) and resolving names to books (``services/catalog``).
"""

from dataclasses import dataclass, replace
from enum import StrEnum


class Room(StrEnum):
    """What the middle of the window shows."""

    LIBRARY = "library"
    BOOK = "book"
    TRASH = "trash"
    CONNECTION = "connection"


class Tab(StrEnum):
    """The tabs of an open book."""

    OVERVIEW = "overview"
    FILES = "files"
    PAGES = "pages"
    CONFIG = "config"
    CHECK = "check"
    COMPARE = "compare"


@dataclass(frozen=True, slots=True)
class Location:
    """A place. ``book_id`` names a stored book; ``path`` is a folder or file inside it (Files),
    ``pointer`` a JSON pointer into its config.json (Pages, Config, Check).
    """

    room: Room = Room.LIBRARY
    publisher: str = ""
    book_id: int | None = None
    tab: Tab = Tab.FILES
    path: str = ""
    pointer: str = ""

    def at(
        self, *, path: str | None = None, pointer: str | None = None, tab: Tab | None = None
    ) -> "Location":
        """The same book, elsewhere in it."""
        return replace(
            self,
            path=self.path if path is None else path,
            pointer=self.pointer if pointer is None else pointer,
            tab=self.tab if tab is None else tab,
        )
