"""The home's model: filters, order, covers."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from dcs_browser.domain.library import Book, BookStatus
from dcs_browser.qt.books_model import BooksModel, Column, Formats, Role, language_name

BOOKS = (
    Book(1, "North Quay", "harbour_10", "Harbour 10", "en", total_size=500),
    Book(2, "North Quay", "harbour_2", "Harbour 2", "en", status=BookStatus.DRAFT, total_size=900),
    Book(3, "Şehir Yayınları", "isik", "Işık", "tr"),
)


@pytest.fixture
def model(qapp) -> Iterator[BooksModel]:
    made = BooksModel(Formats(lambda n: f"{n} B", lambda _: "ago", lambda _: "exact"))
    made.show_books(BOOKS)
    yield made
    # Left to the garbage collector it could die on another thread.
    shiboken6.delete(made)


def titles(model: BooksModel) -> list[str]:
    return [book.label for book in model.books()]


def test_books_stand_in_natural_order(model):
    assert titles(model) == ["Harbour 2", "Harbour 10", "Işık"]
    model.sort(Column.SIZE, Qt.SortOrder.DescendingOrder)
    assert titles(model) == ["Harbour 2", "Harbour 10", "Işık"]
    model.sort(Column.PUBLISHER, Qt.SortOrder.DescendingOrder)
    assert titles(model)[0] == "Işık"


def test_filters_go_together_and_can_be_taken_back(model):
    model.set_filters(language="en")
    model.set_filters(status="draft")
    assert titles(model) == ["Harbour 2"]
    model.set_filters(language="", status="")
    assert model.total == len(titles(model)) == 3
    assert model.values("publisher") == ["North Quay", "Şehir Yayınları"]
    assert model.values("language") == ["en", "tr"]


def test_a_cover_is_shown_when_it_came_and_never_asked_for_by_a_look(model):
    image = QImage(10, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    at = model.index_of(1)
    assert at.data(Role.COVER) is None
    assert model.lacks_cover(1)
    model.set_cover(1, image)
    assert at.data(Role.COVER).height() == 20
    model.set_cover(3, QImage())
    assert not model.lacks_cover(3)
    model.show_books(BOOKS)
    assert not model.lacks_cover(1)


def test_a_language_is_called_as_its_speakers_do():
    assert language_name("tr") == "Türkçe"
    assert language_name("en") == "English"
    assert language_name("de") == "Deutsch"
    assert language_name("klingon") == "klingon"
    assert language_name("") == ""


def test_a_book_is_read_aloud_with_publisher_and_status(model):
    spoken = model.index_of(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Harbour 2, North Quay, English, Draft, 900 B, draft"


def test_the_model_keeps_qts_rules(model, qtmodeltester):
    qtmodeltester.check(model)
    model.set_filters(publisher="North Quay")
    model.sort(Column.TITLE, Qt.SortOrder.DescendingOrder)
    model.show_books(())


def test_a_search_finds_words_in_title_name_and_publisher(model):
    model.set_filters(search="QUAY 10")
    assert titles(model) == ["Harbour 10"]
    model.set_filters(search="ışık")
    assert titles(model) == ["Işık"]
    model.set_filters(search="")
    assert len(titles(model)) == 3
