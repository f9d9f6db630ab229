"""A card with a number and a word that can be pressed to see only those rows."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from dcs_browser.ui import theme
from dcs_browser.ui.theme import Tone

_HEIGHT = 70


class CountCard(QAbstractButton):
    """``key`` names the rows it stands for; without one it can't be pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._number, self._word = "", ""
        self._tone: Tone = "neutral"
        self.key = ""
        theme.changed.connect(self.update)

    def show_count(self, number: str, word: str, tone: Tone, key: str) -> None:
        if key != self.key:
            self.release()
        self._number, self._word, self._tone, self.key = number, word, tone, key
        self.setEnabled(bool(key))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if key else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(f"{number} {word}")
        self.setToolTip(self.tr("Show only these") if key else "")
        self.update()

    @property
    def number(self) -> str:
        return self._number

    def release(self) -> None:
        """Not pressed any more, without a signal."""
        blocked = self.blockSignals(True)
        self.setChecked(False)
        self.blockSignals(blocked)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(72, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = 0.5
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        ringed = self.hasFocus() or self.isChecked()
        painter.setPen(QPen(theme.colour("accent" if ringed else "line"), 1.6 if ringed else 1))
        painter.setBrush(theme.colour("hover" if self.underMouse() and self.key else "surface"))
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), theme.RADIUS_CARD, theme.RADIUS_CARD)
        inner = self.rect().adjusted(theme.SPACE_M, theme.SPACE_S, -theme.SPACE_M, -theme.SPACE_S)
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        big = theme.font(theme.TITLE, QFont.Weight.DemiBold)
        painter.setFont(big)
        painter.setPen(theme.colour("text"))
        number = QFontMetrics(big).elidedText(self._number, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner.adjusted(0, 2, 0, -22), side | Qt.AlignmentFlag.AlignVCenter, number)
        self._paint_pill(painter)
        painter.end()

    def _paint_pill(self, painter: QPainter) -> None:
        small = theme.font(11, QFont.Weight.DemiBold)
        metrics = QFontMetrics(small)
        area = self.rect().adjusted(theme.SPACE_M, 40, -theme.SPACE_M, -10)
        width = min(metrics.horizontalAdvance(self._word) + 2 * theme.SPACE_S, area.width())
        pill = QRectF(area.left(), area.top(), width, 20)
        if self.isRightToLeft():
            pill.moveRight(area.right())
        ink, ground = theme.tone_colours(self._tone)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(pill, 10, 10)
        painter.setFont(small)
        painter.setPen(ink)
        text = metrics.elidedText(self._word, Qt.TextElideMode.ElideRight, int(width) - theme.SPACE_S)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
