"""Connects the sign-in dialog with the accounts: test, sign in, the sample library, cancel.

Leaves to others: the form (``view``) and what happens with the connection (``app/wiring``).
"""

from collections.abc import Callable, Coroutine
from typing import Any
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from dcs_browser.client.api import Dcs
from dcs_browser.qt.loop import ask
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.accounts import Accounts
from dcs_browser.services.settings import ServerProfile
from dcs_browser.services.vault import Secret
from dcs_browser.ui.sign_in.view import SignInDialog

StartSample = Callable[[], Coroutine[Any, Any, Dcs]]


class SignIn:
    """One dialog's life; :attr:`dcs` is the connection after the dialog was accepted."""

    def __init__(
        self,
        view: SignInDialog,
        accounts: Accounts,
        start_sample: StartSample | None = None,
        why_no_sample: str = "",
    ) -> None:
        self.view = view
        self.dcs: Dcs | None = None
        self._accounts = accounts
        self._start_sample = start_sample
        self._tasks = Tasks("sign in", self._fail)
        view.allow_remember(accounts.can_remember, accounts.why_not_remember)
        view.allow_sample(start_sample is not None, why_no_sample)
        view.signInRequested.connect(self._sign_in_if_agreed)
        view.consentGiven.connect(self._agree)
        view.testRequested.connect(self._tasks.slot(self._test))
        view.sampleRequested.connect(self._tasks.slot(self._sample))
        view.cancelRequested.connect(self._cancel)
        view.profileChosen.connect(self._tasks.slot(self._look_up))
        view.forgetRequested.connect(self._tasks.slot(self._forget))
        view.certificateRequested.connect(self._tasks.slot(self._choose_certificate))
        view.rejected.connect(self._tasks.cancel)
        view.show_profiles(accounts.profiles)

    async def close(self) -> None:
        await self._tasks.close()

    def _fail(self, error: BaseException) -> None:
        self.view.show_ready()
        self.view.show_error(error)

    def _cancel(self) -> None:
        self._tasks.cancel()
        self.view.show_ready()

    def _sign_in_if_agreed(self) -> None:
        address = self.view.address
        if self._accounts.needs_consent(address):
            self.view.show_consent(urlsplit(address).hostname or address)
            return
        self._tasks.spawn(self._sign_in())

    def _agree(self) -> None:
        self._accounts.allow_plain_http(self.view.address)
        self._tasks.spawn(self._sign_in())

    async def _sign_in(self) -> None:
        view = self.view
        view.show_busy(QCoreApplication.translate("SignIn", "Signing in…"))
        self.dcs = await self._accounts.sign_in(
            view.profile,
            view.password.text(),
            remember=view.remember.isChecked(),
            api_key=view.fields.key,
        )
        view.accept()

    async def _test(self) -> None:
        self.view.show_busy(QCoreApplication.translate("SignIn", "Looking who is there…"))
        server = await self._accounts.test(self.view.address, self.view.profile.ca_file)
        self.view.show_ready()
        self.view.capabilities.show_server(server.name, server.latency_ms, server.capabilities, server.health)
        self.view.fields.show_offer(server.capabilities.api_keys)

    async def _sample(self) -> None:
        assert self._start_sample is not None
        self.view.show_busy(QCoreApplication.translate("SignIn", "Laying out the sample library…"))
        dcs = await self._start_sample()
        await self._accounts.adopt(dcs)
        self.dcs = dcs
        self.view.accept()

    async def _look_up(self, profile: ServerProfile) -> None:
        secret = await self._accounts.remembered(profile.url)
        if self.view.address == profile.url:
            secret = secret or Secret()
            self.view.show_remembered(bool(secret.password), bool(secret.api_key))

    async def _choose_certificate(self) -> None:
        translate = QCoreApplication.translate
        dialog = QFileDialog(self.view, translate("SignIn", "Choose a certificate file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [
                translate("SignIn", "Certificates (*.pem *.crt *.cer)"),
                translate("SignIn", "All files (*)"),
            ]
        )
        if await ask(dialog) and dialog.selectedFiles():
            self.view.ca_file.setText(dialog.selectedFiles()[0])

    async def _forget(self, url: str) -> None:
        self._accounts.forget_profile(url)
        await self._accounts.forget_secret(url)
        self.view.fill("")
        self.view.show_profiles(self._accounts.profiles)


async def sign_in(
    parent: QWidget | None,
    accounts: Accounts,
    start_sample: StartSample | None = None,
    *,
    why_no_sample: str = "",
    error: BaseException | None = None,
    address: str = "",
) -> Dcs | None:
    """Ask a person to sign in; ``None`` when they turned away. ``error`` says why the last session ended."""
    view = SignInDialog(parent)
    presenter = SignIn(view, accounts, start_sample, why_no_sample)
    if address:
        view.fill(address)
    if error is not None:
        view.show_error(error)
    try:
        await ask(view)
        return presenter.dcs
    finally:
        await presenter.close()
