"""A page of an open book with its clickable areas: picture, switches for what is drawn over it, zoom, answers.

Shared by the places that show pages; an activity without a picture is shown as a card. Fetches and decodes off the
window's thread, the last wish wins. Leaves to others: which page, and what else is shown of it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from dcs_browser.domain.errors import DcsBrowserError, NotFound
from dcs_browser.domain.flowbook.activities import Activity
from dcs_browser.qt.images import Picture, load_picture
from dcs_browser.qt.overlays import Overlay
from dcs_browser.qt.page_overlays import spoken_at
from dcs_browser.qt.page_pictures import PagePictures, Ready
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.open_book import OpenBook
from dcs_browser.ui import theme
from dcs_browser.ui.activity_card import ActivityCard
from dcs_browser.ui.canvas import Canvas
from dcs_browser.ui.page_tools import PageTools
from dcs_browser.ui.states import EmptyState, ErrorState
from dcs_browser.ui.widgets import IconButton

SMALL_PICTURE = QSize(160, 160)


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture to look at: its book-relative path, its boxes, and what to say when there is no picture.

    ``card`` is an activity without a picture whose contents can be drawn instead; ``spoken`` makes the boxes whose
    place depends on the picture's natural size.
    """

    path: str
    overlays: tuple[Overlay, ...]
    title: str = ""
    problem: str = ""
    card: Activity | None = None
    language: str = ""
    spoken: Callable[[QSize], tuple[Overlay, ...]] | None = None

    def boxes(self, natural: QSize) -> tuple[Overlay, ...]:
        """All boxes over a picture of that size."""
        return self.overlays + (self.spoken(natural) if self.spoken is not None else ())


