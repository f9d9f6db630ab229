"""The health board: shows what earlier checks found, checks all books behind that, exports, opens a book's check.

Leaves to others: checking and keeping (``services/checking_all``), the look (``view``).
"""

import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.domain.library import Book
from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.qt.health_model import Entry
from dcs_browser.qt.pool import in_thread
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.catalog import Catalog, CatalogChange
from dcs_browser.services.checking_all import MEDIA, PICTURES, TEXTS, Health
from dcs_browser.services.checks_of_books import Checked
from dcs_browser.services.health import Condition
from dcs_browser.services.health_board import Line, Words, write_board
from dcs_browser.services.open_book import CONFIG, OpenBooks
from dcs_browser.services.rounds import Progress
from dcs_browser.services.sources import walk
from dcs_browser.ui.error_texts import sentence_of, title_of
from dcs_browser.ui.health.view import HealthView
from dcs_browser.ui.messages import Messages

_log = logging.getLogger(__name__)

_TICK_MS = 200
_ROWS_EVERY = 1.0
"""Seconds between two looks for what a round has found."""


class HealthPlace(QWidget):
    """Without a catalog (signed out) it is empty. ``counts_known`` tells books' errors and warnings."""

    status_changed = Signal(str)
    location_requested = Signal(object)
    counts_known = Signal(object)
    """``{book: (errors, warnings)}`` of every book with a result that still holds."""

    def __init__(
        self, health: Health, books: OpenBooks, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._health, self._books, self._messages = health, books, messages
        self._catalog: Catalog | None = None
        self._off: Callable[[], None] = lambda: None
        self._tasks = Tasks("health", messages.error)
        self._known: dict[int, Condition] | None = None
        self._told: dict[int, tuple[int, int]] = {}
        self._looked = 0.0
        self.view = HealthView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._tick)
        view = self.view
        view.opened.connect(self._open)
        view.check_wanted.connect(lambda again, pictures: self.check(again=again, pictures=pictures))
        view.stop_wanted.connect(health.stop)
        view.export_wanted.connect(self._tasks.slot(self._export))
        view.status_changed.connect(self.status_changed)

    def use(self, catalog: Catalog | None) -> None:
        """Another service, or none."""
        self._off()
        self._tasks.cancel()
        self._timer.stop()
        self._catalog, self._known = catalog, None
        self._told = {}
        self._health.use(catalog.dcs.server.url if catalog is not None else "")
        self._off = catalog.changed.connect(self._changed) if catalog is not None else lambda: None
        self.view.show_round(None)
        self.view.show_empty(signed_in=catalog is not None)
        self._allow()

    def _allow(self) -> None:
        catalog = self._catalog
        if catalog is None:
            self.view.allow(self.tr("Sign in first."))
        elif not catalog.dcs.capabilities.reading.on:
            self.view.allow(catalog.dcs.capabilities.reading.reason)
        else:
            self.view.allow(self.tr("It is being checked just now.") if self.checking else "")

    def _changed(self, change: CatalogChange) -> None:
        if change.kind == "library" and self._known is not None:
            self._show()

    async def close_tasks(self) -> None:
        self._off()
        self._timer.stop()
        await self._tasks.close()
        await self._health.close()

    @property
    def checking(self) -> bool:
        """Whether a round runs."""
        return self._timer.isActive()

    # --- showing -----------------------------------------------------------------------------------------------------

    def open(self, location: Location) -> None:
        """Show what is known; the first time it is read from disk."""
        if location.room is Room.HEALTH:
            self.view.status_changed.emit(self.view.total.text())
            if self._known is None:
                self.view.show_loading()
            self._tasks.spawn(self._read())

    async def _read(self) -> None:
        catalog = self._catalog
        if catalog is None:
            self.view.show_empty(signed_in=False)
            return
        try:
            if not catalog.loaded:
                await catalog.refresh()
            known = await self._health.all()
        except DcsBrowserError as error:
            self.view.show_error(error, lambda: self._tasks.spawn(self._read()))
            return
        except Exception as error:
            # A fault of ours: said in place, so that nothing seems to load for ever, and heard by the owner.
            self.view.show_error(error, lambda: self._tasks.spawn(self._read()))
            raise
        if catalog is self._catalog:
            self._known = known
            self._show()

    def _show(self) -> None:
        catalog, known = self._catalog, self._known or {}
        if catalog is None or not catalog.library:
            self.view.show_empty(signed_in=catalog is not None)
            return
        walk = self._health.walk
        failures = walk.failures if walk is not None else {}
        entries = [
            Entry.of(
                book,
                known.get(book.id),
                f"{title_of(failures[book.id])}. {sentence_of(failures[book.id])}"
                if book.id in failures
                else "",
            )
            for book in catalog.library
        ]
        self.view.show_entries(entries)
        if not self.checking:
            self._tell_counts()

    def _tell_counts(self) -> None:
        """Once a round is over: every book's badge is drawn anew."""
        counts = {
            entry.book.id: (entry.condition.errors, entry.condition.warnings)
            for entry in self.view.model.all_entries
            if entry.condition is not None and not entry.stale
        }
        if counts != self._told:
            self._told = counts
            self.counts_known.emit(counts)

    def take_result(self, checked: Checked) -> None:
        """A book was checked in its own tab: the board shows that."""
        book = self._catalog.find(checked.book_id) if self._catalog is not None else None
        if book is not None and self._catalog is not None:
            self._tasks.spawn(self._keep(self._catalog, book, checked))

    async def _keep(self, catalog: Catalog, book: Book, checked: Checked) -> None:
        listing = catalog.cached_listing(book.id)
        if listing is None:
            return
        objects = {item.path: item for item in walk(listing)}
        depth = MEDIA if checked.media else PICTURES
        try:
            config = (await self._books.get(book.id).config()).text if CONFIG in objects else ""
            await self._health.keep(catalog.dcs, book, checked.findings, objects, config, depth)
        except DcsBrowserError as error:
            # The board is a nicety here; its next round tells what is wrong.
            _log.info("the result of %s was not kept: %s", book.name, error)
            return
        if self._known is not None:
            await self._read()

    def take_counts(self, book_id: int, errors: int, warnings: int) -> None:
        """Findings of a book were ignored in its own tab, or heard again."""
        if self._catalog is not None and book_id >= 0:
            self._tasks.spawn(self._take(book_id, errors, warnings))

    async def _take(self, book_id: int, errors: int, warnings: int) -> None:
        if await self._health.recount(book_id, errors, warnings) and self._known is not None:
            await self._read()

    # --- checking ----------------------------------------------------------------------------------------------------

    def check(self, *, again: bool = False, pictures: bool = False) -> None:
        """Check every book that changed (``again``: all), behind what is shown."""
        if self._catalog is not None and not self.checking:
            self._timer.start()
            self._tasks.spawn(self._check(self._catalog, again, PICTURES if pictures else TEXTS))

    async def _check(self, catalog: Catalog, again: bool, depth: int) -> None:
        self._allow()
        self._looked = time.monotonic()
        try:
            # What a book is now is asked first, so that what has changed is known to have.
            books = await catalog.refresh()
            walk = await self._health.check(books, depth=depth, again=again)
            if not walk.progress.stopped:
                self._tell(walk.progress)
        finally:
            if catalog is self._catalog:
                await self._read()
                self._timer.stop()
                self._tell_counts()
                self.view.show_round(None)
                self._allow()

    def _tell(self, ended: Progress) -> None:
        if ended.changed == ended.total:
            text = self.tr("%Ln book(s) checked.", "", ended.changed)
        elif ended.changed:
            text = self.tr("%Ln book(s) checked, the others have not changed since.", "", ended.changed)
        else:
            text = self.tr("No book has changed since it was checked last.")
        if ended.failed:
            text += " " + self.tr("%Ln could not be checked.", "", ended.failed)
        self._messages.toast(text, "warning" if ended.failed else "ok")

    def _tick(self) -> None:
        walk = self._health.walk
        if walk is None or not self._health.running:
            return
        self.view.show_round(walk.progress)
        if self.isVisible() and time.monotonic() - self._looked > _ROWS_EVERY:
            self._looked = time.monotonic()
            self._tasks.spawn(self._read())

    # --- what is asked for -------------------------------------------------------------------------------------------

    def _open(self, entry: Entry) -> None:
        book = entry.book
        self.location_requested.emit(Location(Room.BOOK, book.publisher, book.id, tab=Tab.CHECK))

    async def _export(self, form: str) -> None:
        """What is shown, in its order."""
        filters = {
            "html": self.tr("Web pages (*.html)"),
            "csv": self.tr("Tables (*.csv)"),
            "json": self.tr("Data (*.json)"),
        }
        path = await self._messages.save_file(
            self.tr("Export the health board"),
            f"{self.tr('Health').casefold()}.{form}",
            filters=filters[form],
        )
        catalog = self._catalog
        if path is None or catalog is None:
            return
        lines = [_line(entry) for entry in self.view.model.entries]
        await in_thread(write_board, path, lines, catalog.dcs.server.url, self._words())
        self._messages.toast(self.tr("Saved: {name}").format(name=path.name), "ok")

    def _words(self) -> Words:
        columns = (
            self.tr("Book"),
            self.tr("Publisher"),
            self.tr("Errors"),
            self.tr("Warnings"),
            self.tr("Unused (MB)"),
            self.tr("Activities"),
            self.tr("Pages"),
            self.tr("Size (MB)"),
            self.tr("Checked"),
        )
        return Words(
            QLocale().name().partition("_")[0],
            self.tr("Health of the library"),
            columns,
            self.tr("changed since"),
            self.tr("never"),
        )


def _line(entry: Entry) -> Line:
    book, made = entry.book, entry.condition
    if made is None:
        return Line(book.publisher, book.name, book.label, size=entry.size)
    return Line(
        book.publisher,
        book.name,
        book.label,
        datetime.fromtimestamp(made.checked, UTC),
        entry.stale,
        made.errors,
        made.warnings,
        made.unused,
        made.activities,
        made.pages,
        made.files,
        made.size,
    )
