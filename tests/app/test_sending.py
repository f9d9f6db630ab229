"""``pack`` and ``put``: a book of this computer made into a ZIP, and sent, verified."""

import hashlib
import json
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from dcs_browser.services.settings import Settings, SettingsStore
from tests.app.shell import Said, Shell
from tests.builders import a_book_folder, a_book_zip, a_png
from tests.service import Running, running_service

UPLOAD = "/books/1/upload"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return a_book_folder(tmp_path / "source", pages=2)


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Running]:
    with running_service(tmp_path / "service") as running:
        yield running


@pytest.fixture
def there(shell: Shell, service: Running) -> Shell:
    return shell.use(service)


def put(shell: Shell, source: Path, *more: object) -> Said:
    return shell("put", source, "--publisher", "North Quay", *more)


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def stored(shell: Shell, book: str = "North Quay/harbour_2") -> dict[str, bytes]:
    target = shell.home.parent / "stored"
    shutil.rmtree(target, ignore_errors=True)
    assert shell("get", book, "-o", target).code == 0
    return contents(next(target.iterdir()))


# pack


def test_pack_makes_the_same_bytes_every_time(shell: Shell, source: Path, tmp_path: Path) -> None:
    (source / ".DS_Store").write_bytes(b"junk")
    first = shell("pack", source, "-o", tmp_path / "a.zip", "--json")
    assert first.code == 0
    assert shell("pack", source, "-o", tmp_path / "b.zip").code == 0
    data = (tmp_path / "a.zip").read_bytes()
    assert data == (tmp_path / "b.zip").read_bytes()
    assert first.json == {
        "zip": str(tmp_path / "a.zip"),
        "files": len(contents(source)) - 1,
        "bytes": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        "left_out": [{"path": ".DS_Store", "why": first.json["left_out"][0]["why"]}],
    }


def test_pack_writes_a_zip_that_unpacks_to_the_book(shell: Shell, source: Path, tmp_path: Path) -> None:
    said = shell("pack", source, "-o", tmp_path / "a.zip")
    assert said.out == f"{tmp_path / 'a.zip'}\n"
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.testzip() is None
        archive.extractall(tmp_path / "again")
    assert contents(tmp_path / "again") == contents(source)


