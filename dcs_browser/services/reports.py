"""Writes a report of a check to a file: which form, and how it gets onto the disk whole.

Blocking; meant for a thread. Leaves to others: what a report says (``domain/reports``).
"""

from collections.abc import Sequence
from pathlib import Path

from dcs_browser import __version__
from dcs_browser.domain.errors import FolderUnwritable
from dcs_browser.domain.report_page import Words
from dcs_browser.domain.reports import Report, as_csv, as_html, as_json, as_sarif
from dcs_browser.services.whole_files import write_whole

FORMS = ("html", "csv", "json", "sarif")


def report_bytes(reports: Sequence[Report], form: str, words: Words | None = None) -> bytes:
    """A report in one of ``FORMS``. CSV begins with a byte order mark, by which spreadsheets know UTF-8."""
    match form:
        case "html":
            return as_html(reports, words).encode("utf-8", "replace")
        case "csv":
            return as_csv(reports).encode("utf-8-sig", "replace")
        case "sarif":
            return as_sarif(reports, version=__version__).encode("utf-8", "replace")
        case _:
            return as_json(reports).encode("utf-8", "replace")


def write_report(path: Path, reports: Sequence[Report], form: str = "", words: Words | None = None) -> None:
    """Write a report; the form is by the name's ending unless given. Raises ``FolderUnwritable``."""
    _write(path, report_bytes(reports, form or path.suffix.lower().lstrip("."), words))


def write_text(path: Path, text: str) -> None:
    """Write a document that is made already, whole or not at all. Raises ``FolderUnwritable``."""
    _write(path, text.encode("utf-8", "replace"))


def _write(path: Path, data: bytes) -> None:
    try:
        write_whole(path, data)
    except OSError as error:
        raise FolderUnwritable(
            str(error), folder=str(path.parent), reason="The report was not written."
        ) from error
