"""The transfers drawer: rows in words, deeds by mouse and key, snapshots of a real engine."""

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget

from dcs_browser.client.connect import Credentials, connect
from dcs_browser.domain.errors import ServerUnreachable
from dcs_browser.domain.transfers import GroupSnapshot, ItemSnapshot, Kind, Phase, State, TransfersSnapshot
from dcs_browser.qt.feed import TransferFeed
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.settings import Settings
from dcs_browser.services.transfers.engine import TransferEngine
from dcs_browser.services.transfers.pace import Pace
from dcs_browser.ui.messages import Messages
from dcs_browser.ui.settings import SettingsDialog
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
    assert page.drawer.progress.isVisible()
    closed = page.drawer.height()
    page.toggle()
    assert page.drawer.height() > closed
    assert not page.drawer.progress.isVisible()
    assert page.drawer.toggle.accessibleName() == "Hide transfers"
    page.toggle()
    assert page.drawer.height() == closed


@pytest.mark.anyio
async def test_an_empty_drawer_says_what_will_be_there(page: TransfersPage) -> None:
    page.toggle()
    assert page.drawer.body.state == "EmptyState"
    assert not page.drawer.bar.pause.isEnabled()
    assert page.drawer.bar.pause.toolTip()
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
    page.drawer.bar.limitRequested.connect(limits.append)
    page.toggle()
    menu = page.drawer.bar.limit
    action = next(a for a in page.drawer.bar.limits.actions() if a.data() == 8_000_000)
    action.trigger()
    assert limits == [8_000_000]
    assert menu.text() == "8 MB/s"
    page.drawer.bar.show_limit(0)
    assert menu.text() == "No limit"
    assert limits == [8_000_000]


QUEUE = (
    a_group(1, files_done=3),
    a_group(2, State.WAITING, title="Liman 1"),
    a_group(3, State.FAILED, files_failed=2, error_title="The disk is full"),
    a_group(4, State.DONE),
)


@pytest.mark.anyio
async def test_the_list_is_filtered_by_state_and_by_words(page: TransfersPage) -> None:
    page.toggle().drawer.show_snapshot(a_snapshot(*QUEUE))
    assert page.choose("running").shown == [1, 2]
    assert page.choose("failed").shown == [3]
    assert page.choose("done").shown == [4]
    assert page.choose("all").find("liman").shown == [2]
    assert page.find("disk full").shown == [3]
    height = page.drawer.height()
    assert page.find("nobody").shown == []
    assert page.drawer.body.state == "EmptyState"
    assert page.drawer.height() == height, "looking for something doesn't make the drawer jump"
    page.drawer.bar.show_all()
    assert page.shown == [1, 2, 3, 4]


@pytest.mark.anyio
async def test_slash_leads_to_the_search_and_escape_empties_it(page: TransfersPage) -> None:
    page.toggle().drawer.show_snapshot(a_snapshot(*QUEUE))
    page.key(0, Qt.Key.Key_Slash)
    assert page.drawer.bar.search.hasFocus()
    page.find("liman")
    QTest.keyClick(page.drawer.bar.search, Qt.Key.Key_Escape)
    assert page.shown == [1, 2, 3, 4]


