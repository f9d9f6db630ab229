"""The queue on disk: groups and items in SQLite, written before a byte moves and after each step.

WAL with ``synchronous=NORMAL``: after a power cut the newest steps may be missing, never half of one; a download
finds out by itself what it has. What a person asked for, and how far an upload had come, is committed with
``FULL``, because nothing else remembers it. Leaves to others: deciding anything (``scheduler``).
"""

import contextlib
import secrets
import sqlite3
import threading
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from dcs_browser.domain.library import StoredObject
from dcs_browser.domain.transfers import Existing, GroupSnapshot, Kind, State
from dcs_browser.services.transfers.records import DECIDED, LARGE, Group, Item
from dcs_browser.services.transfers.rows import (
    INSERT_GROUP,
    SELECT_GROUPS,
    SELECT_ITEMS,
    Row,
    group_values,
    history_snapshot,
    notes_text,
    read_group,
    read_item,
    read_notes,
)

_VERSION = 1
_SCHEMA = f"""
create table facts(name text primary key, value text not null) without rowid;
create table groups(
  id integer primary key, kind text not null, server text not null, title text not null, target text not null,
  place real not null, strip text not null, existing text not null, book text not null, job text not null,
  held integer not null, state text not null, files integer not null, files_done integer not null,
  files_failed integer not null, total integer not null, done integer not null, detail text not null,
  error_title text not null, error_message text not null, book_id integer, seen integer not null default 0,
  created_at real not null, finished_at real not null default 0);
create index open_groups on groups(place) where finished_at = 0;
create index finished_groups on groups(finished_at) where finished_at > 0;
create index attention on groups(id) where state = 'failed' and seen = 0 and finished_at > 0;
create table items(
  id integer primary key autoincrement, grp integer not null, path text not null, size integer not null,
  etag text not null, modified real not null, large integer not null, state text not null,
  done integer not null default 0, attempts integer not null default 0, part_etag text not null default '',
  part_size integer not null default -1, safe integer not null default 0, phase text not null default '',
  error_title text not null default '', error_message text not null default '', notes text not null default '{{}}',
  target text not null default '');
create index of_group on items(grp);
create index queue on items(grp, large) where state = 'waiting';
create index undecided on items(state) where state in ('running', 'unknown');
pragma user_version = {_VERSION};
"""


