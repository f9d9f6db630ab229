"""The service's JSON as structs, tolerant of every generation, and the domain values made of them (contract 6).

Everything may be missing or null; unknown fields are ignored; times come with ``Z`` or an offset.
"""

from datetime import UTC, datetime
from enum import StrEnum
from typing import TypeVar

import msgspec

from dcs_browser.domain.library import Book, BookStatus, TrashEntry, TrashKind

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")


class BookPayload(msgspec.Struct):
    """``BookRead`` of any generation."""

    id: int
    book_name: str | None = None
    publisher: str | None = None
    publisher_id: int | None = None
    book_title: str | None = None
    book_cover: str | None = None
    language: str | None = None
    category: str | None = None
    version: str | None = None
    status: str | None = None
    created_at: str | None = None
    updated_at: str | None = None
    activity_count: int | None = None
    total_size: int | None = None
    content_version: int | None = None
    parent_book_id: int | None = None
    book_type: str | None = None
    trash_key: str | None = None  # some services name it in the answer to a delete

    def book(self) -> Book:
        return Book(
            id=self.id,
            publisher=self.publisher or "",
            name=self.book_name or "",
            title=self.book_title or "",
            language=self.language or "",
            category=self.category or "",
            version=self.version or "",
            status=_member(BookStatus, (self.status or "").lower(), BookStatus.PUBLISHED),
            created_at=when(self.created_at),
            updated_at=when(self.updated_at),
            publisher_id=self.publisher_id,
            cover=self.book_cover or "",
            activity_count=self.activity_count,
            total_size=self.total_size,
            content_version=self.content_version,
            parent_id=self.parent_book_id,
            kind=self.book_type or "standard",
        )


class TrashMetadata(msgspec.Struct):
    publisher: str | None = None
    book_name: str | None = None
    platform: str | None = None
    version: str | None = None


class TrashPayload(msgspec.Struct):
    """``TrashEntryRead`` of any generation (contract 1.5.1)."""

    key: str
    item_type: str | None = None
    path: str | None = None
    object_count: int | None = None
    total_size: int | None = None
    metadata: TrashMetadata | None = None
    youngest_last_modified: str | None = None
    deleted_at: str | None = None
    eligible_at: str | None = None
    eligible_for_deletion: bool | None = None

    def entry(self) -> TrashEntry:
        about = self.metadata or TrashMetadata()
        publisher, name = _named_by_key(self.key)
        kind = self.item_type or ""
        app = kind == TrashKind.APP
        return TrashEntry(
            key=self.key,
            kind=_member(TrashKind, kind, TrashKind.UNKNOWN),
            publisher=about.publisher or about.platform or ("" if app else publisher),
            name=about.book_name or (about.version if app else None) or name,
            object_count=self.object_count or 0,
            total_size=self.total_size or 0,
            deleted_at=when(self.deleted_at or self.youngest_last_modified),
            eligible_at=when(self.eligible_at),
            eligible=self.eligible_for_deletion,
        )


class TreeNode(msgspec.Struct, gc=False):
    """A folder or file of the tree routes; ``path`` is the full key, folders end in a slash (contract 1.4)."""

    path: str = ""
    type: str = "folder"
    size: int | None = None
    children: list["TreeNode"] | None = None
    last_modified: str | None = None
    etag: str | None = None


class BrowsedObject(msgspec.Struct, gc=False):
    """One object of the guide's browse route (guide 4.3)."""

    name: str
    size: int | None = None
    last_modified: str | None = None
    etag: str | None = None


class Browsed(msgspec.Struct):
    objects: list[BrowsedObject] = []


class LinkPayload(msgspec.Struct):
    """A presigned URL; the guide says ``expires_in_seconds``, later services ``expires_in``."""

    url: str | None = None
    presigned_url: str | None = None
    download_url: str | None = None
    path: str | None = None
    expires_in_seconds: int | None = None
    expires_in: int | None = None

    @property
    def address(self) -> str:
        return self.url or self.presigned_url or self.download_url or ""

    @property
    def lifetime(self) -> int:
        """Seconds; an hour when the service doesn't say (its default everywhere)."""
        return self.expires_in_seconds or self.expires_in or 3600


class FilePayload(msgspec.Struct):
    path: str | None = None
    object_name: str | None = None
    size: int | None = None


class ReceiptPayload(msgspec.Struct):
    """What an upload answers: into a record ``book_id``, a new one ``book``, a lenient service the record itself."""

    book: BookPayload | None = None
    book_id: int | None = None
    id: int | None = None
    files: list[FilePayload] | None = None

    @property
    def listed(self) -> tuple[tuple[str, int], ...]:
        return tuple((f.path or f.object_name or "", f.size or 0) for f in self.files or ())


class JobPayload(msgspec.Struct):
    """The state of a background job, or the answer that starts one."""

    job_id: str | None = None
    upload_id: str | None = None
    status: str | None = None
    step: str | None = None
    progress: float | None = None
    detail: str | None = None
    error: str | None = None
    book_id: int | None = None


class ChunksPayload(msgspec.Struct):
    """What a service has of an upload in chunks."""

    status: str = "uploading"
    received_chunks: list[int] = []


class PublisherPayload(msgspec.Struct):
    id: int
    name: str | None = None


class RestoredPayload(msgspec.Struct):
    book: BookPayload | None = None
    objects_moved: int | None = None


class PurgedPayload(msgspec.Struct):
    objects_removed: int | None = None


class TokenPayload(msgspec.Struct):
    access_token: str


class SessionPayload(msgspec.Struct):
    email: str | None = None
    user_id: int | None = None


class HealthPayload(msgspec.Struct):
    status: str
    service: str | None = None


def when(text: str | None) -> datetime | None:
    """An ISO 8601 time in UTC; a naive one is taken as UTC, nonsense is ``None``."""
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def listed(body: bytes, kind: type[T]) -> list[T]:
    """A list of ``kind``, whether it comes bare or as ``{"items": […]}``. Raises ``msgspec.DecodeError``."""
    if body.lstrip()[:1] == b"{":
        wrapped = msgspec.json.decode(body, type=dict[str, msgspec.Raw])
        for name in ("items", "books", "entries", "results"):
            if name in wrapped:
                body = bytes(wrapped[name])
                break
    return [
        msgspec.json.decode(item, type=kind, strict=False)
        for item in msgspec.json.decode(body, type=list[msgspec.Raw])
    ]


def _member(kind: type[E], text: str, otherwise: E) -> E:
    try:
        return kind(text)
    except ValueError:
        return otherwise


def _named_by_key(key: str) -> tuple[str, str]:
    """Publisher and book as far as a trash key tells them (contract 2): ``books/{p}/{b}/``, ``…/{p}/books/{b}/``."""
    parts = [part for part in key.split("/") if part]
    if len(parts) >= 4 and parts[2] == "books":
        return parts[1], parts[3]
    if len(parts) >= 3 and parts[0] == "books":
        return parts[1], parts[2]
    return ("", parts[-1]) if parts else ("", "")
