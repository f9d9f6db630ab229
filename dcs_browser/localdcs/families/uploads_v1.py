"""Uploads of generations 1 and 2: every version of a book has a folder of its own (contract 1.2 and 3)."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, File, HTTPException, UploadFile
from fastapi.responses import JSONResponse

from dcs_browser.localdcs.archive import Archive, BadArchive
from dcs_browser.localdcs.bodies import DiskRoute
from dcs_browser.localdcs.families.faults import row_id
from dcs_browser.localdcs.families.guards import Guard
from dcs_browser.localdcs.families.records_v1 import book_v1
from dcs_browser.localdcs.generations import Generation
from dcs_browser.localdcs.old_archives import find_version, kept_entries, read_metadata
from dcs_browser.localdcs.old_shelf import OldShelf
from dcs_browser.localdcs.service import Service

_REQUIRED = ("publisher", "book_name", "language", "category")


def upload_routes_v1(service: Service, generation: Generation) -> APIRouter:
    shelf = OldShelf(service, generation)
    limits = service.rules.limits
    guard = Guard(service.access, missing=403, keys=generation.keys_for_books)
    router = APIRouter(prefix="/books", tags=["books"], dependencies=[Depends(guard)], route_class=DiskRoute)

    @router.post("/{book_id}/upload", status_code=201)
    def upload_book(
        book_id: int, file: Annotated[UploadFile, File()], override: bool = False
    ) -> JSONResponse:
        book = service.books.get(row_id(book_id))
        if book is None:
            raise HTTPException(404, "Book not found")
        try:
            with Archive(file.file, limits) as archive:
                version = find_version(archive)
                prefix = f"{shelf.prefix(book)}{version}/"
                make_room(shelf, prefix, version, override=override)
                files = shelf.put(archive, kept_entries(archive, generation), prefix)
        except BadArchive as error:
            raise HTTPException(400, str(error)) from error
        status = "published" if book.status == "draft" else book.status
        service.books.update(book.id, version=version, status=status)
        return JSONResponse({"book_id": book.id, "version": version, "files": files}, 201)

    @router.post("/upload", status_code=201)
    def upload_new_book(file: Annotated[UploadFile, File()], override: bool = False) -> JSONResponse:
        try:
            with service.uploading, Archive(file.file, limits) as archive:
                return JSONResponse(store_new(shelf, archive, override=override), 201)
        except BadArchive as error:
            raise HTTPException(400, str(error)) from error

    return router


def store_new(shelf: OldShelf, archive: Archive, *, override: bool) -> dict[str, Any]:
    """A book nobody knows yet, described by its own config.json; the answer."""
    books = shelf.service.books
    version = find_version(archive)
    found = read_metadata(archive, shelf.generation)
    if missing := [name for name in _REQUIRED if not found[name]]:
        raise BadArchive(f"config.json is missing required fields: {', '.join(missing)}")
    if found["version"] and found["version"] != version:
        raise BadArchive("config.json version must match data/version")
    if books.of_publisher(found["publisher"], found["book_name"]) is not None:
        raise HTTPException(409, "Book already exists; please use update mode to upload new content.")
    prefix = f"{found['publisher']}/{found['book_name']}/{version}/"
    make_room(shelf, prefix, version, override=override)
    files = shelf.put(archive, kept_entries(archive, shelf.generation), prefix)
    with shelf.service.database.transaction():
        if books.of_publisher(found["publisher"], found["book_name"]) is not None:
            raise HTTPException(409, "Book already exists; please use update mode to upload new content.")
        values = {name: found[name] for name in _REQUIRED}
        book = books.create(**values, version=version, status="published")
    return {"book": book_v1(book, offset=True), "version": version, "files": files}


def make_room(shelf: OldShelf, prefix: str, version: str, *, override: bool, bucket: str = "") -> None:
    """409 when the version is there, or the old one to the trash."""
    if not shelf.any(prefix, bucket=bucket):
        return
    if not override:
        message = f"Version '{version}' already exists; re-run with override to replace it."
        raise HTTPException(409, {"message": message, "code": "VERSION_EXISTS", "version": version})
    shelf.to_trash(prefix, bucket=bucket)
