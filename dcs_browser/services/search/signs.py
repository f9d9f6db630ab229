"""By what it is known that a stored book has changed since it was last read, with as few requests as a service allows.

Services with a ``content_version`` tell it in the record; others by a listing with ETags or dates; those whose listing has
neither are asked for the ETag of config.json as well (contract 2, 3). Leaves to others: reading what changed.
"""

import hashlib
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from dcs_browser.domain.errors import NotFound, NotOffered
from dcs_browser.domain.flowbook.paths import SUBTITLES, extension
from dcs_browser.domain.library import Book, StoredObject
from dcs_browser.services.search.texts import CONFIG, GAMES

if TYPE_CHECKING:
    from dcs_browser.client.api import Dcs


def mark_of(book: Book) -> str:
    """What the record tells of the book's state."""
    facts = (book.publisher, book.name, book.title, book.version, book.content_version, book.updated_at)
    return "\n".join(str(fact) for fact in (*facts, book.total_size, book.activity_count, book.status.value))


def told_by_record(book: Book) -> bool:
    """Whether an unchanged record means unchanged files (contract 3: ``content_version``)."""
    return book.content_version is not None


def text_files(paths: Collection[str]) -> tuple[str, ...]:
    """The files whose texts are searched, config.json first."""
    subtitles = sorted(path for path in paths if extension(path) in SUBTITLES)
    return (*(name for name in (CONFIG, GAMES) if name in paths), *subtitles)


def digest(*parts: object) -> str:
    """A short text that is another when any part is."""
    made = hashlib.sha256()
    for part in parts:
        made.update(f"{part}\0".encode("utf-8", "surrogatepass"))
    return made.hexdigest()[:32]


async def files_sign(
    dcs: "Dcs", book: Book, objects: Mapping[str, StoredObject], paths: Collection[str]
) -> str:
    """What changes when one of ``paths`` changes, as far as the service tells; at most one request (two with links)."""
    items = [objects[path] for path in paths]
    told = digest(*((item.path, item.size, item.etag, item.modified) for item in items))
    if CONFIG not in objects or objects[CONFIG].etag or objects[CONFIG].modified:
        return told
    try:
        # The first byte brings the ETag along; a listing without dates says nothing of a change that keeps the size.
        async with dcs.open_object(book, CONFIG, start=0, stop=1) as stream:
            etag = stream.etag
    except (NotFound, NotOffered):
        etag = ""
    return digest(told, etag or mark_of(book))
