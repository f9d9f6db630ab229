"""The transfers drawer: rows in words, deeds by mouse and key, snapshots of a real engine."""

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget

from dcs_browser.client.connect import Credentials, connect
from dcs_browser.domain.transfers import GroupSnapshot, ItemSnapshot, Kind, Phase, State, TransfersSnapshot
from dcs_browser.qt.feed import TransferFeed
from dcs_browser.services.transfers.engine import TransferEngine
from dcs_browser.ui.messages import Messages
from dcs_browser.ui.transfers.drawer import TransfersDrawer
from dcs_browser.ui.transfers.items import ItemsModel
from dcs_browser.ui.transfers.model import TransfersModel
from dcs_browser.ui.transfers.presenter import TransfersPresenter
from dcs_browser.ui.transfers.words import leading, line_of, summary
from tests.builders import a_book_folder
from tests.pages.transfers import TransfersPage
from tests.service import running_service


def a_group(number: int = 1, state: State = State.RUNNING, **values: Any) -> GroupSnapshot:
    usual = {"kind": Kind.DOWNLOAD, "title": f"Book {number}", "files": 10, "total": 1000}
    return GroupSnapshot(id=number, state=state, **{**usual, **values})


def a_snapshot(*groups: GroupSnapshot, **values: Any) -> TransfersSnapshot:
    return TransfersSnapshot(groups, **values)


def test_the_model_changes_in_place(qapp: object) -> None:
    model = TransfersModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    resets: list[None] = []
    changes: list[int] = []
    model.modelReset.connect(lambda: resets.append(None))
    model.dataChanged.connect(lambda top, _bottom: changes.append(top.row()))
    model.show_groups([a_group(1), a_group(2), a_group(3)])
    model.show_groups([a_group(1), a_group(2, done=5), a_group(3)])
    assert changes == [1]
    model.show_groups([a_group(3), a_group(4), a_group(1)])
    assert [model.row_of(number) for number in (3, 4, 1, 2)] == [0, 1, 2, -1]
    model.show_groups([])
    model.show_groups([a_group(number) for number in range(500)])
    assert model.rowCount() == 500
    assert not resets


def test_the_model_of_files_keeps_failed_ones_on_top(qapp: object) -> None:
    states = [State.DONE, State.FAILED, State.RUNNING]
    items = [ItemSnapshot(n, 1, Kind.DOWNLOAD, states[n % 3], f"p{n}.png", 10) for n in range(900)]
    model = ItemsModel(items)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.index(0, 1).data() == "failed"
    model.filter("p89")
    assert model.rowCount() == 11


@pytest.mark.parametrize(
    ("group", "parts"),
    [
        (a_group(files_done=4, done=400, rate=48e6, seconds_left=12, target="/home/x/Desktop/B"),
         ("to Desktop/B", "4 of 10 files · 48 MB/s", "12 s left")),
        (a_group(kind=Kind.UPLOAD, phase=Phase.UNPACK, total=-1), ("the service is unpacking",)),
        (a_group(kind=Kind.UPLOAD, phase=Phase.RECEIVE), ("safety copy",)),
        (a_group(state=State.UNKNOWN, kind=Kind.UPLOAD, error_title="Nobody knows"),
         ("outcome unknown", "Nobody knows", "asking what it has")),
        (a_group(state=State.FAILED, files_failed=3, error_title="The disk is full"),
         ("failed", "The disk is full")),
        (a_group(state=State.DONE, kind=Kind.UPLOAD, finished_at=1.0), ("verified", "done")),
        (a_group(state=State.DONE, kind=Kind.UPLOAD, detail="a.png is missing.\nb"), ("done, with differences", "a.png")),
        (a_group(state=State.PAUSED), ("paused",)),
        (a_group(state=State.CANCELLED), ("cancelled",)),
        (a_group(state=State.WAITING), ("waiting",)),
    ],
)  # fmt: skip
def test_every_state_has_its_own_icon_and_words(
    qapp: object, group: GroupSnapshot, parts: tuple[str, ...]
) -> None:
    line = line_of(group)
    for part in parts:
        assert part in line.spoken
    assert line.icon


def test_states_differ_by_icon_not_only_by_colour(qapp: object) -> None:
    icons = [line_of(a_group(state=state)).icon for state in State]
    assert len(set(icons)) == len(icons)


def test_the_line_of_the_closed_drawer_speaks_of_what_runs(qapp: object) -> None:
    waiting, running = a_group(1, State.WAITING), a_group(2, files_done=3)
    assert leading(a_snapshot(waiting, running)) is running
    assert leading(a_snapshot(a_group(1, State.DONE))) is None
    assert summary(a_snapshot()) == "nothing is moving"
    assert "running" in summary(a_snapshot(running, attention=2))


@pytest.fixture
async def page(bot: Any) -> TransfersPage:
    drawer = TransfersDrawer()
    drawer.resize(1200, 200)
    drawer.show()
    bot.qtbot.addWidget(drawer)
    return TransfersPage(drawer, bot)


