"""What the house asks of every file, read from the code itself."""

import ast
import functools
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HOUSE = ROOT / "dcs_browser"
FILES = sorted(HOUSE.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))

MOST_LINES = 400
NESTED_LOOPS = {"exec", "exec_", "processEvents"}
STATIC_DIALOGS = {
    "QMessageBox": {"information", "warning", "critical", "question", "about", "aboutQt"},
    "QFileDialog": {
        "getOpenFileName",
        "getOpenFileNames",
        "getSaveFileName",
        "getExistingDirectory",
        "getOpenFileUrl",
        "getSaveFileUrl",
        "getExistingDirectoryUrl",
        "getOpenFileContent",
        "saveFileContent",
    },
    "QInputDialog": {"getText", "getItem", "getInt", "getDouble", "getMultiLineText"},
    "QColorDialog": {"getColor"},
    "QFontDialog": {"getFont"},
}
LOOKED_UP = ("tr", "translate", "QT_TRANSLATE_NOOP")
BARE_TASKS = {"create_task", "ensure_future"}
MAY_NAME_COLOURS = ("ui/theme.py",)
COLOUR = re.compile(r"#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})")


def name_of(path: Path) -> str:
    return path.relative_to(HOUSE).as_posix()


def tree_of(path: Path) -> ast.Module:
    return ast.parse(text_of(path), str(path))


@functools.cache
def text_of(path: Path) -> str:
    return path.read_text("utf-8")


def says(path: Path, words: Iterable[str]) -> bool:
    """Whether it is worth reading the syntax tree, which takes long."""
    text = text_of(path)
    return any(word in text for word in words)


def calls(path: Path, words: Iterable[str]) -> Iterator[tuple[ast.Call, str, str]]:
    """Every call in a file that says one of ``words``, with the name it calls and what stands before the dot."""
    if not says(path, words):
        return
    for node in ast.walk(tree_of(path)):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Attribute):
            before = node.func.value
            owner = before.id if isinstance(before, ast.Name) else getattr(before, "attr", "")
            yield node, node.func.attr, owner
        elif isinstance(node.func, ast.Name):
            yield node, node.func.id, ""


def places(found: list[tuple[Path, ast.AST]]) -> list[str]:
    return [f"{name_of(path)}:{getattr(node, 'lineno', 0)}" for path, node in found]


def test_every_module_says_what_it_is_for():
    silent = [name_of(path) for path in FILES if path.stat().st_size and not ast.get_docstring(tree_of(path))]
    assert silent == []


def test_no_file_is_longer_than_a_person_reads():
    long = {name_of(path): len(text_of(path).splitlines()) for path in FILES}
    assert {name: lines for name, lines in long.items() if lines > MOST_LINES} == {}


def test_no_event_loop_runs_inside_another():
    found = [
        (path, node)
        for path in FILES
        if name_of(path).startswith(("ui/", "qt/", "app/"))
        for node, called, _ in calls(path, NESTED_LOOPS)
        if called in NESTED_LOOPS
    ]
    assert places(found) == []


def test_no_dialog_blocks():
    found = [
        (path, node)
        for path in FILES
        for node, called, owner in calls(path, STATIC_DIALOGS)
        if called in STATIC_DIALOGS.get(owner, ())
    ]
    assert places(found) == []


def test_coroutines_of_the_window_belong_to_tasks():
    found = [
        (path, node)
        for path in FILES
        if name_of(path).startswith(("ui/", "qt/", "app/")) and name_of(path) != "qt/tasks.py"
        for node, called, owner in calls(path, BARE_TASKS)
        # A TaskGroup owns what it starts.
        if called in BARE_TASKS and owner != "group"
    ]
    assert places(found) == []


def test_no_task_is_started_and_let_go():
    """A task nobody holds may be collected while it runs, and its failure is heard by nobody."""
    found = [
        (path, node)
        for path in FILES
        if says(path, BARE_TASKS)
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Call)
        and isinstance(node.value.func, ast.Attribute)
        and node.value.func.attr in BARE_TASKS
        and getattr(node.value.func.value, "id", "") != "group"
    ]
    assert places(found) == []


def test_translated_texts_are_whole_when_they_are_looked_up():
    """An f-string or a name inside tr() has no translation; ``format`` comes after it."""
    found = [
        (path, node)
        for path in FILES
        if name_of(path).startswith(("ui/", "qt/", "app/"))
        for node, called, _ in calls(path, LOOKED_UP)
        if any(_is_put_together(text) for text in _looked_up(node, called))
    ]
    assert places(found) == []


def _looked_up(node: ast.Call, called: str) -> list[ast.expr]:
    """The texts a call looks up in the translations."""
    if called == "tr":
        return node.args[:1]
    # A painter has a "translate" as well; a context is a text.
    with_context = (
        node.args and isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str)
    )
    if called in LOOKED_UP and with_context:
        return node.args[1:2]
    return []


def _is_put_together(text: ast.expr) -> bool:
    if isinstance(text, ast.Call):
        return isinstance(text.func, ast.Attribute) and text.func.attr == "format"
    return isinstance(text, (ast.JoinedStr, ast.BinOp))


def test_only_the_theme_names_colours():
    found = [
        (path, node)
        for path in FILES
        if name_of(path).startswith(("ui/", "qt/"))
        and name_of(path) not in MAY_NAME_COLOURS
        and says(path, ("#", "QColor"))
        for node in ast.walk(tree_of(path))
        if _is_a_colour(node)
    ]
    assert places(found) == []


def _is_a_colour(node: ast.AST) -> bool:
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and COLOUR.fullmatch(node.value) is not None
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "QColor"
        and bool(node.args)
        and all(isinstance(part, ast.Constant) for part in node.args)
    )


def test_only_the_theme_sets_style_sheets():
    found = [
        (path, node)
        for path in FILES
        if name_of(path) not in MAY_NAME_COLOURS
        for node, called, _ in calls(path, ["setStyleSheet"])
        if called == "setStyleSheet"
    ]
    assert places(found) == []


def test_no_module_is_a_drawer_for_everything():
    names = {"utils", "util", "helpers", "helper", "manager", "common", "misc"}
    assert [name_of(path) for path in FILES if path.stem in names or path.parent.name in names] == []


@pytest.mark.parametrize("path", TESTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_tests_wait_for_something_and_never_just_for_a_while(path: Path):
    found = [
        node.lineno
        for node, called, owner in calls(path, ["sleep"])
        if called == "sleep"
        and owner in ("time", "")
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and node.args[0].value
    ]
    assert found == []
