"""What the overview of a book says of its offline copy, with the button that makes or removes it.

Leaves to others: making and removing.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dcs_browser.domain.offline import CopyState
from dcs_browser.ui import theme
from dcs_browser.ui.controls import button
from dcs_browser.ui.labels import Badge
from dcs_browser.ui.offline.words import badge_of, sentence_of


class CopyLine(QWidget):
    """``toggled``: the person wants a copy, or no longer."""

    toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_S)
        self._kept = False
        self.badge = Badge()
        self.button = button("", "pin", "link")
        self.button.clicked.connect(lambda _checked: self.toggled.emit(not self._kept))
        row.addWidget(self.badge)
        row.addWidget(self.button)
        self.show_state(None)

    def show_state(self, state: CopyState | None, why_not: str = "") -> None:
        """``None``: there is no copy. ``why_not`` is the reason while none can be made."""
        self._kept = state is not None
        if state is None:
            self.badge.show_text("")
        else:
            self.badge.show_text(*badge_of(state))
        self.badge.setToolTip(sentence_of(state) if state is not None else "")
        self.button.setText(self.tr("Remove the copy") if self._kept else self.tr("Keep offline"))
        theme.dress(self.button, "pin-off" if self._kept else "pin", "accent")
        self.button.setEnabled(self._kept or not why_not)
        self.button.setToolTip("" if self._kept else why_not)
