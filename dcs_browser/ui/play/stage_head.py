"""The head of the stage: what is played, and the buttons to check, show answers, begin anew and take back.

Leaves to others: what the buttons do (``stage``).
"""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from dcs_browser.qt.tips import tip
from dcs_browser.ui import theme
from dcs_browser.ui.widgets import Badge, IconButton, button, plain

_LONGEST_TITLE, _LONGEST_KIND = 160, 28
_LEAST_TITLE = 120
_ONE_ROW = 900
"""Pixels from which title and buttons stand in one row, a long title in two lines."""


class StageHead(QWidget):
    """Values in; its buttons are connected by the stage."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = IconButton("arrow-left", self.tr("Back to the page (Esc)"))
        self.title = plain("", "title", wrap=True)
        self.kind = Badge()
        self.undo = IconButton("undo-2", self.tr("Undo (Ctrl+Z)"), role="text")
        self.answers = button(self.tr("Show answers"), "eye")
        self.reset = button(self.tr("Reset"), "rotate-ccw")
        self.check = button(self.tr("Check"), "check", "primary")
        self.panel = IconButton("school", self.tr("In the LMS"), checkable=True)
        self.answers.setCheckable(True)
        name = self._name = QHBoxLayout()
        name.setSpacing(theme.SPACE_M)
        name.addWidget(self.back, 0, Qt.AlignmentFlag.AlignVCenter)
        self.title.setMaximumHeight(2 * theme.ROW)
        self.title.setMinimumWidth(_LEAST_TITLE)
        name.addWidget(self.title)
        name.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignVCenter)
        name.addStretch(1)
        deeds = QHBoxLayout()
        deeds.setSpacing(theme.SPACE_S)
        deeds.addStretch(1)
        self._deeds: tuple[QWidget, ...] = (self.undo, self.answers, self.reset, self.check, self.panel)
        for control in self._deeds:
            deeds.addWidget(control)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.SPACE_M)
        self._rows.addLayout(name, 1)
        self._rows.addLayout(deeds)

    def show_title(self, title: str, kind: str) -> str:
        """The activity's title and type, as much as there is room for; what of the title is shown."""
        short = title if len(title) <= _LONGEST_TITLE else title[:_LONGEST_TITLE] + "…"
        self.title.setText(short)
        self.title.setToolTip(tip(title) if short != title else "")
        cut = kind if len(kind) <= _LONGEST_KIND else kind[:_LONGEST_KIND] + "…"
        self.kind.show_text(cut, "accent")
        self.kind.setToolTip(tip(kind) if cut != kind else "")
        self._fit()
        return short

    def show_state(self, *, answers: bool, can_undo: bool, can_reset: bool) -> None:
        """What can be done now, and why something can't."""
        with QSignalBlocker(self.answers):
            self.answers.setChecked(answers)
        self.answers.setText(self.tr("Hide answers") if answers else self.tr("Show answers"))
        theme.dress(self.answers, "eye-off" if answers else "eye")
        self.check.setEnabled(not answers)
        self.check.setToolTip(self.tr("Hide the answers first.") if answers else self.tr("Ctrl+Enter"))
        self.undo.setEnabled(can_undo and not answers)
        self.undo.setToolTip(
            self.tr("Undo (Ctrl+Z)") if self.undo.isEnabled() else self.tr("There is nothing to undo.")
        )
        self.reset.setEnabled(can_reset or answers)
        self.reset.setToolTip("" if self.reset.isEnabled() else self.tr("Nothing was done yet."))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Title and buttons side by side where both have room."""
        width = self.width()
        title = self.title.fontMetrics().horizontalAdvance(self.title.text()) + theme.SPACE_S
        around = self.back.width() + self.kind.sizeHint().width() + 3 * theme.SPACE_M
        deeds = sum(control.sizeHint().width() + theme.SPACE_S for control in self._deeds)
        wide = title + around + deeds <= width or width >= _ONE_ROW
        self._rows.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
        wraps = title > width - around - (deeds if wide else 0)
        self.title.setWordWrap(wraps)
        self._name.setStretchFactor(self.title, 100 if wraps else 0)
