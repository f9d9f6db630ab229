"""What the queue holds in memory: unfinished groups, and of their items only those that are near.

Leaves to others: keeping them (``journal``), deciding what runs (``scheduler``).
"""

import asyncio
from collections import Counter, deque
from dataclasses import dataclass, field
from pathlib import Path

from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.domain.library import Book
from dcs_browser.domain.names import local_name, local_path
from dcs_browser.domain.transfers import (
    Existing,
    GroupSnapshot,
    ItemSnapshot,
    Kind,
    Phase,
    State,
    group_state,
    may_follow,
)
from dcs_browser.services.transfers.meter import Meter
from dcs_browser.services.transfers.worker import UploadJob, UploadResult

LARGE = (
    1024 * 1024
)  # bytes; a larger file has a ``.part`` file that can be resumed, a smaller one is held in memory

DECIDED = "existing"  # the note of an item that says what a person decided about the file in its place
_FOLDERS = 1000  # of a book, remembered


@dataclass(slots=True, eq=False)
class Item:
    """One row of the journal while it is near. ``size`` in bytes, -1 unknown; ``modified`` seconds since 1970.

    ``part_etag`` and ``part_size`` tell what object the bytes in the ``.part`` file came from, ``safe`` how many of
    them have been forced to the disk.
    """

    id: int
    group: int
    path: str
    size: int
    etag: str = ""
    modified: float = 0.0
    large: bool = False
    state: State = State.WAITING
    done: int = 0
    attempts: int = 0
    part_etag: str = ""
    part_size: int = -1
    safe: int = 0
    phase: Phase = Phase.NONE
    error_title: str = ""
    error_message: str = ""
    notes: dict[str, str] = field(default_factory=dict)
    target: str = ""  # where the file was put, when that is known
    # not kept in the journal:
    damages: int = 0
    restarts: int = 0
    began: int = 0  # bytes that were there when the present attempt began
    begun: bool = False  # its task has taken its first step
    halt: str = ""  # why its task is being cancelled: "pause", "cancel" or "stop"
    task: asyncio.Task[None] | None = None

    def become(self, state: State) -> None:
        """Take a new state; the table in the domain has the last word."""
        if not may_follow(self.state, state):
            raise ValueError(f"{self.state} → {state}")
        self.state = state

    @property
    def past_sending(self) -> bool:
        """Whether the service may have the whole body of this upload."""
        return self.phase in (Phase.UNPACK, Phase.VERIFY) or (
            self.phase is Phase.SEND and 0 <= self.size <= self.done
        )


@dataclass(slots=True)
class Window:
    """The next items of one class of a group, read from the journal a page at a time."""

    items: deque[Item] = field(default_factory=deque)
    after: int = 0  # id of the last one read
    more: bool = True

    def reset(self) -> None:
        self.items.clear()
        self.after = 0
        self.more = True


