"""Where the LMS treats an activity otherwise than the desktop reader, and what nobody can solve (format 3.1, 3.3, 3.4).

English templates for the window to translate. Leaves to others: scoring (``judging``), checks of whole books.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from dcs_browser.domain.flowbook.activities import Activity, ActivityKind
from dcs_browser.domain.flowbook.dealing import DESKTOP_GRID, letters_of, lms_grid_size
from dcs_browser.domain.flowbook.judging import Reader, group_size


class Weight(StrEnum):
    """How much a difference matters: ``TRAP`` changes a score or hides something."""

    TRAP = "trap"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Difference:
    """``headline`` in a word or two, ``text`` a template filled with ``params``."""

    headline: str
    text: str
    weight: Weight = Weight.TRAP
    params: dict[str, str | int] = field(default_factory=dict)


UNSUPPORTED = "The LMS doesn't import this type: students of the LMS never see this activity."
GROUPING = (
    "The LMS counts marks by circleCount, so it makes questions of {lms} options here; "
    "the desktop reader makes questions of {desktop}. The scores differ."
)
FREE_CHOICE = "Here any number may be marked; the LMS reads circleCount and makes questions of {lms} options, one mark each."
PERCENT = (
    "Areas so near the top left corner that the LMS viewer takes their pixels for percent "
    "and puts them elsewhere: {count}."
)
CORNERS = "{count} places have the same corner as another one: in the LMS they share one answer, the last one given."
CAPITALS = "The desktop reader and homework compare exactly; the LMS viewer forgives capitals and blanks."
FIRST_OF_GROUP = "When homework is reviewed, the LMS shows only the first word of each group."
TWICE = (
    "{words}: written more than once among the words; the LMS only knows the first, "
    "so lines to the others count as wrong there."
)
WORD_PICTURES = "LMS homework shows no pictures beside the words, only those beside the sentences."
TOO_LONG_LMS = (
    "{words}: longer than the grid of {side} letters that LMS homework makes; silently left out there, "
    "and 100 % can't be reached."
)
TOO_LONG = "{words}: longer than {side} letters. The desktop reader can't place that."
NO_HEADER = "There is no headerText: the LMS makes a title from the type."
NOT_IN_POOL = "{words}: wanted by a place or a gap, but not among the words. Nobody can solve that."
NO_AREA = "Answers without an area on the picture, which readers don't show: {count}."
NOTHING_RIGHT = "No option is marked as right: nobody can score here."

TEXTS = (
    "Not in the LMS",
    "Other groups",
    "Pixels taken for percent",
    "Shared answers",
    "Words written twice",
    "Left out in the LMS",
    "Can't be solved",
    "Without a place",
    "Capitals",
    "Review",
    "Pictures",
    "Title",
    UNSUPPORTED,
    GROUPING,
    FREE_CHOICE,
    PERCENT,
    CORNERS,
    CAPITALS,
    FIRST_OF_GROUP,
    TWICE,
    WORD_PICTURES,
    TOO_LONG_LMS,
    TOO_LONG,
    NO_HEADER,
    NOT_IN_POOL,
    NO_AREA,
    NOTHING_RIGHT,
)
"""Every headline and text, for translators (context ``Words``)."""

_SHOWN = 4
_LMS_SMALL, _LMS_WIDE = 100, 200


def differences(activity: Activity, crop_width: int = 0) -> tuple[Difference, ...]:
    """What to tell a person, weightiest first. ``crop_width`` in pixels of the picture; 0 while it isn't known."""
    if activity.kind in (ActivityKind.NONE, ActivityKind.UNKNOWN):
        return ()
    found = [*_traps(activity, crop_width), *_unsolvable(activity), *_notes(activity)]
    return tuple(sorted(found, key=lambda item: item.weight is Weight.NOTE))


def percent_guessed(activity: Activity, crop_width: int) -> int:
    """How many areas the LMS viewer takes for percent: all four numbers at most 100 on a picture wider than 200."""
    if crop_width <= _LMS_WIDE:
        return 0
    boxes = [answer.coords for answer in activity.answers if answer.coords is not None]
    return sum(max(box.x, box.y, box.w, box.h) <= _LMS_SMALL for box in boxes if not box.empty)


