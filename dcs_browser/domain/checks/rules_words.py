"""Activities made of words alone: matching, puzzle, ordering, colouring (format 5.1, groups 32 to 35)."""

import math
import re
from collections import Counter
from collections.abc import Iterator

from dcs_browser.domain.checks.registry import ERROR, INFORMATION, WARNING, Hit, at, rule
from dcs_browser.domain.checks.subject import Subject
from dcs_browser.domain.flowbook.activities import Activity, ActivityKind
from dcs_browser.domain.flowbook.comparing import TURKISH, is_turkish, upper
from dcs_browser.domain.flowbook.dealing import DESKTOP_GRID, letters_of, lms_grid_size

_FULL = 2 / 3  # of the grid: beyond that placing by chance gives up
_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ")
_LINE_ART = 0.6  # of the pixels; outline drawings have nine tenths, with soft edges and all
_ENDS = tuple(".!?…:;\"'”’)»")


def _of(book: Subject, kind: ActivityKind) -> Iterator[tuple[str, Activity]]:
    for activity in book.of_kind(kind):
        yield book.page_label(activity), activity


@rule(
    "activity.match.word",
    32,
    severity=ERROR,
    says="“{word}” belongs to a sentence on page {page}, but is not among the words.",
    meaning="The sentence can't be matched.",
)
def match_word(book: Subject) -> Iterator[Hit]:
    for page, activity in _of(book, ActivityKind.MATCH_WORDS):
        words = {item.word for item in activity.match_words}
        for sentence in activity.sentences:
            if not sentence.word.strip():
                yield at(sentence, says="A sentence on page {page} has no word.", page=page)
            elif sentence.word not in words:
                meant = [w for w in words if w.strip().casefold() == sentence.word.strip().casefold()]
                yield at(
                    f"{sentence.pointer}/word",
                    suggestion="".join(meant[:1]),
                    word=sentence.word,
                    page=page,
                )


@rule(
    "activity.match.empty",
    32,
    severity=ERROR,
    says="The matchTheWords activity on page {page} has no {what}.",
    meaning="There is nothing to match.",
)
def match_empty(book: Subject) -> Iterator[Hit]:
    for page, activity in _of(book, ActivityKind.MATCH_WORDS):
        if not activity.raw.get("match_words"):
            yield at(activity, page=page, what="words")
        if not activity.raw.get("sentences"):
            yield at(activity, page=page, what="sentences")


@rule(
    "activity.match.unused",
    32,
    severity=WARNING,
    says="“{word}” on page {page} belongs to no sentence.",
    meaning="It stays over. That may be meant.",
)
def match_unused(book: Subject) -> Iterator[Hit]:
    for page, activity in _of(book, ActivityKind.MATCH_WORDS):
        wanted = {sentence.word.strip().casefold() for sentence in activity.sentences}
        for item in activity.match_words:
            if activity.sentences and item.word.strip() and item.word.strip().casefold() not in wanted:
                yield at(item, word=item.word, page=page)


@rule(
    "activity.match.duplicates",
    32,
    severity=WARNING,
    says="“{word}” is {count} times among the words on page {page}.",
    meaning="The LMS only knows the first of them.",
)
def match_duplicates(book: Subject) -> Iterator[Hit]:
    for page, activity in _of(book, ActivityKind.MATCH_WORDS):
        for word, count in Counter(item.word for item in activity.match_words).items():
            if word.strip() and count > 1:
                yield at(f"{activity.pointer}/match_words", word=word, count=count, page=page)


@rule(
    "activity.match.empty-sentence",
    32,
    severity=ERROR,
    says="A sentence on page {page} has neither text nor picture.",
    meaning="There is nothing to match the word with.",
)
def match_empty_sentence(book: Subject) -> Iterator[Hit]:
    for page, activity in _of(book, ActivityKind.MATCH_WORDS):
        for sentence in activity.sentences:
            if not sentence.sentence.strip() and not sentence.read_text("image_path").strip():
                yield at(sentence, page=page)


@rule(
    "activity.match.sides",
    32,
    severity=WARNING,
    says="The activity on page {page} has {words} words and {sentences} sentences.",
    meaning="Readers draw one line a pair; the sides should be as long.",
)
def match_sides(book: Subject) -> Iterator[Hit]:
    for page, activity in _of(book, ActivityKind.MATCH_WORDS):
        words, sentences = activity.match_words, activity.sentences
        wanted = Counter(sentence.word for sentence in sentences)
        given = Counter(item.word for item in words)
        # Unused, missing and repeated words have been told one by one.
        explained = given.keys() != wanted.keys() or any(count > 1 for count in given.values())
        if words and sentences and len(words) != len(sentences) and not explained:
            yield at(activity, words=len(words), sentences=len(sentences), page=page)


