"""Reading stored bytes by the best way there is: a presigned URL, else through the service (contract 7, point 5).

Links are kept while they are good, so that many reads and ranges of a book cost one link each.
"""

from collections import OrderedDict
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing, asynccontextmanager
from datetime import UTC, datetime, timedelta

import httpx

from dcs_browser.client.line import Line, answered
from dcs_browser.client.protocol import ranges
from dcs_browser.client.protocol.failures import failure
from dcs_browser.client.routes.files import Files
from dcs_browser.client.storage import Store, store_host
from dcs_browser.client.streams import ObjectStream, nothing_left, stream_of_response
from dcs_browser.domain.errors import (
    DcsBrowserError,
    LinkExpired,
    NotOffered,
    Refused,
    ServerFault,
    ServerUnreachable,
    ServiceError,
)
from dcs_browser.domain.library import Book, PresignedUrl, StoredObject

KEPT_LINKS = 8192
SPARE = timedelta(seconds=60)


class Reading:
    def __init__(self, line: Line, files: Files) -> None:
        self._line = line
        self._files = files
        self._store = Store(line.standing.ca_file)
        self._links: OrderedDict[tuple[int, str], PresignedUrl] = OrderedDict()

    async def aclose(self) -> None:
        await self._store.aclose()

    async def link(self, book: Book, item: StoredObject | str) -> PresignedUrl:
        """A link with a minute to live at least; one that was asked for before is given again."""
        self._line.standing.capabilities.need("presigned")
        path, key = (item, "") if isinstance(item, str) else (item.path, item.key)
        kept = self._kept(book, path)
        if kept is None:
            kept = self._keep(book, path, await self._files.presign(book, path, key))
        return kept

    async def links(self, book: Book, paths: Sequence[str]) -> dict[str, PresignedUrl]:
        """Links by path; files the service doesn't have are left out."""
        self._line.standing.capabilities.need("presigned")
        found = {path: link for path in paths if (link := self._kept(book, path))}
        missing = [path for path in dict.fromkeys(paths) if path not in found]
        if missing:
            for path, link in (await self._files.presign_many(book, missing)).items():
                found[path] = self._keep(book, path, link)
        return found

    def forget(self, book_id: int) -> None:
        """Drop the links of a book whose files changed."""
        for place in [place for place in self._links if place[0] == book_id]:
            del self._links[place]

    def _kept(self, book: Book, path: str) -> PresignedUrl | None:
        link = self._links.get((book.id, path))
        return link if link and link.expires_at - SPARE > datetime.now(UTC) else None

    def _keep(self, book: Book, path: str, link: PresignedUrl) -> PresignedUrl:
        self._links[book.id, path] = link
        while len(self._links) > KEPT_LINKS:
            self._links.popitem(last=False)
        return link

    @asynccontextmanager
    async def open(
        self, book: Book, path: str, *, start: int = 0, stop: int | None = None
    ) -> AsyncIterator[ObjectStream]:
        """The bytes ``[start, stop)`` of an object. Raises ``NotOffered`` where no way leads to bytes."""
        capabilities = self._line.standing.capabilities
        capabilities.need("reading")
        opened = False
        if capabilities.presigned.on:
            try:
                async with self._linked(book, path, start, stop) as stream:
                    opened = True
                    yield stream
                    return
            except (ServerUnreachable, LinkExpired, NotOffered, Refused):
                if opened or not capabilities.object.on:
                    raise
        try:
            async with self._passed_through(book, path, start, stop) as stream:
                opened = True
                yield stream
        except NotOffered as error:
            if opened or not capabilities.presigned.on:
                raise
            async with self._beside(book, path, start, stop, error) as stream:
                yield stream

    @asynccontextmanager
    async def _beside(
        self, book: Book, path: str, start: int, stop: int | None, otherwise: NotOffered
    ) -> AsyncIterator[ObjectStream]:
        """The last way to a file: links for ``localhost`` or ``minio`` often mean the service's own computer.

        Its host is asked at the port of the link, under the name that was signed; plain http only. Raises
        ``otherwise`` when nothing of use answers there.
        """
        link = await self.link(book, path)
        own = httpx.URL(self._line.standing.server.url).host
        if not link.url.startswith("http://") or ":" in own:
            raise otherwise
        opened = False
        try:
            async with self._store.open_beside(own, link.url, start=start, stop=stop) as stream:
                opened = True
                yield stream
        except ServiceError:
            if opened:
                raise
            raise otherwise from None

    @asynccontextmanager
    async def _linked(
        self, book: Book, path: str, start: int, stop: int | None
    ) -> AsyncIterator[ObjectStream]:
        kept = self._kept(book, path) is not None
        link = await self.link(book, path)
        host = store_host(link.url)
        standing = self._line.standing
        through = standing.capabilities.object.on
        if through and not standing.reaches(host):
            raise ServerUnreachable("presigned host not reachable", host=host, reason="It is out of reach.")
        opened = False
        try:
            async with self._store.open(link.url, start=start, stop=stop) as stream:
                opened = True
                yield stream
        except LinkExpired:
            if opened or not kept:
                if through and not opened:
                    # A fresh link that is refused was signed for another host (contract 2).
                    standing.mute(host, "It refuses fresh links.")
                raise
            if self._links.get((book.id, path)) is link:  # else another range has renewed it already
                del self._links[book.id, path]
            async with self._linked(book, path, start, stop) as stream:
                yield stream
        except ServerUnreachable as error:
            if through and not opened:
                standing.mute(host, str(error.params.get("reason", "")))
            raise
        except Refused:
            if through and not opened:
                standing.mute(host, "It refuses fresh links.")
            raise

    @asynccontextmanager
    async def _passed_through(
        self, book: Book, path: str, start: int, stop: int | None
    ) -> AsyncIterator[ObjectStream]:
        """Through the service, which refuses a range that ends after the object (contract 1.4)."""
        ask = await self._files.bytes_ask(book, path)
        headers = {"Accept-Encoding": "identity", **ranges.range_header(start, stop)}
        async with self._line.stream(ask, headers) as response:
            if response.status_code in {200, 206}:
                async with aclosing(stream_of_response(response, stop)) as stream:
                    yield stream
                return
            if response.status_code != 416:
                raise _unspeakable(path, await self._line.refuse(ask, response))
            size = ranges.whole_size({k.lower(): v for k, v in response.headers.items()})
            await response.aread()
        if size < 0:
            raise failure(ask, answered(response, response.content), self._line.host)
        if start >= size or stop is None:
            yield nothing_left(size)
            return
        async with self._line.stream(ask, headers | ranges.range_header(start, size)) as response:
            if response.status_code not in {200, 206}:
                raise await self._line.refuse(ask, response)
            async with aclosing(stream_of_response(response, size)) as stream:
                yield stream

    async def read(self, book: Book, path: str, limit: int | None) -> bytes:
        """All bytes of an object, in memory. Raises ``Refused`` when there are more than ``limit``."""
        pieces: list[bytes] = []
        count = 0
        async with self.open(book, path) as stream:
            if limit is not None and stream.size > limit:
                raise _too_large(path, limit)
            async for piece in stream.chunks():
                count += len(piece)
                if limit is not None and count > limit:
                    raise _too_large(path, limit)
                pieces.append(piece)
        return b"".join(pieces)


def _unspeakable(path: str, error: DcsBrowserError) -> DcsBrowserError:
    """Generations 2 and 3 break on names outside Latin-1 instead of handing the file out (contract 1.4)."""
    name = path.rpartition("/")[2]
    try:
        name.encode("latin-1")
    except UnicodeEncodeError:
        if isinstance(error, ServerFault):
            return NotOffered(
                error.technical,
                reason=f"This service can't hand out “{name}” from here: it breaks on letters like those in its name.",
            )
    return error


def _too_large(path: str, limit: int) -> Refused:
    return Refused(
        message="“{path}” is larger than the {limit} bytes that can be opened here. Download it instead.",
        path=path,
        limit=limit,
    )
