"""Which page of one book is which of the other: by content, picture and number, so that one inserted page is one difference."""

from collections.abc import Collection, Hashable, Iterator, Sequence
from functools import cached_property
from typing import Any

from dcs_browser.domain.compare.matching import Matcher, Pairs, shared
from dcs_browser.domain.compare.plain import EMPTY, Plainer, texts_of, without_paths
from dcs_browser.domain.compare.sections import Known
from dcs_browser.domain.compare.values import Difference, Kind
from dcs_browser.domain.flowbook.config import BookConfig, Page

_ALIKE, _HARDLY = 0.5, 0.25


class KnownPage:
    """A page with what it can be recognised by; ``module`` is its module's index in the book.

    Plain forms are made when they are asked for: most pages of two versions are the same to the letter.
    """

    def __init__(self, page: Page, module: int, plainer: Plainer) -> None:
        self.page, self.module = page, module
        self._plainer = plainer

    @cached_property
    def picture(self) -> Hashable:
        """What its picture is; None for a page without."""
        plain = self._plainer.of(self.page.raw.get("image_path"), "image_path")
        return None if plain is EMPTY else plain

    @property
    def standing(self) -> bool:
        """Whether its picture is the same file in both books."""
        return self._plainer.stands(self.picture)

    @cached_property
    def sections(self) -> tuple[Known, ...]:
        return tuple(Known(s, self.page, self._plainer.of(s.raw)) for s in self.page.sections)

    @cached_property
    def others(self) -> Hashable:
        """Everything but number, picture and sections."""
        raw = self.page.raw
        rest = {k: v for k, v in raw.items() if k not in ("page_number", "image_path", "sections")}
        return self._plainer.of(rest), self._plainer.of(strange(raw.get("sections")))

    @cached_property
    def contents(self) -> Hashable:
        """The plain forms of its sections; None for a page without any."""
        return tuple(known.plain for known in self.sections) or None

    @cached_property
    def loose(self) -> Hashable:
        """Its contents without paths; None where they have hardly any text to be told by."""
        return tuple(without_paths(known.plain) for known in self.sections) if self.texts else None

    @cached_property
    def texts(self) -> frozenset[str]:
        return frozenset().union(*(texts_of(known.plain) for known in self.sections))

    @property
    def number(self) -> int | None:
        return self.page.page_number or None

    @property
    def label(self) -> str:
        return self.page.label


def strange(value: Any) -> Any:
    """What readers pass over where a list of objects belongs: other members, or another value."""
    if isinstance(value, list):
        return [item for item in value if not isinstance(item, dict)]
    return value


def known_pages(book: BookConfig, plainer: Plainer) -> list[KnownPage]:
    """All pages of a book in reading order."""
    return [
        KnownPage(page, index, plainer) for index, module in enumerate(book.modules) for page in module.pages
    ]


def equal_pages(a: Sequence[KnownPage], b: Sequence[KnownPage], touched: Collection[str]) -> Pairs:
    """Pages that are the same to the letter; none that names a file with other contents (``touched`` pointers)."""

    def key(page: KnownPage) -> Hashable:
        image = page.page.raw.get("image_path")
        return (page.number, image) if isinstance(image, str) and page.page.pointer not in touched else None

    matcher = Matcher(len(a), len(b))
    matcher.by(lambda i: key(a[i]), lambda j: key(b[j]))
    return {i: j for i, j in matcher.pairs.items() if repr(a[i].page.raw) == repr(b[j].page.raw)}


def match_pages(a: Sequence[KnownPage], b: Sequence[KnownPage], equal: Pairs) -> Pairs:
    """Which page is which. Strong marks count anywhere in the book, weak ones only between the same neighbours."""
    matcher = Matcher(len(a), len(b))
    for i, j in equal.items():
        matcher.join(i, j)
    matcher.by(
        lambda i: (a[i].number, a[i].picture, a[i].contents),
        lambda j: (b[j].number, b[j].picture, b[j].contents),
        copies=True,
    )
    # The same picture under the same number is the same page, whatever was put on it.
    matcher.by(
        lambda i: (a[i].number, a[i].picture) if a[i].standing else None,
        lambda j: (b[j].number, b[j].picture) if b[j].standing else None,
    )
    matcher.by(
        lambda i: None if a[i].picture is None else (a[i].picture, a[i].contents),
        lambda j: None if b[j].picture is None else (b[j].picture, b[j].contents),
    )
    matcher.by(lambda i: a[i].contents, lambda j: b[j].contents)
    matcher.by(lambda i: a[i].loose, lambda j: b[j].loose)
    matcher.between(lambda i: a[i].picture, lambda j: b[j].picture)

    def likeness(i: int, j: int) -> float:
        return shared(a[i].texts, b[j].texts)

    matcher.by_likeness(likeness, _ALIKE, between=True)
    matcher.between(lambda i: a[i].number, lambda j: b[j].number)
    matcher.by(lambda i: a[i].picture, lambda j: b[j].picture)
    matcher.by_likeness(likeness, _HARDLY, between=True)
    matcher.by_likeness(likeness, _ALIKE)
    matcher.by(lambda i: a[i].number, lambda j: b[j].number)
    return matcher.pairs


def renumbered(a: Sequence[KnownPage], b: Sequence[KnownPage], pairs: Pairs) -> Iterator[Difference]:
    """Pages with other numbers: a run that was shifted by the same amount is one difference."""
    run: list[tuple[KnownPage, KnownPage]] = []
    for i, j in sorted(pairs.items(), key=lambda pair: pair[1]):
        one, other = a[i], b[j]
        shift = (other.number or 0) - (one.number or 0)
        if run and shift != (run[-1][1].number or 0) - (run[-1][0].number or 0):
            yield _run(run)
            run = []
        if shift:
            run.append((one, other))
    if run:
        yield _run(run)


def _run(run: Sequence[tuple[KnownPage, KnownPage]]) -> Difference:
    one, other = run[0]
    before, after = one.page.raw.get("page_number"), other.page.raw.get("page_number")
    if len(run) > 1:
        before, after = (f"{run[0][at].label}–{run[-1][at].label}" for at in (0, 1))
    what = "page_number" if len(run) == 1 else "page_numbers"
    pointers = (f"{one.page.pointer}/page_number", f"{other.page.pointer}/page_number")
    return Difference(Kind.CHANGED, what, *pointers, one.label, other.label, before=before, after=after)
