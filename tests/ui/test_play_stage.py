"""The stage itself: undo, reset, answers, ways on and back, the LMS beside it, fingers, and what can't be played."""

import itertools

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dcs_browser.app.tour_play import half
from dcs_browser.domain.flowbook.activities import Activity
from dcs_browser.domain.flowbook.judging import Mark, Response, judge
from dcs_browser.ui import theme
from dcs_browser.ui.play.choices import ChoicePlayer
from dcs_browser.ui.play.colouring import ColouringPlayer
from dcs_browser.ui.play.data import DataPlayer
from dcs_browser.ui.play.drops import DropPlayer
from dcs_browser.ui.widgets import IconLabel
from tests.pages.play import CROP, POINTER, StagePage, a_playbook, all_said, named
from tests.ui.test_play_pictures import CALLED, CIRCLE, DROP, FILL, GROUP, MARK, MARK_FREE, choose, drop
from tests.ui.test_play_words import GAPS, MATCH, ORDER, PUZZLE

pytestmark = pytest.mark.anyio

COLORING = {"type": "coloring", "headerText": "Colour.", "section_path": CROP}
ALL = (
    DROP,
    GROUP,
    FILL,
    CIRCLE,
    MARK,
    CALLED,
    MATCH,
    ORDER,
    GAPS,
    PUZZLE,
    COLORING,
    {"type": "brandNew", "x": 1},
)


async def test_undo_goes_back_step_by_step_and_reset_can_be_undone(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, CIRCLE))
    stage = page.stage
    assert not stage.undo_button.isEnabled()
    assert stage.undo_button.toolTip() == "There is nothing to undo."
    choose(page, 0, 3, by_key=False)
    page.check()
    page.press(stage.undo_button)
    assert stage.response.chosen == {0}
    assert stage.judgement is None
    page.press(stage.reset_button)
    assert stage.response == Response()
    assert stage.undo_button.isEnabled()
    page.key(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert stage.response.chosen == {0}
    await page.close()


async def test_answers_are_shown_and_go_again_and_nothing_was_lost(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, CIRCLE))
    stage, options = page.stage, page.player(ChoicePlayer).options
    choose(page, 1, by_key=False)
    page.check()
    page.press(stage.answers_button)
    assert [option.stamp for option in options] == ["ring", "", "", "ring"]
    assert stage.answers_button.text() == "Hide answers"
    assert not stage.check_button.isEnabled()
    assert stage.check_button.toolTip() == "Hide the answers first."
    page.click(options[1])
    assert stage.response.chosen == {1}
    page.press(stage.answers_button)
    assert [option.stamp for option in options] == ["", "ring", "", ""]
    assert stage.answers_button.text() == "Show answers"
    assert options[1].mark is Mark.WRONG
    await page.close()


@pytest.mark.parametrize("raw", ALL, ids=lambda raw: raw["type"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_every_type_shows_its_answers_in_both_themes(qapp, bot, tmp_path, raw, scheme):
    theme.apply(qapp, scheme)
    try:
        page = await StagePage.open(bot, a_playbook(tmp_path, raw))
        before = page.stage.grab().toImage()
        page.press(page.stage.answers_button)
        assert page.stage.grab().toImage() != before
        assert all_said(page.stage.player.items())
        page.press(page.stage.answers_button)
        await page.close()
    finally:
        theme.apply(qapp, "light")


async def test_escape_leaves_and_a_click_on_the_arrow_as_well(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, CIRCLE))
    page.key(Qt.Key.Key_Escape)
    assert page.closed == [True]
    assert page.stage.isHidden()
    assert page.stage.activity is None
    assert page.stage.open(page.book, await page.book.config(), POINTER.format(0))
    page.press(page.stage.back)
    assert page.closed == [True, True]
    await page.close()


async def test_the_way_through_the_activities_of_the_book(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, CIRCLE, {"headerText": "no type"}, MATCH), number=0)
    card = page.stage.card
    assert card.place.text() == "1 of 2"
    assert not card.previous.isEnabled()
    choose(page, 0, by_key=False)
    page.press(page.stage.answers_button)
    page.press(card.next)
    assert page.moves == [POINTER.format(2) + "/activity"]
    assert page.stage.title.text() == "Match."
    assert page.stage.response == Response()
    assert page.stage.answers_button.text() == "Show answers"
    assert not card.next.isEnabled()
    page.key(Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
    assert page.stage.title.text() == "Choose."
    await page.close()


async def test_nothing_is_played_where_there_is_no_activity(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, CIRCLE))
    config = await page.book.config()
    assert not page.stage.open(page.book, config, "/books/0/modules/0/pages/0")
    assert not page.stage.open(page.book, config, "/nowhere")
    await page.close()


