"""Decides what runs: which item next, what an outcome means, when to try again.

Everything here happens on the engine's loop. Leaves to others: commands from outside and snapshots (``engine``),
the bytes (``download``, the upload worker), the disk (``journal``, ``landing``).
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dcs_browser.domain.errors import (
    Damaged,
    DcsBrowserError,
    DiskFull,
    Interrupted,
    LinkExpired,
    OutcomeUnknown,
    ServerFault,
    ServerUnreachable,
    SignInRejected,
)
from dcs_browser.domain.transfers import Existing, Kind, Phase, State
from dcs_browser.services.transfers import landing as disk
from dcs_browser.services.transfers.batches import Batches
from dcs_browser.services.transfers.connections import Connections, NoSession
from dcs_browser.services.transfers.download import fetch
from dcs_browser.services.transfers.journal import Journal
from dcs_browser.services.transfers.keeper import Keeper
from dcs_browser.services.transfers.links import Links
from dcs_browser.services.transfers.meter import Bucket
from dcs_browser.services.transfers.pace import Pace
from dcs_browser.services.transfers.receiving import Line
from dcs_browser.services.transfers.records import LARGE, Group, Item, Window
from dcs_browser.services.transfers.slots import KINDS, Slots
from dcs_browser.services.transfers.threads import Threads
from dcs_browser.services.transfers.uploads import CANT_TELL, Uploads

if TYPE_CHECKING:
    from dcs_browser.client.api import Dcs

log = logging.getLogger(__name__)

_PAGE = 256  # items of a class read from the journal at once
_WORTH = 64 * 1024  # bytes kept that make a broken attempt a good one
_AGAIN = 256  # items that wait for their retry before no others of their group are begun
_TRANSIENT = (Interrupted, ServerFault, LinkExpired, TimeoutError)


class Scheduler:
    """The running part of the queue. ``groups`` holds the unfinished ones in their order."""

    def __init__(
        self,
        groups: dict[int, Group],
        journal: Journal,
        keeper: Keeper,
        connect: "Callable[[str], Dcs]",
        threads: Threads,
        pace: Pace,
        small: dict[str, int],
        changed: Callable[[], None],
    ) -> None:
        self.groups = groups
        self.pace = pace
        self.slots = Slots(pace, small)
        self.bucket = Bucket()
        self.held = False
        self.finished: Callable[[Group], None] = lambda _: None
        self.connections = Connections(connect)
        self._journal = journal
        self._keeper = keeper
        self._threads = threads
        self._changed = changed
        self._tasks: set[asyncio.Task[None]] = set()
        self.uploads = Uploads(
            journal, keeper, self.bucket, self.connections.get, self.settle, lambda: self.pace
        )
        self._links = Links()
        self._batches = Batches(threads.disk)
        self._stopping = False
        self._pumping = False

    def set_pace(self, pace: Pace) -> None:
        self.pace = pace
        self.slots.set_pace(pace)
        self.pump()

    # What runs next

    def pump(self) -> None:
        """Start whatever may start now."""
        self._pumping = False
        if self.held or self._stopping:
            return
        for kind in KINDS:
            while (found := self._next(kind)) is not None:
                self._start(*found, kind)

    def _next(self, kind: str) -> tuple[Group, Item] | None:
        now = asyncio.get_running_loop().time()
        for group in self.groups.values():
            if (
                group.held
                or group.busy
                or not group.recorded
                or not group.counts[State.WAITING]
                or (kind == "upload") != (group.kind is Kind.UPLOAD)
                or not self.slots.free(group.server, kind)
                or not self.connections.lets(group.server, now)
            ):
                continue
            item = self._take(group, kind == "large", now)
            if item is not None:
                return group, item
        return None

    def _take(self, group: Group, large: bool, now: float) -> Item | None:
        for index, (due, item) in enumerate(group.again):
            if due <= now and item.large is large:
                del group.again[index]
                return item
        if len(group.again) >= _AGAIN:
            return None
        window = group.large if large else group.small
        if not window.items and window.more:
            self._refill(group, window, large)
        return window.items.popleft() if window.items else None

    def _refill(self, group: Group, window: Window, large: bool) -> None:
        rows = self._journal.page(group.id, large=large, after=window.after, limit=_PAGE)
        window.items.extend(rows)
        window.more = len(rows) == _PAGE
        if rows:
            window.after = rows[-1].id

    def _start(self, group: Group, item: Item, kind: str) -> None:
        group.change(item, State.RUNNING)
        item.halt, item.begun, item.began = "", False, item.done
        group.running[item.id] = item
        held = (item.size if item.size >= 0 else LARGE) if kind == "small" else 0
        self.slots.take(group.server, kind, held)
        self.connections.busy[group.server] += 1
        self._keeper.keep(item)
        item.task = self.spawn(self._attempt(group, item, kind, held))
        self._changed()

    def spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """A task of this scheduler, kept alive until it ends."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    # One attempt and its outcome

    async def _attempt(self, group: Group, item: Item, kind: str, held: int) -> None:
        item.begun = True
        try:
            if item.halt:
                raise asyncio.CancelledError
            if group.kind is Kind.UPLOAD:
                group.sent(item, await self.uploads.run(group, item))
            else:
                self._landed(group, item, await fetch(self._line(group), group, item))
        except asyncio.CancelledError:
            await self._halted(group, item)
        except disk.InTheWay:
            self._in_the_way(group, item)
        except DcsBrowserError as error:
            self._failed(group, item, error)
        except Exception as error:
            log.exception("A transfer failed in an unforeseen way")
            self._failed(group, item, DcsBrowserError(repr(error)))
        finally:
            group.running.pop(item.id, None)
            item.task = None
            self.slots.give(group.server, kind, held)
            self.connections.busy[group.server] -= 1
            if item.state not in (State.RUNNING, State.UNKNOWN):
                item.phase = Phase.NONE
            self._keeper.keep(item)
            self.settle(group)

    def _line(self, group: Group) -> Line:
        server, slots = group.server, self.slots
        return Line(
            dcs=self.connections.get(server),
            threads=self._threads,
            bucket=self.bucket,
            links=self._links,
            batches=self._batches,
            small=slots.door(server),
            token=self._journal.token,
            stall=self.pace.stall,
            note=self._keeper.keep,
            reached=self.connections.gates[server].open,
            at_once=lambda: slots.connections(server),
            spread=self.pace.spread,
            segment=self.pace.segment,
        )

    async def wake(self, server: str) -> None:
        """There is a new session for ``server`` (``""``: any): use it, and go on where something waited for it."""
        await self.connections.renew(server)
        await self.ask_all()
        self.pump()

    def _landed(self, group: Group, item: Item, path: Path) -> None:
        item.target = str(path)
        item.part_size, item.part_etag = -1, ""
        item.error_title = item.error_message = ""
        if not group.counts[State.FAILED]:
            group.blame("", "")
        self._keeper.force(path.parent)
        group.change(item, State.DONE)

    def _in_the_way(self, group: Group, item: Item) -> None:
        """A person decides about this one; if that has just been done for all, it is tried again."""
        if group.policy(item) is Existing.ASK:
            group.change(item, State.ASKING)
        else:
            group.change(item, State.WAITING)
            group.again.append((0.0, item))

    def _failed(self, group: Group, item: Item, error: DcsBrowserError) -> None:
        log.info("Transfer %s of group %s: %s (%s)", item.id, group.id, type(error).__name__, error.technical)
        if group.kind is Kind.UPLOAD and (
            isinstance(error, OutcomeUnknown) or (item.past_sending and isinstance(error, CANT_TELL))
        ):
            self.uploads.unknown(group, item, error)
        elif isinstance(error, NoSession):
            group.change(item, State.WAITING)
            group.again.append((0.0, item))
            group.blame(error.headline, error.sentence)
        elif isinstance(error, ServerUnreachable):
            self._unreached(group, item, error)
        elif group.kind is Kind.UPLOAD and isinstance(error, ServerFault):
            group.fail(item, error)  # what it did with the body is for a person to look at
        elif isinstance(error, _TRANSIENT):
            # Bytes that arrived and are kept were worth it: a bad line may break as often as it likes.
            worth = group.kind is Kind.DOWNLOAD and item.part_size >= 0 and item.done - item.began >= _WORTH
            item.attempts = 1 if worth else item.attempts + 1
            self._again(group, item, error, item.attempts <= self.pace.retries)
        elif isinstance(error, Damaged):
            item.damages += 1
            self._again(group, item, error, item.damages <= 1)
        else:
            group.fail(item, error)
            if isinstance(error, (DiskFull, SignInRejected)) or (
                group.kind is Kind.DOWNLOAD and not group.target.is_dir()
            ):
                self.fail_rest(group, error)

    def _again(self, group: Group, item: Item, error: DcsBrowserError, worthwhile: bool) -> None:
        if not worthwhile:
            group.fail(item, error)
            return
        loop = asyncio.get_running_loop()
        delay = (
            0.0 if isinstance(error, LinkExpired) and item.attempts == 1 else self.pace.delay(item.attempts)
        )
        group.change(item, State.WAITING)
        group.again.append((loop.time() + delay, item))
        loop.call_later(delay + 0.001, self.pump)

    def _unreached(self, group: Group, item: Item, error: ServerUnreachable) -> None:
        loop = asyncio.get_running_loop()
        gate = self.connections.gates[group.server]
        if gate.failed(loop.time(), self.pace):
            group.change(item, State.WAITING)
            group.again.append((gate.opens_at, item))
            group.blame(error.headline, error.sentence)
            loop.call_later(max(0.0, gate.opens_at - loop.time()) + 0.001, self.pump)
            return
        group.fail(item, error)
        for other in self.groups.values():
            if other.server == group.server and not other.held:
                self.fail_rest(other, error)
        gate.open()

    def fail_rest(self, group: Group, error: DcsBrowserError) -> None:
        """What still waits in ``group`` would fail for the same reason."""
        group.blame(error.headline, error.sentence)
        if group.counts[State.WAITING]:
            self.bulk(group, lambda: self._journal.fail_waiting(group.id, error.headline, error.sentence))

    def bulk(self, group: Group, change: Callable[[], None], *, settle: bool = True) -> asyncio.Task[None]:
        """Change many rows of ``group`` at once, with nothing of it starting meanwhile; then count anew."""
        group.busy += 1

        async def work() -> None:
            try:
                async with group.lock:
                    await self._keeper.flush()
                    await self._keeper.on_disk(change)
                    await self.recount(group)
            finally:
                group.busy -= 1
            if settle:
                self.settle(group)

        return self.spawn(work())

    async def recount(self, group: Group) -> None:
        """Take counts from the journal again, with what runs meanwhile on top, and page the queue in anew."""
        while True:
            version = group.version
            near = list(group.running.values())
            for item in near:
                self._keeper.keep(item)
            before = sum(item.done for item in near)
            await self._keeper.flush()
            fresh = await self._keeper.on_disk(self._journal.group, group.id)
            if fresh is None:
                return
            if version == group.version:
                break
        group.counts, group.files, group.total = fresh.counts, fresh.files, fresh.total
        group.done = fresh.done + sum(item.done for item in near) - before
        group.forget_pages()

    def settle(self, group: Group) -> None:
        """``group`` changed: if nothing moves in it any more it is finished; look what may start now."""
        if (
            group.finished
            and not group.busy
            and not group.running
            and group.id in self.groups
            and not self._stopping
        ):
            del self.groups[group.id]
            self._links.forget(group)
            self.finished(group)
        self._changed()
        if not self._pumping:  # files end many in one turn of the loop: look once for all of them
            self._pumping = True
            asyncio.get_running_loop().call_soon(self.pump)

    # Stopping what runs

    def halt(self, group: Group, why: str) -> list[asyncio.Task[None]]:
        """Stop the running items of ``group`` now; returns their tasks. ``why``: "pause", "cancel" or "stop".

        An upload whose body has left can't be called back: a pause lets it finish.
        """
        tasks = []
        for item in list(group.running.values()):
            if item.task is None or (why == "pause" and group.kind is Kind.UPLOAD and item.past_sending):
                continue
            item.halt = why
            self.uploads.cancelled(item)
            if item.begun:  # else it sees by itself; a task cancelled before its first step could not tidy up
                item.task.cancel()
            tasks.append(item.task)
        return tasks

    async def _halted(self, group: Group, item: Item) -> None:
        if group.kind is Kind.UPLOAD and item.past_sending:
            self.uploads.unknown(group, item, OutcomeUnknown("stopped after the body had left"))
            return
        if item.halt == "cancel":
            if group.kind is Kind.DOWNLOAD:
                await self.remove_parts(group, [item])
            group.change(item, State.CANCELLED)
            return
        group.change(item, State.WAITING)
        group.again.append((0.0, item))

    async def remove_parts(self, group: Group, items: list[Item]) -> None:
        """Remove the ``.part`` files of ``items``."""

        def remove() -> None:
            for item in items:
                try:
                    part = disk.part_path(group.landing(item), self._journal.token, item.id)
                except DcsBrowserError:
                    continue
                disk.discard(part)

        await asyncio.get_running_loop().run_in_executor(self._threads.disk, remove)

    async def stop(self) -> None:
        """Stop everything; what ran waits for the next start."""
        self._stopping = True
        for group in list(self.groups.values()):
            self.halt(group, "stop")
        if self._tasks:
            await asyncio.wait(list(self._tasks), timeout=4)
        await self.uploads.stop_asking()
        await self.connections.close()

    async def ask_all(self) -> None:
        """Ask about every upload whose outcome is unknown and nobody asks about yet."""
        await self._keeper.flush()
        for group in self.groups.values():
            if group.kind is Kind.UPLOAD and group.counts[State.UNKNOWN]:
                self.uploads.ask_about(group)
