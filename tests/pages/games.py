"""The Games tab as a person uses it: by mouse or by keys alone."""

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from dcs_browser.domain.flowbook.game_rules import Choosing
from dcs_browser.domain.flowbook.game_rules_cross import Crossword
from dcs_browser.domain.flowbook.game_rules_memory import Memory
from dcs_browser.domain.flowbook.game_rules_words import Building
from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.services.local_sources import local_source
from dcs_browser.services.open_book import OpenBooks
from dcs_browser.ui.games.choice_board import ChoiceBoard
from dcs_browser.ui.games.cross_board import CrossBoard
from dcs_browser.ui.games.memory_board import MemoryBoard
from dcs_browser.ui.games.place import GamesPlace
from dcs_browser.ui.games.tile import Tile
from dcs_browser.ui.games.words_board import WordsBoard
from tests.builders import a_book_folder, a_png
from tests.pages.pages import Frame


def options(*texts: str, image: str = "") -> list[dict[str, Any]]:
    """A star marks what is right; with ``image`` every option has a picture."""
    made = [{"text": text.strip("*"), "isCorrect": text.endswith("*")} for text in texts]
    return [option | {"image": f"./books/b/assets/{image}"} for option in made] if image else made


def a_games_file(*games: dict[str, Any]) -> dict[str, Any]:
    return {"levels": [{"level": 1, "title": "Unit 1", "games": list(games)}]}


QUIZ = {
    "type": "quiz",
    "questions": [
        {
            "question": "Which one sails?",
            "image": "./books/b/assets/a.png",
            "answers": options("boat*", "tram"),
        },
        {"question": "Which one flies?", "answers": options("gull*", "crab", "eel")},
    ],
}
MEMORY = {"type": "memory", "questions": [{"image": f"./books/b/assets/{name}.png"} for name in "abc"]}
ORDER = {"type": "order", "questions": [{"words": ["Boats", "need", "wind"]}, {"words": ["We", "sail"]}]}
SELECTOR = {
    "type": "selector",
    "questions": [
        {"header": "Look", "question": "A lamp?", "answers": options("lamp*", "rope", image="a.png")},
    ],
}
BUILDER = {"type": "builder", "questions": [{"question": "Build it", "words": ["Yağmur", "yağdı", "."]}]}
CROSS = {
    "type": "crosspuzzle",
    "questions": [
        {"question": "Not high", "answers": [{"text": "low"}]},
        {"question": "It breaks", "answers": [{"text": "wave"}]},
    ],
}
RACE = {"type": "race", "questions": QUIZ["questions"]}
ALL = {game["type"]: game for game in (QUIZ, MEMORY, ORDER, SELECTOR, BUILDER, CROSS, RACE)}


def a_book_with_games(folder: Path, games: dict[str, Any] | str | None, language: str = "en") -> Path:
    """A book of this computer with ``assets/a.png`` to ``c.png``; ``None`` leaves games.json out."""
    book = a_book_folder(folder, pages=1)
    config = json.loads((book / "config.json").read_text("utf-8"))
    (book / "config.json").write_text(json.dumps(config | {"language": language}), "utf-8")
    (book / "assets").mkdir(exist_ok=True)
    for name in "abc":
        (book / "assets" / f"{name}.png").write_bytes(a_png(80, 60, name))
    if games is not None:
        text = games if isinstance(games, str) else json.dumps(games, ensure_ascii=False)
        (book / "games.json").write_text(text, "utf-8")
    return book


