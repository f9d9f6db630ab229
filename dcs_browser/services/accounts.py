"""Who is signed in where: the servers a person knows, signing in and out, resuming the last session.

Leaves to others: the wire (``client/connect``), the file (``services/settings``), the secrets (``services/vault``).
"""

import asyncio
import ipaddress
import logging
from urllib.parse import urlsplit

import msgspec

from dcs_browser.client.api import Dcs
from dcs_browser.client.connect import Credentials, Server, connect, discover
from dcs_browser.client.server import Detour
from dcs_browser.domain.errors import DcsBrowserError, SignInRejected
from dcs_browser.services.settings import ServerProfile, Settings, SettingsStore
from dcs_browser.services.vault import Secret, Vault, VaultError

_log = logging.getLogger(__name__)


def needs_plain_http_consent(address: str, allowed: tuple[str, ...] = ()) -> bool:
    """Whether signing in there would send the password over the network unencrypted and nobody agreed yet."""
    parts = urlsplit(address.strip())
    if parts.scheme.casefold() != "http" or not parts.hostname or parts.hostname in allowed:
        return False
    host = parts.hostname.casefold()
    if host == "localhost" or host.endswith(".localhost"):
        return False
    try:
        return not ipaddress.ip_address(host).is_loopback
    except ValueError:
        return True


