"""Modules and pages (format 5.1, groups 14 to 17)."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from dcs_browser.domain.checks.registry import ERROR, INFORMATION, WARNING, Hit, at, rule
from dcs_browser.domain.checks.subject import Subject
from dcs_browser.domain.flowbook.config import Module, Page
from dcs_browser.domain.flowbook.parts import SectionKind

_IMAGE_NUMBER = re.compile(r"(?:^|/)0*(\d{1,6})\.\w+$")


def _modules(book: Subject) -> tuple[Module, ...]:
    return book.book.modules if book.book else ()


@rule(
    "modules.no-name",
    14,
    severity=ERROR,
    says="Module {number} has no name.",
    meaning="The navigation shows an empty line, and the LMS makes up a name such as “Module 3”.",
)
def modules_no_name(book: Subject) -> Iterator[Hit]:
    for number, module in enumerate(_modules(book), start=1):
        if not module.name.strip():
            yield at(module, number=number)


@rule(
    "modules.same-name",
    14,
    severity=WARNING,
    says="{count} modules are called “{name}”.",
    meaning="The LMS tells pages apart by module name and page number, and mixes them up.",
)
def modules_same_name(book: Subject) -> Iterator[Hit]:
    names = [module.name for module in _modules(book)]
    for name, count in Counter(name for name in names if name.strip()).items():
        if count > 1:
            second = [module for module in _modules(book) if module.name == name][1]
            yield at(second, name=name, count=count)


@rule(
    "modules.no-pages",
    14,
    severity=WARNING,
    says="The module “{name}” has no pages.",
    meaning="The navigation leads nowhere.",
)
def modules_no_pages(book: Subject) -> Iterator[Hit]:
    for module in _modules(book):
        if not module.pages and not module.games:
            yield at(module, name=module.name)


@rule(
    "pages.no-number",
    15,
    severity=ERROR,
    says="A page of “{module}” has no page number.",
    meaning="The LMS leaves it out.",
)
def pages_no_number(book: Subject) -> Iterator[Hit]:
    for module in _modules(book):
        for page in module.pages:
            if page.page_number < 1:
                written = page.raw.get("page_number")
                number = type(written) is int or (type(written) is float and written.is_integer())
                says = "The number of a page of “{module}” is written as {value}, which readers take as 0."
                yield at(
                    page,
                    suggestion=str(_image_number(page) or ""),
                    says="" if written is None or number else says,
                    module=module.name,
                    value=f"“{written}”" if isinstance(written, str) else str(written)[:40],
                )


@rule(
    "pages.no-image",
    15,
    severity=ERROR,
    says="Page {page} names no picture.",
    meaning="Readers show an empty page.",
)
def pages_no_image(book: Subject) -> Iterator[Hit]:
    for page in book.pages:
        if not page.read_text("image_path").strip():
            yield at(page, page=page.label or "?")


@rule(
    "pages.same-number",
    15,
    severity=ERROR,
    says="Page number {page} is used {count} times in “{module}”.",
    meaning="Readers find only one of them by its number.",
)
def pages_same_number(book: Subject) -> Iterator[Hit]:
    for module in _modules(book):
        numbers = Counter(page.page_number for page in module.pages if page.page_number > 0)
        for number, count in numbers.items():
            if count > 1:
                second = [page for page in module.pages if page.page_number == number][1]
                yield at(second, page=number, count=count, module=module.name)


@rule(
    "pages.number-in-modules",
    15,
    severity=WARNING,
    says="Page number {page} is used in several modules.",
    meaning="The LMS and the editor look pages up by their number alone and open the first one.",
)
def pages_number_in_modules(book: Subject) -> Iterator[Hit]:
    if book.restarts_numbers:
        # The way of numbering until July 2025 (format 2.2): a fact about the whole book, not 200 faults.
        yield at(
            _modules(book)[1],
            severity=INFORMATION if book.generation < 3 else WARNING,
            says="Page numbers begin anew in every module, as the generator counted until July 2025.",
        )
        return
    homes: dict[int, dict[str, Page]] = {}
    for module in _modules(book):
        for page in module.pages:
            if page.page_number > 0:
                homes.setdefault(page.page_number, {}).setdefault(module.pointer, page)
    shared = {number: list(found.values()) for number, found in homes.items() if len(found) > 1}
    yield from (at(found[1], page=number) for number, found in shared.items())


@rule(
    "pages.gaps",
    15,
    severity=WARNING,
    says="Between pages {first} and {last} the book leaves out {missing}.",
    meaning="Pages may have been forgotten.",
)
def pages_gaps(book: Subject) -> Iterator[Hit]:
    numbers = sorted({page.page_number for page in book.pages})
    if book.restarts_numbers or len(numbers) < 2 or numbers[0] < 1:
        return  # a page without a number may be the one that is missing
    gaps = [(a + 1, b - 1) for a, b in pairwise(numbers) if b - a > 1]
    if gaps:
        shown = [str(a) if a == b else f"{a} to {b}" for a, b in gaps[:8]]
        if len(gaps) > 8:
            shown.append(f"{len(gaps) - 8} more")
        after = next(page for page in book.pages if page.page_number == gaps[0][1] + 1)
        yield at(after, first=numbers[0], last=numbers[-1], missing=", ".join(shown))


@rule(
    "pages.order",
    15,
    severity=WARNING,
    says="Page {page} stands after page {before} in “{module}”.",
    meaning="Readers turn the pages in this order.",
)
def pages_order(book: Subject) -> Iterator[Hit]:
    for module in _modules(book):
        numbered = [page for page in module.pages if page.page_number > 0]
        for before, page in pairwise(numbered):
            if page.page_number < before.page_number:
                yield at(page, page=page.page_number, before=before.page_number, module=module.name)


def _image_number(page: Page) -> int | None:
    found = _IMAGE_NUMBER.search(page.image_path)
    return int(found[1]) if found else None


@rule(
    "pages.image-number",
    15,
    severity=WARNING,
    says="Page {page} shows the picture {image}.",
    meaning="The number of a page and the name of its picture usually agree: one of them may be another page's.",
)
def pages_image_number(book: Subject) -> Iterator[Hit]:
    if book.restarts_numbers:
        return
    off = []
    for page in book.pages:
        number = _image_number(page)
        if number is not None and page.page_number > 0 and number != page.page_number:
            off.append((page, number - page.page_number))
    shifts = Counter(shift for _, shift in off)
    if len(off) > 3 and len(shifts) == 1:
        # One shift all over is a way of counting (format 2.2, before May 2025), told once.
        page, shift = off[0]
        says = "The pictures of {count} pages are numbered {shift} off the page numbers, from page {page} on."
        yield at(page, says=says, count=len(off), shift=f"{shift:+d}", page=page.page_number)
        return
    yield from (at(page, page=page.page_number, image=page.image_path.rpartition("/")[2]) for page, _ in off)


@rule(
    "pages.beyond-pdf",
    15,
    severity=WARNING,
    says="Page {page} lies outside the book's PDF, which has {count} pages.",
    meaning="Page numbers are those of raw/original.pdf.",
)
def pages_beyond_pdf(book: Subject) -> Iterator[Hit]:
    count = book.inputs.pdf_pages
    if count and not book.restarts_numbers:
        yield from (
            at(page, page=page.page_number, count=count) for page in book.pages if page.page_number > count
        )


def _lms_orders(book: Subject) -> dict[int, list[Page]]:
    """The order values the LMS computes for what it imports (format 2.3), with the pages that have them."""
    found: dict[int, list[Page]] = {}
    for number, module in enumerate(_modules(book)):
        for page in module.pages:
            for index, section in enumerate(page.sections):
                if section.activity is not None and section.activity.in_lms:
                    found.setdefault(number * 1000 + page.page_number * 10 + index, []).append(page)
    return found


def _colliding(book: Subject) -> set[str]:
    return {
        page.pointer
        for pages in _lms_orders(book).values()
        if len({page.pointer for page in pages}) > 1
        for page in pages
    }


@rule(
    "pages.many-sections",
    16,
    severity=WARNING,
    says="Page {page} has {count} sections; the LMS sorts at most ten a page.",
    meaning="Activities of this page and the next may stand in the wrong order in the LMS.",
)
def pages_many_sections(book: Subject) -> Iterator[Hit]:
    colliding = _colliding(book)
    for page in book.pages:
        if len(page.sections) >= 10:
            late = any(s.activity is not None and s.activity.in_lms for s in page.sections[9:])
            harmless = not late and page.pointer not in colliding
            severity = INFORMATION if harmless else WARNING
            yield at(page, page=page.label, count=len(page.sections), severity=severity)


@rule(
    "pages.high-number",
    16,
    severity=WARNING,
    says="{count} pages are numbered 100 or more, the first is page {page}; the LMS sorts them among the next module.",
    meaning="The LMS computes an order from module, page and section that leaves room for 99 pages a module.",
)
def pages_high_number(book: Subject) -> Iterator[Hit]:
    high = [page for page in book.pages if page.page_number >= 100]
    if not high:
        return
    orders = [
        (number, number * 1000 + page.page_number * 10)
        for number, module in enumerate(_modules(book))
        for page in module.pages
    ]
    mixed = any(a > b and m != n for (m, a), (n, b) in pairwise(orders))
    if mixed or _colliding(book) & {page.pointer for page in high}:
        yield at(high[0], page=high[0].page_number, count=len(high))
    else:
        says = "{count} pages are numbered 100 or more; the order of the LMS still comes out right."
        yield at(high[0], severity=INFORMATION, says=says, count=len(high))


@rule(
    "pages.empty",
    17,
    severity=INFORMATION,
    says="{count} pages have nothing on them but their picture.",
    meaning="Covers and reading pages often have not; others may have been forgotten.",
)
def pages_empty(book: Subject) -> Iterator[Hit]:
    empty = [page for page in book.pages if not page.sections]
    if empty:
        says = "Page {page} has nothing on it but its picture." if len(empty) == 1 else ""
        yield at(empty[0], says=says, count=len(empty), page=empty[0].label or "?")


@rule(
    "section.no-effect",
    17,
    severity=INFORMATION,
    says="Section {section} of page {page} does nothing: it has no type and nothing in it.",
    meaning="Readers pass it over; it can be deleted.",
)
def section_no_effect(book: Subject) -> Iterator[Hit]:
    for section in book.sections:
        page = book.page_of(section)
        if section.kind is SectionKind.EMPTY:
            yield at(section, section=section.number, page=page.label if page else "?")
