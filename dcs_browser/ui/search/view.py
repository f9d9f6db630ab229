"""The results of a search as they look: headline, how old the index is, the list or why there is none.

Values in, signals out. Leaves to others: finding and refreshing (``place``).
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dcs_browser.qt.hits_model import HitsModel
from dcs_browser.services.rounds import Progress
from dcs_browser.services.search.store import Found
from dcs_browser.ui import theme
from dcs_browser.ui.format import duration_text
from dcs_browser.ui.search.hits_list import HitsList, kind_word
from dcs_browser.ui.widgets import Card, ElidedLabel, IconLabel, Spinner, States, button


class SearchView(QWidget):
    """``entered`` carries the row, ``refresh_wanted`` whether everything is to be read again."""

    entered = Signal(object)
    refresh_wanted = Signal(bool)
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = HitsModel(kind_word, self)
        self.list = HitsList(self.model)
        self.list.entered.connect(self.entered)
        self.headline = ElidedLabel(role="title")
        self.about = ElidedLabel(role="muted")
        self.age = ElidedLabel(role="muted")
        self.trouble = IconLabel("triangle-alert", role="warning")
        self.spinner = Spinner(size=16)
        self.stop = button(self.tr("Stop"), "x", "quiet")
        self.stop.clicked.connect(self.stop_wanted)
        self.again = button(self.tr("Refresh index"), "refresh-cw", "quiet")
        self.again.clicked.connect(lambda: self.refresh_wanted.emit(False))
        card = Card()
        card.body.setContentsMargins(1, theme.SPACE_XS, 1, theme.SPACE_XS)
        card.body.addWidget(self.list)
        self.states = States(card)
        self._lay_out()
        self.show_idle("", off="")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_XL, theme.SPACE_L, theme.SPACE_XL, theme.SPACE_L)
        column.setSpacing(theme.SPACE_M)
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_S)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.headline)
        words.addWidget(self.about)
        head.addLayout(words, 1)
        for widget in (self.spinner, self.trouble, self.age, self.stop, self.again):
            head.addWidget(widget)
        column.addLayout(head)
        column.addWidget(self.states, 1)

    # --- what was found ----------------------------------------------------------------------------------------------

    def show_found(self, text: str, found: Found, *, fresh: bool, complete: bool) -> None:
        """The hits for ``text``; ``complete`` when every book is in the index."""
        self.headline.setText(self.tr("“{text}” in all books").format(text=text))
        self.model.show_hits(found.hits, fresh=fresh)
        if found.hits:
            self._tell(self.counts(found))
            self.states.show_content()
            return
        self._tell("")
        self.states.show_empty(
            "search", self._advice(complete, many=found.more), headline=self.tr("Nothing was found")
        )

    def _tell(self, text: str) -> None:
        self.about.setText(text)
        self.about.setVisible(bool(text))

    def counts(self, found: Found) -> str:
        """``38 hits in 7 books``."""
        hits = self.tr("%Ln hit(s)", "", self.model.hits)
        books = self.tr("%Ln book(s)", "", self.model.books)
        template = self.tr("The best {hits} in {books}") if found.more else self.tr("{hits} in {books}")
        return template.format(hits=hits, books=books)

    def _advice(self, complete: bool, *, many: bool) -> str:
        if many:
            return self.tr("Too many words begin like these. Type some more letters.")
        if not complete:
            return self.tr("Not every book has been read yet. What is found shows up here as it comes in.")
        return self.tr(
            "Try fewer words, or only their beginnings. All words must stand in one text; without quotes their "
            "order does not matter."
        )

    def show_nothing_asked(self) -> None:
        """Nothing was typed yet: what can be found, and how."""
        self.headline.setText(self.tr("Search in all books"))
        self._tell("")
        self.model.show_hits(())
        self.states.show_empty(
            "search",
            self.tr(
                "Type in the box above. Titles, headers, answers, words, sentences, games, subtitles and file names "
                "are searched. Beginnings of words are enough, accents and case make no difference (isik finds IŞIK), "
                "and words in quotes stand together."
            ),
            headline=self.tr("Find any text of any book"),
        )

    def show_signed_out(self) -> None:
        """There is neither a service nor an index of one."""
        self.headline.setText(self.tr("Search in all books"))
        self._tell("")
        self.states.show_empty(
            "log-in",
            self.tr("Sign in first: the books of your server are read once, then any text is found at once."),
        )

    def show_error(self, error: BaseException, retry: Callable[[], object]) -> None:
        self.states.show_error(error, retry)

    # --- the index ---------------------------------------------------------------------------------------------------

    def show_idle(self, age: str, *, off: str = "", trouble: str = "") -> None:
        """No refresh runs. ``off`` is why none can, ``trouble`` why the last one came to nothing."""
        self.age.setText(trouble or age)
        self.age.setToolTip(f"{trouble} {age}".strip())
        self.trouble.setVisible(bool(trouble))
        self.spinner.hide()
        self.stop.hide()
        self.again.show()
        self.again.setEnabled(not off)
        self.again.setToolTip(off or self.tr("Read the texts of books that changed"))

    def show_reading(self, age: str, progress: Progress) -> None:
        """A refresh runs behind what is shown."""
        self.trouble.hide()
        reading = self.tr("reading {done} of %Ln book(s)…", "", progress.total).format(
            done=min(progress.done + 1, progress.total)
        )
        self.age.setText(f"{age}, {reading}" if age else reading[:1].upper() + reading[1:])
        self.spinner.show()
        self.stop.show()
        self.again.hide()


def age_text(seconds: float | None) -> str:
    """``Index is 3 min old``; ``""`` when there is none."""
    if seconds is None:
        return ""
    translate = QCoreApplication.translate
    if seconds < 60:
        return translate("SearchView", "Index is up to date")
    return translate("SearchView", "Index is {age} old").format(age=duration_text(seconds // 60 * 60))
