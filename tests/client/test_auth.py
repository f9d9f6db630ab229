"""One token, one login however many calls need it, and the token at one origin only."""

import asyncio
import threading

import httpx
import pytest

from dcs_browser.client.auth import Bearer, Credentials, KeyRing, TokenBox
from dcs_browser.client.line import Line, naked_client
from dcs_browser.client.protocol.exchange import get
from dcs_browser.domain.errors import NotPermitted, ServerUnreachable, SignInRejected
from tests.client.servers import Reply, Scripted, Seen, scripted, standing
from tests.client.tokens import a_token

pytestmark = pytest.mark.anyio


class Logins:
    """A sign-in that counts its calls and can be held."""

    def __init__(self, *, held: bool = False, error: Exception | None = None) -> None:
        self.count = 0
        self.begun = asyncio.Event()
        self.go = asyncio.Event()
        self.error = error
        if not held:
            self.go.set()

    async def __call__(self) -> str:
        self.count += 1
        self.begun.set()
        await self.go.wait()
        if self.error:
            raise self.error
        return a_token()


async def test_a_good_token_is_used_without_a_login() -> None:
    logins = Logins()
    token = a_token()
    assert await TokenBox(token).current(logins) == token
    assert logins.count == 0


async def test_a_token_is_renewed_before_it_ends() -> None:
    logins = Logins()
    box = TokenBox(a_token(1800, age=1750))
    assert box.due()
    await box.current(logins)
    assert logins.count == 1
    assert not box.due()
    assert 1700 < box.seconds_left() <= 1800


async def test_a_short_token_is_renewed_in_its_last_tenth() -> None:
    assert not TokenBox(a_token(10)).due()
    assert TokenBox(a_token(10, age=9.5)).due()


async def test_an_upload_can_ask_for_a_token_that_lasts() -> None:
    logins = Logins()
    box = TokenBox(a_token(300))
    await box.current(logins, ahead=600)
    assert logins.count == 1


async def test_a_clock_that_differs_from_the_services_does_no_harm() -> None:
    box = TokenBox()
    box.put(a_token(1800, age=7200))  # issued two hours ago by our clock: theirs is slow
    assert not box.due()


async def test_an_opaque_token_is_used_until_it_is_refused() -> None:
    box = TokenBox("opaque")
    assert not box.due()
    assert box.seconds_left() == float("inf")


async def test_many_callers_wait_for_one_login() -> None:
    logins = Logins(held=True)
    box = TokenBox("old")
    waiting = [asyncio.create_task(box.renew("old", logins)) for _ in range(10)]
    await logins.begun.wait()
    logins.go.set()
    assert len(set(await asyncio.gather(*waiting))) == 1
    assert logins.count == 1


async def test_a_token_that_another_call_renewed_is_taken() -> None:
    logins = Logins()
    assert await TokenBox("new").renew("old", logins) == "new"
    assert logins.count == 0


async def test_a_cancelled_login_is_taken_over_by_the_next_in_line() -> None:
    logins = Logins(held=True)
    box = TokenBox("old")
    first = asyncio.create_task(box.renew("old", logins))
    await logins.begun.wait()
    second = asyncio.create_task(box.renew("old", logins))
    third = asyncio.create_task(box.renew("old", logins))
    await asyncio.sleep(0)
    third.cancel()  # one who only waits leaves the others alone
    first.cancel()
    logins.go.set()
    assert await second == box.token
    assert logins.count == 2
    for task in (first, third):
        with pytest.raises(asyncio.CancelledError):
            await task


async def test_a_refused_login_is_not_repeated_by_itself() -> None:
    logins = Logins(error=SignInRejected())
    box = TokenBox("old")
    for _ in range(3):
        with pytest.raises(SignInRejected):
            await box.renew("old", logins)
    assert logins.count == 1


async def test_a_login_that_failed_otherwise_may_be_tried_again() -> None:
    logins = Logins(held=True, error=ServerUnreachable(host="h", reason="."))
    box = TokenBox("old")
    waiting = [asyncio.create_task(box.renew("old", logins)) for _ in range(3)]
    await logins.begun.wait()
    logins.go.set()
    results = await asyncio.gather(*waiting, return_exceptions=True)
    assert all(isinstance(r, ServerUnreachable) for r in results)
    logins.error = None
    assert await box.renew("old", logins) == box.token


async def test_without_credentials_a_session_ends_with_its_token() -> None:
    with pytest.raises(SignInRejected, match="has ended"):
        await TokenBox().current(None)
    assert await TokenBox("last").current(None) == "last"


def test_secrets_are_not_shown() -> None:
    secret = a_token()
    credentials = Credentials("ada@example.org", "sesame", "dcs_key")
    assert "sesame" not in repr(credentials)
    assert "dcs_key" not in repr(credentials)
    assert secret not in repr(TokenBox(secret))
    assert repr(TokenBox()) == "TokenBox(empty)"
    bearer = Bearer(httpx.URL("http://h"), TokenBox(secret), None, KeyRing("dcs_key", "everywhere"))
    assert secret not in repr(bearer)
    assert "dcs_key" not in repr(bearer)


