"""Words as chips: in a pool above a picture or a text, or in a row to be put in order.

Leaves to others: what is done with them (``hand``, the players).
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from dcs_browser.qt.tips import tip
from dcs_browser.ui import theme
from dcs_browser.ui.play.ink import LOOKS, clipped, fitted, focus_ring
from dcs_browser.ui.play.item import Item

_WIDEST = 320


class Chip(Item):
    """A word. ``spent`` ones lie somewhere else already."""

    def __init__(self, word: str, parent: QWidget | None = None, *, draggable: bool = True) -> None:
        super().__init__(parent, label=word, draggable=draggable)
        self.spent = False
        self.setToolTip(tip(word) if len(word) > 24 else "")
        self.tell(clipped(word) or "…")

    def spend(self, on: bool) -> None:
        if on != self.spent:
            self.spent = on
            if on and self.hasFocus():
                self.focusNextChild()
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus if on else Qt.FocusPolicy.StrongFocus)
            self.update()

    def sizeHint(self) -> QSize:
        # Measured as wide as it may get in bold, so that taking it moves nothing.
        metrics = QFontMetrics(theme.font(theme.BODY + 1, theme.font().Weight.Medium))
        width = metrics.horizontalAdvance(clipped(self.label) or " ")
        return QSize(max(44, min(_WIDEST, width + 2 * theme.SPACE_M + 4)), theme.CONTROL + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(44, theme.CONTROL + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        radius = frame.height() / 2
        look = LOOKS.get(self.mark)
        if self.spent:
            painter.setOpacity(0.4)
        strong = "accent" if self.held or self.hot else look.token if look else "line"
        painter.setPen(QPen(theme.colour(strong), 2 if self.held or self.hot or look else 1))
        soft = "accent_soft" if self.held else look.soft if look else "surface"
        painter.setBrush(theme.colour("hover" if self.underMouse() and not self.spent and not look else soft))
        painter.drawRoundedRect(frame, radius, radius)
        room = QSizeF(frame.width() - 2 * theme.SPACE_S, frame.height())
        font, text = fitted(self.label, room, theme.BODY + 1, theme.BODY, bold=self.held)
        painter.setFont(font)
        painter.setPen(theme.colour(look.token if look else "text"))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)
        if self.hasFocus():
            focus_ring(painter, frame, radius, paper=False)
        painter.end()


class ChipFlow(QWidget):
    """Chips side by side in their order, broken into rows where the width ends. ``centred`` as under a headline."""

    def __init__(self, chips: Sequence[Item] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[Item] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_chips(chips)

    def show_chips(self, chips: Sequence[Item]) -> None:
        """These, in this order; their places change, they don't."""
        self._chips = list(chips)
        for chip in self._chips:
            if chip.parentWidget() is not self:
                chip.setParent(self)
                chip.show()
        self._arrange(self.width(), move=True)
        self.updateGeometry()

    def chips(self) -> tuple[Item, ...]:
        return tuple(self._chips)

    def place_at(self, where: QPoint) -> int:
        """The index a chip dropped there would get."""
        before = 0
        for chip in self._chips:
            box = chip.geometry()
            above = box.bottom() < where.y()
            level = box.top() <= where.y() <= box.bottom()
            past = box.center().x() > where.x() if self.isRightToLeft() else box.center().x() < where.x()
            before += above or (level and past)
        return before

    def _arrange(self, width: int, *, move: bool) -> int:
        left = top = tallest = 0
        for chip in self._chips:
            size = chip.sizeHint()
            wide = min(max(44, width), size.width())
            if left and left + wide > width:
                left, top, tallest = 0, top + tallest + theme.SPACE_XS, 0
            if move:
                x = width - left - wide if self.isRightToLeft() else left
                chip.setGeometry(x, top, wide, size.height())
            left += wide + theme.SPACE_S
            tallest = max(tallest, size.height())
        return top + tallest

    def heightForWidth(self, width: int) -> int:
        return self._arrange(max(48, width), move=False)

    def sizeHint(self) -> QSize:
        return QSize(360, self.heightForWidth(max(360, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, theme.ROW if self._chips else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(max(48, self.width()), move=True)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange(max(48, self.width()), move=True)
        return super().event(event)


class Pool(QScrollArea):
    """A flow of chips that takes the height it needs, three rows at most; more can be scrolled to."""

    _ROWS = 3

    def __init__(self, chips: Sequence[Item], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flow = ChipFlow(chips)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self.setWidget(self.flow)
        self.flow.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        for chip in chips:
            chip.focused.connect(lambda chip=chip: self.ensureWidgetVisible(chip, 0, theme.SPACE_XS))
        self._fit()

    def _fit(self) -> None:
        most = self._ROWS * (theme.CONTROL + 2 + theme.SPACE_XS)
        self.setFixedHeight(min(most, max(theme.ROW, self.flow.heightForWidth(max(80, self.width())))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
