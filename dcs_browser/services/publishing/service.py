"""What publishing needs to know of a service, read from its capabilities (contract 3 and 7), and small calls around a record.

Leaves to others: detecting capabilities and sending (``client``).
"""

import json
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from dcs_browser.domain.errors import Conflict, DcsBrowserError
from dcs_browser.domain.library import Book, BookDraft
from dcs_browser.domain.names import nfc, stored_book_name
from dcs_browser.services.publishing.metadata import BookMetadata
from dcs_browser.services.transfers.worker import UploadJob

if TYPE_CHECKING:
    from dcs_browser.client.api import Dcs
    from dcs_browser.client.capabilities import Capabilities

# What generations 1 and 2 accept in data/version (contract 3).
_NUMBER = r"(?:0|[1-9]\d*)"
_VERSION = re.compile(rf"v?{_NUMBER}\.{_NUMBER}(?:\.{_NUMBER})?(?:[-+][0-9A-Za-z.-]+)?\Z")
FIRST_VERSION = "1.0.0"
_NO_FILE_NAME = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


def folds_names(dcs: "Dcs") -> bool:
    """Whether storage simplifies the names of files (generation 4)."""
    return names_are_folded(dcs.capabilities)


def names_are_folded(capabilities: "Capabilities") -> bool:
    """Only the generation that takes archives in chunks simplifies names."""
    return capabilities.upload_chunked.on


def one_of_a_name(capabilities: "Capabilities") -> bool:
    """Whether books of all publishers share one place for names: the guide's storage knows no publisher (contract 3)."""
    return capabilities.listing.detail == "guide"


def wipes_before_replace(dcs: "Dcs") -> bool:
    """Whether a replace deletes the live files before the new ones are checked, and they can be saved first.

    Services that keep versions in folders move the old one to the trash.
    """
    return replace_wipes(dcs.capabilities)


async def may_wipe(dcs: "Dcs", book: Book) -> bool:
    """``wipes_before_replace``, after seeing that no other book goes with this one.

    Newer services keep a child book's files inside the folder of its parent (contract 3), and a replace empties that
    folder. Raises ``Conflict``.
    """
    if not wipes_before_replace(dcs):
        return False
    children = await dcs.children(book)
    if children:
        raise Conflict(
            "child books",
            reason="CHILD_BOOKS",
            message="Other books of this service lie inside {name}: {children}. "
            "Replacing it would delete their files. Nothing was changed.",
            name=book.label,
            children=", ".join(child.label for child in children),
        )
    return True


def replace_wipes(capabilities: "Capabilities") -> bool:
    """The same from the capabilities alone."""
    return capabilities.reading.on and not keeps_versions(capabilities)


def side_files(dcs: "Dcs", draft: BookDraft, about: BookMetadata) -> dict[str, bytes]:
    """Small files such a service wants in the archive: ``data/version``, and what config.json can't say."""
    return side_files_for(dcs.capabilities, draft, about)


def side_files_for(
    capabilities: "Capabilities", draft: BookDraft, about: BookMetadata | None
) -> dict[str, bytes]:
    """The same for the archive alone."""
    about = about or BookMetadata()
    if not keeps_versions(capabilities):
        return {}
    # A version in config.json must be the one in data/version (contract 1.2).
    version = next((text for text in (about.version, draft.version) if is_version(text)), FIRST_VERSION)
    files = {"data/version": version.encode()}
    if not about.category:
        category = draft.category or "General"
        files["metadata.json"] = json.dumps({"category": category}, ensure_ascii=False).encode()
    return files


def keeps_versions(capabilities: "Capabilities") -> bool:
    """Whether versions of a book lie beside each other (generations 1 and 2)."""
    return capabilities.versions.on and capabilities.versions.detail == "folders"


def is_version(text: str) -> bool:
    """Whether such a service takes ``text`` for a version (contract 3)."""
    return len(text) <= 64 and _VERSION.match(text) is not None


def archive_stem(name: str, label: str) -> str:
    """The archive's file name without ``.zip``: services of generation 3 and 4 name the book after it."""
    return _NO_FILE_NAME.sub("_", nfc(name or label)).strip(" .") or "book"


def stored_as(name: str, *, folded: bool) -> str:
    """The name a new book gets in storage."""
    return stored_book_name(name) if folded else nfc(name)


def record_named(books: Iterable[Book], publisher: str, name: str, *, folded: bool) -> Book | None:
    """The live record of ``publisher`` whose stored name is that of ``name``; case and spelling of accents don't count."""
    wanted = stored_as(name, folded=folded).casefold()
    for book in books:
        if book.archived or nfc(book.publisher).casefold() != nfc(publisher).casefold():
            continue
        if stored_as(book.name, folded=folded).casefold() == wanted:
            return book
    return None


def find_record(books: Iterable[Book], job: UploadJob, *, folded: bool) -> Book | None:
    """The record that a new upload made or would meet."""
    return record_named(books, job.publisher, job.draft.name, folded=folded)


async def apply_draft(dcs: "Dcs", book: Book, draft: BookDraft) -> tuple[str, ...]:
    """Bring title, language and category of the record to what the person typed; sentences about what didn't work."""
    wanted = {"title": draft.title, "language": draft.language, "category": draft.category}
    changes = {name: value for name, value in wanted.items() if value and value != getattr(book, name)}
    if not changes or not dcs.capabilities.update.on:
        return ()
    try:
        await dcs.update_book(book.id, **changes)
    except DcsBrowserError as error:
        return (f"The record's {', '.join(sorted(changes))} could not be changed: {error.sentence}",)
    return ()
