"""The ground of the book model: elements over raw JSON, pointers, rectangles, and what is odd about them.

An element never copies: it is a JSON object and where it stands, and reads its keys when asked, so that a
book of any size opens at the speed of its JSON. Numbers are read as the desktop reader reads them (format 2.1).
Leaves to others: which keys there are (``parts``, ``config``, ``games``, ``karaoke``).
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple, TypeVar

E = TypeVar("E", bound="Element")

_LARGEST = 2**31 - 1
_GONE = object()


class ProblemKind(StrEnum):
    """What sort of oddity a problem is."""

    BOM = "bom"
    ENCODING = "encoding"
    SYNTAX = "syntax"
    DUPLICATE_KEY = "duplicate-key"
    TYPE = "type"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a tolerant reader passed over; ``pointer`` is RFC 6901, ``sentence`` English for a person."""

    pointer: str
    sentence: str
    kind: ProblemKind


def join(pointer: str, token: str | int) -> str:
    """``pointer`` with one more reference token (RFC 6901 escaping)."""
    if isinstance(token, int):
        return f"{pointer}/{token}"
    if "~" in token or "/" in token:
        token = token.replace("~", "~0").replace("/", "~1")
    return f"{pointer}/{token}"


def tokens(pointer: str) -> tuple[str, ...]:
    """The reference tokens of a pointer, unescaped; the root has none."""
    if not pointer:
        return ()
    parts = pointer.split("/")[1:]
    return tuple(part.replace("~1", "/").replace("~0", "~") if "~" in part else part for part in parts)


def whole(value: object) -> int:
    """A whole number as Qt reads it: anything but an integral number of 32 bits is 0 (format 2.1)."""
    if type(value) is float:
        if not value.is_integer():
            return 0
        value = int(value)
    if type(value) is int and -_LARGEST <= value <= _LARGEST:
        return value
    return 0


def number(value: object) -> float | None:
    """A finite number, or None."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if isinstance(value, int) and abs(value) > 10**15:
        return None
    return float(value) if math.isfinite(value) else None


@dataclass(frozen=True, slots=True)
class Rect:
    """A box, origin top left: whole picture pixels as written, fractions only after scaling."""

    x: float
    y: float
    w: float
    h: float

    @classmethod
    def of(cls, raw: object) -> "Rect | None":
        """The box a reader sees; None where there is none. Fractions and texts count as 0 (format 2.1)."""
        if not isinstance(raw, dict):
            return None
        x, y, w, h = raw.get("x", _GONE), raw.get("y", _GONE), raw.get("w", _GONE), raw.get("h", _GONE)
        if x is y is w is h is _GONE:
            return None
        if type(x) is type(y) is type(w) is type(h) is int and max(x, y, w, h, -x, -y, -w, -h) <= _LARGEST:
            return cls(x, y, w, h)  # nearly all
        return cls(whole(x), whole(y), whole(w), whole(h))

    @property
    def empty(self) -> bool:
        """The editor drops boxes with a side below 1 (format 2.1)."""
        return self.w < 1 or self.h < 1

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    @property
    def area(self) -> float:
        return max(0.0, self.w) * max(0.0, self.h)

    @property
    def center(self) -> "Point":
        return Point(self.x + self.w / 2, self.y + self.h / 2)

    def inside(self, other: "Rect", *, tolerance: float = 0) -> bool:
        """Whether all of this box lies in ``other``, give or take ``tolerance`` pixels."""
        return (
            self.x >= other.x - tolerance
            and self.y >= other.y - tolerance
            and self.right <= other.right + tolerance
            and self.bottom <= other.bottom + tolerance
        )

    def contains(self, point: "Point") -> bool:
        return self.x <= point.x < self.right and self.y <= point.y < self.bottom

    def shared(self, other: "Rect") -> float:
        """The area both boxes cover, in square pixels."""
        width = min(self.right, other.right) - max(self.x, other.x)
        height = min(self.bottom, other.bottom) - max(self.y, other.y)
        return width * height if width > 0 and height > 0 else 0.0

    def touches(self, other: "Rect") -> bool:
        return self.shared(other) > 0

    def covered(self, other: "Rect") -> float:
        """How much of the smaller box lies in the other: 0 to 1."""
        smaller = min(self.area, other.area)
        return self.shared(other) / smaller if smaller else 0.0

    def scaled(self, across: float, down: float | None = None) -> "Rect":
        """The box times a factor (or one a direction), e.g. natural pixels to painted ones."""
        down = across if down is None else down
        return Rect(self.x * across, self.y * down, self.w * across, self.h * down)

    def moved(self, dx: float, dy: float) -> "Rect":
        return Rect(self.x + dx, self.y + dy, self.w, self.h)


class Point(NamedTuple):
    """A place in a picture, in pixels."""

    x: float
    y: float

    @classmethod
    def of(cls, raw: object) -> "Point | None":
        if not isinstance(raw, dict) or not raw.keys() & {"x", "y"}:
            return None
        return cls(whole(raw.get("x")), whole(raw.get("y")))


@dataclass(frozen=True, eq=False)
class Element:
    """One JSON object of a book: ``raw`` as written (unknown keys included), ``pointer`` where it stands.

    Compared by identity: a book hands out the same element for the same place every time.
    """

    raw: dict[str, Any] = field(repr=False)
    pointer: str
    parent: "Element | None" = field(default=None, repr=False)

    @property
    def children(self) -> "tuple[Element, ...]":
        """The elements directly below, in the order of the book."""
        return ()

    @property
    def shape(self) -> dict[str, str]:
        """Keys with a known type: text, whole, number, flag, texts, objects, object, box (format 2 to 4)."""
        return {}

    def read_text(self, *keys: str) -> str:
        """The first of ``keys`` that holds a non-empty text."""
        for key in keys:
            value = self.raw.get(key)
            if isinstance(value, str) and value:
                return value
        return ""

    def read_whole(self, key: str) -> int:
        return whole(self.raw.get(key))

    def read_number(self, key: str) -> float | None:
        return number(self.raw.get(key))

    def read_flag(self, key: str) -> bool:
        return self.raw.get(key) is True

    def read_box(self, key: str) -> Rect | None:
        return Rect.of(self.raw.get(key))

    def read_texts(self, key: str) -> tuple[str, ...]:
        value = self.raw.get(key)
        return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()

    def items(self, key: str) -> list[Any]:
        value = self.raw.get(key)
        return value if isinstance(value, list) else []

    def elements(self, key: str, make: Callable[[dict[str, Any], str, "Element"], E]) -> tuple[E, ...]:
        """The objects of the list at ``key``; anything else in it keeps its index and is left out."""
        base = join(self.pointer, key)
        return tuple(
            make(item, f"{base}/{index}", self)
            for index, item in enumerate(self.items(key))
            if isinstance(item, dict)
        )

    def element(self, key: str, make: Callable[[dict[str, Any], str, "Element"], E]) -> E | None:
        value = self.raw.get(key)
        return make(value, join(self.pointer, key), self) if isinstance(value, dict) and value else None

    @property
    def index(self) -> int:
        """The position in its list, from 0; 0 for what isn't in a list."""
        last = self.pointer.rpartition("/")[2]
        return int(last) if last.isdigit() else 0

    def walk(self) -> Iterator["Element"]:
        """The element itself and every one below it, in the order of the book."""
        stack: list[Element] = [self]
        while stack:
            element = stack.pop()
            yield element
            stack.extend(reversed(element.children))

    def nearest(self, pointer: str) -> "Element":
        """The deepest element whose object holds ``pointer``."""
        here: Element = self
        while True:
            for child in here.children:
                if pointer == child.pointer or pointer.startswith(child.pointer + "/"):
                    here = child
                    break
            else:
                return here

    def at(self, pointer: str) -> "Element | None":
        """The element that stands at ``pointer``, or None where there is none (a text, a number, nothing)."""
        found = self.nearest(pointer)
        return found if found.pointer == pointer else None


