"""Types of sections, and pairs of keys that only work together (format 5.1, groups 18 and 23)."""

from collections.abc import Iterator

from dcs_browser.domain.checks.registry import ERROR, INFORMATION, WARNING, Hit, at, rule
from dcs_browser.domain.checks.subject import Subject
from dcs_browser.domain.flowbook.elements import Element
from dcs_browser.domain.flowbook.parts import LEGACY_SECTION_TYPES, WRITTEN_SECTION_TYPES, Section

_BY_CASE = {name.casefold(): name for name in WRITTEN_SECTION_TYPES | LEGACY_SECTION_TYPES}


def _other_case(written: str) -> str:
    known = _BY_CASE.get(written.strip().casefold(), "")
    return known if known != written else ""


@rule(
    "section.unknown-type",
    18,
    severity=ERROR,
    says="A section of page {page} has the type “{type}”, which no reader knows.",
    meaning="Readers leave it out.",
)
def section_unknown_type(book: Subject) -> Iterator[Hit]:
    known = WRITTEN_SECTION_TYPES | LEGACY_SECTION_TYPES
    for section in book.sections:
        if section.type and section.type not in known and not _other_case(section.type):
            yield at(f"{section.pointer}/type", page=book.page_label(section), type=section.type)


@rule(
    "section.type-case",
    18,
    severity=WARNING,
    says="A section of page {page} has the type “{type}”; it is spelled “{right}”.",
    meaning="Types are told apart by their capitals.",
)
def section_type_case(book: Subject) -> Iterator[Hit]:
    for section in book.sections:
        if section.type and (right := _other_case(section.type)):
            if section.type in WRITTEN_SECTION_TYPES | LEGACY_SECTION_TYPES:
                continue
            yield at(
                f"{section.pointer}/type",
                suggestion=right,
                page=book.page_label(section),
                type=section.type,
                right=right,
            )


@rule(
    "section.legacy-type",
    18,
    severity=WARNING,
    says="{count} sections have the old type “{type}”, the first on page {page}.",
    meaning="Readers of today no longer show it.",
)
def section_legacy_type(book: Subject) -> Iterator[Hit]:
    by_type: dict[str, list[Section]] = {}
    for section in book.sections:
        if section.type in LEGACY_SECTION_TYPES:
            by_type.setdefault(section.type, []).append(section)
    for kind, sections in by_type.items():
        one = "A section of page {page} has the old type “{type}”."
        yield at(
            f"{sections[0].pointer}/type",
            severity=INFORMATION if book.generation == 1 else WARNING,
            says=one if len(sections) == 1 else "",
            count=len(sections),
            type=kind,
            page=book.page_label(sections[0]),
        )


@rule(
    "section.type-and-activity",
    18,
    severity=WARNING,
    says="A section of page {page} is a {type} and holds an activity too.",
    meaning="Readers show one of the two.",
)
def section_type_and_activity(book: Subject) -> Iterator[Hit]:
    for section in book.sections:
        if section.type and section.type != "activity" and section.activity and section.activity.type:
            yield at(section, page=book.page_label(section), type=section.type)


@rule(
    "activity.no-type",
    18,
    severity=WARNING,
    says="An activity of page {page} has no type.",
    meaning="Readers and the LMS skip it.",
)
def activity_no_type(book: Subject) -> Iterator[Hit]:
    for section in book.sections:
        activity = section.activity
        if activity is not None and not activity.type and "type" not in _wrongly_typed(activity):
            yield at(activity, page=book.page_label(section))


def _wrongly_typed(activity: Element) -> set[str]:
    """A type that isn't a text has been told already (config.wrong-type)."""
    return {key for key in ("type",) if activity.raw.get(key) and not isinstance(activity.raw[key], str)}


@rule(
    "section.half-a-pair",
    23,
    severity=WARNING,
    says="{what} of page {page} has no {missing}.",
    meaning="It needs both to work; readers leave it out.",
)
def section_half_a_pair(book: Subject) -> Iterator[Hit]:
    for section in book.sections:
        page = book.page_label(section)
        magnifier, extra = section.magnifier, section.audio_extra
        if magnifier is not None:
            path, box = bool(magnifier.read_text("section_path")), _real(magnifier)
            if path and not box:
                yield at(magnifier, what="A magnifier", page=page, missing="place on the page")
            elif box and not path:
                yield at(magnifier, what="A magnifier", page=page, missing="picture")
        # A sound of an activity needs no place of its own (format 2.4).
        if extra is not None and not extra.read_text("path", "audio") and _real(extra):
            yield at(extra, what="The sound of an activity", page=page, missing="file")
        for field in section.free_text_fields:
            if not _real(field):
                yield at(field, what="A writing area", page=page, missing="place on the page")


def _real(element: Element) -> bool:
    return isinstance(element.raw.get("coords"), dict) and bool(element.raw["coords"])
