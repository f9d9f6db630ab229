"""The health of a library as a file to hand on: CSV, JSON, or one HTML page to print. A row a book.

Pure but for ``write_board``, which blocks. Leaves to others: the order of the rows, words in the reader's language.
"""

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html import escape
from pathlib import Path

from dcs_browser.domain.errors import FolderUnwritable
from dcs_browser.services.whole_files import write_whole

FORMS = ("html", "csv", "json")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_MB = 1000**2


@dataclass(frozen=True, slots=True)
class Line:
    """A book: its names, its counts, sizes in bytes; ``checked`` is ``None`` for one that was never checked."""

    publisher: str
    name: str
    title: str
    checked: datetime | None = None
    stale: bool = False
    errors: int = 0
    warnings: int = 0
    unused: int = 0
    activities: dict[str, int] = field(default_factory=dict)
    pages: int = 0
    files: int = 0
    size: int = 0


@dataclass(frozen=True, slots=True)
class Words:
    """What the HTML page says."""

    language: str = "en"
    title: str = "Health of the library"
    columns: tuple[str, ...] = (
        "Book",
        "Publisher",
        "Errors",
        "Warnings",
        "Unused (MB)",
        "Activities",
        "Pages",
        "Size (MB)",
        "Checked",
    )
    stale: str = "changed since"
    never: str = "never"


_COLUMNS = (
    "publisher",
    "name",
    "title",
    "checked",
    "stale",
    "errors",
    "warnings",
    "unused_bytes",
    "activities",
    "activities_by_type",
    "pages",
    "files",
    "bytes",
)


def board_bytes(lines: Sequence[Line], form: str, server: str, words: Words | None = None) -> bytes:
    """The board in one of ``FORMS``. CSV begins with a byte order mark, by which spreadsheets know UTF-8."""
    match form:
        case "html":
            return _html(lines, server, words or Words()).encode("utf-8", "replace")
        case "csv":
            return _csv(lines).encode("utf-8-sig", "replace")
        case _:
            whole = {"server": server, "books": [_object(line) for line in lines]}
            return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")


def write_board(path: Path, lines: Sequence[Line], server: str, words: Words | None = None) -> None:
    """Write it; the form is by the name's ending. Raises ``FolderUnwritable``."""
    try:
        write_whole(path, board_bytes(lines, path.suffix.lower().lstrip("."), server, words))
    except OSError as error:
        raise FolderUnwritable(
            str(error), folder=str(path.parent), reason="The report was not written."
        ) from error


def _object(line: Line) -> dict[str, object]:
    """``null`` where a book was never checked."""
    known = line.checked is not None
    return {
        "publisher": line.publisher,
        "name": line.name,
        "title": line.title,
        "checked": line.checked.astimezone(UTC).isoformat(timespec="seconds") if line.checked else None,
        "stale": line.stale,
        "errors": line.errors if known else None,
        "warnings": line.warnings if known else None,
        "unused_bytes": line.unused if known else None,
        "activities": sum(line.activities.values()) if known else None,
        "activities_by_type": line.activities,
        "pages": line.pages if known else None,
        "files": line.files if known else None,
        "bytes": line.size,
    }


def _csv(lines: Sequence[Line]) -> str:
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for line in lines:
        cells = _object(line) | {"activities_by_type": _by_type(line)}
        writer.writerow([_cell(cells[name]) for name in _COLUMNS])
    return target.getvalue()


def _by_type(line: Line) -> str:
    return "; ".join(f"{kind} {count}" for kind, count in sorted(line.activities.items()))


def _cell(value: object) -> object:
    """What a spreadsheet would take for a formula gets an apostrophe in front."""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return "" if value is None else value


_STYLE = """
body { margin: 32px auto; max-width: 1100px; padding: 0 24px; color: #1d2530; background: #fff;
  font: 13px/1.5 Inter, "Segoe UI", "Helvetica Neue", Arial, "Noto Sans", sans-serif; font-variant-numeric: tabular-nums; }
h1 { font-size: 22px; font-weight: 600; margin: 0; } p, .muted { color: #5d6878; }
table { border-collapse: collapse; width: 100%; } th { text-align: left; font-weight: 600; color: #5d6878; }
th, td { border-bottom: 1px solid #dfe3e8; padding: 6px 12px 6px 0; vertical-align: top; overflow-wrap: anywhere; }
.n { text-align: right; white-space: nowrap; } .error { color: #b4233c; font-weight: 600; } .warning { color: #8f5b00; }
small { color: #5d6878; } @media print { body { margin: 0; max-width: none; font-size: 10px; } tr { break-inside: avoid; } }
"""


def _html(lines: Sequence[Line], server: str, words: Words) -> str:
    numbers = range(2, 8)
    head = "".join(f"<th{_right(at in numbers)}>{_text(name)}</th>" for at, name in enumerate(words.columns))
    rows = "\n".join(_row(line, words) for line in lines)
    return (
        f'<!DOCTYPE html>\n<html lang="{_text(words.language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{_text(words.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<h1>{_text(words.title)}</h1>\n<p>{_text(server)}</p>\n"
        f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>\n</body>\n</html>\n"
    )


def _row(line: Line, words: Words) -> str:
    checked = f"{line.checked.astimezone():%Y-%m-%d %H:%M}" if line.checked else words.never
    stale = f"<br><small>{_text(words.stale)}</small>" if line.stale else ""
    kinds = f"<br><small>{_text(_by_type(line))}</small>" if line.activities else ""
    known = line.checked is not None
    numbers = (
        (f"{line.errors}", "error" if line.errors else ""),
        (f"{line.warnings}", "warning" if line.warnings else ""),
        (f"{line.unused / _MB:.1f}", ""),
        (f"{sum(line.activities.values())}{kinds}", ""),
        (f"{line.pages}", ""),
    )
    cells = "".join(f'<td class="n {style}">{text if known else "–"}</td>' for text, style in numbers)
    return (
        f"<tr><td>{_text(line.title)}</td><td>{_text(line.publisher)}</td>{cells}"
        f'<td class="n">{line.size / _MB:.1f}</td><td>{_text(checked)}{stale}</td></tr>'
    )


def _right(on: bool) -> str:
    return ' class="n"' if on else ""


def _text(text: str) -> str:
    """Escaped; characters no document may hold are replaced."""
    clean = "".join(c if c.isprintable() or c in "\n\t" else "\ufffd" for c in text)
    return escape(clean.encode("utf-8", "replace").decode("utf-8"))
