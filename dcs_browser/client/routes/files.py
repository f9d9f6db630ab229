"""What is stored of a book and links to it, one adapter for each family: the guide's, and the tree by name or id.

Paths go in and out relative to the book. Leaves to others: fetching the bytes (``client/reading``).
"""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import pairwise
from typing import Protocol

from dcs_browser.client.aside import aside
from dcs_browser.client.line import Line
from dcs_browser.client.protocol import listings
from dcs_browser.client.protocol.exchange import Ask
from dcs_browser.client.protocol.payloads import BrowsedObject
from dcs_browser.client.routes.records import Records
from dcs_browser.domain.errors import NotFound, NotOffered, Refused
from dcs_browser.domain.library import Book, PresignedUrl, StoredObject

MANY = 2000  # objects; more are sorted in a thread
BATCH = 200  # links asked for at once


class Files(Protocol):
    """A family of routes about one book's files."""

    async def objects(self, book: Book, path: str) -> tuple[StoredObject, ...]: ...
    async def presign(self, book: Book, path: str, key: str) -> PresignedUrl: ...
    async def presign_many(self, book: Book, paths: Sequence[str]) -> dict[str, PresignedUrl]: ...
    async def bytes_ask(self, book: Book, path: str) -> Ask: ...


def files_for(line: Line, records: Records) -> Files:
    """The adapter for the service's listing."""
    kind = line.standing.capabilities.listing.detail
    return GuideFiles(line) if kind == "guide" else TreeFiles(line, records, by_id=kind == "id")


def below(objects: Sequence[StoredObject], path: str) -> tuple[StoredObject, ...]:
    """The object at ``path`` or those in the folder of that path; everything for ``""``."""
    path = path.strip("/")
    if not path:
        return tuple(objects)
    return tuple(o for o in objects if o.path == path or o.path.startswith(f"{path}/"))


class GuideFiles:
    """Browse, download, and many links at once where offered (guide 4.3 and 9)."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._prefixes: dict[int, str] = {}

    async def objects(self, book: Book, path: str) -> tuple[StoredObject, ...]:
        found: dict[str, BrowsedObject] = {}
        asked: set[str] = set()
        waiting = [path.strip("/")]
        prefix = ""
        while waiting:
            asked.update(waiting)
            levels = await asyncio.gather(*(self._browse(book, folder) for folder in waiting))
            many = len(found) + sum(map(len, levels))
            prefix, marks = await aside(many >= MANY, _put_together, found, levels, prefix, book)
            waiting = [folder for folder in marks if folder not in asked]
        if found:
            self._prefixes[book.id] = prefix
        return await aside(len(found) >= MANY, _ordered, found, prefix, path)

    async def _browse(self, book: Book, path: str) -> list[BrowsedObject]:
        answer = await self._line.call(listings.browse(book, path))
        return await self._line.digest(listings.read_browsed, answer, self._line.host)

    def _key(self, book: Book, path: str) -> str:
        return self._prefixes.get(book.id, listings.guide_prefix(book, ())) + path

    async def presign(self, book: Book, path: str, key: str) -> PresignedUrl:
        if key:
            return await self._link(key)
        try:
            return await self._link(self._key(book, path))
        except (NotFound, Refused):
            if book.id in self._prefixes:
                raise
            await self.objects(book, "")  # the folder may be spelled otherwise than the book (guide 4.3)
            return await self._link(self._key(book, path))

    async def _link(self, key: str) -> PresignedUrl:
        now = datetime.now(UTC)
        return listings.read_link(await self._line.call(listings.download_link(key)), now, self._line.host)

    async def presign_many(self, book: Book, paths: Sequence[str]) -> dict[str, PresignedUrl]:
        batch = self._line.standing.capabilities.batch_presign
        if not batch.on:
            return await one_by_one(self, book, paths)
        keys = {self._key(book, path): path for path in paths}
        names = list(keys)
        links: dict[str, PresignedUrl] = {}
        try:
            for at in range(0, len(names), BATCH):
                now = datetime.now(UTC)
                answer = await self._line.call(listings.download_links(names[at : at + BATCH], batch.detail))
                links.update(listings.read_links(answer, now))
        except NotOffered:
            return await one_by_one(self, book, paths)
        return {keys[key]: link for key, link in links.items() if key in keys}

    async def bytes_ask(self, book: Book, path: str) -> Ask:
        raise NotOffered(reason=self._line.standing.capabilities.object.reason)


def _put_together(
    found: dict[str, BrowsedObject], levels: Sequence[Sequence[BrowsedObject]], prefix: str, book: Book
) -> tuple[str, list[str]]:
    """Add ``levels`` to ``found``; what stands before the book's own paths, and the folders to ask for next."""
    for level in levels:
        found.update((item.name, item) for item in level)
    prefix = prefix or listings.guide_prefix(book, found)
    return prefix, _unopened(found, prefix)


