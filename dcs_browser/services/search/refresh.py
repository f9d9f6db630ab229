"""Brings the index into step with the service: reads the texts of books that changed, and nothing of the others.

Runs on the loop of its façade; the disk is written on threads, a book at a time, so that a refresh that was stopped goes on
where it was. Leaves to others: how a change is known (``signs``), what the texts are (``texts``).
"""

import asyncio
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dcs_browser.domain.errors import NotFound, NotOffered, Refused
from dcs_browser.domain.library import Book
from dcs_browser.services.rounds import Round
from dcs_browser.services.search.signs import digest, files_sign, mark_of, text_files, told_by_record
from dcs_browser.services.search.store import IndexRebuilt, IndexStore, Known
from dcs_browser.services.search.texts import names_of, texts_of

if TYPE_CHECKING:
    from dcs_browser.client.api import Dcs

_LARGEST = 64 * 1024 * 1024
"""Bytes of a text file; a larger one is none."""


async def refresh(
    store: IndexStore, dcs: "Dcs", books: Sequence[Book], walk: Round, *, again: bool = False
) -> None:
    """Read what changed; with ``again`` everything. Books that are gone leave the index.

    A book that can't be read keeps what the index has of it (``walk.failures``). Raises ``ServerUnreachable``,
    ``SignInRejected``, ``LocalFileError``.
    """
    try:
        await _refresh(store, dcs, books, walk, again)
    except IndexRebuilt:
        # It was damaged and is empty now; a second time in a row the disk is to blame.
        walk.begin_anew()
        await _refresh(store, dcs, books, walk, again)


async def _refresh(store: IndexStore, dcs: "Dcs", books: Sequence[Book], walk: Round, again: bool) -> None:
    began = time.time()
    known = await asyncio.to_thread(store.known)
    await asyncio.to_thread(store.drop, known.keys() - {book.id for book in books})

    async def one(book: Book) -> bool:
        return await _read(store, dcs, book, None if again else known.get(book.id), walk)

    # What is known to have changed comes first: a person who waits for it sees it sooner.
    await walk.over(
        sorted(books, key=lambda b: b.id in known and known[b.id].mark == mark_of(b)),
        one,
    )
    if not walk.progress.stopped and not walk.failures:
        await asyncio.to_thread(store.finish, began)


async def _read(store: IndexStore, dcs: "Dcs", book: Book, before: Known | None, walk: Round) -> bool:
    mark = mark_of(book)
    if before is not None and before.mark == mark and told_by_record(book):
        return False
    try:
        objects = {item.path: item for item in await dcs.objects(book)}
    except NotFound:
        await walk.think(lambda: store.drop([book.id]))
        return True
    wanted = text_files(objects)
    names = digest(book.label, book.name, book.archived, *sorted(objects))
    texts = digest(book.label, await files_sign(dcs, book, objects, wanted))
    now = Known(mark, names, texts)
    if now == before:
        return False
    paths: list[str] | None = None
    files: dict[str, bytes] | None = None
    if before is None or before.names != names:
        paths = list(objects)
    if before is None or before.texts != texts:
        files = {path: await _file(dcs, book, path) for path in wanted}
    await walk.think(lambda: _put(store, book, now, paths, files))
    return paths is not None or files is not None


def _put(
    store: IndexStore, book: Book, now: Known, paths: list[str] | None, files: dict[str, bytes] | None
) -> None:
    """On a thread: reading a large config takes its time."""
    gone = book.archived and not paths  # what was deleted is in the trash, and not to be found
    names = None if paths is None else ([] if gone else list(names_of(book, paths)))
    texts = None if files is None else list(texts_of(files, book.label))
    store.put(book, now, names, texts)


async def _file(dcs: "Dcs", book: Book, path: str) -> bytes:
    try:
        return await dcs.read_object(book, path, limit=_LARGEST)
    except (NotFound, NotOffered, Refused):
        return b""  # gone since it was listed, not handed out, or no text at all
