"""SARIF logs against the essence of their schema: types, required members, allowed values and nothing unknown."""

import json
import re
from datetime import UTC, datetime
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from dcs_browser.domain.checks import Finding, Severity
from dcs_browser.domain.flowbook.elements import tokens
from dcs_browser.domain.reports import as_sarif, report_of
from tests.domain.test_checks_draft import Draft

# What SARIF 2.1.0 (OASIS, with errata 1) says of the objects we write: member -> (required, kind).
SHAPES: dict[str, dict[str, tuple[bool, Any]]] = {
    "log": {"$schema": (False, "uri"), "version": (True, {"2.1.0"}), "runs": (True, ["run"])},
    "run": {
        "tool": (True, "tool"),
        "columnKind": (False, {"utf16CodeUnits", "unicodeCodePoints"}),
        "automationDetails": (False, "automationDetails"),
        "invocations": (False, ["invocation"]),
        "results": (False, ["result"]),
    },
    "tool": {"driver": (True, "component")},
    "component": {"name": (True, "text"), "semanticVersion": (False, "version"), "rules": (False, ["descriptor"])},
    "descriptor": {
        "id": (True, "text"),
        "shortDescription": (False, "message"),
        "fullDescription": (False, "message"),
        "defaultConfiguration": (False, "configuration"),
    },
    "configuration": {"level": (False, {"none", "note", "warning", "error"})},
    "automationDetails": {"id": (False, "text")},
    "invocation": {"executionSuccessful": (True, "flag"), "endTimeUtc": (False, "time")},
    "message": {"text": (True, "text")},
    "result": {
        "ruleId": (True, "text"),
        "ruleIndex": (True, "index"),
        "level": (True, {"none", "note", "warning", "error"}),
        "message": (True, "message"),
        "locations": (True, ["location"]),
        "relatedLocations": (False, ["location"]),
        "partialFingerprints": (True, "fingerprints"),
        "properties": (False, "bag"),
        "suppressions": (False, ["suppression"]),
    },
    "location": {
        "id": (False, "index"),
        "message": (False, "message"),
        "physicalLocation": (False, "physicalLocation"),
        "logicalLocations": (False, ["logicalLocation"]),
    },
    "physicalLocation": {"artifactLocation": (True, "artifactLocation")},
    "artifactLocation": {"uri": (True, "uri")},
    "logicalLocation": {
        "fullyQualifiedName": (True, "text"), "name": (True, "any text"), "kind": (True, {"value", "object", "property"}),
    },
    "suppression": {"kind": (True, {"inSource", "external"}), "justification": (False, "any text")},
}  # fmt: skip
_URI = re.compile(r"(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?#\[\]]|%[0-9A-Fa-f]{2})*")


def check(value: Any, kind: Any, at: str = "$") -> None:
    """Raise where ``value`` isn't what ``kind`` asks for."""
    if isinstance(kind, set):
        assert value in kind, f"{at}: {value!r}"
    elif isinstance(kind, list):
        assert isinstance(value, list), at
        for number, item in enumerate(value):
            check(item, kind[0], f"{at}[{number}]")
    elif kind in SHAPES:
        assert isinstance(value, dict), at
        assert value.keys() <= SHAPES[kind].keys(), f"{at}: unknown {value.keys() - SHAPES[kind].keys()}"
        for name, (required, inner) in SHAPES[kind].items():
            assert name in value or not required, f"{at}: {name} is missing"
            if name in value:
                check(value[name], inner, f"{at}.{name}")
    else:
        _check_plain(value, kind, at)


def _check_plain(value: Any, kind: str, at: str) -> None:
    match kind:
        case "text":
            assert isinstance(value, str), at
            assert value, at
        case "any text":
            assert isinstance(value, str), at
        case "flag":
            assert isinstance(value, bool), at
        case "index":
            assert type(value) is int, at
            assert value >= 0, at
        case "version":
            assert re.fullmatch(r"\d+\.\d+\.\d+(?:[-+].*)?", value), f"{at}: {value}"
        case "time":
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z", value), f"{at}: {value}"
        case "uri":
            assert isinstance(value, str), at
            assert value, at
            assert _URI.fullmatch(value), f"{at}: {value}"
        case "fingerprints":
            assert value, at
            assert all(re.fullmatch(r"\w+/v\d+", key) and text for key, text in value.items()), at
        case "bag":
            assert isinstance(value, dict), at
        case _:
            raise AssertionError(kind)


def log_of(findings: tuple[Finding, ...], **options: Any) -> Any:
    report = report_of("Harbour 2", findings, checked=datetime(2026, 5, 4, 12, 30, tzinfo=UTC), **options)
    return json.loads(as_sarif([report], version="1.2.3"))


def a_faulty_draft() -> Draft:
    """Faults in every file, with names that no URI takes as they are."""
    d = Draft()
    d.files.pop("images/Unit_1/2.png")
    d.files |= {"audio/ses #1 %20 é?.mp3": 0, "images/alt:x.png": 5, "notes [old].bak": 3}
    d.config["language"] = ""
    d.answer(1, 3, 1)["text"] = "<b>sail</b>\n"
    d.game("quiz")["questions"][0]["answers"][1]["isCorrect"] = True
    d.entry["words"][0]["start"] = 9
    d.config["a/b~c"] = {"video_path": "./books/harbour_2/video/none.mp4"}
    return d


@pytest.mark.parametrize("findings", [(), Draft().findings(), a_faulty_draft().findings()])
def test_a_log_keeps_to_the_schema(findings: tuple[Finding, ...]) -> None:
    ignored = dict.fromkeys(findings[:1], "So be it")
    check(log_of(findings, ignored=ignored), "log")


def test_results_and_rules_agree_and_lead_to_the_place() -> None:
    findings = a_faulty_draft().findings()
    (run,) = log_of(findings)["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    levels = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "note"}
    for result, finding in zip(run["results"], findings, strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == finding.rule
        assert result["level"] == levels[finding.severity]
        (location,) = result["locations"]
        if finding.file:
            uri = location["physicalLocation"]["artifactLocation"]["uri"]
            assert urlsplit(uri).path == uri, "it is a path and nothing else"
            assert unquote(uri) == finding.file
        if finding.pointer:
            (logical,) = location["logicalLocations"]
            assert logical["fullyQualifiedName"] == finding.pointer
            assert logical["name"] == tokens(finding.pointer)[-1]


def test_fingerprints_name_a_finding_from_run_to_run_and_tell_it_from_others() -> None:
    first, second = (log_of(a_faulty_draft().findings())["runs"][0]["results"] for _ in range(2))
    marks = [result["partialFingerprints"]["place/v1"] for result in first]
    assert marks == [result["partialFingerprints"]["place/v1"] for result in second]
    assert len(set(marks)) == len(marks)


def test_an_ignored_finding_is_a_suppressed_one_with_its_reason() -> None:
    findings = a_faulty_draft().findings()
    (run,) = log_of(findings, ignored={findings[0]: "So be it"})["runs"]
    assert [("suppressions" in result) for result in run["results"]] == [True] + [False] * (len(findings) - 1)
    assert run["results"][0]["suppressions"] == [{"kind": "external", "justification": "So be it"}]


def test_names_no_computer_can_write_are_still_a_log() -> None:
    finding = Finding("media.empty", Severity.ERROR, "\ud800", file="audio/\ud800.mp3", pointer="/\ud800")
    check(log_of((finding,)), "log")
