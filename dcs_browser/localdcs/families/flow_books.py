"""What only generation 4 does with books: paged lists, titles, permanent deletion and downloads as jobs."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Query
from fastapi.responses import JSONResponse, StreamingResponse
from pydantic import BaseModel, Field

from dcs_browser.localdcs.books import BookRow
from dcs_browser.localdcs.families.guards import Guard
from dcs_browser.localdcs.families.quirks import KeptLists
from dcs_browser.localdcs.families.records_v3 import Reader, known_book, visible
from dcs_browser.localdcs.generations import V4
from dcs_browser.localdcs.jobs import Job, Jobs
from dcs_browser.localdcs.objects import CHUNK
from dcs_browser.localdcs.old_shelf import OldShelf
from dcs_browser.localdcs.service import Service


class BookTitleUpdate(BaseModel):
    book_title: Annotated[str, Field(min_length=1, max_length=255)]


def flow_book_routes(service: Service, jobs: Jobs, shape: type[BaseModel], lists: KeptLists) -> APIRouter:
    shelf, read = OldShelf(service, V4), Reader(service, V4)
    guard = Guard(service.access, missing=403, keys=True)
    router = APIRouter(prefix="/books", tags=["books"], dependencies=[Depends(guard)])

    @router.get("/", response_model=list[shape])  # type: ignore[valid-type]
    def list_books(
        publisher_id: int | None = None,
        parent_book_id: int | None = None,
        top_level_only: bool = True,
        skip: Annotated[int, Query(ge=0)] = 0,
        limit: Annotated[int | None, Query(ge=1, le=500)] = None,
    ) -> list[dict[str, Any]]:
        def read_list() -> list[dict[str, Any]]:
            books = visible(service, publisher_id)
            if parent_book_id is not None:
                books = [book for book in books if book.parent_book_id == parent_book_id]
            elif top_level_only:
                books = [book for book in books if book.parent_book_id is None]
            return [read(book) for book in books[skip : None if limit is None else skip + limit]]

        answer: list[dict[str, Any]] = lists.get(
            (publisher_id, parent_book_id, top_level_only, skip, limit), read_list
        )
        return answer

    @router.patch("/{book_id}/title", response_model=shape)
    def update_title(book_id: int, payload: BookTitleUpdate) -> dict[str, Any]:
        title = payload.book_title.strip()
        if not title:
            raise HTTPException(422, "book_title must not be empty")
        return read(service.books.update(known_book(service, book_id).id, book_title=title))

    @router.delete("/{book_id}", status_code=202)
    def delete_book(book_id: int, delete_bundles: bool = False) -> dict[str, Any]:
        del delete_bundles  # there are no bundles here
        book = known_book(service, book_id)
        children = [other for other in service.books.all() if other.parent_book_id == book.id]
        answer = {"book": read(book), "children": [read(child) for child in children]}
        job_id = jobs.start("delete", lambda job: _delete(job, shelf, [*children, book]))
        return {"job_id": job_id, "status": "accepted", **answer}

    @router.get("/delete-status/{job_id}")
    def delete_status(job_id: str) -> dict[str, Any]:
        state = jobs.state("delete", job_id)
        if state is None:
            raise HTTPException(404, "Delete job not found")
        return {
            "progress": state.progress,
            "step": state.step,
            "detail": state.detail,
            "error": state.error,
        }

    @router.post("/{book_id}/download", status_code=202)
    def download_book(book_id: int) -> dict[str, Any]:
        book = known_book(service, book_id)
        if book.book_type == "pdf":
            raise HTTPException(400, "PDF books cannot be downloaded as ZIP")
        return {"job_id": jobs.start("download", lambda job: _zip(job, shelf, book)), "status": "queued"}

    @router.get("/download-status/{job_id}")
    def download_status(job_id: str) -> dict[str, Any]:
        state = jobs.state("download", job_id)
        if state is None:
            raise HTTPException(404, "Download job not found")
        return {
            "job_id": job_id,
            "progress": state.progress,
            "step": state.step,
            "detail": state.detail,
            "error": state.error,
            "ready": state.step == "completed",
        }

    @router.get("/download-file/{job_id}", response_model=None)
    def download_file(job_id: str) -> StreamingResponse | JSONResponse:
        state, path = jobs.state("download", job_id), _zip_path(service, job_id)
        if state is None or state.step != "completed" or not path.exists():
            raise HTTPException(404, "Download not found")
        return StreamingResponse(_once(path), media_type="application/zip")

    return router


def _delete(job: Job, shelf: OldShelf, books: list[BookRow]) -> None:
    job.step("deleting")
    removed = 0
    for book in books:
        removed += shelf.wipe(shelf.prefix(book))
        shelf.service.books.remove(book.id)
    job.tell(removed, removed)
    job.finish(f"{removed} files deleted")


def _zip_path(service: Service, job_id: str) -> Path:
    return service.incoming / f"download-{job_id}.zip"


def _zip(job: Job, shelf: OldShelf, book: BookRow) -> None:
    prefix = shelf.prefix(book)
    held = shelf.service.objects.list(V4.bucket, prefix)
    with zipfile.ZipFile(_zip_path(shelf.service, job.id), "w") as archive:
        for number, stored in enumerate(held):
            archive.write(shelf.service.objects.file(stored), stored.key.removeprefix(prefix))
            job.tell(number + 1, len(held))
    job.finish(f"{len(held)} files")


def _once(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as source:
            while data := source.read(CHUNK):
                yield data
    finally:
        path.unlink(missing_ok=True)
