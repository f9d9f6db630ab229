"""``diff``: what differs between folders, ZIPs and stored books, and the forms a source can be named in."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from dcs_browser.app.cli.sources import split
from dcs_browser.services.settings import ServerProfile
from tests.app.shell import Shell
from tests.builders import a_book_folder, a_book_zip, a_config, a_png, write_config
from tests.service import Running, running_service


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_book_folder(tmp_path_factory.mktemp("before"))


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory, book: Path) -> Iterator[Running]:
    with running_service(tmp_path_factory.mktemp("service"), books=[book]) as running:
        yield running


def changed(folder: Path, change: Callable[[dict[str, Any]], object]) -> Path:
    config = a_config()
    change(config)
    return a_book_folder(folder / "after", config=config)


def _title(config: dict[str, Any]) -> None:
    config["book_title"] = "Harbour 3"


def _word(config: dict[str, Any]) -> None:
    page = config["books"][0]["modules"][0]["pages"][0]
    page["sections"][0]["answer"][0]["text"] = "quay <b>"


def test_a_book_is_the_same_as_itself(shell: Shell, book: Path) -> None:
    said = shell("diff", book, book, "--json")
    assert said.code == 0
    assert said.json["same"] is True
    assert said.json["differences"] == said.json["files"] == []


def test_a_difference_says_what_where_before_and_after(shell: Shell, book: Path, tmp_path: Path) -> None:
    said = shell("diff", book, changed(tmp_path, _word), "--json")
    assert said.code == 1
    (found,) = said.json["differences"]
    assert (found["kind"], found["what"], found["page"], found["section"]) == ("answer", "text", "1", 1)
    assert (found["before"], found["after"]) == ("lighthouse", "quay <b>")
    pointer = "/books/0/modules/0/pages/0/sections/0/answer/0/text"
    assert found["pointer"] == found["pointer_before"] == pointer
    assert said.json["counts"]["answer"] == 1
    assert [(f["kind"], f["path"]) for f in said.json["files"]] == [("changed", "config.json")]


def test_people_get_lines_with_both_texts(shell: Shell, book: Path, tmp_path: Path) -> None:
    said = shell("diff", book, changed(tmp_path, _word))
    assert said.code == 1
    lines = said.out.splitlines()
    assert lines[:4] == [
        "page 1",
        "  section 1 (fill): text answer changed",
        "    - lighthouse",
        "    + quay <b>",
    ]
    assert lines[-1] == "1 differences, 1 files"


def test_a_folder_is_the_same_as_its_zip(shell: Shell, tmp_path: Path) -> None:
    archive = a_book_zip(tmp_path, wrapped=True)
    assert shell("diff", tmp_path / "unpacked" / "harbour_2", archive, "--json").code == 0


def test_a_picture_of_the_same_size_in_bytes_is_told_by_its_content(
    shell: Shell, book: Path, tmp_path: Path
) -> None:
    other = a_book_folder(tmp_path)
    page = other / "images" / "Unit_1" / "2.png"
    data = bytearray(page.read_bytes())
    data[50] ^= 1
    page.write_bytes(bytes(data))
    said = shell("diff", book, other, "--json")
    assert [(d["kind"], d["page"]) for d in said.json["differences"]] == [("picture", "2")]
    assert [f["path"] for f in said.json["files"]] == ["images/Unit_1/2.png"]


def test_a_stored_book_is_the_same_as_its_folder(shell: Shell, service: Running, book: Path) -> None:
    said = shell.use(service)("diff", "North Quay/harbour_2", book, "--json")
    assert (said.code, said.json["same"]) == (0, True), said.out


def test_a_server_is_named_before_the_book(shell: Shell, service: Running, book: Path) -> None:
    shell.use(service).unset("DCS_API_BASE_URL")
    for server in (service.url, service.url.removeprefix("http://")):
        assert shell("diff", f"{server}:North Quay/harbour_2", book, "--json").code == 0
        assert shell("check", f"{server}:North Quay/harbour_2", "--json").code == 0


def test_a_working_copy_differs_in_what_was_done_to_it(
    shell: Shell, service: Running, tmp_path: Path
) -> None:
    after = changed(tmp_path, _title)
    (after / "config.json.bak").write_text("{}", "utf-8")
    (after / "audio" / "new.wav").write_bytes(b"RIFF")
    said = shell.use(service)("diff", "North Quay/harbour_2", after, "--json")
    assert [d["what"] for d in said.json["differences"]] == ["book_title"]
    assert {f["path"] for f in said.json["files"]} == {"config.json", "audio/new.wav"}


@pytest.mark.parametrize("source", ["nosuch.zip", "./nosuch", "North Quay/nosuch"])
def test_what_is_not_there_could_not_be_tried(
    shell: Shell, service: Running, book: Path, source: str
) -> None:
    said = shell.use(service)("diff", source, book, "--json")
    assert said.code == 2
    assert "error" in said.json


def test_a_config_nobody_can_read_could_not_be_compared(shell: Shell, book: Path, tmp_path: Path) -> None:
    other = a_book_folder(tmp_path)
    (other / "config.json").write_bytes(b"{")
    assert shell("diff", book, other).code == 2


def test_a_page_to_print_escapes_what_books_say(shell: Shell, book: Path, tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    assert shell("diff", book, changed(tmp_path, _word), "--html", target).code == 1
    page = target.read_text("utf-8")
    assert "<ins>quay &lt;b&gt;</ins>" in page
    assert "<del>lighthouse</del>" in page
    assert shell("diff", book, book, "--html", "-").out.count("The books are the same.") == 1


def test_games_nobody_can_read_are_a_difference_of_their_own(
    shell: Shell, book: Path, tmp_path: Path
) -> None:
    other = a_book_folder(tmp_path)
    (other / "games.json").write_bytes(b"{")
    said = shell("diff", book, other, "--json")
    assert [d["file"] for d in said.json["differences"]] == ["games.json"]


def test_usage_needs_two_books(shell: Shell, book: Path) -> None:
    assert shell("diff", book).code == 2


PROFILES = (
    ServerProfile("https://storage.example/api", "main"),
    ServerProfile("http://127.0.0.1:8000", "demo"),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("North Quay/Harbour 2", (None, "North Quay/Harbour 2")),
        ("main:North Quay/Harbour 2", ("https://storage.example/api", "North Quay/Harbour 2")),
        ("storage.example:North Quay/Harbour 2", ("https://storage.example/api", "North Quay/Harbour 2")),
        ("127.0.0.1:8000:North Quay/Harbour 2", ("http://127.0.0.1:8000", "North Quay/Harbour 2")),
        ("other.example:9000:N/H", ("other.example:9000", "N/H")),
        ("https://other.example/dcs:N/H", ("https://other.example/dcs", "N/H")),
        ("http://localhost:8000:N/H", ("http://localhost:8000", "N/H")),
        ("localhost:N/H", ("localhost", "N/H")),
        ("Acme: Books/Harbour", (None, "Acme: Books/Harbour")),
        ("Acme/Part 1: Tides", (None, "Acme/Part 1: Tides")),
    ],
)
def test_a_source_may_name_its_server(text: str, expected: tuple[str | None, str]) -> None:
    assert split(text, PROFILES) == expected


def test_the_draft_of_these_tests_is_a_book_on_disk(book: Path) -> None:
    assert json.loads((book / "config.json").read_text("utf-8")) == a_config()
    assert write_config(book, a_config()).exists()
    assert (book / "images" / "Unit_1" / "1.png").read_bytes() == a_png(620, 877, "Harbour 2 page 1")
