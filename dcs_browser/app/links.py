"""Links to spots of books in the window: copied from menus and the top bar, pasted into the address bar, given at the start.

A link can only navigate: names are looked up in the library, nothing in it is opened as a file or an address. Leaves to
others: the grammar (``domain/links``), signing in to another server (``enter``, which the session gives).
"""

import contextlib
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QWidget

from dcs_browser.client.api import Dcs
from dcs_browser.domain.errors import BadLink, DcsBrowserError, LinkElsewhere
from dcs_browser.domain.flowbook.config import BookConfig
from dcs_browser.domain.library import Book
from dcs_browser.domain.link_spots import pointer_of, with_spot
from dcs_browser.domain.links import (
    BookLink,
    View,
    is_this_computer,
    link_text,
    parse_link,
    same_server,
    server_of,
)
from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.domain.names import nfc
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.accounts import Accounts
from dcs_browser.services.catalog import Catalog, folded
from dcs_browser.services.open_book import OpenBooks
from dcs_browser.services.settings import ServerProfile
from dcs_browser.ui.error_texts import sentence_of, title_of
from dcs_browser.ui.files.presenter import FilesPlace
from dcs_browser.ui.library.presenter import LibraryPlace
from dcs_browser.ui.main_window import MainWindow
from dcs_browser.ui.sign_in import sign_in
from dcs_browser.ui.sign_in.presenter import StartSample

T = TypeVar("T")

translate = QCoreApplication.translate

KEYS = "Ctrl+Shift+K"

_TABS = {
    View.OVERVIEW: Tab.OVERVIEW,
    View.FILES: Tab.FILES,
    View.PAGES: Tab.PAGES,
    View.CONFIG: Tab.CONFIG,
    View.CHECK: Tab.CHECK,
    View.GAMES: Tab.GAMES,
    View.COMPARE: Tab.COMPARE,
}
_VIEWS = {tab: view for view, tab in _TABS.items()}


class LinkRoom:
    """Knows the way from a link to a location and back; ``use`` tells it the service in use."""

    def __init__(
        self, window: MainWindow, library: LibraryPlace, files: FilesPlace, books: OpenBooks, tasks: Tasks
    ) -> None:
        self._window, self._library, self._books, self._tasks = window, library, books, tasks
        self._catalog: Catalog | None = None
        self.enter: Callable[[BookLink], Awaitable[bool]] | None = None
        """Signs in to the server of a link; ``False`` when the person turned away."""
        address = window.top.address
        address.submitted.connect(tasks.slot(self.try_typed))
        address.edit_wanted.connect(self._edit)
        address.copy_wanted.connect(self._copy_here)
        library.place_link_wanted.connect(self._copy_path)
        files.place_link_wanted.connect(lambda path: self._copy(window.navigator.location.at(path=path)))
        self._key("Ctrl+L", self._edit)
        self._key(KEYS, self._copy_here)

    def _key(self, keys: str, act: Callable[[], object]) -> None:
        action = QAction(self._window)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked: act())
        self._window.addAction(action)

    def hook(self, *places: QWidget) -> None:
        """Put "Copy link" among the actions of places whose menu shows what they have."""
        for place in places:
            action = QAction(translate("Wiring", "Copy link"), place)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _checked: self._copy_here())
            place.addAction(action)

    def use(self, catalog: Catalog | None) -> None:
        """Another service, or none."""
        self._catalog = catalog
        self._window.top.address.end_edit()

    # --- from a place to its link --------------------------------------------------------------------------------

    def text_of(self, location: Location) -> str:
        """The link to a place, from what is known of the book now; "" where no link can lead."""
        link = self.link_of(location)
        return link_text(link) if link is not None else ""

    def link_of(self, location: Location) -> BookLink | None:
        catalog = self._catalog
        if catalog is None:
            return None
        server = server_of(catalog.dcs.server.url)
        if location.room is Room.LIBRARY:
            return BookLink(server, location.publisher)
        book = catalog.find(location.book_id) if location.book_id is not None else None
        if location.room is not Room.BOOK or book is None:
            return None
        link = BookLink(server, book.publisher, book.name, _VIEWS.get(location.tab, View.OVERVIEW))
        if link.view is View.FILES:
            return replace(link, path=location.path)
        if link.view in (View.CONFIG, View.CHECK, View.GAMES):
            return replace(link, pointer=location.pointer)
        if link.view is View.PAGES:
            config = self._config_now(book.id)
            if config is not None:
                return with_spot(
                    link, config, location.pointer or (config.pages[0].pointer if config.pages else "")
                )
        return link

    def _copy_path(self, book: Book, path: str) -> None:
        tab = Tab.FILES if path else Tab.OVERVIEW
        self._copy(Location(Room.BOOK, book.publisher, book.id, tab, path=path))

    def _copy_here(self) -> None:
        self._copy(self._window.navigator.location)

    def _config_now(self, number: int) -> BookConfig | None:
        opened = self._books.peek(number)
        return opened.config_now() if opened is not None else None

    def _copy(self, location: Location) -> None:
        number = location.book_id
        if location.tab is Tab.PAGES and number is not None and self._config_now(number) is None:
            self._tasks.spawn(self._copy_when_read(location, number))
        else:
            self._put(location)

    async def _copy_when_read(self, location: Location, number: int) -> None:
        """Which page it is stands in the book; a book nobody can read still has its own link."""
        with contextlib.suppress(DcsBrowserError):
            await self._books.get(number).config()
        self._put(location)

    def _put(self, location: Location) -> None:
        text = self.text_of(location)
        messages = self._window.messages
        if not text:
            messages.toast(self._why_none(location), "warning")
            return
        QGuiApplication.clipboard().setText(text)
        messages.toast(translate("Wiring", "Link copied: {link}").format(link=text))

    def _why_none(self, location: Location) -> str:
        if self._catalog is None:
            return translate("Wiring", "Sign in first: a link leads to a server.")
        if location.book_id is not None and location.book_id < 0:
            return translate("Wiring", "This book lies on this computer only: no link can lead to it.")
        return translate("Wiring", "Links lead to books; open one first.")

    # --- the address bar -----------------------------------------------------------------------------------------

    def _edit(self) -> None:
        self._window.top.address.begin_edit(self.text_of(self._window.navigator.location))

    async def try_typed(self, text: str) -> None:
        """Go where a text leads; what is wrong with it is said below the line."""
        address = self._window.top.address
        try:
            went = await self.go(text)
        except DcsBrowserError as error:
            address.show_problem(f"{title_of(error)}. {sentence_of(error)}")
        else:
            if went:
                address.end_edit()

    # --- from a link to its place --------------------------------------------------------------------------------

    async def open_at_start(self, text: str, *, demo: bool = False) -> bool:
        """Go where the program was started for; what is wrong with it is said in a note.

        In the demo, links to this computer mean the sample library: its port may be another today. ``False`` when the
        person turned away from signing in.
        """
        if not text:
            return True
        try:
            link = parse_link(text)
            if demo and is_this_computer(link.server):
                link = replace(link, server="")
            return await self.follow(link)
        except DcsBrowserError as error:
            self._window.messages.error(error)
            return True

    async def go(self, text: str) -> bool:
        """:meth:`follow` what was typed."""
        return await self.follow(parse_link(text))

    async def follow(self, link: BookLink) -> bool:
        """Go where a link leads, signing in to its server if need be; ``False`` when the person turned away from that.

        Raises ``BadLink`` for what leads nowhere, and what the service raises.
        """
        if not self._is_here(link):
            if self.enter is None or not await self.enter(link):
                return False
            if not self._is_here(link):
                raise LinkElsewhere(server=link.server)
        location, exact = await self.location_of(link)
        self._window.navigator.go(location)
        if not exact:
            self._window.messages.toast(
                translate("Wiring", "The link names a page or an activity that this book no longer has."),
                "warning",
            )
        return True

    def _is_here(self, link: BookLink) -> bool:
        catalog = self._catalog
        if not link.server:
            return True
        return catalog is not None and same_server(link.server, catalog.dcs.server.url)

    async def location_of(self, link: BookLink) -> tuple[Location, bool]:
        """The place, and whether it is the very one. Raises ``BadLink``; needs the service of the link in use."""
        catalog = self._catalog
        if catalog is None:
            raise BadLink(reason="Sign in first.")
        if not catalog.loaded:
            await catalog.refresh()
        publisher = _publisher(catalog, link)
        if not link.book:
            return Location(Room.LIBRARY, publisher), True
        book = _book(catalog, publisher, link)
        where = Location(
            Room.BOOK, book.publisher, book.id, _TABS[link.view], path=link.path, pointer=link.pointer
        )
        if link.view is not View.PAGES:
            return where, True
        pointer, exact = pointer_of(link, await self._books.get(book.id).config())
        return where.at(pointer=pointer), exact


