"""A service as it was found, and what all façades of it share: token, credentials, what was learned on the way."""

import threading
from dataclasses import dataclass, field, replace

import httpx

from dcs_browser.client.auth import Credentials, KeyRing, TokenBox
from dcs_browser.client.capabilities import Capabilities
from dcs_browser.client.fresh import Fresh
from dcs_browser.client.protocol.failures import phrase

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1", "0.0.0.0"})  # noqa: S104 - compared, never bound


@dataclass(frozen=True, slots=True)
class Server:
    """``url`` is the API's base address without a final slash, ``latency_ms`` of its health route; ``guessed`` when
    its capabilities come from probes because it keeps its OpenAPI document to itself.
    """

    url: str
    name: str
    capabilities: Capabilities = field(default_factory=Capabilities, repr=False)
    latency_ms: float = 0.0
    health: str = ""
    guessed: bool = False

    @property
    def host(self) -> str:
        """Host and port as a person reads them."""
        return httpx.URL(self.url).netloc.decode("ascii", "replace")


@dataclass(frozen=True, slots=True)
class Detour:
    """A host of presigned URLs that can't be reached from here, and the sentence why: bytes go through the service."""

    host: str
    reason: str


@dataclass(frozen=True, slots=True)
class Access:
    """How a person is signed in at this moment.

    ``token_left`` and ``token_life`` are seconds: left is infinite when the token doesn't say and negative without
    one. ``renews``: a new token can be had without asking. ``key`` says where the API key is in use: ``""`` (there is
    none), ``books``, ``everywhere``, or ``refused``.
    """

    token_left: float = -1.0
    token_life: float = 0.0
    renews: bool = False
    key: str = ""


class Standing:
    """Shared by the façades of one sign-in, over threads and loops. Guarded by a lock; holds no connections."""

    def __init__(self, server: Server, credentials: Credentials, box: TokenBox, *, ca_file: str = "") -> None:
        self.credentials = credentials
        self.box = box
        self.ca_file = ca_file
        self.fresh = Fresh()
        self._lock = threading.Lock()
        self._server = server
        self._detours: dict[str, Detour] = {}
        self.keys = (
            KeyRing(credentials.api_key, server.capabilities.api_keys.detail) if credentials.api_key else None
        )
        self._spelling: dict[str, str] = {}

    @property
    def server(self) -> Server:
        with self._lock:
            return self._server

    @property
    def capabilities(self) -> Capabilities:
        return self.server.capabilities

    def learn(self, capabilities: Capabilities) -> None:
        """Replace what is known of the service."""
        with self._lock:
            self._server = replace(self._server, capabilities=capabilities)

    def missing(self, name: str) -> str:
        """Switch a capability off because its route is not there; its reason comes back."""
        if name not in dict(self.capabilities):
            return ""
        with self._lock:
            capabilities = self._server.capabilities.without(name)
            self._server = replace(self._server, capabilities=capabilities)
        return phrase(getattr(capabilities, name).reason) + "."

    def spelled(self, path: str) -> str:
        """The path as the service wants it, with or without a final slash, once a redirect told."""
        with self._lock:
            return self._spelling.get(path, path)

    def spell(self, path: str, better: str) -> None:
        with self._lock:
            self._spelling[path] = better

    def access(self) -> Access:
        """How a person is signed in now."""
        key = ""
        if self.keys is not None:
            key = (self.capabilities.api_keys.detail or "books") if self.keys.good else "refused"
        renews = bool(self.credentials.email and self.credentials.password)
        return Access(self.box.seconds_left(), self.box.life, renews, key)

    def measured(self, latency_ms: float, health: str) -> None:
        """Note how fast the service answered just now, and what it said of itself."""
        with self._lock:
            self._server = replace(self._server, latency_ms=latency_ms, health=health)

    def mute(self, store: str, reason: str) -> None:
        """Remember that presigned URLs of this host lead nowhere from here."""
        with self._lock:
            self._detours.setdefault(store, Detour(store, reason))

    def detours(self) -> tuple[Detour, ...]:
        """The hosts of presigned URLs that are gone around."""
        with self._lock:
            return tuple(self._detours.values())

    def forget_detours(self) -> None:
        """Try presigned URLs again, e.g. in another network."""
        with self._lock:
            self._detours.clear()

    def reaches(self, store: str) -> bool:
        """Whether a presigned URL of that host is worth trying (contract 7.5): not when it already failed, nor when
        it names the service's own machine or container (``localhost``, ``minio``) and the service is elsewhere. Two
        names without a dot are machines of one network: there it is tried.
        """
        with self._lock:
            if store in self._detours:
                return False
            own = httpx.URL(self._server.url).host
        inward = store in _LOOPBACK or ("." not in store and ":" not in store)
        neighbours = store not in _LOOPBACK and "." not in own and ":" not in own
        reached = not inward or own in _LOOPBACK or own == store or neighbours
        if not reached:
            self.mute(store, "Its links name a machine that only the service itself can reach.")
        return reached
