"""Signing in and staying signed in: one token for every façade of a service, one login however many calls need it.

The token is renewed before it ends (by ``exp``, contract 5), and once after a 401. It goes to one origin only.
"""

import asyncio
import concurrent.futures
import threading
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass, field

import httpx

from dcs_browser.client.protocol.sessions import read_claims
from dcs_browser.domain.errors import SignInRejected

Login = Callable[[], Awaitable[str]]


@dataclass(frozen=True, slots=True)
class Credentials:
    """E-mail and password, an API key, or both: then the key goes where the service takes it and the token elsewhere.

    Without any, a session lasts as long as its token.
    """

    email: str = ""
    password: str = field(default="", repr=False)
    api_key: str = field(default="", repr=False)


class _GaveUp(Exception):
    """The call that was signing in for all was cancelled; another one takes over."""


class TokenBox:
    """The present token, shared by threads and event loops. A refused login is not tried again by itself."""

    def __init__(self, token: str = "", *, now: Callable[[], float] = time.monotonic) -> None:
        self._lock = threading.Lock()
        self._now = now
        self._token = ""
        self._until = float("inf")
        self._life = 0.0
        self._signing_in: concurrent.futures.Future[str] | None = None
        self._rejected: SignInRejected | None = None
        if token:
            self.put(token, fresh=False)

    def __repr__(self) -> str:
        return f"TokenBox({'a token' if self.token else 'empty'})"

    @property
    def token(self) -> str:
        with self._lock:
            return self._token

    def put(self, token: str, *, fresh: bool = True) -> None:
        """Keep ``token``. A fresh one's life is counted on our own clock, which may differ from the service's."""
        claims = read_claims(token)
        left = claims.expires - (claims.issued if fresh and claims.issued else time.time())
        with self._lock:
            self._token = token
            self._rejected = None
            self._life = max(0.0, claims.expires - claims.issued) if claims.issued else 0.0
            self._until = self._now() + left if claims.expires else float("inf")

    def seconds_left(self) -> float:
        """Until the token ends; infinite when it doesn't say, negative when it is over or there is none."""
        with self._lock:
            return self._until - self._now() if self._token else -1.0

    @property
    def life(self) -> float:
        """How long a fresh token lives, in seconds; 0 when it doesn't say."""
        with self._lock:
            return self._life

    def due(self, ahead: float = 0.0) -> bool:
        """Whether to renew now: a tenth of its life is left, at most a minute; or less than ``ahead`` seconds."""
        margin = max(ahead, min(60.0, self._life / 10))
        return self.seconds_left() <= margin

    async def current(self, login: Login | None, *, ahead: float = 0.0) -> str:
        """A token that is good for now; ``login`` (when there are credentials) makes a new one when due."""
        token = self.token
        if login is None or (token and not self.due(ahead)):
            if not token:
                raise SignInRejected(message="The session has ended. Sign in again.")
            return token
        return await self.renew(token, login)

    async def renew(self, stale: str, login: Login) -> str:
        """A token other than ``stale``: the one another call just got, or one from ``login``, called once for all."""
        while True:
            with self._lock:
                if self._token and self._token != stale:
                    return self._token
                if self._rejected is not None:
                    raise SignInRejected(self._rejected.technical, message=self._rejected.template)
                waiting = self._signing_in
                if waiting is None:
                    mine: concurrent.futures.Future[str] = concurrent.futures.Future()
                    mine.set_running_or_notify_cancel()  # a waiter that is cancelled must not cancel the others
                    self._signing_in = mine
            if waiting is None:
                return await self._sign_in(mine, login)
            try:
                return await asyncio.wrap_future(waiting)
            except _GaveUp:
                continue

    async def _sign_in(self, mine: concurrent.futures.Future[str], login: Login) -> str:
        try:
            token = await login()
            self.put(token)
        except BaseException as error:
            with self._lock:
                self._signing_in = None
                if isinstance(error, SignInRejected):
                    self._rejected = error
            mine.set_exception(error if isinstance(error, Exception) else _GaveUp())
            mine.exception()  # heard: nobody else may be waiting
            raise
        with self._lock:
            self._signing_in = None
        mine.set_result(token)
        return token


class KeyRing:
    """An API key, and which families of routes take it (contract 1.1): shared like the token."""

    def __init__(self, key: str, takes: str) -> None:
        """``takes`` is ``books`` or ``everywhere``."""
        self.key = key
        self._lock = threading.Lock()
        self._families = {"books", "publishers"} if takes == "books" else None
        self._closed: set[str] = set()

    def __repr__(self) -> str:
        return f"KeyRing({'everywhere' if self._families is None else 'books'})"

    def opens(self, path: str) -> bool:
        """Whether the key is worth trying for a path below the service's base address."""
        family = _family(path)
        if family in {"auth", "api-keys"}:  # these want a session everywhere
            return False
        with self._lock:
            return family not in self._closed and (self._families is None or family in self._families)

    def refused(self, path: str) -> None:
        """Remember that this family of routes did not take it."""
        with self._lock:
            self._closed.add(_family(path))

    @property
    def good(self) -> bool:
        """Whether it opens book records, which every service with keys lets it."""
        return self.opens("/books/")


def _family(path: str) -> str:
    return path.lstrip("/").partition("/")[0]


class Bearer(httpx.Auth):
    """Puts the token (or the API key, where it is taken) on requests to the service's origin and nowhere else.

    After a 401 the token is renewed once and the request sent again.
    """

    def __init__(
        self, base: httpx.URL, box: TokenBox, login: Login | None, keys: "KeyRing | None" = None
    ) -> None:
        self._origin = _origin(base)
        self._folder = base.path.rstrip("/")
        self._box = box
        self._login = login
        self._keys = keys

    def __repr__(self) -> str:
        return f"Bearer({self._origin[1]})"

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        if _origin(request.url) != self._origin:
            yield request
            return
        path = request.url.path.removeprefix(self._folder)
        has_token = self._login is not None or bool(self._box.token)
        if self._keys is not None and (not has_token or self._keys.opens(path)):
            request.headers["Authorization"] = f"Bearer {self._keys.key}"
            response = yield request
            if response.status_code != 401 or not has_token:
                return
            self._keys.refused(path)
        token = await self._box.current(self._login)
        request.headers["Authorization"] = f"Bearer {token}"
        response = yield request
        if response.status_code == 401 and self._login is not None:
            token = await self._box.renew(token, self._login)
            request.headers["Authorization"] = f"Bearer {token}"
            yield request


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    default = {"http": 80, "https": 443}.get(url.scheme)
    return url.scheme, url.host, url.port or default
