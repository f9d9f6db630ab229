"""Moves of a play, what the LMS does otherwise, and the areas of a drawing."""

import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dcs_browser.domain.flowbook import moves
from dcs_browser.domain.flowbook.activities import Activity
from dcs_browser.domain.flowbook.judging import Fill, Response
from dcs_browser.domain.flowbook.lms import TEXTS, Weight, differences, percent_guessed, shared_corners
from dcs_browser.domain.flowbook.regions import NOTHING, find_regions


def an_activity(kind: str, **keys: Any) -> Activity:
    return Activity({"type": kind, **keys}, "/x")


def box(x: int, y: int, w: int = 90, h: int = 30) -> dict[str, int]:
    return {"x": x, "y": y, "w": w, "h": h}


# --- moves -----------------------------------------------------------------------------------------------------------


def test_a_word_put_into_a_zone_replaces_what_lay_there_and_nothing_clears_it():
    one = moves.placed(Response(), 2, "oar")
    assert one.placed == {2: "oar"}
    assert moves.placed(one, 2, "rope").placed == {2: "rope"}
    assert moves.placed(one, 2, "").placed == {}
    assert moves.placed(one, 7, "") == one


def test_words_of_two_zones_change_places():
    both = Response(placed={0: "oar", 1: "rope"})
    assert moves.carried(both, 0, 1).placed == {0: "rope", 1: "oar"}
    assert moves.carried(both, 0, 5).placed == {1: "rope", 5: "oar"}
    assert moves.carried(both, 1, 1) == both


def test_copies_in_the_pool_are_used_up_one_by_one():
    activity = an_activity("dragdroppicture", words=["oar", "rope", "oar"])
    assert moves.left_in_pool(activity, Response()) == (True, True, True)
    assert moves.left_in_pool(activity, Response(placed={0: "oar"})) == (False, True, True)
    assert moves.left_in_pool(activity, Response(placed={0: "oar", 1: "oar", 2: "own"})) == (
        False,
        True,
        False,
    )


def test_a_word_has_one_line_unless_two_sentences_need_it():
    pair = an_activity(
        "matchTheWords", match_words=[{"word": "a"}, {"word": "b"}], sentences=[{"word": "a"}, {"word": "b"}]
    )
    shared = an_activity(
        "matchTheWords", match_words=[{"word": "a"}], sentences=[{"word": "a"}, {"word": "a"}]
    )
    assert moves.one_line_a_word(pair)
    assert not moves.one_line_a_word(shared)
    first = moves.joined(Response(), 0, 1, exclusive=True)
    assert moves.joined(first, 1, 1, exclusive=True).links == {1: 1}
    assert moves.joined(first, 1, 1, exclusive=False).links == {0: 1, 1: 1}
    assert moves.joined(first, 0, 0, exclusive=True).links == {0: 0}
    assert moves.parted(first, sentence=0).links == moves.parted(first, word=1).links == {}


@pytest.mark.parametrize(
    ("start", "end", "order"),
    [
        (0, 2, "bca"),
        (2, 0, "cab"),
        (1, 1, "abc"),
        (0, 99, "bca"),
        (2, -5, "cab"),
        (7, 0, "abc"),
        (-1, 0, "abc"),
    ],
)
def test_a_word_moves_in_its_sentence(start: int, end: int, order: str):
    assert "".join(moves.moved("abc", start, end)) == order


def test_small_steps():
    assert moves.turned(moves.turned(Response(), 1), 1) == Response()
    assert moves.called(moves.called(Response(), 1, True), 1, None) == Response()
    assert moves.found(Response(), "OAR").found == {"OAR"}
    assert moves.ordered(Response(), 1, ["b", "a"]).orders == {1: ("b", "a")}
    fill = Fill(0.1, 0.2, "red")
    assert moves.poured(moves.poured(Response(), fill), fill).fills == (fill, fill)
    circle = an_activity("circle", answer=[{}, {}, {}, {}])
    assert moves.chosen(moves.chosen(Response(), circle, 0), circle, 1).chosen == {1}


# --- the LMS ---------------------------------------------------------------------------------------------------------


def traps(activity: Activity, width: int = 0) -> list[str]:
    return [item.headline for item in differences(activity, width) if item.weight is Weight.TRAP]


@pytest.mark.parametrize(
    "kind", ["fillpicture", "coloring", "ordering", "fillSentencesWithDots", "rightOrWrongWithColors"]
)
def test_types_the_lms_leaves_out_are_told(kind: str):
    assert "Not in the LMS" in traps(an_activity(kind, headerText="x"))


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ({"markCount": 3}, True),
        ({"markCount": -1}, True),
        ({"markCount": 2}, False),
        ({}, False),
        ({"markCount": 3, "circleCount": 3}, False),
        ({"circleCount": 3}, True),
    ],
)
def test_the_grouping_trap_of_markwithx(keys: dict[str, int], told: bool):
    answers = [{"isCorrect": True, "coords": box(0, 0)}, {"coords": box(0, 90)}]
    found = traps(an_activity("markwithx", headerText="x", answer=answers, **keys))
    assert found == (["Other groups"] if told else [])


def test_the_percent_trap_needs_small_numbers_on_a_wide_picture():
    activity = an_activity("fillpicture", answer=[{"coords": box(10, 20)}, {"coords": box(10, 200)}])
    assert percent_guessed(activity, 1000) == 1
    assert percent_guessed(activity, 200) == 0
    assert "Pixels taken for percent" in traps(activity, 1000)
    assert "Pixels taken for percent" not in traps(activity)
    assert percent_guessed(an_activity("fillpicture", answer=[{"coords": box(1, 1, 0, 0)}, {}]), 1000) == 0


