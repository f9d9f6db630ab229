"""A stored book as a source: read through the cache, on the engine's thread, once however many ask."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest

from dcs_browser.domain.errors import NotFound, ServerFault
from dcs_browser.domain.library import Folder, folder_tree
from dcs_browser.services.cache import DiskCache
from dcs_browser.services.sources import StoredSource
from tests.faults import Stall
from tests.transferring import World, a_world, some_bytes

FILES = {"audio/one.mp3": some_bytes(300_000, 1), "images/two.png": some_bytes(2000, 2)}

pytestmark = pytest.mark.anyio


@dataclass
class Desk:
    world: World
    source: StoredSource
    cache: DiskCache
    listed: list[int] = field(default_factory=list)


@pytest.fixture
async def desk(tmp_path: Path, anyio_backend: object) -> AsyncIterator[Desk]:
    world_of = a_world(tmp_path, FILES)
    world = await asyncio.to_thread(world_of.__enter__)
    dcs = world.dcs.fork()
    cache = DiskCache(tmp_path / "cache")
    tree = folder_tree(world.objects)
    listed: list[int] = []

    async def listing() -> Folder:
        listed.append(1)
        return tree

    source = StoredSource(dcs, world.book, listing, cache, world.engine().engine)
    try:
        yield Desk(world, source, cache, listed)
    finally:
        await source.close()
        await dcs.aclose()
        await asyncio.to_thread(world_of.__exit__, None, None, None)


async def reached(stall: Stall) -> None:
    await asyncio.to_thread(stall.wait_reached)


async def test_assets_are_the_listing(desk: Desk) -> None:
    assets = await desk.source.assets()
    assert set(assets) == {*FILES, "config.json"}
    assert assets["audio/one.mp3"].size == 300_000
    assert desk.source.label == "harbour_2"
    assert not desk.source.stored_names
    assert await desk.source.assets() is assets


async def test_bytes_are_read_once_and_then_from_the_cache(desk: Desk) -> None:
    assert await desk.source.read("audio/one.mp3") == FILES["audio/one.mp3"]
    passed = desk.world.line.bytes_sent("one.mp3")
    assert await desk.source.read("audio/one.mp3") == FILES["audio/one.mp3"]
    assert await desk.source.read("audio/one.mp3", limit=10) == FILES["audio/one.mp3"][:10]
    assert (await desk.source.file("audio/one.mp3")).read_bytes() == FILES["audio/one.mp3"]
    assert desk.world.line.bytes_sent("one.mp3") == passed


async def test_only_the_head_of_a_file_is_brought_when_that_is_all_one_wants(desk: Desk) -> None:
    assert await desk.source.read("audio/one.mp3", limit=100) == FILES["audio/one.mp3"][:100]
    assert desk.world.line.bytes_sent("one.mp3") == 100
    assert await desk.source.read("images/two.png", limit=5000) == FILES["images/two.png"]
    assert desk.cache.size() == 2000


async def test_a_file_is_downloaded_once_however_many_ask(desk: Desk) -> None:
    found = await asyncio.gather(*(desk.source.file("audio/one.mp3") for _ in range(20)))
    assert len(set(found)) == 1
    assert len([r for r in desk.world.line.seen if "one.mp3" in r.path]) == 1


async def test_one_who_leaves_does_not_stop_the_others(desk: Desk) -> None:
    stall = desk.world.line.stall("one.mp3", 1000)
    leaving = asyncio.create_task(desk.source.file("audio/one.mp3"))
    staying = asyncio.create_task(desk.source.file("audio/one.mp3"))
    await reached(stall)
    leaving.cancel()
    await asyncio.wait([leaving])
    stall.release()
    assert (await staying).read_bytes() == FILES["audio/one.mp3"]


async def test_when_the_last_one_leaves_the_download_stops(desk: Desk) -> None:
    stall = desk.world.line.stall("one.mp3", 1000)
    leaving = asyncio.create_task(desk.source.file("audio/one.mp3"))
    await reached(stall)
    leaving.cancel()
    await asyncio.wait([leaving])
    stall.release()
    assert (await desk.source.file("audio/one.mp3")).read_bytes() == FILES["audio/one.mp3"]
    assert len([r for r in desk.world.line.seen if "one.mp3" in r.path]) == 2


async def test_closing_stops_what_is_being_brought(desk: Desk) -> None:
    stall = desk.world.line.stall("one.mp3", 1000)
    waiting = asyncio.create_task(desk.source.file("audio/one.mp3"))
    await reached(stall)
    await desk.source.close()
    await asyncio.wait([waiting])
    assert waiting.cancelled()


@pytest.mark.parametrize("fault", ["cut", "spoil"])
async def test_a_line_that_breaks_once_is_not_noticed(desk: Desk, fault: str) -> None:
    getattr(desk.world.line, fault)("one.mp3", 1000)
    assert await desk.source.read("audio/one.mp3") == FILES["audio/one.mp3"]


async def test_a_failure_is_told_to_all_and_forgotten(desk: Desk) -> None:
    desk.world.line.answer("one.mp3", 500, "no")
    results = await asyncio.gather(
        *(desk.source.file("audio/one.mp3") for _ in range(3)), return_exceptions=True
    )
    assert all(isinstance(result, ServerFault) for result in results)
    assert (await desk.source.file("audio/one.mp3")).exists()


async def test_what_the_listing_does_not_have_is_not_found(desk: Desk) -> None:
    for ask in (desk.source.read, desk.source.file, desk.source.url):
        with pytest.raises(NotFound):
            await ask("audio/nine.mp3")


async def test_a_player_gets_a_link_and_later_the_cached_file(desk: Desk) -> None:
    url = await desk.source.url("audio/one.mp3")
    assert url.startswith(desk.world.line.url)
    assert "Signature" in url
    file = await desk.source.file("audio/one.mp3")
    url = await desk.source.url("audio/one.mp3")
    assert Path(url2pathname(urlsplit(url).path)) == file


async def test_a_cache_of_no_use_does_not_stop_reading(desk: Desk) -> None:
    desk.cache.folder.write_text("a file stands in the way")
    assert await desk.source.read("audio/one.mp3") == FILES["audio/one.mp3"]
