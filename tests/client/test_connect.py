"""From what a person types to a signed-in façade."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from dcs_browser.client.connect import Credentials, connect, discover
from dcs_browser.domain.errors import LocalFileError, NotADcs, ServerUnreachable, SignInRejected
from tests.client.recorded import answer, openapi
from tests.client.secure import CA_FILE, secure_service
from tests.client.servers import Reply, Scripted, Seen, raw, scripted
from tests.client.tokens import a_token

pytestmark = pytest.mark.anyio

PANEL = Reply(200, "<!doctype html><title>Panel</title>", {"Content-Type": "text/html"})
HEALTHY = Reply(200, {"status": "ok", "service": "Storage"})
ADA = Credentials("ada@example.org", "sesame")


def a_service(script: Scripted, generation: str = "v3", base: str = "") -> Scripted:
    script.on("GET", f"{base}/health", HEALTHY)
    script.on("GET", f"{base}/openapi.json", Reply(200, openapi(generation)))
    return script


def signs_in(script: Scripted) -> Scripted:
    def login(seen: Seen) -> Reply:
        good = seen.json["password"] == "sesame"
        return (
            Reply(200, {"access_token": a_token()}) if good else Reply(401, {"detail": "Invalid credentials"})
        )

    def session(seen: Seen) -> Reply:
        good = seen.headers.get("Authorization", "").count(".") == 2
        return Reply(200, {"user_id": 1, "email": "ada@example.org"}) if good else Reply(401, {"detail": "x"})

    return script.on("POST", "/auth/login", login).on("GET", "/auth/session", session)


async def test_an_exact_address_is_found() -> None:
    async with scripted() as script:
        a_service(script)
        server = await discover(script.url)
    assert server.url == script.url
    assert server.name == "Dream Central Storage API"
    assert (server.health, server.guessed) == ("ok", False)
    assert server.latency_ms > 0
    assert server.capabilities.presigned.on
    assert server.host.startswith("127.0.0.1:")


async def test_scheme_and_prefix_may_be_missing() -> None:
    async with scripted() as script:
        script.on("*", "*", PANEL)
        a_service(script, base="/api")
        for typed in (script.url.removeprefix("http://"), f"{script.url}/books/5", f"{script.url}/api/docs"):
            assert (await discover(typed)).url == f"{script.url}/api"


async def test_an_address_of_an_https_service_on_a_plain_port_is_tried_plain() -> None:
    async with scripted() as script:
        a_service(script)
        server = await discover(script.url.replace("127.0.0.1", "localhost.localdomain."[:9]))
    assert server.url.startswith("http://localhost:")


@pytest.mark.parametrize(
    "replies",
    [
        {},
        {"/health": PANEL},
        {"/health": Reply(200, {"fine": True})},
        {"/health": HEALTHY, "/openapi.json": Reply(200, {"paths": {"/pets": {}}})},
        {"/health": HEALTHY, "/openapi.json": Reply(403, {})},
    ],
)
async def test_another_program_is_not_the_service(replies: dict[str, Reply]) -> None:
    async with scripted() as script:
        for path, reply in replies.items():
            script.on("GET", path, reply)
        with pytest.raises(NotADcs) as caught:
            await discover(script.url)
        assert script.url.removeprefix("http://") in caught.value.headline
        assert not script.asked("POST", "/auth/login")


async def test_nobody_there_is_told(unused: str) -> None:
    with pytest.raises(ServerUnreachable, match="refused"):
        await discover(unused)


@pytest.mark.parametrize("typed", ["", "two words"])
async def test_no_address_is_told(typed: str) -> None:
    with pytest.raises(ServerUnreachable, match="not an address"):
        await discover(typed)


async def test_silence_is_told() -> None:
    async def talk(reader: asyncio.StreamReader, _writer: asyncio.StreamWriter, _number: int) -> None:
        await reader.read()

    async with raw(talk) as url:
        with pytest.raises(ServerUnreachable, match="in time"):
            await discover(url, timeout=0.1)


# ── certificates ─────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def secure_url() -> Iterator[str]:
    with secure_service() as url:
        yield url


async def test_an_unknown_certificate_is_told_and_never_traded_for_plain_http(secure_url: str) -> None:
    with pytest.raises(ServerUnreachable, match="certificate is not trusted"):
        await discover(secure_url)
    found = await discover(secure_url, ca_file=CA_FILE)
    assert found.url == secure_url


async def test_a_broken_certificate_file_is_told(tmp_path: Path) -> None:
    bad = tmp_path / "ca.pem"
    bad.write_text("nothing")
    with pytest.raises(LocalFileError, match="PEM"):
        await discover("localhost", ca_file=str(bad))
    with pytest.raises(LocalFileError):
        await discover("localhost", ca_file=str(tmp_path / "none.pem"))


async def test_the_proxy_of_the_environment_is_used(monkeypatch: pytest.MonkeyPatch, unused: str) -> None:
    async with scripted() as proxy:
        proxy.on("GET", "http://dcs.example.org/health", HEALTHY)
        proxy.on("GET", "http://dcs.example.org/openapi.json", Reply(200, openapi("v1")))
        monkeypatch.setenv("http_proxy", proxy.url.removeprefix("http://"))
        monkeypatch.setenv("no_proxy", "127.0.0.1")
        assert (await discover("http://dcs.example.org")).url == "http://dcs.example.org"
        monkeypatch.setenv("http_proxy", unused)
        with pytest.raises(ServerUnreachable, match="proxy"):
            await discover("http://dcs.example.org")


async def test_hosts_named_as_exceptions_are_called_directly(
    monkeypatch: pytest.MonkeyPatch, unused: str
) -> None:
    async with scripted() as script:
        a_service(script)
        monkeypatch.setenv("http_proxy", unused)
        monkeypatch.setenv("no_proxy", "127.0.0.1")
        assert (await discover(script.url)).url == script.url


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # said by the transport's library
async def test_a_proxy_with_a_password_gets_it_and_nobody_reads_it(monkeypatch: pytest.MonkeyPatch) -> None:
    async with scripted() as proxy:
        monkeypatch.setenv("http_proxy", proxy.url.replace("http://", "http://ada:pr0xyword@"))
        monkeypatch.delenv("no_proxy", raising=False)
        proxy.on("*", "*", Reply(502, "down"))
        with pytest.raises(NotADcs) as caught:
            await discover("http://dcs.example.org")
        assert proxy.seen[0].headers["Proxy-Authorization"].startswith("Basic ")
        assert "pr0xyword" not in f"{caught.value} {caught.value.technical} {caught.value.__cause__!r}"
    with pytest.raises(ServerUnreachable, match="proxy") as gone:
        await discover("http://dcs.example.org")
    assert "pr0xyword" not in f"{gone.value} {gone.value.technical}"


async def test_the_store_is_reached_through_the_same_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    from dcs_browser.client.storage import Store

    async with scripted() as proxy:
        proxy.on("GET", "http://store.example.org/key?X-Amz-Signature=1", Reply(200, b"bytes"))
        monkeypatch.setenv("http_proxy", proxy.url)
        monkeypatch.delenv("no_proxy", raising=False)
        store = Store()
        proxy.on("*", "*", Reply(200, b"bytes"))
        async with store.open("http://store.example.org/key?X-Amz-Signature=1") as stream:
            assert b"".join([piece async for piece in stream.chunks()]) == b"bytes"
        await store.aclose()
        assert "Authorization" not in proxy.seen[0].headers


# ── signing in ───────────────────────────────────────────────────────────────────────────────


async def test_signing_in_gives_a_facade() -> None:
    async with scripted() as script:
        signs_in(a_service(script))
        dcs = await connect(script.url, ADA)
        session = await dcs.session()
        assert session.email == "ada@example.org"
        assert session.expires_at is not None
        assert await dcs.health() == {"status": "ok", "service": "Storage"}
        await dcs.aclose()
        assert len(script.asked("POST", "/auth/login")) == 1


async def test_a_wrong_password_is_rejected() -> None:
    async with scripted() as script:
        signs_in(a_service(script))
        with pytest.raises(SignInRejected):
            await connect(script.url, Credentials("ada@example.org", "wrong"))


async def test_a_session_is_resumed_with_its_token_alone() -> None:
    async with scripted() as script:
        signs_in(a_service(script))
        token = a_token()
        dcs = await connect(script.url, Credentials("ada@example.org"), token=token)
        assert dcs.token == token
        await dcs.aclose()
        assert not script.asked("POST")
        with pytest.raises(SignInRejected, match="Sign in again"):
            await connect(script.url, Credentials("ada@example.org"), token="old")
        with pytest.raises(SignInRejected, match="has ended"):
            await connect(script.url, Credentials("ada@example.org"))


async def test_an_old_token_is_renewed_with_the_password() -> None:
    async with scripted() as script:
        signs_in(a_service(script))
        dcs = await connect(script.url, ADA, token="old")
        assert dcs.token != "old"
        await dcs.aclose()


async def test_an_api_key_needs_no_session() -> None:
    async with scripted() as script:
        a_service(script).on("GET", "/books/", Reply(200, []))
        dcs = await connect(script.url, Credentials(api_key="dcs_live_key"))
        assert (await dcs.session()).email == ""
        assert dcs.token == ""
        await dcs.aclose()
        assert not script.asked("POST")
        assert not script.asked("GET", "/auth/session")


@pytest.mark.parametrize(
    ("probe", "kind"),
    [(answer("v4", 63), "id"), (answer("v3", 40), "name"), (None, "name")],
)
async def test_a_closed_openapi_document_is_probed_around(probe: object, kind: str) -> None:
    async with scripted() as script:
        signs_in(script).on("GET", "/health", HEALTHY)
        script.on("GET", "/auth/login", Reply(405, {"detail": "Method Not Allowed"}))
        for path in ("/storage/books/x/y", "/storage/books/x/y/object", "/storage/trash", "/books/"):
            script.on("GET", path, Reply(403, {"detail": "Not authenticated"}))
        if probe is not None:
            script.on("GET", "/storage/books/__probe__/x", Reply(probe.status, probe.body))
        dcs = await connect(script.url, ADA)
        assert dcs.server.guessed
        assert dcs.server.name == "Storage"
        assert dcs.capabilities.listing.detail == kind
        assert dcs.capabilities.object.on
        await dcs.aclose()


async def test_health_and_metrics_tell_when_they_fail() -> None:
    async with scripted() as script:
        signs_in(a_service(script))
        script.on("GET", "/metrics", Reply(200, "dcs_requests_total 1\n"), Reply(503, "busy"))
        dcs = await connect(script.url, ADA)
        assert await dcs.metrics() == "dcs_requests_total 1\n"
        from dcs_browser.domain.errors import ServerFault

        with pytest.raises(ServerFault):
            await dcs.metrics()
        script.on("GET", "/health", Reply(503, {"detail": "down"}))
        with pytest.raises(ServerFault):
            await dcs.health()
        await dcs.aclose()
