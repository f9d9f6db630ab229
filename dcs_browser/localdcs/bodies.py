"""Request bodies on their way to disk: multipart forms are cut up as they arrive, files go to the data folder.

The framework's own parser keeps files where the system keeps temporary files, which may be memory.
Use ``DiskRoute`` as the ``route_class`` of a router that takes files.
"""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import IO, Any

from fastapi import HTTPException, Request, Response
from fastapi.routing import APIRoute
from python_multipart.exceptions import MultipartParseError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.datastructures import FormData, Headers, UploadFile

BUFFER = 1 << 20  # bytes gathered before a worker thread writes them
LONGEST_FIELD = 1 << 20  # bytes of a field that is no file
MOST_PARTS = 1000


class DiskRequest(Request):
    """A request whose files land in ``app.state.incoming`` and may have ``app.state.longest_upload`` bytes."""

    def form(self, **_limits: Any) -> Any:
        return self._read_form()

    async def _read_form(self) -> FormData:
        kind, options = parse_options_header(self.headers.get("content-type"))
        if kind != b"multipart/form-data":
            async for _ in self.stream():
                pass
            return FormData()
        boundary = options.get(b"boundary")
        if not boundary:
            raise HTTPException(400, "Missing boundary in multipart.")
        form = _Form(boundary, self.app.state.incoming, self.app.state.longest_upload)
        try:
            async for chunk in self.stream():
                await form.take(chunk)
            return await form.finish()
        except MultipartParseError as error:
            await form.discard()
            raise HTTPException(400, "There was an error parsing the body") from error
        except BaseException:
            await form.discard()
            raise


class DiskRoute(APIRoute):
    """A route that reads its forms through ``DiskRequest``."""

    def get_route_handler(self) -> Callable[[Request], Awaitable[Response]]:  # type: ignore[override]
        handle = super().get_route_handler()

        async def with_disk(request: Request) -> Response:
            return await handle(DiskRequest(request.scope, request.receive))

        return with_disk


class _Form:
    """Callbacks of the parser are plain functions: they note what to do, ``take`` does it."""

    def __init__(self, boundary: bytes, folder: Path, longest: int) -> None:
        self._folder = folder
        self._longest = longest
        self._received = 0
        self._items: list[tuple[str, str | UploadFile]] = []
        self._files: list[IO[bytes]] = []
        self._header = b""
        self._value = b""
        self._headers: dict[str, bytes] = {}
        self._name = ""
        self._filename: str | None = None
        self._text = bytearray()
        self._todo: list[tuple[IO[bytes], bytes]] = []
        self._waiting = 0
        self._file: IO[bytes] | None = None
        self._size = 0
        self._parser = MultipartParser(
            boundary,
            {
                "on_part_begin": self._part_begin,
                "on_part_data": self._part_data,
                "on_part_end": self._part_end,
                "on_header_field": self._header_field,
                "on_header_value": self._header_value,
                "on_header_end": self._header_end,
                "on_headers_finished": self._headers_finished,
            },
        )

    async def take(self, chunk: bytes) -> None:
        self._received += len(chunk)
        if self._received > self._longest:
            raise HTTPException(413, f"An upload may have at most {self._longest} bytes.")
        self._parser.write(chunk)
        if self._waiting >= BUFFER:
            await self._flush()

    async def finish(self) -> FormData:
        self._parser.finalize()
        await self._flush()
        for file in self._files:
            file.seek(0)
        return FormData(self._items)

    async def discard(self) -> None:
        self._todo.clear()
        for file in self._files:
            file.close()

    async def _flush(self) -> None:
        todo, self._todo, self._waiting = self._todo, [], 0

        def write() -> None:
            for file, data in todo:
                file.write(data)

        if todo:
            try:
                await asyncio.to_thread(write)
            except OSError as error:
                raise HTTPException(507, "There is no room for this upload.") from error

    def _part_begin(self) -> None:
        self._headers, self._header, self._value = {}, b"", b""
        self._text, self._file, self._size = bytearray(), None, 0
        if len(self._items) >= MOST_PARTS:
            raise HTTPException(400, f"A form may have at most {MOST_PARTS} parts.")

    def _header_field(self, data: bytes, start: int, end: int) -> None:
        self._header += data[start:end]

    def _header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def _header_end(self) -> None:
        self._headers[self._header.decode("latin-1").lower()] = self._value
        self._header, self._value = b"", b""

    def _headers_finished(self) -> None:
        _, options = parse_options_header(self._headers.get("content-disposition", b""))
        if b"name" not in options:
            raise HTTPException(400, 'The Content-Disposition header field "name" must be provided.')
        self._name = options[b"name"].decode("utf-8", "replace")
        filename = options.get(b"filename")
        self._filename = None if filename is None else filename.decode("utf-8", "replace")
        if self._filename is not None:
            self._file = tempfile.NamedTemporaryFile(dir=self._folder, prefix="upload-")  # noqa: SIM115 - closed by discard
            self._files.append(self._file)

    def _part_data(self, data: bytes, start: int, end: int) -> None:
        if self._file is None:
            self._text += data[start:end]
            if len(self._text) > LONGEST_FIELD:
                raise HTTPException(400, f"Part exceeded maximum size of {LONGEST_FIELD // 1024}KB.")
            return
        self._todo.append((self._file, data[start:end]))
        self._waiting += end - start
        self._size += end - start

    def _part_end(self) -> None:
        if self._file is None:
            self._items.append((self._name, self._text.decode("utf-8", "replace")))
            return
        raw = [(name.encode("latin-1"), value) for name, value in self._headers.items()]
        upload = UploadFile(
            self._file,  # type: ignore[arg-type]
            size=self._size,
            filename=self._filename,
            headers=Headers(raw=raw),
        )
        self._items.append((self._name, upload))
