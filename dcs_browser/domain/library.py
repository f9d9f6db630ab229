"""What a library is made of: books, stored objects, trash entries, a session.

Values only. Book-relative paths use ``/`` and never start with one; a *key* is the service's full name
of an object in its bucket and is kept as the service spells it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

import msgspec


class BookStatus(StrEnum):
    """Contract, section 6: the same three in every generation."""

    DRAFT = "draft"
    PUBLISHED = "published"
    ARCHIVED = "archived"


@dataclass(frozen=True, slots=True)
class Book:
    """One record of the service; ``name`` is its identity in storage, ``label`` what a person reads."""

    id: int
    publisher: str
    name: str
    title: str = ""
    language: str = ""
    category: str = ""
    version: str = ""
    status: BookStatus = BookStatus.PUBLISHED
    created_at: datetime | None = None
    updated_at: datetime | None = None
    publisher_id: int | None = None
    cover: str = ""
    activity_count: int | None = None
    total_size: int | None = None
    content_version: int | None = None
    parent_id: int | None = None
    kind: str = "standard"

    @property
    def label(self) -> str:
        return self.title or self.name

    @property
    def archived(self) -> bool:
        return self.status is BookStatus.ARCHIVED


@dataclass(frozen=True, slots=True)
class BookDraft:
    """What a new record needs."""

    publisher: str
    name: str
    language: str = "en"
    category: str = ""
    version: str = ""
    title: str = ""
    status: BookStatus = BookStatus.DRAFT


class StoredObject(msgspec.Struct, frozen=True, gc=False):
    """One file of a stored book. ``path`` is relative to the book, ``size`` in bytes.

    Not looked at by the garbage collector, which takes 20 ms of the window's time for 10,000 of them.
    """

    path: str
    key: str
    size: int
    modified: datetime | None = None
    etag: str = ""

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder made from object paths: its own files and folders, and the totals below it."""

    path: str
    folders: tuple["Folder", ...] = ()
    files: tuple[StoredObject, ...] = ()
    count: int = 0
    size: int = 0

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]

    def find(self, path: str) -> "Folder | None":
        """The folder at a book-relative ``path`` (``""`` is this one), or ``None``."""
        here = self
        for part in [p for p in path.split("/") if p]:
            found = next((f for f in here.folders if f.name == part), None)
            if found is None:
                return None
            here = found
        return here


def folder_tree(objects: Iterable[StoredObject]) -> Folder:
    """Nest objects by their paths; folders and files each in natural order of their names."""

    @dataclass
    class Node:
        path: str
        folders: dict[str, "Node"] = field(default_factory=dict)
        files: list[StoredObject] = field(default_factory=list)

    root = Node("")
    for item in objects:
        here = root
        *parents, _name = item.path.split("/")
        for part in parents:
            here = here.folders.setdefault(part, Node(f"{here.path}/{part}" if here.path else part))
        here.files.append(item)

    def build(node: Node) -> Folder:
        # Depth is bounded by the service's key length (1,024 bytes), far below the recursion limit in practice;
        # a path of only one-letter parts still has at most 512 levels.
        folders = tuple(
            build(child) for _, child in sorted(node.folders.items(), key=lambda kv: natural(kv[0]))
        )
        files = tuple(sorted(node.files, key=lambda f: natural(f.name)))
        return Folder(
            node.path,
            folders,
            files,
            len(files) + sum(f.count for f in folders),
            sum(f.size for f in files) + sum(f.size for f in folders),
        )

    return build(root)


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """A sort key that puts ``p9`` before ``p10`` and ignores case."""
    parts: list[tuple[int, int, str]] = []
    digits = ""
    letters = ""
    for char in text.casefold():
        if char.isascii() and char.isdigit():
            if letters:
                parts.append((1, 0, letters))
                letters = ""
            digits += char
        else:
            if digits:
                parts.append((0, int(digits), digits))
                digits = ""
            letters += char
    if digits:
        parts.append((0, int(digits), digits))
    if letters:
        parts.append((1, 0, letters))
    return tuple(parts)


class TrashKind(StrEnum):
    BOOK = "book"
    APP = "app"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class TrashEntry:
    """One entry of the trash; ``key`` is what restore and purge take, spelled as the service did."""

    key: str
    kind: TrashKind = TrashKind.UNKNOWN
    publisher: str = ""
    name: str = ""
    object_count: int = 0
    total_size: int = 0
    deleted_at: datetime | None = None
    eligible_at: datetime | None = None
    eligible: bool | None = None


@dataclass(frozen=True, slots=True)
class Deletion:
    """What a delete did. ``trash_key`` is set when the book can be brought back; ``mixed``: older files of that name
    lay under the same key already, and come back with it.
    """

    book: Book
    permanent: bool = False
    trash_key: str = ""
    mixed: bool = False


@dataclass(frozen=True, slots=True)
class Session:
    """Who is signed in. ``expires_at`` comes from the token's ``exp``; ``None`` for API keys."""

    email: str
    user_id: int | None = None
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PresignedUrl:
    """A link to one object's bytes on another origin; never send a token with it."""

    url: str = field(repr=False)  # its signature opens the object to whoever reads it
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class UploadReceipt:
    """What the service says it stored: its record and (path, size) pairs as it lists them."""

    book: Book
    files: tuple[tuple[str, int], ...] = ()
