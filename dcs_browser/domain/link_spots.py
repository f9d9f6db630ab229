"""From a JSON pointer of a config to the numbers of a link, and back. Pure.

Page numbers repeat in books of early 2025 (format 2.2), so a link says as much as it needs to name one page.
"""

from dataclasses import replace

from dcs_browser.domain.flowbook.config import BookConfig, Page
from dcs_browser.domain.flowbook.parts import Section, SectionKind
from dcs_browser.domain.links import BookLink, View


def with_spot(link: BookLink, config: BookConfig, pointer: str) -> BookLink:
    """The link to the page, activity or section that ``pointer`` lies in; to the book's pages where it is on no page."""
    link = replace(link, view=View.PAGES, pointer="")
    page = config.page_at(pointer)
    if page is None:
        return link
    link = _with_page(link, config, page)
    section = config.section_at(pointer)
    if section is None:
        return replace(link, pointer=pointer[len(page.pointer) :])
    activities = _activities(page)
    if section in activities:
        link = replace(link, activity=activities.index(section) + 1)
    else:
        link = replace(link, section=section.index + 1)
    return replace(link, pointer=pointer[len(section.pointer) :])


def _with_page(link: BookLink, config: BookConfig, page: Page) -> BookLink:
    number = page.page_number
    if 0 < number < 1_000_000:
        if _only(page, config.pages):
            return replace(link, page=number)
        for at, module in enumerate(config.modules, start=1):
            if page in module.pages and _only(page, module.pages):
                return replace(link, module=at, page=number)
    return replace(link, position=config.pages.index(page) + 1)


def _only(page: Page, pages: tuple[Page, ...]) -> bool:
    """Whether no other page carries its number; one that stands first would be found instead of it."""
    return [other for other in pages if other.page_number == page.page_number] == [page]


def pointer_of(link: BookLink, config: BookConfig) -> tuple[str, bool]:
    """Where a link to a page leads: the nearest pointer there is, and whether it is the very spot."""
    if not (link.page or link.position):
        return "", True
    page = _page_of(link, config)
    if page is None:
        return "", False
    if not (link.activity or link.section):
        return page.pointer + link.pointer, True
    section = _section_of(link, page)
    if section is None:
        return page.pointer, False
    return section.pointer + link.pointer, True


def _page_of(link: BookLink, config: BookConfig) -> Page | None:
    """By printed number; where no page carries it, by its place in reading order (as the box above the page does)."""
    if link.position:
        return config.pages[link.position - 1] if link.position <= len(config.pages) else None
    if link.module:
        if link.module > len(config.modules):
            return None
        pages = config.modules[link.module - 1].pages
        return next((page for page in pages if page.page_number == link.page), None)
    found = config.page_numbered(link.page)
    if found is None and link.page <= len(config.pages):
        return config.pages[link.page - 1]
    return found


def _section_of(link: BookLink, page: Page) -> Section | None:
    if link.activity:
        found = _activities(page)
        return found[link.activity - 1] if link.activity <= len(found) else None
    return next((section for section in page.sections if section.index == link.section - 1), None)


def _activities(page: Page) -> list[Section]:
    return [section for section in page.sections if section.kind is SectionKind.ACTIVITY]
