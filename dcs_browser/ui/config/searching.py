"""The search of the Config tab: the places in the source, and the rows of the outline that say what was typed.

All is folded once, when a book is opened; a search then runs through text at the speed of memory. One search at a time: the
next one is of what stands in the field by then. Leaves to others: showing what was found (``place``).
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from dcs_browser.domain.flowbook.config import BookConfig
from dcs_browser.qt.folding import folded, places
from dcs_browser.qt.outline_rows import Choice, OutlineRows, OutlineSearch
from dcs_browser.qt.pool import in_thread
from dcs_browser.qt.tasks import Tasks
from dcs_browser.ui.book_facts import strings_below

MOST_PLACES = 10_000


@dataclass(frozen=True, slots=True)
class Found:
    """``wanted`` as typed, without blanks around it; ``places`` (start, end) in the source, at most ``MOST_PLACES``."""

    wanted: str
    places: list[tuple[int, int]]
    choice: Choice


class ConfigSearch:
    """The folded text of one book; made on a worker thread, used on any."""

    def __init__(self, config: BookConfig, rows: OutlineRows) -> None:
        self._source = folded(config.text)
        sections = {section.pointer: section for section in config.sections}
        self._outline = OutlineSearch(
            rows, lambda pointer: strings_below(sections[pointer]) if pointer in sections else ""
        )

    def find(self, wanted: str) -> Found:
        """Case makes no difference, Turkish letters match both ways."""
        step = len(wanted)
        begins = places(self._source, folded(wanted), MOST_PLACES)
        return Found(wanted, [(at, at + step) for at in begins], self._outline.choose(wanted))


class Searching:
    """Answers ``ask`` by ``show``, on the window's loop; what was asked in the meantime takes the place of what waits."""

    def __init__(self, tasks: Tasks, show: Callable[[Found], None]) -> None:
        self._tasks, self._show = tasks, show
        self._search: ConfigSearch | None = None
        self._running: asyncio.Task[None] | None = None
        self._wanted = self._shown = ""

    def use(self, search: ConfigSearch | None) -> None:
        """Another book, or none: whatever is on its way is of no interest any more."""
        if self._running is not None:
            self._running.cancel()
        self._search, self._running = search, None
        self._wanted = self._shown = ""

    def shown(self) -> str:
        """What was searched for last and is answered."""
        return self._shown

    def ask(self, text: str) -> None:
        """Search for ``text`` (blanks around it don't count) unless that is what is shown already."""
        self._wanted = text.strip()
        if self._search is not None and self._running is None and self._wanted != self._shown:
            self._running = self._tasks.spawn(self._run(self._search))

    async def _run(self, search: ConfigSearch) -> None:
        try:
            while self._wanted != self._shown:
                found = await in_thread(search.find, self._wanted)
                if found.wanted == self._wanted:
                    self._shown = found.wanted
                    self._show(found)
        finally:
            if self._running is asyncio.current_task():
                self._running = None
