"""Dealing an activity out: shuffled words, and letter grids to find words in. Seeded, so it can be shown again.

Sizes and directions follow format 3.1; leaves to others: scoring (``judging``) and painting.
"""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from dcs_browser.domain.flowbook.comparing import LATIN, TURKISH, is_turkish, upper

T = TypeVar("T")

DESKTOP_GRID = 15
_TRIES = 50


class Directions(StrEnum):
    """Which ways words may run: the desktop reader knows two, the LMS four."""

    TWO = "two"
    FOUR = "four"


_STEPS = {
    Directions.TWO: ((0, 1), (1, 0)),
    Directions.FOUR: ((0, 1), (1, 0), (1, 1), (-1, 1)),
}


def shuffled(items: Sequence[T], seed: int) -> tuple[T, ...]:
    """The items in another order; the same seed gives the same one, and never the given one if there is another."""
    given = list(items)
    if len(given) < 2 or all(item == given[0] for item in given):
        return tuple(given)
    dice = random.Random(seed)
    found = given[:]
    while found == given:
        dice.shuffle(found)
    return tuple(found)


def shuffled_words(sentence: str, seed: int) -> tuple[str, ...]:
    """The words of an ordering sentence, dealt out."""
    return shuffled(sentence.split(), seed)


@dataclass(frozen=True, slots=True)
class Placement:
    """One word in the grid: where it starts, and its step from letter to letter (rows down, columns right)."""

    word: str
    letters: str
    row: int
    column: int
    down: int
    across: int

    @property
    def cells(self) -> tuple[tuple[int, int], ...]:
        return tuple(
            (self.row + i * self.down, self.column + i * self.across) for i in range(len(self.letters))
        )


@dataclass(frozen=True, slots=True)
class Puzzle:
    """A square of letters. ``unplaced`` words didn't fit: nobody can find them."""

    size: int
    rows: tuple[str, ...]
    placements: tuple[Placement, ...]
    unplaced: tuple[str, ...] = ()

    def word_along(self, start: tuple[int, int], end: tuple[int, int]) -> str:
        """The word of the list drawn from one cell to another, either way round; "" for none."""
        for placement in self.placements:
            cells = placement.cells
            if (cells[0], cells[-1]) in ((start, end), (end, start)):
                return placement.word
        return ""


def letters_of(word: str, *, turkish: bool) -> str:
    """What of a word goes into the grid: capitals without blanks and marks."""
    return "".join(letter for letter in upper(word, turkish=turkish) if letter.isalnum())


def lms_grid_size(words: Sequence[str], *, turkish: bool = False) -> int:
    """The side of the LMS homework grid: at least 12, 1.5 times the root of all letters (format 3.1)."""
    total = sum(len(letters_of(word, turkish=turkish)) for word in words)
    return max(12, math.ceil(1.5 * math.sqrt(total)))


def make_puzzle(
    words: Sequence[str],
    seed: int,
    *,
    size: int = DESKTOP_GRID,
    directions: Directions = Directions.TWO,
    language: str = "",
) -> Puzzle:
    """Lay the words out, longest first, crossing where letters agree; fill the rest with letters of the language."""
    turkish = is_turkish(language, tuple(words))
    dice = random.Random(seed)
    cells: dict[tuple[int, int], str] = {}
    wanted = {word: letters_of(word, turkish=turkish) for word in words if word.strip()}
    placed: dict[str, Placement] = {}
    for word, letters in sorted(wanted.items(), key=lambda pair: -len(pair[1])):
        found = _place(word, letters, size, _STEPS[directions], cells, dice)
        if found is not None:
            placed[word] = found
            cells.update(zip(found.cells, letters, strict=True))
    alphabet = TURKISH if turkish else LATIN
    rows = tuple(
        "".join(cells.get((row, column)) or dice.choice(alphabet) for column in range(size))
        for row in range(size)
    )
    return Puzzle(
        size,
        rows,
        tuple(placed[word] for word in wanted if word in placed),
        tuple(word for word in wanted if word not in placed),
    )


def _place(
    word: str,
    letters: str,
    size: int,
    steps: Sequence[tuple[int, int]],
    cells: dict[tuple[int, int], str],
    dice: random.Random,
) -> Placement | None:
    """Some tries by chance, then every place there is: what can be laid is laid."""
    if not letters or len(letters) > size:
        return None

    def fits(row: int, column: int, down: int, across: int) -> Placement | None:
        candidate = Placement(word, letters, row, column, down, across)
        last_row, last_column = candidate.cells[-1]
        if not (0 <= last_row < size and 0 <= last_column < size):
            return None
        for cell, letter in zip(candidate.cells, letters, strict=True):
            if cells.get(cell, letter) != letter:
                return None
        return candidate

    for _ in range(_TRIES):
        down, across = dice.choice(steps)
        if found := fits(dice.randrange(size), dice.randrange(size), down, across):
            return found
    everywhere = [
        (row, column, down, across) for row in range(size) for column in range(size) for down, across in steps
    ]
    dice.shuffle(everywhere)
    return next((found for place in everywhere if (found := fits(*place))), None)
