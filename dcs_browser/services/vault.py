"""Where secrets rest: the system's keyring, or memory when there is none fit for it. The one door to keyring.

Leaves to others: when a person wants to be remembered (``services/accounts``). Everything here may block.
"""

import json
import logging
from dataclasses import asdict, dataclass, field
from typing import Protocol

SERVICE = "dcs-browser"
_BLOB_LIMIT = 2560
"""Bytes of UTF-16 the Windows Credential Manager takes; longer entries fail with an error nobody understands."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Secret:
    """What signing in to one server needs again."""

    email: str = ""
    password: str = field(default="", repr=False)
    token: str = field(default="", repr=False)
    api_key: str = field(default="", repr=False)


class VaultError(Exception):
    """The keyring refused; the text says why in words for a person."""


class Vault(Protocol):
    """One secret a server, by the server's address. ``why`` is a sentence when ``available`` is false."""

    @property
    def available(self) -> bool:
        """Whether what is put here is there after the program ends."""
        ...

    @property
    def why(self) -> str: ...

    def get(self, server: str) -> Secret | None: ...

    def put(self, server: str, secret: Secret) -> None:
        """Raises :class:`VaultError` when it was not kept."""
        ...

    def forget(self, server: str) -> None: ...


class MemoryVault:
    """Keeps secrets until the program ends."""

    def __init__(self, why: str = "") -> None:
        self._kept: dict[str, Secret] = {}
        self._why = why

    @property
    def available(self) -> bool:
        return False

    @property
    def why(self) -> str:
        return self._why

    def get(self, server: str) -> Secret | None:
        return self._kept.get(server)

    def put(self, server: str, secret: Secret) -> None:
        self._kept[server] = secret

    def forget(self, server: str) -> None:
        self._kept.pop(server, None)


class KeyringVault:
    """The keyring of the system: one entry a server, holding JSON; read at most once a run."""

    def __init__(self) -> None:
        self._read: dict[str, Secret | None] = {}

    @property
    def available(self) -> bool:
        return True

    @property
    def why(self) -> str:
        return ""

    def get(self, server: str) -> Secret | None:
        if server not in self._read:
            self._read[server] = _load(server)
        return self._read[server]

    def put(self, server: str, secret: Secret) -> None:
        import keyring
        from keyring.errors import KeyringError

        text = _encode(secret)
        if not _fits(text) and secret.token:
            # A long token is only a shortcut: with the password a new one can be had.
            text = _encode(Secret(secret.email, secret.password, "", secret.api_key))
        if not _fits(text):
            raise VaultError("The sign-in is too long for the keyring of this system.")
        try:
            keyring.set_password(SERVICE, server, text)
        except (KeyringError, OSError) as error:
            _log.warning("the keyring did not keep the sign-in: %s", type(error).__name__)
            raise VaultError("The keyring of the system refused to keep the sign-in.") from error
        self._read[server] = secret

    def forget(self, server: str) -> None:
        import keyring
        from keyring.errors import KeyringError, PasswordDeleteError

        self._read[server] = None
        try:
            keyring.delete_password(SERVICE, server)
        except PasswordDeleteError:
            pass  # There was none.
        except (KeyringError, OSError) as error:
            _log.warning("the keyring did not forget the sign-in: %s", type(error).__name__)
            raise VaultError("The keyring of the system refused to forget the sign-in.") from error


def open_vault() -> Vault:
    """The system's keyring when it is a real one, else memory with the reason.

    A backend below priority 1 keeps passwords in a plain file, or keeps nothing. Blocks while the keyring is found.
    """
    try:
        import keyring

        backend = keyring.get_keyring()
        priority = float(backend.priority)
    except Exception as error:  # noqa: BLE001 - backends are third-party code and fail in many ways
        _log.info("no keyring: %s", error)
        return MemoryVault("This system's keyring can't be opened.")
    if priority < 1:
        _log.info("the keyring %s is not safe to use (priority %s)", type(backend).__name__, priority)
        return MemoryVault("This system has no keyring that keeps passwords safe.")
    return KeyringVault()


def _load(server: str) -> Secret | None:
    import keyring
    from keyring.errors import KeyringError

    try:
        text = keyring.get_password(SERVICE, server)
    except (KeyringError, OSError) as error:
        # A locked keyring whose question was dismissed: the person signs in by hand.
        _log.warning("the keyring can't be read: %s", type(error).__name__)
        return None
    if not text:
        return None
    try:
        found = json.loads(text)
        return Secret(*(str(found.get(name, "")) for name in ("email", "password", "token", "api_key")))
    except (ValueError, AttributeError):
        _log.warning("the keyring's entry for this server is damaged")
        return None


def _encode(secret: Secret) -> str:
    return json.dumps({name: value for name, value in asdict(secret).items() if value}, ensure_ascii=False)


def _fits(text: str) -> bool:
    return len(text.encode("utf-16-le")) <= _BLOB_LIMIT
