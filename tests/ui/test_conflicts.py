"""Files that exist: both sides in words, decisions one by one or for all, what waits survives a restart."""

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget

from dcs_browser.client.api import Dcs
from dcs_browser.client.connect import Credentials, connect
from dcs_browser.domain.library import Book, StoredObject
from dcs_browser.domain.transfers import Conflict, Existing, State
from dcs_browser.qt.feed import TransferFeed
from dcs_browser.services.transfers.engine import TransferEngine
from dcs_browser.ui.messages import Messages
from dcs_browser.ui.transfers.conflicts import ConflictsDialog, ConflictsModel, difference_text, side_text
from dcs_browser.ui.transfers.drawer import TransfersDrawer
from dcs_browser.ui.transfers.presenter import TransfersPresenter
from tests.builders import a_book_folder
from tests.pages.transfers import TransfersPage
from tests.service import Running, running_service


def a_conflict(item: int = 1, **values: Any) -> Conflict:
    usual: dict[str, Any] = {
        "group": 7,
        "item": item,
        "name": f"images/p{item}.png",
        "target": f"/home/x/p{item}.png",
        "size": 2048,
        "modified": 1_700_000_000.0,
        "present_size": 1024,
        "present_modified": 1_700_000_500.0,
        "differs": True,
    }
    return Conflict(**{**usual, **values})


def test_both_sides_and_their_difference_are_told_in_words(qapp: object) -> None:
    assert difference_text(a_conflict()) == "differs, yours is newer"
    assert difference_text(a_conflict(present_modified=1.0)) == "differs, the stored one is newer"
    assert difference_text(a_conflict(modified=0.0)) == "differs"
    assert difference_text(a_conflict(differs=False)) == "same size, perhaps the same"
    assert "folder" in difference_text(a_conflict(present_size=-1))
    assert side_text(-1, 0) == "unknown"
    assert side_text(2048, 1_700_000_000.0).count(" · ") == 1
    model = ConflictsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show([a_conflict(1), a_conflict(2)])
    assert model.index(1, 0).data() == "images/p2.png"


@pytest.fixture
def dialog(bot: Any) -> ConflictsDialog:
    made = ConflictsDialog(7, "Harbour 2")
    bot.qtbot.addWidget(made)
    made.show_conflicts([a_conflict(number) for number in range(1, 5)])
    made.show()
    return made


@pytest.mark.anyio
async def test_a_decision_is_for_the_chosen_files_and_they_leave_the_list(dialog: ConflictsDialog) -> None:
    told: list[tuple[list[int], object, bool]] = []
    dialog.decided.connect(lambda rows, what, all_: told.append(([r.item for r in rows], what, all_)))
    assert not dialog.isModal(), "the window lives on meanwhile"
    dialog.skip.click()
    dialog.view.selectionModel().select(
        dialog.model.index(1, 0),
        QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
    )
    assert dialog.replace.text() == "Replace (2)"
    QTest.keyClick(dialog.view, Qt.Key.Key_R)
    assert told == [([1], Existing.SKIP, False), ([2, 3], Existing.OVERWRITE, False)]
    assert [row.item for row in dialog.model.rows] == [4]
    assert dialog.isVisible()
    QTest.keyClick(dialog.view, Qt.Key.Key_B)
    assert told[-1] == ([4], Existing.KEEP_BOTH, False)
    assert not dialog.isVisible(), "nothing is left to decide"


@pytest.mark.anyio
async def test_one_decision_may_hold_for_all(dialog: ConflictsDialog) -> None:
    told: list[tuple[int, object, bool]] = []
    dialog.decided.connect(lambda rows, what, all_: told.append((len(rows), what, all_)))
    dialog.all.setChecked(True)
    assert dialog.both.text() == "Keep both (4)"
    dialog.both.click()
    assert told == [(4, Existing.KEEP_BOTH, True)]
    assert not dialog.isVisible()


@pytest.mark.anyio
async def test_news_keep_the_cursor_on_its_file(dialog: ConflictsDialog) -> None:
    dialog.view.setCurrentIndex(dialog.model.index(2, 0))
    dialog.show_conflicts([a_conflict(3), a_conflict(9)])
    assert [row.item for row in dialog.selected()] == [3]


