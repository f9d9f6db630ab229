"""What happens to each file, as rows: sent, changed, removed, left out and why, called otherwise, in another's way.

Made on a thread. Leaves to others: finding out (``services/publishing``), showing the rows as a tree (``files_tree``).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import product
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from dcs_browser.domain.library import natural
from dcs_browser.domain.names import stored_path
from dcs_browser.services.publishing.book_files import LeftOut, Problem, Scan, ScanFile
from dcs_browser.services.publishing.judging import CASE_TWINS, STORED_TWINS, TWINS
from dcs_browser.services.publishing.plan import Plan, PlanRow, What
from dcs_browser.services.publishing.selection import Choices
from dcs_browser.ui.upload.words import CHANGE_ICONS, change_text, problem_text, reason_text

translate = QCoreApplication.translate
CLASH = "circle-x"
"""The icon of a name that collides with another."""


class Kind(StrEnum):
    """Groups of rows, one counting card each."""

    SENT = "sent"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    SAME = "same"
    LEFT_OUT = "left out"


GOING = frozenset({Kind.SENT, Kind.CHANGED, Kind.ADDED, Kind.SAME})
"""What the service will have afterwards."""


class May(StrEnum):
    """What a person may do with a file."""

    NOTHING = ""
    LEAVE = "leave out"
    SEND = "send"


class FileRow(NamedTuple):
    """``size`` in bytes; ``stored``: what the service will call it, when that is another name."""

    path: str
    kind: Kind
    text: str
    size: int
    icon: str
    may: May = May.NOTHING
    mine: bool = False
    """A person decided it, by hand or by a pattern."""
    stored: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """All rows in the order of a tree: what lies in one folder stands together, in natural order."""

    rows: tuple[FileRow, ...] = ()
    keys: tuple[str, ...] = ()
    """Their paths without letter case, for searching."""
    counts: Mapping[Kind, int] = field(default_factory=dict)
    sizes: Mapping[Kind, int] = field(default_factory=dict)
    renamed: int = 0
    clashes: tuple[str, ...] = ()


def listing_of(
    scan: Scan, plan: Plan | None, choices: Choices, problems: Iterable[Problem] = (), *, folded: bool = False
) -> Listing:
    """Everything about a book that was scanned whole. ``plan`` holds all of its files, those no book needs included;
    ``None``: there is nothing to replace. ``problems`` are those of the files that are sent; ``folded``: the service
    simplifies names.
    """
    rows = _Rows(plan, choices, folded=folded)
    for file in scan.files:
        rows.add_file(file)
    for item in scan.left_out:
        rows.add_needless(item)
    rows.add_removed()
    clashes = _mark_clashes(rows.rows, problems, folded=folded)
    parts: dict[str, tuple[object, ...]] = {}
    ordered = sorted(rows.rows.values(), key=lambda row: _order(row.path, parts))
    sizes: Counter[Kind] = Counter()
    for row in ordered:
        sizes[row.kind] += row.size
    return Listing(
        tuple(ordered),
        tuple(row.path.casefold() for row in ordered),
        Counter(row.kind for row in ordered),
        sizes,
        sum(bool(row.stored) for row in ordered),
        clashes,
    )


def _order(path: str, parts: dict[str, tuple[object, ...]]) -> list[tuple[object, ...]]:
    """A key by which folders stay together; equal but for letter case is told apart by spelling."""
    key: list[tuple[object, ...]] = []
    for part in path.split("/"):
        if part not in parts:
            parts[part] = (natural(part), part)
        key.append(parts[part])
    return key


class _Rows:
    """Rows by path while they are made."""

    def __init__(self, plan: Plan | None, choices: Choices, *, folded: bool) -> None:
        self.rows: dict[str, FileRow] = {}
        self._planned = {row.path: row for row in plan.rows} if plan is not None else None
        self._choices = choices
        self._folded = folded
        self._texts = {key: change_text(*key) for key in product(What, (True, False))}
        self._sent = translate("Upload", "sent")
        self._reasons: dict[str, str] = {}

    def add_file(self, file: ScanFile) -> None:
        choices, path = self._choices, file.path
        stored = self._stored(path)
        if path != "config.json" and (path in choices.left_out or path in choices.by_pattern):
            text = _left_text(choices.by_pattern.get(path, ""), stored=stored is not None)
            self._put(FileRow(path, Kind.LEFT_OUT, text, file.size, "ban", May.SEND, mine=True))
            return
        self._add_going(path, file.size, May.NOTHING if path == "config.json" else May.LEAVE)

    def add_needless(self, item: LeftOut) -> None:
        path, choices = item.path, self._choices
        if item.file is not None and (path in choices.taken_in or path in choices.taken_by):
            self._add_going(path, item.size, May.LEAVE, taken=True)
            return
        if item.why not in self._reasons:
            self._reasons[item.why] = reason_text(item.why)
        text = self._reasons[item.why]
        if self._stored(path) is not None:
            text = translate("Upload", "{reason}; removed from the service").format(reason=text)
        may = May.NOTHING if item.file is None else May.SEND
        self._put(FileRow(path, Kind.LEFT_OUT, text, item.size, "ban", may))

    def add_removed(self) -> None:
        for row in (self._planned or {}).values():
            if row.what is What.REMOVED and row.path not in self.rows:
                text = self._texts[What.REMOVED, True]
                self._put(FileRow(row.path, Kind.REMOVED, text, row.before, CHANGE_ICONS[What.REMOVED][0]))

    def _add_going(self, path: str, size: int, may: May, *, taken: bool = False) -> None:
        planned = self._planned.get(path) if self._planned is not None else None
        named = stored_path(path) if self._folded else path
        if planned is None:
            kind, text, icon = Kind.SENT, self._sent, "arrow-up"
        else:
            kind, icon = Kind(planned.what.value), CHANGE_ICONS[planned.what][0]
            text = self._texts[planned.what, planned.sure]
        if taken:
            pattern = self._choices.taken_by.get(path, "")
            template = translate("Upload", "{what}: taken in by you")
            if pattern:
                template = translate("Upload", "{what}: taken in by your pattern {pattern}")
            text = template.format(what=text, pattern=pattern)
        self._put(FileRow(path, kind, text, size, icon, may, taken, "" if named == path else named))

    def _stored(self, path: str) -> PlanRow | None:
        """The row of an object that the service has and that would be replaced."""
        row = self._planned.get(path) if self._planned is not None else None
        return row if row is not None and row.before >= 0 else None

    def _put(self, row: FileRow) -> None:
        self.rows[row.path] = row


def _left_text(pattern: str, *, stored: bool) -> str:
    text = translate("Upload", "left out by you")
    if pattern:
        text = translate("Upload", "left out by your pattern {pattern}").format(pattern=pattern)
    if stored:
        text = translate("Upload", "left out by you: removed from the service")
    return text


def _clash_text(problem: Problem) -> str:
    """In a cell; the whole sentence stands among the findings."""
    twin = dict(problem.params).get("twin", "")
    if not twin:
        return problem_text(problem)
    text = translate("Upload", "gets the name of {twin}")
    if problem.rule == CASE_TWINS:
        text = translate("Upload", "spelled almost like {twin}")
    return text.format(twin=twin.rpartition("/")[2])


def _mark_clashes(rows: dict[str, FileRow], problems: Iterable[Problem], *, folded: bool) -> tuple[str, ...]:
    """Give files whose name collides with another's its sentence; the paths of those that keep the book from going."""
    grave: list[str] = []
    for problem in problems:
        row = rows.get(problem.path)
        if problem.rule not in TWINS or row is None or (problem.rule == STORED_TWINS and not folded):
            continue
        stops = problem.severity == "error" or problem.rule == STORED_TWINS
        rows[problem.path] = row._replace(
            text=_clash_text(problem), icon=CLASH if stops else "triangle-alert"
        )
        if stops:
            grave.append(problem.path)
    return tuple(grave)
