"""Scoring what stands on a page: a table of cases a kind, right, wrong, partial, empty, edges."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcs_browser.domain.flowbook import Page, parse_book
from dcs_browser.domain.flowbook.judging import Mark
from dcs_browser.domain.flowbook.page_judging import (
    ANY_COLOUR,
    PageResponse,
    judge_page,
    judge_section,
    palette,
    plain_colour,
    playable,
    solution,
)

BOX = {"x": 10, "y": 10, "w": 40, "h": 20}
FAR = {"x": 200, "y": 10, "w": 40, "h": 20}
OTHER = {"x": 200, "y": 90, "w": 40, "h": 20}


def a_page(*sections: dict) -> Page:
    config = {"books": [{"modules": [{"pages": [{"page_number": 1, "sections": list(sections)}]}]}]}
    return parse_book(json.dumps(config)).pages[0]


def fill(*texts: str) -> Page:
    return a_page({"type": "fill", "answer": [{"text": text, "coords": BOX} for text in texts]})


def circle(*flags: bool | None, kind: str = "circle") -> Page:
    answers = [{"coords": BOX} | ({} if flag is None else {"isCorrect": flag}) for flag in flags]
    return a_page({"type": kind, "answer": answers})


def colours(*wanted: str) -> Page:
    return a_page({"type": "fillWithColor", "answer": [{"coords": BOX, "color": text} for text in wanted]})


def lines(*ends: dict) -> Page:
    answers = [{"rectBegin": {**BOX, "y": 40 * at}, "rectEnd": end} for at, end in enumerate(ends)]
    return a_page({"type": "drawMatchedLine", "answer": answers})


def at(page: Page, number: int) -> str:
    return page.sections[0].answers[number].pointer


@pytest.mark.parametrize(
    ("wanted", "typed", "points"),
    [
        (("kite", "sea"), ("kite", "sea"), 2),
        (("kite", "sea"), ("KITE ", " sea"), 2),
        (("kite", "sea"), ("kit", "sea"), 1),
        (("kite", "sea"), ("", ""), 0),
        (("kite", "sea"), ("sea", "kite"), 0),
        (("İstanbul",), ("istanbul",), 1),
        (("ice  cream",), ("ice cream",), 1),
        (("café",), ("café",), 1),
    ],
)
def test_typed_words(wanted, typed, points):
    page = fill(*wanted)
    found = judge_page(page, PageResponse(texts={at(page, n): text for n, text in enumerate(typed)}))
    assert (found.points, found.of) == (points, len(wanted))


def test_an_empty_answer_or_one_without_a_place_is_not_counted():
    page = a_page({"type": "fill", "answer": [{"text": " ", "coords": BOX}, {"text": "sea"}]})
    assert playable(page.sections[0]) == ()
    assert judge_page(page, PageResponse()).of == 0
    assert judge_section(page.sections[0], PageResponse()).unjudged


@pytest.mark.parametrize("kind", ["circle", "circlewithextras"])
@pytest.mark.parametrize(
    ("flags", "chosen", "points", "of"),
    [
        ((None, None), (0, 1), 2, 2),
        ((None, None), (1,), 1, 2),
        ((None, None), (), 0, 2),
        ((True, False, True), (0, 2), 2, 2),
        ((True, False, True), (0, 1), 0, 2),
        ((True, False, True), (0, 1, 2), 1, 2),
        ((True, False), (1,), 0, 1),
        ((False, False), (0,), 1, 2),
    ],
)
def test_circles(kind, flags, chosen, points, of):
    page = circle(*flags, kind=kind)
    found = judge_page(page, PageResponse(circled=frozenset(at(page, n) for n in chosen)))
    assert (found.points, found.of) == (points, of)


@pytest.mark.parametrize(
    ("wanted", "painted", "points"),
    [
        (("#3aa655", "#c62828"), ("#3AA655", "#c62828"), 2),
        (("#3aa655", "#c62828"), ("#c62828", "#c62828"), 1),
        (("#3aa655",), ("",), 0),
        (("#fff",), ("#ffffff",), 1),
        (("#80ff0000",), ("#ff0000",), 1),
        (("",), (ANY_COLOUR,), 1),
        (("",), ("#123456",), 1),
    ],
)
def test_colours(wanted, painted, points):
    page = colours(*wanted)
    found = judge_page(page, PageResponse(colours={at(page, n): text for n, text in enumerate(painted)}))
    assert (found.points, found.of) == (points, len(wanted))


@pytest.mark.parametrize(
    ("ends", "led", "points"),
    [
        ((FAR, OTHER), {0: 0, 1: 1}, 2),
        ((FAR, OTHER), {0: 1, 1: 0}, 0),
        ((FAR, OTHER), {0: 0}, 1),
        ((FAR, OTHER), {}, 0),
        ((FAR, FAR), {0: 1, 1: 0}, 2),
    ],
)
def test_lines(ends, led, points):
    page = lines(*ends)
    found = judge_page(page, PageResponse(lines={at(page, a): at(page, b) for a, b in led.items()}))
    assert (found.points, found.of) == (points, len(ends))


def test_marks_tell_right_wrong_missed_and_open():
    page = circle(True, False, True, False)
    found = judge_page(page, PageResponse(circled=frozenset({at(page, 0), at(page, 1)})))
    assert [found.marks[at(page, n)] for n in range(4)] == [Mark.RIGHT, Mark.WRONG, Mark.MISSED, Mark.OPEN]


def test_the_solution_of_a_whole_page_scores_in_full_and_nothing_scores_nothing():
    page = a_page(
        *(
            dict(made.sections[0].raw)
            for made in (fill("a", "b"), circle(None, None), colours("#123456", ""))
        ),
        dict(lines(FAR, OTHER).sections[0].raw),
        {"type": "audio", "audio_path": "a.mp3", "coords": BOX},
    )
    full, none = judge_page(page, solution(page)), judge_page(page, PageResponse())
    assert (full.points, full.of, full.score) == (8, 8, 1.0)
    assert (none.points, none.of, none.score) == (0, 8, 0.0)
    assert all(judge_section(section, solution(page)).practice for section in page.sections[:4])
    assert palette(page) == ("#123456",)


def test_what_is_no_exercise_wins_nothing():
    page = a_page({"type": "audio", "audio_path": "a.mp3"}, {"freeTextFields": [{"coords": BOX}]})
    assert judge_page(page, PageResponse(texts={"x": "y"})).score == 0.0


@pytest.mark.parametrize(
    ("written", "plain"), [("#ABC", "#aabbcc"), (" Red ", "red"), ("#80112233", "#112233")]
)
def test_colours_have_one_spelling(written, plain):
    assert plain_colour(written) == plain


_ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["text", "coords", "x", "y", "w", "h", "color", "rectBegin", "rectEnd", "isCorrect"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=8,
)


@given(
    st.sampled_from(["fill", "circle", "circlewithextras", "fillWithColor", "drawMatchedLine", "audio", ""]),
    st.lists(_ANY, max_size=4),
)
def test_whatever_stands_on_a_page_is_judged_without_a_crash(kind, answers):
    page = a_page({"type": kind, "answer": answers})
    full = judge_page(page, solution(page))
    assert full.points == full.of
    assert judge_page(page, PageResponse()).points == 0
