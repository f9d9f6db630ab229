"""A stored book against its record and against what storage does with names (format 5.1, groups 41 and 42)."""

import re
from collections.abc import Iterator

from dcs_browser.domain.checks.findings import CONFIG
from dcs_browser.domain.checks.junk import STORAGE_FOLDERS, is_junk
from dcs_browser.domain.checks.registry import INFORMATION, WARNING, Hit, at, rule
from dcs_browser.domain.checks.rules_paths import other_folders
from dcs_browser.domain.checks.subject import Subject
from dcs_browser.domain.flowbook.paths import PATH_KEYS, TEXT_KEYS

_LIKE_PATH = re.compile(r"^(?:\./\S|[^<>]*/[^<>]*\.\w{1,5}$)", re.DOTALL)


@rule(
    "storage.names",
    41,
    severity=WARNING,
    says="{count} stored files have names the service no longer gives, e.g. {first} instead of {stored}.",
    meaning="The book was uploaded before names were folded (summer of 2026). Uploading it again puts them in order.",
)
def storage_names(book: Subject) -> Iterator[Hit]:
    if not book.inputs.stored_names:
        return
    found = tuple(
        path
        for path in book.assets
        if book.stored[path] != path and not is_junk(path) and not path.startswith((*STORAGE_FOLDERS, "raw/"))
    )
    if found:
        one = "{first} has a name the service no longer gives; it would be {stored}."
        yield Hit(
            file=found[0],
            suggestion=book.stored[found[0]],
            files=found,
            says=one if len(found) == 1 else "",
            params={"count": len(found), "first": found[0], "stored": book.stored[found[0]]},
        )


@rule(
    "storage.other-book",
    41,
    severity=WARNING,
    says="{count} paths name the book's folder {other}, but it is stored as {folder}.",
    meaning="The service did not rewrite them; the desktop reader looks in another book.",
)
def storage_other_book(book: Subject) -> Iterator[Hit]:
    if book.inputs.stored_names:
        one = "A path names the book's folder {other}, but it is stored as {folder}."
        for hit in other_folders(book):
            says = one if hit.params["count"] == 1 else ""
            yield Hit(hit.pointer, hit.file, says=says, params=hit.params)


@rule(
    "storage.activity-count",
    41,
    severity=WARNING,
    says="The service counts {record} activities, config.json has {typed}.",
    meaning="The record was made from another version of the book.",
)
def storage_activity_count(book: Subject) -> Iterator[Hit]:
    record = book.inputs.record_activities
    if record is None or book.book is None:
        return
    typed = len(book.activities)
    # The service counts every activity object, the empty ones of other sections too (format 2.1).
    every = sum("activity" in section.raw for section in book.sections)
    if record == typed:
        return
    if record == every:
        says = "The service counts {record} activities, {typed} of them are real: it counts empty ones too."
        yield at(severity=INFORMATION, says=says, record=record, typed=typed)
    else:
        yield at(record=record, typed=typed)


@rule(
    "storage.title",
    41,
    severity=WARNING,
    says="The service calls the book “{record}”, config.json “{title}”.",
    meaning="A title edited in the administration changes the record only; readers show the other.",
)
def storage_title(book: Subject) -> Iterator[Hit]:
    if book.book is None:
        return
    record, title = book.inputs.record_title.strip(), book.book.title.strip()
    if record and title and record != title:
        yield at("/book_title", suggestion=record, record=record, title=title)


@rule(
    "storage.version",
    41,
    severity=INFORMATION,
    says="The stored content is version {version}.",
    meaning="The service counts up with every change of the content.",
)
def storage_version(book: Subject) -> Iterator[Hit]:
    version, updated = book.inputs.record_version, book.inputs.record_updated
    if version is not None:
        says = "The stored content is version {version}, changed {updated}." if updated else ""
        yield Hit(file="", says=says, params={"version": version, "updated": updated})


@rule(
    "text.like-path",
    42,
    severity=WARNING,
    says="The text “{text}” looks like a path; storage would rewrite it.",
    meaning="On upload everything with a slash and an ending is taken for a file and its name is folded.",
)
def text_like_path(book: Subject) -> Iterator[Hit]:
    for named in book.named:
        reference = named.reference
        if (
            reference.key in TEXT_KEYS
            and reference.key not in PATH_KEYS
            and not book.has(reference.path)
            and _LIKE_PATH.match(reference.written)
        ):
            label = "" if named.file != CONFIG else book.where(named)
            yield Hit(reference.pointer, named.file, params={"text": reference.written, "where": label})