@rule(
    "activity.match.plain-texts",
    32,
    severity=WARNING,
    says="{key} of the activity on page {page} holds plain texts instead of objects.",
    meaning="Readers find no words in them.",
)
def match_plain_texts(book: Subject) -> Iterator[Hit]:
    for page, activity in _of(book, ActivityKind.MATCH_WORDS):
        for key in ("match_words", "sentences"):
            if any(isinstance(item, str) for item in activity.items(key)):
                yield at(f"{activity.pointer}/{key}", key=key, page=page)


def _puzzles(book: Subject) -> Iterator[tuple[str, Activity, bool]]:
    language = book.book.language if book.book else ""
    for page, activity in _of(book, ActivityKind.PUZZLE):
        yield page, activity, is_turkish(language, activity.words)


@rule(
    "activity.puzzle.no-words",
    33,
    severity=ERROR,
    says="The word puzzle on page {page} has no words.",
    meaning="There is nothing to find.",
)
def puzzle_no_words(book: Subject) -> Iterator[Hit]:
    for page, activity, _ in _puzzles(book):
        if not any(word.strip() for word in activity.words):
            yield at(activity, page=page)


@rule(
    "activity.puzzle.too-long",
    33,
    severity=ERROR,
    says="“{word}” on page {page} is longer than the {side} letters of the grid.",
    meaning="The desktop reader can't lay it out: the puzzle never ends.",
)
def puzzle_too_long(book: Subject) -> Iterator[Hit]:
    for page, activity, turkish in _puzzles(book):
        for word in activity.words:
            if len(letters_of(word, turkish=turkish)) > DESKTOP_GRID:
                yield at(f"{activity.pointer}/words", word=word, side=DESKTOP_GRID, page=page)


@rule(
    "activity.puzzle.long-for-lms",
    33,
    severity=WARNING,
    says="“{word}” on page {page} is longer than the {side} letters of the LMS's grid.",
    meaning="The LMS leaves it out silently, and nobody gets all points.",
)
def puzzle_long_for_lms(book: Subject) -> Iterator[Hit]:
    for page, activity, turkish in _puzzles(book):
        side = lms_grid_size(activity.words, turkish=turkish)
        for word in activity.words:
            if side < len(letters_of(word, turkish=turkish)) <= DESKTOP_GRID:
                yield at(f"{activity.pointer}/words", word=word, side=side, page=page)


@rule(
    "activity.puzzle.letters",
    33,
    severity=WARNING,
    says="“{word}” on page {page} holds “{letters}”, which the grid may not show.",
    meaning="Grids are made of A to Z and digits; other signs are dropped or can't be found.",
)
def puzzle_letters(book: Subject) -> Iterator[Hit]:
    for page, activity, turkish in _puzzles(book):
        for word in dict.fromkeys(activity.words):
            odd = [c for c in dict.fromkeys(upper(word, turkish=turkish)) if c not in _LETTERS]
            if odd:
                at_home = turkish and all(c in TURKISH for c in odd)
                yield at(
                    f"{activity.pointer}/words",
                    severity=INFORMATION if at_home else WARNING,
                    word=word,
                    letters=" ".join(odd),
                    page=page,
                )


@rule(
    "activity.puzzle.duplicate",
    33,
    severity=WARNING,
    says="“{word}” on page {page} is contained in “{other}”.",
    meaning="Marking one of them marks letters of the other.",
)
def puzzle_duplicate(book: Subject) -> Iterator[Hit]:
    for page, activity, turkish in _puzzles(book):
        words = [(w, letters_of(w, turkish=turkish)) for w in activity.words[:100] if w.strip()]
        for index, (word, letters) in enumerate(words):
            for place, (other, theirs) in enumerate(words):
                twice = letters == theirs and place < index
                if place != index and letters and letters in theirs and (letters != theirs or twice):
                    says = "“{word}” is twice among the words on page {page}." if twice else ""
                    yield at(f"{activity.pointer}/words", says=says, word=word, other=other, page=page)
                    break


