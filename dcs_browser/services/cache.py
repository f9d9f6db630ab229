"""Files of stored books kept on this computer, so that what was seen once is there at once.

A directory of plain files and nothing else: a folder for each book, a file for each version of an object, the time of
last use in the file's access time (set by us, so mounts that don't keep it don't matter), a pin as an empty file.
No index could get out of step when two processes share it, each file appears whole by a rename, and what another
process removed is simply not there. Leaves to others: getting the bytes (``sources``), when to pin.
"""

import asyncio
import contextlib
import hashlib
import logging
import os
import secrets
import shutil
import threading
import time
from collections.abc import AsyncIterator, Iterable
from pathlib import Path, PurePosixPath

from dcs_browser.domain.errors import Damaged, DiskFull, FolderUnwritable
from dcs_browser.services.transfers.landing import digest_for, holds, local_error

log = logging.getLogger(__name__)

GIB = 1024**3
_PIN = ".keep"
_MARK = ".etag"  # beside an entry whose version is no checksum: the ETag that came with its bytes
_STALE = 24 * 3600.0  # seconds after which an unfinished file belongs to nobody
_ASIDE = 4 * 1024 * 1024  # bytes; larger entries are checked on a thread


class DiskCache:
    """``budget`` in bytes holds for what is not pinned. Methods may be called from any thread or loop."""

    def __init__(self, folder: Path, budget: int = GIB) -> None:
        self.folder = folder
        self.budget = budget
        self._lock = threading.Lock()
        self._checked: set[tuple[str, int]] = (
            set()
        )  # (path, modification time) whose bytes were seen to be right
        self._grown = budget  # bytes put since the last trim; as if full, so that the first put looks

    # Entries

    async def get(self, server: str, book: str, path: str, etag: str, size: int) -> Path | None:
        """The file with this version of an object, or ``None``. ``book`` is any text that names it for ``server``,
        ``etag`` any text that changes with the object when a listing has no ETags.

        A file of the wrong size, or whose bytes don't fit its ETag, is removed. Using an entry makes it young.
        """
        entry = self._entry(server, book, path, etag, size)
        try:
            found = entry.stat()
        except OSError:
            return None
        if (str(entry), found.st_mtime_ns) not in self._checked:
            if size > _ASIDE:
                right = await asyncio.to_thread(self._right, entry, etag, size)
            else:
                right = self._right(entry, etag, size)
            if not right:
                log.warning("A damaged file was removed from the cache: %s", entry.name)
                _remove(entry)
                return None
            self._checked.add((str(entry), found.st_mtime_ns))
        with contextlib.suppress(OSError):
            os.utime(entry, ns=(time.time_ns(), found.st_mtime_ns))
        return entry if entry.exists() else None

    def peek(self, server: str, book: str, path: str, etag: str, size: int) -> Path | None:
        """Like ``get``, at once: ``None`` also for a large file that nobody has looked at in this run."""
        entry = self._entry(server, book, path, etag, size)
        try:
            found = entry.stat()
        except OSError:
            return None
        if (str(entry), found.st_mtime_ns) in self._checked:
            return entry
        if size > _ASIDE or not self._right(entry, etag, size):
            return None
        self._checked.add((str(entry), found.st_mtime_ns))
        return entry

    def holds(self, server: str, book: str, path: str, etag: str, size: int) -> bool:
        """Whether an entry of this version and size is there; its bytes are not read."""
        try:
            found = self._entry(server, book, path, etag, size).stat()
        except OSError:
            return False
        return size < 0 or found.st_size == size

    async def put(
        self,
        server: str,
        book: str,
        path: str,
        etag: str,
        size: int,
        chunks: AsyncIterator[bytes],
        *,
        came_with: str = "",
    ) -> Path:
        """Keep a version of an object and return its file; older versions of the same object go.

        ``came_with`` is the ETag that came with the bytes, for services whose listings have none. Raises
        ``Damaged`` when size or ETag don't fit, ``DiskFull`` or ``FolderUnwritable``.
        """
        entry = self._entry(server, book, path, etag, size)
        part = entry.with_name(f".{secrets.token_hex(8)}.part")
        check = came_with or etag
        digest = digest_for(check, size)
        done = 0
        try:
            entry.parent.mkdir(parents=True, exist_ok=True)
            with part.open("wb", buffering=0) as file:
                async for chunk in chunks:
                    file.write(chunk)
                    done += len(chunk)
                    if digest is not None:
                        digest.update(chunk)
            if 0 <= size != done:
                raise Damaged(
                    f"{done} of {size}", name=path, reason="It has another size than the service names."
                )
            if digest is not None and digest.hexdigest() != check:
                raise Damaged(path, name=path, reason="Its checksum is not the one the service names.")
            if came_with and digest_for(etag, size) is None:
                _mark(entry).write_text(came_with, "utf-8")
            if not self.pinned(server, book):
                self._drop_versions(entry)  # an offline copy is whole until its new one is (``keep_only``)
            part.replace(entry)
            self._checked.add((str(entry), entry.stat().st_mtime_ns))
        except OSError as error:
            raise local_error(error, self.folder, max(size, 0)) from error
        finally:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
        with self._lock:
            self._grown += done
            full = self._grown > self.budget // 10
        if full:
            await asyncio.to_thread(self.trim)
        return entry

    def _entry(self, server: str, book: str, path: str, etag: str, size: int) -> Path:
        version = _hash(f"{etag}\n{size}")[:12]
        suffix = PurePosixPath(path).suffix.lower()
        if not suffix[1:].isalnum() or not suffix.isascii() or len(suffix) > 8:
            suffix = ""
        return self._book(server, book) / f"{_hash(path)[:24]}-{version}{suffix}"

    def _book(self, server: str, book: str) -> Path:
        return self.folder / _hash(f"{server}\n{book}")[:24]

    def _right(self, entry: Path, etag: str, size: int) -> bool:
        if digest_for(etag, size) is None:
            with contextlib.suppress(OSError, UnicodeDecodeError):
                etag = _mark(entry).read_text("utf-8")
        try:
            if digest_for(etag, size) is not None:
                return holds(entry, size, etag)
            return size < 0 or entry.stat().st_size == size
        except OSError:
            return False

    def _drop_versions(self, entry: Path) -> None:
        stem = entry.name.partition("-")[0]
        for other in entry.parent.glob(f"{stem}-*"):
            if not other.name.startswith(entry.name):
                _remove(other)

    # Books

    def pin(self, server: str, book: str) -> None:
        """Keep everything of ``book``, whatever the budget says. Raises ``FolderUnwritable``, ``DiskFull``."""
        folder = self._book(server, book)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / _PIN).touch()
        except OSError as error:
            raise local_error(error, self.folder) from error

    def unpin(self, server: str, book: str) -> None:
        """``book`` may be evicted again."""
        with contextlib.suppress(OSError):
            (self._book(server, book) / _PIN).unlink(missing_ok=True)
        self.trim()

    def keep_only(self, server: str, book: str, wanted: Iterable[tuple[str, str, int]]) -> None:
        """Remove what is not among the versions ``wanted`` (path, ETag or other version, size) of ``book``."""
        kept = {self._entry(server, book, *version).name for version in wanted}
        for entry in _listed(self._book(server, book)):
            if entry.name.startswith(".") or entry.name.removesuffix(_MARK) in kept:
                continue
            _remove(entry)

    def pinned(self, server: str, book: str) -> bool:
        return (self._book(server, book) / _PIN).exists()

    def size(self) -> int:
        """Bytes of all entries, pinned ones included."""
        return sum(size for _, size, _ in self._entries(pinned=True))

    def clear(self) -> None:
        """Remove every entry that is not pinned."""
        self._evict(0)

    def forget(self, server: str, book: str) -> None:
        """Remove everything of ``book``, its pin first: what a dying process leaves may be evicted."""
        with contextlib.suppress(OSError):
            (self._book(server, book) / _PIN).unlink(missing_ok=True)
        shutil.rmtree(self._book(server, book), ignore_errors=True)

    # The budget

    def trim(self) -> None:
        """Evict what was not used for longest until the rest fits the budget."""
        self._evict(self.budget)

    def _evict(self, budget: int) -> None:
        with self._lock:
            self._grown = 0
        entries = sorted(self._entries(pinned=False))
        excess = sum(size for _, size, _ in entries) - budget
        for _, size, entry in entries:
            if excess <= 0:
                break
            _remove(entry)
            excess -= size

    def _entries(self, *, pinned: bool) -> list[tuple[float, int, Path]]:
        """(last use, size, file) of every entry; unfinished files nobody writes any more are removed."""
        found: list[tuple[float, int, Path]] = []
        oldest = time.time() - _STALE
        for folder in _listed(self.folder):
            names = _listed(folder)
            if not pinned and any(name.name == _PIN for name in names):
                continue
            for name in names:
                if name.name == _PIN or name.name.endswith(_MARK):
                    continue
                try:
                    state = name.stat()
                except OSError:
                    continue  # another process was faster
                if name.name.startswith("."):
                    if state.st_mtime < oldest:
                        _remove(name)
                    continue
                found.append((state.st_atime, state.st_size, name))
        return found


def _listed(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _mark(entry: Path) -> Path:
    return entry.with_name(entry.name + _MARK)


def _remove(entry: Path) -> None:
    """Gone, or held by someone: then another time."""
    for path in (entry, _mark(entry)):
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


CACHE_UNUSABLE = (DiskFull, FolderUnwritable)
