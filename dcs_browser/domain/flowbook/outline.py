"""A book as a tree for the window: modules, pages, sections, then games and karaoke."""

from collections.abc import Iterator
from dataclasses import dataclass

from dcs_browser.domain.flowbook import words
from dcs_browser.domain.flowbook.config import BookConfig, Module, Page
from dcs_browser.domain.flowbook.games import Games
from dcs_browser.domain.flowbook.karaoke import Karaoke
from dcs_browser.domain.flowbook.parts import Section, SectionKind


@dataclass(frozen=True, slots=True)
class OutlineNode:
    """``label`` is a text of the book, or an English word when ``is_word`` (the window translates those).

    ``detail`` is always the book's. ``file`` says which file ``pointer`` points into. ``count`` is what lies
    below: pages of a module, sections of a page, answers of a section.
    """

    label: str
    icon: str
    pointer: str
    count: int = 0
    detail: str = ""
    is_word: bool = False
    file: str = "config.json"
    children: tuple["OutlineNode", ...] = ()

    def walk(self) -> Iterator["OutlineNode"]:
        yield self
        for child in self.children:
            yield from child.walk()


def outline(
    book: BookConfig, games: Games | None = None, karaoke: Karaoke | None = None
) -> tuple[OutlineNode, ...]:
    """The top nodes: one a module, then games and karaoke where the book has them."""
    nodes = [_module(module, index) for index, module in enumerate(book.modules, start=1)]
    if games is not None and games.levels:
        nodes.append(_games(games))
    if karaoke is not None and karaoke.entries:
        nodes.append(_karaoke(karaoke))
    return tuple(nodes)


def _module(module: Module, number: int) -> OutlineNode:
    label = module.name.strip()
    pages = tuple(_page(page) for page in module.pages)
    if label:
        return OutlineNode(label, words.MODULE_ICON, module.pointer, len(pages), children=pages)
    # The name the LMS gives to a module without one (format 2.3).
    return OutlineNode(f"Module {number}", words.MODULE_ICON, module.pointer, len(pages), children=pages)


def _page(page: Page) -> OutlineNode:
    sections = tuple(_section(section) for section in page.sections)
    label = page.label
    return OutlineNode(label or "?", words.PAGE_ICON, page.pointer, len(sections), children=sections)


def _section(section: Section) -> OutlineNode:
    wording = words.section_words(section)
    activity = section.activity
    if section.kind is SectionKind.ACTIVITY and activity is not None:
        count = len(activity.answers) or len(activity.sentences) or len(activity.words)
        return OutlineNode(
            wording.label, wording.icon, section.pointer, count, activity.header.strip(), is_word=True
        )
    path = section.audio_path or section.video_path
    detail = section.title.strip() or path.rpartition("/")[2]
    return OutlineNode(
        wording.label, wording.icon, section.pointer, len(section.answers), detail, is_word=True
    )


def _games(games: Games) -> OutlineNode:
    levels = []
    for level in games.levels:
        children = []
        for game in level.games:
            wording = words.game_words(game.type)
            children.append(
                OutlineNode(
                    wording.label,
                    wording.icon,
                    game.pointer,
                    len(game.questions),
                    is_word=True,
                    file="games.json",
                )
            )
        label = level.title.strip() or str(level.level or level.index + 1)
        levels.append(
            OutlineNode(
                label,
                words.LEVEL_ICON,
                level.pointer,
                len(children),
                file="games.json",
                children=tuple(children),
            )
        )
    return OutlineNode(
        "Games",
        words.GAMES_ICON,
        "",
        len(levels),
        is_word=True,
        file="games.json",
        children=tuple(levels),
    )


def _karaoke(karaoke: Karaoke) -> OutlineNode:
    entries = tuple(
        OutlineNode(entry.name, words.KARAOKE_ICON, entry.pointer, len(entry.words), file="audio/audio.json")
        for entry in karaoke.entries.values()
    )
    return OutlineNode(
        "Karaoke",
        words.KARAOKE_ICON,
        "",
        len(entries),
        is_word=True,
        file="audio/audio.json",
        children=entries,
    )
