#!/usr/bin/env python3
"""Write docs/checks.md from the rules themselves.

``--print`` only prints it; ``--texts`` prints every template a finding can carry, one a line, for translators.
"""

import ast
import inspect
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from dcs_browser.domain.checks.catalogue import FAMILIES, RULES  # noqa: E402
from dcs_browser.domain.checks.registry import Rule  # noqa: E402

HEAD = """# What a check looks at

Written by `packaging/make_checks_doc.py` from the rules; change a rule, then run it.

A check never changes a book. An **error** breaks something for a reader or the service, a **warning** may, an **information**
is only good to know. The id of a rule never changes: use it in filters and reports. Some rules speak more softly where a book
is older than what they ask for. In the sentences, `{words}` in braces stand for what was found.
"""


def document() -> str:
    parts = [HEAD]
    for family in FAMILIES:
        title, _, _ = (family.__doc__ or "").strip().partition("\n")
        title = title.split(" (format", 1)[0].rstrip(".")
        parts.append(f"## {title}\n")
        parts.append("| Rule | Severity | It says | Why it matters |\n| --- | --- | --- | --- |")
        found = [rule for rule in RULES.values() if rule.check.__module__ == family.__name__]
        parts.append("\n".join(_row(rule) for rule in found) + "\n")
    return "\n".join(parts)


def _row(rule: Rule) -> str:
    cells = (f"`{rule.id}`", rule.severity.value, rule.says, rule.meaning)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


_TEMPLATES = {"says", "one", "many", "meaning"}


def templates() -> list[str]:
    """Every sentence of the rules: what they say, its variants for one and for many, and why it matters."""
    found: dict[str, None] = {}
    for family in FAMILIES:
        for node in ast.walk(ast.parse(inspect.getsource(family))):
            named = isinstance(node, ast.keyword) and node.arg in _TEMPLATES
            assigned = isinstance(node, ast.Assign) and {_name(t) for t in node.targets} & _TEMPLATES
            if named or assigned:
                found |= dict.fromkeys(_texts(node))
    return list(found)


def _name(node: ast.AST) -> str:
    return node.id if isinstance(node, ast.Name) else ""


def _texts(node: ast.AST) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str) and " " in inner.value:
            yield inner.value


def main() -> None:
    if "--texts" in sys.argv[1:]:
        print("\n".join(templates()))
        return
    text = document()
    if "--print" in sys.argv[1:]:
        sys.stdout.write(text)
        return
    target = ROOT / "docs" / "checks.md"
    target.parent.mkdir(exist_ok=True)
    target.write_text(text, encoding="utf-8")
    print(f"{len(RULES)} rules written to {target.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
