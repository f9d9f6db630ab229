"""What the Check tab says: its headline, what the inspector tells of a row, the words of a report and its file.

Leaves to others: the sentences of findings (``ui/finding_words``).
"""

from PySide6.QtCore import QCoreApplication, QLocale

from dcs_browser.domain.checks import Finding
from dcs_browser.domain.flowbook.config import BookConfig
from dcs_browser.domain.report_page import Words
from dcs_browser.qt.findings_model import Row
from dcs_browser.ui.check.inspector import About
from dcs_browser.ui.check.spots import place_text, source_of, value_text
from dcs_browser.ui.finding_words import TONES, meaning_text
from dcs_browser.ui.format import duration_text

translate = QCoreApplication.translate


def headline_text(errors: int, warnings: int) -> str:
    """``3 errors, 12 warnings``."""
    if not errors and not warnings:
        return translate("Check", "No errors, no warnings")
    parts = []
    if errors:
        parts.append(translate("Check", "%n error(s)", "", errors))
    if warnings:
        parts.append(translate("Check", "%n warning(s)", "", warnings))
    return ", ".join(parts)


def seconds_text(seconds: float) -> str:
    """A length of time, in tenths where it is short."""
    if seconds >= 10:
        return duration_text(seconds)
    number = QLocale().toString(max(0.1, seconds), "f", 1)
    return translate("Check", "{number} s").format(number=number)


def about_of(row: Row, config: BookConfig | None) -> About:
    """What the inspector tells of a row that stands for at least one finding."""
    item, finding = row.item, row.findings[0]
    folded = row.opens and len(row.items) > 1
    sentence = item.sentence
    if folded:
        sentence = translate("Check", "{places}, the first: {sentence}").format(
            places=row.where, sentence=item.sentence
        )
    return About(
        title=item.title,
        severity=item.spoken if item.ignored is None else translate("Check", "Ignored"),
        tone=TONES[item.severity] if item.ignored is None else "neutral",
        sentence=sentence if not row.path else "",
        meaning=meaning_text(finding.rule),
        rows=_rows(row, finding, config),
        ignored=item.ignored,
        several=folded or bool(item.files and len(row.findings) > 1),
        goes=bool(row.path or finding.file or finding.pointer),
        has_source=source_of(finding, config) is not None and not item.files,
    )


def _rows(row: Row, finding: Finding, config: BookConfig | None) -> list[tuple[str, str, str]]:
    rules = dict.fromkeys(finding.rule for finding in row.findings)
    rows = [(translate("Check", "Rule"), ", ".join(rules), "mono" if len(rules) == 1 else "wrap")]
    if row.path:
        rows.append((translate("Check", "File"), row.path, "path"))
        rows.append((translate("Check", "Size"), row.where, ""))
    elif not row.item.files:
        rows.append((translate("Check", "Place"), place_text(finding, config), "wrap"))
        rows.append((translate("Check", "Value"), value_text(finding, config), "wrap"))
        rows.append((translate("Check", "Instead"), finding.suggestion, "wrap"))
        rows.append((translate("Check", "Pointer"), finding.pointer, "path"))
    rows.append((translate("Check", "Reason"), row.item.ignored or "", "wrap"))
    return [cells for cells in rows if cells[1]]


def report_words() -> Words:
    """The words of an HTML report in the language of the window."""
    return Words(
        language=QLocale().name().partition("_")[0],
        title=translate("Check", "Report of a check"),
        errors=translate("Check", "Errors"),
        warnings=translate("Check", "Warnings"),
        information=translate("Check", "Information"),
        ignored=translate("Check", "Ignored"),
        page=translate("Check", "Page"),
        nothing=translate("Check", "No errors and no warnings."),
        files=translate("Check", "files"),
        checked=translate("Check", "Checked"),
        reason=translate("Check", "Reason"),
    )


def file_name(title: str, form: str) -> str:
    """What a report is called until the person calls it otherwise."""
    name = "".join(c if c.isalnum() or c in " -_" else "_" for c in title).strip()
    return f"{name or 'report'}.{form}"


def file_filter(form: str) -> str:
    """The line of the file dialog that says which kind of file it is."""
    return {
        "html": translate("Check", "Web pages (*.html)"),
        "csv": translate("Check", "Tables (*.csv)"),
        "json": translate("Check", "JSON (*.json)"),
        "sarif": translate("Check", "SARIF (*.sarif)"),
    }[form]
