"""Deals any game of games.json out, and says what is odd about it. Pure.

Leaves to others: the rules of each type (``game_rules`` and its siblings).
"""

import zlib
from dataclasses import dataclass

from dcs_browser.domain.flowbook.game_rules import MOST_QUESTIONS, Choosing, GameNote, Oddity, deal_choices
from dcs_browser.domain.flowbook.game_rules_cross import Crossword, deal_cross
from dcs_browser.domain.flowbook.game_rules_memory import Memory, deal_memory
from dcs_browser.domain.flowbook.game_rules_words import Building, deal_words
from dcs_browser.domain.flowbook.games import Game, GameKind

Play = Choosing | Building | Memory | Crossword


@dataclass(frozen=True, slots=True)
class Deal:
    """``play`` is the state to begin with, ``None`` where there is nothing to play: ``notes`` say why."""

    play: Play | None
    notes: tuple[GameNote, ...] = ()


def deal(game: Game, again: int = 0, language: str = "") -> Deal:
    """The same game dealt the same way every time, another way with every ``again``. Never fails."""
    seed = zlib.crc32(game.pointer.encode("utf-8", "surrogatepass")) + 104_729 * again
    if game.kind is GameKind.UNKNOWN:
        return Deal(None, (GameNote(Oddity.UNKNOWN_TYPE, 0, game.pointer),))
    if not game.questions:
        return Deal(None, (GameNote(Oddity.NO_QUESTIONS, 0, game.pointer),))
    play, notes = _dealt(game, seed, language)
    if len(game.questions) > MOST_QUESTIONS and not isinstance(play, (Memory, Crossword)):
        notes += (GameNote(Oddity.TOO_MANY, 0, game.pointer),)
    return Deal(play, notes)


def _dealt(game: Game, seed: int, language: str) -> tuple[Play | None, tuple[GameNote, ...]]:
    match game.kind:
        case GameKind.ORDER | GameKind.BUILDER:
            return deal_words(game, seed)
        case GameKind.MEMORY:
            return deal_memory(game, seed)
        case GameKind.CROSS_PUZZLE:
            return deal_cross(game, seed, language)
        case _:
            return deal_choices(game, seed)
