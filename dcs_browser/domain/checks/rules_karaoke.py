"""audio/audio.json against pages and sounds (format 4.3; 5.1, group 39)."""

from collections.abc import Iterator

from dcs_browser.domain.checks.findings import KARAOKE
from dcs_browser.domain.checks.registry import ERROR, WARNING, Hit, at, rule
from dcs_browser.domain.checks.subject import Subject
from dcs_browser.domain.flowbook.config import Page
from dcs_browser.domain.flowbook.elements import Rect
from dcs_browser.domain.flowbook.karaoke import KaraokeEntry, SpokenWord
from dcs_browser.domain.flowbook.parts import Section, SectionKind

_LOW_SCORE, _SHORT = 0.65, 0.06
_LATE = 0.15  # seconds a word may go on after the sound, for rounding and silence at the end


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _entries(book: Subject) -> Iterator[KaraokeEntry]:
    if book.karaoke is not None:
        yield from book.karaoke.entries.values()


def _users(book: Subject) -> dict[str, list[tuple[Page, Section]]]:
    """Sections that play a sound, by its file name."""
    found: dict[str, list[tuple[Page, Section]]] = {}
    for page in book.pages:
        for section in page.sections:
            if section.audio_path:
                found.setdefault(_name(section.audio_path), []).append((page, section))
    return found


def _page_of(book: Subject, entry: KaraokeEntry) -> Page | None:
    """The page an entry's boxes lie on: the one that plays it, else the one its index means."""
    users = _users(book).get(entry.name)
    if users:
        return users[0][0]
    if book.book is None or book.restarts_numbers or entry.page_index < 0:
        return None
    return book.book.page_numbered(entry.page_index + 1)


def _hit(entry: KaraokeEntry, pointer: str = "", **params: str | float) -> Hit:
    return Hit(pointer or entry.pointer, KARAOKE, params={"name": entry.name, **params})


@rule(
    "karaoke.not-json",
    39,
    severity=ERROR,
    says="audio/audio.json can't be read. {reason}",
    meaning="No sound of the book has karaoke.",
)
def karaoke_not_json(book: Subject) -> Iterator[Hit]:
    if KARAOKE in book.broken:
        yield at(file=KARAOKE, reason=book.broken[KARAOKE])


@rule(
    "karaoke.no-file",
    39,
    severity=ERROR,
    says="{count} sounds are marked as karaoke, but the book has no audio/audio.json.",
    meaning="They play without highlight.",
)
def karaoke_no_file(book: Subject) -> Iterator[Hit]:
    if book.inputs.karaoke is not None or book.has(KARAOKE):
        return
    marked = [section for section in book.sections if section.karaoke]
    if marked:
        one = "A sound is marked as karaoke, but the book has no audio/audio.json."
        yield at(marked[0], says=one if len(marked) == 1 else "", count=len(marked))


@rule(
    "karaoke.no-entry",
    39,
    severity=ERROR,
    says="{name} on page {page} is marked as karaoke, but audio/audio.json doesn't know it.",
    meaning="It plays without highlight.",
)
def karaoke_no_entry(book: Subject) -> Iterator[Hit]:
    if book.karaoke is None:
        return
    alike = {_alike(name): name for name in book.karaoke.entries}
    for section in book.sections:
        name = _name(section.audio_path)
        if section.karaoke and name and name not in book.karaoke.entries:
            yield at(
                section, suggestion=alike.get(_alike(name), ""), name=name, page=book.page_label(section)
            )


def _alike(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalnum())


@rule(
    "karaoke.no-flag",
    39,
    severity=WARNING,
    says="audio/audio.json knows {name}, but on page {page} it is not marked as karaoke.",
    meaning="The work of the alignment is not shown.",
)
def karaoke_no_flag(book: Subject) -> Iterator[Hit]:
    users = _users(book)
    for entry in _entries(book):
        sections = [(p, s) for p, s in users.get(entry.name, []) if s.kind is SectionKind.AUDIO]
        if sections and not any(section.karaoke for _, section in sections):
            page, section = sections[0]
            yield at(section, name=entry.name, page=page.label or "?")


@rule(
    "karaoke.no-sound",
    39,
    severity=ERROR,
    says="audio/audio.json has timings for {name}, but there is no such sound.",
    meaning="The sound was renamed or lost; its highlight with it.",
)
def karaoke_no_sound(book: Subject) -> Iterator[Hit]:
    if not book.knows_files:
        return
    names = {_name(path) for path in book.assets}
    alike = {_alike(name): name for name in names}
    # A sound some page names and nobody has is files.missing; once is enough.
    played = {_name(section.audio_path) for section in book.sections}
    yield from (
        Hit(
            entry.pointer,
            KARAOKE,
            alike.get(_alike(entry.name), ""),
            params={"name": entry.name},
        )
        for entry in _entries(book)
        if entry.name not in names and entry.name not in played
    )


