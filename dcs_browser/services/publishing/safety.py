"""The safety copy of a live book: every object downloaded and checked before a service that wipes first gets the new one.

A copy is complete when its manifest exists; the newest of a book is kept so that one click brings it back. Leaves
to others: when a copy is needed, sending it back (``publish`` sends a copy's folder like any other book).
"""

import asyncio
import contextlib
import json
import logging
import os
import shutil
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dcs_browser.domain.errors import Damaged, DiskFull, LocalFileError
from dcs_browser.domain.etags import Md5Etag
from dcs_browser.domain.library import Book, StoredObject
from dcs_browser.domain.names import local_path
from dcs_browser.services.publishing.book_files import Scan, ScanFile, SourceKind
from dcs_browser.services.publishing.verify import Expected, same_listing
from dcs_browser.services.transfers import landing as disk
from dcs_browser.services.transfers.worker import Progress
from dcs_browser.services.whole_files import write_whole
from dcs_browser.services.work import on_thread

if TYPE_CHECKING:
    from dcs_browser.client.api import Dcs

_log = logging.getLogger(__name__)

MANIFEST = "safety.json"
_IN_FLIGHT = 8
_KEPT_SECONDS = 14 * 24 * 3600
_FRESH_SECONDS = 2 * 3600
_INCOMPLETE = "The safety copy is no longer complete."


@dataclass(frozen=True, slots=True)
class SafetyCopy:
    """A complete copy of a book at ``folder``; ``files`` are its objects as they were."""

    folder: Path
    server: str
    book_id: int
    label: str
    made_at: float  # seconds since 1970
    files: tuple[Expected, ...]

    def matches(self, objects: tuple[StoredObject, ...]) -> bool:
        """Whether the service has exactly this content now."""
        return same_listing(self.files, objects)

    def scan(self) -> Scan:
        """Everything in it as files to send: nothing is left out, whatever its name."""
        found: list[ScanFile] = []
        for file in sorted(self.files, key=lambda file: file.path):
            place = local_path(self.folder / "files", file.path)
            try:
                about = place.stat()
            except OSError as error:
                raise LocalFileError(str(error), name=self.label, reason=_INCOMPLETE) from error
            if about.st_size != file.size:
                raise LocalFileError(f"{about.st_size} of {file.size}", name=self.label, reason=_INCOMPLETE)
            source = place.relative_to(self.folder).as_posix()
            found.append(ScanFile(file.path, about.st_size, source, about.st_mtime_ns))
        return Scan(self.folder, SourceKind.FOLDER, self.label, tuple(found))


def copy_at(folder: Path) -> SafetyCopy | None:
    """The complete copy at ``folder``, or ``None``."""
    try:
        data = json.loads((folder / MANIFEST).read_text("utf-8"))
        files = tuple(Expected(str(path), int(size), str(etag)) for path, size, etag in data["files"])
        return SafetyCopy(
            folder,
            str(data["server"]),
            int(data["book_id"]),
            str(data["label"]),
            float(data["made_at"]),
            files,
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def newest_copy(root: Path, server: str, book_id: int) -> SafetyCopy | None:
    """The newest complete copy of a book below ``root``, or ``None``."""
    copies = [copy for folder in _folders(root) if (copy := copy_at(folder)) is not None]
    ours = [copy for copy in copies if (copy.server, copy.book_id) == (server, book_id)]
    return max(ours, key=lambda copy: copy.made_at, default=None)


async def keep_copy(
    dcs: "Dcs",
    book: Book,
    objects: tuple[StoredObject, ...],
    root: Path,
    progress: Progress,
    beside: Mapping[str, bytes] | None = None,
) -> SafetyCopy:
    """Download and check every object of a live book; all of it is forced to the disk before the copy counts.

    ``beside`` are small files of the caller's that belong to it. Raises ``DiskFull`` before the first byte, ``Damaged``
    when an object does not arrive as it was listed, and what reading raises; nothing of a copy that failed stays.
    """
    needed = sum(item.size for item in objects)
    root.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(root).free
    if free < needed + 64 * 1024 * 1024:
        raise DiskFull(f"{needed} needed", folder=str(root), needed=needed, free=free)
    progress.total(needed)
    folder = root / f"{book.id}-{time.time_ns():x}"
    try:
        gate = asyncio.Semaphore(_IN_FLIGHT)
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(_fetch(dcs, book, item, folder, progress, gate)) for item in objects]
        copy = SafetyCopy(
            folder, dcs.server.url, book.id, book.label, time.time(), tuple(task.result() for task in tasks)
        )
        await on_thread(lambda _stop: _complete(copy, beside or {}))
    except BaseExceptionGroup as group_of_errors:
        shutil.rmtree(folder, ignore_errors=True)
        raise group_of_errors.exceptions[0] from group_of_errors
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return copy


