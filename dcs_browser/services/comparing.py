"""Compares two books wherever they lie: reads what is needed of both and runs ``domain/compare`` on a worker thread.

Files of this computer are only read for their ETags where a file of the other book has the same size. Leaves to
others: what differs (``domain/compare``), the pictures (whoever shows them asks the sources).
"""

import asyncio
import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from dcs_browser.domain.checks.junk import is_junk
from dcs_browser.domain.compare import Comparison, Side, compare_books
from dcs_browser.domain.errors import BadBook
from dcs_browser.domain.etags import comparable
from dcs_browser.domain.flowbook.config import BookConfig, parse_book
from dcs_browser.domain.flowbook.reading import load_object
from dcs_browser.domain.library import Book, StoredObject
from dcs_browser.services.hooks import Report, silent
from dcs_browser.services.local_sources import FolderSource, ZipSource
from dcs_browser.services.publishing.book_files import Scan
from dcs_browser.services.publishing.plan import Plan, What, stored_key
from dcs_browser.services.publishing.reading import read_whole
from dcs_browser.services.publishing.service import names_are_folded
from dcs_browser.services.sources import Asset
from dcs_browser.services.work import on_thread

if TYPE_CHECKING:
    from dcs_browser.client.api import Dcs

_LARGEST = {
    "config.json": 200 * 1024 * 1024,
    "games.json": 64 * 1024 * 1024,
    "audio/audio.json": 64 * 1024 * 1024,
}


@runtime_checkable
class Readable(Protocol):
    """What a comparison needs of a book; every ``BookSource`` has it."""

    @property
    def label(self) -> str: ...
    @property
    def stored_names(self) -> bool: ...
    async def assets(self) -> Mapping[str, Asset]: ...
    async def read(self, path: str, *, limit: int | None = None) -> bytes: ...


@dataclass(frozen=True, slots=True)
class ServiceBook:
    """A book of a service, read without any cache. ``objects`` is its listing where it is known already."""

    dcs: "Dcs"
    book: Book
    objects: tuple[StoredObject, ...] | None = None

    @property
    def label(self) -> str:
        return self.book.label

    @property
    def stored_names(self) -> bool:
        return names_are_folded(self.dcs.capabilities)

    async def assets(self) -> Mapping[str, Asset]:
        found = await self.dcs.objects(self.book) if self.objects is None else self.objects
        return {item.path: Asset(item.path, item.size, item.etag) for item in found}

    async def read(self, path: str, *, limit: int | None = None) -> bytes:
        return await self.dcs.read_object(self.book, path, limit=limit)


@dataclass(frozen=True, slots=True)
class Compared:
    """What differs, and the two books it was said of."""

    comparison: Comparison
    a: Side
    b: Side


async def compare_sources(a: Readable, b: Readable, report: Report = silent) -> Compared:
    """What differs in ``b`` from ``a``. ``report`` hears of the bytes that are read for their ETags.

    Raises the family of service and file errors, ``BadBook`` when a config.json can't be read.
    """
    one, other = await asyncio.gather(_side(a), _side(b))
    one, other = await _with_etags(a, one, other, report), await _with_etags(b, other, one, report)
    return Compared(await asyncio.to_thread(compare_books, one, other), one, other)


async def compare_planned(live: ServiceBook, found: Scan, plan: Plan) -> Comparison:
    """What an upload would change in a live book. ``plan`` has looked at the files already: none is read again.

    Raises the family of service and file errors, ``BadBook`` when a config.json can't be read.
    """
    before = await _side(live)
    after = await on_thread(lambda _stop: _planned(found, plan, before))
    return await asyncio.to_thread(compare_books, before, after)


def _planned(found: Scan, plan: Plan, before: Side) -> Side:
    """The book that would be sent, with the ETags the plan knows: those of the live book where nothing changes."""
    texts = {path: read_whole(found, path, limit=most) for path, most in _LARGEST.items() if found.find(path)}
    live = {stored_key(path, folded=before.stored_names): a for path, a in (before.assets or {}).items()}
    assets: dict[str, Asset] = {}
    for row in plan.rows:
        if row.what is not What.REMOVED:
            there = live.get(stored_key(row.path, folded=before.stored_names))
            same = row.what is What.SAME and there is not None
            etag = there.etag if same and there is not None else _OTHER
            assets[row.path] = Asset(row.path, row.size, etag)
    return _parsed(texts, assets, stored_names=False)


_OTHER = "f" * 32
"""Stands for the ETag of bytes that are known to be others than the live ones."""


async def _side(source: Readable) -> Side:
    assets = await source.assets()
    texts = {path: await source.read(path, limit=most) for path, most in _LARGEST.items() if path in assets}
    return await asyncio.to_thread(_parsed, texts, assets, stored_names=source.stored_names)


def _parsed(texts: Mapping[str, bytes], assets: Mapping[str, Asset], *, stored_names: bool) -> Side:
    config: BookConfig | None = parse_book(texts["config.json"]) if "config.json" in texts else None
    if config is not None:
        _ = config.references
    games, karaoke = _object(texts, "games.json"), _object(texts, "audio/audio.json")
    return Side(config, assets, games, karaoke, stored_names)


def _object(texts: Mapping[str, bytes], name: str) -> Mapping[str, Any] | None:
    """The object in a file; what can't be read only differs from other bytes."""
    if name not in texts:
        return None
    try:
        return load_object(texts[name], name=name).raw
    except BadBook:
        return {"unreadable": hashlib.sha256(texts[name]).hexdigest()} if texts[name].strip() else None


async def _with_etags(source: Readable, side: Side, across: Side, report: Report) -> Side:
    """The files of this computer with the ETags they would have, where that tells anything."""
    if not isinstance(source, FolderSource | ZipSource) or not side.assets or not across.assets:
        return side
    known = _sizes(across)
    wanted = [path for path, asset in side.assets.items() if known[asset.size] and not is_junk(path)]
    made = await source.etags(frozenset(wanted), report)
    assets = {path: Asset(path, asset.size, made.get(path, "")) for path, asset in side.assets.items()}
    return replace(side, assets=assets)


def _sizes(side: Side) -> Counter[int]:
    """Sizes of files whose ETags can be compared with ones computed here: those of a store, or of this computer."""
    found = (a.size for a in (side.assets or {}).values() if a.size and (not a.etag or comparable(a.etag)))
    return Counter(found)
