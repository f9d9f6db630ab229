"""A page of an open book with its clickable areas: picture, switches for what is drawn over it, zoom, answers.

Shared by the places that show pages; an activity without a picture is shown as a card. Fetches and decodes off the
window's thread, the last wish wins. Leaves to others: which page, and what else is shown of it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from dcs_browser.domain.errors import DcsBrowserError, NotFound
from dcs_browser.domain.flowbook.activities import Activity
from dcs_browser.qt.images import Picture, decode, load_picture
from dcs_browser.qt.overlays import Layer, Overlay
from dcs_browser.qt.pool import in_thread
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.open_book import OpenBook
from dcs_browser.ui import theme
from dcs_browser.ui.activity_card import ActivityCard
from dcs_browser.ui.canvas import Canvas
from dcs_browser.ui.format import percent_text
from dcs_browser.ui.states import EmptyState, ErrorState
from dcs_browser.ui.widgets import Divider, IconButton, Panel, plain

QUICK = QSize(620, 620)
"""The first, quick picture of a page; the sharp one follows."""

SHARP = QSize(5000, 5000)
"""Device pixels a page is decoded to at most."""

SMALL_PICTURE = QSize(160, 160)


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture to look at: its book-relative path, its boxes, and what to say when there is no picture.

    ``card`` is an activity without a picture whose contents can be drawn instead.
    """

    path: str
    overlays: tuple[Overlay, ...]
    title: str = ""
    problem: str = ""
    card: Activity | None = None
    language: str = ""