# ── over real sockets ────────────────────────────────────────────────────────────────────────


class Guarded:
    """A route that takes only tokens of its own login, which it counts."""

    def __init__(self, script: Scripted) -> None:
        self.good: set[str] = set()
        self.logins = 0
        self._lock = threading.Lock()
        script.on("POST", "/auth/login", self.login).on("GET", "/books/", self.books)

    def login(self, seen: Seen) -> Reply:
        with self._lock:
            self.logins += 1
        if seen.json["password"] != "sesame":
            return Reply(401, {"detail": "Invalid credentials"})
        token = a_token()
        self.good.add(f"Bearer {token}")
        return Reply(200, {"access_token": token, "token_type": "bearer"})

    def books(self, seen: Seen) -> Reply:
        if seen.headers.get("Authorization") in self.good:
            return Reply(200, [])
        return Reply(401, {"detail": "Invalid token"})


async def test_ten_calls_that_meet_401_make_one_login() -> None:
    async with scripted() as script:
        guarded = Guarded(script)
        line = Line(standing(script.url))
        answers = await asyncio.gather(*(line.call(get("/books/")) for _ in range(10)))
        await line.aclose()
    assert [a.status for a in answers] == [200] * 10
    assert guarded.logins == 1


async def test_two_threads_with_loops_of_their_own_make_one_login() -> None:
    async with scripted() as script:
        guarded = Guarded(script)
        shared = standing(script.url)
        together = threading.Barrier(2)

        async def many() -> list[int]:
            line = Line(shared)
            try:
                return [
                    a.status for a in await asyncio.gather(*(line.call(get("/books/")) for _ in range(10)))
                ]
            finally:
                await line.aclose()

        def thread() -> list[int]:
            together.wait(10)
            return asyncio.run(many())

        results = await asyncio.gather(asyncio.to_thread(thread), asyncio.to_thread(thread))
    assert results == [[200] * 10, [200] * 10]
    assert guarded.logins == 1


async def test_a_401_that_stays_ends_the_session() -> None:
    async with scripted() as script:
        Guarded(script)
        script.on("GET", "/books/", Reply(401, {"detail": "Invalid token"}))
        line = Line(standing(script.url))
        with pytest.raises(SignInRejected, match="Sign in again"):
            await line.call(get("/books/"))
        await line.aclose()
        assert len(script.asked("GET", "/books/")) == 2


async def test_a_password_that_is_no_longer_right_is_tried_once() -> None:
    async with scripted() as script:
        guarded = Guarded(script)
        line = Line(standing(script.url, credentials=Credentials("ada@example.org", "wrong")))
        for _ in range(3):
            with pytest.raises(SignInRejected):
                await line.call(get("/books/"))
        await line.aclose()
    assert guarded.logins == 1


async def test_an_api_key_goes_instead_of_a_token_and_is_never_renewed() -> None:
    async with scripted() as script:
        script.on("GET", "/books/", Reply(200, []))
        script.on("GET", "/storage/trash", Reply(401, {"detail": "Invalid token"}))
        line = Line(standing(script.url, token="", credentials=Credentials(api_key="dcs_live_key")))
        await line.call(get("/books/"))
        with pytest.raises(NotPermitted, match="API key is not accepted"):
            await line.call(get("/storage/trash"))
        await line.aclose()
        assert {s.headers["Authorization"] for s in script.seen} == {"Bearer dcs_live_key"}
        assert not script.asked("POST")


@pytest.mark.parametrize("key", ["", "dcs_live_key"])
async def test_the_token_never_goes_to_another_origin(key: str) -> None:
    async with scripted() as service, scripted() as stranger:
        service.on("GET", "/x", Reply(200))
        stranger.on("GET", "/x", Reply(200))
        bearer = Bearer(
            httpx.URL(service.url), TokenBox(a_token()), None, KeyRing(key, "everywhere") if key else None
        )
        async with naked_client() as client:
            await client.get(f"{stranger.url}/x", auth=bearer)
            await client.get(f"{service.url}/x", auth=bearer)
        assert "Authorization" not in stranger.seen[0].headers
        assert service.seen[0].headers["Authorization"].startswith("Bearer ")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_a_redirect_to_another_origin_is_not_followed(status: int) -> None:
    from dcs_browser.domain.errors import NotADcs

    async with scripted() as service, scripted() as stranger:
        stranger.on("*", "*", Reply(200, []))
        service.on("GET", "/books/", Reply(status, b"", {"Location": f"{stranger.url}/elsewhere"}))
        line = Line(standing(service.url))
        with pytest.raises(NotADcs):
            await line.call(get("/books/"))
        await line.aclose()
        assert stranger.seen == []
