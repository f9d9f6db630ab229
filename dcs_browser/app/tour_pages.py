"""The tour's stop at what a page can do: a player with a word lit, a film with subtitles, a page played, two pages, findings.

Leaves to others: the walk itself (``app/tour``), activities on their stage (``app/tour_play``).
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from dcs_browser.domain.flowbook.config import BookConfig, Page
from dcs_browser.domain.flowbook.page_judging import playable
from dcs_browser.domain.flowbook.parts import Section, SectionKind
from dcs_browser.domain.location import Tab
from dcs_browser.ui.page_play.board import Board
from dcs_browser.ui.page_play.lines import EndField
from dcs_browser.ui.page_play.shapes import ColourField, RingField
from dcs_browser.ui.page_play.writing import TextField
from dcs_browser.ui.sound.sounding import missing

if TYPE_CHECKING:
    from dcs_browser.app.tour import Guide
    from dcs_browser.domain.library import Book

_WORD = 5


async def pages(guide: "Guide") -> None:
    """Everything on the sample's richest book, findings on its faulty one."""
    house = guide.house
    await guide.until(lambda: bool(guide.books()))
    book = max(guide.books(), key=lambda b: (b.name.casefold().startswith("harbour"), -b.id))
    config = await house.books.get(book.id).config()
    await _listen(guide, book, config)
    guide.go(book, Tab.PAGES, pointer=config.pages[2].pointer)
    await guide.settle()
    house.pages.turning.spread.setChecked(True)
    await guide.picture("43-pages-side-by-side")
    house.pages.turning.spread.setChecked(False)
    await _play(guide, book, config)
    faulty = next((b for b in guide.books() if b.name.startswith("Lighthouse")), book)
    await _findings(guide, faulty)


async def _listen(guide: "Guide", book: "Book", config: BookConfig) -> None:
    house = guide.house
    dock = house.pages.dock
    spoken = next((s for s in config.sections if s.karaoke), None)
    film = next((s for s in config.sections if s.kind is SectionKind.VIDEO), None)
    for name, section in (("40-sound-karaoke", spoken), ("41-film-subtitles", film)):
        if section is None:
            continue
        guide.go(book, Tab.PAGES, pointer=section.pointer)
        await guide.settle()
        dock.play()
        if not missing():
            await guide.until(lambda: _far_enough(guide))
            dock.toggle()
        await guide.picture(name)
        dock.forget()


def _far_enough(guide: "Guide") -> bool:
    """Whether there is something to see: a word well inside, or a subtitle over a picture."""
    dock = guide.house.pages.dock
    if dock.has_problem:
        return True
    if dock.film is not None and dock.film.isVisible():
        return bool(dock.film.words) and dock.film.has_picture
    return dock.word >= _WORD


async def _play(guide: "Guide", book: "Book", config: BookConfig) -> None:
    """One page of each kind, half filled and checked; the magnifier open."""
    place = guide.house.pages
    place.play_switch.setChecked(True)
    seen: set[SectionKind] = set()
    for page in config.pages:
        kinds = {section.kind for section in page.sections if playable(section)} - seen
        free = any(section.free_text_fields for section in page.sections)
        if not kinds and not (free and SectionKind.FREE_TEXT_FIELD not in seen):
            continue
        seen |= kinds | ({SectionKind.FREE_TEXT_FIELD} if free else set())
        board = await _board(guide, book, page)
        half(board)
        board.check()
        await guide.picture(f"42-play-page-{page.label}")
    magnified = next(
        (s for s in config.sections if s.magnifier is not None and s.magnifier.section_path), None
    )
    if magnified is not None:
        await _magnify(guide, book, config, magnified)
    place.play_switch.setChecked(False)


async def _board(guide: "Guide", book: "Book", page: Page) -> Board:
    guide.go(book, Tab.PAGES, pointer=page.pointer)
    playing = guide.house.pages.playing
    await guide.until(lambda: playing.board is not None and playing.board.page.pointer == page.pointer)
    assert playing.board is not None
    return playing.board


async def _magnify(guide: "Guide", book: "Book", config: BookConfig, section: Section) -> None:
    page = config.page_at(section.pointer)
    if page is None or section.magnifier is None:
        return
    board = await _board(guide, book, page)
    board.asked.emit("magnifier", section.magnifier.pointer)
    await guide.picture("42-play-page-magnifier")
    lens = guide.house.pages.playing.lens
    if lens is not None:
        lens.close_lens()


def half(board: Board) -> None:
    """Every second field right, one wrong: what a page looks like in the middle of a lesson."""
    answers = {answer.pointer: answer for section in board.page.sections for answer in section.answers}
    ends = [field for field in board.fields if isinstance(field, EndField)]
    for number, field in enumerate(f for f in board.fields if not isinstance(f, EndField)):
        if isinstance(field, TextField):
            right = field.free or number % 2 == 0
            field.set_text("We can swim." if field.free else answers[field.pointer].text if right else "tide")
        elif isinstance(field, RingField) and number % 2 == 0:
            field.press()
        elif isinstance(field, ColourField) and number % 2 == 0:
            board.set_brush(answers[field.pointer].color or board.brush)
            field.press()
    for begin in [end for end in ends if end.begin][:2]:
        begin.press()
        target = next((end for end in ends if not end.begin and end.section == begin.section), None)
        if target is not None:
            target.press()
    board.item.scene().clearFocus()


async def _findings(guide: "Guide", book: "Book") -> None:
    house = guide.house
    checked = await house.checks.checks.checked(book.id)
    config = await house.books.get(book.id).config()
    found = next((f for f in checked.findings if config.section_at(f.pointer) is not None), None)
    if found is not None:
        guide.go(book, Tab.PAGES, pointer=found.pointer)
        await guide.settle()
        house.pages.strip.setFocus(Qt.FocusReason.OtherFocusReason)
        await guide.picture("44-pages-findings")
