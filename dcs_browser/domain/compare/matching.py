"""Which element of one list is which of another: by keys from the strongest to the weakest, then by likeness.

Knows nothing of books. Pairs are (index before, index after).
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence

Pairs = dict[int, int]
Key = Callable[[int], Hashable]
_MOST = 20_000
"""Pairs whose likeness is looked at; beyond, only keys tell."""


def rising(numbers: Sequence[int]) -> list[int]:
    """The positions of a longest rising run in ``numbers`` (all different)."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, number in enumerate(numbers):
        place = bisect_left(tails, number)
        before.append(ends[place - 1] if place else -1)
        if place == len(tails):
            tails.append(number)
            ends.append(at)
        else:
            tails[place], ends[place] = number, at
    found = []
    at = ends[-1] if ends else -1
    while at >= 0:
        found.append(at)
        at = before[at]
    return found[::-1]


def in_order(pairs: Pairs) -> set[int]:
    """The first indexes of pairs that kept their order; all others were moved."""
    firsts = sorted(pairs)
    return {firsts[at] for at in rising([pairs[first] for first in firsts])}


class Matcher:
    """Collects pairs between ``count_a`` and ``count_b`` elements; each is paired once."""

    def __init__(self, count_a: int, count_b: int) -> None:
        self.pairs: Pairs = {}
        self._free_a = dict.fromkeys(range(count_a))
        self._free_b = dict.fromkeys(range(count_b))

    @property
    def left_a(self) -> list[int]:
        """What has no partner yet, in order."""
        return list(self._free_a)

    @property
    def left_b(self) -> list[int]:
        return list(self._free_b)

    def join(self, a: int, b: int) -> None:
        self.pairs[a] = b
        del self._free_a[a], self._free_b[b]

    def by(self, key_a: Key, key_b: Key, *, copies: bool = False) -> None:
        """Pair what has the same key, which both sides must have once; None is no key.

        With ``copies`` equal numbers of the same key are paired in their order.
        """
        if not self._free_a or not self._free_b:
            return
        found_a, found_b = _by_key(self._free_a, key_a), _by_key(self._free_b, key_b)
        for key, ones in found_a.items():
            others = found_b.get(key)
            if others and (len(ones) == len(others) == 1 or copies):
                for a, b in zip(ones, others, strict=False):
                    self.join(a, b)

    def between(self, key_a: Key, key_b: Key) -> None:
        """As ``by``, but only between the same neighbours that are paired already and kept their order."""
        gap_a, gap_b = self.gaps()
        self.by(_within(gap_a, key_a), _within(gap_b, key_b))

    def gaps(self) -> tuple[dict[int, int], dict[int, int]]:
        """For every free element the number of the gap between ordered pairs it lies in."""
        kept = sorted(in_order(self.pairs))
        firsts, seconds = kept, [self.pairs[a] for a in kept]
        return (
            {a: bisect_left(firsts, a) for a in self._free_a},
            {b: bisect_left(seconds, b) for b in self._free_b},
        )

    def by_likeness(
        self, likeness: Callable[[int, int], float], least: float, *, between: bool = False
    ) -> None:
        """Pair the most alike first, from ``least`` on; nothing where there are too many to look at."""
        gap_a, gap_b = self.gaps() if between else ({}, {})
        groups: dict[int, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for a in self._free_a:
            groups[gap_a.get(a, 0)][0].append(a)
        for b in self._free_b:
            groups[gap_b.get(b, 0)][1].append(b)
        for ones, others in groups.values():
            if not ones or not others or len(ones) * len(others) > _MOST:
                continue
            scored = ((likeness(a, b), a, b) for a in ones for b in others)
            # The nearest in place wins among those that are equally alike.
            ranked = sorted((s for s in scored if s[0] >= least), key=lambda s: (-s[0], abs(s[1] - s[2]), s))
            for _, a, b in ranked:
                if a in self._free_a and b in self._free_b:
                    self.join(a, b)


def _by_key(free: Iterable[int], key: Key) -> dict[Hashable, list[int]]:
    found: dict[Hashable, list[int]] = defaultdict(list)
    for at in free:
        made = key(at)
        if made is not None:
            found[made].append(at)
    return found


def _within(gaps: dict[int, int], key: Key) -> Key:
    def both(at: int) -> Hashable:
        made = key(at)
        return None if made is None else (gaps[at], made)

    return both


def shared(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of two sets of texts is the same: 0 to 1."""
    if not one or not other:
        return 0.0
    both = len(one & other)
    return both / (len(one) + len(other) - both)
