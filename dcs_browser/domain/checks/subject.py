"""A book under check: its parts parsed once, its files indexed, and answers many rules ask for."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from dcs_browser.domain.checks.findings import CONFIG, GAMES, AssetLike, Inputs
from dcs_browser.domain.errors import BadBook
from dcs_browser.domain.flowbook.activities import Activity, ActivityKind
from dcs_browser.domain.flowbook.config import BookConfig, Page, parse_book
from dcs_browser.domain.flowbook.elements import Element, Rect
from dcs_browser.domain.flowbook.games import Games, parse_games
from dcs_browser.domain.flowbook.karaoke import Karaoke, parse_karaoke
from dcs_browser.domain.flowbook.parts import Section
from dcs_browser.domain.flowbook.paths import Reference, book_folder, subtitle_of
from dcs_browser.domain.names import stored_path

SIDES = ("x", "y", "w", "h")
COVER = "images/book_cover.png"
_BAD_SHAPE = re.compile(r"^(?:[A-Za-z]:|/|\\\\|[A-Za-z][A-Za-z0-9+.-]+:)|\\|[{}]|(?:^|[/\\])\.\.(?:[/\\]|$)")
_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")


@dataclass(frozen=True, slots=True)
class Named:
    """A reference with the file it stands in."""

    reference: Reference
    file: str

    @property
    def path(self) -> str:
        return self.reference.path


class Box(NamedTuple):
    """A rectangle of the book: raw as written, read as readers do, and the space it is in (format 3.0).

    ``sound``: all its numbers are whole. ``wanted``: without it its owner can't be shown.
    """

    owner: Element
    key: str
    raw: Any
    rect: Rect | None
    space: str  # "page" or "crop"
    pointer: str
    sound: bool
    wanted: bool


class Subject:
    """``book``, ``games``, ``karaoke`` are None where there is none or it can't be read (``broken`` says why)."""

    def __init__(self, inputs: Inputs) -> None:
        self.inputs = inputs
        self.broken: dict[str, str] = {}
        self.memo: dict[str, object] = {}  # what several rules work out together
        self.book: BookConfig | None = self._parsed(CONFIG, inputs.config, parse_book)
        self.games: Games | None = self._parsed(GAMES, inputs.games, parse_games)
        self.karaoke: Karaoke | None = self._parsed("audio/audio.json", inputs.karaoke, parse_karaoke)

    def _parsed(self, file: str, text: str | bytes | None, parse: Any) -> Any:
        if text is None:
            return None
        try:
            return parse(text, name=file)
        except BadBook as error:
            self.broken[file] = str(error.params.get("reason", ""))
            return None

    # Files

    @property
    def knows_files(self) -> bool:
        return self.inputs.assets is not None

    @cached_property
    def assets(self) -> dict[str, AssetLike]:
        """Files by NFC path."""
        return {unicodedata.normalize("NFC", path): a for path, a in (self.inputs.assets or {}).items()}

    @cached_property
    def by_case(self) -> dict[str, str]:
        return {path.casefold(): path for path in self.assets}

    @cached_property
    def by_stored_name(self) -> dict[str, str]:
        return {stored_path(path).casefold(): path for path in self.assets}

    @cached_property
    def stored(self) -> dict[str, str]:
        """The stored name of every file (format 1.3)."""
        return {path: stored_path(path) for path in self.assets}

    def has(self, path: str) -> bool:
        return path in self.assets

    def size(self, path: str) -> int:
        found = self.assets.get(path)
        return found.size if found is not None else 0

    def picture(self, path: str) -> tuple[int, int] | None:
        """The size of a picture in pixels, if known and sound."""
        found = self.inputs.image_sizes.get(path)
        return found if found is not None and found[0] > 0 and found[1] > 0 else None

    # References

    @cached_property
    def named(self) -> tuple[Named, ...]:
        """Every place in config.json and games.json that names a file."""
        found = [Named(reference, CONFIG) for reference in self.book.references] if self.book else []
        if self.games:
            found += [Named(reference, GAMES) for reference in self.games.references]
        return tuple(found)

    @cached_property
    def certain(self) -> tuple[Named, ...]:
        """Those at keys that are paths."""
        return tuple(named for named in self.named if named.reference.certain)

    @cached_property
    def named_by_path(self) -> dict[str, Named]:
        """The first place that names each file."""
        found: dict[str, Named] = {}
        for named in self.named:
            found.setdefault(named.path, named)
        return found

    @cached_property
    def misshapen(self) -> frozenset[tuple[str, str]]:
        """(file, pointer) of references no reader can follow, whatever files there are (format 5.1-4)."""
        return frozenset(
            (named.file, named.reference.pointer)
            for named in self.certain
            if _BAD_SHAPE.search(named.reference.written) or self.is_escaped(named.reference)
        )

    def is_escaped(self, reference: Reference) -> bool:
        """Whether it holds a URL escape that is no part of a real name."""
        return bool(_ESCAPE.search(reference.written)) and not self.has(reference.path)

    @cached_property
    def used(self) -> frozenset[str]:
        """Files something names, with the subtitles of films (format 5.1-6), under every spelling that reaches them."""
        used = {COVER}
        if self.book:
            used.add(self.book.cover)
            used.add("images/" + self.book.cover.rpartition("/")[2])
        for named in self.named:
            for path in self._reached(named.path):
                used.add(path)
                used.add(subtitle_of(path))
        return frozenset(used)

    def _reached(self, path: str) -> Iterator[str]:
        yield path
        if path not in self.assets:
            for index, key in (
                (self.by_case, path.casefold()),
                (self.by_stored_name, self._stored_key(path)),
            ):
                if key in index:
                    yield index[key]
            folder, _, rest = path.partition("/")
            if folder in ("video", "videos"):  # tools mix them up (format 2.7)
                yield f"{'videos' if folder == 'video' else 'video'}/{rest}"
            if "/" not in path:  # a bare name of an unknown key may mean any folder
                yield from self._by_name.get(path.casefold(), ())

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for path in self.assets:
            found.setdefault(path.rpartition("/")[2].casefold(), []).append(path)
        return found

    def _stored_key(self, path: str) -> str:
        return stored_path(path).casefold()

    def resembling(self, path: str) -> str:
        """A file that differs from ``path`` only as storage would rename it; "" where there is none."""
        return self.by_stored_name.get(self._stored_key(path), "")

    @cached_property
    def folders_named(self) -> Counter[str]:
        """How often each folder name stands after ``books`` in paths."""
        return Counter(folder for named in self.certain if (folder := book_folder(named.reference.written)))

    @cached_property
    def usual_folder(self) -> str:
        """The book's folder: as given, else what most paths say."""
        given = unicodedata.normalize("NFC", self.inputs.folder_name)
        if given:
            return given
        plain = [(name, n) for name, n in self.folders_named.most_common() if not set("{}%\\") & set(name)]
        return plain[0][0] if plain else ""

    @cached_property
    def in_folder(self) -> dict[str, list[str]]:
        """Files by the folder they lie in."""
        found: dict[str, list[str]] = {}
        for path in self.assets:
            found.setdefault(path.rpartition("/")[0], []).append(path)
        return found

    # Places

    def where(self, named: Named) -> str:
        """Where a reference stands, for sentences: on page 31, as the cover, in games.json."""
        if named.file != CONFIG:
            return f"in {named.file}"
        if named.reference.pointer == "/book_cover":
            return "as the cover"
        page = self.book.page_at(named.reference.pointer) if self.book else None
        return f"on page {page.label}" if page is not None and page.label else "in config.json"

    # The book

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        return self.book.pages if self.book else ()

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        return self.book.sections if self.book else ()

    @cached_property
    def activities(self) -> tuple[Activity, ...]:
        return self.book.activities if self.book else ()

    def of_kind(self, *kinds: ActivityKind) -> Iterator[Activity]:
        return (activity for activity in self.activities if activity.kind in kinds)

    @property
    def generation(self) -> int:
        return self.book.generation if self.book else 2

    def page_of(self, element: Element) -> Page | None:
        here: Element | None = element
        while here is not None and not isinstance(here, Page):
            here = here.parent
        return here

    def page_label(self, element: Element) -> str:
        """The number of the page an element is on, for sentences."""
        page = self.page_of(element)
        return page.label or "?" if page is not None else "?"

    @cached_property
    def restarts_numbers(self) -> bool:
        """Whether page numbers begin anew in every module, as until July 2025 (format 2.2)."""
        if self.book is None:
            return False
        numbered = [
            [p.page_number for p in module.pages if p.page_number > 0] for module in self.book.modules
        ]
        numbered = [numbers for numbers in numbered if numbers]
        if len(numbered) == 2:
            return all(numbers[0] == 1 and numbers == sorted(set(numbers)) for numbers in numbered)
        # One slip in one of many modules doesn't make it another way of counting.
        return len(numbered) > 2 and sum(1 in numbers for numbers in numbered) >= 0.75 * len(numbered)

    @cached_property
    def boxes(self) -> tuple[Box, ...]:
        """Every rectangle of the pages."""
        return tuple(box for section in self.sections for box in _boxes(section))


