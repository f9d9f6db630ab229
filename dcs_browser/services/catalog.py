"""What a service keeps, as this program knows it: books, their files, the trash. One request however many ask.

Lives on one event loop. Leaves to others: bytes (``services/sources``, ``services/transfers``) and drawing.
"""

import asyncio
import logging
import operator
import unicodedata
from collections import OrderedDict
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeVar

from dcs_browser.client.api import Dcs
from dcs_browser.client.aside import aside
from dcs_browser.domain.errors import (
    Conflict,
    DcsBrowserError,
    NotFound,
    NotOffered,
    OutcomeUnknown,
    ServerFault,
    ServiceError,
)
from dcs_browser.domain.library import (
    Book,
    BookStatus,
    Deletion,
    Folder,
    StoredObject,
    TrashEntry,
    TrashKind,
    folder_tree,
    natural,
)
from dcs_browser.domain.names import nfc
from dcs_browser.services import trash_rules as rules
from dcs_browser.services.events import Event
from dcs_browser.services.sources import walk

T = TypeVar("T")

_log = logging.getLogger(__name__)

_KEPT = 48  # listings kept in memory; the least recently used goes first
_LARGE = 1500  # files from which on a tree is nested on a worker thread (about 10 ms of work)
_DOTLESS = str.maketrans({"İ": "i", "I": "i", "ı": "i"})


@dataclass(frozen=True, slots=True)
class CatalogChange:
    """News of a catalog: the ``library``, the ``listing`` of a book, or the ``trash`` is another than before."""

    kind: Literal["library", "listing", "trash"]
    book_id: int | None = None


@dataclass(slots=True)
class _Running:
    task: asyncio.Task[Any]
    waiting: int = 0


def folded(text: str) -> str:
    """``text`` for comparing and searching: composed, without case, and with one letter for i, I, ı and İ."""
    return nfc(unicodedata.normalize("NFC", text).translate(_DOTLESS).casefold())


def ordering(text: str) -> tuple[object, ...]:
    """A sort key for names people read: natural, with accented letters beside their plain ones."""
    apart = unicodedata.normalize("NFKD", folded(text))
    return (natural("".join(c for c in apart if not unicodedata.combining(c))), natural(text))


