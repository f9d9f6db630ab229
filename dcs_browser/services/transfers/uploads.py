"""Uploads in the queue: the worker's progress made visible and journaled, and asking about outcomes nobody knows.

Leaves to others: sending anything (the worker), when an upload runs and what a failure means (``scheduler``).
"""

import asyncio
import logging
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from dcs_browser.domain.errors import (
    DcsBrowserError,
    Interrupted,
    NotOffered,
    OutcomeUnknown,
    ServerFault,
    ServerUnreachable,
    SignInRejected,
)
from dcs_browser.domain.transfers import Phase, State
from dcs_browser.services.transfers.journal import Journal
from dcs_browser.services.transfers.keeper import Keeper
from dcs_browser.services.transfers.meter import Bucket
from dcs_browser.services.transfers.pace import Pace
from dcs_browser.services.transfers.records import Group, Item
from dcs_browser.services.transfers.rows import item_row
from dcs_browser.services.transfers.worker import Tidy, UploadResult, UploadWorker

if TYPE_CHECKING:
    from dcs_browser.client.api import Dcs

log = logging.getLogger(__name__)

# Phases that must be on disk before the worker goes on: from them on the service may have something of ours.
_REMEMBERED = frozenset({Phase.SEND, Phase.UNPACK, Phase.VERIFY})

# Past the last byte these say nothing about what the service did with it.
CANT_TELL = (OutcomeUnknown, ServerUnreachable, ServerFault, Interrupted, SignInRejected)


class JournalProgress:
    """The ``Progress`` the engine hands to its upload worker; safe to call from the worker's own threads."""

    def __init__(self, group: Group, item: Item, journal: Journal, bucket: Bucket) -> None:
        self.cancelled = asyncio.Event()
        self._group = group
        self._item = item
        self._journal = journal
        self._bucket = bucket
        self._lock = threading.Lock()

    @property
    def goes_on(self) -> bool:
        return self._item.halt in ("pause", "stop")

    def say(self, sentence: str) -> None:
        with self._lock:
            self._group.detail = sentence

    def phase(self, phase: Phase) -> None:
        with self._lock:
            self._item.phase = phase
            self._group.resized(self._item, -1)
            self._group.progressed(self._item, 0, travelled=False)
            self._group.meter.reset()
            if phase in _REMEMBERED:
                self._journal.save([item_row(self._item)], durable=True)

    def total(self, n: int) -> None:
        with self._lock:
            self._group.resized(self._item, n)

    def advance(self, n: int) -> None:
        with self._lock:
            self._group.progressed(self._item, self._item.done + n)

    async def allow(self, n: int) -> None:
        await self._bucket.take(n)

    def note(self, key: str, value: str) -> None:
        with self._lock:
            self._item.notes = {**self._item.notes, key: value}
            self._journal.save([item_row(self._item)], durable=True)

    def notes(self) -> dict[str, str]:
        return dict(self._item.notes)


class Uploads:
    """The worker's calls. ``connection`` gives the façade, ``settled`` hears that a group changed."""

    def __init__(
        self,
        journal: Journal,
        keeper: Keeper,
        bucket: Bucket,
        connection: "Callable[[str], Dcs]",
        settled: Callable[[Group], None],
        pace: Callable[[], Pace],
    ) -> None:
        self.worker: UploadWorker | None = None
        self._journal = journal
        self._keeper = keeper
        self._bucket = bucket
        self._connection = connection
        self._settled = settled
        self._pace = pace
        self._progress: dict[int, JournalProgress] = {}
        self._asking: dict[int, asyncio.Task[None]] = {}

    async def run(self, group: Group, item: Item) -> UploadResult:
        """Let the worker publish."""
        return await self._call(group, item, resolving=False)

    async def _call(self, group: Group, item: Item, *, resolving: bool) -> UploadResult:
        dcs = self._connection(group.server)
        if self.worker is None or group.job is None:
            raise NotOffered(
                "no upload worker", reason="This program was started without the means to publish."
            )
        progress = JournalProgress(group, item, self._journal, self._bucket)
        self._progress[item.id] = progress
        try:
            if resolving:
                return await self.worker(dcs, group.job, progress, resolving=True)
            return await self.worker(dcs, group.job, progress)
        finally:
            del self._progress[item.id]

    def cancelled(self, item: Item) -> None:
        """Tell the worker's threads that ``item`` is being stopped."""
        if item.id in self._progress:
            self._progress[item.id].cancelled.set()

    async def tidy(self) -> None:
        """Let the worker drop what it kept for uploads that are over."""
        worker: object = self.worker
        if not isinstance(worker, Tidy):
            return
        await self._keeper.flush()

        def drop() -> None:
            worker.tidy([item.notes for item in self._journal.unfinished_uploads()])

        await self._keeper.on_disk(drop)

    # Outcomes nobody knows

    def unknown(self, group: Group, item: Item, error: DcsBrowserError) -> None:
        """Nobody knows what became of ``item``: say so, and ask."""
        told = error if isinstance(error, OutcomeUnknown) else OutcomeUnknown(error.technical)
        group.fail(item, told, State.UNKNOWN)
        self.ask(group, item)

    def ask_about(self, group: Group) -> None:
        """Ask about what is unknown in ``group``, as the journal has it."""
        for item in self._journal.undecided(group.id):
            self.ask(group, item)

    def ask(self, group: Group, item: Item) -> None:
        """Ask the service, through the worker, what became of ``item``; again and again for a while."""
        if group.id in self._asking:
            return
        task = asyncio.get_running_loop().create_task(self._resolve(group, item))
        self._asking[group.id] = task
        task.add_done_callback(lambda _: self._asking.pop(group.id, None))

    async def stop_asking(self, group: Group | None = None) -> None:
        """Stop asking about ``group``, or about all."""
        tasks = [task for number, task in self._asking.items() if group is None or number == group.id]
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)

    async def _resolve(self, group: Group, item: Item) -> None:
        for attempt in range(1, self._pace().asks + 1):
            try:
                group.sent(item, await self._call(group, item, resolving=True))
            except CANT_TELL as error:
                log.info("Not known yet what became of an upload: %s", error.technical)
                await asyncio.sleep(self._pace().delay(attempt))
            except DcsBrowserError as error:
                group.fail(item, error)
            except Exception as error:
                log.exception("Asking about an upload failed in an unforeseen way")
                group.fail(item, DcsBrowserError(repr(error)))
            if item.state is not State.UNKNOWN:
                item.phase = Phase.NONE
                break
        self._keeper.keep(item)
        self._settled(group)
