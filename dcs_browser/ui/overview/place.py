"""The Overview tab: the cover of a book and what is known of it, from its record, its listing and its config.json.

Each part appears when it has come; one that fails says so in its own place. Leaves to others: fetching.
"""

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.domain.flowbook.config import BookConfig
from dcs_browser.domain.flowbook.parts import SectionKind
from dcs_browser.domain.flowbook.words import ACTIVITY_WORDS, SECTION_WORDS
from dcs_browser.domain.library import Book, BookStatus
from dcs_browser.domain.location import Location
from dcs_browser.qt.images import load_picture
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.open_book import OpenBook, OpenBooks
from dcs_browser.services.sources import Asset
from dcs_browser.ui import theme
from dcs_browser.ui.book_facts import word
from dcs_browser.ui.error_texts import sentence_of, title_of
from dcs_browser.ui.format import ago_text, count_text, size_text
from dcs_browser.ui.widgets import Badge, Card, KeyValues, Note, SectionLabel, TitleLabel, button, plain

COVER = QSize(240, 320)
_WIDEST = 1180
_KINDS = {
    "pictures": ("png", "jpg", "jpeg", "gif", "webp", "svg"),
    "sounds": ("mp3", "wav", "m4a", "aac", "ogg"),
    "films": ("mp4", "m4v", "mov", "webm"),
}


