"""Activities and answers (format 2.5, 2.6, 3).

Leaves to others: the sections they stand in (``parts``), words for people (``words``), scoring (``judging``).
"""

from enum import StrEnum
from functools import cached_property
from typing import Any

from dcs_browser.domain.flowbook.elements import Element, Point, Rect, join
from dcs_browser.domain.flowbook.paths import relative


class ActivityKind(StrEnum):
    """Activity types, named as books write them (format 3.1)."""

    DRAG_DROP = "dragdroppicture"
    DRAG_DROP_GROUP = "dragdroppicturegroup"
    FILL_PICTURE = "fillpicture"
    CIRCLE = "circle"
    MARK_WITH_X = "markwithx"
    MATCH_WORDS = "matchTheWords"
    PUZZLE = "puzzleFindWords"
    COLORING = "coloring"
    ORDERING = "ordering"
    FILL_SENTENCES = "fillSentencesWithDots"
    RIGHT_OR_WRONG = "rightOrWrongWithColors"
    UNKNOWN = "unknown"
    NONE = ""


LMS_TYPES = frozenset(
    {
        ActivityKind.DRAG_DROP,
        ActivityKind.DRAG_DROP_GROUP,
        ActivityKind.MATCH_WORDS,
        ActivityKind.CIRCLE,
        ActivityKind.MARK_WITH_X,
        ActivityKind.PUZZLE,
    }
)
PICTURE_TYPES = frozenset(
    {
        ActivityKind.DRAG_DROP,
        ActivityKind.DRAG_DROP_GROUP,
        ActivityKind.FILL_PICTURE,
        ActivityKind.CIRCLE,
        ActivityKind.MARK_WITH_X,
        ActivityKind.COLORING,
    }
)
_ANSWER_SHAPE = {
    "no": "whole",
    "text": "text",
    "isCorrect": "flag",
    "coords": "box",
    "rotation": "number",
    "opacity": "number",
    "color": "text",
    "text_color": "text",
    "is_text_bold": "flag",
    "isRound": "flag",
    "image_path": "text",
    "rectBegin": "box",
    "rectEnd": "box",
    "lineBegin": "object",
    "lineEnd": "object",
    "sourceCoords": "box",
    "sourceText": "text",
    "letters": "objects",
    "group": "texts",
    "needs_review": "flag",
}


class Answer(Element):
    """An answer of a section (page space) or of an activity (crop space); format 2.5."""

    @property
    def shape(self) -> dict[str, str]:
        return _ANSWER_SHAPE

    @property
    def no(self) -> int:
        return self.read_whole("no")

    @property
    def text(self) -> str:
        return self.read_text("text")

    @property
    def is_correct(self) -> bool:
        return self.read_flag("isCorrect")

    @cached_property
    def coords(self) -> Rect | None:
        return self.read_box("coords")

    @property
    def area(self) -> Rect | None:
        """What the answer covers: its coords, or the boxes of a line with everything between."""
        if self.coords is not None:
            return self.coords
        begin, end = self.rect_begin, self.rect_end
        if begin is None or end is None:
            return begin or end
        x, y = min(begin.x, end.x), min(begin.y, end.y)
        return Rect(x, y, max(begin.right, end.right) - x, max(begin.bottom, end.bottom) - y)

    @property
    def group(self) -> tuple[str, ...]:
        return self.read_texts("group")

    @property
    def color(self) -> str:
        return self.read_text("color")

    @property
    def text_color(self) -> str:
        return self.read_text("text_color")

    @property
    def is_bold(self) -> bool:
        return self.read_flag("is_text_bold")

    @property
    def is_round(self) -> bool:
        return self.read_flag("isRound")

    @property
    def rotation(self) -> float:
        return self.read_number("rotation") or 0.0

    @property
    def opacity(self) -> float:
        """0 to 1; colour shapes show absent or 0 as 0.5 (format 2.5)."""
        return self.read_number("opacity") or 0.5

    @property
    def image_path(self) -> str:
        return relative(self.read_text("image_path"))

    @property
    def rect_begin(self) -> Rect | None:
        return self.read_box("rectBegin")

    @property
    def rect_end(self) -> Rect | None:
        return self.read_box("rectEnd")

    @property
    def line_begin(self) -> Point | None:
        return Point.of(self.raw.get("lineBegin"))

    @property
    def line_end(self) -> Point | None:
        return Point.of(self.raw.get("lineEnd"))

    @property
    def needs_review(self) -> bool:
        return self.read_flag("needs_review")


