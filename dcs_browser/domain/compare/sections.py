"""Which section of one page is which of another, and what differs in it."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from dcs_browser.domain.compare.matching import Matcher, Pairs, in_order, shared
from dcs_browser.domain.compare.plain import EMPTY, Plainer, texts_of
from dcs_browser.domain.compare.properties import Walker, Where
from dcs_browser.domain.compare.values import Difference, Kind
from dcs_browser.domain.flowbook.config import Page
from dcs_browser.domain.flowbook.parts import Section, SectionKind

_LEAST = 0.3


@dataclass(frozen=True, slots=True)
class Known:
    """A section with what it can be recognised by."""

    section: Section
    page: Page
    plain: Hashable

    @property
    def type(self) -> str:
        activity = self.section.activity
        if self.section.kind is SectionKind.ACTIVITY and activity is not None:
            return activity.type
        return self.section.type or self.section.kind.value

    @property
    def nature(self) -> Hashable:
        return (self.section.kind, self.type)

    def file(self, plainer: Plainer) -> Hashable:
        """The file it is about, None for none."""
        raw = self.section.raw
        activity = raw.get("activity")
        magnifier = raw.get("magnifier")
        owners: tuple[tuple[Any, str], ...] = (
            (activity, "section_path"), (raw, "audio_path"), (raw, "audio"), (raw, "video_path"), (raw, "video"),
            (magnifier, "section_path"),
        )  # fmt: skip
        for owner, key in owners:
            value = owner.get(key) if isinstance(owner, dict) else None
            if isinstance(value, str) and value:
                found = plainer.of(value, key)
                return None if found is EMPTY else found
        return None

    @property
    def header(self) -> Hashable:
        activity = self.section.activity
        text = activity.header if activity is not None else self.section.title
        return (self.section.kind, text) if text else None


@dataclass(frozen=True, slots=True)
class Left:
    """Sections of one pair of pages without a partner there."""

    gone: tuple[Known, ...] = ()
    new: tuple[Known, ...] = ()


def match_sections(a: Sequence[Known], b: Sequence[Known], walker: Walker) -> Pairs:
    """Which section is which, whatever their order."""
    matcher = Matcher(len(a), len(b))
    matcher.by(lambda i: a[i].plain, lambda j: b[j].plain, copies=True)
    if not matcher.left_a or not matcher.left_b:
        return matcher.pairs
    files_a = {i: a[i].file(walker.a) for i in matcher.left_a}
    files_b = {j: b[j].file(walker.b) for j in matcher.left_b}
    matcher.by(_pair(files_a, a), _pair(files_b, b))
    matcher.by(files_a.get, files_b.get)
    matcher.by(lambda i: a[i].header, lambda j: b[j].header)
    texts_a = {i: texts_of(a[i].plain) for i in matcher.left_a}
    texts_b = {j: texts_of(b[j].plain) for j in matcher.left_b}

    def likeness(i: int, j: int) -> float:
        return shared(texts_a[i], texts_b[j]) if a[i].section.kind is b[j].section.kind else 0.0

    matcher.by_likeness(likeness, _LEAST)
    matcher.between(lambda i: a[i].nature, lambda j: b[j].nature)
    matcher.by(lambda i: a[i].nature, lambda j: b[j].nature)
    return matcher.pairs


def _pair(files: dict[int, Hashable], known: Sequence[Known]) -> Any:
    def key(at: int) -> Hashable:
        found = files.get(at)
        return None if found is None else (found, known[at].nature)

    return key


def compare_sections(
    a: Sequence[Known], b: Sequence[Known], walker: Walker, labels: tuple[str, str]
) -> tuple[list[Difference], Left]:
    """What differs between the sections of one page; those without a partner are handed back."""
    pairs = match_sections(a, b, walker)
    kept = in_order(pairs)
    found: list[Difference] = []
    for i, j in pairs.items():
        where = where_of(a[i], b[j], labels)
        if i not in kept:
            found.append(moved(where, a[i], b[j]))
        found.extend(between(a[i], b[j], where, walker))
    others = set(pairs.values())
    gone = tuple(known for i, known in enumerate(a) if i not in pairs)
    new = tuple(known for j, known in enumerate(b) if j not in others)
    return found, Left(gone, new)


def where_of(a: Known, b: Known, labels: tuple[str, str]) -> Where:
    return Where(
        page_a=labels[0],
        page_b=labels[1],
        section_a=a.section.number,
        section_b=b.section.number,
        activity=b.type,
    )


def moved(where: Where, a: Known, b: Known) -> Difference:
    return where.difference(Kind.MOVED, "section", a.section.pointer, b.section.pointer)


def between(a: Known, b: Known, where: Where, walker: Walker) -> Iterator[Difference]:
    """What differs in a section that is the same one."""
    if a.plain != b.plain:
        at = (a.section.pointer, b.section.pointer)
        yield from walker.objects(a.section.raw, b.section.raw, at, where)


def alone(known: Known, label: str, *, gone: bool) -> Difference:
    """A section only one of the books has."""
    number = known.section.number
    if gone:
        where = Where(page_a=label, section_a=number, activity=known.type)
        return where.difference(Kind.REMOVED, "section", known.section.pointer, None, known.section.raw)
    where = Where(page_b=label, section_b=number, activity=known.type)
    return where.difference(Kind.ADDED, "section", None, known.section.pointer, None, known.section.raw)
