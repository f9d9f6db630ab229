"""What a scan hands on: files with the place of their bytes, files left out, problems. Values only."""

import bisect
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from dcs_browser.domain.errors import BadBook


class SourceKind(StrEnum):
    FOLDER = "folder"
    ZIP = "zip"


@dataclass(frozen=True, slots=True)
class ScanFile:
    """A file to send. ``path`` is book-relative NFC; ``source`` says where its bytes are.

    ``source`` is the path below the scanned folder as the disk spells it, or the number of the ZIP's entry.
    ``stamp`` is the time of the last change in nanoseconds (0 in a ZIP).
    """

    path: str
    size: int
    source: str
    stamp: int = 0


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that is not sent. ``why`` is one of ``junk.REASONS`` or a problem's short form.

    ``file`` is what would be sent if a person takes it in all the same; ``None`` where that can't be.
    """

    path: str
    size: int
    why: str
    file: ScanFile | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about the files themselves; with ``error`` nothing can be sent.

    ``template`` filled with ``params`` is an English sentence; the window translates it by template.
    """

    rule: str
    severity: str  # "error" | "warning" | "information"
    template: str
    path: str = ""
    params: tuple[tuple[str, str], ...] = ()

    @property
    def message(self) -> str:
        return self.template.format(**dict(self.params)) if self.params else self.template


@dataclass(frozen=True, slots=True)
class Scan:
    """What a folder or ZIP holds. ``prefix`` is the root folder that was recognised and stripped.

    ``given`` are those of the problems that stay whatever a person leaves out or takes in.
    """

    root: Path
    kind: SourceKind
    label: str
    files: tuple[ScanFile, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    problems: tuple[Problem, ...] = ()
    prefix: str = ""
    stamp: tuple[int, int] = (0, 0)  # size and time of the ZIP itself
    given: tuple[Problem, ...] = ()

    @property
    def size(self) -> int:
        """Bytes of all files to send."""
        return sum(file.size for file in self.files)

    @property
    def blocked(self) -> bool:
        return any(problem.severity == "error" for problem in self.problems)

    def require_usable(self) -> None:
        """Raise ``BadBook`` with the first error's sentence, so that no half of a book is packed."""
        for problem in self.problems:
            if problem.severity == "error":
                where = f"{problem.path}: " if problem.path else ""
                raise BadBook(problem.rule, name=self.label, reason=where + problem.message)

    def find(self, path: str) -> ScanFile | None:
        """The file at a book-relative path; ``files`` are in order of their paths."""
        at = bisect.bisect_left(self.files, path, key=lambda file: file.path)
        return self.files[at] if at < len(self.files) and self.files[at].path == path else None


@dataclass(slots=True)
class Found:
    """What a reader collected before anything was judged: raw names, still with the root folder."""

    files: list[ScanFile]
    left_out: list[LeftOut]
    problems: list[Problem]
