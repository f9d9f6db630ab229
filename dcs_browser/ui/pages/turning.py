"""Turning pages: previous, next, a number to type, one page or two side by side, and which pages will be wanted next.

Leaves to others: showing them (``place``, ``ui/page_panel``), how pages are bound (``domain/flowbook/spaces``).
"""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from dcs_browser.domain.flowbook.config import BookConfig, Page
from dcs_browser.domain.flowbook.spaces import spread
from dcs_browser.ui import theme
from dcs_browser.ui.format import count_text
from dcs_browser.ui.widgets import IconButton, plain

_NUMBER_WIDTH = 46


class Turning(QObject):
    """``wanted`` carries the pointer of a page to show, ``said`` a sentence for the status bar."""

    wanted = Signal(str)
    said = Signal(str)
    spread_toggled = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._config: BookConfig | None = None
        self._positions: dict[str, int] = {}
        self._numbers: tuple[int, ...] = ()
        self._at = -1
        self._forward = True
        small = theme.CONTROL_SMALL
        self.previous = IconButton("chevron-left", self.tr("Previous page"), size=small)
        self.next = IconButton("chevron-right", self.tr("Next page"), size=small)
        self.number = QLineEdit()
        self.total = plain("", "muted")
        self.spread = IconButton("columns-2", self.tr("Two pages side by side"), checkable=True, size=small)
        self.number.setFixedWidth(_NUMBER_WIDTH)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.number.setAccessibleName(self.tr("Page number"))
        self.number.setToolTip(self.tr("Type a page number and press Enter (Ctrl+G)"))
        self.number.setValidator(QIntValidator(1, 99_999, self.number))
        self.previous.clicked.connect(lambda: self.turn(-1))
        self.next.clicked.connect(lambda: self.turn(1))
        self.number.returnPressed.connect(self._typed)
        self.spread.toggled.connect(self.spread_toggled)

    def put_into(self, row: QHBoxLayout) -> int:
        """Fill the front of a row of tools; returns the place behind."""
        for at, control in enumerate((self.previous, self.number, self.total, self.next)):
            row.insertWidget(at, control)
        return 4

    def use(self, config: BookConfig) -> None:
        """Another book."""
        self._config = config
        self._positions = {page.pointer: at for at, page in enumerate(config.pages)}
        self._numbers = tuple(page.page_number for page in config.pages)
        self._at = -1
        self.total.setText(f"/ {count_text(len(config.pages))}")

    def show(self, page: Page) -> int:
        """The page that is seen; returns its place in reading order, from 0."""
        at = self._positions[page.pointer]
        if at != self._at:
            self._forward = at > self._at
            self._at = at
            self.number.setText(page.label if page.label.isdigit() else str(at + 1))
        first, last = self._span()
        self.previous.setEnabled(first > 0)
        self.next.setEnabled(last < len(self._numbers) - 1)
        return at

    def _span(self) -> tuple[int, int]:
        """The places of the first and the last page that are seen."""
        if self._at < 0 or not self.spread.isChecked():
            return self._at, self._at
        pair = [at for at in spread(self._numbers, self._at) if at is not None]
        return pair[0], pair[-1]

    def turn(self, by: int) -> None:
        """Show the page (or the two pages) ``by`` further on, if there are any."""
        if self._config is None:
            return
        first, last = self._span()
        at = (last if by > 0 else first) + by
        if 0 <= at < len(self._numbers):
            if self.spread.isChecked():
                at = min(place for place in spread(self._numbers, at) if place is not None)
            self.wanted.emit(self._config.pages[at].pointer)

    def beside(self) -> tuple[Page, bool] | None:
        """The page beside the one that is shown, and whether it lies left of it."""
        if self._config is None or self._at < 0 or not self.spread.isChecked():
            return None
        left, right = spread(self._numbers, self._at)
        other = left if right == self._at else right
        return (self._config.pages[other], other == left) if other is not None else None

    def ahead(self) -> list[str]:
        """Pictures that will be wanted next, soonest first: on in the direction one turns, then back."""
        if self._config is None or self._at < 0:
            return []
        first, last = self._span()
        on, back = [last + 1], [first - 1]
        if self.spread.isChecked():
            on.append(last + 2)
            back.append(first - 2)
        order = (*on, *back) if self._forward else (*back, *on)
        pages = (self._config.pages[at] for at in order if 0 <= at < len(self._numbers))
        return [page.image_path for page in pages if page.image_path]

    def begin_number(self) -> None:
        """Put the cursor into the number."""
        self.number.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.number.selectAll()

    def _typed(self) -> None:
        """The number as printed; when no page carries it, the place in reading order."""
        if self._config is None or not self.number.text():
            return
        wanted = int(self.number.text())
        page = self._config.page_numbered(wanted)
        if page is None and 1 <= wanted <= len(self._config.pages):
            page = self._config.pages[wanted - 1]
        if page is not None:
            self.wanted.emit(page.pointer)
        else:
            self.said.emit(self.tr("There is no page {number}.").format(number=wanted))
