"""Books kept offline: brought whole, compared honestly, replaced only by what is whole, and their bytes freed."""

import asyncio
import io
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from dcs_browser.client.connect import Credentials, connect
from dcs_browser.domain.errors import Interrupted, NotFound, NotOffered, ServerFault, ServerUnreachable
from dcs_browser.domain.library import Book, StoredObject
from dcs_browser.domain.offline import Freshness
from dcs_browser.localdcs.dialects import DIALECTS
from dcs_browser.services.cache import DiskCache
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.offline import Kept, OfflineStore, behind
from dcs_browser.services.offline_source import KeptSource, check_kept
from dcs_browser.services.offline_watch import CopyWatch
from dcs_browser.services.sources import cache_key
from dcs_browser.services.transfers.engine import TransferEngine
from tests.builders import a_book_folder
from tests.service import Running, running_service

NOW = datetime(2026, 1, 1, tzinfo=UTC)
BOOK = Book(1, "North Quay", "harbour_2", updated_at=NOW)


def an_object(path: str, size: int = 3, etag: str = "") -> StoredObject:
    return StoredObject(path, f"books/{path}", size, None, etag)


def test_files_that_differ_are_counted_by_etag_or_else_by_size() -> None:
    kept = Kept("http://s", BOOK, NOW, "")
    mine = [an_object("a", etag="1"), an_object("b", etag="2"), an_object("c")]
    assert behind(kept, mine, BOOK, mine) == 0
    theirs = [an_object("a", etag="9"), an_object("c", 4), an_object("d")]
    assert behind(kept, mine, BOOK, theirs) == 4, "a and c are others, b is gone, d is new"
    changed = replace(BOOK, updated_at=datetime(2026, 1, 2, tzinfo=UTC))
    assert behind(kept, mine, changed, mine) == 1, "without an ETag a changed book can't be called the same"


class World:
    """A service, a catalog of it, and copies in a folder."""

    def __init__(self, folder: Path, service: Running) -> None:
        self.folder, self.service = folder, service

    async def open(self) -> "World":
        self.dcs = await connect(self.service.url, Credentials(self.service.email, self.service.password))
        self.engine = TransferEngine(self.folder / "transfers", lambda _url: self.dcs.fork())
        await asyncio.to_thread(self.engine.start)
        self.cache = DiskCache(self.folder / "cache", budget=1)
        self.tasks: set[asyncio.Task[None]] = set()
        self.begin()
        await self.catalog.refresh()
        self.book = self.catalog.library[0]
        return self

    def begin(self) -> None:
        """As a new run of the program would."""
        self.store = OfflineStore(self.folder / "offline", self.cache)
        self.watch = CopyWatch(self.store, self.engine, self._spawn)
        self.catalog = Catalog(self.dcs)
        self.watch.use(self.catalog)

    def _spawn(self, work: Any) -> "asyncio.Task[None]":
        task = asyncio.get_running_loop().create_task(work)
        self.tasks.add(task)
        return task

    async def settle(self) -> None:
        while waiting := [task for task in self.tasks if not task.done()]:
            await asyncio.gather(*waiting, return_exceptions=True)

    def freshness(self) -> Freshness:
        return self.watch.state(self.kept).freshness

    @property
    def kept(self) -> Kept:
        kept = self.store.find(self.dcs.server.url, self.book.id)
        assert kept is not None
        return kept

    async def close(self) -> None:
        await self.watch.close()
        await self.settle()
        await self.catalog.close()
        await asyncio.to_thread(self.engine.stop)
        await self.dcs.aclose()


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Running]:
    with running_service(tmp_path / "service", books=[a_book_folder(tmp_path)]) as running:
        yield running


@pytest.fixture
async def world(tmp_path: Path, service: Running) -> AsyncIterator[World]:
    made = await World(tmp_path / "home", service).open()
    yield made
    await made.close()


@pytest.mark.anyio
@pytest.mark.parametrize("dialect", DIALECTS)
async def test_a_kept_book_reads_and_checks_without_the_service_in_every_dialect(
    tmp_path: Path, dialect: str
) -> None:
    folder = a_book_folder(tmp_path)
    with running_service(tmp_path / "service", books=[folder], dialect=dialect) as service:
        world = await World(tmp_path / "home", service).open()
        if not world.dcs.capabilities.reading.on:
            with pytest.raises(NotOffered):
                await world.watch.keep(world.book)
            assert world.store.all() == (), "what hands out no files leaves no half a copy"
            await world.close()
            return
        kept = await world.watch.keep(world.book)
        assert kept.whole
        assert world.freshness() is Freshness.CURRENT
        service.stop()
        world.begin()
        assert world.freshness() is Freshness.UNKNOWN, "nobody has asked in this run"
        source = KeptSource(world.store, world.kept)
        assets = await source.assets()
        assert len(assets) == kept.count
        for path in assets:
            assert (await source.file(path)).stat().st_size == assets[path].size
        assert b"{" in await source.read("config.json", limit=100)
        assert isinstance(await check_kept(source), tuple)
        with pytest.raises(NotFound):
            await source.read("gone.png")
        service.start()
        await world.close()


@pytest.mark.anyio
async def test_pinned_bytes_stay_beyond_the_budget_and_are_free_when_the_copy_is_removed(
    world: World,
) -> None:
    kept = await world.watch.keep(world.book)
    world.cache.trim()
    assert world.cache.size() == kept.size
    assert world.store.missing(kept, world.store.objects(kept)) == ()
    await world.watch.drop(kept)
    assert world.cache.size() == 0
    assert world.store.all() == ()
    assert OfflineStore(world.store.folder, world.cache).all() == ()


