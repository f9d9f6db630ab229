"""The upload dialog against the embedded service and the real engine: drop, check, plan, send, verify."""

import zipfile
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from dcs_browser.domain.transfers import GroupSnapshot, State
from dcs_browser.domain.transfers import Kind as TransferKind
from dcs_browser.services.publishing.selection import Patterns
from dcs_browser.ui.messages import Messages
from dcs_browser.ui.upload.book import Choice, Step
from dcs_browser.ui.upload.files_model import Kind
from dcs_browser.ui.upload.patterns import PatternsDialog
from tests.builders import a_book_folder, a_book_zip, a_png
from tests.pages.upload import drop
from tests.pages.upload_desk import Desk, a_desk


@pytest.fixture
async def desk(bot: Any, tmp_path: Path) -> AsyncIterator[Desk]:
    async with a_desk(bot, tmp_path, books=[a_book_folder(tmp_path / "live")]) as made:
        yield made


def edited(folder: Path) -> Path:
    book = a_book_folder(folder, pages=4)
    (book / "images/extra.png").write_bytes(a_png(20, 20))
    (book / "raw/cevap.pdf").write_bytes(b"x" * 500)
    return book


@pytest.mark.anyio
async def test_an_empty_dialog_says_what_to_do(desk: Desk) -> None:
    page = desk.open()
    assert page.dialog.body.state == "EmptyState"
    assert not page.dialog.send.isVisible()
    assert not drop(page.dialog, [Path(__file__)])


@pytest.mark.anyio
async def test_a_dropped_folder_is_checked_planned_and_published(desk: Desk, tmp_path: Path) -> None:
    page = await desk.open().drop(a_book_folder(tmp_path / "new", name="liman_1", title="Liman 1"))
    assert page.dialog.steps.step is Step.PLAN
    assert page.dialog.headline.text() == "Upload Liman 1"
    assert page.dialog.form.place.text() == "North Quay/liman_1"
    assert page.dialog.send.text() == "Publish"
    assert page.dialog.plan.cards[2].number == "3"
    published: list[int] = []
    page.presenter.published.connect(published.append)
    await page.send()
    await page.wait_step(Step.DONE)
    outcome = page.dialog.outcome
    assert outcome.headline.text() == "Liman 1 is published"
    assert "are stored as they were sent." in outcome.sentence.text()
    assert published == [2]
    assert "images/Unit_1/1.png" in await desk.stored(2)
    asked: list[int] = []
    page.presenter.bookRequested.connect(asked.append)
    page.click(outcome.open_book)
    assert asked == [2]
    assert not page.dialog.isVisible()


@pytest.mark.anyio
async def test_metadata_that_was_typed_reaches_the_record(desk: Desk, tmp_path: Path) -> None:
    page = await desk.open().drop(a_book_zip(tmp_path, name="liman_1"))
    form = page.dialog.form
    form.title.selectAll()
    QTest.keyClicks(form.title, "Liman Bir")
    form.language.setCurrentIndex(form.language.findData("tr"))
    field = form.category.lineEdit()
    assert field is not None
    QTest.keyClicks(field, "Science")
    await desk.bot.until(lambda: page.books[0].fields.category == "Science")
    await page.send()
    await page.wait_step(Step.DONE)
    book = await desk.dcs.book(2)
    assert (book.language, book.category) == ("tr", "Science")


@pytest.mark.anyio
async def test_what_is_being_typed_is_neither_lost_nor_tidied_under_the_hand(
    desk: Desk, tmp_path: Path
) -> None:
    page = await desk.open().drop(a_book_folder(tmp_path / "new", name="liman_1", title="Liman"))
    title = page.dialog.form.title
    title.setFocus()
    title.end(False)
    QTest.keyClicks(title, " ")
    await desk.bot.until(lambda: not page.dialog.form._timer.isActive())
    page.presenter._show()
    QTest.keyClicks(title, "Bir")
    page.presenter._show()  # news of another book, before the typing was read
    assert title.text() == "Liman Bir"
    await page.send()
    await page.wait_step(Step.DONE)
    assert page.books[0].fields.title == "Liman Bir"


