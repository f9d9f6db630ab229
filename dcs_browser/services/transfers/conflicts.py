"""What a person must know to decide about a file that has the name of one that came: both, side by side.

How a dialog works with the engine: ``engine.download(…, existing=Existing.ASK)``; a file whose place is taken by other
bytes becomes ``State.ASKING``, is counted in ``GroupSnapshot.files_asking``, and the others go on. ``engine.conflicts``
lists those files, ``engine.decide`` answers for one or for all that are and will be. Everything survives a restart.
Leaves to others: keeping the answer (``journal``), acting on it (``download``).
"""

from collections.abc import Iterable, Mapping

from dcs_browser.domain.transfers import Conflict, State
from dcs_browser.services.transfers.landing import digest_for
from dcs_browser.services.transfers.records import Group, Item


def conflicts_of(group: Group, stored: Iterable[Item], recent: Mapping[int, Item]) -> tuple[Conflict, ...]:
    """Both sides of every conflict in ``group``, as the disk is now; ``recent`` knows better than ``stored``. Blocking."""
    items = {item.id: item for item in stored}
    items |= {item.id: item for item in recent.values() if item.group == group.id}
    return tuple(
        _conflict(group, items[number]) for number in sorted(items) if items[number].state is State.ASKING
    )


def _conflict(group: Group, item: Item) -> Conflict:
    target = group.landing(item)
    try:
        present = target.stat() if target.is_file() else None
    except OSError:
        present = None
    size, modified = (present.st_size, present.st_mtime) if present else (-1, 0.0)
    return Conflict(
        group=group.id,
        item=item.id,
        name=group.relative(item.path),
        target=str(target),
        size=item.size,
        modified=item.modified,
        present_size=size,
        present_modified=modified,
        differs=size != item.size or digest_for(item.part_etag or item.etag, item.size) is not None,
    )
