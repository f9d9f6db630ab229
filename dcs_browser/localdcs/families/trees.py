"""``/storage/books/…``: the whole tree, and from generation 2 on files through the API (contract 1.4)."""

import json
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Header, HTTPException, Query, Request, Response
from fastapi.responses import JSONResponse

from dcs_browser.localdcs.families.guards import Guard
from dcs_browser.localdcs.generations import APPS, Generation, InternalFault
from dcs_browser.localdcs.media_types import UNKNOWN, is_medium, media_type
from dcs_browser.localdcs.objects import Stored
from dcs_browser.localdcs.ranges import Span, Unsatisfiable, quirky_range
from dcs_browser.localdcs.service import Service
from dcs_browser.localdcs.streaming import FileAnswer

DAY = "public, max-age=86400, immutable"
HOUR = "public, max-age=3600"
Node = dict[str, Any]


def tree(objects: list[Stored], prefix: str) -> Node:
    """Nested nodes with full keys; folders end in ``/``; sorted by path inside each folder."""
    root: Node = {"path": prefix, "type": "folder", "children": []}
    folders = {prefix: root}
    for stored in objects:
        here = root
        *parents, _name = stored.key.removeprefix(prefix).split("/")
        for parent in parents:
            path = f"{here['path']}{parent}/"
            if path not in folders:
                folders[path] = {"path": path, "type": "folder", "children": []}
                here["children"].append(folders[path])
            here = folders[path]
        here["children"].append({"path": stored.key, "type": "file", "size": stored.size, "children": []})
    for folder in folders.values():
        folder["children"].sort(key=lambda node: node["path"])
    return root


def tree_routes(service: Service, generation: Generation) -> APIRouter:
    guard = Guard(service.access, missing=403, keys=generation.keys_everywhere)
    router = APIRouter(prefix="/storage", tags=["storage"], dependencies=[Depends(guard)])
    if generation.number >= 4:
        _routes_by_id(router, service, generation)
    else:
        _routes_by_name(router, service, generation)

    @router.get("/apps/{platform}")
    def list_app(platform: str, version: str | None = None) -> JSONResponse:
        prefix = f"{platform}/{version}/" if version else f"{platform}/"
        return JSONResponse(tree(service.objects.list(APPS, prefix), prefix))

    return router


def _routes_by_name(router: APIRouter, service: Service, generation: Generation) -> None:
    files = _Files(service, generation)

    @router.get("/books/{publisher}/{book_name}")
    def list_book(publisher: str, book_name: str) -> JSONResponse:
        return files.tree(files.by_name(publisher, book_name))

    if generation.number >= 2:

        @router.get("/books/{publisher}/{book_name}/config")
        def config(publisher: str, book_name: str) -> JSONResponse:
            return files.config(files.by_name(publisher, book_name), publisher, book_name)

    if generation.number == 2:

        @router.get("/books/{publisher}/{book_name}/object", response_model=None)
        def plain_object(publisher: str, book_name: str, path: str) -> FileAnswer:
            return files.attachment(files.by_name(publisher, book_name), path)

    if generation.number == 3:

        @router.get("/books/{publisher}/{book_name}/cover", response_model=None)
        def cover(publisher: str, book_name: str) -> FileAnswer:
            return files.cover(files.by_name(publisher, book_name), publisher, book_name)

        @router.get("/books/{publisher}/{book_name}/object", response_model=None)
        def ranged_object(
            request: Request,
            publisher: str,
            book_name: str,
            path: str,
            wanted: Annotated[str | None, Header(alias="Range")] = None,
        ) -> FileAnswer | Response:
            return files.ranged(files.by_name(publisher, book_name), path, wanted, request)

        @router.get("/books/{publisher}/{book_name}/presigned")
        def presigned(
            publisher: str, book_name: str, path: str, expires: Annotated[int, Query(ge=60, le=86400)] = 3600
        ) -> dict[str, Any]:
            return files.presigned(files.by_name(publisher, book_name), path, expires)


def _routes_by_id(router: APIRouter, service: Service, generation: Generation) -> None:
    files = _Files(service, generation)

    @router.get("/books/{publisher_id}/{book_name}")
    def list_book(publisher_id: int, book_name: str) -> JSONResponse:
        return files.tree(files.by_id(publisher_id, book_name))

    @router.get("/books/{publisher_id}/{book_name}/config")
    def config(publisher_id: int, book_name: str) -> JSONResponse:
        return files.config(files.by_id(publisher_id, book_name), "", book_name)

    @router.get("/books/{publisher_id}/{book_name}/cover", response_model=None)
    def cover(publisher_id: int, book_name: str) -> FileAnswer:
        prefix = files.by_id(publisher_id, book_name)
        return files.cover(prefix, service.publishers.known(publisher_id)["name"], book_name)

    @router.get("/books/{publisher_id}/{book_name}/object", response_model=None)
    def ranged_object(
        request: Request,
        publisher_id: int,
        book_name: str,
        path: str,
        wanted: Annotated[str | None, Header(alias="Range")] = None,
    ) -> FileAnswer | Response:
        return files.ranged(files.by_id(publisher_id, book_name), path, wanted, request)

    @router.get("/books/{publisher_id}/{book_name}/presigned")
    def presigned(
        publisher_id: int, book_name: str, path: str, expires: Annotated[int, Query(ge=60, le=86400)] = 3600
    ) -> dict[str, Any]:
        return files.presigned(files.by_id(publisher_id, book_name), path, expires)


