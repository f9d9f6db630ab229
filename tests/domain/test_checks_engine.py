"""The engine: every group has rules, every rule has cases, nothing makes it fail, and it is quick."""

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dcs_browser.domain.checks import RULES, Inputs, Severity, check_book
from dcs_browser.domain.checks.engine import RULE_FAILED, shown
from dcs_browser.domain.checks.registry import bytes_text, rules_of
from tests.domain import (
    test_checks_activities,
    test_checks_files,
    test_checks_pages,
    test_checks_sidecars,
)
from tests.domain.test_checks_draft import HOME, PAGE, Draft, File, activity, rect, zones

TABLES = (test_checks_files, test_checks_pages, test_checks_activities, test_checks_sidecars)
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("group", range(1, 43))
def test_every_group_of_the_format_has_a_rule(group: int) -> None:
    assert list(rules_of(group))


def test_every_rule_has_a_case_that_breaks_it() -> None:
    proven = {case.rule for table in TABLES for case in table.CASES}
    assert proven == RULES.keys()


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_a_rule_reads_as_plain_words(rule: Any) -> None:
    assert rule.id == rule.id.lower()
    assert rule.meaning.endswith(".")
    assert rule.says.endswith((".", "}", ")."))
    first = rule.says.split()[0]
    assert first[0].isupper() or first[0] in "{“" or first in ("modules", "raw") or "." in first


