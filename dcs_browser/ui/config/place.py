"""The Config tab: outline, source and page of a book's config.json, in step in every direction.

One pointer is the truth; outline, source and picture follow it, whoever moved it. Leaves to others: parsing
(``domain/flowbook``), fetching (``services/open_book``), painting the source (``source_view``), finding (``searching``).
"""

import asyncio
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.domain.flowbook.config import BookConfig
from dcs_browser.domain.flowbook.karaoke import Karaoke
from dcs_browser.domain.flowbook.outline import outline
from dcs_browser.domain.location import Location
from dcs_browser.qt.outline_model import OutlineModel
from dcs_browser.qt.outline_rows import Choice, OutlineRows
from dcs_browser.qt.pool import in_thread
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.open_book import OpenBook, OpenBooks
from dcs_browser.ui import theme
from dcs_browser.ui.book_facts import answers_at, facts_at, shown_at
from dcs_browser.ui.config.document import SourceDocument
from dcs_browser.ui.config.searching import MOST_PLACES, ConfigSearch, Found, Searching
from dcs_browser.ui.config.source_view import SourceView
from dcs_browser.ui.deeds import menu_of
from dcs_browser.ui.format import count_text, size_text
from dcs_browser.ui.inspector import ElementInspector
from dcs_browser.ui.outline import OutlineTree
from dcs_browser.ui.page_panel import PagePanel
from dcs_browser.ui.widgets import Divider, IconButton, Panel, SearchBox, Segmented, States, plain


