"""A spot copied as a report: words, JSON, link and picture, and nothing of the book read as HTML."""

import json
from typing import Any

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage

from dcs_browser.app.reporting import _picture
from dcs_browser.domain.flowbook import parse_book
from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.services.local_sources import local_source
from dcs_browser.services.open_book import OpenBook
from dcs_browser.ui.spot_report import LONGEST_FRAGMENT, SpotReport, area_at, crop, fragment_at, words_at
from tests.app.test_links import Start, copied, host, service, start  # noqa: F401 - fixtures
from tests.builders import PAGE, a_book_folder, a_config, a_png

PAGES = "/books/0/modules/0/pages"
SECTION = f"{PAGES}/0/sections/2"


def a_parsed(**overrides: Any):
    return parse_book(json.dumps(a_config(**overrides), indent=2))


@pytest.mark.anyio
async def test_pages_copy_the_spot_with_its_picture_json_and_link(start, service, bot):  # noqa: F811
    async with start(service) as page:
        await page.sign_in(service)
        book = page.house.catalog.library[0]
        page.house.navigator.go(
            Location(Room.BOOK, book.publisher, book.id, Tab.PAGES, pointer=f"{PAGES}/0/sections/2")
        )
        await bot.until(lambda: page.house.pages.pointer() == f"{PAGES}/0/sections/2")
        await bot.until(lambda: page.house.books.get(book.id).config_now() is not None)
        next(a for a in page.house.pages.actions() if a.text() == "Copy as report").trigger()
        await page.toast("report was copied")
        mime = QGuiApplication.clipboard().mimeData()
        link = f"dcsbrowser://{host(service)}/%C5%9Eehir%20Yay%C4%B1nlar%C4%B1/liman_1/page/1/activity/1"
        assert link in mime.text()
        assert '"type": "dragdroppicture"' in mime.text()
        assert f'href="{link}"' in mime.html()
        picture = mime.imageData()
        assert isinstance(picture, QImage)
        assert (picture.width(), picture.height()) < PAGE
        await page.open_tab(Tab.CHECK)
        place = page.house.checks.place
        place.report_wanted.emit("config.json", "/language", "The language is empty.")
        await bot.until(lambda: "The language is empty." in copied())
        assert "/config#/language" in copied()


def test_what_a_book_says_is_never_html(qapp):
    report = SpotReport(
        '<img src="file:///x">',
        ("<script>alert(1)</script> & more",),
        'dcsbrowser://h/"><b>',
        '{"a": "</pre><b>"}',
    )
    html = report.html()
    assert "<script" not in html
    assert "<img" not in html
    assert "</pre><b>" not in html
    assert '"><b>' not in html
    assert report.text().count("</pre><b>") == 1


def test_the_picture_is_the_page_around_the_spot_with_a_frame(qapp, tmp_path):
    file = tmp_path / "1.png"
    file.write_bytes(a_png(*PAGE, "1"))
    config = a_parsed()
    area = area_at(config, SECTION)
    assert (area.x, area.y, area.right, area.bottom) == (20, 180, 580, 380)
    picture = crop(file, area, QColor("red"))
    assert (picture.width(), picture.height()) == (620, 280)
    assert picture.pixelColor(17, 40 - 3) == QColor("red")
    assert crop(file, None, QColor("red")).width() == PAGE[0]
    assert crop(tmp_path / "none.png", area, QColor("red")).isNull()


def test_an_answer_in_a_crop_shows_its_activity_and_a_page_shows_itself():
    config = a_parsed()
    assert area_at(config, f"{SECTION}/activity/answer/0") == area_at(config, SECTION)
    assert area_at(config, f"{PAGES}/0") is None
    assert area_at(config, "/language") is None


def test_words_and_json_of_a_spot():
    config = a_parsed()
    title, lines = words_at(config, SECTION, "It is wrong.")
    assert title == "Put the words of page 1 in place."
    assert lines[0].startswith("Harbour 2 · Page 1 · ")
    assert lines[1] == "It is wrong."
    assert json.loads(fragment_at(config, SECTION))["activity"]["type"] == "dragdroppicture"
    assert fragment_at(config, "/language") == '"en"'
    assert fragment_at(config, "/nowhere") == ""
    huge = a_parsed(book_title="x" * (LONGEST_FRAGMENT + 5))
    assert len(fragment_at(huge, "")) == LONGEST_FRAGMENT + 2


@pytest.mark.anyio
async def test_a_page_that_cannot_be_had_leaves_the_words(qapp, tmp_path):
    folder = a_book_folder(tmp_path)
    (folder / "images" / "Unit_1" / "1.png").unlink()
    book = OpenBook(local_source(folder))
    config = await book.config()
    assert (await _picture(book, config, SECTION)).isNull()
    assert (await _picture(book, config, "/language")).isNull()
    assert not (await _picture(book, config, f"{PAGES}/1")).isNull()
    await book.close()
