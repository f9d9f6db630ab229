"""Listings and links of stored objects: the guide's browse and download, the tree routes (guide 4.3, contract 1.4).

Paths come out relative to the book; keys stay as the service spells them.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import msgspec

from dcs_browser.client.protocol.exchange import Answer, Ask, decode, get, masked, segment
from dcs_browser.client.protocol.payloads import Browsed, BrowsedObject, LinkPayload, TreeNode, when
from dcs_browser.domain.errors import ServerFault
from dcs_browser.domain.library import Book, PresignedUrl, StoredObject


def browse(book: Book, path: str = "") -> Ask:
    query = [("publisher", book.publisher), ("book_name", book.name)]
    if path:
        query.append(("path", path))
    return get("/storage/browse", *query, needs="listing")


def read_browsed(answer: Answer, host: str = "") -> list[BrowsedObject]:
    """The objects as listed; a bare list is understood too."""
    if answer.body.lstrip()[:1] == b"[":
        return decode(answer, list[BrowsedObject], host)
    return decode(answer, Browsed, host).objects


def guide_prefix(book: Book, keys: Iterable[str]) -> str:
    """What stands before the book's own paths in these keys.

    ``books/{name}/`` by the guide; its own example drops the blanks of the name, so segments are compared by
    their letters and digits. Without keys, or when none names the book, the guide's rule stands.
    """
    plain = f"books/{book.name}/"
    wanted = {_letters(book.name), _letters(book.title)} - {""}
    for key in keys:
        if key.startswith(plain):
            return plain
        folders = key.split("/")[:-1]
        rooted = folders[:1] == ["books"]
        for index, folder in enumerate(folders[:4]):
            if _letters(folder) in wanted and not (rooted and index == 0):
                return "/".join(folders[: index + 1]) + "/"
        if rooted and len(folders) > 1:
            return f"books/{folders[1]}/"
    return plain


def stored(objects: Iterable[BrowsedObject], prefix: str) -> tuple[StoredObject, ...]:
    """Files only; entries that end in a slash are folder marks."""
    return tuple(
        StoredObject(
            path=item.name.removeprefix(prefix).lstrip("/"),
            key=item.name,
            size=item.size or 0,
            modified=when(item.last_modified),
            etag=(item.etag or "").strip('"'),
        )
        for item in objects
        if not item.name.endswith("/")
    )


def download_link(key: str) -> Ask:
    return get("/storage/download", ("path", key), needs="presigned")


def download_links(keys: Sequence[str], shape: str) -> Ask:
    """Many links at once; ``shape`` is ``array`` for a bare list, else the name of the field that holds it."""
    body: object = list(keys) if shape == "array" else {shape or "paths": list(keys)}
    return Ask("POST", "/storage/batch-presigned-urls", json=body, repeatable=True, needs="batch_presign")


def read_link(answer: Answer, now: datetime, host: str = "") -> PresignedUrl:
    payload = decode(answer, LinkPayload, host)
    if not payload.address:
        raise ServerFault("the answer holds no link", status=answer.status)
    return PresignedUrl(payload.address, now + timedelta(seconds=payload.lifetime))


def read_links(answer: Answer, now: datetime) -> dict[str, PresignedUrl]:
    """Links by key, from ``{"urls": {key: url}}``, ``{"urls": [{path, url}]}``, or either without the wrapping."""
    body: object = decode(answer, object)
    seconds: object = None
    if isinstance(body, dict):
        seconds = body.get("expires_in_seconds") or body.get("expires_in")
        for name in ("urls", "results", "items", "presigned_urls"):
            if isinstance(body.get(name), dict | list):
                body = body[name]
                break
    life = seconds if isinstance(seconds, int) else 3600
    found: dict[str, PresignedUrl] = {}
    for key, item in _pairs(body):
        if isinstance(item, str):
            found[key] = PresignedUrl(item, now + timedelta(seconds=life))
        elif isinstance(item, dict):
            try:
                payload = msgspec.convert({"expires_in": life, **item}, LinkPayload, strict=False)
            except msgspec.ValidationError as error:
                raise ServerFault(masked(f"unreadable links: {error}"), status=answer.status) from error
            if payload.address:
                found[key] = PresignedUrl(payload.address, now + timedelta(seconds=payload.lifetime))
    return found


def _pairs(body: object) -> Iterator[tuple[str, object]]:
    if isinstance(body, dict):
        yield from ((str(key), value) for key, value in body.items())
    elif isinstance(body, list):
        for item in body:
            if isinstance(item, dict) and (key := item.get("path") or item.get("key") or item.get("name")):
                yield str(key), item


def tree_root(publisher: str, book: Book) -> str:
    """``/storage/books/{publisher}/{book}``; ``publisher`` is a name or an id as the family wants."""
    return f"/storage/books/{segment(publisher)}/{segment(book.name)}"


def tree(root: str) -> Ask:
    return get(root, needs="listing")


@dataclass(frozen=True, slots=True)
class Listing:
    """A flattened tree: the objects, and what stands between the book's prefix and their paths."""

    objects: tuple[StoredObject, ...]
    below: str = ""


def read_tree(answer: Answer, *, versioned: bool, version: str = "", host: str = "") -> Listing:
    """Flatten a tree. ``versioned``: paths count from ``{version}/[top folder/]``, of the record's version or the newest."""
    root = decode(answer, TreeNode, host)
    below = _version_folder(root, version) if versioned else ""
    start = root.path + below
    objects = tuple(
        StoredObject(
            path=node.path.removeprefix(start),
            key=node.path,
            size=node.size or 0,
            modified=when(node.last_modified),
            etag=(node.etag or "").strip('"'),
        )
        for node in _files(root)
        if node.path.startswith(start)
    )
    return Listing(objects, below)


def _files(root: TreeNode) -> Iterator[TreeNode]:
    # A stack, not recursion: the depth is the service's choice.
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node.type == "file":
            yield node
        else:
            waiting.extend(reversed(node.children or ()))


def _version_folder(root: TreeNode, version: str) -> str:
    """``1.0.0/`` or ``1.0.0/Top/``: archives of the first generations keep their top folder (contract 3)."""
    folders = {_name(node): node for node in root.children or () if node.type != "file"}
    if not folders:
        return ""
    name = version if version in folders else max(folders, key=_order)
    inner = [n for n in folders[name].children or () if _name(n) not in {"__MACOSX", ".DS_Store"}]
    if len(inner) == 1 and inner[0].type != "file":
        return f"{name}/{_name(inner[0])}/"
    return f"{name}/"


def _name(node: TreeNode) -> str:
    return node.path.rstrip("/").rpartition("/")[2]


def _order(version: str) -> tuple[tuple[int, ...], bool, str]:
    numbers = re.match(r"v?(\d+(?:\.\d+)*)", version)
    core = tuple(int(n) for n in numbers[1].split(".")) if numbers else ()
    return core, "-" not in version, version


def _letters(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFC", name).casefold() if c.isalnum())


def presigned(root: str, path: str) -> Ask:
    return get(f"{root}/presigned", ("path", path), needs="presigned")


def object_bytes(root: str, path: str) -> Ask:
    return get(f"{root}/object", ("path", path), needs="object")
