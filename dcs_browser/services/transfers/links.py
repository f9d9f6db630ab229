"""Links for many small files at once, where the service hands them out in batches: one round trip instead of many.

The façade keeps the links; here is only decided for which files to ask. Leaves to others: expiry, single links
(``client/reading``).
"""

import asyncio
import logging
from itertools import islice
from typing import TYPE_CHECKING

from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.services.transfers.records import Group, Item

if TYPE_CHECKING:
    from dcs_browser.client.api import Dcs

log = logging.getLogger(__name__)

_BATCH = 128  # links asked for at once: not so many that the last ones grow old in the queue


class Links:
    """Belongs to the engine's loop."""

    def __init__(self) -> None:
        self._covered: dict[int, set[int]] = {}  # by group: items whose link was asked for and not used yet
        self._locks: dict[int, asyncio.Lock] = {}

    async def ready(self, dcs: "Dcs", group: Group, item: Item) -> None:
        """See to it that a link for ``item`` is at hand, together with those that come after it."""
        if group.book is None or not dcs.capabilities.batch_presign.on:
            return
        covered = self._covered.setdefault(group.id, set())
        async with self._locks.setdefault(group.id, asyncio.Lock()):
            if item.id not in covered:
                beside = [other for other in group.running.values() if not other.large and other is not item]
                batch = [item, *beside, *islice(group.small.items, _BATCH)]
                try:
                    await dcs.presign_many(group.book, [other.path for other in batch])
                except DcsBrowserError as error:
                    log.info("No links in a batch: %s", error.technical)  # opening the file will say why
                covered.update(other.id for other in batch)
        covered.discard(item.id)

    def forget(self, group: Group) -> None:
        """``group`` is finished."""
        self._covered.pop(group.id, None)
        self._locks.pop(group.id, None)
