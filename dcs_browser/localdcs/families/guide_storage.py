"""``/storage`` as the guide describes it (guide 4.3 and 9): browsing, presigned URLs, the trash."""

import json
from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends, HTTPException, Response
from pydantic import BaseModel, Field

from dcs_browser.domain.names import nfc
from dcs_browser.localdcs.books import BookRow
from dcs_browser.localdcs.clock import stamp
from dcs_browser.localdcs.families.guards import Guard
from dcs_browser.localdcs.families.guide_books import BookRead, book_read
from dcs_browser.localdcs.objects import Stored
from dcs_browser.localdcs.service import Service
from dcs_browser.localdcs.shelf import BUCKET, Shelf, folder_of

EXPIRES = 3600  # seconds a link lives (guide 4.3)
MOST_LINKS = 1000


class StorageObject(BaseModel):
    name: str
    size: int
    last_modified: datetime
    etag: str


class BrowseResponse(BaseModel):
    objects: list[StorageObject]


class DownloadResponse(BaseModel):
    url: str
    expires_in_seconds: int


class BatchRequest(BaseModel):
    paths: Annotated[list[str], Field(max_length=MOST_LINKS)]


class BatchResponse(BaseModel):
    urls: dict[str, DownloadResponse]
    missing: list[str]


class TrashEntryRead(BaseModel):
    key: str
    bucket: str
    path: str
    item_type: str
    object_count: int
    total_size: int
    metadata: dict[str, str]
    youngest_last_modified: str
    eligible_at: str
    eligible_for_deletion: bool


class RestoreRequest(BaseModel):
    key: str


class RestoreResponse(BaseModel):
    restored_key: str
    objects_moved: int
    item_type: str
    book: BookRead


class TrashDeleteRequest(BaseModel):
    key: str
    force: bool = False
    override_reason: Annotated[str, Field(max_length=500)] | None = None


class TrashDeleteResponse(BaseModel):
    deleted_key: str
    objects_removed: int
    item_type: str


def guide_storage_routes(service: Service) -> APIRouter:
    shelf = Shelf(service)
    objects = service.objects
    guard = Guard(service.access, missing=401)
    router = APIRouter(prefix="/storage", tags=["storage"], dependencies=[Depends(guard)])

    def link(path: str) -> DownloadResponse | None:
        key = nfc(path.removeprefix("./").removeprefix("/"))
        if objects.get(BUCKET, key) is None:
            return None
        return DownloadResponse(url=service.presign(BUCKET, key, EXPIRES), expires_in_seconds=EXPIRES)

    @router.get("/browse", response_model=BrowseResponse)
    def browse(publisher: str = "", book_name: str = "", path: str = "") -> Response:
        found: list[Stored] = []
        for book in shelf.listed():
            if _wanted(book, publisher, nfc(book_name)):
                found += _below(service, folder_of(book.book_name), nfc(path))
        found.sort(key=lambda stored: stored.key)
        rows = [
            {"name": s.key, "size": s.size, "last_modified": stamp(s.modified), "etag": s.etag} for s in found
        ]
        # By hand: thousands of rows need no validation of what was just read.
        body = json.dumps({"objects": rows}, ensure_ascii=False, separators=(",", ":"))
        return Response(body.encode("utf-8", "surrogatepass"), media_type="application/json")

    @router.get("/download")
    def download(path: str) -> DownloadResponse:
        found = link(path)
        if found is None:
            raise HTTPException(404, "Object not found")
        return found

    @router.post("/batch-presigned-urls")
    def batch_presigned_urls(
        payload: Annotated[BatchRequest | Annotated[list[str], Field(max_length=MOST_LINKS)], Body()],
    ) -> BatchResponse:
        paths = payload.paths if isinstance(payload, BatchRequest) else payload
        found = {path: link(path) for path in paths}
        return BatchResponse(
            urls={path: url for path, url in found.items() if url},
            missing=[path for path, url in found.items() if not url],
        )

    @router.get("/trash")
    def list_trash() -> list[TrashEntryRead]:
        return [TrashEntryRead(**_entry(shelf, book, held, service)) for book, held in shelf.trash()]

    @router.delete("/trash")
    def purge(payload: TrashDeleteRequest) -> TrashDeleteResponse:
        if payload.force and not (payload.override_reason or "").strip():
            raise HTTPException(422, "override_reason is required when force=true")
        removed = shelf.purge(_key(payload.key), force=payload.force)
        return TrashDeleteResponse(deleted_key=payload.key, objects_removed=removed, item_type="book")

    @router.post("/restore")
    def restore(payload: RestoreRequest) -> RestoreResponse:
        book, moved = shelf.restore(_key(payload.key))
        return RestoreResponse(
            restored_key=payload.key, objects_moved=moved, item_type="book", book=book_read(book)
        )

    return router


def _key(key: str) -> str:
    if not key.strip():
        raise HTTPException(400, "Key is required")
    return key.strip()


def _wanted(book: BookRow, publisher: str, book_name: str) -> bool:
    if publisher and (book.publisher or "").casefold() != publisher.casefold():
        return False
    return not book_name or book.book_name == book_name


def _below(service: Service, prefix: str, path: str) -> list[Stored]:
    path = path.removeprefix("./").strip("/")
    if not path:
        return service.objects.list(BUCKET, prefix)
    one = service.objects.get(BUCKET, prefix + path)
    return [one] if one else service.objects.list(BUCKET, f"{prefix}{path}/")


def _entry(shelf: Shelf, book: BookRow, held: list[Stored], service: Service) -> dict[str, Any]:
    key, eligible_at = book.trash_key or "", shelf.eligible_at(book)
    return {
        "key": key,
        "bucket": BUCKET,
        "path": key.rstrip("/"),
        "item_type": "book",
        "object_count": len(held),
        "total_size": sum(stored.size for stored in held),
        "metadata": {"publisher": book.publisher or "", "book_name": book.book_name},
        "youngest_last_modified": book.deleted_at or book.updated_at,
        "eligible_at": eligible_at,
        "eligible_for_deletion": stamp(service.clock()) >= eligible_at,
    }
