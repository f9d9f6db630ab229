"""The Games tab: a book's games by level or type, and the stage to play them on.

Leaves to others: the rules (``domain/flowbook/game_rules``), whether a book has the tab at all (``app/games``).
"""

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QHideEvent, QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dcs_browser.domain.errors import DcsBrowserError, NotFound
from dcs_browser.domain.flowbook.games import Games
from dcs_browser.domain.flowbook.judging import Judgement
from dcs_browser.domain.location import Location
from dcs_browser.qt.images import load_picture
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.open_book import GAMES, OpenBook, OpenBooks
from dcs_browser.ui.error_texts import sentence_of
from dcs_browser.ui.games.media import MediaBox
from dcs_browser.ui.games.shelf import GameRow, Shelf, rows_of
from dcs_browser.ui.games.stage import GameStage
from dcs_browser.ui.labels import Panel
from dcs_browser.ui.states import States

_FILMS = (".mp4", ".m4v", ".mov", ".webm")


class GamesPlace(QWidget):
    """Built once; ``open`` shows a book's games, ``close_tasks`` ends what runs."""

    status_changed = Signal(str)
    pointer_changed = Signal(str)  # the game that is played, in games.json

    def __init__(
        self, books: OpenBooks, on_error: Callable[[BaseException], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._books = books
        self._tasks = Tasks("games", on_error)
        self._files = Tasks("pictures of games", on_error)
        self._book_id: int | None = None
        self._book: OpenBook | None = None
        self._rows: dict[str, GameRow] = {}
        self._language = ""
        self.shelf = Shelf()
        self.stage = GameStage()
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        left = Panel("panel", "right")
        inner = QVBoxLayout(left)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.shelf)
        row.addWidget(left)
        row.addWidget(self.stage, 1)
        self.states = States(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.states)
        self.shelf.chosen.connect(self._begin)
        self.stage.pictures_wanted.connect(self._want_pictures)
        self.stage.media_wanted.connect(self._files.slot(self._play_media))
        self.stage.scored.connect(self._scored)
        self.stage.next_wanted.connect(self._next)
        self.states.show_loading()

    # --- opening ---------------------------------------------------------------------------------------------------

    def open(self, location: Location) -> None:
        """Show the games of a book, at the game its pointer lies in."""
        if location.book_id is None:
            return
        if location.book_id == self._book_id and self._is_open():
            if location.pointer:
                self._enter(location.pointer)
            self._tell()
            return
        self._tasks.cancel()
        self._files.cancel()
        self.stage.media.stop()
        self._book_id = location.book_id
        self._tasks.spawn(self._load(location.book_id, location.pointer))

    def _is_open(self) -> bool:
        """Whether the book shown is still the one behind its number: it may have been replaced on the service."""
        return (
            self._book is not None
            and self._book_id is not None
            and self._books.peek(self._book_id) is self._book
        )

    def forget(self) -> None:
        """Another service is used: numbers mean other books now."""
        self._tasks.cancel()
        self._files.cancel()
        self.stage.media.stop()
        self._book_id, self._book, self._rows = None, None, {}
        self.states.show_loading()

    async def _load(self, book_id: int, pointer: str) -> None:
        self._book, self._rows = None, {}
        self.states.show_loading(self.tr("Reading the games …"))
        try:
            book = self._books.get(book_id)
            games = await book.games()
            language = await _language_of(book)
        except NotFound:
            self.states.show_empty("gamepad-2", self.tr("This book has no {file}.").format(file=GAMES))
            self.status_changed.emit("")
            return
        except DcsBrowserError as error:
            self.states.show_error(error, self._again)
            return
        self._book, self._language = book, language
        self._show(games, pointer)

    def _show(self, games: Games, pointer: str) -> None:
        rows = rows_of(games)
        self._rows = {row.game.pointer: row for row in rows}
        self.shelf.show_rows(rows)
        if not rows:
            self.states.show_empty(
                "gamepad-2", self.tr("The {file} of this book has no games.").format(file=GAMES)
            )
            self.status_changed.emit("")
            return
        self.states.show_content()
        self._enter(pointer or rows[0].game.pointer, fresh=True)

    def _again(self) -> None:
        if self._book_id is not None:
            self._tasks.cancel()
            self._tasks.spawn(self._load(self._book_id, ""))

    # --- playing ---------------------------------------------------------------------------------------------------

    def pointer(self) -> str:
        """Where the game that is played stands in games.json."""
        return self.stage.game.pointer if self.stage.game is not None else ""

    def _enter(self, pointer: str, *, fresh: bool = False) -> None:
        """The game a pointer lies in; of a level its first; else the first of all."""
        found = next(
            (own for own in self._rows if pointer == own or pointer.startswith(own + "/")),
            next((own for own in self._rows if own.startswith(pointer + "/")), next(iter(self._rows), "")),
        )
        if found and (fresh or found != self.pointer()):
            self._begin(found)

    def _begin(self, pointer: str) -> None:
        row = self._rows.get(pointer)
        if row is None:
            return
        self._files.cancel()
        self.shelf.select(pointer)
        order = self.shelf.order_of()
        last = not order or order[-1] == pointer
        self.stage.show_game(row.game, row.level, self._language, last=last)
        self.pointer_changed.emit(pointer)
        self._tell()

    def _next(self) -> None:
        order = self.shelf.order_of()
        here = self.pointer()
        if here in order and order.index(here) + 1 < len(order):
            self._begin(order[order.index(here) + 1])
            if self.stage.board is not None:
                self.stage.board.take_focus()

    def _scored(self, pointer: str, found: Judgement) -> None:
        self.shelf.show_score(pointer, found)

    def _tell(self) -> None:
        order = self.shelf.order_of()
        here = self.pointer()
        if here in order:
            self.status_changed.emit(
                self.tr("Game {number} of {count}").format(number=order.index(here) + 1, count=len(order))
            )

    # --- pictures, sounds, films -----------------------------------------------------------------------------------

    def _want_pictures(self, wanted: dict[str, QSize]) -> None:
        if self._book is not None:
            for path, size in wanted.items():
                self._files.spawn(self._fetch(self._book, path, size))

    async def _fetch(self, book: OpenBook, path: str, size: QSize) -> None:
        game = self.stage.game
        try:
            file = await book.source.file(path)
        except NotFound:
            image, problem = QImage(), self.tr("The book has no file {path}.").format(path=path)
        except DcsBrowserError as error:
            image, problem = QImage(), sentence_of(error)
        else:
            found = await load_picture(file, size * max(1.0, self.devicePixelRatioF()))
            image, problem = found.image, found.problem
        if self.stage.game is game:
            self.stage.show_picture(path, image, problem)

    async def _play_media(self, path: str) -> None:
        book, game = self._book, self.stage.game
        if book is None:
            return
        url = why = ""
        try:
            url = await book.source.url(path)
        except NotFound:
            why = self.tr("The book has no file {path}.").format(path=path)
        except DcsBrowserError as error:
            why = sentence_of(error)
        if not why and (reason := MediaBox.why_not()):
            why = self.tr("Sound and film can't be played on this computer: {reason}").format(reason=reason)
        if self.stage.game is not game:
            return
        if why:
            self.stage.refuse_media(path, why)
            self.status_changed.emit(why)
        else:
            self.stage.media.play(url, film=path.casefold().endswith(_FILMS))

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing sounds from a place that isn't seen."""
        super().hideEvent(event)
        self.stage.media.stop()

    async def close_tasks(self) -> None:
        """End everything that runs."""
        await self.stage.media.let_go()
        await self._files.close()
        await self._tasks.close()


async def _language_of(book: OpenBook) -> str:
    """Of the config; games can be played without."""
    try:
        return (await book.config()).language
    except DcsBrowserError:
        return ""
