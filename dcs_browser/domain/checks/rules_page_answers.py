"""Answers that stand on the page itself (format 5.1, groups 20 and 21)."""

import math
from collections.abc import Iterator
from typing import cast

from dcs_browser.domain.checks.colors import is_color
from dcs_browser.domain.checks.registry import ERROR, WARNING, Hit, at, rule
from dcs_browser.domain.checks.subject import Subject
from dcs_browser.domain.flowbook.activities import Answer
from dcs_browser.domain.flowbook.elements import Point, Rect
from dcs_browser.domain.flowbook.parts import Section, SectionKind

_LETTER, _LINE = 5.4, 14.0  # pixels one letter and one line take at the smallest readable size
_HEAVY = 0.5
_SHAPES = (
    SectionKind.CIRCLE,
    SectionKind.CIRCLE_WITH_EXTRAS,
    SectionKind.FILL_WITH_COLOR,
    SectionKind.DRAW_MATCHED_LINE,
)


def _fills(book: Subject) -> Iterator[tuple[str, Section]]:
    for section in book.sections:
        if section.kind is SectionKind.FILL:
            yield book.page_label(section), section


@rule(
    "fill.empty-text",
    20,
    severity=ERROR,
    says="An answer on page {page} has no text.",
    meaning="A click on it shows nothing.",
)
def fill_empty_text(book: Subject) -> Iterator[Hit]:
    yield from (
        at(answer, page=page)
        for page, section in _fills(book)
        for answer in section.answers
        if not answer.text.strip() and not isinstance(answer.raw.get("text"), int | float | list | dict)
    )


def _overlapping(book: Subject) -> Iterator[tuple[str, Answer, Answer, float]]:
    """Pairs of fills that share some area: page, first, second, share of the smaller one."""
    if "overlapping fills" not in book.memo:
        book.memo["overlapping fills"] = [
            (page, *pair) for page, section in _fills(book) for pair in _overlaps(section.answers)
        ]
    yield from cast("list[tuple[str, Answer, Answer, float]]", book.memo["overlapping fills"])


def _overlaps(answers: tuple[Answer, ...]) -> Iterator[tuple[Answer, Answer, float]]:
    # Sorted from top to bottom, so that a box meets its neighbours only.
    boxes = sorted(
        (
            (rect.y, rect, answer)
            for answer in answers
            if (rect := answer.area) is not None and not rect.empty
        ),
        key=lambda item: item[0],
    )
    for index, (_, rect, answer) in enumerate(boxes):
        for top, other_rect, other in boxes[index + 1 : index + 200]:
            if top >= rect.bottom:
                break
            share = rect.covered(other_rect)
            if share:
                first, second = sorted((answer, other), key=lambda item: item.index)
                yield first, second, share


@rule(
    "fill.twice",
    20,
    severity=WARNING,
    says="“{text}” stands twice at the same place on page {page}.",
    meaning="One of the two was left behind by an edit.",
)
def fill_twice(book: Subject) -> Iterator[Hit]:
    for page, first, second, _ in _overlapping(book):
        if first.text.strip() and first.text == second.text:
            yield at(second, text=second.text, page=page)


@rule(
    "fill.overlap",
    20,
    severity=WARNING,
    says="“{first}” and “{second}” cover each other on page {page}.",
    meaning="One hides the other, and a click opens either.",
)
def fill_overlap(book: Subject) -> Iterator[Hit]:
    yield from (
        at(second, first=first.text, second=second.text, page=page)
        for page, first, second, share in _overlapping(book)
        if share > _HEAVY and first.text != second.text
    )


def _too_long(text: str, box: Rect) -> bool:
    """Whether the text can't fit even at the smallest readable size; upright boxes read sideways."""
    width, height = max(box.w, box.h), min(box.w, box.h)
    lines = max(1, math.floor(height / _LINE))
    return len(text.strip()) * _LETTER > 1.3 * lines * width


@rule(
    "fill.too-long",
    20,
    severity=WARNING,
    says="“{text}” doesn't fit into its box on page {page}.",
    meaning="The reader cuts it or makes it too small to read.",
)
def fill_too_long(book: Subject) -> Iterator[Hit]:
    for page, section in _fills(book):
        for answer in section.answers:
            box = answer.coords
            if box is not None and not box.empty and _too_long(answer.text, box):
                yield at(answer, text=answer.text, page=page)


