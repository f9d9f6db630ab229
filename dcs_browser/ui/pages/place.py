"""The Pages tab: thumbnails by module, the page with its clickable areas, and what is known of the one chosen.

Leaves to others: drawing the page (``ui/page_panel``), words (``ui/book_facts``), fetching (``services/open_book``).
"""

import asyncio
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QIntValidator, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.domain.flowbook.config import BookConfig
from dcs_browser.domain.flowbook.karaoke import Karaoke
from dcs_browser.domain.location import Location
from dcs_browser.qt.images import Thumbnails
from dcs_browser.qt.pages_model import PageRow, PagesModel
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.open_book import OpenBook, OpenBooks
from dcs_browser.ui import theme
from dcs_browser.ui.book_facts import answers_at, facts_at, shown_at
from dcs_browser.ui.format import count_text
from dcs_browser.ui.inspector import ElementInspector
from dcs_browser.ui.page_panel import PagePanel
from dcs_browser.ui.pages.strip import THUMB, PageStrip
from dcs_browser.ui.widgets import IconButton, Panel, Segmented, States, button, plain

_NUMBER_WIDTH = 52
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
        self._karaoke: Karaoke | None = None
        self._pointer = ""
        self._positions: dict[str, int] = {}
        self.model = PagesModel(self)
        self.strip = PageStrip(self.model)
        self.panel = PagePanel(on_error)
        self.previous = IconButton("chevron-left", self.tr("Previous page"), size=theme.CONTROL_SMALL)
        self.next = IconButton("chevron-right", self.tr("Next page"), size=theme.CONTROL_SMALL)
        self.number = QLineEdit()
        self.total = plain("", "muted")
        self.mode = Segmented(
            (("page", self.tr("Page"), ""), ("crop", self.tr("Activity"), "")), self.tr("Picture")
        )
        self.mode.setMaximumHeight(theme.CONTROL)
        self.inspector = ElementInspector()
        self.source_button = button(self.tr("Source"), "braces")
        self.copy_button = button(self.tr("Copy path"), "copy")
        self.states = States(self._build())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.states)
        self._connect()
        self.states.show_loading()

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
        self.number.setFixedWidth(_NUMBER_WIDTH)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.number.setAccessibleName(self.tr("Page number"))
        self.number.setToolTip(self.tr("Type a page number and press Enter (Ctrl+G)"))
        self.number.setValidator(QIntValidator(1, 99_999, self.number))
        tools = self.panel.tools_row
        for at, control in enumerate((self.previous, self.number, self.total, self.next)):
            tools.insertWidget(at, control)
        tools.insertSpacing(4, theme.SPACE_S)
        tools.insertWidget(5, self.mode)
        row.addWidget(self.panel, 1)
        right = Panel("panel", "left")
        right.setFixedWidth(theme.INSPECTOR)
        outer = QVBoxLayout(right)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.inspector)
        self.inspector.add_buttons(self.source_button, self.copy_button)
        row.addWidget(right)
        return body

    def _connect(self) -> None:
        self.strip.chosen.connect(self._move)
        self.strip.wanted.connect(self._want)
        self.panel.picked.connect(self._move)
        self.panel.answers_toggled.connect(lambda _on: self._show_answers())
        self.panel.activated.connect(self._open_activity)
        self.mode.chosen.connect(lambda _key: self._show())
        self.previous.clicked.connect(lambda: self.turn(-1))
        self.next.clicked.connect(lambda: self.turn(1))
        self.number.returnPressed.connect(self._typed_number)
        self.source_button.clicked.connect(self._ask_source)
        self.copy_button.clicked.connect(self.copy_pointer)
        theme.changed.connect(self.strip.viewport().update)
        self._add_action(self.tr("Show in config.json"), "", self._ask_source)
        self._add_action(self.tr("Copy value"), "Ctrl+Shift+C", self.copy_value)
        self._add_action(self.tr("Copy path"), "Ctrl+Shift+P", self.copy_pointer)
        self._hidden = (self._add_action(self.tr("Page number"), "Ctrl+G", self._begin_number),)

    def _add_action(self, text: str, keys: str, run: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked: run())
        self.addAction(action)
        return action

    # --- opening ---------------------------------------------------------------------------------------------------

    def open(self, location: Location) -> None:
        """Show the book of a location, at the page its pointer lies on."""
        if location.book_id is None:
            return
        if location.book_id == self._book_id and self._config is not None and self._is_open():
            if location.pointer and location.pointer != self._pointer:
                self._move(location.pointer)
            return
        self._tasks.cancel()
        self._thumbnail_tasks.cancel()
        self._book_id = location.book_id
        self._tasks.spawn(self._load(location.book_id, location.pointer))

    def _is_open(self) -> bool:
        """Whether the book shown is still the one behind its number: it may have been replaced on the service."""
        return self._book_id is not None and self._books.peek(self._book_id) is self._book

    async def _load(self, book_id: int, pointer: str) -> None:
        self._config = self._karaoke = None
        self._pointer = pointer
        self.states.show_loading(self.tr("Reading the book …"))
        try:
            self._book = book = self._books.get(book_id)
            config = await book.config()
        except DcsBrowserError as error:
            self.states.show_error(error, self._again)
            return
        self._config = config
        self._thumbnails.forget()
        self.model.show_rows(self._rows(config))
        self._positions = {page.pointer: at for at, page in enumerate(config.pages)}
        self.total.setText(f"/ {count_text(len(config.pages))}")
        if not config.pages:
            self.states.show_empty("file-x", self.tr("This book's config.json names no pages."))
            return
        self.states.show_content()
        self._move(pointer if config.page_at(pointer) else config.pages[0].pointer)
        karaoke = await book.karaoke()
        if karaoke is not None and self._config is config:
            self._karaoke = karaoke
            self._show()

    def _rows(self, config: BookConfig) -> list[PageRow]:
        rows = []
        for number, module in enumerate(config.modules, start=1):
            name = module.name.strip() or self.tr("Module {number}").format(number=number)
            rows.append(PageRow(name, module.pointer, heading=True))
            rows += [PageRow(page.label or "?", page.pointer, page.image_path) for page in module.pages]
        return rows

    def _again(self) -> None:
        if self._book_id is not None:
            self._tasks.cancel()
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
        return self._positions.get(page.pointer, -1) if page is not None else -1

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

    def _begin_number(self) -> None:
        self.number.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.number.selectAll()

    def _show(self) -> None:
        config, book = self._config, self._book
        if config is None or book is None:
            return
        section = config.section_at(self._pointer)
        has_crop = section is not None and section.activity is not None
        self.mode.set_enabled("crop", has_crop, self.tr("Click an activity on the page first."))
        if not has_crop:
            self.mode.choose("page")
        crop = has_crop and self.mode.choice() == "crop"
        spoken = (
            self._karaoke.entry_of(section.audio_path)
            if self._karaoke is not None and section is not None and section.karaoke
            else None
        )
        shown = shown_at(config, self._pointer, crop=crop, karaoke=spoken)
        if shown is not None:
            self.panel.present(book, shown, self._pointer if section is not None else "")
        self.inspector.show_facts(facts_at(config, self._pointer), self._answers())
        at = self._position()
        page = config.pages[at]
        self.number.setText(page.label if page.label.isdigit() else str(at + 1))
        self.previous.setEnabled(at > 0)
        self.next.setEnabled(at < len(config.pages) - 1)
        self.status_changed.emit(
            self.tr("Page {number} of {count} · {sections}").format(
                number=count_text(at + 1),
                count=count_text(len(config.pages)),
                sections=self.tr("%n section(s)", "", len(page.sections)),
            )
        )

    def _answers(self) -> tuple[str, ...]:
        """On demand only."""
        if self._config is None or not self.panel.answers_shown():
            return ()
        return answers_at(self._config, self._pointer)

    def _show_answers(self) -> None:
        self.inspector.show_answers(self._answers())

    def show_crop(self) -> None:
        """Show the picture of the chosen activity (or its card) instead of its page, if there is one."""
        self.mode.choose("crop")
        self._show()

    def _open_activity(self, pointer: str) -> None:
        self._move(pointer)
        section = self._config.section_at(pointer) if self._config is not None else None
        if section is not None and section.activity is not None:
            self.show_crop()

    # --- what can be done ----------------------------------------------------------------------------------------

    def _ask_source(self) -> None:
        if self._config is not None:
            self.source_requested.emit(self._pointer)

    def copy_value(self) -> None:
        """The JSON of the element, as it is written."""
        span = self._config.source_map.span(self._pointer) if self._config is not None else None
        if span is not None and self._config is not None:
            QGuiApplication.clipboard().setText(self._config.text[span[0] : span[1]])
            self.status_changed.emit(self.tr("The value was copied."))

    def copy_pointer(self) -> None:
        """The JSON pointer of the element."""
        if self._config is not None:
            QGuiApplication.clipboard().setText(self._pointer)
            self.status_changed.emit(self.tr("The path was copied."))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._config is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([action for action in self.actions() if action not in self._hidden])
        menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_PageDown: 1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_PageUp: -1,
            Qt.Key.Key_Left: -1,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.turn(step)
        elif event.key() == Qt.Key.Key_Escape and self.mode.choice() == "crop":
            self.mode.choose("page")
            self._show()
        else:
            super().keyPressEvent(event)

    async def close_tasks(self) -> None:
        """End everything that runs."""
        await self.panel.close_tasks()
        await self._thumbnail_tasks.close()
        await self._thumbnails.close()
        await self._tasks.close()
