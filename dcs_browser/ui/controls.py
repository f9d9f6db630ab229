"""What is pressed or filled in: buttons, chips, search fields, a choice of a few.

Leaves to others: what only says something (``ui/labels``).
"""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSpinBox,
    QToolButton,
    QWidget,
)

from dcs_browser.ui import theme
from dcs_browser.ui.theme import Role, Tone


def button(text: str, icon: str = "", kind: str = "", *, tip: str = "") -> QPushButton:
    """A push button. ``kind``: ``""`` (default), primary, danger, quiet, link, chip, nav."""
    made = QPushButton(text)
    made.setAutoDefault(False)
    if kind:
        made.setProperty("kind", kind)
    if icon:
        role: Role = {"primary": "on_accent", "danger": "error", "link": "accent"}.get(kind, "text")  # type: ignore[assignment]
        theme.dress(made, icon, role)
    if tip:
        made.setToolTip(tip)
    if kind == "link":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def add_as_buttons(menu: QMenu, buttons: Iterable[tuple[QPushButton, Callable[[], object]]]) -> None:
    """Entries that look and can be used as their buttons can."""
    for made, act in buttons:
        action = QAction(made.text(), menu)
        theme.dress(action, str(made.property("iconName")), "muted")
        action.setEnabled(made.isEnabled())
        action.setToolTip(made.toolTip())
        action.triggered.connect(act)
        menu.addAction(action)


def spin_box(low: int, high: int, value: int) -> QSpinBox:
    """A field for a whole number; the style sheet's padding does not reach its inner line."""
    made = QSpinBox()
    made.setRange(low, high)
    made.setValue(value)
    made.lineEdit().setTextMargins(theme.SPACE_S, 0, 0, 0)
    return made


class IconButton(QToolButton):
    """A button of one icon; ``text`` is its tooltip and its accessible name."""

    def __init__(
        self,
        icon: str,
        text: str,
        parent: QWidget | None = None,
        *,
        role: Role = "muted",
        checkable: bool = False,
        size: int = theme.CONTROL,
    ) -> None:
        super().__init__(parent)
        theme.dress(self, icon, role)
        self.setCheckable(checkable)
        self.setFixedSize(size, size)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.rename(text)

    def rename(self, text: str) -> None:
        """Say something else in tooltip and accessible name."""
        self.setToolTip(text)
        self.setAccessibleName(text)


class SearchBox(QLineEdit):
    """A field with a magnifier and a cross to clear it. ``searched`` comes a moment after the last key."""

    searched = Signal(str)

    def __init__(
        self,
        placeholder: str,
        parent: QWidget | None = None,
        *,
        shortcut_text: str = "",
        on_window: bool = False,
        delay_ms: int = 150,
    ) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        if on_window:
            self.setProperty("ground", "bg")
        # An action of our own: the wrapper of one that Qt makes goes stale when its button is asked for it.
        self._magnifier = QAction(self)
        self.addAction(self._magnifier, QLineEdit.ActionPosition.LeadingPosition)
        for inner in self.findChildren(QToolButton):
            # The magnifier and the cross are buttons to a reader.
            clears = inner.defaultAction() is not self._magnifier
            inner.setAccessibleName(self.tr("Clear") if clears else placeholder)
        self._keycap = QLabel(shortcut_text, self)
        self._keycap.setProperty("keycap", True)
        self._keycap.setVisible(bool(shortcut_text))
        self._keycap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = QTimer(self, singleShot=True, interval=delay_ms)
        self._timer.timeout.connect(self._tell)
        self.textChanged.connect(self._typed)
        theme.changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        self._magnifier.setIcon(theme.icon("search", "muted"))

    def _typed(self) -> None:
        self._keycap.setVisible(bool(self._keycap.text()) and not self.text())
        self._timer.start()

    def _tell(self) -> None:
        self._timer.stop()
        self.searched.emit(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._tell()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell()
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cap = self._keycap.sizeHint()
        self._keycap.setGeometry(
            self.width() - cap.width() - 10, (self.height() - cap.height()) // 2, cap.width(), cap.height()
        )


class Segmented(QFrame):
    """A few choices side by side, one of them chosen: ``chosen`` carries its key."""

    chosen = Signal(str)

    def __init__(
        self,
        choices: Sequence[tuple[str, str, str]],
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        """``choices`` are (key, text, icon); without a text the icon stands alone and needs ``rename``."""
        super().__init__(parent)
        self.setProperty("bar", "segmented")
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        for key, text, icon in choices:
            made = QToolButton()
            made.setCheckable(True)
            made.setText(text)
            made.setAccessibleName(text or key)
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            if icon:
                made.setToolButtonStyle(
                    Qt.ToolButtonStyle.ToolButtonTextBesideIcon
                    if text
                    else Qt.ToolButtonStyle.ToolButtonIconOnly
                )
                theme.dress(made, icon, "muted")
            self._group.addButton(made)
            self._buttons[key] = made
            made.clicked.connect(self._teller(key))
            row.addWidget(made)
        if choices:
            self.choose(choices[0][0])

    def _teller(self, key: str) -> Callable[[], None]:
        return lambda: self.chosen.emit(key)

    def choose(self, key: str) -> None:
        """Show ``key`` as chosen, without a signal."""
        self._buttons[key].setChecked(True)

    def choice(self) -> str:
        return next((key for key, made in self._buttons.items() if made.isChecked()), "")

    def rename(self, key: str, text: str) -> None:
        """Tooltip and accessible name of a choice."""
        self._buttons[key].setToolTip(text)
        self._buttons[key].setAccessibleName(text)

    def set_enabled(self, key: str, on: bool, why: str = "") -> None:
        """Switch a choice off with its reason."""
        self._buttons[key].setEnabled(on)
        self._buttons[key].setToolTip("" if on else why)


def chip_text(text: str, number: int | None) -> str:
    """``Errors 3``: what a filter chip says."""
    return text if number is None else f"{text}  {number}"


class Chip(QPushButton):
    """A round filter that is on or off."""

    def __init__(self, text: str, tone: Tone = "accent", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("kind", "chip")
        self.setProperty("tone", tone)
