"""The files of two books: which are the same, changed, renamed, added or removed, and what tells contents apart.

Contents are told by size and ETag; where no ETag is known by size alone (then a file of the same name and size is
taken for the same). Working files (format 1.4) are no part of a book. Leaves to others: computing ETags.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dcs_browser.domain.checks.junk import is_junk
from dcs_browser.domain.compare.values import CONFIG, GAMES, KARAOKE, AssetDifference, AssetKind, AssetLike
from dcs_browser.domain.etags import comparable
from dcs_browser.domain.names import nfc, stored_path

Content = tuple[str, str, int, str]
"""What stands for the bytes of a file: equal ones have equal contents, as far as is known."""

DOCUMENTS = frozenset({CONFIG, GAMES, KARAOKE})
"""Files whose meaning is compared; storage writes them anew when it folds names (format 1.3)."""


@dataclass(slots=True)
class Files:
    """The files of one side by the name they are compared under."""

    by_name: dict[str, AssetLike] = field(default_factory=dict)
    contents: dict[str, Content] = field(default_factory=dict)
    tokens: dict[str, tuple[object, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Pair:
    """The files of both sides. ``unsure`` counts those that only their size says are the same."""

    a: Files
    b: Files
    known: bool
    folded: bool
    unsure: int = 0

    def differences(self, documents: Iterable[str]) -> list[AssetDifference]:
        """What differs; of the documents only those named count where storage writes them anew."""
        if not self.known:
            return []
        a, b = self.a, self.b
        gone = {n for n in a.by_name if a.contents[n] != b.contents.get(n)}
        new = {n for n in b.by_name if b.contents[n] != a.contents.get(n)}
        if self.folded:
            spared = DOCUMENTS.intersection(gone, new) - set(documents)
            gone, new = gone - spared, new - spared
        found = []
        for old, now in _renamed(a, b, gone, new):
            gone.remove(old)
            new.remove(now)
            found.append(_asset(AssetKind.RENAMED, a.by_name[old], b.by_name[now]))
        found += [_asset(AssetKind.CHANGED, a.by_name[n], b.by_name[n]) for n in gone & new]
        found += [_asset(AssetKind.REMOVED, a.by_name[n], None) for n in gone - new]
        found += [_asset(AssetKind.ADDED, None, b.by_name[n]) for n in new - gone]
        return found


def _asset(kind: AssetKind, old: AssetLike | None, now: AssetLike | None) -> AssetDifference:
    return AssetDifference(
        kind,
        old.path if old else "",
        now.path if now else "",
        old.size if old else -1,
        now.size if now else -1,
    )


def _renamed(a: Files, b: Files, gone: set[str], new: set[str]) -> list[tuple[str, str]]:
    """Equal contents under other names; of several copies the first goes with the first."""
    old: dict[Content, list[str]] = defaultdict(list)
    now: dict[Content, list[str]] = defaultdict(list)
    for names, side, found in ((gone, a, old), (new, b, now)):
        for name in sorted(names):
            if side.by_name[name].size > 0:
                found[side.contents[name]].append(name)
    return [pair for content in old for pair in zip(old[content], now.get(content, ()), strict=False)]


def pair_files(a: Mapping[str, AssetLike] | None, b: Mapping[str, AssetLike] | None, *, folded: bool) -> Pair:
    """Bring the files of both sides under common names; ``folded`` as storage folds them."""
    one, other = Files(_named(a, folded)), Files(_named(b, folded))
    unsure = _tell_contents(one, other)
    for side, across in ((one, other), (other, one)):
        for name, content in side.contents.items():
            same = across.contents.get(name) == content
            side.tokens[name] = ("path", name) if same else ("content", *content)
    return Pair(one, other, a is not None and b is not None, folded, unsure)


def _named(assets: Mapping[str, AssetLike] | None, folded: bool) -> dict[str, AssetLike]:
    found: dict[str, AssetLike] = {}
    for path in sorted(assets or ()):
        if is_junk(path) or path.endswith("/"):
            continue
        name = stored_path(path) if folded else nfc(path)
        found[path if name in found else name] = (assets or {})[path]
    return found


def _tell_contents(a: Files, b: Files) -> int:
    """Give every file its content; returns how many are the same by their size alone."""
    classes: dict[tuple[str, int], tuple[list[str], list[str]]] = {}
    for at, side in enumerate((a, b)):
        for name, asset in side.by_name.items():
            classes.setdefault((_ending(name), asset.size), ([], []))[at].append(name)
    unsure = 0
    for (ending, size), names in classes.items():
        etags = [
            {name: _etag(side.by_name[name]) for name in mine}
            for side, mine in zip((a, b), names, strict=True)
        ]
        certain = all(etag for side in etags for etag in side.values())
        alone = all(len(mine) <= 1 for mine in names)
        for side, mine in zip((a, b), etags, strict=True):
            for name, etag in mine.items():
                if certain:
                    content: Content = ("etag", ending, size, etag)
                elif alone:
                    content = ("size", ending, size, "")
                else:
                    content = ("name", ending, size, name)
                side.contents[name] = content
        if not certain:
            unsure += len(set(names[0]) & set(names[1]))
    return unsure


def _etag(asset: AssetLike) -> str:
    if asset.size == 0:
        return "empty"
    etag = asset.etag.strip('"')
    return etag if comparable(etag) else ""


def _ending(name: str) -> str:
    return name.rpartition(".")[2].lower() if "." in name else ""
