"""An open book: its config read once however many ask, again after a failure; what a damaged one says."""

import asyncio
import json
from pathlib import Path

import pytest

from dcs_browser.domain.errors import BadBook, LocalFileError, NotFound
from dcs_browser.services import open_book
from dcs_browser.services.local_sources import FolderSource, local_source
from dcs_browser.services.open_book import OpenBook, OpenBooks
from tests.builders import a_book_folder, a_book_zip, a_config, write_config

pytestmark = pytest.mark.anyio


class Counting(FolderSource):
    """A folder that counts how often it is read."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.reads: list[str] = []
        self.closed = False

    async def read(self, path: str, *, limit: int | None = None) -> bytes:
        self.reads.append(path)
        return await super().read(path, limit=limit)

    async def close(self) -> None:
        self.closed = True
        await super().close()


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return a_book_folder(tmp_path)


async def test_the_config_is_read_once_however_many_ask(book):
    source = Counting(book)
    opened = OpenBook(source)
    assert opened.config_now() is None
    one, two = await asyncio.gather(opened.config(), opened.config())
    assert one is two is await opened.config()
    assert opened.config_now() is one
    assert source.reads == ["config.json"]
    assert one.title == "Harbour 2"
    await opened.close()
    assert source.closed


async def test_a_view_that_goes_away_leaves_the_file_to_the_others(book):
    opened = OpenBook(FolderSource(book))
    impatient = asyncio.create_task(opened.config())
    patient = asyncio.create_task(opened.config())
    await asyncio.sleep(0)
    impatient.cancel()
    assert (await patient).title == "Harbour 2"
    assert impatient.cancelled()
    await opened.close()


async def test_a_zip_is_read_like_a_folder(tmp_path):
    opened = OpenBook(local_source(a_book_zip(tmp_path)))
    assert len((await opened.config()).pages) == 3
    await opened.close()


async def test_a_failure_is_told_and_the_next_question_reads_again(book):
    (book / "config.json").write_text("[]", "utf-8")
    source = Counting(book)
    opened = OpenBook(source)
    with pytest.raises(BadBook):
        await opened.config()
    assert opened.config_now() is None
    write_config(book, a_config(1))
    await source.refresh()
    assert len((await opened.config()).pages) == 1
    await opened.close()


async def test_a_book_without_config_is_not_found(book):
    (book / "config.json").unlink()
    opened = OpenBook(FolderSource(book))
    with pytest.raises(NotFound):
        await opened.config()
    await opened.close()


async def test_a_folder_that_is_gone_is_a_local_failure(tmp_path):
    opened = OpenBook(FolderSource(tmp_path / "nowhere"))
    with pytest.raises((LocalFileError, BadBook)):
        await opened.config()
    await opened.close()


async def test_a_giant_is_no_config_and_is_not_read(book, monkeypatch):
    monkeypatch.setattr(open_book, "LARGEST_CONFIG", 100)
    source = Counting(book)
    opened = OpenBook(source)
    with pytest.raises(BadBook) as heard:
        await opened.config()
    assert "can't be a book's description" in heard.value.sentence
    assert source.reads == []
    await opened.close()


async def test_fifty_megabytes_are_read(book):
    config = a_config(1)
    config["filler"] = ["word"] * 7_000_000
    (book / "config.json").write_text(json.dumps(config), "utf-8")
    assert (book / "config.json").stat().st_size > 50_000_000
    opened = OpenBook(FolderSource(book))
    assert len((await opened.config()).pages) == 1
    await opened.close()


async def test_karaoke_is_there_when_the_book_has_some(book):
    opened = OpenBook(FolderSource(book))
    assert await opened.karaoke() is None
    await opened.close()
    (book / "audio" / "audio.json").write_text('{"Pg_1.wav": {"words": []}}', "utf-8")
    source = Counting(book)
    opened = OpenBook(source)
    found = await opened.karaoke()
    assert found is not None
    assert found is await opened.karaoke()
    assert list(found.entries) == ["Pg_1.wav"]
    assert source.reads == ["audio/audio.json"]
    await opened.close()


async def test_karaoke_nobody_can_read_is_as_none(book, caplog):
    (book / "audio" / "audio.json").write_text("nothing", "utf-8")
    opened = OpenBook(FolderSource(book))
    with caplog.at_level("INFO"):
        assert await opened.karaoke() is None
    assert "audio.json" in caplog.text
    await opened.close()


async def test_closing_waits_for_what_is_being_read(book):
    opened = OpenBook(FolderSource(book))
    reading = asyncio.create_task(opened.config())
    await asyncio.sleep(0)
    await opened.close()
    assert (await reading).title == "Harbour 2"


async def test_books_are_opened_once_and_forgotten_on_demand(book):
    made: list[Counting] = []

    def make(_number: int) -> Counting:
        made.append(Counting(book))
        return made[-1]

    books = OpenBooks(make)
    assert books.peek(1) is None
    first = books.get(1)
    assert books.get(1) is first is books.peek(1)
    closing = books.forget(1)
    assert closing is not None
    await closing
    assert made[0].closed
    assert books.forget(1) is None
    assert books.get(1) is not first
    books.get(2)
    await books.close()
    assert all(source.closed for source in made)


async def test_a_book_that_can_not_be_opened_stays_closed():
    def refuse(number: int) -> FolderSource:
        raise NotFound(detail=str(number))

    books = OpenBooks(refuse)
    with pytest.raises(NotFound):
        books.get(1)
    assert books.peek(1) is None
    await books.close()
