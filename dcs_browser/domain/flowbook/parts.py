"""Sections of a page (format 2.4): what stands on it, and where.

Leaves to others: activities and answers (``activities``), modules and pages (``config``).
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from dcs_browser.domain.flowbook.activities import Activity, ActivityKind, Answer
from dcs_browser.domain.flowbook.elements import Element, Rect
from dcs_browser.domain.flowbook.paths import relative

__all__ = ["Activity", "ActivityKind", "Answer", "Section", "SectionKind"]


class SectionKind(StrEnum):
    """What a section is, whether its ``type`` says so or its contents do (format 2.4)."""

    FILL = "fill"
    CIRCLE = "circle"
    CIRCLE_WITH_EXTRAS = "circlewithextras"
    FILL_WITH_COLOR = "fillWithColor"
    DRAW_MATCHED_LINE = "drawMatchedLine"
    AUDIO = "audio"
    VIDEO = "video"
    SOUND = "Sound"
    FREE_TEXT_FIELD = "freeTextField"
    MULTIPLE_CHOICE_TEST = "multipleChoiceTest"
    ACTIVITY = "activity"
    MAGNIFIER = "magnifier"
    BUTTONS = "buttons"
    UNKNOWN = "unknown"
    EMPTY = "empty"


# Types a section may carry in some generation; the last three only in documents (format 2.4).
WRITTEN_SECTION_TYPES = frozenset(
    {"fill", "circle", "circlewithextras", "fillWithColor", "drawMatchedLine", "audio", "video"}
)
LEGACY_SECTION_TYPES = frozenset(
    {"freeTextField", "multipleChoiceTest", "Sound", "image", "activity", "text"}
)
_COUNTS = frozenset({"circleCount", "markCount"})


class Magnifier(Element):
    """A picture to zoom into, and the area on the page that opens it."""

    @property
    def shape(self) -> dict[str, str]:
        return {"section_path": "text", "coords": "box"}

    @property
    def section_path(self) -> str:
        return relative(self.read_text("section_path"))

    @property
    def coords(self) -> Rect | None:
        return self.read_box("coords")


class AudioExtra(Element):
    """A sound that belongs to an activity."""

    @property
    def shape(self) -> dict[str, str]:
        return {"path": "text", "audio": "text", "coords": "box"}

    @property
    def path(self) -> str:
        return relative(self.read_text("path", "audio"))

    @property
    def coords(self) -> Rect | None:
        return self.read_box("coords")


class FreeTextField(Element):
    """An area a person writes into."""

    @property
    def shape(self) -> dict[str, str]:
        return {"coords": "box"}

    @property
    def coords(self) -> Rect | None:
        return self.read_box("coords")


class Button(Element):
    """One of the page's own buttons; the object is the box itself (format 2.4)."""

    @property
    def kind(self) -> str:
        return self.pointer.rpartition("/")[2]

    @property
    def coords(self) -> Rect | None:
        return Rect.of(self.raw)


BUTTON_KEYS = ("show_all_answers", "lock_screen", "checkAnswer")


@dataclass(frozen=True, eq=False)
class Section(Element):
    """One thing on a page (format 2.4). ``number`` is its position on the page, from 1."""

    @property
    def shape(self) -> dict[str, str]:
        return {
            "title": "text",
            "type": "text",
            "coords": "box",
            "audio_path": "text",
            "karaoke": "flag",
            "video_path": "text",
            "answer": "objects",
            "activity": "object",
            "audio_extra": "object",
            "magnifier": "object",
            "freeTextFields": "objects",
            "needs_review": "flag",
            **dict.fromkeys(BUTTON_KEYS, "box"),
        }

    @property
    def number(self) -> int:
        return self.index + 1

    @property
    def type(self) -> str:
        return self.read_text("type")

    @cached_property
    def kind(self) -> SectionKind:
        """By ``type``; without one (or with one only documents know) by what is inside."""
        if self.type in WRITTEN_SECTION_TYPES or self.type in (
            "Sound",
            "freeTextField",
            "multipleChoiceTest",
        ):
            return SectionKind(self.type)
        if self.activity is not None:
            return SectionKind.ACTIVITY
        if self.magnifier is not None:
            return SectionKind.MAGNIFIER
        if self.free_text_fields:
            return SectionKind.FREE_TEXT_FIELD
        if self.buttons:
            return SectionKind.BUTTONS
        if self.type or self.answers or self.audio_path or self.video_path or self.audio_extra:
            return SectionKind.UNKNOWN
        return SectionKind.EMPTY

    @property
    def title(self) -> str:
        return self.read_text("title")

    @property
    def coords(self) -> Rect | None:
        return self.read_box("coords")

    @property
    def audio_path(self) -> str:
        return relative(self.read_text("audio_path", "audio"))

    @property
    def video_path(self) -> str:
        return relative(self.read_text("video_path", "video"))

    @property
    def karaoke(self) -> bool:
        return self.read_flag("karaoke")

    @cached_property
    def answers(self) -> tuple[Answer, ...]:
        return self.elements("answer", Answer)

    @cached_property
    def activity(self) -> Activity | None:
        """None also for the empty one the editor writes everywhere (format 2.1)."""
        found = self.element("activity", Activity)
        if found is None or not any(value for key, value in found.raw.items() if key not in _COUNTS):
            return None
        return found

    @cached_property
    def magnifier(self) -> Magnifier | None:
        return self.element("magnifier", Magnifier)

    @cached_property
    def audio_extra(self) -> AudioExtra | None:
        return self.element("audio_extra", AudioExtra)

    @cached_property
    def free_text_fields(self) -> tuple[FreeTextField, ...]:
        return self.elements("freeTextFields", FreeTextField)

    @cached_property
    def buttons(self) -> tuple[Button, ...]:
        found = (self.element(key, Button) for key in BUTTON_KEYS)
        return tuple(button for button in found if button is not None)

    @property
    def needs_review(self) -> bool:
        return self.read_flag("needs_review")

    @cached_property
    def children(self) -> tuple[Element, ...]:
        single = (self.activity, self.magnifier, self.audio_extra)
        return (*self.answers, *filter(None, single), *self.free_text_fields, *self.buttons)
