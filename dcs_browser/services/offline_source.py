"""A book kept offline behind the same interface as any other, and the check of one: nothing here asks a network.

Leaves to others: which books are kept (``offline``), the rules (``domain/checks``).
"""

import asyncio
from collections.abc import Mapping
from pathlib import Path

from dcs_browser.domain.checks import Finding, Inputs, check_book
from dcs_browser.domain.errors import NotFound
from dcs_browser.domain.flowbook.paths import SUBTITLES, extension
from dcs_browser.domain.library import StoredObject
from dcs_browser.services.cache import DiskCache
from dcs_browser.services.offline import Kept, OfflineStore
from dcs_browser.services.sources import Asset, cache_key, version_of

_TEXTS = ("config.json", "games.json", "audio/audio.json")


class KeptSource:
    """Reads a copy from the cache. What was removed from there by others raises ``NotFound``."""

    def __init__(self, store: OfflineStore, kept: Kept) -> None:
        self.kept = kept
        self.label = kept.book.label
        self.stored_names = kept.stored_names
        self._store = store
        self._cache: DiskCache = store.cache
        self._objects: dict[str, StoredObject] | None = None

    async def objects(self) -> Mapping[str, StoredObject]:
        """Every file, by book-relative path. Raises ``LocalFileError``."""
        if self._objects is None:
            found = await asyncio.to_thread(self._store.objects, self.kept)
            self._objects = {item.path: item for item in found}
        return self._objects

    async def assets(self) -> Mapping[str, Asset]:
        return {path: Asset(path, item.size, item.etag) for path, item in (await self.objects()).items()}

    async def read(self, path: str, *, limit: int | None = None) -> bytes:
        file = await self.file(path)

        def head() -> bytes:
            with file.open("rb") as stream:
                return stream.read(-1 if limit is None else limit)

        return await asyncio.to_thread(head)

    async def file(self, path: str) -> Path:
        item = (await self.objects()).get(path)
        if item is not None:
            kept = self.kept
            version = version_of(kept.book, item.etag)
            found = await self._cache.get(kept.server, cache_key(kept.book), path, version, item.size)
            if found is not None:
                return found
        raise NotFound(
            path,
            detail=path,
            message="The offline copy does not have “{detail}”. It is fetched when the service is back.",
        )

    def held(self, asset: Asset) -> Path | None:
        """The file, if it can be had at once."""
        kept = self.kept
        version = version_of(kept.book, asset.etag)
        return self._cache.peek(kept.server, cache_key(kept.book), asset.path, version, asset.size)

    async def url(self, path: str) -> str:
        return (await self.file(path)).as_uri()

    async def close(self) -> None:
        """Nothing is under way."""


async def check_kept(source: KeptSource) -> tuple[Finding, ...]:
    """Check a copy by its texts and its list of files, as a stored book is checked."""
    objects = await source.objects()
    wanted = [path for path in objects if path in _TEXTS or extension(path) in SUBTITLES]
    texts: dict[str, bytes] = {}
    for path in wanted:
        try:
            texts[path] = await source.read(path)
        except NotFound:
            continue  # the rules report it as missing
    kept = source.kept
    inputs = Inputs(
        config=texts.pop("config.json", None),
        assets=objects,
        games=texts.pop("games.json", None),
        karaoke=texts.pop("audio/audio.json", None),
        subtitles=texts,
        source_kind="stored",
        folder_name=kept.book.name if kept.chunked else "",
        stored_names=kept.chunked,
        record_title=kept.book.title,
        record_activities=kept.book.activity_count,
        record_version=kept.book.content_version,
        record_updated=kept.book.updated_at.isoformat() if kept.book.updated_at else "",
    )
    return await asyncio.to_thread(check_book, inputs)
