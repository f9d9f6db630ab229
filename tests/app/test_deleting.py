"""``rm`` and ``trash``: away, back, and away for good."""

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.app.shell import Shell
from tests.builders import a_book_folder
from tests.service import Running, running_service

BOOK = "North Quay/harbour_2"
FILES = 6


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Running]:
    with running_service(tmp_path / "service", books=[a_book_folder(tmp_path / "books", pages=1)]) as running:
        yield running


@pytest.fixture
def there(shell: Shell, service: Running) -> Shell:
    return shell.use(service)


def test_rm_json_tells_the_key_that_brings_it_back(there: Shell) -> None:
    said = there("rm", BOOK, "--json")
    assert said.code == 0
    assert said.json == {"book": BOOK, "permanent": False, "trash_key": "books/harbour_2/", "copy": None}
    assert there("ls", "--json").json == []


def test_rm_says_how_to_bring_it_back(there: Shell) -> None:
    said = there("rm", BOOK)
    assert said.out == f"Moved {BOOK} to the trash.\n"
    assert "dcs-browser trash restore 'books/harbour_2/'" in said.err


@pytest.mark.parametrize("named", ["North Quay/nosuch", f"{BOOK}/config.json"])
def test_rm_of_what_is_no_book_could_not_be_tried(there: Shell, named: str) -> None:
    said = there("rm", named, "--json")
    assert said.code == 2
    assert said.json["error"]["message"]
    assert len(there("ls", "--json").json) == 1


def test_the_trash_lists_what_was_deleted(there: Shell) -> None:
    there("rm", BOOK)
    (entry,) = there("trash", "ls", "--json").json
    assert (entry["publisher"], entry["name"], entry["kind"]) == ("North Quay", "harbour_2", "book")
    assert entry["objects"] == FILES
    assert entry["size"] > 1000
    kept = datetime.fromisoformat(entry["kept_until"]) - datetime.fromisoformat(entry["deleted_at"])
    assert kept == timedelta(days=7)
    assert entry["key"] in there("trash", "ls").out


def test_an_empty_trash_says_so(there: Shell) -> None:
    assert there("trash", "ls", "--json").json == []
    said = there("trash", "ls")
    assert (said.code, said.out, said.err) == (0, "", "The trash is empty.\n")


@pytest.mark.parametrize("named", ["books/harbour_2/", "books/harbour_2", BOOK])
def test_restore_takes_the_key_or_the_name(there: Shell, named: str) -> None:
    there("rm", BOOK)
    said = there("trash", "restore", named, "--json")
    assert said.code == 0
    assert said.json == {"restored": "books/harbour_2/", "book_id": 1}
    assert len(there("tree", BOOK, "--json").json) == FILES


def test_restore_says_what_came_back(there: Shell) -> None:
    there("rm", BOOK)
    assert there("trash", "restore", BOOK).out == f"Restored {BOOK}.\n"


def test_restore_over_a_live_book_fails_and_harms_nothing(there: Shell, tmp_path: Path) -> None:
    there("rm", BOOK)
    shutil.rmtree(tmp_path / "books" / "harbour_2" / "audio")
    assert there("put", tmp_path / "books" / "harbour_2", "--publisher", "North Quay").code == 0
    said = there("trash", "restore", BOOK, "--json")
    assert said.code == 1
    assert "can't be restored while a live book has its name" in said.json["error"]["message"]
    assert len(there("tree", BOOK, "--json").json) == FILES - 1


@pytest.mark.parametrize("verb", ["restore", "purge"])
def test_an_unknown_key_could_not_be_tried(there: Shell, verb: str) -> None:
    said = there("trash", verb, "books/nosuch/")
    assert said.code == 2
    assert "no entry of the trash has the key books/nosuch/" in said.err


def test_purge_inside_the_time_it_must_be_kept_fails(there: Shell) -> None:
    there("rm", BOOK)
    said = there("trash", "purge", BOOK)
    assert said.code == 1
    assert "retention" in said.err
    assert len(there("trash", "ls", "--json").json) == 1


def test_purge_with_force_is_for_good(there: Shell) -> None:
    there("rm", BOOK)
    said = there("trash", "purge", BOOK, "--force", "--json")
    assert said.code == 0
    assert said.json == {"purged": "books/harbour_2/", "objects": FILES}
    assert there("trash", "ls", "--json").json == []


def test_purge_after_that_time_needs_no_force(there: Shell, service: Running) -> None:
    there("rm", BOOK)
    service.forward(days=8)
    assert there("trash", "purge", BOOK).out == f"Deleted {BOOK} for good ({FILES} files).\n"


def test_an_answer_that_is_lost_after_a_delete_is_looked_up(there: Shell, service: Running) -> None:
    service.faults.lose_answer("/books/1", method="DELETE")
    assert there("rm", BOOK, "--json").code == 0
    assert there("ls", "--json").json == []


def test_a_delete_nobody_answered_for_is_unknown(there: Shell, service: Running) -> None:
    service.faults.cut_request("/books/1", 0, method="DELETE")
    said = there("rm", BOOK, "--json")
    assert said.code == 3
    assert said.json["error"]["code"] == "service.outcome-unknown"


def test_books_that_belong_to_another_are_named_before_they_go_with_it(shell: Shell, tmp_path: Path) -> None:
    books = [a_book_folder(tmp_path / "books", pages=1)]
    with running_service(tmp_path / "service", dialect="v4", books=books) as service:
        there = shell.use(service)
        (parent,) = there("ls", "--json").json
        record = {"publisher": "North Quay", "book_name": "Extra", "language": "en", "category": "x"}
        with service.client() as http:
            made = http.post("/books/", json={**record, "parent_book_id": parent["id"]})
        assert made.status_code == 201
        named = f"{parent['publisher']}/{parent['name']}"
        refused = there("rm", named, "--permanently")
        assert refused.code == 2
        assert "Extra" in refused.err
        assert "--with-children" in refused.err
        assert parent["id"] in [book["id"] for book in there("ls", "--json").json]
        assert there("rm", named, "--permanently", "--with-children").code == 0
        assert parent["id"] not in [book["id"] for book in there("ls", "--json").json]
