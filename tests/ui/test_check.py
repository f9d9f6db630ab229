"""The Check tab: what a person sees of a book's findings and what can be done about them, with real clicks."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from dcs_browser.domain.errors import ServerUnreachable
from dcs_browser.domain.location import Tab
from dcs_browser.ui.check.dialogs import MendDialog
from tests.builders import a_book_folder, a_book_zip
from tests.pages.check import CheckPage
from tests.pages.library import choose, press, said

SECTION = "/books/0/modules/0/pages/0/sections/1"


def write(book: Path, config: dict) -> None:
    (book / "config.json").write_text(json.dumps(config, indent=2, ensure_ascii=False), "utf-8")


def a_faulty_book(folder: Path, pages: int = 13) -> Path:
    """Sounds in another letter case on every third page, no language, three pictures nobody needs."""
    book = a_book_folder(folder, pages=pages)
    config = json.loads((book / "config.json").read_text("utf-8"))
    config["language"] = ""
    for page in config["books"][0]["modules"][0]["pages"]:
        for section in page["sections"]:
            if section.get("type") == "audio":
                section["audio_path"] = section["audio_path"].replace("Pg_", "pg_")
    write(book, config)
    for number in range(3):
        (book / "images" / f"old_{number}.png").write_bytes((book / "images" / "book_cover.png").read_bytes())
    return book


@pytest.mark.anyio
async def test_a_clean_book_is_praised_and_shows_its_notes_on_demand(qapp, bot, tmp_path):
    page = CheckPage(bot, tmp_path, a_book_folder(tmp_path))
    await page.open()
    assert page.state == "EmptyState"
    assert "No errors, no warnings" in said(page.view)
    assert page.badges == {-1: (0, 0)}
    page.press(page.view.states.shown.button)
    assert page.state == "content"
    assert "size.total" in page.rules()
    await page.close()


@pytest.mark.anyio
async def test_findings_stand_by_severity_and_many_of_a_kind_are_one_row(qapp, bot, tmp_path):
    page = await CheckPage(bot, tmp_path, a_faulty_book(tmp_path)).open()
    assert page.rules() == ["files.letter-case", "files.unused", "meta.empty"]
    assert page.view.headline.text().startswith("5 error")
    assert page.badges == {-1: (5, 2)}
    group = page.rows()[0]
    assert (group.kind, len(group.items)) == ("group", 5)
    await page.close()


@pytest.mark.anyio
async def test_a_group_opens_and_closes_by_mouse_and_by_key(qapp, bot, tmp_path):
    page = await CheckPage(bot, tmp_path, a_faulty_book(tmp_path)).open()
    page.click(0)
    assert [row.inner for row in page.rows()[:7]] == [False, *[True] * 5, False]
    page.click(2).key(Qt.Key.Key_Left).key(Qt.Key.Key_Left)
    assert len(page.rows()) == 3
    page.key(Qt.Key.Key_Right).key(Qt.Key.Key_Down)
    assert page.view.list.row().item.where == "Page 1"
    await page.close()


@pytest.mark.anyio
async def test_unneeded_files_are_one_group_with_their_bytes(qapp, bot, tmp_path):
    page = await CheckPage(bot, tmp_path, a_faulty_book(tmp_path)).open()
    page.click(page.at("files.unused"))
    files = [row for row in page.rows() if row.path]
    assert [row.path for row in files] == [f"images/old_{n}.png" for n in range(3)]
    assert all(row.where for row in files)
    assert "that nothing refers to" in page.rows()[1].item.sentence
    page.click(page.model.find_key(files[1].key))
    page.press(page.view.inspector.go)
    assert page.spots == [(Tab.FILES, "", "images/old_1.png")]
    await page.close()


@pytest.mark.anyio
async def test_the_inspector_shows_the_page_the_place_and_the_value(qapp, bot, tmp_path):
    page = await CheckPage(bot, tmp_path, a_faulty_book(tmp_path)).open()
    page.click(0).click(1)
    inspector = page.view.inspector
    assert inspector.facts.value("Rule") == "files.letter-case"
    assert inspector.facts.value("Place") == "Page 1, section 2"
    assert inspector.facts.value("Value") == "./books/harbour_2/audio/pg_1.wav"
    assert inspector.facts.value("Instead") == "audio/Pg_1.wav"
    canvas = inspector.panel.canvas
    await bot.until(lambda: canvas.chosen() is not None)
    assert canvas.chosen().pointer == SECTION
    await page.close()


@pytest.mark.anyio
async def test_go_there_asks_for_the_page_and_source_for_the_config(qapp, bot, tmp_path):
    page = await CheckPage(bot, tmp_path, a_faulty_book(tmp_path)).open()
    page.click(0).click(1)
    page.press(page.view.inspector.go).press(page.view.inspector.source)
    pointer = f"{SECTION}/audio_path"
    assert page.spots == [(Tab.PAGES, pointer, ""), (Tab.CONFIG, pointer, "")]
    page.click(page.at("meta.empty")).key(Qt.Key.Key_Return)
    assert page.spots[-1] == (Tab.CONFIG, "/language", "")
    await page.close()


@pytest.mark.anyio
async def test_chips_and_search_narrow_the_list(qapp, bot, tmp_path):
    page = await CheckPage(bot, tmp_path, a_faulty_book(tmp_path)).open()
    chips = list(page.view.chips.values())
    assert [chip.isChecked() for chip in chips] == [True, True, False]
    page.press(chips[0])
    assert "files.letter-case" not in page.rules()
    page.press(chips[0]).press(chips[2])
    assert "size.total" in page.rules()
    await page.search("pg_4")
    assert page.rules() == ["files.letter-case"]
    assert page.status.startswith("1 of ")
    await page.search("no such words")
    assert page.view.rows.state == "EmptyState"
    page.press(page.view.rows.shown.button)
    assert len(page.rules()) > 3
    await page.close()


@pytest.mark.anyio
async def test_the_same_book_again_is_there_at_once_and_not_checked_twice(qapp, bot, tmp_path):
    other = a_book_folder(tmp_path, name="liman_1", title="Liman 1")
    page = await CheckPage(bot, tmp_path, a_faulty_book(tmp_path), other).open()
    await page.open(-2)
    await page.open(-1)
    assert page.runs == 2
    assert page.rules()[0] == "files.letter-case"
    await page.close()


@pytest.mark.anyio
async def test_a_place_from_elsewhere_chooses_its_finding(qapp, bot, tmp_path):
    page = await CheckPage(bot, tmp_path, a_faulty_book(tmp_path)).open(pointer=SECTION)
    assert page.view.list.row().inner
    await page.open(pointer="/language")
    assert page.view.list.row().item.rule == "meta.empty"
    await page.close()


@pytest.mark.anyio
async def test_check_again_looks_at_the_book_as_it_is_now(qapp, bot, tmp_path):
    book = a_faulty_book(tmp_path)
    page = await CheckPage(bot, tmp_path, book).open()
    config = json.loads((book / "config.json").read_text("utf-8"))
    write(book, {**config, "language": "en"})
    page.press(page.view.again)
    await page.quiet()
    assert page.rules() == ["files.letter-case", "files.unused"]
    assert page.badges[-1] == (5, 1)
    await page.close()


@pytest.mark.anyio
async def test_a_book_that_changed_is_checked_behind_what_is_shown(qapp, bot, tmp_path):
    book = a_faulty_book(tmp_path)
    page = await CheckPage(bot, tmp_path, book).open()
    page.click(page.at("meta.empty"))
    (book / "images" / "old_0.png").unlink()
    page._written(-1)
    page.place.stale(-1)
    await bot.until(lambda: "2 picture" in page.rows()[1].item.sentence)
    assert page.state == "content"
    assert page.view.list.row().item.rule == "meta.empty"
    await page.close()


@pytest.mark.anyio
async def test_an_ignored_finding_no_longer_counts_and_keeps_its_reason(qapp, bot, tmp_path):
    page = await CheckPage(bot, tmp_path, a_faulty_book(tmp_path)).open()
    page.click(page.at("meta.empty"))
    await page.ignore("A picture book without words")
    assert "meta.empty" not in page.rules()
    assert page.badges[-1] == (5, 1)
    page.press(page.view.ignored)
    page.click(page.at("meta.empty"))
    assert page.view.inspector.facts.value("Reason") == "A picture book without words"
    again = CheckPage(bot, tmp_path, *page.paths)
    await again.open()
    assert "meta.empty" not in again.rules()
    page.press(page.view.inspector.restore)
    await page.quiet()
    assert page.badges[-1] == (5, 2)
    assert not page.view.ignored.isVisible()
    await again.close()
    await page.close()


@pytest.mark.anyio
async def test_ignoring_can_be_undone_and_can_mean_a_whole_kind(qapp, bot, tmp_path):
    page = await CheckPage(bot, tmp_path, a_faulty_book(tmp_path)).open()
    page.click(0).click(2)
    await page.ignore("Windows only", kind=True)
    assert page.rules() == ["files.unused", "meta.empty"]
    toast = await page.window.toast("ignored")
    press(toast, "Undo")
    await bot.until(lambda: "files.letter-case" in page.rules())
    page.click(page.at("files.unused"))
    await page.ignore("Kept for the next edition")
    assert "files.unused" not in page.rules()
    await page.close()


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("entry", "ending"),
    [("HTML", "html"), ("CSV", "csv"), ("JSON", "json"), ("SARIF", "sarif")],
)
async def test_a_report_is_saved_with_what_is_ignored(qapp, bot, tmp_path, entry, ending):
    page = await CheckPage(bot, tmp_path, a_faulty_book(tmp_path)).open()
    page.window.messages.native_dialogs = False
    page.click(page.at("meta.empty"))
    await page.ignore("It has no words")
    menu = await page.menu(page.view.report)
    choose(menu, next(a.text() for a in menu.actions() if entry in a.text()))
    dialog = await bot.until(
        lambda: next((d for d in page.window.findChildren(QFileDialog) if d.isVisible()), None)
    )
    dialog.setDirectory(str(tmp_path))
    dialog.accept()
    await page.window.toast("The report was saved")
    written = (tmp_path / f"harbour_2.{ending}").read_text("utf-8-sig")
    assert "files.letter-case" in written
    assert "It has no words" in written
    await page.close()


@pytest.mark.anyio
async def test_mends_are_previewed_chosen_and_written_with_a_copy_beside(qapp, bot, tmp_path):
    book = a_faulty_book(tmp_path)
    before = (book / "config.json").read_bytes()
    page = await CheckPage(bot, tmp_path, book).open()
    page.press(page.view.mend)
    dialog = await page.dialog(MendDialog)
    assert dialog.model.rowCount() == 5
    assert "pg_1.wav" in dialog.lines.toPlainText()
    box = dialog.table.visualRect(dialog.model.index(0, 0))
    QTest.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=box.topLeft() + _inside(box))
    assert dialog.yes.text().startswith("Mend 4")
    QTest.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
    await page.window.toast("config.json.bak")
    await bot.until(lambda: page.badges[-1][0] == 1)
    assert (book / "config.json.bak").read_bytes() == before
    assert (book / "config.json").read_bytes() == before.replace(b"/pg_", b"/Pg_").replace(
        b"/Pg_1.wav", b"/pg_1.wav"
    )
    await page.close()


def _inside(box):
    from PySide6.QtCore import QPoint

    return QPoint(11, box.height() // 2)


@pytest.mark.anyio
async def test_a_zip_is_checked_but_not_mended(qapp, bot, tmp_path):
    page = await CheckPage(bot, tmp_path, a_book_zip(tmp_path)).open()
    page.press(page.view.states.shown.button)
    assert page.view.mend.isVisible()
    assert not page.view.mend.isEnabled()
    assert "Unpack" in page.view.mend.toolTip()
    await page.close()


@pytest.mark.anyio
async def test_a_check_that_failed_says_why_and_can_be_tried_again(qapp, bot, tmp_path):
    page = CheckPage(bot, tmp_path, a_faulty_book(tmp_path))
    page.error = ServerUnreachable(host="storage", reason="It is gone.")
    await page.open()
    assert page.state == "ErrorState"
    page.error = None
    page.press(page.view.states.shown.button)
    await page.quiet()
    assert page.rules()[0] == "files.letter-case"
    page.error = ServerUnreachable(host="storage", reason="It is gone.")
    page.press(page.view.again)
    await page.window.toast("can't be reached")
    assert page.state == "content"
    await page.close()


@pytest.mark.anyio
async def test_a_book_without_a_readable_config_still_tells_its_findings(qapp, bot, tmp_path):
    book = a_book_folder(tmp_path)
    (book / "config.json").write_text("{", "utf-8")
    page = await CheckPage(bot, tmp_path, book).open()
    assert page.rules()[0] == "config.not-json"
    page.press(page.view.inspector.go)
    assert page.spots == [(Tab.FILES, "", "config.json")]
    await page.close()


@pytest.mark.anyio
async def test_a_narrow_window_keeps_every_control_in_sight(qapp, bot, tmp_path):
    page = await CheckPage(bot, tmp_path, a_faulty_book(tmp_path)).open()
    page.window.resize(720, 640)
    await bot.until(lambda: page.view.again.text() == "")
    assert page.view.again.toolTip() == page.view.again.accessibleName() == "Check again"
    controls = (*page.view.chips.values(), page.view.search, page.view.report, page.view.more)
    for made in controls:
        assert made.width() >= made.minimumSizeHint().width()
    page.window.resize(1280, 800)
    await bot.until(lambda: page.view.again.text() == "Check again")
    await page.close()
