"""Does every named file exist, and can readers follow the path (format 5.1, groups 3, 4 and 10)."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from dcs_browser.domain.checks.registry import ERROR, WARNING, Hit, at, rule
from dcs_browser.domain.checks.subject import COVER, Named, Subject
from dcs_browser.domain.flowbook.paths import ReferenceKind, book_folder, extension, looks_like_path

_ABSOLUTE = re.compile(r"^(?:[A-Za-z]:|/|\\\\|[A-Za-z][A-Za-z0-9+.-]+:)")
_UPWARD = re.compile(r"(?:^|[/\\])\.\.(?:[/\\]|$)")
_SIMILAR, _SUGGESTED = 0.85, 40


@dataclass(frozen=True, slots=True)
class _Dead:
    """A path nothing stands at: ``kind`` says what helps, ``candidate`` is the file it may mean."""

    kind: str  # "missing", "letter-case", "stored-name", "video-folder"
    path: str
    named: tuple[Named, ...]
    candidate: str


def _dead(book: Subject) -> tuple[_Dead, ...]:
    if "dead" not in book.memo:
        book.memo["dead"] = tuple(_find_dead(book)) if book.knows_files else ()
    return cast("tuple[_Dead, ...]", book.memo["dead"])


def _find_dead(book: Subject) -> Iterator[_Dead]:
    places: dict[str, list[Named]] = {}
    for named in book.certain:
        reference = named.reference
        if not named.path or book.has(named.path) or (named.file, reference.pointer) in book.misshapen:
            continue
        if (
            reference.key.endswith("_path")
            or reference.key == "book_cover"
            or looks_like_path(reference.written)
        ):
            places.setdefault(named.path, []).append(named)
    guesses = 0
    for path, namings in places.items():
        places_of = tuple(namings)
        if path.casefold() in book.by_case:
            yield _Dead("letter-case", path, places_of, book.by_case[path.casefold()])
            continue
        if other := _other_video_folder(book, path):
            yield _Dead("video-folder", path, places_of, other)
            continue
        resembling = book.resembling(path)
        if resembling and book.inputs.stored_names:
            yield _Dead("stored-name", path, places_of, resembling)
            continue
        if not resembling and guesses < _SUGGESTED:
            guesses += 1
            resembling = _similar(book, path)
        yield _Dead("missing", path, places_of, resembling)


def _other_video_folder(book: Subject, path: str) -> str:
    folder, _, rest = path.partition("/")
    other = {"video": "videos", "videos": "video"}.get(folder)
    if other is None:
        return ""
    candidate = f"{other}/{rest}"
    return book.by_case.get(candidate.casefold(), "") if rest else ""


def _similar(book: Subject, path: str) -> str:
    """A file of the same folder and extension with nearly the same name, not named itself."""
    folder = path.rpartition("/")[0]
    siblings = [
        other
        for other in book.in_folder.get(folder, ())
        if extension(other) == extension(path) and other not in book.used
    ]
    found = difflib.get_close_matches(path, siblings[:300], 1, _SIMILAR)
    return found[0] if found and _digits(found[0]) == _digits(path) else ""


def _digits(path: str) -> list[str]:
    """Numbers in a name are page numbers: a file of another page is no suggestion."""
    return re.findall(r"\d+", path)


def _told(book: Subject, dead: _Dead, *, one: str, many: str) -> Hit:
    """One hit for a dead path, at the first place that names it."""
    first, count = dead.named[0], len(dead.named)
    return at(
        first.reference.pointer,
        file=first.file,
        suggestion=dead.candidate,
        files=(dead.path,),
        says=many if count > 1 else one,
        path=dead.path,
        where=book.where(first),
        count=count,
        candidate=dead.candidate,
    )


@rule(
    "files.missing",
    3,
    21,
    25,
    40,
    severity=ERROR,
    says="{path} is named {where} but not stored.",
    meaning="Readers show an empty place or stay silent there.",
)
def files_missing(book: Subject) -> Iterator[Hit]:
    one = "{path} is named {where} but not stored."
    many = "{path} is named {count} times, first {where}, but not stored."
    if book.inputs.source_kind != "stored":
        one = "{path} is named {where}, but there is no such file."
        many = "{path} is named {count} times, first {where}, but there is no such file."
    for dead in _dead(book):
        if dead.kind == "missing" and any(n.reference.pointer != "/book_cover" for n in dead.named):
            yield _told(book, dead, one=one, many=many)


@rule(
    "files.letter-case",
    3,
    severity=ERROR,
    says="{path} is named {where}, but the file is called {candidate}.",
    meaning="It works on Windows by luck, and is missing on Linux, in storage and in the LMS.",
)
def files_letter_case(book: Subject) -> Iterator[Hit]:
    for dead in _dead(book):
        if dead.kind == "letter-case":
            yield _told(
                book,
                dead,
                one="{path} is named {where}, but the file is called {candidate}.",
                many="{path} is named {count} times, first {where}, but the file is called {candidate}.",
            )


@rule(
    "files.stored-name",
    3,
    41,
    severity=ERROR,
    says="{path} is named {where}, but storage keeps the file as {candidate}.",
    meaning="Storage renamed the file on upload and config.json was not rewritten; uploading the book again repairs it.",
)
def files_stored_name(book: Subject) -> Iterator[Hit]:
    for dead in _dead(book):
        if dead.kind == "stored-name":
            yield _told(
                book,
                dead,
                one="{path} is named {where}, but storage keeps the file as {candidate}.",
                many="{path} is named {count} times, first {where}, but storage keeps the file as {candidate}.",
            )


@rule(
    "media.video-folder",
    3,
    5,
    severity=ERROR,
    says="{path} is named {where}, but the film is at {candidate}.",
    meaning="The folder is called video in some books and videos in others; tools write either, and the film doesn't play.",
)
def media_video_folder(book: Subject) -> Iterator[Hit]:
    for dead in _dead(book):
        if dead.kind == "video-folder":
            yield _told(
                book,
                dead,
                one="{path} is named {where}, but the film is at {candidate}.",
                many="{path} is named {count} times, first {where}, but the film is at {candidate}.",
            )


def _written(book: Subject, pattern: re.Pattern[str]) -> Iterator[Hit]:
    for named in book.certain:
        if pattern.search(named.reference.written):
            yield _place(book, named)


def _place(book: Subject, named: Named, suggestion: str = "") -> Hit:
    written = named.reference.written
    return Hit(
        named.reference.pointer,
        named.file,
        suggestion,
        params={"written": written, "where": book.where(named)},
    )


@rule(
    "paths.absolute",
    4,
    severity=ERROR,
    says="{written}, named {where}, is a path of one computer or of the web, not of the book.",
    meaning="It leads nowhere on any other computer. Paths start with ./books/ and the book's folder.",
)
def paths_absolute(book: Subject) -> Iterator[Hit]:
    yield from _written(book, _ABSOLUTE)


@rule(
    "paths.upward",
    4,
    severity=ERROR,
    says="{written}, named {where}, leads out of its folder with “..”.",
    meaning="The LMS refuses such a path.",
)
def paths_upward(book: Subject) -> Iterator[Hit]:
    yield from _written(book, _UPWARD)


@rule(
    "paths.backslash",
    4,
    severity=ERROR,
    says="{written}, named {where}, is written with backslashes.",
    meaning="The reader and the LMS only know forward slashes.",
)
def paths_backslash(book: Subject) -> Iterator[Hit]:
    for named in book.certain:
        written = named.reference.written
        if "\\" in written and not _ABSOLUTE.match(written):
            yield _place(book, named, written.replace("\\", "/"))


@rule(
    "paths.braces",
    4,
    severity=ERROR,
    says="{written}, named {where}, still holds a placeholder in braces.",
    meaning="The generator of July 2025 forgot to fill in the book's folder, usually in the cover.",
)
def paths_braces(book: Subject) -> Iterator[Hit]:
    for named in book.certain:
        written = named.reference.written
        if ("{" in written or "}" in written) and not book.has(named.path):
            yield _place(book, named)
        elif "{" in book_folder(written) or "}" in book_folder(written):
            folder = book.usual_folder
            yield _place(book, named, f"./books/{folder}/{named.path}" if folder else "")


@rule(
    "paths.url-escape",
    4,
    severity=ERROR,
    says="{written}, named {where}, is written as a web address with % signs.",
    meaning="Readers look for a file with just that name. Write blanks and accents as they are.",
)
def paths_url_escape(book: Subject) -> Iterator[Hit]:
    yield from (_place(book, named) for named in book.certain if book.is_escaped(named.reference))


@rule(
    "paths.no-prefix",
    4,
    severity=WARNING,
    says="{count} paths don't begin with ./books/ and the book's folder, the first is {written}.",
    meaning="The LMS finds such files, the desktop reader doesn't.",
)
def paths_no_prefix(book: Subject) -> Iterator[Hit]:
    for file in dict.fromkeys(named.file for named in book.certain):
        found = [
            named
            for named in book.certain
            if named.file == file
            and (named.file, named.reference.pointer) not in book.misshapen
            and not book_folder(named.reference.written)
            and looks_like_path(named.reference.written)
        ]
        if found:
            first = found[0]
            one = "{written} doesn't begin with ./books/ and the book's folder."
            yield Hit(
                first.reference.pointer,
                file,
                f"./books/{book.usual_folder or '…'}/{first.path}",
                says=one if len(found) == 1 else "",
                params={"count": len(found), "written": first.reference.written},
            )


@rule(
    "paths.other-folder",
    4,
    severity=WARNING,
    says="{count} paths name the book's folder {other}, but it is called {folder}.",
    meaning="The LMS doesn't mind, the desktop reader looks in the other folder.",
)
def paths_other_folder(book: Subject) -> Iterator[Hit]:
    if book.inputs.stored_names:
        return  # storage.other-book answers for stored books
    yield from other_folders(book)


def other_folders(book: Subject) -> Iterator[Hit]:
    """One hit for each foreign folder name after ``books``; braces have a rule of their own."""
    folder = book.usual_folder
    for other, count in book.folders_named.items():
        if folder and other != folder and not set("{}%\\") & set(other):
            first = next(n for n in book.certain if book_folder(n.reference.written) == other)
            one = "A path names the book's folder {other}, but it is called {folder}."
            yield Hit(
                first.reference.pointer,
                first.file,
                says=one if count == 1 else "",
                params={"count": count, "other": other, "folder": folder},
            )


@rule(
    "cover.missing",
    10,
    severity=ERROR,
    says="The cover {path} is not there.",
    meaning="The LMS always shows images/book_cover.png; the service shows the picture of that name book_cover names.",
)
def cover_missing(book: Subject) -> Iterator[Hit]:
    if not book.knows_files:
        return
    told: set[str] = set()
    if book.book is not None:
        # The service keeps only the file name and looks in images/ (format 2.2).
        for path in dict.fromkeys((book.book.cover, "images/" + book.book.cover.rpartition("/")[2])):
            if not book.has(path) and not told:
                told.add(path)
                pointer = "/book_cover" if "book_cover" in book.book.raw else ""
                if path.casefold() not in book.by_case:
                    yield at(pointer, suggestion=book.resembling(path), files=(path,), path=path)
    if not book.has(COVER) and not told:
        yield at(suggestion=book.by_case.get(COVER, ""), files=(COVER,), path=COVER)


def _kind_folders(kind: ReferenceKind) -> tuple[str, ...]:
    match kind:
        case ReferenceKind.IMAGE:
            return ("images", "assets")
        case ReferenceKind.AUDIO:
            return ("audio", "assets")
        case ReferenceKind.VIDEO:
            return ("video", "videos", "assets")
        case _:
            return ()


@rule(
    "media.wrong-folder",
    5,
    severity=WARNING,
    says="{path}, named {where}, is not in the folder for its kind ({folder}).",
    meaning="Tools look for pictures in images, sounds in audio and films in video, and may pass it over.",
)
def media_wrong_folder(book: Subject) -> Iterator[Hit]:
    for named in book.certain:
        folders = _kind_folders(named.reference.kind)
        top = named.path.partition("/")[0]
        misplaced = folders and named.path and top not in folders
        known = (named.file, named.reference.pointer) not in book.misshapen and book.has(named.path)
        if misplaced and known:
            yield Hit(
                named.reference.pointer,
                named.file,
                files=(named.path,),
                params={"path": named.path, "where": book.where(named), "folder": folders[0]},
            )
