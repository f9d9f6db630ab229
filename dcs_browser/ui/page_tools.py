"""The row of tools above a page: switches for what is drawn over it, answers, zoom. A narrow row gives up what it can.

Leaves to others: doing it (``ui/page_panel``), and the tools a place puts in front (``row``).
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dcs_browser.qt.overlays import Layer
from dcs_browser.ui import theme
from dcs_browser.ui.canvas import Canvas
from dcs_browser.ui.format import percent_text
from dcs_browser.ui.widgets import Divider, IconButton, Panel, plain

_ZOOM_WIDTH = 44


class PageTools(Panel):
    """Steers a canvas; ``layers`` carries the layers that are to be seen."""

    layers = Signal(frozenset)

    def __init__(self, canvas: Canvas, parent: QWidget | None = None) -> None:
        super().__init__("panel", "bottom", parent)
        self._canvas = canvas
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(theme.SPACE_XS, 0, theme.SPACE_XS, 0)
        self.row.setSpacing(theme.SPACE_XS)
        self.setFixedHeight(theme.TABS)
        self.setMinimumWidth(theme.LEFT_PANEL)
        self.switches = self._build_switches()
        self.answers = IconButton("eye", self.tr("Show answers"), checkable=True, size=theme.CONTROL_SMALL)
        self.smaller = IconButton("zoom-out", self.tr("Smaller"), size=theme.CONTROL_SMALL)
        self.larger = IconButton("zoom-in", self.tr("Larger"), size=theme.CONTROL_SMALL)
        self.fit = IconButton("maximize", self.tr("Fit the page"), size=theme.CONTROL_SMALL)
        self.zoom = plain("", "secondary")
        self._simple = self._playing = False
        self._optional = self._build()

    def _build_switches(self) -> dict[IconButton, tuple[Layer, ...]]:
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

    def _build(self) -> tuple[tuple[QWidget, ...], ...]:
        """Fill the row; what a narrow one gives up, first things first."""
        row = self.row
        row.addStretch(1)
        for switch in self.switches:
            row.addWidget(switch)
        row.addWidget(self.answers)
        divider = Divider(vertical=True)
        divider.setFixedHeight(theme.CONTROL_SMALL - theme.SPACE_S)
        row.addSpacing(theme.SPACE_XS)
        row.addWidget(divider)
        row.addSpacing(theme.SPACE_XS)
        self.smaller.clicked.connect(lambda: self._canvas.zoom_step(-1))
        self.larger.clicked.connect(lambda: self._canvas.zoom_step(1))
        self.fit.clicked.connect(self._canvas.fit)
        self.zoom.setMinimumWidth(_ZOOM_WIDTH)
        self.zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for control in (self.smaller, self.zoom, self.larger, self.fit):
            row.addWidget(control)
        return ((self.smaller, self.larger), (divider, self.zoom), tuple(self.switches))

    def _switch(self) -> None:
        shown = {layer for switch, layers in self.switches.items() if switch.isChecked() for layer in layers}
        self.layers.emit(frozenset(shown | {Layer.ANSWER, Layer.WRONG}))

    def tell_zoom(self, factor: float | None) -> None:
        """The zoom of the picture; ``None`` for what has none: a card, a message."""
        self.zoom.setText(percent_text(factor) if factor is not None else "")
        # The buttons of a narrow row are away: the one that stays tells the keys.
        fit = self.tr("Fit the page (0). Larger and smaller: + and −, or Ctrl and the wheel")
        names = (self.tr("Smaller (−)"), self.tr("Larger (+)"), fit)
        for control, name in zip((self.smaller, self.larger, self.fit), names, strict=True):
            control.setEnabled(factor is not None)
            control.setToolTip(name if factor is not None else self.tr("There is no picture to zoom."))

    def tell_answers(self, on: bool) -> None:
        self.answers.rename(self.tr("Hide answers") if on else self.tr("Show answers"))

    def simplify(self) -> None:
        """Only the tools a narrow panel has room for: answers and fit."""
        self._simple = True
        for control in (control for group in self._optional for control in group):
            control.hide()

    def set_playing(self, on: bool) -> None:
        """A page that is played shows neither boxes nor their answers."""
        self._playing = on
        self.answers.setVisible(not on)
        self._squeeze()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._simple:
            self._squeeze()

    def _squeeze(self) -> None:
        """Give up the zoom's buttons, then its number, then the switches, before anything is pushed out of the row."""
        needed = 2 * theme.SPACE_XS
        for at in range(self.row.count()):
            item = self.row.itemAt(at)
            widget = item.widget() if item is not None else None
            away = self._playing and (widget in self.switches or widget is self.answers)
            # What is hidden for lack of room counts too: it wants to come back.
            needed += 0 if away else theme.SPACE_XS + (_width(widget) if widget is not None else 0)
        for group in self._optional:
            fits = needed <= self.width()
            seen = fits and not (self._playing and group[0] in self.switches)
            for control in group:
                control.setVisible(seen)
                needed -= 0 if fits else _width(control) + theme.SPACE_XS


def _width(control: QWidget) -> int:
    """What it takes of a row, shown or not."""
    return max(0, min(control.sizeHint().width(), control.maximumWidth()))
