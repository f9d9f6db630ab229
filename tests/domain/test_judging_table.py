"""Judging as a table: every type of activity with right, wrong, partial, empty and odd responses (format 3.1, 3.3, 3.4)."""

from dataclasses import dataclass, field
from typing import Any

import pytest

from dcs_browser.domain.flowbook.activities import Activity, ActivityKind
from dcs_browser.domain.flowbook.judging import Fill, Judgement, Reader, Response, judge
from dcs_browser.domain.flowbook.moves import solution

R = Response


def box(x: int = 0, y: int = 0) -> dict[str, int]:
    return {"x": x, "y": y, "w": 90, "h": 30}


def zones(*texts: str) -> list[dict[str, Any]]:
    return [{"text": text, "coords": box(i * 100)} for i, text in enumerate(texts)]


def groups(*members: tuple[str, ...]) -> list[dict[str, Any]]:
    return [{"group": list(group), "coords": box(i * 100)} for i, group in enumerate(members)]


def options(pattern: str) -> list[dict[str, Any]]:
    """* is right, . is wrong."""
    return [{"isCorrect": sign == "*", "coords": box(i * 100)} for i, sign in enumerate(pattern)]


DROP = {"type": "dragdroppicture", "words": ["rope", "sail", "mast"], "answer": zones("sail", "rope", "mast")}
DROP_TWICE = {"type": "dragdroppicture", "words": ["sail", "sail"], "answer": zones("sail", "sail")}
GROUP = {
    "type": "dragdroppicturegroup",
    "words": ["gull", "crab", "tern"],
    "answer": groups(("gull", "tern"), ("gull", "tern"), ("crab",)),
}
FILL = {"type": "fillpicture", "answer": zones("seven", "Işık")}
CIRCLE = {"type": "circle", "answer": options("*..*")}
CIRCLE_3 = {"type": "circle", "circleCount": 3, "answer": options(".*.*..")}
CIRCLE_FREE = {"type": "circle", "circleCount": -1, "answer": options("**.*.")}
CIRCLE_SHORT = {"type": "circle", "circleCount": 3, "answer": options("*...*")}
CIRCLE_TWO_RIGHT = {"type": "circle", "circleCount": 2, "answer": options("**..")}
MARK_3 = {"type": "markwithx", "markCount": 3, "answer": options(".*.*..")}
MARK_FREE = {"type": "markwithx", "markCount": -1, "answer": options("*.*.")}
MATCH = {
    "type": "matchTheWords",
    "match_words": [{"word": "anchor"}, {"word": "buoy"}, {"word": "oar"}],
    "sentences": [
        {"sentence": "It floats.", "word": "buoy"},
        {"sentence": "It holds.", "word": "anchor"},
        {"sentence": "It rows.", "word": "oar"},
    ],
}
MATCH_TWICE = {
    "type": "matchTheWords",
    "match_words": [{"word": "oar"}, {"word": "oar"}],
    "sentences": [{"sentence": "One", "word": "oar"}, {"sentence": "Two", "word": "oar"}],
}
PUZZLE = {"type": "puzzleFindWords", "words": ["MAST", "KEEL", "DECK"]}
TURKISH = {"type": "puzzleFindWords", "words": ["ILIK", "İLİK"]}
ORDER = {"type": "ordering", "words": ["We saw two seals.", "Go  home now."]}
ORDER_ONE = {"type": "ordering", "words": ["Stop!", "", "no no", "Go home."]}
GAPS = {
    "type": "fillSentencesWithDots",
    "words": ["dock"],
    "sentences": [{"sentence": "At the", "word": "dock"}, {"sentence": "On the", "word": "Pier"}],
}
CALLED = {"type": "rightOrWrongWithColors", "answer": options("*.*")}
COLORING = {"type": "coloring", "section_path": "x.png"}
UNKNOWN = {"type": "somethingNew", "answer": options("*.")}


@dataclass(frozen=True)
class Case:
    what: str
    raw: dict[str, Any]
    response: Response
    points: int
    of: int
    lms: tuple[int, int] | None = None  # None: the same as the desktop
    more: dict[str, Any] = field(default_factory=dict)


def put(*words: str) -> Response:
    """Words by zone; "" leaves a zone open."""
    return R(placed={i: word for i, word in enumerate(words) if word})


def pick(*indexes: int) -> Response:
    return R(chosen=frozenset(indexes))


