"""Uploads of generations 3 and 4: one folder a book, replaced before the archive is looked at (contract 1.2, 3)."""

from collections.abc import Callable
from typing import IO, Annotated, Any

from fastapi import APIRouter, Depends, File, HTTPException, UploadFile
from fastapi.responses import JSONResponse

from dcs_browser.domain.names import stored_book_name
from dcs_browser.localdcs.archive import Archive, BadArchive
from dcs_browser.localdcs.bodies import DiskRoute
from dcs_browser.localdcs.books import BookRow
from dcs_browser.localdcs.families.faults import row_id
from dcs_browser.localdcs.families.guards import Guard
from dcs_browser.localdcs.families.records_v3 import Reader, known_book
from dcs_browser.localdcs.generations import Generation
from dcs_browser.localdcs.old_archives import Metadata, kept_entries, read_metadata
from dcs_browser.localdcs.old_shelf import OldShelf, StoredFile, Tell
from dcs_browser.localdcs.service import Service

MOST_FILES = 50


class Uploads:
    """What the plain, the asynchronous, the chunked and the bulk routes share."""

    def __init__(self, service: Service, generation: Generation) -> None:
        self.service = service
        self.generation = generation
        self.shelf = OldShelf(service, generation)
        self.read = Reader(service, generation)

    def name_of(self, filename: str) -> str:
        """The stored book name: the ZIP's name, folded by generation 4."""
        stem = filename[:-4] if filename.lower().endswith(".zip") else filename
        return stored_book_name(stem) if self.generation.number >= 4 else stem

    def replace(
        self, book: BookRow, file: IO[bytes], *, tell: Tell | None = None
    ) -> tuple[BookRow, list[StoredFile]]:
        """New content for a book; the old one is gone first, whatever the new one is worth."""
        prefix = self.shelf.prefix(book)
        self.shelf.wipe(prefix)
        with Archive(file, self.service.rules.limits) as archive:
            files = self.shelf.put(archive, kept_entries(archive, self.generation), prefix, tell=tell)
        status = "published" if book.status == "draft" else book.status
        if self.generation.number >= 4:
            version = book.content_version + 1
            return self.service.books.update(book.id, status=status, content_version=version), files
        return self.service.books.update(book.id, touch=False, status=status), files

    def store_new(
        self,
        filename: str,
        file: IO[bytes],
        *,
        publisher_id: int | None,
        override: bool,
        by_name: bool = False,
        tell: Tell | None = None,
        step: Callable[[str], None] = lambda _step: None,
    ) -> tuple[BookRow, list[StoredFile]]:
        """A book from its own config.json. Raises ``BadArchive`` and ``HTTPException``.

        ``by_name`` is the mistake of generation 4's bulk route: files go where no reader of it looks.
        """
        with self.service.uploading:
            return self._store_new(filename, file, publisher_id, override, by_name, tell, step)

    def _store_new(
        self,
        filename: str,
        file: IO[bytes],
        publisher_id: int | None,
        override: bool,
        by_name: bool,
        tell: Tell | None,
        step: Callable[[str], None],
    ) -> tuple[BookRow, list[StoredFile]]:
        book_name = self.name_of(filename)
        step("extracting")
        with Archive(file, self.service.rules.limits) as archive:
            found = read_metadata(archive, self.generation)
            step("resolving")
            publisher = self._publisher(found, publisher_id)
            slug = publisher["slug"] if self.generation.number >= 4 and not by_name else publisher["name"]
            prefix = f"{slug}/books/{book_name}/"
            if self.shelf.any(prefix):
                if not override:
                    raise HTTPException(409, self._exists(book_name, publisher["name"]))
                step("clearing")
                self.shelf.wipe(prefix)
            step("uploading")
            files = self.shelf.put(archive, kept_entries(archive, self.generation), prefix, tell=tell)
            size = sum(info.file_size for info in archive.files())
        if self.generation.number >= 4:
            size = _size(file)
        step("saving")
        values = {
            "publisher": publisher["name"],
            "publisher_id": publisher["id"],
            "book_name": book_name,
            "book_title": found["book_title"] or None,
            "book_cover": found.cover or None,
            "activity_count": sum(found.activities.values()),
            "activity_details": found.activities,
            "total_size": size,
            "language": found["language"] or "en",
            "category": found["category"] or None,
            "status": "published",
        }
        return self._record(values), files

    def _publisher(self, found: Metadata, publisher_id: int | None) -> Any:
        if publisher_id is not None:
            return self.publisher(publisher_id)
        if not found["publisher"]:
            raise BadArchive("config.json does not have publisher_name and no publisher_id was provided")
        return self.service.publishers.ensure(found["publisher"])

    def publisher(self, publisher_id: int) -> Any:
        row = self.service.publishers.get(row_id(publisher_id))
        if row is None:
            raise HTTPException(404, f"Publisher with ID {publisher_id} not found")
        return row

    def _record(self, values: dict[str, Any]) -> BookRow:
        with self.service.database.transaction():
            book = self.service.books.of_publisher(values["publisher"], values["book_name"])
            if book is None:
                book = self.service.books.create(**values)
            else:
                changed = any(getattr(book, name) != value for name, value in values.items())
                book = self.service.books.update(book.id, touch=changed, **values)
            if self.generation.number >= 4:
                book = self.service.books.update(book.id, content_version=book.content_version + 1)
            return book

    def _exists(self, book_name: str, publisher: str) -> dict[str, str]:
        message = (
            f"Book '{book_name}' already exists for publisher '{publisher}'. "
            "Use override=true to backup and replace."
        )
        return {
            "message": message,
            "code": "BOOK_EXISTS",
            "publisher": publisher,
            "book_name": book_name,
        }


