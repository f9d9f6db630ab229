"""Signing in, resuming and leaving, against a running service."""

from collections.abc import Iterator

import pytest

from dcs_browser.client.connect import Credentials, connect
from dcs_browser.client.server import Detour
from dcs_browser.domain.errors import NotADcs, ServerUnreachable, SignInRejected
from dcs_browser.services.accounts import Accounts, needs_plain_http_consent
from dcs_browser.services.settings import ServerProfile, SettingsStore
from dcs_browser.services.vault import MemoryVault, Secret, VaultError
from tests.service import Running, running_service


@pytest.fixture
def service(tmp_path) -> Iterator[Running]:
    with running_service(tmp_path / "service") as running:
        yield running


@pytest.fixture
def vault() -> MemoryVault:
    return MemoryVault()


@pytest.fixture
def accounts(tmp_path, vault) -> Accounts:
    return Accounts(SettingsStore(tmp_path / "settings.json"), vault)


def again(tmp_path, vault) -> Accounts:
    """The next run of the program with the same settings and keyring."""
    return Accounts(SettingsStore(tmp_path / "settings.json"), vault)


def profile(service: Running) -> ServerProfile:
    return ServerProfile(service.url, "Home", service.email)


@pytest.mark.anyio
async def test_signing_in_remembers_the_server_and_on_wish_the_secret(service, accounts, vault):
    dcs = await accounts.sign_in(profile(service), service.password, remember=True)
    assert (await dcs.session()).email == service.email
    url = dcs.server.url
    assert accounts.profiles == (ServerProfile(url, "Home", service.email),)
    assert accounts.settings.last_server == url
    kept = vault.get(url)
    assert kept is not None
    assert (kept.email, kept.password, kept.token) == (service.email, service.password, dcs.token)
    await accounts.close()


@pytest.mark.anyio
async def test_without_remember_nothing_secret_stays(service, accounts, vault, tmp_path):
    dcs = await accounts.sign_in(profile(service), service.password, remember=False)
    assert vault.get(dcs.server.url) is None
    await accounts.close()
    next_run = again(tmp_path, vault)
    assert next_run.profiles
    assert await next_run.resume() is None


@pytest.mark.anyio
async def test_the_last_session_is_resumed_by_its_token(service, accounts, vault, tmp_path):
    await accounts.sign_in(profile(service), service.password, remember=True)
    await accounts.close()
    logins = service.faults.count("/auth/login")
    next_run = again(tmp_path, vault)
    dcs = await next_run.resume()
    assert dcs is not None
    assert service.faults.count("/auth/login") == logins
    await next_run.close()


@pytest.mark.anyio
async def test_an_expired_token_is_renewed_by_the_remembered_password(service, accounts, vault, tmp_path):
    await accounts.sign_in(profile(service), service.password, remember=True)
    await accounts.close()
    service.forward(days=30)
    next_run = again(tmp_path, vault)
    dcs = await next_run.resume()
    assert dcs is not None
    assert (await dcs.session()).email == service.email
    await next_run.close()


@pytest.mark.anyio
async def test_an_expired_token_without_password_asks_the_person(service, accounts, vault, tmp_path):
    dcs = await accounts.sign_in(profile(service), service.password, remember=True)
    url, token = dcs.server.url, dcs.token
    await accounts.close()
    vault.put(url, Secret(service.email, "", token))
    service.forward(days=30)
    assert await again(tmp_path, vault).resume() is None


@pytest.mark.anyio
async def test_the_remembered_password_signs_in_again_with_an_empty_field(service, accounts):
    dcs = await accounts.sign_in(profile(service), service.password, remember=True)
    known = accounts.profiles[0]
    assert known.url == dcs.server.url
    dcs = await accounts.sign_in(known, "", remember=True)
    assert (await dcs.session()).email == service.email
    await accounts.close()


@pytest.mark.anyio
async def test_a_wrong_password_changes_nothing(service, accounts):
    with pytest.raises(SignInRejected):
        await accounts.sign_in(profile(service), "wrong", remember=True)
    assert accounts.profiles == ()
    assert accounts.dcs is None


