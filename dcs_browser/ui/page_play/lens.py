"""What a magnifier of a page opens: its picture, large, over the page; Escape, a click or the button closes it."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dcs_browser.qt.images import Picture
from dcs_browser.ui import theme
from dcs_browser.ui.states import EmptyState, LoadingState
from dcs_browser.ui.widgets import IconButton

_SHARE = 0.9


class Lens(QWidget):
    """Lies over a widget and follows its size; ``again`` asks for the picture once more."""

    closed = Signal()
    again = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._image = QImage()
        self._message: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Magnified"))
        self.close_button = IconButton("x", self.tr("Close"), self, role="text")
        self.close_button.clicked.connect(self.close_lens)
        over.installEventFilter(self)
        self.setGeometry(over.rect())
        self._say(LoadingState())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_picture(self, path: str, picture: Picture) -> None:
        """The picture, or why there is none."""
        if picture:
            self._image = picture.image
            self._forget_message()
        else:
            reason = self.tr("{path} can't be shown: {reason}").format(path=path, reason=picture.problem)
            self._say(EmptyState("image-off", reason, (self.tr("Try again"), self.again.emit)))
        self.update()

    def image(self) -> QImage:
        return self._image

    def close_lens(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            parent.removeEventFilter(self)
            parent.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.deleteLater()
        self.closed.emit()

    def _say(self, message: QWidget) -> None:
        self._forget_message()
        layout = self.layout()
        if layout is None:
            layout = QVBoxLayout(self)
        layout.addWidget(message)
        self._message = message
        self.close_button.raise_()

    def _forget_message(self) -> None:
        if self._message is not None:
            self._message.hide()
            self._message.deleteLater()
            self._message = None

    def _target(self) -> QRect:
        room = QSize(round(self.width() * _SHARE), round(self.height() * _SHARE))
        size = self._image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        box = QRect(0, 0, size.width(), size.height())
        box.moveCenter(self.rect().center())
        return box

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("veil", 0.62))
        if not self._image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self._target(), self._image)
        elif self._message is not None:
            painter.fillRect(self.rect().adjusted(24, 24, -24, -24), theme.colour("surface"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(self.close_button.geometry())
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() is QEvent.Type.Resize:
            over = self.parentWidget()
            if over is not None:
                self.setGeometry(over.rect())
                self._place_button()
        return super().eventFilter(watched, event)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._place_button()

    def _place_button(self) -> None:
        self.close_button.move(self.width() - self.close_button.width() - theme.SPACE_M, theme.SPACE_M)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.close_lens()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.close_lens()
        else:
            event.accept()  # nothing below is meant while this is open
