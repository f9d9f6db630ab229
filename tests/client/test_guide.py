"""The guide's service from sign-in to purge, against the embedded one on real sockets."""

import asyncio
import hashlib
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dcs_browser.client.api import Dcs
from dcs_browser.client.bodies import FileBody
from dcs_browser.client.capabilities import Capability
from dcs_browser.client.connect import Credentials, connect
from dcs_browser.domain.errors import (
    Conflict,
    Interrupted,
    NotFound,
    OutcomeUnknown,
    Refused,
    ServerUnreachable,
    SignInRejected,
)
from dcs_browser.domain.library import Book, BookDraft, BookStatus
from tests.builders import a_book_folder
from tests.service import Running, running_service

pytestmark = pytest.mark.anyio

DRAFT = BookDraft("Türk Yayın", "Çiçek ğış & 1", language="tr", category="Dil")


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Running]:
    with running_service(tmp_path / "service") as running:
        yield running


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = a_book_folder(tmp_path / "book", pages=2)
    (folder / "images" / "a b+c%20#1 ş.png").write_bytes(b"odd name")
    path = tmp_path / "book.zip"
    with zipfile.ZipFile(path, "w") as target:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                target.write(file, file.relative_to(folder).as_posix())
    return path


async def signed_in(service: Running) -> Dcs:
    return await connect(service.url, Credentials(service.email, service.password))


async def a_stored_book(dcs: Dcs, archive: Path) -> Book:
    receipt = await dcs.upload_new(
        FileBody(archive), filename="book.zip", publisher=DRAFT.publisher, draft=DRAFT
    )
    return receipt.book


async def test_a_book_is_made_uploaded_listed_and_read(service: Running, archive: Path) -> None:
    dcs = await signed_in(service)
    moved: list[int] = []
    receipt = await dcs.upload_new(
        FileBody(archive), filename="book.zip", publisher=DRAFT.publisher, draft=DRAFT, moved=moved.append
    )
    book = receipt.book
    assert (book.publisher, book.name, book.language) == ("Türk Yayın", "Çiçek ğış & 1", "tr")
    assert book.status is BookStatus.PUBLISHED
    assert moved[-1] == archive.stat().st_size
    assert await dcs.books() == (book,)
    assert await dcs.book(book.id) == book

    objects = await dcs.objects(book)
    with zipfile.ZipFile(archive) as source:
        assert {o.path for o in objects} == set(source.namelist())
        for item in objects:
            assert item.key == f"books/{book.name}/{item.path}"
            data = await dcs.read_object(book, item.path)
            assert data == source.read(item.path)
            assert item.size == len(data)
            assert item.etag == hashlib.md5(data).hexdigest()
            assert item.modified is not None
    assert {path for path, _ in receipt.files} == {o.key for o in objects}
    await dcs.aclose()


async def test_a_folder_of_a_book_is_listed_alone(service: Running, archive: Path) -> None:
    dcs = await signed_in(service)
    book = await a_stored_book(dcs, archive)
    images = await dcs.objects(book, "images")
    assert images
    assert all(o.path.startswith("images/") for o in images)
    (config,) = await dcs.objects(book, "config.json")
    assert config.path == "config.json"
    assert await dcs.objects(book, "none") == ()
    await dcs.aclose()


async def test_links_are_given_one_by_one_and_all_at_once(service: Running, archive: Path) -> None:
    dcs = await signed_in(service)
    book = await a_stored_book(dcs, archive)
    objects = await dcs.objects(book)
    links = await dcs.presign_many(book, [*(o.path for o in objects), "none.png"])
    assert set(links) == {o.path for o in objects}
    assert service.faults.count("/storage/batch-presigned-urls", "POST") == 1
    await dcs.presign(book, objects[0])
    assert service.faults.count("/storage/download") == 0  # kept from the batch
    with pytest.raises(NotFound):
        await dcs.presign(book, "none.png")
    await dcs.aclose()