@pytest.mark.anyio
async def test_a_book_that_exists_shows_the_plan_of_a_replace(desk: Desk, tmp_path: Path) -> None:
    page = await desk.open().drop(edited(tmp_path / "new"))
    dialog = page.dialog
    assert dialog.send.text() == "Replace live book"
    assert not dialog.send.isDefault()
    assert dialog.form.twin.isVisible()
    assert "safety copy" in dialog.form.note.text()
    assert [card.number for card in dialog.plan.cards] == ["2", "4", "0", "7", "1"]
    assert ("raw/cevap.pdf", "left out: answer key") in page.listed()
    assert "Replaces 9 objects" in dialog.summary.text()
    assert all(text != "the same" for _, text in page.listed())
    page.click(dialog.plan.cards[3])
    assert {text for _, text in page.listed()} == {"the same"}
    page.click(dialog.plan.cards[3])
    assert "the same" not in {text for _, text in page.listed()}


@pytest.mark.anyio
async def test_a_replace_is_done_and_can_be_taken_back(desk: Desk, tmp_path: Path) -> None:
    before = await desk.stored(1)
    page = await desk.open().drop(edited(tmp_path / "new"))
    await page.send()
    await page.wait_step(Step.DONE)
    assert "images/extra.png" in await desk.stored(1)
    page.click(page.dialog.outcome.bring_back)
    question = await desk.bot.until(
        lambda: next((d for d in page.dialog.findChildren(QDialog) if d.isVisible()), None)
    )
    QTest.mouseClick(question.yes, Qt.MouseButton.LeftButton)
    group = page.books[0].group_id
    await desk.bot.until(lambda: page.books[0].group_id != group and page.books[0].step is Step.DONE)
    assert await desk.stored(1) == before


@pytest.mark.anyio
async def test_another_name_makes_a_new_book_beside_it(desk: Desk, tmp_path: Path) -> None:
    page = await desk.open().drop(edited(tmp_path / "new"))
    form = page.dialog.form
    page.click(form.rename)
    assert page.dialog.send.text() == "Publish"
    assert form.other.text() == "harbour_2 2"
    form.other.selectAll()
    QTest.keyClicks(form.other, "harbour_2")
    await page.looked()
    assert not page.dialog.send.isEnabled()
    assert page.dialog.send.toolTip() == "There is already a book of that name."
    QTest.keyClicks(form.other, "b")
    assert form.place.text() == "North Quay/harbour_2b"
    await page.send()
    await page.wait_step(Step.DONE)
    assert (await desk.dcs.book(2)).name == "harbour_2b"


@pytest.mark.anyio
async def test_another_publisher_has_nothing_to_replace(desk: Desk, tmp_path: Path) -> None:
    page = await desk.open().drop(edited(tmp_path / "new"))
    await page.type_publisher("Şehir Yayınları")
    await page.looked()
    assert page.dialog.form.twin.isVisible()  # here one name is one book, whoever publishes it
    assert not page.dialog.form.replace.isVisible()
    assert page.dialog.send.text() == "Publish"
    await page.type_publisher("")
    assert page.dialog.send.toolTip() == "Say which publisher it belongs to."


@pytest.mark.anyio
async def test_a_file_can_be_left_out_and_taken_in_again(desk: Desk, tmp_path: Path) -> None:
    page = await desk.open().drop(a_book_folder(tmp_path / "new", name="liman_1"))
    await page.press("raw/original.pdf")
    assert page.books[0].choices.left_out == {"raw/original.pdf"}
    assert ("raw/original.pdf", "left out by you") in page.listed()
    await page.press("config.json")
    assert page.books[0].choices.left_out == {"raw/original.pdf"}
    await page.press("raw/original.pdf", Qt.Key.Key_Space)
    assert page.books[0].choices.left_out == set()
    await page.press("raw")
    assert page.books[0].choices.left_out == {"raw/original.pdf"}
    await page.send()
    await page.wait_step(Step.DONE)
    assert "raw/original.pdf" not in await desk.stored(2)


