"""The catalog against a running service: one request however many ask, names, and what blocks a restore."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from dcs_browser.client.connect import Credentials, connect
from dcs_browser.domain.errors import Conflict, NotFound, NotOffered, OutcomeUnknown, ServerUnreachable
from dcs_browser.domain.library import Book, BookStatus
from dcs_browser.services.catalog import Catalog, CatalogChange, folded, ordering
from tests.builders import a_book_folder
from tests.service import Running, running_service

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


def _books(folder: Path) -> list[Path]:
    return [
        a_book_folder(folder, name="harbour_2", title="Harbour 2"),
        a_book_folder(folder, name="liman_1", title="Liman 1", publisher="Şehir Yayınları"),
    ]


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Running]:
    with running_service(tmp_path / "service", books=_books(tmp_path)) as running:
        yield running


@pytest.fixture
def third(tmp_path: Path) -> Iterator[Running]:
    """A service with a trash."""
    with running_service(tmp_path / "service", books=_books(tmp_path)) as running:
        yield running


@asynccontextmanager
async def a_catalog(service: Running) -> AsyncIterator[Catalog]:
    dcs = await connect(service.url, Credentials(service.email, service.password))
    catalog = Catalog(dcs)
    try:
        await catalog.refresh()
        yield catalog
    finally:
        await catalog.close()
        await dcs.aclose()


def harbour(catalog: Catalog) -> Book:
    return next(book for book in catalog.library if book.name == "harbour_2")


async def test_the_library_is_known_after_a_refresh(service):
    async with a_catalog(service) as catalog:
        assert catalog.publishers() == ("North Quay", "Şehir Yayınları")
        (book,) = catalog.books_of("North Quay")
        assert catalog.find(book.id) == book
        assert catalog.find(99999) is None


async def test_many_who_ask_for_a_listing_make_one_request(service):
    async with a_catalog(service) as catalog:
        book = harbour(catalog)
        before = service.faults.count("/storage/")
        trees = await asyncio.gather(*(catalog.listing(book) for _ in range(12)))
        assert all(tree is trees[0] for tree in trees)
        assert service.faults.count("/storage/") - before == 1
        assert catalog.cached_listing(book.id) is trees[0]
        assert await catalog.listing(book) is trees[0]
        assert service.faults.count("/storage/") - before == 1


async def test_refresh_asks_again_and_tells_only_of_differences(service):
    async with a_catalog(service) as catalog:
        book = harbour(catalog)
        heard: list[CatalogChange] = []
        await catalog.listing(book)
        catalog.changed.connect(heard.append)
        before = service.faults.count("/storage/")
        await catalog.listing(book, refresh=True)
        assert service.faults.count("/storage/") - before == 1
        assert heard == []


async def test_who_asks_while_a_refresh_is_under_way_shares_it(service):
    async with a_catalog(service) as catalog:
        book = harbour(catalog)
        before = service.faults.count("/storage/")
        fresh = asyncio.ensure_future(catalog.listing(book, refresh=True))
        await asyncio.sleep(0)
        assert await catalog.listing(book) is await fresh
        assert service.faults.count("/storage/") - before == 1


async def test_one_who_leaves_takes_the_listing_from_nobody(service):
    async with a_catalog(service) as catalog:
        book = harbour(catalog)
        stall = service.faults.stall("/storage/")
        leaver = asyncio.ensure_future(catalog.listing(book))
        stayer = asyncio.ensure_future(catalog.listing(book))
        await asyncio.to_thread(stall.wait_reached)
        leaver.cancel()
        await asyncio.wait([leaver])
        assert leaver.cancelled()
        stall.release()
        assert (await stayer).count > 0


async def test_when_all_leave_the_request_is_dropped_and_the_next_one_is_new(service):
    async with a_catalog(service) as catalog:
        book = harbour(catalog)
        stall = service.faults.stall("/storage/")
        asked = asyncio.ensure_future(catalog.listing(book))
        await asyncio.to_thread(stall.wait_reached)
        asked.cancel()
        await asyncio.wait([asked])
        assert catalog.cached_listing(book.id) is None
        stall.release()
        assert (await catalog.listing(book)).count > 0


async def test_a_failed_listing_is_asked_again(service):
    async with a_catalog(service) as catalog:
        book = harbour(catalog)
        service.stop()
        with pytest.raises(ServerUnreachable):
            await catalog.listing(book)
        assert catalog.cached_listing(book.id) is None
        service.start()
        assert (await catalog.listing(book)).find("images") is not None


async def test_files_are_found_at_and_below_paths(service):
    async with a_catalog(service) as catalog:
        book = harbour(catalog)
        whole = await catalog.objects_at(book, [""])
        assert len(whole) == (await catalog.listing(book)).count
        some = await catalog.objects_at(book, ["audio", "config.json", "audio/Pg_1.wav", "nowhere/at/all"])
        assert {item.path for item in some} >= {"config.json", "audio/Pg_1.wav"}
        assert all(item.path == "config.json" or item.path.startswith("audio/") for item in some)
        assert len({item.path for item in some}) == len(some)


@pytest.mark.parametrize(
    "text", ["North Quay/harbour_2", "north quay/HARBOUR_2", " /North Quay/harbour_2/ ", "harbour_2"]
)
async def test_a_book_is_found_by_its_name(service, text):
    async with a_catalog(service) as catalog:
        assert catalog.named(text) == harbour(catalog)


async def test_turkish_letters_are_found_whatever_their_case_and_composition(service):
    async with a_catalog(service) as catalog:
        for text in ("şehir yayınları/LİMAN_1", "Şehir Yayinlari/liman_1", "S\u0327ehir Yayınları/liman_1"):
            assert catalog.named(text).name == "liman_1"


async def test_an_unknown_name_and_an_ambiguous_one_are_told_apart(service):
    async with a_catalog(service) as catalog:
        with pytest.raises(NotFound):
            catalog.named("North Quay/nothing")
        first = harbour(catalog)
        catalog.library = (*catalog.library, Book(77, "Bluewater Press", first.name))
        with pytest.raises(Conflict, match=r"North Quay/harbour_2.*Bluewater Press/harbour_2"):
            catalog.named("harbour_2")
        assert catalog.named("bluewater press/harbour_2").id == 77
        catalog.library = (first, Book(78, "Old Press", first.name, status=BookStatus.ARCHIVED))
        assert catalog.named("harbour_2") == first


async def test_a_deleted_book_comes_back_by_undo(third):
    async with a_catalog(third) as catalog:
        book = harbour(catalog)
        heard: list[str] = []
        before = await catalog.listing(book)
        catalog.changed.connect(lambda change: heard.append(change.kind))
        deletion = await catalog.delete(book)
        assert deletion.book == book
        assert not deletion.permanent
        assert catalog.cached_listing(book.id) is None
        assert catalog.trashed is not None
        assert [entry.name for entry in catalog.trashed] == ["harbour_2"]
        assert {"library", "listing", "trash"} <= set(heard)
        await catalog.undo(deletion)
        assert not harbour(catalog).archived
        assert (await catalog.listing(harbour(catalog))).count == before.count
        assert await catalog.trash() == ()


async def test_undo_without_a_key_takes_the_newest_entry_of_that_name(third):
    async with a_catalog(third) as catalog:
        deletion = await catalog.delete(harbour(catalog))
        await catalog.undo(replace(deletion, trash_key=""))
        assert not harbour(catalog).archived


async def test_undo_brings_a_draft_back_as_a_draft(third):
    async with a_catalog(third) as catalog:
        await catalog.dcs.update_book(harbour(catalog).id, status="draft")
        await catalog.refresh()
        deletion = await catalog.delete(harbour(catalog))
        await catalog.undo(deletion)
        assert harbour(catalog).status is BookStatus.DRAFT


async def test_a_lost_answer_to_a_delete_is_looked_up(third):
    async with a_catalog(third) as catalog:
        book = harbour(catalog)
        third.faults.cut_after(f"/books/{book.id}", 0, method="DELETE")
        deletion = await catalog.delete(book)
        assert not deletion.permanent
        assert catalog.find(book.id) is None or catalog.find(book.id).archived
        await catalog.undo(deletion)
        assert not harbour(catalog).archived


async def test_restore_of_a_live_book_is_blocked(third, tmp_path):
    async with a_catalog(third) as catalog:
        await catalog.delete(harbour(catalog))
        (entry,) = await catalog.trash()
        assert catalog.restore_blocker(entry) == ""
        third.stop()
        third.local.import_book("North Quay", "en", "", tmp_path / "harbour_2", link=False)
        third.start()
        restores = third.faults.count("/storage/restore")
        with pytest.raises(Conflict) as caught:
            await catalog.restore(entry)
        assert caught.value.reason == "LIVE_BOOK"
        assert "live book has its name" in caught.value.sentence
        assert "harbour_2" in catalog.restore_blocker(entry)
        with pytest.raises(Conflict):
            await catalog.purge(entry, force=True, reason="test")
        assert "record" in catalog.purge_blocker(entry)
        assert third.faults.count("/storage/restore") == restores
        assert len(await catalog.trash()) == 1


async def test_purge_empties_the_trash(third):
    async with a_catalog(third) as catalog:
        book = harbour(catalog)
        files = (await catalog.listing(book)).count
        await catalog.delete(book)
        (entry,) = await catalog.trash()
        assert entry.object_count == files
        with pytest.raises(Conflict):
            await catalog.purge(entry)
        third.forward(days=8)
        assert await catalog.purge(entry) == files
        assert await catalog.trash() == ()


async def test_a_service_that_deletes_for_good_offers_no_undo(tmp_path):
    with running_service(tmp_path / "service", dialect="v4", books=_books(tmp_path)) as service:
        async with a_catalog(service) as catalog:
            book = next(b for b in catalog.library if b.publisher == "North Quay")
            deletion = await catalog.delete(book)
            assert deletion.permanent
            assert catalog.find(book.id) is None
            with pytest.raises(NotOffered):
                await catalog.undo(deletion)


async def test_a_delete_that_nobody_answered_and_that_did_not_happen_stays_unknown(third):
    async with a_catalog(third) as catalog:
        book = harbour(catalog)
        third.faults.cut_after(f"/books/{book.id}", 0, method="DELETE")
        third.faults.fail_next(f"/books/{book.id}", 200, _record(book), method="GET")
        with pytest.raises(OutcomeUnknown):
            await catalog.delete(book)


def _record(book: Book) -> dict[str, object]:
    return {
        "id": book.id,
        "publisher": book.publisher,
        "book_name": book.name,
        "language": book.language,
        "category": book.category,
        "status": "published",
    }


async def test_a_book_that_changed_is_listed_anew(service):
    async with a_catalog(service) as catalog:
        book = harbour(catalog)
        await catalog.listing(book)
        await catalog.dcs.update_book(book.id, category="Grade 3")
        await catalog.refresh()
        assert catalog.cached_listing(book.id) is None


def test_folding_makes_one_letter_of_every_i():
    assert folded("IĞDIR İli") == folded("ığdır ili") == folded("Iğdır İLİ")


def test_accented_names_stand_beside_plain_ones_and_numbers_count():
    names = ["Zebra", "Öykü 10", "Öykü 9", "Ova", "Çam", "Cam"]
    assert sorted(names, key=ordering) == ["Cam", "Çam", "Ova", "Öykü 9", "Öykü 10", "Zebra"]
