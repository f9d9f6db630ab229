"""The index of one service on disk: SQLite with FTS5, a row a text, each book replaced in one transaction.

Several processes may share it (WAL). It holds nothing that can't be read again: one that is damaged, or of another version
of this program, is thrown away and made anew. Blocking; meant for threads. Leaves to others: what goes in (``texts``,
``refresh``), what was meant by a question (``query``).
"""

import contextlib
import hashlib
import logging
import math
import sqlite3
import threading
import time
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dcs_browser.domain.errors import LocalFileError
from dcs_browser.domain.library import Book
from dcs_browser.domain.text_folding import fold
from dcs_browser.services.search.query import Query, Snippet, snippet
from dcs_browser.services.search.schema import MOST_BOOKS, MOST_PLACES, number_of, prepare
from dcs_browser.services.search.texts import Entry, Kind

_log = logging.getLogger(__name__)

_GONE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)
"""Primary result codes of a file that is no index (any more); ``SQLITE_ERROR``: its tables are others."""
_AFTER_NAMES = 16
"""Places of the texts of files begin here; those before are for what the record says."""
_ROWS = (
    "select b.id, b.publisher, b.name, b.title, e.kind, e.file, e.pointer, e.page, e.section, e.text "
    "from entries e join books b on b.no = e.book where e.id in ({}) order by e.id"
)
_CHUNK = 500
"""Numbers in one question; SQLite takes no end of them."""
_STEPS = 2000
"""Steps of SQLite's machine between two looks at the clock."""
_NAMES = (Kind.TITLE, Kind.FILE)


