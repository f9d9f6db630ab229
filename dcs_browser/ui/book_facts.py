"""What there is to say about an element of a book: a title, its kind, rows for an inspector; and what to draw for it.

Shared by the places that show pages and config.json. Words for people are translated here, texts of the book are not.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize

from dcs_browser.domain.flowbook.config import BookConfig, Module, Page
from dcs_browser.domain.flowbook.elements import Element, Rect
from dcs_browser.domain.flowbook.karaoke import KaraokeEntry
from dcs_browser.domain.flowbook.page_judging import left_over, waits_for_review
from dcs_browser.domain.flowbook.parts import Activity, Button, Section, SectionKind
from dcs_browser.domain.flowbook.words import Wording, activity_words, section_words
from dcs_browser.qt import page_overlays
from dcs_browser.qt.overlays import RIGHT, Overlay
from dcs_browser.ui.activity_card import can_show
from dcs_browser.ui.page_panel import Shown

_MOST_WORDS, _LONGEST = 200, 600
"""What an inspector takes of lists: a person reads no more, and a label gets slow."""


@dataclass(frozen=True, slots=True)
class Facts:
    """For an inspector. ``rows`` are (key, value, style) as ``KeyValues`` takes them; ``badges`` (text, tone)."""

    title: str
    kind: str = ""
    rows: tuple[tuple[str, str, str], ...] = ()
    in_lms: bool | None = None
    judged: str = ""
    lms: str = ""


def tr(text: str) -> str:
    return QCoreApplication.translate("BookFacts", text)


def word(text: str) -> str:
    """A word of the format's own list, in the person's language."""
    return QCoreApplication.translate("Words", text) if text else ""


def label_of(element: Section | Activity | Button) -> str:
    """What a box is called: the book's own header or title, else the word for its kind."""
    if isinstance(element, Button):
        return _button_word(element.kind)
    if isinstance(element, Activity):
        return element.header.strip() or word(activity_words(element).label)
    if element.activity is not None and element.kind is SectionKind.ACTIVITY:
        return label_of(element.activity)
    return element.title.strip() or word(section_words(element).label)


def _button_word(kind: str) -> str:
    words = {
        "show_all_answers": tr("Button: show all answers"),
        "lock_screen": tr("Button: lock the screen"),
        "checkAnswer": tr("Button: check the answers"),
    }
    return words.get(kind, tr("Button"))


def shown_at(
    book: BookConfig,
    pointer: str,
    *,
    crop: bool = False,
    karaoke: KaraokeEntry | None = None,
    sound: str = "",
) -> Shown | None:
    """The picture to show for a pointer: its page, or with ``crop`` the picture of the activity it lies in.

    ``karaoke`` are the timings of the sound at the pointer ``sound`` (else of the section): its words become boxes too.
    """
    page = book.page_at(pointer)
    if page is None:
        return None
    section = book.section_at(pointer)
    base = sound or (section.pointer if section is not None else "")
    if crop and section is not None and section.activity is not None:
        activity = section.activity
        return Shown(
            activity.section_path,
            page_overlays.of_activity(activity),
            label_of(activity),
            tr("This activity has no picture."),
            activity if can_show(activity) else None,
            book.language,
            _spoken_in(activity.image_coords, base, karaoke),
        )
    boxes = page_overlays.of_page(page, label_of)
    if karaoke is not None and base:
        boxes += page_overlays.of_karaoke(base, karaoke, tr("Spoken word"))
    return Shown(page.image_path, boxes, page.label, tr("This page names no picture."))


def _spoken_in(
    area: Rect | None, sound: str, karaoke: KaraokeEntry | None
) -> Callable[[QSize], tuple[Overlay, ...]] | None:
    """Spoken words in the crop of an area of the page; where they lie is known when the crop's size is."""
    if karaoke is None or area is None or area.empty or not sound:
        return None
    return lambda size: page_overlays.of_karaoke(
        sound, karaoke, tr("Spoken word"), area=area, crop=(size.width(), size.height())
    )


def facts_at(book: BookConfig, pointer: str) -> Facts:
    """What an inspector says about the element at ``pointer`` (or the nearest one above it)."""
    section = book.section_at(pointer)
    if section is not None:
        return _section_facts(book, section)
    page = book.page_at(pointer)
    if page is not None:
        return _page_facts(page)
    element = book.nearest(pointer)
    if isinstance(element, Module):
        rows = ((tr("Pages"), str(len(element.pages)), ""), (tr("Pointer"), element.pointer, "path"))
        return Facts(element.name or tr("Module"), rows=rows)
    return Facts(book.title or tr("Untitled"), rows=tuple(_book_rows(book)))