class ConfigPlace(QWidget):
    """Built once; ``open`` shows the config.json of a book, ``close`` ends what runs."""

    status_changed = Signal(str)
    pointer_changed = Signal(str)
    page_requested = Signal(str)  # show this pointer on its page

    def __init__(
        self, books: OpenBooks, on_error: Callable[[BaseException], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._books = books
        self._tasks = Tasks("config", on_error)
        self._book_id: int | None = None
        self._book: OpenBook | None = None
        self._config: BookConfig | None = None
        self._karaoke: Karaoke | None = None
        self._pointer = ""
        self._searching = Searching(self._tasks, self._show_found)
        self._steps_on = False
        self._found: list[tuple[int, int]] = []
        self._at = -1
        self.model = OutlineModel(self)
        self.search = SearchBox(self.tr("Search titles, words, answers"), delay_ms=0)
        self.outline = OutlineTree(self.model)
        self.source = SourceView()
        self.panel = PagePanel(on_error)
        self.mode = Segmented(
            (("page", self.tr("Page"), ""), ("crop", self.tr("Activity"), "")), self.tr("Picture")
        )
        self.mode.setMaximumHeight(theme.CONTROL)
        self.inspector = ElementInspector(key_width=72, judged=False)
        self.hits = plain("", "secondary")
        self.states = States(self._build())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.states)
        self._connect()
        self.states.show_loading()

    # --- building --------------------------------------------------------------------------------------------------

    def _build(self) -> QWidget:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self._build_left())
        split.addWidget(self.source)
        split.addWidget(self._build_right())
        split.setStretchFactor(1, 1)
        split.setSizes([280, 460, 320])
        return split

    def _build_left(self) -> QWidget:
        left = Panel("panel", "right")
        column = QVBoxLayout(left)
        column.setContentsMargins(theme.SPACE_S, theme.SPACE_S, theme.SPACE_S, 0)
        column.setSpacing(theme.SPACE_S)
        column.addWidget(self.search)
        row = QHBoxLayout()
        row.addWidget(self.hits, 1)
        self.previous = IconButton("chevron-up", self.tr("Previous place"), size=theme.CONTROL_SMALL)
        self.next = IconButton("chevron-down", self.tr("Next place"), size=theme.CONTROL_SMALL)
        row.addWidget(self.previous)
        row.addWidget(self.next)
        self._hit_bar = QWidget()
        self._hit_bar.setLayout(row)
        row.setContentsMargins(theme.SPACE_XS, 0, 0, 0)
        self._hit_bar.hide()
        column.addWidget(self._hit_bar)
        column.addWidget(self.outline, 1)
        left.setMinimumWidth(220)
        return left

    def _build_right(self) -> QWidget:
        right = Panel("panel", "left")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.panel.tools_row.insertWidget(0, self.mode)
        self.panel.simplify()
        column.addWidget(self.panel, 3)
        column.addWidget(Divider())
        column.addWidget(self.inspector, 2)
        right.setMinimumWidth(280)
        return right

    def _connect(self) -> None:
        self.outline.chosen.connect(lambda pointer: self._move(pointer, "outline"))
        self.source.clicked.connect(self._clicked_source)
        self.source.caret_moved.connect(self._clicked_source)
        self.panel.picked.connect(lambda pointer: self._move(pointer, "page"))
        self.mode.chosen.connect(lambda _key: self._show_picture())
        self.panel.answers_toggled.connect(lambda _on: self._show_answers())
        self.search.searched.connect(self._searching.ask)
        self.search.returnPressed.connect(self._enter)
        self.next.clicked.connect(lambda: self.step(1))
        self.previous.clicked.connect(lambda: self.step(-1))
        theme.changed.connect(self.source.refresh_colours)
        self.panel.activated.connect(self._open_activity)
        self._add_action(self.tr("Copy value"), "Ctrl+Shift+C", self.copy_value)
        self._add_action(self.tr("Copy path"), "Ctrl+Shift+P", self.copy_pointer)
        self._add_action(self.tr("Show on the page"), "", self._ask_page)
        self._hidden = (
            self._add_action(self.tr("Next place"), "F3", lambda: self.step(1)),
            self._add_action(self.tr("Previous place"), "Shift+F3", lambda: self.step(-1)),
        )

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
        """Show the book of a location, at its pointer."""
        if location.book_id is None:
            return
        if location.book_id == self._book_id and self._config is not None and self._is_open():
            if location.pointer and location.pointer != self._pointer:
                self._move(location.pointer, "")
            return
        self._tasks.cancel()
        self._book_id = location.book_id
        self._tasks.spawn(self._load(location.book_id, location.pointer))

    def _is_open(self) -> bool:
        """Whether the book shown is still the one behind its number: it may have been replaced on the service."""
        return self._book_id is not None and self._books.peek(self._book_id) is self._book

    async def _load(self, book_id: int, pointer: str) -> None:
        self._config = self._karaoke = None
        self._searching.use(None)
        self._pointer = pointer
        self.states.show_loading(self.tr("Reading config.json …"))
        try:
            self._book = book = self._books.get(book_id)
            config = await book.config()
        except DcsBrowserError as error:
            self.states.show_error(error, self._again)
            return
        document, rows, search = await in_thread(_prepared, config)
        self._config = config
        self._found, self._at, self._steps_on = [], -1, False
        self.search.clear()
        self._hit_bar.hide()
        self.model.show(Choice(rows))
        self.outline.open_as_found()
        await asyncio.sleep(0)  # a turn for the window: the outline of a large book takes a moment
        self.source.set_document(document)
        self.states.show_content()
        self._searching.use(search)
        first = config.pages[0].pointer if config.pages else ""
        self._move(pointer or first, "")
        karaoke = await book.karaoke()
        if karaoke is not None and self._config is config:
            self._karaoke = karaoke
            self._show_picture()

    def _again(self) -> None:
        if self._book_id is not None:
            self._tasks.cancel()
            self._tasks.spawn(self._load(self._book_id, self._pointer))

    # --- the pointer -----------------------------------------------------------------------------------------------

    def pointer(self) -> str:
        return self._pointer

    def _clicked_source(self, offset: int) -> None:
        if self._config is not None:
            self._move(self._config.source_map.pointer_at(offset), "source")

    def _move(self, pointer: str, origin: str) -> None:
        """Everything follows ``pointer``, but the part the person is working in stays where it is."""
        config = self._config
        if config is None:
            return
        self._pointer = pointer
        if origin != "outline":
            self.outline.show_pointer(pointer)
        element = config.nearest(pointer)
        span = config.source_map.span(element.pointer if origin == "source" else pointer)
        if span is not None:
            if origin == "source":
                self.source.mark_element(*span)
            else:
                self.source.show_element(*span)
        self._show_picture()
        self._tell()
        self.pointer_changed.emit(pointer)

    def _show_picture(self) -> None:
        config, book = self._config, self._book
        if config is None or book is None:
            return
        section = config.section_at(self._pointer)
        has_crop = section is not None and section.activity is not None
        self.mode.set_enabled("crop", has_crop, self.tr("Choose an activity first."))
        crop = has_crop and self.mode.choice() == "crop"
        if not has_crop:
            self.mode.choose("page")
        spoken = (
            self._karaoke.entry_of(section.audio_path)
            if self._karaoke is not None and section is not None and section.karaoke
            else None
        )
        shown = shown_at(config, self._pointer, crop=crop, karaoke=spoken)
        if shown is None and config.pages:
            shown = shown_at(config, config.pages[0].pointer)
        if shown is not None:
            self.panel.present(book, shown, self._pointer if section is not None else "")
        else:
            self.panel.present_nothing(self.tr("This book's config.json names no pages."))
        self.inspector.show_facts(facts_at(config, self._pointer), self._answers())

    def _answers(self) -> tuple[str, ...]:
        """On demand only."""
        if self._config is None or not self.panel.answers_shown():
            return ()
        return answers_at(self._config, self._pointer)

    def _show_answers(self) -> None:
        self.inspector.show_answers(self._answers())

    def _open_activity(self, pointer: str) -> None:
        """Its picture instead of the page's, if the pointer lies in one."""
        self._move(pointer, "page")
        section = self._config.section_at(pointer) if self._config is not None else None
        if section is not None and section.activity is not None:
            self.mode.choose("crop")
            self._show_picture()

    def _ask_page(self) -> None:
        if self._config is not None and self._config.page_at(self._pointer) is not None:
            self.page_requested.emit(self._pointer)

    def _tell(self) -> None:
        if self._config is None:
            return
        span = self._config.source_map.span(self._pointer)
        line = self.source.document().line_of(span[0] if span else 0)
        size = size_text(len(self._config.text))
        self.status_changed.emit(
            self.tr("Line {line} · {pointer} · {size}").format(
                line=count_text(line), pointer=self._pointer or "/", size=size
            )
        )

    # --- search ----------------------------------------------------------------------------------------------------

    def begin_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _enter(self) -> None:
        """Go on to the next place; to the first one as soon as it is known when something else was typed."""
        self._steps_on = self.search.text().strip() != self._searching.shown()
        if not self._steps_on:
            self.step(1)

    def _show_found(self, result: Found) -> None:
        wanted, found = result.wanted, result.places
        self._found, self._at = found, -1
        self.source.set_matches(found)
        self._hit_bar.setVisible(bool(wanted))
        for control in (self.next, self.previous):
            control.setEnabled(bool(found))
        if len(found) >= MOST_PLACES:
            self.hits.setText(self.tr("More than {count} places").format(count=count_text(len(found) - 1)))
        else:
            self.hits.setText(
                self.tr("%n place(s)", "", len(found)) if found else self.tr("Not in the source")
            )
        self.model.show(result.choice)
        if wanted:
            self.outline.open_for_search()
        else:
            self.outline.open_as_found()
        self.outline.show_pointer(self._pointer)
        if self._steps_on:
            self._steps_on = False
            self.step(1)

    def step(self, by: int) -> None:
        """Go to the next or the previous place that was found."""
        if not self._found or self._config is None:
            return
        self._at = (self._at + by) % len(self._found) if self._at >= 0 or by > 0 else len(self._found) - 1
        start, end = self._found[self._at]
        self._move(self._config.source_map.pointer_at(start), "source")
        self.source.select(start, end)
        self.hits.setText(
            self.tr("{number} of {count}").format(
                number=count_text(self._at + 1), count=count_text(len(self._found))
            )
        )

    # --- copying ---------------------------------------------------------------------------------------------------

    def copy_value(self) -> None:
        """The JSON of the element, as it is written."""
        span = self._config.source_map.span(self._pointer) if self._config is not None else None
        if span is not None and self._config is not None:
            QGuiApplication.clipboard().setText(self._config.text[span[0] : span[1]])
            self.status_changed.emit(self.tr("The value was copied."))

    def copy_pointer(self) -> None:
        """The JSON pointer of the element."""
        QGuiApplication.clipboard().setText(self._pointer)
        self.status_changed.emit(self.tr("The path was copied."))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._config is None:
            return
        menu = menu_of(self)
        menu.addActions([action for action in self.actions() if action not in self._hidden])
        menu.popup(event.globalPos())

    async def close_tasks(self) -> None:
        """End everything that runs."""
        await self.panel.close_tasks()
        await self._tasks.close()


def _prepared(config: BookConfig) -> tuple[SourceDocument, OutlineRows, ConfigSearch]:
    """On a worker thread: what the views need of a config. All of it before they are shown, as painting would have to
    share the interpreter with whatever comes later.
    """
    rows = OutlineRows(outline(config))
    return SourceDocument(config.text), rows, ConfigSearch(config, rows)
