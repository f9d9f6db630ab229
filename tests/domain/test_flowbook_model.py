"""The model of a book: every generation, every state of a file, lazily and without failures."""

import json
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dcs_browser.domain.errors import BadBook
from dcs_browser.domain.flowbook import (
    ActivityKind,
    BookConfig,
    ProblemKind,
    Rect,
    SectionKind,
    outline,
    parse_book,
    parse_games,
    parse_karaoke,
    references,
)
from dcs_browser.domain.flowbook.elements import join, tokens, whole
from dcs_browser.domain.flowbook.words import ACTIVITY_WORDS, SECTION_WORDS, section_words
from tests.builders import a_config
from tests.domain.test_checks_draft import Draft


def book(raw: Any) -> BookConfig:
    return parse_book(json.dumps(raw))


def page_with(*sections: Any) -> BookConfig:
    pages = [{"page_number": 5, "image_path": "./books/b/images/U/5.png", "sections": list(sections)}]
    return book({"books": [{"modules": [{"name": "U", "pages": pages}]}]})


def test_a_book_of_today_opens_with_all_its_parts() -> None:
    found = parse_book(json.dumps(a_config(pages=3)))
    assert (found.title, found.publisher, found.language) == ("Harbour 2", "North Quay", "en")
    assert found.cover == "images/book_cover.png"
    assert [module.name for module in found.modules] == ["Unit 1"]
    assert [page.page_number for page in found.pages] == [1, 2, 3]
    assert found.pages[0].image_path == "images/Unit_1/1.png"
    fill, audio, drop = found.pages[0].sections
    assert (fill.kind, audio.kind, drop.kind) == (SectionKind.FILL, SectionKind.AUDIO, SectionKind.ACTIVITY)
    assert fill.answers[0].coords == Rect(120, 520, 150, 30)
    assert fill.activity is None
    assert audio.audio_path == "audio/Pg_1.wav"
    assert drop.activity is not None
    assert drop.activity.kind is ActivityKind.DRAG_DROP
    assert sorted(answer.text for answer in drop.activity.answers) == sorted(drop.activity.words)
    assert found.generation == 3
    assert not found.problems


@pytest.mark.parametrize(
    ("config", "generation"),
    [
        ({"books": [{"type": "story", "modules": []}]}, 3),
        ({"books": [{"type": 1, "modules": []}]}, 2),
        ({"books": [{"modules": [{"pages": [{"sections": [{"type": "Sound"}]}]}]}]}, 1),
        ({"modules": []}, 2),
    ],
)
def test_the_generation_shows_in_what_was_written(config: Any, generation: int) -> None:
    assert book(config).generation == generation


def test_the_old_shape_with_modules_in_the_root_opens() -> None:
    found = book({"modules": [{"name": "A", "pages": [{"page_number": 3}]}]})
    assert found.pages[0].pointer == "/modules/0/pages/0"
    assert found.page_at("/modules/0/pages/0/sections/1") is found.pages[0]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "It is empty."),
        (b" \n", "It is empty."),
        (b"\xef\xbb\xbf", "It is empty."),
        (b"[]", "It holds a list, not an object."),
        (b'"x"', "It holds a single value, not an object."),
        (b'{"a": }', "It is not JSON: expecting value at line 1, column 7."),
        (b"\x00\x01\x02", "It is not JSON: expecting value at line 1, column 1."),
        (b'{"a":' * 10_000, "It is "),  # how deep is too deep depends on the interpreter
        (b"[" * 200_000, "It is "),
        ('{"a": "\ud800', "It is not JSON"),
    ],
)
def test_what_holds_no_object_is_a_bad_book_with_a_reason(data: bytes | str, reason: str) -> None:
    with pytest.raises(BadBook) as caught:
        parse_book(data, name="config.json")
    assert str(caught.value.params["reason"]).startswith(reason)
    assert caught.value.headline == "config.json is not a usable book"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b'\xef\xbb\xbf{"book_title": "x"}', ProblemKind.BOM),
        ('\ufeff{"book_title": "x"}', ProblemKind.BOM),
        ('{"book_title": "Şile"}'.encode("cp1254"), ProblemKind.ENCODING),
        ('{"book_title": "x"}'.encode("utf-16"), ProblemKind.ENCODING),
        (b'{"book_title": "x"} trailing', ProblemKind.SYNTAX),
        (b'{"book_title": "x\ny"}', ProblemKind.SYNTAX),
        (b'{"book_title": "x", "n": NaN}', ProblemKind.SYNTAX),
        (b'{"book_title": "w", "book_title": "x"}', ProblemKind.DUPLICATE_KEY),
        (b'{"book_title": "x", "fullscreen": 1}', ProblemKind.TYPE),
    ],
)
def test_what_is_odd_is_shown_all_the_same_and_noted(data: bytes | str, kind: ProblemKind) -> None:
    found = parse_book(data)
    assert found.title
    assert [problem.kind for problem in found.problems] == [kind]


def test_numbers_of_thousands_of_digits_are_read() -> None:
    assert parse_book('{"book_title": "x", "n": ' + "9" * 5000 + "}").title == "x"


