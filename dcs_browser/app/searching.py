"""The search among the other places: what is typed at the top narrows the library, counts hits in texts, leads to them.

Leaves to others: the place itself (``ui/search``), the index (``services/search``).
"""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from dcs_browser.domain.location import Location, Room
from dcs_browser.services.accounts import Accounts
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.search.service import Search
from dcs_browser.services.transfers.engine import TransferEngine
from dcs_browser.ui.library.presenter import LibraryPlace
from dcs_browser.ui.main_window import MainWindow
from dcs_browser.ui.search.place import SearchPlace


class SearchRoom(QObject):
    """Adds the room to ``window`` and the line about hits to the library's home."""

    def __init__(
        self,
        window: MainWindow,
        library: LibraryPlace,
        engine: TransferEngine,
        accounts: Accounts,
        folder: Path,
    ) -> None:
        super().__init__(window)
        self._window, self._library, self._accounts = window, library, accounts
        self.place = SearchPlace(Search(folder / "search", engine), window.messages)
        window.add_room(Room.SEARCH, self.place)
        column = library.home.layout()
        if column is not None:
            column.addWidget(self.place.strip)
        window.searchChanged.connect(self.typed)
        window.searchSubmitted.connect(self.submit)
        self.place.strip.opened.connect(lambda: self.submit(window.top.search.text()))
        self.place.location_requested.connect(window.navigator.go)
        window.top.search.installEventFilter(self)

    def use(self, catalog: Catalog | None) -> None:
        """Another service, or none: then what was last read goes on answering."""
        known = self._accounts.profiles
        self.place.use(catalog, known[0].url if known else "")

    def open(self, location: Location) -> None:
        """Show the results; the box at the top says what for."""
        box = self._window.top.search
        if box.text() != location.path and not box.hasFocus():
            box.blockSignals(True)
            box.setText(location.path)
            box.blockSignals(False)
        self.place.open(location)

    def typed(self, text: str) -> None:
        """Hits follow what is typed; elsewhere the library is narrowed, and a line below tells of texts."""
        here = self._window.navigator.location
        if here.room is Room.SEARCH:
            self._window.navigator.replace(Location(Room.SEARCH, path=text))
            return
        if text.strip() and here.room is not Room.LIBRARY:
            # From a book one only leaves for something to look for.
            self._window.navigator.go(Location(Room.LIBRARY))
        self._library.home.show_search(text)
        if text != self.place.text:
            self.place.open(Location(Room.SEARCH, path=text))

    def submit(self, text: str) -> None:
        """Enter: the hits in texts; a second time the chosen one, or the best, is opened."""
        here = self._window.navigator.location
        if not text.strip():
            return
        if here.room is Room.SEARCH and self.place.answered == text:
            self.place.enter(self.place.view.list.best())
        elif here.room is not Room.SEARCH:
            self._window.navigator.go(Location(Room.SEARCH, path=text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow down goes from the box into the list."""
        here = self._window.navigator.location
        if (
            here.room is Room.SEARCH
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Down
        ):
            self.place.begin()
            return True
        return super().eventFilter(watched, event)
