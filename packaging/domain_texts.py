#!/usr/bin/env python3
"""Prints the texts that live below the window (words, sentences of checks, reasons) in a form lupdate can read.

The domain knows no Qt, so its English texts are only looked up by the window, in these contexts. ``dev.py translate``
passes the output to lupdate; nothing of it is shipped.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(ROOT / "packaging"))

import make_checks_doc  # noqa: E402
from missed_texts import quoted  # noqa: E402

from dcs_browser.domain.checks.fragments import FRAGMENTS, PATTERNS  # noqa: E402
from dcs_browser.domain.checks.titles import TITLES  # noqa: E402
from dcs_browser.domain.flowbook import lms, words  # noqa: E402

REASONS = {
    "Capabilities": ["client/capabilities.py", "client/openapi.py"],
    "Errors": [
        "app/links.py",
        "client",
        "services",
        "domain/links.py",
        "domain/names.py",
        "domain/flowbook/reading.py",
    ],
}


def texts() -> Iterator[tuple[str, str]]:
    """(context, text) of everything; doubles do no harm."""
    tables = (words.SECTION_WORDS, words.ACTIVITY_WORDS, words.GAME_WORDS, {"": words.UNKNOWN_GAME})
    for table in tables:
        for wording in table.values():
            yield from (("Words", text) for text in (wording.label, wording.judged, wording.lms) if text)
    yield from (("Words", text) for text in ("Games", "Karaoke"))
    yield from (("Words", text) for text in lms.TEXTS)
    yield from (("Findings", text) for text in make_checks_doc.templates())
    yield from (("FindingParts", text) for text in (*FRAGMENTS, *PATTERNS))
    yield from (("Rules", text) for text in (*TITLES.values(), "Files of the book"))
    for context, places in REASONS.items():
        for path in _modules(places):
            yield from ((context, text) for text in _reasons(path))


def _modules(places: list[str]) -> Iterator[Path]:
    for place in places:
        path = ROOT / "dcs_browser" / place
        if path.is_dir():
            yield from sorted(path.rglob("*.py"))
        elif path.exists():
            yield path


def _reasons(path: Path) -> Iterator[str]:
    """Sentences given as ``reason=``/``message=``, and module constants that hold sentences."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.keyword) and node.arg in ("reason", "message", "title"):
            yield from _sentences(node.value)
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Capability", "off", "_off"):
            for argument in node.args:
                yield from _sentences(argument)
        elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            yield from _sentences(node.value)


def _sentences(node: ast.AST) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
            text = inner.value
            if " " in text and text[:1].isupper() and text.rstrip()[-1:] in ".:!?":
                yield text


def main() -> int:
    sys.stdout.write("from PySide6.QtCore import QT_TRANSLATE_NOOP\n")
    for context, text in dict.fromkeys(texts()):
        sys.stdout.write(f"QT_TRANSLATE_NOOP({quoted(context)}, {quoted(text)})\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
