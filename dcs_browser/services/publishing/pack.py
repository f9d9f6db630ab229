"""Makes the ZIP of a scanned book: the same files give the same bytes, whatever their order or times.

config.json comes first (generations 1 to 3 take the first entry that ends so, contract 3), text is deflated,
media is stored as it is. ``pack`` writes a file, ``StreamedBook`` yields the same bytes without one. Leaves to
others: what belongs in the book (``scan``), sending it.
"""

import contextlib
import errno
import os
import shutil
import zlib
from collections.abc import AsyncIterator, Generator, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from dcs_browser.domain.errors import DiskFull, FileChanged, FolderUnwritable, LocalError
from dcs_browser.domain.etags import Md5Etag
from dcs_browser.services.publishing.archive import (
    DEFLATED,
    STORED,
    Entry,
    central_header,
    ending,
    local_header,
)
from dcs_browser.services.publishing.book_files import Scan, ScanFile
from dcs_browser.services.publishing.hooks import CHUNK, Report, Stop, Stopped, never, silent
from dcs_browser.services.publishing.reading import Reader, reader
from dcs_browser.services.publishing.work import on_thread

_TEXT = {"json", "srt", "vtt", "txt", "xml", "html", "htm", "css", "js", "svg", "csv", "md", ""}
_LEVEL = 6


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


@dataclass(slots=True)
class _Part:
    """One entry to come: from the scan, or a few bytes made up (``data``)."""

    entry: Entry
    file: ScanFile | None
    data: bytes = b""


def _parts(scan: Scan, extras: Mapping[str, bytes]) -> list[_Part]:
    parts = [_Part(Entry(file.path, file.size, _method(file.path)), file) for file in scan.files]
    have = {file.path for file in scan.files}
    for path, data in extras.items():
        if path not in have:
            parts.append(_Part(Entry(path, len(data), _method(path)), None, data))
    parts.sort(key=lambda part: (part.entry.path != "config.json", part.entry.path))
    return parts


def _method(path: str) -> int:
    _, dot, extension = path.rpartition("/")[2].rpartition(".")
    return DEFLATED if (extension.casefold() if dot else "") in _TEXT else STORED


def _body(part: _Part, read: Reader, stop: Stop, report: Report, etag: Md5Etag | None) -> Iterator[bytes]:
    """The packed bytes of one entry; checksum and packed size are in the entry when it ends."""
    entry = part.entry
    crc = packed = 0
    deflate = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15) if entry.method == DEFLATED else None
    for chunk in read(part.file) if part.file else iter([part.data] if part.data else []):
        if stop():
            raise Stopped
        crc = zlib.crc32(chunk, crc)
        if etag is not None:
            etag.update(chunk)
        report(len(chunk), -1)
        out = deflate.compress(chunk) if deflate else chunk
        packed += len(out)
        if out:
            yield out
    if deflate:
        out = deflate.flush()
        packed += len(out)
        yield out
    entry.crc, entry.packed = crc, packed


def _directory(parts: list[_Part], offset: int) -> bytes:
    records = b"".join(central_header(part.entry) for part in parts)
    return records + ending(len(parts), offset, len(records))


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
    total = sum(part.entry.size for part in parts)
    try:
        with part_file.open("wb") as out, reader(scan) as read:
            files = _write(parts, out, read, cancelled or never, _counting(progress, total), etags)
            out.flush()
            os.fsync(out.fileno())
            size = out.tell()
        part_file.replace(target)
    except OSError as error:
        raise _disk_trouble(error, target, total) from error
    finally:
        with contextlib.suppress(OSError):
            part_file.unlink(missing_ok=True)
    return PackedBook(target, size, tuple(files))


def _write(
    parts: list[_Part], out: BinaryIO, read: Reader, stop: Stop, report: Report, etags: bool
) -> list[PackedFile]:
    files: list[PackedFile] = []
    offset = 0
    for part in parts:
        entry = part.entry
        entry.offset = offset
        out.write(local_header(entry))  # a place-holder: checksum and packed size follow
        etag = Md5Etag() if etags else None
        out.writelines(_body(part, read, stop, report, etag))
        offset = out.tell()
        header = local_header(entry)
        out.seek(entry.offset)
        out.write(header)
        out.seek(offset)
        files.append(PackedFile(entry.path, entry.size, etag.hexdigest() if etag else ""))
    out.write(_directory(parts, offset))
    return files


def _disk_trouble(error: OSError, target: Path, needed: int) -> LocalError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        free = shutil.disk_usage(target.parent).free
        return DiskFull(str(error), folder=str(target.parent), needed=needed, free=free)
    reason = f"The disk says: {(error.strerror or type(error).__name__).lower()}."
    return FolderUnwritable(str(error), folder=str(target.parent), reason=reason)


class StreamedBook:
    """The same bytes as ``pack`` writes, without a file: read once for checksums, then as often as it is sent.

    An ``ArchiveBody``: ``open`` may be called again after a refused attempt.
    """

    def __init__(
        self, scan: Scan, name: str, parts: list[_Part], size: int, files: tuple[PackedFile, ...]
    ) -> None:
        self.name = name
        self.size = size  # bytes
        self.files = files
        self._scan = scan
        self._parts = parts

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
        step = _counting(progress, sum(part.entry.size for part in parts))
        files: list[PackedFile] = []
        offset = 0
        with reader(scan) as read:
            for part in parts:
                part.entry.offset = offset
                etag = Md5Etag()
                for _ in _body(part, read, cancelled or never, step, etag):
                    pass
                offset += len(local_header(part.entry)) + part.entry.packed
                files.append(PackedFile(part.entry.path, part.entry.size, etag.hexdigest()))
        return cls(scan, name, parts, offset + len(_directory(parts, offset)), tuple(files))

    def blocks(self) -> Generator[bytes, None, None]:
        """All bytes in order; blocking. Raises ``FileChanged`` rather than yield other bytes than announced."""
        offset = 0
        with reader(self._scan) as read:
            for part in self._parts:
                known = part.entry
                yield local_header(known)
                again = _Part(Entry(known.path, known.size, known.method), part.file, part.data)
                yield from _body(again, read, never, silent, None)
                if (again.entry.crc, again.entry.packed) != (known.crc, known.packed):
                    raise FileChanged("checksum differs from the first reading", name=known.path)
                offset = known.offset + len(local_header(known)) + known.packed
        yield _directory(self._parts, offset)

    async def open(self) -> AsyncIterator[bytes]:
        """The bytes in blocks of about ``CHUNK``, read on a thread."""
        source = self.blocks()
        try:
            while block := await on_thread(lambda _stop: _gather(source)):
                yield block
        finally:
            source.close()


def _gather(source: Iterator[bytes]) -> bytes:
    blocks: list[bytes] = []
    size = 0
    for block in source:
        blocks.append(block)
        size += len(block)
        if size >= CHUNK:
            break
    return blocks[0] if len(blocks) == 1 else b"".join(blocks)