def _box(owner: Element, key: str, space: str, *, wanted: bool = False) -> Box:
    raw = owner.raw.get(key)
    rect = Rect.of(raw)
    return Box(owner, key, raw, rect, space, f"{owner.pointer}/{key}", _sound(raw, rect), wanted)


def is_whole(value: object) -> bool:
    """Whether readers take a number as it is written (format 2.1)."""
    if type(value) is float:
        return value.is_integer() and abs(value) < 2**31
    return type(value) is int and -(2**31) < value < 2**31


def _sound(raw: Any, rect: Rect | None) -> bool:
    return rect is not None and all(is_whole(raw[side]) for side in SIDES if side in raw)


def _boxes(section: Section) -> Iterator[Box]:
    if "coords" in section.raw or section.type in ("audio", "video"):
        yield _box(section, "coords", "page", wanted=section.type in ("audio", "video"))
    lines = section.type == "drawMatchedLine"
    for answer in section.answers:
        if lines:
            yield _box(answer, "rectBegin", "page", wanted=True)
            yield _box(answer, "rectEnd", "page", wanted=True)
        else:
            yield _box(answer, "coords", "page", wanted=True)
    activity = section.activity
    if activity is not None and activity.type:
        yield _box(activity, "coords", "page")
        if "image_coords" in activity.raw:
            yield _box(activity, "image_coords", "page")
        for answer in activity.answers:
            yield _box(answer, "coords", "crop", wanted=True)
        for extra in activity.circle_extras:
            yield _box(extra, "coords", "crop")
    for single in (section.magnifier, section.audio_extra, *section.free_text_fields):
        if single is not None and "coords" in single.raw:
            yield _box(single, "coords", "page")
    for button in section.buttons:
        rect = button.coords
        sound = _sound(button.raw, rect)
        yield Box(button, "", button.raw, rect, "page", button.pointer, sound, wanted=False)
