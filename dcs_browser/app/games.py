"""The Games tab among the other places: only books with a games.json have it.

Leaves to others: the tab itself (``ui/games``), the rules (``domain/flowbook``).
"""

from PySide6.QtCore import QCoreApplication

from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.open_book import GAMES, OpenBooks
from dcs_browser.ui.games.place import GamesPlace
from dcs_browser.ui.main_window import MainWindow


class GamesRoom:
    """Builds the place; ``look`` finds out whether the book that is shown has games."""

    def __init__(self, window: MainWindow, books: OpenBooks, tasks: Tasks) -> None:
        self._window, self._books, self._tasks = window, books, tasks
        self._shown: int | None = None
        self.place = GamesPlace(books, window.messages.error)
        window.add_tab(Tab.GAMES, self.place, "gamepad-2", QCoreApplication.translate("Wiring", "Games"))
        window.tab_row.allow_tab(Tab.GAMES, False)

    def use(self, _catalog: Catalog | None) -> None:
        """Another service, or none."""
        self.place.forget()
        self._shown = None
        self._window.tab_row.allow_tab(Tab.GAMES, False)

    def stale(self, number: int) -> None:
        """The files of a book have changed."""
        if self._shown == number:
            self._shown = None

    def look(self, location: Location) -> None:
        """Called at every place: another book may have games or none."""
        if location.room is not Room.BOOK or location.book_id is None:
            return
        if location.tab is Tab.GAMES:
            self._window.tab_row.allow_tab(Tab.GAMES, True)
        if location.book_id != self._shown:
            self._shown = location.book_id
            self._window.tab_row.allow_tab(Tab.GAMES, location.tab is Tab.GAMES)
            self._tasks.spawn(self._look(location.book_id))

    async def _look(self, number: int) -> None:
        try:
            has_games = GAMES in await self._books.get(number).source.assets()
        except DcsBrowserError:
            has_games = False  # the tab that is open says what is wrong
        if self._shown == number and (has_games or self._window.navigator.location.tab is not Tab.GAMES):
            self._window.tab_row.allow_tab(Tab.GAMES, has_games)
