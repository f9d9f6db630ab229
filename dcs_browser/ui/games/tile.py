"""What is pressed in a game: an option, a word, a card. Text and picture are the book's, painted as they are.

Mouse, touch and keys alike; leaves to others: what a press means (the boards).
"""

import math
from typing import Literal

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QImage,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QWidget

from dcs_browser.domain.flowbook.judging import Mark
from dcs_browser.qt.tips import tip
from dcs_browser.ui import theme
from dcs_browser.ui.games.words import mark_word, said, short

Look = Literal["option", "picture", "chip", "card"]

PICTURE = QSize(176, 132)
"""The room a picture has in a tile, in device independent pixels."""

_CHIP_MOST = 320
_WORDS_MOST = 60
_LEADING = 1.2
_ROUND = 16
_BADGE = 22
_TONES = {Mark.RIGHT: "ok", Mark.WRONG: "error", Mark.MISSED: "ok"}
_ICONS = {Mark.RIGHT: "check", Mark.WRONG: "x", Mark.MISSED: "check"}
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Tile(QAbstractButton):
    """``clicked`` by mouse and Space; ``stepped`` by arrow keys (right, down). Qt's own ``text`` stays empty."""

    stepped = Signal(int, int)

    def __init__(
        self, label: str, look: Look, *, path: str = "", key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.label, self.look, self.path, self.key = short(label), look, path, key
        self.mark = Mark.OPEN
        self.chosen = False
        self.hidden_face = False
        self.side = 112
        self._image = QImage()
        self._problem = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy.Policy
        across = policy.Expanding if look == "option" else policy.Fixed
        sizes = QSizePolicy(across, policy.Preferred if look == "option" else policy.Fixed)
        sizes.setHeightForWidth(look == "option")
        self.setSizePolicy(sizes)
        if look == "picture" and text_layout(self.label, self._font(), PICTURE.width())[1] > _WORDS_MOST:
            self.setToolTip(tip(self.label))
        self._name()
        theme.changed.connect(self.update)

    # --- what it shows ---------------------------------------------------------------------------------------------

    def show_state(
        self, *, mark: Mark = Mark.OPEN, chosen: bool = False, hidden: bool = False, active: bool = True
    ) -> None:
        """How it stands; ``hidden`` is a card that lies face down, an inactive tile can't be pressed any more."""
        self.mark, self.chosen, self.hidden_face = mark, chosen, hidden
        self.setCursor(Qt.CursorShape.PointingHandCursor if active else Qt.CursorShape.ArrowCursor)
        self._name()
        self.update()

    def show_picture(self, image: QImage, problem: str) -> None:
        self._image, self._problem = image, problem
        if problem:
            self.setToolTip(tip(f"{self.path}\n{problem}"))
        self.update()

    def rename(self, name: str) -> None:
        """Another name for who listens, where the label isn't enough."""
        self._spoken = name
        self._name()

    _spoken = ""

    def _name(self) -> None:
        name = self._spoken or self.label or self.path.rpartition("/")[2] or self.key
        self.setAccessibleName(said(name, mark_word(self.mark)))

    # --- measuring -------------------------------------------------------------------------------------------------

    def _font(self) -> QFont:
        return theme.font(theme.BODY + (1 if self.look != "picture" else 0), QFont.Weight.Medium)

    def natural_width(self) -> int:
        """Of a word: what it needs in one line, within limits."""
        _, _, widest = text_layout(self.label or "…", self._font(), _CHIP_MOST)
        # Two pixels of the frame, and one for the rounding of the layout.
        beside = _BADGE if self.mark is not Mark.OPEN else 0
        return max(44, math.ceil(widest) + 3 + 2 * theme.SPACE_M + beside)

    def heightForWidth(self, width: int) -> int:
        inner = width - 2 * theme.SPACE_M - 3 * _BADGE
        _, high, _ = text_layout(self.label or "…", self._font(), max(40, inner))
        return max(48, round(high) + 2 * theme.SPACE_M)

    def sizeHint(self) -> QSize:
        if self.look == "chip":
            width = self.natural_width()
            _, high, _ = text_layout(self.label or "…", self._font(), _CHIP_MOST)
            return QSize(width, max(38, round(high) + 16))
        if self.look == "card":
            return QSize(self.side, self.side)
        if self.look == "picture":
            pad = 2 * theme.SPACE_S
            if not self.label:
                return QSize(PICTURE.width() + pad, PICTURE.height() + pad)
            _, high, _ = text_layout(self.label, self._font(), PICTURE.width())
            words = min(math.ceil(high), _WORDS_MOST)
            return QSize(PICTURE.width() + pad, PICTURE.height() + pad + theme.SPACE_S + words)
        return QSize(280, self.heightForWidth(280))

    def minimumSizeHint(self) -> QSize:
        return QSize(140, 48) if self.look == "option" else self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Arrow keys lead to tiles that may be scrolled away."""
        super().focusInEvent(event)
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(self, 0, theme.SPACE_L)

    # --- keys ------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()  # Qt would move the focus; a board may move the word
            else:
                self.stepped.emit(*_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # the stage goes on with it
        else:
            super().keyPressEvent(event)

    # --- painting --------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        self._paint_ground(painter, frame)
        if self.look == "card":
            self._paint_card(painter, frame)
        elif self.look == "picture":
            self._paint_picture_tile(painter, frame)
        elif self.look == "chip":
            self._paint_chip(painter, frame)
        else:
            self._paint_option(painter, frame)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), theme.FOCUS_RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, self._radius(frame), self._radius(frame))
        painter.end()

    def _radius(self, frame: QRectF) -> float:
        return min(_ROUND, frame.height() / 2) if self.look == "chip" else theme.RADIUS_CARD

    def _paint_ground(self, painter: QPainter, frame: QRectF) -> None:
        tone = _TONES.get(self.mark)
        ground: QColor
        if tone and self.mark is not Mark.MISSED:
            ground = theme.colour(f"{tone}_soft")
        elif self.hidden_face:
            ground = theme.colour("accent_soft")
        elif self.isDown() or self.underMouse():
            ground = theme.colour("hover")
        else:
            ground = theme.colour("surface")
        edge = theme.colour(tone or ("accent" if self.chosen else "line"))
        pen = QPen(edge, 2 if tone or self.chosen else 1)
        if self.mark is Mark.MISSED:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(ground)
        painter.drawRoundedRect(frame, self._radius(frame), self._radius(frame))

    def _ink(self) -> QColor:
        tone = _TONES.get(self.mark)
        return theme.colour(tone) if tone and self.mark is not Mark.MISSED else theme.colour("text")

    def _paint_mark(self, painter: QPainter, corner: QPointF) -> None:
        if self.mark in _ICONS:
            tone: theme.Role = "error" if self.mark is Mark.WRONG else "ok"
            painter.drawPixmap(corner, theme.icon_pixmap(_ICONS[self.mark], tone))

    def _paint_option(self, painter: QPainter, frame: QRectF) -> None:
        left = frame.left() + theme.SPACE_M
        if self.key:
            cap = QRectF(left, frame.center().y() - _BADGE / 2, _BADGE, _BADGE)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("sunken"))
            painter.drawRoundedRect(cap, theme.RADIUS, theme.RADIUS)
            painter.setFont(theme.font(theme.SECONDARY, QFont.Weight.DemiBold))
            painter.setPen(theme.colour("muted"))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self.key)
            left += _BADGE + theme.SPACE_M
        box = QRectF(left, frame.top(), frame.right() - left - _BADGE - theme.SPACE_S, frame.height())
        paint_words(painter, box, self.label or "…", self._font(), self._ink(), centre=False)
        self._paint_mark(
            painter,
            QPointF(frame.right() - theme.ICON - theme.SPACE_M, frame.center().y() - theme.ICON / 2),
        )

    def _paint_chip(self, painter: QPainter, frame: QRectF) -> None:
        box = frame.adjusted(theme.SPACE_M - 1, 0, -theme.SPACE_M + 1, 0)
        if self.mark is not Mark.OPEN:
            self._paint_mark(painter, QPointF(box.left() - 2, frame.center().y() - theme.ICON / 2))
            box.adjust(_BADGE - 2, 0, 0, 0)
        paint_words(painter, box, self.label or "…", self._font(), self._ink())

    def _paint_picture_tile(self, painter: QPainter, frame: QRectF) -> None:
        inner = frame.adjusted(theme.SPACE_S - 1, theme.SPACE_S - 1, 1 - theme.SPACE_S, 1 - theme.SPACE_S)
        picture = QRectF(inner.left(), inner.top(), inner.width(), PICTURE.height())
        paint_picture(painter, picture, self._image, self._problem, self.path)
        if self.label:
            box = QRectF(
                inner.left(), picture.bottom() + 2, inner.width(), inner.bottom() - picture.bottom() - 2
            )
            paint_words(painter, box, self.label, self._font(), self._ink())
        self._paint_corner(painter, frame)

    def _paint_corner(self, painter: QPainter, frame: QRectF) -> None:
        """The number to press, and the mark, on grounds of their own."""
        if self.mark in _ICONS:
            spot = QRectF(frame.right() - _BADGE - 4, frame.top() + 4, _BADGE, _BADGE)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(f"{_TONES[self.mark]}_soft"))
            painter.drawEllipse(spot)
            half = theme.ICON / 2
            self._paint_mark(painter, spot.center() - QPointF(half, half))
        if self.key:
            spot = QRectF(frame.left() + 4, frame.top() + 4, _BADGE, _BADGE)
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.setBrush(theme.colour("surface"))
            painter.drawRoundedRect(spot, theme.RADIUS, theme.RADIUS)
            painter.setFont(theme.font(theme.SECONDARY, QFont.Weight.DemiBold))
            painter.setPen(theme.colour("muted"))
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, self.key)

    def _paint_card(self, painter: QPainter, frame: QRectF) -> None:
        if self.hidden_face:
            icon = theme.icon_pixmap("circle-question-mark", "accent", 28)
            painter.drawPixmap(frame.center() - QPointF(14, 14), icon)
            return
        inner = frame.adjusted(theme.SPACE_S - 1, theme.SPACE_S - 1, 1 - theme.SPACE_S, 1 - theme.SPACE_S)
        if self.path:
            paint_picture(painter, inner, self._image, self._problem, self.path)
        else:
            painter.drawPixmap(frame.center() - QPointF(16, 16), theme.icon_pixmap("volume-2", "muted", 32))
        self._paint_corner(painter, frame)


def paint_picture(painter: QPainter, box: QRectF, image: QImage, problem: str, path: str) -> None:
    """A picture in its proportions with round corners; what can't be had is a dashed box with its path."""
    if not image.isNull():
        size = image.size().scaled(box.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRectF(0, 0, size.width(), size.height())
        target.moveCenter(box.center())
        painter.save()
        clip = QPainterPath()
        clip.addRoundedRect(target, theme.RADIUS, theme.RADIUS)
        painter.setClipPath(clip)
        painter.drawImage(target, image)
        painter.restore()
        return
    painter.setBrush(theme.colour("sunken"))
    painter.setPen(QPen(theme.colour("faint" if problem else "line"), 1, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
    icon = theme.icon_pixmap("image-off" if problem else "image", "faint", 20)
    painter.drawPixmap(QPointF(box.center().x() - 10, box.center().y() - (18 if problem else 10)), icon)
    if problem:
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("muted"))
        line = QRect(round(box.left()) + 6, round(box.center().y()) + 8, round(box.width()) - 12, 16)
        shown = painter.fontMetrics().elidedText(path, Qt.TextElideMode.ElideMiddle, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, shown)


def text_layout(
    text: str, font: QFont, width: float, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> tuple[QTextLayout, float, float]:
    """The text in lines of ``width``, its height, and the width of its longest line."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setAlignment(side)
    layout.setTextOption(option)
    layout.beginLayout()
    height, widest = 0.0, 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(8.0, width))
        line.setPosition(QPointF(0, height + line.height() * (_LEADING - 1) / 2))
        height += line.height() * _LEADING
        widest = max(widest, line.naturalTextWidth())
    layout.endLayout()
    return layout, height, widest


def paint_words(
    painter: QPainter, box: QRectF, text: str, font: QFont, ink: QColor, *, centre: bool = True
) -> None:
    """Plain text in the middle of a box, broken into lines; what doesn't fit is cut off."""
    side = Qt.AlignmentFlag.AlignHCenter if centre else Qt.AlignmentFlag.AlignLeft
    layout, height, _ = text_layout(text, font, box.width(), side)
    painter.save()
    if height > box.height() and layout.lineCount():
        # Whole lines only.
        line = height / layout.lineCount()
        box = QRectF(box.left(), box.top(), box.width(), max(line, box.height() // line * line))
    painter.setClipRect(box)
    painter.setPen(ink)
    top = box.top() + max(0.0, (box.height() - height) / 2)
    layout.draw(painter, QPointF(box.left(), top))
    painter.restore()
