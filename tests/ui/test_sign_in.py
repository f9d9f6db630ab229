"""Signing in, as a person does it, against a running service."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton

from dcs_browser.client.capabilities import Capabilities, Capability
from dcs_browser.client.connect import Credentials, connect
from dcs_browser.services.accounts import Accounts
from dcs_browser.services.settings import ServerProfile, SettingsStore
from dcs_browser.services.vault import MemoryVault, Secret
from dcs_browser.ui.sign_in.capability_list import rows_of
from tests.pages.sign_in import SignInPage
from tests.service import Running, running_service


class KeepingVault(MemoryVault):
    """A keyring as far as the dialog can tell."""

    @property
    def available(self) -> bool:
        return True


@pytest.fixture(scope="module")
def service(tmp_path_factory) -> Iterator[Running]:
    with running_service(tmp_path_factory.mktemp("service")) as running:
        yield running


@pytest.mark.anyio
async def test_a_person_signs_in(qapp, bot, tmp_path, service):
    page = SignInPage.open(bot, tmp_path).fill(service.url, service.email, service.password)
    dcs = await page.sign_in()
    assert (await dcs.session()).email == service.email
    assert page.view.result() == page.view.DialogCode.Accepted
    await page.close()


@pytest.mark.anyio
async def test_enter_signs_in(qapp, bot, tmp_path, service):
    page = SignInPage.open(bot, tmp_path).fill(service.url, service.email, service.password)
    assert (await page.sign_in_by_enter()).token
    await page.close()


@pytest.mark.anyio
async def test_a_wrong_password_is_said_in_place(qapp, bot, tmp_path, service):
    page = SignInPage.open(bot, tmp_path).fill(service.url, service.email, "wrong")
    assert "not right" in await page.sign_in_refused()
    assert page.view.isVisible()
    assert not page.view.busy
    assert page.view.email.text() == service.email
    await page.close()


@pytest.mark.anyio
async def test_a_server_that_is_off_is_said_in_place(qapp, bot, tmp_path):
    page = SignInPage.open(bot, tmp_path).fill("http://127.0.0.1:1", "e@x.example", "p")
    assert "can't be reached" in await page.sign_in_refused()
    await page.close()


@pytest.mark.anyio
async def test_testing_shows_what_the_server_can_do(qapp, bot, tmp_path, service):
    page = SignInPage.open(bot, tmp_path).fill(service.url, "", "")
    can = await page.test_connection()
    assert "Browse and preview" in can
    assert "Trash" in can
    assert page.presenter.dcs is None
    await page.close()


@pytest.mark.anyio
async def test_what_is_under_way_can_be_cancelled(qapp, bot, tmp_path, service):
    held = service.faults.stall("/auth/login")
    page = SignInPage.open(bot, tmp_path).fill(service.url, service.email, service.password)
    QTest.mouseClick(page.view.sign_in, Qt.MouseButton.LeftButton)
    await bot.until(held.reached.is_set)
    assert page.view.busy
    QTest.mouseClick(page.view.cancel, Qt.MouseButton.LeftButton)
    assert not page.view.busy
    held.release()
    assert (await page.sign_in()).token
    await page.close()


@pytest.mark.anyio
async def test_a_password_over_plain_http_needs_consent_once(qapp, bot, tmp_path):
    accounts = Accounts(SettingsStore(tmp_path / "settings.json"), MemoryVault())
    page = SignInPage.open(bot, tmp_path, accounts=accounts)
    page.fill("http://storage.invalid:9", "e@x.example", "p")
    assert "without encryption" in await page.sign_in_refused()
    go = next(b for b in page.view.findChildren(QPushButton) if b.text() == "Sign in without encryption")
    go.click()
    await bot.until(lambda: "can't be reached" in page.view.note)
    assert not accounts.needs_consent("http://storage.invalid:9")
    await page.close()


@pytest.mark.anyio
async def test_the_sample_library_is_one_press_away(qapp, bot, tmp_path, service):
    async def start():
        return await connect(service.url, Credentials(email=service.email, password=service.password))

    page = SignInPage.open(bot, tmp_path, start_sample=start)
    QTest.mouseClick(page.view.sample, Qt.MouseButton.LeftButton)
    assert await bot.until(lambda: page.presenter.dcs)
    await page.close()


@pytest.mark.anyio
async def test_without_a_sample_the_link_says_why(qapp, bot, tmp_path):
    page = SignInPage.open(bot, tmp_path)
    assert not page.view.sample.isEnabled()
    assert page.view.sample.toolTip() == "Not installed."
    await page.close()


@pytest.mark.anyio
async def test_without_a_keyring_remembering_is_off_with_the_reason(qapp, bot, tmp_path):
    vault = MemoryVault("This system has no keyring that keeps passwords safe.")
    page = SignInPage.open(bot, tmp_path, vault=vault)
    assert not page.view.remember.isEnabled()
    assert page.view.remember.toolTip() == vault.why
    await page.close()


@pytest.mark.anyio
async def test_a_remembered_server_needs_no_typing(qapp, bot, tmp_path, service):
    vault = KeepingVault()
    vault.put(service.url, Secret(service.email, service.password))
    accounts = Accounts(SettingsStore(tmp_path / "settings.json"), vault)
    accounts.change(
        profiles=(ServerProfile(service.url, "Home", service.email), ServerProfile("https://other.example"))
    )
    page = SignInPage.open(bot, tmp_path, accounts=accounts)
    await bot.until(page.view.sign_in.isEnabled)
    assert page.view.address == service.url
    assert page.view.password.text() == ""
    assert page.view.remember.isChecked()
    assert (await page.sign_in()).token
    await page.close()


@pytest.mark.anyio
async def test_choosing_another_server_fills_its_form(qapp, bot, tmp_path):
    accounts = Accounts(SettingsStore(tmp_path / "settings.json"), MemoryVault())
    accounts.change(
        profiles=(
            ServerProfile("https://a.example", "A", "a@x"),
            ServerProfile("https://b.example", "B", "b@x"),
        )
    )
    page = SignInPage.open(bot, tmp_path, accounts=accounts)
    page.view.password.setText("of a")
    page.view.server.activated.emit(1)
    assert (page.view.address, page.view.email.text(), page.view.name.text()) == (
        "https://b.example",
        "b@x",
        "B",
    )
    assert page.view.password.text() == ""
    await page.close()


@pytest.mark.anyio
async def test_a_server_can_be_forgotten(qapp, bot, tmp_path):
    accounts = Accounts(SettingsStore(tmp_path / "settings.json"), MemoryVault())
    accounts.change(profiles=(ServerProfile("https://a.example"), ServerProfile("https://b.example")))
    page = SignInPage.open(bot, tmp_path, accounts=accounts)
    page.view.naming.setChecked(True)
    page.view.forget.click()
    await bot.until(lambda: [p.url for p in accounts.profiles] == ["https://b.example"])
    await bot.until(lambda: page.view.address == "https://b.example")
    await page.close()


@pytest.mark.anyio
async def test_a_form_that_is_not_whole_says_what_is_missing(qapp, bot, tmp_path):
    page = SignInPage.open(bot, tmp_path)
    assert not page.view.sign_in.isEnabled()
    assert "the server" in page.view.sign_in.toolTip()
    page.fill("s.example", "E@X.Example ", "p")
    assert page.view.sign_in.isEnabled()
    assert page.view.profile == ServerProfile("s.example", "", "e@x.example")
    await page.close()


@pytest.mark.anyio
async def test_the_password_can_be_shown(qapp, bot, tmp_path):
    page = SignInPage.open(bot, tmp_path)
    assert page.view.password.echoMode() == QLineEdit.EchoMode.Password
    page.view.reveal.trigger()
    assert page.view.password.echoMode() == QLineEdit.EchoMode.Normal
    await page.close()


@pytest.fixture
def newest(tmp_path) -> Iterator[Running]:
    with running_service(tmp_path / "v4", dialect="v4") as running:
        yield running


def a_key(service: Running) -> str:
    with service.client() as http:
        return str(http.post("/api-keys/", json={"name": "tests"}).json()["key"])


@pytest.mark.anyio
async def test_a_person_signs_in_with_an_api_key(qapp, bot, tmp_path, newest):
    vault = KeepingVault()
    page = SignInPage.open(bot, tmp_path, vault=vault).fill(newest.url, "", "")
    assert not page.view.fields.api_key.isVisible()
    page.by_key("")
    assert page.view.fields.api_key.isVisible()
    assert "your API key" in page.view.sign_in.toolTip()
    page.by_key(a_key(newest))
    page.view.remember.setChecked(True)
    dcs = await page.sign_in()
    assert dcs.access.key == "everywhere"
    assert vault.get(newest.url).api_key
    await page.close()


@pytest.mark.anyio
async def test_a_remembered_key_needs_no_typing(qapp, bot, tmp_path, newest):
    vault = KeepingVault()
    vault.put(newest.url, Secret(api_key=a_key(newest)))
    accounts = Accounts(SettingsStore(tmp_path / "settings.json"), vault)
    accounts.change(profiles=(ServerProfile(newest.url, "Home"),))
    page = SignInPage.open(bot, tmp_path, accounts=accounts)
    await bot.until(page.view.sign_in.isEnabled)
    assert page.view.fields.by_key
    assert page.view.fields.api_key.text() == ""
    assert (await page.sign_in()).access.key == "everywhere"
    await page.close()


@pytest.mark.anyio
async def test_a_service_without_keys_says_so_in_place_and_after_a_test(qapp, bot, tmp_path, service):
    page = SignInPage.open(bot, tmp_path).fill(service.url, "", "").by_key("dcs_key")
    assert "takes no API keys" in await page.sign_in_refused()
    await page.test_connection()
    button = page.view.fields.mode._buttons["key"]
    assert not button.isEnabled()
    assert button.toolTip() == "This service has no API keys."
    assert not page.view.fields.by_key
    page.fill("another.example", "", "")
    assert button.isEnabled()
    assert page.view.capabilities.rows == ()
    await page.close()


@pytest.mark.anyio
async def test_where_keys_open_records_only_the_password_is_asked_for_beside(qapp, bot, tmp_path):
    with running_service(tmp_path / "v3", dialect="v3") as third:
        page = SignInPage.open(bot, tmp_path).fill(third.url, "", "").by_key(a_key(third))
        await page.test_connection()
        assert "wants e-mail and password beside the key" in page.view.fields._hint.text()
        page.fill(third.url, third.email, third.password)
        dcs = await page.sign_in()
        assert (dcs.access.key, dcs.access.renews) == ("books", True)
        await page.close()


@pytest.mark.anyio
async def test_a_certificate_file_is_chosen_and_kept_with_the_server(qapp, bot, tmp_path):
    from tests.client.secure import CA_FILE, secure_service

    with secure_service() as url:
        accounts = Accounts(SettingsStore(tmp_path / "settings.json"), MemoryVault())
        page = SignInPage.open(bot, tmp_path, accounts=accounts).fill(url, "ada@example.org", "sesame")
        assert "not trusted" in await page.sign_in_refused()
        page.view.naming.setChecked(True)
        page.view.choose_ca.click()
        dialog = await bot.until(lambda: page.view.findChild(QFileDialog))
        dialog.setDirectory(str(Path(CA_FILE).parent))
        dialog.findChild(QLineEdit, "fileNameEdit").setText(CA_FILE)
        dialog.accept()
        await bot.until(lambda: page.view.ca_file.text() == CA_FILE)
        await page.sign_in()
        assert accounts.profiles[0].ca_file == CA_FILE
        await page.close()


def test_what_a_server_can_not_do_carries_the_reason(qapp):
    rows = {row.text: row for row in rows_of(Capabilities())}
    assert all(row.sign == "no" for row in rows.values())
    assert all(row.detail for row in rows.values())
    assert "Replace wipes first" not in rows


def test_replacing_is_something_to_take_care_of(qapp):
    on = Capability(True)
    rows = {row.text: row for row in rows_of(Capabilities(upload_into=on))}
    assert "no safety copy" in rows["Replace wipes first"].detail
    rows = {row.text: row for row in rows_of(Capabilities(upload_into=on, reading=on))}
    assert rows["Replace wipes first"].sign == "care"
    assert rows["Replace wipes first"].detail == "we keep a safety copy"
    keeps = rows_of(Capabilities(upload_into=on, versions=Capability(True, detail="folders")))
    assert {row.text: row.sign for row in keeps}["Replace keeps the old files"] == "yes"
    for_good = {row.text: row.sign for row in rows_of(Capabilities(delete_permanent=on, trash=on))}
    assert for_good["Deletes for good"] == "care"
    assert "Trash" not in for_good
