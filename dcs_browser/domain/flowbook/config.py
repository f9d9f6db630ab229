"""config.json as a whole: book, volumes, modules, pages (format 2.2, 2.3, 2.8).

Leaves to others: what stands on a page (``parts``), decoding (``reading``), faults (``domain/checks``).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from dcs_browser.domain.flowbook.activities import Activity, ActivityKind
from dcs_browser.domain.flowbook.elements import Element, Problem, type_problems
from dcs_browser.domain.flowbook.parts import Section
from dcs_browser.domain.flowbook.paths import Reference, references, relative
from dcs_browser.domain.flowbook.reading import load_object
from dcs_browser.domain.flowbook.source_map import SourceMap

_PAGE_IN_POINTER = re.compile(r"(?:/books/\d+)?/modules/\d+/pages/\d+")


@dataclass(frozen=True, eq=False)
class Page(Element):
    """One page; ``sections`` in the order the reader works through them."""

    @property
    def shape(self) -> dict[str, str]:
        return {"page_number": "whole", "image_path": "text", "manual_order": "flag", "sections": "objects"}

    @property
    def page_number(self) -> int:
        """The number of the PDF page (older books: within the module); 0 where it has none."""
        return self.read_whole("page_number")

    @property
    def image_path(self) -> str:
        return relative(self.read_text("image_path"))

    @property
    def label(self) -> str:
        """The page number, or the name of its picture without the ending; "" where it has neither."""
        if self.page_number:
            return str(self.page_number)
        return self.image_path.rpartition("/")[2].partition(".")[0]

    @property
    def manual_order(self) -> bool:
        return self.read_flag("manual_order")

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        return self.elements("sections", Section)

    @property
    def children(self) -> tuple[Element, ...]:
        return self.sections


class LegacyGame(Element):
    """A game inside a module, as books before July 2025 keep them (format 4.2)."""

    @property
    def shape(self) -> dict[str, str]:
        return {"name": "text", "type": "text", "image_path": "text", "cover_image_path": "text"}

    @property
    def name(self) -> str:
        return self.read_text("name")

    @property
    def type(self) -> str:
        return self.read_text("type")


@dataclass(frozen=True, eq=False)
class Module(Element):
    """A unit of the book: a name in the navigation, and pages."""

    @property
    def shape(self) -> dict[str, str]:
        return {"name": "text", "type": "text", "pages": "objects", "games": "objects"}

    @property
    def name(self) -> str:
        return self.read_text("name")

    @property
    def type(self) -> str:
        return self.read_text("type")

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        return self.elements("pages", Page)

    @cached_property
    def games(self) -> tuple[LegacyGame, ...]:
        return self.elements("games", LegacyGame)

    @property
    def children(self) -> tuple[Element, ...]:
        return (*self.pages, *self.games)


@dataclass(frozen=True, eq=False)
class Volume(Element):
    """One element of ``books``; there is normally exactly one, and the LMS reads only the first."""

    @property
    def shape(self) -> dict[str, str]:
        return {
            "name": "text",
            "is_module_side_left": "flag",
            "show_clickable_hints": "flag",
            "modules": "objects",
        }

    @property
    def name(self) -> str:
        return self.read_text("name")

    @cached_property
    def modules(self) -> tuple[Module, ...]:
        return self.elements("modules", Module)

    @property
    def children(self) -> tuple[Element, ...]:
        return self.modules


@dataclass(frozen=True, eq=False)
class BookConfig(Element):
    """A whole config.json. ``text`` is its text without a byte order mark; ``noticed`` what reading noticed."""

    text: str = field(default="", repr=False)
    noticed: tuple[Problem, ...] = ()
    repeats_keys: bool = False

    @property
    def shape(self) -> dict[str, str]:
        return {
            "publisher_name": "text",
            "publisher_logo_path": "text",
            "publisher_full_logo_path": "text",
            "book_title": "text",
            "book_cover": "text",
            "language": "text",
            "fullscreen": "flag",
            "books": "objects",
            "modules": "objects",
        }

    @property
    def title(self) -> str:
        return self.read_text("book_title", "bookTitle", "title")

    @property
    def publisher(self) -> str:
        return self.read_text("publisher_name", "publisher", "publisherName")

    @property
    def language(self) -> str:
        return self.read_text("language", "lang")

    @property
    def category(self) -> str:
        return self.read_text("category", "subject", "book_category")

    @property
    def status(self) -> str:
        return self.read_text("status", "book_status")

    @property
    def version(self) -> str:
        return self.read_text("version")

    @property
    def cover(self) -> str:
        """The cover relative to the book; what the service falls back to where none is named (format 2.2)."""
        return relative(self.read_text("book_cover")) or "images/book_cover.png"

    @cached_property
    def volumes(self) -> tuple[Volume, ...]:
        return self.elements("books", Volume)

    @cached_property
    def modules(self) -> tuple[Module, ...]:
        """Of all volumes; of the root itself in the old shape without ``books`` (format 2.3)."""
        if not self.volumes:
            return self.elements("modules", Module)
        return tuple(module for volume in self.volumes for module in volume.modules)

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        return tuple(page for module in self.modules for page in module.pages)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        return tuple(section for page in self.pages for section in page.sections)

    @cached_property
    def activities(self) -> tuple[Activity, ...]:
        """Those with a type, which is what readers count as activities."""
        found = (section.activity for section in self.sections)
        return tuple(activity for activity in found if activity is not None and activity.type)

    @property
    def children(self) -> tuple[Element, ...]:
        return self.volumes or self.modules

    @cached_property
    def _pages_by_pointer(self) -> dict[str, Page]:
        return {page.pointer: page for page in self.pages}

    def page_at(self, pointer: str) -> Page | None:
        """The page ``pointer`` lies on; None for what is on no page."""
        found = _PAGE_IN_POINTER.match(pointer)
        return self._pages_by_pointer.get(found[0]) if found else None

    def section_at(self, pointer: str) -> Section | None:
        """The section ``pointer`` lies in."""
        page = self.page_at(pointer)
        if page is None:
            return None
        for section in page.sections:
            if pointer == section.pointer or pointer.startswith(section.pointer + "/"):
                return section
        return None

    def page_numbered(self, number: int, module: int | None = None) -> Page | None:
        """The first page with that number, in one module if given (0-based)."""
        for page in self.pages if module is None else self.modules[module : module + 1][0].pages:
            if page.page_number == number:
                return page
        return None

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        return tuple(references(self.raw))

    @cached_property
    def source_map(self) -> SourceMap:
        return SourceMap(self.text, repeats_keys=self.repeats_keys)

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What a tolerant reader passed over: encoding, syntax, repeated keys, wrong types."""
        return (*self.noticed, *type_problems(self))

    @cached_property
    def generation(self) -> int:
        """1 (2024), 2 (2025) or 3 (2026), by what only the writers of that time write (format 2.8)."""
        if any(_signs_of_2026(self)):
            return 3
        old_sections = {"Sound", "freeTextField", "multipleChoiceTest"}
        old_activities = {ActivityKind.RIGHT_OR_WRONG, ActivityKind.FILL_SENTENCES}
        if any(section.type in old_sections for section in self.sections) or any(
            activity.kind in old_activities for activity in self.activities
        ):
            return 1
        return 2


def _signs_of_2026(book: BookConfig) -> Iterator[bool]:
    for volume in book.volumes:
        yield isinstance(volume.raw.get("type"), str) or "show_clickable_hints" in volume.raw
    for page in book.pages:
        yield "manual_order" in page.raw
    for section in book.sections:
        yield section.karaoke
    for activity in book.activities:
        yield "image_coords" in activity.raw or activity.kind in (
            ActivityKind.COLORING,
            ActivityKind.ORDERING,
        )


def parse_book(text: str | bytes, *, name: str = "config.json") -> BookConfig:
    """Read a config.json of any generation and state.

    Raises ``BadBook`` (with a reason) only where there is no JSON object to show; everything else that is odd
    becomes ``.problems``. Elements are made when asked for.
    """
    loaded = load_object(text, name=name)
    raw: dict[str, Any] = loaded.raw
    return BookConfig(
        raw, "", None, text=loaded.text, noticed=loaded.problems, repeats_keys=loaded.repeats_keys
    )
