"""Mends of a book in a folder of this computer: what would change, and the writing with a copy of the old file beside.

Blocking; meant for a thread. Never touches a ZIP or a stored book. Leaves to others: what can be mended (``domain/mends``).
"""

import shutil
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from dcs_browser.domain.errors import FileChanged, FolderUnwritable, LocalFileError
from dcs_browser.domain.mends import ChangedLine, Mend, apply_mends, changed_lines, find_mends
from dcs_browser.services.publishing.book_files import SourceKind
from dcs_browser.services.publishing.reading import read_whole
from dcs_browser.services.publishing.scan import look
from dcs_browser.services.whole_files import write_whole

MENDED = ("config.json", "games.json", "audio/audio.json")
_LARGEST = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class MendedFile:
    """A file that would be written: its book-relative ``path``, where it lies, as it is now, and its mends."""

    path: str
    place: Path
    now: bytes = field(repr=False)
    mends: tuple[Mend, ...]

    def after(self, mends: Collection[Mend] | None = None) -> bytes:
        """The file with all of its mends, or only some."""
        return apply_mends(self.now, self.mends if mends is None else mends)

    def lines(self, mends: Collection[Mend] | None = None) -> tuple[ChangedLine, ...]:
        """The lines that would change."""
        return changed_lines(self.now, self.after(mends))


def plan_mends(folder: Path) -> tuple[MendedFile, ...]:
    """Everything that can be mended in the book of a folder. Raises ``LocalFileError`` and ``BadBook``."""
    found = look(folder)
    if found.kind is not SourceKind.FOLDER:
        raise LocalFileError(
            str(folder), name=folder.name, reason="Only a folder can be mended; unpack the archive first."
        )
    paths = [file.path for file in found.files]
    planned = []
    for path in MENDED:
        file = found.find(path)
        if file is None:
            continue
        data = read_whole(found, path, limit=_LARGEST)
        mends = find_mends(data, files=paths, folder=found.label, name=path)
        if mends:
            planned.append(MendedFile(path, found.root / file.source, data, mends))
    return tuple(planned)


def write_mends(plan: Collection[tuple[MendedFile, Collection[Mend]]]) -> tuple[Path, ...]:
    """Write the chosen mends; the copies of the old files are returned.

    Each file is copied beside itself first (``config.json.bak``) and then replaced whole. Raises ``FileChanged``
    before anything is written when a file is no longer what was planned, ``FolderUnwritable`` when the disk refuses.
    """
    chosen = [(file, mends) for file, mends in plan if mends]
    for file, _ in chosen:
        try:
            same = file.place.read_bytes() == file.now
        except OSError as error:
            raise LocalFileError(str(error), name=file.path, reason="It can't be read.") from error
        if not same:
            raise FileChanged(
                "the file is not the one that was planned",
                name=file.path,
                message="Nothing was mended. Look again.",
            )
    copies = []
    for file, mends in chosen:
        try:
            copy = _copy_beside(file.place)
            write_whole(file.place, file.after(mends))
        except OSError as error:
            raise FolderUnwritable(
                str(error), folder=str(file.place.parent), reason="The file was not mended."
            ) from error
        copies.append(copy)
    return tuple(copies)


def _copy_beside(place: Path) -> Path:
    """A copy under a name nobody has yet; uploads leave such names out."""
    copy = place.with_name(f"{place.name}.bak")
    if copy.exists():
        copy = place.with_name(f"{place.name}.bak_{datetime.now(UTC):%Y%m%d_%H%M%S_%f}")
    shutil.copy2(place, copy)
    return copy
