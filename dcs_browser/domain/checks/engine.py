"""Runs the rules over a book and turns hits into findings: sorted, each fault once, never raising."""

import logging
from collections.abc import Collection, Iterable

from dcs_browser.domain.checks import catalogue
from dcs_browser.domain.checks.findings import CONFIG, Finding, Inputs, Severity
from dcs_browser.domain.checks.registry import Hit, Rule
from dcs_browser.domain.checks.subject import Subject

_log = logging.getLogger(__name__)
_LONGEST_PARAM = 160
RULE_FAILED = "check.rule-failed"


def check_book(inputs: Inputs, *, rules: Collection[str] | None = None) -> tuple[Finding, ...]:
    """All findings of a book, worst first, then by page, section and rule.

    ``rules`` limits the check to those ids. Never raises: a rule that fails is itself a finding
    (``check.rule-failed``), and the others go on.
    """
    subject = Subject(inputs)
    found: dict[tuple[str, str, str, str], Finding] = {}
    for rule in catalogue.RULES.values():
        if rules is None or rule.id in rules:
            for finding in _run(rule, subject):
                found.setdefault((finding.rule, finding.file, finding.pointer, finding.message), finding)
    return tuple(sorted(found.values(), key=_order))


def _run(rule: Rule, subject: Subject) -> Iterable[Finding]:
    try:
        return [_finding(rule, hit, subject) for hit in rule.check(subject)]
    except Exception:  # noqa: BLE001 - one failing rule must not hide the findings of all others
        _log.exception("the rule %s failed", rule.id)
        sentence = f"The check {rule.id} could not be finished."
        return [Finding(RULE_FAILED, Severity.INFORMATION, sentence, params=(("rule", rule.id),))]


def _finding(rule: Rule, hit: Hit, subject: Subject) -> Finding:
    page = section = None
    if hit.file == CONFIG and subject.book is not None:
        of_page = subject.book.page_at(hit.pointer)
        of_section = subject.book.section_at(hit.pointer)
        page = of_page.page_number or None if of_page is not None else None
        section = of_section.number if of_section is not None else None
    params = {name: shown(value) if isinstance(value, str) else value for name, value in hit.params.items()}
    template = hit.says or rule.says
    return Finding(
        rule=rule.id,
        severity=hit.severity or rule.severity,
        message=template.format(**params),
        file=hit.file,
        pointer=hit.pointer,
        page=page,
        section=section,
        suggestion=hit.suggestion,
        files=hit.files,
        template=template,
        params=tuple((name, str(value)) for name, value in params.items()),
    )


def shown(text: str) -> str:
    """A text of the book inside a sentence: one line, printable, cut where it is long."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    text = "".join(c if c.isprintable() else " " for c in text)
    return text if len(text) <= _LONGEST_PARAM else text[: _LONGEST_PARAM - 1] + "…"


def _order(finding: Finding) -> tuple[int, int, int, str, str, str]:
    return (
        finding.severity.rank,
        finding.page or 0,
        finding.section or 0,
        finding.rule,
        finding.file,
        finding.pointer,
    )