class World:
    """A window's drawer over a real engine that can be started again."""

    def __init__(self, bot: Any, folder: Path, service: Running, dcs: Dcs) -> None:
        self.bot, self.folder, self.service, self.dcs = bot, folder, service, dcs
        self.window = QWidget()
        self.book: Book
        self.objects: tuple[StoredObject, ...] = ()

    async def start(self) -> TransfersPage:
        self.drawer = TransfersDrawer(self.window)
        self.drawer.resize(1200, 220)
        self.drawer.show()
        self.messages = Messages(self.window)
        self.engine = TransferEngine(self.folder / "transfers", lambda _url: self.dcs.fork())
        await asyncio.to_thread(self.engine.start)
        self.feed = TransferFeed(self.engine)
        self.presenter = TransfersPresenter(self.drawer, self.engine, self.feed, self.messages)
        page = TransfersPage(self.drawer, self.bot)
        return page.toggle()

    async def stop(self) -> None:
        await self.presenter.close()
        self.feed.close()
        await asyncio.to_thread(self.engine.stop)


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Running]:
    with running_service(tmp_path / "service", books=[a_book_folder(tmp_path)]) as running:
        yield running


@pytest.fixture
async def world(bot: Any, tmp_path: Path, service: Running) -> AsyncIterator[World]:
    dcs = await connect(service.url, Credentials(service.email, service.password))
    made = World(bot, tmp_path, service, dcs)
    bot.qtbot.addWidget(made.window)
    made.window.resize(1280, 400)
    made.window.show()
    made.book = (await dcs.books())[0]
    made.objects = tuple(await dcs.objects(made.book))
    yield made
    await dcs.aclose()


@pytest.mark.anyio
async def test_what_waits_for_a_decision_survives_a_restart_and_is_decided_in_the_dialog(
    world: World, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    for name in ("config.json", "note.txt"):
        (out / name).write_text("mine")
    os.utime(out / "config.json", (1, 1))
    page = (await world.start()).toggle()
    world.engine.download(
        world.service.url, world.book, world.objects, out, title="Harbour 2", existing=Existing.ASK
    )
    await page.wait_state("Harbour 2", State.ASKING)
    assert "wait for your decision" in page.words(0)
    assert any("there already" in toast.text for toast in world.messages.toasts)
    await world.stop()
    page = await world.start()
    await page.wait_state("Harbour 2", State.ASKING)
    page.press(0, "decide")
    page.press(0, "decide")
    dialog = await page.decide()
    await world.bot.until(lambda: not len(world.presenter._tasks))
    assert [made.isVisible() for made in world.window.findChildren(ConflictsDialog)] == [True], "one for two"
    assert [row.name for row in dialog.model.rows] == ["config.json"]
    assert dialog.model.rows[0].present_size == 4
    dialog.both.click()
    group = await page.wait_state("Harbour 2", State.DONE)
    assert group.files_done == len(world.objects)
    assert (out / "config.json").read_text() == "mine"
    assert (out / "config (2).json").stat().st_size > 4
    await world.stop()


@pytest.mark.anyio
async def test_the_open_list_of_files_hears_what_came_while_it_was_read(world: World, tmp_path: Path) -> None:
    page = await world.start()
    world.engine.download(world.service.url, world.book, world.objects, tmp_path / "out", title="Harbour 2")
    group = await page.wait_state("Harbour 2", State.DONE)
    presenter = world.presenter
    await presenter._show_items(group)
    dialog = presenter._listing
    assert dialog is not None
    presenter._listed = replace(group, files_done=0, state=State.RUNNING)
    dialog.show_items(())
    # No snapshot comes any more: what was read is of before the last one.
    await presenter._fill_items(dialog, presenter._listed)
    assert presenter._listed == presenter._feed.latest.groups[0]
    await world.bot.until(lambda: not len(presenter._tasks))
    assert dialog.model.rowCount() == len(world.objects)
    await world.stop()
