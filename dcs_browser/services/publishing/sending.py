"""The archive on its way out: a stream, or a temporary file whose chunks can be sent after a restart.

Leaves to others: what is in it (``pack``), the request around it (``client``), when a kept file is dropped (``tidy``
is told by the engine which uploads are still to come).
"""

import contextlib
import hashlib
import json
import secrets
import shutil
from collections.abc import AsyncIterator, Iterable, Mapping
from dataclasses import astuple, dataclass
from pathlib import Path

from dcs_browser.client.bodies import ArchiveBody, FileBody
from dcs_browser.client.protocol import uploads
from dcs_browser.client.protocol.uploads import Session
from dcs_browser.domain.errors import Interrupted, ServerUnreachable
from dcs_browser.domain.transfers import Phase
from dcs_browser.services.hooks import CHUNK, Report, Stop, Stopped
from dcs_browser.services.publishing import service
from dcs_browser.services.publishing.book_files import Scan
from dcs_browser.services.publishing.pack import PackedFile, StreamedBook, pack, packed_size_at_most
from dcs_browser.services.publishing.verify import from_note
from dcs_browser.services.transfers.worker import Progress
from dcs_browser.services.work import on_thread, steps

_ROOM = 64 * 1024 * 1024  # bytes of the disk that a temporary archive leaves free
_ARCHIVES = "book-*.zip*"

BEGUN_ANEW = (
    "The service no longer had what was sent before the break, so the book is sent from its beginning."
)


class Outgoing:
    """A body that obeys the bandwidth limit. ``moved`` goes to the client and tells how far the network is.

    ``left`` is true from the moment the service may make a book of what it got: the last byte was taken, or with
    ``chunked`` all chunks are there and ``leave`` was called.
    """

    def __init__(self, body: ArchiveBody, progress: Progress, *, chunked: bool = False) -> None:
        self._body = body
        self._progress = progress
        self._chunked = chunked
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
        # Not "all of it" before the chunks are put together: a crash in between has sent nothing for good.
        seen = min(sent, self.size - 1) if self._chunked else sent
        self._progress.advance(seen - self._sent)
        self._sent = seen
        if seen >= self.size:
            self.leave()

    def leave(self) -> None:
        """From now on the service may have the book."""
        if not self.left:
            self.left = True
            self._progress.phase(Phase.UNPACK)


class OutgoingFile(Outgoing):
    """The same of a file, of which the client may ask for any part."""

    def __init__(self, body: FileBody, progress: Progress) -> None:
        super().__init__(body, progress, chunked=True)
        self._file = body

    async def slice(self, start: int, size: int) -> bytes:
        """``size`` bytes from ``start`` on, as fast as the limit lets them."""
        for at in range(0, size, CHUNK):
            await self._progress.allow(min(CHUNK, size - at))
        return await self._file.slice(start, size)


@dataclass(frozen=True, slots=True)
class Archive:
    """A book ready to be sent. ``digest`` is the SHA-256 of a temporary file, empty of a stream."""

    body: ArchiveBody
    files: tuple[PackedFile, ...]
    digest: str = ""

    def outgoing(self, progress: Progress, *, chunked: bool) -> Outgoing:
        """The body to send; ``chunked`` where the service takes chunks: a small one goes in one piece all the same."""
        chunked = chunked and self.body.size > uploads.CHUNK
        if isinstance(self.body, FileBody) and chunked:
            return OutgoingFile(self.body, progress)
        return Outgoing(self.body, progress, chunked=chunked)


class Remembered:
    """The session of an upload in chunks, in the journal; it counts for the archive of one ``digest`` only."""

    def __init__(self, progress: Progress, out: Outgoing, digest: str) -> None:
        self._progress = progress
        self._out = out
        self._digest = digest

    def recall(self) -> Session | None:
        try:
            kept = json.loads(self._progress.notes().get("session", "") or "{}")
            if self._digest and kept.get("digest") == self._digest:
                return Session(str(kept["id"]), int(kept["size"]), int(kept["chunk"]))
        except (ValueError, KeyError, TypeError, AttributeError):
            pass
        return None

    def keep(self, session: Session) -> None:
        if self._progress.notes().get("job"):
            self._progress.note("job", "")
        values = {"id": session.id, "size": session.size, "chunk": session.chunk, "digest": self._digest}
        self._progress.note("session", json.dumps(values))

    def lost(self) -> None:
        self._progress.note("session", "")
        self._progress.say(BEGUN_ANEW)

    def closing(self) -> None:
        self._out.leave()

    def job(self, number: str) -> None:
        self._progress.note("job", number)
        self._progress.note("session", "")  # it ended well