@pytest.mark.anyio
async def test_signing_out_forgets_the_secret_and_keeps_the_server(service, accounts, vault, tmp_path):
    dcs = await accounts.sign_in(profile(service), service.password, remember=True)
    url = dcs.server.url
    await accounts.sign_out()
    assert vault.get(url) is None
    assert accounts.dcs is None
    next_run = again(tmp_path, vault)
    assert [p.url for p in next_run.profiles] == [url]
    assert await next_run.resume() is None


@pytest.mark.anyio
async def test_a_server_that_is_off_is_said_and_not_taken_for_signed_out(service, accounts, vault, tmp_path):
    await accounts.sign_in(profile(service), service.password, remember=True)
    await accounts.close()
    service.stop()
    with pytest.raises(ServerUnreachable):
        await again(tmp_path, vault).resume()
    assert again(tmp_path, vault).settings.last_server


@pytest.mark.anyio
async def test_testing_a_server_signs_nobody_in(service, accounts):
    server = await accounts.test(service.url)
    assert server.capabilities.books.on
    assert service.faults.count("/auth/login") == 0


@pytest.mark.anyio
async def test_testing_something_else_says_so(service, accounts):
    with pytest.raises(NotADcs):
        await accounts.test(service.storage_url)


@pytest.mark.anyio
async def test_a_keyring_that_refuses_does_not_stop_signing_in(service, tmp_path):
    class Locked(MemoryVault):
        def put(self, server: str, secret: Secret) -> None:
            raise VaultError("locked")

        def forget(self, server: str) -> None:
            raise VaultError("locked")

    accounts = Accounts(SettingsStore(tmp_path / "s.json"), Locked())
    dcs = await accounts.sign_in(profile(service), service.password, remember=True)
    assert dcs.token
    await accounts.sign_out()


@pytest.mark.anyio
async def test_a_connection_made_elsewhere_is_taken_over_once_and_not_remembered(service, accounts, vault):
    dcs = await connect(service.url, Credentials(email=service.email, password=service.password))
    await accounts.adopt(dcs, service.email)
    await accounts.adopt(dcs)
    assert (await dcs.session()).email == accounts.email == service.email
    assert accounts.profiles == ()
    await accounts.close()
    assert accounts.email == ""
    assert vault.get(dcs.server.url) is None


def test_a_forgotten_profile_is_gone(accounts):
    accounts.change(profiles=(ServerProfile("https://a.example"), ServerProfile("https://b.example")))
    accounts.forget_profile("https://a.example")
    assert [p.url for p in accounts.profiles] == ["https://b.example"]


@pytest.mark.parametrize(
    ("address", "asks"),
    [
        ("http://storage.example", True),
        ("HTTP://192.168.1.7:8000/api", True),
        ("http://localhost:8000", False),
        ("http://demo.localhost", False),
        ("http://127.0.0.1:8000", False),
        ("http://[::1]:8000", False),
        ("https://storage.example", False),
        ("storage.example", False),
        ("", False),
    ],
)
def test_plain_http_to_another_machine_needs_consent(address, asks):
    assert needs_plain_http_consent(address) is asks


def test_consent_is_asked_once_a_host(accounts):
    assert accounts.needs_consent("http://nas:8000")
    accounts.allow_plain_http("http://nas:8000")
    assert not accounts.needs_consent("http://nas:9000")


# ── API keys, certificates, several servers ──────────────────────────────────────────────────


def a_key(service: Running) -> str:
    with service.client() as http:
        return str(http.post("/api-keys/", json={"name": "tests"}).json()["key"])


