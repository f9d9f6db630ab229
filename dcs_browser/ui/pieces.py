"""Tiles of text a still card is made of: a word, a sentence with its gap, a picture with its word; and how they flow.

Texts are the book's and painted as they are. Leaves to others: which tiles an activity has (``ui/activity_card``).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from dcs_browser.ui import theme

Style = Literal["", "gap", "answer", "muted"]

GAP = "\u2007" * 12
"""What stands where a word is missing: blanks that are underlined."""

_LINE_HEIGHT = 1.35
_PICTURE = 56
_ROUND = 14


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style."""

    text: str
    style: Style = ""


class Piece(QWidget):
    """One tile; ``clicked`` carries its pointer. ``bare`` tiles have no frame until they are chosen."""

    clicked = Signal(str)

    def __init__(
        self, runs: Sequence[Run], pointer: str = "", *, chip: bool = False, bare: bool = False
    ) -> None:
        super().__init__()
        self.pointer = pointer
        self._chip, self._bare = chip, bare
        self._runs: tuple[Run, ...] = ()
        self._image = QImage()
        self._wants_image = False
        self._selected = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if pointer:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_runs(runs)
        theme.changed.connect(self.update)

    def show_runs(self, runs: Sequence[Run]) -> None:
        self._runs = tuple(runs)
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """What it says, a gap as an ellipsis."""
        return "".join("…" if run.style == "gap" else run.text for run in self._runs)

    def expect_image(self) -> None:
        """Keep room for a picture that is on its way."""
        self._wants_image = True
        self.updateGeometry()

    def set_image(self, image: QImage) -> None:
        self._image = image
        self.update()

    def image(self) -> QImage:
        return self._image

    def select(self, on: bool) -> None:
        if on != self._selected:
            self._selected = on
            self.update()

    # --- measuring -------------------------------------------------------------------------------------------------

    def _padding(self) -> tuple[int, int]:
        if self._bare:
            return theme.SPACE_S, theme.SPACE_XS
        return (theme.SPACE_M, 6) if self._chip else (theme.SPACE_M, theme.SPACE_S)

    def _layout(self, width: float) -> tuple[QTextLayout, float, float]:
        """The text broken into lines of ``width``, its height, and how wide it really is."""
        whole = "".join(run.text for run in self._runs)
        layout = QTextLayout(whole, theme.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        formats, at = [], 0
        for run in self._runs:
            # Qt counts in UTF-16 units.
            length = len(run.text.encode("utf-16-le")) // 2
            span = QTextLayout.FormatRange()
            span.start, span.length, span.format = at, length, _format(run.style)
            formats.append(span)
            at += length
        layout.setFormats(formats)
        layout.beginLayout()
        height, widest = 0.0, 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(24.0, width))
            step = line.height() * _LINE_HEIGHT
            line.setPosition(QPointF(0, height + (step - line.height()) / 2))
            height += step
            widest = max(widest, line.naturalTextWidth())
        layout.endLayout()
        return layout, height, widest

    def _room_for_image(self) -> int:
        return _PICTURE + theme.SPACE_S if self._wants_image or not self._image.isNull() else 0

    def natural_width(self) -> int:
        """The width that needs no second line."""
        across, _ = self._padding()
        return round(self._layout(10_000)[2]) + 2 * across + 2 + self._room_for_image()

    def heightForWidth(self, width: int) -> int:
        across, down = self._padding()
        text = self._layout(width - 2 * across - self._room_for_image())[1]
        inner = max(text, _PICTURE if self._room_for_image() else 0)
        return round(inner) + 2 * down

    def sizeHint(self) -> QSize:
        width = min(420, self.natural_width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(48, theme.ROW)

    # --- painting and clicking -------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        marked = self._selected or self.hasFocus()
        if not self._bare or marked:
            strong = self._selected
            painter.setPen(QPen(theme.colour("accent" if marked else "line"), 2 if marked else 1))
            painter.setBrush(theme.colour("accent_soft" if strong else "sunken" if self._chip else "surface"))
            radius = min(_ROUND, frame.height() / 2) if self._chip else theme.RADIUS
            painter.drawRoundedRect(frame, radius, radius)
        across, _down = self._padding()
        left = float(across)
        if self._room_for_image():
            self._paint_image(painter, QRectF(left, (self.height() - _PICTURE) / 2, _PICTURE, _PICTURE))
            left += self._room_for_image()
        layout, height, widest = self._layout(self.width() - left - across)
        if self._chip and not self._room_for_image():
            left = max(left, (self.width() - widest) / 2)
        painter.setPen(theme.colour("text"))
        layout.draw(painter, QPointF(left, (self.height() - height) / 2))
        painter.end()

    def _paint_image(self, painter: QPainter, box: QRectF) -> None:
        if self._image.isNull():
            icon = theme.icon_pixmap("image-off", "faint")
            painter.drawPixmap(box.center() - QPointF(theme.ICON / 2, theme.ICON / 2), icon)
            return
        size = self._image.size().scaled(box.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRectF(0, 0, size.width(), size.height())
        target.moveCenter(box.center())
        painter.drawImage(target, self._image)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.setAccepted(bool(self.pointer))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.pointer and event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit(self.pointer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.pointer and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit(self.pointer)
            return
        super().keyPressEvent(event)


def _format(style: Style) -> QTextCharFormat:
    made = QTextCharFormat()
    tokens = {"": "text", "gap": "faint", "answer": "ok", "muted": "muted"}
    made.setForeground(theme.colour(tokens[style]))
    if style in ("gap", "answer"):
        made.setFontUnderline(True)
    if style == "answer":
        made.setFontWeight(QFont.Weight.DemiBold)
    return made


class Flow(QWidget):
    """Tiles side by side, broken into rows where the width ends."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        super().__init__()
        self._pieces = tuple(pieces)
        for piece in self._pieces:
            piece.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _arrange(self, width: int, *, move: bool) -> int:
        left = top = tallest = 0
        for piece in self._pieces:
            wide = min(width, piece.natural_width())
            high = piece.heightForWidth(wide)
            if left and left + wide > width:
                left, top, tallest = 0, top + tallest + theme.SPACE_S, 0
            if move:
                x = width - left - wide if self.isRightToLeft() else left
                piece.setGeometry(x, top, wide, high)
            left += wide + theme.SPACE_S
            tallest = max(tallest, high)
        return top + tallest

    def heightForWidth(self, width: int) -> int:
        return self._arrange(max(48, width), move=False)

    def sizeHint(self) -> QSize:
        return QSize(360, self.heightForWidth(360))

    def minimumSizeHint(self) -> QSize:
        return QSize(48, theme.ROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(max(48, self.width()), move=True)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange(max(48, self.width()), move=True)
            self.updateGeometry()
        return super().event(event)
