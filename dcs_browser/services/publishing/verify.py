"""Does the service now have what was sent? Names, sizes and, where the listing has them, ETags.

Also how an upload remembers what it sent, so that the question can be asked after a crash. Leaves to others:
fetching the listing, deciding what to do about differences.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from dcs_browser.domain.etags import comparable
from dcs_browser.domain.library import StoredObject
from dcs_browser.services.publishing.plan import placed_key, rewritten, stored_key

# Written below a book by the service itself (format 1.2).
_SERVICE_FOLDERS = ("additional-resources/", "ai-data/", "ai-content/")
_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Expected:
    """A file that should be stored: bytes and, where it was computed, the ETag."""

    path: str
    size: int
    etag: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is not stored as it was sent, one sentence a file, and what is stored beside it."""

    wrong: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    present: int = 0  # files that are stored as they were sent

    @property
    def sentences(self) -> tuple[str, ...]:
        """At most a screenful; empty when everything is there as it was sent and nothing else."""
        every = self.wrong + self.extra
        if len(every) > _SHOWN:
            return (*every[:_SHOWN], f"{len(every) - _SHOWN} more files differ.")
        return every


def to_note(files: Iterable[Expected]) -> str:
    """The files as a text for the journal."""
    rows = [[file.path, file.size, file.etag] for file in files]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def from_note(text: str) -> tuple[Expected, ...]:
    """What ``to_note`` wrote; empty when there is no note or it is not readable."""
    try:
        return tuple(
            Expected(str(path), int(size), str(etag)) for path, size, etag in json.loads(text or "[]")
        )
    except (ValueError, TypeError):
        return ()


def compare(
    expected: Iterable[Expected], objects: Iterable[StoredObject], *, folded: bool = False
) -> Comparison:
    """Hold what was sent against what is stored. ``folded``: the service simplifies names."""
    stored = {placed_key(item.path, folded=folded): item for item in objects}
    wrong: list[str] = []
    sent: set[str] = set()
    for file in expected:
        key = stored_key(file.path, folded=folded)
        if key in sent:
            continue  # two names became one; the plan has warned of it
        sent.add(key)
        wrong += _trouble(file, stored.get(key), folded)
    extra = tuple(
        f"{item.path} is there although it was not sent."
        for key, item in sorted(stored.items())
        if key not in sent and not key.startswith(_SERVICE_FOLDERS)
    )
    return Comparison(tuple(wrong), extra, len(sent) - len(wrong))


def _trouble(file: Expected, item: StoredObject | None, folded: bool) -> list[str]:
    if item is None:
        return [f"{file.path} is missing."]
    if rewritten(file.path, folded=folded):
        return [f"{file.path} is empty."] if item.size == 0 < file.size else []
    if item.size != file.size:
        return [f"{file.path} has {item.size} bytes instead of {file.size}."]
    if comparable(item.etag) and file.etag and item.etag.strip('"') != file.etag:
        return [f"{file.path} has other content."]
    return []


def strangers(
    expected: Iterable[Expected], objects: Iterable[StoredObject], *, folded: bool = False
) -> tuple[StoredObject, ...]:
    """Stored objects that are none of the files that were sent, or not whole."""
    sent = {stored_key(file.path, folded=folded): file for file in expected}
    return tuple(
        item
        for item in objects
        if (file := sent.get(placed_key(item.path, folded=folded))) is None or _trouble(file, item, folded)
    )


def as_expected(objects: Iterable[StoredObject]) -> tuple[Expected, ...]:
    """The present state of a stored book, to recognise it again."""
    return tuple(Expected(item.path, item.size, item.etag.strip('"')) for item in objects)


def same_listing(before: Iterable[Expected], objects: Iterable[StoredObject]) -> bool:
    """Whether the service has exactly what it had."""
    then = sorted((file.path, file.size, file.etag) for file in before)
    now = sorted((item.path, item.size, item.etag.strip('"')) for item in objects)
    return [(p, s) for p, s, _ in then] == [(p, s) for p, s, _ in now] and all(
        not old[2] or not new[2] or old[2] == new[2] for old, new in zip(then, now, strict=True)
    )
