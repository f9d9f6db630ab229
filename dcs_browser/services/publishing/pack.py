"""Makes the ZIP of a scanned book: the same files give the same bytes, whatever their order or times.

config.json comes first (generations 1 to 3 take the first entry that ends so, contract 3), text is deflated,
media is stored as it is. ``pack`` writes a file; ``StreamedBook`` sends the same entries without one, with their
checksums behind them. The format is the standard library's. Leaves to others: what belongs in the book (``scan``).
"""

import contextlib
import errno
import os
import shutil
import struct
import zipfile
from collections.abc import AsyncIterator, Callable, Generator, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from dcs_browser.domain.errors import DiskFull, FileChanged, FolderUnwritable, LocalError
from dcs_browser.domain.etags import Md5Etag
from dcs_browser.services.hooks import CHUNK, Report, Stop, Stopped, never, silent
from dcs_browser.services.publishing.book_files import Scan, ScanFile
from dcs_browser.services.publishing.reading import Reader, reader
from dcs_browser.services.work import on_thread

_TEXT = {"json", "srt", "vtt", "txt", "xml", "html", "htm", "css", "js", "svg", "csv", "md", ""}
_DATE = (1980, 1, 1, 0, 0, 0)  # the first day a ZIP can name
_UNIX = 3
_ATTRIBUTES = 0o100644 << 16
_WIDE = 45  # the version of the format that knows sizes of 64 bits


@dataclass(frozen=True, slots=True)
class PackedFile:
    """One file as it lies in the archive; ``etag`` is what an object store will give to its bytes."""

    path: str
    size: int
    etag: str


@dataclass(frozen=True, slots=True)
class PackedBook:
    """A finished ZIP of ``size`` bytes at ``path``, and what is in it."""

    path: Path
    size: int
    files: tuple[PackedFile, ...]


class _Header(zipfile.ZipInfo):
    """Says that sizes take 64 bits as the format wants it; Python before 3.11.4 writes zeros instead (gh-103861), which
    a reader that goes from the front takes for an empty entry. So every Python gives the same bytes, too.
    """

    __slots__ = ()

    def FileHeader(self, zip64: bool | None = None) -> bytes:
        header = super().FileHeader(zip64)
        if not zip64:
            return header
        self.create_version = self.extract_version = max(self.extract_version, _WIDE)
        return b"".join(
            (header[:4], struct.pack("<H", self.extract_version), header[6:18], b"\xff" * 8, header[26:])
        )


@dataclass(frozen=True, slots=True)
class _Part:
    """One entry to come: from the scan, or a few bytes made up (``data``)."""

    path: str
    size: int
    file: ScanFile | None
    data: bytes = b""

    def info(self) -> zipfile.ZipInfo:
        """A fresh header: the same for the same path and size on every system and day."""
        info = _Header(self.path, _DATE)
        info.file_size = self.size  # zipfile decides by it whether the header needs 64 bits
        info.create_system = _UNIX
        info.external_attr = _ATTRIBUTES
        info.compress_type = _method(self.path)
        return info


def _parts(scan: Scan, extras: Mapping[str, bytes]) -> list[_Part]:
    parts = [_Part(file.path, file.size, file) for file in scan.files]
    have = {file.path for file in scan.files}
    parts += [_Part(path, len(data), None, data) for path, data in extras.items() if path not in have]
    parts.sort(key=lambda part: (part.path != "config.json", part.path))
    return parts


def _method(path: str) -> int:
    _, dot, extension = path.rpartition("/")[2].rpartition(".")
    return zipfile.ZIP_DEFLATED if (extension.casefold() if dot else "") in _TEXT else zipfile.ZIP_STORED


def _write(
    archive: zipfile.ZipFile, parts: list[_Part], read: Reader, stop: Stop, report: Report, *, etags: bool
) -> Generator[PackedFile | None, None, None]:
    """Write all entries; yields after every chunk, and each file when it is whole."""
    for part in parts:
        etag = Md5Etag() if etags else None
        with archive.open(part.info(), "w") as out:
            for chunk in read(part.file) if part.file else [part.data]:
                if stop():
                    raise Stopped
                out.write(chunk)
                if etag is not None:
                    etag.update(chunk)
                report(len(chunk), -1)
                yield None
        yield PackedFile(part.path, part.size, etag.hexdigest() if etag else "")


def _counting(progress: Report | None, total: int) -> Report:
    """A report of single steps, added up for the listener."""
    done = 0
    told = progress or silent

    def step(n: int, _total: int) -> None:
        nonlocal done
        done += n
        told(done, total)

    return step


def packed_size_at_most(scan: Scan) -> int:
    """An upper bound for the bytes of the archive: no entry grows by more than its headers and a little."""
    return scan.size + scan.size // 1000 + 65536 + sum(200 + 2 * len(f.path.encode()) for f in scan.files)


