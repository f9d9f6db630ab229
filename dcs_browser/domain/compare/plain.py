"""The plain form of JSON: what two writings of the same meaning share, as values that can be compared and looked up.

Left-out defaults (format 2.1), shuffled pools, folded names of files (1.3) and renamed files make no difference in
it; unknown keys do.
"""

from collections import Counter
from collections.abc import Hashable, Iterable
from typing import Any

from dcs_browser.domain.compare.files import Files
from dcs_browser.domain.flowbook.activities import (
    Activity,
    ActivityKind,
    Answer,
    CircleExtra,
    MatchWord,
    Sentence,
)
from dcs_browser.domain.flowbook.config import BookConfig, LegacyGame, Module, Page, Volume
from dcs_browser.domain.flowbook.games import Option, Question
from dcs_browser.domain.flowbook.karaoke import SpokenWord
from dcs_browser.domain.flowbook.parts import AudioExtra, FreeTextField, Magnifier, Section
from dcs_browser.domain.flowbook.paths import (
    APPLICATION_KEYS,
    PATH_KEYS,
    Reference,
    book_folder,
    looks_like_path,
    relative,
)
from dcs_browser.domain.names import nfc, stored_path

DEEPEST = 48
"""Levels that are compared one by one; no book has so many."""

SIDES = frozenset("xywh")
COUNTS = frozenset({"circleCount", "markCount"})
_SHAPED = (
    BookConfig, Volume, Module, Page, LegacyGame, Section, Activity, Answer, Sentence, MatchWord, CircleExtra,
    Magnifier, AudioExtra, FreeTextField, Option, Question, SpokenWord,
)  # fmt: skip
# Keys that writers leave out when they hold their default, so that absence means it (format 2.1).
_LEFT_OUT = frozenset(key for made in _SHAPED for key in made({}, "").shape) | SIDES
# Types whose words are a pool that writers shuffle or readers deal anew (format 2.1, 3.1).
POOLED = frozenset(
    {
        ActivityKind.DRAG_DROP.value,
        ActivityKind.DRAG_DROP_GROUP.value,
        ActivityKind.FILL_PICTURE.value,
        ActivityKind.PUZZLE.value,
        ActivityKind.FILL_SENTENCES.value,
    }
)
EMPTY: Hashable = ("empty",)


def is_box(value: dict[str, Any]) -> bool:
    return bool(value) and value.keys() <= SIDES


def is_pool(key: str, owner: dict[str, Any], value: list[Any]) -> bool:
    """Whether the order of a list says nothing: words to be dealt, words of one group."""
    if key == "group":
        return all(isinstance(word, str) for word in value)
    if key == "words":
        kind = owner.get("type")
        return isinstance(kind, str) and kind in POOLED and all(isinstance(word, str) for word in value)
    return False


def main_folder(references: Iterable[Reference]) -> str:
    """The folder most paths of a book name after ``books``; "" where none does."""
    found = Counter(folder for ref in references if (folder := book_folder(ref.written)))
    return min(found, key=lambda name: (-found[name], name)) if found else ""


