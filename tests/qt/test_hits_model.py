"""Hits as rows, by Qt's own tester."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from dcs_browser.qt.hits_model import SHOWN, HitsModel, Role
from dcs_browser.services.search.query import Snippet
from dcs_browser.services.search.store import Hit
from dcs_browser.services.search.texts import Kind


def hit(book: int, text: str, kind: Kind = Kind.ANSWER, page: str = "3") -> Hit:
    return Hit(
        book, "P", f"b{book}", f"Book {book}", kind, "config.json", f"/{text}", page, 1, text, Snippet(text)
    )


@pytest.fixture
def model(qapp) -> HitsModel:
    made = HitsModel(lambda kind: kind.word)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def rows(model: HitsModel) -> list[str]:
    found = (model.index(at).data(Role.ROW) for at in range(model.rowCount()))
    return [
        row.hit.text if row.kind == "hit" else f"{row.kind} {row.hit.book_id} {row.count}" for row in found
    ]


def test_hits_stand_below_their_book_in_the_order_of_the_best(model):
    model.show_hits([hit(2, "a"), hit(1, "b"), hit(2, "c")])
    assert rows(model) == ["book 2 2", "a", "c", "book 1 1", "b"]
    assert (model.books, model.hits) == (2, 3)


def test_many_hits_of_a_book_are_folded_until_they_are_wanted(model):
    model.show_hits([hit(1, str(n)) for n in range(9)])
    assert rows(model)[-1] == f"more 1 {9 - SHOWN}"
    model.unfold(1)
    assert rows(model) == ["book 1 9", *map(str, range(9))]
    model.show_hits([hit(1, str(n)) for n in range(10)], fresh=False)
    assert len(rows(model)) == 11
    model.show_hits([hit(1, str(n)) for n in range(10)])
    assert rows(model)[-1] == f"more 1 {10 - SHOWN}"


def test_a_row_is_known_again(model):
    model.show_hits([hit(1, "a"), hit(1, "b")])
    key = model.row(2).key
    model.show_hits([hit(2, "x"), hit(1, "a"), hit(1, "b")])
    assert model.row(model.row_of(key)).hit.text == "b"


def test_rows_are_read_aloud(model):
    model.show_hits([hit(1, "sail")])
    spoken = [model.index(at).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(2)]
    assert spoken == ["Book 1, P, 1 hit(s)", "answer, sail, page 3"]
