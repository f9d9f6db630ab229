"""Packing: the same book gives the same bytes, readable by everyone, whole or not at all."""

import io
import os
import random
import shutil
import struct
import subprocess
import threading
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from dcs_browser.domain.errors import BadBook, DiskFull, FileChanged, FolderUnwritable
from dcs_browser.domain.etags import etag_of
from dcs_browser.services.hooks import Stopped
from dcs_browser.services.publishing.pack import StreamedBook, _parts, _run, pack, packed_size_at_most
from dcs_browser.services.publishing.scan import scan

FILES = {
    "config.json": b'{"book_title": "Harbour 2", "books": []}' * 50,
    "a_config.json": b"{}",
    "audio/01.mp3": random.Random(1).randbytes(3_000_000),
    "images/Ünite 1/şarkı 🎵.png": random.Random(2).randbytes(70_000),
    "images/empty.png": b"",
    "raw/original.pdf": b"%PDF-" + bytes(5000),
    "video/film.srt": b"1\n00:00:01,000 --> 00:00:02,000\nHello\n" * 100,
}


def a_book(folder: Path, *, backwards: bool = False, when: int = 0) -> Path:
    for path in sorted(FILES, reverse=backwards):
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(FILES[path])
        if when:
            os.utime(place, (when, when))
    return folder


def test_two_orders_and_two_times_give_the_same_bytes(tmp_path: Path) -> None:
    one = pack(scan(a_book(tmp_path / "one")), tmp_path / "one.zip")
    two = pack(scan(a_book(tmp_path / "two", backwards=True, when=1_700_000_000)), tmp_path / "two.zip")
    assert one.path.read_bytes() == two.path.read_bytes()
    assert one.size == one.path.stat().st_size


def test_packing_what_was_packed_gives_the_same_bytes(tmp_path: Path) -> None:
    one = pack(scan(a_book(tmp_path / "one")), tmp_path / "one.zip")
    two = pack(scan(one.path), tmp_path / "two.zip")
    assert one.path.read_bytes() == two.path.read_bytes()


def test_config_comes_first_and_nothing_but_files_is_inside(tmp_path: Path) -> None:
    packed = pack(scan(a_book(tmp_path / "b")), tmp_path / "b.zip")
    with zipfile.ZipFile(packed.path) as opened:
        names = opened.namelist()
        assert opened.testzip() is None
        assert {name: opened.read(name) for name in names} == FILES
        infos = {info.filename: info for info in opened.infolist()}
    assert names[0] == "config.json"
    assert names[1:] == sorted(names[1:])
    assert {info.date_time for info in infos.values()} == {(1980, 1, 1, 0, 0, 0)}
    assert {info.create_system for info in infos.values()} == {3}
    assert infos["config.json"].flag_bits == 0
    assert infos["images/Ünite 1/şarkı 🎵.png"].flag_bits == 0x800  # the name is UTF-8
    assert infos["audio/01.mp3"].compress_type == zipfile.ZIP_STORED
    assert infos["config.json"].compress_type == zipfile.ZIP_DEFLATED


