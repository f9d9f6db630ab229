"""Archives from strangers: whatever is in them, the live book stays whole."""

import io
import re
import stat
import struct
import zipfile
from pathlib import Path

import httpx
import pytest

from dcs_browser.localdcs.archive import Limits
from dcs_browser.localdcs.service import Rules
from tests.localdcs.books import a_book, a_zip, contents, create, send
from tests.service import Running, running_service


@pytest.fixture
def book_id(client: httpx.Client) -> int:
    """A book with files, so that every refusal can prove that it left them alone."""
    return a_book(client, files={"kept.txt": b"kept"})


def assert_refused(client: httpx.Client, book_id: int, body: bytes, *, status: int = 400) -> str:
    before = contents(client)
    answer = send(client, book_id, body, override=True)
    assert answer.status_code == status, answer.text
    assert contents(client) == before
    return str(answer.json()["detail"])


@pytest.mark.parametrize(
    "name",
    [
        "../evil.txt",
        "a/../../evil.txt",
        "/etc/passwd",
        "C:/evil.txt",
        "c:evil.txt",
        "..\\evil.txt",
        "a\\..\\..\\evil.txt",
        "\\\\server\\share",
        "a/.. /b",
        "x\ny.txt",
    ],
)
def test_a_path_that_leads_out_is_refused(client: httpx.Client, book_id: int, name: str) -> None:
    assert "unsafe path" in assert_refused(client, book_id, a_zip({name: b"evil"}))


def test_a_name_with_a_hidden_end_is_refused(client: httpx.Client, book_id: int) -> None:
    body = a_zip({"safe.txtX../evil": b"evil"}).replace(b"safe.txtX../evil", b"safe.txt\0../evil")
    assert "unsafe path" in assert_refused(client, book_id, body)


def test_backslashes_are_read_as_slashes(client: httpx.Client) -> None:
    book_id = create(client)
    assert send(client, book_id, a_zip({"images\\p1.png": b"1"})).status_code == 201
    assert contents(client)["images/p1.png"] == b"1"


@pytest.mark.parametrize("twin", ["images\\p.png", "./images/p.png", "images//p.png"])
def test_two_entries_for_one_path_are_refused(client: httpx.Client, book_id: int, twin: str) -> None:
    assert "twice" in assert_refused(client, book_id, a_zip({"images/p.png": b"1", twin: b"2"}))


def test_composed_and_decomposed_spellings_are_one_path(client: httpx.Client, book_id: int) -> None:
    assert "twice" in assert_refused(client, book_id, a_zip({"\u015f.png": b"1", "s\u0327.png": b"2"}))


def test_a_file_that_is_a_folder_too_is_refused(client: httpx.Client, book_id: int) -> None:
    assert_refused(client, book_id, a_zip({"a": b"1", "a/b": b"2"}))


def test_a_link_is_refused(client: httpx.Client, book_id: int) -> None:
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w") as archive:
        archive.writestr("config.json", "{}")
        link = zipfile.ZipInfo("link")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    assert "link" in assert_refused(client, book_id, body.getvalue())


@pytest.mark.parametrize(
    ("config", "words"),
    [
        (b"\xef\xbb\xbf{}", "not valid JSON"),
        (b"{", "not valid JSON"),
        (b"[]", "must contain a JSON object"),
        (b"\xff\xfe{", "must be UTF-8"),
        (b"[" * 100_000, "not valid JSON"),
    ],
)
def test_a_config_that_is_none_is_refused(
    client: httpx.Client, book_id: int, config: bytes, words: str
) -> None:
    assert words in assert_refused(client, book_id, a_zip({"config.json": config}))


def test_an_archive_without_config_is_refused(client: httpx.Client, book_id: int) -> None:
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w") as archive:
        archive.writestr("a/old_config.json", "{}")
        archive.writestr("b/config.json", "{}")
    assert "config.json is missing" in assert_refused(client, book_id, body.getvalue())


@pytest.mark.parametrize("body", [b"", b"PK", b"no zip at all" * 100, a_zip()[:-30], a_zip()[50:]])
def test_what_is_no_zip_is_refused(client: httpx.Client, book_id: int, body: bytes) -> None:
    assert re.search("not a valid ZIP|damaged", assert_refused(client, book_id, body))


def test_damage_inside_is_found_before_the_live_book_is_touched(client: httpx.Client, book_id: int) -> None:
    body = a_zip({"images/p1.png": b"0123456789" * 100})
    damaged = body.replace(b"0123456789" * 50, b"9876543210" * 50, 1)
    assert "damaged" in assert_refused(client, book_id, damaged)


def test_an_encrypted_archive_is_refused(client: httpx.Client, book_id: int) -> None:
    body = bytearray(a_zip({"secret.bin": b"x"}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = bytes(body).rindex(mark)
        flags = struct.unpack_from("<H", body, at + offset)[0]
        struct.pack_into("<H", body, at + offset, flags | 1)
    assert "encrypted" in assert_refused(client, book_id, bytes(body))


def test_an_archive_that_unpacks_to_many_times_its_size_is_refused(
    service: Running, client: httpx.Client, book_id: int
) -> None:
    bomb = a_zip({"zeros.bin": bytes(80 << 20)}, compression=zipfile.ZIP_DEFLATED)
    assert len(bomb) < 1 << 20
    assert "many times" in assert_refused(client, book_id, bomb)
    assert len(list((service.data / "objects").iterdir())) == 1


def test_a_lie_about_the_size_is_found(client: httpx.Client, book_id: int) -> None:
    body = bytearray(a_zip({"zeros.bin": bytes(50_000)}, compression=zipfile.ZIP_DEFLATED))
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", body, bytes(body).rindex(mark) + offset, 10)
    assert_refused(client, book_id, bytes(body))


def test_the_bounds_hold(tmp_path: Path) -> None:
    limits = Limits(upload=200_000, entry=50_000, total=80_000, entries=20)
    with (
        running_service(tmp_path / "data", rules=Rules(limits=limits)) as running,
        running.client() as client,
    ):
        book_id = a_book(client)
        assert "too large" in assert_refused(client, book_id, a_zip({"big": bytes(60_000)}))
        two = a_zip({"one": bytes(45_000), "two": bytes(45_000)})
        assert "too large" in assert_refused(client, book_id, two)
        many = a_zip({str(n): b"" for n in range(20)})
        assert "entries" in assert_refused(client, book_id, many)
        assert "at most" in assert_refused(client, book_id, bytes(300_000), status=413)
        running.stop()
        assert list((running.data / "incoming").iterdir()) == []


def test_a_path_longer_than_a_key_may_be_is_refused(client: httpx.Client, book_id: int) -> None:
    assert "too long" in assert_refused(client, book_id, a_zip({"d/" * 600 + "x": b"1"}))


def test_a_form_that_is_cut_or_garbled_is_refused(client: httpx.Client, book_id: int) -> None:
    for content in (b"--b\r\nContent-Disposition: form-data; name=file", b"nonsense", b""):
        answer = client.post(
            f"/books/{book_id}/upload?override=true",
            content=content,
            headers={"Content-Type": "multipart/form-data; boundary=b"},
        )
        assert answer.status_code in (400, 422)
    answer = client.post(
        f"/books/{book_id}/upload", content=b"x", headers={"Content-Type": "multipart/form-data"}
    )
    assert answer.status_code == 400
