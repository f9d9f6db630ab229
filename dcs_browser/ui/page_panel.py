"""A page of an open book with its clickable areas: picture, switches for what is drawn over it, zoom, answers.

Shared by the places that show pages. Gets an ``OpenBook`` and pointers; fetches and decodes off the window's thread,
the last wish wins. Leaves to others: which page, and what else is shown of it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.qt.images import Picture, load_picture
from dcs_browser.qt.overlays import Layer, Overlay
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.open_book import OpenBook
from dcs_browser.ui import theme
from dcs_browser.ui.canvas import Canvas
from dcs_browser.ui.format import percent_text
from dcs_browser.ui.states import EmptyState, ErrorState
from dcs_browser.ui.widgets import Divider, IconButton, Panel, plain

QUICK = QSize(620, 620)
"""The first, quick picture of a page; the sharp one follows."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture to look at: its book-relative path, its boxes, and what to say when there is no picture."""

    path: str
    overlays: tuple[Overlay, ...]
    title: str = ""
    problem: str = ""


class PagePanel(QWidget):
    """The picture with its tools above it."""

    picked = Signal(str)
    hovered = Signal(str)
    answers_toggled = Signal(bool)

    def __init__(self, on_error: Callable[[BaseException], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = Tasks("page", on_error)
        self._book: OpenBook | None = None
        self._shown: Shown | None = None
        self._pointer = ""
        self._drawn_path = ""
        self.canvas = Canvas()
        self.tools = Panel("panel", "bottom")
        self.tools_row = QHBoxLayout(self.tools)
        self.tools_row.setContentsMargins(theme.SPACE_M, 0, theme.SPACE_M, 0)
        self.tools_row.setSpacing(theme.SPACE_XS)
        self.tools.setFixedHeight(theme.TABS)
        self._layers = self._build_layers()
        self._answers = IconButton("eye", self.tr("Show answers"))
        self._answers.setCheckable(True)
        self._answers.toggled.connect(self.canvas.show_answers)
        self._answers.toggled.connect(self.answers_toggled)
        self._zoom = plain("", "secondary")
        self._zoom.setMinimumWidth(48)
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._build_tools()
        self._stack = QStackedLayout()
        self._stack.addWidget(self.canvas)
        self._message: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tools)
        column.addLayout(self._stack, 1)
        self.canvas.picked.connect(self.picked)
        self.canvas.hovered.connect(self.hovered)
        self.canvas.zoom_changed.connect(lambda zoom: self._zoom.setText(percent_text(zoom)))
        theme.changed.connect(self.canvas.refresh_colours)

    # --- building ------------------------------------------------------------------------------------------------

    def _build_layers(self) -> dict[IconButton, tuple[Layer, ...]]:
        """The switches, each for the layers it stands for."""
        kinds: tuple[tuple[str, str, tuple[Layer, ...]], ...] = (
            ("type", self.tr("Fills and shapes"), (Layer.FILL, Layer.SHAPE, Layer.FREE_TEXT)),
            ("mouse-pointer-click", self.tr("Activities and their buttons"), (Layer.ACTIVITY, Layer.BUTTON)),
            ("volume-2", self.tr("Sounds"), (Layer.AUDIO, Layer.KARAOKE)),
            ("film", self.tr("Films and magnifiers"), (Layer.VIDEO, Layer.MAGNIFIER)),
        )
        made = {}
        for icon, text, layers in kinds:
            switch = IconButton(icon, text)
            switch.setCheckable(True)
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
        row.addWidget(divider)
        smaller = IconButton("zoom-out", self.tr("Smaller"))
        larger = IconButton("zoom-in", self.tr("Larger"))
        fit = IconButton("maximize", self.tr("Fit the page"))
        smaller.clicked.connect(lambda: self.canvas.zoom_step(-1))
        larger.clicked.connect(lambda: self.canvas.zoom_step(1))
        fit.clicked.connect(self.canvas.fit)
        row.addWidget(self._zoom)
        for control in (smaller, larger, fit):
            row.addWidget(control)
        self._zoom_tools: tuple[QWidget, ...] = (divider, self._zoom, smaller, larger)

    def _switch(self) -> None:
        shown = {layer for switch, layers in self._layers.items() if switch.isChecked() for layer in layers}
        self.canvas.show_layers(shown | {Layer.ANSWER, Layer.WRONG})

    def simplify(self) -> None:
        """Only the tools a narrow panel has room for: answers and fit."""
        for switch in self._layers:
            switch.hide()
        for control in self._zoom_tools:
            control.hide()

    # --- showing -------------------------------------------------------------------------------------------------

    def show_answers(self, on: bool) -> None:
        self._answers.setChecked(on)

    def answers_shown(self) -> bool:
        return self._answers.isChecked()

    def present(self, book: OpenBook, shown: Shown, pointer: str = "") -> None:
        """Show a picture and mark ``pointer`` in it; the same picture again only moves the mark."""
        same = book is self._book and self._shown is not None and self._shown.path == shown.path
        self._book, self._shown, self._pointer = book, shown, pointer
        self.canvas.set_overlays(shown.overlays)
        self.canvas.select(pointer)
        if same and self._drawn_path == shown.path:
            return
        self._tasks.cancel()
        if not shown.path:
            self._say(EmptyState("image-off", shown.problem or self.tr("This page names no picture.")))
            return
        self._tasks.spawn(self._load(book, shown))

    async def _load(self, book: OpenBook, shown: Shown) -> None:
        try:
            file = await book.source.file(shown.path)
        except DcsBrowserError as error:
            self._drawn_path = ""
            self._say(ErrorState(error, self._again))
            return
        quick = await load_picture(file, QUICK)
        self._draw(quick, shown)
        if quick and quick.original.width() > quick.image.width():
            self._draw(await load_picture(file), shown)

    def _draw(self, picture: Picture, shown: Shown) -> None:
        if not picture:
            self._drawn_path = ""
            sentence = self.tr("{path} can't be shown: {reason}").format(
                path=shown.path, reason=picture.problem
            )
            self._say(EmptyState("image-off", sentence, (self.tr("Try again"), self._again)))
            return
        self._drawn_path = shown.path
        self._stack.setCurrentWidget(self.canvas)
        self.canvas.set_picture(picture.image, picture.original)
        self.canvas.set_overlays(shown.overlays)
        self.canvas.select(self._pointer)

    def _again(self) -> None:
        if self._book is not None and self._shown is not None:
            self._tasks.cancel()
            self._tasks.spawn(self._load(self._book, self._shown))

    def _say(self, message: QWidget) -> None:
        if self._message is not None:
            self._stack.removeWidget(self._message)
            self._message.deleteLater()
        self._message = message
        self._stack.addWidget(message)
        self._stack.setCurrentWidget(message)

    def state(self) -> str:
        """``picture`` or ``message``: what can be seen now."""
        return "picture" if self._stack.currentWidget() is self.canvas else "message"

    async def close_tasks(self) -> None:
        """End what is being fetched or decoded."""
        await self._tasks.close()
