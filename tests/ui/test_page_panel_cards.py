"""Activities without a picture as still cards: everything can be read, answers on demand, parts can be chosen."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dcs_browser.domain.flowbook import Activity, ActivityKind, parse_book
from dcs_browser.ui.activity_card import ActivityCard, can_show
from tests.builders import a_book_folder, a_config, a_png
from tests.pages.pages import PagesPage, Shelf

MATCH = {
    "type": "matchTheWords",
    "match_words": [{"word": "anchor"}, {"word": "buoy"}, {"word": "<b>x</b>"}],
    "sentences": [
        {"sentence": "It marks a channel.", "word": "buoy"},
        {"sentence": "It keeps the boat in place.", "word": "anchor"},
        {"sentence": "Nobody knows it.", "word": "nothing"},
    ],
}
ORDER = {"type": "ordering", "words": ["The tide comes in twice a day.", "We saw two seals.", "", "One"]}
GAPS = {
    "type": "fillSentencesWithDots",
    "words": ["dock", "pier"],
    "sentences": [
        {"sentence": "The boat is at the", "sentence_after": "today.", "word": "dock"},
        {"sentence": "We walk on the", "word": "pier"},
        {"word": ""},
    ],
}
PUZZLE = {"type": "puzzleFindWords", "words": ["MAST", "KEEL", "a word that is far too long for the grid"]}
ALL = {"match": MATCH, "order": ORDER, "gaps": GAPS, "puzzle": PUZZLE}


def an_activity(raw: dict[str, object]) -> Activity:
    config = {"books": [{"modules": [{"pages": [{"sections": [{"activity": raw}]}]}]}]}
    activity = parse_book(json.dumps(config)).sections[0].activity
    assert activity is not None
    return activity


@pytest.fixture
def shown(qtbot):
    def show(raw: dict[str, object], width: int = 640) -> ActivityCard:
        card = ActivityCard(an_activity(raw), "Do it", "en")
        qtbot.addWidget(card)
        card.resize(width, 560)
        card.show()
        return card

    return show


@pytest.mark.parametrize("name", ALL)
def test_answers_change_what_is_seen_and_go_again(shown, name):
    card = shown(ALL[name])
    before, text = card.grab().toImage(), card.text()
    card.show_answers(True)
    assert card.answers_shown()
    assert card.grab().toImage() != before
    card.show_answers(False)
    assert not card.answers_shown()
    assert card.text() == text


def test_pairs_are_read_in_two_columns(shown):
    text = shown(MATCH).text()
    for words in ("anchor", "buoy", "<b>x</b>", "It marks a channel.", "Nobody knows it."):
        assert words in text


def test_sentences_keep_their_gap_until_the_answers_come(shown):
    card = shown(GAPS)
    assert "The boat is at the … today." in card.text()
    card.show_answers(True)
    assert "The boat is at the dock today." in card.text()
    assert "We walk on the pier" in card.text()


def test_the_words_of_a_sentence_are_dealt_out_and_put_in_order_on_demand(shown):
    card = shown(ORDER)
    assert "The tide comes in twice a day." not in card.text()
    assert sorted(card.text().split()) == sorted(" ".join(ORDER["words"]).split())
    card.show_answers(True)
    assert "The tide comes in twice a day." in card.text().splitlines()


def test_words_that_find_no_place_in_the_grid_are_told(shown):
    card = shown(PUZZLE)
    assert "MAST" in card.text()
    notes = [w.text() for w in card.findChildren(object) if type(w).__name__ == "Note"]
    assert any("don't fit into the grid" in note for note in notes)


@pytest.mark.parametrize(
    ("name", "part"),
    [("match", "sentences/1"), ("gaps", "sentences/0"), ("order", "words/0"), ("puzzle", "words/1")],
)
def test_a_part_is_picked_by_mouse_and_key_and_marked(shown, name, part):
    card = shown(ALL[name])
    heard = []
    card.picked.connect(heard.append)
    pointer = f"{card.activity.pointer}/{part}"
    piece = next(p for p in card.parts() if p.pointer == pointer and p.isVisible())
    QTest.mouseClick(piece, Qt.MouseButton.LeftButton)
    QTest.keyClick(piece, Qt.Key.Key_Return)
    assert heard == [pointer, pointer]
    piece.clearFocus()
    before = card.grab().toImage()
    card.select(f"{pointer}/word")
    assert card.grab().toImage() != before


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("width", [220, 480, 1200])
def test_no_part_leaves_the_card_at_any_width(shown, name, width):
    card = shown(ALL[name], width)
    card.show_answers(True)
    card.grab()
    sheet = card.widget().rect()
    for piece in card.parts():
        if piece.isVisible():
            corner = piece.mapTo(card.widget(), piece.rect().topLeft())
            end = piece.mapTo(card.widget(), piece.rect().bottomRight())
            assert sheet.contains(corner), piece.text()
            assert sheet.contains(end), piece.text()
            assert piece.height() >= piece.heightForWidth(piece.width()) - 1, piece.text()


def test_only_words_make_a_card():
    assert all(can_show(an_activity(raw)) for raw in ALL.values())
    assert not can_show(an_activity({"type": "matchTheWords", "headerText": "empty"}))
    assert not can_show(an_activity({"type": ActivityKind.CIRCLE.value, "words": ["a"]}))


@pytest.mark.anyio
async def test_pictures_beside_words_are_fetched_and_a_missing_one_is_no_failure(qapp, bot, tmp_path: Path):
    config = a_config(3)
    activity = config["books"][0]["modules"][0]["pages"][2]["sections"][0]["activity"]
    activity["match_words"][0]["image_path"] = "./books/harbour_2/images/Unit_1/anchor.png"
    activity["match_words"][1]["image_path"] = "./books/harbour_2/images/Unit_1/none.png"
    book = a_book_folder(tmp_path, config=config)
    (book / "images" / "Unit_1" / "anchor.png").write_bytes(a_png(90, 60, "anchor"))
    shelf = Shelf()
    page = await PagesPage.open(bot, shelf, shelf.local(book), "/books/0/modules/0/pages/2/sections/0")
    page.place.show_crop()
    await page.drawn("card")
    card = page.panel.card()
    assert card.wanted_images() == ("images/Unit_1/anchor.png", "images/Unit_1/none.png")
    await bot.until(lambda: not card.parts()[0].image().isNull())
    assert card.parts()[1].image().isNull()
    assert not card.grab().isNull()
    await page.close()