def test_zones_with_one_corner_and_words_written_twice():
    twins = an_activity(
        "dragdroppicture",
        words=["a"],
        answer=[{"text": "a", "coords": box(5, 5)}, {"text": "a", "coords": box(5, 5, 10)}],
    )
    assert shared_corners(twins) == 1
    assert traps(twins) == ["Shared answers"]
    words = an_activity(
        "matchTheWords", match_words=[{"word": "a"}, {"word": "a"}], sentences=[{"word": "a"}]
    )
    assert traps(words) == ["Words written twice"]


@pytest.mark.parametrize(
    "activity",
    [
        an_activity("dragdroppicture", words=["b"], answer=[{"text": "a", "coords": box(0, 0)}]),
        an_activity("dragdroppicturegroup", words=["b"], answer=[{"group": ["a"], "coords": box(0, 0)}]),
        an_activity("matchTheWords", match_words=[{"word": "b"}], sentences=[{"word": "a"}]),
        an_activity("circle", answer=[{"coords": box(0, 0)}]),
        an_activity("puzzleFindWords", words=["x" * 16]),
    ],
    ids=lambda activity: activity.type,
)
def test_what_nobody_can_solve_is_told(activity: Activity):
    assert "Can't be solved" in traps(activity)


def test_a_puzzle_word_too_long_for_homework_only():
    assert traps(an_activity("puzzleFindWords", words=["THIRTEENCHARS"])) == ["Left out in the LMS"]


def test_a_plain_activity_has_notes_at_most():
    activity = an_activity("dragdroppicture", words=["a"], answer=[{"text": "a", "coords": box(0, 0)}])
    assert traps(activity) == []
    assert [item.headline for item in differences(activity)] == ["Capitals", "Title"]
    assert differences(an_activity("nonsense")) == ()


def test_every_text_can_be_filled_in():
    kinds = (
        "dragdroppicture",
        "dragdroppicturegroup",
        "fillpicture",
        "circle",
        "markwithx",
        "matchTheWords",
        "puzzleFindWords",
    )
    for kind in kinds:
        activity = an_activity(
            kind,
            words=["x" * 60, "{a}"],
            answer=[{"text": "{b}", "group": ["c"]}, {"coords": box(1, 1)}],
            match_words=["w", "w"],
            sentences=[{"word": "{q}"}],
            markCount=3,
        )
        for item in differences(activity, 1000):
            assert "{" not in item.text.format(**dict.fromkeys(item.params, 1))
            assert item.text.format(**item.params)
            assert {item.headline, item.text} <= set(TEXTS)


# --- areas of a drawing ----------------------------------------------------------------------------------------------


def a_drawing(*rows: str) -> tuple[int, int, bytes]:
    """. is paper, # is line."""
    return len(rows[0]), len(rows), b"".join(bytes(0 if sign == "#" else 255 for sign in row) for row in rows)


def test_areas_end_at_lines_and_meet_around_corners():
    found = find_regions(*a_drawing("..#..", "..#..", ".##..", "....."))
    assert found.at(0, 0) == found.at(4, 0) == found.at(0, 3)
    assert found.at(2, 0) == -1
    parted = find_regions(*a_drawing("..#..", "..#..", "..#.."))
    assert parted.at(0, 0) != parted.at(4, 2)
    assert parted.runs(parted.at(4, 0)) == ((0, 3, 5), (1, 3, 5), (2, 3, 5))


def test_a_ring_holds_its_inside():
    found = find_regions(*a_drawing(".....", ".###.", ".#.#.", ".###.", "....."))
    assert found.at(2, 2) not in (-1, found.at(0, 0))


def test_a_finger_on_a_line_takes_the_area_beside_it():
    found = find_regions(*a_drawing("..#..", "..#.."))
    assert found.near(2, 0) == found.at(3, 0)
    assert found.near(2, 0, reach=0) == -1
    assert found.near(-50, -50) == -1


def test_rows_may_be_padded_and_nothing_is_no_trouble():
    found = find_regions(2, 2, b"\xff\xff\0\0\xff\xff\0\0", stride=4)
    assert found.at(1, 1) == found.at(0, 0) == 0
    assert NOTHING.at(0, 0) == NOTHING.near(3, 3) == -1
    assert find_regions(0, 0, b"").runs(0) == ()


@settings(max_examples=80, deadline=None)
@given(st.integers(1, 9), st.integers(1, 9), st.data())
def test_areas_are_what_a_flood_would_reach(width: int, height: int, data: st.DataObject):
    cells = data.draw(st.lists(st.booleans(), min_size=width * height, max_size=width * height))
    found = find_regions(width, height, bytes(255 * cell for cell in cells))
    seen: dict[tuple[int, int], int] = {}
    floods = 0
    for begin in ((x, y) for y in range(height) for x in range(width) if cells[y * width + x]):
        if begin in seen:
            continue
        area, queue = found.at(*begin), [begin]
        floods += 1
        while queue:
            x, y = queue.pop()
            inside = 0 <= x < width and 0 <= y < height
            if not inside or not cells[y * width + x] or (x, y) in seen:
                continue
            seen[x, y] = area
            queue += [(x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)]
    assert seen == {
        (x, y): found.at(x, y) for y in range(height) for x in range(width) if cells[y * width + x]
    }
    assert len(set(seen.values())) == floods


def test_a_page_wide_drawing_takes_no_second():
    row = (b"\xff" * 19 + b"\0") * 70
    began = time.perf_counter()
    find_regions(1400, 1400, (row * 19 + b"\0" * 1400) * 70)
    assert time.perf_counter() - began < 5
