"""Crosspuzzle: answers are laid into a grid so that they cross, and typed in letter by letter. Pure; states are values.

Facts: format 4.1 (a clue and one answer a question). Letters are capitals of the book's language, so that the Turkish
i and ı stay two letters.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from dcs_browser.domain.flowbook.comparing import is_turkish, upper
from dcs_browser.domain.flowbook.dealing import letters_of
from dcs_browser.domain.flowbook.game_rules import GameNote, Oddity
from dcs_browser.domain.flowbook.games import Game
from dcs_browser.domain.flowbook.judging import Judgement, Mark

MOST_ENTRIES, LONGEST = 30, 20

Cell = tuple[int, int]
"""Row and column, from 0."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One word of the grid: ``number`` as printed, ``letters`` what belongs into its cells."""

    number: int
    clue: str
    word: str
    letters: str
    row: int
    column: int
    down: bool
    pointer: str

    @property
    def cells(self) -> tuple[Cell, ...]:
        return _cells(self.row, self.column, self.down, len(self.letters))


@dataclass(frozen=True)
class Crossword:
    """``entries`` by number, across before down; ``typed`` holds a capital a filled cell."""

    entries: tuple[Entry, ...]
    turkish: bool = False
    typed: Mapping[Cell, str] = field(default_factory=dict)
    checked: bool = False

    @cached_property
    def solution(self) -> dict[Cell, str]:
        """The letter that belongs into every cell of the grid."""
        return {
            cell: letter
            for entry in self.entries
            for cell, letter in zip(entry.cells, entry.letters, strict=True)
        }

    @cached_property
    def size(self) -> tuple[int, int]:
        """Rows and columns."""
        return max(row for row, _ in self.solution) + 1, max(column for _, column in self.solution) + 1

    @cached_property
    def numbers(self) -> dict[Cell, int]:
        """The numbers printed in the cells where words begin."""
        return {(entry.row, entry.column): entry.number for entry in self.entries}

    def entries_at(self, cell: Cell) -> tuple[int, ...]:
        """The words through a cell."""
        return tuple(at for at, entry in enumerate(self.entries) if cell in entry.cells)

    def type(self, cell: Cell, letter: str) -> "Crossword":
        """Fill a cell with a letter or a figure; an empty text empties it. Nothing changes after a check."""
        if self.checked or cell not in self.solution:
            return self
        typed = {where: value for where, value in self.typed.items() if where != cell}
        if letter:
            capital = letters_of(letter, turkish=self.turkish)
            if len(capital) != 1:
                return self
            typed[cell] = capital
        return replace(self, typed=typed)

    @property
    def can_check(self) -> bool:
        return not self.checked and bool(self.typed)

    def check(self) -> "Crossword":
        return replace(self, checked=True) if self.can_check else self

    @property
    def over(self) -> bool:
        return self.checked

    def cell_mark(self, cell: Cell) -> Mark:
        """Of a cell, once it was judged."""
        if not self.checked:
            return Mark.OPEN
        letter = self.typed.get(cell, "")
        return Mark.MISSED if not letter else Mark.RIGHT if letter == self.solution[cell] else Mark.WRONG

    def mark(self, entry: int) -> Mark:
        if not self.checked:
            return Mark.OPEN
        marks = [self.cell_mark(cell) for cell in self.entries[entry].cells]
        if all(mark is Mark.RIGHT for mark in marks):
            return Mark.RIGHT
        return Mark.MISSED if all(mark is Mark.MISSED for mark in marks) else Mark.WRONG

    @cached_property
    def judgement(self) -> Judgement:
        """One point a word that is right as a whole."""
        marks = tuple(self.mark(at) for at in range(len(self.entries)))
        return Judgement(marks.count(Mark.RIGHT), len(marks), marks)


def deal_cross(game: Game, seed: int, language: str = "") -> tuple[Crossword | None, tuple[GameNote, ...]]:
    """A grid of every answer that has letters."""
    notes: list[GameNote] = []
    found: list[tuple[str, str, str, str]] = []  # clue, word, letters, pointer
    texts = [next((option.text for option in question.answers), "") for question in game.questions]
    turkish = is_turkish(language, tuple(texts[:MOST_ENTRIES]))
    for number, (question, text) in enumerate(zip(game.questions, texts, strict=True), start=1):
        if len(found) == MOST_ENTRIES:
            notes.append(GameNote(Oddity.TOO_MANY, 0, game.pointer))
            break
        word = text.strip()
        letters = letters_of(word, turkish=turkish) if len(word) <= 4 * LONGEST else word
        if not letters:
            notes.append(GameNote(Oddity.NO_ANSWER, number, question.pointer))
        elif len(letters) > LONGEST:
            notes.append(GameNote(Oddity.TOO_LONG, number, question.pointer))
        else:
            if len(letters) != len(upper(word, turkish=turkish)):
                notes.append(GameNote(Oddity.BLANKS, number, question.pointer))
            found.append((question.question.strip(), word, letters, question.pointer))
    if not found:
        return None, tuple(notes)
    places = lay_out([letters for _, _, letters, _ in found], seed)
    numbers = {cell: at for at, cell in enumerate(sorted({(row, col) for row, col, _ in places}), start=1)}
    entries = [
        Entry(numbers[row, column], clue, word, letters, row, column, down, pointer)
        for (row, column, down), (clue, word, letters, pointer) in zip(places, found, strict=True)
    ]
    entries.sort(key=lambda entry: (entry.down, entry.number))
    return Crossword(tuple(entries), turkish), tuple(notes)


