"""Two versions of one picture: one above the other behind a slider, or blinking, by hand or by themselves.

Both are fitted to the same place, so that what moved is seen to move. Leaves to others: fetching and decoding.
"""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dcs_browser.ui import theme
from dcs_browser.ui.widgets import IconButton, Segmented, plain

BLINK_MS = 600
_HANDLE, _STEP = 28, 0.05


class PicturePair(QWidget):
    """``mode`` is slider or blink; in blink ``after_shown`` says which one is seen."""

    turned = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before, self._after = QImage(), QImage()
        self._scaled: dict[bool, tuple[QSize, QImage]] = {}
        self.mode = "slider"
        self.at = 0.5
        self.after_shown = True
        self.setMinimumSize(160, 120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Both pictures"))
        self.setAccessibleDescription(self.tr("Left and right move the border; space turns the picture"))
        self._timer = QTimer(self, interval=BLINK_MS)
        self._timer.timeout.connect(self.turn)
        self._auto = False
        theme.changed.connect(self.update)

    def show_pictures(self, before: QImage, after: QImage) -> None:
        self._before, self._after = before, after
        self._scaled.clear()
        self.update()

    def show_mode(self, mode: str) -> None:
        self.mode = mode
        self.after_shown = True
        self._run()
        self.update()

    def show_auto(self, on: bool) -> None:
        """Blink by itself, while it is seen."""
        self._auto = on
        self._run()

    def _run(self) -> None:
        running = self._auto and self.mode == "blink" and self.isVisible()
        (self._timer.start if running else self._timer.stop)()

    def turn(self) -> None:
        """Show the other one."""
        self.after_shown = not self.after_shown
        self.turned.emit(self.after_shown)
        self.update()

    def move_border(self, to: float) -> None:
        self.at = min(1.0, max(0.0, to))
        self.update()

    # Where it is

    def frame(self) -> QRect:
        """Where the larger of both fits with its proportions."""
        sizes = [QSizeF(image.size()) for image in (self._before, self._after) if not image.isNull()]
        if not sizes:
            return QRect()
        whole = QSizeF(max(size.width() for size in sizes), max(size.height() for size in sizes))
        room = QSizeF(self.size() - QSize(2 * theme.SPACE_M, 2 * theme.SPACE_M))
        fitted = whole.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        ratio = self.devicePixelRatioF()
        if fitted.width() * ratio > whole.width() * 2:
            fitted = whole * (2 / ratio)
        box = QRectF(QPoint(0, 0), fitted)
        box.moveCenter(QRectF(self.rect()).center())
        return box.toRect()

    def _place(self, image: QImage, frame: QRect) -> QRect:
        """A picture at the frame's scale, from its top left, as pages and crops are measured."""
        widest = max(self._before.width(), self._after.width(), 1)
        scale = frame.width() / widest
        return QRect(frame.topLeft(), QSize(round(image.width() * scale), round(image.height() * scale)))

    def _image(self, after: bool, size: QSize) -> QImage:
        """Scaled once for a size: painting happens at every move of the border."""
        ratio = self.devicePixelRatioF()
        wanted = QSize(max(1, round(size.width() * ratio)), max(1, round(size.height() * ratio)))
        known = self._scaled.get(after)
        if known is None or known[0] != wanted:
            image = self._after if after else self._before
            mode = Qt.TransformationMode.SmoothTransformation
            known = (wanted, image.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, mode))
            self._scaled[after] = known
        return known[1]

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("sunken"))
        frame = self.frame()
        if frame.isEmpty():
            painter.end()
            return
        if self.mode == "blink":
            self._draw(painter, frame, self.after_shown)
        else:
            border = frame.left() + round(frame.width() * self.at)
            painter.setClipRect(QRect(frame.left(), frame.top(), border - frame.left(), frame.height()))
            self._draw(painter, frame, after=False)
            painter.setClipRect(QRect(border, frame.top(), frame.right() - border + 1, frame.height()))
            self._draw(painter, frame, after=True)
            painter.setClipping(False)
            self._draw_border(painter, border, frame)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), theme.FOCUS_RING))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _draw(self, painter: QPainter, frame: QRect, after: bool) -> None:
        image = self._after if after else self._before
        if image.isNull():
            return
        box = self._place(image, frame)
        painter.drawImage(box, self._image(after, box.size()))

    def _draw_border(self, painter: QPainter, border: int, frame: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.drawLine(border, frame.top(), border, frame.bottom())
        knob = QRect(0, 0, _HANDLE, _HANDLE)
        knob.moveCenter(QPoint(border, frame.center().y()))
        painter.setPen(QPen(theme.colour("surface"), 2))
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(knob)
        picture = theme.icon_pixmap("chevrons-left", "on_accent", 12)
        painter.drawPixmap(knob.center().x() - 12, knob.center().y() - 5, picture)
        picture = theme.icon_pixmap("chevrons-right", "on_accent", 12)
        painter.drawPixmap(knob.center().x() + 1, knob.center().y() - 5, picture)

    def _to(self, event: QMouseEvent) -> None:
        frame = self.frame()
        if self.mode == "slider" and not frame.isEmpty():
            self.move_border((event.position().x() - frame.left()) / frame.width())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.mode == "blink":
            self.turn()
        else:
            self._to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._to(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -_STEP, Qt.Key.Key_Right: _STEP, Qt.Key.Key_Home: -1.0, Qt.Key.Key_End: 1.0}
        if self.mode == "slider" and event.key() in steps:
            self.move_border(self.at + steps[Qt.Key(event.key())])
        elif self.mode == "blink" and event.key() == Qt.Key.Key_Space:
            self.turn()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._run()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()


class PicturePanel(QWidget):
    """The pair with its tools: slider or blink, blinking by itself, and which one is seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pair = PicturePair()
        self.modes = Segmented(
            (("slider", self.tr("Slider"), "columns-2"), ("blink", self.tr("Blink"), "eye")),
            self.tr("How the pictures are compared"),
        )
        self.auto = IconButton("play", self.tr("Blink by itself"), checkable=True, size=theme.CONTROL_SMALL)
        self.side = plain("", "secondary")
        tools = QHBoxLayout()
        tools.setContentsMargins(theme.SPACE_M, theme.SPACE_XS, theme.SPACE_M, theme.SPACE_XS)
        tools.setSpacing(theme.SPACE_S)
        tools.addWidget(self.modes)
        tools.addWidget(self.auto)
        tools.addStretch(1)
        tools.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tools)
        column.addWidget(self.pair, 1)
        self.modes.chosen.connect(self._choose)
        self.auto.toggled.connect(self._blink)
        self.pair.turned.connect(lambda _after: self._say())
        self._choose("slider")

    def _choose(self, mode: str) -> None:
        self.pair.show_mode(mode)
        self.auto.setVisible(mode == "blink")
        self._say()

    def _blink(self, on: bool) -> None:
        theme.dress(self.auto, "pause" if on else "play", "muted")
        self.auto.rename(self.tr("Stop blinking") if on else self.tr("Blink by itself"))
        self.pair.show_auto(on)

    def _say(self) -> None:
        if self.pair.mode == "slider":
            self.side.setText(self.tr("left: before, right: after"))
        else:
            self.side.setText(self.tr("After") if self.pair.after_shown else self.tr("Before"))

    def show_pictures(self, before: QImage, after: QImage) -> None:
        self.pair.show_pictures(before, after)
