"""The Connection page against services of every generation."""

from collections.abc import AsyncIterator, Callable
from contextlib import ExitStack

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from dcs_browser.client import capabilities
from dcs_browser.client.api import Access
from dcs_browser.client.capabilities import Capabilities, Capability
from dcs_browser.domain.location import Location, Room
from dcs_browser.services.accounts import Accounts
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.settings import ServerProfile, SettingsStore
from dcs_browser.services.vault import MemoryVault
from dcs_browser.ui.capability_rows import REASONS
from dcs_browser.ui.connection import ConnectionPlace
from dcs_browser.ui.connection.words import groups_of, key_text, token_text, with_text
from dcs_browser.ui.main_window import MainWindow
from dcs_browser.ui.navigator import Navigator
from dcs_browser.ui.status_bar import StatusBar
from tests.service import Running, running_service

ON = Capability(True)


class Page:
    """The page in a window, signed in to a service."""

    def __init__(self, bot, accounts: Accounts, service: Running) -> None:
        self.bot, self.accounts, self.service = bot, accounts, service
        navigator = Navigator()
        self.window = MainWindow(navigator)
        bot.qtbot.addWidget(self.window)
        self.place = ConnectionPlace(accounts, self.window.messages)
        self.health: list[tuple[str, str]] = []
        self.place.health_changed.connect(lambda health, why: self.health.append((health, why)))
        self.window.add_room(Room.CONNECTION, self.place)
        navigator.go(Location(Room.CONNECTION))
        self.view = self.place.view
        self.window.show()

    async def opened(self) -> "Page":
        assert self.accounts.dcs is not None
        self.place.use(Catalog(self.accounts.dcs))
        self.place.open(Location(Room.CONNECTION))
        await self.measured()
        return self

    async def measured(self) -> None:
        await self.bot.until(lambda: self.health)

    def signs(self) -> dict[str, str]:
        return {row.text: row.sign for row in self.view.rows}

    async def close(self) -> None:
        await self.place.close_tasks()
        await self.accounts.close()


Opener = Callable[..., object]


@pytest.fixture
async def connection(qapp, bot, tmp_path) -> AsyncIterator[Opener]:
    """``await connection("v3")`` gives the page of a running service of that generation."""
    stack, pages = ExitStack(), []

    async def opened(dialect: str, *, by_key: bool = False, documented: bool = True) -> Page:
        service = stack.enter_context(
            running_service(tmp_path / dialect, dialect=dialect, documented=documented)
        )
        accounts = Accounts(SettingsStore(tmp_path / "settings.json"), MemoryVault("There is no keyring."))
        if by_key:
            with service.client() as http:
                key = http.post("/api-keys/", json={"name": "tests"}).json()["key"]
            await accounts.sign_in(ServerProfile(service.url), "", False, api_key=key)
        else:
            profile = ServerProfile(service.url, "Quay", service.email)
            await accounts.sign_in(profile, service.password, False)
        page = Page(bot, accounts, service)
        pages.append(page)
        return await page.opened()

    try:
        yield opened
    finally:
        for page in pages:
            await page.close()
        stack.close()


@pytest.mark.anyio
@pytest.mark.parametrize("dialect", ["guide", "v1", "v2", "v3", "v4"])
async def test_it_tells_what_was_found_and_why_the_rest_is_off(qapp, bot, connection, dialect):
    page = await connection(dialect)
    can = page.accounts.dcs.capabilities
    assert page.view.title.text() == "Quay"
    assert page.view.service.value("Address") == page.service.url
    assert page.view.service.value("Answers in").endswith(" ms")
    assert page.view.service.value("Found by").startswith("its own description")
    assert page.view.health.text() == "healthy"
    assert page.signs()["Open and download files"] == ("yes" if can.reading.on else "no")
    assert page.signs()["Deletes for good"] == ("care" if can.delete_permanent.on else "no")
    assert all(row.detail for row in page.view.rows if row.sign != "yes")
    assert page.health == [("ok", "")]
    assert page.view.sign_in.value("Who") == page.service.email
    assert page.view.sign_in.value("Token").endswith("It is renewed by itself.")
    assert "no keyring" in page.view.sign_in.value("Kept in")


@pytest.mark.anyio
async def test_a_service_that_hides_its_description_is_told(qapp, bot, connection):
    page = await connection("v3", documented=False)
    assert "hides its description" in page.view.service.value("Found by")


@pytest.mark.anyio
async def test_measuring_again_asks_the_service(qapp, bot, connection):
    page = await connection("v4")
    held = page.service.faults.stall("/health")
    page.health.clear()
    QTest.mouseClick(page.view.measure, Qt.MouseButton.LeftButton)
    await bot.until(held.reached.is_set)
    assert not page.view.measure.isEnabled()
    assert page.view.measure.toolTip()
    held.release()
    await page.measured()
    assert page.view.measure.isEnabled()


