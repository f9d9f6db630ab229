"""From what a person types to a signed-in façade: find the API, learn what it can do, sign in."""

import asyncio
import time
from dataclasses import replace

import httpx

from dcs_browser.client.addresses import Candidate, candidates
from dcs_browser.client.api import Dcs
from dcs_browser.client.auth import Credentials, TokenBox
from dcs_browser.client.capabilities import (
    PROBES,
    Capabilities,
    Capability,
    from_openapi,
    from_probes,
    listing_probe,
    read_openapi,
)
from dcs_browser.client.faults import BROKEN, Trouble, trouble, unreachable
from dcs_browser.client.line import Line, answered, naked_client
from dcs_browser.client.protocol.exchange import Answer, Ask, get
from dcs_browser.client.protocol.sessions import health, read_health, session
from dcs_browser.client.server import Server, Standing
from dcs_browser.domain.errors import (
    NotADcs,
    NotPermitted,
    Refused,
    ServerUnreachable,
    ServiceError,
    SignInRejected,
)

__all__ = ["Credentials", "Server", "TokenBox", "connect", "discover"]

# Only these allow another scheme of the same host to be tried: a bad certificate must never end in plain http.
_ANOTHER_SCHEME = frozenset({Trouble.REFUSED, Trouble.NOT_TLS, Trouble.SLOW, Trouble.CLOSED, Trouble.OTHER})


async def discover(address: str, *, timeout: float = 10, ca_file: str = "") -> Server:
    """Find the service at an address as typed: scheme, port and ``/api`` may be missing, it may be the panel's.

    ``timeout`` in seconds for each answer. Raises ``ServerUnreachable`` or ``NotADcs``; nothing secret is sent.
    """
    places = candidates(address)
    if not places:
        raise ServerUnreachable(
            "not an address", host=address.strip() or "—", reason="That is not an address of a server."
        )
    async with naked_client(ca_file) as client:
        return await _Search(client, timeout).find(places)


class _Search:
    def __init__(self, client: httpx.AsyncClient, timeout: float) -> None:
        self._client = client
        self._timeout = timeout

    async def find(self, places: tuple[Candidate, ...]) -> Server:
        dead: set[str] = set()
        answered_at = ""
        first: ServerUnreachable | None = None
        for place in places:
            if place.origin in dead:
                continue
            host = httpx.URL(place.origin).netloc.decode()
            try:
                server = await self._look(place)
            except (*BROKEN, TimeoutError) as error:
                dead.add(place.origin)
                first = first or unreachable(error, host)
                if trouble(error) not in _ANOTHER_SCHEME:
                    break
                continue
            if server is not None:
                return server
            answered_at = answered_at or host
        if answered_at:
            raise NotADcs("no place answered like the API", host=answered_at)
        raise first or NotADcs(host=places[0].origin)

    async def _ask(self, base: str, ask: Ask) -> Answer:
        async with asyncio.timeout(self._timeout):
            response = await self._client.request(
                ask.method, base + ask.target, timeout=httpx.Timeout(self._timeout, pool=None)
            )
            return answered(response, response.content)

    async def _look(self, place: Candidate) -> Server | None:
        """The service at this very address, or ``None`` when something else answers."""
        began = time.perf_counter()
        answer = await self._ask(place.url, health())
        latency = (time.perf_counter() - began) * 1000
        state = read_health(answer)
        if state is None:
            return None
        document = read_openapi((await self._ask(place.url, get("/openapi.json"))).body)
        if document is None:
            capabilities = await self._probe(place.url)
            name = state.service or ""
        elif "/auth/login" in document["paths"]:
            capabilities = from_openapi(document)
            name = _title(document) or state.service or ""
        else:
            return None
        if capabilities is None:
            return None
        host = httpx.URL(place.url).netloc.decode()
        return Server(place.url, name or host, capabilities, latency, state.status, guessed=document is None)

    async def _probe(self, base: str) -> Capabilities | None:
        """OpenAPI is closed: ask routes without a token; ``None`` when even sign-in is not there."""
        login = await self._ask(base, Ask("GET", "/auth/login"))
        if login.status not in {401, 403, 405, 422}:
            return None
        answers = await asyncio.gather(*(self._ask(base, ask) for ask in PROBES.values()))
        return from_probes(dict(zip(PROBES, (a.status for a in answers), strict=True)))


def _title(document: dict[str, object]) -> str:
    info = document.get("info")
    return str(info.get("title") or "") if isinstance(info, dict) else ""


async def connect(address: str, credentials: Credentials, *, token: str = "", ca_file: str = "") -> Dcs:
    """Discover and sign in, or go on with ``token`` as long as the service takes it.

    An API key goes alone or beside a password; where the service takes none it is left aside. Raises
    ``SignInRejected``, ``ServerUnreachable``, ``NotADcs``. The façade belongs to the caller, who closes it.
    """
    server = await discover(address, ca_file=ca_file)
    if credentials.api_key and not server.capabilities.api_keys.on:
        if not (token or credentials.password):
            raise SignInRejected(message="This service takes no API keys. Sign in with e-mail and password.")
        credentials = replace(credentials, api_key="")
    standing = Standing(server, credentials, TokenBox(token), ca_file=ca_file)
    line = Line(standing)
    try:
        if not token and credentials.email and credentials.password:
            standing.box.put(await line.sign_in())
        await _verify(line)
    finally:
        await line.aclose()
    return Dcs(standing)


async def _verify(line: Line) -> None:
    """Prove that the session is good, and learn what shows only to those signed in."""
    standing = line.standing
    credentials = standing.credentials
    if standing.box.token or credentials.password or not credentials.api_key:
        await line.call(session())
    if credentials.api_key:
        try:
            await line.call(get(standing.capabilities.books.detail or "/books/"))
        except NotPermitted as error:
            raise SignInRejected(error.technical, message="The API key is not accepted.") from error
    by_key = standing.keys is not None and not standing.box.token
    if (standing.server.guessed or by_key) and standing.capabilities.listing.detail in {"name", "id"}:
        await _probe_files(line)


async def _probe_files(line: Line) -> None:
    """By name or by id, and whether an API key alone opens files at all: seen only when signed in."""
    standing = line.standing
    capabilities = standing.capabilities
    try:
        await line.call(listing_probe())
        kind = "name"
    except Refused:  # 422: a name is not a number
        kind = "id"
    except NotPermitted:
        standing.learn(capabilities.for_records_only())
        return
    except ServiceError:
        return
    if standing.server.guessed:
        standing.learn(replace(capabilities, listing=Capability(True, detail=kind)))
