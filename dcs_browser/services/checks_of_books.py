"""Checks of the books a person has open: run once however many ask, kept until the book's files are others.

Lives on the window's loop; the check itself runs where ``check`` runs it. Leaves to others: the rules, what is shown.
"""

import asyncio
import hashlib
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from dcs_browser.domain.checks import Finding, Severity
from dcs_browser.services.events import Event
from dcs_browser.services.open_book import OpenBooks
from dcs_browser.services.sources import Asset

Check = Callable[[int, bool], Awaitable[tuple[Finding, ...]]]
"""Runs the rules over a book, given its number and whether to look into media; off the window's thread."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found. ``digest`` names the files it was about; ``media`` says that they were looked into.

    ``sizes`` are bytes by path, for what is said about files.
    """

    book_id: int
    findings: tuple[Finding, ...]
    sizes: Mapping[str, int]
    seconds: float
    when: datetime
    digest: str = ""
    media: bool = False

    @property
    def files(self) -> int:
        return len(self.sizes)

    def count(self, severity: Severity) -> int:
        return sum(finding.severity is severity for finding in self.findings)


class BookChecks:
    """``changed`` carries every new result; ``server`` says which service a book is of."""

    def __init__(
        self, books: OpenBooks, check: Check, server: Callable[[int], str] = lambda _number: ""
    ) -> None:
        self.changed: Event[Checked] = Event()
        self._books = books
        self._check = check
        self._server = server
        self._known: dict[tuple[str, int], Checked] = {}
        self._running: dict[tuple[str, int, bool], asyncio.Task[Checked]] = {}

    def known(self, book_id: int) -> Checked | None:
        """The last result, whatever has become of the book since."""
        return self._known.get((self._server(book_id), book_id))

    def stale(self, book_id: int) -> None:
        """The book's files changed: the next question checks again."""
        self._known.pop((self._server(book_id), book_id), None)

    async def checked(self, book_id: int, *, again: bool = False, media: bool = False) -> Checked:
        """The findings of a book as it is now; with ``again`` also when its files seem to be the same.

        Raises the family of service and file errors. Whoever goes away leaves the check to the others.
        """
        key = (self._server(book_id), book_id, media)
        running = self._running.get(key)
        if running is None or again:
            running = asyncio.get_running_loop().create_task(self._run(book_id, again=again, media=media))
            self._running[key] = running
            running.add_done_callback(lambda task: self._ended(key, task))
        return await asyncio.shield(running)

    async def _run(self, book_id: int, *, again: bool, media: bool) -> Checked:
        before = self.known(book_id)
        assets = await self._books.get(book_id).source.assets()
        digest = _digest(assets)
        if before is not None and before.digest == digest and not again and before.media >= media:
            return before
        started = time.monotonic()
        findings = await self._check(book_id, media)
        sizes = {path: asset.size for path, asset in assets.items()}
        seconds = time.monotonic() - started
        made = Checked(book_id, findings, sizes, seconds, datetime.now(UTC), digest, media)
        self._known[self._server(book_id), book_id] = made
        self.changed.emit(made)
        return made

    def _ended(self, key: tuple[str, int, bool], task: "asyncio.Task[Checked]") -> None:
        if self._running.get(key) is task:
            del self._running[key]
        if not task.cancelled():
            task.exception()  # those who wait have heard it

    async def close(self) -> None:
        """End what runs."""
        tasks = list(self._running.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _digest(assets: Mapping[str, Asset]) -> str:
    """What tells one state of a book's files from another: names, sizes and, where known, ETags."""
    made = hashlib.sha256()
    for path in sorted(assets):
        asset = assets[path]
        made.update(f"{path}\0{asset.size}\0{asset.etag}\n".encode("utf-8", "surrogatepass"))
    return made.hexdigest()
