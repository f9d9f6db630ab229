"""One attempt at one file: ask, resume or start over, receive, verify, put in place.

A small file is held in memory and written in one go; a large one grows in its ``.part`` file, is written and
checksummed on a file thread while the next bytes arrive, and is resumed only when the service still has the same
object (same ETag and size: If-Range isn't trusted, contract 1.4). Leaves to others: when to try (``scheduler``).
"""

from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from dcs_browser.domain.errors import Damaged, NotFound, NotPermitted, ServiceError
from dcs_browser.domain.transfers import Existing, Phase
from dcs_browser.services.transfers import landing as disk
from dcs_browser.services.transfers.batches import SmallFile
from dcs_browser.services.transfers.growing import Growing
from dcs_browser.services.transfers.receiving import Line, Resumption, damaged, interrupted, pour
from dcs_browser.services.transfers.records import LARGE, Group, Item
from dcs_browser.services.transfers.spreading import Spreading

if TYPE_CHECKING:
    from dcs_browser.client.api import ObjectStream

_BEGUN_ANEW = "What had come of “{name}” did not fit what the service has now, so it was brought anew."
_RESTARTS = 3  # how often a file may start over because the service has another one by now


async def fetch(line: Line, group: Group, item: Item) -> Path:
    """Bring ``item`` to its place and return where that is; raises a ``DcsBrowserError`` or ``landing.InTheWay``."""
    landing = group.landing(item)
    part = disk.part_path(landing, line.token, item.id)
    item.phase = Phase.RECEIVE
    existing = group.policy(item)
    if existing in (Existing.SKIP, Existing.ASK):
        found = await line.on_disk(disk.foreseen, landing, item.size, item.etag, existing)
        if found is not None:
            group.progressed(item, max(item.size, 0), travelled=False)
            return found
    if item.size <= LARGE:
        placed = await _fetch_small(line, group, item, landing, part)
        if placed is not None:
            return placed
    try:
        return await _fetch_large(line, group, item, landing, part)
    except Resumption as change:
        if item.done:
            group.detail = _BEGUN_ANEW.format(name=landing.name)
        item.restarts += 1
        if item.restarts > _RESTARTS:
            raise damaged(landing, "It changes on the service again and again.") from change
        return await _fetch_large(line, group, item, landing, part, anew=True)


async def _fetch_small(line: Line, group: Group, item: Item, landing: Path, part: Path) -> Path | None:
    """The whole file through memory; ``None`` if the service has a large one there by now."""
    assert group.book is not None
    chunks: list[bytes] = []
    group.progressed(item, 0, travelled=False)
    await line.links.ready(line.dcs, group, item)
    async with line.small, line.dcs.open_object(group.book, item.path) as stream:
        line.reached()
        size = _agreed_size(group, item, stream)
        if size > LARGE:
            return None
        await pour(line, group, item, stream, chunks.append)
    _require_whole(item, size)
    item.phase = Phase.VERIFY
    modified = _modified(item, stream)
    return await line.batches.put(
        SmallFile(part, group.target, landing, group.policy(item), modified, chunks, stream.etag)
    )


