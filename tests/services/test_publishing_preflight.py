"""What a person is told before a book is sent."""

import threading
from pathlib import Path

import pytest

from dcs_browser.domain.checks import Severity
from dcs_browser.services.hooks import Stopped
from dcs_browser.services.publishing.preflight import preflight
from dcs_browser.services.publishing.scan import scan
from tests.builders import a_book_folder, a_book_zip, a_config, write_config


@pytest.mark.parametrize("kind", ["folder", "zip"])
def test_a_clean_book_is_counted_and_has_nothing_grave(tmp_path: Path, kind: str) -> None:
    book = a_book_folder(tmp_path) if kind == "folder" else a_book_zip(tmp_path)
    found = preflight(scan(book))
    assert found.sendable
    assert (found.pages, found.activities, found.files) == (3, 3, 9)
    assert found.metadata.title == "Harbour 2"
    assert found.metadata.publisher == "North Quay"
    assert found.count(Severity.ERROR) == found.count(Severity.WARNING) == 0


def test_a_missing_file_is_an_error_that_does_not_forbid_sending(tmp_path: Path) -> None:
    book = a_book_folder(tmp_path)
    (book / "images/Unit_1/1.png").unlink()
    found = preflight(scan(book))
    assert found.sendable
    assert found.count(Severity.ERROR) >= 1
    assert found.findings[0].severity is Severity.ERROR


@pytest.mark.parametrize("text", ["", "[]", "{", "\ufeff{}", "[" * 100_000])
def test_without_a_readable_config_nothing_can_be_sent_and_it_is_said_why(tmp_path: Path, text: str) -> None:
    book = a_book_folder(tmp_path)
    (book / "config.json").write_text(text, "utf-8")
    found = preflight(scan(book))
    assert not found.sendable
    assert "config.json" in found.reason
    assert found.findings[0].severity is Severity.ERROR


def test_problems_of_the_files_come_with_the_findings(tmp_path: Path) -> None:
    book = a_book_folder(tmp_path)
    (book / "images/a b.png").write_bytes(b"")
    (book / "images/a_b.png").write_bytes(b"")
    rules = {finding.rule: finding.severity for finding in preflight(scan(book)).findings}
    assert rules["package.stored-twins"] is Severity.INFORMATION
    folded = {finding.rule: finding.severity for finding in preflight(scan(book), folded=True).findings}
    assert folded["package.stored-twins"] is Severity.ERROR


def test_the_record_takes_what_config_says_under_any_spelling(tmp_path: Path) -> None:
    book = a_book_folder(tmp_path)
    write_config(book, a_config(3, subject="Science", lang="tr", language=""))
    about = preflight(scan(book)).metadata
    assert (about.category, about.language) == ("Science", "tr")


def test_a_check_can_be_stopped(tmp_path: Path) -> None:
    stop = threading.Event()
    stop.set()
    with pytest.raises(Stopped):
        preflight(scan(a_book_folder(tmp_path)), cancelled=stop.is_set)
