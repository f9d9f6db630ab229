"""Reports: nothing is lost, nothing of the book becomes markup or a formula, and SARIF has what its schema requires."""

import csv
import io
import json
from datetime import UTC, datetime
from html.parser import HTMLParser

from dcs_browser.domain.checks import RULES, Finding, Severity
from dcs_browser.domain.checks.titles import TITLES, title_of
from dcs_browser.domain.reports import as_csv, as_html, as_json, as_sarif, report_of

NASTY = '<script>alert("x")</script> & şölen'
FINDINGS = (
    Finding(
        "files.missing",
        Severity.ERROR,
        "audio/1.mp3 is missing.",
        pointer="/books/0/a~1b",
        page=31,
        section=2,
    ),
    Finding("fill.blanks", Severity.WARNING, NASTY, pointer="/x", suggestion="=cmd()"),
    Finding(
        "files.unused.audio",
        Severity.WARNING,
        "2 sounds.",
        file="audio/a b.mp3",
        files=("audio/a b.mp3", "audio/c.mp3"),
    ),
    Finding("size.total", Severity.INFORMATION, "12 files.", file=""),
)


def a_report(**options: object) -> list:
    return [
        report_of(
            "Harbour 2",
            FINDINGS,
            publisher="North Quay",
            source="here",
            checked=datetime(2026, 5, 4, 12, 30, tzinfo=UTC),
            files=12,
            seconds=0.5,
            ignored={FINDINGS[1]: "It is meant so"},
            **options,
        )
    ]


def test_every_rule_has_a_short_title() -> None:
    assert RULES.keys() <= TITLES.keys()
    assert TITLES.keys() - RULES.keys() == {"check.rule-failed"}
    assert all(len(title) <= 40 and not title.endswith(".") for title in TITLES.values())
    assert title_of("package.name-twice") == "Files of the book"


def test_json_holds_every_finding_with_place_and_decision() -> None:
    made = json.loads(as_json(a_report()))
    assert (made["errors"], made["warnings"], made["files"]) == (1, 1, 12)
    assert [row["rule"] for row in made["findings"]] == [f.rule for f in FINDINGS]
    assert made["findings"][0]["pointer"] == "/books/0/a~1b"
    assert made["findings"][0]["page"] == 31
    assert made["findings"][1]["ignored"] == "It is meant so"
    assert made["findings"][2]["files"] == ["audio/a b.mp3", "audio/c.mp3"]
    assert len(json.loads(as_json(a_report() * 2))) == 2


def test_csv_can_be_read_back_and_holds_no_formula() -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv(a_report()))))
    assert [row["rule"] for row in rows] == [f.rule for f in FINDINGS]
    assert rows[1]["message"] == NASTY
    assert rows[1]["suggestion"] == "'=cmd()"
    assert rows[0]["page"] == "31"


def test_sarif_has_what_its_schema_requires() -> None:
    log = json.loads(as_sarif(a_report(), version="1.2.3"))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["semanticVersion"]) == ("DCS Browser", "1.2.3")
    ids = [rule["id"] for rule in driver["rules"]]
    assert len(ids) == len(set(ids))
    for result, finding in zip(run["results"], FINDINGS, strict=True):
        assert result["message"]["text"]
        assert result["level"] in ("error", "warning", "note", "none")
        assert ids[result["ruleIndex"]] == result["ruleId"] == finding.rule
        for location in result["locations"]:
            uri = location.get("physicalLocation", {}).get("artifactLocation", {}).get("uri", "")
            assert " " not in uri
    assert run["results"][1]["suppressions"] == [{"kind": "external", "justification": "It is meant so"}]
    assert (
        run["results"][2]["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        == "audio/c.mp3"
    )


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("src", "href")]

    def handle_data(self, data: str) -> None:
        self.words += data


def test_the_page_is_one_file_that_fetches_nothing_and_runs_nothing() -> None:
    html = as_html(a_report())
    page = _Page()
    page.feed(html)
    assert "script" not in page.tags
    assert page.links == []
    assert "url(" not in html
    assert NASTY in page.words
    assert "It is meant so" in page.words
    assert all(finding.rule in page.words for finding in FINDINGS)


def test_a_clean_book_makes_a_page_that_says_so() -> None:
    assert "No errors and no warnings." in as_html([report_of("Harbour 2", ())])


def test_ten_thousand_findings_are_all_in_every_report() -> None:
    many = [Finding("rect.missing", Severity.ERROR, f"Box {n}.", pointer=f"/{n}") for n in range(10_000)]
    report = [report_of("Large", many)]
    assert len(json.loads(as_json(report))["findings"]) == 10_000
    assert as_csv(report).count("\r\n") == 10_001
    assert len(json.loads(as_sarif(report, version="1.0.0"))["runs"][0]["results"]) == 10_000
    assert as_html(report).count("<tr>") == 10_000
