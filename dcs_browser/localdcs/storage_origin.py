"""The second origin: objects by presigned URL, as an S3 store answers them.

It knows no tokens: the signature in the query is the only key, and an ``Authorization`` header beside it is refused.
"""

import asyncio
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from urllib.parse import quote
from xml.sax.saxutils import escape

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from dcs_browser.localdcs.clock import Clock
from dcs_browser.localdcs.media_types import UNKNOWN, media_type
from dcs_browser.localdcs.objects import Objects, Stored
from dcs_browser.localdcs.ranges import Span, Unsatisfiable, standard_range
from dcs_browser.localdcs.signing import SignatureProblem, Signer
from dcs_browser.localdcs.streaming import open_at, send_file


def create_storage(objects: Objects, signer: Signer, clock: Clock, *, typed: bool = True) -> ASGIApp:
    """The ASGI application of the storage origin.

    Without ``typed`` everything is ``application/octet-stream``, as the recorded generations store it (contract 2).
    """
    return _Storage(objects, signer, clock, typed)


class _Storage:
    def __init__(self, objects: Objects, signer: Signer, clock: Clock, typed: bool) -> None:
        self._objects = objects
        self._signer = signer
        self._clock = clock
        self._typed = typed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await _lifespan(receive, send)
        elif scope["type"] == "http":
            await self._answer(scope, send)

    async def _answer(self, scope: Scope, send: Send) -> None:
        method, path, headers = scope["method"], scope["path"], Headers(scope=scope)
        if method not in ("GET", "HEAD"):
            return await _refuse(send, method, path, 405, "MethodNotAllowed", "The method is not allowed.")
        if "authorization" in headers:
            return await _refuse(send, method, path, 400, "InvalidRequest", "Invalid Request")
        query, host = scope["query_string"].decode("latin-1"), headers.get("host", "")
        try:
            self._signer.check(method, path, query, host, now=self._clock())
        except SignatureProblem as problem:
            return await _refuse(send, method, path, problem.status, problem.code, problem.message)
        bucket, _, key = path.removeprefix("/").partition("/")
        stored = await asyncio.to_thread(self._objects.get, bucket, key)
        if stored is None:
            return await _missing(send, method, path)
        return await self._serve(send, method, path, headers, stored)

    async def _serve(self, send: Send, method: str, path: str, headers: Headers, stored: Stored) -> None:
        answer = {
            "accept-ranges": "bytes",
            "etag": f'"{stored.etag}"',
            "last-modified": format_datetime(stored.modified.astimezone(UTC), usegmt=True),
            "content-type": media_type(stored.key) if self._typed else UNKNOWN,
        }
        condition = _condition(headers, stored)
        if condition == 304:
            return await _start(send, 304, answer, end=True)
        if condition == 412:
            text = "At least one of the pre-conditions you specified did not hold."
            return await _refuse(send, method, path, 412, "PreconditionFailed", text)
        span, status = Span(0, stored.size), 200
        wanted = headers.get("range")
        if wanted and _range_counts(headers, stored):
            try:
                part = standard_range(wanted, stored.size)
            except Unsatisfiable:
                text = "The requested range is not satisfiable."
                extra = {"content-range": f"bytes */{stored.size}"}
                return await _refuse(send, method, path, 416, "InvalidRange", text, extra)
            if part is not None:
                span, status = part, 206
                answer["content-range"] = part.header(stored.size)
        answer["content-length"] = str(span.stop - span.start)
        if method == "HEAD":
            return await _start(send, status, answer, end=True)
        try:
            source = await open_at(self._objects.file(stored), span.start)
        except FileNotFoundError:
            return await _missing(send, method, path)
        try:
            await _start(send, status, answer)
        except BaseException:
            source.close()
            raise
        await send_file(send, source, span.stop - span.start)
        return None


def _condition(headers: Headers, stored: Stored) -> int:
    if (match := headers.get("if-match")) and not _matches(match, stored.etag):
        return 412
    if none_match := headers.get("if-none-match"):
        return 304 if _matches(none_match, stored.etag) else 200
    if (since := _date(headers.get("if-modified-since"))) and stored.modified.replace(microsecond=0) <= since:
        return 304
    return 200


def _matches(header: str, etag: str) -> bool:
    tags = [tag.strip().removeprefix("W/").strip('"') for tag in header.split(",")]
    return "*" in tags or etag in tags


def _range_counts(headers: Headers, stored: Stored) -> bool:
    """``If-Range``: the range counts only while the object is the one the client knows."""
    known = headers.get("if-range")
    if known is None:
        return True
    if known.startswith(('"', "W/")):
        return known == f'"{stored.etag}"'
    return _date(known) == stored.modified.replace(microsecond=0)


def _date(text: str | None) -> datetime | None:
    if not text:
        return None
    try:
        return parsedate_to_datetime(text).astimezone(UTC)
    except ValueError:
        return None


async def _missing(send: Send, method: str, path: str) -> None:
    await _refuse(send, method, path, 404, "NoSuchKey", "The specified key does not exist.")


async def _refuse(
    send: Send,
    method: str,
    path: str,
    status: int,
    code: str,
    message: str,
    extra: dict[str, str] | None = None,
) -> None:
    body = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f"<Error><Code>{code}</Code><Message>{escape(message)}</Message>"
        f"<Resource>{escape(quote(path, safe='/ '))}</Resource><RequestId></RequestId><HostId></HostId></Error>"
    ).encode()
    headers = {"content-type": "application/xml", "content-length": str(len(body)), **(extra or {})}
    await _start(send, status, headers)
    await send({"type": "http.response.body", "body": b"" if method == "HEAD" else body})


async def _start(send: Send, status: int, headers: dict[str, str], *, end: bool = False) -> None:
    pairs = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": status, "headers": pairs})
    if end:
        await send({"type": "http.response.body", "body": b""})


async def _lifespan(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return
