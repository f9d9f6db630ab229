"""What a replace would do to the stored book, file by file, before anything is sent.

Sizes tell most; ETags tell the rest where the listing has them. Blocking (ETags need the files read). Leaves to
others: doing it (``publish``), comparing what a book says (``domain/compare``).
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from dcs_browser.domain.etags import Md5Etag, comparable
from dcs_browser.domain.library import StoredObject
from dcs_browser.domain.names import nfc, stored_path
from dcs_browser.services.hooks import Report, Stop, Stopped, never, silent
from dcs_browser.services.publishing.book_files import Scan, ScanFile
from dcs_browser.services.publishing.reading import Reader, reader

REWRITTEN = frozenset({"config.json", "games.json", "audio.json"})
"""Names of files that a service which simplifies names writes anew, with other sizes (format 1.3)."""
_ONLY_ENDING = re.compile(r"\.[a-z0-9_-]+\Z")


class What(StrEnum):
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One file. ``size`` is what will be stored, ``before`` what is stored now (-1: not there), in bytes.

    ``sure`` is false when only equal sizes say that it is the same, or when the service rewrites it.
    """

    path: str
    what: What
    size: int
    before: int = -1
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Plan:
    """All rows, those that change something first, each kind in order of paths."""

    rows: tuple[PlanRow, ...] = ()

    def of(self, what: What) -> tuple[PlanRow, ...]:
        return tuple(row for row in self.rows if row.what is what)

    @property
    def added(self) -> tuple[PlanRow, ...]:
        return self.of(What.ADDED)

    @property
    def changed(self) -> tuple[PlanRow, ...]:
        return self.of(What.CHANGED)

    @property
    def removed(self) -> tuple[PlanRow, ...]:
        return self.of(What.REMOVED)

    @property
    def same(self) -> tuple[PlanRow, ...]:
        return self.of(What.SAME)

    def without(self, paths: Collection[str]) -> "Plan":
        """What happens when these files are not sent: those that are stored go, the others never come."""
        rows: list[PlanRow] = []
        for row in self.rows:
            if row.what is What.REMOVED or row.path not in paths:
                rows.append(row)
            elif row.before >= 0:
                rows.append(PlanRow(row.path, What.REMOVED, 0, row.before))
        return Plan(tuple(rows))

    @property
    def stored(self) -> int:
        """How many objects there are now."""
        return sum(row.before >= 0 for row in self.rows)

    @property
    def unchanged(self) -> bool:
        """Whether nothing would be another than it is now."""
        return all(row.what is What.SAME for row in self.rows)

    @property
    def before(self) -> int:
        """Bytes that are stored now."""
        return sum(row.before for row in self.rows if row.before >= 0)

    @property
    def after(self) -> int:
        """Bytes that will be stored."""
        return sum(row.size for row in self.rows if row.what is not What.REMOVED)


def stored_key(path: str, *, folded: bool) -> str:
    """How a path is spelled for comparing it with storage: composed, or as generation 4 would store it."""
    return stored_path(path) if folded else nfc(path)


def placed_key(path: str, *, folded: bool) -> str:
    """The same of a path that storage gave: older uploads kept other spellings, and a name that lost every letter is
    only an ending now (``.png``), which must not be simplified once more.
    """
    if not folded or "/." not in f"/{path}":
        return stored_key(path, folded=folded)
    return "/".join(part if _ONLY_ENDING.match(part) else stored_path(part) for part in path.split("/"))


def rewritten(path: str, *, folded: bool) -> bool:
    """Whether the service writes this file anew, so that size and ETag prove nothing."""
    return folded and path.rpartition("/")[2].casefold() in REWRITTEN


def plan(
    scan: Scan,
    objects: Iterable[StoredObject],
    *,
    folded: bool = False,
    extras: Mapping[str, bytes] | None = None,
    progress: Report | None = None,
    cancelled: Stop | None = None,
) -> Plan:
    """Compare what would be sent with what is stored. ``folded``: the service simplifies names.

    Raises ``FileChanged`` when a file is no longer what was scanned, ``Stopped``.
    """
    stop = cancelled or never
    before = {placed_key(item.path, folded=folded): item for item in objects}
    rows: list[PlanRow] = []
    with reader(scan) as read:
        done = 0
        for file in scan.files:
            if stop():
                raise Stopped
            there = before.pop(stored_key(file.path, folded=folded), None)
            rows.append(_row(file, there, folded, read, stop))
            done += file.size
            (progress or silent)(done, scan.size)
    for path, data in (extras or {}).items():
        if scan.find(path) is None:
            there = before.pop(stored_key(path, folded=folded), None)
            what = What.ADDED if there is None else What.SAME if there.size == len(data) else What.CHANGED
            rows.append(PlanRow(path, what, len(data), -1 if there is None else there.size, sure=False))
    rows += [PlanRow(item.path, What.REMOVED, 0, item.size) for item in before.values()]
    order = list(What)
    rows.sort(key=lambda row: (order.index(row.what), row.path != "config.json", row.path))
    return Plan(tuple(rows))


def _row(file: ScanFile, there: StoredObject | None, folded: bool, read: Reader, stop: Stop) -> PlanRow:
    if there is None:
        return PlanRow(file.path, What.ADDED, file.size)
    if rewritten(file.path, folded=folded):
        return PlanRow(file.path, What.CHANGED, file.size, there.size, sure=False)
    if there.size != file.size:
        return PlanRow(file.path, What.CHANGED, file.size, there.size)
    if not comparable(there.etag):
        return PlanRow(file.path, What.SAME, file.size, there.size, sure=False)
    etag = Md5Etag()
    for chunk in read(file):
        if stop():
            raise Stopped
        etag.update(chunk)
    equal = etag.hexdigest() == there.etag.strip('"')
    return PlanRow(file.path, What.SAME if equal else What.CHANGED, file.size, there.size)
