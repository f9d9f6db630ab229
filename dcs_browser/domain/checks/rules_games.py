"""games.json (format 4.1; 5.1, group 40). Missing files of games are files.missing."""

from collections import Counter
from collections.abc import Iterator

from dcs_browser.domain.checks.findings import GAMES
from dcs_browser.domain.checks.registry import ERROR, INFORMATION, WARNING, Hit, at, rule
from dcs_browser.domain.checks.subject import Subject
from dcs_browser.domain.flowbook.elements import Element
from dcs_browser.domain.flowbook.games import Game, GameKind, Level, Question

_ONE_RIGHT = (GameKind.QUIZ, GameKind.RACE, GameKind.SELECTOR)


def _games(book: Subject, *kinds: GameKind) -> Iterator[tuple[str, Game]]:
    """Games with the level they are in, as people call it."""
    for level in book.games.levels if book.games else ():
        for game in level.games:
            if not kinds or game.kind in kinds:
                yield _label(level), game


def _label(level: Level) -> str:
    return level.title.strip() or str(level.level or level.index + 1)


def _questions(book: Subject, *kinds: GameKind) -> Iterator[tuple[str, Game, Question]]:
    for level, game in _games(book, *kinds):
        for question in game.questions:
            yield level, game, question


def _hit(place: Element | str, **params: str | float) -> Hit:
    return Hit(place if isinstance(place, str) else place.pointer, GAMES, params=params)


@rule(
    "games.not-json",
    40,
    severity=ERROR,
    says="games.json can't be read. {reason}",
    meaning="The book has no games.",
)
def games_not_json(book: Subject) -> Iterator[Hit]:
    if GAMES in book.broken:
        yield _hit("", reason=book.broken[GAMES])


@rule(
    "games.unknown-type",
    40,
    severity=ERROR,
    says="A game of level {level} has the type “{type}”, which readers don't know.",
    meaning="It is dropped on load, and lost on the next save.",
)
def games_unknown_type(book: Subject) -> Iterator[Hit]:
    known = {kind.value.casefold(): kind.value for kind in GameKind if kind is not GameKind.UNKNOWN}
    for level, game in _games(book, GameKind.UNKNOWN):
        right = known.get(game.type.strip().casefold(), "")
        yield at(game, file=GAMES, suggestion=right, level=level, type=game.type)


@rule(
    "games.no-questions",
    40,
    severity=ERROR,
    says="The {type} of level {level} has no questions.",
    meaning="It can't be played.",
)
def games_no_questions(book: Subject) -> Iterator[Hit]:
    for level, game in _games(book):
        if not game.raw.get("questions") and game.kind is not GameKind.UNKNOWN:
            yield _hit(game, level=level, type=game.type)


@rule(
    "games.quiz-options",
    40,
    severity=WARNING,
    says="A quiz question of level {level} has {count} options; there should be 3 to 5.",
    meaning="The editor allows no other number, and the reader has room for these.",
)
def games_quiz_options(book: Subject) -> Iterator[Hit]:
    yield from (
        _hit(question, level=level, count=len(question.answers))
        for level, _, question in _questions(book, GameKind.QUIZ)
        if not 3 <= len(question.answers) <= 5
    )


@rule(
    "games.one-right",
    40,
    severity=WARNING,
    says="A {type} question of level {level} has {count} right answers; there should be one.",
    meaning="Without a right one nobody can win, with several one is as good as another.",
)
def games_one_right(book: Subject) -> Iterator[Hit]:
    for level, game, question in _questions(book, *_ONE_RIGHT):
        right = sum(option.is_correct for option in question.answers)
        if question.answers and right != 1:
            yield _hit(question, level=level, type=game.type, count=right)


@rule(
    "games.same-options",
    40,
    severity=WARNING,
    says="A {type} question of level {level} offers “{text}” twice.",
    meaning="One of the two counts as wrong, though they read the same.",
)
def games_same_options(book: Subject) -> Iterator[Hit]:
    for level, game, question in _questions(book, *_ONE_RIGHT):
        pairs = Counter((option.text.strip(), option.image) for option in question.answers)
        for (text, image), count in pairs.items():
            if count > 1 and (text or image):
                yield _hit(question, level=level, type=game.type, text=text or image)