def shared_corners(activity: Activity) -> int:
    """How many zones share their corner with an earlier one."""
    corners = Counter((a.coords.x, a.coords.y) for a in activity.answers if a.coords is not None)
    return sum(count - 1 for count in corners.values())


def _traps(activity: Activity, crop_width: int) -> Iterator[Difference]:
    kind = activity.kind
    if not activity.in_lms:
        yield Difference("Not in the LMS", UNSUPPORTED)
    if kind is ActivityKind.MARK_WITH_X:
        desktop, lms = group_size(activity), group_size(activity, Reader.LMS)
        if desktop != lms:
            text = FREE_CHOICE if desktop < 0 else GROUPING
            yield Difference("Other groups", text, params={"desktop": desktop, "lms": lms})
    if kind is ActivityKind.FILL_PICTURE and (count := percent_guessed(activity, crop_width)):
        yield Difference("Pixels taken for percent", PERCENT, params={"count": count})
    if kind in _DROPS and (count := shared_corners(activity)):
        yield Difference("Shared answers", CORNERS, params={"count": count})
    if kind is ActivityKind.MATCH_WORDS:
        words = Counter(word.word for word in activity.match_words if word.word)
        if twice := [word for word, count in words.items() if count > 1]:
            yield Difference("Words written twice", TWICE, params={"words": _few(twice)})
    if kind is ActivityKind.PUZZLE:
        side = lms_grid_size(activity.words)
        if long := _longer(activity.words, side):
            params: dict[str, str | int] = {"words": _few(long), "side": side}
            yield Difference("Left out in the LMS", TOO_LONG_LMS, params=params)


_DROPS = (ActivityKind.DRAG_DROP, ActivityKind.DRAG_DROP_GROUP)
_CHOICES = (ActivityKind.CIRCLE, ActivityKind.MARK_WITH_X)


def _unsolvable(activity: Activity) -> Iterator[Difference]:
    """What no reader lets anybody score."""
    kind = activity.kind
    missing: list[str] = []
    if kind is ActivityKind.DRAG_DROP:
        missing = [a.text for a in activity.answers if a.text and a.text not in activity.words]
    elif kind is ActivityKind.DRAG_DROP_GROUP:
        missing = [word for a in activity.answers for word in a.group if word not in activity.words]
    elif kind is ActivityKind.MATCH_WORDS:
        there = {word.word for word in activity.match_words}
        missing = [s.word for s in activity.sentences if s.word and s.word not in there]
    if missing:
        yield Difference("Can't be solved", NOT_IN_POOL, params={"words": _few(missing)})
    if kind is ActivityKind.PUZZLE and (long := _longer(activity.words, DESKTOP_GRID)):
        yield Difference("Can't be solved", TOO_LONG, params={"words": _few(long), "side": DESKTOP_GRID})
    if kind in _CHOICES and activity.answers and not any(a.is_correct for a in activity.answers):
        yield Difference("Can't be solved", NOTHING_RIGHT)
    if kind in (*_DROPS, *_CHOICES, ActivityKind.FILL_PICTURE, ActivityKind.RIGHT_OR_WRONG):
        unseen = sum(answer.coords is None or answer.coords.empty for answer in activity.answers)
        if unseen:
            yield Difference("Without a place", NO_AREA, params={"count": unseen})


def _notes(activity: Activity) -> Iterator[Difference]:
    kind = activity.kind
    if kind is ActivityKind.DRAG_DROP:
        yield Difference("Capitals", CAPITALS, Weight.NOTE)
    if kind is ActivityKind.DRAG_DROP_GROUP:
        yield Difference("Review", FIRST_OF_GROUP, Weight.NOTE)
    if kind is ActivityKind.MATCH_WORDS and any(word.image_path for word in activity.match_words):
        yield Difference("Pictures", WORD_PICTURES, Weight.NOTE)
    if activity.in_lms and not activity.header.strip():
        yield Difference("Title", NO_HEADER, Weight.NOTE)


def _longer(words: Sequence[str], side: int) -> list[str]:
    return [word for word in words if len(letters_of(word, turkish=False)) > side]


def _few(words: Sequence[str]) -> str:
    """Some of them, each once and not too long for a sentence."""
    once = list(dict.fromkeys(words))
    shown = ", ".join(word if len(word) <= 40 else word[:40] + "…" for word in once[:_SHOWN])
    return shown + (" …" if len(once) > _SHOWN else "")
