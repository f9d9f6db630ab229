"""The Config tab: outline, source and page of a book's config.json, in step in every direction.

One pointer is the truth; outline, source and picture follow it, whoever moved it. Leaves to others: parsing
(``domain/flowbook``), fetching (``services/open_book``), painting the source (``source_view``).
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QSplitter, QVBoxLayout, QWidget

from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.domain.flowbook.config import BookConfig
from dcs_browser.domain.flowbook.outline import outline
from dcs_browser.domain.location import Location
from dcs_browser.qt.outline_model import OutlineModel, folded
from dcs_browser.qt.pool import in_thread
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.open_book import OpenBook, OpenBooks
from dcs_browser.ui import theme
from dcs_browser.ui.book_facts import answer_lines, facts_at, shown_at, strings_below
from dcs_browser.ui.config.document import SourceDocument, find_all
from dcs_browser.ui.config.source_view import SourceView
from dcs_browser.ui.format import count_text, size_text
from dcs_browser.ui.outline import OutlineTree
from dcs_browser.ui.page_panel import PagePanel
from dcs_browser.ui.widgets import (
    Badge,
    IconButton,
    KeyValues,
    Panel,
    SearchBox,
    SectionLabel,
    Segmented,
    States,
    plain,
)


class ConfigPlace(QWidget):
    """Built once; ``open`` shows the config.json of a book, ``close`` ends what runs."""

    status_changed = Signal(str)
    pointer_changed = Signal(str)

    def __init__(
        self, books: OpenBooks, on_error: Callable[[BaseException], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._books = books
        self._tasks = Tasks("config", on_error)
        self._book_id: int | None = None
        self._book: OpenBook | None = None
        self._config: BookConfig | None = None
        self._pointer = ""
        self._words: dict[str, str] | None = None
        self._found: list[tuple[int, int]] = []
        self._at = -1
        self.model = OutlineModel(self)
        self.search = SearchBox(self.tr("Search titles, words, answers"))
        self.outline = OutlineTree(self.model)
        self.source = SourceView()
        self.panel = PagePanel(on_error)
        self.mode = Segmented(
            (("page", self.tr("Page"), ""), ("crop", self.tr("Activity"), "")), self.tr("Picture")
        )
        self.title = SectionLabel()
        self.title.setWordWrap(True)
        self.kind = Badge()
        self.facts = KeyValues(key_width=72)
        self.answers = plain("", "secondary", wrap=True, selectable=True)
        self.hits = plain("", "secondary")
        self.states = States(self._build())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.states)
        self._connect()

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
        below = QWidget()
        rows = QVBoxLayout(below)
        rows.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_M)
        rows.setSpacing(theme.SPACE_S)
        rows.addWidget(self.title)
        rows.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self.facts)
        rows.addWidget(self.answers)
        rows.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(below)
        column.addWidget(scroll, 2)
        right.setMinimumWidth(280)
        return right

    def _connect(self) -> None:
        self.outline.chosen.connect(lambda pointer: self._move(pointer, "outline"))
        self.source.clicked.connect(self._clicked_source)
        self.source.caret_moved.connect(self._clicked_source)
        self.panel.picked.connect(lambda pointer: self._move(pointer, "page"))
        self.mode.chosen.connect(lambda _key: self._show_picture())
        self.panel.answers_toggled.connect(lambda _on: self._show_answers())
        self.search.searched.connect(self._tasks.slot(self._search))
        self.search.returnPressed.connect(lambda: self.step(1))
        self.next.clicked.connect(lambda: self.step(1))
        self.previous.clicked.connect(lambda: self.step(-1))
        theme.changed.connect(self.source.refresh_colours)
        for name, keys, run in (
            (self.tr("Copy value"), "Ctrl+Shift+C", self.copy_value),
            (self.tr("Copy path"), "Ctrl+Shift+P", self.copy_pointer),
        ):
            action = QAction(name, self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _checked, run=run: run())
            self.addAction(action)

    # --- opening ---------------------------------------------------------------------------------------------------

    def open(self, location: Location) -> None:
        """Show the book of a location, at its pointer."""
        if location.book_id is None:
            return
        fresh = location.book_id == self._book_id and self._books.get(location.book_id) is self._book
        if fresh and self._config is not None:
            if location.pointer and location.pointer != self._pointer:
                self._move(location.pointer, "")
            return
        self._tasks.cancel()
        self._book_id = location.book_id
        self._tasks.spawn(self._load(location.book_id, location.pointer))

    async def _load(self, book_id: int, pointer: str) -> None:
        self._config = None
        self.states.show_loading(self.tr("Reading config.json …"))
        self._book = self._books.get(book_id)
        try:
            config = await self._book.config()
        except DcsBrowserError as error:
            self.states.show_error(error, self._again)
            return
        document, nodes = await in_thread(lambda: (SourceDocument(config.text), outline(config)))
        self._config = config
        self._words = None
        self._found = []
        self.search.clear()
        self.model.show_nodes(nodes)
        self.outline.expandToDepth(0)
        self.source.set_document(document)
        self.states.show_content()
        first = config.pages[0].pointer if config.pages else ""
        self._move(pointer or first, "")

    def _again(self) -> None:
        if self._book_id is not None:
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
        shown = shown_at(config, self._pointer, crop=crop)
        if shown is None and config.pages:
            shown = shown_at(config, config.pages[0].pointer)
        if shown is not None:
            self.panel.present(book, shown, self._pointer)
        facts = facts_at(config, self._pointer)
        self.title.setText(facts.title)
        self.kind.show_text(facts.kind, "accent")
        self.kind.setVisible(bool(facts.kind))
        self.facts.show_rows(facts.rows)
        self._show_answers()

    def _show_answers(self) -> None:
        config = self._config
        section = config.section_at(self._pointer) if config is not None else None
        lines = answer_lines(section.activity) if section is not None and section.activity is not None else ()
        self.answers.setText("\n".join(lines))
        self.answers.setVisible(bool(lines) and self.panel.answers_shown())

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

    async def _search(self, text: str) -> None:
        config = self._config
        if config is None:
            return
        if text.strip() and self._words is None:
            self._words = await in_thread(_words_of, config)
        found = await in_thread(find_all, config.text, text.strip())
        if config is not self._config:
            return
        self.model.set_filter(text, self._words)
        if text.strip():
            self.outline.expandAll()
        else:
            self.outline.collapseAll()
            self.outline.expandToDepth(0)
        self.outline.show_pointer(self._pointer)
        self._found, self._at = found, -1
        self.source.set_matches(found)
        self._hit_bar.setVisible(bool(text.strip()))
        self.hits.setText(self.tr("%n place(s)", "", len(found)) if found else self.tr("Not in the source"))

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
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions())
        menu.popup(event.globalPos())

    async def close_tasks(self) -> None:
        """End everything that runs."""
        await self.panel.close_tasks()
        await self._tasks.close()


def _words_of(config: BookConfig) -> dict[str, str]:
    """The folded texts of every section, by pointer: what the outline's filter looks through."""
    return {section.pointer: folded(strings_below(section)) for section in config.sections}