@pytest.mark.anyio
async def test_a_folder_of_several_becomes_a_list_and_good_ones_are_sent_together(
    desk: Desk, tmp_path: Path
) -> None:
    folder = tmp_path / "many"
    for name in ("liman_1", "liman_2", "liman_3"):
        a_book_folder(folder, name=name, title=name)
    (folder / "liman_2/config.json").write_text("[]")
    page = await desk.open().drop(folder)
    assert page.dialog.books.isVisible()
    assert page.dialog.books.count() == 3
    page.choose(1)
    assert not page.dialog.send.isEnabled()
    assert page.dialog.plan.stack.currentWidget() is page.dialog.plan.findings
    assert "must be one object" in page.dialog.plan.finding_text.text()
    page.click(page.dialog.send_all)
    await page.wait_step(Step.DONE, row=0)
    await page.wait_step(Step.DONE, row=2)
    assert page.books[1].step is Step.PLAN
    assert {book.name for book in await desk.dcs.books()} == {"harbour_2", "liman_1", "liman_3"}


@pytest.mark.anyio
async def test_what_is_no_book_says_so_in_place_and_can_be_tried_again(desk: Desk, tmp_path: Path) -> None:
    bad = tmp_path / "bad.zip"
    bad.write_bytes(b"no zip")
    page = await desk.open().drop(bad)
    assert page.dialog.body.state == "ErrorState"
    assert not page.dialog.send.isVisible()
    a_book_zip(tmp_path, name="liman_1", target=bad)
    page.click(page.state_button())
    await page.wait_step(Step.PLAN)
    await desk.bot.until(page.dialog.send.isVisible)


@pytest.mark.anyio
async def test_a_service_that_fails_leaves_the_old_book_and_offers_to_send_again(
    desk: Desk, tmp_path: Path
) -> None:
    desk.service.faults.fail_next("/books/1/upload", 400, {"detail": "No room"}, times=1)
    page = await desk.open().drop(edited(tmp_path / "new"))
    await page.send()
    await page.wait_state("failed")
    outcome = page.dialog.outcome
    assert "old book stands" in outcome.sentence.text()
    assert "images/extra.png" not in await desk.stored(1)
    page.click(outcome.retry)
    await page.wait_step(Step.DONE)
    assert "images/extra.png" in await desk.stored(1)


@pytest.mark.anyio
async def test_sending_can_be_stopped_and_planned_anew(desk: Desk, tmp_path: Path) -> None:
    stall = desk.service.faults.stall("/storage/download", times=99)  # while the safety copy is being made
    page = await desk.open().drop(edited(tmp_path / "new"))
    await page.send()
    await desk.bot.until(
        lambda: page.books[0].group is not None and page.books[0].group.phase.value == "receive"
    )
    assert page.dialog.pages.currentWidget() is page.dialog.progress
    page.click(page.dialog.cancel)
    await page.wait_state("cancelled")
    stall.release()
    desk.service.faults.clear()
    assert "Nothing was changed" in page.dialog.outcome.sentence.text()
    page.click(page.dialog.outcome.back)
    await page.wait_step(Step.PLAN)
    await desk.bot.until(lambda: page.dialog.send.isVisible() and page.dialog.send.isEnabled())
    assert "images/extra.png" not in await desk.stored(1)


@pytest.mark.anyio
async def test_leaving_while_it_is_sent_does_not_stop_it(desk: Desk, tmp_path: Path) -> None:
    stall = desk.service.faults.stall("/books/2/upload")
    page = await desk.open().drop(a_book_folder(tmp_path / "new", name="liman_1"))
    await page.send()
    await page.wait_step(Step.VERIFY)
    QTest.keyClick(page.dialog, Qt.Key.Key_Escape)
    assert not page.dialog.isVisible()
    stall.release()
    await desk.bot.until(lambda: any(group.state.value == "done" for group in desk.feed.latest.groups))


@pytest.mark.anyio
async def test_the_zip_alone_is_saved(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Messages, "native_dialogs", False)
    page = await desk.open().drop(a_book_folder(tmp_path / "new", name="liman_1"))
    page.click(page.dialog.zip)
    chooser = await desk.bot.until(lambda: page.dialog.findChild(QFileDialog))
    chooser.setDirectory(str(tmp_path))
    chooser.selectFile("liman_1.zip")
    chooser.accept()
    await desk.bot.until(lambda: page.presenter.messages.toasts)
    with zipfile.ZipFile(tmp_path / "liman_1.zip") as archive:
        assert archive.namelist()[0] == "config.json"
    assert len(await desk.dcs.books()) == 1