@pytest.mark.anyio
async def test_a_service_that_is_gone_or_ill_is_said_in_place(qapp, bot, connection):
    page = await connection("v4")
    page.health.clear()
    page.service.faults.fail_next(
        "/health",
        200,
        {"status": "degraded", "service": "x", "checks": {"db": "ok", "redis": "error"}},
        times=2,
    )
    page.view.measure.click()
    await page.measured()
    assert page.health == [("warning", "redis (error)")]
    assert page.view.health.text() == "degraded"
    assert page.view.service.value("Trouble with") == "redis (error)"
    page.health.clear()
    page.service.stop()
    page.view.measure.click()
    await page.measured()
    assert page.health[0][0] == "error"
    assert "can't be reached" in page.view.trouble.text()
    assert page.view.trouble.isVisible()


@pytest.mark.anyio
async def test_ways_around_are_told_and_can_be_given_up(qapp, bot, connection):
    page = await connection("v3")
    assert not page.view.detour.isVisible()
    page.accounts.dcs._standing.mute("minio", "There is no computer of that name.")
    await bot.until(page.view.detour.isVisible)
    assert "minio: There is no computer of that name." in page.view.detour.text()
    page.view.retry.click()
    assert not page.view.detour.isVisible()
    assert page.accounts.dcs.detours == ()


@pytest.mark.anyio
async def test_the_token_counts_down_while_it_is_seen(qapp, bot, connection):
    page = await connection("v1")
    before = page.view.sign_in.value("Token")
    box = page.accounts.dcs._standing.box
    now = box._now
    box._now = lambda: now() + 1700
    await bot.until(lambda: page.view.sign_in.value("Token") != before)
    assert "min" in page.view.sign_in.value("Token")
    box._now = now


@pytest.mark.anyio
@pytest.mark.parametrize(("dialect", "says"), [("v3", "files are closed to it"), ("v4", "In use everywhere")])
async def test_a_key_in_use_is_told(qapp, bot, connection, dialect, says):
    page = await connection(dialect, by_key=True)
    assert says in page.view.sign_in.value("API key")
    assert page.view.sign_in.value("With") == "An API key"
    assert "does not end" in page.view.sign_in.value("Token")
    assert page.signs()["List files"] == ("no" if dialect == "v3" else "yes")


@pytest.mark.anyio
async def test_all_of_it_can_be_copied_and_holds_no_secret(qapp, bot, connection):
    page = await connection("v4")
    page.view.copy.click()
    text = QGuiApplication.clipboard().text()
    assert page.service.url in text
    assert "Deletes for good: care" in text
    assert page.service.password not in text
    assert page.accounts.dcs.token not in text


@pytest.mark.anyio
async def test_signed_out_it_says_what_to_do(qapp, bot, connection):
    page = await connection("v1")
    page.place.use(None)
    assert page.view._states.state == "EmptyState"


@pytest.mark.anyio
async def test_the_name_in_the_status_bar_can_be_pressed(qapp, bot):
    bar = StatusBar()
    bot.qtbot.addWidget(bar)
    bar.show_server("storage.example", "ok")
    pressed = []
    bar.serverPressed.connect(lambda: pressed.append(1))
    bar.show()
    QTest.mouseClick(bar._server, Qt.MouseButton.LeftButton)
    QTest.keyClick(bar._server, Qt.Key.Key_Return)
    assert pressed == [1, 1]


def test_every_capability_has_its_words(qapp):
    for name, _ in Capabilities():
        before = [row for group in groups_of(Capabilities(upload_into=ON)) for row in group.rows]
        can = Capabilities(**{"upload_into": ON, "presigned": ON, "reading": ON, name: ON})
        after = [row for group in groups_of(can) for row in group.rows]
        assert before != after, name


def test_every_reason_is_there_to_be_translated():
    reasons = {capabilities.OFF.reason, capabilities._KEY_ALONE, *capabilities._REASONS.values()}
    # The marker gives back the pair it was given, or only the text.
    marked = {text[1] if isinstance(text, tuple) else text for text in REASONS}
    assert marked == reasons


@pytest.mark.parametrize(
    ("access", "token", "key", "by"),
    [
        (Access(1200, 1800, True), "Ends in 20 min. It is renewed by itself.", "no API keys", "E-mail"),
        (Access(1200, 1800, False), "Then you sign in again.", "no API keys", "E-mail"),
        (Access(-5, 1800, False), "It has ended. Sign in again.", "no API keys", "E-mail"),
        (Access(-5, 1800, True), "It has ended. It is renewed", "no API keys", "E-mail"),
        (Access(float("inf"), 0, True), "does not say when it ends", "no API keys", "E-mail"),
        (Access(key="everywhere"), "does not end", "everywhere", "An API key"),
        (Access(900, 1800, True, "books"), "Ends in 15 min", "files go with the token", "and an API key"),
        (Access(900, 1800, True, "refused"), "Ends in 15 min", "Refused", "and an API key"),
    ],
)
def test_a_sign_in_in_words(qapp, access, token, key, by):
    off = Capability(False, "This service has no API keys.")
    assert token in token_text(access)
    assert key in key_text(access, off)
    assert by in with_text(access)
