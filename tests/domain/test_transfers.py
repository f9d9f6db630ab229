"""The table of states, and the state of a group made from those of its items."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcs_browser.domain.transfers import FINAL, FOLLOWS, State, group_state, may_follow


def test_every_state_is_in_the_table_and_leads_only_to_states() -> None:
    assert set(FOLLOWS) == set(State)
    assert all(set(after) <= set(State) for after in FOLLOWS.values())


def test_done_is_the_end() -> None:
    assert FOLLOWS[State.DONE] == frozenset()
    assert all(may_follow(state, state) for state in State)


def test_what_failed_or_was_stopped_can_be_begun_again() -> None:
    assert all(may_follow(state, State.WAITING) for state in (State.FAILED, State.CANCELLED, State.PAUSED))


@pytest.mark.parametrize("state", [s for s in State if s not in FINAL])
def test_every_unfinished_state_can_still_end_well(state: State) -> None:
    reached, front = {state}, {state}
    while front:
        front = {after for before in front for after in FOLLOWS[before]} - reached
        reached |= front
    assert State.DONE in reached


@given(st.lists(st.sampled_from(list(State)), max_size=12), st.booleans())
def test_a_group_is_as_alive_as_its_liveliest_item(states: list[State], held: bool) -> None:
    found = group_state(Counter(states), held=held)
    if State.RUNNING in states:
        assert found is State.RUNNING
    elif State.WAITING in states:
        assert found is (State.PAUSED if held else State.WAITING)
    elif not states or set(states) == {State.DONE}:
        assert found is State.DONE
    else:
        assert found in states
        assert found is not State.DONE or set(states) == {State.DONE}


def test_a_failure_is_never_hidden_behind_success() -> None:
    assert group_state({State.DONE: 4999, State.FAILED: 1}) is State.FAILED
    assert group_state({State.FAILED: 3, State.UNKNOWN: 1}) is State.UNKNOWN
