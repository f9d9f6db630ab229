"""A book that is open: its files by path, and its config.json read and parsed once however many views ask.

Works on any ``BookSource`` (stored, folder, ZIP). Parsing runs on a worker thread. Leaves to others: what the views show.
"""

import asyncio
import gc
import logging
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from dcs_browser.domain.errors import BadBook, DcsBrowserError, NotFound
from dcs_browser.domain.flowbook.config import BookConfig, parse_book
from dcs_browser.domain.flowbook.games import Games, parse_games
from dcs_browser.domain.flowbook.karaoke import Karaoke, parse_karaoke
from dcs_browser.services.sources import BookSource

T = TypeVar("T")

CONFIG = "config.json"
KARAOKE = "audio/audio.json"
GAMES = "games.json"
LARGEST_CONFIG = 200 * 1024 * 1024
"""Bytes; a larger file is no config and must not fill the memory."""

LARGEST_GAMES = 64 * 1024 * 1024
"""Bytes; nine levels of seven games have 25 thousand."""

LARGE_CONFIG = 2 * 1024 * 1024
"""Bytes; what is smaller is collected in a few milliseconds."""

LARGEST_KARAOKE = 64 * 1024 * 1024
"""Bytes; a book of a thousand passages has a tenth of it."""

_log = logging.getLogger(__name__)


class OpenBook:
    """Lives on the loop it is used on; ``close`` ends what is being read."""

    def __init__(self, source: BookSource) -> None:
        self.source = source
        self._reading: asyncio.Task[BookConfig] | None = None
        self._karaoke: Karaoke | None = None
        self._games: Games | None = None

    async def config(self) -> BookConfig:
        """The parsed config.json.

        Raises ``NotFound`` when the book has none, ``BadBook`` when it isn't a JSON object; asking again after a
        failure reads again.
        """
        if self._reading is None or (self._reading.done() and _failed(self._reading)):
            self._reading = asyncio.get_running_loop().create_task(self._read(), name="config.json")
        # One view that went away must not take the file from the others.
        return await asyncio.shield(self._reading)

    def config_now(self) -> BookConfig | None:
        """What is known already."""
        task = self._reading
        return task.result() if task is not None and task.done() and not _failed(task) else None

    async def _read(self) -> BookConfig:
        assets = await self.source.assets()
        asset = assets.get(CONFIG)
        if asset is None:
            raise NotFound(detail=f"{self.source.label} has no config.json")
        if asset.size > LARGEST_CONFIG:
            raise BadBook(
                name=CONFIG, reason=f"It has {asset.size} bytes; that can't be a book's description."
            )
        data = await self.source.read(CONFIG)
        return await asyncio.to_thread(_parse, data)

    async def karaoke(self) -> Karaoke | None:
        """When the words of the sounds are spoken; ``None`` for a book without, or with one nobody can read.

        It only adds to a page, so a failure is noted in the log and the next question tries again.
        """
        if self._karaoke is None:
            try:
                if KARAOKE not in await self.source.assets():
                    return None
                data = await self.source.read(KARAOKE, limit=LARGEST_KARAOKE)
                self._karaoke = await asyncio.to_thread(parse_karaoke, data)
            except DcsBrowserError as error:
                _log.info("%s of %s can't be read: %s", KARAOKE, self.source.label, error)
        return self._karaoke

    async def games(self) -> Games:
        """The parsed games.json, read when asked for the first time.

        Raises ``NotFound`` when the book has none, ``BadBook`` when it isn't a JSON object, and what reading raises.
        """
        if self._games is None:
            if GAMES not in await self.source.assets():
                raise NotFound(detail=f"{self.source.label} has no {GAMES}")
            data = await self.source.read(GAMES, limit=LARGEST_GAMES)
            self._games = await asyncio.to_thread(parse_games, data)
        return self._games

    async def close(self) -> None:
        """Let a reading under way end (whoever waits for it gets its result), then close the source."""
        if self._reading is not None and not self._reading.done():
            await asyncio.gather(self._reading, return_exceptions=True)
        await self.source.close()


class OpenBooks:
    """The open books of the window, one each; a book that changed on the service is opened anew."""

    def __init__(self, make_source: Callable[[int], BookSource]) -> None:
        self._make_source = make_source
        self._open: dict[int, OpenBook] = {}

    def get(self, book_id: int) -> OpenBook:
        """The open book of a record; opens it when needed (nothing is read before it is asked for)."""
        found = self._open.get(book_id)
        if found is None:
            found = self._open[book_id] = OpenBook(self._make_source(book_id))
        return found

    def peek(self, book_id: int) -> OpenBook | None:
        """The open book of a record, if it is open."""
        return self._open.get(book_id)

    def forget(self, book_id: int) -> Coroutine[Any, Any, None] | None:
        """Drop a book; the coroutine that closes it is the caller's to run."""
        found = self._open.pop(book_id, None)
        return found.close() if found is not None else None

    async def close(self) -> None:
        books = list(self._open.values())
        self._open.clear()
        for book in books:
            await book.close()


def _failed(task: "asyncio.Task[BookConfig]") -> bool:
    return task.cancelled() or task.exception() is not None


def _parse(data: bytes) -> BookConfig:
    book = parse_book(data)
    if len(data) >= LARGE_CONFIG:
        # A million young values at once would hold up the window's thread, which collects the garbage. They live as
        # long as the book and hold no cycle, so nothing is lost by never looking at them.
        gc.freeze()
    # Looked up here, page by page, so that the window's thread finds every page without reading what is before it.
    for page in book.pages:
        book.source_map.span(page.pointer)
    book.source_map.span("")
    return book
