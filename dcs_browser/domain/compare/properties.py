"""What differs between two JSON objects that are the same thing in two books, property by property.

Lists of objects are matched (answers, sentences, questions); lists of texts are compared whole, pools as multisets.
Leaves to others: which objects are the same thing (``pages``, ``sections``).
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Any

from dcs_browser.domain.compare.matching import Matcher, in_order, shared
from dcs_browser.domain.compare.plain import DEEPEST, EMPTY, Plainer, is_box, is_pool, texts_of
from dcs_browser.domain.compare.values import CONFIG, KARAOKE, Difference, Kind
from dcs_browser.domain.flowbook.elements import join
from dcs_browser.domain.flowbook.paths import PATH_KEYS, ReferenceKind, kind_of_path, looks_like_path

# What a learner is judged by or reads as the answer (format 2.5, 2.6, 3.1, 4.1, 4.2).
_ANSWERS = frozenset(
    {
        "answer", "answers", "circleCount", "correctAnswer", "group", "isCorrect", "letters", "markCount",
        "match_words", "no", "optionA", "optionB", "optionC", "optionD", "optionE", "question", "questions",
        "quiz_questions", "real_answer", "secretwords", "sentence", "sentence_after", "sentence_questions",
        "sentences", "text", "word", "words",
    }
)  # fmt: skip
_IDENTITIES = (
    "coords",
    "text",
    "group",
    "sentence",
    "word",
    "question",
    "level",
    "title",
    "type",
    "no",
    "image",
)
_LEAST = 0.34


@dataclass(frozen=True, slots=True)
class Where:
    """Where two objects stand: what every difference below them has in common."""

    file: str = CONFIG
    page_a: str = ""
    page_b: str = ""
    section_a: int | None = None
    section_b: int | None = None
    activity: str = ""

    def difference(
        self,
        kind: Kind,
        what: str,
        pointer_a: str | None,
        pointer_b: str | None,
        before: Any = None,
        after: Any = None,
    ) -> Difference:
        return Difference(
            kind,
            what,
            pointer_a,
            pointer_b,
            self.page_a if pointer_a is not None else "",
            self.page_b if pointer_b is not None else "",
            self.section_a if pointer_a is not None else None,
            self.section_b if pointer_b is not None else None,
            self.activity,
            before,
            after,
            self.file,
        )


@dataclass(frozen=True, slots=True)
class Walker:
    """Walks two values side by side; each side has its own plain forms."""

    a: Plainer
    b: Plainer

    def objects(
        self,
        a: dict[str, Any],
        b: dict[str, Any],
        at: tuple[str, str],
        where: Where,
        *,
        skip: Collection[str] = (),
        depth: int = 0,
    ) -> Iterator[Difference]:
        """What differs between two objects at pointers ``at``, but for the keys in ``skip``."""
        own = _type_of(b) or _type_of(a)
        if own and own != where.activity:
            where = replace(where, activity=own)
        one, other = (
            self.a.of({k: v for k, v in a.items() if k not in skip}),
            self.b.of({k: v for k, v in b.items() if k not in skip}),
        )
        if one == other:
            return
        plain_a, plain_b = _entries(one), _entries(other)
        for key in dict.fromkeys((*b, *a)):
            if key in skip or plain_a.get(key, EMPTY) == plain_b.get(key, EMPTY):
                continue
            pointers = (join(at[0], key), join(at[1], key))
            yield from self._values(key, (a, b), pointers, where, depth + 1)

    def _values(
        self,
        key: str,
        owners: tuple[dict[str, Any], dict[str, Any]],
        at: tuple[str, str],
        where: Where,
        depth: int,
    ) -> Iterator[Difference]:
        """Two different values of one key."""
        a, b = owners[0].get(key), owners[1].get(key)
        deep = depth >= DEEPEST
        if isinstance(a, dict) and isinstance(b, dict) and not deep and not is_box(a) and not is_box(b):
            yield from self.objects(a, b, at, where, depth=depth)
            return
        if isinstance(a, list) and isinstance(b, list) and not deep and not is_pool(key, owners[1], b):
            if where.file == KARAOKE and key == "words":
                yield _timings(a, b, at, where)
                return
            if _of_objects(a) and _of_objects(b):
                yield from self._lists(key, a, b, at, where, depth)
                return
        there_a = at[0] if key in owners[0] else None
        there_b = at[1] if key in owners[1] else None
        if where.file == KARAOKE and key == "words":
            a, b = _spoken(a), _spoken(b)
        yield where.difference(_kind(key, a, b, where), key, there_a, there_b, a, b)

    def _lists(
        self, key: str, a: list[Any], b: list[Any], at: tuple[str, str], where: Where, depth: int
    ) -> Iterator[Difference]:
        """Two lists of objects: what is gone, new, changed, and whether the rest kept its order."""
        pairs, gone, new = self.match(a, b)
        for one, other in pairs.items():
            pointers = (f"{at[0]}/{one}", f"{at[1]}/{other}")
            yield from self.objects(a[one], b[other], pointers, where, depth=depth + 1)
        kind = Kind.ANSWER if key in _ANSWERS and where.file != KARAOKE else None
        for one in gone:
            yield where.difference(kind or Kind.REMOVED, key, f"{at[0]}/{one}", None, a[one])
        for other in new:
            yield where.difference(kind or Kind.ADDED, key, None, f"{at[1]}/{other}", None, b[other])
        if len(in_order(pairs)) < len(pairs):
            yield where.difference(Kind.MOVED, key, at[0], at[1], _labels(a), _labels(b))

    def match(
        self, a: list[dict[str, Any]], b: list[dict[str, Any]]
    ) -> tuple[dict[int, int], list[int], list[int]]:
        """Which object is which: pairs, what is gone, what is new."""
        plain_a, plain_b = [self.a.of(item) for item in a], [self.b.of(item) for item in b]
        matcher = Matcher(len(a), len(b))
        matcher.by(plain_a.__getitem__, plain_b.__getitem__, copies=True)
        parts_a, parts_b = [_entries(plain) for plain in plain_a], [_entries(plain) for plain in plain_b]
        for key in _IDENTITIES:
            matcher.by(lambda i, k=key: parts_a[i].get(k), lambda j, k=key: parts_b[j].get(k))  # type: ignore[misc]
        if matcher.left_a and matcher.left_b:
            texts_a, texts_b = [texts_of(p) for p in plain_a], [texts_of(p) for p in plain_b]
            matcher.by_likeness(lambda i, j: shared(texts_a[i], texts_b[j]), _LEAST)
        if len(matcher.left_a) == len(matcher.left_b):
            for one, other in zip(matcher.left_a, matcher.left_b, strict=True):
                matcher.join(one, other)
        return matcher.pairs, matcher.left_a, matcher.left_b


def _entries(plain: Any) -> dict[str, Any]:
    """The keys of a plain object."""
    return dict(plain[1:]) if isinstance(plain, tuple) and plain and plain[0] == "object" else {}


def _of_objects(value: list[Any]) -> bool:
    return all(isinstance(item, dict) for item in value)


def _type_of(value: dict[str, Any]) -> str:
    found = value.get("type")
    return found if isinstance(found, str) else ""


def _kind(key: str, a: Any, b: Any, where: Where) -> Kind:
    for value in (b, a):
        if isinstance(value, str) and value and (key in PATH_KEYS or looks_like_path(value)):
            leads = kind_of_path(value)
            if leads is ReferenceKind.IMAGE:
                return Kind.PICTURE
            if leads is not ReferenceKind.OTHER:
                return Kind.MEDIA
    inside = where.section_b is not None or where.section_a is not None or where.file != CONFIG
    return Kind.ANSWER if key in _ANSWERS and inside and where.file != KARAOKE else Kind.CHANGED


def _labels(items: list[dict[str, Any]]) -> list[str]:
    """What a person knows the members of a list by."""
    found = []
    for at, item in enumerate(items, start=1):
        named = (item.get(key) for key in ("text", "word", "sentence", "question", "title", "type"))
        found.append(next((name for name in named if isinstance(name, str) and name), str(at)))
    return found


def _spoken(words: Any) -> Any:
    """The words of a passage as one text."""
    if not isinstance(words, list):
        return words
    return " ".join(str(word.get("text", "")) for word in words if isinstance(word, dict))


def _timings(a: list[Any], b: list[Any], at: tuple[str, str], where: Where) -> Difference:
    """Spoken words: their text where it differs, else that their times or places do."""
    before, after = _spoken(a), _spoken(b)
    if before == after:
        changed = sum(one != other for one, other in zip(a, b, strict=False)) or abs(len(a) - len(b))
        return where.difference(Kind.CHANGED, "timings", *at, changed, changed)
    return where.difference(Kind.CHANGED, "words", *at, before, after)