@rule(
    "karaoke.page",
    39,
    severity=WARNING,
    says="The timings of {name} were made on page {made}, but page {page} plays it.",
    meaning="The highlight appears at places of another page.",
)
def karaoke_page(book: Subject) -> Iterator[Hit]:
    if book.restarts_numbers:
        return
    users = _users(book)
    for entry in _entries(book):
        pages = [page.page_number for page, _ in users.get(entry.name, []) if page.page_number]
        if entry.page_index >= 0 and pages and entry.page_index + 1 not in pages:
            yield _hit(entry, made=entry.page_index + 1, page=pages[0])


def _time_fault(entry: KaraokeEntry) -> tuple[SpokenWord, str] | None:
    """The first word whose times can't be: one fault an entry, the rest follows from it."""
    before = -1.0
    for word in entry.words:
        start, end = word.start, word.end
        if start is None:
            continue
        if start < before:
            return word, "begins before the word in front of it"
        if end is not None and end < start:
            return word, "ends before it begins"
        if entry.duration and (end if end is not None else start) > entry.duration + _LATE:
            return word, "goes on after the end of the sound"
        before = start
    return None


@rule(
    "karaoke.times",
    39,
    severity=ERROR,
    says="In {name} the word “{word}” {fault}.",
    meaning="The highlight jumps or stops there.",
)
def karaoke_times(book: Subject) -> Iterator[Hit]:
    for entry in _entries(book):
        fault = _time_fault(entry)
        if fault is not None:
            yield _hit(entry, fault[0].pointer, word=fault[0].text, fault=fault[1])


@rule(
    "karaoke.outside-page",
    39,
    severity=ERROR,
    says="In {name} the word “{word}” lies outside the picture of page {page}.",
    meaning="Its highlight can't be seen.",
)
def karaoke_outside_page(book: Subject) -> Iterator[Hit]:
    for entry in _entries(book):
        page = _page_of(book, entry)
        size = book.picture(page.image_path) if page is not None else None
        if page is None or size is None:
            continue
        picture = Rect(0, 0, size[0], size[1])
        for word in entry.words:
            if word.bbox is not None and not word.bbox.empty and not word.bbox.inside(picture, tolerance=8):
                yield _hit(entry, word.pointer, word=word.text, page=page.label or "?")
                break


@rule(
    "karaoke.review",
    39,
    severity=WARNING,
    says="The timings of {name} should be looked at: {reasons}.",
    meaning="The alignment was not sure of them.",
)
def karaoke_review(book: Subject) -> Iterator[Hit]:
    for entry in _entries(book):
        if entry.needs_review:
            yield _hit(entry, reasons="; ".join(entry.review) or "the program gave no reason")


@rule(
    "karaoke.score",
    39,
    severity=WARNING,
    says="The timings of {name} fit the voice badly (score {score}).",
    meaning="Below 0.65 the highlight is mostly out of step.",
)
def karaoke_score(book: Subject) -> Iterator[Hit]:
    for entry in _entries(book):
        score = entry.mean_score
        if score is not None and score < _LOW_SCORE and not entry.needs_review:
            yield _hit(entry, score=f"{score:.2f}")


@rule(
    "karaoke.blank-without-fill",
    39,
    severity=WARNING,
    says="In {name} a gap has no answer to open on the page ({count} in all).",
    meaning="The voice says the answer, but nothing appears.",
)
def karaoke_blank_without_fill(book: Subject) -> Iterator[Hit]:
    for entry in _entries(book):
        bare = [word for word in entry.words if word.blank and (word.fill is None or word.fill.empty)]
        if bare:
            yield _hit(entry, bare[0].pointer, count=len(bare))


@rule(
    "karaoke.fill-moved",
    39,
    severity=WARNING,
    says="In {name} the gap for “{answer}” means an answer that is no longer at that place on page {page}.",
    meaning="The answer was moved after the alignment; align again.",
)
def karaoke_fill_moved(book: Subject) -> Iterator[Hit]:
    for entry in _entries(book):
        page = _page_of(book, entry)
        if page is None:
            continue
        places = {
            answer.coords
            for section in page.sections
            if section.kind is SectionKind.FILL
            for answer in section.answers
        }
        for word in entry.words:
            if word.blank and word.fill is not None and not word.fill.empty and word.fill not in places:
                yield _hit(entry, word.pointer, answer=word.answer, page=page.label or "?")
                break


@rule(
    "karaoke.short-words",
    39,
    severity=WARNING,
    says="In {name} {count} words are shorter than 0.06 s, the first is “{word}”.",
    meaning="Nobody can speak them so fast: they are placed wrongly.",
)
def karaoke_short_words(book: Subject) -> Iterator[Hit]:
    for entry in _entries(book):
        if _time_fault(entry) is not None:
            continue
        short = [
            word
            for word in entry.words
            if word.start is not None and word.end is not None and 0 <= word.end - word.start < _SHORT - 1e-9
        ]
        if short:
            one = "In {name} the word “{word}” is shorter than 0.06 s."
            yield Hit(
                short[0].pointer,
                KARAOKE,
                says=one if len(short) == 1 else "",
                params={"name": entry.name, "count": len(short), "word": short[0].text},
            )
