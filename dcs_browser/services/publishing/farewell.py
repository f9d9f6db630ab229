"""The copy of a book that will be deleted for good: kept beside the safety copies, and what brings the book back.

Leaves to others: making and checking a copy (``safety``), sending it (``publish``), asking a person (``ui``).
"""

import asyncio
import dataclasses
import json
import logging
from pathlib import Path
from typing import TYPE_CHECKING

from dcs_browser.domain.library import Book, BookDraft
from dcs_browser.domain.transfers import Phase
from dcs_browser.services.publishing import safety
from dcs_browser.services.transfers.worker import Progress, UploadJob

if TYPE_CHECKING:
    from dcs_browser.client.api import Dcs

_log = logging.getLogger(__name__)

_RECORD = "record.json"
_FIELDS = ("id", "publisher", "name", "title", "language", "category", "version")


@dataclasses.dataclass(frozen=True, slots=True)
class Kept:
    """A complete copy of a deleted ``book``."""

    copy: safety.SafetyCopy
    book: Book

    def job(self) -> UploadJob:
        """What publishes it again, as a new book."""
        book = self.book
        draft = BookDraft(
            book.publisher, book.name, book.language or "en", book.category, book.version, book.title
        )
        return UploadJob(self.copy.server, book.publisher, None, self.copy.folder, book.label, draft)


async def keep_copy(
    dcs: "Dcs", book: Book, folder: Path, progress: Progress | None = None
) -> safety.SafetyCopy:
    """Download and check every object of ``book``; ``folder`` is the publisher's. Raises as ``safety.keep_copy``."""
    objects = await dcs.objects(book)
    copy = await safety.keep_copy(dcs, book, objects, folder / "safety", progress or _Unheard())
    record = {name: getattr(book, name) for name in _FIELDS}
    text = json.dumps(record, ensure_ascii=False)
    await asyncio.to_thread((copy.folder / _RECORD).write_text, text, "utf-8")
    return copy


def kept_copies(folder: Path, server: str) -> tuple[Kept, ...]:
    """The complete copies of books deleted on ``server``, newest first."""
    root = folder / "safety"
    found: list[Kept] = []
    for place in root.iterdir() if root.is_dir() else ():
        copy = safety.copy_at(place)
        if copy is None or copy.server != server:
            continue
        try:
            values = json.loads((place / _RECORD).read_text("utf-8"))
            found.append(Kept(copy, Book(**{name: values[name] for name in _FIELDS})))
        except (OSError, ValueError, KeyError, TypeError):
            continue  # the copy of a book that was replaced
    return tuple(sorted(found, key=lambda kept: -kept.copy.made_at))


class _Unheard:
    """A progress that nobody watches."""

    def __init__(self) -> None:
        self.cancelled = asyncio.Event()

    def phase(self, phase: Phase) -> None:
        """Not shown."""

    def total(self, n: int) -> None:
        """Not shown."""

    def advance(self, n: int) -> None:
        """Not shown."""

    async def allow(self, n: int) -> None:
        """There is no limit."""

    def note(self, key: str, value: str) -> None:
        """Nothing goes on after a crash: the deletion has not begun."""

    def notes(self) -> dict[str, str]:
        return {}
