"""What of a book can be searched for: each text with its kind and the place it stands at.

Pure. Leaves to others: getting the files (``refresh``), keeping the texts (``store``).
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from dcs_browser.domain.errors import BadBook
from dcs_browser.domain.flowbook.config import BookConfig, Page, parse_book
from dcs_browser.domain.flowbook.elements import join
from dcs_browser.domain.flowbook.games import Game, Games, parse_games
from dcs_browser.domain.flowbook.parts import Section
from dcs_browser.domain.flowbook.subtitles import parse_srt
from dcs_browser.domain.library import Book
from dcs_browser.domain.text_folding import fold

CONFIG, GAMES = "config.json", "games.json"
_PIECE = 2000
"""Letters of one text; longer ones are cut into several."""


class Kind(IntEnum):
    """What a text is; the smaller number is the better hit."""

    TITLE = 0
    MODULE = 1
    HEADER = 2
    ANSWER = 3
    WORD = 4
    SENTENCE = 5
    GAME = 6
    SUBTITLE = 7
    FILE = 8

    @property
    def word(self) -> str:
        """As programs read it: ``title``, ``header``, …"""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Entry:
    """One text. ``page`` is its label, ``section`` its position on the page from 1 (0: none), ``pointer`` in ``file``."""

    kind: Kind
    text: str
    file: str = ""
    pointer: str = ""
    page: str = ""
    section: int = 0


def names_of(book: Book, paths: Iterable[str]) -> Iterator[Entry]:
    """What is known without opening a file: what the record calls the book, and the paths of its files."""
    yield from _pieces(Kind.TITLE, book.label)
    if fold(book.name.replace("_", " ")) != fold(book.label.replace("_", " ")):
        yield from _pieces(Kind.TITLE, book.name)
    for path in sorted(paths):
        yield from _pieces(Kind.FILE, path, path)


def texts_of(files: Mapping[str, bytes], title: str = "") -> Iterator[Entry]:
    """The texts of config.json, games.json and subtitles; a file that can't be read has none.

    ``title`` is known already and not told again.
    """
    for path, data in files.items():
        if path == CONFIG:
            try:
                yield from _config_texts(parse_book(data), title)
            except BadBook:
                continue  # the check tells what is wrong with it
        elif path == GAMES:
            try:
                yield from _game_texts(parse_games(data))
            except BadBook:
                continue
        else:
            for cue in parse_srt(data).cues:
                yield from _pieces(Kind.SUBTITLE, cue.text, path)


def _pieces(
    kind: Kind, text: str, file: str = "", pointer: str = "", page: str = "", section: int = 0
) -> Iterator[Entry]:
    clean = " ".join(text.replace("\0", " ").split())
    clean = unicodedata.normalize("NFC", clean.encode("utf-8", "replace").decode("utf-8"))
    for start in range(0, len(clean), _PIECE):
        yield Entry(kind, clean[start : start + _PIECE], file, pointer, page, section)


def _config_texts(config: BookConfig, title: str) -> Iterator[Entry]:
    if fold(config.title) != fold(title):
        yield from _pieces(Kind.TITLE, config.title, CONFIG, "/book_title")
    for module in config.modules:
        yield from _pieces(Kind.MODULE, module.name, CONFIG, join(module.pointer, "name"))
        for game in module.games:
            yield from _pieces(Kind.GAME, game.name, CONFIG, game.pointer)
        for page in module.pages:
            for section in page.sections:
                yield from _section_texts(page, section)


def _section_texts(page: Page, section: Section) -> Iterator[Entry]:
    seen: set[str] = set()
    for kind, text, pointer in _spoken(section):
        # A word that is an answer stands in the pool as well: one hit is enough.
        known = fold(text.strip())
        if known and known not in seen:
            seen.add(known)
            yield from _pieces(kind, text, CONFIG, pointer, page.label, section.number)


def _spoken(section: Section) -> Iterator[tuple[Kind, str, str]]:
    """(kind, text, pointer) of everything a reader could see in a section (format 2.4 to 2.6)."""
    yield Kind.HEADER, section.title, join(section.pointer, "title")
    for answer in section.answers:
        yield Kind.ANSWER, answer.text, answer.pointer
    activity = section.activity
    if activity is None:
        return
    yield Kind.HEADER, activity.header, join(activity.pointer, "headerText")
    for answer in activity.answers:
        yield Kind.ANSWER, answer.text, answer.pointer
        for word in answer.group:
            yield Kind.ANSWER, word, answer.pointer
    for at, value in enumerate(activity.items("words")):
        if isinstance(value, str):
            yield Kind.WORD, value, join(join(activity.pointer, "words"), at)
    for sentence in activity.sentences:
        gap = " … " if sentence.after else ""
        yield Kind.SENTENCE, f"{sentence.sentence}{gap}{sentence.after}", sentence.pointer
        yield Kind.ANSWER, sentence.word, sentence.pointer
    for match in activity.match_words:
        yield Kind.WORD, match.word, match.pointer
    for extra in activity.circle_extras:
        yield Kind.WORD, extra.text, extra.pointer


def _game_texts(games: Games) -> Iterator[Entry]:
    for level in games.levels:
        yield from _pieces(Kind.MODULE, level.title, GAMES, join(level.pointer, "title"))
        for game in level.games:
            yield from _one_game(game)


def _one_game(game: Game) -> Iterator[Entry]:
    for question in game.questions:
        for text in dict.fromkeys((question.header, question.question)):
            yield from _pieces(Kind.GAME, text, GAMES, question.pointer)
        yield from _pieces(Kind.GAME, " ".join(question.words), GAMES, join(question.pointer, "words"))
        for option in question.answers:
            yield from _pieces(Kind.GAME, option.text, GAMES, option.pointer)
