"""Collects the entries of a ZIP without unpacking it to disk, distrusts every one of them, and reads them.

Names that lead out, links, encrypted and damaged entries and archive bombs become problems. Leaves to others:
judging names and junk (``scan``).
"""

import stat as modes
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dcs_browser.domain.errors import BadBook, DcsBrowserError, FileChanged, LocalFileError, UnsafeName
from dcs_browser.domain.names import safe_relative
from dcs_browser.services.hooks import CHUNK, Report, Stop, Stopped
from dcs_browser.services.publishing.book_files import Found, LeftOut, Problem, ScanFile
from dcs_browser.services.publishing.junk import made_by_the_system

LARGEST_BOOK = 20 * 1024**3
"""Bytes unpacked; the service's own limit (contract 1.11)."""

_BOMB_RATIO = 250
_BOMB_SIZE = 32 * 1024**2
_UTF8_FLAG = 0x800
_ENCRYPTED_FLAG = 0x1
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA}
# What zipfile lets through when an archive lies about itself.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    struct.error,
    OverflowError,
)


def collect(path: Path, report: Report, stop: Stop, *, check: bool = True) -> Found:
    """All entries that are files; with ``check`` each is read once to see that it is whole.

    Raises ``BadBook`` when the archive as a whole is damaged, not a ZIP, or a bomb.
    """
    found = Found([], [], [])
    with opened(path) as archive:
        entries = archive.infolist()
        _refuse_bomb(path, entries)
        total = sum(entry.file_size for entry in entries)
        done = 0
        backslashes = 0
        for number, entry in enumerate(entries):
            if stop():
                raise Stopped
            name = entry_name(entry)
            backslashes += "\\" in name
            if name.replace("\\", "/").endswith("/"):
                continue
            relative = _acceptable(entry, name, found)
            if not relative:
                continue
            if not check or made_by_the_system(relative) or _whole(archive, entry, relative, found, stop):
                found.files.append(ScanFile(relative, entry.file_size, str(number)))
            done += entry.file_size
            report(done, total)
    if backslashes:
        found.problems.append(
            Problem(
                "package.backslashes",
                "warning",
                "{count} names use backslashes, as some Windows programs do; they are sent with slashes.",
                params=(("count", str(backslashes)),),
            )
        )
    return found


@contextmanager
def opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """The archive for reading; its faults come out as ``BadBook`` or ``LocalFileError``."""
    try:
        archive = zipfile.ZipFile(path)
    except OSError as error:
        raise LocalFileError(str(error), name=path.name, reason="It can't be opened.") from error
    except _BROKEN as error:
        reason = "It is not a ZIP archive, or its directory of files is damaged."
        raise BadBook(f"{type(error).__name__}: {error}", name=path.name, reason=reason) from error
    with archive:
        yield archive


def entry_name(entry: zipfile.ZipInfo) -> str:
    """The name as its maker meant it: macOS writes UTF-8 without saying so."""
    name = entry.orig_filename
    if entry.flag_bits & _UTF8_FLAG or name.isascii():
        return name
    try:
        return name.encode("cp437").decode("utf-8")
    except UnicodeError:
        return name


def _refuse_bomb(path: Path, entries: list[zipfile.ZipInfo]) -> None:
    total = sum(entry.file_size for entry in entries)
    packed = path.stat().st_size
    if total > LARGEST_BOOK:
        reason = f"It would unpack to {total // 1024**3} GiB; the service takes 20 GiB."
        raise BadBook(f"{total} bytes unpacked", name=path.name, reason=reason)
    if total > 10 * _BOMB_SIZE and total > _BOMB_RATIO * packed:
        reason = "It would unpack to hundreds of times its own size, as no book does."
        raise BadBook(f"{total} bytes unpacked from {packed}", name=path.name, reason=reason)


def _acceptable(entry: zipfile.ZipInfo, name: str, found: Found) -> str:
    """The entry's book-relative path, or ``""`` with a problem that says why it is not taken."""

    def refuse(rule: str, why: str, template: str, severity: str = "error", **params: str) -> str:
        shown = name.replace("\0", "␀")
        found.left_out.append(LeftOut(shown, entry.file_size, why))
        found.problems.append(Problem(rule, severity, template, shown, tuple(params.items())))
        return ""

    try:
        relative = str(safe_relative(name))
        relative.encode("utf-8")
    except UnsafeName as error:
        reason = str(error.params["reason"])
        return refuse("package.climbs", "an unsafe name", "Its name was refused: {reason}.", reason=reason)
    except UnicodeEncodeError:
        return refuse("package.unreadable-name", "its name can't be read", "Its name can't be read.")
    mode = entry.external_attr >> 16
    if entry.create_system == 3 and mode and modes.S_IFMT(mode) == modes.S_IFLNK:
        return refuse("package.link", "a link", "It is a link, and links are not followed.", "warning")
    if made_by_the_system(relative):
        return relative
    if entry.flag_bits & _ENCRYPTED_FLAG:
        return refuse(
            "package.encrypted", "encrypted", "It is locked with a password. Pack the book without one."
        )
    if entry.compress_type not in _METHODS:
        return refuse(
            "package.method",
            "packed in a strange way",
            "It is packed in a way this program can't read. Pack it again.",
        )
    if entry.file_size > _BOMB_SIZE and entry.file_size > _BOMB_RATIO * max(entry.compress_size, 1):
        return refuse(
            "package.bomb", "unpacks to too much", "It unpacks to hundreds of times its packed size."
        )
    return relative


def _whole(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, path: str, found: Found, stop: Stop) -> bool:
    """Read an entry to its end: zipfile compares the checksum there."""
    try:
        read = 0
        with archive.open(entry) as stream:
            while chunk := stream.read(CHUNK):
                read += len(chunk)
                if stop():
                    raise Stopped
        if read == entry.file_size:
            return True
    except (*_BROKEN, OSError):
        pass
    found.left_out.append(LeftOut(path, entry.file_size, "damaged"))
    found.problems.append(
        Problem("package.damaged", "error", "It is damaged in the ZIP. Pack the book again.", path)
    )
    return False


def chunks(archive: zipfile.ZipFile, file: ScanFile) -> Iterator[bytes]:
    """The bytes of a scanned entry; raises ``FileChanged`` when the archive is not the one that was scanned."""
    try:
        entry = archive.infolist()[int(file.source)]
        read = 0
        with archive.open(entry) as stream:
            while chunk := stream.read(CHUNK):
                read += len(chunk)
                yield chunk
    except DcsBrowserError:
        raise
    except (*_BROKEN, IndexError, OSError) as error:
        raise FileChanged(f"{type(error).__name__}: {error}", name=file.path) from error
    if read != file.size:
        raise FileChanged(f"read {read} of {file.size} bytes", name=file.path)
