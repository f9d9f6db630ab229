"""What a service can do, each thing derived on its own from its OpenAPI document or from probes (contract 7).

There are no versions here: a missing capability carries the sentence a greyed-out action shows.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

import msgspec

from dcs_browser.client.protocol.exchange import Ask
from dcs_browser.domain.errors import NotOffered


@dataclass(frozen=True, slots=True)
class Capability:
    """``reason`` is a sentence and set when off; ``detail`` says which of several ways when on."""

    on: bool
    reason: str = ""
    detail: str = ""


OFF = Capability(False, "This service does not offer it.")


@dataclass(frozen=True, slots=True)
class Capabilities:
    """Everything the program asks about a service.

    Details: ``books`` the collection's path with or without slash; ``listing`` guide, name or id; ``presigned``
    guide or route; ``object`` range or whole; ``update`` PATCH, PUT or title; ``upload_into``/``upload_new``
    override when the service knows the parameter; ``versions`` folders or field; ``api_keys`` books or
    everywhere; ``batch_presign`` array or the name of the field that holds the paths.
    """

    books: Capability = OFF
    child_books: Capability = OFF
    create: Capability = OFF
    update: Capability = OFF
    title: Capability = OFF
    delete: Capability = OFF
    delete_permanent: Capability = OFF
    listing: Capability = OFF
    reading: Capability = OFF
    presigned: Capability = OFF
    object: Capability = OFF
    batch_presign: Capability = OFF
    cover: Capability = OFF
    config: Capability = OFF
    resumable_download: Capability = OFF
    whole_download: Capability = OFF
    upload_into: Capability = OFF
    upload_new: Capability = OFF
    upload_async: Capability = OFF
    upload_chunked: Capability = OFF
    resumable_upload: Capability = OFF
    versions: Capability = OFF
    publishers: Capability = OFF
    api_keys: Capability = OFF
    trash: Capability = OFF
    restore: Capability = OFF
    purge: Capability = OFF
    retention_info: Capability = OFF
    override_reason: Capability = OFF

    def __iter__(self) -> Iterator[tuple[str, Capability]]:
        return ((field.name, getattr(self, field.name)) for field in fields(self))

    def need(self, name: str) -> Capability:
        """The capability if it is on; raises ``NotOffered`` with its reason if not."""
        capability: Capability = getattr(self, name)
        if not capability.on:
            raise NotOffered(name, reason=capability.reason)
        return capability

    def without(self, name: str) -> "Capabilities":
        """The same service after ``name`` turned out not to be there."""
        changes = {name: Capability(False, _REASONS.get(name, OFF.reason))}
        return replace(self, **changes).derived() if hasattr(self, name) else self

    def for_records_only(self) -> "Capabilities":
        """What is left to an API key alone where keys open book records and nothing else (contract 1.1)."""
        closed = {name: Capability(False, _KEY_ALONE) for name in _CLOSED_TO_KEYS}
        api_keys = replace(self.api_keys, detail="books")
        return replace(self, api_keys=api_keys, **closed)

    def derived(self) -> "Capabilities":
        """Capabilities that follow from others."""
        seekable = self.presigned.on or (self.object.on and self.object.detail == "range")
        return replace(
            self,
            reading=_flag(self.presigned.on or self.object.on, "reading"),
            resumable_download=_flag(seekable, "resumable_download"),
            resumable_upload=_flag(self.upload_chunked.on, "resumable_upload"),
        )


_KEY_ALONE = "Here an API key opens book records only. Sign in with e-mail and password as well."
# Uploads are closed too: without the listing nobody could see whether a book arrived whole.
_CLOSED_TO_KEYS = (
    "listing",
    "reading",
    "presigned",
    "object",
    "batch_presign",
    "cover",
    "config",
    "resumable_download",
    "upload_into",
    "upload_new",
    "trash",
    "restore",
    "purge",
)

_REASONS = {
    "books": "This service lists no books.",
    "child_books": "On this service no book belongs to another.",
    "create": "This service takes no new book records.",
    "update": "This service does not let a book's record be changed.",
    "title": "This service does not let a title be changed on its own.",
    "delete": "This service does not let books be deleted.",
    "delete_permanent": "Deleted books go to the trash first.",
    "listing": "This service does not list the files of a book.",
    "reading": "This service lists the files of a book but does not hand them out.",
    "presigned": "This service gives no links to files.",
    "object": "This service does not pass the bytes of files through itself.",
    "batch_presign": "This service gives one link at a time.",
    "cover": "This service has no address for covers.",
    "config": "This service has no address for a book's config.json.",
    "resumable_download": "This service can't go on in the middle of a file; downloads start over.",
    "whole_download": "This service does not pack a book into one download.",
    "upload_into": "This service takes no archives for books it has.",
    "upload_new": "This service needs the book's record before its archive.",
    "upload_async": "This service unpacks archives while the upload waits.",
    "upload_chunked": "This service takes an archive only in one piece.",
    "resumable_upload": "This service can't go on in the middle of an archive; uploads start over.",
    "versions": "This service keeps no versions of a book.",
    "publishers": "This service keeps no list of publishers; they are taken from the books.",
    "api_keys": "This service has no API keys.",
    "trash": "This service has no trash.",
    "restore": "This service can't bring deleted books back.",
    "purge": "This service has no trash to empty.",
    "retention_info": "This service does not say how long deleted books are kept.",
    "override_reason": "This service asks for no reason.",
}


def _flag(on: bool, name: str, detail: str = "") -> Capability:
    return Capability(True, detail=detail) if on else Capability(False, _REASONS[name])


def read_openapi(body: bytes) -> dict[str, Any] | None:
    """The OpenAPI document, or ``None`` when ``body`` is something else."""
    try:
        document = msgspec.json.decode(body)
    except msgspec.DecodeError:
        return None
    return document if isinstance(document, dict) and isinstance(document.get("paths"), dict) else None


class _Document:
    """An OpenAPI document, asked about routes, parameters and schemas."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._paths: Mapping[str, Any] = document["paths"]
        components = document.get("components")
        self._schemas: Mapping[str, Any] = (
            components.get("schemas") or {} if isinstance(components, dict) else {}
        )

    def has(self, method: str, path: str) -> bool:
        return method in (self._paths.get(path) or {})

    def parameters(self, method: str, path: str) -> dict[str, Mapping[str, Any]]:
        operation = (self._paths.get(path) or {}).get(method) or {}
        return {str(p.get("name", "")): p for p in operation.get("parameters") or ()}

    def answers(self, method: str, path: str) -> set[str]:
        return set((self._paths.get(path) or {}).get(method, {}).get("responses") or ())

    def properties(self, schema: str) -> Mapping[str, Any]:
        found: Mapping[str, Any] = (self._schemas.get(schema) or {}).get("properties") or {}
        return found

    def body(self, method: str, path: str) -> Mapping[str, Any]:
        """The schema of the JSON body, its reference followed."""
        operation = (self._paths.get(path) or {}).get(method) or {}
        content = (operation.get("requestBody") or {}).get("content") or {}
        schema: Mapping[str, Any] = (content.get("application/json") or {}).get("schema") or {}
        followed: Mapping[str, Any] = self._schemas.get(
            str(schema.get("$ref", "")).rpartition("/")[2], schema
        )
        return followed


