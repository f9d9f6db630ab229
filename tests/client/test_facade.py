"""The façade on each of the five dialects: what does not depend on what a service can do, and says why where it does.

One service a dialect for the whole module; tests leave its book as it was.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from dcs_browser.client.api import Dcs
from dcs_browser.client.connect import Credentials, connect, discover
from dcs_browser.domain.errors import NotFound, NotOffered, Refused, SignInRejected
from dcs_browser.domain.library import Book, BookDraft, BookStatus
from dcs_browser.localdcs.dialects import DIALECTS
from tests.builders import a_book_folder
from tests.service import Running, running_service

pytestmark = pytest.mark.anyio

CONFIG, PAGE = "config.json", "images/Unit_1/1.png"


@pytest.fixture(scope="module", params=DIALECTS)
def service(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder: Path = tmp_path_factory.mktemp(f"facade-{request.param}")
    books = [a_book_folder(folder / "book", name="Harbour", title="Harbour", pages=1)]
    with running_service(folder / "service", dialect=request.param, books=books) as running:
        yield running


@asynccontextmanager
async def signed_in(service: Running) -> AsyncIterator[Dcs]:
    dcs = await connect(service.url, Credentials(service.email, service.password))
    try:
        yield dcs
    finally:
        await dcs.aclose()


async def the_book(dcs: Dcs) -> Book:
    return next(book for book in await dcs.books() if book.name == "Harbour")


async def test_it_is_found_from_its_bare_host_and_port(service: Running) -> None:
    found = await discover(service.url.removeprefix("http://"))
    assert found.url == service.url
    assert not found.guessed


async def test_who_is_signed_in_and_for_how_long(service: Running) -> None:
    async with signed_in(service) as dcs:
        session = await dcs.session()
        assert session.email == service.email
        assert session.expires_at is not None
        assert dcs.access.renews
        assert 0 < dcs.access.token_left <= dcs.access.token_life


async def test_a_wrong_password_is_told_from_a_service_that_fails(service: Running) -> None:
    with pytest.raises(SignInRejected):
        await connect(service.url, Credentials(service.email, "wrong"))


async def test_a_token_alone_goes_on_until_the_service_refuses_it(service: Running) -> None:
    async with signed_in(service) as dcs:
        token = dcs.token
    resumed = await connect(service.url, Credentials(service.email), token=token)
    assert (await the_book(resumed)).name == "Harbour"
    await resumed.aclose()
    with pytest.raises(SignInRejected):
        await connect(service.url, Credentials(service.email), token="a.b.c")


async def test_health_and_latency_are_measured_without_a_token(service: Running) -> None:
    async with signed_in(service) as dcs:
        assert (await dcs.health())["status"] in {"ok", "healthy"}
        assert (await dcs.measure()).latency_ms > 0
        assert "requests" in await dcs.metrics()


async def test_a_book_that_is_not_there_is_not_found(service: Running) -> None:
    async with signed_in(service) as dcs:
        with pytest.raises(NotFound):
            await dcs.book(99_999)
        with pytest.raises(NotFound):
            await dcs.objects(Book(99_999, "North Quay", "No such book"))


async def test_a_folder_and_a_file_are_listed_by_their_paths(service: Running) -> None:
    async with signed_in(service) as dcs:
        book = await the_book(dcs)
        whole = {item.path for item in await dcs.objects(book)}
        assert {CONFIG, PAGE} <= whole
        assert {item.path for item in await dcs.objects(book, "images")} == {
            path for path in whole if path.startswith("images/")
        }
        assert [item.path for item in await dcs.objects(book, PAGE)] == [PAGE]
        assert await dcs.objects(book, "imag") == ()


async def test_a_file_is_read_whole_up_to_a_limit(service: Running) -> None:
    async with signed_in(service) as dcs:
        book = await the_book(dcs)
        if not dcs.capabilities.reading.on:
            with pytest.raises(NotOffered, match="does not hand them out"):
                await dcs.read_object(book, PAGE)
            return
        (item,) = await dcs.objects(book, PAGE)
        assert len(await dcs.read_object(book, PAGE)) == item.size
        with pytest.raises(Refused, match="larger than the 10 bytes"):
            await dcs.read_object(book, PAGE, limit=10)
        with pytest.raises(NotFound):
            await dcs.read_object(book, "images/nosuch.png")


async def test_many_links_leave_out_what_is_not_there(service: Running) -> None:
    async with signed_in(service) as dcs:
        book = await the_book(dcs)
        if not dcs.capabilities.presigned.on:
            with pytest.raises(NotOffered):
                await dcs.presign_many(book, [PAGE])
            return
        links = await dcs.presign_many(book, [PAGE, CONFIG, "images/nosuch.png"])
        assert {PAGE, CONFIG} <= set(links)
        assert dcs.reaches(links[PAGE])


async def test_forks_work_at_once_with_one_sign_in(service: Running) -> None:
    async with signed_in(service) as dcs:
        logins = service.faults.count("/auth/login")
        forks = [dcs.fork() for _ in range(4)]
        found = await asyncio.gather(*(fork.books() for fork in forks for _ in range(5)))
        assert len(set(found)) == 1
        for fork in forks:
            await fork.aclose()
        assert service.faults.count("/auth/login") == logins


async def test_a_session_that_ended_is_renewed_without_a_word(service: Running) -> None:
    async with signed_in(service) as dcs:
        before = dcs.token
        service.forward(days=8)
        try:
            assert await the_book(dcs)
            assert dcs.token != before
        finally:
            service.forward(days=-8)


async def test_a_record_is_made_changed_and_deleted(service: Running) -> None:
    async with signed_in(service) as dcs:
        draft = BookDraft("North Quay", "Trial", language="tr", category="Tests")
        made = await dcs.create_book(draft)
        assert (made.publisher, made.name, made.language) == ("North Quay", "Trial", "tr")
        changed = await dcs.update_book(made.id, language="en", status="published")
        assert (changed.language, changed.status) == ("en", BookStatus.PUBLISHED)
        assert await dcs.objects(changed) == ()
        assert (await dcs.delete_book(changed)).permanent is dcs.capabilities.delete_permanent.on
        left = [book for book in await dcs.books() if book.id == made.id and not book.archived]
        assert left == []


async def test_names_that_cant_be_part_of_an_address_are_refused_before_they_are_sent(
    service: Running,
) -> None:
    async with signed_in(service) as dcs:
        if dcs.capabilities.listing.detail == "guide":
            pytest.skip("the guide names books in the query")
        book = await the_book(dcs)
        asked = service.faults.count("/storage")
        for name in ("..", "a/b", "a\\b", ""):
            with pytest.raises(Refused):
                await dcs.objects(replace(book, name=name))
        assert service.faults.count("/storage") == asked


async def test_without_a_trash_the_reason_is_told_and_with_one_it_is_empty(service: Running) -> None:
    async with signed_in(service) as dcs:
        if dcs.capabilities.trash.on:
            assert all(entry.name != "Harbour" for entry in await dcs.trash())
        else:
            with pytest.raises(NotOffered):
                await dcs.trash()
