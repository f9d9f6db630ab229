"""What is known of the chosen element, as the places beside a page show it: title, kind, rows, how it is judged, answers.

Shared by Pages and Config. Leaves to others: finding the facts (``ui/book_facts``).
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from dcs_browser.qt.tips import tip
from dcs_browser.ui import theme
from dcs_browser.ui.book_facts import Facts
from dcs_browser.ui.widgets import Badge, KeyValues, Note, SectionLabel, plain

_LONGEST_TITLE, _LONGEST_KIND = 160, 28


class ElementInspector(QScrollArea):
    """Values in; its buttons are the place's own (``add_buttons``)."""

    def __init__(self, *, key_width: int = 76, judged: bool = True) -> None:
        super().__init__()
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("About the chosen element"))
        self._tells_judging = judged
        self.title = SectionLabel()
        self.title.setWordWrap(True)
        self.kind, self.lms = Badge(), Badge()
        self.facts = KeyValues(key_width=key_width)
        self.judged = Note("info", "", "neutral")
        self.answers_title = plain(self.tr("Answers"), "strong")
        self.answers = plain("", "secondary", wrap=True, selectable=True)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme.SPACE_S)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_M)
        column.setSpacing(theme.SPACE_M)
        column.addWidget(self.title)
        self._badges = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._badges.setSpacing(theme.SPACE_S)
        for badge in (self.kind, self.lms):
            self._badges.addWidget(badge, 0, Qt.AlignmentFlag.AlignLeft)
        self._badges.addStretch(1)
        column.addLayout(self._badges)
        column.addWidget(self.facts)
        column.addLayout(self._buttons)
        column.addWidget(self.judged)
        column.addWidget(self.answers_title)
        column.addWidget(self.answers)
        self._below = QVBoxLayout()
        column.addLayout(self._below)
        column.addStretch(1)
        self.setWidget(inner)
        # Scroll areas fill their ground with the window's colour; the panel below has the right one.
        inner.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def add_buttons(self, *buttons: QWidget) -> None:
        for made in buttons:
            self._buttons.addWidget(made)
        self._buttons.addStretch(1)

    def add_below(self, widget: QWidget) -> None:
        """What a place has to say besides."""
        self._below.addWidget(widget)

    def show_facts(self, facts: Facts, answers: Sequence[str]) -> None:
        """Say what is known; ``answers`` are lines of text, none when they aren't to be seen."""
        title = facts.title
        short = title if len(title) <= _LONGEST_TITLE else title[:_LONGEST_TITLE] + "…"
        self.title.setText(short)
        self.title.setToolTip(tip(title) if short != title else "")
        kind = facts.kind if len(facts.kind) <= _LONGEST_KIND else facts.kind[:_LONGEST_KIND] + "…"
        self.kind.show_text(kind, "accent")
        self.kind.setToolTip(tip(facts.kind) if kind != facts.kind else "")
        if facts.in_lms is None:
            self.lms.show_text("")
        else:
            self.lms.show_text(
                self.tr("LMS ok") if facts.in_lms else self.tr("not in the LMS"),
                "ok" if facts.in_lms else "warning",
            )
        self._place_badges()
        self.facts.show_rows(facts.rows)
        parts = [facts.judged]
        if facts.lms:
            parts.append(self.tr("LMS: {sentence}").format(sentence=facts.lms))
        sentence = "\n".join(part for part in parts if part)
        self.judged.show_text(sentence)
        self.judged.setVisible(bool(sentence) and self._tells_judging)
        self.show_answers(answers)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_badges()

    def _place_badges(self) -> None:
        """Beside each other, or below each other where there is no room for that."""
        room = self.viewport().width() - 2 * theme.SPACE_L
        needed = self.kind.sizeHint().width() + self.lms.sizeHint().width() + 2 * theme.SPACE_S
        beside = self.lms.isHidden() or needed <= room
        self._badges.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    def show_answers(self, answers: Sequence[str]) -> None:
        self.answers.setText("\n".join(answers))
        self.answers.setVisible(bool(answers))
        self.answers_title.setVisible(bool(answers))
