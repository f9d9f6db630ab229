"""Places for answers inside an activity's picture (format 5.1, group 26)."""

from collections.abc import Iterator

from dcs_browser.domain.checks.registry import ERROR, WARNING, Hit, at, rule
from dcs_browser.domain.checks.subject import Subject
from dcs_browser.domain.flowbook.activities import Activity, ActivityKind, Answer
from dcs_browser.domain.flowbook.elements import Rect

_WITH_ANSWERS = (
    ActivityKind.DRAG_DROP,
    ActivityKind.DRAG_DROP_GROUP,
    ActivityKind.FILL_PICTURE,
    ActivityKind.CIRCLE,
    ActivityKind.MARK_WITH_X,
    ActivityKind.RIGHT_OR_WRONG,
)
_DROPS = (ActivityKind.DRAG_DROP, ActivityKind.DRAG_DROP_GROUP)
_HEAVY = 0.5
_PERCENT, _NARROW = 100, 200


@rule(
    "activity.no-answer",
    26,
    severity=ERROR,
    says="The {type} activity of page {page} has no answers.",
    meaning="There is nothing to do in it.",
)
def activity_no_answer(book: Subject) -> Iterator[Hit]:
    yield from (
        at(activity, type=activity.type, page=book.page_label(activity))
        for activity in book.of_kind(*_WITH_ANSWERS)
        if not activity.raw.get("answer")
    )


def _zones(activity: Activity) -> list[tuple[Answer, Rect]]:
    return [
        (answer, answer.coords)
        for answer in activity.answers
        if answer.coords is not None and not answer.coords.empty
    ]


@rule(
    "zone.same-corner",
    26,
    severity=WARNING,
    says="Two places for answers begin at the same spot on page {page}.",
    meaning="The LMS tells places apart by their corner: both get the same answer.",
)
def zone_same_corner(book: Subject) -> Iterator[Hit]:
    for activity in book.of_kind(*_WITH_ANSWERS):
        seen: set[tuple[float, float]] = set()
        for answer, rect in _zones(activity):
            if (rect.x, rect.y) in seen:
                yield at(answer, page=book.page_label(activity))
            seen.add((rect.x, rect.y))


@rule(
    "zone.overlap",
    26,
    severity=WARNING,
    says="Two places for answers cover each other on page {page}.",
    meaning="What is dropped or clicked there lands on either.",
)
def zone_overlap(book: Subject) -> Iterator[Hit]:
    for activity in book.of_kind(*_WITH_ANSWERS):
        zones = _zones(activity)[:200]
        for index, (_, rect) in enumerate(zones):
            for answer, other in zones[index + 1 :]:
                same_corner = (rect.x, rect.y) == (other.x, other.y)
                if not same_corner and rect.covered(other) > _HEAVY:
                    yield at(answer, page=book.page_label(activity))


@rule(
    "zone.percent-trap",
    26,
    severity=WARNING,
    says="An answer on page {page} is so near the corner that the LMS takes its pixels for percents.",
    meaning="When all four numbers are 100 or less and the picture is wide, the page view of the LMS misplaces it.",
)
def zone_percent_trap(book: Subject) -> Iterator[Hit]:
    # Only that player guesses (format 3.0).
    for activity in book.of_kind(ActivityKind.FILL_PICTURE):
        size = book.picture(activity.section_path)
        if size is None or size[0] <= _NARROW:
            continue
        for answer, rect in _zones(activity):
            if max(rect.x, rect.y, rect.w, rect.h) <= _PERCENT:
                yield at(answer, page=book.page_label(activity))