class Plainer:
    """Makes plain forms of one side; ``folder`` is the book's own in its paths."""

    def __init__(self, files: Files, folder: str, *, folded: bool) -> None:
        self._tokens = files.tokens
        self._prefix = f"books/{folder}/" if folder else ""
        self._folded = folded

    def of(self, value: Any, key: str = "", depth: int = 0) -> Hashable:
        """The plain form of any JSON value; ``EMPTY`` for what counts as absent."""
        kind = type(value)
        if kind is str:
            return self._text(value, key)
        if kind is dict:
            return self._object(value, depth)
        if kind is list:
            if not value:
                return EMPTY
            if depth >= DEEPEST:
                return _flat(value)
            return ("list", *[self.of(item, key, depth + 1) for item in value])
        if kind is bool:
            return ("flag", True) if value else EMPTY
        if value is None or value == 0:
            return EMPTY
        return value if isinstance(value, Hashable) else repr(value)

    def _text(self, value: str, key: str) -> Hashable:
        if not value:
            return EMPTY
        if not value.isascii():
            value = nfc(value)
        if key in PATH_KEYS or ("." in value and key not in APPLICATION_KEYS and looks_like_path(value)):
            return self.path(value)
        return value

    def path(self, written: str) -> Hashable:
        """What a written path leads to: a file both sides have, a content, or the spelling itself."""
        if self._folded:
            inside = stored_path(relative(written))
        else:
            text = written.removeprefix("./")
            inside = text[len(self._prefix) :] if self._prefix and text.startswith(self._prefix) else ""
        if not inside:
            return ("path", written)
        return self._tokens.get(inside, ("path", inside))

    def stands(self, plain: Hashable) -> bool:
        """Whether a plain path leads to a file that is the same on both sides."""
        return isinstance(plain, tuple) and plain[0] == "path" and self._tokens.get(plain[1]) == plain

    def _object(self, value: dict[str, Any], depth: int) -> Hashable:
        if not value:
            return EMPTY
        if value.keys() <= SIDES:
            box = _box(value)
            if box is not None:
                return box
        if depth >= DEEPEST:
            return _flat(value)
        made = []
        for key, item in value.items():
            kind = type(item)
            if kind is str and item and "." not in item and key not in PATH_KEYS and item.isascii():
                plain: Hashable = item  # most texts
            elif kind is int:
                if key in COUNTS and item == 2:
                    continue
                plain = item or EMPTY
            elif kind is list and item and is_pool(key, value, item):
                plain = ("pool", *sorted(nfc(word) for word in item))
            else:
                plain = self.of(item, key, depth + 1)
            if plain is not EMPTY:
                made.append((key, plain))
            elif key not in _LEFT_OUT:
                made.append((key, ("unknown", kind.__name__)))
        made.sort()
        return ("object", *made) if made else EMPTY


def _box(value: dict[str, Any]) -> Hashable | None:
    """A box or a point of whole numbers; one without an area is dropped by the editor (format 2.1)."""
    x, y, w, h = value.get("x", 0), value.get("y", 0), value.get("w", 0), value.get("h", 0)
    if not type(x) is type(y) is type(w) is type(h) is int:
        if all(type(n) is int or (type(n) is float and n.is_integer()) for n in (x, y, w, h)):
            x, y, w, h = int(x), int(y), int(w), int(h)
        else:
            return None  # readers take the rest as 0, but it is written otherwise
    if "w" not in value and "h" not in value:
        return ("point", x, y) if x or y else EMPTY
    return ("box", x, y, w, h) if w >= 1 and h >= 1 else EMPTY


def _flat(value: Any) -> Hashable:
    """Anything below the deepest level, told apart without descending into it one call a level."""
    found: list[str] = []
    stack: list[tuple[str, Any]] = [("", value)]
    while stack:
        name, item = stack.pop()
        if isinstance(item, dict):
            found.append(f"{name}{{{len(item)}")
            stack.extend((key, item[key]) for key in sorted(item))
        elif isinstance(item, list):
            found.append(f"{name}[{len(item)}")
            stack.extend(("", inner) for inner in item)
        else:
            found.append(f"{name}={item!r}")
    return ("deep", *found)


_WITHOUT_TEXT = frozenset({"path", "content", "empty", "flag", "unknown", "box", "point"})


def texts_of(plain: Hashable) -> frozenset[str]:
    """The texts in a plain form that are no paths: what two versions of one page still share."""
    found: set[str] = set()
    stack: list[Any] = [plain]
    while stack:
        here = stack.pop()
        if type(here) is str:
            found.add(here)
        elif type(here) is tuple and here and here[0] not in _WITHOUT_TEXT:
            if here[0] == "object":
                stack.extend(item for _, item in here[1:])
            else:
                stack.extend(here[1:])
    return frozenset(found)


def without_paths(plain: Hashable) -> Hashable:
    """A plain form in which every path is the same: for books whose files are named after page numbers."""
    if type(plain) is not tuple or not plain:
        return plain
    if plain[0] in ("path", "content"):
        return ("path",)
    if plain[0] == "object":
        return ("object", *((key, without_paths(item)) for key, item in plain[1:]))
    return tuple(without_paths(item) for item in plain)
