"""Words of ours inside the sentences of findings: every one is known, so that the window can translate it."""

import pytest

from dcs_browser.domain.checks import RULES, Finding, check_book
from dcs_browser.domain.checks.findings import Inputs
from dcs_browser.domain.checks.fragments import FRAGMENTS, OWN_WORDS, PATTERNS, taken_apart
from tests.domain.test_checks_draft import Draft
from tests.domain.test_checks_mutations import CASES

_OF_THE_BOOK = {("pages.gaps", "missing"), ("karaoke.review", "reasons")}
"""Parameters that hold values of the book in these rules."""


def _all_findings() -> list[Finding]:
    found: list[Finding] = []
    for rule in RULES:
        for case in CASES[rule]:
            draft = Draft()
            case.breaks(draft)
            found += draft.findings()
    return found


def test_every_fragment_a_rule_puts_into_a_sentence_is_on_the_list() -> None:
    unknown = {
        (finding.rule, name, value)
        for finding in _all_findings()
        for name, value in finding.params
        if name in OWN_WORDS
        and (finding.rule, name) not in _OF_THE_BOOK
        and not finding.rule.startswith("activity.ordering.")  # their sentences are the book's
        and not taken_apart(value)[0]
    }
    assert not unknown


@pytest.mark.parametrize("text", FRAGMENTS)
def test_a_fragment_is_itself(text: str) -> None:
    assert taken_apart(text) == (text, {})


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_pattern_gives_back_its_values(pattern: str) -> None:
    names = [part.partition("}")[0] for part in pattern.split("{")[1:]]
    values = {name: str(at + 7) for at, name in enumerate(names)}
    assert taken_apart(pattern.format(**values)) == (pattern, values)


def test_a_text_of_the_book_is_no_fragment() -> None:
    for text in ("", "Listen.", "a textbook", "page 3"):
        assert taken_apart(text) == ("", {})


def test_unreadable_files_give_known_reasons() -> None:
    for text in (
        b"",
        b"[]",
        b"1",
        b"{",
        b'{"a":' * 10_000,
        b"\xff\xfe{\0}\0",
        b'{"a": NaN} x',
        b'{"a":1,"a":2}',
    ):
        for finding in check_book(Inputs(text, {}, text, text)):
            for name, value in finding.params:
                if name in ("reason", "sentence"):
                    assert taken_apart(value)[0], (finding.rule, value)
