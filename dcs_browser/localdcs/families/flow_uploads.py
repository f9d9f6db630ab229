"""Generation 4's uploads that answer before they are done: asynchronous and in chunks (contract 1.2.1).

A chunk that is sent again with a wrong size deletes the good one while the count stays: completing breaks then.
"""

import math
import shutil
import threading
import uuid
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import IO, Annotated, Any

from fastapi import APIRouter, Depends, File, HTTPException, Query, UploadFile
from pydantic import BaseModel, Field

from dcs_browser.localdcs.archive import Archive, BadArchive
from dcs_browser.localdcs.bodies import DiskRoute
from dcs_browser.localdcs.families.guards import Guard
from dcs_browser.localdcs.families.uploads_v3 import Uploads, checked_name
from dcs_browser.localdcs.generations import V4, InternalFault
from dcs_browser.localdcs.jobs import Job, Jobs
from dcs_browser.localdcs.service import Service

LONGEST_TOTAL = 5 << 30  # bytes
LONGEST_CHUNK = 50 << 20  # bytes
LIFE = timedelta(hours=2)


class ChunkedUploadInit(BaseModel):
    filename: str
    total_size: Annotated[int, Field(gt=0, le=LONGEST_TOTAL)]
    chunk_size: Annotated[int, Field(gt=0, le=LONGEST_CHUNK)]
    total_chunks: Annotated[int, Field(gt=0)]
    publisher_id: int | None = None
    override: bool = False
    auto_bundle: bool = True
    target_book_id: int | None = None


@dataclass
class _Session:
    order: ChunkedUploadInit
    folder: Path
    ends: datetime
    status: str = "uploading"
    received: set[int] = field(default_factory=set)

    def expected(self, index: int) -> int:
        last = index == self.order.total_chunks - 1
        return self.order.total_size - index * self.order.chunk_size if last else self.order.chunk_size


class _Sessions:
    def __init__(self, service: Service) -> None:
        self._service = service
        self._lock = threading.Lock()
        self._open: dict[str, _Session] = {}

    def begin(self, order: ChunkedUploadInit) -> str:
        upload_id = str(uuid.uuid4())
        folder = self._service.incoming / f"chunks-{upload_id}"
        folder.mkdir()
        with self._lock:
            self._open[upload_id] = _Session(order, folder, self._service.clock() + LIFE)
        return upload_id

    def get(self, upload_id: str, *, keep: bool = True) -> _Session:
        with self._lock:
            session = self._open.get(upload_id)
            if session is None or session.ends < self._service.clock():
                raise HTTPException(404, "Upload session not found or expired")
            if keep:
                session.ends = self._service.clock() + LIFE
            return session

    def end(self, upload_id: str) -> None:
        with self._lock:
            session = self._open.pop(upload_id, None)
        if session:
            shutil.rmtree(session.folder, ignore_errors=True)