def _unopened(found: dict[str, BrowsedObject], prefix: str) -> list[str]:
    """Folder marks with nothing listed below them: a service that lists one level at a time."""
    marks = [name for name in found if name.endswith("/") and name != prefix]
    if not marks:
        return []
    # Whoever has something below it follows its own mark in the order of names.
    names = sorted(found)
    opened = {one for one, other in pairwise(names) if other.startswith(one)}
    return [mark.removeprefix(prefix).rstrip("/") for mark in marks if mark not in opened]


def _ordered(found: dict[str, BrowsedObject], prefix: str, path: str) -> tuple[StoredObject, ...]:
    objects = below(listings.stored(found.values(), prefix), path)
    return tuple(sorted(objects, key=lambda o: o.path))


async def one_by_one(files: Files, book: Book, paths: Sequence[str]) -> dict[str, PresignedUrl]:
    """Links asked for one at a time, several in flight (the line has its own bound); missing files are left out."""

    async def link(path: str) -> tuple[str, PresignedUrl] | None:
        try:
            return path, await files.presign(book, path, "")
        except NotFound:
            return None

    return dict(pair for pair in await asyncio.gather(*map(link, paths)) if pair)


class TreeFiles:
    """The tree by publisher's name or id, with presigned and object routes below it (contract 1.4)."""

    def __init__(self, line: Line, records: Records, *, by_id: bool) -> None:
        self._line = line
        self._records = records
        self._by_id = by_id
        self._below: dict[tuple[int, str], str] = {}

    async def _root(self, book: Book) -> str:
        if not self._by_id:
            return listings.tree_root(book.publisher, book)
        number = book.publisher_id
        if number is None:
            number = await self._records.publisher_id(book.publisher)
        return listings.tree_root(str(number), book)

    @property
    def _layered(self) -> bool:
        return self._line.standing.capabilities.versions.detail == "folders"

    async def objects(self, book: Book, path: str) -> tuple[StoredObject, ...]:
        self._line.standing.capabilities.need("listing")
        answer = await self._line.call(listings.tree(await self._root(book)))
        listing = await self._line.digest(
            listings.read_tree, answer, versioned=self._layered, version=book.version, host=self._line.host
        )
        self._below[book.id, book.version] = listing.below
        return below(listing.objects, path)

    async def _stored_path(self, book: Book, path: str) -> str:
        """``path`` below the book's prefix: with the version's folders where there are some."""
        if not self._layered:
            return path
        if (book.id, book.version) not in self._below:
            await self.objects(book, "")
        return self._below[book.id, book.version] + path

    async def presign(self, book: Book, path: str, key: str) -> PresignedUrl:
        self._line.standing.capabilities.need("presigned")
        ask = listings.presigned(await self._root(book), await self._stored_path(book, path))
        now = datetime.now(UTC)
        return listings.read_link(await self._line.call(ask), now, self._line.host)

    async def presign_many(self, book: Book, paths: Sequence[str]) -> dict[str, PresignedUrl]:
        return await one_by_one(self, book, paths)

    async def bytes_ask(self, book: Book, path: str) -> Ask:
        return listings.object_bytes(await self._root(book), await self._stored_path(book, path))
