"""A comparison of two books as a file to hand on: JSON, or one HTML page. Pure functions, every text of a book escaped.

The words come with it, so that the window can write it in the person's language. Leaves to others: writing the file.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any

from dcs_browser.domain.compare import AssetDifference, Comparison, Difference, Kind
from dcs_browser.domain.report_page import STYLE

_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Words:
    """What the page itself says; ``told`` gives a difference its headline, ``file_told`` says what happened to a file."""

    language: str = "en"
    title: str = "Two books compared"
    same: str = "The books are the same."
    book: str = "The whole book"
    page: str = "Page"
    files: str = "Files"
    before: str = "Before"
    after: str = "After"
    kinds: dict[Kind, str] = field(default_factory=dict)
    told: Callable[[Difference], str] | None = None
    file_told: Callable[[AssetDifference], str] | None = None


def headline(found: Difference) -> str:
    """A difference in a few English words, as the command line says it."""
    place = f"section {found.section}" + (f" ({found.activity})" if found.activity else "") + ": "
    verb = {
        Kind.ADDED: "added",
        Kind.REMOVED: "removed",
        Kind.MOVED: "moved",
        Kind.CHANGED: "changed",
        Kind.ANSWER: "answer changed",
        Kind.PICTURE: "picture changed",
        Kind.MEDIA: "sound or film changed",
    }[found.kind]
    where = "" if found.section is None or found.what == "section" else place
    what = f"section {found.section}" if found.what == "section" and found.section is not None else found.what
    return f"{where}{what} {verb}"


def difference_row(found: Difference) -> dict[str, Any]:
    """A difference as JSON; pointers are RFC 6901 and null where there is nothing, sections count from 1."""
    return {
        "kind": found.kind.value,
        "what": found.what,
        "file": found.file,
        "page": found.page or None,
        "page_before": found.page_a or None,
        "section": found.section,
        "section_before": found.section_a,
        "activity": found.activity or None,
        "pointer_before": found.pointer_a,
        "pointer": found.pointer_b,
        "before": found.before,
        "after": found.after,
    }


def asset_row(found: AssetDifference) -> dict[str, Any]:
    """A file as JSON; sizes in bytes, null where it isn't."""
    return {
        "kind": found.kind.value,
        "path_before": found.path_a or None,
        "path": found.path_b or None,
        "size_before": None if found.size_a < 0 else found.size_a,
        "size": None if found.size_b < 0 else found.size_b,
    }


def comparison_row(found: Comparison, before: str, after: str) -> dict[str, Any]:
    """The whole comparison as one JSON object."""
    return {
        "before": before,
        "after": after,
        "same": found.same,
        "counts": {kind.value: found.counts.get(kind, 0) for kind in Kind},
        "pages": {"before": found.pages_a, "after": found.pages_b, "different": list(found.pages)},
        "files_told_by_size_only": found.unsure,
        "differences": [difference_row(difference) for difference in found.differences],
        "files": [asset_row(asset) for asset in found.assets],
    }


def as_json(found: Comparison, before: str, after: str) -> str:
    return json.dumps(comparison_row(found, before, after), ensure_ascii=False, indent=2) + "\n"


def shown(value: Any) -> str:
    """A value for a person: texts as they are, everything else as JSON; long ones cut."""
    if value is None:
        return ""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def as_html(found: Comparison, before: str, after: str, words: Words | None = None) -> str:
    """One page: differences by page with before and after, then the files."""
    said = words or Words()
    parts = [f"<h1>{_text(said.title)}</h1>", f'<p class="about">{_text(before)} → {_text(after)}</p>']
    if found.same:
        parts.append(f"<p>{_text(said.same)}</p>")
    groups: dict[str, list[Difference]] = {}
    for difference in found.differences:
        groups.setdefault(difference.page, []).append(difference)
    for page, inside in groups.items():
        title = f"{said.page} {page}" if page else said.book
        parts.append(f"<h2>{_text(title)} <span class='pill ignored'>{len(inside)}</span></h2>")
        parts.append(_table([_difference(difference, said) for difference in inside]))
    if found.assets:
        parts.append(f"<h2>{_text(said.files)} <span class='pill ignored'>{len(found.assets)}</span></h2>")
        parts.append(_table([_asset(asset, said) for asset in found.assets]))
    body = "\n".join(parts)
    return (
        f'<!DOCTYPE html>\n<html lang="{_text(said.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(said.title)}: {_text(before)}, {_text(after)}</title>\n<style>{STYLE}{_MORE}</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    )


_MORE = "del { color: #b4233c; background: #fbe6ea; } ins { color: #1f7a48; background: #e0f3e8; text-decoration: none; }\n"


def _table(rows: Sequence[str]) -> str:
    return "<table>\n" + "\n".join(rows) + "\n</table>"


def _difference(found: Difference, words: Words) -> str:
    place = found.pointer_b if found.pointer_b is not None else found.pointer_a
    parts = [_text((words.told or headline)(found))]
    for value, tag in ((found.before, "del"), (found.after, "ins")):
        if text := shown(value):
            parts.append(f"<{tag}>{_text(text)}</{tag}>")
    parts.append(f'<span class="small"><code>{_text(f"{found.file}#{place}")}</code></span>')
    return f'<tr><td class="where">{_text(words.kinds.get(found.kind, found.kind.value))}</td><td>{"<br>".join(parts)}</td></tr>'


def _asset(found: AssetDifference, words: Words) -> str:
    names = [name for name in dict.fromkeys((found.path_a, found.path_b)) if name]
    text = " → ".join(names)
    return f'<tr><td class="where">{_text(words.file_told(found) if words.file_told else found.kind.value)}</td><td><code>{_text(text)}</code></td></tr>'


def _text(text: str) -> str:
    """Escaped; characters no document may hold are replaced."""
    clean = "".join(c if c.isprintable() or c in "\n\t" else "\ufffd" for c in text)
    return escape(clean.encode("utf-8", "replace").decode("utf-8"))
