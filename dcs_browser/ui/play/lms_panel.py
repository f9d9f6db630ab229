"""Beside a player: how the LMS treats this activity, what traps there are, and what it would count for this play.

Leaves to others: finding the differences (``domain/flowbook/lms``), scoring.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from dcs_browser.domain.flowbook.activities import Activity
from dcs_browser.domain.flowbook.judging import Judgement
from dcs_browser.domain.flowbook.lms import Difference, Weight
from dcs_browser.domain.flowbook.words import activity_words
from dcs_browser.ui import theme
from dcs_browser.ui.book_facts import word
from dcs_browser.ui.format import count_text, percent_text
from dcs_browser.ui.widgets import Badge, Note, Panel, SectionLabel, plain


class LmsPanel(Panel):
    """Values in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("panel", "left", parent)
        self.setFixedWidth(theme.INSPECTOR)
        self.setAccessibleName(self.tr("In the LMS"))
        self.badge = Badge()
        self.general = plain("", "muted", wrap=True)
        self.score = Note("school", "", "info")
        self.score.hide()
        self._notes: list[Note] = []
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(theme.SPACE_L, theme.SPACE_L, theme.SPACE_L, theme.SPACE_L)
        self._column.setSpacing(theme.SPACE_M)
        self._column.addWidget(SectionLabel(self.tr("In the LMS")))
        self._column.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.general)
        self._column.addWidget(self.score)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        inner.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        area.setAccessibleName(self.tr("In the LMS"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def show_activity(self, activity: Activity, found: Sequence[Difference]) -> None:
        trapped = any(item.weight is Weight.TRAP for item in found)
        if not activity.in_lms:
            self.badge.show_text(self.tr("not in the LMS"), "warning")
        elif trapped:
            self.badge.show_text(self.tr("LMS differs"), "warning")
        else:
            self.badge.show_text(self.tr("LMS ok"), "ok")
        self.general.setText(word(activity_words(activity).lms))
        # What isn't imported is told by the first note.
        self.general.setVisible(bool(self.general.text()) and activity.in_lms)
        for note in self._notes:
            self._column.removeWidget(note)
            note.hide()
            note.deleteLater()
        self._notes = []
        for item in found:
            trap = item.weight is Weight.TRAP
            text = QCoreApplication.translate("Words", item.text).format(**item.params)
            headline = QCoreApplication.translate("Words", item.headline)
            note = Note(
                "triangle-alert" if trap else "info", text, "warning" if trap else "neutral", headline
            )
            self._notes.append(note)
            self._column.insertWidget(self._column.count() - 1, note)

    def show_score(self, here: Judgement | None, there: Judgement | None) -> None:
        """What the LMS would count for what was checked; only where it is something else."""
        differs = here is not None and there is not None and not there.unjudged
        if (
            differs
            and here is not None
            and there is not None
            and (here.points, here.of) != (there.points, there.of)
        ):
            text = self.tr("For this play the LMS would count {points} of {count} · {percent}.").format(
                points=count_text(there.points),
                count=count_text(there.of),
                percent=percent_text(there.score),
            )
            self.score.show_text(text, self.tr("Another score"))
            self.score.show()
        else:
            self.score.hide()

    def texts(self) -> tuple[str, ...]:
        """What the notes say, in order."""
        shown = (self.score, *self._notes) if not self.score.isHidden() else self._notes
        return tuple(note.text() for note in shown)
