"""The Overview tab as a person sees it."""

from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.ui.overview.place import OverviewPlace
from tests.pages.pages import Frame, Shelf


class OverviewPage:
    """The Overview tab in a window of its own."""

    def __init__(self, bot, shelf: Shelf) -> None:
        self.bot, self.shelf = bot, shelf
        catalog = shelf.catalog
        find = catalog.find if catalog is not None else lambda _number: None
        self.place = OverviewPlace(shelf.books, find, shelf.errors.append)
        self.window = Frame(bot, self.place)
        self.said: list[str] = []
        self.place.status_changed.connect(self.said.append)
        self.window.show()

    @classmethod
    def open(cls, bot, shelf: Shelf, number: int) -> "OverviewPage":
        page = cls(bot, shelf)
        page.go(number)
        return page

    def go(self, number: int) -> None:
        self.place.open(Location(Room.BOOK, "", number, Tab.OVERVIEW))

    async def close(self) -> None:
        await self.place.close_tasks()
        await self.shelf.close()
        self.window.end()
