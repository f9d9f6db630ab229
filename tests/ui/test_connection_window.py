"""The ways to the Connection page, and a book deleted for good that comes back by the transfers."""

import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dcs_browser.app.connecting import Connection, bring_back, keep_copy
from dcs_browser.client.connect import Credentials, connect
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
from tests.service import running_service
from tests.transferring import QUICK, Watched


@pytest.mark.anyio
async def test_menu_and_status_bar_lead_to_the_page_and_it_tells_the_dot(qapp, bot, tmp_path):
    with running_service(tmp_path / "service", dialect="v4") as service:
        accounts = Accounts(SettingsStore(tmp_path / "settings.json"), MemoryVault())
        navigator = Navigator()
        window = MainWindow(navigator)
        bot.qtbot.addWidget(window)
        connection = Connection(window, navigator, accounts)
        navigator.moved.connect(connection.place.open)
        dcs = await accounts.sign_in(ServerProfile(service.url, "", service.email), service.password, False)
        connection.use(Catalog(dcs))
        window.set_server(dcs.server.host)
        window.show()
        assert connection.action in window.top.menu.actions()
        QTest.mouseClick(window.status._server, Qt.MouseButton.LeftButton)
        assert navigator.location.room is Room.CONNECTION
        assert window.shown is connection.place
        await bot.until(lambda: not connection.place._measuring)
        assert window.status._dot.accessibleName() == "Connected"
        navigator.back()
        service.faults.fail_next("/health", 503, "down")
        connection.action.trigger()
        assert navigator.location.room is Room.CONNECTION
        await bot.until(lambda: window.status._dot.accessibleName() == "Can't be reached")
        await connection.place.close_tasks()
        await accounts.close()


@pytest.mark.anyio
async def test_a_book_deleted_for_good_comes_back_from_its_copy(tmp_path):
    source = a_book_folder(tmp_path / "source", pages=1)
    with running_service(tmp_path / "service", dialect="v4", books=[source]) as service:
        dcs = await connect(service.url, Credentials(service.email, service.password))
        engine = TransferEngine(tmp_path / "transfers", lambda _server: dcs.fork(), pace=QUICK)
        worker = engine.upload_worker = publisher(tmp_path / "publishing")
        engine.start()
        watched = Watched(engine)
        (book,) = await dcs.books()
        before = {item.path for item in await dcs.objects(book)}
        assert bring_back(engine, worker, dcs, book) is None
        await keep_copy(engine, worker, dcs, book)
        await dcs.delete_book(book)
        group = bring_back(engine, worker, dcs, book)
        assert group is not None
        await asyncio.to_thread(watched.state, group, State.DONE)
        (back,) = await dcs.books()
        assert back.label == book.label
        assert {item.path for item in await dcs.objects(back)} == before
        await asyncio.to_thread(engine.stop)
        await dcs.aclose()
