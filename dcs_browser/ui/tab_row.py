"""The row of tabs of an open book, with what can be done with the book at its right.

Leaves to others: the widgets behind the tabs (``ui/main_window``).
"""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMenu,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from dcs_browser.domain.location import Tab
from dcs_browser.ui import theme
from dcs_browser.ui.controls import IconButton, button
from dcs_browser.ui.labels import Badge
from dcs_browser.ui.theme import Tone

_NARROWEST = 480


class TabButton(QToolButton):
    """One tab: icon, word, and a badge that may be empty."""

    def __init__(self, icon: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "tab")
        self.setCheckable(True)
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(theme.TABS)
        theme.dress(self, icon, "muted")
        self._plain_text = text
        self._badge = Badge("", "error", self)
        self._badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._badge.hide()

    def show_badge(self, text: str, tone: Tone) -> None:
        """A number beside the word; the button makes room for it."""
        self._badge.show_text(text, tone)
        self._badge.adjustSize()
        self.setAccessibleName(f"{self._plain_text} {text}".strip())
        self._widen()

    @property
    def whole_width(self) -> int:
        """Pixels it takes with its word."""
        word = self.fontMetrics().horizontalAdvance(self._plain_text)
        return word + theme.ICON + 3 * theme.SPACE_M + self._badge_width()

    def show_word(self, on: bool) -> None:
        """With its word, or as an icon alone."""
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(style.ToolButtonTextBesideIcon if on else style.ToolButtonIconOnly)
        self._widen()

    def _badge_width(self) -> int:
        return self._badge.sizeHint().width() + theme.SPACE_XS if self._badge.text() else 0

    def _widen(self) -> None:
        beside = self._badge_width()
        self.setMinimumWidth(self.sizeHint().width() + beside if beside else 0)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and line over the whole width, icon and word beside the badge instead of in the middle."""
        painter = QStylePainter(self)
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        icon, text = QIcon(option.icon), str(option.text)
        option.icon, option.text = QIcon(), ""
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        option.icon, option.text = icon, text
        beside = self._badge_width()
        left, right = (beside, 0) if self.isRightToLeft() else (0, beside)
        option.rect = self.rect().adjusted(left, 0, -right, 0)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        painter.end()

    def _place(self) -> None:
        size = self._badge.sizeHint()
        left = theme.SPACE_S if self.isRightToLeft() else self.width() - size.width() - theme.SPACE_S
        self._badge.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())


class TabRow(QFrame):
    """``chosen`` carries the :class:`Tab`; arrow keys move between the tabs."""

    chosen = Signal(object)
    downloadRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", "tabs")
        self.setFixedHeight(theme.TABS)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.SPACE_M, 0, theme.SPACE_M, 0)
        self._row.setSpacing(theme.SPACE_XS)
        self._row.addStretch(1)
        self._group = QButtonGroup(self)
        self._tabs: dict[Tab, TabButton] = {}
        self.download = button(self.tr("Download"), "download")
        self.download.setProperty("kind", "small")
        self.download.clicked.connect(self.downloadRequested)
        self.more = IconButton("ellipsis", self.tr("More for this book"))
        self.menu = QMenu(self)
        self.more.clicked.connect(self._open_menu)
        self._row.addWidget(self.download)
        self._row.addWidget(self.more)

    @property
    def tabs(self) -> tuple[Tab, ...]:
        """Those this book has."""
        return tuple(tab for tab, made in self._tabs.items() if not made.isHidden())

    def allow_tab(self, tab: Tab, on: bool) -> None:
        """Show a tab only to books that have something for it."""
        made = self._tabs.get(tab)
        if made is not None and made.isHidden() is on:
            made.setVisible(on)
            self._fit()

    def add(self, tab: Tab, icon: str, text: str) -> TabButton:
        made = TabButton(icon, text)
        made.clicked.connect(lambda: self.chosen.emit(tab))
        self._group.addButton(made)
        self._row.insertWidget(len(self._tabs), made)
        self._tabs[tab] = made
        number = len(self._tabs)
        self._fit()
        made.setToolTip(self.tr("{tab} (Ctrl+{number})").format(tab=text, number=number))
        return made

    def show_tab(self, tab: Tab) -> None:
        if tab in self._tabs:
            self._tabs[tab].setChecked(True)
            self._fit()

    def show_badge(self, tab: Tab, text: str, tone: Tone = "error") -> None:
        if tab in self._tabs:
            self._tabs[tab].show_badge(text, tone)
            self._fit()

    def allow_download(self, on: bool, why: str = "") -> None:
        """Switch Download off with its reason."""
        self.download.setEnabled(on)
        self.download.setToolTip("" if on else why)

    def minimumSizeHint(self) -> QSize:
        """Narrow: only the tab that is seen keeps its word."""
        return QSize(_NARROWEST, theme.TABS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        side = self.download.sizeHint().width() + self.more.width() + 5 * theme.SPACE_M
        whole = sum(made.whole_width for made in self._tabs.values() if not made.isHidden())
        for made in self._tabs.values():
            made.show_word(whole + side <= self.width() or made.isChecked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        buttons = [made for made in self._tabs.values() if not made.isHidden()]
        focused = next((at for at, made in enumerate(buttons) if made.hasFocus()), None)
        step = steps.get(Qt.Key(event.key()))
        if focused is None or step is None:
            super().keyPressEvent(event)
            return
        after = buttons[(focused + step) % len(buttons)]
        after.setFocus(Qt.FocusReason.TabFocusReason)
        after.click()

    def _open_menu(self) -> None:
        corner = self.more.mapToGlobal(QPoint(self.more.width(), self.more.height() + 2))
        self.menu.popup(corner - QPoint(self.menu.sizeHint().width(), 0))
