"""From a connection that broke to the one error a person reads; the true cause hides in ``__cause__`` (measured).

Leaves to others: answers (``client/protocol/failures``).
"""

import asyncio
import socket
import ssl
from collections.abc import Iterator
from enum import StrEnum

import aiohttp
import httpx

from dcs_browser.client.protocol.exchange import masked
from dcs_browser.domain.errors import ServerUnreachable

# Everything a request over the wire may raise; the transport leaves some of aiohttp's errors as they are.
BROKEN = (httpx.TransportError, httpx.InvalidURL, aiohttp.ClientError, OSError)


class Trouble(StrEnum):
    """What went wrong; the value is the sentence."""

    REFUSED = "The connection was refused; nothing listens at that address and port."
    NO_HOST = "There is no computer of that name."
    NO_ROUTE = "The network has no way there."
    CERTIFICATE = "Its certificate is not trusted, so the connection is not safe."
    NOT_TLS = "It does not speak a secure connection (https) at that port."
    PROXY = "The proxy between you and the service refused or failed."
    SLOW = "It did not answer in time."
    CLOSED = "It closed the connection before it had answered."
    ADDRESS = "The address is not one that can be called."
    OTHER = "The connection failed."


# The request can't have been received.
BEFORE = frozenset(
    {
        Trouble.REFUSED,
        Trouble.NO_HOST,
        Trouble.NO_ROUTE,
        Trouble.CERTIFICATE,
        Trouble.NOT_TLS,
        Trouble.PROXY,
        Trouble.ADDRESS,
    }
)


def _causes(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        here = waiting.pop(0)
        if here is None or id(here) in seen:
            continue
        seen.add(id(here))
        yield here
        if isinstance(here, ExceptionGroup):
            waiting.extend(here.exceptions)
        inner = getattr(here, "os_error", None)
        waiting += [
            inner if isinstance(inner, BaseException) else None,
            getattr(here, "certificate_error", None),
            here.__cause__,
            here.__context__,
        ]


def trouble(error: BaseException) -> Trouble:
    """What lies behind an error of httpx or aiohttp."""
    chain = list(_causes(error))

    def any_of(*kinds: type[BaseException]) -> bool:
        return any(isinstance(cause, kinds) for cause in chain)

    if any_of(aiohttp.ClientHttpProxyError, aiohttp.ClientProxyConnectionError, httpx.ProxyError):
        return Trouble.PROXY
    if any_of(httpx.InvalidURL, httpx.UnsupportedProtocol, aiohttp.InvalidURL):
        return Trouble.ADDRESS
    if any_of(ssl.SSLCertVerificationError, aiohttp.ClientConnectorCertificateError):
        return Trouble.CERTIFICATE
    if any_of(ssl.SSLError, aiohttp.ClientSSLError):
        return Trouble.NOT_TLS
    if any_of(aiohttp.ClientConnectorDNSError, socket.gaierror):
        return Trouble.NO_HOST
    if any_of(ConnectionRefusedError):
        return Trouble.REFUSED
    if any_of(aiohttp.ServerTimeoutError, asyncio.TimeoutError):
        return Trouble.SLOW
    if any_of(aiohttp.ClientConnectorError):
        return Trouble.NO_ROUTE
    if any_of(aiohttp.ServerDisconnectedError, aiohttp.ClientPayloadError, ConnectionError):
        return Trouble.CLOSED
    return Trouble.OTHER


def in_connect(error: BaseException) -> bool:
    """Whether the failure came before the request was on its way."""
    early = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)
    return trouble(error) in BEFORE or any(isinstance(cause, early) for cause in _causes(error))


def unreachable(error: BaseException, host: str) -> ServerUnreachable:
    """The sentence for a person, the chain of causes for the log."""
    technical = " ← ".join(f"{type(cause).__name__}: {cause}" for cause in _causes(error))
    return ServerUnreachable(masked(technical), host=host, reason=trouble(error).value)
