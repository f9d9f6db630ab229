"""Turns what a check found into rows to show: words, pages, and one row for all files nothing refers to.

Runs on a worker thread: a book may have ten thousand findings. Leaves to others: order and filter (``qt/findings_model``).
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from dcs_browser.domain.checks import Finding
from dcs_browser.domain.flowbook.paths import ReferenceKind, kind_of_path
from dcs_browser.domain.reports import Line
from dcs_browser.qt.findings_model import FindingItem
from dcs_browser.ui.finding_words import sentence_text, severity_text, title_text, where_text
from dcs_browser.ui.format import size_text

UNUSED = "files.unused"
_LISTING = ("files.unused.", "junk.files", "raw.other-files", "video.no-subtitles")
"""Rules whose findings are about many files at once; they open to show them."""

translate = QCoreApplication.translate


def items_of(
    findings: Sequence[Finding], sizes: Mapping[str, int], reasons: Mapping[Finding, str]
) -> tuple[FindingItem, ...]:
    """One item a finding, in their order; files nobody uses become one item, ignored ones another."""
    made: list[FindingItem] = []
    unused: dict[str | None, list[Finding]] = {}
    places: dict[str | None, int] = {}
    for finding in findings:
        reason = reasons.get(finding)
        if finding.rule.startswith(UNUSED):
            kept = None if reason is None else "ignored"
            if kept not in unused:
                places[kept] = len(made)
                made.append(_item(finding, sizes, reason, len(made)))
            unused.setdefault(kept, []).append(finding)
        else:
            made.append(_item(finding, sizes, reason, len(made)))
    for kept, found in unused.items():
        made[places[kept]] = _unused(found, sizes, reasons.get(found[0]))
    return tuple(made)


def lines_of(findings: Sequence[Finding], reasons: Mapping[Finding, str]) -> tuple[Line, ...]:
    """The findings for a report, in the person's language."""
    return tuple(Line(f, title_text(f.rule), sentence_text(f), reasons.get(f)) for f in findings)


def _item(finding: Finding, sizes: Mapping[str, int], reason: str | None, at: int) -> FindingItem:
    title, sentence, where = title_text(finding.rule), sentence_text(finding), where_text(finding)
    files: tuple[tuple[str, str], ...] = ()
    if finding.rule.startswith(_LISTING) and len(finding.files) > 1:
        files = _files(finding.files, sizes)
        where = translate("CheckItems", "%n file(s)", "", len(files))
    texts = (title, sentence, where, finding.rule, finding.file, finding.suggestion, finding.pointer)
    return FindingItem(
        f"{at}/{finding.rule}",
        finding.severity,
        finding.rule,
        title,
        sentence,
        where,
        finding.suggestion,
        (finding,),
        reason,
        files,
        severity_text(finding.severity),
        "\n".join((*texts, *finding.files)).casefold(),
    )


def _unused(found: Sequence[Finding], sizes: Mapping[str, int], reason: str | None) -> FindingItem:
    paths = sorted({path for finding in found for path in finding.files}, key=lambda p: (-sizes.get(p, 0), p))
    kinds = Counter(kind_of_path(path) for path in paths)
    words = [
        translate("CheckItems", "%n picture(s)", "", kinds[ReferenceKind.IMAGE]),
        translate("CheckItems", "%n sound(s)", "", kinds[ReferenceKind.AUDIO]),
        translate("CheckItems", "%n film(s)", "", kinds[ReferenceKind.VIDEO]),
        translate(
            "CheckItems", "%n other file(s)", "", kinds[ReferenceKind.OTHER] + kinds[ReferenceKind.SUBTITLE]
        ),
    ]
    counts = (
        kinds[ReferenceKind.IMAGE],
        kinds[ReferenceKind.AUDIO],
        kinds[ReferenceKind.VIDEO],
        kinds[ReferenceKind.OTHER] + kinds[ReferenceKind.SUBTITLE],
    )
    total = size_text(sum(sizes.get(path, 0) for path in paths))
    sentence = translate("CheckItems", "{files}: {size} that nothing refers to.").format(
        files=", ".join(word for word, count in zip(words, counts, strict=True) if count), size=total
    )
    title = title_text(found[0].rule)
    return FindingItem(
        f"{UNUSED}/{reason is not None}",
        found[0].severity,
        UNUSED,
        title,
        sentence,
        translate("CheckItems", "%n file(s)", "", len(paths)),
        "",
        tuple(found),
        reason,
        _files(paths, sizes),
        severity_text(found[0].severity),
        "\n".join((title, sentence, UNUSED, *paths)).casefold(),
    )


def _files(paths: Sequence[str], sizes: Mapping[str, int]) -> tuple[tuple[str, str], ...]:
    return tuple((path, size_text(sizes[path]) if path in sizes else "") for path in paths)
