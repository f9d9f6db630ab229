"""Findings as a short list of cards beside a page; a click leads to the place.

Leaves to others: what is said (``ui/finding_words``), all findings of a book (``ui/check``).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dcs_browser.ui import theme
from dcs_browser.ui.controls import button
from dcs_browser.ui.labels import Card, IconLabel, plain
from dcs_browser.ui.theme import Role, Tone

_MOST = 12
"""Cards; a page with more faults is better looked at in the list of all."""


@dataclass(frozen=True, slots=True)
class Said:
    """One finding in words: where it is, its severity as icon and colour, title and sentence."""

    pointer: str
    title: str
    sentence: str
    icon: str = "triangle-alert"
    tint: Role = "warning"


class FindingCards(QWidget):
    """``chosen`` carries the pointer of a card; ``check_wanted`` asks for a check that nobody has run yet."""

    chosen = Signal(str)
    check_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Said, ...] | None = None
        self.title = plain("", "strong")
        self.note = plain("", "secondary", wrap=True)
        self.check = button(self.tr("Check the book"), "shield-check", "link")
        self.check.clicked.connect(self.check_wanted)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(theme.SPACE_S)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SPACE_S, 0, 0)
        column.setSpacing(theme.SPACE_S)
        column.addWidget(self.title)
        column.addLayout(self._cards)
        column.addWidget(self.note)
        column.addWidget(self.check, 0, Qt.AlignmentFlag.AlignLeft)

    def show_findings(self, said: Sequence[Said], *, checked: bool, checking: bool = False) -> None:
        """What was found on a page; before a check only what reading the file showed."""
        self.title.setText(self.tr("Findings on this page"))
        self.check.setVisible(not checked)
        self.check.setEnabled(not checking)
        self.check.setText(self.tr("Checking …") if checking else self.tr("Check the book"))
        more = len(said) - _MOST
        if more > 0:
            self.note.setText(self.tr("%n more in the list of all findings", "", more))
        elif not said:
            self.note.setText(self.tr("None.") if checked else self.tr("The book has not been checked yet."))
        self.note.setVisible(more > 0 or not said)
        if tuple(said) == self._shown:
            return
        self._shown = tuple(said)
        while (item := self._cards.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for one in self._shown[:_MOST]:
            card = FindingCard(one)
            card.chosen.connect(self.chosen)
            self._cards.addWidget(card)

    def cards(self) -> list["FindingCard"]:
        """The cards that are shown, from top to bottom."""
        found = (self._cards.itemAt(at) for at in range(self._cards.count()))
        widgets = (item.widget() for item in found if item is not None)
        return [widget for widget in widgets if isinstance(widget, FindingCard)]


class FindingCard(Card):
    """One finding; pressed by mouse, Enter or Space."""

    chosen = Signal(str)

    def __init__(self, said: Said) -> None:
        tone: Tone | None = said.tint if said.tint in ("error", "warning") else None
        super().__init__(tone=tone if tone == "error" else None)
        self.said = said
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{said.title}: {said.sentence}")
        top = QHBoxLayout()
        top.setSpacing(theme.SPACE_S)
        top.addWidget(IconLabel(said.icon, role=said.tint), 0, Qt.AlignmentFlag.AlignTop)
        title = plain(said.title, said.tint if said.tint in ("error", "warning") else "strong", wrap=True)
        title.setProperty("strong", True)
        top.addWidget(title, 1)
        self.body.addLayout(top)
        if said.sentence and said.sentence != said.title:
            self.body.addWidget(plain(said.sentence, "secondary", wrap=True))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self.said.pointer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.said.pointer)
        else:
            super().keyPressEvent(event)
