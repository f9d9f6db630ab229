"""The Pages tab: thumbnails by module, the page with its clickable areas, and what is known of the one chosen.

Leaves to others: drawing the page (``ui/page_panel``), words (``ui/book_facts``), fetching (``services/open_book``);
turning, listening, playing and noticing faults have modules of their own beside this one.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.domain.flowbook.config import BookConfig
from dcs_browser.domain.flowbook.karaoke import Karaoke
from dcs_browser.domain.location import Location
from dcs_browser.qt.pages_model import PageRow, PagesModel
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.open_book import OpenBook, OpenBooks
from dcs_browser.ui import theme
from dcs_browser.ui.book_facts import answers_at, facts_at, shown_at
from dcs_browser.ui.deeds import menu_of
from dcs_browser.ui.finding_cards import FindingCards
from dcs_browser.ui.format import count_text
from dcs_browser.ui.inspector import ElementInspector
from dcs_browser.ui.page_panel import PagePanel
from dcs_browser.ui.page_play.bar import PlayBar
from dcs_browser.ui.pages.listening import Listening
from dcs_browser.ui.pages.noticing import Noticing
from dcs_browser.ui.pages.playing import Playing
from dcs_browser.ui.pages.strip import PageStrip
from dcs_browser.ui.pages.thumbs import StripFeed
from dcs_browser.ui.pages.turning import Turning
from dcs_browser.ui.pages.zooming import add_zoom
from dcs_browser.ui.sound.dock import SoundDock
from dcs_browser.ui.widgets import IconButton, Panel, Segmented, States, button

KEPT_AHEAD = 40 * 1024 * 1024
"""Bytes of decoded pages in memory: the one that is seen, and those that will be wanted next."""


class PagesPlace(QWidget):
    """Built once; ``open`` shows a book, ``close_tasks`` ends what runs."""

    status_changed = Signal(str)
    pointer_changed = Signal(str)
    source_requested = Signal(str)  # show this pointer in config.json
    play_requested = Signal(str)  # play the activity at this pointer
    book_left = Signal()  # another book, or the same anew, is about to be read

    def __init__(
        self, books: OpenBooks, on_error: Callable[[BaseException], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._books = books
        self._tasks = Tasks("pages", on_error)
        self._book_id: int | None = None
        self._book: OpenBook | None = None
        self._config: BookConfig | None = None
        self._karaoke: Karaoke | None = None
        self._pointer = ""
        self.model = PagesModel(self)
        self.strip = PageStrip(self.model)
        self.panel = PagePanel(on_error, budget=KEPT_AHEAD)
        self.turning = Turning(self)
        self.previous, self.next = self.turning.previous, self.turning.next
        self.number, self.total = self.turning.number, self.turning.total
        self.dock = SoundDock(on_error)
        self.listening = Listening(self.panel, self.dock)
        self.play_switch = IconButton(
            "square-play", self.tr("Play this page"), checkable=True, size=theme.CONTROL_SMALL
        )
        self.bar = PlayBar()
        self.playing = Playing(self.panel, self.bar, on_error)
        self.cards = FindingCards()
        self.noticing = Noticing(self.panel, self.cards, self.model, on_error)
        self._thumbs = StripFeed(self.strip, self.model, on_error, self.panel.drawn)
        self.mode = Segmented(
            (("page", self.tr("Page"), ""), ("crop", self.tr("Activity"), "")), self.tr("Picture")
        )
        self.mode.setMaximumHeight(theme.CONTROL)
        self.inspector = ElementInspector()
        self.play_button = button(
            self.tr("Play"), "play", "primary", tip=self.tr("Play this activity (Enter)")
        )
        self.source_button = button(self.tr("Source"), "braces")
        self.copy_button = button(self.tr("Copy path"), "copy")
        self.states = States(self._build())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.states, 1)
        column.addWidget(self.dock)
        self._connect()
        self.states.show_loading()

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
        tools = self.panel.tools_row
        at = self.turning.put_into(tools)
        for control in (self.mode, self.turning.spread, self.play_switch):
            tools.insertWidget(at, control)
            at += 1
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.panel, 1)
        middle.addWidget(self.bar)
        row.addLayout(middle, 1)
        right = Panel("panel", "left")
        right.setFixedWidth(theme.INSPECTOR)
        outer = QVBoxLayout(right)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.inspector)
        self.inspector.add_buttons(self.play_button, self.source_button, self.copy_button)
        self.inspector.add_below(self.cards)
        row.addWidget(right)
        return body

    def _connect(self) -> None:
        self.strip.chosen.connect(self._move)
        self.panel.picked.connect(self._move)
        self.panel.answers_toggled.connect(lambda _on: self._show_answers())
        self.panel.activated.connect(self._open_activity)
        self.mode.chosen.connect(lambda _key: self._show())
        self.panel.canvas.beside_picked.connect(self._move_beside)
        self.panel.drawn.connect(self._look_ahead)
        self.panel.first_picture = self._thumbs.peek
        self.turning.wanted.connect(self._move)
        self.turning.said.connect(self.status_changed)
        self.turning.spread_toggled.connect(lambda _on: self._show())
        self.listening.changed.connect(self._show)
        self.play_switch.toggled.connect(self._play_page)
        self.playing.sound_wanted.connect(self._play_sound)
        self.playing.activity_wanted.connect(self._open_activity)
        self.playing.said.connect(self.status_changed)
        self.noticing.changed.connect(self.strip.viewport().update)
        self.cards.chosen.connect(self._move)
        self.play_button.clicked.connect(lambda: self.play_requested.emit(self._pointer))
        self.source_button.clicked.connect(self._ask_source)
        self.copy_button.clicked.connect(self.copy_pointer)
        theme.changed.connect(self.strip.viewport().update)
        self._add_action(self.tr("Show in config.json"), "", self._ask_source)
        self._add_action(self.tr("Copy value"), "Ctrl+Shift+C", self.copy_value)
        self._add_action(self.tr("Copy path"), "Ctrl+Shift+P", self.copy_pointer)
        add_zoom(self, self.panel.canvas)
        number = self._add_action(self.tr("Page number"), "Ctrl+G", self.turning.begin_number)
        # Whatever has the focus beside the pages.
        number.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self._hidden = (number,)

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
        self._thumbs.use(None)
        self._book_id = location.book_id
        self._tasks.spawn(self._load(location.book_id, location.pointer))

    def _is_open(self) -> bool:
        """Whether the book shown is still the one behind its number: it may have been replaced on the service."""
        return self._book_id is not None and self._books.peek(self._book_id) is self._book

    async def _load(self, book_id: int, pointer: str) -> None:
        self._config = self._karaoke = None
        self._pointer = pointer
        self.book_left.emit()
        self.states.show_loading(self.tr("Reading the book …"))
        try:
            self._book = book = self._books.get(book_id)
            config = await book.config()
        except DcsBrowserError as error:
            self.states.show_error(error, self._again)
            return
        self._config = config
        self._thumbs.use(book)
        self.panel.forget_pictures()
        self.dock.forget()
        self.playing.forget()
        self.model.show_rows(self._rows(config))
        self.turning.use(config)
        if not config.pages:
            self.states.show_empty("file-x", self.tr("This book's config.json names no pages."))
            return
        self.states.show_content()
        self.noticing.open_book(book_id, config)
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

    # --- the pointer -----------------------------------------------------------------------------------------------

    def pointer(self) -> str:
        return self._pointer

    @property
    def book_id(self) -> int | None:
        """The book that is shown."""
        return self._book_id

    def follow(self, pointer: str) -> None:
        """Choose what is played on the stage, so that leaving it leads to its page."""
        if self._config is not None and pointer != self._pointer:
            self._move(pointer)

    def _move(self, pointer: str) -> None:
        self._pointer = pointer
        self.strip.show_pointer(pointer)
        self._show()
        self.pointer_changed.emit(pointer)

    def turn(self, by: int) -> None:
        """Show the page (or the two pages) ``by`` further on, if there are any."""
        self.turning.turn(by)

    def _move_beside(self, pointer: str) -> None:
        """To the page beside, or to what was clicked on it."""
        beside = self.turning.beside()
        if beside is not None:
            self._move(pointer or beside[0].pointer)

    def _show(self) -> None:
        config, book = self._config, self._book
        if config is None or book is None:
            return
        section = config.section_at(self._pointer)
        has_crop = section is not None and section.activity is not None
        self.play_button.setVisible(has_crop)
        self.copy_button.setVisible(not has_crop)  # the menu and Ctrl+Shift+P copy as well
        self.mode.set_enabled("crop", has_crop, self.tr("Click an activity on the page first."))
        if not has_crop:
            self.mode.choose("page")
        crop = has_crop and self.mode.choice() == "crop"
        page = config.page_at(self._pointer)
        if page is None:
            return
        at = self.turning.show(page)
        track = self.listening.follow(book, config, self._karaoke, self._pointer)
        shown = shown_at(
            config,
            self._pointer,
            crop=crop,
            karaoke=track.entry if track is not None else None,
            sound=track.pointer if track is not None else "",
        )
        if shown is not None:
            self.panel.present(book, shown, self._pointer if section is not None else "")
        beside = self.turning.beside() if not crop else None
        other = shown_at(config, beside[0].pointer) if beside is not None else None
        self.panel.present_beside(book, other, left=beside is not None and beside[1])
        self.playing.show(book, page if not crop else None)
        self.inspector.show_facts(facts_at(config, self._pointer), self._answers())
        self.noticing.show_page(page)
        self.status_changed.emit(
            self.tr("Page {number} of {count} · {sections}").format(
                number=count_text(at + 1),
                count=count_text(len(config.pages)),
                sections=self.tr("%n section(s)", "", len(page.sections)),
            )
        )

    def _look_ahead(self) -> None:
        if self._book is not None:
            self.panel.prefetch(self._book, self.turning.ahead())

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
            self.play_requested.emit(pointer)
        else:
            self._play_sound(pointer)

    def _play_sound(self, pointer: str) -> None:
        """Begin the sound or film at a pointer, if there is one."""
        if self._book is not None and self._config is not None:
            self.listening.play(self._book, self._config, self._karaoke, pointer)

    def _play_page(self, on: bool) -> None:
        if on and self.mode.choice() == "crop":
            self.mode.choose("page")
        self.play_switch.rename(self.tr("Only look at the page") if on else self.tr("Play this page"))
        self.playing.begin(on)
        self._show()
        self.panel.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_instead(self, stage: QWidget | None) -> None:
        """Let a stage stand in for the pages; ``None`` brings them back, where they were."""
        layout = self.layout()
        if stage is not None and isinstance(layout, QVBoxLayout) and layout.indexOf(stage) < 0:
            layout.insertWidget(0, stage, 1)  # the sound stays below it
        self.states.setVisible(stage is None)
        if stage is None:
            self.panel.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

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
        menu = menu_of(self)
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
        elif event.key() == Qt.Key.Key_Escape and self.playing.on:
            self.play_switch.setChecked(False)
        elif event.key() == Qt.Key.Key_Space and self.listening.toggle():
            event.accept()
        else:
            super().keyPressEvent(event)

    async def close_tasks(self) -> None:
        """End everything that runs."""
        for part in (self.playing, self.dock, self.panel):
            await part.close_tasks()
        await self.noticing.close()
        await self._thumbs.close()
        await self._tasks.close()
