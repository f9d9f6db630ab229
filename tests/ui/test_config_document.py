"""The rows and colours of JSON source."""

import json
import re
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dcs_browser.ui.config import document
from dcs_browser.ui.config.document import LONGEST, SourceDocument, TokenKind, tokens


def test_rows_follow_every_kind_of_line_break() -> None:
    made = SourceDocument("a\nbb\r\nccc\rd")
    assert [made.row_text(row) for row in range(made.rows)] == ["a", "bb", "ccc", "d"]
    assert [made.number(row) for row in range(made.rows)] == [1, 2, 3, 4]


def test_a_long_line_is_cut_into_rows_that_share_its_number() -> None:
    made = SourceDocument("x" * (LONGEST * 2 + 5) + "\ny")
    assert [made.number(row) for row in range(made.rows)] == [1, None, None, 2]
    assert made.lines == 2
    assert made.line_of(LONGEST * 2 + 1) == 1


@pytest.fixture
def short_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything that takes long lines or large texts to happen, on small ones."""
    monkeypatch.setattr(document, "LONGEST", 5)
    monkeypatch.setattr(document, "SLICE", 7)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="abc\u2028\n\r", max_size=60))
def test_rows_put_together_are_the_text(short_lines: None, text: str) -> None:
    made = SourceDocument(text)
    lines = re.split(r"\r\n|\n|\r", text)
    assert made.lines == len(lines)
    told: dict[int, str] = {}
    for row in range(made.rows):
        start, _end = made.span(row)
        line = made.line_of(start)
        assert made.number(row) == (None if line in told else line)
        assert len(made.row_text(row)) <= 5
        told[line] = told.get(line, "") + made.row_text(row)
    assert list(told.values()) == lines
    assert min(5, max(map(len, lines))) <= made.widest <= 5


@given(st.text(alphabet="ab\n\r", max_size=60), st.integers(-5, 70))
def test_every_offset_has_a_row_that_holds_it(text: str, offset: int) -> None:
    made = SourceDocument(text)
    row = made.row_at(offset)
    start, _end = made.span(row)
    assert 0 <= row < made.rows
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


def test_ten_megabytes_are_indexed_quickly() -> None:
    text = json.dumps([{"text": "word", "coords": {"x": 1, "y": 2, "w": 3, "h": 4}}] * 65_000, indent=4)
    assert len(text) > 9_000_000
    begun = time.perf_counter()
    SourceDocument(text)
    assert time.perf_counter() - begun < 3.0
