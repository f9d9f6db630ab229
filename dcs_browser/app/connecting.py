"""The Connection page in the window and the ways to it; copies kept of books that are deleted for good.

Leaves to others: the page itself (``ui/connection``), keeping and sending copies (``services/publishing``).
"""

import asyncio
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from dcs_browser.client.api import Dcs
from dcs_browser.domain.errors import NotOffered
from dcs_browser.domain.library import Book
from dcs_browser.domain.location import Location, Room
from dcs_browser.services.accounts import Accounts
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.publishing import farewell
from dcs_browser.services.transfers.engine import TransferEngine
from dcs_browser.ui import theme
from dcs_browser.ui.connection import ConnectionPlace
from dcs_browser.ui.main_window import MainWindow
from dcs_browser.ui.navigator import Navigator
from dcs_browser.ui.status_bar import Health

_HEALTHS: dict[str, Health] = {"ok": "ok", "warning": "warning", "error": "error"}


class Connection:
    """Adds the room to ``window``; its menu entry and the server's name in the status bar lead there."""

    def __init__(
        self,
        window: MainWindow,
        navigator: Navigator,
        accounts: Accounts,
        engine: TransferEngine,
        copies: Path,
    ) -> None:
        """``copies`` is where copies of deleted books are kept."""
        self._window, self._navigator = window, navigator
        self._engine, self._copies = engine, copies
        self._dcs: Dcs | None = None
        self.place = ConnectionPlace(accounts, window.messages)
        window.add_room(Room.CONNECTION, self.place)
        self.action = QAction(QCoreApplication.translate("Wiring", "Connection"), window)
        theme.dress(self.action, "cable", "muted")
        self.action.triggered.connect(lambda _checked: self.show())
        window.top.menu.insertAction(window.commands["settings"], self.action)
        window.status.serverPressed.connect(self.show)
        self.place.health_changed.connect(self._say)

    def show(self) -> None:
        """Go to the page."""
        self._navigator.go(Location(Room.CONNECTION))

    def use(self, catalog: Catalog | None) -> None:
        """Another service, or none."""
        self._dcs = catalog.dcs if catalog is not None else None
        self.place.use(catalog)

    def _say(self, health: str, why: str) -> None:
        if self._dcs is not None:
            self._window.set_server(self._dcs.server.host, _HEALTHS[health], why)

    async def keep_copy(self, book: Book) -> None:
        """A checked copy of ``book``, fetched on the engine's thread. Raises when it is not whole."""
        if self._dcs is None:
            raise NotOffered(reason="Sign in first.")
        engine, server, folder = self._engine, self._dcs.server.url, self._copies
        work = engine.run(lambda: farewell.keep_copy(engine.connection(server), book, folder))
        await asyncio.wrap_future(work)

    def bring_back(self, book: Book) -> int | None:
        """Publish the newest copy of a deleted ``book`` again; the transfer's group, ``None`` when there is no copy."""
        server = self._dcs.server.url if self._dcs is not None else ""
        for kept in farewell.kept_copies(self._copies, server):
            if kept.book.id == book.id:
                return self.send_again(kept)
        return None

    def send_again(self, kept: farewell.Kept) -> int:
        """Publish a copy as a new book; the transfer's group."""
        return self._engine.upload(kept.job())
