"""The four steps of an upload in a row, drawn by hand: done, present, to come."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dcs_browser.ui import theme
from dcs_browser.ui.upload.book import Step

_DOT = 20


class Steps(QWidget):
    """Check, Plan, Send, Verify."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at = 0
        self._names = (self.tr("Check"), self.tr("Plan"), self.tr("Send"), self.tr("Verify"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_step(Step.CHECK)

    def show_step(self, step: Step) -> None:
        self._at = list(Step).index(step)
        if self._at < len(self._names):
            text = self.tr("Step {number} of {all}: {name}")
            text = text.format(number=self._at + 1, all=len(self._names), name=self._names[self._at])
        else:
            text = self.tr("All steps are done")
        self.setAccessibleName(text)
        self.update()

    @property
    def step(self) -> Step:
        return list(Step)[self._at]

    def _widths(self) -> list[int]:
        metrics = QFontMetrics(theme.font(weight=QFont.Weight.DemiBold))
        return [_DOT + 6 + metrics.horizontalAdvance(name) + theme.SPACE_L + 2 for name in self._names]

    def sizeHint(self) -> QSize:
        return QSize(sum(self._widths()), 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0
        for number, (name, width) in enumerate(zip(self._names, self._widths(), strict=True)):
            x = self.width() - left - width if self.isRightToLeft() else left
            self._paint_step(painter, QRect(x, 0, width, self.height()), number, name)
            left += width
        painter.end()

    def _paint_step(self, painter: QPainter, box: QRect, number: int, name: str) -> None:
        done, here = number < self._at, number == self._at
        x = box.right() - _DOT + 1 if self.isRightToLeft() else box.left()
        dot = QRect(x, (box.height() - _DOT) // 2, _DOT, _DOT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ok_soft" if done else "accent" if here else "sunken"))
        painter.drawEllipse(QRectF(dot))
        if done:
            painter.drawPixmap(dot.adjusted(4, 4, -4, -4), theme.icon_pixmap("check", "ok", 12))
        else:
            painter.setPen(theme.colour("on_accent" if here else "muted"))
            painter.setFont(theme.font(11, QFont.Weight.DemiBold))
            painter.drawText(dot, Qt.AlignmentFlag.AlignCenter, str(number + 1))
        painter.setPen(theme.colour("text" if here else "muted"))
        painter.setFont(theme.font(weight=QFont.Weight.DemiBold if here else QFont.Weight.Normal))
        gap = _DOT + 6
        words = box.adjusted(0, 0, -gap, 0) if self.isRightToLeft() else box.adjusted(gap, 0, 0, 0)
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, side | Qt.AlignmentFlag.AlignVCenter, name)
