"""``/publishers`` of generations 3 and 4 (contract 1.3); their asset folders are not served here."""

import sqlite3
from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Query, Response
from pydantic import BaseModel, Field

from dcs_browser.localdcs.books import BookRow
from dcs_browser.localdcs.families.faults import columns, row_id
from dcs_browser.localdcs.families.guards import Guard
from dcs_browser.localdcs.families.records_v3 import Reader
from dcs_browser.localdcs.generations import Generation
from dcs_browser.localdcs.old_shelf import OldShelf
from dcs_browser.localdcs.service import Service

Name = Annotated[str, Field(max_length=255)]
Skip = Annotated[int, Query(ge=0)]
Limit = Annotated[int, Query(ge=1, le=1000)]


class PublisherCreate(BaseModel):
    name: Name
    display_name: Name | None = None
    description: str | None = None
    logo_url: Annotated[str, Field(max_length=512)] | None = None
    contact_email: Name | None = None
    status: Annotated[str, Field(max_length=20)] = "active"


class PublisherUpdate(BaseModel):
    name: Name | None = None
    display_name: Name | None = None
    description: str | None = None
    logo_url: Annotated[str, Field(max_length=512)] | None = None
    contact_email: Name | None = None
    status: Annotated[str, Field(max_length=20)] | None = None


class PublisherListResponse(BaseModel):
    items: list[dict[str, Any]]
    total: int


def publisher_routes(service: Service, generation: Generation) -> APIRouter:
    shelf, reader = OldShelf(service, generation), Reader(service, generation)
    guard = Guard(service.access, missing=403, keys=generation.keys_for_books)
    router = APIRouter(prefix="/publishers", tags=["publishers"], dependencies=[Depends(guard)])

    def known(publisher_id: int) -> sqlite3.Row:
        row = service.publishers.get(row_id(publisher_id))
        if row is None:
            raise HTTPException(404, "Publisher not found")
        return row

    def books_of(publisher_id: int) -> list[BookRow]:
        return [book for book in service.books.all() if book.publisher_id == publisher_id]

    def listed(status: str, skip: int, limit: int) -> PublisherListResponse:
        rows = service.publishers.all(status=status)
        items = [_listed(row, generation) for row in rows[skip : skip + limit]]
        return PublisherListResponse(items=items, total=len(rows))

    @router.post("/", status_code=201)
    def create_publisher(payload: PublisherCreate) -> dict[str, Any]:
        with service.database.transaction():
            if service.publishers.named(payload.name) is not None:
                raise HTTPException(409, f"Publisher with name '{payload.name}' already exists")
            return _shown(service.publishers.create(**columns(payload.model_dump())), generation)

    @router.get("/")
    def list_publishers(skip: Skip = 0, limit: Limit = 100) -> PublisherListResponse:
        return listed("active", skip, limit)

    @router.get("/trash")
    def list_trash(skip: Skip = 0, limit: Limit = 100) -> PublisherListResponse:
        return listed("inactive", skip, limit)

    @router.get("/by-name/{name}")
    def by_name(name: str) -> dict[str, Any]:
        row = service.publishers.named(name)
        if row is None:
            raise HTTPException(404, "Publisher not found")
        return _shown(row, generation)

    @router.get("/{publisher_id}")
    def get_publisher(publisher_id: int) -> dict[str, Any]:
        return _shown(known(publisher_id), generation)

    @router.put("/{publisher_id}")
    def update_publisher(publisher_id: int, payload: PublisherUpdate) -> dict[str, Any]:
        row = known(publisher_id)
        changes = columns(payload.model_dump(exclude_unset=True), required=("name", "status"))
        with service.database.transaction():
            name = changes.get("name", row["name"])
            for book in books_of(publisher_id):
                # The records follow a new name, the objects of generation 3 do not: they are orphans now.
                service.books.update(book.id, touch=False, publisher=name)
            return _shown(service.publishers.update(publisher_id, **changes), generation)

    @router.delete("/{publisher_id}")
    def delete_publisher(publisher_id: int) -> dict[str, Any]:
        row = known(publisher_id)
        if generation.number < 4:
            return _shown(service.publishers.update(publisher_id, status="inactive"), generation)
        remove(row)
        return _shown(row, generation)

    def remove(row: sqlite3.Row) -> None:
        for book in books_of(row["id"]):
            shelf.wipe(shelf.prefix(book))
            service.books.remove(book.id)
        service.publishers.remove(row["id"])

    @router.post("/{publisher_id}/restore")
    def restore_publisher(publisher_id: int) -> dict[str, Any]:
        if known(publisher_id)["status"] != "inactive":
            raise HTTPException(400, "Publisher is not in trash")
        return _shown(service.publishers.update(publisher_id, status="active"), generation)

    @router.delete("/{publisher_id}/permanent", status_code=204)
    def delete_permanently(publisher_id: int) -> Response:
        row = known(publisher_id)
        if row["status"] != "inactive":
            raise HTTPException(400, "Publisher is not in trash")
        remove(row)
        return Response(status_code=204)

    @router.get("/{publisher_id}/books")
    def list_books(publisher_id: int) -> list[dict[str, Any]]:
        known(publisher_id)
        return [reader(book) for book in books_of(publisher_id) if book.status != "archived"]

    @router.get("/{publisher_id}/logo")
    def logo(publisher_id: int) -> Response:
        known(publisher_id)
        raise HTTPException(404, "Logo not found")

    return router


def _shown(row: sqlite3.Row, generation: Generation) -> dict[str, Any]:
    shown: dict[str, Any] = {"name": row["name"]}
    if generation.number >= 4:
        shown["slug"] = row["slug"]
    for name in ("display_name", "description", "logo_url", "contact_email", "status"):
        shown[name] = row[name]
    if generation.number >= 4:
        shown["parent_publisher_id"] = row["parent_publisher_id"]
    return {**shown, **{name: row[name] for name in ("id", "created_at", "updated_at")}}


def _listed(row: sqlite3.Row, generation: Generation) -> dict[str, Any]:
    shown = {**_shown(row, generation), "logo_url": f"/publishers/{row['id']}/logo"}
    # The list of generation 4 forgets the slug.
    return {**shown, "slug": None} if generation.number >= 4 else shown
