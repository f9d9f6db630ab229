"""Records of generations 3 and 4: titles, covers, counted activities, publishers by id (contract 1.2 and 6)."""

from enum import StrEnum
from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException
from pydantic import BaseModel, Field

from dcs_browser.localdcs.books import BookRow
from dcs_browser.localdcs.families.faults import columns, row_id
from dcs_browser.localdcs.families.guards import Guard
from dcs_browser.localdcs.families.records_v1 import moments
from dcs_browser.localdcs.generations import Generation, InternalFault
from dcs_browser.localdcs.old_shelf import OldShelf
from dcs_browser.localdcs.service import Service

Name = Annotated[str, Field(max_length=255)]


class BookStatusEnum(StrEnum):
    draft = "draft"
    published = "published"
    archived = "archived"


class BookTypeEnum(StrEnum):
    standard = "standard"
    pdf = "pdf"


class _Fields(BaseModel):
    publisher: Name | None = None
    book_title: Name | None = None
    book_cover: Annotated[str, Field(max_length=512)] | None = None
    activity_count: int | None = None
    activity_details: dict[str, Any] | None = None
    total_size: int | None = None
    category: Annotated[str, Field(max_length=128)] | None = None
    publisher_id: int | None = None
    parent_book_id: int | None = None


class BookCreate(_Fields):
    book_name: Name
    language: Annotated[str, Field(max_length=64)] = "en"
    status: BookStatusEnum = BookStatusEnum.draft
    book_type: BookTypeEnum = BookTypeEnum.standard


class BookUpdate(_Fields):
    book_name: Name | None = None
    language: Annotated[str, Field(max_length=64)] | None = None
    status: BookStatusEnum | None = None
    book_type: BookTypeEnum | None = None


class BatchRequest(BaseModel):
    ids: Annotated[list[int], Field(max_length=100)]


def book_v3(book: BookRow, *, offset: bool = False) -> dict[str, Any]:
    """A record as generation 3 shows it; ``offset`` as in ``records_v1.book_v1``."""
    return {
        "publisher": book.publisher,
        "book_name": book.book_name,
        "book_title": book.book_title,
        "book_cover": book.book_cover,
        "activity_count": book.activity_count,
        "activity_details": book.activity_details,
        "total_size": book.total_size,
        "language": book.language,
        "category": book.category,
        "status": book.status,
        "id": book.id,
        "publisher_id": book.publisher_id,
        **moments(book, offset=offset),
    }


class Reader:
    """Turns rows into the answers of one generation."""

    def __init__(self, service: Service, generation: Generation) -> None:
        self._service = service
        self._generation = generation

    def __call__(self, book: BookRow, *, offset: bool = False) -> dict[str, Any]:
        shown = book_v3(book, offset=offset)
        if self._generation.number < 4:
            return shown
        publisher = self._service.publishers.get(book.publisher_id or 0)
        parent = self._service.books.get(book.parent_book_id) if book.parent_book_id else None
        children = [other for other in self._service.books.all() if other.parent_book_id == book.id]
        return {
            **shown,
            "parent_book_id": book.parent_book_id,
            "book_type": book.book_type,
            "group_id": None,
            "group_name": None,
            "publisher_slug": publisher["slug"] if publisher else None,
            "parent_book_name": parent.book_name if parent else None,
            "r2_prefix": self._generation.prefix(self._service, book),
            "child_count": len(children),
            "ai_processing_status": None,
            "ai_processed_at": None,
            "content_version": book.content_version,
        }


def known_book(service: Service, book_id: int) -> BookRow:
    book = service.books.get(row_id(book_id))
    if book is None:
        raise HTTPException(404, "Book not found")
    return book


def record_routes_v3(service: Service, generation: Generation, shape: type[BaseModel]) -> APIRouter:
    """What both generations share; ``shape`` is the generation's ``BookRead`` for the OpenAPI document."""
    shelf = OldShelf(service, generation)
    read = Reader(service, generation)
    guard = Guard(service.access, missing=403, keys=generation.keys_for_books)
    router = APIRouter(prefix="/books", tags=["books"], dependencies=[Depends(guard)])

    def linked(values: dict[str, Any]) -> dict[str, Any]:
        if values.get("publisher"):
            values["publisher_id"] = service.publishers.ensure(values["publisher"])["id"]
        return values

    @router.post("/", status_code=201, response_model=shape)
    def create_book(payload: BookCreate) -> dict[str, Any]:
        values = columns(payload.model_dump(mode="json"))
        if not values["publisher"]:
            raise InternalFault("a record without a publisher's name breaks, whatever its id says")
        if (parent_id := values["parent_book_id"]) is not None:
            parent = service.books.get(row_id(parent_id))
            if parent is None or parent.parent_book_id is not None:
                raise HTTPException(400, "Parent book not found or is itself a child")
        return read(service.books.create(**linked(values)))

    @router.post("/batch", response_model=list[shape])  # type: ignore[valid-type]
    def batch(payload: BatchRequest) -> list[dict[str, Any]]:
        found = [service.books.get(row_id(book_id)) for book_id in payload.ids]
        return [read(book) for book in found if book and book.status != "archived"]

    @router.get("/{book_id}", response_model=shape)
    def get_book(book_id: int) -> dict[str, Any]:
        return read(known_book(service, book_id))

    @router.put("/{book_id}", response_model=shape)
    def update_book(book_id: int, payload: BookUpdate) -> dict[str, Any]:
        required = ("book_name", "language", "status")
        changes = columns(payload.model_dump(mode="json", exclude_unset=True), required=required)
        return read(service.books.update(known_book(service, book_id).id, **linked(changes)))

    if generation.number == 3:

        @router.get("/", response_model=list[shape])  # type: ignore[valid-type]
        def list_books(publisher_id: int | None = None) -> list[dict[str, Any]]:
            return [read(book) for book in visible(service, publisher_id)]

        @router.delete("/{book_id}", response_model=shape)
        def delete_book(book_id: int) -> dict[str, Any]:
            return read(shelf.delete(known_book(service, book_id)))

    return router


def visible(service: Service, publisher_id: int | None) -> list[BookRow]:
    """Books that lists show: not the archived ones."""
    return [
        book
        for book in service.books.all()
        if book.status != "archived" and publisher_id in (None, book.publisher_id)
    ]
