"""What a person should know before a book is sent: its metadata, its size in pages and bytes, what looks wrong.

Blocking; meant for a thread. Leaves to others: the rules themselves (``domain/checks``), what would change on the
service (``plan``).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dcs_browser.domain.checks import Finding, Severity
from dcs_browser.domain.errors import BadBook
from dcs_browser.services.hooks import Stop, Stopped, never
from dcs_browser.services.publishing.book_files import Problem, Scan
from dcs_browser.services.publishing.findings import as_finding, book_findings, sorted_findings
from dcs_browser.services.publishing.judging import STORED_TWINS
from dcs_browser.services.publishing.metadata import BookMetadata, config_root, counts, metadata


@dataclass(frozen=True, slots=True)
class Preflight:
    """``findings`` of files and content, the gravest first. ``sendable`` is false when nothing can be sent at all;
    ``reason`` then says why.
    """

    metadata: BookMetadata
    pages: int = 0
    activities: int = 0
    files: int = 0
    bytes: int = 0
    findings: tuple[Finding, ...] = ()
    reason: str = ""

    @property
    def sendable(self) -> bool:
        return not self.reason

    def count(self, severity: Severity) -> int:
        return sum(finding.severity is severity for finding in self.findings)


def preflight(scan: Scan, *, folded: bool = False, cancelled: Stop | None = None) -> Preflight:
    """Read the book and check it. ``folded``: it goes to a service that simplifies names.

    Never raises for what is wrong with the book itself; raises ``Stopped``, and ``FileChanged`` when it changed since
    the scan.
    """
    stop = cancelled or never
    findings = [as_finding(_as_weighed(problem, folded)) for problem in scan.problems]
    about = BookMetadata(title=scan.label, book_name=scan.label)
    pages = activities = 0
    reason = ""
    try:
        scan.require_usable()
        data, root = config_root(scan)
    except BadBook as error:
        reason = str(error.params.get("reason", error.sentence))
        if not any(finding.severity is Severity.ERROR for finding in findings):
            findings.append(as_finding(Problem("package.config", "error", reason, "config.json")))
    else:
        if stop():
            raise Stopped
        about = metadata(scan, root)
        pages, activities = counts(root)
        findings += book_findings(scan, data, stop=stop)
    if folded and not reason:
        # One of both would be lost: a person leaves one out, or gives it another name.
        reason = next((p.message for p in scan.problems if p.rule == STORED_TWINS), "")
    return Preflight(about, pages, activities, len(scan.files), scan.size, sorted_findings(findings), reason)


def with_problems(checked: Preflight, problems: Iterable[Problem]) -> Preflight:
    """The same with what only the service it goes to can make of it; an error forbids sending."""
    more = tuple(problems)
    grave = next((problem.message for problem in more if problem.severity == "error"), "")
    findings = sorted_findings((*checked.findings, *map(as_finding, more)))
    return replace(checked, findings=findings, reason=checked.reason or grave)


def _as_weighed(problem: Problem, folded: bool) -> Problem:
    """Names that become one in storage lose a file where names are simplified, and nothing elsewhere."""
    if problem.rule != STORED_TWINS:
        return problem
    severity = "error" if folded else "information"
    return replace(problem, severity=severity)