@pytest.mark.anyio
async def test_a_record_a_person_started_from_is_the_one_replaced(desk: Desk, tmp_path: Path) -> None:
    book = await desk.dcs.book(1)
    page = await desk.open(target=book).drop(
        a_book_folder(tmp_path / "new", name="quite_other", title="Other")
    )
    assert page.dialog.form.place.text() == "North Quay/harbour_2"
    assert page.books[0].choice is Choice.REPLACE
    await page.send()
    await page.wait_step(Step.DONE)
    assert [book.name for book in await desk.dcs.books()] == ["harbour_2"]


@pytest.mark.anyio
async def test_paths_can_be_pasted(desk: Desk, tmp_path: Path) -> None:
    folder = a_book_folder(tmp_path / "new", name="liman_1", title="Liman 1")
    archive = a_book_zip(tmp_path, name="liman_2")
    page = desk.open()
    QApplication.clipboard().setText(f'"{folder}"\n{archive.as_uri()}\nno path\n/nowhere')
    QTest.keyClick(page.dialog, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    await desk.bot.until(lambda: len(page.books) == 2 and not any(book.busy for book in page.books))
    assert [book.source for book in page.books] == [folder, archive]
    field = page.dialog.form.title
    field.setFocus()
    QApplication.clipboard().setText("Liman")
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "Liman" in field.text()
    assert len(page.books) == 2


@pytest.mark.anyio
async def test_folders_and_zips_and_folders_of_books_can_be_dropped_together(
    desk: Desk, tmp_path: Path
) -> None:
    several = tmp_path / "North Quay/books"
    for name in ("deniz_1", "deniz_2"):
        a_book_folder(several, name=name)
    single, archive = a_book_folder(tmp_path, name="liman_1"), a_book_zip(tmp_path, name="liman_2")
    page = await desk.open().drop(single, archive, tmp_path / "North Quay")
    await desk.bot.until(lambda: len(page.books) == 4 and not any(book.busy for book in page.books))
    assert [book.source.stem for book in page.books] == ["liman_1", "liman_2", "deniz_1", "deniz_2"]
    assert page.dialog.books.count() == 4


@pytest.mark.anyio
async def test_a_publisher_a_person_started_from_is_taken_when_the_book_names_none(
    desk: Desk, tmp_path: Path
) -> None:
    page = await desk.open(publisher="South Gate").drop(a_book_folder(tmp_path, name="liman_1", publisher=""))
    assert page.dialog.form.publisher.currentText() == "South Gate"


@pytest.mark.anyio
async def test_patterns_leave_files_out_and_are_remembered(desk: Desk, tmp_path: Path) -> None:
    source = a_book_folder(tmp_path / "new", name="liman_1")
    (source / "review").mkdir()
    (source / "review/page.txt").write_text("looks fine")
    page = await desk.open().drop(source)
    page.click(page.dialog.plan.patterns)
    question = await desk.bot.until(
        lambda: next((d for d in page.dialog.findChildren(PatternsDialog) if d.isVisible()), None)
    )
    question.leave.setPlainText("*.PDF\n\n*.PDF\nconfig.json")
    question.take.setPlainText("review/")
    page.click(question.save)
    await desk.bot.until(lambda: page.books[0].choices.by_pattern)
    await page.looked()
    assert ("raw/original.pdf", "left out by your pattern *.PDF") in page.listed()
    assert ("review/page.txt", "sent: taken in by your pattern review/") in page.listed()
    assert desk.patterns.of(desk.service.url) == Patterns(("*.PDF", "config.json"), ("review/",))
    await page.send()
    await page.wait_step(Step.DONE)
    there = await desk.stored(2)
    assert "config.json" in there
    assert "raw/original.pdf" not in there
    assert "review/page.txt" in there
    page.dialog.reject()
    again = await desk.open().drop(a_book_folder(tmp_path / "next", name="liman_2"))
    assert again.books[0].choices.not_sent == {"raw/original.pdf"}
    await again.press("raw/original.pdf", Qt.Key.Key_Space)
    assert not again.books[0].choices.not_sent


@pytest.mark.anyio
async def test_what_takes_longer_than_the_sign_in_lasts_is_warned_of(bot: Any, tmp_path: Path) -> None:
    async with a_desk(bot, tmp_path, token_minutes=1) as desk:
        source = a_book_folder(tmp_path / "new", name="liman_1")
        with (source / "video.mp4").open("wb") as film:
            film.truncate(600_000_000)
        page = await desk.open().drop(source)
        about = page.books[0].preflight
        assert about is not None
        assert any("a sign-in lasts" in finding.message for finding in about.findings)


@pytest.mark.anyio
async def test_differences_are_listed_on_the_page_of_results(desk: Desk) -> None:
    outcome = desk.open().dialog.outcome
    detail = "a/b.mp3 is missing.\nx.png has 3 bytes instead of 4."
    group = GroupSnapshot(1, TransferKind.UPLOAD, "Liman 1", State.DONE, detail=detail, book_id=2)
    outcome.show_group(group, can_bring_back=False, replacing=False)
    assert "with differences" in outcome.headline.text()
    assert outcome.differences.model().rowCount() == 2


@pytest.mark.anyio
async def test_what_the_table_of_working_files_leaves_out_can_be_sent_all_the_same(
    desk: Desk, tmp_path: Path
) -> None:
    page = await desk.open().drop(edited(tmp_path / "new"))
    assert page.count(Kind.LEFT_OUT) == 1
    await page.press("raw/cevap.pdf", Qt.Key.Key_Space)
    assert ("raw/cevap.pdf", "added: taken in by you") in page.listed()
    assert page.count(Kind.LEFT_OUT) == 0
    assert page.books[0].errors == 1  # a key that readers could open: agreed to, or not sent
    page.click(page.dialog.plan.despite)
    await page.send()
    await page.wait_step(Step.DONE)
    assert "raw/cevap.pdf" in await desk.stored(1)
    page.dialog.reject()
    # Back in its place: what is stored now goes again, and that is said before.
    page = await desk.open().drop(tmp_path / "new/harbour_2")
    assert ("raw/cevap.pdf", "left out: answer key; removed from the service") in page.listed()
    assert page.books[0].outlook is not None
    assert [row.path for row in page.books[0].outlook.removed] == ["raw/cevap.pdf"]


@pytest.mark.anyio
async def test_leaving_out_what_the_book_needs_is_found_at_once(desk: Desk, tmp_path: Path) -> None:
    page = await desk.open().drop(a_book_folder(tmp_path / "new", name="liman_1"))
    assert page.books[0].errors == 0
    await page.press("images/Unit_1/1.png")
    assert page.books[0].errors == 1
    assert not page.dialog.send.isEnabled()
    await page.press("images/Unit_1/1.png")
    assert page.books[0].errors == 0


@pytest.mark.anyio
async def test_the_tree_is_searched_and_stays_open_where_it_was(desk: Desk, tmp_path: Path) -> None:
    page = await desk.open().drop(a_book_folder(tmp_path / "new", name="liman_1"))
    plan = page.dialog.plan
    assert plan.files.isExpanded(plan.model.find("images/Unit_1"))
    assert plan.model.find("images").siblingAtColumn(2).data() == "6 sent"
    plan.files.collapse(plan.model.find("images"))
    await page.press("raw/original.pdf")
    assert not plan.files.isExpanded(plan.model.find("images"))
    assert plan.model.find("raw").siblingAtColumn(2).data() == "1 left out"
    QTest.keyClick(page.dialog, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert plan.search.hasFocus()
    QTest.keyClicks(plan.search, "UNIT_1/2")
    await desk.bot.until(lambda: [row.path for row in plan.model.visible] == ["images/Unit_1/2.png"])
    assert plan.files.isExpanded(plan.model.find("images/Unit_1"))
    QTest.keyClicks(plan.search, "x")
    await desk.bot.until(lambda: plan.found.state == "EmptyState")
    plan.search.clear()
    await desk.bot.until(lambda: plan.found.state == "content" or plan.files.isVisible())
