"""Rectangles anywhere on a page or in a crop: numbers, sizes, edges (format 5.1, groups 19 and 26)."""

from collections.abc import Iterator
from typing import cast

from dcs_browser.domain.checks.registry import ERROR, WARNING, Hit, rule
from dcs_browser.domain.checks.subject import SIDES, Box, Subject, is_whole
from dcs_browser.domain.flowbook.activities import Activity, Answer
from dcs_browser.domain.flowbook.elements import Rect
from dcs_browser.domain.flowbook.parts import AudioExtra, Button, FreeTextField, Magnifier, Section

_SMALL = 14  # pixels; what the editor's own check calls too small (format 5.0)
_EDGE = 8  # pixels a box may stick out before anybody sees it (format 5.0)


def _what(box: Box) -> str:
    """What the box belongs to, for a sentence."""
    owner = box.owner
    if box.key == "image_coords":
        return "The cropped area"
    if isinstance(owner, Section):
        return {"audio": "The sound button", "video": "The film button"}.get(owner.type, "A section")
    if isinstance(owner, Activity):
        return "The button of an activity"
    if isinstance(owner, Answer):
        return "A place for an answer" if box.space == "crop" else "An answer"
    names = {
        Magnifier: "A magnifier",
        AudioExtra: "The button of a sound",
        FreeTextField: "A writing area",
        Button: "A button of the page",
    }
    return names.get(type(owner), "A box")


def _hit(book: Subject, box: Box, **params: str | float) -> Hit:
    return Hit(box.pointer, params={"what": _what(box), "page": book.page_label(box.owner), **params})


def _missing(box: Box) -> bool:
    return box.raw is None or box.raw == {}


@rule(
    "rect.missing",
    19,
    severity=ERROR,
    says="{what} on page {page} has no place: its coords are missing.",
    meaning="Readers don't show it.",
)
def rect_missing(book: Subject) -> Iterator[Hit]:
    for box in book.boxes:
        if not _missing(box):
            continue
        if box.wanted:
            yield _hit(book, box)
        elif isinstance(box.owner, Activity) and box.key == "coords":
            # The LMS opens it from a list; only the desktop needs the button (format 2.6).
            found = _hit(book, box)
            yield Hit(found.pointer, severity=WARNING, params=found.params)


@rule(
    "rect.not-whole",
    19,
    severity=ERROR,
    says="{what} on page {page} has {key} = {value}, which readers take as 0.",
    meaning="They know whole pixels only; the box moves to the corner or vanishes.",
)
def rect_not_whole(book: Subject) -> Iterator[Hit]:
    for box in book.boxes:
        if not isinstance(box.raw, dict) or not box.raw:
            if not _missing(box):
                yield _hit(book, box, key="coords", value=str(box.raw)[:40])
            continue
        for key in SIDES:
            value = box.raw.get(key)
            if key in box.raw and not is_whole(value):
                suggestion = str(round(value)) if isinstance(value, float) and abs(value) < 1e9 else ""
                found = _hit(book, box, key=key, value=str(value)[:40])
                yield Hit(f"{box.pointer}/{key}", suggestion=suggestion, params=found.params)
                break


def _sound(book: Subject) -> Iterator[tuple[Box, Rect]]:
    """Boxes whose numbers are right: others have been told already."""
    for box in book.boxes:
        if box.sound and box.rect is not None:
            yield box, box.rect


@rule(
    "rect.no-size",
    19,
    severity=ERROR,
    says="{what} on page {page} is {width} pixels wide and {height} high.",
    meaning="Readers and the editor take it as not there; the next save drops it.",
)
def rect_no_size(book: Subject) -> Iterator[Hit]:
    yield from (
        _hit(book, box, width=round(rect.w), height=round(rect.h)) for box, rect in _sound(book) if rect.empty
    )


@rule(
    "rect.negative",
    19,
    severity=ERROR,
    says="{what} on page {page} begins outside the picture, at {x}, {y}.",
    meaning="What is left of or above the picture can't be seen or clicked.",
)
def rect_negative(book: Subject) -> Iterator[Hit]:
    yield from (
        _hit(book, box, x=round(rect.x), y=round(rect.y))
        for box, rect in _sound(book)
        if not rect.empty and (rect.x < 0 or rect.y < 0)
    )


def _in_picture(book: Subject, space: str) -> list[tuple[Box, Rect, Rect]]:
    """Boxes of one space with a size and the picture they lie in, where its size is known."""
    memo = book.memo.setdefault(f"boxes in {space} pictures", [])
    found = cast("list[tuple[Box, Rect, Rect]]", memo)
    if not found:
        found += _placed(book, space)
    return found


def _placed(book: Subject, space: str) -> Iterator[tuple[Box, Rect, Rect]]:
    for box, rect in _sound(book):
        if box.space != space or rect.empty or rect.x < 0 or rect.y < 0 or box.key == "image_coords":
            continue
        if space == "crop":
            parent = box.owner.parent
            path = parent.section_path if isinstance(parent, Activity) else ""
        else:
            page = book.page_of(box.owner)
            path = page.image_path if page is not None else ""
        size = book.picture(path)
        if size is not None:
            yield box, rect, Rect(0, 0, size[0], size[1])


@rule(
    "rect.outside-page",
    19,
    severity=ERROR,
    says="{what} on page {page} lies outside the page's picture.",
    meaning="Nobody can see or click it.",
)
def rect_outside_page(book: Subject) -> Iterator[Hit]:
    yield from (
        _hit(book, box) for box, rect, picture in _in_picture(book, "page") if not rect.touches(picture)
    )


@rule(
    "rect.over-edge",
    19,
    severity=WARNING,
    says="{what} on page {page} sticks out of the page's picture.",
    meaning="A part of it is cut off.",
)
def rect_over_edge(book: Subject) -> Iterator[Hit]:
    yield from (
        _hit(book, box)
        for box, rect, picture in _in_picture(book, "page")
        if rect.touches(picture) and not rect.inside(picture, tolerance=_EDGE)
    )


@rule(
    "zone.outside-crop",
    26,
    severity=ERROR,
    says="{what} on page {page} lies outside the activity's picture.",
    meaning="Nobody can see it or drop anything there: the activity can't be solved.",
)
def zone_outside_crop(book: Subject) -> Iterator[Hit]:
    yield from (
        _hit(book, box) for box, rect, picture in _in_picture(book, "crop") if not rect.touches(picture)
    )


@rule(
    "zone.over-edge",
    26,
    severity=WARNING,
    says="{what} on page {page} sticks out of the activity's picture.",
    meaning="A part of it is cut off.",
)
def zone_over_edge(book: Subject) -> Iterator[Hit]:
    yield from (
        _hit(book, box)
        for box, rect, picture in _in_picture(book, "crop")
        if rect.touches(picture) and not rect.inside(picture, tolerance=_EDGE)
    )


@rule(
    "rect.small",
    19,
    severity=WARNING,
    says="{what} on page {page} is only {width} x {height} pixels.",
    meaning="It is hard to see and to hit, and mostly a slip of the mouse.",
)
def rect_small(book: Subject) -> Iterator[Hit]:
    yield from (
        _hit(book, box, width=round(rect.w), height=round(rect.h))
        for box, rect in _sound(book)
        if not rect.empty and (rect.w < _SMALL or rect.h < _SMALL)
    )
