"""Books kept on this computer as a whole: which, from when, with what files, and how they stand to the service's.

Two small files a book beside each other, and its bytes in the cache, pinned. A copy is replaced by a newer one only
when that is whole: new versions come beside the old ones, then the record is exchanged, then the old ones go. Leaves to
others: when to look and what to show (``app/offline``), reading a copy (``offline_source``).
"""

import asyncio
import contextlib
import hashlib
import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from dcs_browser.domain.errors import Damaged, LocalFileError
from dcs_browser.domain.library import Book, Folder, StoredObject, folder_tree
from dcs_browser.services.cache import DiskCache
from dcs_browser.services.sources import Mover, StoredSource, cache_key, version_of
from dcs_browser.services.whole_files import write_whole

if TYPE_CHECKING:
    from dcs_browser.client.api import Dcs

log = logging.getLogger(__name__)

_AT_ONCE = 8
_HEAD = ".book.json"
_FILES = ".files.json"


@dataclass(frozen=True, slots=True)
class Kept:
    """One book kept offline. ``checked_at`` is when the service last had exactly these files; ``whole`` once all of them
    were here. ``files`` names the listing; ``chunked`` and ``stored_names`` are what checks must know of the service.
    """

    server: str
    book: Book
    checked_at: datetime
    files: str
    count: int = 0
    size: int = 0
    whole: bool = False
    stored_names: bool = False
    chunked: bool = False

    @property
    def key(self) -> tuple[str, int]:
        return self.server, self.book.id


def behind(kept: Kept, mine: Iterable[StoredObject], book: Book, theirs: Iterable[StoredObject]) -> int:
    """How many files of ``kept`` are other, missing or too many, against what the service has now.

    By ETag where both lists have it; else by size, time and when the book was changed: what can't be told is counted.
    """
    old = {item.path: item for item in mine}
    new = {item.path: item for item in theirs}
    same_book = version_of(kept.book, "") == version_of(book, "")
    differing = sum(
        1 for path in old.keys() & new.keys() if not _same(old[path], new[path], same_book=same_book)
    )
    return differing + len(old.keys() ^ new.keys())


def _same(one: StoredObject, other: StoredObject, *, same_book: bool) -> bool:
    if one.size != other.size:
        return False
    if one.etag and other.etag:
        return one.etag == other.etag
    return same_book and one.modified == other.modified