class Catalog:
    """The library of one signed-in service."""

    def __init__(self, dcs: Dcs) -> None:
        self.dcs = dcs
        self.changed: Event[CatalogChange] = Event()
        self.read_books: Callable[[], Coroutine[Any, Any, tuple[Book, ...]]] = dcs.books
        self.read_objects: Callable[[Book], Coroutine[Any, Any, tuple[StoredObject, ...]]] = dcs.objects
        self.library: tuple[Book, ...] = ()
        self.trashed: tuple[TrashEntry, ...] | None = None
        """The trash as last seen; ``None`` before the first look."""
        self.loaded = False
        """Whether the library was read at least once."""
        self._listings: OrderedDict[int, Folder] = OrderedDict()
        self._stored: dict[int, int] = {}
        self._started = 0
        self._running: dict[object, _Running] = {}
        self._mixed: set[str] = set()  # keys of the trash that hold more than the book deleted last

    async def close(self) -> None:
        """Cancel the requests that are under way and wait for their end."""
        tasks = [running.task for running in self._running.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    # The library

    async def refresh(self) -> tuple[Book, ...]:
        """Read the list of books again. Listings of books that changed since are forgotten."""
        return await self._once("library", self._read_library)

    async def _read_library(self) -> tuple[Book, ...]:
        self._take_library(await self.read_books())
        return self.library

    def _take_library(self, books: tuple[Book, ...]) -> None:
        before = {book.id: book for book in self.library}
        now = {book.id: book for book in books}
        stale = [
            book_id for book_id in self._listings if _mark(before.get(book_id)) != _mark(now.get(book_id))
        ]
        differs = not self.loaded or books != self.library
        self.library, self.loaded = books, True
        if differs:
            self.changed.emit(CatalogChange("library"))
        for book_id in stale:
            self.forget(book_id)

    def publishers(self) -> tuple[str, ...]:
        """Every publisher with a book, in natural order."""
        return tuple(sorted({book.publisher for book in self.library}, key=ordering))

    def books_of(self, publisher: str) -> tuple[Book, ...]:
        """The publisher's books in natural order of what a person reads."""
        return tuple(
            sorted(
                (b for b in self.library if b.publisher == publisher), key=lambda b: (ordering(b.label), b.id)
            )
        )

    def find(self, book_id: int) -> Book | None:
        """The book with that id, as last read."""
        return next((book for book in self.library if book.id == book_id), None)

    def named(self, text: str) -> Book:
        """The book called ``publisher/name or title``, or the name or title alone.

        Exact spelling wins over another letter case, a live book over an archived one. Raises ``NotFound``, and
        ``Conflict`` with the candidates when several fit.
        """
        wanted = text.strip().strip("/")
        for fold in (nfc, folded):
            for whole in (True, False):
                fits = [b for b in self.library if fold(wanted) in _spellings(b, fold, whole=whole)]
                fits = [b for b in fits if not b.archived] or fits
                if len(fits) == 1:
                    return fits[0]
                if fits:
                    raise Conflict(
                        f"{len(fits)} books fit {wanted!r}",
                        reason="AMBIGUOUS",
                        detail="Several books fit: {names}.".format(
                            names=", ".join(f"{b.publisher}/{b.name} (#{b.id})" for b in fits)
                        ),
                    )
        raise NotFound(f"no book is called {wanted!r}", detail=wanted)

    # The files of a book

    async def listing(self, book: Book, *, refresh: bool = False) -> Folder:
        """The files of ``book`` as a tree, read once and kept; ``refresh`` reads again."""
        kept = self.cached_listing(book.id)
        if kept is not None and not refresh:
            return kept
        fresh = ("listing", book.id, True)
        key = fresh if refresh or fresh in self._running else ("listing", book.id, False)
        return await self._once(key, lambda: self._read_listing(book))

    def cached_listing(self, book_id: int) -> Folder | None:
        """What :meth:`listing` would give without a request."""
        kept = self._listings.get(book_id)
        if kept is not None:
            self._listings.move_to_end(book_id)
        return kept

    async def objects_at(self, book: Book, paths: Iterable[str]) -> tuple[StoredObject, ...]:
        """The files at or below book-relative ``paths`` (``""`` = the whole book), each once."""
        root = await self.listing(book)
        found: dict[str, StoredObject] = {}
        for path in paths:
            folder = root.find(path)
            above = root.find(path.rpartition("/")[0])
            if folder is not None:
                files = tuple(walk(folder))
            else:
                files = tuple(item for item in above.files if item.path == path) if above is not None else ()
            found.update((item.path, item) for item in files)
        return tuple(found.values())

    async def _read_listing(self, book: Book) -> Folder:
        self._started += 1
        mine = self._started
        objects = await self.read_objects(book)
        large = len(objects) > _LARGE
        root = await aside(large, folder_tree, objects)
        before = self._listings.get(book.id)
        if await aside(large, operator.eq, before, root):
            root = before or root  # whoever shows it has nothing to do
        # An older answer that comes late must not replace a newer one.
        if self._stored.get(book.id, 0) > mine:
            return self._listings.get(book.id, root)
        before = self._listings.get(book.id)
        self._listings[book.id] = root
        self._stored[book.id] = mine
        self._listings.move_to_end(book.id)
        while len(self._listings) > _KEPT:
            self._listings.popitem(last=False)
        if before is not root:
            self.changed.emit(CatalogChange("listing", book.id))
        return root

    def forget(self, book_id: int) -> None:
        """Drop the kept listing (the book was written to); whoever shows it is told."""
        self._started += 1
        self._stored[book_id] = self._started
        if self._listings.pop(book_id, None) is not None:
            self.changed.emit(CatalogChange("listing", book_id))

    # Deleting and bringing back

    async def delete(self, book: Book) -> Deletion:
        """Delete ``book``, into the trash where the service has one. ``Deletion.book`` is the book as it was.

        An outcome that is not known is looked up: only a book that is still there raises ``OutcomeUnknown``.
        """
        mixed = await self._is_in_trash(book)
        try:
            deletion = replace(await self.dcs.delete_book(book), book=book, mixed=mixed)
        except OutcomeUnknown:
            if await self._is_live(book.id):
                raise
            deletion = Deletion(book, permanent=self.dcs.capabilities.delete_permanent.on, mixed=mixed)
        if not await self._refreshed():
            self._take_library(tuple(b for b in self.library if b.id != book.id))
        self.forget(book.id)
        if not deletion.permanent:
            await self._trash_changed()
            if mixed and (entry := rules.entry_of(deletion, self.trashed or ())) is not None:
                self._mixed.add(entry.key)
        return deletion

    async def undo(self, deletion: Deletion) -> Book | None:
        """Bring back what :meth:`delete` removed, with the status it had.

        Without a key the newest fitting entry of the trash is taken; a book without files has none and is only
        made live again (contract 4, hazard 4). Raises ``NotOffered``, ``NotFound``, ``Conflict``.
        """
        book = deletion.book
        if deletion.permanent:
            raise NotOffered(reason="This service deletes for good; there is no trash to bring it back from.")
        entry = rules.entry_of(deletion, await self._trash_for(deletion))
        if entry is not None:
            restored = await self.restore(entry)
        else:
            found = await self.dcs.book(book.id)
            if not found.archived:
                return found
            restored = await self.dcs.update_book(book.id, status=BookStatus.PUBLISHED.value)
        if book.status is BookStatus.DRAFT:
            restored = await self.dcs.update_book(book.id, status=book.status.value)
        await self._refreshed()
        return restored

    async def trash(self) -> tuple[TrashEntry, ...]:
        """What lies in the trash, newest first. Raises ``NotOffered`` where there is none."""
        return await self._once("trash", self._read_trash)

    async def _trash_for(self, deletion: Deletion) -> tuple[TrashEntry, ...]:
        """The trash, or what is known of one entry where the service breaks on listing it (contract 1.5)."""
        try:
            return await self.trash()
        except ServerFault:
            if not deletion.trash_key:
                raise
            book = deletion.book
            return (TrashEntry(deletion.trash_key, TrashKind.BOOK, book.publisher, book.name),)

    async def _read_trash(self) -> tuple[TrashEntry, ...]:
        entries = tuple(sorted(await self.dcs.trash(), key=rules.newest_first))
        if entries != self.trashed:
            self.trashed = entries
            self.changed.emit(CatalogChange("trash"))
        return entries

    async def restore(self, entry: TrashEntry) -> Book | None:
        """Move the entry's files back. The library is read first: a live book of that name blocks (contract 4)."""
        await self.refresh()
        if self.live_twin(entry) is not None:
            raise Conflict(reason="LIVE_BOOK", message=rules.RESTORE_BLOCKED, name=rules.name_of(entry))
        book = await self.dcs.restore(entry)
        await self._refreshed()
        if book is not None:
            self.forget(book.id)
        await self._trash_changed()
        return book

    async def purge(self, entry: TrashEntry, *, force: bool = False, reason: str = "") -> int:
        """Delete the entry for good; the number of files removed. Blocked like :meth:`restore` (contract 4)."""
        await self.refresh()
        if self.live_twin(entry) is not None:
            raise Conflict(reason="LIVE_BOOK", message=rules.PURGE_BLOCKED, name=rules.name_of(entry))
        removed = await self.dcs.purge(entry, force=force, reason=reason)
        await self._refreshed()
        await self._trash_changed()
        return removed

    def live_twin(self, entry: TrashEntry) -> Book | None:
        """The live book with the entry's publisher and name, as last read."""
        return rules.live_twin(entry, self.library, by_number=self.dcs.capabilities.listing.detail == "id")

    def brings_back_more(self, entry: TrashEntry) -> bool:
        """Whether a restore may bring back older files too: all lie under one key of the trash (contract 4)."""
        keeps_replaced = self.dcs.capabilities.versions.detail == "folders"
        return entry.kind is not TrashKind.APP and (keeps_replaced or entry.key in self._mixed)

    def restore_blocker(self, entry: TrashEntry) -> str:
        """Why :meth:`restore` must not be done, as a sentence; ``""`` when nothing is known against it."""
        return rules.RESTORE_BLOCKED.format(name=rules.name_of(entry)) if self.live_twin(entry) else ""

    def purge_blocker(self, entry: TrashEntry) -> str:
        """Why :meth:`purge` must not be done, as a sentence; ``""`` when nothing is known against it."""
        return rules.PURGE_BLOCKED.format(name=rules.name_of(entry)) if self.live_twin(entry) else ""

    # How it is asked

    async def _is_in_trash(self, book: Book) -> bool:
        """Whether files of an earlier book of that name, or replaced ones, lie where this one would come to lie."""
        can = self.dcs.capabilities
        if can.delete_permanent.on or not can.trash.on:
            return False
        try:
            return rules.named(book, await self.dcs.trash()) is not None
        except DcsBrowserError:
            return False  # what can't be told before is no reason not to delete

    async def _is_live(self, book_id: int) -> bool:
        try:
            return not (await self.dcs.book(book_id)).archived
        except NotFound:
            return False

    async def _refreshed(self) -> bool:
        """Read the library after a change that has been made: its failure is not the change's failure."""
        try:
            # Not joined to a request that began before the change.
            self._take_library(await self.dcs.books())
        except ServiceError as error:
            _log.warning("the library could not be read after a change: %s", error)
            return False
        return True

    async def _trash_changed(self) -> None:
        try:
            await self._read_trash()
        except DcsBrowserError as error:
            _log.warning("the trash could not be read after a change: %s", error)

    async def _once(self, key: object, work: Callable[[], Coroutine[Any, Any, T]]) -> T:
        """The result of ``work``, shared by all who ask while it runs; cancelled only when all of them have gone."""
        running = self._running.get(key)
        if running is None:
            running = _Running(asyncio.get_running_loop().create_task(work()))
            self._running[key] = running
            running.task.add_done_callback(lambda task: self._ended(key, task))
        running.waiting += 1
        try:
            shared: T = await asyncio.shield(running.task)
            return shared
        finally:
            running.waiting -= 1
            if running.waiting == 0 and not running.task.done():
                self._running.pop(key, None)
                running.task.cancel()

    def _ended(self, key: object, task: asyncio.Task[Any]) -> None:
        running = self._running.get(key)
        if running is not None and running.task is task:
            del self._running[key]
        if not task.cancelled():
            task.exception()  # heard by those who wait, if any is left


def _mark(book: Book | None) -> object:
    """What changes when a book's files change, as far as the services tell."""
    return (
        None
        if book is None
        else (book.name, book.publisher, book.updated_at, book.content_version, book.total_size)
    )


def _spellings(book: Book, fold: Callable[[str], str], *, whole: bool) -> set[str]:
    names = {book.name, book.title} - {""}
    return {fold(f"{book.publisher}/{name}" if whole else name) for name in names}
