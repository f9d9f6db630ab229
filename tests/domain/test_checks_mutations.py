"""The engine on trial: a rule that is switched off fails a case of its table."""

from collections import defaultdict
from dataclasses import replace

import pytest

from dcs_browser.domain.checks import RULES
from dcs_browser.domain.checks.registry import rules_of
from tests.domain.test_checks_draft import Case, Draft, assert_broken
from tests.domain.test_checks_engine import TABLES

CASES: dict[str, list[Case]] = defaultdict(list)
for _table in TABLES:
    for _case in _table.CASES:
        CASES[_case.rule].append(_case)


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_that_is_switched_off_fails_its_case(rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(RULES, rule, replace(RULES[rule], check=lambda _book: ()))
    for case in CASES[rule]:
        with pytest.raises(AssertionError):
            assert_broken(case)


@pytest.mark.parametrize("group", range(1, 43))
def test_a_rule_of_every_group_really_strikes(group: int) -> None:
    """Not only is there a rule on the list: a book of the tables makes it speak."""
    struck = set()
    for rule in rules_of(group):
        for case in CASES[rule.id]:
            draft = Draft()
            case.breaks(draft)
            struck |= {finding.rule for finding in draft.findings() if finding.rule == rule.id}
    assert struck == {rule.id for rule in rules_of(group)}
