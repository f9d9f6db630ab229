"""Playing what stands on a page: what each kind of field does, and what the bar and the page's own buttons do."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from dcs_browser.domain.flowbook.judging import Mark
from dcs_browser.ui.page_play.lens import Lens
from dcs_browser.ui.page_play.writing import TextField
from tests.pages.library import press, said
from tests.pages.playing import (
    BUTTONS,
    CIRCLE,
    COLOURS,
    FILL,
    FREE,
    LINES,
    MAGNIFIER,
    SOUND,
    PlayedPage,
)

pytestmark = pytest.mark.anyio


@pytest.fixture
def played(qapp, bot, tmp_path):
    """Open a book with these sections on its first page and begin to play."""

    async def begin(*sections: dict) -> PlayedPage:
        return await PlayedPage.open(bot, tmp_path, *sections)

    return begin


async def test_gaps_are_filled_with_the_keyboard_alone(played):
    game = await played(FILL)
    game.key(Qt.Key.Key_Tab).type("kite").key(Qt.Key.Key_Return).type("Deniz")
    assert game.check().score.startswith("2 of 2")
    assert [field.mark for field in game.board.fields] == [Mark.RIGHT, Mark.RIGHT]
    await game.page.close()


async def test_wrong_words_score_nothing_and_a_change_takes_the_verdict_back(played):
    game = await played(FILL)
    game.click("Gap 1").type("0+1")
    assert game.board.response().texts[game.field("Gap 1").pointer] == "0+1", "digits are text, not zoom"
    assert game.check().score.startswith("0 of 2")
    assert [field.mark for field in game.board.fields] == [Mark.WRONG, Mark.OPEN]
    game.click("Gap 1").key(Qt.Key.Key_Backspace, 3)
    assert game.score == ""
    assert game.field("Gap 1").mark is Mark.OPEN
    await game.page.close()


async def test_options_are_circled_by_mouse_to_full_and_to_zero(played):
    game = await played(CIRCLE)
    game.click("Option 1").click("Option 3")
    assert game.check().score.startswith("2 of 2")
    game.click("Option 1").click("Option 2")
    assert game.check().score.startswith("0 of 2")
    assert [field.mark for field in game.board.fields] == [Mark.MISSED, Mark.WRONG, Mark.RIGHT]
    await game.page.close()


async def test_a_click_counts_when_the_page_is_fitted_anew_before_the_button_is_let_go(played):
    game = await played(CIRCLE)
    view, at = game.canvas.viewport(), game.at("Option 1")
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=at)
    game.page.window.resize(1016, 420)
    assert game.at("Option 1") != at
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=at)
    assert len(game.board.response().circled) == 1
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=game.at("Option 3"))
    assert len(game.board.response().circled) == 1, "circled, and the circle taken away"
    await game.page.close()


async def test_shapes_are_coloured_with_the_keyboard(played):
    game = await played(COLOURS)
    game.tab_to("Shape 1").key(Qt.Key.Key_1).key(Qt.Key.Key_Space)
    game.key(Qt.Key.Key_Tab).key(Qt.Key.Key_2).key(Qt.Key.Key_Space)
    assert [made.isChecked() for made in game.bar.swatches()] == [False, True]
    assert game.check().score.startswith("2 of 2")
    await game.page.close()


async def test_lines_are_drawn_by_dragging_and_taken_away_by_letting_go_elsewhere(played):
    game = await played(LINES)
    game.drag("Beginning of line 1", "End 1").drag("End 2", "Beginning of line 2")
    assert game.check().score.startswith("2 of 2")
    game.drag("Beginning of line 1", QPoint(3, 3)).drag("Beginning of line 2", "End 1")
    assert game.check().score.startswith("0 of 2")
    await game.page.close()


async def test_lines_are_drawn_with_the_keyboard(played):
    game = await played(LINES)
    for begin, end in (("Beginning of line 1", "End 1"), ("Beginning of line 2", "End 2")):
        game.board.field_in_focus() and game.key(Qt.Key.Key_Escape)
        game.tab_to(begin).key(Qt.Key.Key_Space)
        game.tab_to(end).key(Qt.Key.Key_Space)
    assert game.check().score.startswith("2 of 2")
    game.canvas.setFocus()
    game.tab_to("End 2").key(Qt.Key.Key_Delete)
    assert game.check().score.startswith("1 of 2")
    await game.page.close()


async def test_an_end_takes_no_second_line(played):
    game = await played(LINES)
    game.drag("Beginning of line 1", "End 2").drag("Beginning of line 2", "End 2")
    assert len(game.board.response().lines) == 1
    await game.page.close()


async def test_free_text_is_written_and_not_judged(played):
    game = await played(FREE)
    field = game.field("Free text 1")
    assert isinstance(field, TextField)
    game.click("Free text 1").type("one").key(Qt.Key.Key_Return).type("two")
    assert field.text() == "one\ntwo"
    assert not game.bar.check.isEnabled()
    assert "right or wrong" in game.bar.check.toolTip()
    game.page.press(game.bar.reset)
    assert field.text() == ""
    await game.page.close()


async def test_a_page_with_nothing_to_judge_tells_no_score(played):
    game = await played(FREE)
    game.board.check()  # as the page's own button does
    assert game.score == ""
    assert not game.bar.rule.isVisible()
    await game.page.close()


async def test_answers_are_shown_and_ones_own_come_back(played):
    game = await played(FILL, CIRCLE, COLOURS, LINES)
    game.click("Gap 1").type("mine")
    mine = game.board.response()
    game.page.press(game.bar.answers)
    assert game.board.response().texts[game.field("Gap 2").pointer] == "Deniz"
    game.click("Gap 1").type("x").click("Option 2")
    assert game.board.response().texts[game.field("Gap 1").pointer] == "kite"
    assert not game.bar.check.isEnabled()
    game.page.press(game.bar.answers)
    assert game.board.response() == mine
    game.page.press(game.bar.reset)
    assert not any(game.board.response().texts.values())
    await game.page.close()


async def test_a_magnifier_opens_its_picture_by_mouse_and_keyboard(played, bot):
    game = await played(MAGNIFIER)
    for _ in range(2):
        game.canvas.setFocus()
        game.tab_to("Magnifier").key(Qt.Key.Key_Space)
        lens = game.page.place.playing.lens
        assert isinstance(lens, Lens)
        await bot.until(lambda lens=lens: not lens.image().isNull())
        assert not game.page.window.grab().isNull()
        QTest.keyClick(lens, Qt.Key.Key_Escape)
        assert game.page.place.playing.lens is None
    game.click("Magnifier")
    assert game.page.place.playing.lens is not None
    await game.page.close()


async def test_a_magnifier_without_its_picture_names_the_path_and_tries_again(played, bot, tmp_path):
    game = await played(MAGNIFIER)
    picture = tmp_path / "harbour_2" / "images" / "Unit_1" / "zoom.png"
    data = picture.read_bytes()
    picture.unlink()
    game.click("Magnifier")
    lens = game.page.place.playing.lens
    assert lens is not None
    await bot.until(lambda: "images/Unit_1/zoom.png" in said(lens))
    picture.write_bytes(data)
    await game.page.shelf.books.get(-1).source.refresh()
    press(lens, "Try again")
    await bot.until(lambda: not lens.image().isNull())
    await game.page.close()


async def test_the_buttons_of_the_page_check_show_and_lock(played):
    game = await played(FILL, BUTTONS)
    game.click("Button: check the answers")
    assert game.score.startswith("0 of 2")
    game.click("Button: show all answers")
    assert game.bar.answers.isChecked()
    game.click("Button: show all answers").click("Button: lock the screen").click("Gap 1").type("x")
    assert game.board.response().texts[game.field("Gap 1").pointer] == ""
    await game.page.close()


async def test_a_page_keeps_what_was_done_on_it_while_others_are_seen(played, bot):
    game = await played(FILL, SOUND)
    first = game.board
    game.click("Gap 1").type("kite")
    game.page.press(game.page.place.next)
    await bot.until(lambda: game.page.place.playing.board not in (None, first))
    assert game.bar.isVisible()
    game.page.press(game.page.place.previous)
    await bot.until(lambda: game.page.place.playing.board is first)
    assert game.board.response().texts[game.field("Gap 1").pointer] == "kite"
    await game.page.close()


async def test_escape_leaves_a_field_and_then_the_game(played):
    game = await played(FILL)
    game.click("Gap 1").key(Qt.Key.Key_Escape)
    assert game.board.field_in_focus() is None
    game.key(Qt.Key.Key_Escape)
    assert game.canvas.stage is None
    assert game.bar.isHidden()
    assert len(game.canvas.overlays()) == 2
    await game.page.close()


async def test_tab_leads_through_all_fields_and_on_to_the_bar(played):
    game = await played(FILL, CIRCLE, COLOURS, LINES, FREE, MAGNIFIER)
    game.page.window.activateWindow()
    game.canvas.setFocus()
    met = []
    for _ in game.board.fields:
        game.key(Qt.Key.Key_Tab)
        met.append(game.board.field_in_focus())
    assert met == list(game.board.fields)
    game.key(Qt.Key.Key_Tab)
    assert game.board.field_in_focus() is None
    assert not game.canvas.hasFocus()
    await game.page.close()


async def test_what_has_the_focus_is_told(played):
    game = await played(CIRCLE)
    game.tab_to("Option 2").key(Qt.Key.Key_Space)
    assert game.canvas.accessibleDescription().startswith("2 of 3 · Option 2")
    assert game.page.said[-1].startswith("2 of 3")
    await game.page.close()


async def test_a_page_without_exercises_says_so(played):
    game = await played()
    assert game.bar.hint.text() == "Nothing on this page can be played."
    assert not game.bar.check.isEnabled()
    await game.page.close()


@pytest.mark.parametrize(
    "value", [None, 7, "text", [], {}, {"coords": {"x": -9e9, "y": 1, "w": 1e9, "h": 3}}]
)
async def test_damaged_sections_are_played_without_a_crash(played, value):
    kinds = ("fill", "circle", "fillWithColor", "drawMatchedLine", "audio", "video", "circlewithextras")
    game = await played(
        *({"type": kind, "answer": [value], "coords": value} for kind in kinds), {"magnifier": value}
    )
    game.key(Qt.Key.Key_Tab, 4).key(Qt.Key.Key_Space)
    game.board.check()
    assert not game.page.window.grab().isNull()
    await game.page.close()


async def test_what_no_reader_plays_and_what_waits_for_review_is_said_beside_the_page(played):
    old = dict(FILL["answer"][0], diagonal=True, letters=[{"text": "k", "coords": {}}], needs_review=True)
    game = await played({"type": "fill", "answer": [old]})
    game.page.go(-1, "/books/0/modules/0/pages/0/sections/0")
    facts = game.page.inspector.facts
    assert facts.value("Not played").startswith("diagonal, letters")
    assert facts.value("Review").startswith("Marked for review")
    game.click("Gap 1").type("kite")
    assert game.check().score.startswith("1 of 1")
    await game.page.close()