class Journal:
    """Both tables. Writing is safe from any thread; ``page`` is for one thread only (the engine's)."""

    def __init__(self, path: Path) -> None:
        """Open or make the journal at ``path``; a damaged one is put aside, its groups are lost then."""
        self.path = path
        self._lock = threading.RLock()
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._writer = self._open()
        except sqlite3.DatabaseError:
            for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
                old = path.with_name(name)
                if old.exists():
                    old.replace(path.with_name(f"{name}.damaged-{int(time.time())}"))
            self._writer = self._open()
        self._reader = self._connect()
        self.token: str = self._writer.execute("select value from facts where name = 'token'").fetchone()[0]

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, timeout=30, isolation_level=None, check_same_thread=False)
        connection.execute("pragma busy_timeout = 30000")
        return connection

    def _open(self) -> sqlite3.Connection:
        connection = self._connect()
        try:
            connection.execute("pragma journal_mode = wal")
            connection.execute("pragma synchronous = normal")
            if connection.execute("pragma user_version").fetchone()[0] != _VERSION:
                if connection.execute("select count(*) from sqlite_master").fetchone()[0]:
                    raise sqlite3.DatabaseError("a journal of another version")
                connection.execute("begin immediate")
                for statement in _SCHEMA.split(";"):
                    connection.execute(statement)
                connection.execute("insert into facts values ('token', ?)", (secrets.token_hex(2),))
                connection.execute("commit")
        except BaseException:
            connection.close()
            raise
        return connection

    def close(self) -> None:
        with self._lock:
            self._reader.close()
            self._writer.close()

    @contextlib.contextmanager
    def _transaction(self, *, durable: bool = False) -> Iterator[sqlite3.Connection]:
        with self._lock:
            writer = self._writer
            if durable:
                writer.execute("pragma synchronous = full")
            try:
                writer.execute("begin immediate")
                try:
                    yield writer
                except BaseException:
                    writer.execute("rollback")
                    raise
                writer.execute("commit")
            finally:
                if durable:
                    writer.execute("pragma synchronous = normal")

    # What a person asks for

    def record(self, group: Group, objects: Iterable[StoredObject]) -> None:
        """Write a new group and all its items, or nothing of it; on disk when this returns."""
        with self._transaction(durable=True) as writer:
            writer.execute(
                INSERT_GROUP,
                (*group_values(group), time.time()),
            )
            if group.kind is Kind.UPLOAD:
                rows: Iterable[Row] = [(group.id, group.title, -1, "", 0.0, 0, "waiting")]
            else:
                rows = (
                    (
                        group.id,
                        item.path,
                        item.size,
                        item.etag,
                        item.modified.timestamp() if item.modified else 0.0,
                        int(item.size > LARGE),
                        "waiting",
                    )
                    for item in objects
                )
            writer.executemany(
                "insert into items(grp, path, size, etag, modified, large, state) values (?, ?, ?, ?, ?, ?, ?)",
                rows,
            )

    def save(self, items: Sequence[Row], groups: Sequence[Row] = (), *, durable: bool = False) -> None:
        """Bring rows (``item_row``, ``group_row``) up to date, all in one step."""
        with self._transaction(durable=durable) as writer:
            writer.executemany(
                "update items set size=?, etag=?, large=?, state=?, done=?, attempts=?, part_etag=?, part_size=?, "
                "safe=?, phase=?, error_title=?, error_message=?, notes=?, target=? where id=?",
                items,
            )
            writer.executemany(
                "update groups set place=?, held=?, state=?, files=?, files_done=?, files_failed=?, total=?, done=?, "
                "detail=?, error_title=?, error_message=?, book_id=?, finished_at=?, seen=0 where id=?",
                groups,
            )

    def cancel(self, group: int) -> None:
        """Nothing unfinished of ``group`` will run."""
        with self._transaction(durable=True) as writer:
            writer.execute(
                "update items set state='cancelled', phase='' where grp=? "
                "and state in ('waiting', 'running', 'paused', 'failed', 'unknown', 'asking')",
                (group,),
            )

    def requeue(self, group: int) -> None:
        """What failed or was cancelled waits again, with all its attempts before it."""
        with self._transaction(durable=True) as writer:
            writer.execute(
                "update items set state='waiting', attempts=0, phase='', error_title='', error_message='' "
                "where grp=? and state in ('failed', 'cancelled')",
                (group,),
            )

    def decide(self, group: int, decision: Existing, item: int | None) -> None:
        """What a person decided about the file in the place of ``item``; with ``None`` about all of ``group``."""
        with self._transaction(durable=True) as writer:
            if item is None:
                writer.execute("update groups set existing=? where id=?", (decision.value, group))
                writer.execute("update items set state='waiting' where grp=? and state='asking'", (group,))
                return
            found = writer.execute(
                "select notes from items where id=? and grp=? and state='asking'", (item, group)
            ).fetchone()
            if found is not None:
                notes = read_notes(found[0]) | {DECIDED: decision.value}
                writer.execute(
                    "update items set state='waiting', notes=? where id=?", (notes_text(notes), item)
                )

    def fail_waiting(self, group: int, title: str, message: str) -> None:
        """What waits in ``group`` has failed, for a reason they all share."""
        with self._transaction() as writer:
            writer.execute(
                "update items set state='failed', error_title=?, error_message=? where grp=? and state = 'waiting'",
                (title, message, group),
            )

    def remove(self, group: int) -> None:
        with self._transaction() as writer:
            writer.execute("delete from items where grp=?", (group,))
            writer.execute("delete from groups where id=?", (group,))

    def remove_finished(self) -> None:
        """Forget every finished group."""
        with self._transaction() as writer:
            writer.execute("delete from items where grp in (select id from groups where finished_at > 0)")
            writer.execute("delete from groups where finished_at > 0")

    def mark_seen(self) -> None:
        """The person has looked at everything that failed so far."""
        with self._transaction() as writer:
            writer.execute("update groups set seen=1 where state='failed' and seen=0 and finished_at > 0")

    def put_fact(self, name: str, value: str) -> None:
        with self._transaction(durable=True) as writer:
            writer.execute("insert or replace into facts values (?, ?)", (name, value))

    def fact(self, name: str) -> str:
        with self._lock:
            row = self._writer.execute("select value from facts where name=?", (name,)).fetchone()
        return str(row[0]) if row else ""

    # After a start

    def recover(self) -> None:
        """Sort out what a dead process was doing: downloads wait, uploads that may have arrived are unknown.

        One that was still sending is not among them: "unpack" is on the disk before the last byte leaves.
        """
        with self._transaction(durable=True) as writer:
            writer.execute(
                "update items set state='unknown' where state='running' and (phase in ('unpack', 'verify')) "
                "and grp in (select id from groups where kind='upload')"
            )
            writer.execute("update items set state='waiting', phase='' where state='running'")

    def open_groups(self) -> list[Group]:
        """Unfinished groups in their order, with counts and totals taken from their items."""
        with self._lock:
            rows = self._writer.execute(SELECT_GROUPS + "where finished_at = 0 order by place, id").fetchall()
            groups = [read_group(row) for row in rows]
            for group in groups:
                self._count(group)
        return groups

    def group(self, group_id: int) -> Group | None:
        """One group, finished or not."""
        with self._lock:
            row = self._writer.execute(SELECT_GROUPS + "where id=?", (group_id,)).fetchone()
            if row is None:
                return None
            group = read_group(row)
            self._count(group)
        return group

    def count(self, group: Group) -> None:
        """Take the counts and totals of ``group`` from its items."""
        with self._lock:
            self._count(group)

    def _count(self, group: Group) -> None:
        group.counts, group.total, group.done, group.files = Counter(), 0, 0, 0
        for state, number, total, done in self._writer.execute(
            "select state, count(*), sum(max(size, 0)), sum(done) from items where grp=? group by state",
            (group.id,),
        ):
            group.counts[State(state)] = number
            group.files += number
            group.total += total
            group.done += done

    def last_group(self) -> int:
        with self._lock:
            return int(self._writer.execute("select coalesce(max(id), 0) from groups").fetchone()[0])

    # Reading

    def page(self, group: int, *, large: bool, after: int, limit: int) -> list[Item]:
        """The next waiting items behind the id ``after``."""
        rows = self._reader.execute(
            SELECT_ITEMS + "indexed by queue where grp=? and large=? and state = 'waiting' and id>? "
            "order by id limit ?",
            (group, int(large), after, limit),
        ).fetchall()
        return [read_item(row) for row in rows]

    def asking(self, group: int) -> list[Item]:
        """Items of ``group`` that wait for a decision; on a connection of its own, for any thread."""
        with contextlib.closing(self._connect()) as connection:
            rows = connection.execute(SELECT_ITEMS + "where grp=? and state='asking' order by id", (group,))
            return [read_item(row) for row in rows]

    def undecided(self, group: int) -> list[Item]:
        """Items of ``group`` whose outcome is unknown."""
        with self._lock:
            rows = self._writer.execute(SELECT_ITEMS + "where state='unknown' and grp=?", (group,)).fetchall()
        return [read_item(row) for row in rows]

    def unfinished_uploads(self) -> list[Item]:
        """Uploads that still wait, run or are asked about."""
        with self._lock:
            rows = self._writer.execute(
                SELECT_ITEMS + "where grp in (select id from groups where kind=?) "  # noqa: S608 - constants
                "and state in ('waiting', 'running', 'paused', 'unknown')",
                (Kind.UPLOAD.value,),
            ).fetchall()
        return [read_item(row) for row in rows]

    def touched(self, group: int, *, first_waiting: int = 0) -> list[Item]:
        """Unfinished items that may have a ``.part`` file; ``first_waiting``: that many of the queue's head too."""
        with self._lock:
            rows = self._writer.execute(
                SELECT_ITEMS + "where grp=? and state<>'done' and part_size>=0", (group,)
            ).fetchall()
            rows += self._writer.execute(
                SELECT_ITEMS + "where grp=? and state<>'done' order by id limit ?",
                (group, first_waiting),
            ).fetchall()
        return [read_item(row) for row in rows]

    def items(self, group: int) -> list[Item]:
        """All items of ``group``; on a connection of its own, so that it may take its time on any thread."""
        with contextlib.closing(self._connect()) as connection:
            return [
                read_item(row)
                for row in connection.execute(SELECT_ITEMS + "where grp=? order by id", (group,))
            ]

    def history(self, offset: int = 0, limit: int = 50) -> list[GroupSnapshot]:
        """Finished groups, newest first."""
        with contextlib.closing(self._connect()) as connection:
            rows = connection.execute(
                SELECT_GROUPS + "where finished_at > 0 order by finished_at desc limit ? offset ?",
                (limit, offset),
            ).fetchall()
        return [history_snapshot(row) for row in rows]

    def history_totals(self) -> tuple[int, int]:
        """How many groups are finished, and how many of them failed and were not looked at."""
        with self._lock:
            finished = self._writer.execute("select count(*) from groups where finished_at > 0").fetchone()[0]
            failed = self._writer.execute(
                "select count(*) from groups where state = 'failed' and seen = 0 and finished_at > 0"
            ).fetchone()[0]
        return int(finished), int(failed)
