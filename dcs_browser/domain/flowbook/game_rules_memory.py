"""Memory: cards lie face down, two are turned at a time, equal ones stay. Pure; the state is a value.

Facts: format 4.1, one question a pair.
"""

import random
from dataclasses import dataclass, replace
from functools import cached_property

from dcs_browser.domain.flowbook.game_rules import GameNote, Oddity
from dcs_browser.domain.flowbook.games import Game
from dcs_browser.domain.flowbook.judging import Judgement, Mark

MOST_PAIRS = 18


@dataclass(frozen=True, slots=True)
class Card:
    """One of the two cards of ``pair``."""

    pair: int
    image: str
    audio: str
    pointer: str


@dataclass(frozen=True)
class Memory:
    """``turned`` are the cards that lie open without being found: two that differ do so until the next one is turned."""

    cards: tuple[Card, ...]
    turned: tuple[int, ...] = ()
    found: frozenset[int] = frozenset()
    turns: int = 0
    given_up: bool = False

    @property
    def pairs(self) -> int:
        return len(self.cards) // 2

    def is_open(self, card: int) -> bool:
        return card in self.turned or self.cards[card].pair in self.found or self.given_up

    def turn(self, card: int) -> "Memory":
        """Turn a card that lies face down; a pair that differs is turned back first."""
        if not 0 <= card < len(self.cards) or self.over:
            return self
        before = () if len(self.turned) == 2 else self.turned
        if card in before or self.cards[card].pair in self.found:
            return self
        if not before:
            return replace(self, turned=(card,))
        turns = self.turns + 1
        if self.cards[card].pair == self.cards[before[0]].pair:
            return replace(self, turned=(), found=self.found | {self.cards[card].pair}, turns=turns)
        return replace(self, turned=(*before, card), turns=turns)

    def give_up(self) -> "Memory":
        """Turn all cards up; what was found so far counts."""
        return self if self.over else replace(self, given_up=True, turned=())

    @property
    def over(self) -> bool:
        return self.given_up or len(self.found) == self.pairs

    def mark(self, card: int) -> Mark:
        if self.cards[card].pair in self.found:
            return Mark.RIGHT
        if self.given_up:
            return Mark.MISSED
        return Mark.WRONG if len(self.turned) == 2 and card in self.turned else Mark.OPEN

    @cached_property
    def judgement(self) -> Judgement:
        """One point a pair."""
        marks = tuple(
            Mark.RIGHT if pair in self.found else Mark.MISSED if self.given_up else Mark.OPEN
            for pair in range(self.pairs)
        )
        return Judgement(len(self.found), self.pairs, marks)


def deal_memory(game: Game, seed: int) -> tuple[Memory | None, tuple[GameNote, ...]]:
    """Two cards for every question with a picture or a sound, shuffled."""
    notes: list[GameNote] = []
    pairs: list[Card] = []
    for number, question in enumerate(game.questions, start=1):
        if len(pairs) == MOST_PAIRS:
            notes.append(GameNote(Oddity.TOO_MANY, 0, game.pointer))
            break
        if not question.image:
            notes.append(GameNote(Oddity.NO_PICTURE, number, question.pointer))
        if question.image or question.audio:
            pairs.append(Card(len(pairs), question.image, question.audio, question.pointer))
    cards = [*pairs, *pairs]
    random.Random(seed).shuffle(cards)
    return (Memory(tuple(cards)) if cards else None), tuple(notes)