class MatchWord(Element):
    """One entry of the word side of a matching activity."""

    @property
    def shape(self) -> dict[str, str]:
        return {"word": "text", "image_path": "text"}

    @property
    def word(self) -> str:
        return self.read_text("word")

    @property
    def image_path(self) -> str:
        return relative(self.read_text("image_path"))


class Sentence(MatchWord):
    """One sentence: the other side of a matching activity, or a gap to fill."""

    @property
    def shape(self) -> dict[str, str]:
        return {"word": "text", "image_path": "text", "sentence": "text", "sentence_after": "text"}

    @property
    def sentence(self) -> str:
        return self.read_text("sentence")

    @property
    def after(self) -> str:
        return self.read_text("sentence_after")


class CircleExtra(Element):
    """Something extra drawn by a circle activity, in crop space."""

    @property
    def shape(self) -> dict[str, str]:
        return {"type": "text", "text": "text", "coords": "box"}

    @property
    def text(self) -> str:
        return self.read_text("text")

    @property
    def coords(self) -> Rect | None:
        return self.read_box("coords")


class Activity(Element):
    """What a button on the page opens (format 2.6)."""

    @property
    def shape(self) -> dict[str, str]:
        return {
            "type": "text",
            "section_path": "text",
            "headerText": "text",
            "coords": "box",
            "image_coords": "box",
            "answer": "objects",
            "words": "texts",
            "circle_extra": "objects",
            "circleCount": "whole",
            "markCount": "whole",
            "textFontSize": "whole",
            "isTrueFalseEnabled": "flag",
            "isTextOnLeft": "flag",
        }

    @property
    def type(self) -> str:
        return self.read_text("type")

    @cached_property
    def kind(self) -> ActivityKind:
        if not self.type:
            return ActivityKind.NONE
        try:
            return ActivityKind(self.type) if self.type != "unknown" else ActivityKind.UNKNOWN
        except ValueError:
            return ActivityKind.UNKNOWN

    @property
    def header(self) -> str:
        return self.read_text("headerText")

    @property
    def section_path(self) -> str:
        """The cropped picture, relative to the book; "" where there is none."""
        return relative(self.read_text("section_path"))

    @property
    def coords(self) -> Rect | None:
        """The button on the page."""
        return self.read_box("coords")

    @property
    def image_coords(self) -> Rect | None:
        """The area of the page the picture shows."""
        return self.read_box("image_coords")

    @cached_property
    def answers(self) -> tuple[Answer, ...]:
        return self.elements("answer", Answer)

    @property
    def words(self) -> tuple[str, ...]:
        return self.read_texts("words")

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        return _spoken(self, "sentences", "sentence", Sentence)

    @cached_property
    def match_words(self) -> tuple[MatchWord, ...]:
        return _spoken(self, "match_words", "word", MatchWord)

    @cached_property
    def circle_extras(self) -> tuple[CircleExtra, ...]:
        return self.elements("circle_extra", CircleExtra)

    @property
    def circle_count(self) -> int:
        return self.read_whole("circleCount")

    @property
    def mark_count(self) -> int:
        return self.read_whole("markCount")

    @property
    def font_size(self) -> int:
        """As written; 0 means the default of the type (28 and 33, format 2.6)."""
        return self.read_whole("textFontSize")

    @property
    def in_lms(self) -> bool:
        """Whether the LMS imports this type (format 3.1)."""
        return self.kind in LMS_TYPES

    @property
    def children(self) -> tuple[Element, ...]:
        return (*self.answers, *self.match_words, *self.sentences, *self.circle_extras)


def _spoken(activity: Activity, key: str, main: str, make: Any) -> tuple[Any, ...]:
    """Objects of a list where some writers put bare texts (format 5.1-32)."""
    base = join(activity.pointer, key)
    found = []
    for index, item in enumerate(activity.items(key)):
        if isinstance(item, str):
            item = {main: item}
        if isinstance(item, dict):
            found.append(make(item, f"{base}/{index}", activity))
    return tuple(found)
