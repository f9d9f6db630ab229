"""The plan of a replace: what the new version changes in the book's content."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.builders import a_book_folder, a_config
from tests.pages.upload_desk import Desk, a_desk


@pytest.fixture
async def desk(bot: Any, tmp_path: Path) -> AsyncIterator[Desk]:
    async with a_desk(bot, tmp_path, books=[a_book_folder(tmp_path / "live")]) as made:
        yield made


@pytest.mark.anyio
async def test_the_plan_of_a_replace_tells_what_changes_in_the_content(desk: Desk, tmp_path: Path) -> None:
    config = a_config()
    config["books"][0]["modules"][0]["pages"][1]["sections"][0]["activity"]["headerText"] = "Ring the word."
    page = await desk.open().drop(a_book_folder(tmp_path / "new", config=config))
    content, stack = page.dialog.plan.content, page.dialog.plan.stack
    await desk.bot.until(content.isVisible)
    assert content.count.text() == "1 change(s) of content"
    assert content.text.text() == "Changed 1; 1 page(s): 2"
    page.click(content.show_list)
    assert stack.currentWidget() is content.list
    rows = [content.list.model.row(at) for at in range(content.list.model.rowCount())]
    assert [row.item.title for row in rows if row is not None and row.item is not None] == ["Heading changed"]
    page.click(content.show_list)
    assert stack.currentWidget() is page.dialog.plan.files_part


@pytest.mark.anyio
async def test_a_new_book_changes_no_content(desk: Desk, tmp_path: Path) -> None:
    page = await desk.open().drop(a_book_folder(tmp_path / "new", name="liman_1", title="Liman 1"))
    assert not page.dialog.plan.content.isVisible()


@pytest.mark.anyio
async def test_a_live_book_nobody_answers_for_does_not_hold_up_the_plan(desk: Desk, tmp_path: Path) -> None:
    stall = desk.service.faults.stall("/storage/download", times=99)
    page = await desk.open().drop(a_book_folder(tmp_path / "new"))
    await desk.bot.until(page.dialog.send.isEnabled)
    assert not page.dialog.plan.content.isVisible()
    stall.release()
    desk.service.faults.clear()
    await desk.bot.until(page.dialog.plan.content.isVisible)
    assert page.dialog.plan.content.count.text() == "Content the same"
