"""Archives as request bodies that can be sent twice: a 401 or a 307 comes only after the last byte (contract 1.0).

Leaves to others: what is in an archive (``services/publishing``), framing (``client/protocol/uploads``).
"""

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import IO, Protocol

import httpx

from dcs_browser.client.protocol.uploads import Frame, frame
from dcs_browser.domain.errors import FileChanged, LocalFileError

PIECE = 1024 * 1024


class ArchiveBody(Protocol):
    """A named run of ``size`` bytes that can be opened as often as needed."""

    @property
    def name(self) -> str: ...
    @property
    def size(self) -> int: ...
    def open(self) -> AsyncIterator[bytes]: ...


class FileBody:
    """A file of this computer; its size is what it was when this was made."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = path.name
        try:
            self._stat = path.stat()
        except OSError as error:
            raise LocalFileError(str(error), name=path.name, reason="It can't be opened.") from error
        self.size = self._stat.st_size

    async def open(self) -> AsyncIterator[bytes]:
        """Read in a thread, 1 MiB at a time. Raises ``FileChanged`` or ``LocalFileError``."""
        try:
            file = await asyncio.to_thread(self.path.open, "rb")
        except OSError as error:
            raise LocalFileError(str(error), name=self.name, reason="It can't be opened.") from error
        try:
            left = self.size
            while left:
                piece = await asyncio.to_thread(_read, file, min(PIECE, left), self.name)
                left -= len(piece)
                if not piece or (not left and self._differs()):
                    raise FileChanged(name=self.name)
                yield piece
        finally:
            file.close()

    async def slice(self, start: int, size: int) -> bytes:
        """``size`` bytes from ``start`` on, in a thread. Raises as ``open``."""

        def read() -> bytes:
            try:
                with self.path.open("rb") as file:
                    file.seek(start)
                    return file.read(size)
            except OSError as error:
                raise LocalFileError(str(error), name=self.name, reason="It can't be read.") from error

        data = await asyncio.to_thread(read)
        if self._differs():
            raise FileChanged(name=self.name)
        return data

    def _differs(self) -> bool:
        # Checked before the last piece leaves, so that a changed file can't complete an upload.
        try:
            now = self.path.stat()
        except OSError:
            return True
        return (now.st_size, now.st_mtime_ns) != (self._stat.st_size, self._stat.st_mtime_ns)


def _read(file: IO[bytes], count: int, name: str) -> bytes:
    try:
        return file.read(count)
    except OSError as error:
        raise LocalFileError(str(error), name=name, reason="It can't be read to its end.") from error


class BytesBody:
    """Bytes in memory, for one chunk of a chunked upload."""

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self.size = len(data)
        self._data = data

    async def open(self) -> AsyncIterator[bytes]:
        if self._data:
            yield self._data


class MultipartStream(httpx.AsyncByteStream):
    """A multipart body around one archive, re-iterable, of known length.

    ``sent`` counts the archive's bytes the transport has taken, ``finished`` is set when it took the last byte of
    the body, ``broken`` keeps what the archive itself raised (the transport would wrap it beyond recognition).
    """

    def __init__(
        self,
        body: ArchiveBody,
        *,
        field: str = "file",
        filename: str = "",
        moved: Callable[[int], None] | None = None,
    ) -> None:
        self._body = body
        self._moved = moved
        self.frame: Frame = frame(field, filename or body.name, secrets.token_hex(16))
        self.sent = 0
        self.finished = False
        self.broken: BaseException | None = None

    @property
    def headers(self) -> dict[str, str]:
        return {
            "Content-Type": self.frame.content_type,
            "Content-Length": str(self.frame.length(self._body.size)),
        }

    async def __aiter__(self) -> AsyncIterator[bytes]:
        self.sent = 0
        self.finished = False
        self.broken = None
        try:
            yield self.frame.head
            async for piece in self._body.open():
                self.sent += len(piece)
                if self.sent > self._body.size:
                    raise FileChanged(name=self._body.name)
                yield piece
                # Control comes back when the transport wants more: what was handed out before is taken.
                if self._moved:
                    self._moved(self.sent)
            if self.sent != self._body.size:
                raise FileChanged(name=self._body.name)
        except Exception as error:
            self.broken = error
            raise
        yield self.frame.tail
        self.finished = True
