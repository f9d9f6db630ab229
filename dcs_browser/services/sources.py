"""One way to a book's files, wherever it lies; here for stored books, read through the cache.

Leaves to others: folders and ZIPs (``local_sources``), what the files mean (``domain/flowbook``).
"""

import asyncio
import concurrent.futures
import logging
from collections.abc import Awaitable, Callable, Coroutine, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import msgspec

from dcs_browser.domain.errors import Damaged, Interrupted, NotFound
from dcs_browser.domain.library import Book, Folder, StoredObject
from dcs_browser.services.cache import CACHE_UNUSABLE, DiskCache

if TYPE_CHECKING:
    from dcs_browser.client.api import Dcs

T = TypeVar("T")
log = logging.getLogger(__name__)

_AT_ONCE = 8  # downloads into the cache for one source


class Asset(msgspec.Struct, frozen=True, gc=False):
    """One file of a book: its book-relative path, its size in bytes, its ETag if known. As a ``StoredObject``."""

    path: str
    size: int
    etag: str = ""


class BookSource(Protocol):
    """A book's files. Belongs to the loop it is used on; ``close`` it there."""

    @property
    def label(self) -> str:
        """What a person reads."""
        ...

    @property
    def stored_names(self) -> bool:
        """Whether storage has folded the names (format 1.3)."""
        ...

    async def assets(self) -> Mapping[str, Asset]:
        """Every file, by book-relative path."""
        ...

    async def read(self, path: str, *, limit: int | None = None) -> bytes:
        """The bytes of a file, at most ``limit`` of them. Raises ``NotFound`` or ``LocalFileError``."""
        ...

    async def file(self, path: str) -> Path:
        """A local file with these bytes; it may be gone after ``close``."""
        ...

    async def url(self, path: str) -> str:
        """For a media player: a ``file:`` URL or a presigned one."""
        ...

    async def close(self) -> None: ...


class Mover(Protocol):
    """What a stored book needs of the transfer engine: bulk bytes travel on its thread."""

    def run(self, work: Callable[[], Coroutine[Any, Any, T]]) -> "concurrent.futures.Future[T]": ...
    def connection(self, server: str) -> "Dcs": ...


def _assets_of(folder: Folder) -> dict[str, Asset]:
    return {item.path: Asset(item.path, item.size, item.etag) for item in walk(folder)}


@dataclass(slots=True)
class _Flight:
    task: "asyncio.Task[Path]"
    waiting: int = 0


