"""What a check found, as a file to hand on: JSON, CSV, SARIF 2.1.0 (HTML is ``report_page``). Pure functions.

Nothing is left out or cut; ignored findings go along with their reasons. Leaves to others: writing the file.
"""

import csv
import hashlib
import io
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import quote

from dcs_browser.domain.checks.catalogue import RULES
from dcs_browser.domain.checks.findings import Finding, Severity
from dcs_browser.domain.checks.titles import title_of
from dcs_browser.domain.flowbook.elements import tokens
from dcs_browser.domain.report_page import as_html
from dcs_browser.domain.report_values import Line, Report

__all__ = ["Line", "Report", "as_csv", "as_html", "as_json", "as_sarif", "finding_row", "report_of"]

TOOL = "DCS Browser"
SARIF_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "note"}
_COLUMNS = (
    "book",
    "severity",
    "rule",
    "title",
    "message",
    "page",
    "section",
    "file",
    "pointer",
    "suggestion",
    "files",
    "ignored",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def report_of(
    book: str,
    findings: Sequence[Finding],
    *,
    publisher: str = "",
    source: str = "",
    checked: datetime | None = None,
    files: int = 0,
    seconds: float = 0,
    ignored: Mapping[Finding, str] | None = None,
) -> Report:
    """A report in English, as the command line writes it; ``ignored`` gives reasons."""
    reasons = ignored or {}
    lines = tuple(Line(f, title_of(f.rule), f.message, reasons.get(f)) for f in findings)
    return Report(book, publisher, source, checked, files, seconds, lines)


def finding_row(finding: Finding) -> dict[str, object]:
    """A finding as JSON; ``pointer`` is RFC 6901, ``page`` the printed number, ``section`` counts from 1."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "file": finding.file,
        "pointer": finding.pointer,
        "page": finding.page,
        "section": finding.section,
        "suggestion": finding.suggestion,
        "files": list(finding.files),
    }


def as_json(reports: Sequence[Report]) -> str:
    """One object for one book, a list for several."""
    made = [
        {
            "book": report.book,
            "publisher": report.publisher,
            "source": report.source,
            "checked": report.checked.isoformat() if report.checked else None,
            "files": report.files,
            "seconds": round(report.seconds, 3),
            "errors": report.count(Severity.ERROR),
            "warnings": report.count(Severity.WARNING),
            "findings": [
                {**finding_row(line.finding), "title": line.title, "ignored": line.ignored}
                for line in report.lines
            ],
        }
        for report in reports
    ]
    return json.dumps(made[0] if len(made) == 1 else made, ensure_ascii=False, indent=2) + "\n"


def as_csv(reports: Sequence[Report]) -> str:
    """A table with a header line. What a spreadsheet would take for a formula gets an apostrophe in front."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for report in reports:
        for line in report.lines:
            finding = line.finding
            cells = (
                report.book,
                finding.severity.value,
                finding.rule,
                line.title,
                line.sentence,
                "" if finding.page is None else finding.page,
                "" if finding.section is None else finding.section,
                finding.file,
                finding.pointer,
                finding.suggestion,
                "; ".join(finding.files),
                "" if line.ignored is None else line.ignored or "yes",
            )
            writer.writerow([_cell(cell) for cell in cells])
    return target.getvalue()


def _cell(value: object) -> object:
    text = str(value)
    return "'" + text if isinstance(value, str) and text.startswith(_FORMULA) else value


def as_sarif(reports: Sequence[Report], *, version: str) -> str:
    """One log with a run for each book; ignored findings are suppressed ones (SARIF 2.1.0, 3.27, 3.35)."""
    log = {"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [_run(r, version) for r in reports]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _run(report: Report, version: str) -> dict[str, Any]:
    rules = list(dict.fromkeys(line.finding.rule for line in report.lines))
    run: dict[str, Any] = {
        "tool": {
            "driver": {
                "name": TOOL,
                "semanticVersion": version,
                "rules": [_descriptor(rule) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "automationDetails": {"id": f"check/{report.label}"},
        "results": [_result(line, rules) for line in report.lines],
    }
    if report.checked is not None:
        time = report.checked.isoformat().replace("+00:00", "Z")
        run["invocations"] = [{"executionSuccessful": True, "endTimeUtc": time}]
    return run


def _descriptor(rule_id: str) -> dict[str, Any]:
    made: dict[str, Any] = {"id": rule_id, "shortDescription": {"text": title_of(rule_id)}}
    rule = RULES.get(rule_id)
    if rule is not None:
        made["fullDescription"] = {"text": rule.meaning}
        made["defaultConfiguration"] = {"level": _LEVELS[rule.severity]}
    return made


def _result(line: Line, rules: list[str]) -> dict[str, Any]:
    finding = line.finding
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": rules.index(finding.rule),
        "level": _LEVELS[finding.severity],
        "message": {"text": _full(line)},
        "locations": [_location(finding)],
        "partialFingerprints": {"place/v1": _fingerprint(finding)},
    }
    properties = {"page": finding.page, "section": finding.section, "suggestion": finding.suggestion or None}
    if known := {key: value for key, value in properties.items() if value is not None}:
        result["properties"] = known
    others = [path for path in finding.files if path != finding.file]
    if others:
        result["relatedLocations"] = [
            {"id": number, "physicalLocation": {"artifactLocation": {"uri": _uri(path)}}}
            for number, path in enumerate(others, start=1)
        ]
    if line.ignored is not None:
        result["suppressions"] = [{"kind": "external", "justification": line.ignored}]
    return result


def _fingerprint(finding: Finding) -> str:
    """What names a finding from one run to the next: its rule, its place and what it says."""
    parts = (finding.rule, finding.file, finding.pointer, finding.message)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _full(line: Line) -> str:
    place = f"Page {line.finding.page}: " if line.finding.page is not None else ""
    return f"{place}{line.sentence}"


def _location(finding: Finding) -> dict[str, Any]:
    location: dict[str, Any] = {}
    if finding.file:
        location["physicalLocation"] = {"artifactLocation": {"uri": _uri(finding.file)}}
    if finding.pointer:
        location["logicalLocations"] = [
            {
                "fullyQualifiedName": finding.pointer,
                "name": tokens(finding.pointer)[-1],
                "kind": "value",
            }
        ]
    return location or {"message": {"text": "the whole book"}}


def _uri(path: str) -> str:
    """A relative reference: what a URI takes for itself is escaped, lone surrogates replaced."""
    return quote(path.encode("utf-8", "replace"))
