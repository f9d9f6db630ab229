"""The fields of a page, made from the book's model: which section becomes what, and where it lies (format 2.4, 3.1).

Leaves to others: what they do together (``board``).
"""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGraphicsItem

from dcs_browser.domain.flowbook.config import Page
from dcs_browser.domain.flowbook.elements import Rect
from dcs_browser.domain.flowbook.page_judging import CIRCLED, playable
from dcs_browser.domain.flowbook.parts import Answer, Section, SectionKind
from dcs_browser.ui.book_facts import label_of
from dcs_browser.ui.page_play.field import Field
from dcs_browser.ui.page_play.lines import EndField
from dcs_browser.ui.page_play.shapes import ColourField, PressField, RingField
from dcs_browser.ui.page_play.writing import TextField

MOST = 600
"""Fields of one page; more are a damaged file, and a window must stay quick."""

_LEAST_BUTTON = 24


def fields_of(page: Page, root: QGraphicsItem) -> tuple[Field, ...]:
    """All fields of a page as children of ``root``, in the order of Tab: section by section from the top of the page,
    inside a section as the book lists its answers, which is how readers open them.
    """
    blocks: list[list[Field]] = []
    count = 0
    for section in page.sections:
        block = []
        for field in _of_section(section, root):
            block.append(field)
            count += 1
            if count >= MOST:
                break
        blocks.append(block)
        if count >= MOST:
            break
    blocks.sort(key=lambda block: min((field.area.top() for field in block), default=0.0))
    return tuple(field for block in blocks for field in block)


def _of_section(section: Section, root: QGraphicsItem) -> Iterator[Field]:
    yield from _answers(section, root)
    label = label_of(section)
    if section.audio_path:
        yield from _press(section.pointer, section.coords, label, root, "sound", "volume-2")
    elif section.video_path:
        yield from _press(section.pointer, section.coords, label, root, "film", "play")
    extra, magnifier, activity = section.audio_extra, section.magnifier, section.activity
    if extra is not None and extra.path:
        yield from _press(section.pointer, extra.coords, label, root, "sound", "volume-2", least=0)
    if magnifier is not None:
        yield from _press(
            magnifier.pointer, magnifier.coords, tr("Magnifier"), root, "magnifier", "zoom-in", least=0
        )
    if activity is not None and activity.type:
        yield from _press(
            activity.pointer,
            activity.coords,
            label_of(activity),
            root,
            "activity",
            "mouse-pointer-click",
            least=0,
        )
    for button in section.buttons:
        icon = {"show_all_answers": "eye", "checkAnswer": "check", "lock_screen": "lock"}.get(
            button.kind, "circle"
        )
        yield from _press(button.pointer, button.coords, label_of(button), root, button.kind, icon, least=0)
    for number, area in enumerate(section.free_text_fields, start=1):
        if area.coords is not None and not area.coords.empty:
            name = tr("Free text {number}").format(number=number)
            yield TextField(area.pointer, area.coords, name, root, free=True)


def _answers(section: Section, root: QGraphicsItem) -> Iterator[Field]:
    answers = playable(section)
    for number, answer in enumerate(answers, start=1):
        if section.kind is SectionKind.DRAW_MATCHED_LINE:
            yield from _ends(answer, answers, number, root)
            continue
        assert answer.coords is not None
        if section.kind is SectionKind.FILL:
            name = tr("Gap {number}").format(number=number)
            yield TextField(answer.pointer, answer.coords, name, root, bold=answer.is_bold)
        elif section.kind in CIRCLED:
            yield RingField(answer.pointer, answer.coords, tr("Option {number}").format(number=number), root)
        else:
            yield ColourField(
                answer.pointer,
                answer.coords,
                tr("Shape {number}").format(number=number),
                root,
                is_round=answer.is_round,
                rotation=answer.rotation,
                opacity=answer.opacity,
                picture=answer.image_path if not answer.color else "",
            )


def _ends(answer: Answer, answers: tuple[Answer, ...], number: int, root: QGraphicsItem) -> Iterator[Field]:
    """Both boxes of a line; a box that several lines end in is made once."""
    begin, end = answer.rect_begin, answer.rect_end
    assert begin is not None
    assert end is not None
    name = tr("Beginning of line {number}").format(number=number)
    yield EndField(f"{answer.pointer}/rectBegin", answer.pointer, begin, name, root, begin=True)
    first = next(other for other in answers if other.rect_end == end)
    if first is answer:
        name = tr("End {number}").format(number=number)
        yield EndField(f"{answer.pointer}/rectEnd", answer.pointer, end, name, root, begin=False)


def _press(
    pointer: str,
    area: Rect | None,
    name: str,
    root: QGraphicsItem,
    kind: str,
    icon: str,
    *,
    least: int = _LEAST_BUTTON,
) -> Iterator[Field]:
    """A button; one of a sound or film that has a place but no size is still somewhere."""
    if area is None or (not least and area.empty):
        return
    box = Rect(area.x, area.y, max(area.w, least), max(area.h, least))
    yield PressField(pointer, box, name, root, kind=kind, icon=icon)


def tr(text: str) -> str:
    return QCoreApplication.translate("PagePlay", text)