class _Files:
    """Answers about the files below one prefix."""

    def __init__(self, service: Service, generation: Generation) -> None:
        self._service = service
        self._generation = generation

    def by_name(self, publisher: str, book_name: str) -> str:
        if self._generation.number >= 2:
            for segment in (publisher, book_name):
                if segment in (".", "..") or "\\" in segment:
                    raise HTTPException(400, "Invalid path segment")
        middle = "" if self._generation.versioned else "books/"
        return f"{publisher}/{middle}{book_name}/"

    def by_id(self, publisher_id: int, book_name: str) -> str:
        row = self._service.publishers.get(publisher_id)
        if row is None:
            raise HTTPException(404, "Publisher not found")
        if book_name in (".", "..") or "\\" in book_name:
            raise HTTPException(400, "Invalid path segment")
        return f"{row['slug']}/books/{book_name}/"

    def tree(self, prefix: str) -> JSONResponse:
        return JSONResponse(tree(self._service.objects.list(self._generation.bucket, prefix), prefix))

    def config(self, prefix: str, publisher: str, book_name: str) -> JSONResponse:
        if self._generation.versioned:
            # Looked for where only an archive with a top folder named like the book puts it.
            book = self._service.books.of_publisher(publisher, book_name)
            if book is None:
                raise HTTPException(404, "Book not found")
            if not book.version:
                raise HTTPException(400, "Book has no version information")
            prefix = f"{prefix}{book.version}/{book_name}/"
        stored = self._service.objects.get(self._generation.bucket, f"{prefix}config.json")
        if stored is None:
            raise HTTPException(404, "config.json not found")
        try:
            return JSONResponse(json.loads(self._service.objects.file(stored).read_bytes()))
        except ValueError as error:
            raise HTTPException(502, "config.json is invalid") from error

    def cover(self, prefix: str, publisher: str, book_name: str) -> FileAnswer:
        book = self._service.books.of_publisher(publisher, book_name)
        name = (book.book_cover if book else None) or "book_cover.png"
        stored = self._service.objects.get(self._generation.bucket, f"{prefix}images/{name}")
        if stored is None:
            raise HTTPException(404, "Cover not found")
        headers = _headers(stored, media_type(name), DAY)
        headers["content-length"] = str(stored.size)
        return FileAnswer(200, headers, self._service.objects.file(stored), 0, stored.size)

    def attachment(self, prefix: str, path: str) -> FileAnswer:
        stored = self._find(prefix, path)
        headers = {
            "content-type": UNKNOWN,
            "content-length": str(stored.size),
            "content-disposition": f'attachment; filename="{_latin(stored)}"',
        }
        return FileAnswer(200, headers, self._service.objects.file(stored), 0, stored.size)

    def ranged(self, prefix: str, path: str, wanted: str | None, request: Request) -> FileAnswer | Response:
        stored = self._find(prefix, path)
        known = request.headers.get("if-none-match", "")
        if stored.etag in [tag.strip().strip('"') for tag in known.split(",")]:
            headers = {
                "etag": f'"{stored.etag}"',
                "cache-control": "public, max-age=86400",
                "connection": "close",
            }
            headers["content-type"] = "application/json"
            return Response(status_code=304, headers=headers)
        content_type = media_type(stored.key)
        headers = _headers(stored, content_type, DAY if is_medium(content_type) else HOUR)
        headers["accept-ranges"] = "bytes"
        span, status = Span(0, stored.size), 200
        if wanted is not None:
            try:
                span, status = quirky_range(wanted, stored.size), 206
            except Unsatisfiable as error:
                sizes = {"content-range": f"bytes */{stored.size}"}
                raise HTTPException(416, "Range Not Satisfiable", sizes) from error
            headers["content-range"] = span.header(stored.size)
        length = span.stop - span.start
        headers["content-length"] = str(length)
        return FileAnswer(status, headers, self._service.objects.file(stored), span.start, length)

    def presigned(self, prefix: str, path: str, expires: int) -> dict[str, Any]:
        stored = self._find(prefix, path)
        return {"url": self._service.presign(stored.bucket, stored.key, expires), "expires_in": expires}

    def _find(self, prefix: str, path: str) -> Stored:
        parts = [part for part in path.strip().split("/") if part not in ("", ".")]
        if not parts:
            raise HTTPException(400, "path is required")
        if ".." in parts:
            raise HTTPException(400, "path must not traverse directories")
        stored = self._service.objects.get(self._generation.bucket, prefix + "/".join(parts))
        if stored is None:
            raise HTTPException(404, "File not found")
        return stored


def _headers(stored: Stored, content_type: str, cache: str) -> dict[str, str]:
    return {
        "content-type": content_type,
        "content-disposition": f'inline; filename="{_latin(stored)}"',
        "cache-control": cache,
        "etag": f'"{stored.etag}"',
    }


def _latin(stored: Stored) -> str:
    """The file's name for a header; others than Latin-1 break these generations."""
    name = stored.key.rpartition("/")[2]
    try:
        name.encode("latin-1")
    except UnicodeEncodeError as error:
        raise InternalFault("the file's name is not Latin-1") from error
    return name
