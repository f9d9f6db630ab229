"""Every capability in words, in groups, and how a sign-in stands in words.

Leaves to others: how they look (``view``), what is true (``client``).
"""

import math
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from dcs_browser.client.api import Access
from dcs_browser.client.capabilities import Capabilities, Capability
from dcs_browser.services.publishing.service import replace_wipes
from dcs_browser.ui.capability_rows import Row, row_of
from dcs_browser.ui.format import duration_text

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that belong together."""

    title: str
    rows: tuple[Row, ...]


def groups_of(can: Capabilities) -> tuple[Group, ...]:
    """All capabilities, each in one row."""
    return (
        Group(translate("Connection", "Look and download"), _reading(can)),
        Group(translate("Connection", "Upload"), _uploading(can)),
        Group(translate("Connection", "Records"), _records(can)),
        Group(translate("Connection", "Delete and trash"), _deleting(can)),
    )


def _reading(can: Capabilities) -> tuple[Row, ...]:
    listing = {
        "guide": translate("Connection", "folders of the storage"),
        "name": translate("Connection", "one tree a book, by the publisher's name"),
        "id": translate("Connection", "one tree a book, by the publisher's number"),
    }
    passing = {
        "range": translate("Connection", "whole files and parts of them"),
        "whole": translate("Connection", "whole files only"),
    }
    return (
        row_of(can.listing, translate("Connection", "List files"), listing.get(can.listing.detail, "")),
        row_of(can.reading, translate("Connection", "Open and download files")),
        row_of(
            can.presigned,
            translate("Connection", "Links to the storage"),
            translate("Connection", "presigned: bytes come straight from there"),
        ),
        row_of(
            can.batch_presign if can.presigned.on else can.presigned,
            translate("Connection", "Many links at once"),
            translate("Connection", "small files start sooner"),
        ),
        row_of(
            can.object,
            translate("Connection", "Bytes through the service"),
            passing.get(can.object.detail, ""),
        ),
        row_of(
            can.resumable_download if can.reading.on else can.reading,
            translate("Connection", "Resume downloads"),
        ),
        row_of(can.whole_download, translate("Connection", "A whole book as one file")),
        row_of(can.cover, translate("Connection", "Covers by address")),
        row_of(can.config, translate("Connection", "config.json by address")),
    )


def _uploading(can: Capabilities) -> tuple[Row, ...]:
    versions = {
        "folders": translate("Connection", "a folder for each; the newest is shown"),
        "field": translate("Connection", "a number in the record"),
    }
    return (
        row_of(can.upload_new, translate("Connection", "New books from an archive")),
        row_of(can.upload_into, translate("Connection", "Archives for books it has")),
        *replace_rows(can),
        row_of(can.upload_async, translate("Connection", "Unpack in the background")),
        row_of(
            can.upload_chunked,
            translate("Connection", "Archives in pieces"),
            translate("Connection", "a broken piece is sent again alone"),
        ),
        row_of(can.resumable_upload, translate("Connection", "Resume uploads")),
        row_of(
            can.versions, translate("Connection", "Versions of a book"), versions.get(can.versions.detail, "")
        ),
    )


def replace_rows(can: Capabilities) -> tuple[Row, ...]:
    """What happens to the old files when a book is replaced; nothing where that is not possible."""
    if not can.upload_into.on:
        return ()
    if can.versions.on and can.versions.detail == "folders":
        keeps = translate("Connection", "the old version stays, or goes to the trash")
        return (Row("yes", translate("Connection", "Replace keeps the old files"), keeps),)
    how = (
        translate("Connection", "we keep a safety copy")
        if replace_wipes(can)
        else translate("Connection", "and hands none out: no safety copy can be kept")
    )
    return (Row("care", translate("Connection", "Replace wipes first"), how),)


def _records(can: Capabilities) -> tuple[Row, ...]:
    keys = {
        "everywhere": translate("Connection", "taken everywhere"),
        "books": translate("Connection", "taken for book records, not for files"),
    }
    return (
        row_of(can.books, translate("Connection", "List books"), can.books.detail),
        row_of(can.child_books, translate("Connection", "Books that belong to another")),
        row_of(can.create, translate("Connection", "New records")),
        row_of(can.update, translate("Connection", "Change records"), can.update.detail),
        row_of(can.title, translate("Connection", "Change a title alone")),
        row_of(can.publishers, translate("Connection", "Publishers of its own")),
        row_of(can.api_keys, translate("Connection", "API keys"), keys.get(can.api_keys.detail, "")),
    )


def _deleting(can: Capabilities) -> tuple[Row, ...]:
    permanent = translate("Connection", "Deletes for good")
    return (
        row_of(can.delete, translate("Connection", "Delete books")),
        Row("care", permanent, translate("Connection", "we ask twice and offer a copy"))
        if can.delete_permanent.on
        else row_of(can.delete_permanent, permanent),
        row_of(
            can.trash,
            translate("Connection", "Trash"),
            translate("Connection", "nothing new goes there") if can.delete_permanent.on else "",
        ),
        row_of(can.restore, translate("Connection", "Restore from the trash")),
        row_of(can.purge, translate("Connection", "Delete from the trash")),
        row_of(can.retention_info, translate("Connection", "Says how long deleted books are kept")),
        row_of(can.override_reason, translate("Connection", "Takes a reason for deleting early")),
    )


def token_text(access: Access) -> str:
    """How long the sign-in lasts, and what happens then."""
    if access.token_left < 0 and not access.renews:
        if access.key:
            return translate("Connection", "There is none: the API key does not end by itself.")
        return translate("Connection", "It has ended. Sign in again.")
    after = (
        translate("Connection", "It is renewed by itself.")
        if access.renews
        else translate("Connection", "Then you sign in again.")
    )
    if access.token_left < 0:
        return translate("Connection", "It has ended.") + " " + after
    if math.isinf(access.token_left):
        return translate("Connection", "The service does not say when it ends.") + " " + after
    days = int(access.token_left // (24 * 3600))
    time = translate("Connection", "%n day(s)", "", days) if days >= 2 else duration_text(access.token_left)
    ends = translate("Connection", "Ends in {time}.").format(time=time)
    return f"{ends} {after}"


def key_text(access: Access, offered: Capability) -> str:
    """Where the API key goes, or whether there could be one."""
    if not access.key:
        if not offered.on:
            return translate("Capabilities", offered.reason)
        if offered.detail == "everywhere":
            return translate("Connection", "None in use. This service takes them everywhere.")
        return translate("Connection", "None in use. This service takes them for book records and uploads.")
    alone = not access.renews and access.token_left < 0
    return {
        "everywhere": translate("Connection", "In use everywhere."),
        "books": translate("Connection", "In use for book records; files are closed to it.")
        if alone
        else translate("Connection", "In use for book records and uploads; files go with the token."),
        "refused": translate("Connection", "Refused by the service. The password is used instead."),
    }[access.key]


def with_text(access: Access) -> str:
    """With what a person is signed in."""
    if not access.key:
        return translate("Connection", "E-mail and password")
    if access.renews or access.token_left >= 0:
        return translate("Connection", "E-mail and password, and an API key")
    return translate("Connection", "An API key")
