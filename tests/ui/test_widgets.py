"""The small parts: they elide, tell, filter and never show markup."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from dcs_browser.domain.errors import ServerUnreachable
from dcs_browser.ui.widgets import (
    Badge,
    ElidedLabel,
    EmptyState,
    ErrorState,
    IconButton,
    KeyValues,
    LoadingState,
    Note,
    SearchBox,
    Segmented,
    States,
    button,
    plain,
    spin_box,
)

LONG = "images/Unit_1/a very long path with many parts/p7s1.png"


def test_a_long_text_is_cut_with_the_whole_in_the_tooltip(qtbot):
    label = ElidedLabel(LONG, middle=True)
    qtbot.addWidget(label)
    label.show()
    label.resize(120, 20)
    assert QLabel.text(label) != LONG
    assert "…" in QLabel.text(label)
    assert QLabel.text(label).endswith(".png")
    assert label.toolTip() == LONG
    assert label.text() == LONG
    label.resize(2000, 20)
    assert QLabel.text(label) == LONG
    assert label.toolTip() == ""


@pytest.mark.parametrize("make", [plain, ElidedLabel, Badge])
def test_text_from_books_is_never_markup(qtbot, make):
    label = make("<b>bold</b><img src='http://x'>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_an_icon_button_is_named(qtbot):
    made = IconButton("x", "Close")
    qtbot.addWidget(made)
    assert made.accessibleName() == made.toolTip() == "Close"
    made.rename("Dismiss")
    assert made.accessibleName() == "Dismiss"


def test_searching_waits_for_the_last_key_and_clears_by_escape(qtbot):
    box = SearchBox("Filter", delay_ms=10, shortcut_text="Ctrl K")
    qtbot.addWidget(box)
    box.show()
    heard = []
    box.searched.connect(heard.append)
    with qtbot.waitSignal(box.searched):
        QTest.keyClicks(box, "deck")
    assert heard == ["deck"]
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert heard == ["deck", ""]
    QTest.keyClicks(box, "x")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert heard[-1] == "x"


def test_a_segment_is_chosen_and_told(qtbot):
    made = Segmented((("grid", "", "layout-grid"), ("list", "", "list")), "View")
    qtbot.addWidget(made)
    made.rename("list", "As a list")
    heard = []
    made.chosen.connect(heard.append)
    assert made.choice() == "grid"
    made._buttons["list"].click()
    assert heard == ["list"]
    assert made.choice() == "list"
    made.choose("grid")
    assert heard == ["list"]
    made.set_enabled("list", False, "There is only one.")
    assert made._buttons["list"].toolTip() == "There is only one."


def test_rows_of_an_inspector_are_replaced_whole(qtbot):
    made = KeyValues()
    qtbot.addWidget(made)
    made.show_rows([("Size", "186 KB"), ("Path", LONG, "path"), ("Note", "long", "wrap")])
    assert made.value("Path") == LONG
    made.show_rows([("Size", "1 KB")])
    assert made.value("Path") == ""
    assert made.value("Size") == "1 KB"


def test_an_empty_state_says_what_to_do_next(qtbot):
    pressed = []
    made = EmptyState(
        "inbox", "Nothing here yet.", ("Upload", lambda: pressed.append(1)), headline="No books"
    )
    qtbot.addWidget(made)
    assert made.button is not None
    made.button.click()
    assert pressed == [1]


def test_a_failure_can_be_tried_again(qtbot):
    pressed = []
    error = ServerUnreachable("ECONNREFUSED", host="s.example", reason="It refused.")
    made = ErrorState(error, lambda: pressed.append(1))
    qtbot.addWidget(made)
    assert made.accessibleName() == "s.example can't be reached"
    assert "ECONNREFUSED" in made.toolTip()
    assert made.button is not None
    made.button.click()
    assert pressed == [1]


def test_a_quick_answer_never_shows_that_it_loads(qtbot):
    made = LoadingState(after_ms=20)
    qtbot.addWidget(made)
    made.show()
    assert made._holder.isHidden()
    qtbot.waitUntil(lambda: not made._holder.isHidden())
    made.hide()
    assert made._holder.isHidden()


def test_one_state_stands_in_for_the_content_at_a_time(qtbot):
    content = QWidget()
    made = States(content)
    qtbot.addWidget(made)
    made.show()
    assert made.state == "content"
    made.show_loading()
    assert made.state == "LoadingState"
    made.show_error(ValueError("x"))
    assert made.state == "ErrorState"
    made.show_empty("inbox", "Nothing.")
    assert made.state == "EmptyState"
    made.show_content()
    assert made.state == "content"
    assert content.isVisible()


def test_a_note_says_headline_and_sentence(qtbot):
    made = Note("info", "It is so.", "warning", "Look")
    qtbot.addWidget(made)
    assert made.text() == "Look It is so."
    made.show_text("Else.")
    assert made.text() == "Else."


def test_a_badge_without_text_is_hidden(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    made = Badge("3", "error", holder)
    made.show_text("")
    assert made.isHidden()
    made.show_text("4", "warning")
    assert not made.isHidden()
    assert made.property("tone") == "warning"


def test_no_button_is_the_default_by_accident(qtbot):
    made = button("Delete", kind="danger")
    qtbot.addWidget(made)
    assert not made.autoDefault()


def test_a_number_field_keeps_to_its_range(qtbot):
    made = spin_box(1, 32, 99)
    qtbot.addWidget(made)
    assert made.value() == 32
