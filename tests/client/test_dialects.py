"""The whole of the façade on every generation of the service, with its OpenAPI document and with that closed.

What differs between them is in the tables; everything else is the same test for all.
"""

import hashlib
import json
import random
import zipfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from dcs_browser.client.api import Dcs
from dcs_browser.client.bodies import BytesBody, FileBody
from dcs_browser.client.connect import Credentials, connect, discover
from dcs_browser.domain.errors import Conflict, NotFound, NotOffered, Refused, SignInRejected
from dcs_browser.domain.etags import etag_of
from dcs_browser.domain.library import Book, BookDraft, BookStatus
from dcs_browser.domain.names import stored_book_name, stored_path
from tests.builders import a_book_folder, a_png
from tests.client.test_capabilities import written
from tests.service import Running, running_service

pytestmark = pytest.mark.anyio

DIALECTS = ("guide", "v1", "v2", "v3", "v4")
PUBLISHER, NAME = "North Quay", "Liman 2"
ODD = "images/Şarkı ğ 1.png"  # letters outside Latin-1

# "-" is off, "+" on without a detail, anything else the detail.
TABLE = {
    #                     guide       v1          v2          v3          v4
    "books": ("/books", "/books/", "/books/", "/books/", "/books/"),
    "child_books": ("-", "-", "-", "-", "+"),
    "create": ("+", "+", "+", "+", "+"),
    "update": ("PATCH", "PUT", "PUT", "PUT", "PUT"),
    "title": ("-", "-", "-", "-", "+"),
    "delete": ("+", "+", "+", "+", "+"),
    "delete_permanent": ("-", "-", "-", "-", "+"),
    "listing": ("guide", "name", "name", "name", "id"),
    "reading": ("+", "-", "+", "+", "+"),
    "presigned": ("guide", "-", "-", "route", "route"),
    "object": ("-", "-", "whole", "range", "range"),
    "batch_presign": ("array", "-", "-", "-", "-"),
    "cover": ("-", "-", "-", "+", "+"),
    "config": ("-", "-", "+", "+", "+"),
    "resumable_download": ("+", "-", "-", "+", "+"),
    "whole_download": ("-", "-", "-", "-", "+"),
    "upload_into": ("override", "override", "override", "+", "+"),
    "upload_new": ("-", "override", "override", "override", "override"),
    "upload_async": ("-", "-", "-", "-", "+"),
    "upload_chunked": ("-", "-", "-", "-", "+"),
    "resumable_upload": ("-", "-", "-", "-", "+"),
    "versions": ("field", "folders", "folders", "-", "-"),
    "publishers": ("-", "-", "-", "+", "+"),
    "api_keys": ("-", "-", "books", "books", "everywhere"),
    "trash": ("+", "+", "+", "+", "+"),
    "restore": ("+", "+", "+", "+", "+"),
    "purge": ("+", "+", "+", "+", "+"),
    "retention_info": ("+", "-", "+", "+", "+"),
    "override_reason": ("+", "-", "+", "+", "+"),
}
# What nobody who only knocks can see of the guide's service.
UNSEEN = {"guide": {"retention_info": "-", "override_reason": "-"}}


@dataclass(frozen=True)
class Place:
    """A service of one generation, and an archive for it."""

    dialect: str
    service: Running
    archive: Path
    documented: bool

    @property
    def folded(self) -> bool:
        return self.dialect == "v4"

    @property
    def name(self) -> str:
        return stored_book_name(NAME) if self.folded else NAME

    def path(self, path: str) -> str:
        return stored_path(path) if self.folded else path

    @property
    def files(self) -> dict[str, bytes]:
        """What should be stored, by book-relative path."""
        with zipfile.ZipFile(self.archive) as source:
            return {self.path(name): source.read(name) for name in source.namelist()}

    @asynccontextmanager
    async def signed_in(self, **given: str) -> AsyncIterator[Dcs]:
        account = given or {"email": self.service.email, "password": self.service.password}
        dcs = await connect(self.service.url, Credentials(**account))
        try:
            yield dcs
        finally:
            await dcs.aclose()

    async def uploaded(self, dcs: Dcs) -> Book:
        receipt = await dcs.upload_new(
            FileBody(self.archive), filename=f"{NAME}.zip", publisher=PUBLISHER, draft=DRAFT
        )
        return receipt.book


