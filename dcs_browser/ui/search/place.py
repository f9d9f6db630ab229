"""The search over all books: asks the index as one types, keeps it fresh behind that, and opens what was found.

Leaves to others: the index (``services/search``), the look (``view``), which key leads here (``app/searching``).
"""

import asyncio
import time
from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.domain.location import Location
from dcs_browser.qt.hits_model import Row
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.catalog import Catalog, CatalogChange
from dcs_browser.services.search.places import location_of
from dcs_browser.services.search.service import Search
from dcs_browser.services.search.store import Found, IndexState
from dcs_browser.ui.error_texts import title_of
from dcs_browser.ui.messages import Messages
from dcs_browser.ui.search.strip import SearchStrip
from dcs_browser.ui.search.view import SearchView, age_text

_TICK_MS = 200
_OLD = 10 * 60.0
"""Seconds after which the index is brought into step before it is asked again."""
_ASK_AGAIN = 5
"""Ticks of a refresh between two looks for what has come in."""


class SearchPlace(QWidget):
    """``strip`` is for the library. Without a catalog (signed out) the last index answers."""

    status_changed = Signal(str)
    location_requested = Signal(object)

    def __init__(self, search: Search, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search, self._messages = search, messages
        self._catalog: Catalog | None = None
        self._off: Callable[[], None] = lambda: None
        self._tasks = Tasks("search", messages.error)
        self._asking: asyncio.Task[None] | None = None
        self._stale = True
        self._trouble = ""
        self._state = IndexState()
        self.text = ""
        self.answered = ""
        """What the hits that are shown were found for."""
        self.status = ""
        self.view = SearchView()
        self.strip = SearchStrip()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.view.entered.connect(self.enter)
        self.view.refresh_wanted.connect(lambda again: self.refresh(again=again))
        self.view.stop_wanted.connect(search.stop)
        self._ticks = 0
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._tick)

    def use(self, catalog: Catalog | None, server: str) -> None:
        """Another service, or none: then the index of ``server``, if there is one."""
        self._off()
        self._tasks.cancel()
        self._timer.stop()
        self._catalog = catalog
        self._search.use(catalog.dcs.server.url if catalog is not None else server)
        self._off = catalog.changed.connect(self._changed) if catalog is not None else lambda: None
        self._stale, self._trouble, self._state = True, "", IndexState()
        self.text = ""
        self.view.show_nothing_asked()
        self.strip.show_text("", any_hits=False)
        self._show_index()

    def _changed(self, change: CatalogChange) -> None:
        if change.kind == "library":
            self._stale = True

    async def close_tasks(self) -> None:
        self._off()
        self._timer.stop()
        await self._tasks.close()
        await self._search.close()

    @property
    def reading(self) -> bool:
        """Whether the index is being brought into step."""
        return self._timer.isActive()

    # --- asking ------------------------------------------------------------------------------------------------------

    def open(self, location: Location) -> None:
        """Show the hits for the location's text; what is shown already stays as it is."""
        if location.path != self.text or not location.path.strip():
            self.look(location.path)
        else:
            self.status_changed.emit(self.status)
        self._keep_fresh()

    def look(self, text: str) -> None:
        """Ask for other words; an older question that still runs is given up."""
        fresh = text != self.text
        self.text = text
        if self._asking is not None:
            self._asking.cancel()
        self._asking = self._tasks.spawn(self._ask(text, fresh=fresh))

    async def _ask(self, text: str, *, fresh: bool) -> None:
        try:
            found = await self._search.find(text)
            self._state = await self._search.state()
        except DcsBrowserError as error:
            self.view.show_error(error, lambda: self.look(text))
            return
        except Exception as error:
            # A fault of ours: said in place, and heard by the owner.
            self.view.show_error(error, lambda: self.look(text))
            raise
        if text == self.text:
            self._show(text, found, fresh=fresh)
            self._show_index()

    def _show(self, text: str, found: Found, *, fresh: bool) -> None:
        view = self.view
        if not text.strip():
            view.show_nothing_asked()
        elif self._catalog is None and not self._state.books:
            view.show_signed_out()
        else:
            view.show_found(text.strip(), found, fresh=fresh, complete=self._complete)
        self.answered = text
        self.status = view.about.text()
        self.status_changed.emit(self.status)
        self._show_strip(text.strip(), found)

    @property
    def _complete(self) -> bool:
        walk = self._search.walk
        return self._state.refreshed > 0 and not (walk is not None and walk.progress.running)

    def _show_strip(self, text: str, found: Found) -> None:
        if not text or not self._state.books:
            self.strip.show_text("", any_hits=False)
        elif found.hits:
            counts = self.view.counts(found)
            said = self.tr("“{text}” in texts: {counts}").format(text=text, counts=counts)
            self.strip.show_text(said, any_hits=True)
        else:
            self.strip.show_text(
                self.tr("No text of any book has “{text}”.").format(text=text), any_hits=False
            )

    def begin(self) -> None:
        """The keyboard goes on in the list."""
        if self.view.model.rowCount():
            self.view.list.begin()

    def enter(self, row: Row | None) -> None:
        """Open the spot of a hit; a book's row opens the book, "more" unfolds it."""
        if row is None:
            return
        if row.kind == "more":
            self.view.model.unfold(row.hit.book_id)
            return
        if self._catalog is None or self._catalog.find(row.hit.book_id) is None:
            text = self.tr("Sign in to open it.") if self._catalog is None else self.tr("This book is gone.")
            self._messages.toast(text)
            return
        where = location_of(row.hit)
        self.location_requested.emit(
            where
            if row.kind == "hit"
            else Location(where.room, where.publisher, where.book_id, tab=where.tab)
        )

    # --- the index ---------------------------------------------------------------------------------------------------

    def _keep_fresh(self) -> None:
        """Bring the index into step when the library has changed, or it is old; nothing when that has just failed."""
        if self._stale and self._catalog is not None:
            self.refresh()

    def refresh(self, *, again: bool = False) -> None:
        """Read the texts of books that changed (``again``: all), behind what is shown."""
        if self._catalog is not None and not self.reading:
            self._stale = False
            self._timer.start()
            self._tasks.spawn(self._refresh(self._catalog, again))

    async def _refresh(self, catalog: Catalog, again: bool) -> None:
        self._trouble = ""
        self._ticks = 0
        try:
            if not catalog.loaded:
                await catalog.refresh()
            walk = await self._search.refresh(catalog.library, again=again)
            if walk.failures:
                self._trouble = self.tr("%Ln book(s) could not be read.", "", len(walk.failures))
        except DcsBrowserError as error:
            self._trouble = title_of(error) + "."
        finally:
            if catalog is self._catalog:
                await self._ask(self.text, fresh=False)
                self._timer.stop()
                self._show_index()

    def _tick(self) -> None:
        walk = self._search.walk
        if walk is not None and walk.progress.running:
            self.view.show_reading(self._age(), walk.progress)
            self._ticks += 1
            if self._ticks % _ASK_AGAIN == 0 and self.text.strip() and walk.progress.changed:
                self.look(self.text)

    def _age(self) -> str:
        when = self._state.refreshed
        return age_text(time.time() - when if when else None)

    def _limits(self) -> str:
        """What the service keeps from being searched."""
        if self._catalog is None or self._catalog.dcs.capabilities.reading.on:
            return ""
        return self.tr("This service hands out no files: only titles and file names are searched.")

    def _show_index(self) -> None:
        if self.reading:
            return
        off = "" if self._catalog is not None else self.tr("Sign in first.")
        age = self._age()
        if not age and self._state.books:
            age = self.tr("The index is not complete")
        self.view.show_idle(age, off=off, trouble=self._trouble or self._limits())
        if self._state.refreshed and time.time() - self._state.refreshed > _OLD and not self._trouble:
            self._stale = True
