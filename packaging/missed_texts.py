#!/usr/bin/env python3
"""Prints the texts of the window that lupdate misreads, as a module it reads well.

It drops ``translate(context, text, "", n)`` or forgets that it has plurals, and files ``tr()`` of a helper function, or of a
parameter, under the wrong name. The first place of a text decides, so the output goes before all other sources.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

Found = tuple[str, str, bool]
"""Context, text, whether it has plurals."""


def literal(node: ast.AST) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def misread(tree: ast.Module) -> Iterator[Found]:
    own = _context_of_own_tr(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from _of_parameters(node)
        if not isinstance(node, ast.Call) or not node.args:
            continue
        first = literal(node.args[0])
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name == "translate" and len(node.args) > 3 and first and (text := literal(node.args[1])):
            yield first, text, True
        elif own and isinstance(node.func, ast.Name) and name == "tr" and first:
            yield own, first, False


def _context_of_own_tr(tree: ast.Module) -> str | None:
    """The context of a module's ``def tr(text): return QCoreApplication.translate("Context", text)``."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == "tr":
            for call in ast.walk(node):
                if isinstance(call, ast.Call) and call.args and (context := literal(call.args[0])):
                    return context
    return None


def _of_parameters(function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[Found]:
    """``place.tr("…")`` where ``place: CheckPlace`` is a parameter."""
    arguments = (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)
    classes = {a.arg: a.annotation.id for a in arguments if isinstance(a.annotation, ast.Name)}
    for call in ast.walk(function):
        if not (
            isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "tr"
        ):
            continue
        owner = call.func.value
        text = literal(call.args[0]) if call.args else None
        if isinstance(owner, ast.Name) and owner.id in classes and text:
            yield classes[owner.id], text, len(call.args) > 2


def main() -> int:
    plural: dict[str, dict[str, None]] = {}
    plain: dict[tuple[str, str], None] = {}
    for path in sorted((ROOT / "dcs_browser").rglob("*.py")):
        for context, text, numbered in misread(ast.parse(path.read_text(encoding="utf-8"))):
            if numbered:
                plural.setdefault(context, {})[text] = None
            else:
                plain[context, text] = None
    print("from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject")
    for context, texts in plural.items():
        print(f"class {context}(QObject):\n    def numbers(self, n):")
        for text in texts:
            print(f'        self.tr({quoted(text)}, "", n)')
    for context, text in plain:
        print(f"QT_TRANSLATE_NOOP({quoted(context)}, {quoted(text)})")
    return 0


def quoted(text: str) -> str:
    """A double-quoted literal: the only kind lupdate surely reads."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


if __name__ == "__main__":
    sys.exit(main())
