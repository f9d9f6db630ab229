"""A list the service kept for minutes never undoes what was done since: generation 4, and the values alone."""

import asyncio
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dcs_browser.client.bodies import BytesBody
from dcs_browser.client.connect import Credentials, connect
from dcs_browser.client.fresh import KEPT_SECONDS, Fresh
from dcs_browser.client.protocol import uploads
from dcs_browser.domain.library import Book, BookDraft, BookStatus
from dcs_browser.localdcs.old_shelf import OldShelf
from tests.builders import a_book_folder
from tests.service import Running, running_service
from tests.services.hazards import CONFIG, NAME, PUBLISHER, a_raw_zip

THEN = datetime(2026, 11, 22, tzinfo=UTC)
BOOK = Book(1, "P", "B", created_at=THEN, updated_at=THEN, content_version=2)


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_book_deleted_for_good_is_left_out_of_an_old_list() -> None:
    fresh = Fresh()
    fresh.deleted(BOOK, for_good=True)
    assert fresh.sift([BOOK]).books == []
    # The same number for another book, as after a restored backup.
    again = replace(BOOK, created_at=THEN + timedelta(days=1))
    assert fresh.sift([again]).books == [again]


def test_a_book_in_the_trash_may_be_listed_as_archived() -> None:
    fresh = Fresh()
    fresh.wrote(BOOK)
    fresh.deleted(BOOK, for_good=False)
    archived = replace(BOOK, status=BookStatus.ARCHIVED)
    assert fresh.sift([archived]).books == [archived]
    assert fresh.sift([]).doubtful == []


def test_a_new_book_that_is_not_listed_is_doubtful() -> None:
    fresh = Fresh()
    fresh.wrote(BOOK)
    assert fresh.sift([]).doubtful == [1]
    fresh.forget(1)
    assert fresh.sift([]).doubtful == []


@pytest.mark.parametrize(
    "older", [replace(BOOK, content_version=1), replace(BOOK, updated_at=THEN - timedelta(seconds=1))]
)
def test_a_book_listed_as_it_was_before_is_doubtful(older: Book) -> None:
    fresh = Fresh()
    fresh.wrote(BOOK)
    sifted = fresh.sift([older])
    assert (sifted.books, sifted.doubtful) == ([], [1])
    assert fresh.sift([BOOK]).books == [BOOK]


@pytest.mark.parametrize("hidden", [replace(BOOK, parent_id=7), replace(BOOK, status=BookStatus.ARCHIVED)])
def test_what_lists_never_show_is_not_missed(hidden: Book) -> None:
    fresh = Fresh()
    fresh.wrote(hidden)
    assert fresh.sift([]).doubtful == []


def test_after_a_while_the_service_knows_better() -> None:
    clock = Clock()
    fresh = Fresh(clock)
    fresh.wrote(BOOK)
    fresh.deleted(replace(BOOK, id=2), for_good=True)
    clock.now = KEPT_SECONDS + 1
    other = replace(BOOK, id=2)
    assert fresh.sift([other]).books == [other]
    assert fresh.sift([other]).doubtful == []


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Running]:
    books = [a_book_folder(tmp_path / "book", pages=1)]
    with running_service(tmp_path / "service", dialect="v4", books=books) as running:
        yield running


@pytest.mark.anyio
async def test_a_book_deleted_by_a_job_is_gone_although_the_service_still_lists_it(
    service: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    working, go_on = threading.Event(), threading.Event()
    wipe = OldShelf.wipe

    def slow(shelf: OldShelf, prefix: str) -> int:
        working.set()
        assert go_on.wait(10)
        return wipe(shelf, prefix)

    monkeypatch.setattr(OldShelf, "wipe", slow)
    dcs = await connect(service.url, Credentials(service.email, service.password))
    (book,) = await dcs.books()
    deleting = asyncio.ensure_future(dcs.delete_book(book))
    await asyncio.to_thread(working.wait, 10)
    with service.client() as http:
        assert len(http.get("/books/").json()) == 1  # kept from now on
        go_on.set()
        assert (await deleting).permanent
        assert [row["id"] for row in http.get("/books/").json()] == [book.id]
        window = dcs.fork()
        assert await window.books() == ()
        await window.aclose()
        service.forward(seconds=301)
        assert http.get("/books/").json() == []
    await dcs.aclose()


@pytest.mark.anyio
async def test_a_book_unpacked_by_a_job_is_there_although_the_service_does_not_list_it(
    service: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "CHUNK", 64)
    dcs = await connect(service.url, Credentials(service.email, service.password))
    assert len(await dcs.books()) == 1
    body = BytesBody(f"{NAME}.zip", a_raw_zip({"config.json": CONFIG}))
    receipt = await dcs.upload_new(
        body, filename=body.name, publisher=PUBLISHER, draft=BookDraft(PUBLISHER, NAME)
    )
    with service.client() as http:
        assert len(http.get("/books/").json()) == 1
        assert receipt.book in await dcs.books()
        with service.client() as other:
            other.delete(f"/books/{receipt.book.id}").raise_for_status()
            while other.get(f"/books/{receipt.book.id}").status_code == 200:
                await asyncio.sleep(0)
        assert receipt.book not in await dcs.books()  # and what others did is believed
    await dcs.aclose()
