"""Any JSON at any key of config.json and games.json: the model, the outline, links and the rules of games stand it."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dcs_browser.domain.errors import BadBook
from dcs_browser.domain.flowbook import outline, parse_book, parse_games
from dcs_browser.domain.flowbook.game_deals import Play, deal
from dcs_browser.domain.flowbook.game_rules import Choosing
from dcs_browser.domain.flowbook.game_rules_cross import Crossword
from dcs_browser.domain.flowbook.game_rules_memory import Memory
from dcs_browser.domain.flowbook.game_rules_words import Building
from dcs_browser.domain.flowbook.judging import Response, judge
from dcs_browser.domain.link_spots import pointer_of, with_spot
from dcs_browser.domain.links import BookLink, link_text, parse_link
from tests.fuzzing import JSON, a_rich_config, a_rich_games_file, gone_wrong

# Which lines are reached is counted by the tests that know what they want; counting makes these twice as slow.
pytestmark = pytest.mark.no_cover  # counting lines makes it twice as slow

QUICK = settings(max_examples=600, deadline=None, suppress_health_check=list(HealthCheck), database=None)
LONG = settings(QUICK, max_examples=20_000)

CONFIGS = gone_wrong(a_rich_config())
GAMES = gone_wrong(a_rich_games_file())


def read_config(raw: Any) -> None:
    """Everything the window asks of a config."""
    book = parse_book(json.dumps(raw))
    nodes = [node for top in outline(book) for node in top.walk()]
    assert all(node.label or node.is_word or node.icon for node in nodes)
    assert book.problems is not None
    assert book.generation in (1, 2, 3)
    assert book.references is not None
    for page in book.pages:
        assert book.source_map.span(page.pointer) is not None
        for section in page.sections:
            link = with_spot(BookLink("h", "p", "b"), book, section.pointer)
            assert pointer_of(parse_link(link_text(link)), book) == (section.pointer, True)
    for activity in book.activities:
        judge(activity, Response())


def play_games(raw: Any, moves: list[int]) -> None:
    """Every game dealt, and played by whatever comes to a person's mind."""
    games = parse_games(json.dumps(raw))
    outline(parse_book("{}"), games)
    assert games.problems is not None
    for level in games.levels:
        for game in level.games:
            play = deal(game, 1, "tr").play
            if play is None:
                assert deal(game).notes
                continue
            for move in moves:
                play = moved(play, move)
            found = play.judgement
            assert 0 <= found.points <= found.of
            assert found.points == sum(mark.value == "right" for mark in found.marks)


def moved(play: Play, move: int) -> Play:
    """One move; also such as are not allowed."""
    if isinstance(play, Choosing):
        return play.choose(move).go_on() if move % 3 else play.choose(-move)
    if isinstance(play, Building):
        steps = (lambda: play.lay(move), lambda: play.take_back(move), play.check, play.go_on)
        return steps[move % 4]()
    if isinstance(play, Memory):
        return play.give_up() if move == 7 else play.turn(move)
    assert isinstance(play, Crossword)
    cells = list(play.solution)
    return play.check() if move == 7 else play.type(cells[move % len(cells)], "aİß\ud8007"[move % 5])


MOVES = st.lists(st.integers(-1, 9), max_size=12)


@pytest.mark.timeout(180)
@QUICK
@given(CONFIGS)
def test_any_json_in_a_config_is_read(raw):
    read_config(raw)


@pytest.mark.timeout(180)
@QUICK
@given(GAMES, MOVES)
def test_any_json_in_a_games_file_is_played(raw, moves):
    play_games(raw, moves)


@pytest.mark.timeout(180)
@settings(QUICK, max_examples=200)
@given(JSON, MOVES)
def test_any_json_at_all_is_read_or_refused(raw, moves):
    for read in (read_config, lambda value: play_games(value, moves)):
        try:
            read(raw)
        except BadBook as refused:
            assert refused.sentence  # noqa: PT017 - reading may also work


@pytest.mark.soak
@pytest.mark.timeout(900)
@LONG
@given(CONFIGS)
def test_any_json_in_a_config_is_read_for_long(raw):
    read_config(raw)


@pytest.mark.soak
@pytest.mark.timeout(900)
@LONG
@given(GAMES, MOVES)
def test_any_json_in_a_games_file_is_played_for_long(raw, moves):
    play_games(raw, moves)
