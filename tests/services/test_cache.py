"""The cache on disk: what comes out is what went in, or nothing; the budget holds; pinned books stay."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from dcs_browser.domain.errors import Damaged, FolderUnwritable, Interrupted
from dcs_browser.domain.etags import etag_of
from dcs_browser.services.cache import DiskCache

SERVER, BOOK = "http://s", "7\nNorth Quay\nharbour_2"

pytestmark = pytest.mark.anyio


async def pieces(*chunks: bytes) -> AsyncIterator[bytes]:
    for chunk in chunks:
        yield chunk


async def put(cache: DiskCache, path: str, data: bytes, *, book: str = BOOK, etag: str | None = None) -> Path:
    etag = etag_of(data) if etag is None else etag
    return await cache.put(SERVER, book, path, etag, len(data), pieces(data[:3], data[3:]))


async def get(cache: DiskCache, path: str, data: bytes, *, book: str = BOOK) -> Path | None:
    return await cache.get(SERVER, book, path, etag_of(data), len(data))


@pytest.fixture
def cache(tmp_path: Path) -> DiskCache:
    return DiskCache(tmp_path / "cache", budget=1000)


async def test_what_was_put_comes_back_with_its_extension(cache: DiskCache) -> None:
    entry = await put(cache, "audio/one.MP3", b"abcdef")
    assert entry.read_bytes() == b"abcdef"
    assert entry.suffix == ".mp3"
    assert await get(cache, "audio/one.MP3", b"abcdef") == entry
    assert (await put(cache, "odd.na me", b"x")).suffix == ""


async def test_other_versions_books_and_servers_are_other_entries(cache: DiskCache) -> None:
    await put(cache, "one.mp3", b"abcdef")
    assert await get(cache, "one.mp3", b"abcdeg") is None
    assert await get(cache, "two.mp3", b"abcdef") is None
    assert await get(cache, "one.mp3", b"abcdef", book="8") is None
    assert await cache.get("http://t", BOOK, "one.mp3", etag_of(b"abcdef"), 6) is None


async def test_a_new_version_replaces_the_old_one(cache: DiskCache) -> None:
    old = await put(cache, "one.mp3", b"abcdef")
    new = await put(cache, "one.mp3", b"ABCDEF")
    assert not old.exists()
    assert new.read_bytes() == b"ABCDEF"


@pytest.mark.parametrize("spoiled", [b"abcdeX", b"abc", b""])
async def test_a_damaged_entry_is_noticed_and_removed(tmp_path: Path, spoiled: bytes) -> None:
    entry = await put(DiskCache(tmp_path), "one.mp3", b"abcdef")
    entry.write_bytes(spoiled)
    cache = DiskCache(tmp_path)  # another process
    assert await get(cache, "one.mp3", b"abcdef") is None
    assert not entry.exists()


async def test_damage_is_noticed_by_the_process_that_put_it_too(cache: DiskCache) -> None:
    entry = await put(cache, "one.mp3", b"abcdef")
    entry.write_bytes(b"abcdeX")
    os.utime(entry, ns=(1, 1))
    assert await get(cache, "one.mp3", b"abcdef") is None


@pytest.mark.parametrize("version", ["", "changed yesterday"])
async def test_without_an_etag_in_the_listing_the_one_of_the_bytes_is_remembered(
    tmp_path: Path, version: str
) -> None:
    data = b"abcdef"
    entry = await DiskCache(tmp_path).put(
        SERVER, BOOK, "one.mp3", version, 6, pieces(data), came_with=etag_of(data)
    )
    assert await DiskCache(tmp_path).get(SERVER, BOOK, "one.mp3", version, 6) == entry
    entry.write_bytes(b"abcdeX")
    assert await DiskCache(tmp_path).get(SERVER, BOOK, "one.mp3", version, 6) is None
    assert list(entry.parent.iterdir()) == []


async def test_bytes_that_do_not_fit_are_refused_and_leave_nothing(cache: DiskCache) -> None:
    with pytest.raises(Damaged):
        await cache.put(SERVER, BOOK, "one.mp3", etag_of(b"abcdef"), 6, pieces(b"abcdeX"))
    with pytest.raises(Damaged):
        await cache.put(SERVER, BOOK, "one.mp3", "", 6, pieces(b"abc"))
    assert cache.size() == 0
    assert [p for p in cache.folder.rglob("*") if p.is_file()] == []


async def test_a_line_that_breaks_leaves_nothing(cache: DiskCache) -> None:
    async def broken() -> AsyncIterator[bytes]:
        yield b"abc"
        raise Interrupted("cut", done=3, total=6)

    with pytest.raises(Interrupted):
        await cache.put(SERVER, BOOK, "one.mp3", "", 6, broken())
    assert [p for p in cache.folder.rglob("*") if p.is_file()] == []


async def test_what_was_not_used_for_longest_goes_first(cache: DiskCache) -> None:
    entries = [await put(cache, f"{n}.mp3", bytes([n]) * 300) for n in range(3)]
    for age, entry in enumerate(entries):
        os.utime(entry, ns=(age + 1, entry.stat().st_mtime_ns))
    assert await get(cache, "0.mp3", bytes([0]) * 300)  # used: young again
    await put(cache, "3.mp3", bytes([3]) * 300)
    assert [entry.exists() for entry in entries] == [True, False, True]
    assert cache.size() <= cache.budget


async def test_pinned_books_are_never_evicted(cache: DiskCache) -> None:
    cache.pin(SERVER, BOOK)
    assert cache.pinned(SERVER, BOOK)
    kept = [await put(cache, f"{n}.mp3", bytes([n]) * 900) for n in range(3)]
    other = await put(cache, "x.mp3", b"x" * 900, book="8")
    last = await put(cache, "y.mp3", b"y" * 900, book="8")
    assert all(entry.exists() for entry in kept)
    assert (other.exists(), last.exists()) == (False, True)
    cache.clear()
    assert all(entry.exists() for entry in kept)
    assert not last.exists()
    cache.unpin(SERVER, BOOK)
    assert sum(entry.exists() for entry in kept) == 1
    cache.forget(SERVER, BOOK)
    assert cache.size() == 0


async def test_two_processes_share_it(tmp_path: Path) -> None:
    one, two = DiskCache(tmp_path, 1000), DiskCache(tmp_path, 1000)
    entry = await put(one, "one.mp3", b"abcdef")
    assert await get(two, "one.mp3", b"abcdef") == entry
    two.clear()
    assert await get(one, "one.mp3", b"abcdef") is None
    await put(two, "one.mp3", b"abcdef")
    assert await get(one, "one.mp3", b"abcdef") == entry


async def test_unfinished_files_of_dead_processes_are_swept(cache: DiskCache) -> None:
    entry = await put(cache, "one.mp3", b"abcdef")
    old, young = entry.with_name(".old.part"), entry.with_name(".young.part")
    for part in (old, young):
        part.write_bytes(b"half")
    os.utime(old, (1, 1))
    cache.trim()
    assert (old.exists(), young.exists(), entry.exists()) == (False, True, True)


async def test_a_cache_that_can_not_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file stands in the way")
    cache = DiskCache(tmp_path / "cache")
    with pytest.raises(FolderUnwritable):
        await put(cache, "one.mp3", b"abcdef")
    with pytest.raises(FolderUnwritable):
        cache.pin(SERVER, BOOK)
    assert await get(cache, "one.mp3", b"abcdef") is None
    assert cache.size() == 0


async def test_large_entries_are_checked_too(tmp_path: Path) -> None:
    data = bytes(6_000_000)
    entry = await put(DiskCache(tmp_path), "film.mp4", data)
    assert await get(DiskCache(tmp_path), "film.mp4", data) == entry
    with entry.open("r+b") as file:
        file.seek(5_500_000)
        file.write(b"X")
    assert await get(DiskCache(tmp_path), "film.mp4", data) is None
