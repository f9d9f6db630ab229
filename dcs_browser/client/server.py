"""A service as it was found, and what all façades of it share: token, credentials, what was learned on the way."""

import threading
from dataclasses import dataclass, field, replace

import httpx

from dcs_browser.client.auth import Credentials, TokenBox
from dcs_browser.client.capabilities import Capabilities
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


class Standing:
    """Shared by the façades of one sign-in, over threads and loops. Guarded by a lock; holds no connections."""

    def __init__(self, server: Server, credentials: Credentials, box: TokenBox, *, ca_file: str = "") -> None:
        self.credentials = credentials
        self.box = box
        self.ca_file = ca_file
        self._lock = threading.Lock()
        self._server = server
        self._mute_stores: set[str] = set()
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

    def mute(self, store: str) -> None:
        """Remember that presigned URLs of this host lead nowhere from here."""
        with self._lock:
            self._mute_stores.add(store)

    def reaches(self, store: str) -> bool:
        """Whether a presigned URL of that host is worth trying (contract 7.5): not when it already failed, nor when
        it names the service's own machine or container (``localhost``, ``minio``) and the service is elsewhere.
        """
        with self._lock:
            if store in self._mute_stores:
                return False
            own = httpx.URL(self._server.url).host
        inward = store in _LOOPBACK or ("." not in store and ":" not in store)
        return not inward or own in _LOOPBACK or own == store
