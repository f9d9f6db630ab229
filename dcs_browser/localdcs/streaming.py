"""Bytes of a stored file over ASGI: read in worker threads, sent in large pieces, never held as a whole."""

import asyncio
from pathlib import Path
from typing import BinaryIO

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

CHUNK = 1 << 20  # bytes a message; small enough for a cancelled download to stop at once


async def open_at(path: Path, start: int) -> BinaryIO:
    """Open ``path`` for reading at ``start``. Raises ``FileNotFoundError``."""

    def work() -> BinaryIO:
        source = path.open("rb")
        source.seek(start)
        return source

    return await asyncio.to_thread(work)


async def send_file(send: Send, source: BinaryIO, length: int) -> None:
    """Send exactly ``length`` bytes of ``source`` as the body, then close it."""
    try:
        if length <= CHUNK:
            # One read and one message: what thousands of small files need.
            await send({"type": "http.response.body", "body": source.read(length)})
            return
        left = length
        while left:
            data = await asyncio.to_thread(source.read, min(CHUNK, left))
            if not data:
                raise OSError("a stored file is shorter than its record says")
            left -= len(data)
            await send({"type": "http.response.body", "body": data, "more_body": left > 0})
    finally:
        source.close()


class FileAnswer(Response):
    """An answer that sends part of a stored file; ``headers`` are complete, with the content length."""

    def __init__(self, status: int, headers: dict[str, str], path: Path, start: int, length: int) -> None:
        super().__init__(status_code=status)
        self.lines = [(k.lower().encode("latin-1"), v.encode("latin-1")) for k, v in headers.items()]
        self.path = path
        self.start = start
        self.length = length

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        source = await open_at(self.path, self.start)
        try:
            await send({"type": "http.response.start", "status": self.status_code, "headers": self.lines})
        except BaseException:
            source.close()
            raise
        await send_file(send, source, self.length)
