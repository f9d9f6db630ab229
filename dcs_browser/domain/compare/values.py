"""What goes into a comparison and what comes out of it. Side a is the book before, side b the one after."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, Protocol

from dcs_browser.domain.flowbook.config import BookConfig

CONFIG, GAMES, KARAOKE = "config.json", "games.json", "audio/audio.json"


class Kind(StrEnum):
    """What happened. An answer is whatever a learner is judged by; media are sounds and films."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    CHANGED = "changed"
    ANSWER = "answer"
    PICTURE = "picture"
    MEDIA = "media"


_MIRRORED = {Kind.ADDED: Kind.REMOVED, Kind.REMOVED: Kind.ADDED}


class AssetKind(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    RENAMED = "renamed"


class AssetLike(Protocol):
    """A file as a listing knows it; ``etag`` is empty where nobody computed one."""

    @property
    def path(self) -> str: ...
    @property
    def size(self) -> int: ...
    @property
    def etag(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Side:
    """One of two books. ``config`` None: there is none, or nobody can read it; ``assets`` None: nobody looked.

    ``stored_names``: storage has folded the names (format 1.3).
    """

    config: BookConfig | None
    assets: Mapping[str, AssetLike] | None = None
    games: Mapping[str, Any] | None = None
    karaoke: Mapping[str, Any] | None = None
    stored_names: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference. Pointers (RFC 6901) are None on the side where there is nothing; so are page and section.

    ``what`` is ``page``, ``section``, ``module`` or the key of the property; pages are named by their labels,
    sections count from 1. ``activity`` is the type of the activity or section. ``before`` and ``after`` are JSON.
    """

    kind: Kind
    what: str
    pointer_a: str | None
    pointer_b: str | None
    page_a: str = ""
    page_b: str = ""
    section_a: int | None = None
    section_b: int | None = None
    activity: str = ""
    before: Any = None
    after: Any = None
    file: str = CONFIG

    @property
    def page(self) -> str:
        """The label of its page in the newer book, where it still has one."""
        return self.page_b or self.page_a

    @property
    def section(self) -> int | None:
        return self.section_b if self.section_b is not None else self.section_a

    def mirrored(self) -> "Difference":
        """The same difference seen from the other side."""
        return replace(
            self,
            kind=_MIRRORED.get(self.kind, self.kind),
            pointer_a=self.pointer_b,
            pointer_b=self.pointer_a,
            page_a=self.page_b,
            page_b=self.page_a,
            section_a=self.section_b,
            section_b=self.section_a,
            before=self.after,
            after=self.before,
        )


_MIRRORED_ASSETS = {AssetKind.ADDED: AssetKind.REMOVED, AssetKind.REMOVED: AssetKind.ADDED}


@dataclass(frozen=True, slots=True)
class AssetDifference:
    """One file; paths are "" and sizes -1 where it isn't. Sizes in bytes."""

    kind: AssetKind
    path_a: str = ""
    path_b: str = ""
    size_a: int = -1
    size_b: int = -1

    @property
    def path(self) -> str:
        return self.path_b or self.path_a

    def mirrored(self) -> "AssetDifference":
        kind = _MIRRORED_ASSETS.get(self.kind, self.kind)
        return AssetDifference(kind, self.path_b, self.path_a, self.size_b, self.size_a)


@dataclass(frozen=True, slots=True)
class Comparison:
    """All differences in the order of the newer book, then files by path.

    ``unsure`` counts files that are taken for the same by their size alone. ``folded``: names were compared as
    storage folds them.
    """

    differences: tuple[Difference, ...] = ()
    assets: tuple[AssetDifference, ...] = ()
    unsure: int = 0
    folded: bool = False
    pages_a: int = 0
    pages_b: int = 0
    counts: Mapping[Kind, int] = field(default_factory=dict)

    @property
    def same(self) -> bool:
        return not self.differences and not self.assets

    @property
    def pages(self) -> tuple[str, ...]:
        """The labels of pages with differences, in order, each once."""
        return tuple(dict.fromkeys(found.page for found in self.differences if found.page))

    def mirrored(self) -> "Comparison":
        return made(
            (found.mirrored() for found in self.differences),
            (found.mirrored() for found in self.assets),
            unsure=self.unsure,
            folded=self.folded,
            pages=(self.pages_b, self.pages_a),
        )


def made(
    differences: Iterable[Difference],
    assets: Iterable[AssetDifference],
    *,
    unsure: int,
    folded: bool,
    pages: tuple[int, int],
) -> Comparison:
    """A comparison in order, with its counts."""
    ordered = tuple(sorted(differences, key=_place))
    files = tuple(sorted(assets, key=lambda found: (found.path, found.kind)))
    return Comparison(ordered, files, unsure, folded, *pages, Counter(found.kind for found in ordered))


_FILES = {CONFIG: 0, GAMES: 1, KARAOKE: 2}


def _place(found: Difference) -> tuple[int, tuple[tuple[int, int, str], ...], str, str]:
    """By file, then by pointer with numbers as numbers; what is only in the old book by its old place."""
    pointer = found.pointer_b if found.pointer_b is not None else found.pointer_a or ""
    steps = tuple(
        (0, int(p), "") if p.isascii() and p.isdigit() and len(p) < 10 else (1, 0, p)
        for p in pointer.split("/")
    )
    return _FILES.get(found.file, 3), steps, found.kind.value, found.what
