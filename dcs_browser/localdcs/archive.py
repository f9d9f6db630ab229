"""ZIP archives from strangers: everything is checked before the first byte is unpacked, and bounded while it is.

The strict rules here are those of dialect ``guide``; what the recorded generations accept is in ``old_archives``.
"""

import errno
import json
import stat
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, Self

from dcs_browser.domain.errors import UnsafeName
from dcs_browser.domain.names import nfc, safe_relative
from dcs_browser.localdcs.objects import Pack, Written

_MAC = "__MACOSX"
_JUNK_NAMES = {".ds_store", "thumbs.db", "desktop.ini"}


class BadArchive(Exception):
    """The archive can't be taken; the text is for the answer. Nothing was changed."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What an archive may ask of this computer; sizes in bytes."""

    upload: int = 8 << 30
    entry: int = 4 << 30
    total: int = 20 << 30
    entries: int = 100_000
    # Beyond free_ratio bytes unpacked, at most this many times the archive's own size.
    ratio: int = 200
    free_ratio: int = 64 << 20
    key: int = 1024  # S3's bound for a key, as UTF-8


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of the archive and the book-relative path it gets."""

    info: zipfile.ZipInfo
    path: str


class Archive:
    """An open ZIP; use it as a context manager."""

    def __init__(self, file: IO[bytes], limits: Limits) -> None:
        self._limits = limits
        try:
            self.zip = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, ValueError, OSError, EOFError) as error:
            raise BadArchive("Uploaded file is not a valid ZIP archive") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.zip.close()

    def files(self) -> list[zipfile.ZipInfo]:
        """The entries that are files, after the bounds on counts and sizes are checked."""
        infos = [info for info in self.zip.infolist() if not info.is_dir()]
        if len(self.zip.infolist()) > self._limits.entries:
            raise BadArchive(f"The archive has more than {self._limits.entries} entries")
        total, packed = sum(i.file_size for i in infos), sum(i.compress_size for i in infos)
        if any(info.file_size > self._limits.entry for info in infos) or total > self._limits.total:
            raise BadArchive("The archive is too large when it is unpacked")
        if total > self._limits.free_ratio and total > self._limits.ratio * max(packed, 1):
            raise BadArchive("The archive unpacks to many times its size")
        if any(info.flag_bits & 1 for info in infos):
            raise BadArchive("The archive is encrypted")
        return infos

    def read(self, info: zipfile.ZipInfo, longest: int = 64 << 20) -> bytes:
        """The bytes of a small entry."""
        if info.file_size > longest:
            raise BadArchive(f"{info.filename} is too large")
        with _damage_named():
            return self.zip.read(info)

    def unpack(self, entries: Iterable[Entry], pack: Pack) -> dict[str, Written]:
        """Write every entry into ``pack``; by path. Raises ``BadArchive`` for damage found on the way."""
        return {entry.path: self.unpack_one(entry.info, pack) for entry in entries}

    def unpack_one(self, info: zipfile.ZipInfo, pack: Pack) -> Written:
        with _damage_named(), self.zip.open(info) as source:
            written = pack.write(source)
        if written.size != info.file_size:
            raise BadArchive("The archive is damaged")
        return written


@contextmanager
def _damage_named() -> Iterator[None]:
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise BadArchive(f"The archive is damaged: {error}") from error
    except OSError as error:
        # bz2 and lzma streams complain without a number, offsets before the start as EINVAL; a full disk as itself.
        if error.errno not in (None, errno.EINVAL):
            raise
        raise BadArchive("The archive is damaged") from error


def book_entries(archive: Archive, limits: Limits) -> list[Entry]:
    """The files of a book under safe paths, without junk and without a single top folder."""
    entries: list[Entry] = []
    for info in archive.files():
        if stat.S_ISLNK(info.external_attr >> 16):
            raise BadArchive(f"The archive holds a link: {info.filename}")
        # The original name: the reader cuts names at a NUL.
        try:
            path = str(safe_relative(nfc(info.orig_filename)))
        except UnsafeName as error:
            raise BadArchive(f"The archive holds an unsafe path: {info.orig_filename!r}") from error
        if any(ord(char) < 32 for char in path):
            raise BadArchive(f"The archive holds an unsafe path: {info.orig_filename!r}")
        if not _junk(path):
            entries.append(Entry(info, path))
    entries = _without_top(entries)
    _check_paths(entries, limits)
    _check_config(archive, entries)
    return entries


def _junk(path: str) -> bool:
    parts = path.split("/")
    return parts[0] == _MAC or parts[-1].startswith("._") or parts[-1].lower() in _JUNK_NAMES


def _without_top(entries: list[Entry]) -> list[Entry]:
    tops = {entry.path.partition("/")[0] for entry in entries}
    if len(tops) != 1 or any("/" not in entry.path for entry in entries):
        return entries
    return [Entry(entry.info, entry.path.partition("/")[2]) for entry in entries]


def _check_paths(entries: list[Entry], limits: Limits) -> None:
    paths = [entry.path for entry in entries]
    files = set(paths)
    if len(files) != len(paths):
        twice = next(path for path in paths if paths.count(path) > 1)
        raise BadArchive(f"The archive holds {twice} twice")
    folders: set[str] = set()
    for path in paths:
        if len(path.encode("utf-8", "surrogatepass")) > limits.key:
            raise BadArchive("The archive holds a path that is too long")
        parts = path.split("/")
        folders.update("/".join(parts[:n]) for n in range(1, len(parts)))
    if both := files & folders:
        raise BadArchive(f"The archive holds {min(both)} as a file and as a folder")


def _check_config(archive: Archive, entries: list[Entry]) -> None:
    config = next((entry for entry in entries if entry.path == "config.json"), None)
    if config is None:
        raise BadArchive("config.json is missing from the archive")
    parse_config(archive.read(config.info))


def parse_config(data: bytes) -> dict[str, object]:
    """The root object of a config.json. Raises ``BadArchive``; a byte order mark is no JSON (contract 1.2)."""
    try:
        value = json.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise BadArchive("config.json must be UTF-8 encoded") from error
    except (ValueError, RecursionError) as error:
        raise BadArchive("config.json is not valid JSON") from error
    if not isinstance(value, dict):
        raise BadArchive("config.json must contain a JSON object")
    return value
