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
    SEARCH = "search"
    HEALTH = "health"
    OFFLINE = "offline"


class Tab(StrEnum):
    """The tabs of an open book."""

    OVERVIEW = "overview"
    FILES = "files"
    PAGES = "pages"
    CONFIG = "config"
    CHECK = "check"
    COMPARE = "compare"
    GAMES = "games"


@dataclass(frozen=True, slots=True)
class Location:
    """A place. ``book_id`` names a stored book; ``path`` is a folder or file inside it (Files), or what is
    looked for (Search), ``pointer`` a JSON pointer into its config.json (Pages, Config, Check) or its games.json (Games).
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
        """The same book, elsewhere in it. Pointers of config.json and of games.json mean nothing to each other."""
        if pointer is None and tab is not None and (tab is Tab.GAMES) != (self.tab is Tab.GAMES):
            pointer = ""
        return replace(
            self,
            path=self.path if path is None else path,
            pointer=self.pointer if pointer is None else pointer,
            tab=self.tab if tab is None else tab,
        )