@pytest.mark.anyio
async def test_a_row_of_the_queue_is_moved_by_keys_menu_and_mouse(page: TransfersPage) -> None:
    done: list[tuple[str, int]] = []
    moved: list[tuple[int, object]] = []
    page.drawer.deed.connect(lambda key, group: done.append((key, group.id)))
    page.drawer.moved.connect(lambda group, before: moved.append((group, before)))
    page.toggle().drawer.show_snapshot(a_snapshot(*QUEUE))
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End):
        page.key(1, key, Qt.KeyboardModifier.AltModifier)
    assert done == [("up", 2), ("down", 2), ("first", 2), ("last", 2)]
    assert "Move up" in page.menu(1)
    assert "Move up" not in page.menu(3), "what has ended has no place in the queue"
    page.key(3, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert len(done) == 4
    page.drop(1, 0)
    page.drop(0, 2)
    assert moved == [(2, 1), (1, None)], "dropped among what has ended it is the last of the queue"
    assert not page.drawer.model.flags(page.drawer.model.index(3)) & Qt.ItemFlag.ItemIsDragEnabled


@pytest.mark.anyio
async def test_the_menu_of_all_says_why_something_cannot_be_done(page: TransfersPage) -> None:
    asked: list[str] = []
    bar = page.drawer.bar
    bar.retryAllRequested.connect(lambda: asked.append("retry"))
    bar.clearRequested.connect(lambda: asked.append("clear"))
    page.toggle()
    for action in (bar.pause_all, bar.retry, bar.clear):
        assert not action.isEnabled()
        assert action.toolTip()
    page.drawer.show_snapshot(a_snapshot(*QUEUE, finished_total=2))
    bar.retry.trigger()
    bar.clear.trigger()
    assert asked == ["retry", "clear"]
    for widget in (bar.search, bar.states, bar.limit, bar.pause, bar.more):
        assert widget.accessibleName()


@pytest.mark.anyio
async def test_how_many_small_files_move_at_once_is_chosen_in_the_menu(page: TransfersPage) -> None:
    numbers: list[int] = []
    bar = page.drawer.bar
    bar.atOnceRequested.connect(numbers.append)
    next(a for a in bar.at_once.actions() if a.data() == 4).trigger()
    assert numbers == [4]
    assert "4" in bar.at_once.title()
    bar.show_at_once(16)
    assert numbers == [4]


@pytest.mark.anyio
async def test_the_settings_offer_the_limit_that_the_drawer_chose(bot: Any) -> None:
    dialog = SettingsDialog(Settings(speed_limit=3_000_000))
    bot.qtbot.addWidget(dialog)
    assert dialog.limit.currentText() == "3 MB/s"
    dialog.limit.setCurrentIndex(dialog.limit.findData(8_000_000))
    assert dialog.settings.speed_limit == 8_000_000


def test_a_server_out_of_reach_is_waited_for_and_not_an_error(qapp: object) -> None:
    error = ServerUnreachable(host="dcs.example", reason="No route.")
    line = line_of(a_group(state=State.WAITING, error_title=error.headline))
    assert line.what == "Waiting for the network: dcs.example can't be reached"
    assert line.tone == "warning"
    assert "error" not in line.icon
    other = line_of(a_group(state=State.WAITING, error_title="Waiting for you to sign in"))
    assert other.what == "Waiting for you to sign in"


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
        page.drawer.bar.clear.trigger()
        await bot.until(lambda: not page.groups())
        await presenter.close()
        feed.close()
        await asyncio.to_thread(engine.stop)
        await dcs.aclose()


@pytest.mark.anyio
async def test_a_restart_of_the_service_is_waited_out_quietly(bot: Any, tmp_path: Path) -> None:
    window = QWidget()
    bot.qtbot.addWidget(window)
    drawer = TransfersDrawer(window)
    window.resize(1200, 300)
    window.show()
    remembered: list[tuple[str, int]] = []
    with running_service(tmp_path / "service", books=[a_book_folder(tmp_path)]) as service:
        dcs = await connect(service.url, Credentials(service.email, service.password))
        book = (await dcs.books())[0]
        objects = await dcs.objects(book)
        pace = Pace(retries=1, pause=0.01, longest=0.05)
        engine = TransferEngine(tmp_path / "transfers", lambda _url: dcs.fork(), pace=pace)
        await asyncio.to_thread(engine.start)
        feed = TransferFeed(engine)
        messages = Messages(window)
        presenter = TransfersPresenter(
            drawer, engine, feed, messages, remember=lambda *pair: remembered.append(pair)
        )
        presenter.show_numbers(limit=0, at_once=2)
        page = TransfersPage(drawer, bot)
        page.toggle()
        service.stop()
        engine.download(service.url, book, objects, tmp_path / "out", title="Harbour 2")
        await bot.until(lambda: page.groups() and "Waiting for the network" in page.words(0))
        next(a for a in drawer.bar.at_once.actions() if a.data() == 4).trigger()
        next(a for a in drawer.bar.limits.actions() if a.data() == 32_000_000).trigger()
        assert remembered == [("parallel_transfers", 4), ("speed_limit", 32_000_000)]
        assert engine.pace.small == 4
        catalog = Catalog(dcs)
        presenter.use(catalog)
        host = service.url.removeprefix("http://")
        assert drawer.bar.at_once.title() == f"Small files at once with {host}: 4"
        next(a for a in drawer.bar.at_once.actions() if a.data() == 16).trigger()
        assert remembered[-1] == ("parallel_at", {service.url: 16})
        assert (engine.small_at_once(service.url), engine.small_at_once("http://other")) == (16, 4)
        presenter.show_numbers(limit=0, at_once=2, at={service.url: 16})  # as after a restart
        assert drawer.bar.at_once.title().endswith(": 16")
        presenter.use(None)
        assert drawer.bar.at_once.title() == "Small files at once: 2"
        await catalog.close()
        service.start()
        await page.wait_state("Harbour 2", State.DONE)
        assert not messages.toasts
        await presenter.close()
        feed.close()
        await asyncio.to_thread(engine.stop)
        await dcs.aclose()
