"""Scoring an activity as the desktop reader or the LMS would (format 3.1, 3.3, 3.4). Pure.

Leaves to others: showing it, moves and the right answers (``moves``), shuffling and puzzle grids (``dealing``).
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from dcs_browser.domain.flowbook.activities import Activity, ActivityKind
from dcs_browser.domain.flowbook.comparing import fold, is_turkish, same


class Reader(StrEnum):
    """Whose rules count."""

    DESKTOP = "desktop"
    LMS = "lms"


class Mark(StrEnum):
    """What became of one item. ``MISSED`` was right and not chosen; ``OPEN`` needs no answer or got none."""

    RIGHT = "right"
    WRONG = "wrong"
    MISSED = "missed"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Judgement:
    """``points`` of ``of``. ``marks`` has one mark an item: answer, zone, sentence or word, in book order.

    ``practice``: no reader gives this score, it only helps the person who plays here.
    """

    points: int
    of: int
    marks: tuple[Mark, ...] = ()
    unjudged: bool = False
    practice: bool = False

    @property
    def score(self) -> float:
        """0 to 1; 0 where there is nothing to win."""
        return self.points / self.of if self.of else 0.0

    @property
    def complete(self) -> bool:
        return self.of > 0 and self.points >= self.of


UNJUDGED = Judgement(0, 0, unjudged=True)


@dataclass(frozen=True, slots=True)
class Fill:
    """One use of the bucket: a place as parts of the picture's width and height (0 to 1), a colour as ``#rrggbb``."""

    x: float
    y: float
    color: str


@dataclass(frozen=True, slots=True)
class Response:
    """What a person did; each type of activity looks at its own field. Indexes count from 0.

    ``chosen`` answers (circle, markwithx) · ``placed`` words by zone (both drag-drops, fillSentencesWithDots,
    fillpicture) · ``revealed`` answers that were turned up (fillpicture) · ``links`` word index by sentence
    (matchTheWords) · ``found`` words (puzzle) · ``orders`` words by sentence (ordering) · ``verdicts`` right or wrong
    by answer (rightOrWrongWithColors) · ``fills`` in their order (coloring).
    """

    chosen: frozenset[int] = frozenset()
    placed: Mapping[int, str] = field(default_factory=dict)
    links: Mapping[int, int] = field(default_factory=dict)
    found: frozenset[str] = frozenset()
    orders: Mapping[int, Sequence[str]] = field(default_factory=dict)
    revealed: frozenset[int] = frozenset()
    verdicts: Mapping[int, bool] = field(default_factory=dict)
    fills: tuple[Fill, ...] = ()


def judge(activity: Activity, response: Response, reader: Reader = Reader.DESKTOP) -> Judgement:
    """Score a response. Types no reader judges come back ``unjudged``, or as ``practice`` where right is known."""
    match activity.kind:
        case ActivityKind.CIRCLE | ActivityKind.MARK_WITH_X:
            flags = [answer.is_correct for answer in activity.answers]
            return judge_choices(flags, response.chosen, group_size(activity, reader))
        case ActivityKind.DRAG_DROP:
            zones = [answer.text for answer in activity.answers]
            return judge_drops(zones, _as_lms(activity, response.placed, reader))
        case ActivityKind.DRAG_DROP_GROUP:
            groups = [answer.group for answer in activity.answers]
            return judge_groups(groups, _as_lms(activity, response.placed, reader))
        case ActivityKind.MATCH_WORDS:
            wanted = [sentence.word for sentence in activity.sentences]
            return judge_matches(wanted, [word.word for word in activity.match_words], response.links)
        case ActivityKind.PUZZLE:
            return judge_puzzle(activity.words, response.found)
        case ActivityKind.ORDERING:
            return judge_orders(activity.words, response.orders)
        case ActivityKind.FILL_SENTENCES:
            gaps = [sentence.word for sentence in activity.sentences]
            return judge_drops(gaps, response.placed, loosely=True)
        case ActivityKind.FILL_PICTURE if reader is Reader.DESKTOP:
            return judge_fields([answer.text for answer in activity.answers], response)
        case ActivityKind.RIGHT_OR_WRONG if reader is Reader.DESKTOP:
            return judge_verdicts([answer.is_correct for answer in activity.answers], response.verdicts)
        case _:
            return UNJUDGED


def group_size(activity: Activity, reader: Reader = Reader.DESKTOP) -> int:
    """How many answers make one question; -1 for free choice (format 3.3).

    The LMS counts a markwithx by ``circleCount``.
    """
    by_marks = activity.kind is ActivityKind.MARK_WITH_X and reader is Reader.DESKTOP
    count = activity.mark_count if by_marks else activity.circle_count
    if count == 0 or count < -1:
        return 2
    return count


def judge_choices(correct: Sequence[bool], chosen: Iterable[int], size: int) -> Judgement:
    """Groups of ``size`` consecutive answers, one point each; size -1 is free choice: right minus wrong.

    A group scores when exactly one answer in it is chosen and that one is right. The last group may be short.
    """
    picked = {index for index in chosen if 0 <= index < len(correct)}
    if size < 0:
        marks = tuple(_choice(right, index in picked) for index, right in enumerate(correct))
        right = sum(mark is Mark.RIGHT for mark in marks)
        wrong = sum(mark is Mark.WRONG for mark in marks)
        return Judgement(max(0, right - wrong), sum(map(bool, correct)), marks)
    size = size or 2
    marks = tuple(_choice(right, index in picked) for index, right in enumerate(correct))
    points = 0
    for start in range(0, len(correct), size):
        here = [index for index in range(start, min(start + size, len(correct))) if index in picked]
        points += len(here) == 1 and bool(correct[here[0]])
    return Judgement(points, math.ceil(len(correct) / size), marks)


