"""Which player an activity is played with: one class a family of types."""

from collections.abc import Callable

from dcs_browser.domain.flowbook.activities import Activity, ActivityKind
from dcs_browser.ui.play.choices import ChoicePlayer
from dcs_browser.ui.play.colouring import ColouringPlayer
from dcs_browser.ui.play.data import DataPlayer
from dcs_browser.ui.play.drops import DropPlayer
from dcs_browser.ui.play.fields import FieldPlayer
from dcs_browser.ui.play.orders import OrderPlayer
from dcs_browser.ui.play.pairs import PairPlayer
from dcs_browser.ui.play.player import Player
from dcs_browser.ui.play.puzzle import PuzzlePlayer
from dcs_browser.ui.play.sentences import GapPlayer

_PLAYERS: dict[ActivityKind, Callable[[Activity], Player]] = {
    ActivityKind.DRAG_DROP: DropPlayer,
    ActivityKind.DRAG_DROP_GROUP: DropPlayer,
    ActivityKind.FILL_PICTURE: FieldPlayer,
    ActivityKind.CIRCLE: ChoicePlayer,
    ActivityKind.MARK_WITH_X: ChoicePlayer,
    ActivityKind.RIGHT_OR_WRONG: ChoicePlayer,
    ActivityKind.MATCH_WORDS: PairPlayer,
    ActivityKind.ORDERING: OrderPlayer,
    ActivityKind.FILL_SENTENCES: GapPlayer,
    ActivityKind.COLORING: ColouringPlayer,
}


def make_player(activity: Activity, language: str = "") -> Player:
    """The player of an activity; ``language`` is the book's, for the letters of a puzzle."""
    if activity.kind is ActivityKind.PUZZLE:
        return PuzzlePlayer(activity, language)
    return _PLAYERS.get(activity.kind, DataPlayer)(activity)
