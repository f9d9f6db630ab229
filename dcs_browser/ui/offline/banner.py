"""A calm line below the bars while what is seen comes from this computer and not from the service.

Leaves to others: when to show it, and what its buttons do.
"""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from dcs_browser.ui import theme
from dcs_browser.ui.controls import button
from dcs_browser.ui.format import when_text
from dcs_browser.ui.labels import ElidedLabel, IconLabel


class OfflineBanner(QFrame):
    """Hidden at first."""

    retry_asked = Signal()
    sign_in_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "note")
        self.setProperty("tone", "warning")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_M + 2, theme.SPACE_XS, theme.SPACE_S, theme.SPACE_XS)
        row.setSpacing(theme.SPACE_S)
        row.addWidget(IconLabel("wifi-off", role="warning"))
        self.text = ElidedLabel()
        row.addWidget(self.text, 1)
        self.sign_in = button(self.tr("Sign in…"), kind="link")
        self.sign_in.clicked.connect(lambda _checked: self.sign_in_asked.emit())
        self.again = button(self.tr("Try again"), kind="link")
        self.again.clicked.connect(lambda _checked: self.retry_asked.emit())
        row.addWidget(self.sign_in)
        row.addWidget(self.again)
        self.hide()

    def show_copy(self, when: datetime | None, *, signed_out: bool = False) -> None:
        """What is shown is of that moment; without one the library as a whole is. ``signed_out``: trying won't do."""
        if when is not None:
            text = self.tr("Offline: shown from the copy of {date}").format(date=when_text(when))
        elif signed_out:
            text = self.tr("Signed out: only the books kept on this computer are shown.")
        else:
            text = self.tr("Offline: only the books kept on this computer are shown.")
        self.text.setText(text)
        self.setAccessibleName(text)
        self.sign_in.setVisible(signed_out)
        self.again.setVisible(not signed_out)
        self.show()
