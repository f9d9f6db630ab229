"""The families by name and by id: trees, versions, records and the trash, from recorded answers."""

import asyncio

import pytest

from dcs_browser.client.api import Dcs
from dcs_browser.client.bodies import BytesBody
from dcs_browser.client.capabilities import from_openapi
from dcs_browser.client.routes import records
from dcs_browser.domain.errors import (
    NotOffered,
    OutcomeUnknown,
    Refused,
)
from dcs_browser.domain.library import Book, BookDraft, TrashEntry
from tests.client.recorded import answer, openapi
from tests.client.servers import Reply, Seen, scripted, standing

pytestmark = pytest.mark.anyio

FIRST = from_openapi(openapi("v1"))
LATER = from_openapi(openapi("v3"))
NEWEST = from_openapi(openapi("v4"))

DRAFT = BookDraft("Oracle Press", "Oracle Book", category="Science")
ZIP = BytesBody("Oracle Book.zip", b"PK" * 500)


def recorded(generation: str, number: int) -> Reply:
    found = answer(generation, number)
    return Reply(found.status, found.body, {"Content-Type": "application/json"})


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "PAUSES", (0.0,))


# ── trees ────────────────────────────────────────────────────────────────────────────────────


async def test_by_name_the_publisher_is_part_of_the_address() -> None:
    async with scripted() as script:
        script.on("GET", "/storage/books/Oracle%20Press/Oracle%20Book", recorded("v3", 39))
        dcs = Dcs(standing(script.url, capabilities=LATER))
        book = Book(3, "Oracle Press", "Oracle Book")
        objects = await dcs.objects(book)
        assert "config.json" in {o.path for o in objects}
        assert [o.path for o in await dcs.objects(book, "audio")] == ["audio/01.mp3"]
        await dcs.aclose()


async def test_by_id_the_publishers_number_is_part_of_the_address() -> None:
    async with scripted() as script:
        script.on("GET", "/storage/books/1/Oracle_Book", recorded("v4", 61))
        script.on("GET", "/publishers/by-name/Oracle%20Press", recorded("v4", 17))
        dcs = Dcs(standing(script.url, capabilities=NEWEST))
        assert await dcs.objects(Book(2, "Oracle Press", "Oracle_Book", publisher_id=1))
        assert not script.asked("GET", "/publishers/by-name/Oracle%20Press")
        assert await dcs.objects(Book(2, "Oracle Press", "Oracle_Book"))  # an older record without the number
        await dcs.aclose()


async def test_in_a_version_folder_paths_are_those_of_the_book() -> None:
    readable = from_openapi(
        {
            **openapi("v1"),
            "paths": {
                **openapi("v1")["paths"],
                "/storage/books/{publisher}/{book_name}/object": {"get": {}},
            },
        }
    )
    async with scripted() as script:
        root = "/storage/books/Oracle%20Press/Oracle%20Book"
        script.on("GET", root, recorded("v1", 66))
        script.on("GET", f"{root}/object", Reply(200, b"{}"))
        dcs = Dcs(standing(script.url, capabilities=readable))
        book = Book(4, "Oracle Press", "Oracle Book", version="1.0.0")
        assert await dcs.read_object(book, "config.json") == b"{}"
        assert script.seen[-1].target == f"{root}/object?path=1.0.0/config.json"
        assert dcs.capabilities.object.detail == "whole"
        await dcs.aclose()


@pytest.mark.parametrize("book", [Book(3, "", ""), Book(3, "a/b", "c"), Book(3, "P", "..")])
async def test_a_name_that_cannot_travel_is_refused_and_costs_no_capability(book: Book) -> None:
    async with scripted() as script:
        dcs = Dcs(standing(script.url, capabilities=LATER))
        with pytest.raises(Refused):
            await dcs.objects(book)
        assert dcs.capabilities.listing.on
        assert script.seen == []
        await dcs.aclose()


async def test_the_guides_browse_may_list_one_level_at_a_time() -> None:
    levels = {
        "": [{"name": "books/B/config.json", "size": 1}, {"name": "books/B/images/"}],
        "images": [{"name": "books/B/images/1.png", "size": 2}, {"name": "books/B/images/empty/"}],
        "images/empty": [{"name": "books/B/images/empty/"}],
    }
    guide = from_openapi({"paths": {"/storage/browse": {"get": {}}, "/storage/download": {"get": {}}}})

    def browse(seen: Seen) -> Reply:
        path = seen.target.partition("&path=")[2]
        return Reply(200, {"objects": levels[path]})

    async with scripted() as script:
        script.on("GET", "/storage/browse", browse)
        dcs = Dcs(standing(script.url, capabilities=guide))
        assert [o.path for o in await dcs.objects(Book(1, "P", "B"))] == ["config.json", "images/1.png"]
        with pytest.raises(NotOffered):
            await dcs._files.bytes_ask(Book(1, "P", "B"), "x")
        await dcs.aclose()


async def test_the_guides_keys_are_learnt_when_the_folder_is_spelled_otherwise() -> None:
    guide = from_openapi({"paths": {"/storage/browse": {"get": {}}, "/storage/download": {"get": {}}}})

    def link(seen: Seen) -> Reply:
        if "SwitchtoCLIL" in seen.target:
            return Reply(200, {"url": "http://s/x", "expires_in_seconds": 3600})
        return Reply(404, {"detail": "Object not found"})

    async with scripted() as script:
        script.on(
            "GET", "/storage/browse", Reply(200, {"objects": [{"name": "books/SwitchtoCLIL/config.json"}]})
        )
        script.on("GET", "/storage/download", link)
        dcs = Dcs(standing(script.url, capabilities=guide))
        book = Book(1, "P", "Switch to CLIL")
        assert (await dcs.presign(book, "config.json")).url == "http://s/x"
        assert set(await dcs.presign_many(book, ["a", "b"])) == {"a", "b"}
        (item,) = await dcs.objects(book)
        assert (await dcs.presign(Book(2, "P", "Switch to CLIL"), item)).url == "http://s/x"
        await dcs.aclose()


