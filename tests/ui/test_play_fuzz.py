"""Any JSON at any key of an activity: judging, dealing and every player live with it."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent

from dcs_browser.domain.flowbook.activities import Activity, ActivityKind
from dcs_browser.domain.flowbook.judging import Fill, Reader, Response, judge
from dcs_browser.domain.flowbook.lms import TEXTS, differences
from dcs_browser.domain.flowbook.moves import left_in_pool, one_line_a_word, solution
from dcs_browser.qt.images import Picture
from dcs_browser.ui.play.player import View
from dcs_browser.ui.play.players import make_player

_HUGE = st.sampled_from([2**31, -(2**31) - 1, 10**30, 1e308, -1e308, 0.5, "12", None, True, []])
_NUMBERS = st.integers(-50, 1200) | _HUGE
_TEXTS = st.text(max_size=12) | st.sampled_from(
    ["sail", "a b", "<b>&x</b>", "İI ıi", "\ud800", "\0", "x" * 3000]
)
_BOXES = st.fixed_dictionaries({}, optional=dict.fromkeys("xywh", _NUMBERS))
_JSON = st.recursive(
    st.none() | st.booleans() | _NUMBERS | _TEXTS | _BOXES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_TEXTS, inner, max_size=4),
    max_leaves=12,
)


def _or_any(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(strategy, strategy, strategy, _JSON)


_ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        "no": _or_any(_NUMBERS),
        "text": _or_any(_TEXTS),
        "isCorrect": _or_any(st.booleans()),
        "coords": _or_any(_BOXES),
        "group": _or_any(st.lists(_or_any(_TEXTS), max_size=3)),
    },
)
_PARTS = st.fixed_dictionaries(
    {},
    optional={key: _or_any(_TEXTS) for key in ("sentence", "sentence_after", "word", "image_path")},
)
ACTIVITIES = st.fixed_dictionaries(
    {"type": _or_any(st.sampled_from([kind.value for kind in ActivityKind]))},
    optional={
        "headerText": _or_any(_TEXTS),
        "section_path": _or_any(st.sampled_from(["", "./books/b/images/x.png", "../x", "C:\\x"])),
        "coords": _or_any(_BOXES),
        "image_coords": _or_any(_BOXES),
        "answer": _or_any(st.lists(_or_any(_ANSWERS), max_size=6)),
        "words": _or_any(st.lists(_or_any(_TEXTS), max_size=6)),
        "sentences": _or_any(st.lists(_or_any(_PARTS), max_size=5)),
        "match_words": _or_any(st.lists(_or_any(_PARTS | _TEXTS), max_size=5)),
        "circle_extra": _JSON,
        "circleCount": _or_any(_NUMBERS),
        "markCount": _or_any(_NUMBERS),
        "textFontSize": _or_any(_NUMBERS),
    },
)
_PLACES = st.integers(-2, 8)
RESPONSES = st.builds(
    Response,
    chosen=st.frozensets(_PLACES, max_size=4),
    placed=st.dictionaries(_PLACES, _TEXTS, max_size=4),
    links=st.dictionaries(_PLACES, _PLACES, max_size=4),
    found=st.frozensets(_TEXTS, max_size=3),
    orders=st.dictionaries(_PLACES, st.lists(_TEXTS, max_size=4).map(tuple), max_size=3),
    revealed=st.frozensets(_PLACES, max_size=3),
    verdicts=st.dictionaries(_PLACES, st.booleans(), max_size=3),
    fills=st.lists(st.builds(Fill, st.floats(0, 1), st.floats(0, 1), st.just("red")), max_size=2).map(tuple),
)


def rules_hold(raw: dict[str, Any], response: Response) -> None:
    activity = Activity(raw, "/x")
    for reader in Reader:
        for given_response in (response, solution(activity), Response()):
            found = judge(activity, given_response, reader)
            assert 0 <= found.points <= found.of
            assert 0 <= found.score <= 1
    assert len(left_in_pool(activity, response)) == len(activity.words)
    one_line_a_word(activity)
    for width in (0, 1000):
        for item in differences(activity, width):
            assert item.text.format(**item.params)
            assert {item.headline, item.text} <= set(TEXTS)


def players_live(raw: dict[str, Any], response: Response) -> None:
    """Made, shown, checked, answered, reset, resized, clicked: nothing is raised and everything has a name."""
    activity = Activity(raw, "/x")
    player = make_player(activity)
    try:
        latest = [response]
        player.responded.connect(latest.append)
        player.resize(700, 420)
        for view in (View(), View(response), View(response, judge(activity, response).marks)):
            player.present(view)
        for path in player.wanted_pictures():
            player.show_picture(path, Picture(problem="gone"))
        player.grab()
        right = solution(activity)
        player.present(View(right, judge(activity, right).marks, locked=True))
        player.resize(260, 200)
        player.grab()
        player.present(View())
        for item in player.items()[:6]:
            item.click()
            item.cleared.emit()
            item.typed.emit("x")
            item.stepped.emit(1, 0)
            player.present(View(latest[-1]))
        player.cancel()
        assert all(item.accessibleName() or not item.label for item in player.items())
    finally:
        player.deleteLater()
        QCoreApplication.sendPostedEvents(player, QEvent.Type.DeferredDelete)


@settings(max_examples=200, deadline=None)
@given(ACTIVITIES, RESPONSES)
def test_any_json_is_judged(raw: dict[str, Any], response: Response) -> None:
    rules_hold(raw, response)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ACTIVITIES, RESPONSES)
def test_any_json_is_played(qapp, raw: dict[str, Any], response: Response) -> None:
    players_live(raw, response)


@pytest.mark.soak
@settings(max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ACTIVITIES, RESPONSES)
def test_any_json_is_judged_and_played_for_long(qapp, raw: dict[str, Any], response: Response) -> None:
    rules_hold(raw, response)
    players_live(raw, response)
