"""``check``: findings of folders, ZIPs and stored books."""

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.app.shell import Shell
from tests.builders import a_book_folder, a_book_zip, a_config, write_config
from tests.service import Running, running_service

KEYS = ["rule", "severity", "message", "file", "pointer", "page", "section", "suggestion", "files"]


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_book_folder(tmp_path_factory.mktemp("clean"))


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    book = a_book_folder(tmp_path_factory.mktemp("faulty"))
    (book / "images" / "Unit_1" / "2.png").unlink()
    return book


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory, faulty: Path) -> Iterator[Running]:
    with running_service(tmp_path_factory.mktemp("service"), books=[faulty]) as running:
        yield running


def errors(result: dict[str, Any]) -> list[dict[str, Any]]:
    return [finding for finding in result["findings"] if finding["severity"] == "error"]


def test_a_clean_folder_has_no_errors_and_needs_no_service(shell: Shell, clean: Path) -> None:
    said = shell("check", clean, "--json")
    assert said.code == 0
    assert set(said.json) == {"source", "findings"}
    assert said.json["source"] == str(clean)
    assert errors(said.json) == []


def test_a_finding_says_what_where_and_how_to_mend_it(shell: Shell, faulty: Path) -> None:
    said = shell("check", faulty, "--json")
    assert said.code == 1
    (finding,) = errors(said.json)
    assert list(finding) == KEYS
    assert finding["pointer"] == "/books/0/modules/0/pages/1/image_path"
    assert finding["page"] == 2
    assert finding["file"] == "config.json"
    assert "2.png" in finding["message"]
    assert {f["severity"] for f in said.json["findings"]} <= {"error", "warning", "information"}


def test_people_get_lines_and_a_sum(shell: Shell, faulty: Path) -> None:
    said = shell("check", faulty)
    assert said.code == 1
    assert said.out.splitlines()[0].startswith("error       page 2: ")
    assert said.out.splitlines()[-1].startswith(f"{faulty}: 1 errors, ")


def test_a_zip_is_checked_and_leaves_nothing_behind(shell: Shell, tmp_path: Path) -> None:
    source = a_book_zip(tmp_path, wrapped=True)
    before = set(tmp_path.rglob("*"))
    assert shell("check", source, "--json").code == 0
    assert set(tmp_path.rglob("*")) == before


def test_a_stored_book_has_the_findings_of_its_folder(shell: Shell, service: Running, faulty: Path) -> None:
    said = shell.use(service)("check", "North Quay/harbour_2", "--json")
    assert said.code == 1
    assert said.json["source"] == "North Quay/harbour_2"
    local = shell("check", faulty, "--json").json
    assert [f["pointer"] for f in errors(said.json)] == [f["pointer"] for f in errors(local)]


def test_pictures_of_a_stored_book_are_looked_into_when_asked_for(shell: Shell, service: Running) -> None:
    assert shell.use(service)("check", "North Quay/harbour_2", "--media", "--json").code == 1


def test_several_sources_give_a_list_in_their_order(
    shell: Shell, service: Running, clean: Path, faulty: Path
) -> None:
    said = shell.use(service)("check", clean, faulty, "North Quay/harbour_2", "--json")
    assert said.code == 1
    assert [(r["source"], len(errors(r))) for r in said.json] == [
        (str(clean), 0),
        (str(faulty), 1),
        ("North Quay/harbour_2", 1),
    ]


def test_an_unreadable_source_could_not_be_tried_and_the_others_are_checked(
    shell: Shell, service: Running, clean: Path, tmp_path: Path
) -> None:
    (tmp_path / "broken.zip").write_bytes(b"PK\3\4 not a ZIP")
    said = shell.use(service)("check", tmp_path / "broken.zip", clean, "North Quay/nosuch", "--json")
    assert said.code == 2
    first, second, third = said.json
    assert first["error"]
    assert first["findings"] == []
    assert "error" not in second
    assert "nosuch" in third["error"]
    assert "broken.zip" in said.err, "people are told, too"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", 1),
        (b"\xff\xfe\x00broken", 1),
        (b"[]", 1),
        (b"{", 1),
        (b"[" * 10_000 + b"]" * 10_000, 1),
        (b'{"a":' * 10_000 + b"1" + b"}" * 10_000, 1),
        (b"\xef\xbb\xbf" + json.dumps(a_config()).encode(), 1),
        (json.dumps(a_config()).encode(), 0),
    ],
    ids=["empty", "not UTF-8", "an array", "cut off", "deep arrays", "deep objects", "a BOM", "none"],
)
def test_a_broken_config_is_a_finding(shell: Shell, tmp_path: Path, data: bytes, code: int) -> None:
    book = a_book_folder(tmp_path)
    (book / "config.json").write_bytes(data)
    said = shell("check", book, "--json")
    assert said.code == code, said.json
    assert bool(errors(said.json)) == bool(code)