@contextlib.asynccontextmanager
async def archive(
    found: Scan,
    name: str,
    extras: Mapping[str, bytes],
    folder: Path,
    progress: Progress,
    *,
    repeatable: bool,
) -> AsyncIterator[Archive]:
    """The book as a body to send: streamed from its files, or with ``repeatable`` from a temporary file below ``folder``.

    Chunks that may be asked for again must not depend on files a person is editing; without room on the disk they do.
    ``name`` is what the archive is to be called. The file goes with the context, unless the upload goes on later.
    """
    progress.phase(Phase.PACK)
    filename = f"{service.archive_stem(name, found.label)}.zip"
    if not repeatable or shutil.disk_usage(folder).free < packed_size_at_most(found) + _ROOM:
        report = steps(progress.advance, progress.total)
        streamed = await on_thread(
            lambda ended: StreamedBook.prepare(
                found, filename, progress=report, cancelled=ended, extras=extras
            ),
            progress.cancelled.is_set,
        )
        yield Archive(streamed, streamed.files)
        return
    path = folder / _kept_name(progress.notes())
    keep = False
    try:
        digest, files = await on_thread(
            lambda ended: _packed(found, extras, path, progress, ended), progress.cancelled.is_set
        )
        body = FileBody(path)
        body.name = filename
        yield Archive(body, files, digest)
    except (Interrupted, ServerUnreachable):
        keep = True  # it is tried again in a moment
        raise
    except BaseException:
        keep = progress.goes_on
        raise
    finally:
        if not keep:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)


def _packed(
    found: Scan, extras: Mapping[str, bytes], path: Path, progress: Progress, stop: Stop
) -> tuple[str, tuple[PackedFile, ...]]:
    """The archive at ``path``: the one an earlier attempt left when it is whole and of the same files, or a new one."""
    report = steps(progress.advance, progress.total)
    notes = progress.notes()
    origin = _origin(found, extras)
    kept = _read_note(notes)
    sent = tuple(PackedFile(file.path, file.size, file.etag) for file in from_note(notes.get("expected", "")))
    # The list may be that of an archive before this one.
    fits = kept.get("origin") == origin and kept.get("files") == _told_apart(sent)
    if sent and fits and kept.get("digest") == _digest(path, report, stop):
        return kept["digest"], sent
    # Named before it exists: what no unfinished upload names is swept away.
    progress.note("archive", json.dumps({"name": path.name}))
    packed = pack(found, path, progress=report, cancelled=stop, extras=extras, etags=True)
    digest = _digest(path, None, stop)
    whole = {"name": path.name, "origin": origin, "digest": digest, "files": _told_apart(packed.files)}
    progress.note("archive", json.dumps(whole))
    return digest, packed.files


def _origin(found: Scan, extras: Mapping[str, bytes]) -> str:
    """Tells the files of one day from those of another, by path, size and time."""
    state = [[file.path, file.size, file.stamp] for file in found.files]
    more = sorted((path, data.hex()) for path, data in extras.items())
    return hashlib.sha256(json.dumps([state, list(found.stamp), more]).encode()).hexdigest()


def _told_apart(files: Iterable[PackedFile]) -> str:
    return hashlib.sha256(json.dumps([astuple(file) for file in files]).encode()).hexdigest()


def _digest(path: Path, report: Report | None, stop: Stop) -> str:
    """The SHA-256 of a file; empty when there is none."""
    made = hashlib.sha256()
    done = 0
    try:
        size = path.stat().st_size
        with path.open("rb") as stream:
            while piece := stream.read(CHUNK):
                if stop():
                    raise Stopped
                made.update(piece)
                done += len(piece)
                if report is not None:
                    report(done, size)
    except OSError:
        return ""
    return made.hexdigest()


def _read_note(notes: Mapping[str, str]) -> dict[str, str]:
    try:
        kept = json.loads(notes.get("archive", "") or "{}")
    except ValueError:
        return {}
    return {str(key): str(value) for key, value in kept.items()} if isinstance(kept, dict) else {}


def _kept_name(notes: Mapping[str, str]) -> str:
    """The name an earlier attempt of this job gave its archive, or a new one."""
    kept = _read_note(notes).get("name", "")
    if Path(kept).name == kept and Path(kept).match(_ARCHIVES):
        return kept
    return f"book-{secrets.token_hex(8)}.zip"


def tidy(folder: Path, unfinished: Iterable[Mapping[str, str]]) -> None:
    """Drop the archives that none of these notes names: their uploads are over, or their process died."""
    named = {_read_note(notes).get("name", "") for notes in unfinished} - {""}
    for stray in folder.glob(_ARCHIVES):
        if stray.name.removesuffix(".part") not in named:
            with contextlib.suppress(OSError):
                stray.unlink()