class StoredSource:
    """A book kept by a service. ``listing`` gives its folder tree (``Catalog.listing``).

    However many ask for a file it is brought once; when nobody waits for it any more its download is stopped.
    """

    def __init__(
        self, dcs: "Dcs", book: Book, listing: Callable[[], Awaitable[Folder]], cache: DiskCache, mover: Mover
    ) -> None:
        self.book = book
        self.label = book.label
        self.stored_names = dcs.capabilities.listing.detail == "id"
        self._dcs = dcs
        self._server = dcs.server.url
        self._listing = listing
        self._cache = cache
        self._mover = mover
        self._folder: Folder | None = None
        self._assets: dict[str, Asset] = {}
        self._flights: dict[str, _Flight] = {}
        self._slots: asyncio.Semaphore | None = None  # the engine's loop makes it

    @property
    def cache_key(self) -> str:
        """What names this book in the cache."""
        return cache_key(self.book)

    async def assets(self) -> Mapping[str, Asset]:
        folder = await self._listing()
        if folder is not self._folder:
            # In a thread: ten thousand files are work a window would feel.
            assets = await asyncio.to_thread(_assets_of, folder)
            self._assets, self._folder = assets, folder
        return self._assets

    async def _asset(self, path: str) -> Asset:
        found = (await self.assets()).get(path)
        if found is None:
            raise NotFound(path, detail=path)
        return found

    async def read(self, path: str, *, limit: int | None = None) -> bytes:
        """The bytes, at most ``limit`` of them: through the cache; past it for the head of a file that is not
        there yet, and when the cache's disk is full or read-only.
        """
        asset = await self._asset(path)
        found = await self._cached(asset)
        try:
            if found is None and (limit is None or asset.size <= limit):
                found = await self.file(path)
            if found is not None:
                return await asyncio.to_thread(_head, found, limit)
        except (*CACHE_UNUSABLE, OSError) as error:
            log.info("The cache is of no use: %s", error)
        return await asyncio.wrap_future(self._mover.run(lambda: self._pass(path, limit)))

    async def _pass(self, path: str, limit: int | None) -> bytes:
        """On the engine's loop: bytes straight from the service."""
        dcs = self._mover.connection(self._server)
        async with dcs.open_object(self.book, path, stop=limit) as stream:
            return b"".join([chunk async for chunk in stream.chunks()])

    def held(self, asset: Asset) -> Path | None:
        """The cached file with these bytes, if it can be had at once."""
        return self._cache.peek(self._server, self.cache_key, asset.path, self._version(asset), asset.size)

    async def file(self, path: str) -> Path:
        """The cached file with these bytes, brought first if need be."""
        asset = await self._asset(path)
        flight = self._flights.get(path)
        if flight is None:
            flight = _Flight(asyncio.get_running_loop().create_task(self._bring(asset)))
            self._flights[path] = flight
            flight.task.add_done_callback(lambda task: self._landed(path, task))
        flight.waiting += 1
        try:
            return await asyncio.shield(flight.task)
        finally:
            flight.waiting -= 1
            if not flight.waiting and not flight.task.done():
                flight.task.cancel()
                if self._flights.get(path) is flight:
                    del self._flights[path]

    def _landed(self, path: str, task: "asyncio.Task[Path]") -> None:
        if not task.cancelled():
            task.exception()  # those who wait have heard it
        if (flight := self._flights.get(path)) and flight.task is task:
            del self._flights[path]

    async def _bring(self, asset: Asset) -> Path:
        return await asyncio.wrap_future(self._mover.run(lambda: self._fetch(asset)))

    async def _fetch(self, asset: Asset) -> Path:
        """On the engine's loop: from the cache, or from the service into it."""
        if self._slots is None:
            self._slots = asyncio.Semaphore(_AT_ONCE)
        async with self._slots:
            found = await self._cached(asset)
            if found is not None:
                return found
            try:
                return await self._store(asset)
            except (Interrupted, Damaged):
                return await self._store(asset)  # once more: a preview shouldn't fail over one broken line

    async def _cached(self, asset: Asset) -> Path | None:
        return await self._cache.get(
            self._server, self.cache_key, asset.path, self._version(asset), asset.size
        )

    def _version(self, asset: Asset) -> str:
        """What tells one version of a file from the next: its ETag, else when the book was changed."""
        return version_of(self.book, asset.etag)

    async def _store(self, asset: Asset) -> Path:
        dcs = self._mover.connection(self._server)
        async with dcs.open_object(self.book, asset.path) as stream:
            size = stream.size if stream.size >= 0 else asset.size
            # What came is kept under what the listing says, unless that is known to be out of date.
            version = stream.etag if asset.etag and stream.etag else self._version(asset)
            chunks = stream.chunks()
            return await self._cache.put(
                self._server, self.cache_key, asset.path, version, size, chunks, came_with=stream.etag
            )

    async def url(self, path: str) -> str:
        """The cached file if there is one, else a link to the service's bytes."""
        asset = await self._asset(path)
        found = await self._cached(asset)
        if found is not None:
            return found.as_uri()
        if self._dcs.capabilities.presigned.on:
            link = await self._dcs.presign(self.book, path)
            # A player can't go around a store that is out of reach; the engine's reader can.
            if self._dcs.reaches(link) or not self._dcs.capabilities.object.on:
                return link.url
        return (await self.file(path)).as_uri()

    async def close(self) -> None:
        """Stop what is still being brought."""
        tasks = [flight.task for flight in self._flights.values()]
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)


def _head(file: Path, limit: int | None) -> bytes:
    with file.open("rb") as stream:
        return stream.read(-1 if limit is None else limit)


def cache_key(book: Book) -> str:
    """What names ``book`` in the cache of its server; pins go by it."""
    return f"{book.id}\n{book.publisher}\n{book.name}"


def version_of(book: Book, etag: str) -> str:
    """What names a version of a file in the cache: its ETag, else when its book was changed."""
    return etag or f"{book.content_version} {book.updated_at}"


def walk(folder: Folder) -> Iterator[StoredObject]:
    """Every file below ``folder``."""
    yield from folder.files
    for inner in folder.folders:
        yield from walk(inner)
