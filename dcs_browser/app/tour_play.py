"""The tour's stop at the stage: every type of activity half-played, checked, and with its answers shown.

Leaves to others: the walk itself (``app/tour``).
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dcs_browser.domain.flowbook.activities import Activity, ActivityKind
from dcs_browser.domain.flowbook.dealing import shuffled_words
from dcs_browser.domain.flowbook.judging import Fill, Response
from dcs_browser.domain.flowbook.moves import called, found, joined, ordered, placed, poured, solution
from dcs_browser.domain.location import Tab
from dcs_browser.ui import theme

if TYPE_CHECKING:
    from dcs_browser.app.tour import Guide

_PAINTED = (
    (0.05, 0.05, "turquoise"),
    (0.19, 0.45, "yellow"),
    (0.306, 0.47, "orange"),
    (0.25, 0.61, "brown"),
    (0.748, 0.315, "red"),
    (0.748, 0.59, "red"),
    (0.748, 0.84, "green"),
)
"""Places of the sample's first drawing and their crayons."""


async def play(guide: "Guide") -> None:
    """One activity of each type in the sample, and each way of counting."""
    house, seen = guide.house, set[str]()
    await guide.until(lambda: bool(guide.books()))
    for book in sorted(guide.books(), key=lambda b: (not b.name.casefold().startswith("harbour"), b.name)):
        config = await house.books.get(book.id).config()
        for section in config.sections:
            activity = section.activity
            if activity is None or not activity.type or (name := _name(activity)) in seen:
                continue
            seen.add(name)
            guide.go(book, Tab.PAGES, pointer=section.pointer)
            await guide.settle()
            house.playing.play(section.pointer)
            await guide.settle()
            stage = house.playing.stage
            for response in half(activity):
                stage.respond(response)
            await guide.picture(f"31-play-{name}-half")
            stage.check()
            await guide.picture(f"32-play-{name}-checked")
            stage.show_answers(True)
            await guide.picture(f"33-play-{name}-answers")
            stage.leave()


def _name(activity: Activity) -> str:
    """The type, and what makes it look different."""
    free = -1 in (activity.circle_count, activity.mark_count)
    pictures = any(sentence.image_path for sentence in activity.sentences)
    return activity.type + ("-free" if free else "") + ("-pictures" if pictures else "")


def half(activity: Activity) -> Iterator[Response]:
    """Step by step what a person might have done in the middle: something right, something wrong, something open."""
    right, now = solution(activity), Response()
    match activity.kind:
        case ActivityKind.CIRCLE | ActivityKind.MARK_WITH_X:
            wrong = [i for i, answer in enumerate(activity.answers) if not answer.is_correct]
            yield Response(chosen=frozenset([*sorted(right.chosen)[:2], *wrong[-1:]]))
        case ActivityKind.DRAG_DROP | ActivityKind.DRAG_DROP_GROUP | ActivityKind.FILL_SENTENCES:
            words = list(right.placed.items())
            for zone, word in words[: max(1, len(words) // 2)]:
                yield (now := placed(now, zone, word))
            if len(words) > 2:
                yield placed(now, words[-1][0], words[-2][1])
        case ActivityKind.FILL_PICTURE:
            for index, answer in list(enumerate(activity.answers))[:2]:
                yield (now := placed(now, index, answer.text if index == 0 else "seagull"))
            yield Response(placed=now.placed, revealed=frozenset(range(2, min(3, len(activity.answers)))))
        case ActivityKind.MATCH_WORDS:
            pairs = sorted(right.links.items())
            for sentence, partner in pairs[:2]:
                yield (now := joined(now, sentence, partner, exclusive=True))
            if len(pairs) > 3:
                yield joined(now, pairs[2][0], pairs[3][1], exclusive=True)
        case ActivityKind.PUZZLE:
            for word in sorted(right.found)[: len(right.found) // 2]:
                yield (now := found(now, word))
        case ActivityKind.ORDERING:
            yield (now := ordered(now, 0, right.orders[0]))
            if len(activity.words) > 1:
                yield ordered(now, 1, shuffled_words(activity.words[1], 5))
        case ActivityKind.RIGHT_OR_WRONG:
            for index, verdict in list(right.verdicts.items())[:3]:
                yield (now := called(now, index, verdict if index != 1 else not verdict))
        case ActivityKind.COLORING:
            for x, y, colour in _PAINTED:
                yield (now := poured(now, Fill(x, y, theme.CRAYONS[colour])))
        case _:
            return
