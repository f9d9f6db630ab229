"""The sign-in dialog as a person uses it: act, await, go on."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dcs_browser.client.api import Dcs
from dcs_browser.services.accounts import Accounts
from dcs_browser.services.settings import SettingsStore
from dcs_browser.services.vault import MemoryVault, Vault
from dcs_browser.ui.sign_in.presenter import SignIn, StartSample
from dcs_browser.ui.sign_in.view import SignInDialog


class SignInPage:
    """One open dialog with its presenter; close it with :meth:`close`."""

    def __init__(self, view: SignInDialog, presenter: SignIn, bot) -> None:
        self.view = view
        self.presenter = presenter
        self._bot = bot

    @classmethod
    def open(
        cls,
        bot,
        folder: Path,
        *,
        vault: Vault | None = None,
        accounts: Accounts | None = None,
        start_sample: StartSample | None = None,
    ) -> "SignInPage":
        accounts = accounts or Accounts(SettingsStore(folder / "settings.json"), vault or MemoryVault())
        view = SignInDialog()
        bot.qtbot.addWidget(view)
        presenter = SignIn(view, accounts, start_sample, "" if start_sample else "Not installed.")
        view.show()
        return cls(view, presenter, bot)

    def fill(self, address: str, email: str, password: str) -> "SignInPage":
        self.view.server.setEditText(address)
        self.view.email.setText(email)
        self.view.password.setText(password)
        return self

    def by_key(self, key: str) -> "SignInPage":
        """Choose the API key and fill it in."""
        self.view.fields.mode._buttons["key"].click()
        self.view.fields.api_key.setText(key)
        return self

    async def sign_in(self) -> Dcs:
        """Press Sign in and await the connection."""
        QTest.mouseClick(self.view.sign_in, Qt.MouseButton.LeftButton)
        return await self._bot.until(lambda: self.presenter.dcs)

    async def sign_in_by_enter(self) -> Dcs:
        QTest.keyClick(self.view.password, Qt.Key.Key_Return)
        return await self._bot.until(lambda: self.presenter.dcs)

    async def sign_in_refused(self) -> str:
        """Press Sign in and await what the note says."""
        QTest.mouseClick(self.view.sign_in, Qt.MouseButton.LeftButton)
        return await self._bot.until(lambda: self.view.note)

    async def test_connection(self) -> tuple[str, ...]:
        """Press Test connection and await what the server can do."""
        QTest.mouseClick(self.view.test, Qt.MouseButton.LeftButton)
        await self._bot.until(lambda: self.view.capabilities.rows)
        return tuple(row.text for row in self.view.capabilities.rows if row.sign != "no")

    async def close(self) -> None:
        await self.presenter.close()
        if self.presenter.dcs is not None:
            await self.presenter.dcs.aclose()
        self.view.close()
