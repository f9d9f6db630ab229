"""The one SQLite file: its tables, and transactions that are whole or not at all.

One connection, one lock: statements are short, bulk bytes never pass through here.
"""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

SCHEMA = """
CREATE TABLE IF NOT EXISTS users (
  id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL UNIQUE, password_hash TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS publishers (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, slug TEXT NOT NULL, display_name TEXT,
  description TEXT, logo_url TEXT, contact_email TEXT, status TEXT NOT NULL DEFAULT 'active',
  parent_publisher_id INTEGER, created_at TEXT NOT NULL, updated_at TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS books (
  id INTEGER PRIMARY KEY AUTOINCREMENT, publisher TEXT, publisher_id INTEGER, book_name TEXT NOT NULL,
  book_title TEXT, book_cover TEXT, activity_count INTEGER, activity_details TEXT, total_size INTEGER,
  language TEXT NOT NULL, category TEXT, version TEXT, status TEXT NOT NULL, parent_book_id INTEGER,
  book_type TEXT NOT NULL DEFAULT 'standard', content_version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  trash_key TEXT UNIQUE, deleted_at TEXT, status_before TEXT);
CREATE INDEX IF NOT EXISTS books_by_name ON books (book_name);
CREATE TABLE IF NOT EXISTS objects (
  bucket TEXT NOT NULL, key TEXT NOT NULL, size INTEGER NOT NULL, etag TEXT NOT NULL, modified TEXT NOT NULL,
  pack TEXT NOT NULL, file TEXT NOT NULL, PRIMARY KEY (bucket, key)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS objects_by_pack ON objects (pack);
CREATE TABLE IF NOT EXISTS api_keys (
  id INTEGER PRIMARY KEY AUTOINCREMENT, digest TEXT NOT NULL UNIQUE, key_prefix TEXT NOT NULL,
  name TEXT NOT NULL, description TEXT, created_at TEXT NOT NULL, last_used_at TEXT, expires_at TEXT,
  is_active INTEGER NOT NULL DEFAULT 1, rate_limit INTEGER NOT NULL DEFAULT 100);
"""


class DataInUse(Exception):
    """Another process serves this data folder."""


class Database:
    """Statements and transactions on the service's SQLite file; safe to use from any thread."""

    def __init__(self, path: Path) -> None:
        self._lock = threading.RLock()
        self._depth = 0
        self._connection = sqlite3.connect(path, timeout=1, isolation_level=None, check_same_thread=False)
        self._connection.row_factory = sqlite3.Row
        try:
            # One process per folder: the sweep at start would take a neighbour's half-done upload for rubbish.
            self._connection.execute("PRAGMA locking_mode=EXCLUSIVE")
            self._connection.execute("PRAGMA journal_mode=WAL")
            self._connection.execute("PRAGMA synchronous=NORMAL")
            self._connection.executescript(SCHEMA)
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.execute("COMMIT")
        except sqlite3.OperationalError as error:
            self._connection.close()
            if "locked" in str(error):
                raise DataInUse(f"{path.parent} is served by another process") from error
            raise

    @contextmanager
    def transaction(self) -> Iterator["Database"]:
        """Everything inside is committed together, or rolled back when it raises. May be nested."""
        with self._lock:
            if self._depth:
                yield self
                return
            self._connection.execute("BEGIN IMMEDIATE")
            self._depth = 1
            try:
                yield self
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            else:
                self._connection.execute("COMMIT")
            finally:
                self._depth = 0

    def rows(self, sql: str, *values: Any) -> list[sqlite3.Row]:
        with self._lock:
            return self._connection.execute(sql, values).fetchall()

    def row(self, sql: str, *values: Any) -> sqlite3.Row | None:
        with self._lock:
            found: sqlite3.Row | None = self._connection.execute(sql, values).fetchone()
            return found

    def run(self, sql: str, *values: Any) -> int:
        """Execute; returns how many rows it touched."""
        with self._lock:
            return self._connection.execute(sql, values).rowcount

    def run_many(self, sql: str, values: list[tuple[Any, ...]]) -> None:
        with self._lock:
            self._connection.executemany(sql, values)

    def insert(self, table: str, **columns: Any) -> int:
        """Insert one row; returns its id. Table and column names are ours, never a client's."""
        names = ", ".join(columns)
        marks = ", ".join("?" * len(columns))
        with self._lock:
            cursor = self._connection.execute(
                f"INSERT INTO {table} ({names}) VALUES ({marks})",  # noqa: S608 - our own names
                tuple(columns.values()),
            )
            return int(cursor.lastrowid or 0)

    def update(self, table: str, row_id: int, **columns: Any) -> None:
        """Set columns of one row. Table and column names are ours, never a client's."""
        if not columns:
            return
        names = ", ".join(f"{name} = ?" for name in columns)
        with self._lock:
            self._connection.execute(
                f"UPDATE {table} SET {names} WHERE id = ?",  # noqa: S608 - our own names
                (*columns.values(), row_id),
            )

    def close(self) -> None:
        with self._lock:
            self._connection.close()
