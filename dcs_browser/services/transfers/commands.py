"""What a person can tell the queue, carried out on the engine's loop.

A command that stops bytes stops them at once, before it touches the journal. Leaves to others: bringing commands
over from other threads and showing the result (``engine``), deciding what runs (``scheduler``).
"""

import asyncio
import logging
import sqlite3
import time
from collections.abc import Callable, Sequence

from dcs_browser.domain.errors import DcsBrowserError, LocalFileError
from dcs_browser.domain.library import StoredObject
from dcs_browser.domain.transfers import Existing, GroupSnapshot, Kind, Order, State
from dcs_browser.services.transfers import landing as disk
from dcs_browser.services.transfers.journal import Journal
from dcs_browser.services.transfers.keeper import Keeper
from dcs_browser.services.transfers.records import Group
from dcs_browser.services.transfers.scheduler import Scheduler

log = logging.getLogger(__name__)

RECENT = 50  # finished groups kept at hand
_UNRECORDED = 2000  # waiting items whose ``.part`` a dead process may have left without a note


RETRIABLE = (State.FAILED, State.CANCELLED)


class Commands:
    """Belongs to the engine's loop; ``recent`` and ``totals`` may be read from any thread."""

    def __init__(
        self, journal: Journal, keeper: Keeper, scheduler: Scheduler, changed: Callable[[], None]
    ) -> None:
        self.recent: tuple[GroupSnapshot, ...] = ()  # finished groups, newest first
        self.totals = (0, 0)  # finished groups; those of them that failed and were not looked at
        self._journal = journal
        self._keeper = keeper
        self._scheduler = scheduler
        self._groups = scheduler.groups
        self._changed = changed

    def load(self) -> None:
        """Take up what an earlier process left."""
        self._scheduler.held = self._journal.fact("held") == "1"
        for group in self._journal.open_groups():
            self._groups[group.id] = group
        self.recent = tuple(self._journal.history(0, RECENT))
        self.totals = self._journal.history_totals()

    async def _find(self, number: int, reopen: tuple[State, ...] = ()) -> Group | None:
        """The group ``number``; a finished one comes from the journal, and back into the queue if in ``reopen``."""
        group = self._groups.get(number)
        if group is None:
            await self._keeper.flush()
            stored = await self._keeper.on_disk(self._journal.group, number)
            group = self._groups.get(number) or stored
            if group is not None and group.state in reopen:
                self._groups[number] = group
        return group

    async def record(self, group: Group, objects: Sequence[StoredObject]) -> None:
        """Write a new group down, then let it run."""
        async with group.lock:
            try:
                await self._keeper.on_disk(self._journal.record, group, objects)
            except sqlite3.Error as error:
                log.exception("The journal of transfers can't be written")
                failed = LocalFileError(
                    repr(error),
                    name=str(self._journal.path),
                    reason="The list of transfers can't be written.",
                )
                group.blame(failed.headline, failed.sentence)
                group.counts.clear()
                group.counts[State.FAILED] = group.files
                self._groups.pop(group.id, None)
                self.recent = (group.snapshot(), *self.recent)
                self._changed()
                return
            group.recorded = True
        await self._prepare(group, make=True)
        self._scheduler.settle(group)

    async def _prepare(self, group: Group, *, make: bool = False) -> None:
        """Look at folder and room before the first byte; what can't go well fails at once, as a whole."""
        if group.kind is Kind.UPLOAD:
            return

        def look() -> None:
            if make:
                disk.open_target(group.target)
            disk.require_target(group.target)
            disk.check_room(group.target, max(group.total - group.done, 0))

        group.busy += 1
        try:
            await self._keeper.on_disk(look)
        except DcsBrowserError as error:
            self._scheduler.fail_rest(group, error)
        finally:
            group.busy -= 1

    async def hold(self, number: int, held: bool) -> None:
        """Pause or go on."""
        group = self._groups.get(number)
        if group is None:
            return
        group.held = held
        if held:
            self._scheduler.halt(group, "pause")
        elif group.recorded:
            await self._prepare(group)
        self._keeper.keep_group(group)
        self._scheduler.settle(group)

    async def hold_all(self, held: bool) -> None:
        self._scheduler.held = held
        if held:
            for group in self._groups.values():
                self._scheduler.halt(group, "pause")
        self._changed()
        await self._keeper.on_disk(self._journal.put_fact, "held", "1" if held else "")
        self._scheduler.pump()

    async def cancel(self, number: int) -> None:
        """Stop for good, remove unfinished bytes; a failed group's are removed too."""
        group = await self._find(number, (State.FAILED,))
        if group is not None and number in self._groups:
            await self._cancel(group)

    async def _cancel(self, group: Group) -> None:
        group.busy += 1
        # A person who cancels while an upload is being asked about no longer wants to know.
        dismissed = bool(group.counts[State.UNKNOWN])
        await self._scheduler.uploads.stop_asking(group)
        tasks = self._scheduler.halt(group, "cancel")
        try:
            if tasks:
                await asyncio.wait(tasks)
            if group.counts[State.UNKNOWN] and not dismissed:
                return  # an upload whose body had left: the service is being asked what became of it
            async with group.lock:
                await self._keeper.flush()
                if group.kind is Kind.DOWNLOAD:
                    first = _UNRECORDED if group.recovered else 0
                    items = await self._keeper.on_disk(
                        lambda: self._journal.touched(group.id, first_waiting=first)
                    )
                    await self._scheduler.remove_parts(group, items)
                await self._keeper.on_disk(self._journal.cancel, group.id)
                await self._scheduler.recount(group)
        finally:
            group.busy -= 1
            self._scheduler.settle(group)

    async def retry(self, number: int) -> None:
        """What failed or was cancelled waits again; what is unknown is asked about again."""
        group = await self._find(number, RETRIABLE)
        if group is None or number not in self._groups:
            return
        if group.counts[State.UNKNOWN]:
            await self._scheduler.ask_all()
            return
        group.held = False
        group.finished_at = 0.0
        group.blame("", "")
        await self._scheduler.bulk(group, lambda: self._journal.requeue(group.id), settle=False)
        await self._prepare(group)
        self._keeper.keep_group(group)
        await self.refresh()
        self._scheduler.settle(group)

    async def remove(self, number: int) -> None:
        """Off the list, cancelled first when unfinished."""
        group = await self._find(number)
        if group is None:
            return
        if number in self._groups:
            await self._cancel(group)
        self._groups.pop(number, None)
        await self._keeper.flush()
        await self._keeper.on_disk(self._journal.remove, number)
        await self.refresh()

    async def remove_finished(self) -> None:
        await self._keeper.flush()
        await self._keeper.on_disk(self._journal.remove_finished)
        await self.refresh()

    async def acknowledge(self) -> None:
        await self._keeper.flush()
        await self._keeper.on_disk(self._journal.mark_seen)
        await self.refresh()

    async def decide(self, number: int, item: int | None, decision: Existing) -> None:
        """What becomes of the file that ``item`` found in its place, or (``None``) of all there are and will be."""
        group = self._groups.get(number)
        if group is None:
            return
        if item is None:
            group.existing = decision
        await self._scheduler.bulk(group, lambda: self._journal.decide(number, decision, item))
        self._changed()

    async def move(self, number: int, before: int | None) -> None:
        """Put a group in front of another, or last."""
        others = [other for other in self._groups if other != number]
        await self._put(number, others.index(before) if before in others else len(others))

    async def reorder(self, number: int, order: Order) -> None:
        """Put a group first, last, or one place up or down."""
        numbers = list(self._groups)
        if number in numbers:
            at, last = numbers.index(number), len(numbers) - 1
            to = {Order.FIRST: 0, Order.UP: max(0, at - 1), Order.DOWN: min(last, at + 1), Order.LAST: last}
            await self._put(number, to[order])

    async def _put(self, number: int, at: int) -> None:
        group = self._groups.get(number)
        if group is None:
            return
        others = [other for other in self._groups.values() if other is not group]
        others.insert(at, group)
        for place, other in enumerate(others):
            if other.place != place:
                other.place = float(place)
                self._keeper.keep_group(other)
        self._groups.clear()
        self._groups.update((other.id, other) for other in others)
        self._scheduler.pump()
        self._changed()

    def finished(self, group: Group) -> None:
        """Nothing moves in ``group`` any more: from memory to the history."""
        group.finished_at = time.time()
        self.recent = (group.snapshot(), *(g for g in self.recent if g.id != group.id))[:RECENT]
        self._keeper.keep_group(group)
        self._scheduler.spawn(self.refresh())
        if group.kind is Kind.UPLOAD:
            self._scheduler.spawn(self._scheduler.uploads.tidy())

    async def refresh(self) -> None:
        """Read the history's newest page and totals again."""
        await self._keeper.flush()
        recent, totals = await self._keeper.on_disk(
            lambda: (self._journal.history(0, RECENT), self._journal.history_totals())
        )
        self.recent, self.totals = tuple(recent), totals
        self._changed()
