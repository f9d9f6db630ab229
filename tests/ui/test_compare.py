"""The Compare tab: two books side by side, what differs and what it looked like, with real clicks."""

import json
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from dcs_browser.domain.library import Book
from dcs_browser.domain.location import Tab
from dcs_browser.ui.compare.choosing import BookDialog
from dcs_browser.ui.compare.fragments import Fragments, pieces_of
from dcs_browser.ui.compare.pictures import PicturePanel
from tests.builders import a_book_folder, a_book_zip, a_config, a_png
from tests.pages.compare import ComparePage
from tests.pages.library import said

PAGES = "/books/0/modules/0/pages"


def two_books(folder: Path) -> tuple[Path, Path]:
    """A book, and what a day at the desk made of it."""
    before = a_book_folder(folder / "before")
    config = a_config()
    config["book_title"] = "Harbour 3"
    pages = config["books"][0]["modules"][0]["pages"]
    pages[0]["sections"][0]["answer"][0]["text"] = "lighthouses"
    pages[0]["sections"][2]["activity"]["words"] = ["oar", "mast", "sail"]
    pages[0]["sections"][2]["activity"]["coords"]["x"] = 30
    pages[1]["sections"].append(
        {"type": "fill", "answer": [{"text": "new", "coords": {"x": 9, "y": 9, "w": 40, "h": 20}}]}
    )
    after = a_book_folder(folder / "after", name="harbour_2", config=config)
    (after / "images" / "Unit_1" / "2.png").write_bytes(a_png(620, 877, "drawn anew"))
    (after / "audio" / "new.wav").write_bytes(b"RIFF")
    return before, after


@pytest.fixture
async def page(qapp, bot, tmp_path):
    made = ComparePage(bot, *two_books(tmp_path))
    yield made
    await made.close()


@pytest.mark.anyio
async def test_without_another_book_the_tab_says_what_can_be_done(page):
    await page.open()
    assert page.state == "EmptyState"
    assert "Compare before with another version" in said(page.view) or "another version" in said(page.view)
    page.press(page.view.states.shown.button)


@pytest.mark.anyio
async def test_differences_stand_by_page_and_files_come_last(page):
    await page.compare()
    assert page.titles() == [
        "[The whole book]",
        "Title of the book changed",
        "[Page 1]",
        "Text of an answer changed",
        "Place and size changed",
        "Words changed",
        "[Page 2]",
        "Picture changed",
        "Section 2 added",
        "[Files]",
        "new.wav added",
        "config.json changed",
        "2.png changed",
    ]
    assert page.view.headline.text() == "6 difference(s) on 2 page(s), 3 file(s)"
    assert page.rows()[3].item.detail == "lighthouse  →  lighthouses"
    assert page.status == "9 difference(s) shown"


@pytest.mark.anyio
async def test_a_text_is_shown_before_and_after_with_the_page_beside_it(page, bot):
    await page.compare()
    await page.click("Text of an answer changed")
    assert page.marked() == [("gone", "lighthouse"), ("new", "lighthouses")]
    assert page.inspector.facts.value("Place") == "Page 1, section 1"
    canvas = page.inspector.pages.canvas
    await bot.until(lambda: canvas.chosen() is not None)
    page.press(page.inspector.side._buttons["before"])
    assert not page.inspector.newer()
    await page.quiet()


@pytest.mark.anyio
async def test_a_pool_is_shown_as_the_words_that_went_and_came(page):
    await page.compare()
    await page.click("Words changed")
    assert page.marked() == [("gone", "deck\n"), ("new", "mast\n")]


@pytest.mark.anyio
async def test_a_new_section_is_shown_as_json_and_has_one_side_only(page):
    await page.compare()
    await page.click("Section 2 added")
    assert [sign for sign, _ in page.inspector.fragments.pieces()] == ["new"]
    assert not page.inspector.side.isVisible()
    assert page.inspector.newer()


