"""Writes behind: changed rows gather for a moment and go to the journal together, on a thread of their own.

A finished download's folder is forced to the disk before its row says so. Leaves to others: what to write.
"""

import asyncio
import concurrent.futures
import logging
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from dcs_browser.services.transfers import landing as disk
from dcs_browser.services.transfers.journal import Journal
from dcs_browser.services.transfers.records import Group, Item
from dcs_browser.services.transfers.rows import group_row, item_row

T = TypeVar("T")
log = logging.getLogger(__name__)

_GATHER = 0.2  # seconds


class Keeper:
    """Belongs to the engine's loop; ``recent`` may be read from any thread."""

    def __init__(self, journal: Journal, thread: concurrent.futures.Executor) -> None:
        self._journal = journal
        self._thread = thread
        self._items: dict[int, Item] = {}
        self._writing: dict[int, Item] = {}
        self._groups: dict[int, Group] = {}
        self._folders: set[Path] = set()
        self._timer: asyncio.TimerHandle | None = None
        self._task: asyncio.Task[None] | None = None
        self._lock = asyncio.Lock()

    def keep(self, item: Item) -> None:
        """Write ``item`` soon, as it is then."""
        self._items[item.id] = item
        self._soon()

    def keep_group(self, group: Group) -> None:
        """Write ``group`` soon."""
        self._groups[group.id] = group
        self._soon()

    def force(self, folder: Path) -> None:
        """Force ``folder`` to the disk before the next rows are written."""
        self._folders.add(folder)

    def forget(self, group: int) -> None:
        """Rows of ``group`` are gone; don't write them."""
        self._groups.pop(group, None)
        for item in [i for i in self._items.values() if i.group == group]:
            del self._items[item.id]

    def recent(self) -> dict[int, Item]:
        """Items whose rows in the journal may be older than what is known here."""
        return {**self._writing, **self._items}

    async def on_disk(self, work: Callable[..., T], *arguments: object) -> T:
        """Run blocking ``work`` on the journal's thread."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, lambda: work(*arguments))

    async def flush(self) -> None:
        """Write everything that waits; returns when it is written. A failure is logged and tried again later."""
        async with self._lock:
            if self._timer is not None:
                self._timer.cancel()
                self._timer = None
            if not (self._items or self._groups):
                return
            items, self._items = self._items, {}
            groups, self._groups = self._groups, {}
            folders, self._folders = self._folders, set()
            self._writing = items
            # As they are now: a row that becomes "done" a moment later has a folder that is not forced yet.
            item_rows = [item_row(item) for item in items.values()]
            group_rows = [group_row(group) for group in groups.values()]

            def write() -> None:
                for folder in folders:
                    disk.force_folder(folder)
                self._journal.save(item_rows, group_rows)

            try:
                await self.on_disk(write)
            except sqlite3.Error:
                log.exception("The journal of transfers can't be written")
                self._items = {**items, **self._items}
                self._groups = {**groups, **self._groups}
                self._soon()
            finally:
                self._writing = {}

    def _soon(self) -> None:
        if self._timer is None:
            loop = asyncio.get_running_loop()
            self._timer = loop.call_later(_GATHER, self._begin)

    def _begin(self) -> None:
        self._timer = None
        self._task = asyncio.get_running_loop().create_task(self.flush())
