"""Where a hit leads: a place of the window, and a link to it."""

import re

from dcs_browser.domain.links import BookLink, View, link_text, server_of
from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.services.search.store import Hit
from dcs_browser.services.search.texts import CONFIG, GAMES, Kind

_ON_PAGE = re.compile(r"(?:/books/0)?/modules/(\d+)/pages/\d+")


def location_of(hit: Hit) -> Location:
    """Pages for what stands on one, else the source, the games or the file."""
    here = Location(Room.BOOK, hit.publisher, hit.book_id)
    if hit.file == CONFIG and hit.kind is not Kind.FILE:
        return here.at(tab=Tab.PAGES if hit.page else Tab.CONFIG, pointer=hit.pointer)
    if hit.file == GAMES and hit.kind is not Kind.FILE:
        return here.at(tab=Tab.GAMES, pointer=hit.pointer)
    if hit.file:
        return here.at(tab=Tab.FILES, path=hit.file)
    return here.at(tab=Tab.OVERVIEW)


def link_of(hit: Hit, server: str) -> str:
    """A link that opens the spot in the window; ``server`` is the service's address."""
    made = BookLink(server_of(server), hit.publisher, hit.name)
    tab = location_of(hit).tab
    on_page = _ON_PAGE.match(hit.pointer)
    if tab is Tab.PAGES and on_page is not None and hit.page.isdecimal() and int(hit.page) > 0:
        return link_text(
            BookLink(
                made.server,
                made.publisher,
                made.book,
                View.PAGES,
                module=int(on_page[1]) + 1,
                page=int(hit.page),
                section=hit.section,
            )
        )
    views = {Tab.PAGES: View.CONFIG, Tab.CONFIG: View.CONFIG, Tab.GAMES: View.GAMES, Tab.FILES: View.FILES}
    view = views.get(tab, View.OVERVIEW)
    path = hit.file if view is View.FILES else ""
    pointer = hit.pointer if view in (View.CONFIG, View.GAMES) else ""
    return link_text(BookLink(made.server, made.publisher, made.book, view, path=path, pointer=pointer))
