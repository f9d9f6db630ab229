"""What a place shows when it has nothing to show yet: empty, loading, failed; an icon, a sentence, one action.

Leaves to others: when which is shown (:class:`States` holds them beside the content).
"""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from dcs_browser.ui import theme
from dcs_browser.ui.controls import button
from dcs_browser.ui.error_texts import sentence_of, technical_of, title_of
from dcs_browser.ui.labels import IconLabel, plain
from dcs_browser.ui.theme import Role

_WIDTH = 420
_ICON = 40


class _Middle(QWidget):
    """Things under each other in the middle of the place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # An empty column on each side yields first when the place is narrow.
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_L, theme.SPACE_L, theme.SPACE_L, theme.SPACE_L)
        row.addStretch(1)
        box = QWidget()
        box.setMaximumWidth(_WIDTH)
        row.addWidget(box, 1000)
        row.addStretch(1)
        self._column = QVBoxLayout(box)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE_S)
        self._column.addStretch(2)

    def _add(self, widget: QWidget) -> None:
        self._column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)

    def _line(self, text: str, role: str = "") -> None:
        made = plain(text, role, wrap=True)
        made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._column.addWidget(made)

    def _finish(self) -> None:
        self._column.addStretch(3)


class EmptyState(_Middle):
    """Nothing here: why, and what to do next."""

    def __init__(
        self,
        icon: str,
        sentence: str,
        action: tuple[str, Callable[[], object]] | None = None,
        parent: QWidget | None = None,
        *,
        headline: str = "",
        role: Role = "faint",
    ) -> None:
        super().__init__(parent)
        self._add(IconLabel(icon, role=role, size=_ICON))
        if headline:
            self._line(headline, "section")
        self._line(sentence, "muted")
        self.button: QPushButton | None = None
        if action is not None:
            text, act = action
            self.button = button(text, kind="primary")
            self.button.clicked.connect(lambda _checked: act())
            self._column.addSpacing(theme.SPACE_S)
            self._add(self.button)
        self._finish()
        self.setAccessibleName(sentence)


class ErrorState(_Middle):
    """It failed: the error's title and sentence, its technical part in the tooltip, and a way to try again."""

    def __init__(
        self, error: BaseException, retry: Callable[[], object] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._add(IconLabel("circle-alert", role="error", size=_ICON))
        self._line(title_of(error), "section")
        self._line(sentence_of(error), "muted")
        self.button: QPushButton | None = None
        if retry is not None:
            self.button = button(self.tr("Try again"), "refresh-cw")
            self.button.clicked.connect(lambda _checked: retry())
            self._column.addSpacing(theme.SPACE_S)
            self._add(self.button)
        self._finish()
        self.setToolTip(technical_of(error))
        self.setAccessibleName(title_of(error))


class Spinner(QWidget):
    """A turning arc; it turns only while it is seen."""

    def __init__(self, parent: QWidget | None = None, size: int = 24) -> None:
        super().__init__(parent)
        self.setFixedSize(size, size)
        self._angle = 0
        self._timer = QTimer(self, interval=60)
        self._timer.timeout.connect(self._turn)

    def sizeHint(self) -> QSize:
        return self.size()

    def _turn(self) -> None:
        self._angle = (self._angle - 30) % 360
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = max(2.0, self.width() / 10)
        box = QRectF(self.rect()).adjusted(width, width, -width, -width)
        painter.setPen(QPen(theme.colour("line"), width))
        painter.drawEllipse(box)
        painter.setPen(QPen(theme.colour("accent"), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(box, self._angle * 16, 90 * 16)
        painter.end()


class LoadingState(_Middle):
    """It is on its way; quick answers never show it, as it appears after a moment only."""

    def __init__(self, sentence: str = "", parent: QWidget | None = None, *, after_ms: int = 200) -> None:
        super().__init__(parent)
        self._holder = QWidget()
        column = QVBoxLayout(self._holder)
        column.addWidget(Spinner(), 0, Qt.AlignmentFlag.AlignHCenter)
        self._sentence = plain(sentence or self.tr("Loading…"), "muted")
        column.addWidget(self._sentence, 0, Qt.AlignmentFlag.AlignHCenter)
        self._add(self._holder)
        self._finish()
        self._holder.hide()
        self._timer = QTimer(self, singleShot=True, interval=after_ms)
        self._timer.timeout.connect(self._holder.show)
        self.setAccessibleName(self._sentence.text())

    def say(self, sentence: str) -> None:
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
        self._holder.hide()


class States(QWidget):
    """A content and the states that stand in for it: one of them is shown."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stack = QStackedLayout(self)
        self._content = content
        self._now = content
        self._stack.addWidget(content)

    @property
    def state(self) -> str:
        """``content``, or the class of the state shown: ``EmptyState``, ``ErrorState``, ``LoadingState``."""
        return "content" if self._now is self._content else type(self._now).__name__

    @property
    def shown(self) -> QWidget:
        """The widget that is seen."""
        return self._now

    def show_content(self) -> None:
        self._show(self._content)

    def show_loading(self, sentence: str = "") -> None:
        self._show(LoadingState(sentence))

    def show_error(self, error: BaseException, retry: Callable[[], object] | None = None) -> None:
        self._show(ErrorState(error, retry))

    def show_empty(
        self,
        icon: str,
        sentence: str,
        action: tuple[str, Callable[[], object]] | None = None,
        headline: str = "",
    ) -> None:
        self._show(EmptyState(icon, sentence, action, headline=headline))

    def _show(self, widget: QWidget) -> None:
        before, self._now = self._now, widget
        if widget is not self._content:
            self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        if before is not self._content and before is not widget:
            self._stack.removeWidget(before)
            before.deleteLater()
