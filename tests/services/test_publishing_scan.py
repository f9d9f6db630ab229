"""Scanning folders and ZIPs: what is sent, what is left out and why, what is wrong."""

import contextlib
import io
import os
import stat
import threading
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dcs_browser.domain.errors import BadBook, LocalFileError
from dcs_browser.services.hooks import Stopped
from dcs_browser.services.publishing.books import books_in
from dcs_browser.services.publishing.scan import Scan, scan

CONFIG = b'{"book_title": "Harbour 2", "books": []}'


def lay_out(folder: Path, files: dict[str, bytes]) -> Path:
    for path, data in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    return folder


def zip_of(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return path


def paths(found: Scan) -> list[str]:
    return [file.path for file in found.files]


def rules(found: Scan) -> set[str]:
    return {problem.rule for problem in found.problems}


def why(found: Scan) -> dict[str, str]:
    return {item.path: item.why for item in found.left_out}


JUNK = {
    "config.json.bak": "backup copy",
    "config.json.bak_20260101_101010": "backup copy",
    "config.json.bak.safe": "backup copy",
    "games.json.tmp": "temporary file",
    "audio/tmp8h2.mp3": "temporary file",
    ".DS_Store": "made by macOS",
    "images/._p1.png": "made by macOS",
    "__MACOSX/images/p1.png": "made by macOS",
    "images/Thumbs.db": "made by Windows",
    "fbinf": "licence file of the reader",
    "settings.json": "settings of the application",
    "raw/cevap_anahtari.pdf": "answer key",
    "raw/Answer Key.pdf": "answer key",
    "raw/cover.pdf": "working file",
    "review/page_001_review.png": "working file",
    "cache/manifest.json": "working file",
    ".pkgcache/stamp.json": "working file",
    "icon_template_audio.png": "working file",
    "temp/x.png": "temporary file",
    "ai-data/modules.json": "made by the service itself",
}
KEPT = {
    "config.json",
    "games.json",
    "images/p1.png",
    "raw/original.pdf",
    "audio/tmpest.wav",
    "images/keyboard.png",
}


@pytest.mark.parametrize("kind", ["folder", "zip"])
def test_working_files_are_left_out_each_with_its_reason(tmp_path: Path, kind: str) -> None:
    files = dict.fromkeys([*JUNK, *KEPT], b"x") | {"config.json": CONFIG}
    found = scan(lay_out(tmp_path / "b", files) if kind == "folder" else zip_of(tmp_path / "b.zip", files))
    assert set(paths(found)) == KEPT
    assert why(found) == JUNK
    assert not found.problems
    assert not found.blocked


def test_the_only_pdf_of_an_older_book_stays(tmp_path: Path) -> None:
    book = lay_out(
        tmp_path / "b", {"config.json": CONFIG, "raw/Liman 1.pdf": b"x", "raw/Liman key.pdf": b"x"}
    )
    found = scan(book)
    assert paths(found) == ["config.json", "raw/Liman 1.pdf"]
    assert why(found) == {"raw/Liman key.pdf": "answer key"}


@pytest.mark.parametrize("kind", ["folder", "zip"])
def test_a_single_root_folder_is_recognised(tmp_path: Path, kind: str) -> None:
    files = {
        "liman_1/config.json": CONFIG,
        "liman_1/images/p1.png": b"x",
        "__MACOSX/liman_1/._config.json": b"x",
    }
    found = scan(lay_out(tmp_path / "b", files) if kind == "folder" else zip_of(tmp_path / "b.zip", files))
    assert paths(found) == ["config.json", "images/p1.png"]
    assert (found.prefix, found.label) == ("liman_1/", "liman_1")


def test_a_zip_without_root_folder_is_named_after_itself(tmp_path: Path) -> None:
    assert scan(zip_of(tmp_path / "Harbour 2.zip", {"config.json": CONFIG})).label == "Harbour 2"


def test_a_folder_without_config_is_not_a_book(tmp_path: Path) -> None:
    found = scan(lay_out(tmp_path / "b", {"images/p1.png": b"x"}))
    assert found.blocked
    assert rules(found) == {"package.config-missing"}


def test_a_config_in_capitals_is_told_from_a_missing_one(tmp_path: Path) -> None:
    found = scan(lay_out(tmp_path / "b", {"Config.JSON": CONFIG, "images/p1.png": b"x"}))
    assert rules(found) == {"package.config-spelling"}
    assert found.blocked


def test_a_second_config_is_a_warning_and_two_books_are_an_error(tmp_path: Path) -> None:
    nested = scan(lay_out(tmp_path / "b", {"config.json": CONFIG, "old/config.json": CONFIG}))
    assert rules(nested) == {"package.second-config"}
    assert not nested.blocked
    two = scan(zip_of(tmp_path / "two.zip", {"a/config.json": CONFIG, "b/config.json": CONFIG}))
    assert rules(two) == {"package.several-books"}
    assert two.blocked


def test_decomposed_names_are_composed(tmp_path: Path) -> None:
    found = scan(zip_of(tmp_path / "b.zip", {"config.json": CONFIG, "images/S\u0327ark\u0131.png": b"x"}))
    assert "images/Şarkı.png" in paths(found)
    assert rules(found) == {"package.decomposed"}


def test_two_spellings_of_one_name_are_a_collision(tmp_path: Path) -> None:
    found = scan(zip_of(tmp_path / "b.zip", {"config.json": CONFIG, "ö.png": b"1", "o\u0308.png": b"2"}))
    assert "package.name-twice" in rules(found)
    assert found.blocked


def test_names_that_become_one_in_storage_are_warned_of(tmp_path: Path) -> None:
    found = scan(
        zip_of(tmp_path / "b.zip", {"config.json": CONFIG, "a b.png": b"1", "a_b.png": b"2", "A_b.png": b"3"})
    )
    assert rules(found) == {"package.stored-twins", "package.case-twins"}
    assert not found.blocked


def test_links_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_bytes(b"secret")
    book = lay_out(tmp_path / "b", {"config.json": CONFIG, "images/p1.png": b"x"})
    (book / "out.txt").symlink_to(tmp_path / "secret.txt")
    (book / "up").symlink_to(tmp_path, target_is_directory=True)
    (book / "loop").symlink_to(book, target_is_directory=True)
    (book / "broken").symlink_to(book / "nothing")
    (book / "images/p2.png").symlink_to(book / "images/p1.png")
    found = scan(book)
    assert paths(found) == ["config.json", "images/p1.png", "images/p2.png"]
    assert set(why(found)) == {"out.txt", "up", "loop", "broken"}


def test_pipes_are_not_opened(tmp_path: Path) -> None:
    book = lay_out(tmp_path / "b", {"config.json": CONFIG})
    os.mkfifo(book / "pipe")
    assert why(scan(book)) == {"pipe": "not a regular file"}


@pytest.mark.skipif(os.geteuid() == 0, reason="an administrator can read everything")
def test_unreadable_files_are_reported(tmp_path: Path) -> None:
    book = lay_out(tmp_path / "b", {"config.json": CONFIG, "p.png": b"x"})
    (book / "p.png").chmod(0)
    assert rules(scan(book)) == {"package.unreadable"}


def test_a_name_in_another_encoding_is_reported(tmp_path: Path) -> None:
    book = lay_out(tmp_path / "b", {"config.json": CONFIG})
    (book / os.fsdecode(b"\xfe\xe7.png")).write_bytes(b"x")
    found = scan(book)
    assert rules(found) == {"package.unreadable-name"}
    assert paths(found) == ["config.json"]


@pytest.mark.parametrize(
    "name", ["../evil.txt", "/etc/passwd", "C:\\evil.txt", "a/../../evil", "..\\evil.txt"]
)
def test_names_that_lead_out_of_a_zip_are_refused(tmp_path: Path, name: str) -> None:
    found = scan(zip_of(tmp_path / "b.zip", {"config.json": CONFIG, name: b"x"}))
    assert rules(found) & {"package.climbs"}
    assert found.blocked
    assert paths(found) == ["config.json"]


def test_backslashes_become_slashes(tmp_path: Path) -> None:
    found = scan(zip_of(tmp_path / "b.zip", {"config.json": CONFIG, "images\\p1.png": b"x"}))
    assert paths(found) == ["config.json", "images/p1.png"]
    assert rules(found) == {"package.backslashes"}


def test_links_in_a_zip_are_left_out(tmp_path: Path) -> None:
    target = tmp_path / "b.zip"
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("config.json", CONFIG)
        link = zipfile.ZipInfo("link.txt")
        link.create_system = 3
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    assert why(scan(target)) == {"link.txt": "a link"}


def test_encrypted_entries_are_named(tmp_path: Path) -> None:
    target = zip_of(tmp_path / "b.zip", {"config.json": CONFIG, "p.png": b"xyz"})
    data = bytearray(target.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.rindex(mark) + offset] |= 1
    target.write_bytes(bytes(data))
    found = scan(target)
    assert rules(found) == {"package.encrypted"}
    assert found.blocked


def test_damaged_entries_are_named(tmp_path: Path) -> None:
    target = zip_of(tmp_path / "b.zip", {"config.json": CONFIG, "p.png": b"harbour" * 100})
    data = bytearray(target.read_bytes())
    at = data.index(b"harbour" * 3)
    data[at] ^= 0xFF
    target.write_bytes(bytes(data))
    found = scan(target)
    assert rules(found) == {"package.damaged"}
    assert why(found) == {"p.png": "damaged"}


def test_a_bomb_is_refused_before_it_unpacks(tmp_path: Path) -> None:
    target = tmp_path / "b.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("config.json", CONFIG)
        archive.writestr("bomb.bin", bytes(64 * 1024 * 1024))
    found = scan(target)
    assert rules(found) == {"package.bomb"}
    assert found.blocked


@pytest.mark.parametrize("data", [b"", b"not a zip", b"PK\x03\x04" * 50])
def test_what_is_no_archive_is_a_bad_book(tmp_path: Path, data: bytes) -> None:
    target = tmp_path / "b.zip"
    target.write_bytes(data)
    with pytest.raises(BadBook, match="not a ZIP"):
        scan(target)


def test_an_empty_archive_is_not_a_book(tmp_path: Path) -> None:
    assert rules(scan(zip_of(tmp_path / "b.zip", {}))) == {"package.config-missing"}


def test_what_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(LocalFileError):
        scan(tmp_path / "nothing")


def _an_archive() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("config.json", CONFIG * 5)
        archive.writestr("images/p1.png", b"p1" * 40)
    return stream.getvalue()


ARCHIVE = _an_archive()


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.integers(0, len(ARCHIVE) - 1), st.integers(0, 255)), min_size=1, max_size=6),
    st.integers(0, len(ARCHIVE)),
)
def test_no_damaged_archive_raises_anything_but_a_bad_book(
    tmp_path: Path, bits: list[tuple[int, int]], end: int
) -> None:
    data = bytearray(ARCHIVE)
    for at, value in bits:
        data[at] = value
    target = tmp_path / "b.zip"
    target.write_bytes(bytes(data[:end] if end % 3 == 0 else data))
    with contextlib.suppress(BadBook, LocalFileError):
        scan(target)