DRAFT = BookDraft(PUBLISHER, NAME, language="tr", category="Dil", title="Liman iki")


def an_archive(
    folder: Path, *, version: str = "1.0.0", page: bytes = b"", large: bool = False, bulk: int = 0
) -> Path:
    """By the safe recipe of contract 3: config.json first, ``data/version`` and a category in it."""
    book = a_book_folder(folder / "book", pages=2, name="liman_2")
    (book / ODD).write_bytes(a_png(30, 30, "odd"))
    (book / "images/large.png").write_bytes(
        a_png(40, 40) + bytes(5 * 1024 * 1024)
    )  # two parts of a multipart ETag
    if bulk:
        (book / "images/bulk.png").write_bytes(random.Random(1).randbytes(bulk * 1024 * 1024))
    if page:
        (book / "images/Unit_1/1.png").write_bytes(page)
    path = folder / f"{version}.zip"
    files = sorted(file for file in book.rglob("*") if file.is_file())
    with zipfile.ZipFile(path, "w") as target:
        target.write(book / "config.json", "config.json")
        target.writestr("data/version", version)
        target.writestr("metadata.json", json.dumps({"category": "Dil"}))
        for file in files:
            if file.name != "config.json":
                target.write(file, file.relative_to(book).as_posix())
    return path


@contextmanager
def a_place(folder: Path, dialect: str, *, documented: bool = True) -> Iterator[Place]:
    with running_service(folder / "service", dialect=dialect, documented=documented) as service:
        yield Place(dialect, service, an_archive(folder), documented)


@pytest.fixture(params=DIALECTS)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    with a_place(tmp_path, request.param) as made:
        yield made


@pytest.fixture(params=[True, False], ids=["documented", "undocumented"])
def any_place(request: pytest.FixtureRequest, place: Place, tmp_path: Path) -> Iterator[Place]:
    """The same service once more with its OpenAPI document closed: what can be done is the same."""
    if request.param:
        yield place
        return
    with a_place(tmp_path / "closed", place.dialect, documented=False) as made:
        yield made


async def test_it_is_found_with_all_it_can_do(any_place: Place) -> None:
    place = any_place
    expected = {name: row[DIALECTS.index(place.dialect)] for name, row in TABLE.items()}
    if not place.documented:
        expected |= UNSEEN.get(place.dialect, {})
    server = await discover(place.service.url)
    assert server.guessed is not place.documented
    assert written(server.capabilities) == expected
    async with place.signed_in() as dcs:
        assert written(dcs.capabilities) == expected
        assert (await dcs.session()).email == place.service.email


async def test_a_book_is_uploaded_listed_and_compared(any_place: Place) -> None:
    place = any_place
    async with place.signed_in() as dcs:
        moved: list[int] = []
        receipt = await dcs.upload_new(
            FileBody(place.archive),
            filename=f"{NAME}.zip",
            publisher=PUBLISHER,
            draft=DRAFT,
            moved=moved.append,
        )
        assert moved[-1] == place.archive.stat().st_size
        book = receipt.book
        assert (book.publisher, book.name, book.status) == (PUBLISHER, place.name, BookStatus.PUBLISHED)
        assert await dcs.books() == (book,)
        assert await dcs.book(book.id) == book
        objects = {item.path: item for item in await dcs.objects(book)}
        assert set(objects) == set(place.files)
        for path, data in place.files.items():
            item = objects[path]
            assert item.key.endswith(path)
            assert item.name == path.rpartition("/")[2]
            if not (place.folded and path.endswith(".json")):  # the newest writes JSON anew (contract 3)
                assert item.size == len(data)
        images = await dcs.objects(book, "images")
        assert images
        assert all(item.path.startswith("images/") for item in images)
        assert len(receipt.files) == len(objects)


async def test_bytes_come_or_it_says_why_not(any_place: Place) -> None:
    place = any_place
    async with place.signed_in() as dcs:
        book = await place.uploaded(dcs)
        page = place.path("images/Unit_1/1.png")
        if not dcs.capabilities.reading.on:
            with pytest.raises(NotOffered, match="does not hand them out"):
                await dcs.read_object(book, page)
            return
        for path, data in place.files.items():
            if place.folded and path.endswith(".json"):
                continue
            if place.dialect == "v2" and path == ODD:
                with pytest.raises(NotOffered, match="letters like those in its name"):
                    await dcs.read_object(book, path)
                continue
            assert await dcs.read_object(book, path) == data
        with pytest.raises(NotFound):
            await dcs.read_object(book, "images/none.png")
        with pytest.raises(Refused, match="larger than the 10 bytes"):
            await dcs.read_object(book, page, limit=10)
        assert json.loads(await dcs.read_object(book, "config.json"))["book_title"]


