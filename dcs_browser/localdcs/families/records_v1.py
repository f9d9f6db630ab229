"""Records of generations 1 and 2: books with a version, publishers by name (contract 1.2 and 6)."""

from enum import StrEnum
from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException
from pydantic import BaseModel, Field

from dcs_browser.localdcs.books import BookRow
from dcs_browser.localdcs.families.faults import columns, row_id
from dcs_browser.localdcs.families.guards import Guard
from dcs_browser.localdcs.generations import Generation
from dcs_browser.localdcs.old_shelf import OldShelf
from dcs_browser.localdcs.service import Service

Name = Annotated[str, Field(max_length=255)]
Language = Annotated[str, Field(max_length=64)]
Category = Annotated[str, Field(max_length=128)]
Version = Annotated[str, Field(max_length=64)]


class BookStatusEnum(StrEnum):
    draft = "draft"
    published = "published"
    archived = "archived"


class BookCreate(BaseModel):
    publisher: Name
    book_name: Name
    language: Language
    category: Category
    version: Version | None = None
    status: BookStatusEnum = BookStatusEnum.draft


class BookUpdate(BaseModel):
    publisher: Name | None = None
    book_name: Name | None = None
    language: Language | None = None
    category: Category | None = None
    version: Version | None = None
    status: BookStatusEnum | None = None


class BookRead(BookCreate):
    id: int
    created_at: str
    updated_at: str


def book_v1(book: BookRow, *, offset: bool = False) -> dict[str, Any]:
    """A record as these generations show it; ``offset`` writes ``+00:00`` for ``Z``, as upload answers do."""
    return {
        "publisher": book.publisher,
        "book_name": book.book_name,
        "language": book.language,
        "category": book.category,
        "version": book.version,
        "status": book.status,
        "id": book.id,
        **moments(book, offset=offset),
    }


def moments(book: BookRow, *, offset: bool) -> dict[str, str]:
    ends = "+00:00" if offset else "Z"
    return {name: getattr(book, name)[:-1] + ends for name in ("created_at", "updated_at")}


_NOT_NULL = ("publisher", "book_name", "language", "category", "status")


def record_routes_v1(service: Service, generation: Generation) -> APIRouter:
    shelf = OldShelf(service, generation)
    guard = Guard(service.access, missing=403, keys=generation.keys_for_books)
    router = APIRouter(prefix="/books", tags=["books"], dependencies=[Depends(guard)])

    def known(book_id: int) -> BookRow:
        book = service.books.get(row_id(book_id))
        if book is None:
            raise HTTPException(404, "Book not found")
        return book

    @router.get("/", response_model=list[BookRead])
    def list_books() -> list[dict[str, Any]]:
        return [book_v1(book) for book in service.books.all()]

    @router.post("/", status_code=201, response_model=BookRead)
    def create_book(payload: BookCreate) -> dict[str, Any]:
        return book_v1(service.books.create(**columns(payload.model_dump(mode="json"))))

    @router.get("/{book_id}", response_model=BookRead)
    def get_book(book_id: int) -> dict[str, Any]:
        return book_v1(known(book_id))

    @router.put("/{book_id}", response_model=BookRead)
    def update_book(book_id: int, payload: BookUpdate) -> dict[str, Any]:
        changes = columns(payload.model_dump(mode="json", exclude_unset=True), required=_NOT_NULL)
        return book_v1(service.books.update(known(book_id).id, **changes))

    @router.delete("/{book_id}", response_model=BookRead)
    def delete_book(book_id: int) -> dict[str, Any]:
        return book_v1(shelf.delete(known(book_id)))

    return router
