"""Copies of books that were deleted for good: kept until a person removes them, and what brings such a book back.

They have a folder of their own, which every window and the command line share. Leaves to others: making and checking
a copy (``safety``), sending it (``publish``), asking a person (``ui``).
"""

import asyncio
import dataclasses
import json
import logging
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from dcs_browser.domain.library import Book, BookDraft, TrashEntry, TrashKind
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

    @property
    def key(self) -> str:
        """What names it beside the keys of a service's trash."""
        return f"copy:{self.copy.folder.name}"

    @property
    def size(self) -> int:
        """Bytes of all its files."""
        return sum(file.size for file in self.copy.files)

    def entry(self) -> TrashEntry:
        """It as an entry of the trash, under the book's own name; no service knows its key."""
        return TrashEntry(
            self.key,
            TrashKind.BOOK,
            self.book.publisher,
            self.book.name,
            len(self.copy.files),
            self.size,
            datetime.fromtimestamp(self.copy.made_at, UTC),
        )

    def job(self) -> UploadJob:
        """What publishes it again, as a new book."""
        book = self.book
        draft = BookDraft(
            book.publisher, book.name, book.language or "en", book.category, book.version, book.title
        )
        return UploadJob(self.copy.server, book.publisher, None, self.copy.folder, book.label, draft)


def home(state: Path | None = None) -> Path:
    """Where copies are kept; ``state`` is the program's state folder, by default the one of the system."""
    return (state or platformdirs.user_state_path("dcs-browser", appauthor=False)) / "copies"


async def keep_copy(
    dcs: "Dcs", book: Book, folder: Path, progress: Progress | None = None
) -> safety.SafetyCopy:
    """Download and check every object of ``book`` into ``folder`` (see ``home``). Raises as ``safety.keep_copy``."""
    await asyncio.to_thread(safety.sweep, folder)
    objects = await dcs.objects(book)
    record = {name: getattr(book, name) for name in _FIELDS}
    beside = {_RECORD: json.dumps(record, ensure_ascii=False).encode()}
    return await safety.keep_copy(dcs, book, objects, folder, progress or _Unheard(), beside)


def kept_copies(folder: Path, server: str) -> tuple[Kept, ...]:
    """The complete copies of books deleted on ``server``, newest first."""
    found: list[Kept] = []
    for place in folder.iterdir() if folder.is_dir() else ():
        copy = safety.copy_at(place)
        if copy is None or copy.server != server:
            continue
        try:
            values = json.loads((place / _RECORD).read_text("utf-8"))
            found.append(Kept(copy, Book(**{name: values[name] for name in _FIELDS})))
        except (OSError, ValueError, KeyError, TypeError):
            continue  # somebody else changed it
    return tuple(sorted(found, key=lambda kept: -kept.copy.made_at))


def remove(kept: Kept) -> None:
    """Delete a copy for good. Raises ``OSError``."""
    safety.remove(kept.copy.folder)


class _Unheard:
    """A progress that nobody watches."""

    def __init__(self) -> None:
        self.cancelled = asyncio.Event()
        self.goes_on = False

    def say(self, sentence: str) -> None:
        """Not shown."""

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
