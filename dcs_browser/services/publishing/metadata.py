"""What config.json and its neighbours say about the book: title, publisher, language, category, version.

The keys and their other spellings are those the service accepts (contract 3). Leaves to others: judging the
book's content (``domain/checks``).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import msgspec

from dcs_browser.domain.errors import BadBook, DcsBrowserError
from dcs_browser.services.publishing.book_files import Scan
from dcs_browser.services.publishing.reading import read_whole

LARGEST_CONFIG = 32 * 1024 * 1024
"""Bytes; the largest books known have a config.json of a few MB."""

_BOM = b"\xef\xbb\xbf"
_SMALL = 1024 * 1024

_TITLE = ("book_title", "bookTitle", "title", "book_name")
_PUBLISHER = ("publisher_name", "publisher", "publisherName")
_LANGUAGE = ("language", "lang")
_CATEGORY = ("category", "subject", "book_category", "bookCategory")
_VERSION = ("version", "book_version", "bookVersion")


@dataclass(frozen=True, slots=True)
class BookMetadata:
    """What a record of the service would say. ``book_name`` is the name of folder or ZIP."""

    title: str = ""
    publisher: str = ""
    language: str = "en"
    category: str = ""
    version: str = ""
    book_name: str = ""


def config_root(scan: Scan) -> tuple[bytes, dict[str, object]]:
    """The bytes and the object of the book's config.json; raises ``BadBook`` with a sentence that says what is wrong."""

    def bad(reason: str, technical: str = "") -> BadBook:
        return BadBook(technical, name=scan.label, reason=reason)

    file = scan.find("config.json")
    if file is None:
        raise bad("There is no config.json at its top.")
    if file.size > LARGEST_CONFIG:
        megabytes = file.size // 1_000_000
        raise bad(
            f"Its config.json has {megabytes} MB; that of a large book has a few. It is probably damaged."
        )
    data = read_whole(scan, "config.json", limit=LARGEST_CONFIG)
    if not data.strip():
        raise bad("Its config.json is empty. The authoring tool keeps a copy named config.json.bak.")
    if data.startswith(_BOM):
        raise bad(
            "Its config.json begins with a byte order mark, which no service takes. Save it as UTF-8 without BOM."
        )
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise bad("Its config.json is not written in UTF-8. Save it as UTF-8.", str(error)) from error
    try:
        root = msgspec.json.decode(data)
    except RecursionError as error:
        raise bad("Its config.json is nested too deeply to be a book.", "RecursionError") from error
    except msgspec.DecodeError as error:
        raise bad(f"Its config.json is not valid JSON: {error}.", str(error)) from error
    if not isinstance(root, dict):
        raise bad(
            "Its config.json holds a list or a single value; it must be one object.", type(root).__name__
        )
    return data, root


def metadata(scan: Scan, root: Mapping[str, object]) -> BookMetadata:
    """The record's values from config.json, then metadata.json, then ``data/version``."""
    sources = [root, _side_object(scan, "metadata.json")]
    version = _first(sources, _VERSION) or _side_text(scan, "data/version")
    return BookMetadata(
        title=_first(sources, _TITLE) or scan.label,
        publisher=_first(sources, _PUBLISHER),
        language=_first(sources, _LANGUAGE) or "en",
        category=_first(sources, _CATEGORY),
        version=version,
        book_name=scan.label,
    )


def counts(root: Mapping[str, object]) -> tuple[int, int]:
    """Pages, and activities that have a type, as the service counts them (contract 6)."""
    pages = activities = 0
    for book in _objects(root.get("books")):
        for module in _objects(book.get("modules")):
            for page in _objects(module.get("pages")):
                pages += 1
                for section in _objects(page.get("sections")):
                    activity = section.get("activity")
                    activities += isinstance(activity, dict) and bool(activity.get("type"))
    return pages, activities


def _objects(value: object) -> Iterable[dict[str, object]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _first(sources: Iterable[Mapping[str, object]], keys: Iterable[str]) -> str:
    for source in sources:
        for key in keys:
            value = source.get(key)
            if isinstance(value, str) and value.strip():
                return value.strip()
    return ""


def _side_object(scan: Scan, path: str) -> dict[str, object]:
    try:
        value = msgspec.json.decode(read_whole(scan, path, limit=_SMALL))
    except (DcsBrowserError, msgspec.DecodeError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _side_text(scan: Scan, path: str) -> str:
    try:
        return read_whole(scan, path, limit=_SMALL).decode("utf-8").strip()
    except (DcsBrowserError, UnicodeDecodeError):
        return ""
