"""Comparing any two books: never an exception, nothing between a book and itself, and the way back is the mirror."""

import json
from collections import Counter
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dcs_browser.domain.compare import Side, compare_books
from dcs_browser.domain.compare.matching import Matcher, in_order, rising, shared
from dcs_browser.domain.compare.plain import DEEPEST
from dcs_browser.domain.flowbook.config import parse_book
from tests.domain.test_checks_engine import _places, json_values
from tests.domain.test_compare import CHANGES, Work, told


def book(raw: Any) -> Side:
    return Side(parse_book(json.dumps(raw)))


objects = st.dictionaries(
    st.sampled_from(
        ["books", "modules", "pages", "sections", "activity", "answer", "words", "type", "x", "odd"]
    ),
    json_values,
    max_size=5,
)


@settings(max_examples=150, deadline=None)
@given(objects, objects, st.booleans())
def test_any_json_is_compared_and_mirrored(one: Any, other: Any, folded: bool) -> None:
    a, b = (
        Side(parse_book(json.dumps(one)), games=one, stored_names=folded),
        Side(parse_book(json.dumps(other)), games=other),
    )
    assert compare_books(b, a) == compare_books(a, b).mirrored()
    assert compare_books(a, a).same
    assert compare_books(a, Side(parse_book(json.dumps(one)), games=deepcopy(one))).same


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_value_at_any_place_of_a_book_is_found_or_means_the_same(data: st.DataObject) -> None:
    work = Work()
    for document in (work.config, work.games, work.karaoke):
        for _ in range(data.draw(st.integers(0, 2))):
            container, key = data.draw(st.sampled_from(_places(document)))
            container[key] = data.draw(json_values)
    before, after = Work().side(), work.side()
    found = compare_books(before, after)
    assert compare_books(after, before) == found.mirrored()
    assert compare_books(after, work.side()).same


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(sorted(CHANGES)), min_size=2, max_size=3, unique=True))
def test_changes_in_different_places_are_told_each_for_itself(names: list[str]) -> None:
    """Those that only replace a value somewhere don't disturb one another."""
    simple = [
        name for name in names
        if CHANGES[name][1][0][0] in ("changed", "answer", "picture", "media") and name not in _ENTANGLED
    ]  # fmt: skip
    work = Work()
    expected: list[tuple[str, str, str]] = []
    for name in simple:
        change, tells = CHANGES[name]
        change(work)
        expected += tells
    found = told(compare_books(Work().side(), work.side()))
    assert set(found) == set(expected)
    # Two that change one value tell it once; two that change the like in two sections tell it twice.
    assert Counter(found) <= Counter(expected)


_ENTANGLED = frozenset(
    {"page number", "answer gone", "answer new", "activity type", "karaoke times", "karaoke word"}
)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(), unique=True, max_size=40))
def test_a_longest_rising_run_rises_and_none_is_longer(numbers: list[int]) -> None:
    found = [numbers[at] for at in rising(numbers)]
    assert found == sorted(found)
    best = [1] * len(numbers)
    for at, number in enumerate(numbers):
        best[at] += max((best[k] for k in range(at) if numbers[k] < number), default=0)
    assert len(found) == max(best, default=0)


def test_the_moved_one_is_the_one_that_moved() -> None:
    assert in_order({0: 0, 1: 4, 2: 1, 3: 2, 4: 3}) == {0, 2, 3, 4}


def test_each_element_is_paired_once_and_the_most_alike_first() -> None:
    matcher = Matcher(2, 2)
    sets = [frozenset("abc"), frozenset("abd")]
    matcher.by_likeness(lambda i, j: shared(sets[i], sets[1 - j]), 0.1)
    assert matcher.pairs == {0: 1, 1: 0}
    assert (matcher.left_a, matcher.left_b) == ([], [])


def test_too_many_to_look_at_are_left_to_their_keys() -> None:
    matcher = Matcher(200, 200)
    matcher.by_likeness(lambda i, j: 1.0, 0.5)
    assert not matcher.pairs


@pytest.mark.parametrize("depth", [DEEPEST - 3, DEEPEST + 3, 300])
def test_deep_nesting_is_compared_without_descending_for_ever(depth: int) -> None:
    def nested(leaf: str) -> Any:
        value: Any = leaf
        for level in range(depth):
            value = {"odd": value} if level % 2 else [value]
        return {"odd": value}

    found = compare_books(book(nested("a")), book(nested("b")))
    assert len(found.differences) == 1
    assert compare_books(book(nested("a")), book(nested("a"))).same