# --- beside it: the LMS ----------------------------------------------------------------------------------------------


async def test_the_grouping_trap_is_told_with_what_the_lms_would_count(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, MARK))
    assert page.stage.lms.isVisible()
    assert page.stage.lms.badge.text() == "LMS differs"
    assert "circleCount" in " ".join(page.stage.lms.texts())
    choose(page, 1, 3, by_key=False)
    page.check()
    assert page.stage.lms.texts()[0].endswith("the LMS would count 2 of 3 · 67 %.")
    choose(page, 3, by_key=False)
    assert "would count" not in " ".join(page.stage.lms.texts())
    await page.close()


async def test_a_plain_activity_leaves_the_room_to_the_picture(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, DROP, MARK_FREE))
    assert not page.stage.lms.isVisible()
    page.press(page.stage.panel_button)
    assert page.stage.lms.isVisible()
    assert page.stage.lms.badge.text() == "LMS ok"
    await page.close()


@pytest.mark.parametrize("raw", [ORDER, GAPS, COLORING, FILL, CALLED], ids=lambda raw: raw["type"])
async def test_types_the_lms_does_not_know_are_told(qapp, bot, tmp_path, raw):
    page = await StagePage.open(bot, a_playbook(tmp_path, raw))
    assert page.stage.lms.badge.text() == "not in the LMS"
    assert page.stage.lms.texts()[0].startswith("Not in the LMS")
    await page.close()


async def test_the_percent_trap_is_told_once_the_picture_is_there(qapp, bot, tmp_path):
    raw = {**FILL, "answer": [{"text": "a", "coords": {"x": 20, "y": 30, "w": 80, "h": 40}}]}
    page = await StagePage.open(bot, a_playbook(tmp_path, raw))
    assert any("percent" in text for text in page.stage.lms.texts())
    await page.close()


# --- fingers ---------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def finger():
    return QTest.createTouchDevice()


async def test_a_finger_drags_words_and_chooses_options(qapp, bot, tmp_path, finger):
    page = await StagePage.open(bot, a_playbook(tmp_path, DROP, CIRCLE))
    player = page.player(DropPlayer)
    page.slide(finger, named(player.items(), "oar"), player.zones[2])
    assert page.stage.response.placed == {2: "oar"}
    page.tap(finger, named(player.items(), "deck")).tap(finger, player.zones[0])
    assert page.stage.response.placed == {0: "deck", 2: "oar"}
    await page.key(Qt.Key.Key_PageDown).settled()
    page.tap(finger, page.player(ChoicePlayer).options[3])
    assert page.stage.response.chosen == {3}
    await page.close()


# --- colouring -------------------------------------------------------------------------------------------------------


