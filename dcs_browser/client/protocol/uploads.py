"""Archives on their way in: multipart framing, receipts, chunked uploads, jobs (contract 1.2, 1.2.1, 3)."""

import math
from dataclasses import dataclass
from typing import Protocol

from dcs_browser.client.protocol.exchange import Answer, Ask, decode, get, veiled
from dcs_browser.client.protocol.failures import phrase, sentence
from dcs_browser.client.protocol.payloads import ChunksPayload, JobPayload, ReceiptPayload
from dcs_browser.domain.errors import Conflict, DcsBrowserError, Refused

CHUNK = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Session:
    """An upload in chunks that a service knows by ``id``: ``size`` bytes, cut every ``chunk`` bytes.

    It lives two hours beyond its newest chunk; every chunk but the last has exactly that size (contract 1.2.1).
    """

    id: str
    size: int
    chunk: int

    @property
    def chunks(self) -> int:
        return max(1, math.ceil(self.size / self.chunk))

    def bytes_of(self, index: int) -> int:
        """How many bytes the chunk ``index`` has."""
        return min(self.chunk, self.size - index * self.chunk)


class Memory(Protocol):
    """What of an upload in chunks outlives this process; each call is on disk when it returns."""

    def recall(self) -> Session | None:
        """The session that was begun for these very bytes."""
        ...

    def keep(self, session: Session) -> None: ...

    def lost(self) -> None:
        """The service has forgotten the session: everything is sent again."""
        ...

    def closing(self) -> None:
        """Every chunk is there: from now on the service may make a book of them."""
        ...

    def job(self, number: str) -> None:
        """Under which number the service can be asked what became of it."""
        ...


def into(book_id: int, *, override: bool) -> Ask:
    query = (("override", "true"),) if override else ()
    return Ask("POST", f"/books/{book_id}/upload", query, needs="upload_into")


def new(*, override: bool, publisher_id: int | None, background: bool = False) -> Ask:
    query = [("override", "true")] if override else []
    if publisher_id is not None:
        query.append(("publisher_id", str(publisher_id)))
    if background:
        return Ask("POST", "/books/upload-async", tuple(query), needs="upload_async")
    return Ask("POST", "/books/upload", tuple(query), needs="upload_new")


def read_receipt(answer: Answer) -> ReceiptPayload:
    """An empty or wordless success is an empty receipt."""
    if not answer.body.strip():
        return ReceiptPayload()
    return decode(answer, ReceiptPayload)


def begin_chunked(
    filename: str, size: int, *, publisher_id: int | None, book_id: int | None, override: bool
) -> Ask:
    body: dict[str, object] = {
        "filename": filename,
        "total_size": size,
        "chunk_size": CHUNK,
        "total_chunks": Session("", size, CHUNK).chunks,
        "override": override,
    }
    if publisher_id is not None:
        body["publisher_id"] = publisher_id
    if book_id is not None:
        body["target_book_id"] = book_id
    return Ask("POST", "/books/chunked-upload/init", json=body, repeatable=True, needs="upload_chunked")


def send_chunk(upload: str, index: int) -> Ask:
    """Idempotent for the same bytes (contract 1.2.1)."""
    query = (("chunk_index", str(index)),)
    return Ask("POST", f"/books/chunked-upload/{upload}/chunk", query, repeatable=True)


def chunks_received(upload: str) -> Ask:
    return get(f"/books/chunked-upload/{upload}/status")


def read_chunks(answer: Answer) -> ChunksPayload:
    return decode(answer, ChunksPayload)


def complete_chunked(upload: str) -> Ask:
    return Ask("POST", f"/books/chunked-upload/{upload}/complete", json={})


def upload_status(job: str) -> Ask:
    return get(f"/books/upload-status/{job}")


def read_job(answer: Answer) -> JobPayload:
    return decode(answer, JobPayload)


def job_failure(job: JobPayload) -> DcsBrowserError | None:
    """The error of a job that ended badly; ``None`` while it runs or when it is done."""
    if job.step != "error" and not job.error:
        return None
    words = veiled(job.error or job.detail or "the job failed")
    if "already exists" in words.lower():
        return Conflict(words, reason="BOOK_EXISTS", detail=sentence(words))
    return Refused(words, detail=phrase(words))


def job_done(job: JobPayload) -> bool:
    return job.step == "completed"


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands before and after the one file of a multipart body."""

    boundary: str
    head: bytes
    tail: bytes

    @property
    def content_type(self) -> str:
        return f"multipart/form-data; boundary={self.boundary}"

    def length(self, size: int) -> int:
        """Bytes of the whole body around a file of ``size`` bytes."""
        return len(self.head) + size + len(self.tail)


_ESCAPES = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})


def frame(field: str, filename: str, boundary: str, kind: str = "application/zip") -> Frame:
    """Framing by RFC 7578, the name escaped as browsers do and sent as UTF-8."""
    head = (
        f"--{boundary}\r\n"
        f'Content-Disposition: form-data; name="{field}"; filename="{filename.translate(_ESCAPES)}"\r\n'
        f"Content-Type: {kind}\r\n\r\n"
    )
    return Frame(boundary, head.encode(), f"\r\n--{boundary}--\r\n".encode())