def test_pack_puts_the_zip_here_unless_told_otherwise(
    shell: Shell, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert shell("pack", source).code == 0
    assert (tmp_path / "harbour_2.zip").is_file()


@pytest.mark.parametrize("target", ["nowhere/a.zip", "."])
def test_pack_into_a_place_that_is_none_fails_in_a_sentence(
    shell: Shell, source: Path, tmp_path: Path, target: str
) -> None:
    said = shell("pack", source, "-o", tmp_path / target)
    assert said.code in (1, 2)
    assert "Traceback" not in said.words
    assert said.err.strip()


@pytest.mark.parametrize("verb", ["pack", "put"])
def test_a_source_that_is_not_there_could_not_be_tried(shell: Shell, tmp_path: Path, verb: str) -> None:
    more = ("--publisher", "North Quay") if verb == "put" else ()
    said = shell(verb, tmp_path / "nosuch", *more, "--json")
    assert said.code == 2
    assert said.json["error"]["code"] == "local.file"


# put


def test_put_publishes_a_folder_byte_for_byte(there: Shell, source: Path) -> None:
    said = put(there, source, "--json")
    assert said.code == 0
    files = contents(source)
    assert said.json == {
        "state": "done",
        "book_id": 1,
        "publisher": "North Quay",
        "name": "harbour_2",
        "files": len(files),
        "bytes": sum(map(len, files.values())),
        "differences": [],
        "left_out": [],
        "notes": [],
        "errors": [],
    }
    assert stored(there) == files
    (book,) = there("ls", "--json").json
    assert (book["status"], book["language"]) == ("published", "en")


def test_put_tells_people_on_standard_error(there: Shell, source: Path) -> None:
    said = put(there, source)
    assert (said.code, said.out) == (0, "")
    assert said.err.startswith("Harbour 2 was published: ")


def test_put_takes_a_zip_with_a_root_folder(there: Shell, tmp_path: Path) -> None:
    archive = a_book_zip(tmp_path / "zip", name="Gökkuşağı 3", wrapped=True)
    assert put(there, archive, "--json").json["name"] == "Gökkuşağı 3"
    assert stored(there, "North Quay/Gökkuşağı 3") == contents(tmp_path / "zip" / "unpacked" / "Gökkuşağı 3")


def test_put_leaves_junk_out_and_says_so(there: Shell, source: Path) -> None:
    (source / ".DS_Store").write_bytes(b"junk")
    assert [item["path"] for item in put(there, source, "--json").json["left_out"]] == [".DS_Store"]
    assert ".DS_Store" not in stored(there)


def test_a_book_that_is_there_is_not_touched_without_replace(there: Shell, source: Path) -> None:
    put(there, source)
    before = stored(there)
    (source / "images" / "new.png").write_bytes(a_png(9, 9))
    said = put(there, source, "--json")
    assert said.code == 1
    assert "--replace" in said.json["error"]["message"]
    assert stored(there) == before


def test_replace_replaces_everything(there: Shell, source: Path) -> None:
    put(there, source)
    (source / "images" / "new.png").write_bytes(a_png(9, 9))
    (source / "raw" / "original.pdf").unlink()
    said = put(there, source, "--replace", "--json")
    assert said.code == 0
    assert said.json["book_id"] == 1
    assert stored(there) == contents(source)


def test_another_name_makes_another_book(there: Shell, source: Path) -> None:
    put(there, source)
    assert put(there, source, "--name", "İkinci Liman", "--json").json["book_id"] == 2
    assert [book["name"] for book in there("ls", "--json").json] == ["harbour_2", "İkinci Liman"]


def test_a_plan_says_what_would_change_and_sends_nothing(
    there: Shell, service: Running, source: Path
) -> None:
    put(there, source)
    (source / "images" / "new.png").write_bytes(a_png(9, 9))
    (source / "raw" / "original.pdf").unlink()
    sent = service.faults.count("/", "POST")
    said = put(there, source, "--plan", "--json")
    assert said.code == 0
    rows = {row["path"]: row["what"] for row in said.json["rows"]}
    assert said.json["replaces"] == 1
    assert (rows["images/new.png"], rows["raw/original.pdf"], rows["config.json"]) == (
        "added",
        "removed",
        "same",
    )
    assert service.faults.count("/", "POST") - sent == service.faults.count("/auth/login", "POST") - 1
    assert "images/new.png" in put(there, source, "--plan").out


def broken_zip(folder: Path) -> Path:
    (folder / "broken.zip").write_bytes(b"PK\3\4 this is not a ZIP")
    return folder / "broken.zip"


def empty_zip(folder: Path) -> Path:
    with zipfile.ZipFile(folder / "empty.zip", "w"):
        return folder / "empty.zip"


def without_config(folder: Path) -> Path:
    book = a_book_folder(folder, name="without")
    (book / "config.json").unlink()
    return book


def config_is_an_array(folder: Path) -> Path:
    book = a_book_folder(folder, name="array")
    (book / "config.json").write_text("[]")
    return book


def climbing_zip(folder: Path) -> Path:
    archive = a_book_zip(folder)
    with zipfile.ZipFile(archive, "a") as more:
        more.writestr("../evil.txt", "x")
    return archive


@pytest.mark.parametrize(
    "make",
    [broken_zip, empty_zip, without_config, config_is_an_array, climbing_zip],
    ids=lambda f: f.__name__,
)
def test_what_is_no_book_could_not_be_tried(there: Shell, service: Running, tmp_path: Path, make) -> None:
    said = put(there, make(tmp_path), "--json")
    assert said.code == 2
    assert said.json["error"]["title"]
    assert service.faults.count("/books/", "POST") == 0
    assert there("ls", "--json").json == []


def test_a_service_that_refuses_fails(there: Shell, service: Running, source: Path) -> None:
    service.faults.fail_next(UPLOAD, 413, {"detail": "Too large"}, times=-1)
    said = put(there, source, "--json")
    assert said.code == 1
    assert said.json["state"] == "failed"
    assert said.json["files"] == 0
    assert said.json["errors"][0]["message"]
    service.faults.clear()
    assert put(there, source).code == 0
    assert stored(there) == contents(source)


def test_a_lost_answer_is_looked_up(there: Shell, service: Running, source: Path) -> None:
    service.faults.lose_answer(UPLOAD)
    said = put(there, source, "--json")
    assert said.code == 0
    assert said.json["state"] == "done"
    assert service.faults.count(UPLOAD, "POST") == 1, "it is never sent twice"
    assert stored(there) == contents(source)


def test_an_unknown_outcome_is_3_and_the_same_command_asks_again(
    there: Shell, service: Running, source: Path
) -> None:
    service.faults.lose_answer(UPLOAD)
    service.faults.fail_next("/books/1", 503, "away", method="GET", times=-1)
    service.faults.fail_next("/storage", 503, "away", method="GET", times=-1)
    said = put(there, source, "--wait", "0", "--json")
    assert said.code == 3
    assert said.json["state"] == "unknown"
    assert said.json["errors"][0]["title"] == "It is not known whether that worked"
    service.faults.clear()
    again = put(there, source, "--json")
    assert again.code == 0
    assert again.json["state"] == "done"
    assert service.faults.count(UPLOAD, "POST") == 1, "it is never sent twice"
    assert stored(there) == contents(source)


# what is sent, what it meets, how it goes


def test_what_looks_like_a_working_file_goes_when_it_is_asked_for(there: Shell, source: Path) -> None:
    (source / "review").mkdir()
    (source / "review/notes.txt").write_text("looks fine")
    (source / "images/big.psd").write_bytes(b"layers")
    chosen = ("--take", "review/", "--leave", "*.PSD", "--leave", "config.json")
    plan = put(there, source, *chosen, "--plan", "--json").json
    assert "review/notes.txt" in {row["path"] for row in plan["rows"]}
    assert put(there, source, *chosen, "--json").json["left_out"] == []
    assert stored(there) == {p: data for p, data in contents(source).items() if not p.endswith(".psd")}


def test_pack_knows_the_same_choice(shell: Shell, source: Path, tmp_path: Path) -> None:
    (source / "config.json.bak").write_bytes(b"old")
    said = shell("pack", source, "-o", tmp_path / "a.zip", "--take", "*.bak", "--leave", "raw/", "--json")
    assert said.json["left_out"] == []
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert set(archive.namelist()) == set(contents(source)) - {"raw/original.pdf"}


def test_patterns_kept_for_the_server_count_on_the_command_line(
    there: Shell, service: Running, source: Path
) -> None:
    (source / "images/big.psd").write_bytes(b"layers")
    (source / "config.json.bak").write_bytes(b"old")
    kept = Settings(left_out={service.url: ("*.psd",)}, taken_in={service.url: ("*.bak",)})
    SettingsStore().save(kept)
    put(there, source)
    assert set(stored(there)) == set(contents(source)) - {"images/big.psd"}


def test_a_namesake_of_another_publisher_is_mentioned(shell: Shell, tmp_path: Path, source: Path) -> None:
    with running_service(tmp_path / "v3", dialect="v3") as service:
        there = shell.use(service)
        put(there, source)
        said = there("put", source, "--publisher", "Other House", "--json")
    assert said.code == 0
    assert said.json["notes"] == ["North Quay has a book of this name too; both stay."]


def test_where_a_name_is_given_once_a_namesake_is_refused(there: Shell, source: Path) -> None:
    put(there, source)
    said = there("put", source, "--publisher", "Other House")
    assert said.code != 0
    assert "one book of a name" in said.err
    assert there("put", source, "--publisher", "Other House", "--name", "harbour_3").code == 0


def test_the_name_of_a_deleted_book_is_mentioned(there: Shell, source: Path) -> None:
    put(there, source)
    assert there("rm", "North Quay/harbour_2").code == 0
    plan = put(there, source, "--plan", "--json").json
    assert plan["meets"] == "archived"
    said = put(there, source)
    assert said.code == 0
    assert "can't be restored" in said.err


def test_stray_files_are_replaced_only_when_asked(shell: Shell, tmp_path: Path, source: Path) -> None:
    with running_service(tmp_path / "v3", dialect="v3") as service:
        there = shell.use(service)
        number = put(there, source, "--json").json["book_id"]
        with service.client() as client:
            client.put(f"/books/{number}", json={"book_name": "moved_away"}).raise_for_status()
        said = put(there, source, "--json")
        assert said.code == 1
        assert "files without a record" in said.json["error"]["message"]
        assert put(there, source, "--replace", "--json").json["state"] == "done"


def test_what_the_service_takes_no_more_of_could_not_be_tried(
    shell: Shell, tmp_path: Path, source: Path
) -> None:
    with (source / "video.mp4").open("wb") as film:
        film.truncate(5 * 1024**3 + 1)
    with running_service(tmp_path / "v4", dialect="v4") as service:
        said = put(shell.use(service), source, "--json")
    assert said.code == 2


def test_a_long_way_is_told_in_lines_of_json_and_ends_with_the_result(
    there: Shell, service: Running, source: Path
) -> None:
    stall = service.faults.stall(UPLOAD)
    child = there.start("put", source, "--publisher", "North Quay", "--json")
    assert child.stdout is not None
    first = json.loads(child.stdout.readline())
    assert (first["state"], first["files"]) == ("running", 1)
    assert first["phase"] in ("send", "unpack")
    stall.release()
    last = json.loads(child.stdout.read().splitlines()[-1])
    assert (last["state"], last["book_id"]) == ("done", 1)
    assert child.wait(30) == 0
