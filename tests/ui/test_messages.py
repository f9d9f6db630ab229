"""What the window says and asks."""

import asyncio
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget

from dcs_browser.domain import errors
from dcs_browser.domain.errors import DcsBrowserError, Interrupted, ServerUnreachable
from dcs_browser.ui.error_texts import TEMPLATES, sentence_of, technical_of, title_of
from dcs_browser.ui.messages import Messages
from dcs_browser.ui.questions import DetailsDialog, Question


@pytest.fixture
def window(qtbot) -> QWidget:
    made = QWidget()
    made.resize(1000, 700)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def messages(window) -> Messages:
    made = Messages(window)
    made.native_dialogs = False
    return made


def test_a_note_stands_at_the_bottom_right_inside_the_window(window, messages):
    toast = messages.toast("Harbour 2 was deleted")
    assert window.rect().contains(toast.geometry())
    assert toast.geometry().right() > window.width() * 0.9
    assert toast.geometry().bottom() > window.height() * 0.8
    window.resize(700, 500)
    assert window.rect().contains(toast.geometry())


def test_notes_pile_up_without_covering_each_other_and_not_without_end(window, messages):
    for number in range(7):
        messages.toast(f"note {number}")
    shown = messages.toasts
    assert [toast.text for toast in shown] == ["note 3", "note 4", "note 5", "note 6"]
    for above, below in pairwise(shown):
        assert above.geometry().bottom() < below.geometry().top()


def test_the_same_note_twice_is_one_note(messages):
    messages.toast("saved")
    messages.toast("saved")
    assert len(messages.toasts) == 1


def test_the_action_of_a_note_is_done_once_and_the_note_goes(messages):
    done = []
    toast = messages.toast("Harbour 2 was deleted", "ok", ("Undo", lambda: done.append(1)))
    undo = next(b for b in toast.findChildren(QPushButton) if b.text() == "Undo")
    undo.click()
    assert done == [1]
    assert messages.toasts == ()


def test_hovering_keeps_a_note(messages):
    toast = messages.toast("read me")
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast.going
    here = QPointF(1, 1)
    QApplication.sendEvent(toast, QEnterEvent(here, here, here))
    assert not toast.going
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast.going


def test_a_note_goes_by_itself(qtbot, messages):
    toast = messages.toast("bye")
    toast._timer.start(1)
    qtbot.waitUntil(lambda: messages.toasts == ())


def test_an_error_is_a_title_a_sentence_and_details(window, messages):
    said = []
    messages.said.connect(lambda kind, text: said.append((kind, text)))
    messages.error(ServerUnreachable("ConnectError: refused", host="s.example", reason="It refused."))
    toast = messages.toasts[0]
    assert toast.title == "s.example can't be reached"
    assert toast.text.startswith("It refused. Nothing was changed.")
    assert said == [("error", f"{toast.title}\n{toast.text}")]
    next(b for b in toast.findChildren(QPushButton) if b.text() == "Details").click()
    dialog = window.findChild(DetailsDialog)
    assert "ConnectError: refused" in dialog.field.toPlainText()
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "Copy").click()
    assert "s.example can't be reached" in QGuiApplication.clipboard().text()
    dialog.accept()


def test_anything_outside_the_family_is_said_calmly_with_its_kind_in_the_details(messages):
    messages.error(KeyError("x"))
    assert messages.toasts[0].title == "Something went wrong"
    assert technical_of(KeyError("x")) == "KeyError: 'x'"


def test_a_cancellation_is_not_said(messages):
    messages.error(asyncio.CancelledError())
    assert messages.toasts == ()


@pytest.mark.anyio
async def test_a_question_is_answered_by_the_button_that_says_what_happens(qapp, bot, window, messages):
    asked = asyncio.ensure_future(messages.confirm("Replace?", "The live book goes.", "Replace live book"))
    question = await bot.until(lambda: window.findChild(Question))
    assert question.yes.text() == "Replace live book"
    assert question.yes.isDefault()
    QTest.mouseClick(question.yes, Qt.MouseButton.LeftButton)
    assert await asked is True


@pytest.mark.anyio
async def test_escape_means_no(qapp, bot, window, messages):
    asked = asyncio.ensure_future(messages.confirm("Delete?", "Really.", "Delete", destructive=True))
    question = await bot.until(lambda: window.findChild(Question))
    assert not question.yes.isDefault()
    assert question.no.isDefault()
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert await asked is False


@pytest.mark.anyio
async def test_what_can_not_be_undone_is_typed_first(qapp, bot, window, messages):
    asked = asyncio.ensure_future(
        messages.confirm("Delete?", "For good.", "Delete for good", destructive=True, typed="Şehir 2")
    )
    question = await bot.until(lambda: window.findChild(Question))
    assert not question.yes.isEnabled()
    assert question.yes.toolTip()
    question.field.setText("şehir 2")
    assert not question.yes.isEnabled()
    question.field.setText(" S\u0327ehir 2 ")
    assert question.yes.isEnabled()
    question.yes.click()
    assert await asked is True


@pytest.mark.anyio
async def test_a_folder_is_chosen_without_a_nested_loop(qapp, bot, window, messages, tmp_path):
    asked = asyncio.ensure_future(messages.open_folder("Where to", tmp_path))
    dialog = await bot.until(lambda: window.findChild(QFileDialog))
    dialog.accept()
    assert await asked == tmp_path


@pytest.mark.anyio
async def test_turning_back_from_a_file_dialog_is_none(qapp, bot, window, messages, tmp_path):
    for ask in (
        messages.open_file("Which", tmp_path),
        messages.save_file("Where", "book.zip", tmp_path, "ZIP archives (*.zip)"),
        messages.save_folder("Where", tmp_path),
    ):
        asked = asyncio.ensure_future(ask)
        dialog = await bot.until(
            lambda: next((d for d in window.findChildren(QFileDialog) if d.isVisible()), None)
        )
        dialog.reject()
        assert await asked is None


@pytest.mark.anyio
async def test_several_files_are_chosen(qapp, bot, window, messages, tmp_path):
    names = {Path(tmp_path / name) for name in ("a.zip", "b.zip")}
    for name in names:
        name.write_bytes(b"")
    asked = asyncio.ensure_future(messages.open_files("Which", tmp_path, "ZIP archives (*.zip)"))
    dialog = await bot.until(lambda: window.findChild(QFileDialog))
    field = dialog.findChild(QWidget, "fileNameEdit")
    field.setText('"a.zip" "b.zip"')
    dialog.accept()
    assert set(await asked) == names


def family() -> list[type[DcsBrowserError]]:
    found, queue = [], [DcsBrowserError]
    while queue:
        kind = queue.pop()
        if kind.__module__ == errors.__name__:
            found.append(kind)
        queue += kind.__subclasses__()
    return found


@pytest.mark.parametrize("kind", family(), ids=lambda kind: kind.__name__)
def test_every_text_of_the_family_can_be_translated(kind):
    assert kind.title in TEMPLATES
    assert kind.message in TEMPLATES


def test_texts_are_filled_with_their_parameters():
    error = Interrupted(done=5, total=10)
    assert title_of(error) == "The connection broke"
    assert sentence_of(error).startswith("5 of 10 bytes")


def test_a_missing_parameter_does_not_hide_the_error():
    assert sentence_of(Interrupted(done=5)) == Interrupted.message
