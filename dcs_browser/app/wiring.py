"""Builds everything, top to bottom, and connects the places of the window: what leaves one as a signal is heard here.

The only module that knows all rooms. Leaves to others: starting and stopping (``window``), the embedded service.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import platformdirs
from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QImage

from dcs_browser.app.book_deeds import BookDeeds
from dcs_browser.app.breadcrumbs import crumbs
from dcs_browser.app.checking import CheckRoom
from dcs_browser.app.comparing import CompareRoom
from dcs_browser.app.connecting import Connection
from dcs_browser.app.downloads import start_engine
from dcs_browser.app.games import GamesRoom
from dcs_browser.app.health import HealthRoom
from dcs_browser.app.links import LinkRoom
from dcs_browser.app.local_books import LocalBooks
from dcs_browser.app.offline import OfflineRoom
from dcs_browser.app.playing import Playing
from dcs_browser.app.reading import join_pages
from dcs_browser.app.reporting import ReportRoom
from dcs_browser.app.searching import SearchRoom
from dcs_browser.app.uploading import Uploads
from dcs_browser.client.api import Dcs
from dcs_browser.domain.errors import DcsBrowserError, NotFound, ServerUnreachable, SignInRejected
from dcs_browser.domain.library import Book, Folder
from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.qt.feed import TransferFeed
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.accounts import Accounts
from dcs_browser.services.cache import DiskCache
from dcs_browser.services.catalog import Catalog, CatalogChange
from dcs_browser.services.open_book import OpenBooks
from dcs_browser.services.publishing import farewell
from dcs_browser.services.settings import Settings
from dcs_browser.services.sources import BookSource, StoredSource
from dcs_browser.ui.check.place import CheckPlace
from dcs_browser.ui.compare.place import ComparePlace
from dcs_browser.ui.config.place import ConfigPlace
from dcs_browser.ui.files.presenter import FilesPlace
from dcs_browser.ui.games.place import GamesPlace
from dcs_browser.ui.library.cover_files import cover_of
from dcs_browser.ui.library.presenter import LibraryPlace
from dcs_browser.ui.main_window import MainWindow
from dcs_browser.ui.navigator import Navigator
from dcs_browser.ui.overview.place import OverviewPlace
from dcs_browser.ui.pages.place import PagesPlace
from dcs_browser.ui.transfers.drawer import TransfersDrawer
from dcs_browser.ui.transfers.presenter import TransfersPresenter
from dcs_browser.ui.trash.presenter import TrashPlace

_log = logging.getLogger(__name__)

COVER = QSize(360, 480)


BookPlace = OverviewPlace | FilesPlace | PagesPlace | ConfigPlace | CheckPlace | ComparePlace | GamesPlace
"""What a tab of a book can hold."""

translate = QCoreApplication.translate


class House:
    """The services and the window of one run. ``use`` brings in a service; ``close`` ends all."""

    def __init__(self, accounts: Accounts, *, state: Path | None = None, cache: Path | None = None) -> None:
        self.accounts = accounts
        self.catalog: Catalog | None = None
        self.local = LocalBooks()
        self._kept = state
        state = state or platformdirs.user_state_path("dcs-browser", appauthor=False)
        self.engine, self.publisher = start_engine(state, self._fork)
        self.cache = DiskCache(
            (cache or platformdirs.user_cache_path("dcs-browser", appauthor=False)) / "objects"
        )
        self.books = OpenBooks(self._source)
        self.navigator = Navigator()
        self.window = MainWindow(self.navigator)
        self.messages = self.window.messages
        self.tasks = Tasks("house", self.messages.error)
        self._off: Callable[[], None] = lambda: None
        self._listings: dict[int, Folder] = {}
        self._shown_book: int | None = None
        self._build_places()
        self._connect()
        self.use(None)

    # --- building ------------------------------------------------------------------------------------------------

    def _build_places(self) -> None:
        window, messages = self.window, self.messages
        copies = farewell.home(self._kept)
        self.connection = Connection(window, self.navigator, self.accounts, self.engine, copies)
        self.library = LibraryPlace(
            messages,
            self.navigator,
            cover=self._cover,
            keep_copy=self.connection.keep_copy,
            parent=window,
        )
        self.overview = OverviewPlace(self.books, self.record, messages.error)
        self.files = FilesPlace(messages, self.navigator, lambda number: self.books.get(number).source)
        self.pages = PagesPlace(self.books, messages.error)
        self.config = ConfigPlace(self.books, messages.error)
        self.trash = TrashPlace(messages, self.navigator, copies)
        self.feed = TransferFeed(self.engine)
        self.upload = Uploads(window, self.engine, self.feed, self.publisher, self.tasks.spawn, self.accounts)
        self.drawer = TransfersDrawer()
        self.transfers = TransfersPresenter(
            self.drawer, self.engine, self.feed, messages, remember=self._remember
        )
        window.set_library(self.library.tree)
        window.add_room(Room.LIBRARY, self.library.home)
        window.add_room(Room.TRASH, self.trash)
        window.add_tab(Tab.OVERVIEW, self.overview, "info", translate("Wiring", "Overview"))
        window.add_tab(Tab.FILES, self.files, "folder-tree", translate("Wiring", "Files"))
        window.add_tab(Tab.PAGES, self.pages, "book-open", translate("Wiring", "Pages"))
        window.add_tab(Tab.CONFIG, self.config, "braces", translate("Wiring", "Config"))
        self.checks = CheckRoom(
            window, self.library, self.books, self.local, self.engine, self.tasks.spawn, self._kept
        )
        join_pages(self.pages, self.checks, self.accounts)
        self.comparing = CompareRoom(window, self.books, self.local)
        self.searching = SearchRoom(
            window, self.library, self.engine, self.accounts, self.cache.folder.parent
        )
        self.health = HealthRoom(window, self.library, self.checks, self.books, self.engine, self._kept)
        self.offline = OfflineRoom(self)
        window.set_transfers(self.drawer)
        self.games = GamesRoom(window, self.books, self.tasks)
        self.tabs: dict[Tab, BookPlace] = {
            Tab.OVERVIEW: self.overview,
            Tab.FILES: self.files,
            Tab.PAGES: self.pages,
            Tab.CONFIG: self.config,
            Tab.CHECK: self.checks.place,
            Tab.COMPARE: self.comparing.place,
            Tab.GAMES: self.games.place,
        }
        self.playing = Playing(self.books, self.pages, self.messages.error)
        self.deeds = BookDeeds(self)
        self.links = LinkRoom(window, self.library, self.files, self.books, self.tasks)
        self.links.hook(self.pages, self.config)
        self.reports = ReportRoom(window, self.books, self.links, self.tasks, self.pages, self.checks.place)

    def _connect(self) -> None:
        window = self.window
        self.navigator.moved.connect(self.show)
        window.uploadRequested.connect(lambda: self.upload.begin(self.deeds.publisher_here(), None, ()))
        window.dropped.connect(
            lambda paths: self.upload.begin(self.deeds.publisher_here(), None, tuple(paths))
        )
        window.downloadRequested.connect(self.deeds.download_here)
        window.refreshRequested.connect(self._refresh)
        window.filterRequested.connect(self._find)
        self.library.download_wanted.connect(self.deeds.begin_download)
        self.library.upload_wanted.connect(
            lambda name, book, paths: self.upload.begin(name, book, tuple(paths or ()))
        )
        self.library.return_wanted.connect(self.connection.bring_back)
        self.trash.return_wanted.connect(self.connection.send_again)
        self.connection.place.status_changed.connect(lambda text: self._say(Room.CONNECTION, None, text))
        self.library.local_wanted.connect(self.tasks.slot(self.deeds.ask_local))
        self.files.download_wanted.connect(self.deeds.begin_download)
        self.pages.source_requested.connect(
            lambda pointer: self.navigator.go(self.navigator.location.at(tab=Tab.CONFIG, pointer=pointer))
        )
        self.config.page_requested.connect(
            lambda pointer: self.navigator.go(self.navigator.location.at(tab=Tab.PAGES, pointer=pointer))
        )
        for tab, place in self.tabs.items():
            place.status_changed.connect(lambda text, tab=tab: self._say(Room.BOOK, tab, text))
        self.pages.pointer_changed.connect(lambda pointer: self._pointed(Tab.PAGES, pointer))
        self.config.pointer_changed.connect(lambda pointer: self._pointed(Tab.CONFIG, pointer))
        self.games.place.pointer_changed.connect(lambda pointer: self._pointed(Tab.GAMES, pointer))
        self.library.status_changed.connect(lambda text: self._say(Room.LIBRARY, None, text))
        self.trash.status_changed.connect(lambda text: self._say(Room.TRASH, None, text))
        self.searching.place.status_changed.connect(lambda text: self._say(Room.SEARCH, None, text))
        self.health.place.status_changed.connect(lambda text: self._say(Room.HEALTH, None, text))
        self.offline.place.status_changed.connect(lambda text: self._say(Room.OFFLINE, None, text))
        self.upload.book_wanted.connect(self.tasks.slot(self.deeds.show))
        self.transfers.bookRequested.connect(self.tasks.slot(self.deeds.show))
        self.transfers.published.connect(self.tasks.slot(self.deeds.published))

    # --- the service ---------------------------------------------------------------------------------------------

    def use(self, dcs: Dcs | None) -> None:
        """Show another service, or none after signing out."""
        self._off()
        old, self.catalog = self.catalog, Catalog(dcs) if dcs is not None else None
        if old is not None:
            self.tasks.spawn(old.close())
            self.tasks.spawn(self.books.close())
        self._off = self.catalog.changed.connect(self._changed) if self.catalog is not None else lambda: None
        self._listings.clear()
        self.navigator.reset(Location(Room.LIBRARY))
        for place in (
            self.offline,
            self.library,
            self.files,
            self.trash,
            self.upload,
            self.checks,
            self.comparing,
            self.connection,
            self.links,
            self.games,
            self.searching,
            self.health,
            self.transfers,
        ):
            place.use(self.catalog)
        host = urlsplit(dcs.server.url).netloc if dcs is not None else ""
        self.window.set_server(host or translate("Wiring", "Not signed in"), "ok" if host else "off")
        self.window.set_account(self.accounts.email, host)
        if dcs is None:
            self.window.allow_upload(False, translate("Wiring", "Sign in first."))
            return
        can = dcs.capabilities
        offered = can.upload_new.on or can.upload_into.on
        self.window.allow_upload(offered, can.upload_into.reason)
        self.window.allow_download(can.reading.on, can.reading.reason)
        self.engine.wake(dcs.server.url)

    def _fork(self, server: str) -> Dcs:
        """A façade for the engine's own loop; called on its thread."""
        dcs = self.accounts.dcs
        if dcs is None and self.offline.is_away:
            raise ServerUnreachable(host=urlsplit(server).netloc, reason="It is out of reach.")
        if dcs is None or dcs.server.url != server:
            raise SignInRejected(message="Sign in to {server} to go on with its transfers.", server=server)
        return dcs.fork()

    def record(self, number: int) -> Book | None:
        return self.catalog.find(number) if self.catalog is not None else None

    def _source(self, number: int) -> BookSource:
        if number < 0:
            return self.local.source(number)
        copy = self.offline.source(number)
        if copy is not None:
            return copy
        catalog, book = self.catalog, self.record(number)
        if catalog is None or book is None:
            raise NotFound(detail=str(number))
        return StoredSource(catalog.dcs, book, lambda: catalog.listing(book), self.cache, self.engine)

    async def _cover(self, book: Book) -> QImage:
        return await cover_of(self.books.get(book.id).source, book, COVER)

    def _changed(self, change: CatalogChange) -> None:
        """A listing other than the one before makes what is open of that book stale; its first reading doesn't."""
        if change.kind != "listing" or change.book_id is None or self.catalog is None:
            return
        book_id = change.book_id
        before, now = self._listings.get(book_id), self.catalog.cached_listing(book_id)
        if now is not None:
            self._listings[book_id] = now
        if before is None or before == now:
            return
        closing = self.books.forget(book_id)
        if closing is not None:
            self.tasks.spawn(closing)
        self.checks.stale(book_id)
        self.games.stale(book_id)
        self.comparing.stale(book_id)
        if self.navigator.location.book_id == book_id:
            self.show(self.navigator.location)

    # --- where the window is ---------------------------------------------------------------------------------------

    def show(self, location: Location) -> None:
        """Open the place of a location; a book that is gone leads back to the library."""
        self.window.set_status("")  # the place says its own when it has opened
        if location.book_id != self._shown_book:
            self._shown_book = location.book_id
            self.checks.clear_tab()
        self.games.look(location)
        if location.room is Room.BOOK and location.book_id is not None:
            if location.book_id >= 0 and self.record(location.book_id) is None:
                self.navigator.replace(Location(Room.LIBRARY))
                return
            self.tabs[location.tab if location.tab in self.tabs else Tab.FILES].open(location)
        elif location.room is Room.TRASH:
            self.trash.open(location)
        elif location.room is Room.CONNECTION:
            self.connection.place.open(location)
        elif location.room is Room.SEARCH:
            self.searching.open(location)
        elif location.room is Room.HEALTH:
            self.health.place.open(location)
        elif location.room is Room.OFFLINE:
            self.offline.place.open(location)
        else:
            self.library.open(location)
        self.window.show_path(crumbs(location, self.record, self.local))
        local = location.book_id is not None and location.book_id < 0
        for action in self.deeds.actions:
            action.setEnabled(not local)
        can = self.catalog.dcs.capabilities.reading if self.catalog is not None else None
        reason = (
            translate("Wiring", "This book is on this computer already.")
            if local
            else (can.reason if can else "")
        )
        self.window.allow_download(not local and can is not None and can.on, reason)

    def _say(self, room: Room, tab: Tab | None, text: str) -> None:
        here = self.navigator.location
        if here.room is room and (tab is None or here.tab is tab):
            self.window.set_status(text)

    def _pointed(self, tab: Tab, pointer: str) -> None:
        """A place that finishes reading after it was left says nothing of where one is."""
        here = self.navigator.location
        if here.room is Room.BOOK and here.tab is tab and here.pointer != pointer:
            self.navigator.replace(here.at(pointer=pointer))

    def _find(self) -> None:
        """Ctrl+F: the search of what is shown, else the library's filter."""
        here = self.window.shown
        if here is self.config:
            self.config.begin_search()
        elif here is self.files:
            self.files.view.filter.setFocus()
        elif here is self.health.place:
            self.health.place.view.search.setFocus()
        elif here is self.searching.place:
            self.window.top.search.setFocus()
        else:
            self.library.focus_filter()

    def _refresh(self) -> None:
        here = self.navigator.location
        if here.room is Room.BOOK and here.book_id is not None and here.book_id >= 0:
            self.files.refresh()
        elif here.room is Room.TRASH:
            self.trash.refresh()
        elif here.room is Room.CONNECTION:
            self.connection.place.measure()
        elif here.room is Room.SEARCH:
            self.searching.place.refresh()
        self.library.refresh()

    def apply_settings(self, settings: Settings) -> None:
        """Let what the person chose take effect."""
        self.transfers.show_numbers(
            limit=settings.speed_limit, at_once=settings.parallel_transfers, at=settings.parallel_at
        )

    def _remember(self, name: str, number: object) -> None:
        self.accounts.change(**{name: number})

    # --- its end -------------------------------------------------------------------------------------------------------

    async def close(self) -> None:
        """End everything in the order in which it depends on each other."""
        self._off()
        self.feed.close()
        steps: tuple[Callable[[], Coroutine[Any, Any, None]], ...] = (
            self.offline.close_tasks,
            self.library.close_tasks,
            self.overview.close_tasks,
            self.files.close_tasks,
            self.pages.close_tasks,
            self.playing.close_tasks,
            self.config.close_tasks,
            self.checks.place.close_tasks,
            self.games.place.close_tasks,
            self.comparing.place.close_tasks,
            self.trash.close_tasks,
            self.searching.place.close_tasks,
            self.health.close,
            self.connection.place.close_tasks,
            self.upload.close_tasks,
            self.transfers.close,
            self.tasks.close,
            self.books.close,
        )
        for step in steps:
            try:
                await step()
            except (DcsBrowserError, OSError):
                _log.exception("while leaving")
        if self.catalog is not None:
            await self.catalog.close()
        await asyncio.to_thread(self.engine.stop)
        await self.accounts.close()