# ── records ──────────────────────────────────────────────────────────────────────────────────


async def test_a_title_alone_has_a_route_of_its_own_where_there_is_one() -> None:
    async with scripted() as script:
        script.on("PATCH", "/books/1/title", Reply(200, {"id": 1, "book_title": "New"}))
        script.on("PUT", "/books/1", Reply(200, {"id": 1}))
        dcs = Dcs(standing(script.url, capabilities=NEWEST))
        assert (await dcs.update_book(1, title="New")).title == "New"
        await dcs.update_book(1, title="New", language="tr")
        assert script.seen[-1].json == {"book_title": "New", "language": "tr"}
        await dcs.aclose()


async def test_where_only_titles_change_nothing_else_does() -> None:
    only_title = from_openapi({"paths": {"/books/{book_id}/title": {"patch": {}}}})
    async with scripted() as script:
        dcs = Dcs(standing(script.url, capabilities=only_title))
        with pytest.raises(NotOffered, match="only the title"):
            await dcs.update_book(1, language="tr")
        await dcs.aclose()


async def test_a_soft_delete_finds_its_key_in_the_trash() -> None:
    async with scripted() as script:
        script.on("DELETE", "/books/4", recorded("v1", 83))
        script.on("GET", "/storage/trash", recorded("v1", 87), Reply(500, "Internal Server Error"))
        dcs = Dcs(standing(script.url, capabilities=FIRST))
        book = Book(4, "Oracle Press", "Oracle Book")
        assert (await dcs.delete_book(book)).trash_key == "books/Oracle Press/Oracle Book/"
        # Where the trash itself breaks, the key is the one such a service always gives.
        assert (await dcs.delete_book(book)).trash_key == "books/Oracle Press/Oracle Book/"
        await dcs.aclose()


async def test_without_a_trash_there_is_no_key() -> None:
    async with scripted() as script:
        script.on("DELETE", "/books/4", Reply(204))
        dcs = Dcs(standing(script.url, capabilities=FIRST.without("trash")))
        assert (await dcs.delete_book(Book(4, "P", "B"))).trash_key == ""
        with pytest.raises(NotOffered, match="no trash"):
            await dcs.trash()
        await dcs.aclose()


async def test_a_permanent_delete_waits_for_its_job() -> None:
    async with scripted() as script:
        job = "/books/delete-status/4d76d477-84a3-46c1-820d-56cc13e605d9"
        script.on("DELETE", "/books/3", recorded("v4", 95))
        script.on("GET", job, recorded("v4", 96), recorded("v4", 98))
        dcs = Dcs(standing(script.url, capabilities=NEWEST))
        assert (await dcs.delete_book(Book(3, "Oracle Press", "Oracle_Two"))).permanent
        assert len(script.asked("GET", job)) == 2
        script.on("GET", job, Reply(404, {"detail": "Delete job not found"}))
        script.on("GET", "/books/3", Reply(404, {"detail": "Book not found"}), Reply(200, {"id": 3}))
        assert (await dcs.delete_book(Book(3, "P", "B"))).permanent
        with pytest.raises(OutcomeUnknown):
            await dcs.delete_book(Book(3, "P", "B"))
        script.on("GET", job, Reply(200, {"step": "error", "error": "storage is away"}))
        with pytest.raises(Refused, match="storage is away"):
            await dcs.delete_book(Book(3, "P", "B"))
        await dcs.aclose()


async def test_a_job_that_cannot_be_watched_is_in_doubt() -> None:
    async with scripted() as script:
        job = "/books/delete-status/4d76d477-84a3-46c1-820d-56cc13e605d9"
        script.on("DELETE", "/books/3", recorded("v4", 95))
        script.on("GET", job, *[Reply(500, "x")] * 4, recorded("v4", 98))
        dcs = Dcs(standing(script.url, capabilities=NEWEST))
        assert (await dcs.delete_book(Book(3, "P", "B"))).permanent
        script.on("GET", job, Reply(500, "x"))
        with pytest.raises(OutcomeUnknown):
            await dcs.delete_book(Book(3, "P", "B"))
        await dcs.aclose()


async def test_restore_of_an_app_brings_no_book() -> None:
    async with scripted() as script:
        script.on("POST", "/storage/restore", recorded("v1", 93))
        dcs = Dcs(standing(script.url, capabilities=FIRST))
        assert await dcs.restore(TrashEntry("apps/windows/3.2.1/")) is None
        assert script.seen[0].json == {"key": "apps/windows/3.2.1/"}
        await dcs.aclose()


async def test_large_answers_are_deciphered_in_a_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    from dcs_browser.client import line

    monkeypatch.setattr(line, "LARGE", 10)
    async with scripted() as script:
        script.on("GET", "/storage/books/Oracle%20Press/Oracle%20Book", recorded("v3", 39))
        dcs = Dcs(standing(script.url, capabilities=LATER))
        found = await asyncio.gather(*(dcs.objects(Book(3, "Oracle Press", "Oracle Book")) for _ in range(3)))
        assert found[0] == found[2]
        await dcs.aclose()
