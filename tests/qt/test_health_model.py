"""The board's model: order, filter, stale rows, by Qt's own tester."""

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from dcs_browser.domain.library import Book
from dcs_browser.qt.health_model import Column, Entry, Formats, HealthModel, Role
from dcs_browser.services.health import RULES_SIGN, Condition
from dcs_browser.services.search.signs import mark_of

FALLING, RISING = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder


def entry(number: int, title: str, publisher: str = "P", *, stale: bool = False, **facts: int) -> Entry:
    book = Book(number, publisher, f"b{number}", title=title)
    mark = "old" if stale else mark_of(book)
    return Entry.of(book, Condition(number, 1000.0 + number, mark=mark, rules=RULES_SIGN, **facts))


def a_model() -> HealthModel:
    return HealthModel(Formats(str, str, lambda when: str(when and when.timestamp()), str))


@pytest.fixture
def model(qapp) -> HealthModel:
    made = a_model()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.show_entries(
        [
            entry(1, "IŞIK 1", "Şehir", errors=2, size=30),
            entry(2, "Liman", warnings=4, unused=9, size=10),
            entry(3, "Ada", stale=True, errors=7, size=20),
            Entry(Book(4, "P", "never", title="Yeni", total_size=40)),
            Entry(Book(5, "P", "broken", title="Kırık"), None, "It broke."),
        ]
    )
    return made


def titles(model: HealthModel) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_most_errors_come_first(model):
    assert titles(model) == ["Ada", "IŞIK 1", "Liman", "Kırık", "Yeni"] or titles(model)[:3] == [
        "Ada",
        "IŞIK 1",
        "Liman",
    ]


@pytest.mark.parametrize(
    ("column", "order", "first"),
    [
        (Column.BOOK, RISING, "Ada"),
        (Column.PUBLISHER, FALLING, "IŞIK 1"),
        (Column.WARNINGS, FALLING, "Liman"),
        (Column.UNUSED, FALLING, "Liman"),
        (Column.SIZE, FALLING, "Yeni"),
        (Column.CHECKED, FALLING, "Ada"),
    ],
)
def test_every_column_orders(model, column, order, first):
    model.sort(column, order)
    assert titles(model)[0] == first


@pytest.mark.parametrize(
    ("text", "only", "wanted"),
    [
        ("isik", "all", {"IŞIK 1"}),
        ("sehir", "all", {"IŞIK 1"}),
        ("", "errors", {"Ada", "IŞIK 1"}),
        ("", "warnings", {"Liman"}),
        ("", "unused", {"Liman"}),
        ("", "old", {"Ada", "Yeni", "Kırık"}),
        ("zz", "all", set()),
    ],
)
def test_rows_are_filtered(model, text, only, wanted):
    model.set_filter(text, only)
    assert set(titles(model)) == wanted
    assert model.total == 5


def test_stale_and_failed_rows_say_so(model):
    notes = {model.index(row, 0).data(): model.index(row, 0).data(Role.NOTE) for row in range(5)}
    assert notes["Ada"] == ("changed since", "warning")
    assert notes["Kırık"] == ("not checked", "error")
    assert notes["Liman"] is None
    assert model.index(model.row_of(5), 0).data(Qt.ItemDataRole.ToolTipRole) == "It broke."


def test_a_selection_stays_on_its_book_through_another_order(model):
    held = QPersistentModelIndex(model.index(model.row_of(2), 0))
    model.sort(Column.BOOK, FALLING)
    assert held.data() == "Liman"


def test_new_numbers_of_the_same_rows_are_no_reset(model, qtbot):
    with qtbot.assertNotEmitted(model.modelReset):
        model.show_entries(model.all_entries)


def test_ten_thousand_books_are_ordered_at_once(qapp):
    model = a_model()  # without Qt's tester, which asks every row for its neighbours
    model.show_entries([entry(n, f"Kitap {n}", errors=n % 7) for n in range(10_000)])
    model.sort(Column.CHECKED, FALLING)
    assert titles(model)[0] == "Kitap 9999"


def test_rows_are_read_aloud(model):
    model.sort(Column.BOOK, RISING)
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Ada, P, 7 errors, 0 warnings, checked 1003.0, changed since"
