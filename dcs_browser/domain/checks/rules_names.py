"""Names that don't survive storage or another computer (format 5.1, group 8)."""

from collections.abc import Iterator

from dcs_browser.domain.checks.junk import STORAGE_FOLDERS, is_junk
from dcs_browser.domain.checks.registry import ERROR, WARNING, Hit, rule
from dcs_browser.domain.checks.subject import Subject
from dcs_browser.domain.names import LONGEST_NAME

_LONGEST_PATH = 400


def _paths(book: Subject) -> list[str]:
    return [path for path in book.assets if not is_junk(path) and not path.startswith(STORAGE_FOLDERS)]


def _bytes(name: str) -> int:
    return len(name.encode("utf-8", "replace"))


@rule(
    "names.collision",
    8,
    severity=ERROR,
    says="{first} and {second} get the same name in storage: {stored}.",
    meaning="One of them overwrites the other on upload.",
)
def names_collision(book: Subject) -> Iterator[Hit]:
    if book.inputs.stored_names:
        return
    seen: dict[str, str] = {}
    for path in _paths(book):
        stored = book.stored[path]
        first = seen.setdefault(stored, path)
        if first != path:
            params: dict[str, str | int | float] = {"first": first, "second": path, "stored": stored}
            yield Hit(file=path, files=(first, path), params=params)


@rule(
    "names.case-twins",
    8,
    severity=ERROR,
    says="{first} and {second} differ only in capital letters.",
    meaning="On Windows and macOS there is room for one of them only.",
)
def names_case_twins(book: Subject) -> Iterator[Hit]:
    seen: dict[str, str] = {}
    for path in _paths(book):
        first = seen.setdefault(path.casefold(), path)
        if first != path and (book.inputs.stored_names or book.stored[first] != book.stored[path]):
            yield Hit(file=path, files=(first, path), params={"first": first, "second": path})


@rule(
    "names.renamed",
    8,
    severity=WARNING,
    says="{count} files get another name in storage, e.g. {first} becomes {stored}.",
    meaning="Blanks, accents, dots and other signs are folded on upload; paths are rewritten with them, but old copies differ.",
)
def names_renamed(book: Subject) -> Iterator[Hit]:
    if book.inputs.stored_names:
        return  # storage.names answers for stored books
    found = tuple(
        path
        for path in _paths(book)
        if book.stored[path] != path and not _trailing(path) and not path.startswith("raw/")
    )
    if found:
        one = "{first} gets another name in storage: {stored}."
        yield Hit(
            file=found[0],
            suggestion=book.stored[found[0]],
            files=found,
            says=one if len(found) == 1 else "",
            params={"count": len(found), "first": found[0], "stored": book.stored[found[0]]},
        )


def _trailing(path: str) -> bool:
    return any(part.endswith((".", " ")) for part in path.split("/"))


@rule(
    "names.trailing",
    8,
    severity=WARNING,
    says="“{path}” has a name that ends in a dot or a blank.",
    meaning="Windows drops it silently, and the file is no longer found.",
)
def names_trailing(book: Subject) -> Iterator[Hit]:
    yield from (
        Hit(file=path, files=(path,), params={"path": path}) for path in _paths(book) if _trailing(path)
    )


@rule(
    "names.long",
    8,
    severity=WARNING,
    says="{path} is longer than some computers can take.",
    meaning="Names end at about 240 letters, whole paths on Windows at 260 with their folders.",
)
def names_long(book: Subject) -> Iterator[Hit]:
    yield from (
        Hit(file=path, files=(path,), params={"path": path})
        for path in _paths(book)
        if _bytes(path) > _LONGEST_PATH or any(_bytes(part) > LONGEST_NAME for part in path.split("/"))
    )
