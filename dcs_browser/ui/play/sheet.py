"""The card that words are played on where there is no picture: it scrolls, and stands in the middle of a wide window.

Leaves to others: what is on it.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from dcs_browser.ui import theme

WIDEST = 960
"""Pixels; longer lines are hard to follow."""


def sheet_of(column: QVBoxLayout) -> QScrollArea:
    """A card with the rows of ``column``."""
    card = QFrame()
    card.setProperty("surface", "card")
    card.setLayout(column)
    column.setContentsMargins(theme.SPACE_XL, theme.SPACE_L, theme.SPACE_XL, theme.SPACE_L)
    ground = QWidget()
    outer = QVBoxLayout(ground)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(card)
    outer.addStretch(1)
    area = QScrollArea()
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(ground)
    ground.setBackgroundRole(QPalette.ColorRole.NoRole)
    ground.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area


def centred(widget: QWidget, widest: int) -> QHBoxLayout:
    """A widget in the middle, as wide as there is room up to ``widest``."""
    widget.setMaximumWidth(widest)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget, 1000)
    row.addStretch(1)
    return row
