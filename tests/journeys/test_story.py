"""The main job from end to end, in the real window, on an empty service."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dcs_browser.domain.location import Room, Tab
from dcs_browser.domain.transfers import State
from tests.builders import a_book_folder
from tests.journeys.conftest import Start
from tests.pages.library import choose, press, said
from tests.pages.window import ProgramPage
from tests.service import Running

BOOK = "harbour_2"


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.mark.anyio
async def test_from_an_empty_service_to_an_empty_trash(
    start: Start, tmp_path: Path, service: Running
) -> None:
    source = a_book_folder(tmp_path / "source", name=BOOK, title="")
    async with start(service) as page:
        assert page.books == []

        await publish(page, source)
        await browse(page)
        await look_at_a_page_and_an_activity(page)

        group = await page.transfer(await page.download(tmp_path / "out"), State.DONE, State.FAILED)
        assert (group.state, group.title) == (State.DONE, BOOK)
        assert contents(tmp_path / "out" / BOOK) == contents(source)
        assert [path.name for path in (tmp_path / "out").iterdir()] == [BOOK]

        await delete_with_undo(page)
        await delete(page)
        await restore(page)
        await delete(page)
        await purge(page)


async def publish(page: ProgramPage, source: Path) -> None:
    upload = await page.drop(source)
    assert upload.books[0].preflight.pages == 3
    assert upload.dialog.form.place.text() == f"North Quay/{BOOK}"
    await page.publish(upload)
    assert "is published" in upload.dialog.outcome.headline.text()
    upload.click(upload.dialog.outcome.open_book)
    await page.bot.until(lambda: (page.location.room, page.location.tab) == (Room.BOOK, Tab.OVERVIEW))
    assert page.books == [BOOK]


async def browse(page: ProgramPage) -> None:
    await page.library.click("North Quay", BOOK, "images", "Unit_1")
    await page.bot.until(lambda: (page.location.tab, page.location.path) == (Tab.FILES, "images/Unit_1"))
    await page.files.shows("1.png", "2.png", "3.png", "p1s1.png", "p2s1.png")
    page.files.click("2.png")
    assert (await page.files.picture()) is not None
    page.files.key(Qt.Key.Key_Backspace)
    await page.files.shows("Unit_1", "book_cover.png")


async def look_at_a_page_and_an_activity(page: ProgramPage) -> None:
    pages = page.house.pages
    await page.open_tab(Tab.PAGES)
    await page.bot.until(lambda: pages.model.pages() and pages.panel.canvas.natural_size().width() == 620)
    assert [row.label for row in pages.model.pages()] == ["1", "2", "3"]
    canvas = pages.panel.canvas
    activity = next(box for box in canvas.overlays() if box.pointer.endswith("/sections/2/activity"))
    corner = canvas.mapFromScene(activity.x + activity.w / 2, activity.y + activity.h / 2)
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    await page.bot.until(lambda: "/sections/2" in page.location.pointer)
    assert "Put the words of page 1 in place." in said(pages)
    pages.panel.show_answers(True)
    assert "oar" in said(pages)
    pages.show_crop()
    await page.bot.until(lambda: pages.panel.state() == "picture" and canvas.natural_size().width() == 1000)
    press(pages, "Source")
    await page.bot.until(lambda: page.location.tab is Tab.CONFIG)
    config = page.house.config
    await page.bot.until(lambda: config.states.state == "content")
    assert config.pointer().startswith("/books/0/modules/0/pages/0/sections/2")
    await page.bot.until(lambda: config.panel.state() == "picture")


async def delete(page: ProgramPage) -> str:
    choose(await page.library.menu("North Quay", BOOK), "Delete…")
    words = await page.answer("Move to trash")
    await page.bot.until(lambda: page.books == [])
    return words


async def delete_with_undo(page: ProgramPage) -> None:
    assert "can be restored" in await delete(page)
    await page.press_toast(f"“{BOOK}” is in the trash.", "Undo")
    await page.toast(f"“{BOOK}” is back.")
    assert page.books == [BOOK]


async def restore(page: ProgramPage) -> None:
    trash = await (await page.open_trash()).shows(BOOK)
    trash.click(BOOK)
    press(trash.view, "Restore")
    await page.bot.until(lambda: page.books == [BOOK])
    await page.bot.until(lambda: trash.names() == [])


async def purge(page: ProgramPage) -> None:
    trash = await (await page.open_trash()).shows(BOOK)
    trash.click(BOOK)
    press(trash.view, "Delete for good…")
    words = await page.answer("Delete for good", typed=BOOK)
    assert "Nothing can bring them back" in words
    await page.toast("was deleted for good")
    assert trash.names() == []
    assert page.books == []
