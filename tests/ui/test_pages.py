"""The Pages tab on real books: turning pages, boxes by mouse and keyboard, answers on demand, what fails."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from dcs_browser.qt.overlays import Layer
from dcs_browser.qt.pages_model import THUMBNAIL
from tests.builders import a_book_folder, a_book_zip, a_config, write_config
from tests.pages.library import choose, clipboard, press, said
from tests.pages.pages import PagesPage, Shelf, center_of, hover, menu_of
from tests.service import Running, running_service

pytestmark = pytest.mark.anyio

PAGE_1, PAGE_2, PAGE_3 = (f"/books/0/modules/0/pages/{at}" for at in range(3))
ACTIVITY = f"{PAGE_1}/sections/2/activity"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return a_book_folder(tmp_path)


@pytest.fixture
def service(tmp_path: Path, book: Path) -> Iterator[Running]:
    with running_service(tmp_path / "service", books=[book]) as running:
        yield running


async def opened(bot, book: Path, pointer: str = "", **options) -> PagesPage:
    shelf = Shelf()
    page = await PagesPage.open(bot, shelf, shelf.local(book), pointer, **options)
    return await page.drawn()


async def test_the_first_page_is_shown_with_its_boxes(qapp, bot, book):
    page = await opened(bot, book)
    assert page.page == "1"
    assert page.place.total.text() == "/ 3"
    assert {o.layer for o in page.canvas.overlays()} >= {
        Layer.FILL,
        Layer.AUDIO,
        Layer.ACTIVITY,
        Layer.BUTTON,
    }
    assert page.inspector.facts.value("Sections") == "3"
    assert page.said[-1] == "Page 1 of 3 · 3 section(s)"
    await page.close()


async def test_a_stored_book_is_shown_like_a_local_one(qapp, bot, service, tmp_path):
    shelf = Shelf()
    page = await PagesPage.open(bot, shelf, await shelf.stored(service, tmp_path))
    await page.drawn()
    assert page.canvas.natural_size().width() == 620
    assert page.canvas.chosen() is None
    await page.close()


async def test_a_zip_is_shown_without_unpacking(qapp, bot, tmp_path):
    page = await opened(bot, a_book_zip(tmp_path, wrapped=True))
    assert page.canvas.natural_size().width() == 620
    await page.close()


@pytest.mark.parametrize(
    ("forward", "back"), [(Qt.Key.Key_Right, Qt.Key.Key_Left), (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)]
)
async def test_keys_turn_the_page_from_picture_and_strip(qapp, bot, book, forward, back):
    page = await opened(bot, book)
    page.key(forward)
    assert page.page == "2"
    page.key(forward, page.place.strip)
    assert page.page == "3"
    page.key(forward)
    assert page.page == "3"
    assert not page.place.next.isEnabled()
    page.key(back, page.place.strip).key(back)
    assert page.page == "1"
    assert not page.place.previous.isEnabled()
    await page.close()


async def test_buttons_and_the_number_box_turn_the_page(qapp, bot, book):
    page = await opened(bot, book)
    page.press(page.place.next)
    assert page.page == "2"
    page.press(page.place.previous)
    assert page.page == "1"
    page.type_number("3")
    assert page.place.pointer() == PAGE_3
    page.type_number("99")
    assert page.place.pointer() == PAGE_3
    assert page.said[-1] == "There is no page 99."
    page.window.activateWindow()
    QTest.keyClick(page.canvas, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert page.place.number.hasFocus()
    elsewhere = QLineEdit(page.window)
    elsewhere.show()
    elsewhere.setFocus()
    QTest.keyClick(elsewhere, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert page.place.number.hasFocus()
    await page.close()


async def test_a_printed_number_goes_before_the_place_in_order(qapp, bot, tmp_path):
    config = a_config(3)
    for page, number in zip(config["books"][0]["modules"][0]["pages"], (12, 13, 14), strict=True):
        page["page_number"] = number
    page = await opened(bot, a_book_folder(tmp_path, config=config))
    assert page.page == "12"
    assert page.type_number("14").place.pointer() == PAGE_3
    assert page.type_number("2").place.pointer() == PAGE_2
    await page.close()


async def test_a_thumbnail_leads_to_its_page(qapp, bot, book):
    page = await opened(bot, book)
    index = page.place.model.at_pointer(PAGE_3)
    await bot.until(lambda: index.data(THUMBNAIL) is not None)
    QTest.mouseClick(
        page.place.strip.viewport(),
        Qt.MouseButton.LeftButton,
        pos=page.place.strip.visualRect(index).center(),
    )
    assert page.page == "3"
    assert page.pointers[-1] == PAGE_3
    await page.close()


async def test_a_click_on_a_box_chooses_it_and_one_label_is_seen(qapp, bot, book):
    page = await opened(bot, book)
    page.click(ACTIVITY)
    assert page.place.pointer() == ACTIVITY
    assert page.inspector.title.text() == "Put the words of page 1 in place."
    assert page.inspector.kind.text() == "dragdroppicture"
    assert page.inspector.lms.text() == "LMS ok"
    page.go(-1, f"{PAGE_1}/sections/2")
    chosen = page.canvas.chosen()
    assert chosen is not None
    assert chosen.layer is Layer.ACTIVITY
    await page.close()


async def test_arrow_keys_walk_the_boxes_and_enter_opens_the_activity(qapp, bot, book):
    page = await opened(bot, book)
    met = []
    for _ in range(6):
        page.key(Qt.Key.Key_Down)
        met.append(page.place.pointer())
    assert len(set(met)) == 5
    assert met[0].endswith("/sections/1")
    page.key(Qt.Key.Key_Up)
    assert page.place.pointer() == met[-3]
    while page.place.pointer() != ACTIVITY:
        page.key(Qt.Key.Key_Up)
    wanted = []
    page.place.play_requested.connect(wanted.append)
    page.key(Qt.Key.Key_Return)
    assert wanted == [ACTIVITY]
    page.place.show_crop()
    await page.drawn()
    await bot.until(lambda: page.canvas.natural_size().width() == 1000)
    page.key(Qt.Key.Key_Escape)
    await bot.until(lambda: page.canvas.natural_size().width() == 620)
    await page.close()


async def test_the_crop_shows_zones_in_its_own_space(qapp, bot, book):
    page = await opened(bot, book, ACTIVITY)
    page.place.show_crop()
    await bot.until(lambda: page.canvas.natural_size().width() == 1000)
    await page.drawn()
    zones = page.canvas.overlays()
    assert [o.layer for o in zones] == [Layer.ANSWER] * 3
    page.click(f"{ACTIVITY}/answer/1")
    assert page.place.pointer() == f"{ACTIVITY}/answer/1"
    assert page.canvas.natural_size().width() == 1000
    await page.close()


async def test_answers_come_on_demand_only(qapp, bot, book):
    page = await opened(bot, book, f"{PAGE_1}/sections/0")
    before = page.canvas.grab().toImage()
    assert page.inspector.answers.isHidden()
    hover(page.canvas, center_of(page.canvas, f"{PAGE_1}/sections/0/answer/0"))
    assert "lighthouse" not in page.canvas.viewport().toolTip()
    page.panel.show_answers(True)
    assert page.inspector.answers.text() == "1. lighthouse\n2. ferry"
    assert page.canvas.grab().toImage() != before
    page.panel.show_answers(False)
    assert page.inspector.answers.isHidden()
    await page.close()


async def test_switches_hide_kinds_of_boxes(qapp, bot, book):
    page = await opened(bot, book)
    sounds = next(s for s in page.panel.layer_switches() if "Sounds" in s.toolTip())
    page.press(sounds)
    assert Layer.AUDIO not in {o.layer for o in page.canvas.overlays()}
    page.press(sounds)
    assert Layer.AUDIO in {o.layer for o in page.canvas.overlays()}
    await page.close()


async def test_the_activity_switch_says_why_it_is_off(qapp, bot, book):
    page = await opened(bot, book)
    page.place.mode.choose("crop")
    page.go(-1, PAGE_2)
    assert page.place.mode.choice() == "page"
    await page.close()


async def test_an_activity_without_a_picture_is_a_card_with_answers_on_demand(qapp, bot, book):
    page = await opened(bot, book, f"{PAGE_3}/sections/0")
    page.place.show_crop()
    await page.drawn("card")
    card = page.panel.card()
    assert card is not None
    assert "It floats and marks a channel." in card.text()
    assert not card.answers_shown()
    page.panel.show_answers(True)
    assert card.answers_shown()
    page.key(Qt.Key.Key_Left)
    await page.drawn()
    assert page.panel.card() is None
    await page.close()


async def test_the_menu_is_about_what_is_under_the_mouse(qapp, bot, book):
    page = await opened(bot, book)
    asked = []
    page.place.source_requested.connect(asked.append)
    where = center_of(page.canvas, f"{PAGE_1}/sections/1")
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, where, page.canvas.viewport().mapToGlobal(where)
    )
    QApplication.sendEvent(page.canvas.viewport(), event)
    menu = menu_of(page.place)
    choose(menu, "Copy path")
    assert clipboard() == f"{PAGE_1}/sections/1"
    choose(menu, "Copy value")
    assert clipboard().startswith("{")
    assert "Pg_1.wav" in clipboard()
    choose(menu, "Show in config.json")
    assert asked == [f"{PAGE_1}/sections/1"]
    menu.close()
    await page.close()


async def test_a_missing_picture_names_its_path_and_can_be_tried_again(qapp, bot, book):
    picture = book / "images" / "Unit_1" / "2.png"
    data = picture.read_bytes()
    picture.unlink()
    page = await opened(bot, book)
    page.key(Qt.Key.Key_Right)
    await page.drawn("message")
    assert "images/Unit_1/2.png" in said(page.panel)
    picture.write_bytes(data)
    await page.shelf.books.get(-1).source.refresh()
    press(page.panel, "Try again")
    await page.drawn()
    await page.close()


async def test_a_damaged_picture_says_so(qapp, bot, book):
    (book / "images" / "Unit_1" / "1.png").write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    shelf = Shelf()
    page = await PagesPage.open(bot, shelf, shelf.local(book))
    await page.drawn("message")
    assert "images/Unit_1/1.png can't be shown" in said(page.panel)
    await page.close()


async def test_a_service_that_stops_is_said_and_retried(qapp, bot, service, tmp_path):
    shelf = Shelf()
    number = await shelf.stored(service, tmp_path)
    service.stop()
    page = await PagesPage.open(bot, shelf, number)
    assert page.place.states.state == "ErrorState"
    assert "can't be reached" in said(page.place)
    service.start()
    press(page.place, "Try again")
    await page.drawn()
    await page.close()


async def test_a_service_that_stops_between_two_pages_fails_on_that_page_only(qapp, bot, service, tmp_path):
    shelf = Shelf()
    page = await PagesPage.open(bot, shelf, await shelf.stored(service, tmp_path))
    await page.drawn()
    await bot.until(lambda: page.place.model.at_pointer(PAGE_3).data(THUMBNAIL) is not None)
    service.faults.fail_next("/", 500, times=50)
    page.go(1, ACTIVITY)
    page.place.show_crop()
    await page.drawn("message")
    service.faults.clear()
    press(page.panel, "Try again")
    await bot.until(lambda: page.canvas.natural_size().width() == 1000)
    await page.close()


async def test_markup_in_a_book_is_shown_as_it_is_written(qapp, bot, tmp_path):
    config = a_config(1)
    module = config["books"][0]["modules"][0]
    module["name"] = "<b>Unit</b> & more"
    module["pages"][0]["sections"][2]["activity"]["headerText"] = "<img src='x'><b>bold</b>"
    page = await opened(bot, a_book_folder(tmp_path, pages=1, config=config), ACTIVITY)
    assert page.inspector.title.text() == "<img src='x'><b>bold</b>"
    assert page.inspector.title.textFormat() is Qt.TextFormat.PlainText
    heading = page.place.model.index(0)
    assert heading.data() == "<b>Unit</b> & more"
    assert "&lt;b&gt;" in heading.data(Qt.ItemDataRole.ToolTipRole)
    hover(page.canvas, center_of(page.canvas, ACTIVITY))
    assert "&lt;b&gt;bold" in page.canvas.viewport().toolTip()
    assert not page.window.grab().isNull()
    await page.close()


async def test_a_book_without_pages_says_so(qapp, bot, tmp_path):
    shelf = Shelf()
    page = await PagesPage.open(bot, shelf, shelf.local(a_book_folder(tmp_path, config=a_config(0))))
    assert page.place.states.state == "EmptyState"
    assert "names no pages" in said(page.place)
    await page.close()


async def test_pages_without_number_or_picture_can_be_visited(qapp, bot, tmp_path):
    config = a_config(2)
    pages = config["books"][0]["modules"][0]["pages"]
    pages[0].pop("image_path")
    pages[0].pop("page_number")
    shelf = Shelf()
    page = await PagesPage.open(bot, shelf, shelf.local(a_book_folder(tmp_path, pages=2, config=config)))
    await page.drawn("message")
    assert "names no picture" in said(page.panel)
    page.key(Qt.Key.Key_Right, page.place.strip)
    await page.drawn()
    await page.close()


async def test_karaoke_words_are_seen_when_their_sound_is_chosen(qapp, bot, book):
    config = a_config(3)
    config["books"][0]["modules"][0]["pages"][0]["sections"][1]["karaoke"] = True
    write_config(book, config)
    words = (
        '{"Pg_1.wav": {"page_index": 0, "words": ['
        '{"text": "tide", "start": 0, "end": 1, "bbox": {"x": 50, "y": 60, "w": 70, "h": 20}}]}}'
    )
    (book / "audio" / "audio.json").write_text(words, "utf-8")
    page = await opened(bot, book)
    assert Layer.KARAOKE not in {o.layer for o in page.canvas.overlays()}
    page.click(f"{PAGE_1}/sections/1")
    await bot.until(lambda: Layer.KARAOKE in {o.layer for o in page.canvas.overlays()})
    assert page.inspector.facts.value("Karaoke") == "words light up"
    await page.close()


async def test_another_book_replaces_the_first(qapp, bot, tmp_path):
    shelf = Shelf()
    one = shelf.local(a_book_folder(tmp_path, name="one", pages=3), -1)
    two = shelf.local(a_book_folder(tmp_path, name="two", pages=1), -2)
    page = await PagesPage.open(bot, shelf, one)
    page.go(two)
    await bot.until(lambda: page.place.total.text() == "/ 1")
    page.go(one, PAGE_3)
    await bot.until(lambda: page.place.total.text() == "/ 3" and page.page == "3")
    await page.drawn()
    await page.close()


@pytest.mark.parametrize("width", [760, 1016, 1600])
async def test_tools_never_lie_over_each_other(qapp, bot, book, width):
    page = await opened(bot, book, size=(width, 648))
    page.window.grab()
    seen = [w for w in page.panel.tools.children() if w.isWidgetType() and w.isVisible()]
    boxes = [w.geometry() for w in seen]
    for at, one in enumerate(boxes):
        assert page.panel.tools.rect().contains(one), seen[at].toolTip()
        assert not any(one.intersects(other) for other in boxes[at + 1 :])
    await page.close()


async def test_a_click_beside_the_boxes_changes_nothing(qapp, bot, book):
    page = await opened(bot, book)
    QTest.mouseClick(page.canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert page.place.pointer() == PAGE_1
    await page.close()


async def test_a_page_that_can_not_be_drawn_keeps_no_thumbnail_waiting(qapp, bot, book):
    (book / "images" / "Unit_1" / "1.png").unlink()
    shelf = Shelf()
    page = await PagesPage.open(bot, shelf, shelf.local(book))
    index = page.place.model.at_pointer(PAGE_3)
    await bot.until(lambda: index.data(THUMBNAIL) is not None)
    await page.close()
