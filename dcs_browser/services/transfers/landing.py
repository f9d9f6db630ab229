"""The disk's side of a download: ``.part`` files, free room, and putting a whole file in its place.

Everything here blocks and runs on the engine's file threads. Leaves to others: getting the bytes (``download``).
"""

import contextlib
import errno
import hashlib
import os
import shutil
import time
from collections.abc import Iterator, Sequence
from io import FileIO
from pathlib import Path
from typing import Protocol

from dcs_browser.domain.errors import DiskFull, FolderUnwritable, LocalError
from dcs_browser.domain.etags import PART_SIZE, Md5Etag, comparable
from dcs_browser.domain.names import LONGEST_NAME
from dcs_browser.domain.transfers import Existing

SPARE = 16 * 1024 * 1024  # bytes that stay free on a disk
_BLOCK = 1024 * 1024
_WORTH = 64 * 1024  # bytes that are worth a call of their own

_REASONS = {
    errno.EROFS: "The disk is read-only.",
    errno.EACCES: "You may not write there.",
    errno.EPERM: "You may not write there.",
    errno.EEXIST: "Something else has that name.",
    errno.ENOTDIR: "A file stands where a folder is needed.",
    errno.EISDIR: "A folder stands where a file is needed.",
    errno.ENOENT: "It is no longer there.",
    errno.ENAMETOOLONG: "The names are too long for this disk.",
    errno.EIO: "The disk reports an error.",
}


class InTheWay(Exception):
    """Another file has the name, and a person is to decide. Never leaves the engine."""


class Digest(Protocol):
    """A running checksum that can be held against an ETag."""

    def update(self, data: bytes, /) -> None: ...
    def hexdigest(self) -> str: ...


