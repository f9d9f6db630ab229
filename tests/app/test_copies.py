"""``rm`` where a service deletes for good: a checked copy is kept first, and ``trash`` knows it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.shell import Shell
from tests.builders import a_book_folder
from tests.service import Running, running_service

BOOK = "North Quay/Harbour_2"
FILES = 6


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Running]:
    books = [a_book_folder(tmp_path / "books", pages=1)]
    with running_service(tmp_path / "service", dialect="v4", books=books) as running:
        yield running


@pytest.fixture
def there(shell: Shell, service: Running) -> Shell:
    return shell.use(service)


def test_rm_for_good_wants_to_be_told_so(there: Shell) -> None:
    said = there("rm", BOOK)
    assert said.code == 2
    assert "Say --permanently if that is meant." in said.err
    assert len(there("ls", "--json").json) == 1


def test_rm_for_good_keeps_a_checked_copy_and_says_where(there: Shell) -> None:
    said = there("rm", BOOK, "--permanently")
    assert said.out.startswith("Deleted North Quay/")
    (entry,) = there("trash", "ls", "--json").json
    assert (entry["kind"], entry["publisher"], entry["objects"]) == ("copy", "North Quay", FILES)
    assert f"trash restore '{entry['key']}'" in said.err
    place = next(Path(line.partition("kept in ")[2]) for line in said.err.splitlines() if "kept in" in line)
    assert len([path for path in (place / "files").rglob("*") if path.is_file()]) == FILES
    assert there("ls", "--json").json == []
    assert "on this computer" in there("trash", "ls").out


def test_without_a_copy_none_is_made(there: Shell, shell: Shell) -> None:
    assert there("rm", BOOK, "--permanently", "--no-copy", "--json").json["copy"] is None
    assert there("trash", "ls", "--json").json == []


def test_when_the_copy_fails_nothing_is_deleted(there: Shell, service: Running) -> None:
    service.faults.fail_next("/publishers", 500, "broken", times=99)
    service.faults.fail_next("/storage/books", 500, "broken", times=99)
    assert there("rm", BOOK, "--permanently", "--json").code == 1
    assert service.faults.count("/books", "DELETE") == 0
    service.faults.clear()
    assert len(there("ls", "--json").json) == 1


def test_a_copy_is_uploaded_again_and_then_a_live_book_blocks_it(there: Shell) -> None:
    key = "copy:" + Path(there("rm", BOOK, "--permanently", "--json").json["copy"]).name
    said = there("trash", "restore", key, "--json")
    assert (said.code, said.json["state"], said.json["restored"]) == (0, "done", key)
    assert len(there("tree", BOOK, "--json").json) == FILES
    again = there("trash", "restore", key, "--json")
    assert again.code == 1
    assert "is called North Quay/Harbour_2 already" in again.json["error"]["message"]


def test_a_copy_is_removed_from_this_computer(there: Shell) -> None:
    place = Path(there("rm", BOOK, "--permanently", "--json").json["copy"])
    said = there("trash", "purge", f"copy:{place.name}", "--json")
    assert said.json == {"purged": f"copy:{place.name}", "objects": FILES}
    assert not place.exists()
    assert there("trash", "ls", "--json").json == []


@pytest.mark.parametrize("verb", ["restore", "purge"])
def test_an_unknown_copy_could_not_be_tried(there: Shell, verb: str) -> None:
    said = there("trash", verb, "copy:nosuch")
    assert said.code == 2
    assert "no copy kept on this computer has the key copy:nosuch" in said.err
