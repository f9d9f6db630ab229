"""The list of findings: order, groups, filter, and the rows staying right while groups open and close."""

import time

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from dcs_browser.domain.checks import Finding, Severity
from dcs_browser.qt.findings_model import FindingItem, FindingsModel, Role, of_severity

ERROR, WARNING, INFORMATION = Severity.ERROR, Severity.WARNING, Severity.INFORMATION


def item(number: int, rule: str, severity: Severity = ERROR, **more: object) -> FindingItem:
    finding = Finding(rule, severity, f"Fault {number}.", pointer=f"/books/0/sections/{number}", page=number)
    return FindingItem(
        f"{number}/{rule}",
        severity,
        rule,
        rule.title(),
        finding.message,
        f"Page {number}",
        findings=(finding,),
        sought=f"{rule} page {number}".casefold(),
        **more,
    )


@pytest.fixture
def model(qapp):
    made = FindingsModel()
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning)
    yield made
    del tester


def shown(model: FindingsModel) -> list[str]:
    rows = [model.index(at).data(Role.ROW) for at in range(model.rowCount())]
    return [("  " if row.inner else "") + (row.path or f"{row.item.rule} {row.where}") for row in rows]


def test_the_worst_comes_first_and_kinds_stay_together(model):
    model.show_items(
        [item(1, "b", WARNING), item(2, "a"), item(3, "c"), item(4, "a"), item(5, "d", INFORMATION)]
    )
    assert shown(model) == ["a Page 2", "a Page 4", "c Page 3", "b Page 1", "d Page 5"]


def test_from_four_on_a_kind_is_one_row_that_opens(model):
    model.show_items([*(item(n, "a") for n in range(4)), item(9, "b")])
    assert shown(model) == ["a 4 place(s)", "b Page 9"]
    model.toggle(0)
    assert shown(model) == ["a 4 place(s)", *(f"  a Page {n}" for n in range(4)), "b Page 9"]
    assert model.group_of(3) == 0
    model.toggle(0, on=True)
    model.toggle(0, on=False)
    model.toggle(1)
    assert shown(model) == ["a 4 place(s)", "b Page 9"]


def test_an_open_group_stays_open_when_the_same_book_was_checked_again(model):
    items = [item(n, "a") for n in range(5)]
    model.show_items(items)
    model.toggle(0)
    model.show_items(items[1:], fresh=False)
    assert len(shown(model)) == 5
    model.show_items(items)
    assert len(shown(model)) == 1


def test_files_are_rows_of_their_own(model):
    model.show_items([item(1, "files.unused", WARNING, files=(("a.png", "2 MB"), ("b.png", "1 MB")))])
    model.toggle(0)
    assert shown(model) == ["files.unused Page 1", "  a.png", "  b.png"]
    assert model.row(1).where == "2 MB"


def test_filters_narrow_and_ignored_ones_come_last(model):
    items = [item(1, "a"), item(2, "b", WARNING), item(3, "c", ignored="meant so"), item(4, "d", INFORMATION)]
    model.show_items(items)
    assert shown(model) == ["a Page 1", "b Page 2", "d Page 4"]
    model.set_filter([ERROR], ignored=True, text="")
    assert shown(model) == ["a Page 1", "c Page 3"]
    model.set_filter([ERROR, WARNING], ignored=False, text="PAGE 2")
    assert shown(model) == ["b Page 2"]
    assert of_severity(items, ERROR) == 1


def test_a_place_is_found_inside_its_group(model):
    model.show_items([item(9, "b"), *(item(n, "a") for n in range(4))])
    at = model.reveal("/books/0/sections/2")
    assert shown(model)[at] == "  a Page 2"
    assert model.reveal("/books/0/sections/9/answer/1") == 0
    assert model.reveal("/elsewhere") == -1
    assert model.find_key("9/b") == 0


def test_a_row_is_read_aloud_with_severity_place_and_sentence(model):
    model.show_items([item(1, "rect.outside", spoken="Error")])
    from PySide6.QtCore import Qt

    text = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert text == "Error. Rect.Outside. Fault 1. Page 1"


def test_ten_thousand_findings_are_arranged_and_searched_at_once(model):
    items = [item(n, f"rule.{n % 40}", (ERROR, WARNING)[n % 2]) for n in range(10_000)]
    start = time.process_time()
    model.show_items(items)
    model.set_filter([ERROR, WARNING], ignored=True, text="page 77")
    model.set_filter([ERROR, WARNING], ignored=True, text="")
    assert time.process_time() - start < 0.5
    assert model.shown() == 10_000
