"""Holds the books kept offline against what the service has, brings newer files quietly, steps in when it can't be asked.

Whatever list of files the catalog reads passes here. Leaves to others: keeping (``offline``), the window (``app/offline``).
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from dcs_browser.domain.errors import DcsBrowserError, NotFound, ServerUnreachable
from dcs_browser.domain.library import Book, StoredObject
from dcs_browser.domain.offline import CopyState, Freshness
from dcs_browser.services.catalog import Catalog, CatalogChange
from dcs_browser.services.events import Event
from dcs_browser.services.offline import Kept, OfflineStore, behind
from dcs_browser.services.sources import Mover, cache_key, version_of

log = logging.getLogger(__name__)

Key = tuple[str, int]


class CopyWatch:
    """Lives on the window's loop. ``changed``: some copy or its state did; ``fell_back``: a list came from a copy."""

    def __init__(
        self,
        store: OfflineStore,
        mover: Mover,
        spawn: Callable[[Coroutine[Any, Any, None]], "asyncio.Task[None]"],
    ) -> None:
        self.store = store
        self.changed: Event[None] = Event()
        self.fell_back: Event[Kept] = Event()
        self.fallen: set[int] = set()
        """Books of the present service that are shown from their copies."""
        self._mover, self._spawn = mover, spawn
        self._states: dict[Key, CopyState] = {}
        self._seen: dict[Key, object] = {}  # how the record of a book was when its files were last compared
        self._bringing: dict[Key, asyncio.Task[Any]] = {}
        self._looking: asyncio.Task[None] | None = None
        self._again = False  # the library changed while its copies were looked at
        self._catalog: Catalog | None = None
        self._off: Callable[[], None] = lambda: None

    def state(self, kept: Kept) -> CopyState:
        """How a copy stands, as far as it is known in this run."""
        known = self._states.get(kept.key)
        if known is not None:
            return known
        if not kept.whole:
            return CopyState(Freshness.PARTIAL, kept.checked_at)
        return CopyState(Freshness.UNKNOWN, kept.checked_at)

    def use(self, catalog: Catalog | None, *, away: bool = False) -> None:
        """Another service, or none; ``away``: it can't be asked, its copies are all there is."""
        self._off()
        for task in (self._looking, *self._bringing.values()):
            if task is not None:
                task.cancel()
        self._catalog, self._looking, self._off = catalog, None, lambda: None
        self._states.clear()
        self._seen.clear()
        self.fallen.clear()
        if catalog is None:
            return
        server = catalog.dcs.server.url
        if away:
            catalog.read_books = lambda: self._kept_books(server)
            catalog.read_objects = lambda book: self._kept_objects(server, book)
            return
        read = catalog.read_objects
        catalog.read_objects = lambda book: self._read(catalog, read, book)
        self._off = catalog.changed.connect(self._heard)

    async def close(self) -> None:
        """Stop what is being brought; it goes on at the next start."""
        tasks = [task for task in (self._looking, *self._bringing.values()) if task is not None]
        self.use(None)
        await asyncio.gather(*tasks, return_exceptions=True)

    # Lists of files on their way to the catalog

    async def _kept_books(self, server: str) -> tuple[Book, ...]:
        return tuple(kept.book for kept in self.store.all(server))

    async def _kept_objects(self, server: str, book: Book) -> tuple[StoredObject, ...]:
        kept = self.store.find(server, book.id)
        if kept is None:
            raise NotFound(detail=book.label)
        return await asyncio.to_thread(self.store.objects, kept)

    async def _read(
        self,
        catalog: Catalog,
        read: Callable[[Book], Coroutine[Any, Any, tuple[StoredObject, ...]]],
        book: Book,
    ) -> tuple[StoredObject, ...]:
        server = catalog.dcs.server.url
        kept = self.store.find(server, book.id)
        try:
            objects = await read(book)
        except ServerUnreachable:
            if kept is None or not kept.whole or catalog is not self._catalog:
                raise
            objects = await asyncio.to_thread(self.store.objects, kept)
            self.fallen.add(book.id)
            self._say(kept, Freshness.UNKNOWN)
            self.fell_back.emit(kept)
            return objects
        self.fallen.discard(book.id)
        if kept is not None and catalog is self._catalog:
            await self._compare(catalog, kept, book, objects)
        return objects

    async def _compare(
        self, catalog: Catalog, kept: Kept, book: Book, objects: tuple[StoredObject, ...]
    ) -> None:
        """How the copy stands to these ``objects``; whatever it lacks is brought quietly."""

        def look() -> tuple[int, int]:
            mine = self.store.objects(kept)
            if cache_key(kept.book) != cache_key(book):
                return len(objects), 0  # renamed: its bytes lie under the old name
            return behind(kept, mine, book, objects), len(self.store.missing(kept, mine))

        try:
            others, missing = await asyncio.to_thread(look)
        except DcsBrowserError as error:
            log.warning("%s", error.technical)
            others, missing = len(objects), len(objects)
        if catalog is not self._catalog or self.store.find(*kept.key) is not kept:
            return
        self._seen[kept.key] = _mark(book)
        if not others and not missing and kept.whole:
            now = await asyncio.to_thread(self.store.note, kept, checked_at=datetime.now(UTC), book=book)
            self._say(now, Freshness.CURRENT)
            return
        self._say(kept, Freshness.BEHIND if others and kept.whole else Freshness.PARTIAL, others or missing)
        if kept.key not in self._bringing:
            self._bringing[kept.key] = self._spawn(self._bring_quietly(catalog, book, objects))

    async def _bring_quietly(self, catalog: Catalog, book: Book, objects: tuple[StoredObject, ...]) -> None:
        try:
            await self._bring(catalog, book, objects)
        except DcsBrowserError as error:
            log.info("The offline copy of %s was not updated: %s", book.label, error.technical)

    async def _bring(self, catalog: Catalog, book: Book, objects: tuple[StoredObject, ...]) -> Kept:
        key = (catalog.dcs.server.url, book.id)
        before = self.store.find(*key)
        fallback = self.state(before) if before is not None else None

        def report(done: int, total: int) -> None:
            self._states[key] = CopyState(Freshness.FETCHING, datetime.now(UTC), done, total)
            self.changed.emit(None)

        report(0, len(objects))
        try:
            kept = await self.store.bring(catalog.dcs, book, objects, self._mover, report)
        except BaseException:
            self._states.pop(key, None)
            if fallback is not None and fallback.freshness is not Freshness.FETCHING:
                self._states[key] = fallback
            raise
        finally:
            self._bringing.pop(key, None)
            self.changed.emit(None)
        if catalog is self._catalog:
            self._seen[key] = _mark(book)
            self._say(kept, Freshness.CURRENT)
        return kept

    # What a person wants

    async def keep(self, book: Book) -> Kept:
        """Keep ``book`` offline, or bring its copy up to date. Raises what reading and this computer raise."""
        catalog = self._catalog
        if catalog is None:
            raise ServerUnreachable(host="", reason="Nobody is signed in.")
        key = (catalog.dcs.server.url, book.id)
        running = self._bringing.get(key)
        if running is not None:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
        me = asyncio.current_task()
        assert me is not None
        self._bringing[key] = me  # so that removing the copy meanwhile stops it
        try:
            return await self._bring(catalog, book, await catalog.dcs.objects(book))
        finally:
            if self._bringing.get(key) is me:
                del self._bringing[key]

    async def drop(self, kept: Kept) -> None:
        """Keep it no longer; its bytes are free again."""
        running = self._bringing.get(kept.key)
        if running is not None:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
        self._states.pop(kept.key, None)
        self._seen.pop(kept.key, None)
        await asyncio.to_thread(self.store.remove, kept)
        self.changed.emit(None)

    # News of the service

    def _heard(self, change: CatalogChange) -> None:
        if change.kind == "library":
            self.look()

    def look(self) -> None:
        """Compare every copy whose book may have changed since it was last compared, one after the other."""
        if self._catalog is None:
            return
        if self._looking is None or self._looking.done():
            self._looking = self._spawn(self._look_on(self._catalog))
        else:
            self._again = True

    async def _look_on(self, catalog: Catalog) -> None:
        self._again = True
        while self._again:
            self._again = False
            await self._look(catalog)

    async def _look(self, catalog: Catalog) -> None:
        for kept in self.store.all(catalog.dcs.server.url):
            book = catalog.find(kept.book.id)
            if book is None:
                self._say(kept, Freshness.GONE)
            elif self._seen.get(kept.key) != _mark(book):
                self._say(kept, Freshness.UNKNOWN if kept.whole else Freshness.PARTIAL)
                try:
                    await catalog.listing(book, refresh=True)
                except DcsBrowserError as error:
                    log.info("The offline copy of %s was not compared: %s", book.label, error.technical)

    def back(self) -> None:
        """The service can be asked again: what was shown from copies is read anew."""
        catalog = self._catalog
        if catalog is not None:
            fallen, self.fallen = self.fallen, set()
            self._seen.clear()
            for number in fallen:
                catalog.forget(number)
            self.look()

    def _say(self, kept: Kept, freshness: Freshness, number: int = 0) -> None:
        known = self._states.get(kept.key)
        if known is not None and known.freshness is Freshness.FETCHING and kept.key in self._bringing:
            return
        state = CopyState(freshness, kept.checked_at, number)
        if state != known:
            self._states[kept.key] = replace(state)
            self.changed.emit(None)


def _mark(book: Book) -> object:
    return (version_of(book, ""), book.total_size, book.name, book.publisher)
