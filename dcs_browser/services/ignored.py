"""Findings a person has looked at and lets be, with the reason: one JSON file a book, in the person's data folder.

A finding is known again by rule, place and sentence; when one of them changes it speaks up again.
"""

import hashlib
import json
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import platformdirs

from dcs_browser.domain.checks import Finding
from dcs_browser.domain.errors import FolderUnwritable
from dcs_browser.services.whole_files import write_whole

_VERSION = 1


class Ignore(msgspec.Struct, frozen=True):
    """One decision; without a ``message`` it is about every finding of the ``rule`` in the book."""

    rule: str
    file: str = ""
    pointer: str = ""
    message: str = ""
    reason: str = ""
    since: str = ""

    def covers(self, finding: Finding) -> bool:
        if finding.rule != self.rule:
            return False
        place = (finding.file, finding.pointer, finding.message)
        return not self.message or place == (self.file, self.pointer, self.message)


def ignore_one(finding: Finding, reason: str) -> Ignore:
    """A decision about this finding."""
    return Ignore(finding.rule, finding.file, finding.pointer, finding.message, reason, _now())


def ignore_kind(rule: str, reason: str) -> Ignore:
    """A decision about every finding of a rule."""
    return Ignore(rule, reason=reason, since=_now())


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


class IgnoredFindings:
    """The decisions about all books. ``book`` is a name that stays: server and path of the book, or a folder."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or platformdirs.user_data_path("dcs-browser", appauthor=False) / "ignored"
        self._read: dict[str, tuple[Ignore, ...]] = {}

    def of(self, book: str) -> tuple[Ignore, ...]:
        """The decisions about a book; none when its file is missing or damaged."""
        if book not in self._read:
            self._read[book] = self._load(book)
        return self._read[book]

    def reasons(self, book: str, findings: Iterable[Finding]) -> dict[Finding, str]:
        """The ignored ones among ``findings`` with their reasons."""
        decided: dict[str, list[Ignore]] = {}
        for ignore in self.of(book):
            decided.setdefault(ignore.rule, []).append(ignore)
        found = {}
        for finding in findings:
            for ignore in decided.get(finding.rule, ()):
                if ignore.covers(finding):
                    found[finding] = ignore.reason
                    break
        return found

    def add(self, book: str, *ignores: Ignore) -> None:
        """Remember decisions. Raises ``FolderUnwritable`` when they can't be kept."""
        kept = tuple(i for i in self.of(book) if not any(_same(i, new) for new in ignores))
        self._keep(book, (*kept, *ignores))

    def remove(self, book: str, finding: Finding) -> tuple[Ignore, ...]:
        """Take back whatever covers ``finding``; returns what was taken back."""
        gone = tuple(ignore for ignore in self.of(book) if ignore.covers(finding))
        self._keep(book, tuple(ignore for ignore in self.of(book) if ignore not in gone))
        return gone

    def drop(self, book: str, *ignores: Ignore) -> None:
        """Take back just these decisions."""
        self._keep(book, tuple(ignore for ignore in self.of(book) if ignore not in ignores))

    def _path(self, book: str) -> Path:
        return self.folder / f"{hashlib.sha256(book.encode()).hexdigest()[:24]}.json"

    def _load(self, book: str) -> tuple[Ignore, ...]:
        try:
            raw: Any = json.loads(self._path(book).read_bytes())
            return tuple(msgspec.convert(raw["ignored"], list[Ignore]))
        except (OSError, ValueError, KeyError, TypeError, msgspec.ValidationError):
            return ()

    def _keep(self, book: str, ignores: tuple[Ignore, ...]) -> None:
        whole = {"version": _VERSION, "book": book, "ignored": msgspec.to_builtins(list(ignores))}
        path = self._path(book)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, json.dumps(whole, ensure_ascii=False, indent=2).encode())
        except OSError as error:
            raise FolderUnwritable(
                str(error), folder=str(self.folder), reason="What is ignored can't be kept there."
            ) from error
        self._read[book] = ignores


def _same(one: Ignore, other: Ignore) -> bool:
    return (one.rule, one.file, one.pointer, one.message) == (
        other.rule,
        other.file,
        other.pointer,
        other.message,
    )
