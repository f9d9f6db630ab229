"""The Connection page as it looks: the service, the sign-in, the ways around, everything the service can do.

Values in, signals out. Leaves to others: the words (``words``), measuring (``presenter``).
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from dcs_browser.client.api import Detour
from dcs_browser.ui import theme
from dcs_browser.ui.capability_rows import CapabilityRow, Row
from dcs_browser.ui.connection.words import Group
from dcs_browser.ui.theme import Tone
from dcs_browser.ui.widgets import (
    Badge,
    Card,
    KeyValues,
    Note,
    SectionLabel,
    States,
    TitleLabel,
    button,
    plain,
)

_KEYS = 110
_TWO_COLUMNS = 820  # pixels of width from which on the groups stand side by side


class ConnectionView(QWidget):
    """``measureRequested`` and ``retryRequested`` (try the storage's links again) are its only wishes."""

    measureRequested = Signal()
    retryRequested = Signal()
    copyRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = TitleLabel()
        self.health = Badge()
        self.measure = button(self.tr("Measure again"), "gauge")
        self.measure.clicked.connect(self.measureRequested)
        self.copy = button(self.tr("Copy as text"), "copy", "quiet")
        self.copy.clicked.connect(self.copyRequested)
        self.service = KeyValues(key_width=_KEYS)
        self.sign_in = KeyValues(key_width=_KEYS)
        self.trouble = Note("triangle-alert", "", "warning")
        self.detour = Note("route", "", "info")
        self.retry = button(self.tr("Try the links again"), "refresh-cw")
        self.retry.clicked.connect(self.retryRequested)
        self._groups: tuple[Group, ...] = ()
        self._cards: list[Card] = []
        self._columns = 0
        self._build()
        self.show_nobody()

    def _build(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_XL)
        column.setSpacing(theme.SPACE_M)
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_S)
        head.addWidget(self.title)
        head.addWidget(self.health)
        head.addStretch(1)
        head.addWidget(self.copy)
        head.addWidget(self.measure)
        column.addLayout(head)
        column.addWidget(self.trouble)
        self._around = QWidget()
        around = QHBoxLayout(self._around)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(theme.SPACE_M)
        around.addWidget(self.detour, 1)
        around.addWidget(self.retry)
        column.addWidget(self._around)
        facts = QGridLayout()
        facts.setSpacing(theme.SPACE_L)
        for at, (title, values) in enumerate(
            ((self.tr("Service"), self.service), (self.tr("Sign-in"), self.sign_in))
        ):
            card = Card()
            card.body.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_L)
            card.body.setSpacing(theme.SPACE_M)
            card.body.addWidget(SectionLabel(title))
            card.body.addWidget(values)
            card.body.addStretch(1)
            facts.addWidget(card, 0, at)
            facts.setColumnStretch(at, 1)
        column.addLayout(facts)
        column.addSpacing(theme.SPACE_S)
        column.addWidget(SectionLabel(self.tr("What this service can do")))
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.SPACE_L)
        column.addLayout(self._grid)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inner)
        self._states = States(self._scroll)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._states)

    # What it shows

    def show_nobody(self) -> None:
        """Nobody is signed in."""
        self._states.show_empty("cable", self.tr("Sign in to a server to see what was found of it."))

    def show_service(self, title: str, health: tuple[str, Tone], rows: Sequence[tuple[str, str]]) -> None:
        """The service and how it does at this moment."""
        self.title.setText(title)
        self.health.show_text(*health)
        self.service.show_rows([(key, value, "wrap") for key, value in rows])
        self._states.show_content()

    def show_sign_in(self, rows: Sequence[tuple[str, str]]) -> None:
        """Who, with what, for how long. Rows whose keys stay are only told their new values."""
        if not self.sign_in.change_values(dict(rows)):
            self.sign_in.show_rows([(key, value, "wrap") for key, value in rows])

    def show_detours(self, detours: Sequence[Detour]) -> None:
        """Hosts of the storage that are gone around, each with its reason; none hides the note."""
        lines = [
            self.tr("{host}: {reason}").format(
                host=detour.host, reason=QCoreApplication.translate("Errors", detour.reason)
            )
            for detour in detours
        ]
        headline = self.tr("The storage can't be reached from here; files come through the service.")
        self.detour.show_text("\n".join(lines), headline)
        self._around.setVisible(bool(detours))

    def show_trouble(self, text: str, headline: str = "") -> None:
        """The last measurement failed; an empty text hides it."""
        self.trouble.show_text(text, headline)
        self.trouble.setVisible(bool(text))

    def show_measuring(self, on: bool) -> None:
        self.measure.setEnabled(not on)
        self.measure.setToolTip(self.tr("The service is being asked.") if on else "")

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Everything the service can do and can't."""
        if tuple(groups) == self._groups:
            return
        self._groups = tuple(groups)
        for card in self._cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [self._card(group) for group in self._groups]
        self._columns = 0
        self._arrange()

    def facts(self) -> tuple[tuple[str, str], ...]:
        """Keys and values of both cards."""
        return (*self.service.items(), *self.sign_in.items())

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows shown."""
        return tuple(row for group in self._groups for row in group.rows)

    def _card(self, group: Group) -> Card:
        card = Card()
        card.body.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_L)
        card.body.setSpacing(theme.SPACE_M)
        card.body.addWidget(plain(group.title, "strong"))
        for row in group.rows:
            card.body.addWidget(CapabilityRow(row))
        card.body.addStretch(1)
        card.setAccessibleName(group.title)
        return card

    def _arrange(self) -> None:
        columns = 2 if self.width() >= _TWO_COLUMNS else 1
        if columns == self._columns:
            return
        self._columns = columns
        for at, card in enumerate(self._cards):
            self._grid.addWidget(card, at // columns, at % columns)
            card.show()
        for at in range(2):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