class PagePanel(QWidget):
    """The picture with its tools above it."""

    picked = Signal(str)
    activated = Signal(str)
    hovered = Signal(str)
    answers_toggled = Signal(bool)
    word_picked = Signal(str, int)  # a spoken word, while words_are_heard: pointer of its sound, index
    drawn = Signal()  # the sharp picture is there

    def __init__(
        self, on_error: Callable[[BaseException], None], parent: QWidget | None = None, *, budget: int = 0
    ) -> None:
        """``budget``: bytes of decoded pages kept beside the one that is seen."""
        super().__init__(parent)
        self._tasks = Tasks("page", on_error)
        self._ahead = Tasks("pages ahead", on_error)
        self._pictures = PagePictures[tuple[OpenBook, str]](budget)
        self.first_picture: Callable[[str], Picture | None] = lambda _path: None
        """What is known of a path at once: a thumbnail to begin with."""
        self.words_are_heard = False
        self._book: OpenBook | None = None
        self._shown: Shown | None = None
        self._pointer = ""
        self._drawn: tuple[OpenBook, str] | None = None
        self._beside: tuple[OpenBook, Shown, bool] | None = None
        self._loading: tuple[OpenBook, str] | None = None
        self.canvas = Canvas()
        self.tools = PageTools(self.canvas)
        self.tools_row = self.tools.row
        self._stack = QStackedLayout()
        self._stack.addWidget(self.canvas)
        self._message: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tools)
        column.addLayout(self._stack, 1)
        self.tools.answers.toggled.connect(self._show_answers)
        self.tools.layers.connect(self.canvas.show_layers)
        self.canvas.picked.connect(self._pick)
        self.canvas.activated.connect(self.activated)
        self.canvas.hovered.connect(self.hovered)
        self.canvas.zoom_changed.connect(lambda _zoom: self._tell_zoom())
        theme.changed.connect(self.canvas.refresh_colours)

    # --- showing -------------------------------------------------------------------------------------------------

    def simplify(self) -> None:
        """Only the tools a narrow panel has room for."""
        self.tools.simplify()

    def _tell_zoom(self) -> None:
        self.tools.tell_zoom(self.canvas.zoom() if self.state() == "picture" else None)

    def show_answers(self, on: bool) -> None:
        self.tools.answers.setChecked(on)

    def layer_switches(self) -> tuple[IconButton, ...]:
        """The switches for what is drawn over the page."""
        return tuple(self.tools.switches)

    def answers_shown(self) -> bool:
        return self.tools.answers.isChecked()

    def _show_answers(self, on: bool) -> None:
        self.tools.tell_answers(on)
        self.canvas.show_answers(on)
        if isinstance(self._message, ActivityCard):
            self._message.show_answers(on)
        self.answers_toggled.emit(on)

    def present(self, book: OpenBook, shown: Shown, pointer: str = "") -> None:
        """Show a picture and mark ``pointer`` in it; the same picture again only moves the mark."""
        self._book, self._shown, self._pointer = book, shown, pointer
        if shown.card is not None and not shown.path:
            self._show_card(book, shown.card, shown, pointer)
            return
        wanted = (book, shown.path)
        if self._loading is not None and self._loading != wanted:
            self._stop_loading()
        if self._drawn == wanted and shown.path:
            self._see(self.canvas)
            boxes = shown.boxes(self.canvas.natural_size())
            if self.canvas.all_overlays() != boxes:
                self.canvas.set_overlays(boxes)
            self.canvas.select(pointer)
        elif not shown.path:
            self._say(EmptyState("image-off", shown.problem or self.tr("This page names no picture.")))
        elif self._loading is None:
            self._again()

    def present_beside(self, book: OpenBook, shown: Shown | None, *, left: bool = False) -> None:
        """Another page left or right of the picture; ``None`` for none."""
        wanted = (book, shown, left) if shown is not None and shown.path else None
        before, self._beside = self._beside, wanted
        if wanted is None:
            if before is not None:
                self.canvas.set_beside(None)
        elif before is None or (before[0], before[1].path, before[2]) != (book, wanted[1].path, left):
            self.canvas.set_beside(None)
            if self._loading is None:
                self._ahead.spawn(self._load_beside())

    def prefetch(self, book: OpenBook, paths: Sequence[str]) -> None:
        """Bring and decode pages that will be wanted next, in that order; a newer wish replaces this one."""
        self._ahead.cancel()
        if self._beside is not None and not self.canvas.has_beside():
            self._ahead.spawn(self._load_beside())
        if paths:
            self._ahead.spawn(self._fetch_ahead(book, tuple(paths)))

    async def _fetch_ahead(self, book: OpenBook, paths: tuple[str, ...]) -> None:
        for path in paths:
            if self._pictures.peek((book, path)) is None:
                try:
                    await self._pictures.sharp((book, path), await book.source.file(path))
                except DcsBrowserError:
                    continue  # it is said when the page is turned to

    async def _load_beside(self) -> None:
        wanted = self._beside
        if wanted is None:
            return
        book, shown, left = wanted
        try:
            ready = await self._pictures.sharp((book, shown.path), await book.source.file(shown.path))
        except DcsBrowserError:
            return  # the page beside is said to be missing when it is the page itself
        if self._beside == wanted and ready.picture and self.state() == "picture":
            boxes = shown.boxes(ready.picture.original)
            picture = ready.picture
            self.canvas.set_beside(picture.image, picture.original, ready.smaller, boxes, left=left)

    def present_nothing(self, sentence: str) -> None:
        """There is no page to show, and why."""
        self._stop_loading()
        self._shown = None
        self._say(EmptyState("file-x", sentence))

    def forget_pictures(self) -> None:
        """Another book."""
        self._ahead.cancel()
        self._pictures.forget()

    def _pick(self, pointer: str) -> None:
        spoken = spoken_at(pointer)
        if spoken is None:
            self.picked.emit(pointer)
        elif self.words_are_heard:
            self.word_picked.emit(*spoken)
        else:
            self.picked.emit(pointer.rpartition("/")[0])

    def _again(self) -> None:
        self._stop_loading()
        if self._book is None or self._shown is None or not self._shown.path:
            return
        book, path = self._book, self._shown.path
        ready = self._pictures.peek((book, path))
        if ready is not None:
            self._loading = None
            self._draw(ready, book, path)
            return
        first = self.first_picture(path)
        if first:
            self._draw(Ready(first, quick=True), book, path)
        self._loading = (book, path)
        self._tasks.spawn(self._load(book, path, first=bool(first)))

    def _stop_loading(self) -> None:
        self._tasks.cancel()
        self._loading = None

    async def _load(self, book: OpenBook, path: str, *, first: bool) -> None:
        try:
            file = await book.source.file(path)
        except NotFound:
            self._fail(self.tr("The book has no file {path}.").format(path=path))
        except DcsBrowserError as error:
            self._drawn = None
            self._say(ErrorState(error, self._again))
        else:
            quick = None if first else await self._pictures.quick(file)
            if quick is not None:
                self._draw(quick, book, path)
            ready = await self._pictures.sharp((book, path), file)
            self._loading = None
            self._draw(ready, book, path)
            return
        self._loading = None

    def _draw(self, ready: Ready, book: OpenBook, path: str) -> None:
        picture = ready.picture
        if not picture:
            self._fail(self.tr("{path} can't be shown: {reason}").format(path=path, reason=picture.problem))
            return
        fresh = self._drawn != (book, path)
        self._drawn = (book, path)
        if fresh:
            self.canvas.set_overlays(())  # boxes of one page don't belong over the picture of another
        self.canvas.set_picture(picture.image, picture.original, ready.smaller)
        self._see(self.canvas)
        if fresh and self._shown is not None:
            self.canvas.set_overlays(self._shown.boxes(picture.original))
        self.canvas.select(self._pointer)
        if not ready.quick:
            self.drawn.emit()

    def _show_card(self, book: OpenBook, activity: Activity, shown: Shown, pointer: str) -> None:
        card = self._message
        if not isinstance(card, ActivityCard) or card.activity is not activity:
            self._stop_loading()
            card = ActivityCard(activity, shown.title, shown.language)
            card.picked.connect(self.picked)
            self._say(card)
            for path in card.wanted_images():
                self._tasks.spawn(self._load_small(book, card, path))
        card.show_answers(self.answers_shown())
        card.select(pointer)

    async def _load_small(self, book: OpenBook, card: ActivityCard, path: str) -> None:
        try:
            picture = await load_picture(await book.source.file(path), SMALL_PICTURE)
        except DcsBrowserError:
            return  # the tile keeps its sign for a missing picture
        if picture and self._message is card:
            card.set_image(path, picture.image)

    def _fail(self, sentence: str) -> None:
        self._drawn = None
        self._say(EmptyState("image-off", sentence, (self.tr("Try again"), self._again)))

    def _say(self, message: QWidget) -> None:
        self._forget_message()
        self._message = message
        self._stack.addWidget(message)
        self._see(message)

    def _see(self, widget: QWidget) -> None:
        if widget is self.canvas:
            self._forget_message()
        self._stack.setCurrentWidget(widget)
        self._tell_zoom()

    def _forget_message(self) -> None:
        if self._message is not None:
            self._stack.removeWidget(self._message)
            self._message.hide()
            self._message.deleteLater()
            self._message = None

    def state(self) -> str:
        """``picture``, ``card`` or ``message``: what can be seen now."""
        if self._stack.currentWidget() is self.canvas:
            return "picture"
        return "card" if isinstance(self._message, ActivityCard) else "message"

    @property
    def path(self) -> str:
        """The picture that is wanted now."""
        return self._shown.path if self._shown is not None else ""

    def ready(self) -> tuple[str, ...]:
        """The pictures that are decoded and can be drawn at once."""
        return tuple(path for _book, path in self._pictures.ready())

    def busy(self) -> bool:
        """Whether a picture is on its way."""
        return self._loading is not None

    def card(self) -> ActivityCard | None:
        """The card that is shown, if there is one."""
        return self._message if isinstance(self._message, ActivityCard) else None

    async def close_tasks(self) -> None:
        """End what is being fetched or decoded."""
        await self._ahead.close()
        await self._tasks.close()
        await self._pictures.close()
