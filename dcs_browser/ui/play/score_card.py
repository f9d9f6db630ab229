"""The card below a player: the score in figures, words and an icon, how readers judge, the keys, and the way on.

Leaves to others: scoring (``domain/flowbook/judging``).
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from dcs_browser.domain.flowbook.judging import Judgement
from dcs_browser.ui import theme
from dcs_browser.ui.format import count_text, percent_text
from dcs_browser.ui.theme import Role
from dcs_browser.ui.widgets import IconButton, IconLabel, SectionLabel, plain

_KEYS_NEED = 820
"""Pixels of the card from which there is room for the hint on keys; else it is the tooltip of its icon."""


class ScoreCard(QFrame):
    """``turned`` carries -1 or 1: the activity before or after."""

    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self.icon = IconLabel("circle-dashed", size=20)
        self.score = SectionLabel()
        self.word = plain("", "secondary")
        self.judged = plain("", wrap=True)
        self.keys = plain("", "muted", wrap=True)
        self.place = plain("", "muted")
        self.previous = IconButton("chevron-left", self.tr("Activity before (Page up)"))
        self.next = IconButton("chevron-right", self.tr("Activity after (Page down)"))
        self.previous.clicked.connect(lambda: self.turned.emit(-1))
        self.next.clicked.connect(lambda: self.turned.emit(1))
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_L, theme.SPACE_S, theme.SPACE_S, theme.SPACE_S)
        row.setSpacing(theme.SPACE_M)
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(_two_lines(self.score, self.word))
        row.addSpacing(theme.SPACE_M)
        title = plain(self.tr("How readers judge it"), "secondary")
        row.addLayout(_two_lines(title, self.judged), 3)
        self._hint = QWidget()
        hint = QHBoxLayout(self._hint)
        hint.setContentsMargins(0, 0, 0, 0)
        hint.setSpacing(theme.SPACE_S)
        self._keyboard = IconLabel("keyboard", self.tr("Keys"))
        hint.addWidget(self._keyboard)
        hint.addWidget(self.keys, 1)
        row.addWidget(self._hint, 2)
        for control in (self.previous, self.place, self.next):
            row.addWidget(control)
        self.score.setMinimumWidth(112)
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.show_open()

    def show_rules(self, judged: str, keys: str) -> None:
        self.judged.setText(judged)
        self.keys.setText(keys)
        self._keyboard.setToolTip(keys)
        self._fit_hint()

    def show_place(self, number: int, count: int) -> None:
        """The activity's number in the book, from 1."""
        self.place.setText(
            self.tr("{number} of {count}").format(number=count_text(number), count=count_text(count))
        )
        self.place.setVisible(count > 0)
        self.place.setToolTip(self.tr("Activities of the book"))
        self.previous.setEnabled(number > 1)
        self.next.setEnabled(number < count)

    def show_open(self) -> None:
        """Nothing was checked."""
        self._say("circle-dashed", "faint", "–", self.tr("Not checked yet"))

    def show_answers(self) -> None:
        self._say("eye", "info", "–", self.tr("The answers are shown"))

    def show_score(self, judgement: Judgement) -> None:
        """What a check came to."""
        if judgement.unjudged:
            self._say("info", "info", self.tr("Not judged"), self.tr("No reader gives points"))
            return
        figures = self.tr("{points} of {count} · {percent}").format(
            points=count_text(judgement.points),
            count=count_text(judgement.of),
            percent=percent_text(judgement.score),
        )
        icon: str
        role: Role
        if judgement.complete:
            icon, role, word = "circle-check", "ok", self.tr("All right")
        elif judgement.points:
            icon, role, word = "circle-dot", "warning", self.tr("Partly right")
        else:
            icon, role, word = "circle-x", "error", self.tr("Nothing right yet")
        if judgement.practice:
            word = self.tr("{word} · practice only").format(word=word)
        self._say(icon, role, figures, word)

    def _say(self, icon: str, role: Role, figures: str, word: str) -> None:
        self.icon.show_icon(icon, role)
        self.icon.setAccessibleName(word)
        self.score.setText(figures)
        self.score.setAccessibleName(self.text_of(figures, word))
        self.word.setText(word)

    def text_of(self, figures: str, word: str) -> str:
        return self.tr("Score: {figures}, {word}").format(figures=figures, word=word)

    def text(self) -> str:
        """What is read aloud of the score."""
        return self.text_of(self.score.text(), self.word.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_hint()

    def _fit_hint(self) -> None:
        room = self.width() >= _KEYS_NEED
        self._hint.setVisible(bool(self.keys.text()))
        self.keys.setVisible(room)
        self._row.setStretchFactor(self._hint, 2 if room else 0)


def _two_lines(above: QWidget, below: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addStretch(1)
    column.addWidget(above)
    column.addWidget(below)
    column.addStretch(1)
    return column
