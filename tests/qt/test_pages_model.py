"""Pages as a list model: headings between, thumbnails and failures that arrive later."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester

from dcs_browser.qt.pages_model import FINDINGS, HEADING, POINTER, PROBLEM, THUMBNAIL, PageRow, PagesModel

ROWS = (
    PageRow("Unit 1", "/m/0", heading=True),
    PageRow("1", "/m/0/pages/0", "images/1.png"),
    PageRow("2", "/m/0/pages/1"),
    PageRow("<b>Unit 2</b>", "/m/1", heading=True),
    PageRow("3", "/m/1/pages/0", "images/3.png"),
)


@pytest.fixture
def model(qapp):
    made = PagesModel()
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.show_rows(ROWS)
    yield made
    tester.deleteLater()


def test_headings_can_be_seen_but_not_chosen(model):
    assert model.rowCount() == 5
    assert [model.index(at).data(HEADING) for at in range(5)] == [True, False, False, True, False]
    assert model.index(0).flags() == Qt.ItemFlag.NoItemFlags
    assert model.index(1).flags() & Qt.ItemFlag.ItemIsSelectable
    assert [page.label for page in model.pages()] == ["1", "2", "3"]


def test_a_pointer_finds_the_page_it_lies_on(model):
    assert model.at_pointer("/m/1/pages/0/sections/4/answer/0").data(POINTER) == "/m/1/pages/0"
    assert not model.at_pointer("/m/0").isValid()
    assert not model.at_pointer("").isValid()


def test_only_pages_with_a_picture_want_a_thumbnail(model):
    assert [model.needs_thumbnail(at) for at in range(-1, 6)] == [
        False,
        False,
        True,
        False,
        False,
        True,
        False,
    ]


def test_a_thumbnail_or_its_failure_arrives_once(model, qtbot):
    with qtbot.waitSignal(model.dataChanged) as heard:
        model.set_thumbnail(1, QImage(4, 4, QImage.Format.Format_RGB32))
    assert heard.args[2] == [THUMBNAIL, PROBLEM]
    assert not model.index(1).data(THUMBNAIL).isNull()
    model.set_thumbnail(4, None, "It is gone.")
    assert model.index(4).data(PROBLEM) == "It is gone."
    assert model.index(4).data(Qt.ItemDataRole.ToolTipRole) == "It is gone."
    assert not model.needs_thumbnail(4)
    model.forget_problems()
    assert model.needs_thumbnail(4)
    model.set_thumbnail(99, None, "nobody")


def test_findings_are_counted_on_their_page(model):
    model.set_findings({"/m/0/pages/1/sections/0": 2, "/m/0/pages/1/image_path": 1, "/m/0": 7})
    assert [model.index(at).data(FINDINGS) for at in range(5)] == [0, 0, 3, 0, 0]


def test_another_book_forgets_everything(model):
    model.set_thumbnail(1, QImage(4, 4, QImage.Format.Format_RGB32))
    model.show_rows(ROWS[:2])
    assert model.index(1).data(THUMBNAIL) is None
    model.show_rows(())
    model.set_findings({"/a": 1})
    assert model.rowCount() == 0


def test_texts_of_the_book_are_text(model):
    heading = model.index(3)
    assert heading.data() == "<b>Unit 2</b>"
    assert heading.data(Qt.ItemDataRole.ToolTipRole).startswith("<qt>&lt;b&gt;")
    assert model.index(1).data(Qt.ItemDataRole.ToolTipRole) == "images/1.png"
