"""The tour's stop at the games: every type of game half-played and ended; the address line and what it refuses.

Leaves to others: the walk itself (``app/tour``).
"""

from typing import TYPE_CHECKING

from dcs_browser.domain.flowbook.game_deals import Play
from dcs_browser.domain.flowbook.game_rules import Choosing
from dcs_browser.domain.flowbook.game_rules_memory import Memory
from dcs_browser.domain.flowbook.game_rules_words import Building
from dcs_browser.domain.location import Tab

if TYPE_CHECKING:
    from dcs_browser.app.tour import Guide

_MOVES = 400
"""More than any game of the sample needs."""


async def games(guide: "Guide") -> None:
    """One game of each type of the first book that has them, then the way to another place by a link."""
    place, seen = guide.house.games.place, set[str]()
    for book in sorted(guide.books(), key=lambda b: (not b.name.startswith("harbour"), b.name)):
        if "games.json" not in await guide.house.books.get(book.id).source.assets():
            continue
        found = await guide.house.books.get(book.id).games()
        for game in (game for level in found.levels for game in level.games if game.type not in seen):
            seen.add(game.type)
            guide.go(book, Tab.GAMES, pointer=game.pointer)
            await guide.settle()
            stage = place.stage
            while stage.play is not None and not stage.play.over and not _is_halfway(stage.play):
                stage.take_turn(_next(stage.play))
            await guide.picture(f"41-games-{game.type}-half")
            for _ in range(_MOVES):
                if stage.play is None or stage.play.over:
                    break
                stage.take_turn(_next(stage.play))
            await guide.picture(f"42-games-{game.type}-end")
        if len(seen) >= 7:
            break
    await _links(guide)


async def _links(guide: "Guide") -> None:
    address = guide.house.window.top.address
    address.begin_edit(guide.house.links.text_of(guide.house.navigator.location))
    await guide.picture("43-address-link")
    wrong = "dcsbrowser://storage.example.org/North%20Quay/harbour_2/shelf/3"
    address.begin_edit(wrong)
    await guide.house.links.try_typed(wrong)
    await guide.picture("44-address-problem")
    address.end_edit()


def _is_halfway(play: Play) -> bool:
    """With something right, something wrong and something open where that can be."""
    if isinstance(play, Choosing):
        return play.at + 1 == len(play.rounds) and play.answer >= 0
    if isinstance(play, Building):
        return len(play.line) == max(1, len(play.now.words) - 2)
    if isinstance(play, Memory):
        return bool(play.found) and len(play.turned) == 2
    return len(play.typed) * 2 >= len(play.solution)


def _next(play: Play) -> Play:
    """The next move of a person who knows most of it, but not all."""
    if isinstance(play, Choosing):
        if play.can_go_on:
            return play.go_on()
        wanted = (play.at + 1) % 3 != 0
        picks = [at for at, option in enumerate(play.now.options) if option.right is wanted]
        return play.choose((picks or [0])[0])
    if isinstance(play, Building):
        if play.can_go_on:
            return play.go_on()
        words = [word for word in range(len(play.now.words)) if word in play.pool]
        # The first sentence is right, in the second the last word comes first.
        return play.lay(words[-1 if play.at == 1 else 0]) if words else play.check()
    if isinstance(play, Memory):
        return _turned(play)
    open_cells = [cell for entry in play.entries for cell in entry.cells if cell not in play.typed]
    if not open_cells or (len(open_cells) < 4 and len(play.solution) > 8):
        return play.check()
    return play.type(open_cells[0], play.solution[open_cells[0]])


def _turned(play: Memory) -> Play:
    """Pair after pair, but once two that differ."""
    hidden = [card for card in range(len(play.cards)) if not play.is_open(card)]
    if not hidden or (play.turns > 4 and not play.turned):
        return play.give_up()
    if len(play.turned) != 1:
        return play.turn(hidden[0])
    pair = play.cards[play.turned[0]].pair
    same = [card for card in hidden if (play.cards[card].pair == pair) is (play.turns != 1)]
    return play.turn((same or hidden)[0])
