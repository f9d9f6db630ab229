"""What is known of the chosen finding: its page with the area marked, rule, place, value, and what can be done about it.

Values in, signals out. Leaves to others: which finding it is and doing what is asked.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from dcs_browser.services.open_book import OpenBook
from dcs_browser.ui import theme
from dcs_browser.ui.page_panel import PagePanel, Shown
from dcs_browser.ui.theme import Tone
from dcs_browser.ui.widgets import Badge, KeyValues, Panel, SectionLabel, button, plain

_PICTURE_LEAST = 160


@dataclass(frozen=True, slots=True)
class About:
    """``rows`` as ``KeyValues`` takes them; ``ignored`` the reason or None; ``several`` findings are meant at once."""

    title: str
    severity: str
    tone: Tone
    sentence: str
    meaning: str
    rows: Sequence[tuple[str, str, str]]
    ignored: str | None = None
    several: bool = False
    goes: bool = True
    has_source: bool = False


class FindingInspector(Panel):
    """Empty until something is shown."""

    go_wanted = Signal()
    source_wanted = Signal()
    ignore_wanted = Signal()
    restore_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, on_error: Callable[[BaseException], None], parent: QWidget | None = None) -> None:
        super().__init__("panel", "left", parent)
        self.setMinimumWidth(theme.INSPECTOR)
        self.panel = PagePanel(on_error)
        self.panel.tools.hide()
        self.panel.setMinimumHeight(_PICTURE_LEAST)
        self.title = SectionLabel()
        self.title.setWordWrap(True)
        self.severity = Badge()
        self.sentence = plain("", wrap=True, selectable=True)
        self.meaning = plain("", "muted", wrap=True)
        self.facts = KeyValues(key_width=76)
        self.go = button(self.tr("Go there"), "arrow-up-right", "primary")
        self.source = button(self.tr("Source"), "braces", tip=self.tr("Show the place in config.json"))
        self.ignore = button(
            self.tr("Ignore…"), tip=self.tr("Say why it is all right, and don't count it any more")
        )
        self.restore = button(self.tr("Don't ignore"), "undo-2")
        self.copy = button(self.tr("Copy as report"), "clipboard-copy", "link")
        self._build()
        self.copy.clicked.connect(self.copy_wanted)
        self.go.clicked.connect(self.go_wanted)
        self.source.clicked.connect(self.source_wanted)
        self.ignore.clicked.connect(self.ignore_wanted)
        self.restore.clicked.connect(self.restore_wanted)
        self.show_nothing()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.panel, 5)
        self.words = QWidget()
        rows = QVBoxLayout(self.words)
        rows.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_M)
        rows.setSpacing(theme.SPACE_M)
        rows.addWidget(self.title)
        rows.addWidget(self.severity, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self.sentence)
        rows.addWidget(self.meaning)
        rows.addWidget(self.facts)
        rows.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.words)
        # Scroll areas fill their ground with the window's colour; the panel below has the right one.
        self.words.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        column.addWidget(scroll, 6)
        self.deeds = Panel("panel", "top")
        below = QVBoxLayout(self.deeds)
        below.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_M)
        below.setSpacing(theme.SPACE_S)
        for pair in ((self.go, self.source), (self.ignore, self.restore)):
            row = QHBoxLayout()
            row.setSpacing(theme.SPACE_S)
            for made in pair:
                row.addWidget(made)
            row.addStretch(1)
            below.addLayout(row)
        below.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.deeds)

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        for part in (self.panel, self.deeds, self.words):
            part.hide()

    def show_about(self, about: About) -> None:
        self.words.show()
        self.deeds.show()
        self.title.setText(about.title)
        self.severity.show_text(about.severity, about.tone)
        self.sentence.setText(about.sentence)
        self.meaning.setText(about.meaning)
        self.meaning.setVisible(bool(about.meaning))
        self.facts.show_rows(about.rows)
        ignored = about.ignored is not None
        self.go.setEnabled(about.goes)
        self.go.setToolTip("" if about.goes else self.tr("It is about the book as a whole."))
        self.source.setVisible(about.has_source)
        self.ignore.setVisible(not ignored)
        self.ignore.setText(self.tr("Ignore all…") if about.several else self.tr("Ignore…"))
        self.restore.setVisible(ignored)

    def show_picture(self, book: OpenBook, shown: Shown | None, pointer: str) -> None:
        """The picture with ``pointer`` marked; None for what has no picture."""
        self.panel.setVisible(shown is not None)
        if shown is not None:
            self.panel.present(book, shown, pointer)

    async def close_tasks(self) -> None:
        await self.panel.close_tasks()
