"""The naked client for presigned URLs: no token, no cookies, the URL as it came (contract 2).

Leaves to others: where the URL comes from, and what to do when it has expired.
"""

from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager

import httpx

from dcs_browser.client.faults import BROKEN, Trouble, in_connect, trouble, unreachable
from dcs_browser.client.line import naked_client
from dcs_browser.client.protocol import ranges
from dcs_browser.client.protocol.exchange import masked
from dcs_browser.client.streams import ObjectStream, nothing_left, stream_of
from dcs_browser.client.wire import STREAMING
from dcs_browser.domain.errors import (
    DcsBrowserError,
    LinkExpired,
    NotFound,
    Refused,
    ServerFault,
)


class Store:
    """Bound to the event loop it is first used on."""

    def __init__(self, ca_file: str = "") -> None:
        self._client = naked_client(ca_file)

    async def aclose(self) -> None:
        await self._client.aclose()

    @asynccontextmanager
    async def open(self, url: str, *, start: int = 0, stop: int | None = None) -> AsyncIterator[ObjectStream]:
        """The bytes ``[start, stop)`` behind a presigned URL.

        Raises ``LinkExpired`` for 403, ``NotFound`` for 404, ``ServerUnreachable`` when its host can't be reached.
        """
        response = await self._get(url, ranges.range_header(start, stop))
        try:
            if response.status_code == 416:
                yield nothing_left(ranges.whole_size({k.lower(): v for k, v in response.headers.items()}))
            elif response.status_code in {200, 206}:
                async with aclosing(stream_of(response, stop)) as stream:
                    yield stream
            else:
                raise await self._error(response)
        finally:
            await response.aclose()

    async def _get(self, url: str, headers: dict[str, str]) -> httpx.Response:
        host = store_host(url)
        for last in (False, True):
            try:
                request = self._client.build_request("GET", url, headers=headers, timeout=STREAMING)
                return await self._client.send(request, auth=None, stream=True)
            except BROKEN as error:
                if last or in_connect(error) or trouble(error) is Trouble.SLOW:
                    raise unreachable(error, host) from error
        raise AssertionError("unreachable")

    async def _error(self, response: httpx.Response) -> DcsBrowserError:
        try:
            body = (await response.aread()).decode("utf-8", "replace")
        except BROKEN:
            body = ""
        status = response.status_code
        technical = masked(f"GET {response.url.copy_with(query=None)} → {status} {body[:300]}")
        if status in {401, 403}:
            return LinkExpired(technical)
        if status == 404:
            return NotFound(technical, detail="the stored file is gone")
        if status < 500:
            return Refused(technical, detail=f"the storage answered {status}")
        return ServerFault(technical, status=status)


def store_host(url: str) -> str:
    """The host a URL names, ``""`` when it names none."""
    try:
        return httpx.URL(url).host
    except httpx.InvalidURL:
        return ""
