"""What the checks found, on the page and beside it: counts on the thumbnails, signs on the boxes, cards in the inspector.

Shares the results of the Check tab and never checks twice; before a check it tells what reading config.json showed.
Leaves to others: checking (``services/checks_of_books``), words (``ui/finding_words``).
"""

from collections.abc import Callable, Iterable
from itertools import islice

from PySide6.QtCore import QCoreApplication, QObject, Signal

from dcs_browser.domain.checks import Finding, Severity
from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.domain.flowbook.config import BookConfig, Page
from dcs_browser.domain.flowbook.elements import Problem, type_problems
from dcs_browser.qt.pages_model import PagesModel
from dcs_browser.qt.pool import in_thread
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.checks_of_books import BookChecks, Checked
from dcs_browser.services.open_book import CONFIG
from dcs_browser.ui.canvas_boxes import Remark
from dcs_browser.ui.finding_cards import FindingCards, Said
from dcs_browser.ui.finding_words import ICONS, TINTS, sentence_text, title_text
from dcs_browser.ui.page_panel import PagePanel
from dcs_browser.ui.theme import Role

_MOST = 200
"""On one page."""


Noted = Finding | Problem
Found = dict[str, list[tuple[str, Noted]]]
"""By the pointer of a page: what was found on it, each with its place."""

Open = Callable[[int, tuple[Finding, ...]], tuple[Finding, ...]]
"""The findings of a book that nobody has decided to ignore."""


class Noticing(QObject):
    """``use`` gives it the checks; ``open_book`` and ``show_page`` follow what is looked at."""

    changed = Signal()
    found = Signal(int)  # findings on the page that is shown

    def __init__(
        self,
        panel: PagePanel,
        cards: FindingCards,
        model: PagesModel,
        on_error: Callable[[BaseException], None],
    ) -> None:
        super().__init__(panel)
        self._panel, self._cards, self._model = panel, cards, model
        self._tasks = Tasks("findings of pages", on_error)
        self._on_error = on_error
        self._checks: BookChecks | None = None
        self._open: Open = lambda _number, findings: findings
        self._off: Callable[[], None] = lambda: None
        self._number: int | None = None
        self._config: BookConfig | None = None
        self._by_page: Found = {}
        self._page: Page | None = None
        self._wish = 0
        self._checked = self._checking = False
        cards.check_wanted.connect(self._check)
        cards.setVisible(False)

    def use(self, checks: BookChecks, still_open: Open) -> None:
        """The checks of the window, and which findings count."""
        self._off()
        self._checks, self._open = checks, still_open
        self._off = checks.changed.connect(self._heard)
        self._cards.setVisible(True)

    def open_book(self, number: int, config: BookConfig) -> None:
        """Another book, or the same read anew."""
        self._tasks.cancel()
        self._number, self._config, self._page = number, config, None
        self._by_page, self._checked, self._checking = {}, False, False
        self.refresh()

    def refresh(self) -> None:
        """Look up what is known now: decisions about findings may have changed."""
        if self._checks is None or self._number is None or self._config is None:
            return
        known = self._checks.known(self._number)
        if known is not None:
            self._take(known)
        else:
            self._checked, self._by_page = False, {}
            self.show_page(self._page)

    def _heard(self, checked: Checked) -> None:
        if checked.book_id == self._number:
            self._take(checked)

    def _take(self, checked: Checked) -> None:
        if self._config is not None:
            self._checked, self._checking = True, False
            findings = self._open(checked.book_id, checked.findings)
            self._tasks.spawn(self._sort(self._config, findings))

    async def _sort(self, config: BookConfig, findings: tuple[Finding, ...]) -> None:
        """Thousands of findings are sorted off the window's thread; the last wish wins."""
        self._wish = wish = self._wish + 1
        found = await in_thread(_by_page, config, findings)
        if config is not self._config or wish != self._wish:
            return
        self._by_page = found
        counted = {page: sum(_tint(noted) != "info" for _, noted in some) for page, some in found.items()}
        self._model.set_findings({page: count for page, count in counted.items() if count})
        self.show_page(self._page)
        self.changed.emit()

    def show_page(self, page: Page | None) -> None:
        """The findings of a page on its boxes and on cards."""
        self._page = page
        if self._checks is None:
            return
        noted = self._noted(page) if page is not None else []
        said = [_said(pointer, one) for pointer, one in noted[:_MOST]]
        self._panel.canvas.set_remarks(_remarks(said))
        self._cards.show_findings(said, checked=self._checked, checking=self._checking)
        self.found.emit(len(said))

    def count(self) -> int:
        """Findings on the page that is shown."""
        return len(self._noted(self._page)) if self._page is not None else 0

    def _noted(self, page: Page) -> list[tuple[str, Noted]]:
        """What was found on a page; before a check what a tolerant reader passed over while reading it.

        What belongs to no page is told on the first one.
        """
        config = self._config
        if self._checked or config is None:
            return self._by_page.get(page.pointer, [])
        first = bool(config.pages) and page is config.pages[0]
        read = [p for p in config.noticed if config.page_at(p.pointer) is page or (first and not p.pointer)]
        problems = [*read, *islice(type_problems(page), _MOST)]
        return [(problem.pointer or page.pointer, problem) for problem in problems]

    def _check(self) -> None:
        if self._checks is not None and self._number is not None:
            self._checking = True
            self.show_page(self._page)
            self._tasks.spawn(self._run(self._checks, self._number))

    async def _run(self, checks: BookChecks, number: int) -> None:
        try:
            checked = await checks.checked(number)
        except DcsBrowserError as error:
            self._on_error(error)
        else:
            if number == self._number:
                self._take(checked)
        finally:
            self._checking = False
            if number == self._number:
                self.show_page(self._page)

    async def close(self) -> None:
        """Hear nothing any more."""
        self._off()
        await self._tasks.close()


def _spot(finding: Finding, config: BookConfig) -> str:
    """Where on the pages a finding is; "" for what is on none."""
    if finding.file != CONFIG:
        return ""
    if config.page_at(finding.pointer) is not None:
        return finding.pointer
    if finding.page is not None and not finding.pointer:
        page = config.page_numbered(finding.page)
        return page.pointer if page is not None else ""
    return ""


def _by_page(config: BookConfig, findings: Iterable[Finding]) -> Found:
    found: Found = {}
    for finding in findings:
        pointer = _spot(finding, config)
        page = config.page_at(pointer) if pointer else None
        if page is not None:
            found.setdefault(page.pointer, []).append((pointer, finding))
    return found


def _tint(noted: Noted) -> Role:
    return TINTS[noted.severity] if isinstance(noted, Finding) else TINTS[Severity.WARNING]


def _said(pointer: str, noted: Noted) -> Said:
    if isinstance(noted, Finding):
        icon = ICONS[noted.severity]
        return Said(pointer, title_text(noted.rule), sentence_text(noted), icon, _tint(noted))
    title = QCoreApplication.translate("Noticing", "Passed over while reading")
    return Said(pointer, title, noted.sentence, ICONS[Severity.WARNING], _tint(noted))


def _remarks(said: Iterable[Said]) -> dict[str, Remark]:
    """One sign a place: the worst, with all that is said there."""
    found: dict[str, Remark] = {}
    for one in said:
        before = found.get(one.pointer)
        if before is None:
            found[one.pointer] = Remark(one.tint, one.sentence)
        else:
            worst = "error" if "error" in (before.token, one.tint) else before.token
            found[one.pointer] = Remark(worst, f"{before.text}\n{one.sentence}")
    return found