def from_openapi(document: Mapping[str, Any]) -> Capabilities:
    """Derive every capability from an OpenAPI document; ``info.version`` is never looked at."""
    api = _Document(document)
    collection = next((path for path in ("/books/", "/books") if api.has("get", path)), "")
    books = api.properties("BookRead")
    listing, root = _listing(api)
    by_root = {
        name: bool(root) and api.has("get", f"{root}/{name}")
        for name in ("object", "presigned", "cover", "config")
    }
    guide_links = api.has("get", "/storage/download")
    ranged = "range" in {n.lower() for n in api.parameters("get", f"{root}/object")}
    permanent = "202" in api.answers("delete", "/books/{book_id}")
    verb = next((v for v in ("patch", "put") if api.has(v, "/books/{book_id}")), "")
    title = api.has("patch", "/books/{book_id}/title")
    folders = listing == "name" and "version" in books and "book_title" not in books
    keys = api.has("get", "/api-keys/") or api.has("get", "/api-keys")
    trash = api.has("get", "/storage/trash")

    def override(path: str) -> str:
        return "override" if "override" in api.parameters("post", path) else ""

    return Capabilities(
        books=_flag(bool(collection), "books", collection),
        child_books=_flag("top_level_only" in api.parameters("get", collection), "child_books"),
        create=_flag(api.has("post", collection), "create"),
        update=_flag(bool(verb) or title, "update", verb.upper() or "title"),
        title=_flag(title, "title"),
        delete=_flag(api.has("delete", "/books/{book_id}"), "delete"),
        delete_permanent=_flag(permanent, "delete_permanent"),
        listing=_flag(bool(listing), "listing", listing),
        presigned=_flag(
            guide_links or by_root["presigned"], "presigned", "guide" if guide_links else "route"
        ),
        object=_flag(by_root["object"], "object", "range" if ranged else "whole"),
        batch_presign=_flag(
            api.has("post", "/storage/batch-presigned-urls"), "batch_presign", _batch_shape(api)
        ),
        cover=_flag(by_root["cover"], "cover"),
        config=_flag(by_root["config"], "config"),
        whole_download=_flag(api.has("post", "/books/{book_id}/download"), "whole_download"),
        upload_into=_flag(
            api.has("post", "/books/{book_id}/upload"), "upload_into", override("/books/{book_id}/upload")
        ),
        upload_new=_flag(api.has("post", "/books/upload"), "upload_new", override("/books/upload")),
        upload_async=_flag(api.has("post", "/books/upload-async"), "upload_async"),
        upload_chunked=_flag(api.has("post", "/books/chunked-upload/init"), "upload_chunked"),
        versions=_flag("version" in books, "versions", "folders" if folders else "field"),
        publishers=_flag(api.has("get", "/publishers/"), "publishers"),
        # OpenAPI doesn't tell where keys are taken; services that list by id take them everywhere (contract 1.1).
        api_keys=_flag(keys, "api_keys", "everywhere" if listing == "id" else "books"),
        trash=_flag(trash, "trash"),
        restore=_flag(api.has("post", "/storage/restore"), "restore"),
        purge=_flag(api.has("delete", "/storage/trash"), "purge"),
        retention_info=_flag("eligible_at" in api.properties("TrashEntryRead"), "retention_info"),
        override_reason=_flag(
            "override_reason" in api.body("delete", "/storage/trash").get("properties", {}), "override_reason"
        ),
    ).derived()


