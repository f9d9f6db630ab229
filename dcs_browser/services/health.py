"""How every book of a service was when it was last checked, kept on disk: a row a book, with its findings.

Several processes may share it (SQLite, WAL). It can be made again by checking, so a damaged file is put aside and a new one
begun. Blocking; meant for threads. Leaves to others: checking (``checking_all``), showing and exporting (``health_board``).
"""

import contextlib
import hashlib
import logging
import sqlite3
import threading
import time
import zlib
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

import msgspec

from dcs_browser import __version__
from dcs_browser.domain.checks import RULES, Finding, Severity
from dcs_browser.domain.errors import BadBook, LocalFileError
from dcs_browser.domain.flowbook.config import parse_book
from dcs_browser.domain.library import Book

_log = logging.getLogger(__name__)

_VERSION = 1
_UNUSED = "files.unused."
RULES_SIGN = hashlib.sha256("\n".join((__version__, *RULES)).encode()).hexdigest()[:16]
"""Names the rules of this program: what other rules found is no result any more."""


class Condition(msgspec.Struct, frozen=True, omit_defaults=True):
    """How a book was at ``checked`` (seconds since 1970). Sizes are bytes, ``activities`` numbers by type.

    ``mark`` and ``sign`` name the state of record and files that was looked at, ``rules`` the rules; ``depth`` is 0 for
    texts and listing, 1 with the sizes of pictures, 2 with a look into all media. Counts leave ignored findings out.
    """

    book_id: int
    checked: float = 0.0
    errors: int = 0
    warnings: int = 0
    notes: int = 0
    unused: int = 0
    activities: dict[str, int] = {}
    pages: int = 0
    files: int = 0
    size: int = 0
    depth: int = 0
    mark: str = ""
    sign: str = ""
    rules: str = ""


def condition_of(
    book: Book,
    findings: Collection[Finding],
    sizes: Mapping[str, int],
    config: bytes | str | None,
    *,
    ignored: Collection[Finding] = (),
    depth: int = 0,
    mark: str = "",
    sign: str = "",
) -> Condition:
    """The row of a book that was just checked; ``sizes`` are bytes by path. Parses config.json: meant for a thread."""
    kept = [finding for finding in findings if finding not in ignored]
    unused = {path for finding in findings if finding.rule.startswith(_UNUSED) for path in finding.files}
    activities: dict[str, int] = {}
    pages = 0
    with contextlib.suppress(BadBook):
        parsed = parse_book(config or b"")
        pages = len(parsed.pages)
        for activity in parsed.activities:
            activities[activity.type] = activities.get(activity.type, 0) + 1
    count = {severity: sum(f.severity is severity for f in kept) for severity in Severity}
    return Condition(
        book.id,
        time.time(),
        count[Severity.ERROR],
        count[Severity.WARNING],
        count[Severity.INFORMATION],
        sum(sizes.get(path, 0) for path in unused),
        activities,
        pages,
        len(sizes),
        sum(sizes.values()),
        depth,
        mark,
        sign,
        RULES_SIGN,
    )


class HealthStore:
    """Raises ``LocalFileError`` when the disk refuses."""

    def __init__(self, folder: Path, server: str) -> None:
        self.server = server
        self.path = folder / f"health-{hashlib.sha256(server.encode()).hexdigest()[:20]}.sqlite3"
        self._lock = threading.RLock()
        self._connection: sqlite3.Connection | None = None

    def close(self) -> None:
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def all(self) -> dict[int, Condition]:
        """Every row by the service's number of the book."""
        with self._using() as connection:
            rows = connection.execute("select row from conditions").fetchall()
        return {made.book_id: made for made in map(_condition, rows) if made is not None}

    def findings(self, book_id: int) -> tuple[Finding, ...]:
        """What was found in a book; nothing when it was never checked."""
        with self._using() as connection:
            row = connection.execute("select findings from conditions where book = ?", (book_id,)).fetchone()
        return msgspec.json.decode(zlib.decompress(row[0]), type=tuple[Finding, ...]) if row else ()

    def put(self, made: Condition, findings: Collection[Finding] | None) -> None:
        """Replace a book's row; without ``findings`` those of before stay."""
        row = msgspec.json.encode(made)
        with self._using() as connection:
            if findings is None:
                connection.execute("update conditions set row = ? where book = ?", (row, made.book_id))
                return
            packed = zlib.compress(msgspec.json.encode(tuple(map(_clean, findings))), 1)
            connection.execute(
                "insert or replace into conditions values (?, ?, ?)", (made.book_id, row, packed)
            )

    def drop(self, gone: Collection[int]) -> None:
        """Forget books."""
        with self._using() as connection:
            connection.executemany("delete from conditions where book = ?", [(number,) for number in gone])

    # The file

    @contextlib.contextmanager
    def _using(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            try:
                try:
                    if self._connection is None:
                        self._connection = self._open()
                    yield self._connection
                except sqlite3.DatabaseError as error:
                    if getattr(error, "sqlite_errorcode", 0) & 0xFF in (
                        sqlite3.SQLITE_CORRUPT,
                        sqlite3.SQLITE_NOTADB,
                    ):
                        _log.warning("the results of checks are damaged and put aside: %s", error)
                        self._put_aside()
                    raise
            except (sqlite3.Error, OSError) as error:
                reason = "The results of earlier checks can't be used."
                raise LocalFileError(repr(error), name=self.path.name, reason=reason) from error

    def _open(self) -> sqlite3.Connection:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return self._prepared()
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise
            self._put_aside()
            return self._prepared()

    def _prepared(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, timeout=30, isolation_level=None, check_same_thread=False)
        try:
            connection.execute("pragma journal_mode = wal")
            connection.execute("pragma synchronous = normal")
            version = connection.execute("pragma user_version").fetchone()[0]
            if version not in (0, _VERSION):
                raise sqlite3.DatabaseError("of another version")
            connection.execute(
                "create table if not exists conditions(book integer primary key, row blob not null, findings blob not null)"
            )
            connection.execute(f"pragma user_version = {_VERSION}")
        except BaseException:
            connection.close()
            raise
        return connection

    def _put_aside(self) -> None:
        self.close()
        for ending in ("", "-wal", "-shm"):
            old = self.path.with_name(self.path.name + ending)
            if old.exists():
                old.replace(old.with_name(f"{old.name}.damaged"))


def _condition(row: tuple[bytes]) -> Condition | None:
    try:
        return msgspec.json.decode(row[0], type=Condition)
    except msgspec.MsgspecError:
        return None


def _clean(finding: Finding) -> dict[str, object]:
    """Lone surrogates, which JSON may hold, have no UTF-8."""
    plain: dict[str, object] = msgspec.to_builtins(finding, str_keys=True)
    return {name: _text(value) for name, value in plain.items()}


def _text(value: object) -> object:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    return [_text(part) for part in value] if isinstance(value, list | tuple) else value
