"""Activities of words alone, played on the stage by mouse and by key, to everything and to nothing."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt

from dcs_browser.domain.flowbook.dealing import Placement
from dcs_browser.domain.flowbook.judging import Mark
from dcs_browser.ui.play.orders import OrderLine, OrderPlayer
from dcs_browser.ui.play.pairs import PairPlayer
from dcs_browser.ui.play.puzzle import Cell, PuzzlePlayer
from dcs_browser.ui.play.sentences import GapPlayer
from tests.builders import a_png
from tests.pages.play import StagePage, a_playbook, all_said, named

pytestmark = pytest.mark.anyio

Playing = Callable[[StagePage, bool], None]

MATCH = {
    "type": "matchTheWords",
    "headerText": "Match.",
    "match_words": [{"word": "anchor"}, {"word": "buoy"}, {"word": "oar"}],
    "sentences": [
        {"sentence": "It marks a channel.", "word": "buoy"},
        {"sentence": "It moves a boat.", "word": "oar"},
        {"sentence": "It keeps the boat in place.", "word": "anchor"},
    ],
}
ORDER = {"type": "ordering", "words": ["The tide comes in twice.", "We saw two seals."]}
GAPS = {
    "type": "fillSentencesWithDots",
    "words": ["pier", "dock"],
    "sentences": [
        {"sentence": "The boat is at the", "sentence_after": "today.", "word": "dock"},
        {"sentence": "We walk on the", "word": "pier"},
    ],
}
PUZZLE = {"type": "puzzleFindWords", "words": ["MAST", "KEEL"]}
TURKISH = {"type": "puzzleFindWords", "words": ["ışık", "iğne"]}


# --- how each is played ----------------------------------------------------------------------------------------------


def join(links: dict[int, int]) -> Playing:
    """Sentences to words."""

    def play(page: StagePage, by_key: bool) -> None:
        player = page.player(PairPlayer)
        for sentence, word in links.items():
            if by_key:
                page.tab_to(player.words[word]).key(Qt.Key.Key_Space)
                page.tab_to(player.sentences[sentence]).key(Qt.Key.Key_Space)
            else:
                page.drag(player.words[word], player.sentences[sentence])

    return play


def put_in_order(orders: dict[int, str]) -> Playing:
    """Sentences with their words as they shall lie."""

    def play(page: StagePage, by_key: bool) -> None:
        for index, text in orders.items():
            line = page.player(OrderPlayer).lines[index]
            for at, word in enumerate(text.split()):
                move(page, line, word, at, by_key=by_key)

    return play


def move(page: StagePage, line: OrderLine, word: str, to: int, *, by_key: bool) -> None:
    chips = line.flow.chips()
    start = next(at for at, chip in enumerate(chips) if at >= to and chip.label == word)
    if start == to:
        return
    if by_key:
        page.tab_to(chips[start]).key(Qt.Key.Key_Space)
        page.key(*[Qt.Key.Key_Left] * (start - to)).key(Qt.Key.Key_Space)
    else:
        page.drag(chips[start], chips[to])


def fill(words: dict[int, str]) -> Playing:
    """By mouse from the bank, by key written."""

    def play(page: StagePage, by_key: bool) -> None:
        player = page.player(GapPlayer)
        for gap, word in words.items():
            if by_key:
                page.tab_to(player.slots[gap]).type(word)
            else:
                page.drag(named(player.items(), word), player.slots[gap])

    return play


def draw(*words: str) -> Playing:
    """Words of the puzzle, from their first to their last letter."""

    def play(page: StagePage, by_key: bool) -> None:
        puzzle = page.player(PuzzlePlayer).grid.puzzle
        for placement in puzzle.placements:
            if placement.word in words:
                draw_word(page, placement, by_key=by_key)

    return play


def draw_word(page: StagePage, placement: Placement, *, by_key: bool) -> None:
    draw_cells(page, placement.cells[0], placement.cells[-1], by_key=by_key)


def draw_cells(page: StagePage, begin: Cell, end: Cell, *, by_key: bool) -> None:
    grid = page.player(PuzzlePlayer).grid
    if not by_key:
        page.lay_out().drag(grid, grid, grid.centre_of(begin).toPoint(), grid.centre_of(end).toPoint())
        return
    page.tab_to(grid)
    for cell in (begin, end):
        walk(page, cell)
        page.key(Qt.Key.Key_Space)


def walk(page: StagePage, cell: Cell) -> None:
    down, across = (cell[axis] - page.player(PuzzlePlayer).grid.cursor_cell[axis] for axis in (0, 1))
    page.key(*[Qt.Key.Key_Down if down > 0 else Qt.Key.Key_Up] * abs(down))
    page.key(*[Qt.Key.Key_Right if across > 0 else Qt.Key.Key_Left] * abs(across))


def draw_beside(page: StagePage, by_key: bool) -> None:
    """Something that is no word."""
    draw_cells(page, (0, 0), (1, 1), by_key=by_key)


PLAYS: list[tuple[str, dict[str, Any], Playing, int, int]] = [
    ("match", MATCH, join({0: 1, 1: 2, 2: 0}), 3, 3),
    ("match", MATCH, join({0: 0, 1: 1}), 0, 3),
    ("order", ORDER, put_in_order(dict(enumerate(ORDER["words"]))), 2, 2),
    ("order", ORDER, put_in_order({0: "in The tide comes twice."}), 0, 2),
    ("gaps", GAPS, fill({0: "dock", 1: "pier"}), 2, 2),
    ("gaps", GAPS, fill({0: "pier", 1: "dock"}), 0, 2),
    ("puzzle", PUZZLE, draw("MAST", "KEEL"), 2, 2),
    ("puzzle", PUZZLE, draw_beside, 0, 2),
    ("turkish puzzle", TURKISH, draw("ışık", "iğne"), 2, 2),
]


@pytest.mark.parametrize("by_key", [False, True], ids=["mouse", "key"])
@pytest.mark.parametrize(
    ("raw", "play", "points", "of"),
    [play[1:] for play in PLAYS],
    ids=[f"{name}-{points}" for name, _, _, points, _ in PLAYS],
)
async def test_played_to_everything_and_to_nothing(qapp, bot, tmp_path: Path, raw, play, points, of, by_key):
    page = await StagePage.open(bot, a_playbook(tmp_path, raw))
    play(page, by_key)
    found = page.check(by_key=by_key)
    assert (found.points, found.of) == (points, of)
    assert page.score == f"{points} of {of} · {100 if points else 0} %"
    assert all_said(page.stage.player.items())
    await page.close()


# --- matching --------------------------------------------------------------------------------------------------------


async def test_a_line_may_begin_at_either_side_and_a_new_one_replaces_it(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, MATCH))
    player = page.player(PairPlayer)
    page.drag(player.sentences[0], player.words[1])
    assert page.stage.response.links == {0: 1}
    page.click(player.words[1]).click(player.sentences[2])
    assert page.stage.response.links == {2: 1}
    page.drag(player.words[0], player.words[2])
    assert page.stage.response.links == {2: 1}
    assert player.sentences[2].accessibleName() == "It keeps the boat in place., joined to buoy"
    await page.close()


async def test_delete_takes_a_line_away_from_either_end(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, MATCH))
    player = page.player(PairPlayer)
    join({0: 1, 1: 2})(page, True)
    page.tab_to(player.sentences[0]).key(Qt.Key.Key_Delete)
    assert page.stage.response.links == {1: 2}
    page.tab_to(player.words[2]).key(Qt.Key.Key_Backspace)
    assert page.stage.response.links == {}
    page.key(Qt.Key.Key_Delete)
    await page.close()


async def test_a_word_that_two_sentences_need_has_two_lines(qapp, bot, tmp_path):
    raw = {
        **MATCH,
        "match_words": [{"word": "oar"}],
        "sentences": [{"sentence": s, "word": "oar"} for s in "ab"],
    }
    page = await StagePage.open(bot, a_playbook(tmp_path, raw))
    join({0: 0, 1: 0})(page, False)
    assert page.check().complete
    await page.close()


async def test_pictures_beside_words_come_and_a_missing_one_is_told(qapp, bot, tmp_path):
    raw = {
        **MATCH,
        "match_words": [
            {"word": "anchor", "image_path": "images/a.png"},
            {"word": "buoy", "image_path": "images/none.png"},
            {"image_path": "images/a.png"},
        ],
    }
    book = a_playbook(tmp_path, raw)
    (book / "images" / "a.png").write_bytes(a_png(90, 60, "a"))
    page = await StagePage.open(bot, book)
    words = page.player(PairPlayer).words
    assert [word.has_image() for word in words] == [True, False, True]
    assert "images/none.png" in words[1].toolTip()
    assert words[2].accessibleName() == "Picture"
    join({0: 1})(page, False)
    await page.close()


@pytest.mark.parametrize("size", [(620, 520), (1016, 648), (1900, 1000)])
async def test_tiles_hold_their_text_at_every_size(qapp, bot, tmp_path, size):
    long = "Uzun bir cümle, " * 12 + "x" * 90
    raw = {**MATCH, "sentences": [{"sentence": long, "word": "oar"}, *MATCH["sentences"]]}
    page = await StagePage.open(bot, a_playbook(tmp_path, raw), size=size)
    player = page.player(PairPlayer)
    page.stage.grab()
    for tile in player.items():
        assert tile.height() >= tile.heightForWidth(tile.width()) - 1
        assert player.lines.rect().contains(tile.geometry())
    await page.close()


# --- ordering --------------------------------------------------------------------------------------------------------


async def test_a_word_dropped_behind_the_last_is_the_last(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, ORDER))
    line = page.player(OrderPlayer).lines[0]
    first = line.flow.chips()[0]
    page.drag(first, line.flow, end_at=QPoint(line.flow.width() - 4, line.flow.height() // 2))
    assert line.words()[-1] == first.label
    assert page.stage.response.orders[0] == line.words()
    await page.close()


async def test_words_stay_in_their_sentence(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, ORDER))
    one, other = page.player(OrderPlayer).lines
    page.drag(one.flow.chips()[0], other.flow.chips()[1])
    assert page.stage.response.orders == {}
    await page.close()


async def test_a_word_taken_by_key_can_be_let_go_and_keeps_the_focus_on_its_way(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, ORDER))
    player = page.player(OrderPlayer)
    chip = player.lines[0].flow.chips()[2]
    page.tab_to(chip).key(Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert player.lines[0].flow.chips()[0] is chip
    assert page.focus is chip
    assert page.said[-1] == "Place 1 of 5"
    page.key(Qt.Key.Key_Escape)
    assert player.hand.held is None
    page.key(Qt.Key.Key_Right)
    assert page.focus is player.lines[0].flow.chips()[1]
    page.key(Qt.Key.Key_Down)
    assert page.focus in player.lines[1].flow.chips()
    await page.close()


async def test_a_word_goes_past_its_twin(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, {"type": "ordering", "words": ["a a b", "Stop!"]}))
    line = page.player(OrderPlayer).lines[0]
    chip = line.flow.chips()[0]
    page.tab_to(chip).key(Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert line.flow.chips()[2] is chip
    await page.close()


async def test_an_untouched_sentence_is_open_and_one_word_is_right(qapp, bot, tmp_path):
    page = await StagePage.open(
        bot, a_playbook(tmp_path, {"type": "ordering", "words": ["We saw two.", "Stop!"]})
    )
    assert page.check().marks == (Mark.OPEN, Mark.RIGHT)
    await page.close()


# --- gaps ------------------------------------------------------------------------------------------------------------


async def test_a_gap_takes_a_word_of_the_bank_by_key_and_gives_it_back(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, GAPS))
    player = page.player(GapPlayer)
    chip = named(player.items(), "dock")
    page.tab_to(chip).key(Qt.Key.Key_Space)
    assert page.focus is player.slots[0]
    page.key(Qt.Key.Key_Space)
    assert page.stage.response.placed == {0: "dock"}
    page.tab_to(player.slots[0]).key(Qt.Key.Key_Backspace)
    assert page.stage.response.placed == {}
    page.key(Qt.Key.Key_Space)
    assert page.stage.response.placed == {}
    page.type("two words").key(Qt.Key.Key_Backspace)
    assert page.stage.response.placed == {0: "two word"}
    await page.close()


async def test_words_move_between_gaps(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, GAPS))
    player = page.player(GapPlayer)
    fill({0: "dock", 1: "pier"})(page, False)
    page.drag(player.slots[0], player.slots[1])
    assert page.stage.response.placed == {0: "pier", 1: "dock"}
    page.drag(player.slots[0], page.stage.card)
    assert page.stage.response.placed == {1: "dock"}
    page.click(named(player.items(), "pier")).click(player.slots[0])
    assert page.stage.response.placed == {0: "pier", 1: "dock"}
    await page.close()


async def test_a_word_is_put_into_a_gap_that_is_not_empty(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, GAPS))
    player = page.player(GapPlayer)
    fill({0: "pier"})(page, True)
    page.tab_to(named(player.items(), "dock")).key(Qt.Key.Key_Space)
    page.tab_to(player.slots[0]).key(Qt.Key.Key_Space)
    assert page.stage.response.placed == {0: "dock"}
    await page.close()


# --- puzzle ----------------------------------------------------------------------------------------------------------


async def test_words_are_found_from_their_end_as_well_and_count_once(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, PUZZLE))
    player = page.player(PuzzlePlayer)
    placement = player.grid.puzzle.placements[0]
    draw_cells(page, placement.cells[-1], placement.cells[0], by_key=False)
    assert page.stage.response.found == {placement.word}
    assert page.said[-1] == f"“{placement.word}” found."
    draw_word(page, placement, by_key=True)
    assert page.stage.response.found == {placement.word}
    draw_beside(page, by_key=False)
    assert page.said[-1] == "No word of the list lies there."
    await page.close()


async def test_a_turkish_grid_has_turkish_capitals(qapp, bot, tmp_path):
    page = await StagePage.open(bot, a_playbook(tmp_path, TURKISH, language="tr"))
    puzzle = page.player(PuzzlePlayer).grid.puzzle
    assert {placement.letters for placement in puzzle.placements} == {"IŞIK", "İĞNE"}
    assert not set("".join(puzzle.rows)) & set("QWX")
    await page.close()


async def test_the_grid_is_the_same_every_time_and_says_its_cells(qapp, bot, tmp_path):
    book = a_playbook(tmp_path, PUZZLE, ORDER)
    page = await StagePage.open(bot, book)
    grid = page.player(PuzzlePlayer).grid
    rows = grid.puzzle.rows
    assert grid.accessibleName() == f"Grid of letters, {rows[0][0]}, row 1, column 1"
    page.key(Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert grid.accessibleName() == f"Grid of letters, {rows[0][1]}, row 1, column 2, word begun"
    page.key(Qt.Key.Key_Escape)
    assert grid.anchor is None
    page.key(Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
    assert page.player(PuzzlePlayer).grid.puzzle.rows == rows
    await page.close()


async def test_a_word_that_fits_nowhere_is_told_and_can_not_be_found(qapp, bot, tmp_path):
    raw = {"type": "puzzleFindWords", "words": ["MAST", "X" * 16]}
    page = await StagePage.open(bot, a_playbook(tmp_path, raw))
    draw("MAST")(page, False)
    assert (page.check().points, page.check().of) == (1, 2)
    assert any("longer than 15 letters" in text for text in page.stage.lms.texts())
    await page.close()
