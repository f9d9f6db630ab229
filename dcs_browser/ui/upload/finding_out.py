"""Finds out what there is to know of a book before it is sent: its files, its findings, what it meets, what would change.

Works on threads and asks the service; writes into the ``UploadBook``. Leaves to others: when, and showing it.
"""

import asyncio
from collections.abc import Callable, Iterable

from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.domain.library import Book, TrashEntry
from dcs_browser.qt.pool import in_thread
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.comparing import ServiceBook, compare_planned
from dcs_browser.services.hooks import Stop
from dcs_browser.services.publishing import service
from dcs_browser.services.publishing.book_files import Scan
from dcs_browser.services.publishing.conflicts import Meeting, Meets, met_in, met_record, stray_files
from dcs_browser.services.publishing.limits import limit_problems
from dcs_browser.services.publishing.plan import Plan, plan
from dcs_browser.services.publishing.preflight import Preflight, preflight, with_problems
from dcs_browser.services.publishing.scan import scan
from dcs_browser.services.publishing.selection import Patterns, everything
from dcs_browser.services.work import on_thread
from dcs_browser.ui.content_changes import Content
from dcs_browser.ui.upload.book import Choice, UploadBook, fields_of, free_name
from dcs_browser.ui.upload.files_model import Listing, listing_of

_AT_ONCE = 2  # books that are read at the same time
_RISKY = (Meets.ARCHIVED, Meets.STRAY, Meets.CLAIMED)


class FindingOut:
    """``news`` is how far the reading is. ``rate`` gives bytes a second as last measured, 0 when never."""

    def __init__(self, catalog: Catalog, rate: Callable[[], float]) -> None:
        self._catalog = catalog
        self._rate = rate
        self._gate = asyncio.Semaphore(_AT_ONCE)
        self._folded = service.names_are_folded(catalog.dcs.capabilities)
        self._versions = service.keeps_versions(catalog.dcs.capabilities)
        self.news = ""

    async def look(self, book: UploadBook, patterns: Patterns, publisher: str) -> None:
        """Read and check it; the first time its fields are filled too. Raises what a scan raises."""
        async with self._gate:
            found, checked = await on_thread(lambda stop: self._look(book, patterns, stop))
        book.scan = found
        book.choices.apply(patterns, found)
        self._weigh(book, book.choices.of(found), checked)
        if not book.fields.title:
            book.fields = fields_of(checked, book.target)
            book.fields.publisher = book.fields.publisher or publisher
            version = book.fields.version
            book.fields.version = (version or service.FIRST_VERSION) if self._versions else ""

    def _look(self, book: UploadBook, patterns: Patterns, stop: Stop) -> tuple[Scan, Preflight]:
        """On a thread."""
        shown = book.source.name

        def report(done: int, total: int) -> None:
            share = f" {done * 100 // total} %" if total > 0 else f" {done:,}"
            self.news = f"{shown}:{share}"

        found = scan(book.source, progress=report, cancelled=stop)
        choices = book.choices.copy()
        choices.apply(patterns, found)
        return found, preflight(choices.of(found), folded=self._folded, cancelled=stop)

    def _weigh(self, book: UploadBook, chosen: Scan, checked: Preflight) -> None:
        dcs = self._catalog.dcs
        limits = limit_problems(chosen, dcs.capabilities, dcs.access, rate=self._rate())
        book.chosen, book.preflight = chosen, with_problems(checked, limits)

    async def rows(self, book: UploadBook) -> None:
        """What of the files is sent and what happens to each, after something was chosen."""
        found, choices, full = book.scan, book.choices.copy(), book.plan if book.replacing else None
        if found is None:
            return

        def make() -> tuple[Scan, Plan | None, Listing]:
            chosen = choices.of(found)
            going = {file.path for file in chosen.files}
            outlook = full.without({row.path for row in full.rows} - going) if full is not None else None
            return chosen, outlook, listing_of(found, full, choices, chosen.problems, folded=self._folded)

        book.chosen, book.outlook, book.listing = await in_thread(make)

    async def judge(self, book: UploadBook) -> None:
        """Check again what is sent now. Raises ``FileChanged`` when the book is no longer what was scanned."""
        chosen = book.chosen
        if chosen is None:
            return
        async with self._gate:
            checked = await on_thread(lambda stop: preflight(chosen, folded=self._folded, cancelled=stop))
        self._weigh(book, chosen, checked)

    async def meet(self, book: UploadBook, taken: Iterable[str]) -> None:
        """See what it meets on the service; ``taken`` are names that a new book can't have."""
        fields, before = book.fields, book.meeting
        version = fields.version if self._versions else ""
        if book.target is not None:
            found = met_record(book.target, version)
        else:
            library = self._catalog.library
            found = met_in(
                library,
                fields.publisher,
                fields.name,
                folded=self._folded,
                version=version,
                trash=await self._trash(),
                alone=service.one_of_a_name(self._catalog.dcs.capabilities),
            )
            if found.meets in (Meets.NOTHING, Meets.ELSEWHERE):
                dcs = self._catalog.dcs
                stray = await stray_files(dcs, library, fields.publisher, fields.name, folded=self._folded)
                found = Meeting(Meets.STRAY, files=len(stray)) if stray else found
        if found.existing != before.existing:
            book.plan = book.content = None
        if found.meets is not before.meets:
            # The safe way first: nothing that lies there is touched.
            book.choice = Choice.RENAME if found.meets in _RISKY else Choice.REPLACE
        book.meeting = found
        if found.needs_choice and not book.other_name:
            book.other_name = free_name(fields.name, {*taken, fields.name.casefold()})

    async def _trash(self) -> tuple[TrashEntry, ...]:
        """What was deleted; nothing when the service can't say."""
        if not self._catalog.dcs.capabilities.trash.on:
            return ()
        try:
            return await self._catalog.trash()
        except DcsBrowserError:
            return ()

    async def compare(self, book: UploadBook, existing: Book) -> None:
        """Hold it against what is stored."""
        found = book.scan
        if found is None:
            return
        objects = await self._catalog.dcs.objects(existing)
        book.plan = await on_thread(
            lambda stop: plan(everything(found), objects, folded=self._folded, cancelled=stop)
        )

    async def tell_content(self, book: UploadBook) -> None:
        """What the plan changes in pages, activities and answers; nothing waits for it."""
        existing, found, planned = book.existing, book.scan, book.plan
        if existing is None or found is None or planned is None:
            return
        try:
            compared = await compare_planned(ServiceBook(self._catalog.dcs, existing), found, planned)
        except DcsBrowserError:
            book.content = None  # a live book nobody can read is replaced all the same
            return
        book.content = await in_thread(Content.of, compared)