def test_repeated_keys_are_found_where_they_stand() -> None:
    found = parse_book('{"books": [{"modules": [{"name": "A", "pages": [], "name": "B"}]}]}')
    assert found.modules[0].name == "B"
    assert [problem.pointer for problem in found.problems] == ["/books/0/modules/0/name"]


def test_wrong_types_are_told_with_their_pointer_and_read_as_absent() -> None:
    found = page_with({"type": "fill", "answer": [{"text": 7, "coords": [1]}, "x"], "activity": []}, 5)
    said = {
        problem.pointer.removeprefix("/books/0/modules/0/pages/0/sections"): problem.sentence
        for problem in found.problems
    }
    assert said == {
        "/1": "sections[1] should be an object, but is a number.",
        "/0/answer/1": "answer[1] should be an object, but is a text.",
        "/0/answer/0/text": "text should be a text, but is a number.",
        "/0/answer/0/coords": "coords should be a box with x, y, w and h, but is a list.",
        "/0/activity": "activity should be an object, but is a list.",
    }
    (section,) = found.pages[0].sections
    assert (section.answers[0].text, section.answers[0].coords) == ("", None)


def test_unknown_keys_stay_in_raw() -> None:
    found = page_with({"type": "fill", "teacher": {"note": "x"}})
    assert found.sections[0].raw["teacher"] == {"note": "x"}


def test_items_that_are_no_objects_keep_the_index_of_the_others() -> None:
    found = page_with(None, {"type": "fill"})
    assert found.sections[0].pointer.endswith("/sections/1")
    assert found.sections[0].number == 2


@pytest.mark.parametrize(
    ("section", "kind"),
    [
        ({"type": "fill", "activity": {"type": "circle"}}, SectionKind.FILL),
        ({"type": "Sound"}, SectionKind.SOUND),
        ({"type": "activity", "activity": {"type": "circle"}}, SectionKind.ACTIVITY),
        ({"activity": {"type": "circle"}}, SectionKind.ACTIVITY),
        ({"activity": {"circleCount": 3, "markCount": 0}, "audio_extra": {}}, SectionKind.EMPTY),
        ({"magnifier": {"section_path": "x.png"}}, SectionKind.MAGNIFIER),
        ({"freeTextFields": [{"coords": {}}]}, SectionKind.FREE_TEXT_FIELD),
        ({"lock_screen": {"x": 1, "y": 1, "w": 9, "h": 9}}, SectionKind.BUTTONS),
        ({"type": "nonsense"}, SectionKind.UNKNOWN),
        ({"type": "unknown"}, SectionKind.UNKNOWN),
        ({"type": "empty"}, SectionKind.UNKNOWN),
        ({"audio_path": "x.mp3"}, SectionKind.UNKNOWN),
        ({}, SectionKind.EMPTY),
    ],
)
def test_the_kind_of_a_section(section: Any, kind: SectionKind) -> None:
    assert page_with(section).sections[0].kind is kind


@pytest.mark.parametrize("written", ["circle", "unknown", "Circle", "", "coloring"])
def test_the_kind_of_an_activity(written: str) -> None:
    found = page_with({"activity": {"type": written, "words": ["a"]}}).sections[0].activity
    assert found is not None
    expected = {"circle": ActivityKind.CIRCLE, "coloring": ActivityKind.COLORING, "": ActivityKind.NONE}
    assert found.kind is expected.get(written, ActivityKind.UNKNOWN)


def test_bare_texts_in_a_matching_are_read_as_words_and_sentences() -> None:
    raw = {"type": "matchTheWords", "match_words": ["a"], "sentences": ["b", {"sentence": "c", "word": "a"}]}
    found = page_with({"activity": raw}).activities[0]
    assert [item.word for item in found.match_words] == ["a"]
    assert [item.sentence for item in found.sentences] == ["b", "c"]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({"x": 1, "y": 2, "w": 3, "h": 4}, Rect(1, 2, 3, 4)),
        ({"x": 12.5, "y": "7", "w": 3.0, "h": None}, Rect(0, 0, 3, 0)),
        ({"x": True, "y": 2**40, "w": 1e400, "h": -3}, Rect(0, 0, 0, -3)),
        ({"w": 5}, Rect(0, 0, 5, 0)),
        ({}, None),
        ({"left": 1}, None),
        ("1,2,3,4", None),
        (None, None),
    ],
)
def test_boxes_are_read_as_readers_read_them(raw: Any, expected: Rect | None) -> None:
    assert Rect.of(raw) == expected


def test_geometry_of_boxes() -> None:
    big, small = Rect(0, 0, 100, 100), Rect(90, 90, 20, 20)
    assert not small.inside(big)
    assert small.inside(big, tolerance=10)
    assert small.touches(big)
    assert small.covered(big) == 0.25
    assert big.covered(small) == 0.25
    assert small.scaled(2) == Rect(180, 180, 40, 40)
    assert small.scaled(1, 0.5) == Rect(90, 45, 20, 10)
    assert small.center == (100, 100)
    assert not Rect(0, 0, 0, 5).touches(big)
    assert Rect(0, 0, 0, 5).covered(big) == 0


