"""Activities on a picture, played on the stage by mouse and by key, to everything and to nothing."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt

from dcs_browser.domain.flowbook.judging import Mark
from dcs_browser.ui.play.choices import ChoicePlayer
from dcs_browser.ui.play.drops import DropPlayer
from dcs_browser.ui.play.fields import FieldPlayer
from dcs_browser.ui.play.item import LEAST
from tests.pages.play import CROP, StagePage, a_playbook, all_said, named

pytestmark = pytest.mark.anyio

Playing = Callable[[StagePage, bool], None]


def box(x: int, y: int, w: int = 180, h: int = 60) -> dict[str, int]:
    return {"x": x, "y": y, "w": w, "h": h}


DROP = {
    "type": "dragdroppicture",
    "headerText": "Put each word where it belongs.",
    "section_path": CROP,
    "words": ["tide", "deck", "oar", "rope"],
    "answer": [
        {"text": "deck", "coords": box(60, 60)},
        {"text": "tide", "coords": box(400, 60)},
        {"text": "oar", "coords": box(740, 260)},
    ],
}
GROUP = {
    "type": "dragdroppicturegroup",
    "section_path": CROP,
    "words": ["gull", "crab", "tern"],
    "answer": [
        {"group": ["gull", "tern"], "coords": box(60, 60)},
        {"group": ["gull", "tern"], "coords": box(60, 200)},
        {"group": ["crab"], "coords": box(600, 60)},
    ],
}


def options(pattern: str, **keys: Any) -> dict[str, Any]:
    answers = [
        {
            "coords": box(60 + 220 * (at % 4), 60 + 120 * (at // 4)),
            **({"isCorrect": True} if sign == "*" else {}),
        }
        for at, sign in enumerate(pattern)
    ]
    return {"section_path": CROP, "headerText": "Choose.", "answer": answers, **keys}


CIRCLE = options("*..*", type="circle", circleCount=2)
CIRCLE_FREE = options("**..", type="circle", circleCount=-1)
MARK = options(".*.*..", type="markwithx", markCount=3)
MARK_FREE = options("*.*.", type="markwithx", markCount=-1)
CALLED = options("*.*", type="rightOrWrongWithColors")
FILL = {
    "type": "fillpicture",
    "section_path": CROP,
    "textFontSize": 24,
    "answer": [{"text": "seven", "coords": box(60, 60)}, {"text": "Işık", "coords": box(400, 60)}],
}


def drop(page: StagePage, zone: int, word: str, *, by_key: bool) -> None:
    player = page.player(DropPlayer)
    chip = next(c for c in player.items() if c.label == word and not getattr(c, "spent", True))
    if by_key:
        page.tab_to(chip).key(Qt.Key.Key_Space)
        page.tab_to(player.zones[zone]).key(Qt.Key.Key_Space)
    else:
        page.drag(chip, player.zones[zone])


def choose(page: StagePage, *indexes: int, by_key: bool) -> None:
    for index in indexes:
        option = page.player(ChoicePlayer).options[index]
        if by_key:
            page.tab_to(option).key(Qt.Key.Key_Space)
        else:
            page.click(option)


def call(page: StagePage, verdicts: dict[int, bool], *, by_key: bool) -> None:
    for index, verdict in verdicts.items():
        choose(page, *[index] * (1 if verdict else 2), by_key=by_key)


def write(page: StagePage, texts: dict[int, str], *, by_key: bool) -> None:
    for index, text in texts.items():
        field = page.player(FieldPlayer).fields[index]
        if by_key:
            page.tab_to(field)
        else:
            field.setFocus(Qt.FocusReason.MouseFocusReason)
        page.type(text)


def drops(words: dict[int, str]) -> Playing:
    return lambda page, by_key: [drop(page, z, w, by_key=by_key) for z, w in words.items()] and None


def choices(*indexes: int) -> Playing:
    return lambda page, by_key: choose(page, *indexes, by_key=by_key)


def calls(verdicts: dict[int, bool]) -> Playing:
    return lambda page, by_key: call(page, verdicts, by_key=by_key)


def writes(texts: dict[int, str]) -> Playing:
    return lambda page, by_key: write(page, texts, by_key=by_key)


PLAYS: list[tuple[dict[str, Any], Playing, int, int]] = [
    (DROP, drops({0: "deck", 1: "tide", 2: "oar"}), 3, 3),
    (DROP, drops({0: "rope", 1: "deck", 2: "tide"}), 0, 3),
    (GROUP, drops({0: "tern", 1: "gull", 2: "crab"}), 3, 3),
    (GROUP, drops({0: "crab", 2: "gull"}), 0, 3),
    (CIRCLE, choices(0, 3), 2, 2),
    (CIRCLE, choices(1, 2), 0, 2),
    (CIRCLE_FREE, choices(0, 1), 2, 2),
    (CIRCLE_FREE, choices(0, 3), 0, 2),
    (MARK, choices(1, 3), 2, 2),
    (MARK, choices(0, 5), 0, 2),
    (MARK_FREE, choices(0, 2), 2, 2),
    (MARK_FREE, choices(1, 3), 0, 2),
    (CALLED, calls({0: True, 1: False, 2: True}), 3, 3),
    (CALLED, calls({0: False, 1: True, 2: False}), 0, 3),
    (FILL, writes({0: "Seven", 1: "Işık"}), 2, 2),
    (FILL, writes({0: "eight"}), 0, 2),
]


@pytest.mark.parametrize("by_key", [False, True], ids=["mouse", "key"])
@pytest.mark.parametrize(
    ("raw", "play", "points", "of"),
    PLAYS,
    ids=[
        f"{raw['type']}{raw.get('markCount', raw.get('circleCount', ''))}-{points}"
        for raw, _, points, _ in PLAYS
    ],
)
async def test_played_to_everything_and_to_nothing(qapp, bot, tmp_path: Path, raw, play, points, of, by_key):
    page = await StagePage.open(bot, a_playbook(tmp_path, raw))
    play(page, by_key)
    found = page.check(by_key=by_key)
    assert (found.points, found.of) == (points, of)
    assert page.score == f"{points} of {of} · {100 if points else 0} %"
    word = "All right" if points else "Nothing right yet"
    assert page.stage.card.word.text().startswith(word)
    assert all_said(page.stage.player.items())
    await page.close()


async def test_partly_right_is_told_by_word_and_sign(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, DROP))
    drop(page, 0, "deck", by_key=False)
    drop(page, 1, "oar", by_key=False)
    before = page.stage.grab().toImage()
    page.check()
    zones = page.player(DropPlayer).zones
    assert [zone.mark for zone in zones] == [Mark.RIGHT, Mark.WRONG, Mark.OPEN]
    assert [zone.accessibleName() for zone in zones] == [
        "Place 1 of 3, deck, right",
        "Place 2 of 3, oar, wrong",
        "Place 3 of 3, empty",
    ]
    assert page.stage.card.word.text() == "Partly right"
    assert page.said[-1] == "Score: 1 of 3 · 33 %, Partly right"
    assert page.stage.grab().toImage() != before
    await page.close()


# --- words on places -------------------------------------------------------------------------------------------------


async def test_a_word_is_clicked_and_its_place_clicked(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, DROP))
    player = page.player(DropPlayer)
    page.click(named(player.items(), "oar")).click(player.zones[2])
    assert page.stage.response.placed == {2: "oar"}
    assert page.said[-1] == "“oar” lies in place 3."
    await page.close()


async def test_a_word_goes_from_place_to_place_and_back_to_the_pool(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, DROP))
    player = page.player(DropPlayer)
    drop(page, 0, "oar", by_key=False)
    drop(page, 1, "deck", by_key=False)
    chip = next(c for c in player.items() if c.label == "oar")
    assert chip.spent
    page.drag(player.zones[0], player.zones[1])
    assert page.stage.response.placed == {0: "deck", 1: "oar"}
    page.drag(player.zones[1], player.pool)
    assert page.stage.response.placed == {0: "deck"}
    assert not chip.spent
    drop(page, 0, "rope", by_key=False)
    assert page.stage.response.placed == {0: "rope"}
    await page.close()


async def test_a_word_dropped_beside_everything_goes_home(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, DROP))
    page.drag(named(page.player(DropPlayer).items(), "oar"), page.stage.card)
    assert page.stage.response.placed == {}
    assert page.player(DropPlayer).hand.held is None
    await page.close()


async def test_copies_of_a_word_are_chips_each(qapp, bot, tmp_path):
    twice = {**DROP, "words": ["oar", "oar"], "answer": DROP["answer"][:2]}
    page = await StagePage.open(bot, a_playbook(tmp_path, twice))
    drop(page, 0, "oar", by_key=False)
    drop(page, 1, "oar", by_key=False)
    assert page.stage.response.placed == {0: "oar", 1: "oar"}
    await page.close()


async def test_keys_take_a_word_off_its_place_let_it_go_and_clear_places(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, DROP))
    player = page.player(DropPlayer)
    drop(page, 0, "oar", by_key=True)
    page.tab_to(player.zones[0]).key(Qt.Key.Key_Space)
    assert player.hand.held is player.zones[0]
    page.key(Qt.Key.Key_Escape)
    assert player.hand.held is None
    assert page.closed == []
    page.key(Qt.Key.Key_Return).tab_to(player.zones[1]).key(Qt.Key.Key_Return)
    assert page.stage.response.placed == {1: "oar"}
    page.tab_to(player.zones[1]).key(Qt.Key.Key_Delete)
    assert page.stage.response.placed == {}
    await page.close()


async def test_after_a_word_is_taken_by_key_the_first_open_place_has_the_focus(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, DROP))
    player = page.player(DropPlayer)
    page.tab_to(named(player.items(), "deck")).key(Qt.Key.Key_Space)
    assert page.focus is player.zones[0]
    assert page.said[-1] == "“deck” taken: choose a place."
    page.key(Qt.Key.Key_Right)
    assert page.focus is player.zones[1]
    page.key(Qt.Key.Key_Left, Qt.Key.Key_Space)
    assert page.stage.response.placed == {0: "deck"}
    assert page.focus is named(player.items(), "tide")
    await page.close()


async def test_places_lie_where_the_picture_has_them_at_every_size(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, DROP))
    player = page.player(DropPlayer)
    for size in ((1016, 648), (620, 520), (1900, 1000)):
        page.window.resize(*size)
        qapp.sendPostedEvents()
        paper = player.board.paper()
        scale = paper.width() / 1000
        assert paper.height() == pytest.approx(400 * scale, abs=1)
        assert player.board.rect().contains(paper.toAlignedRect())
        for zone, answer in zip(player.zones, DROP["answer"], strict=True):
            centre = zone.geometry().center()
            rect = answer["coords"]
            assert centre.x() == pytest.approx(paper.x() + (rect["x"] + rect["w"] / 2) * scale, abs=2)
            assert centre.y() == pytest.approx(paper.y() + (rect["y"] + rect["h"] / 2) * scale, abs=2)
    await page.close()


async def test_small_and_outlying_areas_can_be_hit(qapp, bot, tmp_path):
    raw = options("*.*", type="circle", circleCount=-1)
    raw["answer"][0]["coords"] = box(5, 5, 3, 3)
    raw["answer"][1]["coords"] = box(4000, -900)
    raw["answer"][2]["coords"] = {"x": 1, "y": 1, "w": 0, "h": 0}
    page = await StagePage.open(bot, a_playbook(tmp_path, raw))
    options_ = page.player(ChoicePlayer).options
    assert len(options_) == 2
    for option in options_:
        assert min(option.width(), option.height()) >= LEAST
        assert page.stage.rect().contains(option.mapTo(page.stage, option.rect().center()))
        page.click(option)
    assert page.stage.response.chosen == {0, 1}
    await page.close()


async def test_an_area_beyond_the_edge_is_cut_there(qapp, bot, tmp_path):
    raw = {**DROP, "answer": [{"text": "oar", "coords": box(900, 60, 400, 60)}]}
    page = await StagePage.open(bot, a_playbook(tmp_path, raw))
    player = page.player(DropPlayer)
    paper, zone = player.board.paper(), player.zones[0].geometry()
    assert zone.width() - 10 == pytest.approx(100 * player.board.scale, abs=2)
    assert zone.center().x() == pytest.approx(paper.right() - 50 * player.board.scale, abs=2)
    await page.close()


# --- options ---------------------------------------------------------------------------------------------------------


async def test_a_question_keeps_one_choice_and_a_click_takes_it_back(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, CIRCLE))
    choose(page, 0, 1, by_key=False)
    assert page.stage.response.chosen == {1}
    choose(page, 1, by_key=False)
    assert page.stage.response.chosen == frozenset()
    first = page.player(ChoicePlayer).options[0]
    assert first.accessibleName() == "Question 1, option 1, open"
    choose(page, 0, by_key=True)
    assert first.accessibleName() == "Question 1, option 1, circled"
    assert page.said[-1] == "Question 1, option 1, circled"
    page.key(Qt.Key.Key_Delete)
    assert page.stage.response.chosen == frozenset()
    await page.close()


async def test_arrows_walk_the_options_as_they_lie(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, MARK))
    found = page.player(ChoicePlayer).options
    assert page.focus is found[0]
    page.key(Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert page.focus is found[2]
    page.key(Qt.Key.Key_Left, Qt.Key.Key_Down)
    assert page.focus is found[5]
    page.key(Qt.Key.Key_Up)
    assert page.focus is found[1]
    await page.close()


async def test_a_right_option_that_was_missed_is_shown_after_a_check(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, CIRCLE))
    choose(page, 1, by_key=False)
    page.check()
    found = page.player(ChoicePlayer).options
    assert [o.mark for o in found] == [Mark.MISSED, Mark.WRONG, Mark.OPEN, Mark.MISSED]
    assert found[0].accessibleName().endswith("this was the right one")
    choose(page, 0, by_key=False)
    assert page.stage.judgement is None
    assert {o.mark for o in found} == {Mark.OPEN}
    await page.close()


async def test_an_area_is_called_right_then_wrong_then_open_again(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, CALLED))
    seen = []
    for _ in range(3):
        choose(page, 0, by_key=True)
        seen.append(dict(page.stage.response.verdicts))
    assert seen == [{0: True}, {0: False}, {}]
    choose(page, 0, by_key=True)
    page.key(Qt.Key.Key_Backspace)
    assert page.stage.response.verdicts == {}
    await page.close()


# --- areas to write into ---------------------------------------------------------------------------------------------


async def test_a_click_turns_an_answer_up_and_down_and_it_earns_nothing(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, FILL))
    field = page.player(FieldPlayer).fields[0]
    page.click(field)
    assert field.label == "seven"
    assert page.check().points == 0
    page.click(field)
    assert field.label == ""
    page.key(Qt.Key.Key_Space)
    assert field.label == "seven"
    page.key(Qt.Key.Key_Delete)
    assert field.label == ""
    await page.close()


async def test_writing_goes_on_with_enter_and_backspace_takes_a_letter(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, FILL))
    fields = page.player(FieldPlayer).fields
    page.tab_to(fields[0]).type("two w").key(Qt.Key.Key_Backspace)
    assert page.stage.response.placed == {0: "two "}
    page.key(Qt.Key.Key_Return)
    assert page.focus is fields[1]
    page.type("Işık").check()
    assert page.stage.card.word.text() == "Partly right · practice only"
    await page.close()


async def test_text_is_as_large_as_the_book_asks_for(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, FILL))
    player = page.player(FieldPlayer)
    assert player.fields[0].text_size == max(9, round(24 * player.board.scale))
    await page.close()


# --- the picture -----------------------------------------------------------------------------------------------------


async def test_a_missing_picture_is_told_with_its_path_and_asked_for_again(qapp, bot, tmp_path):
    book = a_playbook(tmp_path, DROP, picture=False)
    page = await StagePage.open(bot, book)
    player = page.player(DropPlayer)
    assert player.board.missing
    drop(page, 0, "deck", by_key=False)
    assert page.stage.response.placed == {0: "deck"}
    (book / "images" / "Unit_1" / "crop.png").write_bytes((book / "images" / "Unit_1" / "1.png").read_bytes())
    await page.book.source.refresh()
    page.press(player.board.retry_button)
    await page.settled()
    assert not player.board.missing
    assert not player.board.image.isNull()
    assert page.stage.response.placed == {0: "deck"}
    await page.close()


async def test_a_broken_picture_and_no_picture_leave_something_to_play(qapp, bot, tmp_path):
    book = a_playbook(tmp_path, DROP, {**CIRCLE, "section_path": ""})
    (book / "images" / "Unit_1" / "crop.png").write_bytes(b"not a picture")
    page = await StagePage.open(bot, book)
    assert page.player(DropPlayer).board.missing
    await page.key(Qt.Key.Key_PageDown).settled()
    assert page.player(ChoicePlayer).board.missing
    choose(page, 0, 3, by_key=False)
    assert page.check().complete
    await page.close()


async def test_a_drag_shows_what_is_held_and_where_it_would_go(qapp, bot, tmp_path):
    from PySide6.QtTest import QTest

    page = await StagePage.open(bot, a_playbook(tmp_path, DROP))
    player = page.player(DropPlayer)
    handle, chip = page.window.windowHandle(), named(player.items(), "oar")
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=page.place_of(chip))
    QTest.mouseMove(handle, pos=page.place_of(chip) + QPoint(30, 30))
    assert chip.held
    QTest.mouseMove(handle, pos=page.place_of(player.zones[1]))
    assert player.zones[1].hot
    QTest.mouseMove(handle, pos=page.place_of(player.pool))
    assert not player.zones[1].hot
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=page.place_of(player.pool))
    assert not chip.held
    assert page.stage.response.placed == {}
    await page.close()