@pytest.mark.anyio
async def test_an_api_key_signs_in_is_kept_and_resumes(tmp_path, accounts, vault):
    with running_service(tmp_path / "v4", dialect="v4") as service:
        key = a_key(service)
        dcs = await accounts.sign_in(ServerProfile(service.url, "Keyed"), "", remember=True, api_key=key)
        assert dcs.access.key == "everywhere"
        assert dcs.token == ""
        kept = vault.get(dcs.server.url)
        assert kept is not None
        assert (kept.email, kept.password, kept.token, kept.api_key) == ("", "", "", key)
        await accounts.close()
        next_run = again(tmp_path, vault)
        resumed = await next_run.resume()
        assert resumed is not None
        assert await resumed.books() == ()
        await next_run.close()
        assert vault.get(resumed.server.url) == kept
        later = again(tmp_path, vault)
        known = await later.sign_in(later.profiles[0], "", remember=True)
        assert known.access.key == "everywhere"
        await later.close()


@pytest.mark.anyio
async def test_a_key_beside_a_password_is_kept_with_it(tmp_path, accounts, vault):
    with running_service(tmp_path / "v3", dialect="v3") as service:
        key = a_key(service)
        dcs = await accounts.sign_in(profile(service), service.password, remember=True, api_key=key)
        assert (dcs.access.key, dcs.access.renews) == ("books", True)
        kept = vault.get(dcs.server.url)
        assert kept is not None
        assert (kept.password, kept.api_key, kept.token) == (service.password, key, dcs.token)
        await accounts.close()


@pytest.mark.anyio
async def test_a_service_without_keys_says_so_and_keeps_none(service, accounts, vault):
    with pytest.raises(SignInRejected, match="takes no API keys"):
        await accounts.sign_in(ServerProfile(service.url), "", remember=True, api_key="dcs_x")
    dcs = await accounts.sign_in(profile(service), service.password, remember=True, api_key="dcs_x")
    kept = vault.get(dcs.server.url)
    assert kept is not None
    assert kept.api_key == ""
    await accounts.close()


@pytest.mark.anyio
async def test_each_server_has_its_own_account(tmp_path, service, accounts, vault):
    with running_service(tmp_path / "other", dialect="v3", password="another one") as other:
        one = await accounts.sign_in(profile(service), service.password, remember=True)
        two = await accounts.sign_in(
            ServerProfile(other.url, "Other", other.email), other.password, remember=True
        )
        assert [p.name for p in accounts.profiles] == ["Other", "Home"]
        secrets = [vault.get(dcs.server.url) for dcs in (one, two)]
        assert [s and s.password for s in secrets] == [service.password, other.password]
        back = await accounts.resume(accounts.profiles[1])
        assert back is not None
        assert back.server.url == one.server.url
        assert accounts.settings.last_server == one.server.url
        await accounts.close()


@pytest.mark.anyio
async def test_a_certificate_file_of_ones_own_is_used_and_remembered(accounts, tmp_path, vault):
    from tests.client.secure import CA_FILE, secure_service

    with secure_service() as url:
        with pytest.raises(ServerUnreachable, match="certificate is not trusted"):
            await accounts.test(url)
        assert (await accounts.test(url, CA_FILE)).url == url
        trusted = ServerProfile(url, "Own", "ada@example.org", CA_FILE)
        dcs = await accounts.sign_in(trusted, "sesame", remember=True)
        assert accounts.profiles == (trusted,)
        await accounts.close()
        next_run = again(tmp_path, vault)
        resumed = await next_run.resume()
        assert resumed is not None
        assert resumed.server.url == dcs.server.url
        await next_run.close()


@pytest.mark.anyio
async def test_a_store_that_leads_nowhere_is_remembered_for_the_server(service, accounts, vault, tmp_path):
    dcs = await accounts.sign_in(profile(service), service.password, remember=True)
    away = Detour("http://minio:9000", "There is no computer of that name.")
    dcs.know_detours([away])
    await accounts.close()
    next_run = again(tmp_path, vault)
    resumed = await next_run.resume()
    assert resumed is not None
    assert resumed.detours == (away,)
    resumed.forget_detours()
    await next_run.close()
    last_run = again(tmp_path, vault)
    resumed = await last_run.resume()
    assert resumed is not None
    assert resumed.detours == ()
    await last_run.close()
