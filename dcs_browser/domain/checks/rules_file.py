"""config.json as a file, and its root (format 5.1, groups 1 and 2)."""

from collections.abc import Iterator

from dcs_browser.domain.checks.findings import CONFIG, GAMES, KARAOKE
from dcs_browser.domain.checks.registry import ERROR, WARNING, Hit, at, rule
from dcs_browser.domain.checks.subject import Subject
from dcs_browser.domain.flowbook.elements import Problem, ProblemKind


@rule(
    "config.missing",
    1,
    severity=ERROR,
    says="The book has no config.json.",
    meaning="Without it nothing can open the book.",
)
def config_missing(book: Subject) -> Iterator[Hit]:
    if book.inputs.config is None and not book.has(CONFIG):
        yield at(suggestion=book.by_case.get(CONFIG, ""))


@rule(
    "config.not-json",
    1,
    severity=ERROR,
    says="config.json can't be read. {reason}",
    meaning="The service refuses the book and no reader can open it.",
)
def config_not_json(book: Subject) -> Iterator[Hit]:
    if book.inputs.config is None and book.has(CONFIG):
        yield at(reason="Its contents could not be fetched.")
    elif CONFIG in book.broken:
        yield at(reason=book.broken[CONFIG])


def _noticed(book: Subject, *kinds: ProblemKind) -> Iterator[tuple[str, Problem]]:
    for file, document in ((CONFIG, book.book), (GAMES, book.games), (KARAOKE, book.karaoke)):
        for problem in document.problems if document is not None else ():
            if problem.kind in kinds:
                yield file, problem


@rule(
    "config.bom",
    1,
    severity=ERROR,
    says="{file} begins with a byte order mark.",
    meaning="The service refuses a config.json with one. Save the file as UTF-8 without it.",
)
def config_bom(book: Subject) -> Iterator[Hit]:
    for file, _ in _noticed(book, ProblemKind.BOM):
        yield Hit(file=file, params={"file": file})


@rule(
    "config.not-utf8",
    1,
    severity=ERROR,
    says="{sentence}",
    meaning="Readers expect UTF-8; letters such as ş or é come out wrong, or the file is refused.",
)
def config_not_utf8(book: Subject) -> Iterator[Hit]:
    for file, problem in _noticed(book, ProblemKind.ENCODING):
        yield Hit(file=file, params={"sentence": problem.sentence})


@rule(
    "config.syntax",
    1,
    severity=ERROR,
    says="{sentence}",
    meaning="This program reads past it; strict readers refuse the file.",
)
def config_syntax(book: Subject) -> Iterator[Hit]:
    for file, problem in _noticed(book, ProblemKind.SYNTAX):
        yield Hit(problem.pointer, file, params={"sentence": problem.sentence})


@rule(
    "config.duplicate-key",
    1,
    severity=ERROR,
    says="{sentence}",
    meaning="Which of the two counts depends on the reader, and the editor drops one of them.",
)
def config_duplicate_key(book: Subject) -> Iterator[Hit]:
    for file, problem in _noticed(book, ProblemKind.DUPLICATE_KEY):
        yield Hit(problem.pointer, file, params={"sentence": problem.sentence})


@rule(
    "config.wrong-type",
    1,
    39,
    40,
    severity=WARNING,
    says="{sentence}",
    meaning="Readers take a value of the wrong type as if it were not there. A wrong list or object loses all it holds.",
)
def config_wrong_type(book: Subject) -> Iterator[Hit]:
    for file, problem in _noticed(book, ProblemKind.TYPE):
        broken = any(word in problem.sentence for word in ("should be a list", "should be an object"))
        severity = ERROR if broken else WARNING
        yield Hit(problem.pointer, file, severity=severity, params={"sentence": problem.sentence})


@rule(
    "config.no-books",
    2,
    severity=ERROR,
    says="config.json holds no book: books is missing or empty.",
    meaning="Readers find no page, and the LMS imports nothing.",
)
def config_no_books(book: Subject) -> Iterator[Hit]:
    if book.book is not None and not book.book.volumes and not book.book.raw.get("modules"):
        yield at("/books" if "books" in book.book.raw else "")


@rule(
    "config.several-books",
    2,
    severity=WARNING,
    says="config.json holds {count} books; the LMS reads only the first.",
    meaning="What is in the others is missing from an import.",
)
def config_several_books(book: Subject) -> Iterator[Hit]:
    if book.book is not None and len(book.book.volumes) > 1:
        yield at(book.book.volumes[1], count=len(book.book.volumes))


@rule(
    "config.modules-in-root",
    2,
    severity=WARNING,
    says="modules stands at the top of config.json, not inside books.",
    meaning="It is the shape of the oldest books; the editor of today doesn't read it.",
)
def config_modules_in_root(book: Subject) -> Iterator[Hit]:
    if book.book is not None and isinstance(book.book.raw.get("modules"), list) and book.book.raw["modules"]:
        yield at("/modules")
