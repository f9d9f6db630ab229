"""The ways to the Connection page, and a book deleted for good that comes back by the transfers."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dcs_browser.app.connecting import Connection
from dcs_browser.client.api import Dcs
from dcs_browser.domain.errors import NotOffered
from dcs_browser.domain.location import Room
from dcs_browser.domain.transfers import State
from dcs_browser.services.accounts import Accounts
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.publishing.publish import publisher
from dcs_browser.services.settings import ServerProfile, SettingsStore
from dcs_browser.services.transfers.engine import TransferEngine
from dcs_browser.services.vault import MemoryVault
from dcs_browser.ui.main_window import MainWindow
from dcs_browser.ui.navigator import Navigator
from tests.builders import a_book_folder
from tests.service import Running, running_service
from tests.transferring import QUICK, Watched


@dataclass
class Shown:
    window: MainWindow
    navigator: Navigator
    connection: Connection
    service: Running
    dcs: Dcs
    watched: Watched


@pytest.fixture
async def shown(qapp, bot, tmp_path) -> AsyncIterator[Shown]:
    """A window on a service that deletes for good and holds one book."""
    source = a_book_folder(tmp_path / "source", pages=1)
    with running_service(tmp_path / "service", dialect="v4", books=[source]) as service:
        accounts = Accounts(SettingsStore(tmp_path / "settings.json"), MemoryVault())
        navigator = Navigator()
        window = MainWindow(navigator)
        bot.qtbot.addWidget(window)
        dcs = await accounts.sign_in(ServerProfile(service.url, "", service.email), service.password, False)
        engine = TransferEngine(tmp_path / "transfers", lambda _server: dcs.fork(), pace=QUICK)
        engine.upload_worker = publisher(tmp_path / "publishing")
        engine.start()
        connection = Connection(window, navigator, accounts, engine, tmp_path / "copies")
        navigator.moved.connect(connection.place.open)
        connection.use(Catalog(dcs))
        window.set_server(dcs.server.host)
        window.show()
        yield Shown(window, navigator, connection, service, dcs, Watched(engine))
        await connection.place.close_tasks()
        await asyncio.to_thread(engine.stop)
        await accounts.close()


@pytest.mark.anyio
async def test_menu_and_status_bar_lead_to_the_page_and_it_tells_the_dot(qapp, bot, shown):
    window, connection = shown.window, shown.connection
    assert connection.action in window.top.menu.actions()
    QTest.mouseClick(window.status._server, Qt.MouseButton.LeftButton)
    assert shown.navigator.location.room is Room.CONNECTION
    assert window.shown is connection.place
    await bot.until(lambda: not connection.place._measuring)
    assert window.status._dot.accessibleName() == "Connected"
    shown.navigator.back()
    shown.service.faults.fail_next("/health", 503, "down")
    connection.action.trigger()
    assert shown.navigator.location.room is Room.CONNECTION
    await bot.until(lambda: window.status._dot.accessibleName() == "Can't be reached")


@pytest.mark.anyio
async def test_a_book_deleted_for_good_comes_back_from_its_copy(qapp, bot, shown):
    dcs, connection = shown.dcs, shown.connection
    (book,) = await dcs.books()
    before = {item.path for item in await dcs.objects(book)}
    assert connection.bring_back(book) is None
    await connection.keep_copy(book)
    await dcs.delete_book(book)
    group = connection.bring_back(book)
    assert group is not None
    await asyncio.to_thread(shown.watched.state, group, State.DONE)
    (back,) = await dcs.books()
    assert back.label == book.label
    assert {item.path for item in await dcs.objects(back)} == before


@pytest.mark.anyio
async def test_signed_out_no_copy_can_be_kept(qapp, bot, shown):
    (book,) = await shown.dcs.books()
    shown.connection.use(None)
    with pytest.raises(NotOffered):
        await shown.connection.keep_copy(book)
    assert shown.connection.bring_back(book) is None