async def test_etags_are_those_computed_here(place: Place, tmp_path: Path) -> None:
    """MD5, and above 5 MiB the MD5 of the parts' MD5s."""
    place = replace(place, archive=an_archive(tmp_path / "large", large=True))
    async with place.signed_in() as dcs:
        book = await place.uploaded(dcs)
        if dcs.capabilities.resumable_download.on:
            for path in ("images/Unit_1/1.png", "images/large.png"):
                data = place.files[place.path(path)]
                async with dcs.open_object(book, place.path(path)) as stream:
                    assert stream.size == len(data)
                    assert stream.etag == etag_of(data)
                    assert (len(data) > 5 * 1024 * 1024) == stream.etag.endswith("-2")
                    digest = hashlib.md5()
                    async for piece in stream.chunks():
                        digest.update(piece)
                    assert digest.hexdigest() == hashlib.md5(data).hexdigest()


@pytest.mark.parametrize("through", ["best way", "service"])
async def test_ranges_are_served_and_never_reach_behind_the_end(place: Place, through: str) -> None:
    async with place.signed_in() as dcs:
        book = await place.uploaded(dcs)
        can = dcs.capabilities
        if not can.reading.on or (through == "service" and not can.object.on):
            return
        if through == "service":
            dcs._standing.mute("127.0.0.1", "Pretended.")
        path = place.path("images/Unit_1/1.png")
        data = place.files[path]
        whole = (through == "service" and can.object.detail == "whole") or place.dialect == "v2"
        for start, stop in ((0, 10), (10, None), (len(data) - 5, len(data) + 500), (len(data), None)):
            async with dcs.open_object(book, path, start=start, stop=stop) as stream:
                assert stream.start == (0 if whole else start)
                got = b"".join([piece async for piece in stream.chunks()])
            assert got == data[stream.start : stop]


async def test_links_are_given_or_it_says_why_not(place: Place) -> None:
    async with place.signed_in() as dcs:
        book = await place.uploaded(dcs)
        paths = [place.path(ODD), place.path("images/Unit_1/1.png")]
        if not dcs.capabilities.presigned.on:
            with pytest.raises(NotOffered, match="no links"):
                await dcs.presign(book, paths[0])
            return
        link = await dcs.presign(book, paths[0])
        assert link.url.startswith(place.service.storage_url)
        assert (await dcs.presign_many(book, [*paths, "images/none.png"])).keys() == set(paths)


async def test_a_store_out_of_reach_is_gone_around_and_told(place: Place, unused: str) -> None:
    service = place.service.local._service
    assert service is not None
    service.storage_url = unused
    async with place.signed_in() as dcs:
        book = await place.uploaded(dcs)
        can = dcs.capabilities
        if not (can.presigned.on and can.object.on):
            return
        path = place.path("images/Unit_1/1.png")
        assert await dcs.read_object(book, path) == place.files[path]
        assert [detour.host for detour in dcs.detours] == ["127.0.0.1"]
        assert "refused" in dcs.detours[0].reason
        fork = dcs.fork()  # the transfers know it at once
        links = place.service.faults.count("/storage/books")
        assert await fork.read_object(book, path) == place.files[path]
        assert place.service.faults.count("/storage/books") > links
        await fork.aclose()
        if place.dialect == "v3":
            with pytest.raises(NotOffered, match="letters like those"):
                await dcs.read_object(book, ODD)
        service.storage_url = place.service.storage_url
        dcs.forget_detours()
        dcs._reading.forget(book.id)
        assert await dcs.read_object(book, path) == place.files[path]
        assert dcs.detours == ()


