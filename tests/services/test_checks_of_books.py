"""Checks of open books: run once however many ask, kept as long as the files are the same, with stored books as well."""

import asyncio
import json
from pathlib import Path

import pytest

from dcs_browser.client.connect import Credentials, connect
from dcs_browser.domain.checks import Finding, Severity
from dcs_browser.domain.errors import BadBook
from dcs_browser.services.checking import check_local, check_stored
from dcs_browser.services.checks_of_books import BookChecks, Checked
from dcs_browser.services.local_sources import local_source
from dcs_browser.services.media_pieces import PictureSizes
from dcs_browser.services.open_book import OpenBooks
from tests.builders import a_book_folder
from tests.service import running_service

FOUND = (Finding("meta.empty", Severity.WARNING, "The language is empty."),)


class Desk:
    """One folder as book 1, and a check that counts its runs and waits to be let go."""

    def __init__(self, folder: Path) -> None:
        self.books = OpenBooks(lambda _number: local_source(folder))
        self.runs: list[bool] = []
        self.go = asyncio.Event()
        self.go.set()
        self.error: Exception | None = None
        self.checks = BookChecks(self.books, self._check)
        self.news: list[Checked] = []
        self.checks.changed.connect(self.news.append)

    async def _check(self, _number: int, media: bool) -> tuple[Finding, ...]:
        self.runs.append(media)
        await self.go.wait()
        if self.error:
            raise self.error
        return FOUND

    async def close(self) -> None:
        await self.checks.close()
        await self.books.close()


@pytest.mark.anyio
async def test_a_book_is_checked_once_and_then_known(tmp_path):
    desk = Desk(a_book_folder(tmp_path))
    first = await desk.checks.checked(1)
    assert await desk.checks.checked(1) is first is desk.checks.known(1)
    assert (first.findings, first.count(Severity.WARNING)) == (FOUND, 1)
    assert first.files == len(first.sizes) > 5
    assert desk.runs == [False]
    assert desk.news == [first]
    await desk.close()


@pytest.mark.anyio
async def test_who_asks_while_it_runs_gets_the_same_result(tmp_path):
    desk = Desk(a_book_folder(tmp_path))
    desk.go.clear()
    asked = [asyncio.ensure_future(desk.checks.checked(1)) for _ in range(3)]
    while not desk.runs:
        await asyncio.sleep(0)
    asked[0].cancel()
    desk.go.set()
    second, third = await asyncio.gather(*asked[1:])
    assert second is third
    assert desk.runs == [False]
    await desk.close()


@pytest.mark.anyio
async def test_other_files_or_a_closer_look_check_again(tmp_path):
    folder = a_book_folder(tmp_path)
    desk = Desk(folder)
    first = await desk.checks.checked(1)
    (folder / "images" / "more.png").write_bytes(b"x")
    closing = desk.books.forget(1)
    assert closing is not None
    await closing
    second = await desk.checks.checked(1)
    assert second.digest != first.digest
    await desk.checks.checked(1, media=True)
    await desk.checks.checked(1, media=False)
    assert desk.runs == [False, False, True]
    await desk.checks.checked(1, again=True)
    desk.checks.stale(1)
    assert desk.checks.known(1) is None
    await desk.checks.checked(1)
    assert len(desk.runs) == 5
    await desk.close()


@pytest.mark.anyio
async def test_a_failure_is_heard_and_not_kept(tmp_path):
    desk = Desk(a_book_folder(tmp_path))
    desk.error = BadBook(name="config.json", reason="It is empty.")
    with pytest.raises(BadBook):
        await desk.checks.checked(1)
    desk.error = None
    assert (await desk.checks.checked(1)).findings == FOUND
    await desk.close()


@pytest.mark.anyio
@pytest.mark.parametrize("dialect", ["guide", "v3"])
async def test_media_of_a_stored_book_are_judged_by_ranges_as_on_disk(tmp_path, dialect):
    folder = a_book_folder(tmp_path, pages=3)
    sound = next((folder / "audio").glob("*.wav"))
    sound.write_bytes(sound.read_bytes()[:-500])
    picture = next((folder / "images").rglob("1.png"))
    picture.write_bytes(b"no picture at all, only words")
    (folder / "images" / "book_cover.png").write_bytes(b"\xff\xd8\xff\xe0" + b"\0" * 60)
    with running_service(tmp_path / "service", dialect=dialect, books=[folder]) as service:
        dcs = await connect(service.url, Credentials(email=service.email, password=service.password))
        (book,) = await dcs.books()
        plain = await check_stored(dcs, book)
        closer = await check_stored(dcs, book, media=True)
        await dcs.aclose()
    wanted = {"media.cut", "media.unreadable", "media.content"}
    here = {f.rule for f in await check_local(folder)}
    assert not wanted & {f.rule for f in plain}
    assert wanted <= here
    assert wanted <= {f.rule for f in closer}


@pytest.mark.anyio
async def test_boxes_of_a_stored_book_are_judged_by_the_sizes_of_its_pictures(tmp_path):
    folder = a_book_folder(tmp_path, pages=3)
    config = json.loads((folder / "config.json").read_text("utf-8"))
    config["books"][0]["modules"][0]["pages"][0]["sections"][1]["coords"]["x"] = 4000
    (folder / "config.json").write_text(json.dumps(config), "utf-8")
    with running_service(tmp_path / "service", books=[folder]) as service:
        dcs = await connect(service.url, Credentials(email=service.email, password=service.password))
        (book,) = await dcs.books()
        sizes = PictureSizes()
        plain = await check_stored(dcs, book)
        first = await check_stored(dcs, book, sizes=sizes)
        asked = len(service.faults.seen)
        second = await check_stored(dcs, book, sizes=sizes)
        more = len(service.faults.seen) - asked
        await dcs.aclose()
    assert "rect.outside-page" not in {f.rule for f in plain}
    assert "rect.outside-page" in {f.rule for f in first}
    assert second == first
    assert more < 8  # pictures are not asked for again


@pytest.mark.anyio
async def test_every_fault_of_a_large_book_is_in_the_result(tmp_path):
    folder = a_book_folder(tmp_path, pages=60)
    config = json.loads((folder / "config.json").read_text("utf-8"))
    for page in config["books"][0]["modules"][0]["pages"]:
        page["sections"].append(
            {"type": "fill", "answer": [{"text": "", "coords": {"x": 9, "y": 9, "w": 40, "h": 40}}]}
        )
    (folder / "config.json").write_text(json.dumps(config), "utf-8")
    findings = await check_local(folder)
    assert sum(f.rule == "fill.empty-text" for f in findings) == 60