@dataclass(frozen=True, slots=True)
class Known:
    """What the index holds of a book: the record's ``mark`` and the signatures of its ``names`` and ``texts`` then."""

    mark: str
    names: str
    texts: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A text that was found. ``page`` is a label, ``section`` counts from 1 (0: none), ``pointer`` stands in ``file``."""

    book_id: int
    publisher: str
    name: str
    title: str
    kind: Kind
    file: str
    pointer: str
    page: str
    section: int
    text: str
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class Found:
    """Hits in the order of rank; ``more`` when there are others. ``seconds`` is what it took."""

    hits: tuple[Hit, ...] = ()
    more: bool = False
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class IndexState:
    """How much the index holds, and when it was last in step with the service (seconds since 1970; 0: never)."""

    books: int = 0
    refreshed: float = 0.0


class IndexStore:
    """``interrupt`` and all others may be called from any thread. Raises ``LocalFileError`` when the disk refuses."""

    def __init__(self, folder: Path, server: str) -> None:
        self.server = server
        self.path = folder / f"{hashlib.sha256(server.encode()).hexdigest()[:20]}.sqlite3"
        self._writing, self._reading = threading.RLock(), threading.RLock()
        self._writer: sqlite3.Connection | None = None
        self._reader: sqlite3.Connection | None = None
        self._file = 0
        self.rebuilt = 0
        """How often the index had to be thrown away because it was damaged."""

    def close(self) -> None:
        with self._writing, self._reading:
            for connection in (self._reader, self._writer):
                if connection is not None:
                    connection.close()
            self._writer = self._reader = None

    # The file

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, timeout=30, isolation_level=None, check_same_thread=False)
        connection.execute("pragma busy_timeout = 30000")
        return connection

    def _open(self) -> tuple[sqlite3.Connection, sqlite3.Connection]:
        writer, reader = self._writer, self._reader
        if writer is not None and reader is not None and self._file == _identity(self.path):
            return writer, reader  # without a lock: a question must not wait for a book being written
        with self._writing, self._reading:
            if self._writer is not None and self._file != _identity(self.path):
                self.close()  # another process has made it anew
            if self._writer is None or self._reader is None:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                self._writer = self._prepared()
                self._reader = self._connect()
                self._file = _identity(self.path)
                self._writer.execute(
                    "insert or replace into facts select 'server', ?1 where not exists "
                    "(select 1 from facts where name = 'server' and value = ?1)",
                    (self.server,),
                )
            return self._writer, self._reader

    def _prepared(self) -> sqlite3.Connection:
        connection = self._connect()
        try:
            if prepare(connection):
                return connection
        except BaseException:
            connection.close()
            raise
        connection.close()
        self._remove()  # of another version
        connection = self._connect()
        prepare(connection)
        return connection

    def _remove(self) -> None:
        for ending in ("", "-wal", "-shm"):
            self.path.with_name(self.path.name + ending).unlink(missing_ok=True)

    @contextlib.contextmanager
    def _guarded(self) -> Iterator[None]:
        """Throw a damaged index away, and turn what the disk says into a sentence."""
        try:
            yield
        except sqlite3.Error as error:
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF
            if code == sqlite3.SQLITE_INTERRUPT:
                raise
            if code in _GONE or not isinstance(error, sqlite3.OperationalError):
                _log.warning("the search index is damaged and is made anew: %s", error)
                self._throw_away()
                raise IndexRebuilt from error
            raise _unusable(self.path, error) from error
        except OSError as error:
            raise _unusable(self.path, error) from error

    def _throw_away(self) -> None:
        with self._writing, self._reading:
            self.close()
            self.rebuilt += 1
            try:
                self._remove()
            except OSError as error:
                raise _unusable(self.path, error) from error

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._guarded(), self._writing:
            writer, _ = self._open()
            writer.execute("begin immediate")
            try:
                yield writer
                writer.execute("commit")
            except BaseException:
                with contextlib.suppress(sqlite3.Error):
                    writer.rollback()
                raise

    # Filling

    def known(self) -> dict[int, Known]:
        """What the index holds, by the service's number of the book."""
        with self._guarded(), self._writing:
            writer, _ = self._open()
            rows = writer.execute("select id, mark, names, texts from books").fetchall()
        return {row[0]: Known(*row[1:]) for row in rows}

    def put(
        self,
        book: Book,
        known: Known,
        names: Iterable[Entry] | None,
        texts: Iterable[Entry] | None,
    ) -> None:
        """Replace what is held of ``book``, all in one step; ``None`` leaves that part as it is."""
        with self._transaction() as writer:
            writer.execute(
                "insert into books(id, publisher, name, title, mark, names, texts, read_at) values (?,?,?,?,?,?,?,?) "
                "on conflict(id) do update set publisher=excluded.publisher, name=excluded.name, title=excluded.title, "
                "mark=excluded.mark, names=excluded.names, texts=excluded.texts, read_at=excluded.read_at",
                (
                    book.id,
                    *map(_clean, (book.publisher, book.name, book.label)),
                    *map(_clean, (known.mark, known.names, known.texts)),
                    time.time(),
                ),
            )
            number = int(writer.execute("select no from books where id = ?", (book.id,)).fetchone()[0])
            if number >= MOST_BOOKS:
                return
            if names is not None:
                _forget(writer, number, of_names=True)
                _add(writer, number, names, 0)
            if texts is not None:
                _forget(writer, number, of_names=False)
                _add(writer, number, texts, _AFTER_NAMES)

    def drop(self, gone: Collection[int]) -> None:
        """Forget books by the service's numbers."""
        for book_id in gone:
            with self._transaction() as writer:
                row = writer.execute("select no from books where id = ?", (book_id,)).fetchone()
                if row is not None:
                    _forget(writer, row[0], of_names=True)
                    _forget(writer, row[0], of_names=False)
                    writer.execute("delete from books where no = ?", row)

    def finish(self, began: float) -> None:
        """Note that the index is in step with the service as it was at ``began`` (seconds since 1970)."""
        with self._transaction() as writer:
            writer.execute("insert or replace into facts values ('refreshed', ?)", (str(began),))

    # Asking

    @contextlib.contextmanager
    def _asking(self) -> Iterator[sqlite3.Connection]:
        """The reader. Opening takes both locks, the writer's first: who held the reader's would wait for ever."""
        with self._guarded():
            while True:
                _, reader = self._open()
                with self._reading:
                    if reader is self._reader:
                        yield reader
                        return

    def state(self) -> IndexState:
        with self._asking() as reader:
            books = reader.execute("select count(*) from books").fetchone()[0]
            row = reader.execute("select value from facts where name = 'refreshed'").fetchone()
        return IndexState(int(books), float(row[0]) if row else 0.0)

    def search(self, query: Query, limit: int = 300, *, patience: float = math.inf) -> Found:
        """At most ``limit`` hits, the best first.

        After ``patience`` seconds it is content with what it has; with nothing yet it looks ten times as long. Raises
        ``sqlite3.OperationalError`` only when it was interrupted.
        """
        if not query.terms:
            return Found()
        began = time.perf_counter()
        with self._asking() as reader:
            numbers, more = _numbers(reader, query, limit, began + patience)
            rows = []
            for start in range(0, len(numbers), _CHUNK):
                some = numbers[start : start + _CHUNK]
                asked = _ROWS.format(",".join("?" * len(some)))
                rows += reader.execute(asked, some).fetchall()
        return Found(tuple(_hit(row, query) for row in rows), more, time.perf_counter() - began)

    def interrupt(self) -> None:
        """End a question that runs: a newer one has come."""
        reader = self._reader
        if reader is not None:
            with contextlib.suppress(sqlite3.ProgrammingError):  # closed just now
                reader.interrupt()