def _book_rows(book: BookConfig) -> Iterator[tuple[str, str, str]]:
    yield tr("Publisher"), book.publisher, ""
    yield tr("Language"), book.language, ""
    yield tr("Modules"), str(len(book.modules)), ""
    yield tr("Pages"), str(len(book.pages)), ""
    yield tr("Activities"), str(len(book.activities)), ""


def _page_facts(page: Page) -> Facts:
    module = page.parent
    title = tr("Page {number}").format(number=page.label or "?")
    rows = [
        (tr("Sections"), str(len(page.sections)), ""),
        (tr("Picture"), page.image_path, "path"),
        (tr("Pointer"), page.pointer, "path"),
    ]
    if isinstance(module, Module) and module.name:
        rows.insert(0, (tr("Module"), module.name, ""))
    return Facts(title, rows=tuple(rows))


def _section_facts(book: BookConfig, section: Section) -> Facts:
    wording: Wording = section_words(section)
    page = book.page_at(section.pointer)
    of = len(page.sections) if page is not None else 0
    rows = [(tr("Section"), tr("{number} of {count}").format(number=section.index + 1, count=of), "")]
    rows += list(_activity_rows(section.activity) if section.activity else _plain_rows(section))
    rows.append((tr("Pointer"), section.pointer, "path"))
    kind = section.activity.type if section.activity else section.type
    return Facts(
        label_of(section),
        kind or word(wording.label),
        tuple(row for row in rows if row[1]),
        wording.in_lms if section.activity else None,
        word(wording.judged),
        word(wording.lms),
    )


def _activity_rows(activity: Activity) -> Iterator[tuple[str, str, str]]:
    yield tr("Kind"), word(activity_words(activity).label), "wrap"
    yield tr("Picture"), activity.section_path, "path"
    if activity.answers:
        yield tr("Answers"), str(len(activity.answers)), ""
    if activity.words:
        yield tr("Words"), _few(activity.words), "wrap"
    if activity.sentences:
        yield tr("Sentences"), str(len(activity.sentences)), ""
    if activity.match_words:
        yield tr("To match"), _few([w.word for w in activity.match_words if w.word]), "wrap"


def _plain_rows(section: Section) -> Iterator[tuple[str, str, str]]:
    if section.answers:
        yield tr("Answers"), str(len(section.answers)), ""
    yield tr("Sound"), section.audio_path, "path"
    if section.karaoke:
        yield tr("Karaoke"), tr("words light up"), ""
    yield tr("Film"), section.video_path, "path"
    if section.magnifier is not None:
        yield tr("Magnifier"), section.magnifier.section_path, "path"
    if waits_for_review(section):
        yield tr("Review"), tr("Marked for review. Readers show it all the same."), "wrap"
    unused = ", ".join(left_over(section))
    if unused:
        yield tr("Not played"), tr("{keys}: left by older readers, none plays it").format(keys=unused), "wrap"


def _few(words: Sequence[str]) -> str:
    """Words with commas, as far as an inspector has room."""
    text = ", ".join(words[:_MOST_WORDS])
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def answers_at(book: BookConfig, pointer: str) -> tuple[str, ...]:
    """The right answers of the section at ``pointer`` as lines of text; none where there is none."""
    section = book.section_at(pointer)
    if section is None:
        return ()
    if section.activity is not None:
        return answer_lines(section.activity)[:_MOST_WORDS]
    texts = [answer.text for answer in section.answers[:_MOST_WORDS] if answer.text]
    return tuple(f"{at}. {text}" for at, text in enumerate(texts, start=1))


def answer_lines(activity: Activity) -> tuple[str, ...]:
    """The right answers as lines of text, for activities whose picture doesn't hold them."""
    lines = [f"{s.sentence} … {s.after}".strip(" …") + f" → {s.word}" for s in activity.sentences if s.word]
    if lines:
        return tuple(lines)
    if activity.answers:
        told = (
            (answer.index + 1, ", ".join(answer.group) or answer.text or (RIGHT if answer.is_correct else ""))
            for answer in activity.answers
        )
        return tuple(f"{number}. {text}" for number, text in told if text)
    return activity.words


def strings_below(element: Element) -> str:
    """Every text in an element's JSON, joined by blanks; iterative, since a book may nest without end."""
    found: list[str] = []
    stack: list[object] = [element.raw]
    while stack:
        value = stack.pop()
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, dict):
            stack.extend(value.values())
        elif isinstance(value, list):
            stack.extend(value)
    return " ".join(found)