async def test_a_book_that_is_there_is_not_replaced_unasked(place: Place, tmp_path: Path) -> None:
    async with place.signed_in() as dcs:
        book = await place.uploaded(dcs)
        before = await dcs.objects(book)
        with pytest.raises(Conflict) as caught:
            await place.uploaded(dcs)
        assert caught.value.reason in {"BOOK_EXISTS", "VERSION_EXISTS"}
        assert await dcs.objects(book) == before
        newer = an_archive(tmp_path / "newer", version="1.1.0", page=b"another page")
        await dcs.upload(book, FileBody(newer), filename=f"{NAME}.zip", override=True)
        now = {item.path: item.size for item in await dcs.objects(await dcs.book(book.id))}
        assert set(now) == set(place.files)
        assert now[place.path("images/Unit_1/1.png")] == len(b"another page")
        assert len(await dcs.books()) == 1


async def test_what_is_no_archive_is_refused_in_the_services_words(place: Place) -> None:
    async with place.signed_in() as dcs:
        with pytest.raises(Refused):
            await dcs.upload_new(
                BytesBody("x.zip", b"no archive"), filename=f"{NAME}.zip", publisher=PUBLISHER, draft=DRAFT
            )


async def test_a_record_is_made_changed_and_found_empty(place: Place) -> None:
    async with place.signed_in() as dcs:
        book = await dcs.create_book(DRAFT)
        assert (book.publisher, book.name, book.status) == (PUBLISHER, NAME, BookStatus.DRAFT)
        assert await dcs.objects(book) == ()
        changed = await dcs.update_book(book.id, language="en", category="Reader")
        assert (changed.language, changed.category) == ("en", "Reader")
        if dcs.capabilities.title.on:
            assert (await dcs.update_book(book.id, title="Harbour")).title == "Harbour"
        assert (await dcs.update_book(book.id, name="Liman 3")).name == "Liman 3"  # no files to lose
        gone = Book(book.id + 1000, PUBLISHER, "none", publisher_id=book.publisher_id)
        with pytest.raises(NotFound):
            await dcs.objects(gone)


async def test_a_listing_follows_a_record_that_was_renamed_elsewhere(place: Place) -> None:
    async with place.signed_in() as dcs:
        book = await place.uploaded(dcs)
        stale = Book(book.id, "Old Press", "Old name", publisher_id=book.publisher_id)
        assert await dcs.objects(stale) == await dcs.objects(book)


async def test_a_deleted_book_comes_back_or_is_gone_for_good(any_place: Place) -> None:
    place = any_place
    async with place.signed_in() as dcs:
        book = await place.uploaded(dcs)
        before = {item.path for item in await dcs.objects(book)}
        deletion = await dcs.delete_book(book)
        live = [b for b in await dcs.books() if not b.archived]
        assert live == []
        if dcs.capabilities.delete_permanent.on:
            assert deletion.permanent
            assert await dcs.trash() == ()
            with pytest.raises(NotFound):
                await dcs.objects(book)
            return
        (entry,) = await dcs.trash()
        assert entry.key.strip("/") == deletion.trash_key.strip("/")
        assert (entry.publisher, entry.name) == (PUBLISHER, NAME)
        assert (entry.object_count, entry.total_size > 0) == (len(before), True)
        assert (entry.eligible_at is not None) == (place.dialect != "v1")
        restored = await dcs.restore(entry)
        assert restored is not None
        assert restored.status is BookStatus.PUBLISHED
        assert {item.path for item in await dcs.objects(restored)} == before
        assert await dcs.trash() == ()


async def test_a_purge_waits_for_the_retention_or_for_force(place: Place) -> None:
    async with place.signed_in() as dcs:
        if dcs.capabilities.delete_permanent.on:
            return
        book = await place.uploaded(dcs)
        await dcs.delete_book(book)
        (entry,) = await dcs.trash()
        with pytest.raises(Conflict) as caught:
            await dcs.purge(entry)
        assert caught.value.reason == "RETENTION"
        assert await dcs.purge(entry, force=True) == entry.object_count
        assert await dcs.trash() == ()
        again = await place.uploaded(dcs)
        await dcs.delete_book(again)
        place.service.forward(days=8)
        (entry,) = await dcs.trash()
        assert entry.eligible in (True, None)
        assert await dcs.purge(entry) == entry.object_count


# ── API keys ─────────────────────────────────────────────────────────────────────────────────


def a_key(place: Place) -> str:
    with place.service.client() as http:
        made = http.post("/api-keys/", json={"name": "tests"})
    return str(made.json().get("key", "")) or "dcs_local_browser_0123456789abcdef0123"


