"""What a person sends of a book: by hand or by pattern, files are left out, and taken in although no book needs them.

A choice by hand counts more than a pattern, a pattern that leaves out more than one that takes in. config.json goes
always. Leaves to others: which files no book needs (``junk``), keeping the patterns (``services/settings``).
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from dcs_browser.services.publishing.book_files import Scan
from dcs_browser.services.publishing.judging import judged
from dcs_browser.services.publishing.junk import own_pattern


@dataclass(frozen=True, slots=True)
class Patterns:
    """A person's own for one service: files that are never sent, and files that always are."""

    leave: tuple[str, ...] = ()
    take: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.leave or self.take)

    def left(self, scan: Scan) -> dict[str, str]:
        """Files that would be sent and fall under a pattern, and under which."""
        return _under((file.path for file in scan.files), self.leave)

    def taken(self, scan: Scan) -> dict[str, str]:
        """Files that would stay here and fall under a pattern that takes them in, and under which."""
        under = _under((item.path for item in scan.left_out if item.file is not None), self.take)
        stay = _under(under, self.leave)
        return {path: pattern for path, pattern in under.items() if path not in stay}


@dataclass(slots=True)
class Choices:
    """What one person chose for one book; patterns by the path that falls under them."""

    left_out: set[str] = field(default_factory=set)
    taken_in: set[str] = field(default_factory=set)
    by_pattern: dict[str, str] = field(default_factory=dict)
    taken_by: dict[str, str] = field(default_factory=dict)

    @property
    def not_sent(self) -> set[str]:
        """Files of the book that stay here because a person wants it so."""
        return self.left_out | self.by_pattern.keys()

    @property
    def taken(self) -> set[str]:
        """Files no book needs that are sent because a person wants it so."""
        return self.taken_in | self.taken_by.keys()

    def apply(self, patterns: Patterns, scan: Scan) -> None:
        """Other patterns; what was chosen by hand stays."""
        self.by_pattern, self.taken_by = patterns.left(scan), patterns.taken(scan)

    def choose(self, paths: Iterable[str], *, send: bool, needless: Collection[str]) -> None:
        """Send these files or not, by hand. ``needless``: those of the book's files that no book needs."""
        for path in paths:
            if path in needless:
                self.taken_by.pop(path, None)
                (self.taken_in.add if send else self.taken_in.discard)(path)
            elif path != "config.json":
                self.by_pattern.pop(path, None)
                (self.left_out.discard if send else self.left_out.add)(path)

    def copy(self) -> "Choices":
        """The same at this moment, for another thread."""
        return Choices(set(self.left_out), set(self.taken_in), dict(self.by_pattern), dict(self.taken_by))

    def of(self, scan: Scan) -> Scan:
        """What of ``scan`` is sent."""
        return selected(scan, self.not_sent, self.taken)


def selected(scan: Scan, left_out: Collection[str], taken_in: Collection[str]) -> Scan:
    """The same book with other files to send; what is wrong with their names and sizes is judged anew."""
    out, taken = set(left_out) - {"config.json"}, set(taken_in)
    if not out and not taken:
        return scan
    files = [file for file in scan.files if file.path not in out]
    files += [item.file for item in scan.left_out if item.file is not None and item.path in taken - out]
    files.sort(key=lambda file: file.path)
    left = tuple(item for item in scan.left_out if item.file is None or item.path not in taken - out)
    return replace(scan, files=tuple(files), left_out=left, problems=(*scan.given, *judged(files)))


def everything(scan: Scan) -> Scan:
    """The book with all that a person could take in, for seeing what the service has of it."""
    return selected(scan, (), [item.path for item in scan.left_out if item.file is not None])


def _under(paths: Iterable[str], patterns: Collection[str]) -> dict[str, str]:
    if not patterns:
        return {}
    fits = ((path, own_pattern(path, patterns)) for path in paths)
    return {path: pattern for path, pattern in fits if pattern}
