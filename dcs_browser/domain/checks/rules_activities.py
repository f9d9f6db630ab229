"""What every activity has: type, picture, header, font, twins (format 5.1, groups 24, 25, 27, 37, 38)."""

import json
import re
from collections import Counter
from collections.abc import Iterator

from dcs_browser.domain.checks.registry import ERROR, INFORMATION, WARNING, Hit, at, rule
from dcs_browser.domain.checks.subject import Subject
from dcs_browser.domain.flowbook.activities import (
    LMS_TYPES,
    PICTURE_TYPES,
    Activity,
    ActivityKind,
)

_KNOWN = {kind.value for kind in ActivityKind if kind not in (ActivityKind.UNKNOWN, ActivityKind.NONE)}
_BY_CASE = {name.casefold(): name for name in _KNOWN}
_LEGACY = frozenset({ActivityKind.RIGHT_OR_WRONG})
_FONT_TYPES = (ActivityKind.FILL_PICTURE, ActivityKind.MATCH_WORDS)
_NO_PICTURE = (
    ActivityKind.MATCH_WORDS,
    ActivityKind.PUZZLE,
    ActivityKind.ORDERING,
    ActivityKind.FILL_SENTENCES,
)
_LONG_HEADER = 200


@rule(
    "activity.unknown-type",
    24,
    severity=ERROR,
    says="An activity of page {page} has the type “{type}”, which no reader knows.",
    meaning="Readers leave it out or show it as something else.",
)
def activity_unknown_type(book: Subject) -> Iterator[Hit]:
    for activity in book.of_kind(ActivityKind.UNKNOWN):
        right = _BY_CASE.get(activity.type.strip().casefold(), "")
        yield at(
            f"{activity.pointer}/type",
            suggestion=right,
            page=book.page_label(activity),
            type=activity.type,
        )


def _types(book: Subject, kinds: frozenset[ActivityKind]) -> Iterator[tuple[ActivityKind, list[Activity]]]:
    by_kind: dict[ActivityKind, list[Activity]] = {}
    for activity in book.activities:
        if activity.kind in kinds:
            by_kind.setdefault(activity.kind, []).append(activity)
    yield from by_kind.items()


@rule(
    "activity.not-in-lms",
    24,
    severity=WARNING,
    says="{count} activities are of the type {type}, which the LMS leaves out; the first is on page {page}.",
    meaning="Pupils have them in the desktop reader only.",
)
def activity_not_in_lms(book: Subject) -> Iterator[Hit]:
    known = frozenset(kind for kind in ActivityKind if kind.value in _KNOWN)
    for kind, found in _types(book, known - LMS_TYPES - _LEGACY):
        one = "The activity on page {page} is of the type {type}, which the LMS leaves out."
        yield at(
            found[0],
            says=one if len(found) == 1 else "",
            count=len(found),
            type=kind.value,
            page=book.page_label(found[0]),
        )


@rule(
    "activity.legacy-type",
    24,
    severity=WARNING,
    says="{count} activities are of the old type {type}; the first is on page {page}.",
    meaning="Only readers of 2024 know it.",
)
def activity_legacy_type(book: Subject) -> Iterator[Hit]:
    for kind, found in _types(book, _LEGACY):
        one = "The activity on page {page} is of the old type {type}."
        yield at(
            found[0],
            says=one if len(found) == 1 else "",
            severity=INFORMATION if book.generation == 1 else WARNING,
            count=len(found),
            type=kind.value,
            page=book.page_label(found[0]),
        )


@rule(
    "activity.no-picture",
    25,
    severity=ERROR,
    says="The {type} activity of page {page} names no picture.",
    meaning="It is played on a picture: without one it stays empty.",
)
def activity_no_picture(book: Subject) -> Iterator[Hit]:
    yield from (
        at(activity, type=activity.type, page=book.page_label(activity))
        for activity in book.of_kind(*PICTURE_TYPES)
        if not activity.read_text("section_path").strip()
    )


@rule(
    "activity.needless-picture",
    25,
    severity=WARNING,
    says="The {type} activity of page {page} names a picture, which this type doesn't show.",
    meaning="It was probably of another type before. The picture only costs space.",
)
def activity_needless_picture(book: Subject) -> Iterator[Hit]:
    yield from (
        at(f"{activity.pointer}/section_path", type=activity.type, page=book.page_label(activity))
        for activity in book.of_kind(*_NO_PICTURE)
        if activity.read_text("section_path").strip()
    )


@rule(
    "header.empty",
    27,
    severity=WARNING,
    says="The {type} activity of page {page} has no header.",
    meaning="Readers show a general sentence for its type instead of the task.",
)
def header_empty(book: Subject) -> Iterator[Hit]:
    yield from (
        at(activity, type=activity.type, page=book.page_label(activity))
        for activity in book.activities
        if activity.kind is not ActivityKind.UNKNOWN and not activity.header.strip()
    )


