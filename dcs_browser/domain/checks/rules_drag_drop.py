"""Words and the places they belong to (format 5.1, groups 28, 29 and 30). A shuffled pool is never a fault."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from dcs_browser.domain.checks.registry import ERROR, WARNING, Hit, at, rule
from dcs_browser.domain.checks.subject import Subject
from dcs_browser.domain.flowbook.activities import Activity, ActivityKind

_LEAK = 3  # with fewer words chance alone puts them in order too often


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _pool(activity: Activity) -> Counter[str]:
    return Counter(_nfc(word) for word in activity.words)


def _loose(text: str) -> str:
    """A word without capitals, blanks, hyphens and end marks, to guess what was meant."""
    return re.sub(r"[\s\-–—_.,;:!?'’\"]+", "", _nfc(text).casefold())


def _meant(word: str, pool: Counter[str]) -> str:
    return next((other for other in pool if _loose(other) == _loose(word)), "")


def _drops(book: Subject) -> Iterator[tuple[str, Activity]]:
    for activity in book.of_kind(ActivityKind.DRAG_DROP):
        yield book.page_label(activity), activity


def _groups(book: Subject) -> Iterator[tuple[str, Activity]]:
    for activity in book.of_kind(ActivityKind.DRAG_DROP_GROUP):
        yield book.page_label(activity), activity


@rule(
    "activity.drop.empty-zone",
    28,
    severity=ERROR,
    says="A place of the activity on page {page} has no word.",
    meaning="No word is right there.",
)
def drop_empty_zone(book: Subject) -> Iterator[Hit]:
    yield from (
        at(answer, page=page)
        for page, activity in _drops(book)
        for answer in activity.answers
        if not answer.text.strip()
    )


@rule(
    "activity.drop.not-in-pool",
    28,
    severity=ERROR,
    says="“{word}” belongs to a place on page {page}, but is not among the words to drag.",
    meaning="The place can't be filled: nobody gets all points.",
)
def drop_not_in_pool(book: Subject) -> Iterator[Hit]:
    for page, activity in _drops(book):
        pool = _pool(activity)
        for answer in activity.answers:
            if answer.text.strip() and _nfc(answer.text) not in pool:
                meant = _meant(answer.text, pool)
                says = "“{word}” belongs to a place on page {page}, but the words have “{meant}”."
                yield at(
                    f"{answer.pointer}/text",
                    suggestion=meant,
                    says=says if meant else "",
                    word=answer.text,
                    page=page,
                    meant=meant,
                )


@rule(
    "activity.drop.too-few",
    28,
    severity=ERROR,
    says="“{word}” is needed {needed} times on page {page}, but is {given} times among the words.",
    meaning="Every word can be dragged once: some places stay empty.",
)
def drop_too_few(book: Subject) -> Iterator[Hit]:
    for page, activity in _drops(book):
        pool = _pool(activity)
        for word, needed in Counter(_nfc(answer.text) for answer in activity.answers).items():
            if word.strip() and 0 < pool[word] < needed:
                yield at(f"{activity.pointer}/words", word=word, needed=needed, given=pool[word], page=page)


@rule(
    "activity.drop.distractor",
    28,
    severity=WARNING,
    says="“{word}” on page {page} belongs to no place.",
    meaning="It stays over as a wrong word. That may be meant.",
)
def drop_distractor(book: Subject) -> Iterator[Hit]:
    for page, activity in _drops(book):
        wanted = Counter(_nfc(answer.text) for answer in activity.answers)
        meant = {_loose(word) for word in wanted if word not in _pool(activity)}
        for word in _pool(activity):
            # A word that only differs in spelling from a place's has been told as such.
            if word.strip() and word not in wanted and _loose(word) not in meant:
                yield at(f"{activity.pointer}/words", word=word, page=page)


@rule(
    "activity.drop.duplicate-words",
    28,
    severity=WARNING,
    says="“{word}” is {given} times among the words on page {page}, but needed {needed} times.",
    meaning="Copies stay over.",
)
def drop_duplicate_words(book: Subject) -> Iterator[Hit]:
    for page, activity in _drops(book):
        wanted = Counter(_nfc(answer.text) for answer in activity.answers)
        for word, given in _pool(activity).items():
            if given > 1 and given > wanted[word]:
                yield at(f"{activity.pointer}/words", word=word, given=given, needed=wanted[word], page=page)


@rule(
    "activity.drop.answer-order",
    28,
    severity=WARNING,
    says="The words on page {page} stand in the order of their places.",
    meaning="That gives the answers away. The editor shuffles them when it saves.",
)
def drop_answer_order(book: Subject) -> Iterator[Hit]:
    for page, activity in _drops(book):
        order = [_nfc(answer.text) for answer in activity.answers]
        words = [word for word in map(_nfc, activity.words) if word in set(order)]
        if len(order) >= _LEAK and len(set(order)) > 1 and words == order:
            yield at(f"{activity.pointer}/words", page=page)


@rule(
    "activity.group.none",
    29,
    severity=ERROR,
    says="A place of the activity on page {page} has no group of words.",
    meaning="No word is right there.",
)
def group_none(book: Subject) -> Iterator[Hit]:
    yield from (
        at(answer, page=page)
        for page, activity in _groups(book)
        for answer in activity.answers
        if not any(word.strip() for word in answer.group) and "correctAnswerGroup" not in answer.raw
    )


@rule(
    "activity.group.not-in-pool",
    29,
    severity=ERROR,
    says="“{word}” belongs to a group on page {page}, but is not among the words to drag.",
    meaning="The group can't be filled.",
)
def group_not_in_pool(book: Subject) -> Iterator[Hit]:
    for page, activity in _groups(book):
        if "shuffledWords" in activity.raw and not activity.words:
            continue
        pool, told = _pool(activity), set()
        for answer in activity.answers:
            for word in map(_nfc, answer.group):
                if word.strip() and word not in pool and word not in told:
                    told.add(word)
                    meant = _meant(word, pool)
                    says = "“{word}” belongs to a group on page {page}, but the words have “{meant}”."
                    yield at(
                        f"{answer.pointer}/group",
                        suggestion=meant,
                        says=says if meant else "",
                        word=word,
                        page=page,
                        meant=meant,
                    )


@rule(
    "activity.group.distractor",
    29,
    severity=WARNING,
    says="“{word}” on page {page} belongs to no group.",
    meaning="It stays over as a wrong word. That may be meant.",
)
def group_distractor(book: Subject) -> Iterator[Hit]:
    for page, activity in _groups(book):
        pool = _pool(activity)
        grouped = {_nfc(word) for answer in activity.answers for word in answer.group}
        meant = {_loose(word) for word in grouped if word not in pool}
        if not grouped:
            continue
        for word in pool:
            if word.strip() and word not in grouped and _loose(word) not in meant:
                yield at(f"{activity.pointer}/words", word=word, page=page)


@rule(
    "activity.group.shared-word",
    29,
    severity=WARNING,
    says="“{word}” on page {page} belongs to several groups.",
    meaning="It counts as right in each of them. That may be meant.",
)
def group_shared_word(book: Subject) -> Iterator[Hit]:
    for page, activity in _groups(book):
        # Places of one column share their group (format 3.4): that is no fault.
        groups = {tuple(sorted({_nfc(word) for word in answer.group})) for answer in activity.answers}
        for word, count in Counter(word for group in groups for word in group).items():
            if count > 1 and word.strip():
                yield at(f"{activity.pointer}/answer", word=word, page=page)


@rule(
    "activity.group.document-keys",
    29,
    severity=WARNING,
    says="The activity on page {page} uses {key}, a spelling only documents have; readers want {right}.",
    meaning="Readers find no groups or no words.",
)
def group_document_keys(book: Subject) -> Iterator[Hit]:
    for page, activity in _groups(book):
        if "shuffledWords" in activity.raw:
            yield at(
                f"{activity.pointer}/shuffledWords",
                suggestion="words",
                page=page,
                key="shuffledWords",
                right="words",
            )
        places = [a for a in (activity, *activity.answers) if "correctAnswerGroup" in a.raw]
        if places:
            yield at(
                f"{places[0].pointer}/correctAnswerGroup",
                suggestion="group",
                page=page,
                key="correctAnswerGroup",
                right="group",
            )


@rule(
    "activity.fillpicture.empty-text",
    30,
    severity=ERROR,
    says="An answer of the fillpicture activity on page {page} has no text.",
    meaning="A click shows nothing.",
)
def fillpicture_empty_text(book: Subject) -> Iterator[Hit]:
    yield from (
        at(answer, page=book.page_label(activity))
        for activity in book.of_kind(ActivityKind.FILL_PICTURE)
        for answer in activity.answers
        if not answer.text.strip()
    )


@rule(
    "activity.fillpicture.unused-words",
    30,
    severity=WARNING,
    says="“{word}” is given as a word on page {page}, but no answer uses it.",
    meaning="It stays over. That may be meant.",
)
def fillpicture_unused_words(book: Subject) -> Iterator[Hit]:
    for activity in book.of_kind(ActivityKind.FILL_PICTURE):
        texts = {_loose(answer.text) for answer in activity.answers}
        for word in dict.fromkeys(activity.words):
            if word.strip() and _loose(word) not in texts:
                yield at(f"{activity.pointer}/words", word=word, page=book.page_label(activity))
