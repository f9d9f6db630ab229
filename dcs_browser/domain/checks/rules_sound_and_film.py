"""Sounds, films and subtitles on pages (format 5.1, group 22)."""

import unicodedata
from collections.abc import Iterator

from dcs_browser.domain.checks.registry import ERROR, INFORMATION, WARNING, Hit, at, rule
from dcs_browser.domain.checks.subject import Subject
from dcs_browser.domain.flowbook.config import Page
from dcs_browser.domain.flowbook.parts import Section, SectionKind
from dcs_browser.domain.flowbook.paths import ReferenceKind, kind_of_path, subtitle_of
from dcs_browser.domain.flowbook.subtitles import SubtitleFault, Subtitles, parse_srt

_MEDIA = (SectionKind.AUDIO, SectionKind.VIDEO, SectionKind.SOUND)
_WORDS = {SectionKind.VIDEO: "film"}
_PARKED_Y, _PARKED_STEP = 28, 30  # where icon matching leaves what it can't place (format 1.5)


def _media(page: Page) -> list[Section]:
    return [section for section in page.sections if section.kind in _MEDIA]


def _path(section: Section) -> str:
    return section.video_path if section.kind is SectionKind.VIDEO else section.audio_path


def _written(section: Section) -> str:
    keys = ("video_path", "video") if section.kind is SectionKind.VIDEO else ("audio_path", "audio")
    return section.read_text(*keys)


def _word(section: Section) -> str:
    return _WORDS.get(section.kind, "sound")


@rule(
    "media.no-path",
    22,
    severity=ERROR,
    says="A {what} button on page {page} names no file.",
    meaning="A click does nothing.",
)
def media_no_path(book: Subject) -> Iterator[Hit]:
    for page in book.pages:
        for section in _media(page):
            if not _written(section).strip():
                yield at(section, what=_word(section), page=page.label or "?")


@rule(
    "media.twice",
    22,
    severity=WARNING,
    says="{path} has two buttons on page {page}.",
    meaning="One of them may be meant for another file.",
)
def media_twice(book: Subject) -> Iterator[Hit]:
    for page in book.pages:
        seen: set[str] = set()
        for section in _media(page):
            path = _path(section)
            if path in seen:
                yield at(section, path=path, page=page.label or "?", files=(path,))
            if path:
                seen.add(path)


@rule(
    "media.buttons-overlap",
    22,
    severity=WARNING,
    says="Two buttons cover each other on page {page}.",
    meaning="One of them can't be hit.",
)
def media_buttons_overlap(book: Subject) -> Iterator[Hit]:
    for page in book.pages:
        buttons = []
        for section in page.sections:
            box = section.coords if section.kind in _MEDIA else None
            if section.activity is not None and section.activity.type:
                box = section.activity.coords
            if box is not None and not box.empty:
                buttons.append((section, box))
        for index, (_, box) in enumerate(buttons[:100]):
            for section, other in buttons[index + 1 : 100]:
                if box.covered(other) > 0.1:
                    yield at(section, page=page.label or "?")


@rule(
    "media.parked",
    22,
    severity=WARNING,
    says="A {what} button on page {page} still lies in the corner.",
    meaning="The program that matched icons and files could not place it; put it where it belongs.",
)
def media_parked(book: Subject) -> Iterator[Hit]:
    for page in book.pages:
        for section in _media(page):
            box = section.coords
            parked = (
                box is not None
                and box.y == _PARKED_Y
                and box.x >= _PARKED_Y
                and (box.x - _PARKED_Y) % _PARKED_STEP == 0
            )
            if section.needs_review or (parked and box is not None and box.x == _PARKED_Y):
                if parked:
                    yield at(section, what=_word(section), page=page.label or "?")
                else:
                    says = "A {what} button on page {page} still waits to be looked at."
                    yield at(section, says=says, what=_word(section), page=page.label or "?")


def _films(book: Subject) -> dict[str, Section]:
    found: dict[str, Section] = {}
    for section in book.sections:
        if section.kind is SectionKind.VIDEO and section.video_path:
            found.setdefault(section.video_path, section)
    return found