@rule(
    "activity.puzzle.too-many",
    33,
    severity=WARNING,
    says="The words on page {page} have {letters} letters together; the grid has {cells}.",
    meaning="The desktop reader gives up placing words after some tries.",
)
def puzzle_too_many(book: Subject) -> Iterator[Hit]:
    cells = DESKTOP_GRID * DESKTOP_GRID
    for page, activity, turkish in _puzzles(book):
        letters = sum(len(letters_of(word, turkish=turkish)) for word in activity.words)
        if letters > math.floor(cells * _FULL):
            yield at(f"{activity.pointer}/words", letters=letters, cells=cells, page=page)


def _sentences(book: Subject) -> Iterator[tuple[str, Activity, str, str]]:
    for page, activity in _of(book, ActivityKind.ORDERING):
        for index, sentence in enumerate(activity.items("words")):
            if isinstance(sentence, str):
                yield page, activity, f"{activity.pointer}/words/{index}", sentence


@rule(
    "activity.ordering.none",
    34,
    severity=ERROR,
    says="The ordering activity on page {page} has no sentences.",
    meaning="There is nothing to put in order.",
)
def ordering_none(book: Subject) -> Iterator[Hit]:
    for page, activity in _of(book, ActivityKind.ORDERING):
        if not any(word.strip() for word in activity.words):
            yield at(activity, page=page)


@rule(
    "activity.ordering.one-word",
    34,
    severity=WARNING,
    says="“{sentence}” on page {page} is a single word.",
    meaning="There is nothing to put in order; each entry should be a whole sentence.",
)
def ordering_one_word(book: Subject) -> Iterator[Hit]:
    yield from (
        at(pointer, sentence=sentence, page=page)
        for page, _, pointer, sentence in _sentences(book)
        if len(sentence.split()) == 1 and sentence.count("/") < 2
    )


@rule(
    "activity.ordering.twice",
    34,
    severity=WARNING,
    says="“{sentence}” on page {page} is there twice.",
    meaning="One of them was probably copied and not changed.",
)
def ordering_twice(book: Subject) -> Iterator[Hit]:
    seen: set[tuple[str, str]] = set()
    for page, activity, pointer, sentence in _sentences(book):
        key = (activity.pointer, " ".join(sentence.split()).casefold())
        if sentence.strip() and key in seen:
            yield at(pointer, sentence=sentence, page=page)
        seen.add(key)


@rule(
    "activity.ordering.slashes",
    34,
    severity=WARNING,
    says="“{sentence}” on page {page} is still cut with slashes.",
    meaning="It looks like the printed task, not the right sentence.",
)
def ordering_slashes(book: Subject) -> Iterator[Hit]:
    for page, _, pointer, sentence in _sentences(book):
        if re.search(r"\s/\s", sentence) or sentence.count("/") > 1:
            yield at(pointer, sentence=sentence, page=page)


@rule(
    "activity.ordering.end-mark",
    34,
    severity=WARNING,
    says="“{sentence}” on page {page} has no mark at its end.",
    meaning="Sentences end with a full stop, a question mark or the like.",
)
def ordering_end_mark(book: Subject) -> Iterator[Hit]:
    yield from (
        at(pointer, sentence=sentence, page=page)
        for page, _, pointer, sentence in _sentences(book)
        if len(sentence.split()) > 1 and not sentence.rstrip().endswith(_ENDS) and " / " not in sentence
    )


@rule(
    "activity.coloring.answers",
    35,
    severity=WARNING,
    says="The coloring activity on page {page} has answers or words, which this type doesn't use.",
    meaning="It was probably of another type before.",
)
def coloring_answers(book: Subject) -> Iterator[Hit]:
    for page, activity in _of(book, ActivityKind.COLORING):
        if activity.raw.get("answer") or activity.raw.get("words"):
            yield at(activity, page=page)


@rule(
    "activity.coloring.picture",
    35,
    severity=WARNING,
    says="The picture to colour on page {page} is no outline drawing: only {share} % of it are paper or lines.",
    meaning="The bucket fills areas between lines; in a photograph or a coloured picture it finds none.",
)
def coloring_picture(book: Subject) -> Iterator[Hit]:
    for page, activity in _of(book, ActivityKind.COLORING):
        share = book.inputs.line_art.get(activity.section_path)
        if share is not None and share < _LINE_ART:
            path = activity.section_path
            yield at(f"{activity.pointer}/section_path", files=(path,), page=page, share=round(share * 100))