async def _fetch_large(
    line: Line, group: Group, item: Item, landing: Path, part: Path, *, anew: bool = False
) -> Path:
    assert group.book is not None
    start = 0 if anew else await line.on_disk(_resumable, item, part)
    if start == 0:
        item.part_etag, item.part_size, item.safe = "", -1, 0
    # After a break, or when pieces did not fit together, one connection must do.
    spread = not anew and not item.attempts and item.size - start >= line.spread and line.at_once() > 1
    stop = start + line.segment if spread else None
    try:
        async with AsyncExitStack() as opened:
            opening = line.dcs.open_object(group.book, item.path, start=start, stop=stop)
            stream = await opened.enter_async_context(opening)
            line.reached()
            if start and (
                stream.start != start or stream.etag != item.part_etag or stream.size != item.part_size
            ):
                raise Resumption
            size = _agreed_size(group, item, stream)
            found = await line.on_disk(disk.standing, landing, size, stream.etag, group.policy(item))
            if found is not None:
                await line.on_disk(disk.discard, part)
                group.progressed(item, max(size, 0), travelled=False)
                return found
            await line.on_disk(disk.check_room, group.target, max(size - start, 0))
            item.part_etag, item.part_size = stream.etag, size
            line.note(item)
            group.progressed(item, start, travelled=False)
            item.began = start

            def safe(count: int) -> None:
                item.safe = count
                line.note(item)

            digest = disk.digest_for(stream.etag, size)
            file = disk.PartFile(part, group.target, digest)
            try:
                await line.on_disk(file.open, start)
                growing = Growing(file, start, line.threads, safe)
                await _grow(line, group, item, stream, growing, start, stop, opened.aclose)
                _require_whole(item, size)
                item.phase = Phase.VERIFY
                if file.checksum not in ("", stream.etag):
                    raise damaged(landing, "Its checksum is not the one the service names.")
                await line.on_disk(file.force)
            finally:
                file.close()
    except Damaged:
        await line.on_disk(disk.discard, part)
        item.part_etag, item.part_size, item.safe = "", -1, 0
        group.progressed(item, 0, travelled=False)
        raise
    except (NotFound, NotPermitted):
        raise
    except ServiceError as error:
        # A range that no longer exists (416): the object has shrunk, or the service can't do ranges.
        if (start or stop is not None) and not error.may_retry:
            raise Resumption from error
        raise
    return await line.on_disk(disk.place, part, landing, group.policy(item), _modified(item, stream))


async def _grow(
    line: Line,
    group: Group,
    item: Item,
    stream: "ObjectStream",
    growing: Growing,
    start: int,
    stop: int | None,
    close: Callable[[], Awaitable[None]],
) -> None:
    """Let the ``.part`` file grow by what the stream, and with ``stop`` what others bring.

    What has arrived and has its turn is kept, however this ends.
    """
    if stop is None or not stream.partial:
        stream.go_on()
        try:
            await pour(line, group, item, stream, growing.take, growing.room)
        finally:
            await growing.settle()
        return
    if not stream.etag:
        raise Resumption  # nothing would tell that all pieces are of one file
    spreading = Spreading(line, group, item, growing, start, stream.size, stream.etag)
    try:
        await spreading.run(stream, stop, close)
    finally:
        group.progressed(item, spreading.front, travelled=False)
        await growing.settle()


def _resumable(item: Item, part: Path) -> int:
    """From which byte on ``part`` can be continued.

    Where a checksum will tell in the end, all that is on disk counts; else only what was forced there, because
    after a power cut a file can be long and hollow. The last byte is always asked for again, so that the service
    says what it has now even if the file was complete.
    """
    if item.part_size < 0:
        return 0
    have = disk.bytes_on_disk(part)
    if disk.digest_for(item.part_etag, item.part_size) is None:
        have = min(have, item.safe)
    return max(0, min(have, item.part_size - 1))


def _agreed_size(group: Group, item: Item, stream: "ObjectStream") -> int:
    """The size the service has now. A listing may be older, but another size is only believed with a checksum."""
    if stream.size < 0 or stream.size == item.size:
        return item.size
    if item.size >= 0 and disk.digest_for(stream.etag, stream.size) is None:
        raise damaged(Path(item.path), "It has another size than the service names in its list.")
    group.resized(item, stream.size)
    item.large = stream.size > LARGE
    return stream.size


def _require_whole(item: Item, size: int) -> None:
    if size >= 0 and item.done != size:
        raise interrupted(item, "the body ended early")


def _modified(item: Item, stream: "ObjectStream") -> float:
    if item.modified > 0:
        return item.modified
    moment = stream.modified
    return moment.timestamp() if moment else 0.0