def _publisher(catalog: Catalog, link: BookLink) -> str:
    """As the library spells it."""
    if not link.publisher:
        return ""
    found = _alike(link.publisher, ((name, name) for name in catalog.publishers()))
    if found is None:
        raise BadLink(
            message="There is no publisher “{publisher}” on {server}.",
            publisher=link.publisher,
            server=server_of(catalog.dcs.server.url),
        )
    return found


def _book(catalog: Catalog, publisher: str, link: BookLink) -> Book:
    """By its name in storage, which stays when its title is changed; else by its title."""
    books = catalog.books_of(publisher)
    by_name = ((book.name, book) for book in books)
    found = _alike(link.book, by_name) or _alike(link.book, ((book.label, book) for book in books))
    if found is None:
        raise BadLink(
            message="There is no book “{book}” of {publisher} on {server}; it is gone or was given another name.",
            publisher=publisher,
            book=link.book,
            server=server_of(catalog.dcs.server.url),
        )
    return found


def _alike(wanted: str, named: Iterable[tuple[str, T]]) -> T | None:
    """What has exactly that name, else the only one whose name differs in capitals or in how letters are composed."""
    folds: list[T] = []
    for name, value in named:
        if nfc(name) == nfc(wanted):
            return value
        if folded(name) == folded(wanted):
            folds.append(value)
    return folds[0] if len(folds) == 1 else None


def is_elsewhere(text: str, accounts: Accounts) -> bool:
    """Whether a link leads to another server than the one that would be signed in to now."""
    try:
        server = parse_link(text).server
    except BadLink:
        return False
    return bool(server) and not same_server(server, accounts.settings.last_server)


def profile_of(accounts: Accounts, server: str) -> ServerProfile | None:
    """The known server a link means; the one used last where several fit."""
    return next((profile for profile in accounts.profiles if same_server(server, profile.url)), None)


async def sign_in_for(
    window: QWidget, accounts: Accounts, start_sample: StartSample | None, server: str
) -> Dcs | None:
    """Come to a link's server: by what is remembered, else by asking; ``None`` when the person turned away.

    An unknown server is filled in and not asked anything before the person agrees.
    """
    profile = profile_of(accounts, server)
    error: DcsBrowserError = LinkElsewhere(server=server)
    if profile is not None:
        try:
            dcs = await accounts.resume(profile)
        except DcsBrowserError as failed:
            error = failed
        else:
            if dcs is not None:
                return dcs
    address = profile.url if profile is not None else server
    return await sign_in(window, accounts, start_sample, error=error, address=address)
