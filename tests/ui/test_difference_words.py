"""How differences read in one line."""

from typing import Any

import pytest

from dcs_browser.domain.compare import AssetDifference, AssetKind, Comparison, Difference, Kind
from dcs_browser.ui.difference_words import (
    detail_text,
    group_text,
    headline_text,
    items_of,
    report_words,
    thing_text,
    title_text,
    where_text,
)

pytestmark = pytest.mark.usefixtures("qapp")


def difference(kind: Kind, what: str, before: Any = None, after: Any = None, **more: Any) -> Difference:
    return Difference(
        kind,
        what,
        more.pop("pointer_a", "/a"),
        more.pop("pointer_b", "/b"),
        before=before,
        after=after,
        **more,
    )


@pytest.mark.parametrize(
    ("found", "title", "detail"),
    [
        (difference(Kind.ANSWER, "text", "sail", "mast"), "Text of an answer changed", "sail  →  mast"),
        (difference(Kind.ANSWER, "isCorrect", None, True), "Right answer changed", "yes"),
        (difference(Kind.CHANGED, "mood", 1, 2), "“mood” changed", "1  →  2"),
        (difference(Kind.ADDED, "page", after={}, page_b="7", pointer_a=None), "Page 7 added", ""),
        (difference(Kind.REMOVED, "module", "Unit 3", pointer_b=None), "Module Unit 3 removed", "Unit 3"),
        (difference(Kind.ANSWER, "answer", {"text": "oar"}, pointer_b=None), "Answer removed", "oar"),
        (difference(Kind.MOVED, "answer", ["a", "b"], ["b", "a"]), "Answer: order changed", "a, b  →  b, a"),
        (
            difference(Kind.MOVED, "section", section_b=2, page_a="3", page_b="5"),
            "Section 2 moved",
            "from page 3 to page 5",
        ),
        (
            difference(Kind.CHANGED, "coords", {"x": 1, "y": 2, "w": 3, "h": 4}, {"x": 5, "w": 3, "h": 4}),
            "Place and size changed",
            "x 1, y 2, w 3, h 4  →  x 5, w 3, h 4",
        ),
        (
            difference(Kind.PICTURE, "image_path", "./books/b/images/1.png", "./books/b/images/2.png"),
            "Picture changed",
            "1.png  →  2.png",
        ),
        (
            difference(Kind.ANSWER, "words", ["a", "b"], ["b", "c", "b"], activity="dragdroppicture"),
            "Words changed",
            "− a  + b  + c",
        ),
        (
            difference(
                Kind.CHANGED,
                "headerText",
                "Look at the pictures and write the words.",
                "Look at the pictures and write the words below.",
            ),
            "Heading changed",
            "… write the words.  →  … write the words below.",
        ),
    ],
)
def test_a_difference_reads_as_a_title_and_a_line(found: Difference, title: str, detail: str) -> None:
    assert (title_text(found), detail_text(found)) == (title, detail)


def test_a_difference_stands_under_its_page_its_document_or_the_book() -> None:
    assert group_text(difference(Kind.CHANGED, "x", page_b="7")) == "Page 7"
    assert group_text(difference(Kind.CHANGED, "x", file="games.json")) == "Games"
    assert group_text(difference(Kind.CHANGED, "x", file="audio/audio.json")) == "Karaoke"
    assert group_text(difference(Kind.CHANGED, "book_title")) == "The whole book"
    assert where_text(difference(Kind.CHANGED, "text", section_b=3)) == "Section 3"


def test_files_come_last_with_their_sizes() -> None:
    found = Comparison(
        (difference(Kind.CHANGED, "book_title", "a", "b"),),
        (
            AssetDifference(AssetKind.CHANGED, "audio/1.mp3", "audio/1.mp3", 1000, 2000),
            AssetDifference(AssetKind.RENAMED, "raw/a.pdf", "raw/b.pdf", 5, 5),
        ),
    )
    items = items_of(found)
    assert [item.title for item in items] == ["Title of the book changed", "1.mp3 changed", "b.pdf renamed"]
    assert items[1].where.count("→") == 1
    assert items[2].detail == "raw/a.pdf  →  raw/b.pdf"
    assert headline_text(found) == "1 difference(s), 2 file(s)"
    assert headline_text(Comparison()) == "The books are the same"


def test_every_kind_has_a_word_in_a_report_and_unknown_keys_stay_themselves() -> None:
    assert set(report_words().kinds) == set(Kind)
    assert thing_text("odd key") == "“odd key”"
