"""Objects: keys are rows, bytes are files with meaningless names in packs (one folder for each upload).

Files are written first, then one transaction makes them visible: a crash leaves the old state or the new one and
at worst files nobody names, which ``sweep`` removes at the next start. Moving to the trash and back moves no bytes.
Leaves to others: which keys mean what.
"""

import os
import secrets
import shutil
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from dcs_browser.domain.etags import Md5Etag
from dcs_browser.localdcs.clock import Clock, moment, stamp
from dcs_browser.localdcs.database import Database

CHUNK = 1 << 20  # bytes read at a time


class Reader(Protocol):
    def read(self, size: int, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Written:
    """A file in a pack that no key names yet. ``size`` in bytes, ``etag`` as domain/etags."""

    pack: str
    file: str
    size: int
    etag: str


@dataclass(frozen=True, slots=True)
class Stored:
    """One object."""

    bucket: str
    key: str
    size: int
    etag: str
    modified: datetime
    pack: str
    file: str


class Pack:
    """A new folder of files; ``discard`` it when its upload fails."""

    def __init__(self, folder: Path) -> None:
        self.name = secrets.token_hex(12)
        self.folder = folder / self.name
        self.folder.mkdir(parents=True)
        self._count = 0

    def _next(self) -> str:
        self._count += 1
        return f"{self._count:06d}"

    def write(self, source: Reader) -> Written:
        """Store everything ``source`` reads; constant memory."""
        file, etag = self._next(), Md5Etag()
        with (self.folder / file).open("xb") as target:
            while data := source.read(CHUNK):
                etag.update(data)
                target.write(data)
        return Written(self.name, file, etag.size, etag.hexdigest())

    def adopt(self, path: Path, *, link: bool) -> Written:
        """Store a file of this computer, by a hard link where that is asked for and possible."""
        file, etag = self._next(), Md5Etag()
        target = self.folder / file
        if link:
            try:
                os.link(path, target)
            except OSError:
                shutil.copyfile(path, target)
        else:
            shutil.copyfile(path, target)
        with target.open("rb") as source:
            while data := source.read(CHUNK):
                etag.update(data)
        return Written(self.name, file, etag.size, etag.hexdigest())

    def discard(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)


class Objects:
    """The object store: listing, reading, and moves that are one transaction."""

    def __init__(self, database: Database, folder: Path, clock: Clock) -> None:
        self._database = database
        self._folder = folder
        self._clock = clock
        folder.mkdir(parents=True, exist_ok=True)

    def pack(self) -> Pack:
        return Pack(self._folder)

    def file(self, stored: Stored) -> Path:
        """Where the bytes are; the file may be gone when the object was replaced meanwhile."""
        return self._folder / stored.pack / stored.file

    def get(self, bucket: str, key: str) -> Stored | None:
        row = self._database.row("SELECT * FROM objects WHERE bucket = ? AND key = ?", bucket, key)
        return _stored(row) if row else None

    def list(self, bucket: str, prefix: str = "") -> list[Stored]:
        """Objects whose key starts with ``prefix`` (``""`` or ending in ``/``), ordered by key."""
        sql = "SELECT * FROM objects WHERE bucket = ? AND key >= ? AND key < ? ORDER BY key"
        return [_stored(row) for row in self._database.rows(sql, bucket, *_under(prefix))]

    def any(self, bucket: str, prefix: str) -> bool:
        sql = "SELECT 1 FROM objects WHERE bucket = ? AND key >= ? AND key < ? LIMIT 1"
        return self._database.row(sql, bucket, *_under(prefix)) is not None

    def put(self, bucket: str, items: Mapping[str, Written]) -> None:
        """Make written files visible under their keys; what had such a key is replaced."""
        modified = stamp(self._clock())
        self._database.run_many(
            "INSERT OR REPLACE INTO objects (bucket, key, size, etag, modified, pack, file) VALUES (?,?,?,?,?,?,?)",
            [(bucket, key, w.size, w.etag, modified, w.pack, w.file) for key, w in items.items()],
        )

    def move(self, bucket: str, prefix: str, to_bucket: str, to_prefix: str, *, touch: bool = False) -> int:
        """Give every object below ``prefix`` a new bucket and prefix, over what is there; returns how many.

        ``touch`` sets their modification to this moment, as a copy in a real store does.
        """
        modified = stamp(self._clock()) if touch else None
        return self._database.run(
            "UPDATE OR REPLACE objects SET bucket = ?, key = ? || substr(key, ?), "
            "modified = coalesce(?, modified) WHERE bucket = ? AND key >= ? AND key < ?",
            to_bucket,
            to_prefix,
            len(prefix) + 1,
            modified,
            bucket,
            *_under(prefix),
        )

    def delete(self, bucket: str, prefix: str) -> int:
        """Forget every object below ``prefix``; returns how many. Their bytes go with ``collect``."""
        sql = "DELETE FROM objects WHERE bucket = ? AND key >= ? AND key < ?"
        return self._database.run(sql, bucket, *_under(prefix))

    def packs(self, bucket: str, prefix: str) -> set[str]:
        sql = "SELECT DISTINCT pack FROM objects WHERE bucket = ? AND key >= ? AND key < ?"
        return {row["pack"] for row in self._database.rows(sql, bucket, *_under(prefix))}

    def collect(self, packs: Iterable[str]) -> None:
        """Remove the files of ``packs`` that no key names any more; call it after the commit."""
        for pack in packs:
            folder = self._folder / pack
            named = {
                row["file"] for row in self._database.rows("SELECT file FROM objects WHERE pack = ?", pack)
            }
            if not named:
                shutil.rmtree(folder, ignore_errors=True)
                continue
            for path in folder.iterdir():
                if path.name not in named:
                    # A file that is open on Windows stays until the next start.
                    try:
                        path.unlink()
                    except OSError:
                        continue

    def sweep(self) -> None:
        """At start: remove what a crash left, that is files in packs that no key names."""
        self.collect([path.name for path in self._folder.iterdir() if path.is_dir()])

    def totals(self) -> tuple[int, int]:
        """Objects and bytes of all buckets."""
        row = self._database.row("SELECT count(*) AS n, coalesce(sum(size), 0) AS bytes FROM objects")
        return (row["n"], row["bytes"]) if row else (0, 0)


def _under(prefix: str) -> tuple[str, str]:
    """The range of keys below a prefix: ``0`` follows ``/`` in code order."""
    return (prefix, prefix[:-1] + "0") if prefix else ("", "\U0010ffff")


def _stored(row: sqlite3.Row) -> Stored:
    return Stored(
        row["bucket"],
        row["key"],
        row["size"],
        row["etag"],
        moment(row["modified"]),
        row["pack"],
        row["file"],
    )