@dataclass(slots=True, eq=False)
class Group:
    """What a person did at once, unfinished or brought back for a retry."""

    id: int
    kind: Kind
    server: str
    title: str
    target: Path
    place: float
    strip: str = ""
    existing: Existing = Existing.KEEP_BOTH
    book: Book | None = None
    job: UploadJob | None = None
    held: bool = False
    recorded: bool = False
    recovered: bool = False  # came from an earlier process: part files may lie about unrecorded
    counts: Counter[State] = field(default_factory=Counter)
    files: int = 0
    total: int = 0
    done: int = 0
    received: int = 0  # bytes that really travelled, for the rate
    detail: str = ""
    error_title: str = ""
    error_message: str = ""
    book_id: int | None = None
    finished_at: float = 0.0
    # what is near:
    small: Window = field(default_factory=Window)
    large: Window = field(default_factory=Window)
    again: list[tuple[float, Item]] = field(default_factory=list)  # (not before, item)
    running: dict[int, Item] = field(default_factory=dict)
    version: int = 0  # grows with every change of ``counts`` and ``total``
    busy: int = 0  # bulk changes under way: nothing starts
    folders: dict[str, Path] = field(default_factory=dict)  # where folders of the book lie here
    meter: Meter = field(default_factory=Meter)
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def state(self) -> State:
        return group_state(self.counts, held=self.held)

    @property
    def finished(self) -> bool:
        """Nothing of it can move by itself any more; what is unknown is still being asked about."""
        return self.state in (State.DONE, State.FAILED, State.CANCELLED)

    def change(self, item: Item, state: State) -> None:
        """Move one item to another state and keep count."""
        before = item.state
        item.become(state)
        self.version += 1
        self.counts[before] -= 1
        self.counts[state] += 1

    def progressed(self, item: Item, done: int, *, travelled: bool = True) -> None:
        """``item`` has ``done`` bytes now."""
        delta = done - item.done
        item.done = done
        self.done += delta
        if travelled and delta > 0:
            self.received += delta

    def resized(self, item: Item, size: int) -> None:
        """``item`` turned out to have ``size`` bytes (-1 unknown)."""
        self.version += 1
        self.total += max(size, 0) - max(item.size, 0)
        item.size = size

    def fail(self, item: Item, error: DcsBrowserError, state: State = State.FAILED) -> None:
        """``item`` ended badly, and the group tells why."""
        item.error_title, item.error_message = error.headline, error.sentence
        self.blame(item.error_title, item.error_message)
        self.change(item, state)

    def sent(self, item: Item, result: UploadResult) -> None:
        """The upload ``item`` is with the service."""
        self.book_id = result.book.id
        self.detail = "\n".join(result.differences)
        item.error_title = item.error_message = ""
        self.blame("", "")
        if item.size < 0:
            self.resized(item, item.done)
        self.progressed(item, item.size, travelled=False)
        self.change(item, State.DONE)

    def relative(self, path: str) -> str:
        """A book-relative path as the person asked for it: without the folder they were in."""
        prefix = self.strip.strip("/")
        if prefix and path.startswith(prefix + "/"):
            return path[len(prefix) + 1 :]
        return path

    def landing(self, item: Item) -> Path:
        """Where ``item`` belongs; raises ``UnsafeName``."""
        path = self.relative(item.path)
        folder, _, name = path.rpartition("/")
        known = self.folders.get(folder)
        # A folder is looked at once; a name that might lead elsewhere is looked at with all of its path.
        if known is not None and name and name[0] != "." and "\\" not in name and "\0" not in name:
            return known / local_name(name)
        place = local_path(self.target, path)
        if folder:
            if len(self.folders) > _FOLDERS:
                self.folders.clear()
            self.folders[folder] = place.parent
        return place

    def policy(self, item: Item) -> Existing:
        """What becomes of a file that has the name of ``item``: as decided for it, else for the group."""
        return Existing(item.notes.get(DECIDED, self.existing))

    def forget_pages(self) -> None:
        """Read the queue anew from the journal; for after bulk changes."""
        self.small.reset()
        self.large.reset()
        self.again.clear()

    def blame(self, title: str, message: str) -> None:
        self.error_title, self.error_message = title, message

    def snapshot(self, now: float | None = None) -> GroupSnapshot:
        """An immutable picture; with ``now`` (monotonic seconds) the rate is measured anew."""
        state = self.state
        if state is State.RUNNING:
            if now is not None:
                self.meter.sample(now, self.received)
        elif self.meter.rate:
            self.meter.reset()
        rate = self.meter.rate
        left = self.total - self.done
        phases = {item.phase for item in list(self.running.values())}
        return GroupSnapshot(
            id=self.id,
            kind=self.kind,
            title=self.title,
            state=state,
            target=str(self.target),
            detail=self.detail,
            phase=next(iter(phases)) if len(phases) == 1 else (Phase.RECEIVE if phases else Phase.NONE),
            files=self.files,
            files_done=self.counts[State.DONE],
            files_failed=self.counts[State.FAILED],
            files_asking=self.counts[State.ASKING],
            total=self.total,
            done=min(self.done, self.total) if self.total >= 0 else self.done,
            rate=rate,
            seconds_left=max(left, 0) / rate if rate > 0 and state is State.RUNNING else -1.0,
            error_title=self.error_title,
            error_message=self.error_message,
            book_id=self.book_id if self.book_id is not None else (self.book.id if self.book else None),
            finished_at=self.finished_at,
        )


def item_snapshot(group: Group, item: Item) -> ItemSnapshot:
    """An immutable picture of one item; what waits in a paused group is paused."""
    state = State.PAUSED if item.state is State.WAITING and group.held else item.state
    if group.kind is Kind.UPLOAD:
        name, target = group.title, str(group.target)
    else:
        name = group.relative(item.path)
        target = item.target or str(group.target / name)
    return ItemSnapshot(
        id=item.id,
        group=item.group,
        kind=group.kind,
        state=state,
        name=name,
        total=item.size,
        done=item.done,
        phase=item.phase,
        error_title=item.error_title,
        error_message=item.error_message,
        target=target,
    )
