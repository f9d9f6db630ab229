"""The rows and colours of JSON source."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcs_browser.ui.config.document import LONGEST, SourceDocument, TokenKind, find_all, tokens


def test_rows_follow_every_kind_of_line_break() -> None:
    document = SourceDocument("a\nbb\r\nccc\rd")
    assert [document.row_text(row) for row in range(document.rows)] == ["a", "bb", "ccc", "d"]
    assert [document.number(row) for row in range(document.rows)] == [1, 2, 3, 4]


def test_a_long_line_is_cut_into_rows_that_share_its_number() -> None:
    document = SourceDocument("x" * (LONGEST * 2 + 5) + "\ny")
    assert [document.number(row) for row in range(document.rows)] == [1, None, None, 2]
    assert document.lines == 2
    assert document.line_of(LONGEST * 2 + 1) == 1


@given(st.text(alphabet="ab\n\r", max_size=60), st.integers(-5, 70))
def test_every_offset_has_a_row_that_holds_it(text: str, offset: int) -> None:
    document = SourceDocument(text)
    row = document.row_at(offset)
    start, _end = document.span(row)
    assert 0 <= row < document.rows
    assert start <= max(0, min(offset, len(text)))


def test_keys_strings_numbers_and_words_have_their_own_colours() -> None:
    kinds = [kind for _, _, kind in tokens('  "key": "va\\"lue", "n": -1.5e3, "t": true')]
    assert kinds == [
        TokenKind.KEY,
        TokenKind.STRING,
        TokenKind.KEY,
        TokenKind.NUMBER,
        TokenKind.KEY,
        TokenKind.WORD,
    ]


@pytest.mark.parametrize("text", ['"never closed', "}{][", "\\", '"a": "b'])
def test_damaged_source_is_coloured_as_far_as_it_goes(text: str) -> None:
    assert all(start >= 0 and length > 0 for start, length, _ in tokens(text))


def test_a_search_ignores_letter_case_and_stops_at_its_limit() -> None:
    assert find_all("Tide tide TIDE", "tide") == [(0, 4), (5, 9), (10, 14)]
    assert len(find_all("aaaa", "a", limit=2)) == 2
    assert find_all("abc", "") == []


def test_ten_megabytes_are_indexed_quickly() -> None:
    text = json.dumps([{"text": "word", "coords": {"x": 1, "y": 2, "w": 3, "h": 4}}] * 65_000, indent=4)
    assert len(text) > 9_000_000
    begun = time.perf_counter()
    SourceDocument(text)
    assert time.perf_counter() - begun < 3.0
