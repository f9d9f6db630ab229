"""Where secrets rest."""

from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringError, PasswordDeleteError

from dcs_browser.services.vault import KeyringVault, MemoryVault, Secret, VaultError, open_vault

SERVER = "https://storage.example"


class InMemoryKeyring(KeyringBackend):
    """A keyring of this process, which can be locked."""

    priority = 5

    def __init__(self, priority: float = 5) -> None:
        super().__init__()
        self.__class__.priority = priority
        self.entries: dict[tuple[str, str], str] = {}
        self.reads = 0
        self.locked: KeyringError | None = None

    def get_password(self, service: str, username: str) -> str | None:
        self.reads += 1
        if self.locked:
            raise self.locked
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.locked:
            raise self.locked
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.locked:
            raise self.locked
        if self.entries.pop((service, username), None) is None:
            raise PasswordDeleteError("none")


@pytest.fixture
def ring() -> Iterator[InMemoryKeyring]:
    before = keyring.get_keyring()
    made = InMemoryKeyring()
    keyring.set_keyring(made)
    yield made
    made.__class__.priority = 5
    keyring.set_keyring(before)


def test_a_secret_comes_back_from_the_keyring(ring):
    secret = Secret("e@x.example", "pässwörd", "token", "")
    KeyringVault().put(SERVER, secret)
    vault = KeyringVault()
    assert vault.get(SERVER) == secret
    assert vault.available
    assert vault.why == ""


def test_one_entry_a_server_is_read_once_a_run(ring):
    vault = KeyringVault()
    assert vault.get(SERVER) is None
    assert vault.get(SERVER) is None
    assert ring.reads == 1


def test_forgetting_removes_the_entry_and_may_be_done_twice(ring):
    vault = KeyringVault()
    vault.put(SERVER, Secret("e", "p"))
    vault.forget(SERVER)
    vault.forget(SERVER)
    assert ring.entries == {}
    assert vault.get(SERVER) is None


def test_a_locked_keyring_reads_as_nothing_and_refuses_in_words(ring):
    ring.locked = InitError("dismissed")
    vault = KeyringVault()
    assert vault.get(SERVER) is None
    with pytest.raises(VaultError, match="refused to keep"):
        vault.put(SERVER, Secret("e", "p"))
    with pytest.raises(VaultError, match="refused to forget"):
        vault.forget(SERVER)


def test_a_damaged_entry_reads_as_nothing(ring):
    for text in ("not json", "[]", '"x"'):
        ring.entries["dcs-browser", SERVER] = text
        assert KeyringVault().get(SERVER) is None


def test_a_token_too_long_for_windows_is_left_out_but_the_password_kept(ring):
    KeyringVault().put(SERVER, Secret("e@x", "password", "t" * 2000))
    assert KeyringVault().get(SERVER) == Secret("e@x", "password")


def test_a_password_too_long_for_windows_is_refused_in_words(ring):
    with pytest.raises(VaultError, match="too long"):
        KeyringVault().put(SERVER, Secret("e@x", "p" * 2000))


def test_a_keyring_that_keeps_plain_files_is_not_used(ring):
    ring.__class__.priority = 0.5
    vault = open_vault()
    assert isinstance(vault, MemoryVault)
    assert "no keyring that keeps passwords safe" in vault.why


def test_a_real_keyring_is_used(ring):
    assert isinstance(open_vault(), KeyringVault)


def test_without_a_keyring_memory_keeps_the_secret_for_this_run():
    vault = open_vault()
    assert not vault.available
    vault.put(SERVER, Secret("e", "p"))
    assert vault.get(SERVER) == Secret("e", "p")
    vault.forget(SERVER)
    assert vault.get(SERVER) is None


def test_a_secret_does_not_show_itself():
    assert "hidden" not in repr(Secret("e", "hidden", "hidden", "hidden"))
