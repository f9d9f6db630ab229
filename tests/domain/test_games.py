"""The rules of the games as tables: right, wrong, partial, empty, and data that is odd."""

import json
from functools import reduce
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcs_browser.domain.flowbook.game_deals import deal
from dcs_browser.domain.flowbook.game_rules import Choosing, Oddity
from dcs_browser.domain.flowbook.game_rules_cross import Crossword, lay_out
from dcs_browser.domain.flowbook.game_rules_memory import MOST_PAIRS, Memory
from dcs_browser.domain.flowbook.game_rules_words import Building
from dcs_browser.domain.flowbook.games import Game, parse_games
from dcs_browser.domain.flowbook.judging import Mark


def a_game(kind: str, *questions: dict[str, Any]) -> Game:
    game = {"type": kind, "questions": list(questions)}
    return parse_games(json.dumps({"levels": [{"level": 1, "games": [game]}]})).levels[0].games[0]


def options(*texts: str) -> list[dict[str, Any]]:
    """A star marks what is right."""
    return [{"text": text.strip("*"), "isCorrect": text.endswith("*")} for text in texts]


def choices(*questions: list[dict[str, Any]], kind: str = "quiz") -> Choosing:
    play = deal(a_game(kind, *({"question": "?", "answers": found} for found in questions))).play
    assert isinstance(play, Choosing)
    return play


def pick(play: Choosing, text: str) -> Choosing:
    at = next(at for at, option in enumerate(play.now.options) if option.text == text)
    return play.choose(at).go_on()


AB = options("a*", "b", "c")


@pytest.mark.parametrize("kind", ["quiz", "selector", "race"])
@pytest.mark.parametrize(
    ("picked", "points", "lead", "over"),
    [
        ([], 0, 0, False),
        (["a"], 1, 1, False),
        (["a", "a"], 2, 2, True),
        (["a", "b"], 1, 0, True),
        (["b", "c"], 0, -2, True),
    ],
)
def test_choosing_gives_a_point_for_every_right_option(kind, picked, points, lead, over):
    play = reduce(pick, picked, choices(AB, AB, kind=kind))
    assert (play.judgement.points, play.judgement.of) == (points, 2)
    assert (play.lead, play.over) == (lead, over)


def test_only_the_first_choice_counts_and_one_cannot_go_on_without():
    play = choices(AB, AB)
    assert play.go_on() is play
    wrong = next(at for at, option in enumerate(play.now.options) if not option.right)
    right = next(at for at, option in enumerate(play.now.options) if option.right)
    play = play.choose(wrong)
    assert play.choose(right) is play
    assert play.choose(99) is play
    assert play.judgement.marks == (Mark.WRONG, Mark.OPEN)


def test_any_right_option_counts_where_there_are_several():
    found = deal(a_game("quiz", {"answers": options("a*", "b*", "c")}))
    assert [note.oddity for note in found.notes] == [Oddity.SEVERAL_RIGHT]
    assert pick(found.play, "b").judgement.complete


def test_options_are_not_in_the_order_of_the_file_and_restart_deals_anew():
    game = a_game("quiz", {"answers": options("a*", "b", "c", "d")})
    first = [option.text for option in deal(game).play.now.options]
    assert first == [option.text for option in deal(game).play.now.options]
    assert first != ["a", "b", "c", "d"]
    others = {tuple(option.text for option in deal(game, again).play.now.options) for again in range(20)}
    assert len(others) > 5


def words(*sentences: str, kind: str = "order") -> Building:
    play = deal(a_game(kind, *({"words": sentence.split()} for sentence in sentences))).play
    assert isinstance(play, Building)
    return play


def lay(play: Building, sentence: str) -> Building:
    for text in sentence.split():
        play = play.lay(next(word for word in play.pool if play.now.words[word] == text))
    return play.check()


