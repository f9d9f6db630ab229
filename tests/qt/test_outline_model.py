"""The outline as an item model: rows by pointer, filters in both alphabets, badges that add up."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from dcs_browser.domain.flowbook import OutlineNode, outline, parse_book, parse_games, parse_karaoke
from dcs_browser.qt.folding import folded
from dcs_browser.qt.outline_model import COUNT, FINDINGS, ICON_NAME, POINTER, OutlineModel
from dcs_browser.qt.outline_rows import Choice, OutlineRows, OutlineSearch, spoken
from tests.builders import a_config

PAGE_1 = "/books/0/modules/0/pages/0"


def nodes_of(config=None):
    import json

    return outline(parse_book(json.dumps(config or a_config(3))))


def chosen(nodes, text="", words=None) -> Choice:
    said = words or {}
    return OutlineSearch(OutlineRows(nodes), lambda pointer: said.get(pointer, "")).choose(text)


@pytest.fixture
def model(qapp):
    made = OutlineModel()
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.show(chosen(nodes_of()))
    yield made
    tester.deleteLater()


def labels(model: OutlineModel, parent: QModelIndex | None = None) -> list[str]:
    above = parent or QModelIndex()
    return [model.index(at, 0, above).data() for at in range(model.rowCount(above))]


def test_modules_hold_pages_and_pages_sections(model):
    assert labels(model) == ["Unit 1"]
    module = model.index(0, 0)
    assert labels(model, module) == ["Page 1", "Page 2", "Page 3"]
    page = model.index(0, 0, module)
    assert labels(model, page) == ["Answers to show", "Pg_1.wav", "Put the words of page 1 in place."]
    assert page.data(POINTER) == PAGE_1
    assert page.data(COUNT) == 3
    assert page.data(ICON_NAME) == "file"
    assert page.parent() == module
    assert model.size() == 1 + 3 + 5


def test_a_pointer_finds_the_nearest_row_above_it(model):
    assert model.index_of(f"{PAGE_1}/sections/0/answer/1/coords/x").data() == "Answers to show"
    assert model.index_of(f"{PAGE_1}/image_path").data() == "Page 1"
    assert not model.index_of("/book_title").isValid()
    assert not model.index_of("").isValid()


@pytest.mark.parametrize("text", ["PAGE 2", "page 2", "  Page 2 "])
def test_a_filter_keeps_what_matches_with_all_above_and_below(model, text):
    model.show(chosen(nodes_of(), text))
    module = model.index(0, 0)
    assert labels(model, module) == ["Page 2"]
    assert labels(model, model.index(0, 0, module)) == ["Circle the right word of page 2."]


def test_a_filter_looks_through_the_words_of_sections(model):
    words = {f"{PAGE_1}/sections/0": "Işık ve GÖLGE"}
    for text in ("ISIK", "ışık", "gölge", "Golge"):
        model.show(chosen(nodes_of(), text, words))
        assert labels(model, model.index_of(PAGE_1)) == ["Answers to show"]
    model.show(chosen(nodes_of(), "nothing like it", words))
    assert labels(model) == []
    assert model.size() == 0


@pytest.mark.parametrize(
    ("text", "other"), [("ISTANBUL", "istanbul"), ("İSTANBUL", "ıstanbul"), ("ÇAĞ", "cag")]
)
def test_turkish_letters_match_both_ways(text, other):
    assert folded(text) == folded(other)


def test_a_module_that_matches_keeps_all_its_pages(model):
    model.show(chosen(nodes_of(), "unit 1"))
    assert model.size() == 1 + 3 + 5
    assert labels(model, model.index(0, 0)) == ["Page 1", "Page 2", "Page 3"]


def test_words_of_two_rows_are_not_one(qapp):
    assert len(chosen(nodes_of(), "page 1 page 2")) == 0
    assert len(chosen(nodes_of(), "1Page")) == 0


def kept_by_hand(nodes, text, words):
    """The pointers of the rows a search keeps, told row by row."""

    def take(node, whole):
        here = whole or any(text in folded(said) for said in (spoken(node), words.get(node.pointer, "")))
        below = [pointer for child in node.children for pointer in take(child, here)]
        return [node.pointer, *below] if here or below else []

    return [pointer for node in nodes for pointer in take(node, not text)]


@settings(max_examples=40)
@given(st.data())
def test_a_search_keeps_the_rows_that_match_and_all_above_and_below(qapp, data):
    nodes = nodes_of(a_config(5))
    pointers = [node.pointer for top in nodes for node in top.walk()]
    words = data.draw(st.dictionaries(st.sampled_from(pointers), st.text("abÇI ", max_size=6)))
    text = data.draw(st.text("abcip1 ", max_size=3)).strip()
    model = OutlineModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    choice = chosen(nodes, text, words)
    model.show(choice)
    expected = kept_by_hand(nodes, text, words)
    shown = []

    def walk(parent):
        assert model.hasChildren(parent) == (model.rowCount(parent) > 0)
        for at in range(model.rowCount(parent)):
            index = model.index(at, 0, parent)
            assert index.parent() == parent
            assert model.index_of(index.data(POINTER)) == index
            shown.append(index.data(POINTER))
            walk(index)

    walk(QModelIndex())
    assert shown == expected
    assert model.size() == len(expected)


def test_rows_are_only_made_when_a_view_asks_for_them(qapp):
    nodes = (
        OutlineNode(
            "Unit", "folder", "/m/0", children=tuple(OutlineNode("x", "file", f"/m/0/{n}") for n in range(3))
        ),
    )
    model = OutlineModel()
    told = []
    model.dataChanged.connect(
        lambda first, last, _roles: told.append((first.data(POINTER), last.data(POINTER)))
    )
    model.show(chosen(nodes))
    assert model.hasChildren(model.index(0, 0))
    model.set_findings({"/m/0/1": 2})
    assert told == [("/m/0", "/m/0")]
    assert model.index_of("/m/0/1").data(FINDINGS) == 2
    model.set_findings({})
    assert told[1:] == [("/m/0", "/m/0"), ("/m/0/0", "/m/0/2")]


def test_an_index_of_a_larger_book_leads_nowhere_in_a_smaller_one(qapp):
    model = OutlineModel()
    model.show(chosen(nodes_of()))
    stale = model.index_of(f"{PAGE_1}/sections/2")
    model.show(chosen(nodes_of(a_config(1))[:0]))
    assert model.data(stale) is None
    assert model.rowCount(stale) == 0
    assert not model.hasChildren(stale)
    assert not model.parent(stale).isValid()


def test_findings_add_up_to_the_module(model):
    model.set_findings({f"{PAGE_1}/sections/0/answer/0": 2, f"{PAGE_1}/image_path": 1, "/book_title": 5})
    assert model.index_of(f"{PAGE_1}/sections/0").data(FINDINGS) == 2
    assert model.index_of(PAGE_1).data(FINDINGS) == 3
    assert model.index(0, 0).data(FINDINGS) == 3
    model.show(chosen(nodes_of(), "page 1"))
    assert model.index_of(PAGE_1).data(FINDINGS) == 3
    model.set_findings({})
    assert model.index_of(PAGE_1).data(FINDINGS) == 0


def test_games_and_karaoke_stand_below_and_lead_nowhere_in_the_config(qapp):
    import json

    book = parse_book(json.dumps(a_config(1)))
    games = parse_games('{"levels": [{"level": 1, "title": "One", "games": [{"type": "quiz"}]}]}')
    karaoke = parse_karaoke('{"Pg_1.mp3": {"words": []}}')
    model = OutlineModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(chosen(outline(book, games, karaoke)))
    assert labels(model)[-1] == "Karaoke"
    last = model.index(model.rowCount() - 1, 0)
    assert model.index(0, 0, last).data(POINTER) == ""
    assert model.index(0, 0, last).data(FINDINGS) == 0


def test_markup_is_text_in_tooltips(qapp):
    config = a_config(1)
    config["books"][0]["modules"][0]["name"] = "<b>x</b>"
    model = OutlineModel()
    model.show(chosen(nodes_of(config)))
    row = model.index(0, 0)
    assert row.data() == "<b>x</b>"
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "<b>x</b>"
    assert row.data(Qt.ItemDataRole.ToolTipRole) == "<qt>&lt;b&gt;x&lt;/b&gt;</qt>"
    assert row.data(Qt.ItemDataRole.DecorationRole) is None


def test_an_empty_book_has_no_rows(qapp):
    model = OutlineModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(chosen(()))
    model.set_findings({"/a": 1})
    assert model.rowCount() == 0
    assert not model.index_of("/a").isValid()
