"""The area of the page an activity's picture shows (format 5.1, group 36)."""

from collections.abc import Iterator

from dcs_browser.domain.checks.registry import WARNING, Hit, at, rule
from dcs_browser.domain.checks.subject import Subject
from dcs_browser.domain.flowbook.activities import PICTURE_TYPES
from dcs_browser.domain.flowbook.elements import Rect

_EDGE = 8
_ASPECT = 0.03


@rule(
    "crop.outside-page",
    36,
    severity=WARNING,
    says="The area an activity shows reaches out of page {page}.",
    meaning="Boxes of the page and of the cropped picture no longer agree.",
)
def crop_outside_page(book: Subject) -> Iterator[Hit]:
    for activity in book.activities:
        area, page = activity.image_coords, book.page_of(activity)
        size = book.picture(page.image_path) if page is not None else None
        if area is None or area.empty or size is None or area.x < 0 or area.y < 0:
            continue
        if not area.inside(Rect(0, 0, size[0], size[1]), tolerance=_EDGE):
            yield at(f"{activity.pointer}/image_coords", page=book.page_label(activity))


@rule(
    "crop.aspect",
    36,
    severity=WARNING,
    says="The picture of an activity on page {page} is not shaped like the area it is said to show.",
    meaning="The picture was cropped anew: karaoke highlights in it lie askew.",
)
def crop_aspect(book: Subject) -> Iterator[Hit]:
    for activity in book.activities:
        area, size = activity.image_coords, book.picture(activity.section_path)
        if area is None or area.empty or size is None:
            continue
        shape, wanted = size[0] / size[1], area.w / area.h
        if abs(shape - wanted) > wanted * _ASPECT:
            yield at(f"{activity.pointer}/image_coords", page=book.page_label(activity))


@rule(
    "crop.karaoke-unplaced",
    36,
    severity=WARNING,
    says="An activity on page {page} lies in a karaoke passage, but its area on the page is not known.",
    meaning="Without image_coords the highlight doesn't appear in the activity.",
)
def crop_karaoke_unplaced(book: Subject) -> Iterator[Hit]:
    if book.karaoke is None:
        return
    for page in book.pages:
        passages = [
            passage
            for section in page.sections
            if section.karaoke and (entry := book.karaoke.entry_of(section.audio_path)) is not None
            for passage in entry.passages
        ]
        for section in page.sections if passages else ():
            activity = section.activity
            if activity is None or activity.kind not in PICTURE_TYPES or activity.image_coords is not None:
                continue
            button = activity.coords
            if button is not None and any(passage.touches(button) for passage in passages):
                yield at(activity, page=page.label or "?")
