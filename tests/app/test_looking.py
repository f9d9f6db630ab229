"""``ls``, ``tree`` and ``url``: looking at what a service has."""

import unicodedata
import urllib.request
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from tests.app.shell import Shell
from tests.builders import a_book_folder
from tests.service import Running, running_service

TURKISH = "Gökyüzü Işıkları 1"


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    root = tmp_path_factory.mktemp("books")
    return (
        a_book_folder(root),
        a_book_folder(root, name=TURKISH, title="Gökyüzü", publisher="Şehir Yayınları", pages=1),
    )


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory, folders: tuple[Path, Path]) -> Iterator[Running]:
    with running_service(tmp_path_factory.mktemp("service"), books=folders) as running:
        yield running


@pytest.fixture
def there(shell: Shell, service: Running) -> Shell:
    return shell.use(service)


def paths_of(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_ls_prints_a_table_for_people(there: Shell) -> None:
    said = there("ls")
    assert said.code == 0
    assert said.err == ""
    lines = said.out.splitlines()
    assert lines[0].split() == ["Publisher", "Book", "Language", "Status", "Id"]
    assert "North Quay" in lines[1]
    assert TURKISH in lines[2], "a table in a pipe is never cut"


def test_ls_json_has_one_object_a_book(there: Shell) -> None:
    first, second = there("ls", "--json").json
    assert list(first) == [
        "id", "publisher", "name", "title", "language", "category", "version", "status", "updated_at", "size",
    ]  # fmt: skip
    assert (first["publisher"], first["name"], first["status"]) == ("North Quay", "harbour_2", "published")
    assert datetime.fromisoformat(first["updated_at"]).tzinfo is not None
    assert second["name"] == TURKISH


@pytest.mark.parametrize(
    "typed",
    [
        "Şehir Yayınları",
        "şehir yayınları",
        "ŞEHİR YAYINLARI",
        unicodedata.normalize("NFD", "Şehir Yayınları"),
    ],
)
def test_a_publisher_is_found_however_it_is_typed(there: Shell, typed: str) -> None:
    assert [book["name"] for book in there("ls", typed, "--json").json] == [TURKISH]


def test_a_publisher_without_books_is_an_empty_list(there: Shell) -> None:
    assert there("ls", "Nobody", "--json").json == []
    said = there("ls", "Nobody")
    assert (said.code, said.out) == (0, "")
    assert said.err == "There are no books of Nobody.\n"


def test_tree_json_lists_every_file_with_its_size(there: Shell, folders: tuple[Path, Path]) -> None:
    rows = there("tree", "North Quay/harbour_2", "--json").json
    assert [row["path"] for row in rows] == paths_of(folders[0])
    assert all(row["size"] == (folders[0] / row["path"]).stat().st_size for row in rows)
    assert set(rows[0]) == {"path", "size", "modified", "etag"}


def test_tree_draws_folders_with_their_counts(there: Shell) -> None:
    said = there("tree", "North Quay/harbour_2")
    assert said.code == 0
    assert said.out.startswith("North Quay/harbour_2  ")
    assert "Unit_1/  5" in said.out
    assert "config.json" in said.out


def test_tree_of_a_folder_shows_only_that(there: Shell) -> None:
    rows = there("tree", "North Quay/harbour_2/images/Unit_1", "--json").json
    assert {row["path"].rpartition("/")[0] for row in rows} == {"images/Unit_1"}
    drawn = there("tree", "North Quay/harbour_2/images/Unit_1").out
    assert drawn.startswith("North Quay/harbour_2/images/Unit_1  5 files")
    assert "config.json" not in drawn


def test_tree_of_a_folder_that_is_not_there_could_not_be_tried(there: Shell) -> None:
    said = there("tree", "North Quay/harbour_2/nothing", "--json")
    assert said.code == 2
    assert said.json["error"]["code"] == "service.not-found"


@pytest.mark.parametrize(
    "named", [f"Şehir Yayınları/{TURKISH}", f"ŞEHİR YAYINLARI/{TURKISH}", "North Quay/HARBOUR_2"]
)
def test_a_book_is_found_by_its_name_in_any_letter_case(there: Shell, named: str) -> None:
    assert there("tree", named, "--json").code == 0


def test_a_decomposed_name_is_the_same_name(there: Shell) -> None:
    named = unicodedata.normalize("NFD", f"Şehir Yayınları/{TURKISH}/config.json")
    assert [row["path"] for row in there("tree", named, "--json").json] == ["config.json"]


def test_a_book_nobody_has_could_not_be_tried(there: Shell) -> None:
    said = there("tree", "North Quay/nosuch")
    assert (said.code, said.out) == (2, "")
    assert "no book is called North Quay/nosuch" in said.err


def test_url_opens_the_file_without_a_token(there: Shell, folders: tuple[Path, Path]) -> None:
    said = there("url", "North Quay/harbour_2/config.json")
    assert said.code == 0
    with urllib.request.urlopen(said.out.strip()) as answer:
        assert answer.read() == (folders[0] / "config.json").read_bytes()


def test_url_json_tells_until_when(there: Shell) -> None:
    link = there("url", "North Quay/harbour_2/config.json", "--json").json
    assert set(link) == {"url", "expires_at"}
    assert datetime.fromisoformat(link["expires_at"]) > datetime.now().astimezone()


@pytest.mark.parametrize("named", ["North Quay/harbour_2", "North Quay/harbour_2/nothing.png"])
def test_url_of_what_is_no_file_could_not_be_tried(there: Shell, named: str) -> None:
    said = there("url", named, "--json")
    assert said.code == 2
    assert said.json["error"]["title"] == "That is no longer there"
