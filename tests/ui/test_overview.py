"""The Overview tab: each part appears when it has come, and one that fails says so in its own place."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import a_book_folder, a_config, write_config
from tests.pages.library import press, said
from tests.pages.overview import OverviewPage
from tests.pages.pages import Shelf
from tests.service import Running, running_service

pytestmark = pytest.mark.anyio


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return a_book_folder(tmp_path)


@pytest.fixture
def service(tmp_path: Path, book: Path) -> Iterator[Running]:
    with running_service(tmp_path / "service", books=[book]) as running:
        yield running


async def test_a_stored_book_tells_record_files_and_contents(qapp, bot, service, tmp_path):
    shelf = Shelf()
    page = OverviewPage.open(bot, shelf, await shelf.stored(service, tmp_path))
    place = page.place
    await bot.until(lambda: not place.cover.pixmap().isNull())
    assert place.title.text() == "Harbour 2"
    assert place.publisher.text() == "North Quay"
    assert place.status.text() == "published"
    assert place.record.value("Number") == "1"
    assert place.contents.value("Pages") == "3"
    assert place.contents.value("Activities") == "3"
    assert place.kinds.value("Drag words to places") == "1"
    assert place.files.value("Sounds").startswith("1 · ")
    assert place.trouble.isHidden()
    assert any("file(s)" in text for text in page.said)
    seen = said(place)
    for headline in ("Record", "Files", "Contents", "What is on the pages"):
        assert headline in seen
    await page.close()


async def test_a_local_book_has_no_record(qapp, bot, book):
    shelf = Shelf()
    page = OverviewPage.open(bot, shelf, shelf.local(book))
    await bot.until(lambda: page.place.contents.value("Modules") == "1")
    assert page.place.publisher.text() == "On this computer"
    assert page.place.status.isHidden()
    await page.close()


async def test_a_broken_config_leaves_the_rest_and_can_be_tried_again(qapp, bot, book):
    (book / "config.json").write_text("[]", "utf-8")
    shelf = Shelf()
    page = OverviewPage.open(bot, shelf, shelf.local(book))
    await bot.until(lambda: not page.place.trouble.isHidden())
    assert "not an object" in page.place.trouble.text()
    await bot.until(lambda: page.place.files.value("All"))
    write_config(book, a_config(2))
    await shelf.books.get(-1).source.refresh()
    press(page.place, "Try again")
    await bot.until(lambda: page.place.contents.value("Pages") == "2")
    assert page.place.trouble.isHidden()
    await page.close()


async def test_a_missing_and_a_damaged_cover_are_said(qapp, bot, tmp_path):
    shelf = Shelf()
    for number, name, data in ((-1, "none", None), (-2, "damaged", b"no picture")):
        book = a_book_folder(tmp_path, name=name)
        cover = book / "images" / "book_cover.png"
        cover.unlink() if data is None else cover.write_bytes(data)
        shelf.local(book, number)
    page = OverviewPage.open(bot, shelf, -1)
    await bot.until(lambda: page.place.cover.text() == "No cover")
    page.go(-2)
    await bot.until(lambda: page.place.cover.text() == "The cover can't be shown")
    await page.close()


async def test_a_stopped_service_is_said(qapp, bot, service, tmp_path):
    shelf = Shelf()
    number = await shelf.stored(service, tmp_path)
    service.stop()
    page = OverviewPage.open(bot, shelf, number)
    await bot.until(lambda: not page.place.trouble.isHidden())
    assert "can't be reached" in page.place.trouble.text()
    service.start()
    press(page.place, "Try again")
    await bot.until(lambda: page.place.contents.value("Pages") == "3")
    await page.close()


async def test_texts_of_the_book_are_never_markup(qapp, bot, tmp_path):
    book = a_book_folder(tmp_path, config=a_config(1, book_title="<b>x</b>", publisher_name="<i>y</i>"))
    shelf = Shelf()
    page = OverviewPage.open(bot, shelf, shelf.local(book))
    await bot.until(lambda: page.place.title.text() == "<b>x</b>")
    assert "<i>y</i>" in said(page.place)
    await page.close()
