"""The health board among the other places: its row in the left panel, what it tells of books and is told of them.

Leaves to others: the board itself (``ui/health``), checking (``services/checking_all``).
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from dcs_browser.app.checking import CheckRoom
from dcs_browser.domain.location import Location, Room
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.checking_all import Health
from dcs_browser.services.open_book import OpenBooks
from dcs_browser.services.transfers.engine import TransferEngine
from dcs_browser.ui import theme
from dcs_browser.ui.health.place import HealthPlace
from dcs_browser.ui.library.presenter import LibraryPlace
from dcs_browser.ui.library.tree import NavButton
from dcs_browser.ui.main_window import MainWindow

_BELOW = 2
"""Rows of the left panel that stand below the board's: the trash, a local book."""


class HealthRoom:
    """Adds the room to ``window`` and the way to it to the panel."""

    def __init__(
        self,
        window: MainWindow,
        library: LibraryPlace,
        checks: CheckRoom,
        books: OpenBooks,
        engine: TransferEngine,
        kept: Path | None,
    ) -> None:
        decisions = kept / "ignored" if kept is not None else None
        self.place = HealthPlace(Health(engine.folder, engine, decisions), books, window.messages)
        window.add_room(Room.HEALTH, self.place)
        self.button = NavButton("activity", QCoreApplication.translate("Wiring", "Health"))
        self.button.clicked.connect(lambda: window.navigator.go(Location(Room.HEALTH)))
        column = library.tree.layout()
        if isinstance(column, QBoxLayout):
            inset = QVBoxLayout()
            inset.setContentsMargins(theme.SPACE_S, 0, theme.SPACE_S, 0)
            inset.addWidget(self.button)
            column.insertLayout(column.count() - _BELOW, inset)
        window.navigator.moved.connect(lambda here: self.button.setChecked(here.room is Room.HEALTH))
        self.place.location_requested.connect(window.navigator.go)
        self.place.counts_known.connect(checks.know)
        checks.place.badge_changed.connect(self.place.take_counts)
        self._off = checks.checks.changed.connect(self.place.take_result)

    def use(self, catalog: Catalog | None) -> None:
        """Another service, or none."""
        self.place.use(catalog)

    async def close(self) -> None:
        """Hear of nothing any more, and end what runs."""
        self._off()
        await self.place.close_tasks()
