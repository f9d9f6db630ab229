"""The Config tab on real books: outline, source and page in step; search; copying; files that are no config."""

import asyncio
import json
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dcs_browser.domain.flowbook.config import parse_book
from tests.builders import a_book_folder, a_config, write_config
from tests.pages.config import ConfigPage
from tests.pages.library import choose, clipboard, press, said
from tests.pages.pages import Shelf, menu_of
from tests.service import Running, running_service

pytestmark = pytest.mark.anyio

PAGE_1, PAGE_2, PAGE_3 = (f"/books/0/modules/0/pages/{at}" for at in range(3))
SECTION = f"{PAGE_1}/sections/2"
ACTIVITY = f"{SECTION}/activity"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return a_book_folder(tmp_path)


@pytest.fixture
def service(tmp_path: Path, book: Path) -> Iterator[Running]:
    with running_service(tmp_path / "service", books=[book]) as running:
        yield running


async def opened(bot, book: Path, pointer: str = "") -> ConfigPage:
    shelf = Shelf()
    return await ConfigPage.open(bot, shelf, shelf.local(book), pointer)


def tinted(page: ConfigPage) -> str:
    """The source of the element whose rows are tinted."""
    span = page.source.element()
    return page.text[span[0] : span[1]] if span else ""


async def test_a_config_opens_at_its_first_page(qapp, bot, book):
    page = await (await opened(bot, book)).drawn()
    assert page.rows() == ["Unit 1"]
    module = page.place.model.index(0, 0)
    assert page.rows(module) == ["Page 1", "Page 2", "Page 3"]
    assert page.place.pointer() == PAGE_1
    assert page.outline.current_pointer() == PAGE_1
    assert json.loads(tinted(page))["page_number"] == 1
    assert page.said[-1].startswith("Line ")
    assert PAGE_1 in page.said[-1]
    await page.close()


async def test_a_click_in_the_outline_moves_source_and_page(qapp, bot, book):
    page = await (await opened(bot, book)).drawn()
    page.outline.expandAll()
    page.click_outline(SECTION)
    assert page.place.pointer() == SECTION
    assert json.loads(tinted(page))["activity"]["type"] == "dragdroppicture"
    chosen = page.panel.canvas.chosen()
    assert chosen is not None
    assert chosen.pointer == ACTIVITY
    assert page.place.inspector.title.text() == "Put the words of page 1 in place."
    QTest.keyClick(page.outline, Qt.Key.Key_Up)
    assert page.place.pointer() == f"{PAGE_1}/sections/1"
    await page.close()