def test_a_line_covers_both_its_boxes() -> None:
    answer = {"rectBegin": {"x": 10, "y": 20, "w": 5, "h": 5}, "rectEnd": {"x": 50, "y": 2, "w": 10, "h": 10}}
    found = page_with({"type": "drawMatchedLine", "answer": [answer]}).sections[0].answers[0]
    assert found.area == Rect(10, 2, 50, 23)
    assert found.line_begin is None


def test_walk_meets_everything_and_at_finds_it_again() -> None:
    found = parse_book(json.dumps(Draft().config))
    met = list(found.walk())
    assert len({element.pointer for element in met}) == len(met)
    for element in met:
        assert found.at(element.pointer) is element
    assert found.at("/book_title") is None
    assert found.nearest("/books/0/modules/0/pages/1/image_path") is found.pages[1]


def test_place_of_a_pointer() -> None:
    found = parse_book(json.dumps(Draft().config))
    section = found.pages[1].sections[1]
    assert found.section_at(section.pointer + "/activity/answer/0") is section
    assert found.page_at(section.pointer) is found.pages[1]
    assert found.section_at("/book_cover") is None
    assert found.page_numbered(4) is found.pages[3]
    assert found.page_numbered(4, module=0) is None


def test_pointers_escape_and_unescape() -> None:
    assert join("", "a/b~c") == "/a~1b~0c"
    assert tokens("/a~1b~0c/0") == ("a/b~c", "0")
    assert tokens("") == ()


def test_every_kind_has_words_and_an_icon() -> None:
    assert SECTION_WORDS.keys() == set(SectionKind)
    assert ACTIVITY_WORDS.keys() == set(ActivityKind)
    assert all(
        wording.label and wording.icon for wording in (*SECTION_WORDS.values(), *ACTIVITY_WORDS.values())
    )
    assert (
        section_words(page_with({"activity": {"type": "circle"}}).sections[0]).label == "Circle the right one"
    )


def test_the_outline_is_modules_pages_sections_games_and_karaoke() -> None:
    d = Draft()
    found = parse_book(json.dumps(d.config))
    nodes = outline(found, parse_games(json.dumps(d.games)), parse_karaoke(json.dumps(d.karaoke)))
    assert [(node.label, node.count) for node in nodes] == [
        ("Unit 1", 3),
        ("Unit 2", 3),
        ("Games", 1),
        ("Karaoke", 1),
    ]
    page = nodes[0].children[0]
    assert (page.label, page.pointer) == ("1", "/books/0/modules/0/pages/0")
    assert [(node.label, node.detail) for node in page.children] == [
        ("Answers to show", ""),
        ("Sound", "Pg_1.mp3"),
        ("Drag words to places", "Do exercise 3 of page 1."),
    ]
    assert all(found.at(node.pointer) for top in nodes[:2] for node in top.walk())
    assert [node.label for node in nodes[2].children[0].children][:2] == ["Quiz", "Memory"]


def test_a_large_book_opens_quickly_and_only_makes_what_is_asked_for() -> None:
    page = a_config(pages=3)["books"][0]["modules"][0]["pages"][0]
    modules = [{"name": str(n), "pages": [page] * 30} for n in range(80)]
    text = json.dumps({"books": [{"modules": modules}]}, indent=4).encode()
    assert len(text) > 9_000_000
    start = time.process_time()
    found = parse_book(text)
    taken = time.process_time() - start
    assert len(found.pages) == 2400
    assert taken < 1  # 0.3 s is the aim; machines of others are slow


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
_KEYS = [
    "books",
    "modules",
    "pages",
    "sections",
    "answer",
    "activity",
    "coords",
    "words",
    "type",
    "page_number",
]
shaped = st.recursive(
    json_values,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(_KEYS), inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from(_KEYS), shaped, max_size=4))
def test_any_json_is_a_book_nothing_fails_on(raw: dict[str, Any]) -> None:
    found = book(raw)
    for element in found.walk():
        assert found.at(element.pointer) is not None
        for name in dir(type(element)):
            if isinstance(getattr(type(element), name, None), property):
                getattr(element, name)
    outline(found)
    assert isinstance(found.problems, tuple)
    assert found.generation in (1, 2, 3)
    list(references(raw))
    games, karaoke = parse_games(json.dumps(raw)), parse_karaoke(json.dumps(raw))
    assert isinstance(games.problems, tuple)
    assert isinstance(karaoke.problems, tuple)
    outline(found, games, karaoke)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=60) | st.text(max_size=60))
def test_any_bytes_are_a_book_or_a_bad_one(data: bytes | str) -> None:
    try:
        reason = str(parse_book(data).problems) + "."
    except BadBook as error:
        reason = str(error.params["reason"])
    assert reason.endswith(".")


@pytest.mark.parametrize(
    ("value", "number"), [(3, 3), (3.0, 3), (3.5, 0), ("3", 0), (True, 0), (2**31, 0), (None, 0)]
)
def test_whole_numbers_as_qt_reads_them(value: object, number: int) -> None:
    assert whole(value) == number
