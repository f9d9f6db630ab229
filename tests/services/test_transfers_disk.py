"""The disk's side: parts, places, room and refusals, without any service."""

import errno
import hashlib
import os
from pathlib import Path

import pytest

from dcs_browser.domain.errors import DiskFull, FolderUnwritable
from dcs_browser.domain.etags import PART_SIZE, etag_of
from dcs_browser.domain.transfers import Existing
from dcs_browser.services.transfers import landing as disk
from dcs_browser.services.transfers.batches import SmallFile, settle
from dcs_browser.services.transfers.download import _resumable
from dcs_browser.services.transfers.meter import Bucket, Meter
from dcs_browser.services.transfers.records import Item

FULL = Path("/dev/full")


def a_part(folder: Path, data: bytes = b"new") -> Path:
    part = folder / "one.mp3.x1.part"
    part.write_bytes(data)
    return part


def test_a_part_is_named_beside_its_landing_and_never_too_long(tmp_path: Path) -> None:
    assert disk.part_path(tmp_path / "one.mp3", "ab12", 31) == tmp_path / "one.mp3.ab121f.part"
    long = disk.part_path(tmp_path / ("ş" * 120), "ab12", 31)
    assert len(long.name.encode()) <= 255
    long.touch()


@pytest.mark.parametrize("size", [10, PART_SIZE, PART_SIZE + 1])
def test_checksums_that_can_be_compared(size: int) -> None:
    data = bytes(size)
    for etag in (etag_of(data), hashlib.md5(data).hexdigest()):
        digest = disk.digest_for(etag, size)
        assert digest is not None
        digest.update(data)
        assert digest.hexdigest() == etag


@pytest.mark.parametrize("etag", ["", "W/abc", "A" * 32, f"{'0' * 32}-2", f"{'0' * 32}-x", '"quoted"'])
def test_other_etags_say_nothing_about_the_bytes(etag: str) -> None:
    assert disk.digest_for(etag, 10) is None


@pytest.mark.parametrize(
    ("number", "kind", "words"),
    [
        (errno.ENOSPC, DiskFull, "bytes are needed"),
        (errno.EDQUOT, DiskFull, "bytes are needed"),
        (errno.EROFS, FolderUnwritable, "read-only"),
        (errno.EACCES, FolderUnwritable, "may not write"),
        (errno.ENOTDIR, FolderUnwritable, "A file stands"),
        (errno.ETXTBSY, FolderUnwritable, os.strerror(errno.ETXTBSY)),
    ],
)
def test_refusals_of_the_system_become_sentences(
    tmp_path: Path, number: int, kind: type[Exception], words: str
) -> None:
    error = disk.local_error(OSError(number, os.strerror(number)), tmp_path / "not" / "yet", 7)
    assert isinstance(error, kind)
    assert words in error.sentence


def test_a_folder_on_a_system_without_files_can_not_be_made() -> None:
    with pytest.raises(FolderUnwritable):
        disk.open_target(Path("/proc/nothing/here"))


def test_a_file_system_without_hard_links_still_never_overwrites(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "no hard links here")

    monkeypatch.setattr(os, "link", refuse)
    (tmp_path / "one.mp3").write_bytes(b"mine")
    placed = disk.place(a_part(tmp_path), tmp_path / "one.mp3", Existing.KEEP_BOTH, 0)
    assert placed == tmp_path / "one (2).mp3"
    assert placed.read_bytes() == b"new"
    assert (tmp_path / "one.mp3").read_bytes() == b"mine"
    with pytest.raises(FileExistsError):
        disk._move_new(a_part(tmp_path), tmp_path / "one.mp3")


def test_a_file_that_appears_at_the_last_moment_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "one.mp3").write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        disk._move_new(a_part(tmp_path), tmp_path / "one.mp3")
    assert (tmp_path / "one.mp3").read_bytes() == b"mine"


def test_a_folder_of_that_name_is_no_place_for_a_file(tmp_path: Path) -> None:
    (tmp_path / "one.mp3").mkdir()
    assert disk.place(a_part(tmp_path), tmp_path / "one.mp3", Existing.KEEP_BOTH, 0).name == "one (2).mp3"
    with pytest.raises(FolderUnwritable):
        disk.place(a_part(tmp_path), tmp_path / "one.mp3", Existing.OVERWRITE, 0)


