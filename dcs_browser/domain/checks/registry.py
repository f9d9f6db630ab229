"""The list of rules: one rule is one small function with an id that never changes.

A rule gets a ``Subject`` and yields hits; sentence, severity and place come from here and from ``engine``.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from dcs_browser.domain.checks.findings import CONFIG, Severity
from dcs_browser.domain.checks.subject import Subject
from dcs_browser.domain.flowbook.elements import Element


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a rule strikes. ``severity`` and ``says`` replace the rule's own where it must differ."""

    pointer: str = ""
    file: str = CONFIG
    suggestion: str = ""
    files: tuple[str, ...] = ()
    severity: Severity | None = None
    says: str = ""
    params: dict[str, str | int | float] = field(default_factory=dict)


Check: TypeAlias = Callable[[Subject], Iterable[Hit]]


@dataclass(frozen=True, slots=True)
class Rule:
    """``says`` is the English template of its message, ``meaning`` why it matters; ``groups`` as in format 5.1."""

    id: str
    groups: tuple[int, ...]
    severity: Severity
    says: str
    meaning: str
    check: Check


RULES: dict[str, Rule] = {}


def rule(name: str, *groups: int, severity: Severity, says: str, meaning: str) -> Callable[[Check], Check]:
    """Put a function on the list. Ids are for ever: people keep them in their filters and reports."""

    def put(check: Check) -> Check:
        if name in RULES:
            raise ValueError(f"two rules are called {name}")
        RULES[name] = Rule(name, groups, severity, says, meaning, check)
        return check

    return put


def at(
    place: Element | str = "",
    *,
    file: str = CONFIG,
    suggestion: str = "",
    files: Iterable[str] = (),
    severity: Severity | None = None,
    says: str = "",
    **params: str | float,
) -> Hit:
    """A hit at an element or a pointer; ``params`` fill the template."""
    pointer = place if isinstance(place, str) else place.pointer
    return Hit(pointer, file, suggestion, tuple(files), severity, says, params)


def rules_of(group: int) -> Iterator[Rule]:
    """The rules that answer for a group of format 5.1."""
    return (found for found in RULES.values() if group in found.groups)


ERROR, WARNING, INFORMATION = Severity.ERROR, Severity.WARNING, Severity.INFORMATION


def counted(count: int, one: str, many: str) -> str:
    """A template for one or for several."""
    return one if count == 1 else many


def bytes_text(size: float) -> str:
    """A size for a sentence, e.g. ``3.4 MB``."""
    for unit in ("bytes", "KB", "MB"):
        if size < 1000:
            return f"{size:.0f} {unit}" if unit == "bytes" else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} GB"