@pytest.mark.parametrize("streamed", [False, True])
@pytest.mark.parametrize(
    ("tool", "command"),
    [("unzip", ["unzip", "-tq"]), ("7z", ["7z", "t"]), ("bsdtar", ["bsdtar", "-tf"])],
)
def test_other_programs_read_it(tmp_path: Path, tool: str, command: list[str], streamed: bool) -> None:
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed")
    found, target = scan(a_book(tmp_path / "b")), tmp_path / "b.zip"
    if streamed:
        target.write_bytes(b"".join(StreamedBook.prepare(found, "b.zip").blocks()))
    else:
        pack(found, target)
    done = subprocess.run([*command, str(target)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_etags_are_those_of_the_files(tmp_path: Path) -> None:
    packed = pack(scan(a_book(tmp_path / "b")), tmp_path / "b.zip", etags=True)
    assert {file.path: file.etag for file in packed.files} == {
        path: etag_of(data) for path, data in FILES.items()
    }


def test_missing_side_files_are_added_and_present_ones_kept(tmp_path: Path) -> None:
    book = a_book(tmp_path / "b")
    extras = {"data/version": b"1.0.0", "a_config.json": b"never"}
    packed = pack(scan(book), tmp_path / "b.zip", extras=extras)
    with zipfile.ZipFile(packed.path) as opened:
        assert opened.read("data/version") == b"1.0.0"
        assert opened.read("a_config.json") == b"{}"


@pytest.mark.anyio
async def test_a_stream_has_the_same_entries_and_knows_its_size_and_can_be_sent_twice(tmp_path: Path) -> None:
    book = scan(a_book(tmp_path / "b"))
    packed = pack(book, tmp_path / "b.zip", etags=True)
    streamed = StreamedBook.prepare(book, "Harbour 2.zip")
    assert streamed.files == packed.files
    first = b"".join([block async for block in streamed.open()])
    assert first == b"".join([block async for block in streamed.open()])
    assert len(first) == streamed.size <= packed_size_at_most(book)
    assert packed_size_at_most(book) >= packed.size
    with zipfile.ZipFile(io.BytesIO(first)) as sent, zipfile.ZipFile(packed.path) as kept:
        assert sent.testzip() is None
        assert sent.namelist() == kept.namelist()
        assert all(sent.read(name) == kept.read(name) for name in kept.namelist())


def test_two_orders_and_two_times_stream_the_same_bytes(tmp_path: Path) -> None:
    one = StreamedBook.prepare(scan(a_book(tmp_path / "one")), "b.zip")
    two = StreamedBook.prepare(scan(a_book(tmp_path / "two", backwards=True, when=1_700_000_000)), "b.zip")
    assert b"".join(one.blocks()) == b"".join(two.blocks())


@pytest.mark.anyio
async def test_a_stream_never_yields_other_bytes_than_it_announced(tmp_path: Path) -> None:
    folder = a_book(tmp_path / "b")
    streamed = StreamedBook.prepare(scan(folder), "b.zip")
    about = (folder / "audio/01.mp3").stat()
    (folder / "audio/01.mp3").write_bytes(random.Random(9).randbytes(about.st_size))
    os.utime(folder / "audio/01.mp3", ns=(about.st_mtime_ns, about.st_mtime_ns))
    with pytest.raises(FileChanged):
        [block async for block in streamed.open()]


@pytest.mark.anyio
async def test_a_stream_left_in_the_middle_closes_its_files(tmp_path: Path) -> None:
    streamed = StreamedBook.prepare(scan(a_book(tmp_path / "b")), "b.zip")
    stream = streamed.open()
    await anext(stream)
    await stream.aclose()


def _grow(path: Path) -> None:
    with path.open("ab") as stream:
        stream.write(b"more")


@pytest.mark.parametrize("change", [_grow, Path.unlink, lambda path: os.utime(path, (1, 1))])
def test_a_file_that_changed_since_the_scan_is_noticed(
    tmp_path: Path, change: Callable[[Path], None]
) -> None:
    folder = a_book(tmp_path / "b")
    found = scan(folder)
    change(folder / "audio/01.mp3")
    with pytest.raises(FileChanged):
        pack(found, tmp_path / "b.zip")
    assert sorted(tmp_path.iterdir()) == [folder]


def test_a_file_that_changes_while_it_is_read_is_noticed(tmp_path: Path) -> None:
    folder = a_book(tmp_path / "b")
    found = scan(folder)
    seen: list[int] = []

    def write_meanwhile(done: int, _total: int) -> None:
        if done > 1_100_000 and not seen:
            seen.append(done)
            _grow(folder / "audio/01.mp3")

    with pytest.raises(FileChanged):
        pack(found, tmp_path / "b.zip", progress=write_meanwhile)
    assert not (tmp_path / "b.zip").exists()


def test_a_zip_that_changed_since_the_scan_is_noticed(tmp_path: Path) -> None:
    packed = pack(scan(a_book(tmp_path / "b")), tmp_path / "b.zip")
    found = scan(packed.path)
    _grow(packed.path)
    with pytest.raises(FileChanged):
        pack(found, tmp_path / "c.zip")


def test_stopping_leaves_nothing_behind(tmp_path: Path) -> None:
    folder = a_book(tmp_path / "b")
    stop = threading.Event()
    with pytest.raises(Stopped):
        pack(
            scan(folder), tmp_path / "b.zip", progress=lambda _done, _total: stop.set(), cancelled=stop.is_set
        )
    assert sorted(tmp_path.iterdir()) == [folder]


def test_progress_counts_every_byte(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    found = scan(a_book(tmp_path / "b"))
    pack(found, tmp_path / "b.zip", progress=lambda done, total: seen.append((done, total)))
    assert seen[-1] == (found.size, found.size)


def test_half_a_book_is_not_packed(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    with pytest.raises(BadBook, match=r"no config\.json"):
        pack(scan(tmp_path / "b"), tmp_path / "b.zip")


def test_a_folder_that_is_not_there_is_unwritable(tmp_path: Path) -> None:
    with pytest.raises(FolderUnwritable):
        pack(scan(a_book(tmp_path / "b")), tmp_path / "nowhere" / "b.zip")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_says_so(tmp_path: Path) -> None:
    found = scan(a_book(tmp_path / "b"))
    (tmp_path / "b.zip.part").symlink_to("/dev/full")
    with pytest.raises(DiskFull):
        pack(found, tmp_path / "b.zip")
    assert not (tmp_path / "b.zip").exists()


def a_sparse_book(folder: Path, *gigabytes: float) -> Path:
    """A book with films that are holes: large for everyone who asks, nothing on the disk."""
    a_book(folder)
    for number, size in enumerate(gigabytes):
        film = folder / f"video/{number}.mp4"
        with film.open("wb") as stream:
            stream.truncate(int(size * 1024**3))
    return folder


def test_a_book_of_five_gigabytes_is_scanned_and_bounded_without_reading_it(tmp_path: Path) -> None:
    found = scan(a_sparse_book(tmp_path / "b", 1.75, 1.75, 1.75))
    assert not found.blocked
    assert found.size > 5 * 1024**3
    assert found.size < packed_size_at_most(found) < found.size * 1.01


def test_a_file_above_the_services_limit_is_named(tmp_path: Path) -> None:
    found = scan(a_sparse_book(tmp_path / "b", 4.5))
    assert [problem.path for problem in found.problems if problem.severity == "error"] == ["video/0.mp4"]


def test_an_entry_beyond_two_gigabytes_announces_a_wide_header_before_its_first_byte(tmp_path: Path) -> None:
    found = scan(a_sparse_book(tmp_path / "b", 2.5))
    small = replace(found, files=tuple(file for file in found.files if file.path == "video/0.mp4"))
    parts = _parts(small, {})
    blocks = _run(small, parts, lambda _sums: None)
    head = next(blocks)
    blocks.close()
    version, flags = struct.unpack_from("<HH", head, 4)
    assert (head[:4], version, flags & 0x8) == (b"PK\x03\x04", zipfile.ZIP64_VERSION, 0x8)
    sizes, (name, extra) = head[18:26], struct.unpack_from("<HH", head, 26)
    assert sizes == b"\xff" * 8, "the sizes stand in the extra field"
    assert head[30 + name : 30 + name + extra] == struct.pack("<HHQQ", 1, 16, 0, 0)


@pytest.mark.soak
def test_a_book_of_five_gigabytes_is_streamed_whole(tmp_path: Path) -> None:
    found = scan(a_sparse_book(tmp_path / "b", 1.75, 1.75, 1.75))
    streamed = StreamedBook.prepare(found, "b.zip")
    with (tmp_path / "b.zip").open("wb") as out:
        for block in streamed.blocks():
            if block.count(0) == len(block):
                out.seek(len(block), os.SEEK_CUR)  # holes stay holes
            else:
                out.write(block)
    assert (tmp_path / "b.zip").stat().st_size == streamed.size > 5 * 1024**3
    with zipfile.ZipFile(tmp_path / "b.zip") as opened:
        assert opened.infolist()[-1].header_offset > 2**32
        assert opened.read("config.json") == FILES["config.json"]
        assert opened.testzip() is None


def test_seventy_thousand_files_fit(tmp_path: Path) -> None:
    made = a_book(tmp_path / "b")
    extras = {f"{n}.txt": b"" for n in range(70_000)}
    packed = pack(scan(made), tmp_path / "b.zip", extras=extras)
    with zipfile.ZipFile(packed.path) as opened:
        assert len(opened.namelist()) == 70_000 + len(FILES)
