"""``BookRead`` of generations 3 and 4 as their OpenAPI documents describe it: clients tell them apart by it."""

from typing import Any

from pydantic import BaseModel, create_model

_V3: dict[str, Any] = {
    "publisher": (str | None, None),
    "book_name": (str, ...),
    "book_title": (str | None, None),
    "book_cover": (str | None, None),
    "activity_count": (int | None, None),
    "activity_details": (dict[str, Any] | None, None),
    "total_size": (int | None, None),
    "language": (str, "en"),
    "category": (str | None, None),
    "status": (str, "draft"),
    "id": (int, ...),
    "publisher_id": (int | None, ...),
    "created_at": (str, ...),
    "updated_at": (str, ...),
}
_V4: dict[str, Any] = {
    **_V3,
    "parent_book_id": (int | None, None),
    "book_type": (str, "standard"),
    "group_id": (int | None, None),
    "group_name": (str | None, None),
    "publisher_slug": (str | None, None),
    "parent_book_name": (str | None, None),
    "r2_prefix": (str | None, None),
    "child_count": (int, 0),
    "ai_processing_status": (str | None, None),
    "ai_processed_at": (str | None, None),
    "content_version": (int, 1),
}


def book_read(number: int) -> type[BaseModel]:
    """The model for generation ``number`` (3 or 4), named ``BookRead`` in both."""
    return create_model("BookRead", **(_V4 if number >= 4 else _V3))
