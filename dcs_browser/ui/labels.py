"""What says something: labels, badges, notes, cards, rows of an inspector. All of it is plain text.

Leaves to others: what is pressed or filled in (``ui/controls``).
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyleOption,
    QVBoxLayout,
    QWidget,
)

from dcs_browser.qt.tips import tip
from dcs_browser.ui import theme
from dcs_browser.ui.theme import Role, Tone


def plain(text: str = "", role: str = "", *, wrap: bool = False, selectable: bool = False) -> QLabel:
    """A label of plain text. ``role``: title, section, strong, muted, secondary, caption, error, warning, ok, accent."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    if selectable:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


class IconLabel(QLabel):
    """An icon that says something; ``text`` is read aloud and shown as tooltip."""

    def __init__(
        self,
        icon: str,
        text: str = "",
        parent: QWidget | None = None,
        *,
        role: Role = "muted",
        size: int = 16,
    ) -> None:
        super().__init__(parent)
        self._icon, self._role, self._size = icon, role, size
        self.setFixedSize(size, size)
        self.setAccessibleName(text)
        self.setToolTip(text)
        theme.changed.connect(self._draw)
        self._draw()

    def show_icon(self, icon: str, role: Role = "muted") -> None:
        self._icon, self._role = icon, role
        self._draw()

    def _draw(self) -> None:
        self.setPixmap(theme.icon_pixmap(self._icon, self._role, self._size))


class ElidedLabel(QLabel):
    """A line that ends in an ellipsis, or is cut in the middle (paths); the whole is in the tooltip."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        role: str = "",
        middle: bool = False,
        mono: bool = False,
    ) -> None:
        super().__init__(parent)
        self._text = ""
        self._mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(24)
        if role:
            self.setProperty("role", role)
        if mono:
            self.setFont(theme.mono())
        self.setText(text)

    def setText(self, text: str) -> None:
        self._text = text.replace("\n", " ")
        self.setAccessibleName(text)
        self.updateGeometry()
        self._cut()

    def text(self) -> str:
        """The whole text, not what fits."""
        return self._text

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        wanted = self.fontMetrics().horizontalAdvance(self._text) + 2
        return QSize(wanted, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._cut()

    def _cut(self) -> None:
        shown = self.fontMetrics().elidedText(self._text, self._mode, max(0, self.width()))
        if shown != super().text():
            super().setText(shown)
        self.setToolTip(tip(self._text) if shown != self._text else "")


class Badge(QLabel):
    """A pill with a word or a number; the tone never stands alone."""

    def __init__(self, text: str = "", tone: Tone = "neutral", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("pill", True)
        self.setProperty("tone", tone)

    def show_text(self, text: str, tone: Tone = "neutral") -> None:
        """Another text and tone; hidden when empty."""
        self.setText(text)
        theme.mark(self, tone=tone)
        self.setVisible(bool(text))


class Divider(QFrame):
    """A line of 1 px."""

    def __init__(self, parent: QWidget | None = None, *, vertical: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("surface", "divider")
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)


class Card(QFrame):
    """A white ground with a line around; fill :attr:`body`."""

    def __init__(self, parent: QWidget | None = None, *, tone: Tone | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        if tone:
            self.setProperty("tone", tone)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(theme.SPACE_M, theme.SPACE_M, theme.SPACE_M, theme.SPACE_M)
        self.body.setSpacing(theme.SPACE_XS)


class Note(QFrame):
    """A tinted box with an icon, a headline that may be empty, and a sentence."""

    def __init__(
        self, icon: str, text: str, tone: Tone = "info", headline: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "note")
        self.setProperty("tone", tone)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_M, theme.SPACE_M, theme.SPACE_M, theme.SPACE_M)
        row.setSpacing(theme.SPACE_S)
        role: Role = "muted" if tone == "neutral" else tone
        self._icon = IconLabel(icon, role=role)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        tint = "" if tone == "neutral" else tone
        self._headline = plain(headline, tint, wrap=True)
        self._headline.setProperty("strong", True)
        if not headline:
            # Never shown here: without a parent it would be a window of its own for a moment, and take the focus.
            self._headline.hide()
        self._text = plain(text, "" if headline else tint, wrap=True)
        words.addWidget(self._headline)
        words.addWidget(self._text)
        row.addLayout(words, 1)

    def show_text(self, text: str, headline: str = "") -> None:
        self._headline.setText(headline)
        self._headline.setVisible(bool(headline))
        self._text.setText(text)

    def text(self) -> str:
        return " ".join(part for part in (self._headline.text(), self._text.text()) if part)


class KeyValues(QWidget):
    """The rows of an inspector: muted keys left, values right; a value that is too long is cut with a tooltip."""

    def __init__(self, parent: QWidget | None = None, *, key_width: int = 88) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.SPACE_M)
        self._grid.setVerticalSpacing(theme.SPACE_S)
        self._grid.setColumnMinimumWidth(0, key_width)
        self._grid.setColumnStretch(1, 1)
        self._values: dict[str, QLabel] = {}

    def show_rows(self, rows: Sequence[tuple[str, str] | tuple[str, str, str]]) -> None:
        """Replace the rows. A third part says how: ``mono``, ``path`` (mono, cut in the middle) or ``wrap``."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._values.clear()
        for row, (key, value, *how) in enumerate(rows):
            style = how[0] if how else ""
            name = plain(key, "muted")
            shown: QLabel
            if style == "wrap":
                shown = plain(value, wrap=True, selectable=True)
            else:
                shown = ElidedLabel(value, middle=style == "path", mono=style in ("mono", "path"))
            name.setBuddy(shown)
            self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(shown, row, 1)
            self._values[key] = shown

    def change_values(self, values: dict[str, str]) -> bool:
        """Other values beside the same keys, without making the rows anew; ``False`` when the keys are others."""
        if list(values) != list(self._values):
            return False
        for key, text in values.items():
            if self._values[key].text() != text:
                self._values[key].setText(text)
        return True

    def items(self) -> tuple[tuple[str, str], ...]:
        """All keys and values, in order."""
        return tuple((key, label.text()) for key, label in self._values.items())

    def value(self, key: str) -> str:
        """The value beside ``key``, ``""`` when there is none."""
        found = self._values.get(key)
        return found.text() if found else ""


class Panel(QFrame):
    """A ground with an edge: ``surface`` panel, bg or sunken; ``edge`` top, bottom, left, right or none."""

    def __init__(self, surface: str = "panel", edge: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", surface)
        if edge:
            self.setProperty("edge", edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        painter.end()


class TitleLabel(QLabel):
    """The headline of a place, 20 px."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "title")


class SectionLabel(TitleLabel):
    """The headline of a part of a place, 15 px."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("role", "section")