async def test_a_click_in_the_source_moves_outline_and_page(qapp, bot, book):
    page = await (await opened(bot, book)).drawn()
    top = page.click_source('"dragdroppicture"').source.first_visible_row()
    assert page.place.pointer() == f"{ACTIVITY}/type"
    assert page.outline.current_pointer() == SECTION
    assert page.panel.canvas.chosen().pointer == ACTIVITY
    assert page.source.first_visible_row() == top
    page.click_source('"Pg_1.wav"' if '"Pg_1.wav"' in page.text else "Pg_1.wav")
    assert page.outline.current_pointer() == f"{PAGE_1}/sections/1"
    QTest.keyClick(page.source, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert page.place.pointer() == ""
    await page.close()


async def test_a_click_on_a_box_moves_outline_and_source(qapp, bot, book):
    page = await (await opened(bot, book)).drawn()
    page.click_box(f"{PAGE_1}/sections/1")
    assert page.outline.current_pointer() == f"{PAGE_1}/sections/1"
    assert json.loads(tinted(page))["type"] == "audio"
    assert page.source.caret() == page.source.element()[0]
    page.click_box(f"{PAGE_1}/sections/0/answer/1")
    assert json.loads(tinted(page))["text"] == "ferry"
    await page.close()


async def test_keys_in_the_source_carry_everything_along(qapp, bot, book):
    page = await (await opened(bot, book)).drawn()
    page.click_source('"dragdroppicture"')
    for _ in range(3):
        QTest.keyClick(page.source, Qt.Key.Key_Down)
    assert page.place.pointer().startswith(ACTIVITY)
    QTest.keyClick(page.source, Qt.Key.Key_PageDown)
    QTest.keyClick(page.source, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert page.source.caret() == len(page.text)
    await page.close()


async def test_search_walks_through_every_place(qapp, bot, book):
    page = await (await opened(bot, book)).drawn()
    page.search("words")
    await bot.until(lambda: "place" in page.place.hits.text())
    count = page.text.lower().count("words")
    assert page.place.hits.text() == f"{count} place(s)"
    QTest.keyClick(page.place.search, Qt.Key.Key_Return)
    assert page.place.hits.text() == f"1 of {count}"
    assert page.source.selected_text().lower() == "words"
    QTest.mouseClick(page.place.next, Qt.MouseButton.LeftButton)
    assert page.place.hits.text() == f"2 of {count}"
    QTest.mouseClick(page.place.previous, Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.place.previous, Qt.MouseButton.LeftButton)
    assert page.place.hits.text() == f"{count} of {count}"
    page.window.activateWindow()
    QTest.keyClick(page.source, Qt.Key.Key_F3)
    assert page.place.hits.text() == f"1 of {count}"
    QTest.keyClick(page.source, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert page.place.hits.text() == f"{count} of {count}"
    await page.close()


async def test_enter_before_the_answer_goes_to_the_first_place_when_it_is_known(qapp, bot, book):
    page = await (await opened(bot, book)).drawn()
    page.search("lighthouse")
    QTest.keyClick(page.place.search, Qt.Key.Key_Return)
    await bot.until(lambda: page.source.selected_text() == "lighthouse")
    assert page.place.pointer() == f"{PAGE_1}/sections/0/answer/0/text"
    await page.close()


async def test_search_narrows_the_outline_by_words_on_the_page(qapp, bot, book):
    page = await (await opened(bot, book)).drawn()
    page.search("BUOY")
    await bot.until(lambda: page.place.model.size() < 7)
    module = page.place.model.index(0, 0)
    assert page.rows(module) == ["Page 1", "Page 3"] or page.rows(module) == ["Page 3"]
    page.search("nowhere at all")
    await bot.until(lambda: page.place.hits.text() == "Not in the source")
    assert not page.place.next.isEnabled()
    assert page.rows() == []
    QTest.keyClick(page.place.search, Qt.Key.Key_Escape)
    await bot.until(lambda: page.rows() == ["Unit 1"])
    await page.close()


async def test_letters_without_accents_find_those_with_them_in_source_and_outline(qapp, bot, book):
    config = a_config(2)
    config["books"][0]["modules"][0]["pages"][1]["sections"][0]["activity"]["headerText"] = (
        "Deniz FENERİ ve ışık"
    )
    write_config(book, config)
    page = await (await opened(bot, book)).drawn()
    for text in ("feneri VE isik", "FENERİ ve IŞIK"):
        page.place.search.setText(text)
        QTest.keyClick(page.place.search, Qt.Key.Key_Return)
        await bot.until(lambda: page.place.hits.text() == "1 of 1")
        assert page.source.selected_text() == "FENERİ ve ışık"
        assert page.rows(page.place.model.index(0, 0)) == ["Page 2"]
        page.search("")
        await bot.until(lambda: page.place.model.size() == 7)
    await page.close()


async def test_of_keys_in_a_row_only_the_last_is_answered(qapp, bot, book):
    page = await (await opened(bot, book)).drawn()
    resets = []
    page.place.model.modelReset.connect(lambda: resets.append(page.place.search.text()))
    page.search("lighthouse")
    await bot.until(lambda: page.place.hits.text() == f"{page.text.count('lighthouse')} place(s)")
    assert set(resets) == {"lighthouse"}
    assert len(resets) == 1
    await page.close()


async def test_another_book_forgets_the_search(qapp, bot, book, tmp_path):
    page = await (await opened(bot, book)).drawn()
    page.search("lighthouse")
    other = a_book_folder(tmp_path, name="other", pages=1)
    page.go(page.shelf.local(other, -2))
    await bot.until(lambda: page.place.model.size() == 5)
    assert page.place.search.text() == ""
    assert not page.place.hits.isVisible()
    page.search("page 1")
    await bot.until(
        lambda: page.rows(page.place.model.index(0, 0)) == ["Page 1"] and page.place.hits.isVisible()
    )
    await page.close()


async def test_control_f_goes_to_the_search(qapp, bot, book):
    page = await (await opened(bot, book)).drawn()
    page.window.activateWindow()
    page.source.setFocus()
    page.place.begin_search()  # what Ctrl+F of the window means here
    assert page.place.search.hasFocus()
    await page.close()


async def test_value_and_path_are_copied_by_key_and_menu(qapp, bot, book):
    page = await (await opened(bot, book, f"{PAGE_1}/sections/1")).drawn()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    page.window.activateWindow()
    page.source.setFocus()
    QTest.keyClick(page.source, Qt.Key.Key_C, both)
    assert json.loads(clipboard())["type"] == "audio"
    assert page.said[-1] == "The value was copied."
    QTest.keyClick(page.source, Qt.Key.Key_P, both)
    assert clipboard() == f"{PAGE_1}/sections/1"
    asked = []
    page.place.page_requested.connect(asked.append)
    where = page.point_of('"circle"')
    QTest.mousePress(page.source.viewport(), Qt.MouseButton.RightButton, pos=where)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, where, page.source.viewport().mapToGlobal(where)
    )
    QApplication.sendEvent(page.source.viewport(), event)
    menu = menu_of(page.place)
    QTest.mouseRelease(page.source.viewport(), Qt.MouseButton.RightButton, pos=where)
    assert [a.text() for a in menu.actions()] == ["Copy value", "Copy path", "Show on the page"]
    choose(menu, "Copy path")
    assert clipboard() == f"{PAGE_2}/sections/0/activity/type"
    choose(menu, "Show on the page")
    assert asked == [f"{PAGE_2}/sections/0/activity/type"]
    menu.close()
    await page.close()


async def test_source_is_selected_with_the_mouse_and_copied(qapp, bot, book):
    page = await (await opened(bot, book)).drawn()
    where = page.point_of("North Quay")
    QTest.mouseDClick(page.source.viewport(), Qt.MouseButton.LeftButton, pos=where)
    QTest.keyClick(page.source, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard() == "North Quay"
    QTest.keyClick(page.source, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.source.selected_text() == page.text
    await page.close()


async def test_the_activity_is_seen_instead_of_its_page(qapp, bot, book):
    page = await (await opened(bot, book, SECTION)).drawn()
    button = next(b for b in page.place.mode.findChildren(object) if getattr(b, "text", str)() == "Activity")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    await bot.until(lambda: page.panel.canvas.natural_size().width() == 1000)
    await page.drawn()
    page.click_box(f"{ACTIVITY}/answer/0")
    assert json.loads(tinted(page))["no"] == 1
    page.go(-1, f"{PAGE_3}/sections/0")
    await page.drawn("card")
    page.panel.show_answers(True)
    assert "→ buoy" in page.place.inspector.answers.text()
    page.go(-1, PAGE_1)
    await page.drawn()
    await page.close()


async def test_a_part_of_a_card_is_a_way_into_the_source(qapp, bot, book):
    page = await (await opened(bot, book, f"{PAGE_3}/sections/0")).drawn()
    page.place.mode.choose("crop")
    page.go(-1, f"{PAGE_3}/sections/0/activity")
    await page.drawn("card")
    piece = next(p for p in page.panel.card().parts() if p.text() == "It keeps the boat in place.")
    QTest.mouseClick(piece, Qt.MouseButton.LeftButton)
    assert page.place.pointer() == f"{PAGE_3}/sections/0/activity/sentences/1"
    assert json.loads(tinted(page))["word"] == "anchor"
    await page.close()


NO_CONFIGS = [
    (b"", "It is empty."),
    (b"  \n ", "It is empty."),
    (b"[1, 2]", "It holds a list, not an object."),
    (b'"text"', "It holds a single value, not an object."),
    (b'{"books": [', "It is not JSON"),
    (b"\x00\xff\x13\x07", "It is not JSON"),
    (b'{"a":' * 10_000 + b"1" + b"}" * 10_000, "deeper than any book"),
]


@pytest.mark.parametrize(("data", "words"), NO_CONFIGS, ids=[words for _, words in NO_CONFIGS])
async def test_a_file_that_is_no_config_is_said_in_plain_words(qapp, bot, book, data, words):
    (book / "config.json").write_bytes(data)
    page = await opened(bot, book)
    assert page.place.states.state == "ErrorState"
    assert words in said(page.place)
    write_config(book, a_config(1))
    await page.shelf.books.get(-1).source.refresh()
    press(page.place, "Try again")
    await bot.until(lambda: page.rows() == ["Unit 1"])
    await page.close()


async def test_a_book_without_config_says_so(qapp, bot, book):
    (book / "config.json").unlink()
    page = await opened(bot, book)
    assert page.place.states.state == "ErrorState"
    assert "config.json" in said(page.place)
    await page.close()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1254"])
async def test_other_encodings_are_read_as_far_as_they_go(qapp, bot, book, encoding):
    config = a_config(1, book_title="Işık")
    (book / "config.json").write_bytes(json.dumps(config, ensure_ascii=False).encode(encoding))
    page = await (await opened(bot, book)).drawn()
    assert page.rows() == ["Unit 1"]
    assert "Işık" in page.text
    await page.close()


async def test_odd_values_everywhere_never_break_the_window(qapp, bot, book):
    config = a_config(3)
    pages = config["books"][0]["modules"][0]["pages"]
    pages[0]["sections"] += [
        None,
        7,
        {"type": []},
        {"type": "fill", "answer": [{"coords": {"x": -(10**9), "y": 2**31, "w": 2**31 - 1, "h": 10**9}}]},
    ]
    pages[1]["sections"][0]["activity"]["answer"] = {"not": "a list"}
    pages[2]["sections"][0]["activity"] |= {
        "sentences": ["bare", None, {}],
        "match_words": [{}],
        "words": [1],
    }
    write_config(book, config)
    page = await (await opened(bot, book)).drawn()
    model = parse_book((book / "config.json").read_bytes())
    page.place.mode.choose("crop")
    for element in model.walk():
        page.go(-1, element.pointer)
        assert not page.window.grab().isNull()
    await page.close()


async def test_markup_and_astral_letters_are_shown_as_they_are(qapp, bot, book):
    config = a_config(1, book_title="<b>x</b> 🐳🐳 end")
    config["books"][0]["modules"][0]["name"] = "<b>x</b>"
    write_config(book, config)
    page = await (await opened(bot, book)).drawn()
    assert page.rows() == ["<b>x</b>"]
    page.search("end")
    QTest.keyClick(page.place.search, Qt.Key.Key_Return)
    await bot.until(lambda: page.source.selected_text() == "end")
    where = page.point_of("end")
    QTest.mouseDClick(page.source.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert page.source.selected_text() == "<b>x</b> 🐳🐳 end"
    await page.close()


async def test_a_stored_config_is_read_and_a_stopped_service_retried(qapp, bot, service, tmp_path):
    shelf = Shelf()
    number = await shelf.stored(service, tmp_path)
    stall = service.faults.stall("/storage/")
    page = ConfigPage(bot, shelf)
    page.go(number, ACTIVITY)
    await bot.until(stall.reached.is_set)
    assert page.place.states.state == "LoadingState"
    service.stop()
    await bot.until(lambda: page.place.states.state == "ErrorState")
    service.start()
    press(page.place, "Try again")
    await page.drawn()
    assert page.place.pointer() == ACTIVITY
    await page.close()


def a_large_config(sections: int) -> dict[str, object]:
    """Pages of three units over and over, about 2.5 KB a section."""
    config = a_config(3)
    kinds = config["books"][0]["modules"][0]["pages"]
    pages = []
    while sections > 0:
        made = json.loads(json.dumps(kinds[len(pages) % 3]))
        made["page_number"] = len(pages) + 1
        for section in made["sections"]:
            if "answer" in section["activity"]:
                section["activity"]["answer"] *= 2
        sections -= len(made["sections"])
        pages.append(made)
    units = [
        {"name": f"Unit {at}", "pages": pages[at * 40 : at * 40 + 40]} for at in range(len(pages) // 40 + 1)
    ]
    config["books"][0]["modules"] = units
    return config


class Pulse:
    """How long the loop was away at a time."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._beating = asyncio.get_running_loop().create_task(self._beat())

    async def _beat(self) -> None:
        last = time.perf_counter()
        while True:
            await asyncio.sleep(0)
            now = time.perf_counter()
            self.longest = max(self.longest, now - last)
            last = now

    async def stop(self) -> None:
        self._beating.cancel()
        await asyncio.gather(self._beating, return_exceptions=True)


async def answered(page: ConfigPage, text: str) -> float:
    """Seconds from the key to the outline and the places of ``text``."""
    told = []
    hear = page.place.model.modelReset.connect(lambda: told.append(time.perf_counter()))
    begun = time.perf_counter()
    page.place.search.setText(text)
    await page.bot.until(lambda: told)
    page.place.model.modelReset.disconnect(hear)
    return told[0] - begun


async def test_ten_megabytes_open_and_are_searched_while_the_window_goes_on(qapp, bot, tmp_path):
    book = a_book_folder(tmp_path, config=a_large_config(3000))
    assert (book / "config.json").stat().st_size > 9_000_000
    shelf = Shelf()
    page = ConfigPage(bot, shelf)
    pulse = Pulse()
    page.go(shelf.local(book))
    await bot.until(lambda: page.place.model.size() > 4000, timeout=60)
    await page.drawn()
    assert await answered(page, "sail") < 0.5
    assert page.place.hits.text() == f"{len(re.findall('sail', page.text, re.IGNORECASE))} place(s)"
    assert await answered(page, "e") < 0.5
    assert page.place.hits.text() == "More than 9999 places"
    assert await answered(page, "page 1770") < 0.5
    unit = page.place.model.index_of("/books/0/modules/44")
    assert page.rows() == [unit.data()] == ["Unit 44"]
    assert page.rows(unit) == ["Page 1770"]
    assert await answered(page, "in no book") < 0.5
    assert (page.place.hits.text(), page.rows()) == ("Not in the source", [])
    assert await answered(page, "") < 0.5
    assert page.place.model.size() > 4000
    await pulse.stop()
    # 50 ms on a quiet machine (measured); the bound here is for busy ones, and far from the second all of it takes.
    assert pulse.longest < 0.5
    last = f"/books/0/modules/{len(page.rows()) - 1}"
    page.go(-1, last)
    assert page.place.pointer() == last
    await page.close()
