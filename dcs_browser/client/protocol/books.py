"""Book records: asks and answers (guide 4.2, contract 1.2)."""

from dataclasses import dataclass

import msgspec

from dcs_browser.client.protocol.exchange import Answer, Ask, decode, get
from dcs_browser.client.protocol.payloads import BookPayload, JobPayload, PublisherPayload, listed
from dcs_browser.domain.errors import NotADcs, ServerFault
from dcs_browser.domain.library import Book, BookDraft

# What the façade calls a field, and what the service calls it.
FIELDS = {
    "name": "book_name",
    "title": "book_title",
    "cover": "book_cover",
    "publisher": "publisher",
    "language": "language",
    "category": "category",
    "version": "version",
    "status": "status",
}


def list_books(collection: str) -> Ask:
    return get(collection, needs="books")


def list_children(collection: str, book_id: int) -> Ask:
    """Books that belong to another; the list of all leaves them out (contract 1.2)."""
    return get(collection, ("parent_book_id", str(book_id)), needs="child_books")


def read_books(answer: Answer, host: str = "") -> tuple[Book, ...]:
    """All records, in the service's order."""
    try:
        payloads = listed(answer.body, BookPayload)
    except msgspec.DecodeError as error:
        if answer.is_html:
            raise NotADcs("a web page instead of the books", host=host) from error
        raise ServerFault(f"unreadable list of books: {error}", status=answer.status) from error
    return tuple(payload.book() for payload in payloads)


def get_book(book_id: int) -> Ask:
    return get(f"/books/{book_id}", needs="books")


def read_book(answer: Answer, host: str = "") -> Book:
    return decode(answer, BookPayload, host).book()


def create_book(collection: str, draft: BookDraft) -> Ask:
    """A new record. Empty fields are left out, but ``category``: older services demand it."""
    body = {
        "publisher": draft.publisher,
        "book_name": draft.name,
        "language": draft.language,
        "category": draft.category,
        "status": draft.status.value,
    }
    if draft.version:
        body["version"] = draft.version
    if draft.title:
        body["book_title"] = draft.title
    return Ask("POST", collection, json=body, needs="create")


def update_book(book_id: int, verb: str, changes: dict[str, str]) -> Ask:
    """A partial update with ``verb`` PUT or PATCH; fields by the names of ``domain.library.Book``."""
    body = {FIELDS.get(name, name): value for name, value in changes.items()}
    return Ask(verb, f"/books/{book_id}", json=body, repeatable=True)


def set_title(book_id: int, title: str) -> Ask:
    return Ask("PATCH", f"/books/{book_id}/title", json={"book_title": title}, repeatable=True, needs="title")


def delete_book(book_id: int) -> Ask:
    return Ask("DELETE", f"/books/{book_id}", needs="delete")


@dataclass(frozen=True, slots=True)
class Deleted:
    """What the answer to a delete tells: the record, its key in the trash, the job that deletes for good."""

    book: Book | None = None
    trash_key: str = ""
    job: str = ""


def read_deletion(answer: Answer) -> Deleted:
    """Whatever is there: the deletion itself succeeded, also with an empty 204 or a bare message."""
    if answer.status == 202:
        return Deleted(job=decode(answer, JobPayload).job_id or "")
    try:
        payload = decode(answer, BookPayload)
    except (ServerFault, NotADcs):
        return Deleted()
    return Deleted(payload.book(), payload.trash_key or "")


def delete_status(job: str) -> Ask:
    return get(f"/books/delete-status/{job}")


def publisher_by_name(encoded: str) -> Ask:
    return get(f"/publishers/by-name/{encoded}")


def create_publisher(name: str) -> Ask:
    return Ask("POST", "/publishers/", json={"name": name, "display_name": name})


def read_publisher(answer: Answer) -> int:
    return decode(answer, PublisherPayload).id
