"""The transfer engine: a thread with a loop of its own that moves bytes; commands in, snapshots out.

Every public method may be called from any thread. What is asked for is in the journal before the first byte moves
and goes on after a restart. Leaves to others: carrying commands out (``commands``), what runs when (``scheduler``),
one file (``download``), publishing (``upload_worker``).
"""

import asyncio
import concurrent.futures
import itertools
import logging
import sqlite3
import threading
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from dcs_browser.domain.errors import LocalFileError
from dcs_browser.domain.library import Book, StoredObject
from dcs_browser.domain.transfers import (
    Conflict,
    Existing,
    GroupSnapshot,
    ItemSnapshot,
    Kind,
    Order,
    State,
    TransfersSnapshot,
)
from dcs_browser.services.transfers.commands import Commands
from dcs_browser.services.transfers.conflicts import conflicts_of
from dcs_browser.services.transfers.journal import Journal
from dcs_browser.services.transfers.keeper import Keeper
from dcs_browser.services.transfers.lock import FolderLock
from dcs_browser.services.transfers.pace import Pace
from dcs_browser.services.transfers.picture import News, picture
from dcs_browser.services.transfers.records import Group, item_snapshot
from dcs_browser.services.transfers.scheduler import Scheduler
from dcs_browser.services.transfers.threads import Threads, give_way
from dcs_browser.services.transfers.worker import UploadJob, UploadWorker

if TYPE_CHECKING:
    from dcs_browser.client.api import Dcs

T = TypeVar("T")
log = logging.getLogger(__name__)