async def _fetch(
    dcs: "Dcs", book: Book, item: StoredObject, folder: Path, progress: Progress, gate: asyncio.Semaphore
) -> Expected:
    place = local_path(folder / "files", item.path)
    async with gate:
        place.parent.mkdir(parents=True, exist_ok=True)
        etag = Md5Etag()
        async with dcs.open_object(book, item.path) as stream:
            with place.open("xb") as out:
                async for chunk in stream.chunks():
                    await progress.allow(len(chunk))
                    out.write(chunk)
                    etag.update(chunk)
                    progress.advance(len(chunk))
                out.flush()
                await on_thread(lambda _stop: os.fsync(out.fileno()))
            promised = stream.etag.strip('"') or item.etag.strip('"')
    if etag.size != item.size:
        reason = f"{etag.size} bytes came instead of {item.size}; the live book was not touched."
        raise Damaged(f"{item.path}: {etag.size} of {item.size}", name=item.path, reason=reason)
    if promised != etag.hexdigest() and await on_thread(lambda _stop: _differs(place, item.size, promised)):
        reason = "Its content differs from what the service announced; the live book was not touched."
        raise Damaged(f"{item.path}: {etag.hexdigest()} for {promised}", name=item.path, reason=reason)
    # The service's own ETag, whatever its form: by it the book is recognised again.
    return Expected(item.path, item.size, promised or etag.hexdigest())


def _differs(place: Path, size: int, etag: str) -> bool:
    """Whether a file has other bytes than its ETag says, which may be that of a large body sent in one piece."""
    return disk.digest_for(etag, size) is not None and not disk.holds(place, size, etag)


def _complete(copy: SafetyCopy, beside: Mapping[str, bytes]) -> None:
    """Write what belongs beside the files, the manifest when all else is on the disk: with it the copy is whole."""
    copy.folder.mkdir(parents=True, exist_ok=True)
    for name, text in beside.items():
        write_whole(copy.folder / name, text)
    for inside, _, _ in os.walk(copy.folder):
        disk.force_folder(Path(inside))
    data = {
        "server": copy.server,
        "book_id": copy.book_id,
        "label": copy.label,
        "made_at": copy.made_at,
        "files": [[file.path, file.size, file.etag] for file in copy.files],
    }
    write_whole(copy.folder / MANIFEST, json.dumps(data, ensure_ascii=False).encode())
    for folder in (copy.folder, copy.folder.parent):
        disk.force_folder(folder)


def _folders(root: Path) -> list[Path]:
    return [entry for entry in root.iterdir() if entry.is_dir()] if root.is_dir() else []


def tidy(root: Path) -> None:
    """Drop copies that are incomplete, older than two weeks, or followed by a newer one of the same book.

    Fresh ones stay in any case: another upload of the book may lean on them.
    """
    sweep(root)
    newest: dict[tuple[str, int | str], SafetyCopy] = {}
    for folder in _folders(root):
        copy = copy_at(folder)
        if copy is None:
            continue
        key = copy.server, copy.book_id or copy.label  # files without a record have only their name
        older, newer = sorted((newest.get(key, copy), copy), key=lambda one: one.made_at)
        newest[key] = newer
        if older is not newer and time.time() - older.made_at > _FRESH_SECONDS:
            _drop(older.folder)
    for copy in newest.values():
        if time.time() - copy.made_at > _KEPT_SECONDS:
            _drop(copy.folder)


def sweep(root: Path) -> None:
    """Drop copies that never became complete; one of today may be written right now."""
    for folder in _folders(root):
        if copy_at(folder) is None and time.time() - folder.stat().st_mtime > 24 * 3600:
            shutil.rmtree(folder, ignore_errors=True)


def remove(folder: Path) -> None:
    """Delete a copy: what is half removed is no copy any more. Raises ``OSError``."""
    (folder / MANIFEST).unlink(missing_ok=True)
    shutil.rmtree(folder)


def _drop(folder: Path) -> None:
    _log.info("safety copy dropped: %s", folder.name)
    with contextlib.suppress(OSError):
        remove(folder)
