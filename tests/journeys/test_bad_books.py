"""Stored books whose config.json is none: the tabs say so plainly, and everything else goes on."""

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from dcs_browser.domain.location import Tab
from dcs_browser.localdcs.shelf import Shelf
from tests.builders import a_book_folder, a_config, a_png
from tests.journeys.conftest import Start
from tests.pages.library import said
from tests.pages.window import ProgramPage
from tests.service import Running, running_service

BOOK = "harbour_2"


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Running]:
    with running_service(tmp_path / "service", books=[a_book_folder(tmp_path / "books")]) as running:
        yield running


def store(service: Running, files: dict[str, bytes]) -> None:
    """Put files into the book behind the back of all checks."""
    inside = service.local.open()
    pack = inside.objects.pack()
    written = {path: pack.write(io.BytesIO(data)) for path, data in files.items()}
    Shelf(inside).store(1, written, override=True, version="")


async def open_tabs(page: ProgramPage, tab: Tab) -> str:
    """What the book's Config or Pages tab says once it has read the book."""
    await page.library.click("North Quay", BOOK)
    await page.bot.until(lambda: page.location.book_id == 1)
    await page.open_tab(tab)
    place = page.house.tabs[tab]
    await page.bot.until(lambda: place.states.state not in ("LoadingState", "content"))
    return said(place.states.shown)


BAD = {
    "empty": (b"", "empty"),
    "an array": (b"[1, 2, 3]", "object"),
    "cut off": (b'{"books": [', "JSON"),
    "deep arrays": (b"[" * 10_000 + b"]" * 10_000, "deep"),
    "deep objects": (b'{"a":' * 10_000 + b"1" + b"}" * 10_000, "deep"),
}


@pytest.mark.anyio
@pytest.mark.parametrize("tab", [Tab.CONFIG, Tab.PAGES])
@pytest.mark.parametrize("kind", BAD)
async def test_a_config_that_is_none_is_said_in_a_sentence(
    start: Start, service: Running, tab: Tab, kind: str
) -> None:
    data, word = BAD[kind]
    store(service, {"config.json": data, "images/1.png": a_png(10, 10)})
    async with start(service) as page:
        words = await open_tabs(page, tab)
        assert "config.json is not a usable book" in words
        assert word in words
        await page.open_tab(Tab.FILES)
        await page.files.shows("config.json", "images")


@pytest.mark.anyio
async def test_a_book_without_a_config_says_so(start: Start, service: Running) -> None:
    store(service, {"images/1.png": a_png(10, 10)})
    async with start(service) as page:
        assert "config.json" in await open_tabs(page, Tab.PAGES)


@pytest.mark.anyio
@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + json.dumps(a_config()).encode(),
        json.dumps(a_config(book_title="Gökyüzü Işığı"), ensure_ascii=False).encode("iso-8859-9"),
    ],
    ids=["a byte order mark", "not UTF-8"],
)
async def test_an_encoding_that_readers_refuse_is_shown_as_well_as_it_can_be(
    start: Start, service: Running, data: bytes
) -> None:
    store(service, {"config.json": data})
    async with start(service) as page:
        await page.library.click("North Quay", BOOK)
        await page.open_tab(Tab.CONFIG)
        config = page.house.config
        await page.bot.until(lambda: config.states.state == "content")
        assert config.model.rowCount() > 0


@pytest.mark.anyio
async def test_a_config_of_50_mb_leaves_the_window_alive(start: Start, service: Running) -> None:
    config = a_config()
    config["notes"] = ["x" * 1000] * 50_000
    data = json.dumps(config).encode()
    assert len(data) > 50_000_000
    store(service, {"config.json": data})
    async with start(service) as page:
        await page.library.click("North Quay", BOOK)
        await page.open_tab(Tab.CONFIG)
        config_tab = page.house.config
        await page.bot.until(lambda: config_tab.states.state != "LoadingState", 30)
        assert config_tab.states.state == "content"
        await page.open_tab(Tab.PAGES)
        await page.bot.until(lambda: len(page.house.pages.model.pages()) == 3)


@pytest.mark.anyio
async def test_a_page_whose_picture_is_missing_or_broken_says_so(start: Start, service: Running) -> None:
    config = json.dumps(a_config()).encode()
    store(service, {"config.json": config, "images/Unit_1/2.png": b"not a picture"})
    async with start(service) as page:
        await page.library.click("North Quay", BOOK)
        await page.open_tab(Tab.PAGES)
        pages = page.house.pages
        await page.bot.until(lambda: pages.model.pages() and pages.panel.state() == "message")
        assert "images/Unit_1/1.png" in said(pages.panel)
        pages.turn(1)
        await page.bot.until(lambda: "2.png can't be shown" in said(pages.panel))
