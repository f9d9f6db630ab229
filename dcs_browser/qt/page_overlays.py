"""The boxes of a page and of an activity's picture, made from the book's model (format 3.0, 3.1).

Page space and crop space never mix: a page's boxes are in its picture's pixels, an activity's answers in the pixels of
its own crop. Words for people come from the caller.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from dcs_browser.domain.flowbook.activities import MatchWord
from dcs_browser.domain.flowbook.config import Page
from dcs_browser.domain.flowbook.elements import Rect
from dcs_browser.domain.flowbook.karaoke import KaraokeEntry
from dcs_browser.domain.flowbook.parts import (
    Activity,
    ActivityKind,
    Answer,
    Button,
    Section,
    SectionKind,
)
from dcs_browser.domain.flowbook.spaces import Size, to_crop
from dcs_browser.qt.overlays import RIGHT, Layer, Overlay

Words = Callable[[Section | Activity | Button], str]

SPOKEN = "/karaoke/"
"""Between the pointer of a sound and the index of a word in it."""

BOX = 24
"""The side, in page pixels, of a media button that has a place but no size."""

_CHOSEN_FROM = (ActivityKind.CIRCLE, ActivityKind.MARK_WITH_X, ActivityKind.RIGHT_OR_WRONG)


def of_page(page: Page, words: Words) -> tuple[Overlay, ...]:
    """Everything on a page that has a place, in page space."""
    return tuple(box for section in page.sections for box in _of_section(section, words))


def of_activity(activity: Activity) -> tuple[Overlay, ...]:
    """The answer areas of an activity, in the space of its crop."""
    counted = activity.kind in _CHOSEN_FROM
    boxes = []
    for answer in activity.answers:
        layer = Layer.WRONG if counted and not answer.is_correct else Layer.ANSWER
        text = ", ".join(answer.group) or answer.text
        if counted:
            text = RIGHT if answer.is_correct else ""
        box = _box(answer.pointer, layer, answer.coords, str(answer.index + 1), text)
        if box is not None:
            boxes.append(box)
    for extra in activity.circle_extras:
        box = _box(extra.pointer, Layer.SHAPE, extra.coords, extra.text)
        if box is not None:
            boxes.append(box)
    return tuple(boxes)


def of_karaoke(
    pointer: str, entry: KaraokeEntry, label: str, *, area: Rect | None = None, crop: Size | None = None
) -> tuple[Overlay, ...]:
    """The words that light up while a sound plays, in page space (format 4.3); they belong to the sound at ``pointer``.

    With ``area`` and ``crop`` in the space of the crop of that size which shows that area of the page (format 3.0).
    """
    boxes = []
    for word in entry.words:
        text = word.answer if word.blank else word.text
        rect = word.bbox
        if area is not None and crop is not None and rect is not None:
            rect = to_crop(rect, area, crop) if rect.touches(area) else None
        box = _box(f"{pointer}{SPOKEN}{word.index}", Layer.KARAOKE, rect, label, text)
        if box is not None:
            boxes.append(box)
    return tuple(boxes)


def spoken_at(pointer: str) -> tuple[str, int] | None:
    """The sound and the index of the word a box of :func:`of_karaoke` stands for; ``None`` for any other box."""
    base, found, number = pointer.rpartition(SPOKEN)
    return (base, int(number)) if found and number.isdigit() else None


def drawn_pictures(activity: Activity) -> tuple[str, ...]:
    """Paths of the small pictures beside words and sentences, each once."""
    both: tuple[MatchWord, ...] = (*activity.match_words, *activity.sentences)
    return tuple(dict.fromkeys(word.image_path for word in both if word.image_path))


def _of_section(section: Section, words: Words) -> Iterator[Overlay]:
    label = words(section)
    if section.kind in (SectionKind.AUDIO, SectionKind.SOUND):
        yield from _media(section, Layer.AUDIO, label, section.audio_path)
    elif section.kind is SectionKind.VIDEO:
        yield from _media(section, Layer.VIDEO, label, section.video_path)
    yield from _answers(section, label)
    if section.activity is not None:
        yield from _activity(section.activity, words(section.activity))
    for button in section.buttons:
        yield from _found(_box(button.pointer, Layer.BUTTON, button.coords, words(button)))
    magnifier, extra = section.magnifier, section.audio_extra
    if magnifier is not None:
        yield from _found(_box(magnifier.pointer, Layer.MAGNIFIER, magnifier.coords, label))
    if extra is not None:
        yield from _found(_box(extra.pointer, Layer.AUDIO, extra.coords, label))
    for field in section.free_text_fields:
        yield from _found(_box(field.pointer, Layer.FREE_TEXT, field.coords, label))


def _activity(activity: Activity, title: str) -> Iterator[Overlay]:
    """The part of the page its picture shows, and its button."""
    yield from _found(_box(activity.pointer, Layer.ACTIVITY, activity.image_coords, title))
    yield from _found(_box(f"{activity.pointer}/coords", Layer.BUTTON, activity.coords, title))


def _media(section: Section, layer: Layer, label: str, path: str) -> Iterator[Overlay]:
    rect = section.coords
    if rect is None:
        return
    name = path.rpartition("/")[2]
    # A button that has no size is still somewhere.
    shown = Rect(rect.x, rect.y, rect.w if rect.w >= 1 else BOX, rect.h if rect.h >= 1 else BOX)
    yield from _found(
        _box(
            section.pointer,
            layer,
            shown,
            f"{label} · {name}" if name and name not in label else label,
        )
    )


def _answers(section: Section, label: str) -> Iterator[Overlay]:
    for answer in section.answers:
        numbered = f"{label} · {answer.index + 1}"
        if section.kind is SectionKind.FILL:
            yield from _found(_box(answer.pointer, Layer.FILL, answer.coords, numbered, answer.text))
        elif section.kind is SectionKind.DRAW_MATCHED_LINE:
            yield from _line(answer, numbered)
        else:
            box = _box(answer.pointer, Layer.SHAPE, answer.coords, numbered, answer.text)
            if box is not None:
                yield replace(box, colour=answer.color)


def _line(answer: Answer, label: str) -> Iterator[Overlay]:
    """Two boxes; the first carries the line between them."""
    begin, end = answer.line_begin, answer.line_end
    if begin is None and answer.rect_begin is not None:
        begin = answer.rect_begin.center
    if end is None and answer.rect_end is not None:
        end = answer.rect_end.center
    line = None
    if begin is not None and end is not None:
        line = (round(begin.x), round(begin.y), round(end.x), round(end.y))
    for key, rect in (("rectBegin", answer.rect_begin), ("rectEnd", answer.rect_end)):
        box = _box(f"{answer.pointer}/{key}", Layer.SHAPE, rect, label)
        if box is not None:
            yield replace(box, line=line, colour=answer.color)
            line = None


def _found(box: Overlay | None) -> Iterator[Overlay]:
    if box is not None:
        yield box


def _box(pointer: str, layer: Layer, rect: Rect | None, label: str = "", text: str = "") -> Overlay | None:
    """A box for a rectangle a reader would see; ``None`` for an absent or empty one (format 2.1)."""
    if rect is None or rect.empty:
        return None
    x, y, w, h = (round(side) for side in (rect.x, rect.y, rect.w, rect.h))
    return Overlay(pointer, layer, x, y, w, h, label=label, text=text)
