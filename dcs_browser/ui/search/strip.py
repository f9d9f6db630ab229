"""A line below the books of the library: how often what was typed stands in their texts, and the way there.

Leaves to others: finding (``place``).
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dcs_browser.ui import theme
from dcs_browser.ui.controls import button
from dcs_browser.ui.labels import ElidedLabel, IconLabel, Panel


class SearchStrip(Panel):
    """Hidden while nothing is typed."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("panel", "top", parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_M, theme.SPACE_S, theme.SPACE_M, theme.SPACE_S)
        row.setSpacing(theme.SPACE_S)
        self.text = ElidedLabel()
        self.open = button(self.tr("Show hits in texts"), "search", "link")
        self.open.clicked.connect(self.opened)
        row.addWidget(IconLabel("text", role="accent"))
        row.addWidget(self.text, 1)
        row.addWidget(self.open)
        self.hide()

    def show_text(self, text: str, *, any_hits: bool) -> None:
        """Say it; ``""`` hides the line."""
        self.text.setText(text)
        self.open.setVisible(any_hits)
        self.setVisible(bool(text))
