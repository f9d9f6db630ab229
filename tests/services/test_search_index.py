"""The index alone: folding, what a question means, rank, marks in snippets, hostile texts, two at a time."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcs_browser.domain.library import Book
from dcs_browser.domain.text_folding import fold, fold_with_places
from dcs_browser.services.search.places import link_of, location_of
from dcs_browser.services.search.query import parse, snippet
from dcs_browser.services.search.store import IndexStore, Known, stores_in
from dcs_browser.services.search.texts import Entry, Kind, names_of, texts_of
from tests.builders import a_config

BOOK = Book(7, "Şehir Yayınları", "isik_1", title="IŞIK 1")
KNOWN = Known("m", "n", "t")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[IndexStore]:
    made = IndexStore(tmp_path, "http://storage.example")
    yield made
    made.close()


def put(store: IndexStore, *entries: Entry, book: Book = BOOK) -> None:
    store.put(book, KNOWN, names_of(book, ["config.json"]), entries)


def said(*texts: str, kind: Kind = Kind.HEADER) -> list[Entry]:
    return [Entry(kind, text, "config.json", f"/{at}") for at, text in enumerate(texts)]


def found(store: IndexStore, text: str) -> list[str]:
    return [hit.text for hit in store.search(parse(text)).hits]


@pytest.mark.parametrize("typed", ["isik", "IŞIK", "ışık", "İŞİK", "ışı", "IS", "işik"])
@pytest.mark.parametrize("written", ["IŞIK", "ışık", "isik", "İşık", "i\u0307şık"])
def test_turkish_letters_fold_both_ways(store, typed, written):
    put(store, *said(written), book=Book(1, "P", "other"))
    assert len(found(store, typed)) == 1


@pytest.mark.parametrize(
    ("typed", "written"), [("cocuk", "Çocuk"), ("GÜN", "gun"), ("ogle", "ÖĞLE"), ("strasse", "Straße")]
)
def test_accents_and_case_make_no_difference(store, typed, written):
    put(store, *said(written))
    assert found(store, typed) == [written]


def test_all_words_must_be_there_and_may_go_on(store):
    put(store, *said("The harbour at night", "The harbour", "A night"))
    assert found(store, "har nig") == ["The harbour at night"]
    assert found(store, "the harbour") == ["The harbour at night", "The harbour"]


def test_words_in_quotes_stand_together(store):
    put(store, *said("red boat", "a boat of red", "red boats"))
    assert found(store, '"red boat"') == ["red boat"]
    assert found(store, '"red boat') == ["red boat", "red boats"], "still being typed"
    assert found(store, "“red boat”") == ["red boat"]


@pytest.mark.parametrize(
    "typed",
    [
        '"',
        '""',
        "*",
        "a*",
        "NEAR(",
        "x OR y",
        "-1",
        "^a",
        "text:a",
        "a'b",
        "\\",
        "(",
        "a AND",
        "{",
        "%",
        ";--",
    ],
)
def test_what_is_typed_is_data(store, typed):
    put(store, *said("nothing of it"))
    store.search(parse(typed))


@given(st.text(max_size=60))
def test_no_text_is_syntax(text):
    query = parse(text)
    for part in query.expression.split(" AND ") if query.terms else ():
        assert part.removesuffix(" *")[0] == part.removesuffix(" *")[-1] == '"'
        assert part.count('"') == 2


def test_titles_come_before_headers_before_answers(store):
    put(store, *said("deck", kind=Kind.ANSWER), *said("deck", kind=Kind.SENTENCE), *said("deck"))
    put(store, book=Book(8, "P", "deck"))
    kinds = [hit.kind for hit in store.search(parse("deck")).hits]
    assert kinds == [Kind.TITLE, Kind.HEADER, Kind.ANSWER, Kind.SENTENCE]


def test_a_word_that_is_everywhere_shows_every_book_first(store):
    for number in (1, 2, 3):
        put(store, *said(*["sail"] * 5), book=Book(number, "P", f"book_{number}"))
    hits = store.search(parse("sail"), limit=3)
    assert {hit.book_id for hit in hits.hits} == {1, 2, 3}
    assert hits.more


@given(st.text(max_size=200), st.text(max_size=20))
def test_marks_lie_within_the_text(text, typed):
    made = snippet(text, parse(typed))
    end = 0
    for start, stop in made.spans:
        assert end <= start < stop <= len(made.text)
        end = stop


@given(st.text())
def test_every_folded_letter_knows_where_it_comes_from(text):
    folded, places = fold_with_places(text)
    assert len(places) == len(folded) + 1
    assert folded == "".join(fold(letter) for letter in text)


def test_a_long_text_is_cut_around_its_hit():
    made = snippet("word " * 200 + "ışık here" + " more" * 200, parse("isik"))
    assert len(made.text) < 180
    assert [made.text[start:stop] for start, stop in made.spans] == ["ışık"]


def test_a_question_that_takes_long_is_content_with_the_best(store):
    put(store, *said(*(f"a{number} b{number}" for number in range(3_000))))
    whole = store.search(parse("a b"), limit=3_000)
    hasty = store.search(parse("a b"), limit=3_000, patience=0.0)
    assert len(whole.hits) == 3_000
    assert not whole.more
    assert hasty.more
    assert hasty.hits == whole.hits[: len(hasty.hits)]


def test_other_names_leave_the_texts_alone(store):
    put(store, *said("ılık su"))
    store.put(BOOK, Known("m2", "n2", "t"), names_of(BOOK, ["audio/Şarkı.mp3"]), None)
    assert found(store, "ilik") == ["ılık su"]
    assert found(store, "sarki") == ["audio/Şarkı.mp3"]
    assert found(store, "config") == []
    assert store.known() == {7: Known("m2", "n2", "t")}


def test_a_book_that_is_dropped_leaves_nothing(store):
    put(store, *said("ılık su"))
    store.drop([7, 99])
    assert found(store, "isik") == found(store, "ilik") == []
    assert store.state().books == 0


def test_hostile_texts_are_kept_as_they_can_be(store):
    config = a_config(book_title="a\x00b \ud800 c", language="x" * 100_000)
    config["books"][0]["modules"][0]["name"] = "<b>bold</b> " + "long " * 2_000
    files = {"config.json": json.dumps(config).encode(), "games.json": b"{", "video/1.srt": b"\xff\xfe\x00"}
    store.put(BOOK, KNOWN, [], texts_of(files))
    assert found(store, "bold")[0].startswith("<b>bold</b>")
    assert found(store, '"a b"')


def test_ten_thousand_texts_go_in_at_once(store):
    put(store, *said(*(f"metin {number}" for number in range(10_000))))
    assert found(store, "metin 9999") == ["metin 9999"]


def test_two_may_share_an_index(tmp_path):
    one, other = (IndexStore(tmp_path, "http://storage.example") for _ in range(2))

    def fill(store: IndexStore, first: int) -> None:
        for number in range(first, first + 20):
            put(store, *said("ışık"), book=Book(number, "P", f"b{number}"))

    threads = [threading.Thread(target=fill, args=pair) for pair in ((one, 0), (other, 10))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert one.state().books == other.state().books == 30
    assert len(found(one, "isik")) == len(found(other, "isik")) == 30
    for store in (one, other):
        store.close()
    assert [store.server for store in stores_in(tmp_path)] == ["http://storage.example"]


def test_an_index_another_process_made_anew_is_opened_again(tmp_path):
    one = IndexStore(tmp_path, "http://storage.example")
    put(one, *said("ışık"))
    one.path.rename(tmp_path / "away")
    other = IndexStore(tmp_path, "http://storage.example")
    put(other, *said("su"))
    assert found(one, "isik") == ["IŞIK 1"]
    assert found(one, "su") == ["su"]
    one.close()
    other.close()


def test_a_hit_leads_to_its_spot(store):
    pointer = "/books/0/modules/1/pages/4/sections/2/activity/answer/0"
    put(
        store,
        Entry(Kind.ANSWER, "yelken", "config.json", pointer, "12", 3),
        Entry(Kind.MODULE, "ünite", "config.json", "/books/0/modules/1/name"),
        Entry(Kind.GAME, "oyun", "games.json", "/levels/0/games/0"),
        Entry(Kind.SUBTITLE, "söz", "video/1.srt"),
    )
    wanted = {
        "yelken": ("pages", "/module/2/page/12/section/3"),
        "unite": ("config", "/config#/books/0/modules/1/name"),
        "oyun": ("games", "/games#/levels/0/games/0"),
        "soz": ("files", "/file/video/1.srt"),
        "isik": ("overview", ""),
    }
    for text, (tab, rest) in wanted.items():
        (hit,) = store.search(parse(text)).hits
        assert location_of(hit).tab == tab
        assert location_of(hit).book_id == 7
        assert link_of(hit, "http://storage.example").endswith("/isik_1" + rest), text
    assert location_of(store.search(parse("yelken")).hits[0]).pointer == pointer
