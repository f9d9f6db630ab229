"""circle and markwithx: groups of options and the right one in each (format 3.3; 5.1, group 31)."""

from collections.abc import Iterator

from dcs_browser.domain.checks.registry import ERROR, WARNING, Hit, at, rule
from dcs_browser.domain.checks.subject import Subject
from dcs_browser.domain.flowbook.activities import Activity, ActivityKind
from dcs_browser.domain.flowbook.judging import group_size

_ALLOWED = {-1, 0, *range(2, 10)}


def _key(activity: Activity) -> str:
    return "markCount" if activity.kind is ActivityKind.MARK_WITH_X else "circleCount"


def _choices(book: Subject) -> Iterator[tuple[str, Activity]]:
    for activity in book.of_kind(ActivityKind.CIRCLE, ActivityKind.MARK_WITH_X):
        yield book.page_label(activity), activity


def _counted(book: Subject) -> Iterator[tuple[str, Activity, int, list[bool]]]:
    """Activities in groups, with a count that makes sense and at least one right answer."""
    for page, activity in _choices(book):
        right = [answer.is_correct for answer in activity.answers]
        if activity.read_whole(_key(activity)) in _ALLOWED and any(right):
            size = group_size(activity)
            if size > 0:
                yield page, activity, size, right


@rule(
    "activity.circle.none-right",
    31,
    severity=ERROR,
    says="No answer of the {type} activity on page {page} is right.",
    meaning="Nobody can get a point.",
)
def circle_none_right(book: Subject) -> Iterator[Hit]:
    yield from (
        at(activity, type=activity.type, page=page)
        for page, activity in _choices(book)
        if activity.answers and not any(answer.is_correct for answer in activity.answers)
    )


@rule(
    "activity.circle.group-size",
    31,
    severity=ERROR,
    says="The {count} answers of the activity on page {page} can't be counted in groups of {size}.",
    meaning="The last group is incomplete; the desktop reader looks for answers that aren't there.",
)
def circle_group_size(book: Subject) -> Iterator[Hit]:
    for page, activity, size, right in _counted(book):
        if len(right) % size:
            yield at(activity, count=len(right), size=size, page=page)


@rule(
    "activity.circle.group-right",
    31,
    severity=ERROR,
    says="Answers {first} to {last} of the activity on page {page} have {right} right ones; each group should have one.",
    meaning="One choice is made in each group: without a right one there is no point, with several one is as good as another.",
)
def circle_group_right(book: Subject) -> Iterator[Hit]:
    for page, activity, size, right in _counted(book):
        if all(right):
            continue  # activity.circle.all-right says it better
        for start in range(0, len(right) - size + 1, size):
            count = sum(right[start : start + size])
            says = (
                "" if count else "Answers {first} to {last} of the activity on page {page} have no right one."
            )
            if count != 1:
                yield at(
                    activity.answers[start],
                    says=says,
                    first=start + 1,
                    last=start + size,
                    right=count,
                    page=page,
                )


@rule(
    "activity.circle.count",
    31,
    severity=ERROR,
    says="{key} is {count} in the activity on page {page}; it can be -1 (free choice), 0, or 2 to 9.",
    meaning="Readers can't group the answers.",
)
def circle_count(book: Subject) -> Iterator[Hit]:
    for page, activity in _choices(book):
        key = _key(activity)
        count = activity.read_whole(key)
        if count not in _ALLOWED:
            yield at(f"{activity.pointer}/{key}", key=key, count=count, page=page)


@rule(
    "activity.circle.all-right",
    31,
    severity=WARNING,
    says="Every answer of the {type} activity on page {page} is right.",
    meaning="There is nothing to choose.",
)
def circle_all_right(book: Subject) -> Iterator[Hit]:
    for page, activity in _choices(book):
        if len(activity.answers) > 1 and all(answer.is_correct for answer in activity.answers):
            yield at(activity, type=activity.type, page=page)


@rule(
    "activity.markwithx.lms-groups",
    31,
    severity=WARNING,
    says="The LMS counts the markwithx activity on page {page} in groups of {lms}, not of {size}.",
    meaning="It looks at circleCount instead of markCount, so pupils get other points there.",
)
def markwithx_lms_groups(book: Subject) -> Iterator[Hit]:
    for activity in book.of_kind(ActivityKind.MARK_WITH_X):
        ours, theirs = activity.mark_count or 2, activity.circle_count or 2
        if ours in _ALLOWED and ours != theirs:
            says = "The LMS counts the markwithx activity on page {page} in groups of {lms}, not as a free choice."
            yield at(
                activity,
                says=says if ours == -1 else "",
                page=book.page_label(activity),
                lms=theirs,
                size=ours,
            )


@rule(
    "activity.circle.other-count",
    31,
    severity=WARNING,
    says="The {type} activity on page {page} sets {key}, which belongs to the other type.",
    meaning="The desktop reader ignores it.",
)
def circle_other_count(book: Subject) -> Iterator[Hit]:
    for page, activity in _choices(book):
        other = "circleCount" if activity.kind is ActivityKind.MARK_WITH_X else "markCount"
        if activity.read_whole(other) not in (0, 2):
            yield at(f"{activity.pointer}/{other}", type=activity.type, key=other, page=page)