def test_a_folder_without_a_config_is_a_finding(shell: Shell, tmp_path: Path) -> None:
    book = a_book_folder(tmp_path)
    (book / "config.json").unlink()
    said = shell("check", book, "--json")
    assert said.code == 1
    assert errors(said.json)[0]["file"] == "config.json"


def test_names_that_climb_out_of_a_zip_are_findings(shell: Shell, tmp_path: Path) -> None:
    source = a_book_zip(tmp_path)
    with zipfile.ZipFile(source, "a") as archive:
        archive.writestr("../evil.txt", b"x")
    said = shell("check", source, "--json")
    assert said.code == 1
    assert any("evil.txt" in finding["file"] for finding in errors(said.json))


def test_only_the_named_rules_are_run(shell: Shell, faulty: Path) -> None:
    (finding,) = errors(shell("check", faulty, "--json").json)
    rules = {f["rule"] for f in shell("check", faulty, "--rules", finding["rule"], "--json").json["findings"]}
    assert rules == {finding["rule"]}


def test_a_rule_nobody_knows_is_wrong_usage(shell: Shell, faulty: Path) -> None:
    said = shell("check", faulty, "--rules", "no.such-rule")
    assert said.code == 2
    assert "no.such-rule" in said.err


def test_warnings_fail_when_asked_to(shell: Shell, tmp_path: Path) -> None:
    book = a_book_folder(tmp_path)
    write_config(book, a_config(language=""))
    found = shell("check", book, "--json")
    severities = {finding["severity"] for finding in found.json["findings"]}
    assert "warning" in severities
    assert found.code == 0
    assert shell("check", book, "--fail-on", "warning").code == 1


def test_reports_hold_every_finding_of_every_source(
    shell: Shell, tmp_path: Path, clean: Path, faulty: Path
) -> None:
    targets = {form: tmp_path / f"report.{form}" for form in ("html", "csv", "sarif")}
    options = [part for form, path in targets.items() for part in (f"--{form}", path)]
    said = shell("check", clean, faulty, *options)
    assert said.code == 1
    log = json.loads(targets["sarif"].read_text("utf-8"))
    assert len(log["runs"]) == 2
    assert "files.missing" in {result["ruleId"] for result in log["runs"][1]["results"]}
    assert "files.missing" in targets["html"].read_text("utf-8")
    assert "files.missing" in targets["csv"].read_text("utf-8-sig")


def test_a_report_to_standard_output_stands_alone(shell: Shell, faulty: Path) -> None:
    said = shell("check", faulty, "--sarif", "-")
    assert said.code == 1
    assert json.loads(said.out)["version"] == "2.1.0"


def test_a_report_that_cannot_be_written_is_no_success(shell: Shell, clean: Path, tmp_path: Path) -> None:
    assert shell("check", clean, "--html", tmp_path / "nowhere" / "a.html").code == 2


def test_many_findings_of_a_kind_are_cut_for_people_and_whole_for_programs(
    shell: Shell, tmp_path: Path
) -> None:
    config = a_config(30)
    for page in config["books"][0]["modules"][0]["pages"]:
        page["sections"].append(
            {"type": "fill", "answer": [{"text": "", "coords": {"x": 9, "y": 9, "w": 40, "h": 40}}]}
        )
    book = a_book_folder(tmp_path, pages=30)
    write_config(book, config)
    lines = shell("check", book, "--rules", "fill.empty-text").out.splitlines()
    assert sum("has no text" in line for line in lines) == 20
    assert "10 more like this" in lines[-2]
    assert len(shell("check", book, "--rules", "fill.empty-text", "--json").json["findings"]) == 30


def _with_a_wrong_letter(folder: Path) -> Path:
    book = a_book_folder(folder)
    text = (book / "config.json").read_text("utf-8").replace("/audio/Pg_1", "/audio/pg_1")
    (book / "config.json").write_text(text, "utf-8")
    return book


def test_mending_can_be_tried_first(shell: Shell, tmp_path: Path) -> None:
    book = _with_a_wrong_letter(tmp_path)
    before = (book / "config.json").read_bytes()
    said = shell("check", book, "--mend", "--dry-run")
    assert said.code == 1
    assert "pg_1" in said.out
    assert (book / "config.json").read_bytes() == before
    assert not (book / "config.json.bak").exists()


def test_a_folder_is_mended_and_then_checked(shell: Shell, tmp_path: Path) -> None:
    book = _with_a_wrong_letter(tmp_path)
    before = (book / "config.json").read_bytes()
    said = shell("check", book, "--mend")
    assert said.code == 0
    assert "1 place mended" in said.out
    assert (book / "config.json.bak").read_bytes() == before
    assert "nothing to mend" in shell("check", book, "--mend").out


def test_nothing_but_a_folder_is_mended(shell: Shell, tmp_path: Path, service: Running) -> None:
    archive = a_book_zip(tmp_path)
    assert shell("check", archive, "--mend").code == 2
    assert shell.use(service)("check", "North Quay/harbour_2", "--mend").code == 2
    assert shell("check", archive, "--dry-run").code == 2
