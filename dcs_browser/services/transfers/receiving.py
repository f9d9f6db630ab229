"""What an attempt works with, and taking in one stream's bytes: counted, limited, with patience.

Leaves to others: where the bytes go (``growing``, ``spreading``), what a file needs besides (``download``).
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from dcs_browser.domain.errors import Damaged, Interrupted, TransferError
from dcs_browser.services.transfers.batches import Batches
from dcs_browser.services.transfers.links import Links
from dcs_browser.services.transfers.meter import Bucket
from dcs_browser.services.transfers.records import Group, Item
from dcs_browser.services.transfers.slots import Door
from dcs_browser.services.transfers.threads import Threads
from dcs_browser.services.work import waited_out

if TYPE_CHECKING:
    from dcs_browser.client.api import Dcs, ObjectStream

T = TypeVar("T")


class Resumption(Exception):
    """What is there of a file can't be continued with what the service has; start over. Never leaves ``download``."""


@dataclass(slots=True)
class Line:
    """What an attempt works with. ``stall``: seconds without a byte that count as a broken connection.

    ``at_once`` tells how many connections one large file may have now; a file with at least ``spread`` bytes to
    come is asked for in pieces of ``segment`` bytes.
    """

    dcs: "Dcs"
    threads: Threads
    bucket: Bucket
    links: Links
    batches: Batches
    small: Door  # small files on the line at once; more may be on their way to the disk
    token: str
    stall: float
    note: Callable[[Item], None]  # the item changed: into the journal, soon
    reached: Callable[[], None]  # the service answered
    at_once: Callable[[], int]
    spread: int
    segment: int

    async def on_disk(self, work: Callable[..., T], *arguments: object) -> T:
        """Run blocking ``work`` on a file thread.

        When the caller is cancelled the work is waited for all the same: nothing may still write to a file that
        is about to be removed or opened again.
        """
        return await waited_out(
            asyncio.get_running_loop().run_in_executor(self.threads.disk, lambda: work(*arguments))
        )


async def pour(
    line: Line,
    group: Group,
    item: Item,
    stream: "ObjectStream",
    take: Callable[[bytes], object],
    room: Callable[[], Awaitable[None]] | None = None,
) -> None:
    """Give ``take`` what ``stream`` brings; when that says so, wait for ``room`` before the next.

    Raises ``Interrupted`` when no byte came for ``line.stall`` seconds, waits of our own not counted.
    """
    if not line.bucket.rate and (here := stream.at_hand()) is not None:
        for chunk in here:
            count(group, item, len(chunk))
            take(chunk)
        return
    patience = _Patience(line.stall)
    try:
        async with patience.limit:
            async for chunk in stream.chunks():
                count(group, item, len(chunk))
                if take(chunk) and room is not None:
                    patience.suspend()
                    await room()
                if line.bucket.rate:
                    patience.suspend()
                    await line.bucket.take(len(chunk))
                patience.renew()
    except TimeoutError as error:
        raise interrupted(item, "no byte came for a while") from error


class _Patience:
    """Ends what waits longer than ``seconds`` for a byte; waits of our own do not count."""

    def __init__(self, seconds: float) -> None:
        self._now = asyncio.get_running_loop().time
        self._seconds = seconds
        self._counted = self._now()
        self.limit = asyncio.timeout(seconds)

    def suspend(self) -> None:
        self.limit.reschedule(None)
        self._counted = 0.0

    def renew(self) -> None:
        now = self._now()
        # Bytes come thousands of times a second; a limit that is a little early is as good.
        if now - self._counted > self._seconds / 16:
            self._counted = now
            self.limit.reschedule(now + self._seconds)


def count(group: Group, item: Item, size: int) -> None:
    """``size`` more bytes of ``item`` have come; raises ``Damaged`` when those are more than it has."""
    group.progressed(item, item.done + size)
    if item.done > item.size >= 0:
        raise damaged(Path(item.path), "More bytes came than the file has.")


def interrupted(item: Item, technical: str) -> TransferError:
    return Interrupted(technical, done=item.done, total=max(item.size, 0))


def damaged(path: Path, reason: str) -> Damaged:
    return Damaged(str(path), name=path.name, reason=reason)