async def test_a_key_alone_opens_what_the_service_lets_it_and_says_what_not(any_place: Place) -> None:
    place = any_place
    key = a_key(place)
    takes = TABLE["api_keys"][DIALECTS.index(place.dialect)]
    async with place.signed_in() as dcs:
        book = await place.uploaded(dcs)
    if takes == "-":
        with pytest.raises(SignInRejected, match="takes no API keys"):
            await connect(place.service.url, Credentials(api_key=key))
        return
    logins = place.service.faults.count("/auth/login", "POST")
    async with place.signed_in(api_key=key) as dcs:
        assert await dcs.books() == (book,)
        assert dcs.access.key == takes
        assert dcs.access.token_left < 0
        assert (await dcs.session()).expires_at is None
        if takes == "everywhere":
            assert await dcs.objects(book)
            assert dcs.capabilities.upload_into.on
        else:
            assert not dcs.capabilities.trash.on
            assert not dcs.capabilities.upload_new.on
            with pytest.raises(NotOffered, match="book records only"):
                await dcs.objects(book)
    assert place.service.faults.count("/auth/login", "POST") == logins


async def test_beside_a_password_a_key_goes_where_it_is_taken(place: Place) -> None:
    account = {"email": place.service.email, "password": place.service.password, "api_key": a_key(place)}
    takes = TABLE["api_keys"][DIALECTS.index(place.dialect)]
    async with place.signed_in(**account) as dcs:
        book = await place.uploaded(dcs)
        assert await dcs.objects(book)
        assert dcs.access.key == ("" if takes == "-" else takes)
        assert dcs.access.renews
        if takes != "-":
            # A token that ends on the way can't hurt an upload that goes with a key.
            place.service.forward(days=30)
            logins = place.service.faults.count("/auth/login", "POST")
            await dcs.upload(book, FileBody(place.archive), filename=f"{NAME}.zip", override=True)
            assert place.service.faults.count("/auth/login", "POST") == logins


async def test_a_key_that_was_revoked_is_told_and_the_password_goes_on(place: Place) -> None:
    if TABLE["api_keys"][DIALECTS.index(place.dialect)] == "-":
        return
    wrong = "dcs_local_browser_0123456789abcdef0123"
    with pytest.raises(SignInRejected, match="API key is not accepted"):
        await connect(place.service.url, Credentials(api_key=wrong))
    account = {"email": place.service.email, "password": place.service.password, "api_key": wrong}
    async with place.signed_in(**account) as dcs:
        assert await place.uploaded(dcs)
        assert dcs.access.key == "refused"


# ── in pieces ────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def newest(tmp_path: Path) -> Iterator[Place]:
    with a_place(tmp_path, "v4") as made:
        yield replace(made, archive=an_archive(tmp_path / "large", large=True, bulk=9))


async def test_a_large_archive_goes_in_pieces_and_a_broken_piece_again(newest: Place) -> None:
    faults = newest.service.faults
    async with newest.signed_in() as dcs:
        faults.cut_request("/books/chunked-upload/", 100_000, method="POST")  # meets the first piece
        moved: list[int] = []
        receipt = await dcs.upload_new(
            FileBody(newest.archive),
            filename=f"{NAME}.zip",
            publisher=PUBLISHER,
            draft=DRAFT,
            moved=moved.append,
        )
        assert moved[-1] == newest.archive.stat().st_size
        assert {o.path for o in await dcs.objects(receipt.book)} == set(newest.files)
        assert faults.count("/books/upload", "POST") == 0


async def test_pieces_whose_end_nobody_answered_are_looked_up(newest: Place) -> None:
    faults = newest.service.faults
    async with newest.signed_in() as dcs:
        book = (await newest_of(newest, dcs)).book
        faults.lose_answer("/books/chunked-upload/", method="POST", times=1)  # of the beginning: asked again
        await dcs.upload(book, FileBody(newest.archive), filename=f"{NAME}.zip", override=True)
        assert {o.path for o in await dcs.objects(book)} == set(newest.files)


async def newest_of(place: Place, dcs: Dcs):
    return await dcs.upload_new(
        FileBody(place.archive), filename=f"{NAME}.zip", publisher=PUBLISHER, draft=DRAFT
    )
