"""Scoring what stands on a page itself: fill, circle, colours, lines (format 3.1). Pure.

No reader judges these sections, so every judgement is ``practice``: it helps the person who plays. Words are compared as
the LMS compares them on pages, without capitals and blanks. Leaves to others: activities (``judging``), showing it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from dcs_browser.domain.flowbook.config import Page
from dcs_browser.domain.flowbook.elements import Rect
from dcs_browser.domain.flowbook.judging import UNJUDGED, Judgement, Mark, judge_choices, judge_drops
from dcs_browser.domain.flowbook.parts import Answer, Section, SectionKind

CIRCLED = (SectionKind.CIRCLE, SectionKind.CIRCLE_WITH_EXTRAS)
ANY_COLOUR = "picture"
"""What stands for the colour of a shape that shows a picture instead: it only has to be opened."""


@dataclass(frozen=True, slots=True)
class PageResponse:
    """What a person did on a page, by the pointers of its answers.

    ``texts`` typed · ``circled`` answers · ``colours`` as ``#rrggbb`` · ``lines`` from the answer whose first box was
    taken to the answer whose second box it was led to.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    circled: frozenset[str] = frozenset()
    colours: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PageJudgement:
    """Of a whole page: points, what can be won, and what became of every answer by its pointer."""

    points: int = 0
    of: int = 0
    marks: Mapping[str, Mark] = field(default_factory=dict)

    @property
    def score(self) -> float:
        """0 to 1; 0 where there is nothing to win."""
        return self.points / self.of if self.of else 0.0


def playable(section: Section) -> tuple[Answer, ...]:
    """The answers of a section that can be reached on the page and have something to be right about."""
    match section.kind:
        case SectionKind.FILL:
            return tuple(a for a in section.answers if _seen(a.coords) and a.text.strip())
        case SectionKind.DRAW_MATCHED_LINE:
            return tuple(a for a in section.answers if _seen(a.rect_begin) and _seen(a.rect_end))
        case SectionKind.FILL_WITH_COLOR | SectionKind.CIRCLE | SectionKind.CIRCLE_WITH_EXTRAS:
            return tuple(a for a in section.answers if _seen(a.coords))
        case _:
            return ()


def _seen(box: Rect | None) -> bool:
    return box is not None and not box.empty


LEFT_OVER = ("diagonal", "diagonal_side", "letters", "real_answer")
"""Keys of answers that older readers knew and no present one plays (format 2.5, 8)."""


def left_over(section: Section) -> tuple[str, ...]:
    """Which of :data:`LEFT_OVER` the answers of a section carry: they are played as if those weren't there."""
    return tuple(key for key in LEFT_OVER if any(answer.raw.get(key) for answer in section.answers))


def waits_for_review(section: Section) -> bool:
    """Whether the machine that made a section or an answer of it asked a person to look; readers show it regardless."""
    return section.needs_review or any(answer.needs_review for answer in section.answers)


def judge_section(section: Section, response: PageResponse) -> Judgement:
    """Score one section; ``marks`` go by :func:`playable`. ``unjudged`` where there is nothing to be right about."""
    answers = playable(section)
    if not answers:
        return UNJUDGED
    match section.kind:
        case SectionKind.FILL:
            typed = {at: response.texts.get(answer.pointer, "") for at, answer in enumerate(answers)}
            found = judge_drops([answer.text for answer in answers], typed, loosely=True)
        case SectionKind.FILL_WITH_COLOR:
            found = _judge_colours(answers, response.colours)
        case SectionKind.DRAW_MATCHED_LINE:
            found = _judge_lines(answers, response.lines)
        case _:
            chosen = [at for at, answer in enumerate(answers) if answer.pointer in response.circled]
            found = judge_choices(right_options(answers), chosen, -1)
    return replace(found, practice=True)


def right_options(answers: tuple[Answer, ...]) -> list[bool]:
    """Which options are to be circled: the flagged ones; all of them where none is, since isCorrect is optional."""
    flags = [answer.is_correct for answer in answers]
    return flags if any(flags) else [True] * len(flags)


def _judge_colours(answers: tuple[Answer, ...], colours: Mapping[str, str]) -> Judgement:
    def mark(answer: Answer) -> Mark:
        painted = plain_colour(colours.get(answer.pointer, ""))
        if not painted:
            return Mark.OPEN
        wanted = plain_colour(answer.color)
        return Mark.RIGHT if not wanted or painted == wanted else Mark.WRONG

    return _counted(tuple(mark(answer) for answer in answers))


def _judge_lines(answers: tuple[Answer, ...], lines: Mapping[str, str]) -> Judgement:
    """A line is right when it ends in the box that belongs to its beginning; several answers may share that box."""
    ends = {answer.pointer: answer.rect_end for answer in answers}

    def mark(answer: Answer) -> Mark:
        led = lines.get(answer.pointer, "")
        if led not in ends:
            return Mark.OPEN
        return Mark.RIGHT if ends[led] == answer.rect_end else Mark.WRONG

    return _counted(tuple(mark(answer) for answer in answers))


def _counted(marks: tuple[Mark, ...]) -> Judgement:
    return Judgement(sum(mark is Mark.RIGHT for mark in marks), len(marks), marks)


def plain_colour(text: str) -> str:
    """A colour in one spelling: small letters, ``#rrggbb``; anything else as it is written."""
    text = text.strip().lower()
    if len(text) == 4 and text.startswith("#"):
        return "#" + "".join(letter * 2 for letter in text[1:])
    if len(text) == 9 and text.startswith("#"):
        return "#" + text[3:]  # as Qt writes it: opacity first
    return text


def judge_page(page: Page, response: PageResponse) -> PageJudgement:
    """Score all sections of a page together."""
    points = of = 0
    marks: dict[str, Mark] = {}
    for section in page.sections:
        found = judge_section(section, response)
        points, of = points + found.points, of + found.of
        marks.update(
            (answer.pointer, mark) for answer, mark in zip(playable(section), found.marks, strict=False)
        )
    return PageJudgement(points, of, marks)


def solution(page: Page) -> PageResponse:
    """The response that scores in full."""
    texts: dict[str, str] = {}
    circled: set[str] = set()
    colours: dict[str, str] = {}
    lines: dict[str, str] = {}
    for section in page.sections:
        answers = playable(section)
        if section.kind is SectionKind.FILL:
            texts.update((answer.pointer, answer.text) for answer in answers)
        elif section.kind is SectionKind.FILL_WITH_COLOR:
            colours.update((a.pointer, plain_colour(a.color) or ANY_COLOUR) for a in answers)
        elif section.kind is SectionKind.DRAW_MATCHED_LINE:
            lines.update((answer.pointer, answer.pointer) for answer in answers)
        else:
            flags = right_options(answers)
            circled.update(a.pointer for a, right in zip(answers, flags, strict=True) if right)
    return PageResponse(texts, frozenset(circled), colours, lines)


def palette(page: Page) -> tuple[str, ...]:
    """The colours a page asks for, each once, in the order they are met."""
    return tuple(dict.fromkeys(_colours(page)))


def _colours(page: Page) -> Iterator[str]:
    for section in page.sections:
        if section.kind is SectionKind.FILL_WITH_COLOR:
            for answer in playable(section):
                colour = plain_colour(answer.color)
                if colour:
                    yield colour