CASES = [
    Case("all right", DROP, put("sail", "rope", "mast"), 3, 3),
    Case("partial", DROP, put("sail", "mast", "mast"), 2, 3),
    Case("all wrong", DROP, put("rope", "sail", "rope"), 0, 3),
    Case("empty", DROP, R(), 0, 3),
    Case("another letter case is wrong", DROP, put("Sail", "", ""), 0, 3),
    Case("a zone that isn't there", DROP, R(placed={9: "sail", -1: "rope"}), 0, 3),
    Case("copies count each", DROP_TWICE, put("sail", "sail"), 2, 2),
    Case(
        "a corner shared",
        {**DROP, "answer": [{"text": "a", "coords": box()}, {"text": "b", "coords": box()}]},
        put("a", "b"),
        2,
        2,
        lms=(1, 2),
    ),
    Case("no zones", {**DROP, "answer": []}, put("sail"), 0, 0),
    Case("columns in any order", GROUP, put("tern", "gull", "crab"), 3, 3),
    Case("a word fills a column once", GROUP, put("gull", "gull", "crab"), 2, 3),
    Case("all in the wrong column", GROUP, put("crab", "crab", "gull"), 0, 3),
    Case("partial", GROUP, put("", "gull", ""), 1, 3),
    Case("empty", GROUP, R(), 0, 3),
    Case("a zone without group", {**GROUP, "answer": groups((), ("crab",))}, put("crab", "crab"), 1, 2),
    Case("written, capitals aside", FILL, put("Seven", "Işık"), 2, 2, lms=(0, 0)),
    Case("written wrong", FILL, put("eight", "ışıl"), 0, 2, lms=(0, 0)),
    Case("partial", FILL, put("", "Işık"), 1, 2, lms=(0, 0)),
    Case(
        "turned up earns nothing", FILL, R(placed={0: "seven"}, revealed=frozenset({0, 1})), 0, 2, lms=(0, 0)
    ),
    Case("empty", FILL, R(), 0, 2, lms=(0, 0)),
    Case("pairs by default", CIRCLE, pick(0, 3), 2, 2),
    Case("one of two pairs", CIRCLE, pick(0, 2), 1, 2),
    Case("all wrong", CIRCLE, pick(1, 2), 0, 2),
    Case("both of a pair", CIRCLE, pick(0, 1), 0, 2),
    Case("empty", CIRCLE, R(), 0, 2),
    Case("count 0 is 2", {**CIRCLE, "circleCount": 0}, pick(0, 3), 2, 2),
    Case("a text as count is 2", {**CIRCLE, "circleCount": "3"}, pick(0, 3), 2, 2),
    Case("count -7 is 2", {**CIRCLE, "circleCount": -7}, pick(0, 3), 2, 2),
    Case("count 1: each its own question", {**CIRCLE, "circleCount": 1}, pick(0, 3), 2, 4),
    Case("threes", CIRCLE_3, pick(1, 3), 2, 2),
    Case("threes, one wrong", CIRCLE_3, pick(0, 3), 1, 2),
    Case("the last group is short", CIRCLE_SHORT, pick(0, 4), 2, 2),
    Case("two right in a group: either", CIRCLE_TWO_RIGHT, pick(1), 1, 2),
    Case("free: all", CIRCLE_FREE, pick(0, 1, 3), 3, 3),
    Case("free: wrong ones cost", CIRCLE_FREE, pick(0, 1, 3, 2), 2, 3),
    Case("free: never below nothing", CIRCLE_FREE, pick(0, 2, 4), 0, 3),
    Case("free: empty", CIRCLE_FREE, R(), 0, 3),
    Case("a count larger than all", {**CIRCLE, "circleCount": 9}, pick(0), 1, 1),
    Case("no answers", {**CIRCLE, "answer": []}, pick(0), 0, 0),
    Case("threes, counted in pairs by the LMS", MARK_3, pick(1, 3), 2, 2, lms=(2, 3)),
    Case("threes, right here and doubled there", MARK_3, pick(1), 1, 2, lms=(1, 3)),
    Case("all wrong", MARK_3, pick(0, 5), 0, 2, lms=(0, 3)),
    Case("free here, pairs there", MARK_FREE, pick(0, 2), 2, 2, lms=(2, 2)),
    Case("free: a wrong one costs here only", MARK_FREE, pick(0, 2, 1), 1, 2, lms=(1, 2)),
    Case("empty", MARK_FREE, R(), 0, 2),
    Case("all joined", MATCH, R(links={0: 1, 1: 0, 2: 2}), 3, 3),
    Case("partial", MATCH, R(links={0: 1, 1: 2}), 1, 3),
    Case("all wrong", MATCH, R(links={0: 0, 1: 1, 2: 1}), 0, 3),
    Case("empty", MATCH, R(), 0, 3),
    Case("a word that isn't there", MATCH, R(links={0: 17, 1: -1}), 0, 3),
    Case("words written twice are both right here", MATCH_TWICE, R(links={0: 1, 1: 0}), 2, 2),
    Case("all found", PUZZLE, R(found=frozenset(("MAST", "KEEL", "DECK"))), 3, 3),
    Case("partial", PUZZLE, R(found=frozenset(("KEEL",))), 1, 3),
    Case("something else", PUZZLE, R(found=frozenset(("HULL",))), 0, 3),
    Case("empty", PUZZLE, R(), 0, 3),
    Case("İ is not I", TURKISH, R(found=frozenset(("ILIK",))), 1, 2),
    Case("both letters", TURKISH, R(found=frozenset(("ILIK", "İLİK"))), 2, 2),
    Case("no words", {**PUZZLE, "words": ["", " "]}, R(), 0, 0),
    Case("in order", ORDER, R(orders={0: ["We", "saw", "two", "seals."], 1: ("Go", "home", "now.")}), 2, 2),
    Case("partial", ORDER, R(orders={0: ("saw", "We", "two", "seals."), 1: ("Go", "home", "now.")}), 1, 2),
    Case("a word too few", ORDER, R(orders={1: ("Go", "home")}), 0, 2),
    Case("empty", ORDER, R(), 0, 2),
    Case("one order only is right untouched", ORDER_ONE, R(), 2, 3),
    Case("filled", GAPS, put("DOCK", " pier "), 2, 2),
    Case("partial", GAPS, put("dock", "dock"), 1, 2),
    Case("all wrong", GAPS, put("pier", "dock"), 0, 2),
    Case("empty", GAPS, R(), 0, 2),
    Case("called", CALLED, R(verdicts={0: True, 1: False, 2: True}), 3, 3, lms=(0, 0)),
    Case("partial", CALLED, R(verdicts={0: True, 1: True}), 1, 3, lms=(0, 0)),
    Case("all wrong", CALLED, R(verdicts={0: False, 1: True, 2: False}), 0, 3, lms=(0, 0)),
    Case("empty", CALLED, R(), 0, 3, lms=(0, 0)),
    Case("coloured", COLORING, R(fills=(Fill(0.5, 0.5, "red"),)), 0, 0),
    Case("unknown", UNKNOWN, pick(0), 0, 0),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.raw['type']}: {case.what}")
