"""Between the rows of the journal and the values of the queue.

Leaves to others: the database (``journal``).
"""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import msgspec

from dcs_browser.domain.library import Book
from dcs_browser.domain.transfers import Existing, GroupSnapshot, Kind, Phase, State
from dcs_browser.services.transfers.records import Group, Item
from dcs_browser.services.transfers.worker import UploadJob

Row = tuple[Any, ...]

_ITEM_COLUMNS = (
    "id, grp, path, size, etag, modified, large, state, done, attempts, part_etag, part_size, safe, phase, "
    "error_title, error_message, notes, target"
)
_GROUP_COLUMNS = (
    "id, kind, server, title, target, place, strip, existing, book, job, held, state, files, files_done, "
    "files_failed, total, done, detail, error_title, error_message, book_id, finished_at"
)
# Built of the constants above only.
SELECT_ITEMS = f"select {_ITEM_COLUMNS} from items "  # noqa: S608 - constants
SELECT_GROUPS = f"select {_GROUP_COLUMNS} from groups "  # noqa: S608 - constants
INSERT_GROUP = f"insert into groups({_GROUP_COLUMNS}, created_at) values ({', '.join('?' * 23)})"  # noqa: S608 - constants


def item_row(item: Item) -> Row:
    """What ``Journal.save`` writes of ``item``, as it is at this moment."""
    return (
        item.size,
        item.etag,
        int(item.large),
        item.state.value,
        item.done,
        item.attempts,
        item.part_etag,
        item.part_size,
        item.safe,
        item.phase.value,
        item.error_title,
        item.error_message,
        notes_text(item.notes),
        item.target,
        item.id,
    )


def notes_text(notes: dict[str, str]) -> str:
    return msgspec.json.encode(notes).decode() if notes else "{}"


def read_notes(text: str) -> dict[str, str]:
    return msgspec.json.decode(text, type=dict[str, str]) if text != "{}" else {}


def read_item(row: Row) -> Item:
    return Item(
        id=row[0],
        group=row[1],
        path=row[2],
        size=row[3],
        etag=row[4],
        modified=row[5],
        large=bool(row[6]),
        state=State(row[7]),
        done=row[8],
        attempts=row[9],
        part_etag=row[10],
        part_size=row[11],
        safe=row[12],
        phase=Phase(row[13]),
        error_title=row[14],
        error_message=row[15],
        notes=read_notes(row[16]),
        target=row[17],
    )


def group_values(group: Group) -> Row:
    return (
        group.id,
        group.kind.value,
        group.server,
        group.title,
        str(group.target),
        group.place,
        group.strip,
        group.existing.value,
        msgspec.json.encode(group.book).decode() if group.book else "",
        _job_text(group.job) if group.job else "",
        int(group.held),
        group.state.value,
        group.files,
        group.counts[State.DONE],
        group.counts[State.FAILED],
        group.total,
        group.done,
        group.detail,
        group.error_title,
        group.error_message,
        group.book_id,
        group.finished_at,
    )


def group_row(group: Group) -> Row:
    """What ``Journal.save`` writes of ``group``, as it is at this moment."""
    values = group_values(group)
    return (values[5], *values[10:], group.id)


def read_group(row: Row) -> Group:
    return Group(
        id=row[0],
        kind=Kind(row[1]),
        server=row[2],
        title=row[3],
        target=Path(row[4]),
        place=row[5],
        strip=row[6],
        existing=Existing(row[7]),
        book=msgspec.json.decode(row[8], type=Book) if row[8] else None,
        job=_job(row[9]) if row[9] else None,
        held=bool(row[10]),
        recorded=True,
        recovered=True,
        detail=row[17],
        error_title=row[18],
        error_message=row[19],
        book_id=row[20],
        finished_at=row[21],
    )


def history_snapshot(row: Row) -> GroupSnapshot:
    book = msgspec.json.decode(row[8], type=Book) if row[8] else None
    return GroupSnapshot(
        id=row[0],
        kind=Kind(row[1]),
        title=row[3],
        state=State(row[11]),
        target=row[4],
        detail=row[17],
        files=row[12],
        files_done=row[13],
        files_failed=row[14],
        total=row[15],
        done=row[16],
        error_title=row[18],
        error_message=row[19],
        book_id=row[20] if row[20] is not None else (book.id if book else None),
        finished_at=row[21],
    )


def _job_text(job: UploadJob) -> str:
    return msgspec.json.encode({**asdict(job), "source": str(job.source)}).decode()


def _job(text: str) -> UploadJob:
    return msgspec.json.decode(text, type=UploadJob, dec_hook=lambda kind, value: kind(value))
