"""Compares two whole books: config.json by modules, pages and sections, games, karaoke, files.

``compare_books(b, a)`` is exactly the mirror of ``compare_books(a, b)``: books are compared in one order of their own.
"""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from dcs_browser.domain.compare.files import Pair, pair_files
from dcs_browser.domain.compare.matching import Matcher, Pairs, in_order
from dcs_browser.domain.compare.pages import (
    KnownPage,
    equal_pages,
    known_pages,
    match_pages,
    renumbered,
    strange,
)
from dcs_browser.domain.compare.plain import Plainer, main_folder
from dcs_browser.domain.compare.properties import Walker, Where
from dcs_browser.domain.compare.sections import Known, Left, alone, between, compare_sections, moved, where_of
from dcs_browser.domain.compare.values import GAMES, KARAOKE, Comparison, Difference, Kind, Side, made
from dcs_browser.domain.flowbook.config import BookConfig, Module
from dcs_browser.domain.flowbook.paths import references
from dcs_browser.domain.names import stored_segment

_OF_PAGE = ("page_number", "sections")


def compare_books(a: Side, b: Side) -> Comparison:
    """What differs in ``b`` from ``a``. Never raises, whatever the books hold."""
    if _rank(a) > _rank(b):
        return _compare(b, a).mirrored()
    return _compare(a, b)


def _rank(side: Side) -> tuple[str, str, list[tuple[str, int, str]], bool]:
    texts = f"{side.games!r}{side.karaoke!r}"
    assets = sorted((path, asset.size, asset.etag) for path, asset in (side.assets or {}).items())
    return side.config.text if side.config else "", texts, assets, side.stored_names


def _compare(a: Side, b: Side) -> Comparison:
    folded = a.stored_names or b.stored_names
    files = pair_files(a.assets, b.assets, folded=folded)
    walker = Walker(_plainer(a, files, first=True), _plainer(b, files, first=False))
    found: list[Difference] = []
    pages = (0, 0)
    if a.config is not None and b.config is not None:
        touched = _touched(a.config, walker.a) | _touched(b.config, walker.b)
        book = _Books(a.config, b.config, walker, touched, folded=folded)
        found += book.differences()
        pages = (len(book.pages_a), len(book.pages_b))
        if not folded:
            found += _folders(a.config, b.config)
    elif a.config is not None or b.config is not None:
        kind = Kind.REMOVED if b.config is None else Kind.ADDED
        there = ("", None) if b.config is None else (None, "")
        found.append(Difference(kind, "book", *there))
        pages = tuple(len(side.config.pages) if side.config else 0 for side in (a, b))  # type: ignore[assignment]
    found += _documents(a.games, b.games, GAMES, walker)
    found += _documents(_folded_keys(a.karaoke, folded), _folded_keys(b.karaoke, folded), KARAOKE, walker)
    assets = files.differences({difference.file for difference in found})
    return made(found, assets, unsure=files.unsure, folded=folded, pages=pages)


def _plainer(side: Side, files: Pair, *, first: bool) -> Plainer:
    named = [*side.config.references] if side.config else []
    if side.games:
        named += references(dict(side.games))
    return Plainer(files.a if first else files.b, main_folder(named), folded=files.folded)


def _touched(book: BookConfig, plainer: Plainer) -> set[str]:
    """Pointers of pages that name a file whose contents are others in the other book, or that lies elsewhere."""
    found = set()
    for reference in book.references:
        if not plainer.stands(plainer.path(reference.written)):
            page = book.page_at(reference.pointer)
            if page is not None:
                found.add(page.pointer)
    return found


def _folders(a: BookConfig, b: BookConfig) -> Iterator[Difference]:
    """The book's own folder in its paths, once instead of at every path."""
    before, after = main_folder(a.references), main_folder(b.references)
    if before and after and before != after:
        yield Difference(Kind.CHANGED, "book_folder", "", "", before=before, after=after)


def _folded_keys(raw: Mapping[str, Any] | None, folded: bool) -> Mapping[str, Any] | None:
    """audio.json names its entries after files; storage folds those names too (format 1.3)."""
    if raw is None or not folded:
        return raw
    return {stored_segment(key): value for key, value in raw.items()}