def _choice(right: bool, picked: bool) -> Mark:
    if picked:
        return Mark.RIGHT if right else Mark.WRONG
    return Mark.MISSED if right else Mark.OPEN


def toggle_choice(chosen: frozenset[int], index: int, size: int) -> frozenset[int]:
    """The choice after a click on an answer: one a group, or any number in free choice."""
    if index in chosen:
        return chosen - {index}
    if size > 0:
        first = index // size * size
        chosen = chosen - set(range(first, first + size))
    return chosen | {index}


def judge_drops(zones: Sequence[str], placed: Mapping[int, str], *, loosely: bool = False) -> Judgement:
    """One point a zone whose word is the right one; ``loosely`` forgives capitals and blanks."""

    def fits(word: str, wanted: str) -> bool:
        return fold(word) == fold(wanted) if loosely else same(word, wanted)

    marks = tuple(
        Mark.OPEN if not placed.get(index) else (Mark.RIGHT if fits(placed[index], wanted) else Mark.WRONG)
        for index, wanted in enumerate(zones)
    )
    return _counted(marks)


def judge_fields(texts: Sequence[str], response: Response) -> Judgement:
    """Practice: a point an area whose own text was written, capitals aside; what was turned up earns none."""
    own = {index: word for index, word in response.placed.items() if index not in response.revealed}
    return replace(judge_drops(texts, own, loosely=True), practice=True)


def judge_verdicts(correct: Sequence[bool], verdicts: Mapping[int, bool]) -> Judgement:
    """Practice: a point an area that was called what it is, right or wrong."""
    marks = tuple(
        Mark.OPEN if index not in verdicts else (Mark.RIGHT if verdicts[index] == right else Mark.WRONG)
        for index, right in enumerate(correct)
    )
    return replace(_counted(marks), practice=True)


def judge_groups(groups: Sequence[Sequence[str]], placed: Mapping[int, str]) -> Judgement:
    """One point a zone whose word is in its group; zones of one column share a group, in any order.

    A word of a shared group counts as often as the group holds it, so one word can't fill a column.
    """
    left: dict[tuple[str, ...], list[str]] = {}
    marks = []
    for index, group in enumerate(groups):
        word = placed.get(index, "")
        pool = left.setdefault(tuple(sorted(group)), list(group))
        hit = next((item for item in pool if same(item, word)), None)
        if not word:
            marks.append(Mark.OPEN)
        elif hit is None:
            marks.append(Mark.WRONG)
        else:
            pool.remove(hit)
            marks.append(Mark.RIGHT)
    return _counted(tuple(marks))


def judge_matches(wanted: Sequence[str], words: Sequence[str], links: Mapping[int, int]) -> Judgement:
    """One point a sentence joined to a word that is exactly its own."""
    marks = []
    for index, right in enumerate(wanted):
        link = links.get(index, -1)
        if not 0 <= link < len(words):
            marks.append(Mark.OPEN)
        else:
            marks.append(Mark.RIGHT if same(words[link], right) else Mark.WRONG)
    return _counted(tuple(marks))


def judge_puzzle(words: Sequence[str], found: Iterable[str]) -> Judgement:
    """One point a word found; a word listed twice must be found once. In Turkish I and İ are two letters."""
    wanted = list(dict.fromkeys(word for word in words if word.strip()))
    turkish = is_turkish("", tuple(wanted))
    have = {fold(word, turkish=turkish) for word in found}
    return _counted(
        tuple(Mark.RIGHT if fold(word, turkish=turkish) in have else Mark.OPEN for word in wanted)
    )


def judge_orders(sentences: Sequence[str], orders: Mapping[int, Sequence[str]]) -> Judgement:
    """One point a sentence whose words stand in the right order.

    What can stand in one order only is right untouched; a sentence without words is no task.
    """
    marks = []
    for index, sentence in enumerate(sentences):
        words = sentence.split()
        order = orders.get(index) or (words if len(set(words)) == 1 else ())
        if not order:
            marks.append(Mark.OPEN)
        else:
            marks.append(Mark.RIGHT if same(" ".join(order), " ".join(words)) else Mark.WRONG)
    tasks = sum(bool(sentence.strip()) for sentence in sentences)
    return Judgement(sum(mark is Mark.RIGHT for mark in marks), tasks, tuple(marks))


def _counted(marks: tuple[Mark, ...]) -> Judgement:
    return Judgement(sum(mark is Mark.RIGHT for mark in marks), len(marks), marks)


def _as_lms(activity: Activity, placed: Mapping[int, str], reader: Reader) -> Mapping[int, str]:
    """In the LMS zones with the same corner share one answer: the last one given (format 3.4)."""
    if reader is Reader.DESKTOP:
        return placed
    corners = [None if a.coords is None else (a.coords.x, a.coords.y) for a in activity.answers]
    last: dict[tuple[float, float], str] = {}
    for index, word in placed.items():
        if 0 <= index < len(corners) and (corner := corners[index]) is not None:
            last[corner] = word
    shared = {
        index: last[corner] for index, corner in enumerate(corners) if corner is not None and corner in last
    }
    return {**placed, **shared}
