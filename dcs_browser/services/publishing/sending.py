"""The archive on its way out: a temporary file or a stream, counted, and swept away whatever happens.

Leaves to others: what is in it (``pack``), the request around it (``client``).
"""

import contextlib
import os
import secrets
import shutil
import time
from collections.abc import AsyncIterator, Mapping
from pathlib import Path

from dcs_browser.client.bodies import ArchiveBody, FileBody
from dcs_browser.domain.transfers import Phase
from dcs_browser.services.publishing import service
from dcs_browser.services.publishing.book_files import Scan
from dcs_browser.services.publishing.pack import PackedFile, StreamedBook, pack, packed_size_at_most
from dcs_browser.services.publishing.work import on_thread, steps
from dcs_browser.services.transfers.worker import Progress

_ROOM = 64 * 1024 * 1024  # bytes of the disk that a temporary archive leaves free


class Outgoing:
    """A body that obeys the bandwidth limit. ``moved`` goes to the client and tells how far the network is.

    ``left`` is true from the moment the last byte was taken: from then on the service may have the book.
    """

    def __init__(self, body: ArchiveBody, progress: Progress) -> None:
        self._body = body
        self._progress = progress
        self._sent = 0
        self.name = body.name
        self.size = body.size
        self.left = False

    async def open(self) -> AsyncIterator[bytes]:
        """The bytes, as fast as the limit lets them."""
        async for piece in self._body.open():
            await self._progress.allow(len(piece))
            yield piece

    def moved(self, sent: int) -> None:
        """The network has taken ``sent`` bytes of this attempt; a smaller number than before begins another."""
        if sent < self._sent and self.left:
            self.left = False
            self._progress.phase(Phase.SEND)
            self._progress.total(self.size)
            self._sent = 0
        self._progress.advance(sent - self._sent)
        self._sent = sent
        if sent >= self.size and not self.left:
            self.left = True
            self._progress.phase(Phase.UNPACK)


@contextlib.asynccontextmanager
async def archive(
    found: Scan,
    name: str,
    extras: Mapping[str, bytes],
    folder: Path,
    progress: Progress,
    *,
    repeatable: bool,
) -> AsyncIterator[tuple[ArchiveBody, tuple[PackedFile, ...]]]:
    """The book as a body to send: streamed from its files, or with ``repeatable`` from a temporary file below ``folder``.

    Chunks that may be asked for again must not depend on files a person is editing; without room on the disk they do.
    ``name`` is what the archive is to be called; the file is gone when the context ends.
    """
    progress.phase(Phase.PACK)
    report, stop = steps(progress.advance, progress.total), progress.cancelled.is_set
    filename = f"{service.archive_stem(name, found.label)}.zip"
    if not repeatable or shutil.disk_usage(folder).free < packed_size_at_most(found) + _ROOM:
        streamed = await on_thread(
            lambda ended: StreamedBook.prepare(
                found, filename, progress=report, cancelled=ended, extras=extras
            ),
            stop,
        )
        yield streamed, streamed.files
        return
    target = folder / f"book-{os.getpid()}-{secrets.token_hex(6)}.zip"
    try:
        packed = await on_thread(
            lambda ended: pack(found, target, progress=report, cancelled=ended, extras=extras, etags=True),
            stop,
        )
        body = FileBody(packed.path)
        body.name = filename
        yield body, packed.files
    finally:
        with contextlib.suppress(OSError):
            target.unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Remove archives that a process left behind when it died."""
    for stray in folder.glob("book-*-*.zip*"):
        owner = stray.name.split("-")[1]
        with contextlib.suppress(OSError):
            if not _lives(owner) or time.time() - stray.stat().st_mtime > 7 * 24 * 3600:
                stray.unlink()


def _lives(owner: str) -> bool:
    if owner == str(os.getpid()):
        return True
    if os.name == "nt" or not owner.isdigit():
        return True  # no harmless way to ask; age decides
    try:
        os.kill(int(owner), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
