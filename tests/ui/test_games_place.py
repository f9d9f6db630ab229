"""The Games tab around the play: the list, odd data, missing files, the tab that only some books have."""

import json

import pytest
from PySide6.QtCore import Qt

from dcs_browser.domain.location import Location, Room, Tab
from tests.app.test_links import Start, service, start, type_address  # noqa: F401 - fixtures
from tests.pages.games import ALL, MEMORY, QUIZ, SELECTOR, GamesPage, a_book_with_games, a_games_file
from tests.pages.library import said

pytestmark = pytest.mark.anyio

TWO = {
    "levels": [
        {"level": 1, "title": "Harbour", "games": [QUIZ, MEMORY]},
        {"level": 2, "title": "", "games": [SELECTOR, QUIZ]},
        {"level": 3, "title": "Empty", "games": []},
    ]
}


async def test_games_stand_by_level_or_by_type_with_their_scores(bot, tmp_path):
    page = await GamesPage(bot, a_book_with_games(tmp_path, TWO)).open()
    assert page.shelf.texts() == ("Harbour", "Quiz", "Memory", "Level 2", "Choose the right one", "Quiz")
    assert page.status == "Game 1 of 4"
    page.play_by_mouse(right=True)
    page.click(page.shelf.order._buttons["type"])
    assert page.shelf.texts() == (
        "Quiz",
        "Harbour",
        "Level 2",
        "Memory",
        "Harbour",
        "Choose the right one",
        "Level 2",
    )
    from dcs_browser.ui.games.shelf import PILL

    assert [page.shelf.model.item(at).data(PILL)[0] for at in (1, 2)] == ["2/2", "2"]
    assert page.pointer == "/levels/0/games/0"
    page.shelf.list.setFocus()
    page.key(Qt.Key.Key_Down)
    assert page.pointer == "/levels/1/games/1"
    await page.quiet()
    await page.close()


@pytest.mark.parametrize(
    ("pointer", "found"),
    [
        ("/levels/1/games/0/questions/0", "/levels/1/games/0"),
        ("/levels/1", "/levels/1/games/0"),
        ("/levels/9", "/levels/0/games/0"),
        ("", "/levels/0/games/0"),
    ],
)
async def test_a_pointer_opens_its_game(bot, tmp_path, pointer, found):
    page = await GamesPage(bot, a_book_with_games(tmp_path, TWO)).open(pointer=pointer)
    assert page.pointer == found
    await page.close()


async def test_a_missing_picture_and_sound_are_named(bot, tmp_path, monkeypatch):
    quiz = {
        "type": "quiz",
        "questions": [
            QUIZ["questions"][0] | {"image": "./books/b/assets/no.png", "audio": "./books/b/audio/no.mp3"}
        ],
    }
    page = await GamesPage(bot, a_book_with_games(tmp_path, a_games_file(quiz))).open()
    prompt = page.stage.board.prompt
    assert "assets/no.png" in prompt.picture.problem
    assert "assets/no.png" in prompt.picture.toolTip()
    page.click(prompt.sound)
    await page.quiet()
    assert not prompt.sound.isEnabled()
    assert "audio/no.mp3" in prompt.sound.toolTip()
    await page.close()


async def test_a_game_that_cannot_be_played_shows_reason_and_data(bot, tmp_path):
    bingo = {"type": "bingo<b>", "questions": [{"secret": "<img src=x>"}]}
    page = await GamesPage(
        bot, a_book_with_games(tmp_path, a_games_file(bingo, {"type": "quiz"}, QUIZ))
    ).open()
    assert page.stage.play is None
    assert "Readers don't know this type" in page.stage.reason.text()
    assert json.loads(page.stage.data.toPlainText()) == bingo
    assert page.stage.data.isVisible()
    assert not page.stage.score.isVisible()
    page.click(page.stage.next_game)
    assert "no questions" in page.stage.reason.text()
    page.click(page.stage.next_game)
    assert page.stage.board is not None
    await page.quiet()
    await page.close()


async def test_oddities_of_a_game_that_can_be_played_are_said_above_it(bot, tmp_path):
    odd = {"type": "quiz", "questions": [{}, {"question": "?", "answers": [{"text": "a"}, {"text": "b"}]}]}
    page = await GamesPage(bot, a_book_with_games(tmp_path, a_games_file(odd))).open()
    assert "Question 1: It has no options" in page.stage.notes.text()
    assert "Question 2: No option is marked as right" in page.stage.notes.text()
    assert page.stage.notes.isVisible()
    await page.close()


@pytest.mark.parametrize(
    ("games", "words"),
    [
        (None, "no games.json"),
        ("{}", "has no games"),
        ('{"levels": 3}', "has no games"),
        ("[]", "not an object"),
        ("{", "not JSON"),
    ],
)
async def test_a_book_without_games_says_so(bot, tmp_path, games, words):
    page = await GamesPage(bot, a_book_with_games(tmp_path, games)).open()
    assert page.place.states.state != "content"
    assert words in said(page.place.states)
    await page.close()


async def test_another_book_begins_anew(bot, tmp_path):
    first = a_book_with_games(tmp_path / "a", a_games_file(QUIZ))
    second = a_book_with_games(tmp_path / "b", a_games_file(MEMORY))
    page = await GamesPage(bot, first, second).open()
    page.play_by_mouse(right=True)
    await page.open(-2)
    assert page.stage.game.type == "memory"
    await page.open(-1)
    assert page.score == "0 of 2"
    await page.close()


async def test_only_books_with_games_have_the_tab_and_links_lead_to_a_game(start, service, bot, tmp_path):  # noqa: F811
    with_games = a_book_with_games(tmp_path / "a", a_games_file(*ALL.values()))
    without = a_book_with_games(tmp_path / "b", None)
    async with start(service) as page:
        await page.sign_in(service)
        row = page.window.tab_row
        page.house.deeds.open_local(with_games)
        await bot.until(lambda: Tab.GAMES in row.tabs)
        await page.open_tab(Tab.GAMES)
        await bot.until(lambda: page.location.pointer == "/levels/0/games/0")
        await page.open_tab(Tab.PAGES)
        assert page.location.pointer == ""
        page.house.deeds.open_local(without)
        await bot.until(lambda: Tab.GAMES not in row.tabs)
        page.house.navigator.go(Location(Room.BOOK, "", page.location.book_id, Tab.GAMES))
        await bot.until(lambda: "no games.json" in said(page.house.games.place.states))
        await type_address(page, "Şehir Yayınları/liman_1/games#/levels/0/games/2")
        await bot.until(lambda: page.location.tab is Tab.GAMES and page.location.book_id == 1)


async def test_a_finding_in_games_json_leads_to_its_game():
    from dcs_browser.domain.checks import Finding, Severity
    from dcs_browser.ui.check.spots import spot_of

    pointer = "/levels/0/games/1/questions/0"
    finding = Finding(
        "games.answers", Severity.WARNING, "It has no right option.", file="games.json", pointer=pointer
    )
    assert spot_of(finding, None) == (Tab.GAMES, pointer, "")
