"""Checks every book of a service, a few at a time; a book that has not changed since keeps its result.

Runs on the loop of its façade; rules and disk on threads. What was checked is kept at once, so that a round that was stopped
goes on where it was. Leaves to others: how one is checked (``checking``), where results lie (``health``).
"""

import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from dcs_browser.domain.checks import Finding, check_book
from dcs_browser.domain.errors import NotFound
from dcs_browser.domain.library import Book, StoredObject
from dcs_browser.services.checking import gather_stored
from dcs_browser.services.health import RULES_SIGN, Condition, HealthStore, condition_of
from dcs_browser.services.ignored import IgnoredFindings
from dcs_browser.services.media_pieces import PictureSizes
from dcs_browser.services.rounds import Mover, Round, Rounds
from dcs_browser.services.search.signs import files_sign, mark_of, told_by_record

if TYPE_CHECKING:
    from dcs_browser.client.api import Dcs

TEXTS, PICTURES, MEDIA = 0, 1, 2
"""How deep to look: texts and listing (a few requests a book), picture sizes as well, into every sound and film."""

Ignored = Callable[[Book, Collection[Finding]], Collection[Finding]]
"""Those of a book's findings a person has decided to let be; called on a thread."""


def _none(_book: Book, _findings: Collection[Finding]) -> Collection[Finding]:
    return ()


def decided(server: str, folder: Path | None = None) -> Ignored:
    """What a person decided about the books of ``server`` (``services/ignored``), read anew for each book."""

    def of(book: Book, findings: Collection[Finding]) -> Collection[Finding]:
        return IgnoredFindings(folder).reasons(f"{server}/{book.publisher}/{book.name}", findings)

    return of


async def check_all(
    store: HealthStore,
    dcs: "Dcs",
    books: Sequence[Book],
    walk: Round,
    *,
    depth: int = TEXTS,
    again: bool = False,
    ignored: Ignored = _none,
) -> None:
    """Check what changed; with ``again`` everything. Results of books that are gone are dropped.

    Books that could not be checked are in ``walk.failures`` and keep their last result. Raises ``ServerUnreachable``,
    ``SignInRejected``, ``LocalFileError``.
    """
    kept = await asyncio.to_thread(store.all)
    await asyncio.to_thread(store.drop, kept.keys() - {book.id for book in books})
    checking = _Checking(store, dcs, walk, PictureSizes(), ignored)

    async def one(book: Book) -> bool:
        before = kept.get(book.id)
        # What was looked at more closely once is from then on, or its counts would go up and down.
        wanted = max(depth, before.depth if before is not None else TEXTS)
        return await checking.check(book, None if again else before, wanted)

    await walk.over(sorted(books, key=lambda b: b.id in kept and kept[b.id].mark == mark_of(b)), one)


@dataclass(frozen=True, slots=True)
class _Checking:
    """What every check of a round needs."""

    store: HealthStore
    dcs: "Dcs"
    walk: Round
    sizes: PictureSizes
    ignored: Ignored

    async def check(self, book: Book, before: Condition | None, depth: int) -> bool:
        """One book; False when its last result still holds."""
        mark = mark_of(book)
        holds = before is not None and before.rules == RULES_SIGN and before.depth >= depth
        if before is not None and holds and before.mark == mark and told_by_record(book):
            return False
        try:
            objects = {item.path: item for item in await self.dcs.objects(book)}
        except NotFound:
            await self.walk.think(lambda: self.store.drop([book.id]))
            return True
        sign = await files_sign(self.dcs, book, objects, sorted(objects))
        if before is not None and holds and before.sign == sign:
            if before.mark != mark:
                now = msgspec.structs.replace(before, mark=mark)
                await self.walk.think(lambda: self.store.put(now, None))
            return False
        inputs = await gather_stored(
            self.dcs,
            book,
            objects,
            media=depth >= MEDIA,
            sizes=self.sizes if depth == PICTURES else None,
            at_once=1,
        )

        def judge() -> None:
            findings = check_book(inputs)
            state = (depth, mark, sign)
            _keep(self.store, book, findings, objects, inputs.config, self.ignored, state)

        await self.walk.think(judge)
        return True


def _keep(
    store: HealthStore,
    book: Book,
    findings: tuple[Finding, ...],
    objects: Mapping[str, StoredObject],
    config: str | bytes | None,
    ignored: Ignored,
    state: tuple[int, str, str],
) -> None:
    depth, mark, sign = state
    sizes = {path: item.size for path, item in objects.items()}
    let_be = set(ignored(book, findings))
    made = condition_of(book, findings, sizes, config, ignored=let_be, depth=depth, mark=mark, sign=sign)
    store.put(made, findings)


class Health:
    """The results of all books and the rounds that make them, as the window uses them; lives on the window's loop.

    ``mover`` is the transfer engine: checks run on its loop. ``close`` at the end.
    """

    def __init__(self, folder: Path, mover: Mover, decisions: Path | None = None) -> None:
        self.folder = folder
        self._decisions = decisions
        self._store: HealthStore | None = None
        self._rounds = Rounds(mover)

    @property
    def walk(self) -> Round | None:
        """The round that runs, or the last one."""
        return self._rounds.walk

    @property
    def running(self) -> bool:
        return self._rounds.running

    def use(self, server: str) -> None:
        """Another service, or none (``""``); a round that runs is ended."""
        old = self._store
        self._store = HealthStore(self.folder, server) if server else None
        if old is not None:
            self._rounds.leave(old.close)

    async def all(self) -> dict[int, Condition]:
        """What is kept, by the book's number. Raises ``LocalFileError``."""
        store = self._store
        return await asyncio.to_thread(store.all) if store is not None else {}

    async def keep(
        self,
        dcs: "Dcs",
        book: Book,
        findings: tuple[Finding, ...],
        objects: Mapping[str, StoredObject],
        config: str,
        depth: int,
    ) -> None:
        """A book was checked elsewhere in the window: that result is as good as one of a round."""
        store = self._store
        if store is None or store.server != dcs.server.url:
            return
        state = (depth, mark_of(book), await files_sign(dcs, book, objects, sorted(objects)))
        ignored = decided(store.server, self._decisions)
        await asyncio.to_thread(_keep, store, book, findings, objects, config, ignored, state)

    async def recount(self, book_id: int, errors: int, warnings: int) -> bool:
        """Findings were ignored, or heard again: take the counts over; whether they are others."""
        store = self._store
        if store is None:
            return False
        before = (await asyncio.to_thread(store.all)).get(book_id)
        if before is None or (before.errors, before.warnings) == (errors, warnings):
            return False
        made = msgspec.structs.replace(before, errors=errors, warnings=warnings)
        await asyncio.to_thread(store.put, made, None)
        return True

    async def check(self, books: Sequence[Book], *, depth: int = TEXTS, again: bool = False) -> Round:
        """Check what changed; whoever asks while it runs waits for the same. Raises the family of service errors."""
        store = self._store
        if store is None:
            return Round()
        ignored = decided(store.server, self._decisions)
        return await self._rounds.go(
            lambda dcs, walk: check_all(store, dcs, books, walk, depth=depth, again=again, ignored=ignored),
            store.server,
        )

    def stop(self) -> None:
        """End the round that runs; what was checked is kept."""
        self._rounds.stop()

    async def close(self) -> None:
        await self._rounds.close()
        store, self._store = self._store, None
        if store is not None:
            await asyncio.to_thread(store.close)