@pytest.mark.parametrize("kind", ["order", "builder"])
@pytest.mark.parametrize(
    ("laid", "mark"),
    [
        ("Boats need wind", Mark.RIGHT),
        ("Boats wind need", Mark.WRONG),
        ("Boats need", Mark.WRONG),
        ("", Mark.OPEN),
    ],
)
def test_a_sentence_counts_as_a_whole(kind, laid, mark):
    play = lay(words("Boats need wind", kind=kind), laid)
    assert play.judgement.marks == (mark,)
    assert play.over is (mark is not Mark.OPEN)


def test_words_spelled_alike_may_change_places():
    play = words("the cat saw the dog")
    the = [at for at, word in enumerate(play.now.words) if word == "the"]
    for word in (the[1], 1, 2, the[0], 4):
        play = play.lay(word)
    assert play.check().judgement.complete


def test_words_move_and_go_back_until_they_are_checked():
    play = words("a b c").lay(0).lay(1).lay(2).lay(2, 0)
    assert play.line == (2, 0, 1)
    assert play.take_back(0).line == (2, 1)
    assert play.lay(7) is play
    play = play.check()
    assert [play.word_mark(at) for at in range(3)] == [Mark.WRONG] * 3
    assert play.take_back(0) is play
    assert play.lay(0, 0) is play
    assert play.go_on() is play


def test_words_are_dealt_in_an_order_that_reads_differently():
    for sentence in ("a b", "a a b", "x y z", "bir iki üç dört"):
        play = words(sentence)
        assert [play.now.words[at] for at in play.now.dealt] != list(play.now.words)
    assert len(words("a a a").now.dealt) == 3


def a_memory(pairs: int) -> Memory:
    play = deal(a_game("memory", *({"image": f"./books/b/assets/{n}.png"} for n in range(pairs)))).play
    assert isinstance(play, Memory)
    return play


def both(play: Memory, pair: int) -> list[int]:
    return [at for at, card in enumerate(play.cards) if card.pair == pair]


def test_memory_pairs_stay_open_and_others_until_the_next_card():
    play = a_memory(3)
    one, other = both(play, 0)
    play = play.turn(one).turn(other)
    assert play.found == {0}
    assert (play.turns, play.turned) == (1, ())
    a, b = both(play, 1)[0], both(play, 2)[0]
    play = play.turn(a).turn(b)
    assert play.is_open(a)
    assert play.is_open(b)
    assert play.mark(a) is Mark.WRONG
    play = play.turn(both(play, 1)[1])
    assert not play.is_open(a)
    assert play.turns == 2
    assert play.turn(one) is play
    assert not play.over


@pytest.mark.parametrize("found", [0, 1, 3])
def test_memory_counts_the_pairs_that_were_found(found):
    play = a_memory(3)
    for pair in range(found):
        play = reduce(Memory.turn, both(play, pair), play)
    done = play.give_up()
    assert (done.judgement.points, done.judgement.of) == (found, 3)
    assert done.over
    assert done.turn(0) is done
    assert all(done.is_open(card) for card in range(6))


def a_cross(*pairs: tuple[str, str], language: str = "") -> Crossword:
    questions = ({"question": clue, "answers": [{"text": word}]} for word, clue in pairs)
    play = deal(a_game("crosspuzzle", *questions), language=language).play
    assert isinstance(play, Crossword)
    return play


def fill(play: Crossword, letters: dict[tuple[int, int], str]) -> Crossword:
    for cell, letter in letters.items():
        play = play.type(cell, letter)
    return play.check()


SEA = (("low", "Not high"), ("tide", "It comes twice a day"), ("wave", "It breaks"))


def test_a_crossword_is_full_wrong_partial_or_empty():
    play = a_cross(*SEA)
    assert fill(play, play.solution).judgement.complete
    assert fill(play, dict.fromkeys(play.solution, "Q")).judgement.points == 0
    assert play.check() is play
    first = play.entries[0]
    partial = fill(play, dict(zip(first.cells, first.letters, strict=True)))
    assert partial.mark(0) is Mark.RIGHT
    assert partial.judgement.points == 1
    assert partial.type(first.cells[0], "X") is partial


