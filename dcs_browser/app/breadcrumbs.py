"""The path of a place as steps that can be pressed."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from dcs_browser.app.local_books import LocalBooks
from dcs_browser.domain.library import Book
from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.ui.top_bar import Crumb

translate = QCoreApplication.translate


def crumbs(location: Location, record: Callable[[int], Book | None], local: LocalBooks) -> tuple[Crumb, ...]:
    """Publisher, book, and where in it; ``record`` gives a book of the service, ``local`` those of this computer."""
    if location.room is Room.TRASH:
        return (Crumb(translate("Wiring", "Trash"), Location(Room.TRASH)),)
    if location.room is Room.CONNECTION:
        return (Crumb(translate("Wiring", "Connection"), Location(Room.CONNECTION)),)
    if location.room is Room.SEARCH:
        return (Crumb(translate("Wiring", "Search"), location),)
    if location.room is Room.HEALTH:
        return (Crumb(translate("Wiring", "Health"), location),)
    if location.room is Room.OFFLINE:
        return (Crumb(translate("Wiring", "Offline"), location),)
    if location.room is not Room.BOOK or location.book_id is None:
        if location.publisher:
            return (Crumb(location.publisher, location),)
        return (Crumb(translate("Wiring", "All books"), Location(Room.LIBRARY)),)
    book = record(location.book_id)
    if book is not None:
        steps = [Crumb(book.publisher, Location(Room.LIBRARY, publisher=book.publisher))]
        label = book.label
    else:
        steps = [Crumb(translate("Wiring", "This computer"), None)]
        path = local.path(location.book_id)
        label = path.name if path is not None else ""
    steps.append(Crumb(label, Location(Room.BOOK, location.publisher, location.book_id, location.tab)))
    if location.tab is Tab.FILES:
        at = ""
        for part in [part for part in location.path.split("/") if part]:
            at = f"{at}/{part}" if at else part
            steps.append(Crumb(part, location.at(path=at)))
    elif location.tab is Tab.CONFIG:
        steps.append(Crumb("config.json", None))
    return tuple(steps)