def test_a_scan_can_be_stopped_and_tells_its_progress(tmp_path: Path) -> None:
    book = lay_out(tmp_path / "b", {f"images/{n}.png": b"x" for n in range(450)} | {"config.json": CONFIG})
    seen: list[tuple[int, int]] = []
    scan(book, progress=lambda done, total: seen.append((done, total)))
    assert seen[0] == (200, -1)
    assert seen[-1][0] == seen[-1][1] == 452
    stop = threading.Event()
    stop.set()
    with pytest.raises(Stopped):
        scan(book, cancelled=stop.is_set)
    with pytest.raises(Stopped):
        scan(zip_of(tmp_path / "b.zip", {"config.json": CONFIG}), cancelled=stop.is_set)


def test_a_folder_of_books_becomes_several(tmp_path: Path) -> None:
    lay_out(
        tmp_path,
        {
            "books/liman_10/config.json": CONFIG,
            "books/liman_2/config.json": CONFIG,
            "books/liman_2/old/config.json": CONFIG,
            "books/extra.ZIP": b"",
            "books/__MACOSX/x/config.json": CONFIG,
            "publisher_logo/logo.png": b"x",
        },
    )
    found = [path.relative_to(tmp_path).as_posix() for path in books_in(tmp_path)]
    assert found == ["books/extra.ZIP", "books/liman_2", "books/liman_10"]
    assert books_in(tmp_path / "books/liman_2") == (tmp_path / "books/liman_2",)
    assert books_in(tmp_path / "books/extra.ZIP") == (tmp_path / "books/extra.ZIP",)
    assert books_in(tmp_path / "publisher_logo") == (tmp_path / "publisher_logo",)
