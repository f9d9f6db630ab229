"""Playing the games of games.json: what a deal holds, what was odd about the data, and choosing among options. Pure.

Every state is a value; a move gives the next one, and a move that isn't allowed the same one. Facts: format 4.1.
Leaves to others: putting words in order (``game_rules_words``), pairs (``game_rules_memory``), crosswords
(``game_rules_cross``), dealing a whole game (``game_deals``).
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from dcs_browser.domain.flowbook.dealing import shuffled
from dcs_browser.domain.flowbook.games import Game, Question
from dcs_browser.domain.flowbook.judging import Judgement, Mark

MOST_QUESTIONS = 100
MOST_OPTIONS = 12
"""More are no game for anybody, and a window must stay quick."""


class Oddity(StrEnum):
    """What keeps a game, or a question of it, from being played as it is written."""

    UNKNOWN_TYPE = "unknown-type"
    NO_QUESTIONS = "no-questions"
    NO_OPTIONS = "no-options"
    NO_RIGHT = "no-right"
    SEVERAL_RIGHT = "several-right"
    NO_WORDS = "no-words"
    ONE_WORD = "one-word"
    NO_PICTURE = "no-picture"
    NO_ANSWER = "no-answer"
    BLANKS = "blanks"
    TOO_LONG = "too-long"
    TOO_MANY = "too-many"


@dataclass(frozen=True, slots=True)
class GameNote:
    """An oddity of question ``number`` (from 1; 0 is the game as a whole), whose object stands at ``pointer``."""

    oddity: Oddity
    number: int
    pointer: str


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a question shows and lets hear; paths are book-relative, any part may be empty."""

    text: str = ""
    header: str = ""
    image: str = ""
    audio: str = ""
    video: str = ""
    pointer: str = ""

    @classmethod
    def of(cls, question: Question) -> "Prompt":
        return cls(
            question.question.strip(),
            question.header.strip(),
            question.image,
            question.audio,
            question.video,
            question.pointer,
        )


@dataclass(frozen=True, slots=True)
class Choice:
    """One option: a text, a picture, or both."""

    text: str
    image: str
    right: bool
    pointer: str


@dataclass(frozen=True, slots=True)
class ChoiceRound:
    """A question and its options in the order they were dealt."""

    prompt: Prompt
    options: tuple[Choice, ...]


@dataclass(frozen=True)
class Choosing:
    """Quiz, selector, race: one option a question, the first choice counts. ``chosen`` has an index or -1 a round."""

    rounds: tuple[ChoiceRound, ...]
    chosen: tuple[int, ...] = ()
    at: int = 0

    @property
    def now(self) -> ChoiceRound:
        return self.rounds[self.at]

    @property
    def answer(self) -> int:
        """What was chosen in the present round, -1 for nothing yet."""
        return self.chosen[self.at]

    def choose(self, option: int) -> "Choosing":
        if self.answer >= 0 or not 0 <= option < len(self.now.options):
            return self
        return replace(self, chosen=(*self.chosen[: self.at], option, *self.chosen[self.at + 1 :]))

    @property
    def can_go_on(self) -> bool:
        """Whether the present round is done and another follows."""
        return self.answer >= 0 and self.at + 1 < len(self.rounds)

    def go_on(self) -> "Choosing":
        return replace(self, at=self.at + 1) if self.can_go_on else self

    @property
    def over(self) -> bool:
        return all(option >= 0 for option in self.chosen)

    @cached_property
    def judgement(self) -> Judgement:
        """One point a round with a right option."""
        marks = tuple(
            Mark.OPEN if option < 0 else Mark.RIGHT if played.options[option].right else Mark.WRONG
            for played, option in zip(self.rounds, self.chosen, strict=True)
        )
        return Judgement(sum(mark is Mark.RIGHT for mark in marks), len(marks), marks)

    @property
    def lead(self) -> int:
        """In a race: how many fields one is ahead of the rival, who moves with every wrong answer."""
        marks = self.judgement.marks
        return marks.count(Mark.RIGHT) - marks.count(Mark.WRONG)


def deal_choices(game: Game, seed: int) -> tuple[Choosing | None, tuple[GameNote, ...]]:
    """The questions that have options; options are shuffled, as files often name the right one first."""
    notes: list[GameNote] = []
    rounds: list[ChoiceRound] = []
    for number, question in enumerate(game.questions[:MOST_QUESTIONS], start=1):
        options = tuple(
            Choice(option.text.strip(), option.image, option.is_correct, option.pointer)
            for option in question.answers[:MOST_OPTIONS]
        )
        if len(question.answers) > MOST_OPTIONS:
            notes.append(GameNote(Oddity.TOO_MANY, number, question.pointer))
        if not options:
            notes.append(GameNote(Oddity.NO_OPTIONS, number, question.pointer))
            continue
        right = sum(option.right for option in options)
        if right != 1:
            odd = Oddity.SEVERAL_RIGHT if right else Oddity.NO_RIGHT
            notes.append(GameNote(odd, number, question.pointer))
        rounds.append(ChoiceRound(Prompt.of(question), shuffled(options, seed + number)))
    return (Choosing(tuple(rounds), (-1,) * len(rounds)) if rounds else None), tuple(notes)
