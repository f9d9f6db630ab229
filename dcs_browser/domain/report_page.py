"""A report as one HTML file: light, printable, nothing fetched, every text of the book escaped.

The words of the page come with it (``Words``), so that the window can write it in the person's language.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from dcs_browser.domain.checks.findings import Severity
from dcs_browser.domain.report_values import Line, Report


@dataclass(frozen=True, slots=True)
class Words:
    """What the page itself says."""

    language: str = "en"
    title: str = "Report of a check"
    errors: str = "Errors"
    warnings: str = "Warnings"
    information: str = "Information"
    ignored: str = "Ignored"
    page: str = "Page"
    nothing: str = "No errors and no warnings."
    files: str = "files"
    checked: str = "Checked"
    reason: str = "Reason"


STYLE = """
:root { --text: #1d2530; --muted: #5d6878; --line: #dfe3e8; --accent: #0b7a84; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 960px; padding: 32px 24px; color: var(--text); background: #fff;
  font: 14px/1.5 Inter, "Segoe UI", "Helvetica Neue", Arial, "Noto Sans", sans-serif; font-variant-numeric: tabular-nums; }
h1 { font-size: 22px; font-weight: 600; margin: 0; }
h2 { font-size: 16px; font-weight: 600; margin: 28px 0 8px; display: flex; gap: 8px; align-items: center; }
h3 { font-size: 13px; font-weight: 600; margin: 16px 0 4px; }
.about { color: var(--muted); margin: 4px 0 16px; }
.pill { border-radius: 999px; padding: 1px 10px; font-size: 12px; font-weight: 600; }
.error { color: #b4233c; background: #fbe6ea; } .warning { color: #8f5b00; background: #fcf1da; }
.information { color: #2459a9; background: #e3ecf9; } .ignored { color: #5d6878; background: #eceef1; }
.counts { display: flex; gap: 8px; flex-wrap: wrap; }
table { border-collapse: collapse; width: 100%; }
td { border-top: 1px solid var(--line); padding: 6px 12px 6px 0; vertical-align: top; overflow-wrap: anywhere; }
td.where { width: 84px; color: var(--muted); white-space: nowrap; }
.small { color: var(--muted); font-size: 12px; }
.mend { color: var(--accent); }
code { font: 12px/1.4 ui-monospace, "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace; }
section + section { margin-top: 48px; }
@media print { body { padding: 0; max-width: none; font-size: 11px; } tr, h2, h3 { break-inside: avoid; break-after: auto; }
  h2, h3 { break-after: avoid; } section + section { break-before: page; } }
"""
_GROUPS = (Severity.ERROR, Severity.WARNING, Severity.INFORMATION)


def as_html(reports: Sequence[Report], words: Words | None = None) -> str:
    """The whole document."""
    said = words or Words()
    names = ", ".join(report.label for report in reports)
    body = "\n".join(_section(report, said) for report in reports)
    return (
        f'<!DOCTYPE html>\n<html lang="{_text(said.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(said.title)}: {_text(names)}</title>\n<style>{STYLE}</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def _section(report: Report, words: Words) -> str:
    titles = {
        Severity.ERROR: words.errors,
        Severity.WARNING: words.warnings,
        Severity.INFORMATION: words.information,
    }
    about = [report.publisher, report.source]
    if report.files:
        about.append(f"{report.files} {words.files}")
    if report.checked is not None:
        about.append(f"{words.checked} {report.checked:%Y-%m-%d %H:%M}")
    parts = [
        "<section>",
        f"<h1>{_text(report.book)}</h1>",
        f'<p class="about">{_text(" · ".join(part for part in about if part))}</p>',
        '<div class="counts">'
        + "".join(_pill(severity.value, titles[severity], report.count(severity)) for severity in _GROUPS)
        + "</div>",
    ]
    kept = [line for line in report.lines if line.ignored is None]
    if not any(line.finding.severity is not Severity.INFORMATION for line in kept):
        parts.append(f"<p>{_text(words.nothing)}</p>")
    for severity in _GROUPS:
        lines = [line for line in kept if line.finding.severity is severity]
        parts += _group(severity.value, titles[severity], lines, words)
    parts += _group(
        "ignored", words.ignored, [line for line in report.lines if line.ignored is not None], words
    )
    return "\n".join((*parts, "</section>"))


def _group(style: str, title: str, lines: Sequence[Line], words: Words) -> list[str]:
    if not lines:
        return []
    made = [f"<h2>{_text(title)} {_pill(style, '', len(lines))}</h2>"]
    kinds: dict[str, list[Line]] = {}
    for line in lines:
        kinds.setdefault(line.finding.rule, []).append(line)
    for rule, found in kinds.items():
        name = f'{_text(found[0].title)} <span class="small"><code>{_text(rule)}</code></span>'
        rows = "\n".join(_row(line, words) for line in found)
        made.append(f"<h3>{name}</h3>\n<table>\n{rows}\n</table>")
    return made


def _row(line: Line, words: Words) -> str:
    finding = line.finding
    where = f"{words.page} {finding.page}" if finding.page is not None else ""
    place = finding.file + (f"#{finding.pointer}" if finding.pointer else "")
    parts = [_text(line.sentence)]
    if finding.suggestion:
        parts.append(f'<span class="mend">→ {_text(finding.suggestion)}</span>')
    if place:
        parts.append(f'<span class="small"><code>{_text(place)}</code></span>')
    if len(finding.files) > 1:
        listed = "<br>".join(f"<code>{_text(path)}</code>" for path in finding.files)
        parts.append(f'<details class="small"><summary>{len(finding.files)}</summary>{listed}</details>')
    if line.ignored:
        parts.append(f'<span class="small">{_text(words.reason)}: {_text(line.ignored)}</span>')
    return f'<tr><td class="where">{_text(where)}</td><td>{"<br>".join(parts)}</td></tr>'


def _pill(style: str, title: str, count: int) -> str:
    return f'<span class="pill {style}">{_text(f"{title} {count}".strip())}</span>'


def _text(text: str) -> str:
    """Escaped; characters no document may hold are replaced."""
    clean = "".join(c if c.isprintable() or c in "\n\t" else "\ufffd" for c in text)
    return escape(clean.encode("utf-8", "replace").decode("utf-8"))