def _documents(
    a: Mapping[str, Any] | None, b: Mapping[str, Any] | None, file: str, walker: Walker
) -> Iterator[Difference]:
    """games.json or audio.json; a missing one is as an empty one (format 1.1)."""
    if a or b:
        yield from walker.objects(dict(a or {}), dict(b or {}), ("", ""), Where(file=file))


class _Books:
    """The two config.json while they are compared."""

    def __init__(
        self, a: BookConfig, b: BookConfig, walker: Walker, touched: Collection[str], *, folded: bool
    ) -> None:
        self.a, self.b, self.walker = a, b, walker
        self.pages_a, self.pages_b = known_pages(a, walker.a), known_pages(b, walker.b)
        self.equal = {} if folded else equal_pages(self.pages_a, self.pages_b, touched)
        self.pairs = match_pages(self.pages_a, self.pages_b, self.equal)
        self.modules = _match_modules(a.modules, b.modules, self.pages_a, self.pages_b, self.pairs)

    def differences(self) -> Iterator[Difference]:
        yield from self._root()
        yield from self._modules()
        yield from self._pages()
        yield from renumbered(self.pages_a, self.pages_b, self.pairs)

    def _root(self) -> Iterator[Difference]:
        skip = ("books", "modules")
        yield from self.walker.objects(self.a.raw, self.b.raw, ("", ""), Where(), skip=skip)
        a, b = self.a.volumes, self.b.volumes
        for one, other in zip(a, b, strict=False):
            pointers = (one.pointer, other.pointer)
            yield from self.walker.objects(one.raw, other.raw, pointers, Where(), skip=("modules",))
            yield from self._odd(one.raw, other.raw, "modules", pointers)
        for volume in a[len(b) :]:
            yield Difference(Kind.REMOVED, "books", volume.pointer, None, before=volume.name)
        for volume in b[len(a) :]:
            yield Difference(Kind.ADDED, "books", None, volume.pointer, after=volume.name)
        yield from self._odd(self.a.raw, self.b.raw, "books", ("", ""))
        if not a or not b:
            yield from self._odd(self.a.raw, self.b.raw, "modules", ("", ""))
        elif self.walker.a.of(self.a.raw.get("modules")) != self.walker.b.of(self.b.raw.get("modules")):
            # Beside volumes nobody reads them.
            yield Where().difference(Kind.CHANGED, "modules", "/modules", "/modules")

    def _odd(
        self,
        a: Mapping[str, Any],
        b: Mapping[str, Any],
        key: str,
        at: tuple[str, str],
        where: Where | None = None,
    ) -> Iterator[Difference]:
        """What stands in a list of objects, or in its place, without being an object."""
        one, other = strange(a.get(key)), strange(b.get(key))
        if self.walker.a.of(one) != self.walker.b.of(other):
            place = where or Where()
            yield place.difference(Kind.CHANGED, key, f"{at[0]}/{key}", f"{at[1]}/{key}", one, other)

    # Modules

    def _modules(self) -> Iterator[Difference]:
        a, b = self.a.modules, self.b.modules
        kept = in_order(self.modules)
        for i, j in self.modules.items():
            one, other = a[i], b[j]
            pointers = (one.pointer, other.pointer)
            if i not in kept:
                yield Where().difference(Kind.MOVED, "module", *pointers, one.name, other.name)
            yield from self.walker.objects(one.raw, other.raw, pointers, Where(), skip=("pages",))
            yield from self._odd(one.raw, other.raw, "pages", pointers)
        for i in sorted(set(range(len(a))) - self.modules.keys()):
            yield Where().difference(Kind.REMOVED, "module", a[i].pointer, None, a[i].name)
        for j in sorted(set(range(len(b))) - set(self.modules.values())):
            yield Where().difference(Kind.ADDED, "module", None, b[j].pointer, None, b[j].name)

    # Pages

    def _pages(self) -> Iterator[Difference]:
        stayed = self._stayed()
        left: list[Left] = []
        for i, j in self.pairs.items():
            one, other = self.pages_a[i], self.pages_b[j]
            where = Where(page_a=one.label, page_b=other.label)
            if i not in stayed:
                yield where.difference(
                    Kind.MOVED,
                    "page",
                    one.page.pointer,
                    other.page.pointer,
                    self._place(one),
                    self._place(other),
                )
            if self.equal.get(i) == j:
                continue
            if one.picture == other.picture and one.contents == other.contents and one.others == other.others:
                continue
            found, rest = self._page(one, other, where)
            yield from found
            left.append(rest)
        yield from self._wandered(left)
        for i in sorted(set(range(len(self.pages_a))) - self.pairs.keys()):
            page = self.pages_a[i]
            if page.module in self.modules:
                where = Where(page_a=page.label)
                yield where.difference(Kind.REMOVED, "page", page.page.pointer, None, page.page.raw)
        new = set(self.modules.values())
        for j in sorted(set(range(len(self.pages_b))) - set(self.pairs.values())):
            page = self.pages_b[j]
            if page.module in new:
                where = Where(page_b=page.label)
                yield where.difference(Kind.ADDED, "page", None, page.page.pointer, None, page.page.raw)

    def _stayed(self) -> set[int]:
        """Pages that kept their order in their module; one that went along with its module was not moved."""
        found: set[int] = set()
        for module, partner in self.modules.items():
            inside = {
                i: j
                for i, j in self.pairs.items()
                if self.pages_a[i].module == module and self.pages_b[j].module == partner
            }
            found |= in_order(inside)
        return found

    def _place(self, page: KnownPage) -> str:
        module = page.page.parent
        return module.name if isinstance(module, Module) else ""

    def _page(self, a: KnownPage, b: KnownPage, where: Where) -> tuple[list[Difference], Left]:
        pointers = (a.page.pointer, b.page.pointer)
        found = list(self.walker.objects(a.page.raw, b.page.raw, pointers, where, skip=_OF_PAGE))
        found += self._odd(a.page.raw, b.page.raw, "sections", pointers, where)
        inside, left = compare_sections(a.sections, b.sections, self.walker, (a.label, b.label))
        return [*found, *inside], left

    def _wandered(self, left: Sequence[Left]) -> Iterator[Difference]:
        """Sections that are on another page now; then those that are gone or new."""
        gone = [known for rest in left for known in rest.gone]
        new = [known for rest in left for known in rest.new]
        matcher = Matcher(len(gone), len(new))
        matcher.by(lambda i: gone[i].plain, lambda j: new[j].plain)
        matcher.by(lambda i: _told_by(gone[i], self.walker.a), lambda j: _told_by(new[j], self.walker.b))
        for i, j in matcher.pairs.items():
            where = where_of(gone[i], new[j], (gone[i].page.label, new[j].page.label))
            yield moved(where, gone[i], new[j])
            yield from between(gone[i], new[j], where, self.walker)
        for i in matcher.left_a:
            yield alone(gone[i], gone[i].page.label, gone=True)
        for j in matcher.left_b:
            yield alone(new[j], new[j].page.label, gone=False)


