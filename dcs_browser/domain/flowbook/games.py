"""games.json: levels, games of seven types, questions, options (format 4.1)."""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from dcs_browser.domain.flowbook.elements import Element, Problem, type_problems
from dcs_browser.domain.flowbook.paths import Reference, references, relative
from dcs_browser.domain.flowbook.reading import load_object
from dcs_browser.domain.flowbook.source_map import SourceMap


class GameKind(StrEnum):
    """The types readers know; games of other types are dropped on load."""

    QUIZ = "quiz"
    MEMORY = "memory"
    ORDER = "order"
    SELECTOR = "selector"
    BUILDER = "builder"
    CROSS_PUZZLE = "crosspuzzle"
    RACE = "race"
    UNKNOWN = "unknown"


class Option(Element):
    """One answer offered by a question."""

    @property
    def shape(self) -> dict[str, str]:
        return {"text": "text", "image": "text", "isCorrect": "flag"}

    @property
    def text(self) -> str:
        return self.read_text("text")

    @property
    def image(self) -> str:
        return relative(self.read_text("image"))

    @property
    def is_correct(self) -> bool:
        return self.read_flag("isCorrect")


class Question(Element):
    """One round of a game; which keys it has depends on the game's type."""

    @property
    def shape(self) -> dict[str, str]:
        return {
            "question": "text",
            "header": "text",
            "image": "text",
            "audio": "text",
            "video": "text",
            "words": "texts",
            "answers": "objects",
        }

    @property
    def question(self) -> str:
        return self.read_text("question")

    @property
    def header(self) -> str:
        return self.read_text("header")

    @property
    def image(self) -> str:
        return relative(self.read_text("image"))

    @property
    def audio(self) -> str:
        return relative(self.read_text("audio"))

    @property
    def video(self) -> str:
        return relative(self.read_text("video"))

    @property
    def words(self) -> tuple[str, ...]:
        return self.read_texts("words")

    @cached_property
    def answers(self) -> tuple[Option, ...]:
        return self.elements("answers", Option)

    @property
    def children(self) -> tuple[Element, ...]:
        return self.answers


class Game(Element):
    """One game of a level."""

    @property
    def shape(self) -> dict[str, str]:
        return {"type": "text", "questions": "objects"}

    @property
    def type(self) -> str:
        return self.read_text("type")

    @property
    def kind(self) -> GameKind:
        try:
            return GameKind(self.type)
        except ValueError:
            return GameKind.UNKNOWN

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        return self.elements("questions", Question)

    @property
    def children(self) -> tuple[Element, ...]:
        return self.questions


class Level(Element):
    """One level, usually a module's."""

    @property
    def shape(self) -> dict[str, str]:
        return {"level": "whole", "title": "text", "games": "objects"}

    @property
    def level(self) -> int:
        return self.read_whole("level")

    @property
    def title(self) -> str:
        return self.read_text("title")

    @cached_property
    def games(self) -> tuple[Game, ...]:
        return self.elements("games", Game)

    @property
    def children(self) -> tuple[Element, ...]:
        return self.games


@dataclass(frozen=True, eq=False)
class Games(Element):
    """A whole games.json."""

    text: str = field(default="", repr=False)
    noticed: tuple[Problem, ...] = ()
    repeats_keys: bool = False

    @property
    def shape(self) -> dict[str, str]:
        return {"levels": "objects"}

    @cached_property
    def levels(self) -> tuple[Level, ...]:
        return self.elements("levels", Level)

    @property
    def children(self) -> tuple[Element, ...]:
        return self.levels

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        return tuple(references(self.raw))

    @cached_property
    def source_map(self) -> SourceMap:
        return SourceMap(self.text, repeats_keys=self.repeats_keys)

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        return (*self.noticed, *type_problems(self))


def parse_games(text: str | bytes, *, name: str = "games.json") -> Games:
    """Read a games.json. Raises ``BadBook`` only where there is no JSON object to show."""
    loaded = load_object(text, name=name)
    return Games(
        loaded.raw, "", None, text=loaded.text, noticed=loaded.problems, repeats_keys=loaded.repeats_keys
    )
