"""Books kept offline in the window: the ways to keep one, the room of all, the banner, the library without a network.

Leaves to others: copies and their freshness (``services/offline``, ``offline_watch``), what a book looks like.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtNetwork import QNetworkInformation
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from dcs_browser.client.api import Dcs
from dcs_browser.client.away import away
from dcs_browser.domain.checks import Finding
from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.domain.library import Book
from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.offline import Kept, OfflineStore
from dcs_browser.services.offline_source import KeptSource, check_kept
from dcs_browser.services.offline_watch import CopyWatch
from dcs_browser.ui import theme
from dcs_browser.ui.format import size_text
from dcs_browser.ui.library.tree import NavButton
from dcs_browser.ui.offline.banner import OfflineBanner
from dcs_browser.ui.offline.copy_line import CopyLine
from dcs_browser.ui.offline.place import OfflinePlace, Row

if TYPE_CHECKING:
    from dcs_browser.app.wiring import House

translate = QCoreApplication.translate


class OfflineRoom(QObject):
    """Belongs to one house, whose rooms it asks. ``use_service`` shows another service in the whole window."""

    def __init__(self, house: "House") -> None:
        window, library, overview = house.window, house.library, house.overview
        super().__init__(window)
        self._window, self._library, self._accounts = window, library, house.accounts
        self._engine = engine = house.engine
        self.tasks = Tasks("offline", window.messages.error)
        store = OfflineStore(engine.folder.parent / "offline", house.cache)
        self.watch = CopyWatch(store, engine, self.tasks.spawn)
        self.store = self.watch.store
        self.use_service: Callable[[Dcs], None] = house.use
        house.checks.offline = self.check
        self.sign_in: Callable[[], None] = lambda: None
        self.pauses: tuple[float, ...] = (5.0, 10.0, 20.0, 60.0)
        """Seconds between two looks whether the service is back; the last one goes on."""
        self._catalog: Catalog | None = None
        self._away: Dcs | None = None
        self._signed_out = False
        self._waiting: asyncio.Task[None] | None = None
        self._knock = asyncio.Event()
        self.place = OfflinePlace()
        self.banner = OfflineBanner()
        self.line = CopyLine()
        window.add_room(Room.OFFLINE, self.place)
        middle = window.centralWidget()
        layout = middle.layout() if middle is not None else None
        if isinstance(layout, QBoxLayout):
            layout.insertWidget(1, self.banner)
        overview.head.insertWidget(2, self.line)
        self.button = NavButton("wifi-off", translate("Wiring", "Offline"))
        column = library.tree.layout()
        if isinstance(column, QBoxLayout):
            inset = QVBoxLayout()
            inset.setContentsMargins(theme.SPACE_S, 0, theme.SPACE_S, 0)
            inset.addWidget(self.button)
            column.insertLayout(column.count() - 1, inset)
        self.action = QAction(translate("Wiring", "Keep offline"), window)
        self._connect()
        self._show()

    def _connect(self) -> None:
        window = self._window
        self.button.clicked.connect(lambda: window.navigator.go(Location(Room.OFFLINE)))
        window.navigator.moved.connect(lambda _here: self._show())
        self.place.opened.connect(self.open_copy)
        self.place.update_asked.connect(self.tasks.slot(lambda kept: self.keep(kept.book)))
        self.place.remove_asked.connect(self.tasks.slot(self.drop))
        self.banner.retry_asked.connect(self._knock.set)
        self.banner.sign_in_asked.connect(self._sign_in)
        self.line.toggled.connect(lambda _on: self._toggle(self._here()))
        self.action.triggered.connect(lambda _checked: self._toggle(self._here()))
        self.watch.changed.connect(lambda _news: self._show())
        self.watch.fell_back.connect(self._lost)
        self._library.tree.offline = self.offer

    # --- the service -----------------------------------------------------------------------------------------------

    @property
    def is_away(self) -> bool:
        """Whether the library is that of the copies."""
        return self._away is not None

    def use(self, catalog: Catalog | None) -> None:
        """Another service, or none."""
        dcs = catalog.dcs if catalog is not None else None
        if dcs is not self._away:
            self._away, self._signed_out = None, False
            self._stop_waiting()
        self._catalog = catalog
        self.watch.use(catalog, away=self.is_away)
        self._show()

    def enter(self, server: str = "", *, signed_out: bool = False) -> bool:
        """Show the library of the copies of ``server`` (else the last one, else the first with copies)."""
        server = server or self._accounts.settings.last_server
        found = self.store.all(server) or self.store.all()
        if not found:
            return False
        server = found[0].server
        why = translate("Wiring", "Offline: the service can't be reached now.")
        self._signed_out = signed_out
        self._away = away(server, why)
        dcs = self._away
        self.use_service(dcs)
        self._window.set_server(dcs.server.host, "error", why)
        if not signed_out:
            self._wait(self._come_back())
        self._show()
        return True

    def source(self, number: int) -> KeptSource | None:
        """The copy of a book while only copies can be read."""
        kept = self._kept(number)
        return KeptSource(self.store, kept) if kept is not None and self.is_away else None

    def check(self, number: int) -> Awaitable[tuple[Finding, ...]] | None:
        """The check of a copy, while nothing else can be checked."""
        source = self.source(number)
        return check_kept(source) if source is not None else None

    def _lost(self, _kept: Kept) -> None:
        """The service stopped answering in the middle of it all: look until it is back."""
        if self._waiting is None or self._waiting.done():
            self._wait(self._hear_again())
        self._show()

    def _wait(self, work: Coroutine[Any, Any, None]) -> None:
        self._stop_waiting()
        self._waiting = self.tasks.spawn(work)

    def _stop_waiting(self) -> None:
        if self._waiting is not None and self._waiting is not asyncio.current_task():
            self._waiting.cancel()
        self._waiting = None

    async def _pause(self, turn: int) -> None:
        self._knock.clear()
        with suppress(TimeoutError):
            async with asyncio.timeout(self.pauses[min(turn, len(self.pauses) - 1)]):
                await self._knock.wait()

    async def _come_back(self) -> None:
        """Resume the session as soon as the service answers, and go on where the person is."""
        assert self._away is not None
        server = self._away.server.url
        turn = 0
        while self.is_away:
            await self._pause(turn)
            turn += 1
            profile = next((p for p in self._accounts.profiles if p.url == server), None)
            try:
                dcs = await self._accounts.resume(profile)
            except DcsBrowserError:
                continue
            if dcs is None:
                # It answers, but wants a password.
                self._signed_out = True
                self._show()
                return
            await self._return(dcs)
            return

    async def _return(self, dcs: Dcs) -> None:
        at = self._window.navigator.location
        self.use_service(dcs)
        catalog = self._catalog
        if catalog is None or at == Location(Room.LIBRARY):
            return
        with suppress(DcsBrowserError):
            await catalog.refresh()
            if at.book_id is None or catalog.find(at.book_id) is not None:
                self._window.navigator.go(at)

    async def _hear_again(self) -> None:
        catalog, turn = self._catalog, 0
        while catalog is not None and catalog is self._catalog and self.watch.fallen:
            await self._pause(turn)
            turn += 1
            try:
                await catalog.dcs.measure()
            except DcsBrowserError:
                continue
            self._engine.wake(catalog.dcs.server.url)
            self.watch.back()
            self._show()

    def listen_to_system(self) -> None:
        """Try at once when the system says that there is a network again."""
        if QNetworkInformation.loadDefaultBackend():
            information = QNetworkInformation.instance()
            information.reachabilityChanged.connect(self._network_changed)

    def _network_changed(self, reachability: QNetworkInformation.Reachability) -> None:
        if reachability is QNetworkInformation.Reachability.Online:
            self._knock.set()
            self._engine.wake()

    # --- what a person does -----------------------------------------------------------------------------------------

    def offer(self, book: Book) -> tuple[str, str, Callable[[], object], str]:
        """The entry of a book's menu: icon, text, what it does, why it can't be done."""
        if self._kept(book.id) is not None:
            return "pin-off", translate("Wiring", "Remove the offline copy"), lambda: self._toggle(book), ""
        return "pin", translate("Wiring", "Keep offline"), lambda: self._toggle(book), self._why_not()

    def _why_not(self) -> str:
        can = self._catalog.dcs.capabilities.reading if self._catalog is not None else None
        return "" if can is not None and can.on else can.reason if can is not None else ""

    def _sign_in(self) -> None:
        self.sign_in()  # set after this room was built

    def _toggle(self, book: Book | None) -> None:
        if book is None:
            return
        kept = self._kept(book.id)
        self.tasks.spawn(self.drop(kept) if kept is not None else self.keep(book))

    async def keep(self, book: Book) -> None:
        """Keep a book offline, or bring its copy up to date; says when it is whole."""
        name = book.label
        self._window.messages.toast(
            translate("Wiring", "“{name}” is being fetched to be kept offline.").format(name=name)
        )
        kept = await self.watch.keep(book)
        text = translate("Wiring", "“{name}” opens without a network now ({size}).")
        self._window.messages.toast(text.format(name=name, size=size_text(kept.size)), "ok")

    async def drop(self, kept: Kept) -> None:
        """Remove a copy; asked first while it can't be brought again."""
        if self.is_away or self._catalog is None:
            agreed = await self._window.messages.confirm(
                translate("Wiring", "Remove the offline copy of “{name}”?").format(name=kept.book.label),
                translate(
                    "Wiring", "The service can't be reached now: the book can't be seen until it is back."
                ),
                translate("Wiring", "Remove the copy"),
                destructive=True,
            )
            if not agreed:
                return
        await self.watch.drop(kept)
        text = translate("Wiring", "The offline copy is removed: {size} are free.")
        self._window.messages.toast(text.format(size=size_text(kept.size)))
        if self.is_away and self._catalog is not None:
            self._library.refresh()

    def open_copy(self, kept: Kept) -> None:
        """Show the book of a copy: the service's own when it can be asked, else the copy."""
        here = self._catalog.dcs.server.url if self._catalog is not None else ""
        if here != kept.server and not (self._catalog is None and self.enter(kept.server, signed_out=True)):
            text = translate("Wiring", "Sign in to {server} to open this book.")
            self._window.messages.toast(text.format(server=kept.server), "warning")
            return
        self.tasks.spawn(self._go(kept))

    async def _go(self, kept: Kept) -> None:
        catalog = self._catalog
        if catalog is not None and not catalog.loaded:
            with suppress(DcsBrowserError):
                await catalog.refresh()
        book = kept.book
        self._window.navigator.go(Location(Room.BOOK, book.publisher, book.id, Tab.OVERVIEW))

    # --- what is seen -----------------------------------------------------------------------------------------------

    def _here(self) -> Book | None:
        number = self._window.navigator.location.book_id
        return self._catalog.find(number) if self._catalog is not None and number is not None else None

    def _kept(self, number: int) -> Kept | None:
        return self.store.find(self._catalog.dcs.server.url, number) if self._catalog is not None else None

    def _show(self) -> None:
        here, book = self._window.navigator.location, self._here()
        copies = self.store.all()
        self.button.show_number(len(copies) or None)
        self.button.setChecked(here.room is Room.OFFLINE)
        why = self._why_not() if self._catalog is not None else translate("Wiring", "Sign in first.")
        self.place.show_copies([Row(kept, self.watch.state(kept)) for kept in copies], why)
        kept = self._kept(book.id) if book is not None else None
        self.line.setVisible(book is not None)
        self.line.show_state(self.watch.state(kept) if kept is not None else None, self._why_not())
        removing = translate("Wiring", "Remove the offline copy")
        self.action.setText(removing if kept is not None else translate("Wiring", "Keep offline"))
        theme.dress(self.action, "pin-off" if kept is not None else "pin", "muted")
        self.action.setEnabled(book is not None and (kept is not None or not self._why_not()))
        self.action.setToolTip("" if self.action.isEnabled() else self._why_not())
        shown = kept if here.room is Room.BOOK else None
        if self.is_away:
            self.banner.show_copy(
                shown.checked_at if shown is not None else None, signed_out=self._signed_out
            )
        elif shown is not None and shown.book.id in self.watch.fallen:
            self.banner.show_copy(shown.checked_at)
        else:
            self.banner.hide()

    async def close_tasks(self) -> None:
        await self.watch.close()
        await self.tasks.close()
