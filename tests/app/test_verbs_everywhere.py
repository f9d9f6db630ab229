"""Every verb on each of the five dialects: it does its work, or says in one sentence why the service can't."""

from pathlib import Path

import pytest

from dcs_browser.localdcs.dialects import DIALECTS
from tests.app.shell import Shell
from tests.builders import a_book_folder
from tests.service import running_service

NO_LINKS = "This service gives no links to files."
NO_BYTES = "This service lists the files of a book but does not hand them out."


@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_verb_works_or_says_why_not(shell: Shell, tmp_path: Path, dialect: str) -> None:
    source = a_book_folder(tmp_path, name="harbour", title="Harbour", pages=1)
    book = "North Quay/Harbour" if dialect == "v4" else "North Quay/harbour"
    with running_service(tmp_path / "service", dialect=dialect) as service:
        there = shell.use(service)
        _publish(there, source)
        assert [row["name"] for row in there("ls", "--json").json] == [book.partition("/")[2]]
        first = {row["path"] for row in there("tree", book, "--json").json}
        assert {"config.json", "images/Unit_1/1.png"} <= first
        _read(there, book, tmp_path / "out", links=dialect in ("guide", "v3", "v4"), bytes_=dialect != "v1")
        _replace(there, source, book, first)
        if dialect == "v4":
            _delete_for_good(there, book)
        else:
            _delete(there, book)


def _publish(there: Shell, source: Path) -> None:
    said = there("put", source, "--publisher", "North Quay", "--json")
    assert (said.code, said.json["state"], said.json["differences"]) == (0, "done", [])
    again = there("put", source, "--publisher", "North Quay", "--json")
    assert again.code == 1
    assert "say --replace" in again.json["error"]["message"]


def _read(there: Shell, book: str, out: Path, *, links: bool, bytes_: bool) -> None:
    url = there("url", f"{book}/config.json", "--json")
    assert url.json["url"].startswith("http://") if links else url.json["error"]["message"] == NO_LINKS
    get, check = there("get", book, "-o", out, "--json"), there("check", book, "--json")
    if bytes_:
        assert get.code == 0
        assert any(out.rglob("config.json"))
        assert check.code in (0, 1)
    else:
        assert (get.code, get.json["error"]["message"]) == (2, NO_BYTES)
        assert check.code == 2
        assert NO_BYTES in check.words


def _replace(there: Shell, source: Path, book: str, first: set[str]) -> None:
    (source / "images" / "new.png").write_bytes((source / "images/Unit_1/1.png").read_bytes())
    said = there("put", source, "--publisher", "North Quay", "--replace", "--json")
    assert (said.code, said.json["state"]) == (0, "done")
    assert {row["path"] for row in there("tree", book, "--json").json} == first | {"images/new.png"}
    assert len(there("ls", "--json").json) == 1


def _delete(there: Shell, book: str) -> None:
    files = len(there("tree", book, "--json").json)
    key = there("rm", book, "--json").json["trash_key"]
    (entry,) = there("trash", "ls", "--json").json
    assert (entry["key"], entry["publisher"]) == (key, "North Quay")
    assert there("trash", "restore", key).code == 0
    assert len(there("tree", book, "--json").json) == files
    assert there("rm", book).code == 0
    assert there("trash", "purge", key).code == 1  # it must be kept for a while
    assert there("trash", "purge", key, "--force", "--json").json["purged"] == key
    assert there("trash", "ls", "--json").json == []


def _delete_for_good(there: Shell, book: str) -> None:
    files = len(there("tree", book, "--json").json)
    assert there("rm", book, "--json").code == 2
    key = "copy:" + Path(there("rm", book, "--permanently", "--json").json["copy"]).name
    assert there("ls", "--json").json == []
    assert there("trash", "restore", key, "--json").json["state"] == "done"
    assert len(there("tree", book, "--json").json) == files
    assert there("rm", book, "--permanently", "--no-copy").code == 0
    assert there("trash", "purge", key).code == 0
    assert there("trash", "ls", "--json").json == []