class Accounts:
    """Lives on the window's loop. ``settings`` is the present value; change it through :meth:`change`."""

    def __init__(self, settings_store: SettingsStore, vault: Vault) -> None:
        self._store = settings_store
        self.vault = vault
        self.settings: Settings = settings_store.load()
        self.dcs: Dcs | None = None
        self._email = ""

    @property
    def email(self) -> str:
        """Who is signed in; ``""`` when nobody is or it is not known."""
        return self._email

    @property
    def profiles(self) -> tuple[ServerProfile, ...]:
        """The servers known, last used first."""
        return self.settings.profiles

    @property
    def can_remember(self) -> bool:
        return self.vault.available

    @property
    def why_not_remember(self) -> str:
        """A sentence when a sign-in can't be kept beyond this run."""
        return self.vault.why

    def change(self, **changes: object) -> Settings:
        """Replace values of the settings and save them; a disk that refuses costs only the saving."""
        self.settings = msgspec.structs.replace(self.settings, **changes)
        try:
            self._store.save(self.settings)
        except OSError as error:
            _log.warning("the settings were not saved: %s", error)
        return self.settings

    def allow_plain_http(self, address: str) -> None:
        """Note that a person agreed to reach this host without encryption."""
        host = urlsplit(address.strip()).hostname or ""
        if host and host not in self.settings.allowed_plain_http:
            self.change(allowed_plain_http=(*self.settings.allowed_plain_http, host))

    def needs_consent(self, address: str) -> bool:
        return needs_plain_http_consent(address, self.settings.allowed_plain_http)

    def forget_profile(self, url: str) -> None:
        """Take a server off the list; its secret goes with :meth:`forget_secret`."""
        self.change(profiles=tuple(p for p in self.profiles if p.url != url))

    async def remembered(self, url: str) -> Secret | None:
        """What the vault has for a server; a locked keyring counts as nothing."""
        return await asyncio.to_thread(self.vault.get, url)

    async def forget_secret(self, url: str) -> None:
        try:
            await asyncio.to_thread(self.vault.forget, url)
        except VaultError as error:
            _log.warning("%s", error)

    async def test(self, address: str, ca_file: str = "") -> Server:
        """Look who is there without signing in; raises ``ServerUnreachable`` or ``NotADcs``."""
        return await discover(address, ca_file=ca_file)

    async def sign_in(
        self, profile: ServerProfile, password: str, remember: bool, *, api_key: str = ""
    ) -> Dcs:
        """Sign in and remember the server; the secret only when asked to. Raises the family of service errors.

        With an API key e-mail and password may be empty; without one an empty password stands for what was
        remembered.
        """
        if not password and not api_key:
            secret = await self.remembered(profile.url) or Secret()
            password, api_key = secret.password, secret.api_key
        credentials = Credentials(profile.email, password, api_key)
        dcs = await connect(profile.url, credentials, ca_file=profile.ca_file)
        await self._entered(dcs, profile, credentials, remember=remember)
        return dcs

    async def adopt(self, dcs: Dcs, email: str = "") -> None:
        """Take over a connection made elsewhere (the sample library): not remembered. Twice is once."""
        if dcs is not self.dcs:
            await self._leave()
        self.dcs, self._email = dcs, email or self._email

    async def resume(self, profile: ServerProfile | None = None) -> Dcs | None:
        """The last session (or that of ``profile``), by its token or else by the remembered password.

        ``None`` when a person must sign in. Raises ``ServerUnreachable`` and the like when the server can't be asked.
        """
        url = profile.url if profile else self.settings.last_server
        profile = profile or next((p for p in self.profiles if p.url == url), None)
        if not url or profile is None:
            return None
        secret = await self.remembered(url)
        if secret is None or not (secret.token or secret.password or secret.api_key):
            return None
        credentials = Credentials(
            email=secret.email or profile.email, password=secret.password, api_key=secret.api_key
        )
        try:
            dcs = await connect(url, credentials, token=secret.token, ca_file=profile.ca_file)
        except SignInRejected:
            # An old token with no password to renew it, or a password changed elsewhere.
            return None
        await self._entered(dcs, profile, credentials, remember=True)
        return dcs

    async def sign_out(self) -> None:
        """Leave: the connection is closed, the secret forgotten, the profile stays."""
        url = self.dcs.server.url if self.dcs is not None else self.settings.last_server
        await self._leave()
        if url:
            await self.forget_secret(url)
        if url == self.settings.last_server:
            self.change(last_server="")

    async def close(self) -> None:
        """The program ends: keep the present token for the next run and close the connection."""
        dcs, url = self.dcs, self.settings.last_server
        if dcs is not None and url and dcs.server.url == url:
            secret = await self.remembered(url)
            if secret is not None and dcs.token and dcs.token != secret.token:
                await self._keep(url, Secret(secret.email, secret.password, dcs.token, secret.api_key))
        await self._leave()

    async def _entered(
        self, dcs: Dcs, profile: ServerProfile, credentials: Credentials, *, remember: bool
    ) -> None:
        await self._leave()
        self.dcs, self._email = dcs, profile.email
        # What a person typed may lack the scheme or the /api; from now on it is the address that answered.
        url = dcs.server.url
        known = msgspec.structs.replace(profile, url=url)
        others = tuple(p for p in self.profiles if p.url not in (url, profile.url))
        self.change(profiles=(known, *others), last_server=url if remember else "")
        dcs.know_detours(Detour(host, why) for server, host, why in self.settings.detours if server == url)
        if remember:
            # A key that the service does not take is not worth keeping.
            key = credentials.api_key if dcs.access.key else ""
            await self._keep(url, Secret(profile.email, credentials.password, dcs.token, key))
        else:
            await self.forget_secret(url)

    async def _keep(self, url: str, secret: Secret) -> None:
        try:
            await asyncio.to_thread(self.vault.put, url, secret)
        except VaultError as error:
            _log.warning("%s", error)

    async def _leave(self) -> None:
        dcs, self.dcs, self._email = self.dcs, None, ""
        if dcs is not None:
            self._note_detours(dcs)
            try:
                await dcs.aclose()
            except DcsBrowserError as error:
                _log.debug("while closing: %s", error)

    def _note_detours(self, dcs: Dcs) -> None:
        """Remember for this server which hosts lead nowhere, also that none does any more."""
        url = dcs.server.url
        others = tuple(known for known in self.settings.detours if known[0] != url)
        detours = others + tuple((url, detour.host, detour.reason) for detour in dcs.detours)
        if detours != self.settings.detours:
            self.change(detours=detours)