def _numbers(reader: sqlite3.Connection, query: Query, limit: int, deadline: float) -> tuple[list[int], bool]:
    """The numbers of the entries that fit, in the order of rank, and whether there may be more of them."""
    found: list[int] = []
    late = deadline + 9 * max(0.0, deadline - time.perf_counter())
    gave_up = False

    def enough() -> int:
        nonlocal gave_up
        gave_up = time.perf_counter() > (deadline if found else late)
        return int(gave_up)

    if deadline < math.inf:
        reader.set_progress_handler(enough, _STEPS)
    try:
        asked = "select rowid from folded where folded match ? order by rowid limit ?"
        for row in reader.execute(asked, (query.expression, limit + 1)):
            found.append(row[0])  # noqa: PERF401 - what was found stays when the time is over
    except sqlite3.OperationalError:
        if not gave_up:
            raise
    finally:
        reader.set_progress_handler(None, 0)
    return found[:limit], gave_up or len(found) > limit


def _hit(row: tuple[int, str, str, str, int, str, str, str, int, str], query: Query) -> Hit:
    number, publisher, name, title, kind, file, pointer, page, section, text = row
    shown = snippet(text, query)
    return Hit(number, publisher, name, title, Kind(kind), file, pointer, page, section, text, shown)


def stores_in(folder: Path) -> list[IndexStore]:
    """The indexes kept in ``folder``; those that can't be read are left out."""
    found = []
    for path in sorted(folder.glob("*.sqlite3")):
        try:
            with contextlib.closing(sqlite3.connect(path)) as connection:
                row = connection.execute("select value from facts where name = 'server'").fetchone()
        except sqlite3.Error:
            continue
        store = IndexStore(folder, row[0]) if row else None
        if store is not None and store.path == path:
            found.append(store)
    return found


class IndexRebuilt(Exception):
    """The index was damaged and is empty now: what was to be done must begin anew."""


def _forget(writer: sqlite3.Connection, number: int, *, of_names: bool) -> None:
    first = (number_of(0, _AFTER_NAMES, 0), *map(int, _NAMES))
    which = "(kind = ?3 and id < ?2 or kind = ?4)" if of_names else "not (kind = ?3 and id < ?2 or kind = ?4)"
    rows = writer.execute(
        f"select id, text from entries where book = ?1 and {which} order by id",  # noqa: S608 - only our own words
        (number, *first),
    ).fetchall()
    writer.executemany(
        "insert into folded(folded, rowid, text) values ('delete', ?, ?)",
        [(row[0], fold(row[1])) for row in rows],
    )
    writer.executemany("delete from entries where id = ?", [row[:1] for row in rows])


def _add(writer: sqlite3.Connection, number: int, entries: Iterable[Entry], first: int) -> None:
    places: dict[int, int] = {}
    rows = []
    for entry in entries:
        place = places.get(entry.kind, first)
        places[entry.kind] = place + 1
        if place < MOST_PLACES:
            at = number_of(entry.kind, place, number)
            rows.append(
                (
                    at,
                    number,
                    int(entry.kind),
                    _clean(entry.page),
                    entry.section,
                    _clean(entry.file),
                    _clean(entry.pointer),
                    entry.text,
                )
            )
    rows.sort()  # FTS5 writes a segment whenever a number is smaller than the one before
    writer.executemany("insert into entries values (?,?,?,?,?,?,?,?)", rows)
    writer.executemany("insert into folded(rowid, text) values (?, ?)", [(r[0], fold(r[7])) for r in rows])


def _clean(text: str) -> str:
    """A lone surrogate, which JSON may hold, has no UTF-8."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _identity(path: Path) -> int:
    try:
        return path.stat().st_ino
    except OSError:
        return 0


def _unusable(path: Path, error: Exception) -> LocalFileError:
    return LocalFileError(repr(error), name=path.name, reason="The index of the search can't be used.")