def test_the_list_of_rules_in_the_documentation_is_up_to_date() -> None:
    made = subprocess.run(
        [sys.executable, "packaging/make_checks_doc.py", "--print"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        env={"PYTHONIOENCODING": "utf-8", "PYTHONPATH": str(ROOT)},
    )
    written = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
    assert made.stdout == written, "run packaging/make_checks_doc.py"


def test_the_same_book_gives_the_same_findings_every_time() -> None:
    d = Draft()
    d.files.pop("audio/extra.mp3")
    assert d.findings() == d.findings()


def test_only_the_asked_rules_run() -> None:
    d = Draft()
    d.config["language"] = ""
    d.files.pop("audio/extra.mp3")
    assert {f.rule for f in d.findings(rules=["meta.empty"])} == {"meta.empty"}


def test_a_failing_rule_is_a_finding_and_the_others_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    def fail(book: object) -> Any:
        raise RuntimeError("broken rule")

    monkeypatch.setitem(RULES, "meta.language", replace(RULES["meta.language"], check=fail))
    d = Draft()
    d.files.pop("audio/extra.mp3")
    rules = {f.rule for f in d.findings()}
    assert {RULE_FAILED, "files.missing"} <= rules


def test_long_and_unprintable_texts_of_a_book_are_tamed_in_sentences() -> None:
    assert shown("a\x00b\nc\ud800") == "a b c?"
    assert len(shown("x" * 5000)) == 160


@pytest.mark.parametrize(
    ("size", "text"), [(0, "0 bytes"), (999, "999 bytes"), (1500, "1.5 KB"), (4e9, "4.0 GB")]
)
def test_sizes_read_well(size: float, text: str) -> None:
    assert bytes_text(size) == text


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(max_size=12)
    | st.sampled_from(
        ["", "fill", "./books/b/audio/1.mp3", "/", "..", "{pdf_name}", "circle", "a/b.c", -1, 10**400]
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


def _places(value: Any) -> list[tuple[Any, Any]]:
    """(container, key) of everything in a JSON value."""
    found: list[tuple[Any, Any]] = []
    stack = [value]
    while stack:
        here = stack.pop()
        keys = list(here) if isinstance(here, dict) else range(len(here))
        for key in keys:
            found.append((here, key))
            if isinstance(here[key], dict | list):
                stack.append(here[key])
    return found


def _with_more_types() -> Draft:
    d = Draft()
    d.put(activity("fillpicture", 6, 2, answer=zones({"text": "a"}), words=["a"], textFontSize=20))
    d.put(activity("ordering", 6, 3, words=["We saw two seals."]))
    d.put(activity("coloring", 6, 4))
    return d


@pytest.mark.no_cover  # counting lines makes it twice as slow
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_json_at_any_key_of_any_file_never_breaks_a_rule(data: st.DataObject) -> None:
    d = _with_more_types()
    for document in (d.config, d.games, d.karaoke):
        for _ in range(data.draw(st.integers(0, 2))):
            container, key = data.draw(st.sampled_from(_places(document)))
            container[key] = data.draw(json_values)
    assert not [finding.message for finding in d.findings() if finding.rule == RULE_FAILED]


@settings(max_examples=60, deadline=None)
@given(
    json_values,
    st.dictionaries(st.text(max_size=20), st.integers(0, 10**12), max_size=6),
    st.text(max_size=30),
)
def test_any_files_and_any_json_never_break_a_rule(raw: Any, files: dict[str, int], srt: str) -> None:
    assets = {path: File(path, size) for path, size in files.items()}
    text = json.dumps(raw)
    for stored in (False, True):
        inputs = Inputs(
            text,
            assets,
            text,
            text,
            {"video/a.srt": srt},
            dict.fromkeys(files, (0, 0)),
            stored_names=stored,
            folder_name=srt,
            unreadable=list(files),
            varying_bitrate=list(files),
            cut=list(files),
            late_index=list(files),
            codecs=dict.fromkeys(files, "{x}"),
        )
        assert RULE_FAILED not in {finding.rule for finding in check_book(inputs)}


@pytest.mark.parametrize(
    "text", [b"", b"\xff\xfe", b"[" * 100_000, b'{"a":' * 10_000, "{}", b"\x00" * 100, None]
)
def test_files_in_any_state_give_findings_not_failures(text: bytes | str | None) -> None:
    findings = check_book(Inputs(text, {}, text, text))
    assert findings
    assert RULE_FAILED not in {finding.rule for finding in findings}


def _large_book() -> Inputs:
    pages, files = [], {"images/book_cover.png": 1, "raw/original.pdf": 1}
    for number in range(1, 301):
        fills = [
            {
                "type": "fill",
                "answer": [
                    {"text": f"w{i}", "coords": rect(100 + 200 * k, 100 + 40 * i, 120, 30)} for i in range(4)
                ],
            }
            for k in range(5)
        ]
        sounds = [
            {
                "type": "audio",
                "audio_path": f"{HOME}audio/{number}_{k}.mp3",
                "coords": rect(20, 900 + 60 * k, 30, 30),
            }
            for k in range(3)
        ]
        drops = [
            activity(
                "dragdroppicture",
                number,
                k,
                words=["b", "c", "a"],
                answer=zones({"text": "a"}, {"text": "b"}, {"text": "c"}),
            )
            for k in range(2)
        ]
        files |= {f"audio/{number}_{k}.mp3": 1 for k in range(3)}
        files |= {f"images/Unit_1/p{number}s{k}.png": 1 for k in range(2)}
        files[f"images/Unit_1/{number}.png"] = 1
        image = f"{HOME}images/Unit_1/{number}.png"
        pages.append({"page_number": number, "image_path": image, "sections": [*fills, *sounds, *drops]})
    files |= {f"audio/spare_{number}.mp3": 1 for number in range(5000 - len(files))}
    config = {"books": [{"type": "story", "modules": [{"name": "Unit 1", "pages": pages}]}]}
    assets = {path: File(path, size) for path, size in files.items()}
    return Inputs(json.dumps(config), assets, image_sizes=dict.fromkeys(files, PAGE), folder_name="harbour_2")


def test_a_book_of_300_pages_and_3000_sections_and_5000_files_is_checked_quickly() -> None:
    inputs = _large_book()
    tracer = sys.gettrace()
    sys.settrace(None)  # coverage's tracer costs several times what it watches; the engine is on trial here
    try:
        start = time.process_time()
        findings = check_book(inputs)
        taken = time.process_time() - start
    finally:
        sys.settrace(tracer)
    assert taken < 3  # a second is the aim; machines of others are slow
    assert Severity.WARNING in {finding.severity for finding in findings}
