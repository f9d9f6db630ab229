"""The trash of the service: list, restore, purge (contract 1.5 and 4).

Leaves to others: whether a live book of the same name makes either dangerous (``services/catalog``).
"""

from dcs_browser.client.line import Line
from dcs_browser.client.protocol import trash
from dcs_browser.domain.errors import Conflict, ServiceError
from dcs_browser.domain.library import Book, TrashEntry, TrashKind


class Bin:
    def __init__(self, line: Line) -> None:
        self._line = line

    async def entries(self) -> tuple[TrashEntry, ...]:
        self._line.standing.capabilities.need("trash")
        answer = await self._line.call(trash.list_trash())
        return await self._line.digest(trash.read_trash, answer, self._line.host)

    async def restore(self, entry: TrashEntry) -> Book | None:
        """Back to where it was. A conflict comes *after* the service has moved the files (contract 4)."""
        self._line.standing.capabilities.need("restore")
        try:
            return trash.read_restored(await self._line.call(trash.restore(entry.key)))
        except Conflict as error:
            raise Conflict(
                error.technical,
                reason=error.reason,
                message="{detail} Its files may have been moved back all the same: look at the book and the trash.",
                **error.params,
            ) from error

    async def purge(self, entry: TrashEntry, *, force: bool, reason: str) -> int:
        """Delete for good; objects removed."""
        self._line.standing.capabilities.need("purge")
        return trash.read_purged(await self._line.call(trash.purge(entry.key, force=force, reason=reason)))

    async def key_of(self, book: Book) -> str:
        """The key under which a book that was just deleted lies in the trash, or ``""``."""
        if not self._line.standing.capabilities.trash.on:
            return ""
        try:
            entries = await self.entries()
        except ServiceError:
            # The deletion itself is done; generation 3 may break on its own trash.
            return self._usual_key(book)
        fits = [e for e in entries if e.kind is not TrashKind.APP and e.name == book.name]
        exact = [e for e in fits if e.publisher == book.publisher]
        found = exact or [e for e in fits if not e.publisher]
        return found[0].key if found else ""

    def _usual_key(self, book: Book) -> str:
        """Where a deleted book lies by the rule of its family (contract 2): bucket and key, names as they are."""
        capabilities = self._line.standing.capabilities
        if capabilities.listing.detail != "name":
            return ""
        if capabilities.versions.detail == "folders":
            return f"books/{book.publisher}/{book.name}/"
        return f"publishers/{book.publisher}/books/{book.name}/"