_SAID = {
    "text": "a text",
    "whole": "a whole number",
    "number": "a number",
    "flag": "true or false",
    "texts": "a list of texts",
    "objects": "a list of objects",
    "object": "an object",
    "box": "a box with x, y, w and h",
    "any": "",
}


def kind_of(value: object) -> str:
    """What a JSON value is, in words."""
    match value:
        case None:
            return "null"
        case bool():
            return "true or false"
        case int() | float():
            return "a number"
        case str():
            return "a text"
        case list():
            return "a list"
        case dict():
            return "an object"
        case _:
            return "something else"


def _fits(value: object, kind: str) -> bool:
    match kind:
        case "text":
            return isinstance(value, str)
        case "whole":
            return (
                isinstance(value, int | float) and not isinstance(value, bool) and float(value).is_integer()
            )
        case "number":
            return number(value) is not None
        case "flag":
            return isinstance(value, bool)
        case "texts" | "objects":
            return isinstance(value, list)
        case "object" | "box":
            return isinstance(value, dict)
        case _:
            return True


def type_problems(root: Element) -> Iterator[Problem]:
    """Every known key below ``root`` whose value is of a wrong type. null counts as absent (format 2.1)."""
    for element in root.walk():
        shape = element.shape
        for key, value in element.raw.items():
            kind = shape.get(key)
            if kind is None or value is None:
                continue
            if not _holds(value, kind):
                yield _wrong(join(element.pointer, key), key, value, kind)
            elif kind in ("texts", "objects"):
                item_kind = "text" if kind == "texts" else "object"
                for index, item in enumerate(value):
                    if not _holds(item, item_kind):
                        pointer = f"{join(element.pointer, key)}/{index}"
                        yield _wrong(pointer, f"{key}[{index}]", item, item_kind)


def _holds(value: object, kind: str) -> bool:
    try:
        return _fits(value, kind)
    except OverflowError:  # an integer too large for a float
        return False


def _wrong(pointer: str, key: str, value: object, kind: str) -> Problem:
    if kind == "whole" and kind_of(value) == "a number":
        sentence = f"{key} should be a whole number; readers take this one as 0."
    else:
        sentence = f"{key} should be {_SAID[kind]}, but is {kind_of(value)}."
    return Problem(pointer, sentence, ProblemKind.TYPE)
