"""What can't be played: an activity of an unknown type, or of none, shows what the book says, as it is written.

Leaves to others: the picture's frame (``picture_board``).
"""

import json

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout

from dcs_browser.domain.flowbook.activities import Activity
from dcs_browser.qt.images import Picture
from dcs_browser.ui import theme
from dcs_browser.ui.play.picture_board import PictureBoard
from dcs_browser.ui.play.player import LARGE, Player, View
from dcs_browser.ui.widgets import Note

_LONGEST = 20_000
"""Characters of JSON shown: the source is one click away for more."""


class DataPlayer(Player):
    """The picture, if one is named, and the JSON."""

    def __init__(self, activity: Activity) -> None:
        super().__init__(activity)
        self.board = PictureBoard(activity.section_path)
        self.board.setVisible(bool(activity.section_path))
        self.board.retry_wanted.connect(lambda: self.retry_wanted.emit(activity.section_path))
        self.source = QPlainTextEdit(_written(activity))
        self.source.setReadOnly(True)
        self.source.setFont(theme.mono())
        self.source.setAccessibleName(self.tr("What the book says"))
        self.source.setTabChangesFocus(True)
        self.source.setProperty("bare", True)
        text = self.tr("Readers don't know this type of activity. This is what the book says.")
        if not activity.type:
            text = self.tr("This activity has no type, so readers skip it. This is what the book says.")
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_L)
        row.addWidget(self.board, 3)
        row.addWidget(self.source, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_M)
        column.addWidget(Note("circle-help", text, "warning"))
        column.addLayout(row, 1)

    def wanted_pictures(self) -> dict[str, QSize]:
        return {self.activity.section_path: LARGE} if self.activity.section_path else {}

    def show_picture(self, path: str, picture: Picture) -> None:
        self.board.show_picture(picture)

    def keys(self) -> str:
        return ""

    def take_focus(self) -> None:
        self.source.setFocus(Qt.FocusReason.OtherFocusReason)

    def present(self, view: View) -> None:
        self.view = view


def _written(activity: Activity) -> str:
    """The JSON of the activity, indented; cut where nobody reads on."""
    try:
        text = json.dumps(activity.raw, ensure_ascii=False, indent=2)
    except (RecursionError, ValueError):
        text = repr(activity.raw)[:_LONGEST]
    # Lone surrogates of broken JSON have no picture.
    text = text.encode("utf-8", "replace").decode("utf-8")
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "\n…"
