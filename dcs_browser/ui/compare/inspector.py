"""What is known of the chosen difference: pictures of both books, or the page with the place marked; before and after.

Values in, signals out. Leaves to others: which difference it is, and going somewhere.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from dcs_browser.domain.compare import AssetDifference, AssetKind, Difference, Kind
from dcs_browser.domain.errors import DcsBrowserError, NotFound
from dcs_browser.domain.flowbook.config import BookConfig
from dcs_browser.domain.flowbook.paths import ReferenceKind, kind_of_path, relative
from dcs_browser.domain.names import stored_path
from dcs_browser.qt.differences_model import DifferenceItem
from dcs_browser.qt.images import Picture, load_picture
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.open_book import OpenBook
from dcs_browser.ui import theme
from dcs_browser.ui.book_facts import shown_at
from dcs_browser.ui.compare.fragments import Fragments, pieces_of
from dcs_browser.ui.compare.pictures import PicturePanel
from dcs_browser.ui.difference_words import TONES, kind_text, pooled
from dcs_browser.ui.format import size_text
from dcs_browser.ui.page_panel import PagePanel
from dcs_browser.ui.states import States
from dcs_browser.ui.widgets import Badge, KeyValues, Panel, SectionLabel, Segmented, button

_SHARP = QSize(2600, 2600)
"""Device pixels a picture is decoded to at most: enough for a whole window."""


@dataclass(frozen=True, slots=True)
class Book:
    """One side: the open book and its parsed config."""

    open: OpenBook
    config: BookConfig | None


class DifferenceInspector(Panel):
    """Empty until something is shown. ``go_wanted`` and ``source_wanted`` carry whether the newer book is meant."""

    go_wanted = Signal(bool)
    source_wanted = Signal(bool)

    def __init__(self, on_error: Callable[[BaseException], None], parent: QWidget | None = None) -> None:
        super().__init__("panel", "left", parent)
        self.setMinimumWidth(theme.INSPECTOR + 56)
        self._tasks = Tasks("difference", on_error)
        self._books: tuple[Book, Book] | None = None
        self._item: DifferenceItem | None = None
        self.pages = PagePanel(on_error)
        self.pages.tools.hide()
        self.pictures = PicturePanel()
        self.picture_states = States(self.pictures)
        self.side = Segmented(
            (("before", self.tr("Before"), ""), ("after", self.tr("After"), "")), self.tr("Which book")
        )
        self.stack = QStackedWidget()
        self.title = SectionLabel()
        self.title.setWordWrap(True)
        self.kind = Badge()
        self.facts = KeyValues(key_width=76)
        self.fragments = Fragments()
        self.go = button(self.tr("Go there"), "arrow-up-right", "primary")
        self.source = button(self.tr("Source"), "braces", tip=self.tr("Show the place in config.json"))
        self._build()
        self.side.chosen.connect(lambda _key: self._show_page())
        self.go.clicked.connect(lambda: self.go_wanted.emit(self.newer()))
        self.source.clicked.connect(lambda: self.source_wanted.emit(self.newer()))
        self.show_nothing()

    def _build(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._sides = QWidget()
        row = QHBoxLayout(self._sides)
        row.setContentsMargins(theme.SPACE_M, theme.SPACE_XS, theme.SPACE_M, theme.SPACE_XS)
        row.addWidget(self.side)
        row.addStretch(1)
        column.addWidget(self._sides)
        column.addWidget(self.pages, 1)
        self.stack.addWidget(page)
        self.stack.addWidget(self.picture_states)
        self._page = page
        self.words = QWidget()
        below = QVBoxLayout(self.words)
        below.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_M)
        below.setSpacing(theme.SPACE_S)
        below.addWidget(self.title)
        below.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignLeft)
        below.addWidget(self.facts)
        below.addWidget(self.fragments, 1)
        self.deeds = Panel("panel", "top")
        deeds = QHBoxLayout(self.deeds)
        deeds.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_M)
        deeds.setSpacing(theme.SPACE_S)
        deeds.addWidget(self.go)
        deeds.addWidget(self.source)
        deeds.addStretch(1)
        whole = self._whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.stack, 6)
        whole.addWidget(self.words, 5)
        whole.addWidget(self.deeds)

    # --- showing ---------------------------------------------------------------------------------------------------

    def show_nothing(self) -> None:
        self._tasks.cancel()
        self._item = None
        for part in (self.stack, self.words, self.deeds):
            part.hide()

    def show_item(self, item: DifferenceItem, before: Book, after: Book) -> None:
        """One difference of the two books."""
        self._tasks.cancel()
        self._item, self._books = item, (before, after)
        self.words.show()
        self.deeds.show()
        self.title.setText(item.title)
        self.kind.show_text(kind_text(item.kind), TONES[item.kind])
        if item.difference is not None:
            self._show_difference(item.difference)
        elif item.asset is not None:
            self._show_asset(item.asset)

    def _share(self, fragments: bool) -> None:
        self.fragments.setVisible(fragments)
        self._whole.setStretch(0, 6 if fragments else 1)
        self._whole.setStretch(1, 5 if fragments else 0)

    def _show_difference(self, found: Difference) -> None:
        there = (found.pointer_a is not None, found.pointer_b is not None)
        pointer = found.pointer_b if there[1] else found.pointer_a
        place = [found.page and self.tr("Page {number}").format(number=found.page)]
        if found.section is not None:
            place.append(self.tr("section {number}").format(number=found.section))
        rows = [
            (self.tr("Place"), ", ".join(part for part in place if part), ""),
            (self.tr("Property"), found.what, "mono"),
            (self.tr("Pointer"), pointer or found.file, "path"),
        ]
        self.facts.show_rows([row for row in rows if row[1]])
        pieces = pieces_of(found.before, found.after, pool=pooled(found))
        self.fragments.show_pieces(pieces, code=not _is_text(found) and not pooled(found))
        # A file that kept its name has nothing to tell in words: the pictures get the room.
        self._share(any(sign != "same" and text.strip() for sign, text in pieces))
        self.side.choose("after" if there[1] else "before")
        self._sides.setVisible(all(there))
        on_page = bool(found.page) and found.file == "config.json"
        self.go.setEnabled(found.file == "config.json")
        self.go.setToolTip(
            "" if found.file == "config.json" else self.tr("It is in {name}.").format(name=found.file)
        )
        self.source.setVisible(found.file == "config.json")
        if found.kind is Kind.PICTURE and isinstance(found.before, str) and isinstance(found.after, str):
            self._show_pictures(relative(found.before), relative(found.after))
        elif on_page:
            self._show_page()
        else:
            self.stack.hide()

    def _show_asset(self, found: AssetDifference) -> None:
        rows = [
            (self.tr("Before"), found.path_a, "path"),
            (self.tr("After"), found.path_b if found.path_b != found.path_a else "", "path"),
            (self.tr("Size"), " → ".join(size_text(n) for n in (found.size_a, found.size_b) if n >= 0), ""),
        ]
        self.facts.show_rows([row for row in rows if row[1]])
        self._share(fragments=False)
        self.source.hide()
        self.go.setEnabled(True)
        self.go.setToolTip(self.tr("Show the file"))
        self.side.choose("after" if found.path_b else "before")
        self._sides.hide()
        picture = kind_of_path(found.path) is ReferenceKind.IMAGE
        if picture and found.kind is not AssetKind.RENAMED:
            self._show_pictures(found.path_a, found.path_b)
        else:
            self.stack.hide()

    def newer(self) -> bool:
        """Whether the newer book is shown."""
        item = self._item
        if item is not None and item.asset is not None:
            return bool(item.asset.path_b)
        return self.side.choice() == "after"

    def _show_page(self) -> None:
        item, books = self._item, self._books
        if item is None or item.difference is None or books is None:
            return
        found = item.difference
        book = books[1] if self.newer() else books[0]
        pointer = (found.pointer_b if self.newer() else found.pointer_a) or ""
        shown = shown_at(book.config, pointer) if book.config is not None else None
        self.stack.setVisible(shown is not None)
        self.stack.setCurrentWidget(self._page)
        if shown is not None:
            self.pages.present(book.open, shown, pointer)

    def _show_pictures(self, before: str, after: str) -> None:
        self.stack.show()
        self.stack.setCurrentWidget(self.picture_states)
        self.picture_states.show_loading(self.tr("Fetching both pictures …"))
        self._tasks.spawn(self._load(before, after))

    async def _load(self, before: str, after: str) -> None:
        books, item = self._books, self._item
        if books is None:
            return
        try:
            one, other = await asyncio.gather(_picture(books[0].open, before), _picture(books[1].open, after))
        except DcsBrowserError as error:
            self.picture_states.show_error(error, lambda: self._show_pictures(before, after))
            return
        if item is not self._item:
            return
        if not one and not other:
            problem = one.problem or other.problem or self.tr("Neither book has the file.")
            self.picture_states.show_empty("image-off", problem)
            return
        self.pictures.show_pictures(one.image, other.image)
        self.picture_states.show_content()

    async def close_tasks(self) -> None:
        await self._tasks.close()
        await self.pages.close_tasks()


def _is_text(found: Difference) -> bool:
    return all(value is None or isinstance(value, str) for value in (found.before, found.after))


async def _picture(book: OpenBook, path: str) -> Picture:
    """The picture, or an empty one where the book has no such file."""
    if not path:
        return Picture()
    try:
        return await load_picture(await book.source.file(await _spelled(book, path)), _SHARP)
    except NotFound:
        return Picture()


async def _spelled(book: OpenBook, path: str) -> str:
    """As the book's files are spelled: storage may have folded the name (format 1.3)."""
    assets = await book.source.assets()
    if path in assets:
        return path
    folded = stored_path(path)
    return next((name for name in assets if stored_path(name) == folded), path)