Place = tuple[int, int, bool]
"""Row, column, whether it runs down."""


def lay_out(words: Sequence[str], seed: int) -> list[Place]:
    """A place for every word, from row and column 0 on: crossing where letters agree, else below what is there."""
    grid = _Grid(random.Random(seed))
    waiting = sorted(range(len(words)), key=lambda at: (-len(words[at]), at))
    places: dict[int, Place] = {}
    while waiting:
        for at in waiting:
            place = grid.best(words[at])
            if place is not None:
                break
        else:
            at = waiting[0]
            place = grid.below()
        grid.put(words[at], place)
        places[at] = place
        waiting.remove(at)
    top = min(row for row, _, _ in places.values())
    left = min(column for _, column, _ in places.values())
    return [(places[at][0] - top, places[at][1] - left, places[at][2]) for at in range(len(words))]


def _cells(row: int, column: int, down: bool, length: int) -> tuple[Cell, ...]:
    return tuple((row + step, column) if down else (row, column + step) for step in range(length))


class _Grid:
    """What is laid so far: a letter and the directions a cell, as two words of one direction can't share a cell."""

    def __init__(self, dice: random.Random) -> None:
        self._dice = dice
        self._letters: dict[Cell, str] = {}
        self._ways: dict[Cell, set[bool]] = {}

    def put(self, word: str, place: Place) -> None:
        row, column, down = place
        for cell, letter in zip(_cells(row, column, down, len(word)), word, strict=True):
            self._letters[cell] = letter
            self._ways.setdefault(cell, set()).add(down)

    def best(self, word: str) -> Place | None:
        """The place with most crossings, near to a square; one of the equals by chance."""
        found: list[tuple[tuple[int, int], Place]] = []
        for cell, letter in self._letters.items():
            for step, own in enumerate(word):
                if own != letter:
                    continue
                for down in (False, True):
                    row, column = (cell[0] - step, cell[1]) if down else (cell[0], cell[1] - step)
                    crossings = self._crossings(word, (row, column, down))
                    if crossings:
                        side = self._side(word, (row, column, down))
                        found.append(((crossings, -side), (row, column, down)))
        if not found:
            return None
        most = max(rank for rank, _ in found)
        return self._dice.choice(sorted({place for rank, place in found if rank == most}))

    def _crossings(self, word: str, place: Place) -> int:
        """How many letters are shared; 0 where the word can't lie."""
        row, column, down = place
        cells = _cells(row, column, down, len(word))
        before, after = _cells(row, column, down, 1)[0], cells[-1]
        ahead = (1, 0) if down else (0, 1)
        if (before[0] - ahead[0], before[1] - ahead[1]) in self._letters:
            return 0
        if (after[0] + ahead[0], after[1] + ahead[1]) in self._letters:
            return 0
        count = 0
        for cell, letter in zip(cells, word, strict=True):
            there = self._letters.get(cell)
            if there is not None:
                if there != letter or down in self._ways[cell]:
                    return 0
                count += 1
            elif self._touches(cell, down):
                return 0
        return count

    def _touches(self, cell: Cell, down: bool) -> bool:
        """Whether a new letter would lie beside another word."""
        row, column = cell
        beside = ((row, column - 1), (row, column + 1)) if down else ((row - 1, column), (row + 1, column))
        return any(neighbour in self._letters for neighbour in beside)

    def _side(self, word: str, place: Place) -> int:
        """The longer side of the grid with the word in it."""
        cells = [*self._letters, *_cells(*place, len(word))]
        rows, columns = [row for row, _ in cells], [column for _, column in cells]
        return max(max(rows) - min(rows), max(columns) - min(columns))

    def below(self) -> Place:
        """A row of its own, clear of everything."""
        if not self._letters:
            return 0, 0, False
        bottom = max(row for row, _ in self._letters)
        return bottom + 2, min(column for _, column in self._letters), False