def _noise_free(header: str) -> str:
    """What is left of a header without capitals, blanks, quotes and the mark at its end."""
    text = re.sub(r"\s+", " ", header).strip().casefold()
    text = text.translate(str.maketrans("’‘“”", "''\"\""))
    return re.sub(r"\s*[.:;,!]+$", "", re.sub(r"\s+([.,:;!?])", r"\1", text))


def _unnumbered(header: str) -> str:
    return re.sub(r"^\s*(?:\d{1,3}|[A-Za-z])\s*[.)\-:]\s*", "", header)


@rule(
    "header.differs",
    27,
    severity=WARNING,
    says="“{header}” on page {page} is written “{usual}” elsewhere.",
    meaning="The same task should read the same everywhere.",
)
def header_differs(book: Subject) -> Iterator[Hit]:
    headers = Counter(activity.header for activity in book.activities if activity.header.strip())
    families: dict[str, list[str]] = {}
    for header in headers:
        families.setdefault(_noise_free(_unnumbered(header)), []).append(header)
    for activity in book.activities:
        family = families.get(_noise_free(_unnumbered(activity.header)), [])
        if len(family) < 2:
            continue
        usual = max(family, key=lambda header: (headers[header], len(header), header))
        if activity.header != usual and not _both_numbered(activity.header, family):
            yield at(
                f"{activity.pointer}/headerText",
                suggestion=usual,
                header=activity.header,
                page=book.page_label(activity),
                usual=usual,
            )


def _both_numbered(header: str, family: list[str]) -> bool:
    """Exercises of one task told apart by their numbers are meant so."""
    numbered = _unnumbered(header) != header
    return (
        numbered
        and all(_unnumbered(other) != other for other in family)
        and len({_noise_free(other) for other in family}) == len(family)
    )


@rule(
    "header.long",
    27,
    severity=WARNING,
    says="The header of an activity on page {page} has {length} letters.",
    meaning="Readers have room for a sentence or two.",
)
def header_long(book: Subject) -> Iterator[Hit]:
    yield from (
        at(f"{activity.pointer}/headerText", page=book.page_label(activity), length=len(activity.header))
        for activity in book.activities
        if len(activity.header) > _LONG_HEADER
    )


@rule(
    "font.ignored",
    37,
    severity=WARNING,
    says="The {type} activity of page {page} sets a font size, which this type doesn't obey.",
    meaning="Only fillpicture and matchTheWords do.",
)
def font_ignored(book: Subject) -> Iterator[Hit]:
    yield from (
        at(f"{activity.pointer}/textFontSize", type=activity.type, page=book.page_label(activity))
        for activity in book.activities
        if activity.font_size and activity.kind not in (*_FONT_TYPES, ActivityKind.UNKNOWN)
    )


@rule(
    "font.range",
    37,
    severity=WARNING,
    says="The font size {size} of the activity on page {page} is not between 8 and 200.",
    meaning="Nobody can read it, or it doesn't fit.",
)
def font_range(book: Subject) -> Iterator[Hit]:
    yield from (
        at(f"{activity.pointer}/textFontSize", size=activity.font_size, page=book.page_label(activity))
        for activity in book.of_kind(*_FONT_TYPES)
        if activity.font_size and not 8 <= activity.font_size <= 200
    )


def _content(activity: Activity) -> str:
    """What makes two activities the same: everything but place and header."""
    kept = {
        key: value
        for key, value in activity.raw.items()
        if key not in ("coords", "image_coords", "headerText", "section_path", "circleCount", "markCount")
    }
    for pool in ("words",):
        if isinstance(kept.get(pool), list) and activity.kind in (
            ActivityKind.DRAG_DROP,
            ActivityKind.DRAG_DROP_GROUP,
        ):
            kept[pool] = sorted(map(str, kept[pool]))
    try:
        return json.dumps(kept, sort_keys=True, default=str)
    except (ValueError, RecursionError):
        return activity.pointer


@rule(
    "activity.twice",
    38,
    severity=WARNING,
    says="Page {page} has the same {type} activity twice.",
    meaning="One of them was probably copied and not changed.",
)
def activity_twice(book: Subject) -> Iterator[Hit]:
    for page in book.pages:
        pictures: set[tuple[str, str]] = set()
        contents: set[str] = set()
        typed = [s.activity for s in page.sections if s.activity is not None and s.activity.type]
        if len(typed) < 2:
            continue
        for activity in typed:
            picture = (activity.type, activity.section_path)
            has_content = bool(activity.answers or activity.words or activity.sentences)
            content = _content(activity) if has_content else ""
            same_picture = bool(activity.section_path) and picture in pictures
            if same_picture or (content and content in contents):
                yield at(activity, page=page.label or "?", type=activity.type)
            pictures.add(picture)
            contents.add(content)