@pytest.mark.anyio
async def test_a_copy_falls_behind_and_is_replaced_only_when_the_new_one_is_whole(
    world: World, service: Running, tmp_path: Path
) -> None:
    await world.watch.keep(world.book)
    objects = await world.dcs.objects(world.book)
    config = next(item for item in objects if item.path == "config.json")
    before = KeptSource(world.store, world.kept)
    old = await before.read("config.json")
    change(service, config, old + b" ")
    stall = service.faults.stall("/dream-central-storage", times=999)
    await world.catalog.listing(world.book, refresh=True)
    assert world.watch.state(world.kept).freshness in (Freshness.BEHIND, Freshness.FETCHING)
    assert await before.read("config.json") == old, "the old copy is whole until the new one is"
    stall.release()
    await world.settle()
    assert world.freshness() is Freshness.CURRENT
    assert await KeptSource(world.store, world.kept).read("config.json") == old + b" "
    assert world.cache.size() == world.kept.size, "the old version is gone"


def change(service: Running, item: StoredObject, data: bytes) -> None:
    """The service has other bytes from now on."""
    running = service.local._service
    assert running is not None
    path = next(p for m, p in service.faults.seen if m == "GET" and p.endswith(item.key))
    bucket = path.removeprefix("/").partition("/")[0]
    pack = running.objects.pack()
    running.objects.put(bucket, {item.key: pack.write(io.BytesIO(data))})


@pytest.mark.anyio
async def test_a_service_that_stops_answering_leaves_the_copy_in_sight(
    world: World, service: Running
) -> None:
    await world.watch.keep(world.book)
    lost: list[Kept] = []
    world.watch.fell_back.connect(lost.append)
    world.catalog.forget(world.book.id)
    service.stop()
    root = await world.catalog.listing(world.book)
    assert root.count == world.kept.count
    assert lost == [world.kept]
    assert world.watch.fallen == {world.book.id}
    assert world.freshness() is Freshness.UNKNOWN, "nothing is called current that isn't known to be"
    service.start()
    world.watch.back()
    await world.settle()
    assert world.freshness() is Freshness.CURRENT
    assert not world.watch.fallen


@pytest.mark.anyio
async def test_a_book_that_is_not_kept_can_not_be_listed_without_its_service(
    world: World, service: Running
) -> None:
    service.stop()
    with pytest.raises(ServerUnreachable):
        await world.catalog.listing(world.book)
    service.start()


@pytest.mark.anyio
async def test_a_fetch_that_broke_goes_on_at_the_next_start(world: World, service: Running) -> None:
    service.faults.fail_next("/dream-central-storage", 500, "broken", times=999)
    service.faults.fail_next("/storage/books", 500, "broken", times=999)
    with pytest.raises((ServerFault, Interrupted)):
        await world.watch.keep(world.book)
    service.faults.clear()
    world.begin()
    assert not world.kept.whole
    assert world.freshness() is Freshness.PARTIAL
    await world.catalog.refresh()
    await world.settle()
    assert world.kept.whole
    assert world.freshness() is Freshness.CURRENT


@pytest.mark.anyio
async def test_a_book_that_got_another_name_is_kept_under_it(world: World) -> None:
    kept = await world.watch.keep(world.book)
    old = replace(kept, book=replace(kept.book, name="an_older_name"))
    objects = world.store.objects(kept)
    world.cache.forget(kept.server, cache_key(kept.book))
    world.store.save(old, objects)
    world.begin()
    await world.catalog.refresh()
    await world.settle()
    assert world.kept.book.name == world.book.name
    assert world.freshness() is Freshness.CURRENT
    assert world.store.missing(world.kept, world.store.objects(world.kept)) == ()


@pytest.mark.anyio
async def test_a_book_the_service_no_longer_has_stays_and_says_so(world: World) -> None:
    await world.watch.keep(world.book)
    await world.catalog.delete(world.book)
    await world.settle()
    assert world.freshness() is Freshness.GONE
    assert world.store.missing(world.kept, world.store.objects(world.kept)) == ()


@pytest.mark.anyio
async def test_removing_a_copy_stops_its_fetch(world: World, service: Running) -> None:
    stall = service.faults.stall("/dream-central-storage", times=999)
    fetching = asyncio.ensure_future(world.watch.keep(world.book))
    await asyncio.to_thread(stall.wait_reached)
    while service.faults.count("/dream-central-storage") < 8:
        await asyncio.sleep(0)  # all that run at once have asked
    assert world.freshness() is Freshness.FETCHING
    await world.watch.drop(world.kept)
    assert fetching.cancelled()
    stall.release()
    assert world.store.all() == ()
    assert not list(world.store.folder.iterdir())


@pytest.mark.anyio
async def test_a_copy_whose_bytes_were_removed_is_not_called_current_and_mends_itself(world: World) -> None:
    kept = await world.watch.keep(world.book)
    folder = world.cache._book(kept.server, cache_key(kept.book))
    victim = next(entry for entry in folder.iterdir() if not entry.name.startswith("."))
    victim.unlink()
    world.begin()
    states: list[Freshness] = []
    world.watch.changed.connect(lambda _news: states.append(world.freshness()))
    await world.catalog.refresh()
    await world.settle()
    assert Freshness.PARTIAL in states
    assert states.index(Freshness.PARTIAL) < states.index(Freshness.CURRENT)
    assert victim.exists()
