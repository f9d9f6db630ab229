"""The Compare tab among the other places: which books there are, and where a difference leads.

Leaves to others: what differs (``domain/compare``), the tab itself (``ui/compare``).
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from dcs_browser.app.local_books import LocalBooks
from dcs_browser.domain.library import Book
from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.open_book import OpenBooks
from dcs_browser.ui.compare.place import ComparePlace
from dcs_browser.ui.main_window import MainWindow

translate = QCoreApplication.translate


class CompareRoom:
    """Builds the place; ``use`` another service, ``stale`` a book that changed."""

    def __init__(self, window: MainWindow, books: OpenBooks, local: LocalBooks) -> None:
        self._window, self._local = window, local
        self._catalog: Catalog | None = None
        self.place = ComparePlace(books, window.messages, self._name_of, local.number_of, self._records)
        window.add_tab(Tab.COMPARE, self.place, "git-compare", translate("Wiring", "Compare"))
        self.place.spot_requested.connect(self._go)

    def use(self, catalog: Catalog | None) -> None:
        """Another service, or none."""
        self._catalog = catalog
        self.place.forget()

    def stale(self, number: int) -> None:
        """The files of a book have changed."""
        self.place.stale(number)

    def _records(self) -> Sequence[Book]:
        return self._catalog.library if self._catalog is not None else ()

    def _record(self, number: int) -> Book | None:
        return self._catalog.find(number) if self._catalog is not None else None

    def _name_of(self, number: int) -> tuple[str, str]:
        """What a person calls a book, and where it is."""
        path, book = self._local.path(number), self._record(number)
        if path is not None:
            return path.name, str(path)
        name = f"{book.publisher}/{book.label}" if book is not None else str(number)
        return name, name

    def _go(self, number: int, tab: Tab, pointer: str, path: str) -> None:
        """A spot of either book; the other one is opened for it."""
        book = self._record(number)
        publisher = book.publisher if book is not None else ""
        self._window.navigator.go(Location(Room.BOOK, publisher, number, tab, path, pointer))
