"""Scores as readers give them, shuffles, and grids of letters."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dcs_browser.domain.flowbook.activities import Activity
from dcs_browser.domain.flowbook.comparing import LATIN, TURKISH, fold, is_turkish, same, upper
from dcs_browser.domain.flowbook.dealing import (
    Directions,
    letters_of,
    lms_grid_size,
    make_puzzle,
    shuffled,
    shuffled_words,
)
from dcs_browser.domain.flowbook.judging import (
    Mark,
    Reader,
    Response,
    group_size,
    judge,
    judge_choices,
    judge_groups,
    judge_puzzle,
    toggle_choice,
)


def an_activity(kind: str, **keys: Any) -> Activity:
    return Activity({"type": kind, **keys}, "/x")


def options(pattern: str) -> list[dict[str, Any]]:
    """Answers by signs: * is right, . is wrong."""
    return [
        {"isCorrect": sign == "*", "coords": {"x": i, "y": 0, "w": 9, "h": 9}}
        for i, sign in enumerate(pattern)
    ]


@pytest.mark.parametrize(
    ("pattern", "count", "chosen", "points", "of"),
    [
        ("*.*.", 2, {0, 2}, 2, 2),
        ("*.*.", 0, {0, 3}, 1, 2),
        ("*.*.", None, {0}, 1, 2),
        (".*..*.", 3, {1, 4}, 2, 2),
        (".*..*.", 3, {1, 3, 4}, 1, 2),
        ("*.*.*", 2, {0, 2, 4}, 3, 3),
        ("*.*.", 2, set(), 0, 2),
        ("**..", -1, {0, 1}, 2, 2),
        ("**..", -1, {0, 2}, 0, 2),
        ("**..", -1, {0, 1, 2}, 1, 2),
        ("**..", -1, {2, 3}, 0, 2),
        ("....", -1, {2}, 0, 0),
        ("*.", 2, {7, -1}, 0, 1),
        ("", 2, {0}, 0, 0),
    ],
)
def test_choices_score_by_groups(
    pattern: str, count: int | None, chosen: set[int], points: int, of: int
) -> None:
    counts = {} if count is None else {"circleCount": count}
    found = judge(
        an_activity("circle", answer=options(pattern), **counts), Response(chosen=frozenset(chosen))
    )
    assert (found.points, found.of) == (points, of)
    assert not found.unjudged


def test_marks_of_choices_say_what_became_of_each() -> None:
    assert judge_choices([True, False, True, False], {0, 3}, 2).marks == (
        Mark.RIGHT,
        Mark.OPEN,
        Mark.MISSED,
        Mark.WRONG,
    )


def test_the_lms_counts_a_markwithx_by_the_wrong_key() -> None:
    found = an_activity("markwithx", answer=options(".*..*."), markCount=3)
    response = Response(chosen=frozenset({1, 4}))
    assert (group_size(found), group_size(found, Reader.LMS)) == (3, 2)
    assert judge(found, response).score == 1
    assert judge(found, response, Reader.LMS).of == 3


def test_a_click_replaces_the_choice_of_its_group_only() -> None:
    chosen = toggle_choice(frozenset({0, 2}), 1, 2)
    assert chosen == {1, 2}
    assert toggle_choice(chosen, 1, 2) == {2}
    assert toggle_choice(frozenset({0}), 1, -1) == {0, 1}


def zones(*texts: str, corner: Mapping[int, int] | None = None) -> list[dict[str, Any]]:
    corner = corner or {}
    return [
        {"text": text, "coords": {"x": corner.get(i, i), "y": 0, "w": 9, "h": 9}}
        for i, text in enumerate(texts)
    ]


def test_a_dropped_word_must_be_exactly_the_right_one() -> None:
    found = judge(
        an_activity("dragdroppicture", answer=zones("sail", "rope", "mast")),
        Response(placed={0: "sail", 1: "Rope"}),
    )
    assert found.marks == (Mark.RIGHT, Mark.WRONG, Mark.OPEN)
    assert (found.points, found.of, found.complete) == (1, 3, False)
    assert found.score == pytest.approx(1 / 3)


def test_zones_with_one_corner_share_an_answer_in_the_lms() -> None:
    found = an_activity("dragdroppicture", answer=zones("sail", "rope", corner={0: 5, 1: 5}))
    response = Response(placed={0: "sail", 1: "rope"})
    assert judge(found, response).points == 2
    assert judge(found, response, Reader.LMS).marks == (Mark.WRONG, Mark.RIGHT)


def test_words_of_a_column_may_stand_in_any_order_but_only_once() -> None:
    groups = [("gull", "tern"), ("tern", "gull"), ("crab",)]
    assert judge_groups(groups, {0: "tern", 1: "gull", 2: "crab"}).complete
    assert judge_groups(groups, {0: "tern", 1: "tern"}).marks == (Mark.RIGHT, Mark.WRONG, Mark.OPEN)


def test_sentences_are_joined_to_words() -> None:
    found = an_activity(
        "matchTheWords",
        match_words=[{"word": "buoy"}, {"word": "anchor"}],
        sentences=[{"sentence": "It floats.", "word": "buoy"}, {"sentence": "It holds.", "word": "anchor"}],
    )
    assert judge(found, Response(links={0: 0, 1: 1})).complete
    assert judge(found, Response(links={0: 1, 1: 9})).marks == (Mark.WRONG, Mark.OPEN)


def test_gaps_forgive_capitals() -> None:
    found = an_activity("fillSentencesWithDots", sentences=[{"word": "dock"}, {"word": "Pier"}])
    assert judge(found, Response(placed={0: " Dock", 1: "pear"})).points == 1


def test_found_words_count_whatever_their_capitals() -> None:
    assert judge_puzzle(["Mast", "KEEL", "mast", " "], {"MAST"}).marks == (Mark.RIGHT, Mark.OPEN, Mark.RIGHT)


def test_ordered_sentences() -> None:
    found = an_activity("ordering", words=["We saw two seals.", "Go  home."])
    response = Response(orders={0: ("We", "saw", "two", "seals."), 1: ("home.", "Go")})
    assert judge(found, response).marks == (Mark.RIGHT, Mark.WRONG)
    assert judge(found, Response(orders={1: ("Go", "home.")})).points == 1


@pytest.mark.parametrize("kind", ["coloring", "nonsense", "unknown", ""])
@pytest.mark.parametrize("reader", Reader)
def test_what_no_reader_judges_is_unjudged(kind: str, reader: Reader) -> None:
    found = judge(an_activity(kind, answer=options("*.")), Response(), reader)
    assert found.unjudged
    assert not found.complete


@pytest.mark.parametrize("kind", ["fillpicture", "rightOrWrongWithColors"])
def test_a_score_no_reader_gives_is_practice_only(kind: str) -> None:
    found = an_activity(kind, answer=options("*."))
    assert judge(found, Response()).practice
    assert judge(found, Response(), Reader.LMS).unjudged


def test_turkish_letters_stay_what_they_are() -> None:
    assert upper("ışık iğne", turkish=True) == "IŞIK İĞNE"
    assert upper("ışık", turkish=False) == "IŞIK"
    assert fold("IŞIK", turkish=True) == "ışık"
    assert fold("İĞNE", turkish=True) == fold("iğne", turkish=True)
    assert fold("İZMİR") == "izmir"
    assert fold("  Two   words ") == "two words"
    assert same("Ünite", "U\u0308nite")
    assert not same("Two", "two")
    assert is_turkish("tr")
    assert is_turkish("Türkçe")
    assert is_turkish("", ("ışık",))
    assert not is_turkish("en", ("ışık",))


def test_shuffles_are_repeatable_and_never_the_given_order() -> None:
    words = ["a", "b", "c"]
    assert all(shuffled(words, seed) != tuple(words) for seed in range(50))
    assert shuffled(words, 7) == shuffled(words, 7)
    assert sorted(shuffled_words("We saw two seals.", 1)) == sorted(["We", "saw", "two", "seals."])
    assert shuffled(["a", "a"], 1) == ("a", "a")
    assert shuffled([], 1) == ()


def test_a_grid_holds_its_words_and_finds_them_both_ways() -> None:
    found = make_puzzle(["MAST", "keel", "ICE AGE"], seed=3)
    assert (found.size, len(found.rows), {len(row) for row in found.rows}) == (15, 15, {15})
    assert not found.unplaced
    assert found == make_puzzle(["MAST", "keel", "ICE AGE"], seed=3)
    for placement in found.placements:
        cells = placement.cells
        assert "".join(found.rows[row][column] for row, column in cells) == placement.letters
        assert (placement.down, placement.across) in ((0, 1), (1, 0))
        assert found.word_along(cells[0], cells[-1]) == placement.word
        assert found.word_along(cells[-1], cells[0]) == placement.word
        assert found.word_along(cells[0], cells[0]) == ""
    assert [placement.letters for placement in found.placements] == ["MAST", "KEEL", "ICEAGE"]


def test_a_word_too_long_is_left_out_and_said_so() -> None:
    assert make_puzzle(["X" * 16, "OAR"], seed=1).unplaced == ("X" * 16,)


def test_a_turkish_grid_has_turkish_letters_and_no_others() -> None:
    found = make_puzzle(["ışık", "iğne", "şişe"], seed=5, language="tr")
    assert {placement.letters for placement in found.placements} == {"IŞIK", "İĞNE", "ŞİŞE"}
    letters = set("".join(found.rows))
    assert letters <= set(TURKISH)
    assert not letters & set("QWX")
    assert set("".join(make_puzzle(["oar"], seed=5).rows)) <= set(LATIN)


def test_the_grid_of_the_lms_grows_with_its_words() -> None:
    assert lms_grid_size(["OAR"]) == 12
    assert lms_grid_size(["X" * 100]) == 15
    assert letters_of("ice-age 2", turkish=False) == "ICEAGE2"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.text(max_size=18), max_size=20),
    st.integers(0, 99),
    st.sampled_from(Directions),
    st.integers(1, 16),
)
def test_any_words_make_a_grid(words: list[str], seed: int, directions: Directions, size: int) -> None:
    found = make_puzzle(words, seed, size=size, directions=directions)
    assert all(len(row) == size for row in found.rows)
    for placement in found.placements:
        assert "".join(found.rows[r][c] for r, c in placement.cells) == placement.letters


_ACTIVITIES = st.sampled_from(
    [
        "circle",
        "markwithx",
        "dragdroppicture",
        "dragdroppicturegroup",
        "matchTheWords",
        "puzzleFindWords",
        "ordering",
    ]
)


@settings(max_examples=100, deadline=None)
@given(
    _ACTIVITIES,
    st.text(".*", max_size=9),
    st.integers(-3, 10),
    st.frozensets(st.integers(-2, 12), max_size=5),
    st.dictionaries(st.integers(-1, 9), st.text(max_size=3), max_size=4),
)
def test_points_lie_between_nothing_and_all(
    kind: str, pattern: str, count: int, chosen: frozenset[int], placed: dict[int, str]
) -> None:
    found = an_activity(
        kind,
        answer=[{**answer, "text": "a", "group": ["a"]} for answer in options(pattern)],
        words=["a b", "c"],
        sentences=["x"],
        circleCount=count,
        markCount=count,
    )
    response = Response(chosen, placed, dict.fromkeys(placed, 0), frozenset(placed.values()), placed)
    for reader in Reader:
        score = judge(found, response, reader)
        assert 0 <= score.points <= score.of
        assert 0 <= score.score <= 1
