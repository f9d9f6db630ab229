"""Comforts of the Pages tab: two pages side by side, pinching, pages ahead, findings beside the page, no zoom of cards."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dcs_browser.domain.checks import Finding
from dcs_browser.qt.pages_model import FINDINGS
from dcs_browser.services.checking import check_local
from dcs_browser.services.checks_of_books import BookChecks
from tests.builders import a_book_folder, a_config
from tests.pages.library import press, said
from tests.pages.pages import PagesPage, Shelf

pytestmark = pytest.mark.anyio

PAGES = [f"/books/0/modules/0/pages/{at}" for at in range(6)]


async def opened(bot, book: Path, pointer: str = "", **options) -> PagesPage:
    shelf = Shelf()
    page = await PagesPage.open(bot, shelf, shelf.local(book), pointer, **options)
    return await page.drawn()


async def test_two_pages_lie_side_by_side_and_are_turned_together(qapp, bot, tmp_path):
    page = await opened(bot, a_book_folder(tmp_path, pages=6), PAGES[1])
    told: list[bool] = []
    page.place.turning.spread_toggled.connect(told.append)
    page.press(page.place.turning.spread)
    await bot.until(page.canvas.has_beside)
    assert told == [True]
    page.key(Qt.Key.Key_Right)
    await bot.until(lambda: page.page == "4" and page.canvas.has_beside())
    page.key(Qt.Key.Key_Right)
    await bot.until(lambda: page.page == "6" and not page.canvas.has_beside())
    page.key(Qt.Key.Key_Left).key(Qt.Key.Key_Left)
    assert page.page == "2"
    page.key(Qt.Key.Key_Left)
    assert page.page == "1"
    await page.drawn()
    assert not page.canvas.has_beside()
    page.press(page.place.turning.spread)
    page.key(Qt.Key.Key_Right).key(Qt.Key.Key_Right)
    assert page.page == "3"
    await page.close()


async def test_a_click_on_the_page_beside_leads_to_it_and_to_what_was_clicked(qapp, bot, tmp_path):
    page = await opened(bot, a_book_folder(tmp_path, pages=4), PAGES[1])
    page.press(page.place.turning.spread)
    await bot.until(page.canvas.has_beside)
    width = page.canvas.natural_size().width()
    beside = page.canvas.mapFromScene(width * 1.012 + 300, 870)
    QTest.mouseClick(page.canvas.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert page.place.pointer() == PAGES[2]
    await bot.until(page.canvas.has_beside)
    button = page.canvas.mapFromScene(-width * 1.012 + 40, 200)
    QTest.mouseClick(page.canvas.viewport(), Qt.MouseButton.LeftButton, pos=button)
    assert page.place.pointer().startswith(f"{PAGES[1]}/sections/0/activity")
    await page.close()


async def test_two_fingers_on_a_touch_pad_zoom_around_their_place(qapp, bot, tmp_path):
    page = await opened(bot, a_book_folder(tmp_path))
    canvas, where = page.canvas, QPointF(200, 150)
    canvas.zoom_to(1.5)
    before = canvas.zoom()
    spot = canvas.mapToScene(where.toPoint())

    def pinch(kind: Qt.NativeGestureType, value: float) -> None:
        device = QPointingDevice.primaryPointingDevice()
        event = QNativeGestureEvent(kind, device, 2, where, where, where, value, QPointF())
        QApplication.sendEvent(canvas.viewport(), event)

    for _ in range(4):
        pinch(Qt.NativeGestureType.ZoomNativeGesture, 0.2)
    assert canvas.zoom() > before * 2
    assert (canvas.mapToScene(where.toPoint()) - spot).manhattanLength() < 12
    pinch(Qt.NativeGestureType.SmartZoomNativeGesture, 0)
    assert canvas.fits()
    pinch(Qt.NativeGestureType.SmartZoomNativeGesture, 0)
    assert canvas.zoom() == pytest.approx(1.0)
    await page.close()


async def test_the_pages_before_and_after_are_there_before_they_are_turned_to(qapp, bot, tmp_path):
    page = await opened(bot, a_book_folder(tmp_path, pages=5), PAGES[2])
    await bot.until(lambda: len(page.panel.ready()) == 3)
    page.key(Qt.Key.Key_Right)
    assert page.panel.state() == "picture"
    assert not page.panel.busy()
    assert page.canvas.all_overlays(), "drawn at once, with its boxes"
    await page.close()


async def test_a_card_has_no_zoom(qapp, bot, tmp_path):
    page = await opened(bot, a_book_folder(tmp_path), f"{PAGES[2]}/sections/0", size=(1500, 700))
    tools = page.panel.tools
    assert tools.zoom.text()
    page.place.show_crop()
    await page.drawn("card")
    assert tools.zoom.text() == ""
    assert not tools.larger.isEnabled()
    assert tools.larger.toolTip() == "There is no picture to zoom."
    page.key(Qt.Key.Key_Escape, page.place)
    await page.drawn()
    assert tools.larger.isEnabled()
    assert tools.zoom.text()
    await page.close()


async def test_a_narrow_window_zooms_by_keys_and_menu_and_says_so(qapp, bot, tmp_path):
    page = await opened(bot, a_book_folder(tmp_path), PAGES[0], size=(860, 648))
    tools, canvas = page.panel.tools, page.canvas
    assert tools.larger.isHidden()
    assert "+ and −" in tools.fit.toolTip()
    before = canvas.zoom()
    page.key(Qt.Key.Key_Plus)
    assert canvas.zoom() > before
    actions = {action.text(): action for action in page.place.actions()}
    larger = canvas.zoom()
    actions["Smaller"].trigger()
    assert canvas.zoom() < larger
    actions["Larger"].trigger()
    assert canvas.zoom() == pytest.approx(larger)
    await page.close()


# --- findings ------------------------------------------------------------------------------------------------------------


def a_faulty_book(folder: Path) -> Path:
    config = a_config(3)
    sections = config["books"][0]["modules"][0]["pages"][1]["sections"]
    sections.append(
        {"type": "fill", "answer": [{"text": "far", "coords": {"x": 600, "y": 20, "w": 90, "h": 30}}]}
    )
    return a_book_folder(folder, config=config)


class Checked:
    """Checks of the books on a shelf; how often each was really checked."""

    def __init__(self, shelf: Shelf, book: Path) -> None:
        self.runs = 0
        self._book = book
        self.checks = BookChecks(shelf.books, self._check)
        self.ignored: set[str] = set()

    async def _check(self, _number: int, _media: bool) -> tuple[Finding, ...]:
        self.runs += 1
        return await check_local(self._book)

    def open(self, _number: int, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        return tuple(finding for finding in findings if finding.rule not in self.ignored)


async def noticed(bot, tmp_path: Path) -> tuple[PagesPage, Checked]:
    book = a_faulty_book(tmp_path)
    page = await opened(bot, book)
    checked = Checked(page.shelf, book)
    page.place.noticing.use(checked.checks, checked.open)
    page.place.noticing.refresh()
    return page, checked


async def test_findings_of_the_check_stand_on_the_page_beside_it_and_on_its_thumbnail(qapp, bot, tmp_path):
    page, checked = await noticed(bot, tmp_path)
    page.key(Qt.Key.Key_Right)
    await page.drawn()
    before = page.canvas.grab().toImage()
    assert "not been checked" in said(page.place.cards)
    press(page.place.cards, "Check the book")
    await bot.until(page.place.cards.cards)
    spot = f"{PAGES[1]}/sections/1/answer/0"
    card = next(card for card in page.place.cards.cards() if card.said.pointer.startswith(spot))
    assert page.canvas.grab().toImage() != before
    assert page.place.model.at_pointer(PAGES[1]).data(FINDINGS) > 0
    assert page.place.model.at_pointer(PAGES[2]).data(FINDINGS) == 0
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert page.place.pointer().startswith(spot)
    page.go(-1, PAGES[2])
    await page.drawn()
    assert page.place.cards.cards() == []
    assert "None." in said(page.place.cards)
    await checked.checks.checked(-1)
    assert checked.runs == 1, "the Check tab asks the same, and nothing is checked twice"
    await page.close()


async def test_ignored_findings_are_not_told(qapp, bot, tmp_path):
    page, checked = await noticed(bot, tmp_path)
    page.key(Qt.Key.Key_Right)
    result = await checked.checks.checked(-1)
    await bot.until(page.place.cards.cards)
    checked.ignored = {finding.rule for finding in result.findings}
    page.place.noticing.refresh()
    await bot.until(lambda: not page.place.cards.cards())
    await page.close()


async def test_before_a_check_what_reading_passed_over_is_told(qapp, bot, tmp_path):
    config = a_config(2)
    config["books"][0]["modules"][0]["pages"][0]["sections"][0]["answer"][0]["coords"] = "nowhere"
    book = a_book_folder(tmp_path, pages=2, config=config)
    path = book / "config.json"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    page = await opened(bot, book)
    checked = Checked(page.shelf, book)
    page.place.noticing.use(checked.checks, checked.open)
    page.place.noticing.refresh()
    sentences = " ".join(card.said.sentence for card in page.place.cards.cards())
    assert "byte order mark" in sentences
    assert "coords should be" in sentences
    assert checked.runs == 0
    assert {card.said.tint for card in page.place.cards.cards()} == {"warning"}
    await page.close()


async def test_what_sticks_out_of_the_page_is_red_and_says_so(qapp, bot, tmp_path):
    page = await opened(bot, a_faulty_book(tmp_path), PAGES[1])
    box = next(box for box in page.canvas.all_overlays() if box.text == "far")
    assert box.sticks_out(page.canvas.natural_size().width(), page.canvas.natural_size().height())
    where = page.canvas.mapFromScene(box.x + 45, box.y + 15)
    colour = page.canvas.viewport().grab().toImage().pixelColor(where)
    assert colour.red() > colour.green() + 15
    await page.close()