def digest_for(etag: str, size: int) -> Digest | None:
    """The checksum ``etag`` can be compared with, or ``None`` when it says nothing about the bytes.

    An MD5 of the whole (one PUT, of any size), or the MD5 of 5 MiB parts' MD5s if their number fits (contract 1.4).
    """
    if not comparable(etag):
        return None
    _, dash, parts = etag.partition("-")
    if not dash:
        return hashlib.md5(usedforsecurity=False)
    if size > PART_SIZE and int(parts) == -(-size // PART_SIZE):
        return Md5Etag()
    return None


def local_error(error: OSError, folder: Path, needed: int = 0) -> LocalError:
    """An operating system's refusal as a sentence."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        free = 0
        with contextlib.suppress(OSError):
            free = shutil.disk_usage(_existing_parent(folder)).free
        return DiskFull(repr(error), needed=needed, folder=str(folder), free=free)
    reason = _REASONS.get(error.errno or 0) or f"{error.strerror or error}."
    return FolderUnwritable(repr(error), folder=str(folder), reason=reason)


def _existing_parent(folder: Path) -> Path:
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return folder


def check_room(folder: Path, needed: int) -> None:
    """Raise ``DiskFull`` unless ``needed`` bytes and some spare fit on the disk of ``folder``."""
    try:
        free = shutil.disk_usage(_existing_parent(folder)).free
    except OSError as error:
        raise local_error(error, folder) from error
    if needed + SPARE > free:
        raise DiskFull(f"{needed} bytes needed", needed=needed, folder=str(folder), free=free)


def open_target(folder: Path) -> None:
    """Make the folder a person chose, once; later it must be there (a drive pulled out is not made anew)."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise local_error(error, folder) from error


def require_target(folder: Path) -> None:
    """Raise ``FolderUnwritable`` when the folder a person chose has vanished."""
    if not folder.is_dir():
        raise FolderUnwritable("no folder", folder=str(folder), reason=_REASONS[errno.ENOENT])


def part_path(landing: Path, token: str, item: int) -> Path:
    """Where the unfinished bytes of ``item`` lie: beside its landing, under a name nobody else uses."""
    tail = f".{token}{item:x}.part"
    stem = landing.name.encode("utf-8", "surrogatepass")[: LONGEST_NAME + 14 - len(tail)].decode(
        "utf-8", "ignore"
    )
    return landing.with_name(stem + tail)


class PartFile:
    """The unfinished bytes of one file below ``root``, with their checksum so far."""

    def __init__(self, path: Path, root: Path, digest: Digest | None = None) -> None:
        self.path = path
        self.vouched = digest is not None
        self._root = root
        self._digest = digest
        self._file: FileIO | None = None

    def open(self, start: int = 0) -> None:
        """Keep ``start`` bytes of what is there, feeding them to the checksum, and drop the rest."""
        try:
            try:
                self._file = FileIO(self.path, "r+" if start else "w")
            except FileNotFoundError:
                require_target(self._root)
                self.path.parent.mkdir(parents=True, exist_ok=True)
                self._file = FileIO(self.path, "r+" if start else "w")
            if start:
                self._file.truncate(start)
                if self._digest is not None:
                    while block := self._file.read(_BLOCK):
                        self._digest.update(block)
                self._file.seek(start)
        except OSError as error:
            raise local_error(error, self.path.parent) from error

    def write(self, chunks: Sequence[bytes]) -> None:
        """Append ``chunks``; raises ``DiskFull`` or ``FolderUnwritable``."""
        assert self._file is not None
        for block in _blocks(chunks):
            view = memoryview(block)
            try:
                while view:
                    view = view[self._file.write(view) :]
            except OSError as error:
                raise local_error(error, self._root, len(block)) from error

    def sum(self, chunks: Sequence[bytes]) -> None:
        """Feed the checksum with what is appended; may run beside ``write``."""
        assert self._digest is not None
        for block in _blocks(chunks):
            self._digest.update(block)

    def force(self) -> None:
        """Force what was written to the disk."""
        assert self._file is not None
        try:
            os.fsync(self._file.fileno())
        except OSError as error:
            raise local_error(error, self._root) from error

    @property
    def checksum(self) -> str:
        """The checksum of all bytes, ``""`` when there is none to compare with."""
        return self._digest.hexdigest() if self._digest is not None else ""

    def close(self) -> None:
        if self._file is not None:
            self._file.close()


def _blocks(chunks: Sequence[bytes]) -> Sequence[bytes]:
    """Small pieces are put together: each call costs as much as copying some of them."""
    return chunks if len(chunks) == 1 or len(chunks[0]) >= _WORTH else (b"".join(chunks),)


def bytes_on_disk(path: Path) -> int:
    """Size of a ``.part`` file, 0 when there is none."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def discard(path: Path) -> None:
    """Remove a ``.part`` file of ours, if it is there."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


def holds(path: Path, size: int, etag: str) -> bool:
    """Whether the file at ``path`` has these bytes; only ever true when ``etag`` can tell."""
    digest = digest_for(etag, size)
    try:
        if digest is None or not path.is_file() or path.stat().st_size != size:
            return False
        with path.open("rb", buffering=0) as file:
            while block := file.read(_BLOCK):
                digest.update(block)
    except OSError:
        return False
    return digest.hexdigest() == etag


def standing(landing: Path, size: int, etag: str, existing: Existing) -> Path | None:
    """A file that makes a download needless: the same bytes at its place, or any file there when skipping.

    Raises ``InTheWay`` when a person is to be asked about the file there.
    """
    for candidate in _names(landing):
        if not candidate.exists():
            return None
        if holds(candidate, size, etag):
            return candidate
        if existing is Existing.SKIP:
            return candidate
        if existing is Existing.ASK:
            raise InTheWay
        if existing is Existing.OVERWRITE:
            return None
    return None


def foreseen(landing: Path, size: int, etag: str, existing: Existing) -> Path | None:
    """Like ``standing``, before the service was asked: by what its list said, which may not be enough to tell."""
    if existing is Existing.SKIP and landing.exists():
        return landing
    if existing is not Existing.ASK or not landing.exists():
        return None
    if 0 <= size == bytes_on_disk(landing) and digest_for(etag, size) is None:
        return None  # the bytes themselves will tell
    if holds(landing, size, etag):
        return landing
    raise InTheWay


def place(part: Path, landing: Path, existing: Existing, modified: float) -> Path:
    """Put a whole, forced ``.part`` file in its place and return that place.

    ``modified`` (seconds since 1970, 0 unknown) becomes its time. A file that is there already is replaced only
    when the person said so; one with the same bytes makes ours needless. The folder is forced to the disk later,
    by ``force_folder``, before the journal calls the item done. Raises ``InTheWay`` when a person is to be asked.
    """
    try:
        if modified > 0:
            os.utime(part, (modified, modified))
        for candidate in _names(landing):
            if existing is Existing.OVERWRITE:
                _replace(part, candidate)
                return candidate
            try:
                _move_new(part, candidate)
            except FileExistsError:
                if existing is Existing.SKIP or _same_bytes(part, candidate):
                    part.unlink()
                    return candidate
                if existing is Existing.ASK:
                    raise InTheWay from None
                continue
            return candidate
    except OSError as error:
        raise local_error(error, landing.parent) from error
    raise FolderUnwritable("no free name", folder=str(landing.parent), reason=_REASONS[errno.EEXIST])


def _names(landing: Path) -> Iterator[Path]:
    yield landing
    for number in range(2, 10_000):
        tail = f" ({number}){landing.suffix}"
        stem = landing.stem.encode("utf-8", "surrogatepass")[: LONGEST_NAME + 14 - len(tail.encode())]
        yield landing.with_name(stem.decode("utf-8", "ignore") + tail)


def _same_bytes(one: Path, other: Path) -> bool:
    if not other.is_file() or one.stat().st_size != other.stat().st_size:
        return False
    with one.open("rb") as left, other.open("rb") as right:
        while True:
            block = left.read(_BLOCK)
            if block != right.read(_BLOCK):
                return False
            if not block:
                return True


def _move_new(part: Path, target: Path) -> None:
    """Rename, but never onto something: ``FileExistsError`` then, also when it came this very moment."""
    if os.name == "nt":
        _patiently(part.rename, target)
        return
    try:
        os.link(part, target, follow_symlinks=False)
    except FileExistsError:
        raise
    except OSError:
        # A file system without hard links: look, then rename.
        if target.exists():
            raise FileExistsError(errno.EEXIST, "exists", str(target)) from None
        part.replace(target)
    else:
        part.unlink()


def _replace(part: Path, target: Path) -> None:
    if os.name == "nt":
        _patiently(part.replace, target)
    else:
        part.replace(target)


def _patiently(move: object, target: Path) -> None:
    """Windows: virus scanners hold a new file for a moment."""
    assert callable(move)
    for attempt in range(6):
        try:
            move(target)
        except FileExistsError:
            raise
        except PermissionError:
            if attempt == 5:
                raise
            time.sleep(0.05 * 2**attempt)
        else:
            return


def force_folder(folder: Path) -> None:
    """Force the names in ``folder`` to the disk, where a system can do that."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
