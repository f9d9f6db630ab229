"""What generation 4 does to the JSON of a book while it stores it: names in it follow the folded files (format 1.3).

The result is serialised anew, so the stored size differs from the one in the upload's answer.
"""

import difflib
import json
import re
from typing import Any

from dcs_browser.domain.names import stored_path, stored_segment

REWRITTEN = ("config.json", "games.json", "audio.json")
_EXTENSION = re.compile(r"\.[A-Za-z0-9]{1,5}\Z")
_MEDIA = re.compile(r"[^/]+\.(?:png|jpe?g|gif|webp|svg|mp3|wav|ogg|m4a|mp4|webm|srt|pdf)\Z", re.IGNORECASE)
_SIMILAR = 0.85


def rewritten(name: str, data: bytes, book_name: str, stored: set[str]) -> bytes:
    """The bytes to store for ``name``; what is no JSON is stored as it is. ``stored`` are book-relative paths."""
    try:
        value = json.loads(data)
    except ValueError:
        return data
    keys = name == "audio.json"
    return json.dumps(_walk(value, book_name, stored, keys), ensure_ascii=False, indent=2).encode(
        "utf-8", "surrogatepass"
    )


def _walk(value: Any, book_name: str, stored: set[str], keys: bool) -> Any:
    if isinstance(value, dict):
        return {
            _text(key, book_name, stored) if keys else key: _walk(inner, book_name, stored, keys)
            for key, inner in value.items()
        }
    if isinstance(value, list):
        return [_walk(inner, book_name, stored, keys) for inner in value]
    return _text(value, book_name, stored) if isinstance(value, str) else value


def _text(text: str, book_name: str, stored: set[str]) -> str:
    if "://" in text:
        return text
    if text.startswith("./") or ("/" in text and _EXTENSION.search(text)):
        return _path(text, book_name, stored)
    return stored_segment(text) if _MEDIA.match(text) else text


def _path(text: str, book_name: str, stored: set[str]) -> str:
    parts = text.split("/")
    if "books" in parts[:-1]:
        at = parts.index("books")
        head, rest = [*parts[: at + 1], book_name], parts[at + 2 :]
    else:
        head = [part for part in parts[:1] if part == "."]
        rest = parts[len(head) :]
    if not any(rest):
        return "/".join([*head, *rest])
    return "/".join([*head, _match(stored_path("/".join(rest)), stored)])


def _match(path: str, stored: set[str]) -> str:
    if path in stored:
        return path
    depth = path.count("/")
    near = [other for other in stored if other.count("/") == depth]
    best = max(near, key=lambda other: difflib.SequenceMatcher(None, path, other).ratio(), default="")
    return best if best and difflib.SequenceMatcher(None, path, best).ratio() >= _SIMILAR else path