def upload_routes_v3(service: Service, generation: Generation) -> APIRouter:
    uploads = Uploads(service, generation)
    guard = Guard(service.access, missing=403, keys=generation.keys_for_books)
    router = APIRouter(prefix="/books", tags=["books"], dependencies=[Depends(guard)], route_class=DiskRoute)

    @router.post("/{book_id}/upload", status_code=201)
    def upload_book(book_id: int, file: Annotated[UploadFile, File()]) -> JSONResponse:
        book = known_book(service, book_id)
        try:
            _, files = uploads.replace(book, file.file)
        except BadArchive as error:
            raise HTTPException(400, str(error)) from error
        return JSONResponse({"book_id": book.id, "files": files}, 201)

    @router.post("/upload", status_code=201)
    def upload_new_book(
        file: Annotated[UploadFile, File()], override: bool = False, publisher_id: int | None = None
    ) -> JSONResponse:
        filename = checked_name(file)
        if publisher_id is not None:
            uploads.publisher(publisher_id)
        try:
            book, files = uploads.store_new(filename, file.file, publisher_id=publisher_id, override=override)
        except BadArchive as error:
            raise HTTPException(400, str(error)) from error
        return JSONResponse({"book": uploads.read(book, offset=True), "files": files}, 201)

    @router.post("/upload-bulk", status_code=201)
    def upload_bulk_books(
        files: Annotated[list[UploadFile], File()], override: bool = False
    ) -> dict[str, Any]:
        if len(files) > MOST_FILES:
            raise HTTPException(400, f"Maximum {MOST_FILES} files per upload")
        results = [_one_of_many(uploads, file, override=override) for file in files]
        done = sum(bool(result["success"]) for result in results)
        return {
            "total": len(results),
            "successful": done,
            "failed": len(results) - done,
            "results": results,
        }

    return router


def checked_name(file: UploadFile) -> str:
    """The file name of a new book's ZIP; 400 for any other extension."""
    if not (file.filename or "").lower().endswith(".zip"):
        raise HTTPException(400, "File must be a ZIP archive")
    return str(file.filename)


def _one_of_many(uploads: Uploads, file: UploadFile, *, override: bool) -> dict[str, Any]:
    result: dict[str, Any] = {
        "filename": file.filename,
        "success": False,
        "book_id": None,
        "book_name": None,
        "publisher": None,
        "error": None,
    }
    try:
        book, _ = uploads.store_new(
            checked_name(file), file.file, publisher_id=None, override=override, by_name=True
        )
    except BadArchive as error:
        return {**result, "error": str(error)}
    except HTTPException as error:
        detail: Any = error.detail
        return {**result, "error": detail["message"] if isinstance(detail, dict) else str(detail)}
    return {
        **result,
        "success": True,
        "book_id": book.id,
        "book_name": book.book_name,
        "publisher": book.publisher,
    }


def _size(file: IO[bytes]) -> int:
    file.seek(0, 2)
    return file.tell()
