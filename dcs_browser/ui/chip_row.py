"""Chips beside each other that go on in another line where the width ends.

Leaves to others: which chips, and what they filter.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dcs_browser.ui import theme


class ChipRow(QWidget):
    """Hidden chips take no room; ``arrange`` after chips changed their text or were shown."""

    def __init__(self, chips: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = tuple(chips)
        for chip in self._chips:
            chip.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _shown(self) -> list[QWidget]:
        return [chip for chip in self._chips if not chip.isHidden()]

    def _places(self, width: int) -> list[tuple[QWidget, QRect]]:
        found: list[tuple[QWidget, QRect]] = []
        x = y = line = 0
        for chip in self._shown():
            size = chip.sizeHint()
            if x and x + size.width() > width:
                x, y, line = 0, y + line + theme.SPACE_XS, 0
            found.append((chip, QRect(QPoint(x, y), size)))
            x, line = x + size.width() + theme.SPACE_S, max(line, size.height())
        return found

    def heightForWidth(self, width: int) -> int:
        return max((box.bottom() + 1 for _, box in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        shown = self._shown()
        width = sum(chip.sizeHint().width() + theme.SPACE_S for chip in shown)
        return QSize(max(0, width - theme.SPACE_S), self.heightForWidth(self.width() or width))

    def minimumSizeHint(self) -> QSize:
        return QSize(
            max((c.sizeHint().width() for c in self._shown()), default=0), self.heightForWidth(self.width())
        )

    def arrange(self) -> None:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for chip, box in self._places(self.width()):
            if mirrored:
                box.moveRight(self.width() - 1 - box.left())
            chip.setGeometry(box)
        self.setFixedHeight(self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.arrange()