@rule(
    "games.empty-option",
    40,
    severity=ERROR,
    says="A {type} question of level {level} has an option without text and picture.",
    meaning="Readers show an empty button.",
)
def games_empty_option(book: Subject) -> Iterator[Hit]:
    yield from (
        _hit(option, level=level, type=game.type)
        for level, game, question in _questions(book, *_ONE_RIGHT)
        for option in question.answers
        if not option.text.strip() and not option.read_text("image")
    )


@rule(
    "games.empty-question",
    40,
    severity=ERROR,
    says="A {type} question of level {level} asks nothing.",
    meaning="It has neither text nor picture nor sound.",
)
def games_empty_question(book: Subject) -> Iterator[Hit]:
    keys = ("question", "header", "image", "audio", "video")
    for level, game, question in _questions(book, *_ONE_RIGHT, GameKind.CROSS_PUZZLE):
        # A selector may show nothing but pictures to choose from (format 4.1).
        speaks = game.kind is GameKind.SELECTOR and question.answers
        if not speaks and not any(question.read_text(key).strip() for key in keys):
            yield _hit(question, level=level, type=game.type)


@rule(
    "games.crossword-answer",
    40,
    severity=ERROR,
    says="A crossword clue of level {level} {fault}.",
    meaning="The word can't be laid into the crossword.",
)
def games_crossword_answer(book: Subject) -> Iterator[Hit]:
    for level, _, question in _questions(book, GameKind.CROSS_PUZZLE):
        text = question.answers[0].text if question.answers else ""
        if not text.strip():
            yield _hit(question, level=level, fault="has no answer")
        elif len(text.split()) > 1 or text != text.strip():
            yield _hit(question, level=level, fault=f"has an answer with blanks: “{text[:60]}”")


@rule(
    "games.few-words",
    40,
    severity=ERROR,
    says="A sentence of the {type} game in level {level} has {count} words.",
    meaning="It takes two to put them in order.",
)
def games_few_words(book: Subject) -> Iterator[Hit]:
    yield from (
        _hit(question, level=level, type=game.type, count=len(question.words))
        for level, game, question in _questions(book, GameKind.ORDER, GameKind.BUILDER)
        if sum(bool(word.strip()) for word in question.words) < 2
    )


@rule(
    "games.memory-picture",
    40,
    severity=ERROR,
    says="A memory card of level {level} has no picture.",
    meaning="The pair can't be seen.",
)
def games_memory_picture(book: Subject) -> Iterator[Hit]:
    yield from (
        _hit(question, level=level)
        for level, _, question in _questions(book, GameKind.MEMORY)
        if not question.read_text("image").strip()
    )


@rule(
    "games.level-numbers",
    40,
    severity=WARNING,
    says="The levels are numbered {numbers}, not 1 to {count}.",
    meaning="Readers open the next level by its number.",
)
def games_level_numbers(book: Subject) -> Iterator[Hit]:
    levels = book.games.levels if book.games else ()
    numbers = [level.level for level in levels]
    if levels and numbers != list(range(1, len(levels) + 1)):
        shown = ", ".join(str(number) for number in numbers[:12])
        yield _hit(levels[0], numbers=shown, count=len(levels))


@rule(
    "games.level-titles",
    40,
    severity=INFORMATION,
    says="The level “{title}” is called unlike every module.",
    meaning="Levels usually carry the names of modules.",
)
def games_level_titles(book: Subject) -> Iterator[Hit]:
    if book.book is None or book.games is None:
        return
    names = {module.name.strip().casefold() for module in book.book.modules}
    yield from (
        _hit(level, title=level.title)
        for level in book.games.levels
        if names and level.title.strip() and level.title.strip().casefold() not in names
    )


@rule(
    "games.empty-level",
    40,
    severity=INFORMATION,
    says="Level {level} has no games.",
    meaning="The reader shows an empty level.",
)
def games_empty_level(book: Subject) -> Iterator[Hit]:
    for level in book.games.levels if book.games else ():
        if not level.games:
            yield _hit(level, level=_label(level))
