"""Short notes that pile up at the bottom right inside a window and go by themselves.

Leaves to others: what they say (``ui/messages``).
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QEnterEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from dcs_browser.ui import theme
from dcs_browser.ui.controls import IconButton, button
from dcs_browser.ui.labels import IconLabel, plain

_WIDTH = 380
_MOST = 4
_ABOVE_STATUS = 80
_LIFE_MS = {"info": 5000, "ok": 5000, "warning": 9000, "error": 14000}
_LIFE_WITH_ACTION_MS = 10000
_ICONS: dict[str, tuple[str, theme.Role]] = {
    "info": ("info", "info"),
    "ok": ("circle-check", "ok"),
    "warning": ("triangle-alert", "warning"),
    "error": ("circle-x", "error"),
}


class Toast(QFrame):
    """One note. Hovering or focusing it keeps it."""

    def __init__(
        self,
        parent: QWidget,
        kind: str,
        text: str,
        title: str = "",
        action: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        super().__init__(parent)
        self.kind, self.text, self.title = kind, text, title
        self.setProperty("surface", "toast")
        self.setProperty("tone", kind)
        self.setFixedWidth(_WIDTH)
        self.setAccessibleName(f"{title} {text}".strip())
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_M, theme.SPACE_M, theme.SPACE_S, theme.SPACE_M)
        row.setSpacing(theme.SPACE_M)
        name, role = _ICONS[kind]
        row.addWidget(IconLabel(name, role=role), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(theme.SPACE_XS)
        if title:
            words.addWidget(plain(title, "strong", wrap=True))
        words.addWidget(plain(text, "muted" if title else "", wrap=True))
        self._actions = QHBoxLayout()
        self._actions.setSpacing(theme.SPACE_S)
        self._actions.addStretch(1)
        words.addLayout(self._actions)
        row.addLayout(words, 1)
        self._close = IconButton("x", self.tr("Dismiss"), size=24)
        self._close.clicked.connect(self.dismiss)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self, singleShot=True)
        self._timer.setInterval(max(_LIFE_MS[kind], _LIFE_WITH_ACTION_MS if action else 0))
        self._timer.timeout.connect(self.dismiss)
        if action is not None:
            self._offer(action[0], action[1])
        self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def offer_details(self, show: Callable[[], object]) -> None:
        """Add "Details" beside the action."""
        self._offer(self.tr("Details"), show)

    def _offer(self, text: str, act: Callable[[], object]) -> None:
        made = button(text, kind="link")

        def pressed() -> None:
            self.dismiss()
            act()

        made.clicked.connect(pressed)
        self._actions.insertWidget(self._actions.count() - 1, made)
        self.adjustSize()

    def dismiss(self) -> None:
        """Go now."""
        self._timer.stop()
        self.hide()
        self.setParent(None)
        self.deleteLater()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start()
        super().leaveEvent(event)

    @property
    def going(self) -> bool:
        """Whether its time runs."""
        return self._timer.isActive()


class Toasts(QObject):
    """The pile of one window: newest at the bottom, the oldest goes when there are too many."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._shown: list[Toast] = []
        window.installEventFilter(self)

    @property
    def shown(self) -> tuple[Toast, ...]:
        return tuple(self._shown)

    def add(self, kind: str, text: str, title: str, action: tuple[str, Callable[[], object]] | None) -> Toast:
        """Show a note; the same one twice is shown once, with fresh time."""
        for old in self.shown:
            if (old.kind, old.text, old.title) == (kind, text, title):
                old.dismiss()
        while len(self._shown) >= _MOST:
            self._shown[0].dismiss()
        toast = Toast(self._window, kind, text, title, action)
        self._shown.append(toast)
        toast.installEventFilter(self)
        toast.show()
        self._arrange()
        return toast

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Python may have collected this object's parts while Qt still sends its last events.
        if watched is getattr(self, "_window", None):
            if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
                self._arrange()
        elif isinstance(watched, Toast):
            if event.type() == QEvent.Type.Hide and not watched.isVisible() and watched.isHidden():
                self._forget(watched)
            elif event.type() == QEvent.Type.LayoutRequest:
                self._arrange()
        return False

    def _forget(self, toast: Toast) -> None:
        if toast in self._shown:
            self._shown.remove(toast)
            self._arrange()

    def _arrange(self) -> None:
        bottom = self._window.height() - _ABOVE_STATUS
        for toast in reversed(self._shown):
            height = max(toast.sizeHint().height(), toast.heightForWidth(_WIDTH))
            toast.resize(_WIDTH, height)
            bottom -= height
            toast.move(self._window.width() - _WIDTH - theme.SPACE_L, bottom)
            bottom -= theme.SPACE_S
            toast.raise_()
