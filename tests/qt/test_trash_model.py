"""The trash's model: what was deleted, how long it is kept, and which names are taken by live books."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import shiboken6
from PySide6.QtCore import Qt

from dcs_browser.domain.library import TrashEntry, TrashKind
from dcs_browser.qt.trash_model import Column, Formats, Role, TrashModel, may_go

NOW = datetime.now(UTC)
FORMATS = Formats(
    size=lambda n: f"{n} B",
    count=str,
    ago=lambda t: f"{(NOW - t).days} days ago" if t else "–",
    until=lambda t: f"{(t - NOW).days} days left" if t else "–",
    exact=lambda t: "exactly",
)


def an_entry(name: str, days: int = 2, kept: int = 5, size: int = 10) -> TrashEntry:
    return TrashEntry(
        f"Quay/{name}/",
        TrashKind.BOOK,
        "Quay",
        name,
        3,
        size,
        NOW - timedelta(days=days),
        NOW + timedelta(days=kept, hours=1),
        kept < 0,
    )


@pytest.fixture
def model(qapp) -> Iterator[TrashModel]:
    made = TrashModel(FORMATS)
    entries = (an_entry("Harbour 2", 2), an_entry("Harbour 10", 1, size=99), an_entry("Old Bay", 9, kept=-2))
    made.show_entries(entries, lambda entry: entry.name == "Harbour 10")
    yield made
    # Left to the garbage collector it could die on another thread.
    shiboken6.delete(made)


def column(model: TrashModel, at: Column) -> list[str]:
    return [model.index(row, at).data() for row in range(model.rowCount())]


def test_the_newest_stands_first(model):
    assert column(model, Column.WHAT) == ["Harbour 10", "Harbour 2", "Old Bay"]
    assert column(model, Column.DELETED) == ["1 days ago", "2 days ago", "9 days ago"]
    assert column(model, Column.KEPT) == ["5 days left", "5 days left", "may be deleted"]


def test_an_entry_whose_name_is_taken_says_so(model):
    at = model.index(0, Column.WHAT)
    assert at.data(Role.NOTE) == ("a live book has this name", "warning")
    assert "a live book has this name" in at.data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.has_twin(0)
    assert not model.has_twin(1)


def test_any_column_orders(model):
    model.sort(Column.WHAT, Qt.SortOrder.AscendingOrder)
    assert column(model, Column.WHAT) == ["Harbour 2", "Harbour 10", "Old Bay"]
    model.sort(Column.SIZE, Qt.SortOrder.DescendingOrder)
    assert column(model, Column.SIZE)[0] == "99 B"


def test_the_exact_times_are_in_the_tooltips(model):
    assert model.index(0, Column.DELETED).data(Qt.ItemDataRole.ToolTipRole) == "exactly"
    assert model.index(0, Column.WHAT).data(Qt.ItemDataRole.ToolTipRole) == "Quay/Harbour 10/"


def test_the_service_decides_what_may_go_and_dates_where_it_says_nothing():
    assert may_go(an_entry("a", kept=-1))
    assert not may_go(an_entry("a", kept=1))
    silent = TrashEntry("k", eligible_at=NOW - timedelta(days=1))
    assert may_go(silent)
    assert not may_go(TrashEntry("k"))


def test_the_model_keeps_qts_rules(model, qtmodeltester):
    qtmodeltester.check(model)
    model.sort(Column.PUBLISHER)
    model.show_entries(())