class OfflineStore:
    """The books kept in ``folder``; the window's thread, but for what is said to block."""

    def __init__(self, folder: Path, cache: DiskCache) -> None:
        self.folder, self.cache = folder, cache
        self._kept: dict[tuple[str, int], Kept] = {}
        for head in sorted(folder.glob(f"*{_HEAD}")):
            try:
                kept = msgspec.json.decode(head.read_bytes(), type=Kept)
            except (OSError, msgspec.MsgspecError, ValueError) as error:
                log.warning("An offline copy can't be read: %s: %s", head.name, error)
                continue
            self._kept[kept.key] = kept

    def all(self, server: str = "") -> tuple[Kept, ...]:
        """Every copy, or those of one service, by publisher and label."""
        found = [kept for kept in self._kept.values() if server in ("", kept.server)]
        return tuple(sorted(found, key=lambda k: (k.book.publisher.casefold(), k.book.label.casefold())))

    def find(self, server: str, number: int) -> Kept | None:
        return self._kept.get((server, number))

    def objects(self, kept: Kept) -> tuple[StoredObject, ...]:
        """The files of the copy; blocks. Raises ``LocalFileError``."""
        try:
            data = (self.folder / kept.files).read_bytes()
            return msgspec.json.decode(data, type=tuple[StoredObject, ...])
        except (OSError, msgspec.MsgspecError) as error:
            reason = "The list of its files can't be read. Keep it offline again."
            raise LocalFileError(repr(error), name=kept.book.label, reason=reason) from error

    def missing(self, kept: Kept, objects: Iterable[StoredObject]) -> tuple[StoredObject, ...]:
        """What is not in the cache (any more); blocks."""
        key = cache_key(kept.book)
        return tuple(
            item
            for item in objects
            if not self.cache.holds(kept.server, key, item.path, version_of(kept.book, item.etag), item.size)
        )

    def save(self, kept: Kept, objects: Sequence[StoredObject]) -> Kept:
        """Write a copy down, its list first, and drop the list before it; blocks. Raises ``LocalFileError``."""
        data = msgspec.json.encode(tuple(objects))
        stem = _stem(kept)
        files = f"{stem}.{hashlib.sha256(data).hexdigest()[:12]}{_FILES}"
        kept = replace(kept, files=files, count=len(objects), size=sum(max(item.size, 0) for item in objects))
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            write_whole(self.folder / files, data)
            write_whole(self.folder / f"{stem}{_HEAD}", msgspec.json.encode(kept))
        except OSError as error:
            reason = error.strerror or "It can't be written."
            raise LocalFileError(repr(error), name=str(self.folder), reason=f"{reason}.") from error
        self._kept[kept.key] = kept
        for old in self.folder.glob(f"{stem}.*{_FILES}"):
            if old.name != files:
                with contextlib.suppress(OSError):
                    old.unlink()
        return kept

    def note(self, kept: Kept, **changes: object) -> Kept:
        """Change what is known of a copy whose list stays; blocks a moment. Raises ``LocalFileError``."""
        kept = replace(kept, **changes)  # type: ignore[arg-type]
        try:
            write_whole(self.folder / f"{_stem(kept)}{_HEAD}", msgspec.json.encode(kept))
        except OSError as error:
            raise LocalFileError(repr(error), name=str(self.folder), reason=str(error)) from error
        self._kept[kept.key] = kept
        return kept

    def remove(self, kept: Kept) -> None:
        """Keep it no longer: its bytes are free again; blocks."""
        self._kept.pop(kept.key, None)
        stem = _stem(kept)
        for path in (self.folder / f"{stem}{_HEAD}", *self.folder.glob(f"{stem}.*{_FILES}")):
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
        self.cache.forget(kept.server, cache_key(kept.book))

    # Bringing a copy here

    async def bring(
        self,
        dcs: "Dcs",
        book: Book,
        objects: Sequence[StoredObject],
        mover: Mover,
        report: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> Kept:
        """Fetch ``objects`` of ``book`` and keep them; what is here already is not fetched again.

        ``report`` hears files done and all. An older copy stays what it is until this one is whole. Raises the errors of
        reading and of this computer; what has come is kept for the next try.
        """
        dcs.capabilities.need("reading")
        server, key = dcs.server.url, cache_key(book)
        await asyncio.to_thread(self.cache.pin, server, key)
        can = dcs.capabilities
        kept = Kept(
            server,
            book,
            datetime.now(UTC),
            "",
            stored_names=can.listing.detail == "id",
            chunked=can.upload_chunked.on,
        )
        before = self.find(server, book.id)
        if before is None:
            # From here on a restart goes on with it.
            await asyncio.to_thread(self.save, kept, objects)
        await self._fetch(dcs, book, objects, mover, report)
        left = await asyncio.to_thread(self.missing, kept, objects)
        if left:
            raise Damaged(
                f"{len(left)} files", name=left[0].path, reason="It changed while it was being fetched."
            )
        kept = await asyncio.to_thread(self.save, replace(kept, whole=True), objects)
        if before is not None and cache_key(before.book) != key:
            await asyncio.to_thread(self.cache.forget, server, cache_key(before.book))
        wanted = [(item.path, version_of(book, item.etag), item.size) for item in objects]
        await asyncio.to_thread(self.cache.keep_only, server, key, wanted)
        return kept

    async def _fetch(
        self,
        dcs: "Dcs",
        book: Book,
        objects: Sequence[StoredObject],
        mover: Mover,
        report: Callable[[int, int], None],
    ) -> None:
        root = await asyncio.to_thread(folder_tree, objects)

        async def listing() -> Folder:
            return root

        source = StoredSource(dcs, book, listing, self.cache, mover)
        waiting = iter(objects)
        done = 0

        async def some() -> None:
            nonlocal done
            for item in waiting:
                await source.file(item.path)
                done += 1
                report(done, len(objects))

        tasks = [asyncio.ensure_future(some()) for _ in range(_AT_ONCE)]
        try:
            await asyncio.gather(*tasks)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await source.close()


def _stem(kept: Kept) -> str:
    return hashlib.sha256(f"{kept.server}\n{kept.book.id}".encode()).hexdigest()[:24]
