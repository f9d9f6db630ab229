"""A report before it becomes a file: a book, when it was checked, and its findings in the words of the reader."""

from dataclasses import dataclass
from datetime import datetime

from dcs_browser.domain.checks.findings import Finding, Severity


@dataclass(frozen=True, slots=True)
class Line:
    """A finding with its title and sentence in the reader's language; ``ignored`` is the reason, or None."""

    finding: Finding
    title: str
    sentence: str
    ignored: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One checked book. ``files`` were looked at in ``seconds``; ``source`` is the server, folder or archive."""

    book: str
    publisher: str = ""
    source: str = ""
    checked: datetime | None = None
    files: int = 0
    seconds: float = 0
    lines: tuple[Line, ...] = ()

    @property
    def label(self) -> str:
        return f"{self.publisher}/{self.book}" if self.publisher else self.book

    def count(self, severity: Severity) -> int:
        """How many findings of that severity are not ignored."""
        return sum(line.finding.severity is severity and line.ignored is None for line in self.lines)
