"""Checking whole books, of this computer and stored: clean ones give no errors, seeded faults are found alike."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from dcs_browser.app.embedded import sample_books
from dcs_browser.client.api import Dcs
from dcs_browser.client.connect import Credentials, connect
from dcs_browser.domain.checks import Severity
from dcs_browser.domain.errors import BadBook, LocalFileError, ServerUnreachable
from dcs_browser.services.checking import check_local, check_stored
from tests.builders import a_book_folder, a_book_zip, a_config, a_png
from tests.service import Running, running_service

pytestmark = pytest.mark.anyio


def errors(findings) -> list[str]:
    return [f"{f.rule}: {f.message}" for f in findings if f.severity is Severity.ERROR]


def rules(findings) -> set[str]:
    return {finding.rule for finding in findings}


def faulty(tmp_path: Path) -> Path:
    """A box far outside, a missing crop, subtitles nobody can read."""
    config = a_config(3)
    pages = config["books"][0]["modules"][0]["pages"]
    pages[0]["sections"][0]["answer"][0]["coords"]["x"] = 5000
    book = a_book_folder(
        tmp_path, name="faulty", config=json.loads(json.dumps(config).replace("harbour_2", "faulty"))
    )
    (book / "images" / "Unit_1" / "p2s1.png").unlink()
    return book


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Running]:
    books = [a_book_folder(tmp_path), faulty(tmp_path)]
    with running_service(tmp_path / "service", books=books) as running:
        yield running


@pytest.fixture
async def dcs(service: Running, anyio_backend: object) -> AsyncIterator[Dcs]:
    made = await connect(service.url, Credentials(service.email, service.password))
    yield made
    await made.aclose()


async def named(dcs: Dcs, name: str):
    return next(book for book in await dcs.books() if book.name.lower() == name)


async def test_a_clean_book_of_this_computer_gives_no_errors(tmp_path):
    assert errors(await check_local(a_book_folder(tmp_path / "folder"))) == []
    assert errors(await check_local(a_book_zip(tmp_path / "zip", wrapped=True))) == []


@pytest.mark.timeout(240)
async def test_the_clean_books_of_the_sample_give_no_errors():
    books = await asyncio.to_thread(sample_books, lambda _text: None)
    clean = [book for book in books if not book.faulty]
    assert len(clean) >= 6
    for book in clean:
        assert errors(await check_local(book.folder)) == [], book.folder.name


@pytest.mark.timeout(240)
async def test_the_clean_books_of_the_sample_give_no_errors_when_stored(tmp_path):
    books = await asyncio.to_thread(sample_books, lambda _text: None)
    titles = {book.title for book in books if not book.faulty}
    with running_service(tmp_path, sample=True) as service:
        dcs = await connect(service.url, Credentials(service.email, service.password))
        checked = 0
        for book in await dcs.books():
            if book.label in titles or book.title in titles:
                assert errors(await check_stored(dcs, book, media=True)) == [], book.name
                checked += 1
        assert checked >= 6
        await dcs.aclose()


async def test_faults_are_found_alike_here_and_there(tmp_path, dcs):
    here = rules(await check_local(tmp_path / "faulty"))
    there = rules(await check_stored(dcs, await named(dcs, "faulty"), media=True))
    assert len(errors(await check_local(tmp_path / "faulty"))) >= 2
    config_rules = {f.rule for f in await check_local(tmp_path / "faulty") if f.file == "config.json"}
    assert config_rules & here & there


async def test_pictures_of_a_stored_book_are_only_looked_at_when_asked_for(dcs, service):
    book = await named(dcs, "faulty")
    plain = await check_stored(dcs, book)
    gets = service.faults.count("/", "GET")
    looked = await check_stored(dcs, book, media=True)
    assert service.faults.count("/", "GET") - gets > 5
    assert rules(looked) > rules(plain) or len(looked) > len(plain)


async def test_only_the_rules_asked_for_are_told(tmp_path, dcs):
    found = await check_local(tmp_path / "faulty")
    one = next(iter(rules(found)))
    assert rules(await check_local(tmp_path / "faulty", rules={one})) == {one}
    assert await check_local(tmp_path / "faulty", rules=()) == ()
    assert rules(await check_stored(dcs, await named(dcs, "faulty"), rules={one})) <= {one}


async def test_files_that_fail_on_the_way_do_not_stop_a_check(dcs, service):
    book = await named(dcs, "harbour_2")
    whole = await check_stored(dcs, book, media=True)
    bytes_of = urlsplit((await dcs.presign(book, "config.json")).url).path.rpartition("/")[0]
    service.faults.fail_next(bytes_of, 404, "<Error><Code>NoSuchKey</Code></Error>", times=400)
    found = await check_stored(dcs, book, media=True)
    assert rules(found) >= rules(whole)


async def test_a_service_that_is_gone_is_said(dcs, service):
    book = await named(dcs, "harbour_2")
    service.stop()
    with pytest.raises(ServerUnreachable):
        await check_stored(dcs, book)


async def test_what_is_no_book_is_said(tmp_path):
    with pytest.raises((LocalFileError, BadBook)):
        await check_local(tmp_path / "nowhere")
    stray = tmp_path / "stray"
    stray.mkdir()
    (stray / "picture.png").write_bytes(a_png(10, 10))
    assert errors(await check_local(stray))