@pytest.mark.parametrize(
    ("language", "word", "typed"), [("tr", "ılık", "ILIK"), ("tr", "iğne", "İĞNE"), ("en", "tide", "TIDE")]
)
def test_letters_are_capitals_of_the_books_language(language, word, typed):
    play = a_cross((word, "?"), language=language)
    assert play.entries[0].letters == typed
    assert fill(play, dict(zip(play.entries[0].cells, word, strict=True))).judgement.complete


def test_dotless_and_dotted_i_are_two_letters_in_turkish():
    play = a_cross(("ılık", "?"), language="tr")
    assert not fill(play, dict(zip(play.entries[0].cells, "ilik", strict=True))).judgement.points


@given(st.lists(st.text("ABCDEİŞ", min_size=1, max_size=8), min_size=1, max_size=14), st.integers(0, 99))
def test_every_word_lies_whole_and_none_beside_another(laid, seed):
    places = lay_out(laid, seed)
    letters: dict[tuple[int, int], str] = {}
    ways: set[tuple[int, int, bool]] = set()
    for word, (row, column, down) in zip(laid, places, strict=True):
        assert row >= 0
        assert column >= 0
        for step, letter in enumerate(word):
            cell = (row + step, column) if down else (row, column + step)
            assert letters.setdefault(cell, letter) == letter
            assert (*cell, down) not in ways
            ways.add((*cell, down))
    assert places == lay_out(laid, seed)
    # Every run of two or more letters is a word of the list.
    runs = {word for word in laid if len(word) > 1}
    assert _runs(letters, (0, 1)) | _runs(letters, (1, 0)) <= runs


def _runs(letters: dict[tuple[int, int], str], step: tuple[int, int]) -> set[str]:
    found = set()
    for row, column in sorted(letters):
        if (row - step[0], column - step[1]) in letters:
            continue
        text = ""
        while (row, column) in letters:
            text += letters[row, column]
            row, column = row + step[0], column + step[1]
        if len(text) > 1:
            found.add(text)
    return found


LONG = "x" * 25


@pytest.mark.parametrize(
    ("kind", "questions", "oddities", "playable"),
    [
        ("bingo", [{}], ["unknown-type"], False),
        ("quiz", [], ["no-questions"], False),
        ("quiz", [{"question": "?"}], ["no-options"], False),
        ("quiz", [{"answers": options("a", "b")}], ["no-right"], True),
        ("quiz", [{}, {"answers": options("a*", "b")}], ["no-options"], True),
        ("race", [{"answers": options("a*", *"bcdefghijklmn")}], ["too-many"], True),
        ("order", [{"words": []}], ["no-words"], False),
        ("order", [{"words": ["a"]}], ["one-word"], True),
        ("order", [{"words": [" ", ""]}, {"words": ["a", "b"]}], ["no-words"], True),
        ("builder", [{"words": ["a", "b"] * 40}], ["too-many"], True),
        ("memory", [{}], ["no-picture"], False),
        ("memory", [{"audio": "./books/b/audio/a.mp3"}], ["no-picture"], True),
        ("memory", [{"image": "x.png"}] * (MOST_PAIRS + 2), ["too-many"], True),
        ("crosspuzzle", [{"question": "?"}], ["no-answer"], False),
        ("crosspuzzle", [{"answers": [{"text": " … "}]}], ["no-answer"], False),
        ("crosspuzzle", [{"answers": [{"text": LONG}]}], ["too-long"], False),
        ("crosspuzzle", [{"answers": [{"text": "high tide"}]}], ["blanks"], True),
        ("crosspuzzle", [{"answers": [{"text": "y" * 900_000}]}], ["too-long"], False),
    ],
)
def test_odd_data_is_said_and_what_can_be_played_is(kind, questions, oddities, playable):
    found = deal(a_game(kind, *questions))
    assert [note.oddity.value for note in found.notes] == oddities
    assert (found.play is not None) is playable
