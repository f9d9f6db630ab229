"""Collects the files of a folder, follows no link out of it, and reads them while noticing changes.

Leaves to others: judging names and junk (``scan``).
"""

import os
import stat as modes
from collections.abc import Iterator
from pathlib import Path

from dcs_browser.domain.errors import FileChanged, LocalFileError
from dcs_browser.services.hooks import CHUNK, Report, Stop, Stopped
from dcs_browser.services.publishing.book_files import Found, LeftOut, Problem, ScanFile

_SKIPPED_FOLDERS = {".git", ".svn", ".hg"}


def collect(root: Path, report: Report, stop: Stop) -> Found:
    """All regular files below ``root``; links, pipes and what can't be read are told apart."""
    found = Found([], [], [])
    top = root.resolve()
    pending = [""]
    seen = 0
    while pending:
        here = pending.pop()
        try:
            entries = sorted(os.scandir(root / here), key=lambda entry: entry.name)
        except OSError as error:
            found.problems.append(
                Problem(
                    "package.unreadable-folder",
                    "error",
                    "The folder can't be opened: {why}.",
                    here or ".",
                    (("why", _why(error)),),
                )
            )
            continue
        for entry in entries:
            if stop():
                raise Stopped
            seen += 1
            if seen % 200 == 0:
                report(seen, -1)
            path = f"{here}/{entry.name}" if here else entry.name
            folder = _take(entry, path, top, found)
            if folder:
                pending.append(path)
    report(seen, seen)
    return found


def _take(entry: os.DirEntry[str], path: str, top: Path, found: Found) -> bool:
    """Add one entry to what was found; true when it is a folder to look into."""
    if not _writable_as_utf8(entry.name):
        shown = os.fsencode(path).decode("utf-8", "replace")
        found.left_out.append(LeftOut(shown, 0, "its name can't be read"))
        found.problems.append(
            Problem("package.unreadable-name", "error", "Its name is not written in UTF-8. Rename it.", shown)
        )
        return False
    if entry.is_symlink():
        why = _why_link_stays(Path(entry.path), top)
        if why:
            found.left_out.append(LeftOut(path, 0, why))
            found.problems.append(
                Problem("package.link", "warning", "It is left out: {why}.", path, (("why", why),))
            )
            return False
    try:
        if entry.is_dir():
            if entry.name in _SKIPPED_FOLDERS:
                found.left_out.append(LeftOut(f"{path}/", 0, "belongs to version control"))
                return False
            return True
        about = entry.stat()
        if not modes.S_ISREG(about.st_mode):
            found.left_out.append(LeftOut(path, 0, "not a regular file"))
            return False
        with open(entry.path, "rb"):  # noqa: PTH123 - thousands of files, and nothing is read
            pass
    except OSError as error:
        found.left_out.append(LeftOut(path, 0, "can't be read"))
        found.problems.append(
            Problem("package.unreadable", "error", "It can't be read: {why}.", path, (("why", _why(error)),))
        )
        return False
    found.files.append(ScanFile(path, about.st_size, path, about.st_mtime_ns))
    return False


def _writable_as_utf8(name: str) -> bool:
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _why_link_stays(link: Path, top: Path) -> str:
    """Why a link is not followed; ``""`` for one that points at a file of the same book."""
    try:
        target = link.resolve(strict=True)
    except (OSError, RuntimeError):
        return "a link that leads nowhere"
    if not target.is_relative_to(top):
        return "a link that leads out of the folder"
    return "a link to another folder" if target.is_dir() else ""


def _why(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()


def chunks(root: Path, file: ScanFile) -> Iterator[bytes]:
    """The bytes of a scanned file, at most ``CHUNK`` at once.

    Raises ``FileChanged`` when the file is not the one that was scanned, or changes meanwhile;
    ``LocalFileError`` when it can't be read.
    """
    try:
        with open(root / file.source, "rb", buffering=0) as stream:  # noqa: PTH123 - unbuffered, thousands of files
            _same(os.fstat(stream.fileno()), file)
            read = 0
            while chunk := stream.read(CHUNK):
                read += len(chunk)
                if read > file.size:
                    break
                yield chunk
            _same(os.fstat(stream.fileno()), file)
            if read != file.size:
                raise FileChanged(f"read {read} of {file.size} bytes", name=file.path)
    except FileNotFoundError as error:
        raise FileChanged(str(error), name=file.path) from error
    except OSError as error:
        raise LocalFileError(str(error), name=file.path, reason=f"The disk says: {_why(error)}.") from error


def _same(about: os.stat_result, file: ScanFile) -> None:
    if about.st_size != file.size or about.st_mtime_ns != file.stamp:
        raise FileChanged(f"{about.st_size} bytes now, {file.size} before", name=file.path)
