"""The transport under every httpx client: aiohttp sessions, the environment's proxies, certificates.

Calls that must not be repeated get a connection of their own, so that an idle one closed by the service after
five seconds (contract 10) can never leave them in doubt. Leaves to others: tokens, retries, errors.
"""

import contextlib
import functools
import logging
import ssl
import urllib.request
from pathlib import Path

import aiohttp
import certifi
import httpx
from httpx_aiohttp import AiohttpTransport
from httpx_aiohttp.transport import AiohttpResponseStream

from dcs_browser.domain.errors import LocalFileError

# httpx logs whole URLs at INFO, and a presigned URL is a secret.
logging.getLogger("httpx").setLevel(logging.WARNING)

PIECE = 256 * 1024  # at most so many bytes are handed up at once

KEPT_SECONDS = 4.0  # shorter than the service's five
CONNECT_SECONDS = 10.0

FRESH = "fresh"  # the request extension that asks for a connection of its own

QUICK = httpx.Timeout(60.0, connect=CONNECT_SECONDS, pool=None)
# Deleting or restoring thousands of objects takes a service minutes (contract 10).
WRITING = httpx.Timeout(300.0, connect=CONNECT_SECONDS, pool=None)
# It answers an upload only after it has unpacked it.
UPLOADING = httpx.Timeout(900.0, connect=CONNECT_SECONDS, pool=None)
STREAMING = httpx.Timeout(60.0, connect=CONNECT_SECONDS, pool=None)


@functools.lru_cache(maxsize=8)
def trust(ca_file: str = "") -> ssl.SSLContext:
    """Certificates of the system, of certifi and of ``ca_file``. Raises ``LocalFileError`` when that is unusable."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    if ca_file:
        try:
            context.load_verify_locations(ca_file)
        except (OSError, ssl.SSLError) as error:
            reason = "It is not a readable certificate file (PEM)."
            raise LocalFileError(str(error), name=Path(ca_file).name, reason=reason) from error
    return context


def proxy_for(url: httpx.URL) -> str:
    """The proxy of the environment or the system for this URL, or ``""``."""
    if urllib.request.proxy_bypass(url.host):
        return ""
    proxies = urllib.request.getproxies()
    proxy = proxies.get(url.scheme) or proxies.get("all") or ""
    if proxy and "://" not in proxy:
        proxy = f"http://{proxy}"
    return proxy if proxy.startswith(("http://", "https://")) else ""


class Wire(httpx.AsyncBaseTransport):
    """Bound to the event loop it is first used on."""

    def __init__(self, ca_file: str = "") -> None:
        self._context = trust(ca_file)
        self._sessions: dict[bool, aiohttp.ClientSession] = {}
        self._proxies: dict[tuple[str, str], str] = {}
        self._transports: dict[tuple[bool, str], AiohttpTransport] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        origin = request.url.scheme, request.url.host
        if origin not in self._proxies:
            self._proxies[origin] = proxy_for(request.url)
        proxy = self._proxies[origin]
        fresh = bool(request.extensions.get(FRESH))
        if (fresh, proxy) not in self._transports:
            self._transports[fresh, proxy] = AiohttpTransport(
                verify=self._context,
                proxy=httpx.Proxy(proxy) if proxy else None,
                client=self._session(fresh),
            )
        response = await self._transports[fresh, proxy].handle_async_request(request)
        if isinstance(response.stream, AiohttpResponseStream):
            response.stream.CHUNK_SIZE = (
                PIECE  # its 16 KiB cost more turns of the loop than the bytes are worth
            )
        return response

    def _session(self, fresh: bool) -> aiohttp.ClientSession:
        if fresh not in self._sessions:
            connector = (
                aiohttp.TCPConnector(limit=0, ssl=self._context, force_close=True)
                if fresh
                else aiohttp.TCPConnector(limit=0, ssl=self._context, keepalive_timeout=KEPT_SECONDS)
            )
            session = aiohttp.ClientSession(
                connector=connector,
                cookie_jar=aiohttp.DummyCookieJar(),
                trust_env=False,
                read_bufsize=PIECE,
            )
            # aiohttp would repeat a DELETE on its own; what may be repeated is decided in one place (client/line).
            session._retry_connection = False  # noqa: SLF001 - it has no public switch
            self._sessions[fresh] = session
        return self._sessions[fresh]

    async def aclose(self) -> None:
        for session in self._sessions.values():
            with contextlib.suppress(aiohttp.ClientError):
                await session.close()
        self._sessions.clear()
        self._transports.clear()
