"""What the recorded generations do to books and trash, hazards included (contract 4).

Other than ``shelf`` these acts are not whole: files move first, records follow or do not, as on the live servers.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BytesIO

from fastapi import HTTPException

from dcs_browser.localdcs.archive import Archive, Entry
from dcs_browser.localdcs.books import BookRow
from dcs_browser.localdcs.generations import APPS, TRASH, Generation
from dcs_browser.localdcs.objects import Stored, Written
from dcs_browser.localdcs.rewriting import REWRITTEN, rewritten
from dcs_browser.localdcs.service import Service

StoredFile = dict[str, str | int]
Tell = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class TrashItem:
    """Objects of the trash that belong together; ``key`` ends in a slash."""

    key: str
    kind: str
    facts: dict[str, str] | None
    objects: list[Stored]

    @property
    def youngest(self) -> datetime:
        return max(stored.modified for stored in self.objects)


class OldShelf:
    """Books, applications and the trash of one generation."""

    def __init__(self, service: Service, generation: Generation) -> None:
        self.service = service
        self.generation = generation
        self._objects = service.objects
        self._retention = timedelta(days=service.rules.retention_days)

    def prefix(self, book: BookRow) -> str:
        return self.generation.prefix(self.service, book)

    def put(
        self,
        archive: Archive,
        entries: Iterable[Entry],
        prefix: str,
        *,
        bucket: str = "",
        tell: Tell | None = None,
    ) -> list[StoredFile]:
        """Store entries below ``prefix``; what was stored before a failure stays. The answer's manifest."""
        entries = list(entries)
        pack, done = self._objects.pack(), dict[str, Written]()
        book_name = prefix.rstrip("/").rpartition("/")[2]
        stored = {entry.path for entry in entries}
        files: list[StoredFile] = []
        try:
            for number, entry in enumerate(entries):
                if _refused_by_the_store(entry.path):
                    raise HTTPException(502, "Failed to upload book archive")
                if self.generation.number >= 4 and bucket == "" and entry.path in REWRITTEN:
                    data = rewritten(entry.path, archive.read(entry.info), book_name, stored)
                    done[prefix + entry.path] = pack.write(BytesIO(data))
                else:
                    done[prefix + entry.path] = archive.unpack_one(entry.info, pack)
                files.append({"path": prefix + entry.path, "size": entry.info.file_size})
                if tell:
                    tell(number + 1, len(entries))
        finally:
            with self.service.database.transaction():
                self._objects.put(bucket or self.generation.bucket, done)
            if not done:
                pack.discard()
        return files

    def wipe(self, prefix: str, *, bucket: str = "") -> int:
        """Delete objects for ever."""
        bucket = bucket or self.generation.bucket
        packs = self._objects.packs(bucket, prefix)
        removed = self._objects.delete(bucket, prefix)
        self._objects.collect(packs)
        return removed

    def to_trash(self, prefix: str, *, bucket: str = "") -> int:
        bucket = bucket or self.generation.bucket
        return self._objects.move(bucket, prefix, TRASH, f"{bucket}/{prefix}", touch=True)

    def any(self, prefix: str, *, bucket: str = "") -> bool:
        return self._objects.any(bucket or self.generation.bucket, prefix)

    def delete(self, book: BookRow) -> BookRow:
        """To the trash: the files move, the record is archived (generations 1 to 3)."""
        if book.status == "archived":
            return book
        self.to_trash(self.prefix(book))
        return self.service.books.update(book.id, status="archived")

    def trash(self) -> list[TrashItem]:
        """Entries in order of their keys; all versions of a book are one entry."""
        groups: dict[str, list[Stored]] = {}
        for stored in self._objects.list(TRASH):
            parts = stored.key.split("/")
            length = 4 if parts[0] == "publishers" and parts[2:3] == ["books"] else 3
            groups.setdefault("/".join(parts[:length]) + "/", []).append(stored)
        return [TrashItem(key, *_described(key), objects) for key, objects in sorted(groups.items())]

    def restore(self, key: str) -> tuple[str, int, str, BookRow | None]:
        """The key, how many objects moved, the kind, the book. The files are back before the record is looked at."""
        key = self._checked(key)
        bucket, _, prefix = key.partition("/")
        kind, facts = _described(key)
        moved = self._objects.move(TRASH, key, bucket, prefix, touch=True)
        if kind != "book" or facts is None:
            return key, moved, kind, None
        book = self._record(facts)
        if book is None:
            raise HTTPException(404, "Book not found")
        if book.status != "archived":
            raise HTTPException(409, "Book is not archived and cannot be restored")
        return key, moved, kind, self.service.books.update(book.id, status="published")

    def purge(self, key: str, *, force: bool) -> tuple[str, int, str]:
        """Remove an entry and with it the record of that publisher and name, live or not."""
        key = self._checked(key)
        held = self._objects.list(TRASH, key)
        youngest = max(stored.modified for stored in held)
        if not force and self.service.clock() < youngest + self._retention:
            raise HTTPException(409, "Trash entry is still within the mandatory retention window")
        kind, facts = _described(key)
        packs = self._objects.packs(TRASH, key)
        removed = self._objects.delete(TRASH, key)
        self._objects.collect(packs)
        if kind == "book" and facts is not None and (book := self._record(facts)):
            self.service.books.remove(book.id)
        return key, removed, kind

    def eligible_at(self, item: TrashItem) -> datetime:
        return item.youngest + self._retention

    def _checked(self, key: str) -> str:
        if not key.strip():
            raise HTTPException(400, "Key is required")
        parts = [part for part in key.strip().split("/") if part]
        if len(parts) < 2:
            raise HTTPException(400, "Key is invalid")
        key = "/".join(parts) + "/"
        if not self._objects.any(TRASH, key):
            raise HTTPException(404, f"No trash objects found for key '{key}'")
        if parts[0] == "books" and len(parts) < 3:
            raise HTTPException(400, "Book restore key is incomplete")
        return key

    def _record(self, facts: dict[str, str]) -> BookRow | None:
        publisher = facts["publisher"]
        if self.generation.number >= 4:
            row = self.service.publishers.with_slug(publisher)
            if row is None:
                raise HTTPException(404, "Publisher not found for slug in trash key")
            publisher = row["name"]
        return self.service.books.of_publisher(publisher, facts["book_name"])


def _described(key: str) -> tuple[str, dict[str, str] | None]:
    parts = key.rstrip("/").split("/")
    if parts[0] == "books" and len(parts) >= 3:
        return "book", {"publisher": parts[1], "book_name": parts[2]}
    if parts[0] == "publishers" and len(parts) >= 4 and parts[2] == "books":
        return "book", {"publisher": parts[1], "book_name": parts[3]}
    if parts[0] == APPS and len(parts) >= 3:
        return "app", {"platform": parts[1], "version": parts[2]}
    return "unknown", None


def _refused_by_the_store(path: str) -> bool:
    return "\\" in path or any(part in (".", "..") for part in path.split("/"))