def flow_upload_routes(service: Service, jobs: Jobs) -> APIRouter:
    uploads = Uploads(service, V4)
    sessions = _Sessions(service)
    guard = Guard(service.access, missing=403, keys=True)
    router = APIRouter(prefix="/books", tags=["books"], dependencies=[Depends(guard)], route_class=DiskRoute)

    @router.post("/upload-async", status_code=202)
    def upload_new_book_async(
        file: Annotated[UploadFile, File()],
        publisher_id: int | None = None,
        override: bool = False,
        auto_bundle: bool = True,
    ) -> dict[str, Any]:
        del auto_bundle  # there are no bundles here
        filename = checked_name(file)
        if publisher_id is not None:
            uploads.publisher(publisher_id)
        kept = service.incoming / f"async-{uuid.uuid4()}.zip"
        with kept.open("wb") as target:
            shutil.copyfileobj(file.file, target, 1 << 20)
        order = ChunkedUploadInit(
            filename=filename,
            total_size=1,
            chunk_size=1,
            total_chunks=1,
            publisher_id=publisher_id,
            override=override,
        )
        return {"job_id": jobs.start("upload", lambda job: _work(job, uploads, order, kept)), **_ACCEPTED}

    @router.get("/upload-status/{job_id}")
    def upload_status(job_id: str) -> dict[str, Any]:
        state = jobs.state("upload", job_id)
        if state is None:
            raise HTTPException(404, "Upload job not found")
        return {
            "progress": state.progress,
            "step": state.step,
            "detail": state.detail,
            "book_id": state.book_id,
            "error": state.error,
            "download_url": None,
        }

    @router.post("/chunked-upload/init")
    def chunked_upload_init(payload: ChunkedUploadInit) -> dict[str, Any]:
        if payload.total_chunks != math.ceil(payload.total_size / payload.chunk_size):
            raise HTTPException(400, "total_chunks does not match total_size and chunk_size")
        if not payload.filename.lower().endswith(".zip"):
            raise HTTPException(400, "File must be a ZIP archive")
        if payload.publisher_id is not None and service.publishers.get(payload.publisher_id) is None:
            raise HTTPException(404, f"Publisher {payload.publisher_id} not found")
        if payload.target_book_id is not None and service.books.get(payload.target_book_id) is None:
            raise HTTPException(404, "Book not found")
        return {"upload_id": sessions.begin(payload)}

    @router.post("/chunked-upload/{upload_id}/chunk")
    def chunked_upload_chunk(
        upload_id: str, chunk: Annotated[UploadFile, File()], chunk_index: Annotated[int, Query(ge=0)]
    ) -> dict[str, Any]:
        session = sessions.get(upload_id)
        if session.status != "uploading":
            raise HTTPException(409, "Upload session is not in uploading state")
        total = session.order.total_chunks
        if chunk_index >= total:
            raise HTTPException(400, f"chunk_index must be < {total}")
        _keep(session, chunk_index, chunk.file)
        return {"chunk_index": chunk_index, "received": len(session.received), "total_chunks": total}

    @router.get("/chunked-upload/{upload_id}/status")
    def chunked_upload_status(upload_id: str) -> dict[str, Any]:
        session = sessions.get(upload_id, keep=False)
        return {
            "upload_id": upload_id,
            "status": session.status,
            "received_chunks": sorted(session.received),
            "total_chunks": session.order.total_chunks,
        }

    @router.post("/chunked-upload/{upload_id}/complete", status_code=202)
    def chunked_upload_complete(upload_id: str) -> dict[str, Any]:
        session = sessions.get(upload_id)
        if session.status != "uploading":
            raise HTTPException(409, "Upload session is not in uploading state")
        total = session.order.total_chunks
        if len(session.received) < total:
            raise HTTPException(400, f"Missing chunks: received {len(session.received)}/{total}")
        session.status = "completing"
        kept = _assembled(service, session)
        try:
            with kept.open("rb") as file, Archive(file, service.rules.limits):
                pass
        except BadArchive as error:
            kept.unlink()
            sessions.end(upload_id)
            raise HTTPException(400, str(error)) from error
        shutil.rmtree(session.folder, ignore_errors=True)
        order = session.order
        return {"job_id": jobs.start("upload", lambda job: _work(job, uploads, order, kept)), **_ACCEPTED}

    return router


_ACCEPTED = {"status": "accepted"}


def _keep(session: _Session, index: int, file: IO[bytes]) -> None:
    path, expected = session.folder / str(index), session.expected(index)
    with path.open("wb") as target:
        shutil.copyfileobj(file, target, 1 << 20)
    got = path.stat().st_size
    if got != expected:
        path.unlink()
        raise HTTPException(400, f"Chunk {index} size mismatch: got {got}, expected {expected}")
    session.received.add(index)


def _assembled(service: Service, session: _Session) -> Path:
    kept = service.incoming / f"{session.folder.name}.zip"
    try:
        with kept.open("wb") as target:
            for index in range(session.order.total_chunks):
                with (session.folder / str(index)).open("rb") as piece:
                    shutil.copyfileobj(piece, target, 1 << 20)
    except FileNotFoundError as error:
        kept.unlink(missing_ok=True)
        raise InternalFault("a chunk that was counted is not there") from error
    return kept


def _work(job: Job, uploads: Uploads, order: ChunkedUploadInit, kept: Path) -> None:
    try:
        with kept.open("rb") as file:
            if order.target_book_id is not None:
                job.step("uploading")
                book = uploads.service.books.known(order.target_book_id)
                book, files = uploads.replace(book, file, tell=job.tell)
            else:
                book, files = uploads.store_new(
                    order.filename,
                    file,
                    publisher_id=order.publisher_id,
                    override=order.override,
                    tell=job.tell,
                    step=job.step,
                )
        job.finish(f"{len(files)} files uploaded", book.id)
    finally:
        kept.unlink(missing_ok=True)
