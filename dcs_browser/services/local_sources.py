"""The files of a book on this computer, in a folder or in a ZIP, behind the same interface as a stored one.

Everything readable is shown as it is, working files included: leaving out is a matter of publishing. A ZIP is
never unpacked as a whole; a single entry is written to a temporary folder when somebody needs a file.
"""

import asyncio
import tempfile
from collections.abc import Collection, Mapping
from pathlib import Path

from dcs_browser.domain.errors import DcsBrowserError, LocalFileError, NotFound
from dcs_browser.domain.etags import Md5Etag
from dcs_browser.domain.names import local_path
from dcs_browser.services.hooks import Report, Stop, Stopped, silent
from dcs_browser.services.publishing.book_files import Scan, ScanFile
from dcs_browser.services.publishing.reading import reader
from dcs_browser.services.publishing.scan import look
from dcs_browser.services.sources import Asset
from dcs_browser.services.work import on_thread


class _LocalSource:
    """What folder and ZIP have in common: one look at the files, reading by book-relative path."""

    stored_names = False

    def __init__(self, path: Path) -> None:
        self.path = path
        self.label = path.name if path.is_dir() else path.stem
        self._looking: asyncio.Future[Scan] | None = None

    async def assets(self) -> Mapping[str, Asset]:
        """All files by book-relative path; raises ``LocalFileError`` or ``BadBook``."""
        found = await self._scan()
        return {file.path: Asset(file.path, file.size) for file in found.files}

    async def read(self, path: str, *, limit: int | None = None) -> bytes:
        """All bytes of a file. Raises ``NotFound``, ``FileChanged`` (look again) or ``LocalFileError``, the latter
        also when there are more than ``limit`` bytes.
        """
        found = await self._scan()
        return await asyncio.to_thread(_read, found, _known(found, path), limit)

    async def etags(self, paths: Collection[str], report: Report = silent) -> dict[str, str]:
        """The ETags these files would have in storage; all of their bytes are read, on a thread that a cancellation
        stops. Raises ``FileChanged`` or ``LocalFileError``.
        """
        found = await self._scan()
        return await on_thread(lambda stop: _etags(found, paths, report, stop))

    async def refresh(self) -> None:
        """Forget what was seen; the next question looks again."""
        self._looking = None

    async def _scan(self) -> Scan:
        if self._looking is None or (self._looking.done() and not _succeeded(self._looking)):
            self._looking = asyncio.ensure_future(asyncio.to_thread(look, self.path))
        return await asyncio.shield(self._looking)


class FolderSource(_LocalSource):
    """A book in a folder."""

    async def file(self, path: str) -> Path:
        """The file itself."""
        found = await self._scan()
        return found.root / _known(found, path).source

    def held(self, asset: Asset) -> Path | None:
        """The file itself, once the folder was looked at."""
        if self._looking is None or not self._looking.done() or not _succeeded(self._looking):
            return None
        found = self._looking.result()
        return found.root / _known(found, asset.path).source

    async def url(self, path: str) -> str:
        return (await self.file(path)).resolve().as_uri()

    async def close(self) -> None:
        await _let_end(self._looking)


class ZipSource(_LocalSource):
    """A book in a ZIP; entries asked for as files live in a temporary folder until ``close``."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._unpacked: tempfile.TemporaryDirectory[str] | None = None
        self._lock = asyncio.Lock()

    async def file(self, path: str) -> Path:
        """A copy of one entry on disk, made once."""
        found = await self._scan()
        entry = _known(found, path)
        async with self._lock:
            if self._unpacked is None:
                self._unpacked = tempfile.TemporaryDirectory(prefix="dcs-browser-")
            target = local_path(Path(self._unpacked.name), path)
            if not target.exists():
                await asyncio.to_thread(_unpack, found, entry, target)
            return target

    async def url(self, path: str) -> str:
        return (await self.file(path)).as_uri()

    async def close(self) -> None:
        """Remove what was unpacked."""
        await _let_end(self._looking)
        async with self._lock:
            if self._unpacked is not None:
                await asyncio.to_thread(self._unpacked.cleanup)
                self._unpacked = None


def local_source(path: Path) -> FolderSource | ZipSource:
    """The source for what a person chose."""
    return FolderSource(path) if path.is_dir() else ZipSource(path)


def _known(found: Scan, path: str) -> ScanFile:
    file = found.find(path)
    if file is None:
        raise NotFound(f"{path} is not in {found.root}", detail=path)
    return file


def _read(found: Scan, file: ScanFile, limit: int | None) -> bytes:
    if limit is not None and file.size > limit:
        raise LocalFileError(f"{file.size} bytes, limit {limit}", name=file.path, reason="It is too large.")
    with reader(found) as read:
        return b"".join(read(file))


def _etags(found: Scan, paths: Collection[str], report: Report, stop: Stop) -> dict[str, str]:
    files = [file for file in found.files if file.path in paths]
    total, done = sum(file.size for file in files), 0
    made: dict[str, str] = {}
    with reader(found) as read:
        for file in files:
            etag = Md5Etag()
            for chunk in read(file):
                if stop():
                    raise Stopped
                etag.update(chunk)
            made[file.path] = etag.hexdigest()
            done += file.size
            report(done, total)
    return made


def _unpack(found: Scan, file: ScanFile, target: Path) -> None:
    part = target.with_name(target.name + ".part")
    try:
        part.parent.mkdir(parents=True, exist_ok=True)
        with reader(found) as read, part.open("wb") as out:
            out.writelines(read(file))
        part.replace(target)
    except DcsBrowserError:
        part.unlink(missing_ok=True)
        raise
    except OSError as error:
        part.unlink(missing_ok=True)
        raise LocalFileError(str(error), name=file.path, reason="It can't be unpacked here.") from error


def _succeeded(looking: "asyncio.Future[Scan]") -> bool:
    return not looking.cancelled() and looking.exception() is None


async def _let_end(looking: "asyncio.Future[Scan] | None") -> None:
    """Wait for a look that is under way, so that no thread outlives its source."""
    if looking is not None and not looking.done():
        await asyncio.wait([looking])
