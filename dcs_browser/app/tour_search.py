"""The tour's stops for the search over all books and for the health board."""

import asyncio
from typing import TYPE_CHECKING

from dcs_browser.domain.location import Location, Room
from dcs_browser.services.rounds import Progress

if TYPE_CHECKING:
    from dcs_browser.app.tour import Guide


async def search_stop(guide: "Guide") -> None:
    """What is typed narrows the library; then the hits, nothing found, nothing asked."""
    room = guide.house.searching
    box = guide.house.window.top.search
    place = room.place
    guide.house.navigator.go(Location(Room.LIBRARY))
    for name, text, full in (
        ("30-search-library", "har", False),
        ("31-search-hits", "har", True),
        ("32-search-nothing", "zzzz", True),
        ("33-search-empty", "", True),
    ):
        box.setText(text)
        room.typed(text)
        if full and text:
            room.submit(text)
        await guide.until(lambda: place.answered == place.text and not place.reading)
        await guide.picture(name)
    box.clear()
    guide.house.navigator.go(Location(Room.LIBRARY))
    await asyncio.sleep(0.3)  # the box tells a moment after the last key


async def health_stop(guide: "Guide") -> None:
    """Before the first check, while books are checked, and what was found."""
    place = guide.house.health.place
    guide.house.navigator.go(Location(Room.HEALTH))
    await guide.until(lambda: bool(place.view.model.total))
    await guide.picture("34-health-never")
    place.check(pictures=True)
    await guide.until(lambda: not place.checking)
    # A round is over too soon to be drawn in every theme: it is shown as it was in the middle.
    place.view.show_round(Progress(11, 4, 4, current=guide.book(4).label, running=True))
    await guide.picture("35-health-checking")
    place.view.show_round(None)
    place.view.table.setCurrentIndex(place.view.model.index(0, 0))
    await guide.picture("36-health")
    place.view.search.setText("zzzz")
    await asyncio.sleep(0.3)
    await guide.picture("37-health-filtered")
    place.view.show_all()


STOPS = (search_stop, health_stop)
