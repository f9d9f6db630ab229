"""Title, publisher, language, type of book (format 5.1, groups 12 and 13)."""

from collections.abc import Iterator

from dcs_browser.domain.checks.registry import INFORMATION, WARNING, Hit, at, rule
from dcs_browser.domain.checks.subject import Subject
from dcs_browser.domain.names import stored_book_name

_LANGUAGES = {"en", "tr", "de", "es"}
_SPELLED_OUT = {
    "english": "en",
    "turkish": "tr",
    "türkçe": "tr",
    "turkce": "tr",
    "german": "de",
    "deutsch": "de",
    "spanish": "es",
    "español": "es",
}
# What the service's columns hold (format 5.0).
_LIMITS = {"publisher": 255, "title": 255, "cover": 512, "language": 64, "category": 128}
_BOOK_TYPES = {"", "not selected", "story"}


@rule(
    "meta.empty",
    12,
    severity=WARNING,
    says="{what} is empty.",
    meaning="The service needs the publisher unless it is chosen at upload; people and lists show the title and the language.",
)
def meta_empty(book: Subject) -> Iterator[Hit]:
    if book.book is None:
        return
    values = (
        ("publisher_name", "The publisher's name", book.book.publisher),
        ("book_title", "The book's title", book.book.title),
        ("language", "The language", book.book.language),
    )
    for key, what, value in values:
        if not value.strip():
            yield at(f"/{key}" if key in book.book.raw else "", what=what)


@rule(
    "meta.language",
    12,
    severity=WARNING,
    says="The language is given as “{language}”, not as en, tr, de or es.",
    meaning="The editor and the LMS know these codes.",
)
def meta_language(book: Subject) -> Iterator[Hit]:
    if book.book is None:
        return
    language = book.book.language.strip()
    if language and language not in _LANGUAGES:
        code = _SPELLED_OUT.get(language.casefold(), "")
        code = code or (language.lower() if language.lower() in _LANGUAGES else "")
        # Whole names were right before 2026 (format 2.2).
        severity = INFORMATION if code and book.generation < 3 else None
        key = "language" if "language" in book.book.raw else "lang"
        yield at(f"/{key}", suggestion=code, severity=severity, language=language)


@rule(
    "meta.names-differ",
    12,
    severity=INFORMATION,
    says="The title is “{title}”, the folder “{folder}”.",
    meaning="Nothing breaks, but people look for a book under one name.",
)
def meta_names_differ(book: Subject) -> Iterator[Hit]:
    if book.book is None or not book.book.title.strip():
        return
    title = book.book.title.strip()
    folder, archive = book.inputs.folder_name, book.inputs.archive_name.removesuffix(".zip")
    if folder and _plain(folder) != _plain(title):
        yield at("/book_title", title=title, folder=folder)
    if archive and _plain(archive) != _plain(folder or title):
        says = (
            "The ZIP file is called “{archive}”, the book “{folder}”; storage takes the name of the ZIP file."
        )
        yield at("", says=says, archive=archive, folder=folder or title)


def _plain(name: str) -> str:
    return "".join(c for c in stored_book_name(name) if c.isalnum()).lower()


@rule(
    "book.type",
    13,
    severity=WARNING,
    says="The type of the book is {type}, which readers don't know.",
    meaning="The editor of today drops it. It knows “not selected” and “story”.",
)
def book_type(book: Subject) -> Iterator[Hit]:
    for volume in book.book.volumes if book.book else ():
        kind = volume.raw.get("type")
        # A number was right until May 2026; with keys of today beside it, it gets lost (format 2.3).
        stale = isinstance(kind, int) and not isinstance(kind, bool) and "show_clickable_hints" in volume.raw
        unknown = (isinstance(kind, str) and kind not in _BOOK_TYPES) or isinstance(
            kind, bool | float | list | dict
        )
        if stale or unknown:
            text = f"“{kind}”" if isinstance(kind, str) else str(kind)[:40]
            yield at(f"{volume.pointer}/type", type=text)


@rule(
    "meta.too-long",
    13,
    severity=WARNING,
    says="{key} has {length} letters; the service takes {limit}.",
    meaning="The service refuses the book or cuts the text.",
)
def meta_too_long(book: Subject) -> Iterator[Hit]:
    if book.book is None:
        return
    values = {
        "publisher": ("publisher_name", book.book.publisher),
        "title": ("book_title", book.book.title),
        "cover": ("book_cover", book.book.read_text("book_cover")),
        "language": ("language", book.book.language),
        "category": ("category", book.book.category),
    }
    for name, (key, value) in values.items():
        if len(value) > _LIMITS[name]:
            yield at(f"/{key}", key=key, length=len(value), limit=_LIMITS[name])
