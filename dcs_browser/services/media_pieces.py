"""Brings the few bytes of each media file that ``domain/media_lint`` judges it by: from a service by ranges, from disk.

Leaves to others: what the bytes mean, and running the rules (``services/checking``, ``services/publishing/findings``).
"""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from dcs_browser.domain.errors import BadBook, DcsBrowserError
from dcs_browser.domain.flowbook.activities import ActivityKind
from dcs_browser.domain.flowbook.config import parse_book
from dcs_browser.domain.flowbook.paths import IMAGES, extension
from dcs_browser.domain.library import Book, StoredObject
from dcs_browser.domain.media import HEAD, kind_of, picture_size
from dcs_browser.domain.media_lint import LOOKED_INTO, Looked, Piece, examine, second_piece
from dcs_browser.services.publishing.book_files import Scan, ScanFile, SourceKind

if TYPE_CHECKING:
    from dcs_browser.client.api import Dcs

_AT_ONCE = 8
_DRAWINGS, _LARGEST_DRAWING = 60, 20_000_000
"""How many pictures to be coloured are looked at, and how many bytes one may have."""

Drawn = Callable[[bytes], float | None]
"""The share of a picture that is paper or ink (``qt/line_art``); None for what is no picture."""
_SHORT = 4096  # bytes


async def look_stored(dcs: "Dcs", book: Book, objects: Mapping[str, StoredObject]) -> Looked:
    """Looks into every media file of a stored book; one that can't be read just now is left out."""
    slots = asyncio.Semaphore(_AT_ONCE)
    looked = Looked()

    async def one(path: str, size: int) -> None:
        async with slots:
            try:
                head = await _range(dcs, book, path, 0, min(HEAD, size))
                wanted = second_piece(head, size)
                more = Piece(wanted[0], await _range(dcs, book, path, *wanted)) if wanted else None
            except DcsBrowserError:
                return
        looked.add(path, examine(path, head, size, more))

    async with asyncio.TaskGroup() as group:
        for path, item in objects.items():
            if extension(path) in LOOKED_INTO and item.size:
                group.create_task(one(path, item.size))
    return looked


def drawings(config: bytes | None, sizes: Mapping[str, int]) -> tuple[str, ...]:
    """The pictures to be coloured that are worth a look (format 5.1, group 35); none when config.json can't be read."""
    try:
        activities = parse_book(config or b"").activities
    except BadBook:
        return ()
    named = dict.fromkeys(a.section_path for a in activities if a.kind is ActivityKind.COLORING)
    return tuple(path for path in named if 0 < sizes.get(path, 0) <= _LARGEST_DRAWING)[:_DRAWINGS]


async def drawn_of(
    dcs: "Dcs", book: Book, config: bytes | None, objects: Mapping[str, StoredObject], drawn: Drawn
) -> dict[str, float]:
    """The shares of a stored book's pictures to be coloured; they are fetched whole."""
    sizes = {path: item.size for path, item in objects.items()}
    found: dict[str, float] = {}
    for path in await asyncio.to_thread(drawings, config, sizes):
        try:
            share = await asyncio.to_thread(drawn, await dcs.read_object(book, path, limit=_LARGEST_DRAWING))
        except DcsBrowserError:
            continue
        if share is not None:
            found[path] = share
    return found


class PictureSizes:
    """Sizes of stored pictures in pixels, by a few of their first bytes; each version of a file is asked for once.

    Far cheaper than :func:`look_stored`: it is what the rules about boxes and pages need.
    """

    def __init__(self) -> None:
        self._known: dict[tuple[str, int, str, str, int], tuple[int, int] | None] = {}

    async def of(
        self, dcs: "Dcs", book: Book, objects: Mapping[str, StoredObject], paths: Iterable[str]
    ) -> dict[str, tuple[int, int]]:
        """The sizes of those of ``paths`` that are pictures with a readable beginning."""
        slots = asyncio.Semaphore(2 * _AT_ONCE)
        found: dict[str, tuple[int, int]] = {}

        async def one(item: StoredObject) -> None:
            key = (dcs.server.url, book.id, item.path, item.etag, item.size)
            if key not in self._known:
                async with slots:
                    try:
                        self._known[key] = await _picture_size(dcs, book, item)
                    except DcsBrowserError:
                        return
            size = self._known[key]
            if size is not None:
                found[item.path] = size

        async with asyncio.TaskGroup() as group:
            for path in dict.fromkeys(paths):
                item = objects.get(path)
                if item is not None and item.size and extension(path) in IMAGES:
                    group.create_task(one(item))
        return found


async def _picture_size(dcs: "Dcs", book: Book, item: StoredObject) -> tuple[int, int] | None:
    """Most formats tell in a few bytes; a JPEG may carry a long description first."""
    head = await _range(dcs, book, item.path, 0, min(_SHORT, item.size))
    size = picture_size(head)
    if size is None and kind_of(head) == "jpeg" and item.size > len(head):
        size = picture_size(await _range(dcs, book, item.path, 0, min(HEAD, item.size)))
    return size


async def _range(dcs: "Dcs", book: Book, path: str, start: int, stop: int) -> bytes:
    """The bytes from ``start`` to before ``stop``; a service without ranges sends all, and what came before is dropped."""
    wanted = stop - start
    async with dcs.open_object(book, path, start=start, stop=stop) as stream:
        skip = start - stream.start
        pieces = bytearray()
        async for chunk in stream.chunks():
            pieces += chunk
            if len(pieces) >= skip + wanted:
                break
    return bytes(pieces[skip : skip + wanted])


def look_local(scan: Scan, file: ScanFile, head: bytes, looked: Looked) -> None:
    """Adds what is known of one file here. The second piece is only read from folders: a ZIP has no way to skip."""
    wanted = second_piece(head, file.size) if scan.kind is SourceKind.FOLDER else None
    more = None
    if wanted is not None:
        try:
            with (scan.root / file.source).open("rb") as stream:
                stream.seek(wanted[0])
                more = Piece(wanted[0], stream.read(wanted[1] - wanted[0]))
        except OSError:
            more = None  # the scan says what can't be read
    looked.add(file.path, examine(file.path, head, file.size, more))