async def test_without_the_batch_route_links_are_asked_for_singly(service: Running, archive: Path) -> None:
    dcs = await signed_in(service)
    book = await a_stored_book(dcs, archive)
    service.faults.fail_next("/storage/batch-presigned-urls", 404, {"detail": "Not Found"})
    assert set(await dcs.presign_many(book, ["config.json", "none"])) == {"config.json"}
    assert not dcs.capabilities.batch_presign.on
    await dcs.aclose()


async def test_a_read_goes_on_where_it_stopped(service: Running, archive: Path) -> None:
    dcs = await signed_in(service)
    book = await a_stored_book(dcs, archive)
    service.faults.cut_after("/dream-central-storage", 100)
    got = bytearray()

    async def read(start: int) -> None:
        async with dcs.open_object(book, "config.json", start=start) as stream:
            assert stream.start == start
            async for piece in stream.chunks():
                got.extend(piece)

    with pytest.raises(Interrupted):
        await read(0)
    assert len(got) == 100
    await read(100)
    with zipfile.ZipFile(archive) as source:
        assert got == source.read("config.json")
    await dcs.aclose()


async def test_a_book_is_deleted_restored_and_purged(service: Running, archive: Path) -> None:
    dcs = await signed_in(service)
    book = await a_stored_book(dcs, archive)
    deletion = await dcs.delete_book(book)
    assert not deletion.permanent
    assert deletion.book.archived
    (entry,) = await dcs.trash()
    assert entry.key == deletion.trash_key
    assert (entry.publisher, entry.name, entry.eligible) == (book.publisher, book.name, False)

    restored = await dcs.restore(entry)
    assert restored is not None
    assert restored.id == book.id
    assert not restored.archived
    with pytest.raises(NotFound):
        await dcs.restore(entry)

    await dcs.delete_book(book)
    with pytest.raises(Conflict) as caught:
        await dcs.purge(entry)
    assert caught.value.reason == "RETENTION"
    assert await dcs.purge(entry, force=True) == entry.object_count
    assert await dcs.trash() == ()
    await dcs.aclose()


async def test_a_conflict_at_restore_warns_that_files_may_have_moved(service: Running, archive: Path) -> None:
    dcs = await signed_in(service)
    book = await a_stored_book(dcs, archive)
    await dcs.delete_book(book)
    (entry,) = await dcs.trash()
    service.faults.fail_next(
        "/storage/restore", 409, {"detail": "Book is not archived and cannot be restored"}
    )
    with pytest.raises(Conflict, match="may have been moved") as caught:
        await dcs.restore(entry)
    assert caught.value.reason == "NOT_ARCHIVED"
    await dcs.aclose()


async def test_a_record_is_changed(service: Running) -> None:
    dcs = await signed_in(service)
    book = await dcs.create_book(DRAFT)
    assert book.status is BookStatus.DRAFT
    changed = await dcs.update_book(book.id, category="Fen", status="published")
    assert (changed.category, changed.status) == ("Fen", BookStatus.PUBLISHED)
    with pytest.raises(NotFound):
        await dcs.book(999)
    assert await dcs.objects(book) == ()
    await dcs.aclose()


async def test_the_other_verb_is_tried_when_one_is_not_allowed(service: Running) -> None:
    dcs = await signed_in(service)
    book = await dcs.create_book(DRAFT)
    service.faults.fail_next(f"/books/{book.id}", 405, {"detail": "Method Not Allowed"}, method="PATCH")
    service.faults.fail_next(f"/books/{book.id}", 200, {"id": book.id, "category": "Fen"}, method="PUT")
    assert (await dcs.update_book(book.id, category="Fen")).category == "Fen"
    await dcs.aclose()