@rule(
    "video.no-subtitles",
    22,
    severity=INFORMATION,
    says="{count} films have no subtitles.",
    meaning="An SRT file of the same name beside a film gives it subtitles.",
)
def video_no_subtitles(book: Subject) -> Iterator[Hit]:
    bare = [
        (path, section)
        for path, section in _films(book).items()
        if book.has(path)
        and not book.has(subtitle_of(path))
        and not book.has(path.rpartition(".")[0] + ".vtt")
    ]
    if bare:
        path, section = bare[0]
        says = "{path} has no subtitles." if len(bare) == 1 else ""
        yield at(section, files=[path for path, _ in bare], says=says, count=len(bare), path=path)


@rule(
    "subtitles.no-film",
    22,
    severity=WARNING,
    says="{path} has no film of the same name beside it.",
    meaning="Subtitles are found by the film's name only.",
)
def subtitles_no_film(book: Subject) -> Iterator[Hit]:
    everything = (*book.assets, *(n.path for n in book.named))
    films = {path.rpartition(".")[0] for path in everything if kind_of_path(path) is ReferenceKind.VIDEO}
    named = {n.path for n in book.named}
    for path in sorted(book.assets):
        alone = path.rpartition(".")[0] not in films and path not in named
        if alone and kind_of_path(path) is ReferenceKind.SUBTITLE:
            yield Hit(file=path, files=(path,), params={"path": path})


def _subtitles(book: Subject) -> dict[str, Subtitles]:
    if "subtitles" not in book.memo:
        given = book.inputs.subtitles.items()
        book.memo["subtitles"] = {unicodedata.normalize("NFC", path): parse_srt(text) for path, text in given}
    found = book.memo["subtitles"]
    return found if isinstance(found, dict) else {}


def _faults(book: Subject, *faults: SubtitleFault) -> Iterator[Hit]:
    """The first fault of each file with the number of others: a wrong first number makes all others wrong."""
    for path, subtitles in sorted(_subtitles(book).items()):
        found = [problem for problem in subtitles.problems if problem.fault in faults]
        if found:
            more = len(found) - 1
            many = "{path}, line {line}: {sentence} ({more} more of this kind)"
            yield Hit(
                file=path,
                files=(path,),
                says=many if more else "",
                params={"path": path, "line": found[0].line, "sentence": found[0].sentence, "more": more},
            )


@rule(
    "subtitles.syntax",
    22,
    severity=WARNING,
    says="{path}, line {line}: {sentence}",
    meaning="Players stop at a subtitle they can't read, or leave it out.",
)
def subtitles_syntax(book: Subject) -> Iterator[Hit]:
    yield from _faults(book, SubtitleFault.SYNTAX, SubtitleFault.ENCODING)


@rule(
    "subtitles.order",
    22,
    severity=WARNING,
    says="{path}, line {line}: {sentence}",
    meaning="Players show them at the wrong time or not at all.",
)
def subtitles_order(book: Subject) -> Iterator[Hit]:
    yield from _faults(book, SubtitleFault.ORDER)


@rule(
    "subtitles.overlap",
    22,
    severity=WARNING,
    says="{path}, line {line}: {sentence}",
    meaning="Two subtitles want the same place at the same time.",
)
def subtitles_overlap(book: Subject) -> Iterator[Hit]:
    yield from _faults(book, SubtitleFault.OVERLAP)


@rule(
    "subtitles.last-line",
    22,
    severity=INFORMATION,
    says="{path} doesn't end with a blank line.",
    meaning="Some versions of the editor fail on such a file.",
)
def subtitles_last_line(book: Subject) -> Iterator[Hit]:
    yield from _faults(book, SubtitleFault.LAST_LINE)


@rule(
    "subtitles.beyond-film",
    22,
    severity=WARNING,
    says="The subtitles {path} go on to second {end}; the film ends at second {length}.",
    meaning="They may belong to another film.",
)
def subtitles_beyond_film(book: Subject) -> Iterator[Hit]:
    films = {
        subtitle_of(path): seconds
        for path, seconds in book.inputs.durations.items()
        if kind_of_path(path) is ReferenceKind.VIDEO
    }
    for path, subtitles in sorted(_subtitles(book).items()):
        length = films.get(path)
        if length and subtitles.end > length + 1:
            yield Hit(
                file=path,
                files=(path,),
                params={"path": path, "end": round(subtitles.end), "length": round(length)},
            )