class PagePanel(QWidget):
    """The picture with its tools above it."""

    picked = Signal(str)
    activated = Signal(str)
    hovered = Signal(str)
    answers_toggled = Signal(bool)

    def __init__(self, on_error: Callable[[BaseException], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = Tasks("page", on_error)
        self._book: OpenBook | None = None
        self._shown: Shown | None = None
        self._pointer = ""
        self._drawn: tuple[OpenBook, str] | None = None
        self._loading: tuple[OpenBook, str] | None = None
        self.canvas = Canvas()
        self.tools = Panel("panel", "bottom")
        self.tools_row = QHBoxLayout(self.tools)
        self.tools_row.setContentsMargins(theme.SPACE_S, 0, theme.SPACE_S, 0)
        self.tools_row.setSpacing(theme.SPACE_XS)
        self.tools.setFixedHeight(theme.TABS)
        self.tools.setMinimumWidth(theme.LEFT_PANEL)
        self._layers = self._build_layers()
        self._answers = IconButton("eye", self.tr("Show answers"), checkable=True, size=theme.CONTROL_SMALL)
        self._zoom = plain("", "secondary")
        self._optional: tuple[tuple[QWidget, ...], ...] = ()
        self._simple = False
        self._build_tools()
        self._stack = QStackedLayout()
        self._stack.addWidget(self.canvas)
        self._message: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tools)
        column.addLayout(self._stack, 1)
        self._answers.toggled.connect(self._show_answers)
        self.canvas.picked.connect(self.picked)
        self.canvas.activated.connect(self.activated)
        self.canvas.hovered.connect(self.hovered)
        self.canvas.zoom_changed.connect(lambda zoom: self._zoom.setText(percent_text(zoom)))
        theme.changed.connect(self.canvas.refresh_colours)

    # --- building ------------------------------------------------------------------------------------------------

    def _build_layers(self) -> dict[IconButton, tuple[Layer, ...]]:
        """The switches, each for the layers it stands for."""
        kinds: tuple[tuple[str, str, tuple[Layer, ...]], ...] = (
            ("type", self.tr("Answers and shapes on the page"), (Layer.FILL, Layer.SHAPE, Layer.FREE_TEXT)),
            ("mouse-pointer-click", self.tr("Activities and their buttons"), (Layer.ACTIVITY, Layer.BUTTON)),
            ("volume-2", self.tr("Sounds and spoken words"), (Layer.AUDIO, Layer.KARAOKE)),
            ("film", self.tr("Films and magnifiers"), (Layer.VIDEO, Layer.MAGNIFIER)),
        )
        made = {}
        for icon, text, layers in kinds:
            switch = IconButton(icon, text, checkable=True, size=theme.CONTROL_SMALL)
            switch.setChecked(True)
            switch.toggled.connect(self._switch)
            made[switch] = layers
        return made

    def _build_tools(self) -> None:
        row = self.tools_row
        row.addStretch(1)
        for switch in self._layers:
            row.addWidget(switch)
        row.addWidget(self._answers)
        divider = Divider(vertical=True)
        divider.setFixedHeight(theme.CONTROL_SMALL - theme.SPACE_S)
        row.addSpacing(theme.SPACE_XS)
        row.addWidget(divider)
        row.addSpacing(theme.SPACE_XS)
        smaller = IconButton("zoom-out", self.tr("Smaller"), size=theme.CONTROL_SMALL)
        larger = IconButton("zoom-in", self.tr("Larger"), size=theme.CONTROL_SMALL)
        fit = IconButton("maximize", self.tr("Fit the page"), size=theme.CONTROL_SMALL)
        smaller.clicked.connect(lambda: self.canvas.zoom_step(-1))
        larger.clicked.connect(lambda: self.canvas.zoom_step(1))
        fit.clicked.connect(self.canvas.fit)
        self._zoom.setMinimumWidth(44)
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for control in (smaller, self._zoom, larger, fit):
            row.addWidget(control)
        self._optional = ((smaller, larger), (divider, self._zoom), tuple(self._layers))

    def _switch(self) -> None:
        shown = {layer for switch, layers in self._layers.items() if switch.isChecked() for layer in layers}
        self.canvas.show_layers(shown | {Layer.ANSWER, Layer.WRONG})

    def simplify(self) -> None:
        """Only the tools a narrow panel has room for: answers and fit."""
        self._simple = True
        for control in (control for group in self._optional for control in group):
            control.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._simple:
            self._squeeze()

    def _squeeze(self) -> None:
        """Give up the zoom's buttons, then its number, then the layers, before anything is pushed out of the row."""
        row = self.tools_row
        needed = 2 * theme.SPACE_S
        for at in range(row.count()):
            item = row.itemAt(at)
            widget = item.widget() if item is not None else None
            # What is hidden counts too: it wants to come back.
            needed += theme.SPACE_XS + (_width(widget) if widget is not None else 0)
        for group in self._optional:
            fits = needed <= self.width()
            for control in group:
                control.setVisible(fits)
                needed -= 0 if fits else _width(control) + theme.SPACE_XS

    # --- showing -------------------------------------------------------------------------------------------------

    def show_answers(self, on: bool) -> None:
        self._answers.setChecked(on)

    def layer_switches(self) -> tuple[IconButton, ...]:
        """The switches for what is drawn over the page."""
        return tuple(self._layers)

    def answers_shown(self) -> bool:
        return self._answers.isChecked()

    def _show_answers(self, on: bool) -> None:
        self._answers.rename(self.tr("Hide answers") if on else self.tr("Show answers"))
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
            self._forget_message()
            self._stack.setCurrentWidget(self.canvas)
            if self.canvas.all_overlays() != shown.overlays:
                self.canvas.set_overlays(shown.overlays)
            self.canvas.select(pointer)
        elif not shown.path:
            self._say(EmptyState("image-off", shown.problem or self.tr("This page names no picture.")))
        elif self._loading is None:
            self._again()

    def present_nothing(self, sentence: str) -> None:
        """There is no page to show, and why."""
        self._stop_loading()
        self._shown = None
        self._say(EmptyState("file-x", sentence))

    def _again(self) -> None:
        self._stop_loading()
        if self._book is not None and self._shown is not None and self._shown.path:
            self._loading = (self._book, self._shown.path)
            self._tasks.spawn(self._load(self._book, self._shown.path))

    def _stop_loading(self) -> None:
        self._tasks.cancel()
        self._loading = None

    async def _load(self, book: OpenBook, path: str) -> None:
        try:
            file = await book.source.file(path)
        except NotFound:
            self._fail(self.tr("The book has no file {path}.").format(path=path))
        except DcsBrowserError as error:
            self._drawn = None
            self._say(ErrorState(error, self._again))
        else:
            quick = await load_picture(file, QUICK)
            self._draw(quick, (), book, path)
            if quick and quick.original.width() > quick.image.width():
                sharp, half = await in_thread(_sharp, file)
                self._draw(sharp, (quick.image, half), book, path)
        self._loading = None

    def _draw(self, picture: Picture, smaller: tuple[QImage, ...], book: OpenBook, path: str) -> None:
        if not picture:
            self._fail(self.tr("{path} can't be shown: {reason}").format(path=path, reason=picture.problem))
            return
        fresh = self._drawn != (book, path)
        self._drawn = (book, path)
        self._forget_message()
        self._stack.setCurrentWidget(self.canvas)
        self.canvas.set_picture(picture.image, picture.original, smaller)
        if fresh and self._shown is not None:
            # Only now: boxes of one page don't belong over the picture of another.
            self.canvas.set_overlays(self._shown.overlays)
        self.canvas.select(self._pointer)

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
        self._stack.setCurrentWidget(message)

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

    def busy(self) -> bool:
        """Whether a picture is on its way."""
        return self._loading is not None

    def card(self) -> ActivityCard | None:
        """The card that is shown, if there is one."""
        return self._message if isinstance(self._message, ActivityCard) else None

    async def close_tasks(self) -> None:
        """End what is being fetched or decoded."""
        await self._tasks.close()


def _width(control: QWidget) -> int:
    """What it takes of a row, shown or not."""
    return max(0, min(control.sizeHint().width(), control.maximumWidth()))


def _sharp(file: Path) -> tuple[Picture, QImage]:
    """The picture as it is, and half its size: between the two and the quick one any zoom has a good source."""
    picture = decode(file, SHARP)
    if not picture:
        return picture, QImage()
    half = picture.image.size() / 2
    smooth = Qt.TransformationMode.SmoothTransformation
    return picture, picture.image.scaled(half, Qt.AspectRatioMode.KeepAspectRatio, smooth)
