"""Every kind of section on a page is played with the mouse, with the keyboard alone and with a finger: to full, to zero."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from dcs_browser import resources
from dcs_browser.ui.page_play.writing import TextField
from dcs_browser.ui.sound.sounding import missing
from tests.builders import a_wav
from tests.pages.pages import PagesPage, Shelf
from tests.pages.playing import (
    CIRCLE,
    CIRCLE_WITH_EXTRAS,
    COLOURS,
    FILL,
    FILM,
    FREE,
    LINES,
    MAGNIFIER,
    SOUND,
    PlayedPage,
    a_played_book,
)

pytestmark = pytest.mark.anyio

playable = pytest.mark.skipif(bool(missing()), reason="the libraries for sound are missing here")
quiet = pytest.mark.qt_log_ignore(
    "Couldn't (load|resolve)", "No audio device", "No HW decoder", "No RHI backend", "Could not", extend=True
)
Play = Callable[[PlayedPage], object]
SPACE, TAB = Qt.Key.Key_Space, Qt.Key.Key_Tab


def _fill_by_mouse(game: PlayedPage) -> None:
    game.click("Gap 2").type("deniz ").click("Gap 1").type("kite")


def _misfill_by_mouse(game: PlayedPage) -> None:
    game.click("Gap 2").type("kite").click("Gap 1").type("Deniz")


def _fill_by_keys(game: PlayedPage) -> None:
    game.key(TAB).type("kite").key(Qt.Key.Key_Return).type("Deniz")


def _misfill_by_keys(game: PlayedPage) -> None:
    game.key(TAB).type("Deniz").key(TAB).type("kite")


def _circle_by_mouse(game: PlayedPage) -> None:
    game.click("Option 1").click("Option 2").click("Option 3").click("Option 2")


def _miscircle_by_mouse(game: PlayedPage) -> None:
    game.click("Option 2")


def _circle_by_keys(game: PlayedPage) -> None:
    game.tab_to("Option 1").key(SPACE).key(Qt.Key.Key_Right, 2).key(Qt.Key.Key_Return)


def _miscircle_by_keys(game: PlayedPage) -> None:
    game.tab_to("Option 3").key(SPACE).key(Qt.Key.Key_Delete).key(Qt.Key.Key_Left).key(SPACE)


def _colour_by_mouse(game: PlayedPage) -> None:
    green, red = game.bar.swatches()
    game.page.press(red)
    game.click("Shape 2")
    game.page.press(green)
    game.click("Shape 1")


def _miscolour_by_mouse(game: PlayedPage) -> None:
    green, red = game.bar.swatches()
    game.page.press(red)
    game.click("Shape 1")
    game.page.press(green)
    game.click("Shape 2")


def _colour_by_keys(game: PlayedPage) -> None:
    game.tab_to("Shape 1").key(Qt.Key.Key_1).key(SPACE).key(TAB).key(Qt.Key.Key_2).key(SPACE)


def _miscolour_by_keys(game: PlayedPage) -> None:
    game.tab_to("Shape 1").key(Qt.Key.Key_2).key(SPACE).key(TAB).key(Qt.Key.Key_1).key(SPACE)


def _draw_by_mouse(game: PlayedPage) -> None:
    game.drag("Beginning of line 1", "End 1").click("Beginning of line 2").click("End 2")


def _misdraw_by_mouse(game: PlayedPage) -> None:
    game.drag("Beginning of line 1", "End 2").drag("Beginning of line 2", "End 1")


def _join(game: PlayedPage, *pairs: tuple[str, str]) -> None:
    for begin, end in pairs:
        game.tab_to(begin).key(SPACE).tab_to(end).key(SPACE)


def _draw_by_keys(game: PlayedPage) -> None:
    _join(game, ("Beginning of line 1", "End 1"), ("Beginning of line 2", "End 2"))


def _misdraw_by_keys(game: PlayedPage) -> None:
    _join(game, ("Beginning of line 1", "End 2"), ("Beginning of line 2", "End 1"))


JUDGED = {
    "fill": (FILL, _fill_by_mouse, _misfill_by_mouse, _fill_by_keys, _misfill_by_keys),
    "circle": (CIRCLE, _circle_by_mouse, _miscircle_by_mouse, _circle_by_keys, _miscircle_by_keys),
    "circlewithextras": (
        CIRCLE_WITH_EXTRAS,
        _circle_by_mouse,
        _miscircle_by_mouse,
        _circle_by_keys,
        _miscircle_by_keys,
    ),
    "fillWithColor": (COLOURS, _colour_by_mouse, _miscolour_by_mouse, _colour_by_keys, _miscolour_by_keys),
    "drawMatchedLine": (LINES, _draw_by_mouse, _misdraw_by_mouse, _draw_by_keys, _misdraw_by_keys),
}
TO_SCORES = [
    pytest.param(section, way, score, id=f"{kind}-{hand}-{score[0]}")
    for kind, (section, *ways) in JUDGED.items()
    for way, hand, score in zip(
        ways, ("mouse", "mouse", "keyboard", "keyboard"), ("2 of 2", "0 of 2") * 2, strict=True
    )
]


@pytest.mark.parametrize(("section", "play", "score"), TO_SCORES)
async def test_a_section_is_played_to_a_full_and_to_a_zero_score(
    qapp, bot, tmp_path, section: dict, play: Play, score: str
):
    game = await PlayedPage.open(bot, tmp_path, section)
    play(game)
    assert game.check().score.startswith(score)
    game.page.press(game.bar.reset)
    assert game.score == ""
    assert game.check().score.startswith("0 of 2")
    await game.page.close()


@pytest.mark.parametrize("section", [FILL, CIRCLE, CIRCLE_WITH_EXTRAS, COLOURS, LINES])
async def test_what_nobody_touched_scores_zero_and_the_answers_shown_score_in_full(
    qapp, bot, tmp_path, section: dict
):
    game = await PlayedPage.open(bot, tmp_path, section)
    assert game.check().score.startswith("0 of 2")
    game.page.press(game.bar.answers)
    assert game.board.check().score == 1.0
    await game.page.close()


async def test_the_bar_is_reached_and_used_with_the_keyboard_alone(qapp, bot, tmp_path):
    game = await PlayedPage.open(bot, tmp_path, CIRCLE)
    game.page.window.activateWindow()
    game.tab_to("Option 1").key(SPACE).key(Qt.Key.Key_Right, 2).key(SPACE).key(TAB)
    assert game.board.field_in_focus() is None
    for _ in range(60):
        if game.bar.check.hasFocus():
            break
        focused = game.page.window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, TAB)
    assert game.bar.check.hasFocus()
    QTest.keyClick(game.bar.check, SPACE)
    assert game.score.startswith("2 of 2")
    await game.page.close()


@pytest.mark.parametrize("hand", ["mouse", "keyboard"])
async def test_free_text_is_written_in_lines_and_taken_away(qapp, bot, tmp_path, hand: str):
    game = await PlayedPage.open(bot, tmp_path, FREE)
    field = game.field("Free text 1")
    assert isinstance(field, TextField)
    if hand == "mouse":
        game.click("Free text 1")
    else:
        game.tab_to("Free text 1")
    game.type("one").key(Qt.Key.Key_Return).type("two")
    assert field.text() == "one\ntwo"
    assert not game.bar.check.isEnabled()
    if hand == "mouse":
        game.page.press(game.bar.reset)
    else:
        game.key(Qt.Key.Key_Backspace, 7)
    assert field.text() == ""
    await game.page.close()


@pytest.mark.parametrize("hand", ["mouse", "keyboard"])
async def test_a_magnifier_is_opened_and_closed(qapp, bot, tmp_path, hand: str):
    game = await PlayedPage.open(bot, tmp_path, MAGNIFIER)
    playing = game.page.place.playing
    if hand == "mouse":
        game.click("Magnifier")
    else:
        game.tab_to("Magnifier").key(SPACE)
    lens = playing.lens
    assert lens is not None
    await bot.until(lambda: not lens.image().isNull())
    if hand == "mouse":
        QTest.mouseClick(lens.close_button, Qt.MouseButton.LeftButton)
    else:
        QTest.keyClick(lens, SPACE)
    assert playing.lens is None
    await game.page.close()


@playable
@quiet
@pytest.mark.parametrize("hand", ["mouse", "keyboard"])
@pytest.mark.parametrize("section", [SOUND, FILM], ids=["audio", "video"])
async def test_the_button_of_a_sound_or_film_starts_it(qapp, bot, tmp_path, section: dict, hand: str):
    book = a_played_book(tmp_path, CIRCLE, section)
    (book / "audio" / "Pg_1.wav").write_bytes(a_wav(1.4))
    (book / "video").mkdir()
    (book / "video" / "1.mp4").write_bytes(resources.read_bytes("sample/film.mp4"))
    shelf = Shelf()
    page = await PagesPage.open(bot, shelf, shelf.local(book))
    game = await PlayedPage.begin(await page.drawn())
    name = next(field.name for field in game.board.fields if not field.name.startswith("Option"))
    if hand == "mouse":
        game.click(name)
    else:
        game.tab_to(name).key(SPACE)
    dock = page.place.dock
    await bot.until(lambda: dock.sounding is not None and dock.sounding.position > 0.1)
    assert dock.track is not None
    assert dock.track.film == (section is FILM)
    assert game.canvas.stage is game.board, "the page goes on being played"
    await page.close()


# --- fingers -------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def finger(qapp):
    return QTest.createTouchDevice()


async def test_options_are_circled_with_a_finger(qapp, bot, tmp_path, finger):
    game = await PlayedPage.open(bot, tmp_path, CIRCLE)
    game.tap("Option 1", finger).tap("Option 3", finger)
    assert game.check().score.startswith("2 of 2")
    game.tap("Option 1", finger).tap("Option 3", finger).tap("Option 2", finger)
    assert game.check().score.startswith("0 of 2")
    await game.page.close()


async def test_a_gap_is_touched_and_written_into(qapp, bot, tmp_path, finger):
    game = await PlayedPage.open(bot, tmp_path, FILL)
    game.tap("Gap 2", finger).type("Deniz").tap("Gap 1", finger).type("kite")
    assert game.check().score.startswith("2 of 2")
    await game.page.close()


async def test_lines_are_drawn_with_a_finger(qapp, bot, tmp_path, finger):
    game = await PlayedPage.open(bot, tmp_path, LINES)
    for begin, end in (("Beginning of line 1", "End 1"), ("Beginning of line 2", "End 2")):
        there, to = game.at(begin), game.at(end)
        game.touch(finger, [there, (there + to) / 2, to])
    assert game.check().score.startswith("2 of 2")
    await game.page.close()


async def test_two_fingers_zoom_a_played_page_and_press_nothing(qapp, bot, tmp_path, finger):
    game = await PlayedPage.open(bot, tmp_path, CIRCLE)
    before, one, other = game.canvas.zoom(), game.at("Option 1"), game.at("Option 3")
    steps = [QPoint(step, 0) for step in range(0, 130, 10)]
    game.touch(finger, [one - step for step in steps], [other + step for step in steps])
    await bot.until(lambda: game.canvas.zoom() > before * 1.5)
    assert not game.board.response().circled
    game.canvas.fit()
    game.tap("Option 2", finger)
    assert len(game.board.response().circled) == 1, "one finger presses again"
    await game.page.close()


async def test_a_second_finger_ends_a_line_that_is_drawn_and_takes_no_other_away(qapp, bot, tmp_path, finger):
    game = await PlayedPage.open(bot, tmp_path, LINES)
    game.drag("Beginning of line 1", "End 1")
    before, one, other = game.canvas.zoom(), game.at("Beginning of line 1"), game.at("End 2")
    steps = [QPoint(step, 0) for step in range(0, 130, 10)]
    game.touch(finger, [one - step for step in steps], [other + step for step in steps])
    await bot.until(lambda: game.canvas.zoom() > before * 1.2)
    assert len(game.board.response().lines) == 1
    await game.page.close()
