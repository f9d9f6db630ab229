"""``search`` and ``check --all``: over every book of a service, and without it from what is known."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.shell import Shell
from tests.builders import a_book_folder
from tests.service import Running, running_service

KEYS = ["book", "name", "publisher", "kind", "page", "section", "pointer", "file", "text", "link"]


def _books(folder: Path) -> list[Path]:
    faulty = a_book_folder(folder, name="harbour_2")
    (faulty / "images" / "Unit_1" / "2.png").unlink()
    return [faulty, a_book_folder(folder, name="isik_1", title="IŞIK 1", publisher="Şehir Yayınları")]


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Running]:
    with running_service(tmp_path / "service", dialect="v3", books=_books(tmp_path)) as running:
        yield running


def test_a_text_is_found_with_its_place_and_a_link(shell: Shell, service: Running) -> None:
    said = shell.use(service)("search", "lighthouse", "--json")
    assert said.code == 0
    assert list(said.json[0]) == KEYS
    first = said.json[0]
    assert (first["kind"], first["page"], first["file"]) == ("answer", "1", "config.json")
    assert first["link"].startswith("dcsbrowser://127.0.0.1:")
    assert {hit["publisher"] for hit in said.json} == {"North Quay", "Şehir Yayınları"}


def test_people_read_lines_by_book(shell: Shell, service: Running) -> None:
    said = shell.use(service)("search", "isik")
    assert said.code == 0
    assert "Şehir Yayınları/IŞIK 1" in said.out.splitlines()


def test_nothing_found_is_1_and_nothing_to_look_for_is_2(shell: Shell, service: Running) -> None:
    shell.use(service)
    assert shell("search", "yokböylebirşey", "--json").code == 1
    assert shell("search", "…").code == 2
    assert shell("search").code == 2


def test_without_the_service_the_last_index_answers_and_says_from_when(
    shell: Shell, service: Running
) -> None:
    shell.use(service)("search", "isik")
    service.stop()
    said = shell("search", "isik", "--json")
    assert said.code == 0
    assert said.json
    assert "can't be reached" in said.err
    assert "Searched as of" in said.err
    assert shell("search", "isik", "--offline").code == 0


def test_without_service_and_index_nothing_can_be_tried(shell: Shell, service: Running) -> None:
    shell.use(service)
    service.stop()
    said = shell("search", "isik", "--json")
    assert said.code == 2
    assert said.json["error"]["code"] == "service.unreachable"
    assert shell("search", "isik", "--offline").code == 2


def test_every_book_is_checked(shell: Shell, service: Running) -> None:
    said = shell.use(service)("check", "--all", "--json")
    assert said.code == 1
    assert [result["source"] for result in said.json] == ["North Quay/harbour_2", "Şehir Yayınları/isik_1"]
    assert "files.missing" in {finding["rule"] for finding in said.json[0]["findings"]}
    assert "2 of 2 books checked" in said.err


def test_a_second_time_only_what_changed_is_checked(shell: Shell, service: Running) -> None:
    first = shell.use(service)("check", "--all", "--json")
    second = shell("check", "--all", "--json")
    assert second.json == first.json
    assert "0 of 2 books checked" in second.err
    assert "2 of 2" in shell("check", "--all", "--again", "--json").err


def test_a_clean_library_is_0(shell: Shell, tmp_path: Path) -> None:
    with running_service(tmp_path / "service", books=[a_book_folder(tmp_path)]) as service:
        said = shell.use(service)("check", "--all", "--json")
        assert said.code == 0
        assert isinstance(said.json, list)
        assert shell("check", "--all", "--rules", "files.missing", "--fail-on", "warning").code == 0


def test_a_library_that_cannot_be_reached_is_2(shell: Shell, service: Running) -> None:
    shell.use(service)
    service.stop()
    assert shell("check", "--all", "--json").code == 2
    assert shell("check").code == 2


def test_a_book_that_cannot_be_read_is_2_and_the_others_are_checked(shell: Shell, service: Running) -> None:
    service.faults.fail_next("/storage/books/North", 500, {"detail": "broken"}, times=40)
    said = shell.use(service)("check", "--all", "--json")
    assert said.code == 2
    assert said.json[0]["error"]
    assert "error" not in said.json[1]
