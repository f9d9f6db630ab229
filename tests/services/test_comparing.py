"""Comparing books wherever they lie: what is read of them, and what an upload would change in a live one."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from dcs_browser.client.api import Dcs
from dcs_browser.client.connect import Credentials, connect
from dcs_browser.domain.compare import Kind
from dcs_browser.domain.errors import BadBook
from dcs_browser.services.comparing import ServiceBook, compare_planned, compare_sources
from dcs_browser.services.local_sources import local_source
from dcs_browser.services.publishing.plan import plan
from dcs_browser.services.publishing.scan import scan
from tests.builders import a_book_folder, a_book_zip, a_config, a_png, write_config
from tests.service import running_service


def a_changed_book(folder: Path) -> Path:
    config = a_config()
    config["books"][0]["modules"][0]["pages"][0]["sections"][0]["answer"][0]["text"] = "quay"
    return a_book_folder(folder / "after", config=config)


@pytest.mark.anyio
async def test_only_files_of_a_size_both_books_have_are_read_for_their_etags(tmp_path: Path) -> None:
    before, after = a_book_folder(tmp_path / "before"), a_changed_book(tmp_path)
    (after / "raw" / "large.bin").write_bytes(b"x" * 1_000_000)
    told: list[int] = []
    a, b = local_source(before), local_source(after)
    compared = await compare_sources(a, b, lambda done, _total: told.append(done))
    assert max(told) < 1_000_000
    assert [d.kind for d in compared.comparison.differences] == [Kind.ANSWER]
    assert compared.comparison.unsure == 0
    assert [f.path for f in compared.comparison.assets] == ["config.json", "raw/large.bin"]
    await a.close()
    await b.close()


@pytest.mark.anyio
async def test_an_archive_and_its_folder_are_the_same_book(tmp_path: Path) -> None:
    archive = a_book_zip(tmp_path, wrapped=True)
    a, b = local_source(tmp_path / "unpacked" / "harbour_2"), local_source(archive)
    assert (await compare_sources(a, b)).comparison.same
    await a.close()
    await b.close()


@pytest.mark.anyio
async def test_a_config_that_is_no_json_is_a_bad_book(tmp_path: Path) -> None:
    book = a_book_folder(tmp_path)
    (book / "config.json").write_bytes(b"[")
    source = local_source(book)
    with pytest.raises(BadBook):
        await compare_sources(source, source)
    await source.close()


@pytest.fixture
async def live(tmp_path: Path, anyio_backend: Any) -> AsyncIterator[tuple[Dcs, Path]]:
    book = a_book_folder(tmp_path / "live")
    with running_service(tmp_path / "service", books=[book]) as running:
        dcs = await connect(running.url, Credentials(email=running.email, password=running.password))
        yield dcs, book
        await dcs.aclose()


async def planned(dcs: Dcs, folder: Path) -> Any:
    (record,) = await dcs.books()
    objects = tuple(await dcs.objects(record))
    found = scan(folder)
    return await compare_planned(ServiceBook(dcs, record, objects), found, plan(found, objects))


@pytest.mark.anyio
async def test_an_upload_tells_what_it_changes_without_reading_files_again(
    live: tuple[Dcs, Path], tmp_path: Path
) -> None:
    dcs, book = live
    assert (await planned(dcs, book)).same
    after = a_changed_book(tmp_path)
    (after / "images" / "Unit_1" / "2.png").write_bytes(a_png(620, 877, "drawn anew"))
    found = await planned(dcs, after)
    assert [(d.kind, d.page) for d in found.differences] == [(Kind.ANSWER, "1"), (Kind.PICTURE, "2")]


@pytest.mark.anyio
async def test_a_stored_book_is_compared_with_its_working_copy(
    live: tuple[Dcs, Path], tmp_path: Path
) -> None:
    dcs, book = live
    (record,) = await dcs.books()
    config = json.loads((book / "config.json").read_text("utf-8"))
    config["language"] = "tr"
    write_config(book, config)
    source = local_source(book)
    found = (await compare_sources(ServiceBook(dcs, record), source)).comparison
    assert [d.what for d in found.differences] == ["language"]
    await source.close()