@rule(
    "fill.blanks",
    20,
    severity=WARNING,
    says="“{text}” on page {page} begins or ends with a blank.",
    meaning="It stands askew in its box, and comparisons with it fail.",
)
def fill_blanks(book: Subject) -> Iterator[Hit]:
    yield from (
        at(f"{answer.pointer}/text", suggestion=answer.text.strip(), text=answer.text, page=page)
        for page, section in _fills(book)
        for answer in section.answers
        if answer.text.strip() and answer.text != answer.text.strip()
    )


@rule(
    "review.left",
    20,
    severity=WARNING,
    says="{count} places still wait to be looked at, the first on page {page}.",
    meaning="The analysis was not sure of them and nobody has saved them since.",
)
def review_left(book: Subject) -> Iterator[Hit]:
    waiting = []
    for section in book.sections:
        if section.needs_review and section.kind not in (SectionKind.AUDIO, SectionKind.VIDEO):
            waiting.append((section, section.pointer))
        waiting += [(section, answer.pointer) for answer in section.answers if answer.needs_review]
        if section.activity is not None:
            found = (answer for answer in section.activity.answers if answer.needs_review)
            waiting += [(section, answer.pointer) for answer in found]
    if waiting:
        one = "A place on page {page} still waits to be looked at."
        page = book.page_label(waiting[0][0])
        yield at(waiting[0][1], says=one if len(waiting) == 1 else "", count=len(waiting), page=page)


@rule(
    "shape.no-answers",
    17,
    21,
    severity=WARNING,
    says="The {type} section of page {page} has no answers.",
    meaning="There is nothing to show.",
)
def shape_no_answers(book: Subject) -> Iterator[Hit]:
    for section in book.sections:
        drawn = section.kind in (*_SHAPES, SectionKind.FILL)
        if drawn and not section.raw.get("answer"):
            yield at(section, type=section.type, page=book.page_label(section))


def _drawn(book: Subject) -> Iterator[tuple[str, Section, Answer]]:
    for section in book.sections:
        if section.kind in _SHAPES:
            for answer in section.answers:
                yield book.page_label(section), section, answer


@rule(
    "shape.color",
    21,
    severity=WARNING,
    says="“{color}” on page {page} is no colour.",
    meaning="Readers draw it black or not at all. Write it as #3aa655.",
)
def shape_color(book: Subject) -> Iterator[Hit]:
    for section in book.sections:
        for answer in section.answers:
            for key in ("color", "text_color"):
                value = answer.read_text(key)
                if value and not is_color(value):
                    yield at(f"{answer.pointer}/{key}", color=value, page=book.page_label(section))


@rule(
    "shape.opacity",
    21,
    severity=WARNING,
    says="The opacity {value} on page {page} is not between 0 and 1.",
    meaning="Readers take it as solid or as nothing.",
)
def shape_opacity(book: Subject) -> Iterator[Hit]:
    for section in book.sections:
        for answer in section.answers:
            value = answer.read_number("opacity")
            if value is not None and not 0 <= value <= 1:
                yield at(f"{answer.pointer}/opacity", value=f"{value:g}", page=book.page_label(section))


@rule(
    "line.ends",
    21,
    severity=WARNING,
    says="A line on page {page} doesn't end in the middle of its box.",
    meaning="It looks torn off. The editor draws it from centre to centre.",
)
def line_ends(book: Subject) -> Iterator[Hit]:
    for page, section, answer in _drawn(book):
        if section.kind is not SectionKind.DRAW_MATCHED_LINE:
            continue
        for key, box, point in (
            ("lineBegin", answer.rect_begin, answer.line_begin),
            ("lineEnd", answer.rect_end, answer.line_end),
        ):
            if box is None or box.empty:
                continue
            center = f"{round(box.center.x)}, {round(box.center.y)}"
            if point is None and key not in answer.raw:
                says = "A line on page {page} has no end in one of its boxes."
                yield at(answer, suggestion=center, says=says, page=page)
            elif point is not None and _apart(box.center, point):
                yield at(f"{answer.pointer}/{key}", suggestion=center, page=page)


def _apart(one: Point, other: Point) -> bool:
    return abs(one.x - other.x) > 2 or abs(one.y - other.y) > 2