class OverviewPlace(QWidget):
    """``find`` gives the record of a book id (``None`` for a book of this computer)."""

    status_changed = Signal(str)

    def __init__(
        self,
        books: OpenBooks,
        find: Callable[[int], Book | None],
        on_error: Callable[[BaseException], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._books, self._find = books, find
        self._tasks = Tasks("overview", on_error)
        self._book_id: int | None = None
        self._book: OpenBook | None = None
        self.cover = QLabel()
        self.cover.setFixedSize(COVER)
        self.cover.setTextFormat(Qt.TextFormat.PlainText)
        self.cover.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.cover.setAccessibleName(self.tr("Cover"))
        self.title = TitleLabel()
        self.title.setWordWrap(True)
        self.publisher = plain("", "muted")
        self.status = Badge()
        self.record = KeyValues(key_width=120)
        self.files = KeyValues(key_width=120)
        self.contents = KeyValues(key_width=120)
        self.kinds = KeyValues(key_width=190)
        self.trouble = Note("triangle-alert", "", "error")
        self.again = button(self.tr("Try again"), "refresh-cw")
        self._build()

    def _build(self) -> None:
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_XL)
        row.setSpacing(theme.SPACE_XL)
        row.addWidget(self.cover, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(theme.SPACE_S)
        column.addWidget(self.title)
        line = QHBoxLayout()
        line.setSpacing(theme.SPACE_S)
        line.addWidget(self.publisher)
        line.addWidget(self.status)
        line.addStretch(1)
        column.addLayout(line)
        self.head = line
        """Publisher and status; others may add what they know of the book."""
        column.addSpacing(theme.SPACE_M)
        column.addWidget(self.trouble)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        grid = QGridLayout()
        grid.setSpacing(theme.SPACE_L)
        for at, (title, values) in enumerate(
            (
                (self.tr("Record"), self.record),
                (self.tr("Files"), self.files),
                (self.tr("Contents"), self.contents),
                (self.tr("What is on the pages"), self.kinds),
            )
        ):
            card = Card()
            card.body.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_L)
            card.body.setSpacing(theme.SPACE_M)
            card.body.addWidget(SectionLabel(title))
            card.body.addWidget(values)
            card.body.addStretch(1)
            grid.addWidget(card, at // 2, at % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        column.addStretch(1)
        row.addLayout(column, 1)
        inner.setMaximumWidth(_WIDEST)
        self.again.clicked.connect(self._again)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    # --- opening ---------------------------------------------------------------------------------------------------

    def open(self, location: Location) -> None:
        """Show the book of a location."""
        if location.book_id is None:
            return
        try:
            book = self._books.get(location.book_id)
        except DcsBrowserError as error:
            self._book = None
            self._say_trouble(error)
            return
        if book is not self._book:
            self._start(location.book_id, book)

    def _start(self, book_id: int, book: OpenBook) -> None:
        self._tasks.cancel()
        self._book_id, self._book = book_id, book
        self._show_no_cover("")
        self.trouble.hide()
        self.again.hide()
        for values in (self.files, self.contents, self.kinds):
            values.show_rows(((self.tr("Reading …"), ""),))
        self._show_record(self._find(book_id), book)
        self._tasks.spawn(self._load_files(book))
        self._tasks.spawn(self._load_config(book))

    def _again(self) -> None:
        if self._book_id is not None and self._book is not None:
            self._start(self._book_id, self._book)

    def _say_trouble(self, error: BaseException) -> None:
        self.trouble.show_text(sentence_of(error), title_of(error))
        self.trouble.show()
        self.again.show()

    def _show_record(self, record: Book | None, book: OpenBook) -> None:
        self.title.setText(record.label if record is not None else book.source.label)
        self.publisher.setText(record.publisher if record is not None else self.tr("On this computer"))
        if record is None:
            self.status.hide()
            self.record.show_rows(((self.tr("Stored"), self.tr("not on a service")),))
            return
        texts = {
            BookStatus.PUBLISHED: (self.tr("published"), "ok"),
            BookStatus.DRAFT: (self.tr("draft"), "neutral"),
            BookStatus.ARCHIVED: (self.tr("archived"), "neutral"),
        }
        text, tone = texts[record.status]
        self.status.show_text(text, "ok" if tone == "ok" else "neutral")
        self.status.show()
        rows = [
            (self.tr("Name in storage"), record.name),
            (self.tr("Language"), record.language),
            (self.tr("Category"), record.category),
            (self.tr("Version"), record.version),
            (self.tr("Changed"), ago_text(record.updated_at)),
            (self.tr("Number"), str(record.id)),
        ]
        self.record.show_rows(tuple((key, value) for key, value in rows if value))

    async def _load_files(self, book: OpenBook) -> None:
        try:
            assets = await book.source.assets()
        except DcsBrowserError as error:
            self.files.show_rows(((self.tr("Unknown"), sentence_of(error), "wrap"),))
            self._say_trouble(error)
            return
        total = sum(asset.size for asset in assets.values())
        rows = [(self.tr("All"), _counted(list(assets.values())))]
        for key, text in (
            ("pictures", self.tr("Pictures")),
            ("sounds", self.tr("Sounds")),
            ("films", self.tr("Films")),
        ):
            some = [a for a in assets.values() if a.path.rpartition(".")[2].lower() in _KINDS[key]]
            if some:
                rows.append((text, _counted(some)))
        self.files.show_rows(tuple(rows))
        self.status_changed.emit(
            self.tr("{files} · {size}").format(
                files=self.tr("%n file(s)", "", len(assets)), size=size_text(total)
            )
        )

    async def _load_config(self, book: OpenBook) -> None:
        try:
            config = await book.config()
        except DcsBrowserError as error:
            rows = ((self.tr("Unknown"), sentence_of(error), "wrap"),)
            self.contents.show_rows(rows)
            self.kinds.show_rows(())
            self._say_trouble(error)
            return
        self.contents.show_rows(self._contents(config))
        self.kinds.show_rows(self._kinds(config))
        if config.title.strip():
            self.title.setText(config.title.strip())
        try:
            file = await book.source.file(config.cover)
        except DcsBrowserError:
            self._show_no_cover(self.tr("No cover"))
            return
        picture = await load_picture(file, COVER * max(1, round(self.devicePixelRatioF())))
        if picture:
            self._show_cover(picture.image)
        else:
            self._show_no_cover(self.tr("The cover can't be shown"))

    def _show_cover(self, image: QImage) -> None:
        theme.mark(self.cover, surface="clear")
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(max(1, round(self.devicePixelRatioF())))
        self.cover.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.cover.setPixmap(pixmap)

    def _show_no_cover(self, why: str) -> None:
        theme.mark(self.cover, surface="sunken")
        self.cover.clear()
        self.cover.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.cover.setText(why)

    def _contents(self, config: BookConfig) -> tuple[tuple[str, str], ...]:
        rows = [
            (self.tr("Title"), config.title),
            (self.tr("Publisher"), config.publisher),
            (self.tr("Language"), config.language),
            (self.tr("Modules"), count_text(len(config.modules))),
            (self.tr("Pages"), count_text(len(config.pages))),
            (self.tr("Activities"), count_text(len(config.activities))),
        ]
        return tuple((key, value) for key, value in rows if value)

    def _kinds(self, config: BookConfig) -> tuple[tuple[str, str], ...]:
        """How many there are of each type of activity and section, the most frequent first."""
        kinds = Counter(activity.kind for activity in config.activities)
        media = Counter(
            section.kind
            for section in config.sections
            if section.activity is None and section.kind is not SectionKind.EMPTY
        )
        rows = [
            (word(ACTIVITY_WORDS[kind].label), count_text(number)) for kind, number in kinds.most_common()
        ]
        rows += [
            (word(SECTION_WORDS[kind].label), count_text(number)) for kind, number in media.most_common()
        ]
        return tuple(rows) or ((self.tr("Nothing"), ""),)

    async def close_tasks(self) -> None:
        await self._tasks.close()


def _counted(assets: list[Asset]) -> str:
    return f"{count_text(len(assets))} · {size_text(sum(asset.size for asset in assets))}"