def _listing(api: _Document) -> tuple[str, str]:
    """Which listing there is, and the root of the routes about one book's files."""
    if api.has("get", "/storage/browse"):
        return "guide", ""
    by_id = "/storage/books/{publisher_id}/{book_name}"
    if api.has("get", by_id):
        kind = api.parameters("get", by_id).get("publisher_id", {}).get("schema", {}).get("type")
        return ("id" if kind == "integer" else "name"), by_id
    by_name = "/storage/books/{publisher}/{book_name}"
    return ("name", by_name) if api.has("get", by_name) else ("", "")


def _batch_shape(api: _Document) -> str:
    schema = api.body("post", "/storage/batch-presigned-urls")
    properties = schema.get("properties")
    if not isinstance(properties, dict):
        return "array"
    return next((name for name in ("paths", "keys", "objects") if name in properties), "paths")


# Asked without a token, so that nothing can happen: a route that exists refuses (contract 7, point 2).
PROBES: Mapping[str, Ask] = {
    "browse": Ask("GET", "/storage/browse"),
    "download": Ask("GET", "/storage/download"),
    "tree": Ask("GET", "/storage/books/x/y"),
    "object": Ask("GET", "/storage/books/x/y/object"),
    "presigned": Ask("GET", "/storage/books/x/y/presigned"),
    "api_keys": Ask("GET", "/api-keys/"),
    "publishers": Ask("GET", "/publishers/"),
    "trash": Ask("GET", "/storage/trash"),
    "chunked": Ask("POST", "/books/chunked-upload/init"),
    "batch_presign": Ask("POST", "/storage/batch-presigned-urls"),
    "new": Ask("POST", "/books/upload"),
    "title": Ask("PATCH", "/books/0/title"),
    "patch": Ask("PATCH", "/books/0"),
    "put": Ask("PUT", "/books/0"),
    "slash": Ask("GET", "/books/"),
    "no_slash": Ask("GET", "/books"),
}

_THERE = frozenset({401, 403, 422})


def from_probes(statuses: Mapping[str, int]) -> Capabilities:
    """Capabilities from the statuses that ``PROBES`` got without a token, by their names.

    Ranges are taken for granted beside presigned URLs; whether names or ids are listed shows only after sign-in
    (see ``listing_probe``); a service with chunked uploads deletes for good.
    """
    there = {name for name, status in statuses.items() if status in _THERE}
    modern = "chunked" in there
    verb = next((v.upper() for v in ("patch", "put") if v in there), "PUT")
    collection = "/books" if "no_slash" in there and "slash" not in there else "/books/"
    listing = "guide" if "browse" in there else ("id" if modern else "name") if "tree" in there else ""
    ranged = "presigned" in there
    layered = listing == "name" and "publishers" not in there
    return Capabilities(
        books=_flag(True, "books", collection),
        child_books=_flag(modern, "child_books"),
        create=_flag(True, "create"),
        update=_flag(True, "update", verb),
        title=_flag("title" in there, "title"),
        delete=_flag(True, "delete"),
        delete_permanent=_flag(modern, "delete_permanent"),
        listing=_flag(bool(listing), "listing", listing),
        presigned=_flag(
            bool({"download", "presigned"} & there), "presigned", "guide" if "download" in there else "route"
        ),
        object=_flag("object" in there, "object", "range" if ranged else "whole"),
        batch_presign=_flag("batch_presign" in there, "batch_presign", "array"),
        cover=_flag(ranged, "cover"),
        config=_flag("object" in there, "config"),
        whole_download=_flag(modern, "whole_download"),
        upload_into=_flag(True, "upload_into", "override" if layered or listing == "guide" else ""),
        upload_new=_flag("new" in there, "upload_new", "override"),
        upload_async=_flag(modern, "upload_async"),
        upload_chunked=_flag(modern, "upload_chunked"),
        versions=_flag(layered or listing == "guide", "versions", "folders" if layered else "field"),
        publishers=_flag("publishers" in there, "publishers"),
        api_keys=_flag("api_keys" in there, "api_keys", "everywhere" if modern else "books"),
        trash=_flag("trash" in there, "trash"),
        restore=_flag("trash" in there, "restore"),
        purge=_flag("trash" in there, "purge"),
        retention_info=_flag("object" in there, "retention_info"),
        override_reason=_flag("object" in there, "override_reason"),
    ).derived()


def listing_probe() -> Ask:
    """Asked with a token: 422 means ids, an empty tree names (contract 7, point 2). Reads only."""
    return Ask("GET", "/storage/books/__probe__/x", repeatable=True)
