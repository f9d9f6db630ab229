"""What a person can do to a response, one small step each, and the response that is right everywhere. Pure.

Leaves to others: scoring (``judging``), gestures and keys (``ui/play``).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from dcs_browser.domain.flowbook.activities import Activity, ActivityKind
from dcs_browser.domain.flowbook.comparing import same
from dcs_browser.domain.flowbook.judging import Fill, Response, group_size, toggle_choice

V = TypeVar("V")


def placed(response: Response, zone: int, word: str) -> Response:
    """A word into a zone, whatever was there; an empty word clears it."""
    return replace(response, placed=_with(response.placed, zone, word or None))


def carried(response: Response, start: int, zone: int) -> Response:
    """The word of one zone into another; what was there changes places with it."""
    word, other = response.placed.get(start, ""), response.placed.get(zone, "")
    return placed(placed(response, start, other), zone, word) if start != zone else response


def chosen(response: Response, activity: Activity, index: int) -> Response:
    """A click on an option of circle or markwithx."""
    return replace(response, chosen=toggle_choice(response.chosen, index, group_size(activity)))


def called(response: Response, index: int, verdict: bool | None) -> Response:
    """An area called right or wrong; None takes it back."""
    return replace(response, verdicts=_with(response.verdicts, index, verdict))


def turned(response: Response, index: int) -> Response:
    """An answer turned up, or down again."""
    return replace(response, revealed=response.revealed ^ {index})


def joined(response: Response, sentence: int, word: int, *, exclusive: bool) -> Response:
    """A line from a sentence to a word. ``exclusive``: a word has one line, the older one goes."""
    links = {s: w for s, w in response.links.items() if not (exclusive and w == word)}
    return replace(response, links={**links, sentence: word})


def parted(response: Response, *, sentence: int = -1, word: int = -1) -> Response:
    """Without the line of a sentence, or without any line of a word."""
    links = {s: w for s, w in response.links.items() if s != sentence and w != word}
    return replace(response, links=links)


def found(response: Response, word: str) -> Response:
    """A word of the puzzle that was drawn."""
    return replace(response, found=response.found | {word})


def ordered(response: Response, sentence: int, words: Sequence[str]) -> Response:
    """The words of a sentence in the order they lie now."""
    return replace(response, orders={**response.orders, sentence: tuple(words)})


def poured(response: Response, fill: Fill) -> Response:
    """One more fill of the bucket."""
    return replace(response, fills=(*response.fills, fill))


def moved(items: Sequence[V], start: int, end: int) -> tuple[V, ...]:
    """The items with the one at ``start`` at ``end``; places outside count as the nearest inside."""
    order = list(items)
    if not 0 <= start < len(order):
        return tuple(order)
    item = order.pop(start)
    order.insert(max(0, min(end, len(order))), item)
    return tuple(order)


def one_line_a_word(activity: Activity) -> bool:
    """Whether each word of a matching belongs to at most one sentence, so that drawing again moves its line."""
    wanted = Counter(sentence.word for sentence in activity.sentences)
    there = Counter(word.word for word in activity.match_words)
    return all(there[word] >= count for word, count in wanted.items() if word in there)


def left_in_pool(activity: Activity, response: Response) -> tuple[bool, ...]:
    """For each word of the pool whether it is still there: copies are taken from the first on."""
    used = Counter(response.placed.values())
    free = []
    for word in activity.words:
        free.append(used[word] <= 0)
        used[word] -= 1
    return tuple(free)


def solution(activity: Activity) -> Response:
    """The response that is right everywhere, as far as the book has one."""
    answers = activity.answers
    match activity.kind:
        case ActivityKind.CIRCLE | ActivityKind.MARK_WITH_X:
            return Response(chosen=frozenset(i for i, answer in enumerate(answers) if answer.is_correct))
        case ActivityKind.DRAG_DROP:
            return Response(placed={i: answer.text for i, answer in enumerate(answers) if answer.text})
        case ActivityKind.DRAG_DROP_GROUP:
            return Response(placed=_columns([answer.group for answer in answers]))
        case ActivityKind.FILL_PICTURE:
            return Response(revealed=frozenset(range(len(answers))))
        case ActivityKind.FILL_SENTENCES:
            gaps = enumerate(activity.sentences)
            return Response(placed={i: sentence.word for i, sentence in gaps if sentence.word})
        case ActivityKind.MATCH_WORDS:
            return Response(links=_pairs(activity))
        case ActivityKind.PUZZLE:
            return Response(found=frozenset(word for word in activity.words if word.strip()))
        case ActivityKind.ORDERING:
            return Response(orders={i: tuple(s.split()) for i, s in enumerate(activity.words)})
        case ActivityKind.RIGHT_OR_WRONG:
            return Response(verdicts={i: answer.is_correct for i, answer in enumerate(answers)})
        case _:
            return Response()


def _columns(groups: Sequence[Sequence[str]]) -> dict[int, str]:
    """Zones of one column share a group: the next word of it for each."""
    taken: Counter[tuple[str, ...]] = Counter()
    words = {}
    for index, group in enumerate(groups):
        column = tuple(sorted(group))
        if group:
            words[index] = group[taken[column] % len(group)]
            taken[column] += 1
    return words


def _pairs(activity: Activity) -> dict[int, int]:
    """The first word that is right and has no line yet; one with a line where all have."""
    links: dict[int, int] = {}
    for index, sentence in enumerate(activity.sentences):
        right = [at for at, word in enumerate(activity.match_words) if same(word.word, sentence.word)]
        free = [at for at in right if at not in links.values()]
        if right:
            links[index] = (free or right)[0]
    return links


def _with(values: Mapping[int, V], key: int, value: V | None) -> dict[int, V]:
    changed = dict(values)
    if value is None:
        changed.pop(key, None)
    else:
        changed[key] = value
    return changed
