"""Plays the page that is shown: puts a board over its picture, and does what its buttons ask for.

Leaves to others: the fields and their bar (``ui/page_play``), sounds and films (``listening``), activities (the place).
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Signal

from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.domain.flowbook.config import Page
from dcs_browser.domain.flowbook.elements import Element
from dcs_browser.domain.flowbook.parts import Magnifier
from dcs_browser.qt.images import Picture, load_picture
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.open_book import OpenBook
from dcs_browser.ui.error_texts import sentence_of
from dcs_browser.ui.page_panel import PagePanel
from dcs_browser.ui.page_play.bar import PlayBar
from dcs_browser.ui.page_play.board import Board
from dcs_browser.ui.page_play.lens import Lens

LARGE, SMALL = QSize(2400, 2400), QSize(640, 640)


class Playing(QObject):
    """``on`` while pages are played; every page gets a board of its own, kept while the book is open."""

    sound_wanted = Signal(str)  # pointer of a sound or film
    activity_wanted = Signal(str)
    said = Signal(str)

    def __init__(self, panel: PagePanel, bar: PlayBar, on_error: Callable[[BaseException], None]) -> None:
        super().__init__(panel)
        self._panel, self.bar = panel, bar
        self._tasks = Tasks("playing a page", on_error)
        self._boards: dict[str, Board] = {}
        self._book: OpenBook | None = None
        self._page: Page | None = None
        self.on = False
        self.board: Board | None = None
        self.lens: Lens | None = None
        panel.drawn.connect(self._drawn)

    def begin(self, on: bool) -> None:
        """Play, or only look."""
        self.on = on
        self._panel.tools.set_playing(on)
        if not on:
            self._leave()
        elif self._book is not None and self._page is not None:
            self.show(self._book, self._page)

    def show(self, book: OpenBook, page: Page | None) -> None:
        """The page that is seen; ``None`` when something else is. Its board comes with its picture."""
        if book is not self._book:
            self.forget()
            self._book = book
        if page is not self._page:
            self._page = page
            self._leave()
        self._drawn()

    def forget(self) -> None:
        """Another book: what was done on this one is gone."""
        self._tasks.cancel()
        self._leave()
        for board in self._boards.values():
            board.dispose()
        self._boards.clear()
        self._page = None

    def _leave(self) -> None:
        if self.lens is not None:
            self.lens.close_lens()
        self.board = None
        if self._panel.canvas.stage is not None:
            self._panel.canvas.put_on_stage(None)
        self.bar.use(None)

    def _drawn(self) -> None:
        page, book = self._page, self._book
        ready = self._panel.state() == "picture" and not self._panel.busy()
        if not self.on or page is None or book is None or not ready or self.board is not None:
            return
        if self._panel.path != page.image_path:
            return
        board = self._boards.get(page.pointer)
        if board is None:
            board = self._boards[page.pointer] = Board(page, self._panel.canvas.natural_size(), self)
            board.asked.connect(self._asked)
            board.announced.connect(self._announced)
            for path, fields in board.pictures().items():
                self._tasks.spawn(self._bring_small(book, path, [field.set_image for field in fields]))
        self.board = board
        self._panel.canvas.put_on_stage(board)
        self.bar.use(board)

    def _announced(self, text: str) -> None:
        self._panel.canvas.setAccessibleDescription(text)
        self.said.emit(text)

    async def _bring_small(self, book: OpenBook, path: str, show: list[Callable[..., None]]) -> None:
        try:
            picture = await load_picture(await book.source.file(path), SMALL)
        except DcsBrowserError as error:
            self.said.emit(f"{path}: {sentence_of(error)}")
            return
        for one in show:
            one(picture.image)

    def _asked(self, kind: str, pointer: str) -> None:
        if kind in ("sound", "film"):
            self.sound_wanted.emit(pointer)
        elif kind == "activity":
            self.activity_wanted.emit(pointer)
        elif kind == "magnifier" and self._page is not None:
            found: Element | None = self._page.at(pointer)
            if isinstance(found, Magnifier):
                self._magnify(found)

    def _magnify(self, magnifier: Magnifier) -> None:
        """Its picture over the page; without one the part of the page itself."""
        path, area = magnifier.section_path, magnifier.coords
        if not path:
            if area is not None:
                self._panel.canvas.show_area(area.x, area.y, area.w, area.h)
            return
        if self.lens is None:
            self.lens = lens = Lens(self._panel.canvas)
            lens.closed.connect(self._lens_closed)
            lens.again.connect(lambda: self._fetch(lens, path))
            self._fetch(lens, path)

    def _fetch(self, lens: Lens, path: str) -> None:
        if self._book is not None:
            self._tasks.spawn(self._bring_large(self._book, lens, path))

    async def _bring_large(self, book: OpenBook, lens: Lens, path: str) -> None:
        try:
            picture = await load_picture(await book.source.file(path), LARGE)
        except DcsBrowserError as error:
            picture = Picture(problem=sentence_of(error))
        if self.lens is lens:
            lens.show_picture(path, picture)

    def _lens_closed(self) -> None:
        self.lens = None

    async def close_tasks(self) -> None:
        """End what is brought."""
        self._leave()
        await self._tasks.close()
