"""The boxes of a page and of an activity's picture, made from the book's model (format 3.0, 3.1).

Page space and crop space never mix: a page's boxes are in its picture's pixels, an activity's answers in the pixels of
its own crop. Labels are English here only where they are the format's own type names; words for people come from the
caller.
"""

from collections.abc import Callable, Iterator

from dcs_browser.domain.flowbook.config import Page
from dcs_browser.domain.flowbook.elements import Rect
from dcs_browser.domain.flowbook.parts import (
    Activity,
    ActivityKind,
    Answer,
    Section,
    SectionKind,
)
from dcs_browser.qt.overlays import Layer, Overlay

Words = Callable[[Section | Activity], str]

_BOX = 24
"""The side, in page pixels, of a media button that has a place but no size."""


def of_page(page: Page, words: Words) -> tuple[Overlay, ...]:
    """Everything on a page that has a place, in page space."""
    return tuple(box for section in page.sections for box in _of_section(section, words))


def of_activity(activity: Activity) -> tuple[Overlay, ...]:
    """The answer areas of an activity, in the space of its crop."""
    counted = activity.kind in (ActivityKind.CIRCLE, ActivityKind.MARK_WITH_X, ActivityKind.RIGHT_OR_WRONG)
    boxes = []
    for answer in activity.answers:
        box = _box(answer.pointer, Layer.ANSWER, answer.coords)
        if box is None:
            continue
        layer = Layer.WRONG if counted and not answer.is_correct else Layer.ANSWER
        text = ", ".join(answer.group) or answer.text
        if counted:
            text = "✓" if answer.is_correct else ""
        boxes.append(
            Overlay(box.pointer, layer, box.x, box.y, box.w, box.h, label=_numbered(answer), text=text)
        )
    for extra in activity.circle_extras:
        box = _box(extra.pointer, Layer.SHAPE, extra.coords, extra.text)
        if box is not None:
            boxes.append(box)
    return tuple(boxes)


def _numbered(answer: Answer) -> str:
    return f"{answer.index + 1}"


def _of_section(section: Section, words: Words) -> Iterator[Overlay]:
    label = words(section)
    if section.kind in (SectionKind.AUDIO, SectionKind.SOUND):
        yield from _media(section, Layer.AUDIO, label, section.audio_path)
    elif section.kind is SectionKind.VIDEO:
        yield from _media(section, Layer.VIDEO, label, section.video_path)
    yield from _answers(section, label)
    activity = section.activity
    if activity is not None:
        title = words(activity)
        area = _box(activity.pointer, Layer.ACTIVITY, activity.image_coords, title)
        if area is not None:
            yield area
        button = _box(f"{activity.pointer}/coords", Layer.BUTTON, activity.coords, title)
        if button is not None:
            yield button
    if section.magnifier is not None:
        box = _box(section.magnifier.pointer, Layer.MAGNIFIER, section.magnifier.coords, label)
        if box is not None:
            yield box
    if section.audio_extra is not None and section.audio_extra.coords is not None:
        box = _box(section.audio_extra.pointer, Layer.AUDIO, section.audio_extra.coords, label)
        if box is not None:
            yield box
    for field in section.free_text_fields:
        box = _box(field.pointer, Layer.FREE_TEXT, field.coords, label)
        if box is not None:
            yield box


def _media(section: Section, layer: Layer, label: str, path: str) -> Iterator[Overlay]:
    rect = section.coords
    if rect is None:
        return
    name = path.rpartition("/")[2]
    yield Overlay(
        section.pointer,
        layer,
        round(rect.x),
        round(rect.y),
        round(rect.w) or _BOX,
        round(rect.h) or _BOX,
        label=f"{label} · {name}" if name else label,
    )


def _answers(section: Section, label: str) -> Iterator[Overlay]:
    for answer in section.answers:
        if section.kind is SectionKind.FILL:
            box = _box(answer.pointer, Layer.FILL, answer.coords, label, answer.text)
            if box is not None:
                yield box
        elif section.kind is SectionKind.DRAW_MATCHED_LINE:
            yield from _line(answer, label)
        else:
            box = _box(answer.pointer, Layer.SHAPE, answer.coords, label, colour=answer.color)
            if box is not None:
                yield box


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
        box = _box(f"{answer.pointer}/{key}", Layer.SHAPE, rect, label, colour=answer.color)
        if box is not None:
            yield Overlay(
                box.pointer,
                box.layer,
                box.x,
                box.y,
                box.w,
                box.h,
                label=label,
                line=line,
                colour=answer.color,
            )
            line = None


def _box(
    pointer: str, layer: Layer, rect: Rect | None, label: str = "", text: str = "", *, colour: str = ""
) -> Overlay | None:
    """A box for a rectangle a reader would see; ``None`` for an absent or empty one (format 2.1)."""
    if rect is None or rect.empty:
        return None
    x, y, w, h = (round(side) for side in (rect.x, rect.y, rect.w, rect.h))
    return Overlay(pointer, layer, x, y, w, h, label=label, text=text, colour=colour)
