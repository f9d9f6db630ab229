"""Order and builder: the words of a sentence are put in order, sentence by sentence. Pure; states are values.

Facts: format 4.1. Leaves to others: what a sentence is asked with (``game_rules``).
"""

from dataclasses import dataclass, replace
from functools import cached_property

from dcs_browser.domain.flowbook.comparing import same
from dcs_browser.domain.flowbook.dealing import shuffled
from dcs_browser.domain.flowbook.game_rules import MOST_QUESTIONS, GameNote, Oddity, Prompt
from dcs_browser.domain.flowbook.games import Game
from dcs_browser.domain.flowbook.judging import Judgement, Mark

MOST_WORDS = 60


@dataclass(frozen=True, slots=True)
class WordRound:
    """A sentence: its words in the right order, and ``dealt``, their indexes in the order they are offered."""

    prompt: Prompt
    words: tuple[str, ...]
    dealt: tuple[int, ...]


@dataclass(frozen=True)
class Building:
    """``lines`` has, a round, the indexes of the words laid so far; ``checked`` which rounds were judged."""

    rounds: tuple[WordRound, ...]
    lines: tuple[tuple[int, ...], ...] = ()
    checked: frozenset[int] = frozenset()
    at: int = 0

    @property
    def now(self) -> WordRound:
        return self.rounds[self.at]

    @property
    def line(self) -> tuple[int, ...]:
        return self.lines[self.at]

    @property
    def pool(self) -> tuple[int, ...]:
        """The words still to be laid, as dealt."""
        return tuple(word for word in self.now.dealt if word not in self.line)

    @property
    def done(self) -> bool:
        """Whether the present round was judged."""
        return self.at in self.checked

    def lay(self, word: int, place: int | None = None) -> "Building":
        """Put a word into the line, at its end or at a place; one that lies there moves."""
        if self.done or word not in self.now.dealt:
            return self
        rest = [laid for laid in self.line if laid != word]
        rest.insert(len(rest) if place is None else max(0, min(place, len(rest))), word)
        return self._with(tuple(rest))

    def take_back(self, word: int) -> "Building":
        """Put a word back to the pool."""
        if self.done or word not in self.line:
            return self
        return self._with(tuple(laid for laid in self.line if laid != word))

    def _with(self, line: tuple[int, ...]) -> "Building":
        return replace(self, lines=(*self.lines[: self.at], line, *self.lines[self.at + 1 :]))

    @property
    def can_check(self) -> bool:
        return not self.done and bool(self.line)

    def check(self) -> "Building":
        """Judge the present round; it can't be changed afterwards."""
        return replace(self, checked=self.checked | {self.at}) if self.can_check else self

    @property
    def can_go_on(self) -> bool:
        return self.done and self.at + 1 < len(self.rounds)

    def go_on(self) -> "Building":
        return replace(self, at=self.at + 1) if self.can_go_on else self

    @property
    def over(self) -> bool:
        return len(self.checked) == len(self.rounds)

    def mark(self, number: int) -> Mark:
        """Of a round. Words that are spelled alike may change places."""
        if number not in self.checked:
            return Mark.OPEN
        words, line = self.rounds[number].words, self.lines[number]
        fits = len(line) == len(words) and all(
            same(words[laid], word) for laid, word in zip(line, words, strict=True)
        )
        return Mark.RIGHT if fits else Mark.WRONG

    def word_mark(self, place: int) -> Mark:
        """Of the word at a place of the present line, once it was judged."""
        words, line = self.now.words, self.line
        if not self.done or not 0 <= place < len(line):
            return Mark.OPEN
        fits = place < len(words) and same(words[line[place]], words[place])
        return Mark.RIGHT if fits else Mark.WRONG

    @cached_property
    def judgement(self) -> Judgement:
        """One point a sentence that is right as a whole."""
        marks = tuple(self.mark(number) for number in range(len(self.rounds)))
        return Judgement(marks.count(Mark.RIGHT), len(marks), marks)


def deal_words(game: Game, seed: int) -> tuple[Building | None, tuple[GameNote, ...]]:
    """The questions that have words, shuffled."""
    notes: list[GameNote] = []
    rounds: list[WordRound] = []
    for number, question in enumerate(game.questions[:MOST_QUESTIONS], start=1):
        words = tuple(word.strip() for word in question.words if word.strip())
        if len(words) > MOST_WORDS:
            notes.append(GameNote(Oddity.TOO_MANY, number, question.pointer))
            words = words[:MOST_WORDS]
        if not words:
            notes.append(GameNote(Oddity.NO_WORDS, number, question.pointer))
            continue
        if len(words) == 1:
            notes.append(GameNote(Oddity.ONE_WORD, number, question.pointer))
        rounds.append(WordRound(Prompt.of(question), words, _dealt(words, seed + number)))
    if not rounds:
        return None, tuple(notes)
    return Building(tuple(rounds), ((),) * len(rounds)), tuple(notes)


def _dealt(words: tuple[str, ...], seed: int) -> tuple[int, ...]:
    """Another order, that also reads differently: words spelled alike may have been exchanged only."""
    for step in range(8):
        found = shuffled(range(len(words)), seed + step * 7919)
        if tuple(words[index] for index in found) != words:
            return found
    return tuple(range(len(words)))
