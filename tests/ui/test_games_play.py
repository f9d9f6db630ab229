"""Every game played to a full and to a zero score, with the mouse and with the keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from dcs_browser.domain.flowbook.judging import Mark
from tests.pages.games import ALL, CROSS, GamesPage, a_book_with_games, a_games_file

pytestmark = pytest.mark.anyio

FULL = {
    "quiz": "2 of 2",
    "memory": "3 of 3",
    "order": "2 of 2",
    "selector": "1 of 1",
    "builder": "1 of 1",
    "crosspuzzle": "2 of 2",
    "race": "2 of 2",
}


@pytest.fixture
async def page(bot, tmp_path):
    made = await GamesPage(bot, a_book_with_games(tmp_path, a_games_file(*ALL.values()))).open()
    yield made
    await made.close()


@pytest.mark.parametrize("right", [True, False], ids=["full", "zero"])
@pytest.mark.parametrize("by", ["mouse", "keys"])
async def test_every_game_can_be_played(page, by, right):
    for at, (kind, full) in enumerate(FULL.items()):
        assert page.stage.game.type == kind
        wanted = full if right else full.replace(full[0], "0", 1)
        if by == "mouse":
            page.play_by_mouse(right=right)
        else:
            page.play_by_keys(right=right)
        assert page.stage.play.over, kind
        assert page.score == wanted, kind
        assert page.stage.play.judgement.complete is right
        marks = page.stage.play.judgement.marks
        assert (Mark.RIGHT in marks) is right
        assert page.shelf.order_of()[at] == page.pointer
        await page.quiet()
        if at + 1 == len(FULL):
            assert not page.stage.next_game.isEnabled()
        elif by == "mouse":
            page.click(page.stage.next_game)
        else:
            page.walk_to_button(page.stage.next_game)
            page.key(Qt.Key.Key_Space)


async def test_restart_deals_anew_and_forgets_the_score(page):
    page.play_by_mouse(right=True)
    assert page.score == "2 of 2"
    page.click(page.stage.restart)
    assert page.score == "0 of 2"
    assert not page.stage.play.over
    assert page.stage.board.tiles[0].hasFocus()
    page.play_by_mouse(right=False)
    assert page.score == "0 of 2"


async def test_a_choice_is_marked_and_cannot_be_taken_back(page):
    board = page.stage.board
    wrong, right = page._option(False), page._option(True)
    page.click(wrong)
    assert (wrong.mark, right.mark) == (Mark.WRONG, Mark.MISSED)
    assert "wrong" in wrong.accessibleName()
    page.click(right)
    assert wrong.mark is Mark.WRONG
    assert page.stage.next.isEnabled()
    assert board is page.stage.board


async def test_words_move_in_the_line_and_back_to_the_pool(page):
    page.place._begin(page.shelf.order_of()[2])
    board = page.stage.board
    for word in (0, 1, 2):
        page.click(board.tile(word))
    page.click(board.tile(1))
    assert page.stage.play.line == (0, 2)
    assert board.tile(1) in board.pool.tiles
    page.click(board.tile(1))
    board.tile(1).setFocus()
    page.key(Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert page.stage.play.line == (0, 1, 2)
    page.key(Qt.Key.Key_Backspace)
    assert page.stage.play.line == (0, 2)
    page.click(page.stage.check)
    assert board.solution.isVisible()
    assert board.solution.text() == "Boats need wind"


async def test_a_race_moves_both_and_says_who_wins(page):
    page.place._begin(page.shelf.order_of()[6])
    page.click(page._option(True))
    assert page.stage.board.track.fields == (1, 0)
    page.go_on()
    page.click(page._option(False))
    assert page.stage.board.track.fields == (1, 1)
    assert "drawn" in page.stage.score.text()


async def test_the_crossword_tells_who_listens_where_one_is(page):
    page.place._begin(page.shelf.order_of()[5])
    grid = page.stage.board.grid
    page.stage.board.take_focus()
    first = page.stage.play.entries[0]
    assert f"{first.number} across" in grid.accessibleName()
    assert "letter 1 of" in grid.accessibleName()
    page.type(first.letters[:2])
    assert grid.cell == first.cells[2]
    page.key(Qt.Key.Key_Backspace)
    assert first.cells[1] not in page.stage.play.typed
    page.key(Qt.Key.Key_Delete)
    assert page.stage.play.typed == {first.cells[0]: first.letters[0]}


async def test_turkish_letters_are_typed_as_they_are(bot, tmp_path):
    cross = CROSS | {"questions": [{"question": "?", "answers": [{"text": "ılıkiğ"}]}]}
    page = await GamesPage(bot, a_book_with_games(tmp_path, a_games_file(cross), "tr")).open()
    page.stage.board.take_focus()
    grid = page.stage.board.grid

    event = QInputMethodEvent("", [])
    event.setCommitString("ılıkiğ")
    QApplication.sendEvent(grid, event)
    assert "".join(page.stage.play.typed.values()) == "ILIKİĞ"
    page.key(Qt.Key.Key_Return)
    assert page.score == "1 of 1"
    await page.close()


async def test_tab_goes_from_the_buttons_through_the_board(page):
    page.stage.restart.setFocus()
    for tile in page.stage.board.tiles:
        page.key(Qt.Key.Key_Tab)
        assert tile.hasFocus()
