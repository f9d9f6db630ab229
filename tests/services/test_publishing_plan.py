"""What a replace would do, what verification sees, and what config.json says about a book."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcs_browser.domain.errors import BadBook
from dcs_browser.domain.etags import etag_of
from dcs_browser.domain.library import StoredObject
from dcs_browser.services.publishing.metadata import config_root, counts, metadata
from dcs_browser.services.publishing.plan import plan
from dcs_browser.services.publishing.scan import Scan, scan
from dcs_browser.services.publishing.verify import (
    Expected,
    as_expected,
    compare,
    from_note,
    same_listing,
    to_note,
)
from tests.builders import a_book_folder, a_config


def an_object(path: str, data: bytes, *, etag: bool = True) -> StoredObject:
    return StoredObject(path, f"b/{path}", len(data), etag=etag_of(data) if etag else "")


def a_scan(folder: Path, files: dict[str, bytes]) -> Scan:
    for path, data in {"config.json": b"{}", **files}.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    return scan(folder)


def test_a_plan_names_what_changes_first(tmp_path: Path) -> None:
    book = a_scan(tmp_path, {"same.png": b"1", "longer.png": b"22", "other.png": b"3", "new.png": b"4"})
    objects = [
        an_object("config.json", b"{}"),
        an_object("same.png", b"1"),
        an_object("longer.png", b"2"),
        an_object("other.png", b"9"),
        an_object("gone.png", b"55555"),
    ]
    found = plan(book, objects)
    assert [(row.what.value, row.path) for row in found.rows] == [
        ("changed", "longer.png"),
        ("changed", "other.png"),
        ("added", "new.png"),
        ("removed", "gone.png"),
        ("same", "config.json"),
        ("same", "same.png"),
    ]
    assert (found.before, found.after) == (2 + 1 + 1 + 1 + 5, 2 + 1 + 2 + 1 + 1)
    assert all(row.sure for row in found.rows)


def test_without_etags_equal_sizes_are_the_same_but_not_surely(tmp_path: Path) -> None:
    found = plan(a_scan(tmp_path, {"p.png": b"3"}), [an_object("p.png", b"9", etag=False)])
    assert [(row.path, row.sure) for row in found.same] == [("p.png", False)]


def test_names_are_compared_as_storage_spells_them(tmp_path: Path) -> None:
    book = a_scan(tmp_path, {"images/Ünite 1/a.b.PNG": b"1"})
    objects = [an_object("images/Unite_1/a_b.png", b"1"), an_object("config.json", b"rewritten")]
    found = plan(book, objects, folded=True)
    assert [row.path for row in found.same] == ["images/Ünite 1/a.b.PNG"]
    assert [(row.path, row.sure) for row in found.changed] == [("config.json", False)]
    assert not plan(book, objects).same


def test_verification_tells_what_is_missing_cut_or_strange() -> None:
    expected = [
        Expected("a.png", 1, etag_of(b"1")),
        Expected("b.png", 2),
        Expected("c.png", 3),
        Expected("d.png", 1),
    ]
    objects = [
        an_object("a.png", b"1"),
        an_object("b.png", b"1"),
        StoredObject("d.png", "", 1, etag="strange"),
        an_object("e.png", b"1"),
        an_object("ai-data/x.json", b"1"),
    ]
    found = compare(expected, objects)
    assert found.wrong == ("b.png has 1 bytes instead of 2.", "c.png is missing.")
    assert found.extra == ("e.png is there although it was not sent.",)
    assert found.present == 2
    assert compare([Expected("a.png", 1, etag_of(b"2"))], objects[:1]).wrong == ("a.png has other content.",)


def test_a_service_that_rewrites_configs_is_not_blamed_for_their_size() -> None:
    expected = [Expected("config.json", 10), Expected("images/ş 1.png", 1)]
    objects = [an_object("config.json", b"rewritten, longer"), an_object("images/s_1.png", b"1")]
    assert compare(expected, objects, folded=True).sentences == ()
    assert len(compare(expected, objects).wrong) == 2


def test_many_differences_fit_a_screen() -> None:
    found = compare([Expected(f"{n}.png", 1) for n in range(500)], [])
    assert len(found.sentences) == 21
    assert found.sentences[-1] == "480 more files differ."


@given(
    st.lists(st.tuples(st.text(), st.integers(0, 2**40), st.sampled_from(["", etag_of(b"")])), max_size=20)
)
def test_notes_come_back_as_they_were(rows: list[tuple[str, int, str]]) -> None:
    files = tuple(Expected(*row) for row in rows)
    assert from_note(to_note(files)) == files


@pytest.mark.parametrize("text", ["", "{", "[1]", '{"a": 1}', "null"])
def test_a_damaged_note_is_no_note(text: str) -> None:
    assert from_note(text) == ()


def test_a_listing_is_recognised_again() -> None:
    objects = [an_object("a.png", b"1"), an_object("b.png", b"2", etag=False)]
    assert same_listing(as_expected(objects), reversed(objects))
    assert not same_listing(as_expected(objects), [objects[0], an_object("b.png", b"22")])
    assert not same_listing(as_expected(objects), [an_object("a.png", b"9"), objects[1]])
    assert not same_listing(as_expected(objects), objects[:1])


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "is empty"),
        (b"  \n", "is empty"),
        (b"\xef\xbb\xbf{}", "byte order mark"),
        ("{}".encode("utf-16"), "not written in UTF-8"),
        (b'{"a": "\xfe"}', "not written in UTF-8"),
        (b"[]", "must be one object"),
        (b"12", "must be one object"),
        (b"{,}", "not valid JSON"),
        (b'{"a":' * 10_000 + b"1" + b"}" * 10_000, "nested too deeply"),
        (b"[" * 1_000_000, "nested too deeply"),
        (b" " * 50_000_000, "has 50 MB"),
    ],
)
def test_a_config_that_is_none_says_why(tmp_path: Path, data: bytes, sentence: str) -> None:
    (tmp_path / "config.json").write_bytes(data)
    with pytest.raises(BadBook, match=sentence):
        config_root(scan(tmp_path))


@pytest.mark.parametrize(
    "root",
    [
        {"publisher_name": "P", "book_title": "T", "language": "tr", "category": "C", "version": "1.2"},
        {"publisher": "P", "bookTitle": "T", "lang": "tr", "subject": "C", "book_version": "1.2"},
        {"publisherName": "P", "title": "T", "language": "tr", "bookCategory": "C", "bookVersion": " 1.2 "},
    ],
)
def test_metadata_is_read_under_all_its_names(tmp_path: Path, root: dict[str, str]) -> None:
    found = metadata(a_scan(tmp_path / "liman_1", {}), root)
    assert (found.title, found.publisher, found.language, found.category, found.version) == (
        "T",
        "P",
        "tr",
        "C",
        "1.2",
    )
    assert found.book_name == "liman_1"


def test_metadata_json_and_data_version_fill_gaps(tmp_path: Path) -> None:
    files = {"metadata.json": json.dumps({"category": "Science"}).encode(), "data/version": b"2.0\n"}
    found = metadata(a_scan(tmp_path / "liman_1", files), {"book_title": 7, "language": ""})
    assert (found.title, found.category, found.version, found.language) == ("liman_1", "Science", "2.0", "en")


def test_pages_and_typed_activities_are_counted(tmp_path: Path) -> None:
    assert counts(a_config(pages=3)) == (3, 3)
    assert counts({"books": [{"modules": "no"}, 3], "other": []}) == (0, 0)
    assert config_root(scan(a_book_folder(tmp_path)))[1]["book_title"] == "Harbour 2"
