"""Brings the thumbnails of the strip, a few side by side; rows that were scrolled away are given up.

Leaves to others: which rows are in sight (``strip``), decoding (``qt/images``).
"""

import asyncio
from collections.abc import Callable

from PySide6.QtCore import SignalInstance

from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.qt.images import Picture, Thumbnails
from dcs_browser.qt.pages_model import PagesModel
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.open_book import OpenBook
from dcs_browser.ui.pages.strip import THUMB, PageStrip

_AT_ONCE = 4
"""Thumbnails fetched side by side: enough to fill the strip, few enough to leave the line to the page itself."""

_PATIENCE = 0.4
"""Seconds the first thumbnails of a book wait for its page, which a person looks at, to be drawn."""


class StripFeed:
    """Answers what a strip wants with pictures of the book that is open, once ``drawn`` says its page is there."""

    def __init__(
        self,
        strip: PageStrip,
        model: PagesModel,
        on_error: Callable[[BaseException], None],
        drawn: SignalInstance,
    ) -> None:
        self._strip, self._model = strip, model
        self._tasks = Tasks("page thumbnails", on_error)
        self._thumbnails = Thumbnails()
        self._fetching = asyncio.Semaphore(_AT_ONCE)
        self._book: OpenBook | None = None
        self._drawn = asyncio.Event()
        drawn.connect(self._go)
        strip.wanted.connect(self._want)

    def use(self, book: OpenBook | None) -> None:
        """Another book; ``None`` while it is not known yet."""
        self._tasks.cancel()
        if book is not self._book:
            self._drawn = asyncio.Event()
        self._book = book
        self._thumbnails.forget()

    def _go(self) -> None:
        self._drawn.set()

    def peek(self, path: str) -> Picture | None:
        """The thumbnail of a page if it is there."""
        found = self._thumbnails.peek(path)
        return found or None

    def _want(self, rows: list[int]) -> None:
        self._tasks.cancel()
        if self._book is not None:
            for at in rows:
                self._tasks.spawn(self._fetch(self._book, at))

    async def _fetch(self, book: OpenBook, at: int) -> None:
        row = self._model.row(at)
        if row is None or not self._model.needs_thumbnail(at):
            return
        drawn = self._drawn
        try:
            async with asyncio.timeout(_PATIENCE):
                await drawn.wait()
        except TimeoutError:
            drawn.set()  # the page is slow or broken: no other thumbnail waits for it
        async with self._fetching:
            try:
                file = await book.source.file(row.path)
            except DcsBrowserError as error:
                problem, picture = error.sentence, None
            else:
                size = THUMB * max(1, round(self._strip.devicePixelRatioF()))
                found = await self._thumbnails.get(row.path, file, size)
                problem, picture = found.problem, found.image
        if book is self._book and self._model.row(at) == row:
            self._model.set_thumbnail(at, picture, problem)

    async def close(self) -> None:
        """End what is brought and decoded; what the strip still wants is not heard any more."""
        self._book = None
        await self._tasks.close()
        await self._thumbnails.close()