class GamesPage:
    """The place in a window of its own; leave with :meth:`close`."""

    def __init__(self, bot: Any, *books: Path) -> None:
        self.bot = bot
        self.errors: list[BaseException] = []
        self.books = OpenBooks(lambda number: local_source(books[-number - 1]))
        self.place = GamesPlace(self.books, self.errors.append)
        self.stage, self.shelf = self.place.stage, self.place.shelf
        self.status, self.pointer = "", ""
        self.place.status_changed.connect(lambda text: setattr(self, "status", text))
        self.place.pointer_changed.connect(lambda pointer: setattr(self, "pointer", pointer))
        self.window = Frame(bot, self.place)
        self.window.show()

    async def open(self, number: int = -1, pointer: str = "") -> "GamesPage":
        self.window.activateWindow()
        await self.bot.until(lambda: QApplication.activeWindow() is self.window)
        self.place.open(Location(Room.BOOK, "", number, Tab.GAMES, pointer=pointer))
        await self.quiet()
        return self

    async def quiet(self) -> "GamesPage":
        """Await the end of what is read and decoded."""
        place = self.place
        await self.bot.until(lambda: not len(place._tasks) and not len(place._files))
        return self

    async def close(self) -> None:
        await self.place.close_tasks()
        await self.books.close()
        self.window.end()
        assert self.errors == []

    @property
    def score(self) -> str:
        return self.stage.score.points.text()

    # --- by mouse --------------------------------------------------------------------------------------------------

    def click(self, made: Any) -> None:
        assert made.isVisible(), made
        QTest.mouseClick(made, Qt.MouseButton.LeftButton)

    def go_on(self) -> None:
        """Next, where another question follows."""
        if self.stage.next.isVisible():
            self.click(self.stage.next)

    def play_by_mouse(self, *, right: bool) -> None:
        """One game from its begin to its end."""
        board, play = self.stage.board, self.stage.play
        if isinstance(board, ChoiceBoard) and isinstance(play, Choosing):
            for _ in play.rounds:
                self.click(self._option(right))
                self.go_on()
        elif isinstance(board, WordsBoard) and isinstance(play, Building):
            for _ in play.rounds:
                for word in self._order(right):
                    self.click(board.tile(word))
                self.click(self.stage.check)
                self.go_on()
        elif isinstance(board, MemoryBoard) and isinstance(play, Memory):
            for card in self._cards(right):
                self.click(board.tiles[card])
            if not right:
                self.click(self.stage.give_up)
        elif isinstance(board, CrossBoard) and isinstance(play, Crossword):
            for at, entry in enumerate(play.entries):
                self.click(board.clues.rows[at])
                for cell, letter in zip(entry.cells, entry.letters, strict=True):
                    place = board.grid.box_of(cell).center().toPoint()
                    if board.grid.cell != cell:
                        QTest.mouseClick(board.grid, Qt.MouseButton.LeftButton, pos=QPoint(place))
                    # Letters come from a keyboard, whatever one points with.
                    QTest.keyClicks(board.grid, letter if right else "Q")
            self.click(self.stage.check)

    def _now(self) -> Any:
        return self.stage.play

    def _option(self, right: bool) -> Tile:
        board = self.stage.board
        assert isinstance(board, ChoiceBoard)
        return board.tiles[self._index(right)]

    def _index(self, right: bool) -> int:
        return next(at for at, option in enumerate(self._now().now.options) if option.right is right)

    def _order(self, right: bool) -> list[int]:
        """Wrong: the last word first."""
        count = len(self._now().now.words)
        return list(range(count)) if right else [count - 1, *range(count - 1)]

    def _cards(self, right: bool) -> list[int]:
        cards = self._now().cards
        pairs = [
            [at for at, card in enumerate(cards) if card.pair == pair] for pair in range(len(cards) // 2)
        ]
        return [card for pair in pairs for card in pair] if right else [pairs[0][0], pairs[1][0]]

    # --- by keys alone ---------------------------------------------------------------------------------------------

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """To whatever has the focus."""
        target = QApplication.focusWidget()
        assert target is not None
        assert self.place.isAncestorOf(target), target
        QTest.keyClick(target, key, modifier)

    def type(self, text: str) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClicks(target, text)

    def walk_to(self, tile: Tile) -> None:
        """Tab until a tile has the focus."""
        for _ in range(80):
            if tile.hasFocus():
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError("the tile can't be reached by Tab")

    def arrows_to(self, tile: Tile) -> None:
        """Arrow keys from the tile that has the focus."""
        for _ in range(40):
            here = QApplication.focusWidget()
            assert isinstance(here, Tile)
            if here is tile:
                return
            way = tile.geometry().center() - here.geometry().center()
            across = Qt.Key.Key_Right if way.x() > 0 else Qt.Key.Key_Left
            down = Qt.Key.Key_Down if way.y() > 0 else Qt.Key.Key_Up
            self.key(across if abs(way.x()) > abs(way.y()) else down)
        raise AssertionError("the tile can't be reached by arrows")

    def play_by_keys(self, *, right: bool) -> None:
        """The same without a mouse; begins where the board takes the focus."""
        board, play = self.stage.board, self.stage.play
        assert board is not None
        board.take_focus()
        if isinstance(play, Choosing):
            for at in range(len(play.rounds)):
                if at % 2:
                    self.type(str(self._index(right) + 1))
                else:
                    self.arrows_to(self._option(right))
                    self.key(Qt.Key.Key_Space)
                if not self.stage.play.over:
                    self.key(Qt.Key.Key_Return)
        elif isinstance(board, WordsBoard) and isinstance(play, Building):
            for _ in play.rounds:
                for word in self._order(right):
                    self.walk_to(board.tile(word))
                    self.key(Qt.Key.Key_Space)
                self.key(Qt.Key.Key_Return)
                if not self.stage.play.over:
                    self.key(Qt.Key.Key_Return)
        elif isinstance(board, MemoryBoard):
            for card in self._cards(right):
                self.arrows_to(board.tiles[card])
                self.key(Qt.Key.Key_Space)
            if not right:
                self.walk_to_button(self.stage.give_up)
                self.key(Qt.Key.Key_Space)
        elif isinstance(board, CrossBoard) and isinstance(play, Crossword):
            for at, entry in enumerate(play.entries):
                if at:
                    self.key(Qt.Key.Key_Tab)
                while board.grid.cell != entry.cells[0]:
                    self.key(Qt.Key.Key_Up if entry.down else Qt.Key.Key_Left)
                if board.grid.entry != at:
                    self.key(Qt.Key.Key_Space)
                self.type(entry.letters if right else "Q" * len(entry.letters))
            self.key(Qt.Key.Key_Return)

    def walk_to_button(self, made: QPushButton) -> None:
        for _ in range(80):
            if made.hasFocus():
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError("the button can't be reached by Tab")
