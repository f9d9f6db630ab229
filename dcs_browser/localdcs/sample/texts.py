"""The words of the sample books: ``resources/sample/texts/*.toml`` as values.

A ``*`` at the end of an option marks it right; ``[answer]`` in a sentence is a blank.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from dcs_browser import resources
from dcs_browser.domain.names import stored_segment


@dataclass(frozen=True)
class Unit:
    """One unit: what its exercises are made of. Every field but the first three may be empty."""

    name: str
    title: str
    scene: str
    goals: tuple[str, ...] = ()
    words: tuple[tuple[str, str, str], ...] = ()  # word, drawing, clue
    passage_title: str = ""
    passage: str = ""
    talk: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    choices: tuple[tuple[str, ...], ...] = ()  # stem, options
    groups: tuple[tuple[str, ...], ...] = ()  # heading, members
    pick: tuple[str, ...] = ()  # instruction, options
    tick: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    dots: tuple[tuple[str, str, str], ...] = ()  # before, after, word
    pairs: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()  # title, lines
    twins: tuple[str, ...] = ()  # sentences with (one/two*)
    paint: tuple[str, ...] = ()  # instruction, colours of the shapes; "*" = to be coloured
    colouring: tuple[str, ...] = ()  # instruction, drawing
    write: str = ""
    film: str = ""
    tip: str = ""
    zoom: str = ""
    reading_scene: str = ""

    @property
    def folder(self) -> str:
        """Name of the module's folder (format 1.1), in letters that storage keeps (format 1.3)."""
        return stored_segment(self.name)


@dataclass(frozen=True)
class Words:
    """The texts of one book."""

    units: tuple[Unit, ...]
    tale: tuple[tuple[str, str], ...]  # scene and text of each page of a story book


def right(option: str) -> tuple[str, bool]:
    """An option without its mark, and whether it is right."""
    return option.rstrip("*"), option.endswith("*")


@cache
def words_of(book: str) -> Words:
    """The texts in ``resources/sample/texts/<stored name of the book, small letters>.toml``."""
    name = stored_segment(book).lower()
    table = tomllib.loads(resources.read_text(f"sample/texts/{name}.toml"))
    return Words(
        units=tuple(Unit(**_frozen(unit)) for unit in table.get("unit", ())),
        tale=tuple((page["scene"], page["text"]) for page in table.get("page", ())),
    )


def _frozen(table: dict[str, Any]) -> dict[str, Any]:
    return {key: _tuple(value) for key, value in table.items()}


def _tuple(value: Any) -> Any:
    return tuple(_tuple(item) for item in value) if isinstance(value, list) else value


@cache
def instructions(language: str) -> dict[str, str]:
    """What the exercises tell the pupil, by name of the exercise."""
    table: dict[str, dict[str, str]] = tomllib.loads(resources.read_text("sample/texts/instructions.toml"))
    return table[language]
