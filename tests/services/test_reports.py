"""What is written: reports in every form, decisions about findings, mends of a folder with a copy of the old file."""

import json
import os
from pathlib import Path

import pytest

from dcs_browser.domain.checks import Finding, Severity
from dcs_browser.domain.errors import FileChanged, FolderUnwritable, LocalFileError
from dcs_browser.domain.reports import report_of
from dcs_browser.services.ignored import IgnoredFindings, ignore_kind, ignore_one
from dcs_browser.services.mending import plan_mends, write_mends
from dcs_browser.services.reports import FORMS, write_report
from tests.builders import a_book_folder, a_book_zip

FINDING = Finding("meta.empty", Severity.WARNING, "The language is empty.", pointer="/language")
OTHER = Finding("meta.empty", Severity.WARNING, "The title is empty.", pointer="/book_title")


@pytest.mark.parametrize("form", FORMS)
def test_a_report_is_written_in_the_form_its_name_says(tmp_path: Path, form: str) -> None:
    target = tmp_path / f"Şehir 1.{form.upper()}"
    write_report(target, [report_of("Şehir 1", [FINDING])])
    text = target.read_text("utf-8-sig")
    assert "meta.empty" in text
    assert "Şehir 1" in text
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_a_report_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(FolderUnwritable):
        write_report(tmp_path / "nowhere" / "a.html", [report_of("x", [])])


def test_decisions_are_kept_for_each_book_and_over_restarts(tmp_path: Path) -> None:
    IgnoredFindings(tmp_path).add("server/book 1", ignore_one(FINDING, "meant so"))
    kept = IgnoredFindings(tmp_path)
    assert kept.reasons("server/book 1", [FINDING, OTHER]) == {FINDING: "meant so"}
    assert kept.reasons("server/book 2", [FINDING]) == {}


def test_a_finding_that_says_something_else_speaks_up_again(tmp_path: Path) -> None:
    kept = IgnoredFindings(tmp_path)
    kept.add("b", ignore_one(FINDING, "meant so"))
    moved = Finding("meta.empty", Severity.WARNING, "The language is empty.", pointer="/lang")
    assert kept.reasons("b", [moved]) == {}


def test_a_whole_kind_can_be_ignored_and_taken_back(tmp_path: Path) -> None:
    kept = IgnoredFindings(tmp_path)
    kept.add("b", ignore_kind("meta.empty", "never mind"))
    kept.add("b", ignore_kind("meta.empty", "a better reason"))
    assert kept.reasons("b", [FINDING, OTHER]) == dict.fromkeys((FINDING, OTHER), "a better reason")
    assert len(kept.remove("b", OTHER)) == 1
    assert kept.reasons("b", [FINDING]) == {}


def test_a_damaged_file_of_decisions_costs_the_decisions_only(tmp_path: Path) -> None:
    kept = IgnoredFindings(tmp_path)
    kept.add("b", ignore_one(FINDING, "meant so"))
    next(tmp_path.iterdir()).write_text("{", "utf-8")
    assert IgnoredFindings(tmp_path).reasons("b", [FINDING]) == {}


def a_book_to_mend(folder: Path) -> Path:
    book = a_book_folder(folder)
    path = book / "config.json"
    text = path.read_text("utf-8").replace("/audio/Pg_", "/audio/pg_").replace("/", "\\/")
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    return book


def test_a_folder_is_mended_and_the_old_file_kept(tmp_path: Path) -> None:
    book = a_book_to_mend(tmp_path)
    config = book / "config.json"
    before = config.read_bytes()
    (file,) = plan_mends(book)
    (copy,) = write_mends([(file, file.mends)])
    assert copy == book / "config.json.bak"
    assert copy.read_bytes() == before
    assert config.read_bytes() == before[3:].replace(b"\\/pg_", b"\\/Pg_")
    assert plan_mends(book) == ()
    assert not [path for path in book.iterdir() if path.name.endswith(".part")]


def test_a_second_mend_keeps_the_first_copy(tmp_path: Path) -> None:
    book = a_book_to_mend(tmp_path)
    (book / "config.json.bak").write_text("mine", "utf-8")
    (file,) = plan_mends(book)
    (copy,) = write_mends([(file, file.mends[:1])])
    assert (book / "config.json.bak").read_text("utf-8") == "mine"
    assert copy.name.startswith("config.json.bak_")


def test_only_the_chosen_mends_are_made(tmp_path: Path) -> None:
    (file,) = plan_mends(a_book_to_mend(tmp_path))
    assert file.after(file.mends[1:]).startswith(b"\xef\xbb\xbf")
    assert len(file.lines(file.mends[:1])) == 1


def test_a_file_that_changed_meanwhile_is_not_touched(tmp_path: Path) -> None:
    book = a_book_to_mend(tmp_path)
    plan = plan_mends(book)
    (book / "config.json").write_text(json.dumps({"books": []}), "utf-8")
    with pytest.raises(FileChanged) as caught:
        write_mends([(file, file.mends) for file in plan])
    assert "Nothing was mended" in caught.value.sentence
    assert not list(book.glob("*.bak*"))


def test_an_archive_is_never_mended(tmp_path: Path) -> None:
    with pytest.raises(LocalFileError):
        plan_mends(a_book_zip(tmp_path))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_takes_no_file_says_so(tmp_path: Path) -> None:
    book = a_book_to_mend(tmp_path)
    plan = plan_mends(book)
    book.chmod(0o500)
    try:
        with pytest.raises(FolderUnwritable):
            write_mends([(file, file.mends) for file in plan])
    finally:
        book.chmod(0o700)
