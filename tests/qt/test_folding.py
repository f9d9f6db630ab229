"""Letters made alike: the length stays, and nothing is missed between two slices."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcs_browser.qt.folding import SLICE, find, folded, places


def test_every_letter_keeps_its_length() -> None:
    letters = [chr(code) for code in range(sys.maxunicode + 1)]
    assert [letter for letter in letters if len(folded(letter)) != 1] == []


@given(st.text(alphabet="abİIıiŞşΣσς 🐳", max_size=30))
def test_a_text_keeps_its_length_and_is_folded_once(text: str) -> None:
    assert len(folded(text)) == len(text)
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize(
    ("text", "other"), [("ISTANBUL", "İstanbul"), ("ÇAĞ", "cag"), ("ΟΔΟΣ", "οδός".replace("ό", "ο"))]
)
def test_case_and_alphabet_make_no_difference(text: str, other: str) -> None:
    assert folded(text) == folded(other)


@pytest.mark.parametrize("shift", [-3, -1, 0, 1])
def test_a_word_across_two_slices_is_found(shift: int) -> None:
    text = "x" * (SLICE + shift) + "Gemi" + "x" * SLICE
    assert find(folded(text), "gemi", 0) == SLICE + shift
    assert list(places(folded(text), "gemi", 9)) == [SLICE + shift]


def test_places_lie_apart_and_end_at_the_limit() -> None:
    assert list(places("tide tide tide", "tide", 10)) == [0, 5, 10]
    assert list(places("aaaa", "aa", 10)) == [0, 2]
    assert list(places("aaaa", "a", 2)) == [0, 1]
    assert list(places("abc", "", 5)) == []
    assert find("abc", "d", 0) == -1