def _told_by(known: Known, plainer: Plainer) -> Hashable:
    """What makes a section the same one on another page: its nature and its file."""
    file = known.file(plainer)
    return None if file is None else (known.nature, file)


def _match_modules(
    a: Sequence[Module],
    b: Sequence[Module],
    pages_a: Sequence[KnownPage],
    pages_b: Sequence[KnownPage],
    pairs: Pairs,
) -> Pairs:
    """By name; else by where most of their pages went; else by position where as many are left."""
    matcher = Matcher(len(a), len(b))
    matcher.by(lambda i: a[i].name or None, lambda j: b[j].name or None)
    went = Counter((pages_a[i].module, pages_b[j].module) for i, j in pairs.items())
    for (i, j), _ in sorted(went.items(), key=lambda found: (-found[1], found[0])):
        if i in matcher.left_a and j in matcher.left_b:
            matcher.join(i, j)
    matcher.between(lambda i: a[i].name or None, lambda j: b[j].name or None)
    _join_empty(matcher, [{p.module for p in pages_a}, {p.module for p in pages_b}])
    return matcher.pairs


def _join_empty(matcher: Matcher, filled: Iterable[set[int]]) -> None:
    """Modules without pages and without a partner, in their order."""
    full_a, full_b = filled
    left = ([i for i in matcher.left_a if i not in full_a], [j for j in matcher.left_b if j not in full_b])
    for i, j in zip(*left, strict=False):
        matcher.join(i, j)