def pack(
    scan: Scan,
    target: Path,
    *,
    progress: Report | None = None,
    cancelled: Stop | None = None,
    extras: Mapping[str, bytes] | None = None,
    etags: bool = False,
) -> PackedBook:
    """Write the book to ``target``; it appears whole or not at all.

    ``extras`` are small files added when the book lacks them (``data/version`` for generations 1 and 2).
    ``etags`` computes what an object store will answer; it doubles the time.
    Raises ``BadBook`` when the scan found an error, ``FileChanged`` when a file changed since, ``DiskFull``, ``FolderUnwritable``, ``Stopped``.
    """
    scan.require_usable()
    parts = _parts(scan, extras or {})
    part_file = target.with_name(target.name + ".part")
    total = sum(part.size for part in parts)
    step = _counting(progress, total)
    try:
        with part_file.open("wb") as out, reader(scan) as read:
            with zipfile.ZipFile(out, "w") as archive:
                made = _write(archive, parts, read, cancelled or never, step, etags=etags)
                files = tuple(file for file in made if file is not None)
            out.flush()
            os.fsync(out.fileno())
            size = out.tell()
        part_file.replace(target)
    except OSError as error:
        raise _disk_trouble(error, target, total) from error
    finally:
        with contextlib.suppress(OSError):
            part_file.unlink(missing_ok=True)
    return PackedBook(target, size, files)


def _disk_trouble(error: OSError, target: Path, needed: int) -> LocalError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        free = shutil.disk_usage(target.parent).free
        return DiskFull(str(error), folder=str(target.parent), needed=needed, free=free)
    reason = f"The disk says: {(error.strerror or type(error).__name__).lower()}."
    return FolderUnwritable(str(error), folder=str(target.parent), reason=reason)


class _Pipe:
    """What zipfile writes into when nothing can be sought: bytes to be taken away."""

    def __init__(self) -> None:
        self._waiting: list[bytes] = []

    def write(self, data: bytes) -> int:
        self._waiting.append(data)
        return len(data)

    def flush(self) -> None:
        """Nothing is held back."""

    def take(self) -> bytes:
        """Everything written since the last call."""
        pieces, self._waiting = self._waiting, []
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)


class StreamedBook:
    """The entries of ``pack`` without a file: read once to learn the size, then as often as it is sent.

    An ``ArchiveBody``: ``open`` may be called again after a refused attempt, and yields the same bytes.
    """

    def __init__(
        self, scan: Scan, name: str, parts: list[_Part], size: int, sums: list[int], files: list[PackedFile]
    ) -> None:
        self.name = name
        self.size = size  # bytes
        self.files = tuple(files)
        self._scan = scan
        self._parts = parts
        self._sums = sums

    @classmethod
    def prepare(
        cls,
        scan: Scan,
        name: str,
        *,
        progress: Report | None = None,
        cancelled: Stop | None = None,
        extras: Mapping[str, bytes] | None = None,
    ) -> "StreamedBook":
        """Read everything once; blocking. Raises like ``pack``."""
        scan.require_usable()
        parts = _parts(scan, extras or {})
        step = _counting(progress, sum(part.size for part in parts))
        files: list[PackedFile] = []
        sums: list[int] = []
        size = sum(map(len, _run(scan, parts, sums.extend, cancelled or never, step, files)))
        return cls(scan, name, parts, size, sums, files)

    def blocks(self) -> Generator[bytes, None, None]:
        """All bytes in order; blocking. Raises ``FileChanged`` rather than close an archive of other bytes."""
        return _run(self._scan, self._parts, self._compare)

    def _compare(self, sums: list[int]) -> None:
        for known, now, part in zip(self._sums, sums, self._parts, strict=True):
            if known != now:
                raise FileChanged("checksum differs from the first reading", name=part.path)

    async def open(self) -> AsyncIterator[bytes]:
        """The bytes in blocks of about ``CHUNK``, read on a thread."""
        source = self.blocks()
        try:
            while block := await on_thread(lambda _stop: _gather(source)):
                yield block
        finally:
            source.close()


def _run(
    scan: Scan,
    parts: list[_Part],
    summed: Callable[[list[int]], None],
    stop: Stop = never,
    report: Report = silent,
    found: list[PackedFile] | None = None,
) -> Generator[bytes, None, None]:
    """The archive's bytes as they come. ``summed`` gets all checksums before the directory that closes it.

    ``found``, when given, receives every file with its ETag.
    """
    pipe = _Pipe()
    with reader(scan) as read:
        with (
            zipfile.ZipFile(cast("BinaryIO", pipe), "w") as archive,
            contextlib.closing(_write(archive, parts, read, stop, report, etags=found is not None)) as made,
        ):
            for file in made:
                if file is not None and found is not None:
                    found.append(file)
                if block := pipe.take():
                    yield block
            summed([info.CRC for info in archive.infolist()])
        yield pipe.take()


def _gather(source: Iterator[bytes]) -> bytes:
    blocks: list[bytes] = []
    size = 0
    for block in source:
        blocks.append(block)
        size += len(block)
        if size >= CHUNK:
            break
    return blocks[0] if len(blocks) == 1 else b"".join(blocks)