@pytest.mark.anyio
async def test_a_picture_is_compared_by_slider_and_by_blinking(page, bot):
    await page.compare()
    await page.click("Picture changed")
    panel = page.inspector.pictures
    await bot.until(panel.isVisible)
    pair = panel.pair
    frame = pair.frame()
    QTest.mouseClick(pair, Qt.MouseButton.LeftButton, pos=frame.topLeft() + QPoint(frame.width() // 4, 5))
    assert pair.at == pytest.approx(0.25, abs=0.02)
    QTest.keyClick(pair, Qt.Key.Key_Right)
    assert pair.at == pytest.approx(0.30, abs=0.02)
    page.press(panel.modes._buttons["blink"])
    assert (pair.mode, pair.after_shown, panel.side.text()) == ("blink", True, "After")
    QTest.keyClick(pair, Qt.Key.Key_Space)
    assert panel.side.text() == "Before"
    page.press(panel.auto)
    assert await bot.signal(pair.turned) == (True,)


@pytest.mark.anyio
async def test_the_slider_shows_the_old_picture_left_and_the_new_one_right(qapp, bot):
    panel = PicturePanel()
    bot.qtbot.addWidget(panel)
    panel.resize(400, 400)
    panel.show()
    images = []
    for name in ("red", "blue"):
        image = QImage(100, 100, QImage.Format.Format_RGB32)
        image.fill(QColor(name))
        images.append(image)
    panel.show_pictures(*images)
    frame = panel.pair.frame()
    drawn = panel.pair.grab().toImage()
    ratio = drawn.devicePixelRatio()
    colours = [
        drawn.pixelColor(
            round((frame.left() + frame.width() * part) * ratio), round((frame.top() + 10) * ratio)
        ).name()
        for part in (0.25, 0.75)
    ]
    assert colours == ["#ff0000", "#0000ff"]


@pytest.mark.anyio
async def test_chips_and_search_narrow_the_list(page):
    await page.compare()
    page.press(page.view.list.chips["answer"])
    assert page.titles() == ["[Page 1]", "Text of an answer changed", "Words changed"]
    page.press(page.view.list.chips["files"])
    assert len(page.titles()) == 7
    page.press(page.view.list.chips["answer"]).press(page.view.list.chips["files"])
    QTest.keyClicks(page.view.list.search, "lighthouses")
    QTest.keyClick(page.view.list.search, Qt.Key.Key_Return)
    assert page.titles() == ["[Page 1]", "Text of an answer changed"]
    QTest.keyClicks(page.view.list.search, "nowhere")
    QTest.keyClick(page.view.list.search, Qt.Key.Key_Return)
    assert page.view.list.rows.state == "EmptyState"
    page.press(page.view.list.rows.shown.button)
    assert len(page.titles()) == 13
    assert not page.view.list.chips["moved"].isVisible()


@pytest.mark.anyio
async def test_a_difference_leads_to_its_page_its_source_or_its_file_in_either_book(page):
    await page.compare()
    pointer = f"{PAGES}/0/sections/0/answer/0/text"
    await page.click("Text of an answer changed")
    page.press(page.inspector.go).press(page.inspector.source)
    page.press(page.inspector.side._buttons["before"]).press(page.inspector.go)
    await page.click("Title of the book changed")
    page.press(page.inspector.go)
    await page.click("new.wav added")
    page.press(page.inspector.go)
    assert page.spots == [
        (-2, Tab.PAGES, pointer, ""),
        (-2, Tab.CONFIG, pointer, ""),
        (-1, Tab.PAGES, pointer, ""),
        (-2, Tab.CONFIG, "/book_title", ""),
        (-2, Tab.FILES, "", "audio/new.wav"),
    ]


@pytest.mark.anyio
async def test_before_and_after_can_be_swapped(page):
    await page.compare()
    page.press(page.view.turn)
    await page.quiet()
    assert "Section 2 removed" in page.titles()
    assert (page.view.before.text(), page.view.after.text()) == ("harbour_2", "harbour_2")


@pytest.mark.anyio
async def test_what_was_compared_is_still_there_when_a_person_comes_back(page):
    await page.compare()
    await page.click("Section 2 added")
    await page.open()
    assert page.state == "content"
    assert page.inspector.title.text() == "Section 2 added"


@pytest.mark.anyio
async def test_comparing_again_sees_what_was_changed_meanwhile(page):
    await page.compare()
    (page.paths[1] / "config.json").write_text(json.dumps(a_config()), "utf-8")
    page.press(page.view.again)
    await page.quiet()
    assert "Title of the book changed" not in page.titles()


@pytest.mark.anyio
async def test_equal_books_are_praised(qapp, bot, tmp_path):
    archive = a_book_zip(tmp_path)
    made = ComparePage(bot, tmp_path / "unpacked" / "harbour_2", archive)
    await made.compare()
    assert made.state == "EmptyState"
    assert "The books are the same" in said(made.view)
    await made.close()


@pytest.mark.anyio
async def test_a_book_that_cannot_be_read_is_an_error_with_a_way_to_try_again(page):
    broken = page.paths[1] / "config.json"
    kept = broken.read_bytes()
    broken.write_bytes(b"{")
    await page.compare()
    assert page.state == "ErrorState"
    broken.write_bytes(kept)
    page.press(page.view.states.shown.button)
    await page.quiet()
    assert page.state == "content"


@pytest.mark.anyio
async def test_a_folder_dropped_on_the_tab_is_the_other_book(page):
    await page.open()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(page.paths[1]))])
    drop = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.place.dropEvent(drop)
    await page.quiet()
    assert page.state == "content"


