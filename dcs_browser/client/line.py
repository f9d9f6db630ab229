"""The line to one service: sends what ``client/protocol`` asks and lets only answers or our own errors through.

Here, and only here, is decided what is asked a second time: a redirect to the other spelling of a path, and a
connection that broke under a call that may be repeated (contract 1.0, 10).
"""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import TypeVar

import httpx

from dcs_browser import __version__
from dcs_browser.client.aside import aside
from dcs_browser.client.auth import Bearer, Login
from dcs_browser.client.bodies import ArchiveBody, MultipartStream
from dcs_browser.client.faults import BROKEN, Trouble, in_connect, trouble, unreachable
from dcs_browser.client.protocol.exchange import Answer, Ask
from dcs_browser.client.protocol.failures import failure
from dcs_browser.client.protocol.sessions import login, read_login
from dcs_browser.client.server import Standing
from dcs_browser.client.wire import FRESH, QUICK, STREAMING, UPLOADING, WRITING, Wire
from dcs_browser.domain.errors import (
    DcsBrowserError,
    Interrupted,
    NotADcs,
    NotOffered,
    NotPermitted,
    OutcomeUnknown,
    SignInRejected,
)

T = TypeVar("T")

AT_ONCE = 16  # small calls in flight; the first generations work them off one by one anyway
STALL_SECONDS = 120.0  # without a byte taken, an upload is called broken
LARGE = 512 * 1024  # answers above it are deciphered in a thread

AGENT = f"DCS-Browser/{__version__}"


def naked_client(ca_file: str = "") -> httpx.AsyncClient:
    """A client that knows no token and follows no redirect."""
    return httpx.AsyncClient(
        transport=Wire(ca_file),
        headers={"User-Agent": AGENT, "Accept-Encoding": "identity"},
        timeout=QUICK,
        follow_redirects=False,
    )


def answered(response: httpx.Response, body: bytes) -> Answer:
    return Answer(response.status_code, {k.lower(): v for k, v in response.headers.items()}, body)


