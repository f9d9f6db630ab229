"""The Pages tab: thumbnails by module, the page with its clickable areas, and what is known of the one chosen.

Leaves to others: drawing the page (``ui/page_panel``), words (``ui/book_facts``), fetching (``services/open_book``).
"""

import asyncio
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.domain.flowbook.config import BookConfig
from dcs_browser.domain.location import Location
from dcs_browser.qt.images import Thumbnails
from dcs_browser.qt.pages_model import PageRow, PagesModel
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.open_book import OpenBook, OpenBooks
from dcs_browser.ui import theme
from dcs_browser.ui.book_facts import Facts, answer_lines, facts_at, shown_at
from dcs_browser.ui.page_panel import PagePanel
from dcs_browser.ui.pages.strip import THUMB, PageStrip
from dcs_browser.ui.widgets import (
    Badge,
    IconButton,
    KeyValues,
    Note,
    Panel,
    SectionLabel,
    Segmented,
    States,
    button,
    plain,
)

_AT_ONCE = 4
"""Thumbnails fetched side by side: enough to fill the strip, few enough to leave the line to the page itself."""


class PagesPlace(QWidget):
    """Built once; ``open`` shows a book, ``close_tasks`` ends what runs."""

    status_changed = Signal(str)
    pointer_changed = Signal(str)
    source_requested = Signal(str)  # show this pointer in config.json

    def __init__(
        self, books: OpenBooks, on_error: Callable[[BaseException], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._books = books
        self._tasks = Tasks("pages", on_error)
        self._thumbnail_tasks = Tasks("page thumbnails", on_error)
        self._thumbnails = Thumbnails()
        self._fetching = asyncio.Semaphore(_AT_ONCE)
        self._book_id: int | None = None
        self._book: OpenBook | None = None
        self._config: BookConfig | None = None
        self._pointer = ""
        self.model = PagesModel(self)
        self.strip = PageStrip(self.model)
        self.panel = PagePanel(on_error)
        self.previous = IconButton("chevron-left", self.tr("Previous page"))
        self.next = IconButton("chevron-right", self.tr("Next page"))
        self.number = QLineEdit()
        self.total = plain("", "muted")
        self.mode = Segmented(
            (("page", self.tr("Page"), ""), ("crop", self.tr("Activity"), "")), self.tr("Picture")
        )
        self.title = SectionLabel()
        self.title.setWordWrap(True)
        self.kind = Badge()
        self.lms = Badge()
        self.facts = KeyValues()
        self.judged = Note("info", "")
        self.answers_title = plain(self.tr("Answers"), "strong")
        self.answers = plain("", "secondary", wrap=True, selectable=True)
        self.source_button = button(self.tr("Source"), "braces")
        self.copy_button = button(self.tr("Copy path"), "copy")
        self.states = States(self._build())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.states)
        self._connect()

    # --- building --------------------------------------------------------------------------------------------------

    def _build(self) -> QWidget:
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        left = Panel("panel", "right")
        left_column = QVBoxLayout(left)
        left_column.setContentsMargins(0, theme.SPACE_S, 0, 0)
        left_column.addWidget(self.strip)
        row.addWidget(left)
        self.number.setFixedWidth(56)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.number.setAccessibleName(self.tr("Page number"))
        self.number.setValidator(QIntValidator(1, 99_999, self.number))
        tools = self.panel.tools_row
        for at, control in enumerate((self.previous, self.number, self.total, self.next, self.mode)):
            tools.insertWidget(at, control)
        row.addWidget(self.panel, 1)
        row.addWidget(self._build_inspector())
        return body

    def _build_inspector(self) -> QWidget:
        right = Panel("panel", "left")
        right.setFixedWidth(theme.INSPECTOR)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_M)
        column.setSpacing(theme.SPACE_M)
        column.addWidget(self.title)
        badges = QHBoxLayout()
        badges.setSpacing(theme.SPACE_S)
        badges.addWidget(self.kind)
        badges.addWidget(self.lms)
        badges.addStretch(1)
        column.addLayout(badges)
        column.addWidget(self.facts)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SPACE_S)
        buttons.addWidget(self.source_button)
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self.judged)
        column.addWidget(self.answers_title)
        column.addWidget(self.answers)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        outer = QVBoxLayout(right)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        return right

    def _connect(self) -> None:
        self.strip.chosen.connect(self._move)
        self.strip.wanted.connect(self._want)
        self.panel.picked.connect(self._move)
        self.panel.answers_toggled.connect(lambda _on: self._show_answers())
        self.mode.chosen.connect(lambda _key: self._show())
        self.previous.clicked.connect(lambda: self.turn(-1))
        self.next.clicked.connect(lambda: self.turn(1))
        self.number.returnPressed.connect(self._typed_number)
        self.source_button.clicked.connect(lambda: self.source_requested.emit(self._pointer))
        self.copy_button.clicked.connect(self._copy)
        theme.changed.connect(self.strip.viewport().update)

    # --- opening ---------------------------------------------------------------------------------------------------

    def open(self, location: Location) -> None:
        """Show the book of a location, at the page its pointer lies on."""
        if location.book_id is None:
            return
        fresh = location.book_id == self._book_id and self._books.get(location.book_id) is self._book
        if fresh and self._config is not None:
            if location.pointer and location.pointer != self._pointer:
                self._move(location.pointer)
            return
        self._tasks.cancel()
        self._thumbnail_tasks.cancel()
        self._book_id = location.book_id
        self._tasks.spawn(self._load(location.book_id, location.pointer))

    async def _load(self, book_id: int, pointer: str) -> None:
        self._config = None
        self.states.show_loading(self.tr("Reading the book …"))
        self._book = self._books.get(book_id)
        try:
            config = await self._book.config()
        except DcsBrowserError as error:
            self.states.show_error(error, self._again)
            return
        self._config = config
        self._thumbnails.forget()
        self.model.show_rows(self._rows(config))
        self.total.setText(f"/ {len(config.pages)}")
        if not config.pages:
            self.states.show_empty("file-x", self.tr("This book's config.json names no pages."))
            return
        self.states.show_content()
        self._move(pointer if config.page_at(pointer) else config.pages[0].pointer)

    def _rows(self, config: BookConfig) -> list[PageRow]:
        rows = []
        for number, module in enumerate(config.modules, start=1):
            name = module.name.strip() or self.tr("Module {number}").format(number=number)
            rows.append(PageRow(name, module.pointer, heading=True))
            rows += [PageRow(page.label or "?", page.pointer, page.image_path) for page in module.pages]
        return rows

    def _again(self) -> None:
        if self._book_id is not None:
            self._tasks.spawn(self._load(self._book_id, self._pointer))

    # --- thumbnails ------------------------------------------------------------------------------------------------

    def _want(self, rows: list[int]) -> None:
        # Rows that were scrolled away are given up in favour of those in sight now.
        self._thumbnail_tasks.cancel()
        if self._book is not None:
            for at in rows:
                self._thumbnail_tasks.spawn(self._fetch(self._book, at))

    async def _fetch(self, book: OpenBook, at: int) -> None:
        row = self.model.row(at)
        if row is None or not self.model.needs_thumbnail(at):
            return
        async with self._fetching:
            try:
                file = await book.source.file(row.path)
            except DcsBrowserError as error:
                problem, picture = error.sentence, None
            else:
                found = await self._thumbnails.get(
                    row.path, file, THUMB * max(1, round(self.devicePixelRatioF()))
                )
                problem, picture = found.problem, found.image
        if book is self._book and self.model.row(at) == row:
            self.model.set_thumbnail(at, picture, problem)

    # --- the pointer -----------------------------------------------------------------------------------------------

    def pointer(self) -> str:
        return self._pointer

    def _move(self, pointer: str) -> None:
        self._pointer = pointer
        self.strip.show_pointer(pointer)
        self._show()
        self.pointer_changed.emit(pointer)

    def _position(self) -> int:
        """The page's place in reading order, from 0; -1 when there is none."""
        page = self._config.page_at(self._pointer) if self._config is not None else None
        return self._config.pages.index(page) if self._config is not None and page is not None else -1

    def turn(self, by: int) -> None:
        """Show the page ``by`` further on, if there is one."""
        at = self._position() + by
        if self._config is not None and 0 <= at < len(self._config.pages):
            self._move(self._config.pages[at].pointer)

    def _typed_number(self) -> None:
        """The number as printed; when no page carries it, the place in reading order."""
        if self._config is None or not self.number.text():
            return
        wanted = int(self.number.text())
        page = self._config.page_numbered(wanted)
        if page is None and 1 <= wanted <= len(self._config.pages):
            page = self._config.pages[wanted - 1]
        if page is not None:
            self._move(page.pointer)
        else:
            self.status_changed.emit(self.tr("There is no page {number}.").format(number=wanted))

    def _show(self) -> None:
        config, book = self._config, self._book
        if config is None or book is None:
            return
        section = config.section_at(self._pointer)
        has_crop = section is not None and section.activity is not None
        self.mode.set_enabled("crop", has_crop, self.tr("Click an activity on the page first."))
        if not has_crop:
            self.mode.choose("page")
        shown = shown_at(config, self._pointer, crop=has_crop and self.mode.choice() == "crop")
        if shown is not None:
            self.panel.present(book, shown, self._pointer)
        self._show_facts(facts_at(config, self._pointer))
        at = self._position()
        page = config.pages[at]
        self.number.setText(page.label if page.label.isdigit() else str(at + 1))
        self.previous.setEnabled(at > 0)
        self.next.setEnabled(at < len(config.pages) - 1)
        self.status_changed.emit(
            self.tr("Page {number} of {count} · {sections}").format(
                number=at + 1,
                count=len(config.pages),
                sections=self.tr("%n section(s)", "", len(page.sections)),
            )
        )

    def _show_facts(self, facts: Facts) -> None:
        self.title.setText(facts.title)
        self.kind.show_text(facts.kind, "accent")
        self.kind.setVisible(bool(facts.kind))
        known = facts.in_lms is not None
        self.lms.show_text(
            self.tr("LMS ok") if facts.in_lms else self.tr("not in the LMS"),
            "ok" if facts.in_lms else "warning",
        )
        self.lms.setVisible(known)
        self.facts.show_rows(facts.rows)
        sentence = " ".join(part for part in (facts.judged, facts.lms) if part)
        self.judged.show_text(sentence)
        self.judged.setVisible(bool(sentence))
        self._show_answers()

    def _show_answers(self) -> None:
        section = self._config.section_at(self._pointer) if self._config is not None else None
        lines = answer_lines(section.activity) if section is not None and section.activity is not None else ()
        seen = bool(lines) and self.panel.answers_shown()
        self.answers.setText("\n".join(lines))
        self.answers.setVisible(seen)
        self.answers_title.setVisible(seen)

    def show_crop(self) -> None:
        """Show the picture of the chosen activity instead of its page, if there is one."""
        self.mode.choose("crop")
        self._show()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._pointer)
        self.status_changed.emit(self.tr("The path was copied."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_PageDown: 1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_PageUp: -1,
            Qt.Key.Key_Left: -1,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self.turn(step)

    async def close_tasks(self) -> None:
        """End everything that runs."""
        await self.panel.close_tasks()
        await self._thumbnail_tasks.close()
        await self._thumbnails.close()
        await self._tasks.close()
