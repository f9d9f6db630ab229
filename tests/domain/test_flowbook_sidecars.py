"""Paths, spaces, games, karaoke and subtitles."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dcs_browser.domain.errors import BadBook
from dcs_browser.domain.flowbook import (
    Rect,
    ReferenceKind,
    parse_games,
    parse_karaoke,
    parse_srt,
    references,
    relative,
)
from dcs_browser.domain.flowbook.games import GameKind
from dcs_browser.domain.flowbook.paths import book_folder, kind_of_path, looks_like_path, subtitle_of
from dcs_browser.domain.flowbook.spaces import fit, spread, to_crop, to_page
from dcs_browser.domain.flowbook.subtitles import SubtitleFault
from dcs_browser.domain.flowbook.words import game_words
from tests.domain.test_checks_draft import HOME, SRT, Draft


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("./books/harbour_2/images/Unit_1/5.png", "images/Unit_1/5.png"),
        ("books/Any Name/audio/a.mp3", "audio/a.mp3"),
        ("./images/5.png", "images/5.png"),
        ("images/5.png", "images/5.png"),
        (".\\books\\b\\images\\5.png", "images/5.png"),
        ("C:\\Users\\x\\app\\books\\b\\images\\5.png", "images/5.png"),
        ("/home/x/books/b/images/5.png", "images/5.png"),
        ("file:///C:/books/b/images/5.png", "images/5.png"),
        ("./books/{pdf_name}/images/book_cover.png", "images/book_cover.png"),
        ("./publisher_logo/publisher_logo.png", ""),
        ("./rsc/images/publisher_full_logo.png", ""),
        ("https://example.org/books/b/images/5.png", ""),
        ("/etc/passwd", ""),
        ("./books/b", ""),
        ("", ""),
        ("images/Ünite.png", "images/Ünite.png"),
        ("images/U\u0308nite.png", "images/Ünite.png"),
    ],
)
def test_paths_become_relative_to_the_book(written: str, path: str) -> None:
    assert relative(written) == path


def test_parts_of_paths() -> None:
    assert book_folder("./books/Harbour 2/x.png") == "Harbour 2"
    assert book_folder("images/x.png") == ""
    assert subtitle_of("video/1.MP4") == "video/1.srt"
    assert kind_of_path("a/B.MP3") is ReferenceKind.AUDIO
    assert kind_of_path("a/b") is ReferenceKind.OTHER


@pytest.mark.parametrize("text", ["./x", "images/5.png", "a\\b.mp3", "Pg_5.mp3", "assets/notes.pdf"])
def test_what_looks_like_a_path(text: str) -> None:
    assert looks_like_path(text)


@pytest.mark.parametrize(
    "text", ["", "a", "Go. Now", "and/or", "1.5", "www.example", "He left.He came", "x" * 2000]
)
def test_what_does_not_look_like_a_path(text: str) -> None:
    assert not looks_like_path(text)


def test_references_name_every_file_with_its_place_and_kind() -> None:
    found = {r.pointer: (r.path, r.kind.value, r.certain) for r in references(Draft().config)}
    first = "/books/0/modules/0/pages/0"
    assert found["/book_cover"] == ("images/book_cover.png", "image", True)
    assert found[f"{first}/image_path"] == ("images/Unit_1/1.png", "image", True)
    assert found[f"{first}/sections/1/audio_path"] == ("audio/Pg_1.mp3", "audio", True)
    assert found[f"{first}/sections/2/audio_extra/path"] == ("audio/extra.mp3", "audio", True)
    assert "/publisher_logo_path" not in found


def test_unknown_keys_and_html_that_name_files_count_too() -> None:
    raw = {
        "poster_of_film": HOME + "images/p.png",
        "note": '<img src="images/n.png">',
        "list": ["a.mp3", 5, None],
    }
    found = {r.pointer: (r.path, r.certain) for r in references(raw)}
    assert found == {
        "/poster_of_film": ("images/p.png", False),
        "/note": ("images/n.png", False),
        "/list/0": ("a.mp3", False),
    }


def test_page_boxes_and_crop_boxes_are_the_same_place() -> None:
    area, crop = Rect(100, 200, 400, 200), (1000.0, 500.0)
    assert to_crop(Rect(140, 240, 40, 20), area, crop) == Rect(100, 100, 100, 50)
    assert to_page(Rect(100, 100, 100, 50), area, crop) == Rect(140, 240, 40, 20)
    assert to_crop(Rect(0, 0, 1, 1), Rect(0, 0, 0, 10), crop) is None
    assert to_page(Rect(0, 0, 1, 1), area, (0, 0)) is None


def test_a_picture_is_fitted_whole_and_centred() -> None:
    found = fit((1000, 500), (500, 500))
    assert (found.scale, found.dx, found.dy) == (0.5, 0, 125)
    assert found.rect(Rect(100, 100, 10, 10)) == Rect(50, 175, 5, 5)
    assert found.point(50, 175) == (100, 100)
    assert fit((0, 0), (10, 10)).scale == 1


def test_games_open_with_levels_questions_and_options() -> None:
    found = parse_games(json.dumps(Draft().games))
    (level,) = found.levels
    assert (level.level, level.title) == (1, "Unit 1")
    quiz, memory, order, cross = level.games
    assert [game.kind for game in level.games] == [
        GameKind.QUIZ,
        GameKind.MEMORY,
        GameKind.ORDER,
        GameKind.CROSS_PUZZLE,
    ]
    assert [option.is_correct for option in quiz.questions[0].answers] == [True, False, False]
    assert memory.questions[0].image == "assets/gull.png"
    assert order.questions[0].words == ("Boats", "need", "wind")
    assert cross.questions[0].answers[0].text == "low"
    assert [reference.path for reference in found.references] == ["assets/gull.png"]
    assert not found.problems
    assert found.at(quiz.questions[0].pointer) is quiz.questions[0]


def test_every_known_game_has_words_and_unknown_ones_too() -> None:
    assert all(game_words(kind.value).label for kind in GameKind)
    assert game_words("quiz").label == "Quiz"


def test_empty_games_are_no_fault_and_a_list_is_no_games() -> None:
    assert parse_games("{}").levels == ()
    with pytest.raises(BadBook):
        parse_games("[]")


def test_karaoke_tells_the_word_of_the_moment() -> None:
    found = parse_karaoke(json.dumps(Draft().karaoke))
    entry = found.entry_of("audio/Pg_1.mp3")
    assert entry is not None
    assert (entry.name, entry.page_index, entry.duration) == ("Pg_1.mp3", 0, 2.0)
    assert entry.word_at(0.1) is None
    assert entry.word_at(0.42) is entry.words[0]
    assert entry.word_at(0.65) is None
    assert entry.word_at(1.0) is entry.words[1]
    assert entry.words[1].fill == Rect(310, 742, 120, 30)
    assert not found.problems


def test_karaoke_of_before_august_has_one_passage() -> None:
    entry = parse_karaoke('{"a/b.mp3": {"passage": {"x": 1, "y": 2, "w": 3, "h": 4}}}').entries["a/b.mp3"]
    assert entry.passages == (Rect(1, 2, 3, 4),)
    assert (entry.name, entry.page_index) == ("a/b.mp3", -1)


def test_well_written_subtitles_have_no_problems() -> None:
    found = parse_srt(SRT)
    assert [(cue.number, cue.start, cue.end, cue.text) for cue in found.cues] == [
        (1, 1.0, 2.0, "Ahoy"),
        (2, 2.5, 3.0, "The tide"),
    ]
    assert not found.problems
    assert found.end == 3.0


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.5, None), (1.0, "Ahoy"), (2.2, None), (2.9, "The tide"), (9, None)]
)
def test_the_subtitle_of_the_moment(seconds: float, text: str | None) -> None:
    cue = parse_srt(SRT).cue_at(seconds)
    assert (cue.text if cue else None) == text


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        (SRT.replace("\n", "\r\n"), []),
        (SRT.rstrip(), [SubtitleFault.LAST_LINE]),
        ("\ufeff" + SRT, [SubtitleFault.ENCODING]),
        (SRT.encode("utf-8"), []),
        (SRT.replace("Ahoy", "Şile").encode("cp1254"), [SubtitleFault.ENCODING]),
        (SRT.replace("\n2\n", "\n3\n"), [SubtitleFault.SYNTAX]),
        (SRT.replace("1\n00", "00", 1), [SubtitleFault.SYNTAX]),
        (SRT.replace("00:00:01,000", "00:00:01.000"), [SubtitleFault.SYNTAX]),
        (SRT.replace("00:00:01,000", "late"), [SubtitleFault.SYNTAX, SubtitleFault.SYNTAX]),
        (SRT.replace("Ahoy\n", ""), [SubtitleFault.SYNTAX]),
        (SRT.replace("02,500", "00,100"), [SubtitleFault.ORDER]),
        (SRT.replace("03,000", "02,100"), [SubtitleFault.ORDER]),
        (SRT.replace("02,500", "01,500"), [SubtitleFault.OVERLAP]),
        ("hello", [SubtitleFault.SYNTAX, SubtitleFault.SYNTAX]),
        ("", []),
        ("WEBVTT\n\n00:01.000 --> 00:02.000 align:start\nAhoy\n", []),
    ],
)
def test_odd_subtitles_are_read_and_noted(text: str | bytes, faults: list[SubtitleFault]) -> None:
    assert [problem.fault for problem in parse_srt(text).problems] == faults


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=80) | st.text(max_size=80) | st.text("0123456789:,.-> \n\r", max_size=80))
def test_any_bytes_are_subtitles_of_some_sort(data: Any) -> None:
    found = parse_srt(data)
    found.cue_at(1.0)
    assert found.end >= 0


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_a_path_of_some_sort(text: str) -> None:
    assert isinstance(relative(text), str)
    assert isinstance(looks_like_path(text), bool)
    assert isinstance(kind_of_path(text), ReferenceKind)


def test_subtitles_that_changed_places_are_told_once() -> None:
    first, second = SRT.strip().split("\n\n")
    found = parse_srt(f"{second}\n\n{first}\n\n")
    assert [problem.sentence for problem in found.problems] == ["Subtitle 2 begins before the one above it."]
    assert found.cue_at(1.5) == found.cues[1]


@pytest.mark.parametrize(
    ("numbers", "at", "pair"),
    [
        ((1, 2, 3, 4), 0, (None, 0)),
        ((1, 2, 3, 4), 1, (1, 2)),
        ((1, 2, 3, 4), 2, (1, 2)),
        ((1, 2, 3, 4), 3, (3, None)),
        ((4, 5), 0, (0, 1)),
        ((5, 6, 7), 1, (1, 2)),
        ((0, 0, 0), 0, (None, 0)),
        ((0, 0, 0), 2, (1, 2)),
        ((2, 4), 0, (0, None)),
        ((7, 9), 1, (None, 1)),
        ((3,), 0, (None, 0)),
    ],
)
def test_even_pages_lie_left_as_books_are_bound(numbers, at, pair):
    assert spread(numbers, at) == pair
