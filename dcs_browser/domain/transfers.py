"""The life of a transfer: its states as one table, and the immutable snapshots a window watches.

States and what may follow them (everything that decides a transition is in ``FOLLOWS``):

    waiting → running → done | failed | unknown | paused | cancelled | waiting (retry later)
    paused, failed, cancelled → waiting          unknown → done | failed | waiting (after asking)
    running → asking → waiting (decided) | cancelled

Leaves to others: doing anything about it (``services/transfers``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    WAITING = "waiting"
    RUNNING = "running"
    PAUSED = "paused"
    DONE = "done"
    FAILED = "failed"
    UNKNOWN = "unknown"
    ASKING = "asking"  # another file has its name, and a person decides
    CANCELLED = "cancelled"


FOLLOWS: dict[State, frozenset[State]] = {
    State.WAITING: frozenset({State.RUNNING, State.PAUSED, State.CANCELLED, State.FAILED}),
    State.RUNNING: frozenset(
        {
            State.DONE,
            State.FAILED,
            State.UNKNOWN,
            State.PAUSED,
            State.CANCELLED,
            State.WAITING,
            State.ASKING,
        }
    ),
    State.PAUSED: frozenset({State.WAITING, State.CANCELLED}),
    State.DONE: frozenset(),
    State.FAILED: frozenset({State.WAITING, State.CANCELLED}),
    State.UNKNOWN: frozenset({State.DONE, State.FAILED, State.WAITING, State.CANCELLED}),
    State.CANCELLED: frozenset({State.WAITING}),
    State.ASKING: frozenset({State.WAITING, State.CANCELLED}),
}

FINAL = frozenset({State.DONE, State.FAILED, State.UNKNOWN, State.CANCELLED})


class Kind(StrEnum):
    DOWNLOAD = "download"
    UPLOAD = "upload"


class Existing(StrEnum):
    """What a download does when another file already has its name; a file with the same bytes is always kept."""

    KEEP_BOTH = "keep both"  # the new one becomes "name (2).ext"
    OVERWRITE = "overwrite"
    SKIP = "skip"
    ASK = "ask"  # a person decides, file by file; the others go on meanwhile


class Order(StrEnum):
    """Where a group goes in the queue."""

    FIRST = "first"
    UP = "up"
    DOWN = "down"
    LAST = "last"


class Phase(StrEnum):
    """What a running item does right now; downloads only receive and verify."""

    NONE = ""
    READ = "read"
    PACK = "pack"
    SEND = "send"
    RECEIVE = "receive"
    UNPACK = "unpack"  # the service works, nothing moves
    VERIFY = "verify"


def may_follow(before: State, after: State) -> bool:
    """Whether ``after`` is a legal next state; staying is always legal."""
    return before is after or after in FOLLOWS[before]


def group_state(counts: Mapping[State, int], *, held: bool = False) -> State:
    """The state of a group, from how many of its items are in which; ``held`` while a person pauses it.

    What still moves speaks first, then what needs a person; a group without items is done.
    """
    if counts.get(State.RUNNING):
        return State.RUNNING
    if counts.get(State.WAITING):
        return State.PAUSED if held else State.WAITING
    for state in (State.PAUSED, State.ASKING, State.UNKNOWN, State.FAILED, State.CANCELLED):
        if counts.get(state):
            return state
    return State.DONE


@dataclass(frozen=True, slots=True)
class ItemSnapshot:
    """One item of a group at one moment. Sizes in bytes; ``total`` is -1 when unknown."""

    id: int
    group: int
    kind: Kind
    state: State
    name: str
    total: int = -1
    done: int = 0
    phase: Phase = Phase.NONE
    error_title: str = ""
    error_message: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A file that waits for a decision, and what has its name. Sizes in bytes, times in seconds since 1970.

    ``size`` is -1 and ``modified`` 0 when the service did not tell. ``present_size`` is -1 when nothing has the name
    any more, or a folder has it. ``differs`` is ``False`` when nothing tells whether the bytes are the same.
    """

    group: int
    item: int
    name: str
    target: str
    size: int
    modified: float
    present_size: int
    present_modified: float
    differs: bool


@dataclass(frozen=True, slots=True)
class GroupSnapshot:
    """What a person did at once (one drop, one download), with its totals.

    ``rate`` is bytes per second over the last seconds, ``seconds_left`` -1 when it can't be told.
    ``target`` is the folder of a download or the book of an upload, as text. ``files_asking`` files wait for a decision,
    whatever the others do.
    """

    id: int
    kind: Kind
    title: str
    state: State
    target: str = ""
    detail: str = ""
    phase: Phase = Phase.NONE
    files: int = 0
    files_done: int = 0
    files_failed: int = 0
    files_asking: int = 0
    total: int = -1
    done: int = 0
    rate: float = 0.0
    seconds_left: float = -1.0
    error_title: str = ""
    error_message: str = ""
    book_id: int | None = None
    finished_at: float = 0.0


@dataclass(frozen=True, slots=True)
class TransfersSnapshot:
    """Everything a transfers view shows: unfinished groups first, then the newest finished ones."""

    groups: tuple[GroupSnapshot, ...] = ()
    running: int = 0
    waiting: int = 0
    attention: int = 0  # failed or unknown and not yet looked at, or waiting for a decision
    rate: float = 0.0
    paused: bool = False
    finished_total: int = 0