@pytest.mark.anyio
async def test_closed_it_is_one_line_and_open_it_has_rows(page: TransfersPage) -> None:
    page.drawer.show_snapshot(
        a_snapshot(a_group(files_done=4, done=400, rate=48e6, seconds_left=12), running=1)
    )
    assert page.line == "Book 1 · 4 of 10 files · 48 MB/s · 12 s left"
    assert page.drawer.bar.isVisible()
    closed = page.drawer.height()
    page.toggle()
    assert page.drawer.height() > closed
    assert not page.drawer.bar.isVisible()
    assert page.drawer.toggle.accessibleName() == "Hide transfers"
    page.toggle()
    assert page.drawer.height() == closed


@pytest.mark.anyio
async def test_an_empty_drawer_says_what_will_be_there(page: TransfersPage) -> None:
    page.toggle()
    assert page.drawer.body.state == "EmptyState"
    assert not page.drawer.pause.isEnabled()
    assert page.drawer.pause.toolTip()
    page.drawer.show_snapshot(a_snapshot(a_group()))
    assert page.drawer.body.state == "content"


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("state", "first", "second"),
    [
        (State.RUNNING, "pause", "cancel"),
        (State.PAUSED, "resume", "cancel"),
        (State.FAILED, "retry", "remove"),
        (State.UNKNOWN, "retry", "remove"),
        (State.DONE, "open", "remove"),
    ],
)
async def test_mouse_and_keys_do_the_same(page: TransfersPage, state: State, first: str, second: str) -> None:
    done: list[str] = []
    page.drawer.deed.connect(lambda key, _group: done.append(key))
    page.toggle()
    page.drawer.show_snapshot(a_snapshot(a_group(1), a_group(2, state)))
    page.press(1, first)
    page.press(1, second)
    page.key(1, Qt.Key.Key_Space)
    page.key(1, Qt.Key.Key_Delete)
    assert done == [first, second, first, second]
    assert len(page.menu(1)) >= 2


@pytest.mark.anyio
async def test_a_speed_limit_is_chosen_and_shown(page: TransfersPage) -> None:
    limits: list[int] = []
    page.drawer.limitRequested.connect(limits.append)
    page.toggle()
    menu = page.drawer.limit
    action = next(a for a in page.drawer._limits.actions() if a.data() == 8_000_000)
    action.trigger()
    assert limits == [8_000_000]
    assert menu.text() == "8 MB/s"
    page.drawer.show_limit(0)
    assert menu.text() == "No limit"
    assert limits == [8_000_000]


class _Source:
    """An engine reduced to its news."""

    def __init__(self) -> None:
        self.listeners: list[Callable[[TransfersSnapshot], None]] = []

    def watch(self, listener: Callable[[TransfersSnapshot], None]) -> Callable[[], None]:
        self.listeners.append(listener)
        return lambda: self.listeners.remove(listener) if listener in self.listeners else None

    def snapshot(self) -> TransfersSnapshot:
        return TransfersSnapshot()


@pytest.mark.anyio
async def test_a_feed_brings_the_newest_to_the_windows_thread(bot: Any) -> None:
    source = _Source()
    feed = TransferFeed(source)
    heard: list[tuple[int, int]] = []
    feed.snapshot.connect(lambda news: heard.append((news.running, threading.get_ident())))

    def shout() -> None:
        for number in range(1, 200):
            source.listeners[0](TransfersSnapshot(running=number))

    await asyncio.to_thread(shout)
    await bot.until(lambda: feed.latest.running == 199)
    assert {thread for _, thread in heard} == {threading.get_ident()}
    assert len(heard) < 100
    feed.close()
    assert not source.listeners
    feed.close()


@pytest.mark.anyio
async def test_a_download_is_watched_paused_and_opened(bot: Any, tmp_path: Path) -> None:
    window = QWidget()
    bot.qtbot.addWidget(window)
    drawer = TransfersDrawer(window)
    window.resize(1200, 300)
    drawer.resize(1200, 200)
    window.show()
    opened: list[Path] = []
    with running_service(tmp_path / "service", books=[a_book_folder(tmp_path)]) as service:
        dcs = await connect(service.url, Credentials(service.email, service.password))
        engine = TransferEngine(tmp_path / "transfers", lambda _url: dcs.fork())
        await asyncio.to_thread(engine.start)
        feed = TransferFeed(engine)

        def opening(folder: Path) -> bool:
            opened.append(folder)
            return True

        presenter = TransfersPresenter(drawer, engine, feed, Messages(window), open_folder=opening)
        page = TransfersPage(drawer, bot)
        page.toggle()
        book = (await dcs.books())[0]
        objects = await dcs.objects(book)
        stall = service.faults.stall("/storage/", times=99)
        engine.download(service.url, book, objects, tmp_path / "out", title="Harbour 2")
        await page.wait_state("Harbour 2", State.RUNNING)
        page.press(0, "pause")
        await page.wait_state("Harbour 2", State.PAUSED)
        stall.release()
        service.faults.clear()
        page.key(0, Qt.Key.Key_Space)
        await page.wait_state("Harbour 2", State.DONE)
        page.press(0, "open")
        assert opened == [tmp_path / "out"]
        assert (tmp_path / "out/config.json").exists()
        page.drawer.clear.click()
        await bot.until(lambda: not page.groups())
        await presenter.close()
        feed.close()
        await asyncio.to_thread(engine.stop)
        await dcs.aclose()
