"""``/books`` as the guide describes it (guide 4.2 and 9): records, uploads, and deletion to the trash."""

import errno
from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Depends, File, HTTPException, UploadFile
from fastapi.responses import JSONResponse
from pydantic import AfterValidator, BaseModel, Field

from dcs_browser.domain.names import nfc
from dcs_browser.localdcs.archive import Archive, BadArchive, book_entries
from dcs_browser.localdcs.bodies import DiskRoute
from dcs_browser.localdcs.books import BookRow
from dcs_browser.localdcs.families.guards import Guard
from dcs_browser.localdcs.service import Service
from dcs_browser.localdcs.shelf import Shelf, folder_of

BookId = int


class BookStatus(StrEnum):
    draft = "draft"
    published = "published"
    archived = "archived"


def _folder_name(name: str) -> str:
    name = nfc(name.strip())
    if not name or name in (".", "..") or any(char in "/\\" or ord(char) < 32 for char in name):
        raise ValueError("must be usable as the name of one folder")
    return name


FolderName = Annotated[str, Field(max_length=255), AfterValidator(_folder_name)]
Text = Annotated[str, Field(max_length=255)]


class BookCreate(BaseModel):
    publisher: Annotated[str, Field(min_length=1, max_length=255)]
    book_name: FolderName
    language: Annotated[str, Field(max_length=64)] = "en"
    category: Annotated[str, Field(max_length=128)] = ""
    version: Annotated[str, Field(max_length=64)] | None = None
    status: BookStatus = BookStatus.draft


class BookUpdate(BaseModel):
    publisher: Annotated[str, Field(min_length=1, max_length=255)] = ""
    book_name: FolderName = ""
    language: Annotated[str, Field(max_length=64)] = ""
    category: Annotated[str, Field(max_length=128)] = ""
    version: Annotated[str, Field(max_length=64)] | None = None
    status: BookStatus = BookStatus.draft


class BookRead(BaseModel):
    id: int
    publisher: str
    book_name: str
    language: str
    category: str
    version: str | None
    status: BookStatus
    created_at: str
    updated_at: str


class DeletedBook(BookRead):
    trash_key: str


class StoredFile(BaseModel):
    path: str
    size: int


class UploadResponse(BaseModel):
    book_id: int
    version: str | None
    files: list[StoredFile]


def book_read(book: BookRow) -> BookRead:
    """The guide's nine fields."""
    return BookRead(
        id=book.id,
        publisher=book.publisher or "",
        book_name=book.book_name,
        language=book.language,
        category=book.category or "",
        version=book.version,
        status=BookStatus(book.status),
        created_at=book.created_at,
        updated_at=book.updated_at,
    )


def guide_book_routes(service: Service) -> APIRouter:
    shelf = Shelf(service)
    guard = Guard(service.access, missing=401)
    router = APIRouter(prefix="/books", tags=["books"], dependencies=[Depends(guard)], route_class=DiskRoute)

    @router.get("")
    def list_books() -> list[BookRead]:
        return [book_read(book) for book in shelf.listed()]

    @router.get("/by-publisher/{publisher}")
    def list_books_by_publisher(publisher: str) -> list[BookRead]:
        wanted = publisher.casefold()
        return [book_read(b) for b in shelf.listed() if (b.publisher or "").casefold() == wanted]

    @router.post("", status_code=201)
    def create_book(payload: BookCreate) -> BookRead:
        return book_read(shelf.create(**payload.model_dump(mode="json")))

    @router.get("/{book_id}")
    def get_book(book_id: BookId) -> BookRead:
        return book_read(shelf.book(book_id))

    @router.patch("/{book_id}")
    def update_book(book_id: BookId, payload: BookUpdate) -> BookRead:
        return book_read(shelf.change(book_id, payload.model_dump(mode="json", exclude_unset=True)))

    @router.delete("/{book_id}")
    def delete_book(book_id: BookId) -> DeletedBook:
        book = shelf.delete(book_id)
        return DeletedBook(**book_read(book).model_dump(), trash_key=book.trash_key or "")

    @router.post("/{book_id}/upload", status_code=201, response_model=UploadResponse)
    def upload_book(
        book_id: BookId, file: Annotated[UploadFile, File()], override: bool = False
    ) -> JSONResponse:
        shelf.may_store(book_id, override=override)
        limits = service.rules.limits
        pack = service.objects.pack()
        try:
            with Archive(file.file, limits) as archive:
                entries = book_entries(archive, limits)
                written = archive.unpack(entries, pack)
                version = next((e for e in entries if e.path == "data/version"), None)
                text = _version(archive.read(version.info)) if version else ""
            book = shelf.store(book_id, written, override=override, version=text)
        except BadArchive as error:
            pack.discard()
            raise HTTPException(400, str(error)) from error
        except BaseException as error:
            pack.discard()
            if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
                raise HTTPException(507, "There is no room to unpack this archive.") from error
            raise
        prefix = folder_of(book.book_name)
        files = [{"path": prefix + path, "size": item.size} for path, item in written.items()]
        return JSONResponse({"book_id": book.id, "version": book.version, "files": files}, 201)

    return router


def _version(data: bytes) -> str:
    text = data.decode("utf-8", "replace").strip()
    return text if len(text) <= 64 and text.isprintable() else ""