def test_a_part_that_vanished_is_told(tmp_path: Path) -> None:
    with pytest.raises(FolderUnwritable, match="no longer there"):
        disk.place(tmp_path / "gone.part", tmp_path / "one.mp3", Existing.KEEP_BOTH, 5)


def test_the_same_bytes_need_no_second_name(tmp_path: Path) -> None:
    place = tmp_path / "one.mp3"
    place.write_bytes(b"new")
    assert disk.place(a_part(tmp_path), place, Existing.KEEP_BOTH, 0) == place
    assert [path.name for path in tmp_path.iterdir()] == ["one.mp3"]
    assert disk.standing(place, 3, etag_of(b"new"), Existing.OVERWRITE) == place
    assert disk.standing(place, 3, etag_of(b"old"), Existing.OVERWRITE) is None
    assert disk.standing(place, 3, etag_of(b"old"), Existing.SKIP) == place
    assert disk.standing(place, 3, "", Existing.KEEP_BOTH) is None


def test_a_batch_places_what_it_can_and_tells_about_the_rest(tmp_path: Path) -> None:
    (tmp_path / "wall").write_text("a file stands in the way")
    files = [
        SmallFile(tmp_path / f"{n}.part", tmp_path, tmp_path / name, Existing.KEEP_BOTH, 0, [b"ab", b"c"])
        for n, name in enumerate(["one", "wall/two", "three"])
    ]
    files[1] = SmallFile(
        tmp_path / "wall/1.part", tmp_path, tmp_path / "wall/two", Existing.KEEP_BOTH, 0, [b"x"]
    )
    one, two, three = settle(files)
    assert (one, three) == (tmp_path / "one", tmp_path / "three")
    assert isinstance(two, FolderUnwritable)
    assert (tmp_path / "three").read_bytes() == b"abc"
    assert list(tmp_path.glob("*.part")) == []


@pytest.mark.skipif(not FULL.exists(), reason="needs /dev/full")
def test_a_full_disk_leaves_no_part(tmp_path: Path) -> None:
    (tmp_path / "1.part").symlink_to(FULL)
    file = SmallFile(tmp_path / "1.part", tmp_path, tmp_path / "one", Existing.KEEP_BOTH, 0, [b"abc"])
    (result,) = settle([file])
    assert isinstance(result, DiskFull)
    assert list(tmp_path.iterdir()) == []


def test_bytes_no_checksum_vouches_for_count_only_as_far_as_they_were_forced(tmp_path: Path) -> None:
    part = a_part(tmp_path, bytes(900))
    item = Item(1, 1, "one.mp3", 1000, part_etag=etag_of(bytes(1000)), part_size=1000, safe=500)
    assert _resumable(item, part) == 900
    item.part_etag = "tells nothing"
    assert _resumable(item, part) == 500
    part.write_bytes(bytes(1000))
    item.part_etag = etag_of(bytes(1000))
    assert _resumable(item, part) == 999  # the service is always asked what it has now
    item.part_size = -1
    assert _resumable(item, part) == 0
    assert _resumable(Item(1, 1, "x", 5, part_size=5), tmp_path / "none") == 0


def test_a_rate_is_an_average_over_the_last_seconds() -> None:
    meter = Meter()
    assert meter.sample(0.0, 0) == 0.0
    for tenth in range(1, 61):
        meter.sample(tenth / 10, tenth * 100)
    assert meter.rate == pytest.approx(1000)
    for tenth in range(61, 101):
        meter.sample(tenth / 10, 6000)
    assert meter.rate == 0
    meter.sample(60.0, 6000)  # after a long silence the past counts for nothing
    assert meter.sample(60.1, 6100) == pytest.approx(1000)
    meter.reset()
    assert meter.rate == 0


@pytest.mark.anyio
async def test_a_bucket_lets_pass_what_it_may() -> None:
    import asyncio
    import time

    bucket = Bucket()
    await bucket.take(10**9)
    bucket.limit(100_000)
    began = time.monotonic()
    for _ in range(4):
        await bucket.take(10_000)
    assert 0.25 < time.monotonic() - began < 2
    waiting = asyncio.create_task(bucket.take(1))
    await bucket.take(10**7)
    late = asyncio.create_task(bucket.take(1))
    bucket.limit(0)  # lifted for those who wait, too
    async with asyncio.timeout(1):
        await asyncio.gather(waiting, late)
