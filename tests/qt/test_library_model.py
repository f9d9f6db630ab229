"""The library tree's model: filled when looked into, filtered over rows, failures as rows."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QModelIndex, Qt

from dcs_browser.domain.library import Book, BookStatus, StoredObject, folder_tree
from dcs_browser.qt.library_model import LibraryModel
from dcs_browser.qt.library_nodes import Fill, Kind, Role

BOOKS = (
    Book(1, "North Quay", "harbour_2", "Harbour 2"),
    Book(2, "North Quay", "harbour_10", "Harbour 10"),
    Book(3, "Şehir Yayınları", "isik", "Işık ve Ses"),
    Book(4, "Şehir Yayınları", "ilkogretim", "İlköğretim", status=BookStatus.ARCHIVED),
    Book(5, "Bluewater Press", "bay_tales", "Bay Tales", status=BookStatus.DRAFT),
)
FILES = folder_tree(
    [
        StoredObject("config.json", "k", 10),
        *(StoredObject(f"images/Unit_1/{n}.png", "k", 10) for n in range(12)),
        StoredObject("audio/Pg_1.mp3", "k", 10),
    ]
)


@pytest.fixture
def model(qapp) -> Iterator[LibraryModel]:
    made = LibraryModel()
    made.show_books(BOOKS)
    yield made
    # Left to the garbage collector it could die on another thread.
    shiboken6.delete(made)


def texts(model: LibraryModel, parent: QModelIndex | None = None) -> list[str]:
    above = parent if parent is not None else QModelIndex()
    return [model.index(row, 0, above).data() for row in range(model.rowCount(above))]


def test_publishers_and_books_stand_in_natural_order(model):
    assert texts(model) == ["Bluewater Press", "North Quay", "Şehir Yayınları"]
    assert texts(model, model.index(1, 0)) == ["Harbour 2", "Harbour 10"]
    assert texts(model, model.index(2, 0)) == ["İlköğretim", "Işık ve Ses"]
    assert model.index(1, 0).data(Role.COUNT) == "2"


def test_status_and_findings_are_badges(model):
    model.set_badges({1: ("3", "error"), 4: ("9", "error")})
    assert model.index_of_book(1).data(Role.BADGE) == "3"
    assert model.index_of_book(4).data(Role.BADGE) == "archived"
    assert model.index_of_book(5).data(Role.BADGE) == "draft"
    model.set_badges({})
    assert model.index_of_book(1).data(Role.BADGE) == ""


def test_a_row_is_read_aloud_with_what_it_is(model):
    model.fill(1, FILES)
    book = model.index_of_book(4)
    assert book.data(Qt.ItemDataRole.AccessibleTextRole) == "İlköğretim, book, archived"
    folder = model.index_of_path(1, "images")
    assert folder.data(Qt.ItemDataRole.AccessibleTextRole).startswith("images, folder, 12")


def test_a_book_asks_for_its_files_once_however_often_it_is_looked_into(model):
    wanted: list[Book] = []
    model.wanted.connect(wanted.append)
    book = model.index_of_book(1)
    assert model.hasChildren(book)
    assert model.rowCount(book) == 0
    assert model.canFetchMore(book)
    for _ in range(3):
        model.fetchMore(book)
    assert wanted == [BOOKS[0]]
    assert texts(model, book) == ["Loading…"]
    model.fill(1, FILES)
    assert texts(model, book) == ["audio", "images", "config.json"]
    model.fetchMore(book)
    assert len(wanted) == 1


def test_folders_are_filled_when_looked_into(model):
    model.fill(1, FILES)
    images = model.index_of_path(1, "images")
    assert model.rowCount(images) == 0
    assert images.data(Role.COUNT) == "12"
    model.fetchMore(images)
    assert texts(model, images) == ["Unit_1"]
    assert model.node(model.index_of_path(1, "images/Unit_1/3.png")).label == "Unit_1"


def test_a_failure_is_a_row_that_can_be_tried_again(model):
    wanted: list[Book] = []
    model.wanted.connect(wanted.append)
    book = model.index_of_book(1)
    model.fetchMore(book)
    model.fail(1, "localhost can't be reached", "Nothing was changed.")
    row = model.index(0, 0, book)
    assert row.data() == "localhost can't be reached"
    assert model.node(row).kind is Kind.ERROR
    assert "try again" in row.data(Qt.ItemDataRole.AccessibleTextRole)
    assert not model.canFetchMore(book)
    model.fetchMore(book)
    assert len(wanted) == 1
    model.retry(row)
    assert len(wanted) == 2
    model.fill(1, FILES)
    assert texts(model, book)[0] == "audio"


def test_a_book_without_files_has_nothing_to_open(model):
    book = model.index_of_book(1)
    model.fetchMore(book)
    model.fill(1, folder_tree([]))
    assert not model.hasChildren(book)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("harbour 10", ["Harbour 10"]),
        ("HARBOUR", ["Harbour 2", "Harbour 10"]),
        ("işık", ["Işık ve Ses"]),
        ("IŞIK", ["Işık ve Ses"]),
        ("ilköğretim", ["İlköğretim"]),
        ("İLKÖĞRETİM", ["İlköğretim"]),
        ("quay 2", ["Harbour 2"]),
        ("nothing like this", []),
    ],
)
def test_the_filter_finds_every_word_whatever_its_case_and_dots(model, text, found):
    model.set_filter(text)
    shown = [title for row in range(model.rowCount()) for title in texts(model, model.index(row, 0))]
    assert shown == found
    assert model.shown_books() == len(shown)


def test_a_publisher_that_fits_shows_all_its_books(model):
    model.set_filter("şehir")
    assert texts(model) == ["Şehir Yayınları"]
    assert model.rowCount(model.index(0, 0)) == 2
    model.set_filter("")
    assert model.rowCount() == 3


def test_files_that_come_while_the_book_is_filtered_out_are_there_afterwards(model):
    model.fetchMore(model.index_of_book(1))
    model.set_filter("bay")
    assert not model.index_of_book(1).isValid()
    model.fill(1, FILES)
    model.set_filter("")
    assert texts(model, model.index_of_book(1)) == ["audio", "images", "config.json"]


def test_a_refresh_keeps_what_is_known_of_the_books_that_stay(model):
    model.fill(1, FILES)
    model.show_books(BOOKS[:2])
    assert texts(model) == ["North Quay"]
    assert model.rowCount(model.index_of_book(1)) == 3
    model.show_books(())
    assert model.rowCount() == 0


def test_a_forgotten_book_is_asked_for_again(model):
    model.fill(1, FILES)
    model.forget(1)
    book = model.index_of_book(1)
    assert model.rowCount(book) == 0
    assert model.hasChildren(book)
    assert model.node(book).fill is Fill.UNLOADED


def test_answers_for_books_that_are_gone_do_nothing(model):
    model.fill(99, FILES)
    model.fail(99, "no", "no")
    model.forget(99)
    assert model.rowCount() == 3


def test_the_model_keeps_qts_rules_while_it_changes(model, qtmodeltester):
    model.wanted.connect(lambda book: model.fill(book.id, FILES))
    qtmodeltester.check(model)
    model.set_filter("harbour")
    model.set_filter("")
    model.fill(1, folder_tree([StoredObject("new.txt", "k", 1)]))
    model.show_books(BOOKS[:3])
    model.forget(1)


def test_a_failure_keeps_qts_rules(model, qtmodeltester):
    model.wanted.connect(lambda book: model.fail(book.id, "no", "no"))
    qtmodeltester.check(model)


def test_ten_thousand_files_come_in_at_once(model):
    many = folder_tree([StoredObject(f"audio/Pg_{n}.mp3", "k", 1) for n in range(10_000)])
    model.fill(1, many)
    audio = model.index_of_path(1, "audio")
    model.fetchMore(audio)
    assert model.rowCount(audio) == 10_000
    assert model.index(9, 0, audio).data() == "Pg_9.mp3"
