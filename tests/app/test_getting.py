"""``get``: books, folders and files onto this computer, byte for byte."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dcs_browser.services.transfers import engine
from dcs_browser.services.transfers.pace import Pace
from tests.app.shell import Shell
from tests.builders import a_book_folder
from tests.service import Running, running_service

NAME = "Deniz Feneri ğüş 2"
BOOK = f"North Quay/{NAME}"


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    book = a_book_folder(tmp_path_factory.mktemp("source"), name=NAME)
    (book / "audio" / "İki kıta.txt").write_text("çöğüş\n", encoding="utf-8")
    (book / "images" / "a b + c&d#1%20.txt").write_bytes(b"an awkward name")
    (book / "empty.txt").touch()
    return book


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory, source: Path) -> Iterator[Running]:
    with running_service(tmp_path_factory.mktemp("service"), books=[source]) as running:
        yield running


@pytest.fixture
def there(shell: Shell, service: Running) -> Iterator[Shell]:
    yield shell.use(service)
    service.faults.clear()


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_whole_book_lands_in_a_folder_of_its_own(there: Shell, source: Path, tmp_path: Path) -> None:
    said = there("get", BOOK, "-o", tmp_path / "out", "--json")
    assert said.code == 0
    assert contents(tmp_path / "out" / NAME) == contents(source)
    assert [path.name for path in (tmp_path / "out").iterdir()] == [NAME]
    assert said.json == {
        "state": "done",
        "files": len(contents(source)),
        "failed": 0,
        "bytes": sum(map(len, contents(source).values())),
        "target": str(tmp_path / "out" / NAME),
        "errors": [],
    }


def test_the_same_command_again_changes_nothing(there: Shell, source: Path, tmp_path: Path) -> None:
    there("get", BOOK, "-o", tmp_path)
    said = there("get", BOOK, "-o", tmp_path)
    assert said.code == 0
    assert contents(tmp_path / NAME) == contents(source)
    assert said.out == ""
    assert f"{len(contents(source))} of {len(contents(source))} files" in said.err


def test_a_single_folder_lands_under_its_own_name(there: Shell, source: Path, tmp_path: Path) -> None:
    assert there("get", f"{BOOK}/images/Unit_1", "-o", tmp_path, "--json").json["files"] == 5
    assert contents(tmp_path / "Unit_1") == contents(source / "images" / "Unit_1")


@pytest.mark.parametrize("path", ["audio/İki kıta.txt", "images/a b + c&d#1%20.txt", "empty.txt"])
def test_a_single_file_lands_in_the_named_folder(
    there: Shell, source: Path, tmp_path: Path, path: str
) -> None:
    assert there("get", f"{BOOK}/{path}", "-o", tmp_path / "out", "--json").json["files"] == 1
    assert contents(tmp_path / "out") == {path.rpartition("/")[2]: (source / path).read_bytes()}


def test_another_file_of_that_name_is_kept_beside(there: Shell, source: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"mine")
    assert there("get", f"{BOOK}/empty.txt", "-o", tmp_path).code == 0
    assert (tmp_path / "empty.txt").read_bytes() == b"mine"
    assert (tmp_path / "empty (2).txt").read_bytes() == b""


def test_another_file_gives_way_when_told_so(there: Shell, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"mine")
    assert there("get", f"{BOOK}/empty.txt", "-o", tmp_path, "--existing", "overwrite").code == 0
    assert contents(tmp_path) == {"empty.txt": b""}


def test_what_is_not_in_the_book_could_not_be_tried(there: Shell, tmp_path: Path) -> None:
    said = there("get", f"{BOOK}/nothing", "-o", tmp_path / "out", "--json")
    assert said.code == 2
    assert "nothing" in said.json["error"]["message"]
    assert not (tmp_path / "out").exists()


def test_a_target_that_is_a_file_could_not_be_tried(there: Shell, tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")
    assert there("get", BOOK, "-o", tmp_path / "out").code == 2


def test_what_failed_is_told_and_the_same_command_goes_on(
    there: Shell, service: Running, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "Pace", lambda: Pace(pause=0.02))  # as often again, but sooner
    service.faults.fail_next(f"/dream-central-storage/books/{NAME}/raw", 404, "<Error/>", times=-1)
    said = there("get", BOOK, "-o", tmp_path, "--json")
    assert said.code == 1
    assert said.json["failed"] == 1
    assert said.json["state"] == "failed"
    assert [error["path"] for error in said.json["errors"]] == ["raw/original.pdf"]
    assert not (tmp_path / NAME / "raw" / "original.pdf").exists()
    service.faults.clear()
    before = service.faults.count("/dream-central-storage/")
    assert there("get", BOOK, "-o", tmp_path).code == 0
    assert contents(tmp_path / NAME) == contents(source)
    assert service.faults.count("/dream-central-storage/") - before == 1, "only what was missing is fetched"


def test_a_book_without_files_is_an_empty_folder(there: Shell, service: Running, tmp_path: Path) -> None:
    with service.client() as client:
        made = {"publisher": "North Quay", "book_name": "Empty", "language": "en", "category": "x"}
        number = client.post("/books", json=made).json()["id"]
        said = there("get", "North Quay/Empty", "-o", tmp_path, "--json")
        client.delete(f"/books/{number}")
    assert said.code == 0
    assert said.json["files"] == 0
    assert contents(tmp_path / "Empty") == {}