@pytest.mark.anyio
async def test_stored_books_are_chosen_from_a_list_that_typing_narrows(qapp, bot, tmp_path):
    records = [Book(2, "North Quay", "harbour_2", "Harbour 2"), Book(3, "Şehir", "liman", "Liman 1")]
    made = ComparePage(bot, *two_books(tmp_path), records=records)
    await made.open(-1)
    menu = await made.menu(made.view.states.shown.button)
    menu.actions()[2].trigger()
    dialog = await bot.until(
        lambda: next((d for d in made.place.findChildren(BookDialog) if d.isVisible()), None)
    )
    assert dialog.book_id == 2
    QTest.keyClicks(dialog.search, "sehir")
    QTest.keyClick(dialog.search, Qt.Key.Key_Escape)
    QTest.keyClicks(dialog.search, "nowhere")
    await bot.until(lambda: dialog.book_id is None)
    assert not dialog.yes.isEnabled()
    QTest.keyClick(dialog.search, Qt.Key.Key_Escape)
    await bot.until(dialog.yes.isEnabled)
    dialog.yes.click()
    await bot.until(lambda: made.place._others == {-1: 2})
    # A stored book is the older one.
    assert made.place._pair == (2, -1)
    await made.quiet()
    await made.close()


@pytest.mark.anyio
async def test_without_a_service_no_stored_book_can_be_chosen_and_the_reason_is_said(page):
    await page.open()
    menu = await page.menu(page.view.states.shown.button)
    assert [action.isEnabled() for action in menu.actions()] == [True, True, False]
    assert menu.actions()[2].toolTip() == "Sign in first."
    menu.close()


@pytest.mark.anyio
@pytest.mark.parametrize("form", ["html", "json"])
async def test_a_comparison_is_saved(page, bot, tmp_path, form):
    await page.compare()
    menu = await page.menu(page.view.export)
    menu.actions()[0 if form == "html" else 1].trigger()
    dialog = await bot.until(
        lambda: next((d for d in page.window.findChildren(QFileDialog) if d.isVisible()), None)
    )
    dialog.setDirectory(str(tmp_path))
    target = tmp_path / f"comparison of harbour_2.{form}"
    dialog.accept()
    await page.window.toast("The comparison was saved")
    text = target.read_text("utf-8")
    assert "lighthouses" in text
    if form == "json":
        assert json.loads(text)["counts"]["answer"] == 2


def test_pieces_of_long_values_are_not_compared_word_by_word() -> None:
    assert pieces_of("a " * 20_000, "b") == (("gone", "a " * 20_000), ("same", "\n"), ("new", "b"))
    assert pieces_of(None, None) == ()
    assert pieces_of("two words", "two swords") == (("same", "two "), ("gone", "words"), ("new", "swords"))
    assert pieces_of(["a", "b"], ["b", "b"], pool=True) == (("gone", "a\n"), ("same", "b\n"), ("new", "b\n"))


def test_long_lists_that_differ_in_every_entry_are_shown_at_once():
    before = [{"word": "sail", "start": at, "end": at + 0.5} for at in range(400)]
    after = [{**entry, "start": entry["start"] + 0.25} for entry in before]
    began = time.thread_time()
    pieces = pieces_of(before, after)
    assert time.thread_time() - began < 1
    for gone, side in (("new", before), ("gone", after)):
        text = "".join(piece for sign, piece in pieces if sign != gone)
        assert json.loads(text) == side


@pytest.mark.anyio
async def test_only_the_end_of_a_text_loses_its_line_break(qapp, bot):
    shown = Fragments()
    bot.qtbot.addWidget(shown)
    pieces = pieces_of("x y", "x\ny\n")
    assert [sign for sign, _ in pieces] == ["same", "gone", "new", "same", "new"]
    shown.show_pieces(pieces)
    assert shown.toPlainText() == "x \ny"