async def test_a_drawing_is_filled_by_mouse_and_key_and_undone(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, COLORING))
    player = page.player(ColouringPlayer)
    drawing = player.drawing
    low = QPoint(drawing.width() // 2, drawing.height() * 3 // 4)
    page.click(player.crayons[3]).click(drawing, low)
    assert len(page.stage.response.fills) == 1
    assert drawing.colour_at(0.5, 0.75).name() == player.crayons[3].value.lower()
    assert drawing.colour_at(0.5, 0.05).alpha() == 0
    page.tab_to(drawing).key(Qt.Key.Key_6, Qt.Key.Key_Up, Qt.Key.Key_Space)
    assert drawing.colour_at(0.5, 0.75).name() == player.crayons[5].value.lower()
    page.key(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert drawing.colour_at(0.5, 0.75).name() == player.crayons[3].value.lower()
    assert page.check().unjudged
    assert page.score == "Not judged"
    page.press(page.stage.reset_button)
    assert drawing.colour_at(0.5, 0.75).alpha() == 0
    await page.close()


async def test_a_line_takes_no_colour(qapp, bot, tmp_path):
    book = a_playbook(tmp_path, COLORING)
    from PySide6.QtGui import QImage, QPainter

    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.fillRect(180, 0, 40, 200, Qt.GlobalColor.black)
    painter.end()
    image.save(str(book / "images" / "Unit_1" / "crop.png"))
    page = await StagePage.open(bot, book)
    drawing = page.player(ColouringPlayer).drawing
    page.click(drawing)
    assert page.stage.response.fills == ()
    page.click(drawing, QPoint(20, 20))
    assert drawing.colour_at(0.1, 0.9).alpha() == 255
    assert drawing.colour_at(0.9, 0.9).alpha() == 0
    await page.close()


async def test_crayons_are_walked_with_arrows(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, COLORING))
    player = page.player(ColouringPlayer)
    assert page.focus is player.crayons[0]
    page.key(Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert player.crayon is player.crayons[2]
    page.key(Qt.Key.Key_Down)
    assert page.focus is player.drawing
    await page.close()


# --- what can't be played --------------------------------------------------------------------------------------------


async def test_an_unknown_type_shows_what_the_book_says(qapp, bot, tmp_path):
    raw = {"type": "brandNew", "headerText": "<b>Try</b>", "section_path": CROP, "secret": ["<i>x</i>"]}
    page = await StagePage.open(bot, a_playbook(tmp_path, raw))
    player = page.player(DataPlayer)
    assert "<i>x</i>" in player.source.toPlainText()
    assert page.stage.title.text() == "<b>Try</b>"
    assert page.stage.title.textFormat() is Qt.TextFormat.PlainText
    assert not player.board.image.isNull()
    assert page.check().unjudged
    await page.close()


async def test_an_activity_without_a_type_shows_what_the_book_says(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, {"headerText": "nothing"}))
    page.player(DataPlayer)
    assert not page.stage.card.next.isEnabled()
    await page.close()


async def test_words_with_signs_of_markup_and_mnemonics_stay_words(qapp, bot, tmp_path):
    raw = {**DROP, "words": ["<b>R&D</b>", "&File"], "answer": [{**DROP["answer"][0], "text": "<b>R&D</b>"}]}
    page = await StagePage.open(bot, a_playbook(tmp_path, raw))
    player = page.player(DropPlayer)
    chip = named(player.items(), "<b>R&D</b>")
    assert chip.accessibleName() == "<b>R&D</b>"
    assert chip.shortcut().isEmpty()
    drop(page, 0, "<b>R&D</b>", by_key=True)
    assert page.check().complete
    await page.close()


@pytest.mark.parametrize("size", [(620, 480), (1016, 648), (1660, 900)])
async def test_head_and_card_have_room_at_every_size(qapp, bot, tmp_path, size):
    raw = {**MARK, "headerText": "Doğru cümlelerin yanındaki kutucukları dikkatle işaretleyiniz. " * 4}
    page = await StagePage.open(bot, a_playbook(tmp_path, raw), size=size)
    stage = page.stage
    assert stage.lms.isVisible() == (size[0] > 800)
    await page.settled()
    assert stage.width() == size[0]
    shown = [stage.back, stage.kind, stage.check_button, stage.reset_button, stage.answers_button, stage.card]
    for widget in shown:
        box = widget.rect().translated(widget.mapTo(stage, QPoint()))
        assert stage.rect().contains(box), widget
    for one, other in itertools.pairwise(shown):
        first = one.rect().translated(one.mapTo(stage, QPoint()))
        second = other.rect().translated(other.mapTo(stage, QPoint()))
        assert not first.intersects(second)
    await page.close()


async def test_what_happens_is_said_aloud_where_somebody_listens(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, CIRCLE, PUZZLE))
    QAccessible.setActive(True)
    try:
        choose(page, 0, by_key=True)
        page.check()
        option = QAccessible.queryAccessibleInterface(page.player(ChoicePlayer).options[0])
        assert option.role() == QAccessible.Role.Button
        assert option.text(QAccessible.Text.Name) == "Question 1, option 1, circled, right"
        page.key(Qt.Key.Key_PageDown, Qt.Key.Key_Right)
    finally:
        QAccessible.setActive(False)
    await page.close()


async def test_the_keys_are_told_beside_the_score_or_in_a_tooltip(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, DROP))
    keys = page.stage.card.keys
    assert keys.isVisible()
    page.window.resize(620, 480)
    await bot.until(lambda: not keys.isVisible())
    signs = [sign.toolTip() for sign in page.stage.card.findChildren(IconLabel) if sign.isVisible()]
    assert keys.text() in signs
    await page.close()


@pytest.mark.parametrize("raw", ALL[:-2], ids=lambda raw: raw["type"])
def test_the_tour_plays_every_type_half(raw):
    activity = Activity({**raw}, "/x")
    steps = list(half(activity))
    assert steps
    assert judge(activity, steps[-1]) != judge(activity, Response())
    assert not judge(activity, steps[-1]).complete


@pytest.mark.parametrize("raw", ALL, ids=lambda raw: raw["type"])
async def test_keys_work_at_once_without_a_click(qapp, bot, tmp_path, raw):
    page = await StagePage.open(bot, a_playbook(tmp_path, raw))
    assert page.stage.player.isAncestorOf(page.focus)
    await page.key(Qt.Key.Key_PageDown, Qt.Key.Key_Escape).settled()
    assert page.closed == [True]
    await page.close()


async def test_no_window_is_flashed_up_on_the_way(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, *ALL))
    for _ in ALL:
        await page.key(Qt.Key.Key_PageDown).settled()
        assert page.window.isActiveWindow()
        assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [page.window]
    await page.close()
