"""The small parts every place is built of, in one place to import from.

They live in ``ui/labels`` (what says something), ``ui/controls`` (what is pressed) and ``ui/states`` (empty, loading, failed).
"""

from dcs_browser.ui.controls import Chip, IconButton, SearchBox, Segmented, button, chip_text, spin_box
from dcs_browser.ui.labels import (
    Badge,
    Card,
    Divider,
    ElidedLabel,
    IconLabel,
    KeyValues,
    Note,
    Panel,
    SectionLabel,
    TitleLabel,
    plain,
)
from dcs_browser.ui.states import EmptyState, ErrorState, LoadingState, Spinner, States

__all__ = [
    "Badge",
    "Card",
    "Chip",
    "Divider",
    "ElidedLabel",
    "EmptyState",
    "ErrorState",
    "IconButton",
    "IconLabel",
    "KeyValues",
    "LoadingState",
    "Note",
    "Panel",
    "SearchBox",
    "SectionLabel",
    "Segmented",
    "Spinner",
    "States",
    "TitleLabel",
    "button",
    "chip_text",
    "plain",
    "spin_box",
]
