"""The Check tab among the other places: what checks a book, whose findings are shown where.

Leaves to others: the rules (``domain/checks``), the tab itself (``ui/check``).
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from dcs_browser.app.local_books import LocalBooks
from dcs_browser.domain.checks import Finding
from dcs_browser.domain.errors import NotFound
from dcs_browser.domain.library import Book
from dcs_browser.domain.location import Tab
from dcs_browser.qt.line_art import line_share
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.checking import check_local, check_stored
from dcs_browser.services.checks_of_books import BookChecks
from dcs_browser.services.ignored import IgnoredFindings
from dcs_browser.services.media_pieces import PictureSizes
from dcs_browser.services.open_book import OpenBooks
from dcs_browser.services.transfers.engine import TransferEngine
from dcs_browser.ui.check.place import CheckPlace
from dcs_browser.ui.library.presenter import LibraryPlace
from dcs_browser.ui.main_window import MainWindow

translate = QCoreApplication.translate


class CheckRoom:
    """Builds the place and keeps its badges; ``use`` another service, ``stale`` a book that changed."""

    def __init__(
        self,
        window: MainWindow,
        library: LibraryPlace,
        books: OpenBooks,
        local: LocalBooks,
        engine: TransferEngine,
        spawn: Callable[[Coroutine[Any, Any, None]], object],
        folder: Path | None,
    ) -> None:
        self._window, self._library, self._books = window, library, books
        self._local, self._engine, self._spawn = local, engine, spawn
        self._catalog: Catalog | None = None
        self._sizes = PictureSizes()
        self._badges: dict[int, tuple[str, str]] = {}
        self._ignored = IgnoredFindings(folder / "ignored" if folder is not None else None)
        self.offline: Callable[[int], Awaitable[tuple[Finding, ...]] | None] = lambda _number: None
        """The check of a book's offline copy, while its service can't be asked."""
        self.checks = BookChecks(books, self._check, self._server_of)
        self.place = CheckPlace(
            books,
            self.checks,
            self._ignored,
            window.messages,
            self._name_of,
            local.path,
        )
        window.add_tab(Tab.CHECK, self.place, "shield-check", translate("Wiring", "Check"))
        self.place.spot_requested.connect(
            lambda tab, pointer, path: window.navigator.go(
                window.navigator.location.at(tab=tab, pointer=pointer, path=path)
            )
        )
        self.place.counts_changed.connect(self._count)
        self.place.badge_changed.connect(self._badge)
        self.place.book_written.connect(self._written)

    def use(self, catalog: Catalog | None) -> None:
        """Another service, or none: what was found belongs to the old one."""
        self._catalog = catalog
        self.place.forget()
        self._badges.clear()
        self._library.show_findings({})
        self.clear_tab()

    def stale(self, number: int) -> None:
        """The files of a book have changed."""
        self.place.stale(number)

    def open_findings(self, number: int, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """Those nobody has decided to ignore."""
        ignored = self._ignored.reasons(self._name_of(number)[0], findings)
        return tuple(finding for finding in findings if finding not in ignored)

    def clear_tab(self) -> None:
        """Another book is opened: the old one's numbers say nothing of it."""
        self._window.set_tab_badge(Tab.CHECK, "")

    def _record(self, number: int) -> Book | None:
        return self._catalog.find(number) if self._catalog is not None else None

    async def _check(self, number: int, media: bool) -> tuple[Finding, ...]:
        path = self._local.path(number)
        if path is not None:
            return await check_local(path, drawn=line_share)
        copy = self.offline(number)
        if copy is not None:
            return await copy
        catalog, book = self._catalog, self._record(number)
        if catalog is None or book is None:
            raise NotFound(detail=str(number))
        url = catalog.dcs.server.url
        work = self._engine.run(
            lambda: check_stored(
                self._engine.connection(url), book, media=media, sizes=self._sizes, drawn=line_share
            )
        )
        return await asyncio.wrap_future(work)

    def _server_of(self, number: int) -> str:
        return self._catalog.dcs.server.url if number >= 0 and self._catalog is not None else ""

    def _name_of(self, number: int) -> tuple[str, str, str, str]:
        """What names the book for good, what a person calls it, its publisher, where it is."""
        path, book = self._local.path(number), self._record(number)
        if path is not None:
            return str(path), path.name, "", str(path)
        server = self._server_of(number)
        if book is None:
            return f"{server}#{number}", str(number), "", server
        return f"{server}/{book.publisher}/{book.name}", book.label, book.publisher, server

    def _count(self, errors: int, warnings: int) -> None:
        self._window.set_tab_badge(Tab.CHECK, str(errors or warnings or ""), "error" if errors else "warning")

    def know(self, counts: Mapping[int, tuple[int, int]]) -> None:
        """Errors and warnings of books that were checked elsewhere, by their numbers."""
        for number, (errors, warnings) in counts.items():
            self._mark(number, errors, warnings)
        self._library.show_findings(dict(self._badges))

    def _badge(self, number: int, errors: int, warnings: int) -> None:
        self._mark(number, errors, warnings)
        self._library.show_findings(dict(self._badges))

    def _mark(self, number: int, errors: int, warnings: int) -> None:
        if errors:
            self._badges[number] = (str(errors), "error")
        elif warnings:
            self._badges[number] = (str(warnings), "warning")
        else:
            self._badges[number] = (translate("Wiring", "ok"), "ok")

    def _written(self, number: int) -> None:
        """A local book was mended: what is open of it is old."""
        closing = self._books.forget(number)
        if closing is not None:
            self._spawn(closing)