class TransferEngine:
    """Owns the queue. ``start`` it, give commands, ``watch`` it, ``stop`` it; what was not finished goes on next time.

    ``connect(server_url)`` gives a façade for the engine's own loop (``Dcs.fork``); it is called on that loop, and
    may raise while nobody is signed in: the transfers of that server wait until ``wake``. Set ``upload_worker``
    before ``start``.
    """

    def __init__(self, folder: Path, connect: "Callable[[str], Dcs]", *, pace: Pace | None = None) -> None:
        self.folder = folder
        self.upload_worker: UploadWorker | None = None
        self._connect = connect
        self._pace = pace or Pace()
        self._small: dict[str, int] = {}
        self._bandwidth = 0
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._news = News(self._picture)
        self._groups: dict[int, Group] = {}  # unfinished; changed on the loop only, but for new ones
        self._retrying: set[int] = set()  # asked for and not carried out yet: shown as waiting already

    # Its life

    def start(self) -> None:
        """Open the journal and start the thread; returns when it runs.

        Raises ``LocalFileError`` when the journal can't be opened or another process works with it.
        """
        if self._thread is not None:
            return
        try:
            self._lock = FolderLock(self.folder / "transfers.lock")
        except OSError as error:
            reason = "Another window of this program works with its transfers."
            raise LocalFileError(repr(error), name=str(self.folder), reason=reason) from error
        try:
            self._journal = Journal(self.folder / "transfers.sqlite3")
            self._journal.recover()
            self._numbers = itertools.count(self._journal.last_group() + 1)
        except (sqlite3.Error, OSError) as error:
            self._lock.release()
            reason = "The list of transfers can't be opened."
            raise LocalFileError(repr(error), name=str(self.folder), reason=reason) from error
        self._writer = concurrent.futures.ThreadPoolExecutor(1, "transfers-journal")
        self._threads = Threads()
        ready = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(ready,), name="transfers", daemon=True)
        self._thread.start()
        ready.wait()

    def stop(self, timeout: float = 5) -> None:
        """Stop all bytes, note where they stopped, end the thread. Waits at most about ``timeout`` seconds."""
        thread, self._thread = self._thread, None
        if thread is None or self._loop is None:
            return
        self._loop.call_soon_threadsafe(self._leaving.set)
        thread.join(timeout)
        if thread.is_alive():
            log.warning("The transfers did not stop in time")
            return
        self._loop = None
        self._threads.close()
        self._writer.shutdown()
        self._journal.close()
        self._lock.release()

    def _run(self, ready: threading.Event) -> None:
        give_way()
        try:
            with asyncio.Runner() as runner:
                runner.run(self._live(ready))
        finally:
            ready.set()

    async def _live(self, ready: threading.Event) -> None:
        self._loop = asyncio.get_running_loop()
        self._leaving = asyncio.Event()
        self._jobs: set[asyncio.Task[Any]] = set()
        self._asked: set[asyncio.Task[Any]] = set()
        self._groups.clear()
        self._keeper = Keeper(self._journal, self._writer)
        self._scheduler = Scheduler(
            self._groups,
            self._journal,
            self._keeper,
            self._connect,
            self._threads,
            self._pace,
            self._small,
            self._news.changed,
        )
        self._scheduler.uploads.worker = self.upload_worker
        self._scheduler.bucket.limit(self._bandwidth)
        self._commands = Commands(self._journal, self._keeper, self._scheduler, self._news.changed)
        self._scheduler.finished = self._commands.finished
        self._commands.load()
        ready.set()
        self._news.changed()
        await self._scheduler.uploads.tidy()
        for group in list(self._groups.values()):
            self._scheduler.settle(group)  # for one whose last step was written but not its end
        await self._scheduler.ask_all()
        await self._leaving.wait()
        if self._asked:
            # What a person asked for in the last moment must be in the journal before the end.
            await asyncio.wait(list(self._asked), timeout=3)
        for job in [*self._jobs, *self._asked]:
            job.cancel()
        await self._scheduler.stop()
        ending = [*self._jobs, *self._asked]
        if ending:
            await asyncio.wait(ending, timeout=2)
        await self._keeper.flush()
        self._news.end()

    # What may be asked for

    def download(
        self,
        server: str,
        book: Book,
        objects: Sequence[StoredObject],
        target: Path,
        *,
        title: str,
        strip: str = "",
        existing: Existing = Existing.KEEP_BOTH,
    ) -> int:
        """Bring ``objects`` of ``book`` to ``target``/<path without ``strip``>; returns the group's id at once.

        All items are in the journal before the first byte moves.
        """
        number = next(self._numbers)
        folder = Path(target).absolute()
        group = Group(number, Kind.DOWNLOAD, server, title, folder, float(number), strip, existing, book=book)
        group.files = len(objects)
        group.total = sum(max(item.size, 0) for item in objects)
        self._begin(group, objects)
        return number

    def upload(self, job: UploadJob) -> int:
        """Publish a book as ``job`` says; a group of one item."""
        number = next(self._numbers)
        target = Path(job.publisher, job.draft.name)
        group = Group(number, Kind.UPLOAD, job.server, job.title, target, float(number), job=job)
        group.files, group.book_id = 1, job.book_id
        self._begin(group, ())
        return number

    def _begin(self, group: Group, objects: Sequence[StoredObject]) -> None:
        group.counts[State.WAITING] = group.files
        self._groups[group.id] = group
        self._do(lambda: self._commands.record(group, objects))

    def pause(self, group: int) -> None:
        """Stop the bytes of ``group`` now; what has arrived is kept."""
        self._do(lambda: self._commands.hold(group, True))

    def resume(self, group: int) -> None:
        """Go on with a paused ``group``."""
        self._do(lambda: self._commands.hold(group, False))

    def pause_all(self) -> None:
        """Stop all bytes now, and start none before ``resume_all``, in this run or the next."""
        self._do(lambda: self._commands.hold_all(True))

    def resume_all(self) -> None:
        self._do(lambda: self._commands.hold_all(False))

    def cancel(self, group: int) -> None:
        """Stop ``group`` for good and remove its unfinished bytes; finished files stay.

        An upload whose body has left can't be called back: its outcome is unknown until the service was asked.
        """
        self._do(lambda: self._commands.cancel(group))

    def retry(self, group: int) -> None:
        """Try what failed or was cancelled again; ask again about what is unknown."""
        self._retrying.add(group)

        async def work() -> None:
            try:
                await self._commands.retry(group)
            finally:
                self._retrying.discard(group)
                self._news.changed()

        self._do(work)

    def retry_failed(self) -> None:
        """``retry`` for every group the snapshot shows with something failed in it; a paused one stays as it is."""
        for group in self.snapshot().groups:
            if group.files_failed and group.state not in (State.PAUSED, State.UNKNOWN):
                self.retry(group.id)

    def decide(self, group: int, item: int, decision: Existing, *, for_all: bool = False) -> None:
        """What becomes of the file in the place of ``item``, which is ``ASKING``; never ``ASK`` again.

        ``for_all``: of every file of ``group`` that is in the way, now or later.
        """
        if decision is Existing.ASK:
            raise ValueError("a decision is wanted")
        self._do(lambda: self._commands.decide(group, None if for_all else item, decision))

    def remove(self, group: int) -> None:
        """Take ``group`` off the list; what is unfinished is cancelled first. Files stay."""
        self._do(lambda: self._commands.remove(group))

    def remove_finished(self) -> None:
        """Take every finished group off the list."""
        self._do(self._commands.remove_finished)

    def acknowledge(self) -> None:
        """The person has looked at what failed: it no longer asks for attention."""
        self._do(self._commands.acknowledge)

    def move(self, group: int, before: int | None) -> None:
        """Put ``group`` in front of the unfinished group ``before``, or last."""
        self._do(lambda: self._commands.move(group, before))

    def reorder(self, group: int, order: Order) -> None:
        """Put ``group`` first or last in the queue, or one place up or down; what runs goes on running."""
        self._do(lambda: self._commands.reorder(group, order))

    def set_bandwidth(self, bytes_per_second: int) -> None:
        """Let no more than that pass in all transfers together, from now on; 0 lifts the limit."""
        self._bandwidth = bytes_per_second
        self._obey(lambda: self._scheduler.bucket.limit(bytes_per_second))

    @property
    def pace(self) -> Pace:
        """The numbers that hold now; change some with ``set_pace(replace(engine.pace, retries=8))``."""
        return self._pace

    def set_pace(self, pace: Pace) -> None:
        """Other numbers from now on (how many at once, how often again)."""
        self._pace = pace
        self._obey(lambda: self._scheduler.set_pace(pace))

    def small_at_once(self, server: str) -> int:
        """How many small files may be on the line to ``server`` at once."""
        return self._small.get(server, self._pace.small)

    def set_small_at_once(self, number: int, server: str) -> None:
        """Another number for this server, from now on; the others keep theirs."""
        self._small[server] = number
        self._obey(lambda: self._scheduler.slots.set_small(number, server))

    def wake(self, server: str = "") -> None:
        """A person signed in to ``server`` (or the network is back): go on with what waited for that."""
        self._do(lambda: self._scheduler.wake(server))

    def run(self, work: Callable[[], Coroutine[Any, Any, T]]) -> "concurrent.futures.Future[T]":
        """Run any coroutine on the engine's loop, away from the window's; cancelled when the engine stops."""

        async def owned() -> T:
            task = asyncio.current_task()
            assert task is not None
            self._jobs.add(task)
            try:
                return await work()
            finally:
                self._jobs.discard(task)

        return asyncio.run_coroutine_threadsafe(owned(), self._running_loop())

    def connection(self, server: str) -> "Dcs":
        """The engine's own façade for ``server``; only for work given to ``run``. Raises like ``connect``."""
        return self._scheduler.connections.get(server)

    # What may be seen

    def items(self, group: int) -> tuple[ItemSnapshot, ...]:
        """All items of ``group`` in their order, from the journal, with what is newer in memory on top."""
        near = self._groups.get(group) or self._journal.group(group)
        if near is None:
            return ()
        recent = {**near.running, **self._keeper.recent()}
        return tuple(item_snapshot(near, recent.get(row.id, row)) for row in self._journal.items(group))

    def conflicts(self, group: int) -> tuple[Conflict, ...]:
        """The files of ``group`` that wait for a decision (``decide``). Reads the disk: not on a window's thread."""
        near = self._groups.get(group)
        if near is None:
            return ()
        recent = {**near.running, **self._keeper.recent()}
        return conflicts_of(near, self._journal.asking(group), recent)

    def history(self, offset: int = 0, limit: int = 50) -> tuple[GroupSnapshot, ...]:
        """Finished groups, newest first, a page at a time."""
        return tuple(self._journal.history(offset, limit))

    def snapshot(self) -> TransfersSnapshot:
        """Everything at this moment."""
        return self._picture(None)

    def watch(self, listener: Callable[[TransfersSnapshot], None]) -> Callable[[], None]:
        """Hear of changes, on the engine's thread, at most ten times a second; returns what ends that."""
        return self._news.watch(listener)

    def _picture(self, now: float | None) -> TransfersSnapshot:
        commands = self._commands
        groups = list(self._groups.values())
        return picture(groups, commands.recent, commands.totals, self._retrying, self._scheduler.held, now)

    # Between the threads

    def _obey(self, change: Callable[[], None]) -> None:
        """Something that needs no journal: before the start it is read then."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(change)
            self._loop.call_soon_threadsafe(self._scheduler.pump)

    def _running_loop(self) -> asyncio.AbstractEventLoop:
        if self._loop is None:
            raise RuntimeError("the engine does not run")
        return self._loop

    def _do(self, command: Callable[[], Coroutine[Any, Any, None]]) -> None:
        def begin() -> None:
            job = asyncio.get_running_loop().create_task(command())
            self._asked.add(job)
            job.add_done_callback(self._ended)

        self._running_loop().call_soon_threadsafe(begin)

    def _ended(self, job: "asyncio.Task[Any]") -> None:
        self._asked.discard(job)
        if not job.cancelled() and (error := job.exception()) is not None:
            log.error("A command to the transfers failed", exc_info=error)