def test_points(case: Case) -> None:
    activity = Activity(case.raw, "/x")
    here = judge(activity, case.response)
    there = judge(activity, case.response, Reader.LMS)
    assert (here.points, here.of) == (case.points, case.of)
    assert (there.points, there.of) == (case.lms or (case.points, case.of))
    assert len(here.marks) in (0, here.of) or activity.kind in (
        ActivityKind.CIRCLE,
        ActivityKind.MARK_WITH_X,
        ActivityKind.ORDERING,
    )


def test_every_type_is_in_the_table() -> None:
    assert {case.raw["type"] for case in CASES} >= {
        kind.value for kind in ActivityKind if kind not in (ActivityKind.NONE, ActivityKind.UNKNOWN)
    }


@pytest.mark.parametrize(
    "raw",
    [
        DROP,
        DROP_TWICE,
        GROUP,
        CIRCLE,
        CIRCLE_3,
        CIRCLE_FREE,
        CIRCLE_SHORT,
        MARK_3,
        MARK_FREE,
        MATCH,
        MATCH_TWICE,
        PUZZLE,
        TURKISH,
        ORDER,
        ORDER_ONE,
        GAPS,
        CALLED,
    ],
    ids=lambda raw: raw["type"],
)
def test_the_answers_a_book_has_score_everything(raw: dict[str, Any]) -> None:
    activity = Activity(raw, "/x")
    found: Judgement = judge(activity, solution(activity))
    assert found.complete
    assert found.score == 1


def test_the_answers_of_a_picture_are_turned_up_not_written() -> None:
    activity = Activity(FILL, "/x")
    assert solution(activity).revealed == {0, 1}
    assert judge(activity, solution(activity)).points == 0