class Line:
    """Bound to the event loop it is first used on."""

    def __init__(self, standing: Standing) -> None:
        self.standing = standing
        self._client = naked_client(standing.ca_file)
        self._at_once = asyncio.Semaphore(AT_ONCE)
        credentials = standing.credentials
        self._login: Login | None = self.sign_in if credentials.email and credentials.password else None
        self._auth = Bearer(httpx.URL(standing.server.url), standing.box, self._login, standing.keys)

    @property
    def host(self) -> str:
        return self.standing.server.host

    async def aclose(self) -> None:
        await self._client.aclose()

    async def sign_in(self) -> str:
        """A new token for the credentials. Raises ``SignInRejected``, ``NotADcs``, ``ServerUnreachable``."""
        credentials = self.standing.credentials
        ask = login(credentials.email, credentials.password)
        return read_login(await self._exchange(ask, auth=None), self.host)

    async def ready(self, seconds: float) -> None:
        """Renew the token now if it ends within ``seconds``: the service looks at it after the last byte (contract 5)."""
        if self._login is not None:
            await self.standing.box.current(self._login, ahead=seconds)

    async def call(self, ask: Ask) -> Answer:
        """Ask, and return the success; anything else is raised as one of our errors."""
        async with self._at_once:
            answer = await self._exchange(ask, auth=self._auth)
        return self._accept(ask, answer)

    async def plain(self, ask: Ask) -> Answer:
        """Ask without a token; any answer is returned, only broken connections are raised."""
        return await self._exchange(ask, auth=None)

    async def digest(self, read: Callable[..., T], answer: Answer, *rest: object, **named: object) -> T:
        """``read(answer, …)``, in a thread when the answer is large enough to stop a window."""
        return await aside(len(answer.body) >= LARGE, read, answer, *rest, **named)

    @asynccontextmanager
    async def stream(self, ask: Ask, headers: Mapping[str, str]) -> AsyncIterator[httpx.Response]:
        """The open answer to a GET, whatever its status (``refuse`` raises for it); its body is not read yet."""
        response = await self._streamed(ask, headers)
        try:
            yield response
        finally:
            await response.aclose()

    async def refuse(self, ask: Ask, response: httpx.Response) -> DcsBrowserError:
        """The error that an unsuccessful streamed answer stands for."""
        try:
            body = await response.aread()
        except BROKEN as error:
            return unreachable(error, self.host)
        return self._error(ask, answered(response, body))

    async def send(
        self,
        ask: Ask,
        body: ArchiveBody,
        *,
        field: str = "file",
        filename: str = "",
        moved: Callable[[int], None] | None = None,
    ) -> Answer:
        """Send an archive. Raises ``Interrupted`` when the connection broke before the last byte was taken,
        ``OutcomeUnknown`` when it broke after that.
        """
        loop = asyncio.get_running_loop()

        def taken(count: int) -> None:
            if not deadline.expired():
                deadline.reschedule(None if count == body.size else loop.time() + STALL_SECONDS)
            if moved is not None:
                moved(count)

        stream = MultipartStream(body, field=field, filename=filename, moved=taken)
        try:
            async with asyncio.timeout(STALL_SECONDS) as deadline:
                answer = await self._redirected(ask, self._auth, stream)
        except (*BROKEN, TimeoutError) as error:
            if isinstance(stream.broken, DcsBrowserError):
                raise stream.broken from error
            if in_connect(error):
                raise unreachable(error, self.host) from error
            if stream.finished:
                raise OutcomeUnknown(type(error).__name__) from error
            raise Interrupted(type(error).__name__, done=stream.sent, total=body.size) from error
        return self._accept(ask, answer)

    # ── one exchange ─────────────────────────────────────────────────────────────────────────

    def _accept(self, ask: Ask, answer: Answer) -> Answer:
        if 200 <= answer.status < 300:
            return answer
        raise self._error(ask, answer)

    def _error(self, ask: Ask, answer: Answer) -> DcsBrowserError:
        error = failure(ask, answer, self.host)
        if isinstance(error, NotOffered) and (reason := self.standing.missing(ask.needs)):
            return NotOffered(error.technical, reason=reason)
        if isinstance(error, SignInRejected) and self.standing.keys is not None and self._login is None:
            return NotPermitted(error.technical, detail="the API key is not accepted here")
        return error

    async def _exchange(self, ask: Ask, auth: httpx.Auth | None) -> Answer:
        for last in (not ask.repeatable, True):
            try:
                return await self._redirected(ask, auth)
            except BROKEN as error:
                before = in_connect(error)
                if not last and not before and trouble(error) is not Trouble.SLOW:
                    continue
                if before or ask.reads:
                    raise unreachable(error, self.host) from error
                raise OutcomeUnknown(f"{ask.method} {ask.path}: {type(error).__name__}") from error
        raise AssertionError("unreachable")

    async def _redirected(
        self, ask: Ask, auth: httpx.Auth | None, stream: MultipartStream | None = None
    ) -> Answer:
        path = self.standing.spelled(ask.path)
        answer = await self._once(ask, path, auth, stream)
        if answer.status not in {307, 308} and not (answer.status in {301, 302} and ask.reads):
            return answer
        other = path.rstrip("/") if path.endswith("/") else f"{path}/"
        if not _leads_to(answer.headers.get("location", ""), other):
            raise NotADcs(f"{ask.method} {ask.path} → {answer.status}", host=self.host)
        # Its host, port, scheme and prefix are often wrong behind a proxy (contract 1.0): ours are right.
        answer = await self._once(ask, other, auth, stream)
        if answer.status < 300:
            self.standing.spell(ask.path, other)
        return answer

    async def _once(
        self, ask: Ask, path: str, auth: httpx.Auth | None, stream: MultipartStream | None
    ) -> Answer:
        timeout = UPLOADING if stream else QUICK if ask.reads else WRITING
        request = self._client.build_request(
            ask.method,
            self._url(ask, path),
            content=stream or (None if ask.json is None else json.dumps(ask.json).encode()),
            headers=stream.headers
            if stream
            else ({"Content-Type": "application/json"} if ask.json is not None else {}),
            timeout=timeout,
            extensions={FRESH: not ask.repeatable or stream is not None},
        )
        response = await self._client.send(request, auth=auth)
        return answered(response, response.content)

    async def _streamed(self, ask: Ask, headers: Mapping[str, str]) -> httpx.Response:
        for last in (False, True):
            request = self._client.build_request(
                "GET", self._url(ask, ask.path), headers=dict(headers), timeout=STREAMING
            )
            try:
                return await self._client.send(request, auth=self._auth, stream=True)
            except BROKEN as error:
                if last or in_connect(error) or trouble(error) is Trouble.SLOW:
                    raise unreachable(error, self.host) from error
        raise AssertionError("unreachable")

    def _url(self, ask: Ask, path: str) -> str:
        _, mark, query = ask.target.partition("?")
        return f"{self.standing.server.url}{path}{mark}{query}"


def _leads_to(location: str, path: str) -> bool:
    """Whether a redirect only corrects the final slash, whatever host and prefix it names."""
    try:
        target = httpx.URL(location).raw_path.partition(b"?")[0].decode("ascii")
    except (httpx.InvalidURL, UnicodeDecodeError):
        return False
    return bool(target) and path.endswith(target[target.rfind("/", 0, -1) :])
