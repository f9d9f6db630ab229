"""``/storage/trash`` and ``/storage/restore`` of the recorded generations (contract 1.5 and 4)."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException
from pydantic import BaseModel, Field

from dcs_browser.localdcs.books import BookRow
from dcs_browser.localdcs.clock import stamp
from dcs_browser.localdcs.families.guards import Guard
from dcs_browser.localdcs.families.records_v1 import book_v1
from dcs_browser.localdcs.families.records_v3 import Reader
from dcs_browser.localdcs.generations import Generation
from dcs_browser.localdcs.old_shelf import OldShelf, TrashItem
from dcs_browser.localdcs.service import Service


class RestoreRequest(BaseModel):
    key: str


class RestoreResponse(BaseModel):
    restored_key: str
    objects_moved: int
    item_type: str
    book: dict[str, Any] | None = None


class TrashDeleteResponse(BaseModel):
    deleted_key: str
    objects_removed: int
    item_type: str


def old_trash_routes(service: Service, generation: Generation) -> APIRouter:
    shelf = OldShelf(service, generation)
    guard = Guard(service.access, missing=403, keys=generation.keys_everywhere)
    router = APIRouter(prefix="/storage", tags=["storage"], dependencies=[Depends(guard)])
    read = Reader(service, generation)

    def shown(book: BookRow | None) -> dict[str, Any] | None:
        if book is None:
            return None
        return book_v1(book) if generation.versioned else read(book)

    @router.post("/restore")
    def restore(payload: RestoreRequest) -> RestoreResponse:
        key, moved, kind, book = shelf.restore(payload.key)
        return RestoreResponse(restored_key=key, objects_moved=moved, item_type=kind, book=shown(book))

    def purge(key: str, *, force: bool) -> TrashDeleteResponse:
        deleted, removed, kind = shelf.purge(key, force=force)
        return TrashDeleteResponse(deleted_key=deleted, objects_removed=removed, item_type=kind)

    if generation.number == 1:
        _bare_routes(router, shelf, purge)
    else:
        _told_routes(router, shelf, purge)
    return router


def _bare_routes(router: APIRouter, shelf: OldShelf, purge: Any) -> None:
    """Generation 1 tells nothing of the retention."""

    class TrashEntryRead(BaseModel):
        key: str
        bucket: str
        path: str
        item_type: str = "unknown"
        object_count: int
        total_size: int
        metadata: dict[str, str] | None = None

    class TrashDeleteRequest(BaseModel):
        key: str
        force: bool = False

    @router.get("/trash", response_model=list[TrashEntryRead])
    def list_trash() -> list[dict[str, Any]]:
        return [_entry(item) for item in shelf.trash()]

    @router.delete("/trash", response_model=TrashDeleteResponse)
    def delete_trash(payload: TrashDeleteRequest) -> Any:
        return purge(payload.key, force=payload.force)


def _told_routes(router: APIRouter, shelf: OldShelf, purge: Any) -> None:
    class TrashEntryRead(BaseModel):
        key: str
        bucket: str
        path: str
        item_type: str = "unknown"
        object_count: int
        total_size: int
        metadata: dict[str, str] | None = None
        youngest_last_modified: str | None = None
        eligible_at: str | None = None
        eligible_for_deletion: bool = False

    class TrashDeleteRequest(BaseModel):
        key: str
        force: bool = False
        override_reason: Annotated[str, Field(max_length=500)] | None = None

    @router.get("/trash", response_model=list[TrashEntryRead])
    def list_trash() -> list[dict[str, Any]]:
        return [
            {
                **_entry(item),
                "youngest_last_modified": stamp(item.youngest),
                "eligible_at": stamp(shelf.eligible_at(item)),
                "eligible_for_deletion": shelf.service.clock() >= shelf.eligible_at(item),
            }
            for item in shelf.trash()
        ]

    @router.delete("/trash", response_model=TrashDeleteResponse)
    def delete_trash(payload: TrashDeleteRequest) -> Any:
        if shelf.generation.number == 2 and payload.force and not (payload.override_reason or "").strip():
            raise HTTPException(422, "override_reason is required when force=true")
        return purge(payload.key, force=payload.force)


def _entry(item: TrashItem) -> dict[str, Any]:
    bucket, _, path = item.key.rstrip("/").partition("/")
    return {
        "key": item.key,
        "bucket": bucket,
        "path": path,
        "item_type": item.kind,
        "object_count": len(item.objects),
        "total_size": sum(stored.size for stored in item.objects),
        "metadata": item.facts,
    }