async def test_a_book_that_is_there_is_not_replaced_unasked(service: Running, archive: Path) -> None:
    dcs = await signed_in(service)
    book = await a_stored_book(dcs, archive)
    with pytest.raises(Conflict) as caught:
        await a_stored_book(dcs, archive)
    assert caught.value.reason == "BOOK_EXISTS"
    with pytest.raises(Conflict):
        await dcs.upload(book, FileBody(archive), filename="book.zip")
    receipt = await dcs.upload(book, FileBody(archive), filename="book.zip", override=True)
    assert receipt.book.id == book.id
    again = await dcs.upload_new(
        FileBody(archive), filename="b.zip", publisher=DRAFT.publisher, draft=DRAFT, override=True
    )
    assert again.book.id == book.id
    await dcs.aclose()


async def test_a_record_left_empty_by_a_broken_upload_is_used_again(service: Running, archive: Path) -> None:
    dcs = await signed_in(service)
    service.faults.fail_next("/books/", 504, "<html>Gateway Time-out</html>", method="POST")
    with pytest.raises(OutcomeUnknown):
        await a_stored_book(dcs, archive)
    (left,) = await dcs.books()
    assert (await a_stored_book(dcs, archive)).id == left.id
    assert len(await dcs.books()) == 1
    await dcs.aclose()


async def test_something_that_is_no_archive_is_refused(service: Running, tmp_path: Path) -> None:
    dcs = await signed_in(service)
    book = await dcs.create_book(DRAFT)
    bad = tmp_path / "bad.zip"
    bad.write_bytes(b"not a zip")
    with pytest.raises(Refused):
        await dcs.upload(book, FileBody(bad), filename="bad.zip")
    await dcs.aclose()


async def test_a_session_outlives_its_tokens(service: Running) -> None:
    dcs = await signed_in(service)
    first = dcs.token
    service.forward(days=2)
    await asyncio.gather(*(dcs.books() for _ in range(10)))
    assert dcs.token != first
    assert service.faults.count("/auth/login") == 2
    await dcs.aclose()


async def test_an_upload_survives_the_end_of_its_token(service: Running, archive: Path) -> None:
    dcs = await signed_in(service)
    book = await dcs.create_book(DRAFT)
    service.forward(days=2)
    await dcs.upload(book, FileBody(archive), filename="book.zip")
    assert service.faults.count(f"/books/{book.id}/upload") == 2
    await dcs.aclose()


async def test_a_fork_works_in_another_thread_with_the_same_token(service: Running, archive: Path) -> None:
    dcs = await signed_in(service)
    book = await a_stored_book(dcs, archive)
    results: list[int] = []

    def work() -> None:
        async def main() -> None:
            fork = dcs.fork()
            results.append(len(await fork.objects(book)))
            await fork.aclose()

        asyncio.run(main())

    thread = threading.Thread(target=work)
    thread.start()
    await asyncio.to_thread(thread.join)
    assert results == [len(await dcs.objects(book))]
    assert service.faults.count("/auth/login") == 1
    await dcs.aclose()


async def test_wrong_credentials_and_a_stopped_service_are_told(service: Running) -> None:
    with pytest.raises(SignInRejected):
        await connect(service.url, Credentials(service.email, "wrong"))
    dcs = await signed_in(service)
    service.stop()
    with pytest.raises(ServerUnreachable):
        await dcs.books()
    await dcs.aclose()


async def test_health_and_metrics_are_read(service: Running) -> None:
    dcs = await signed_in(service)
    assert (await dcs.health())["status"] == "ok"
    assert "requests_total" in await dcs.metrics()
    await dcs.aclose()


async def test_the_verb_that_worked_is_remembered(service: Running) -> None:
    dcs = await signed_in(service)
    dcs._standing.learn(replace(dcs.capabilities, update=Capability(True, detail="PUT")))
    book = await dcs.create_book(DRAFT)
    await dcs.update_book(book.id, language="en")
    refused = service.faults.count(f"/books/{book.id}", "PUT")
    await dcs.update_book(book.id, language="tr")
    assert dcs.capabilities.update.detail == "PATCH"
    assert service.faults.count(f"/books/{book.id}", "PUT") == refused == 1
    await dcs.aclose()
