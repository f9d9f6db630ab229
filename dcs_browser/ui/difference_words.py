"""How differences read: title, detail, icon and colour, in the person's language; for every place that shows them.

Runs on a worker thread as well: two books may differ in ten thousand places. Leaves to others: finding differences.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from dcs_browser.domain.compare import AssetDifference, AssetKind, Comparison, Difference, Kind
from dcs_browser.domain.compare.plain import is_pool
from dcs_browser.domain.report_compare import Words, shown
from dcs_browser.qt.differences_model import FILES, DifferenceItem
from dcs_browser.ui.book_facts import word
from dcs_browser.ui.format import size_text
from dcs_browser.ui.theme import Role, Tone

translate = QCoreApplication.translate

ICONS: dict[str, str] = {
    Kind.ADDED: "plus",
    Kind.REMOVED: "minus",
    Kind.MOVED: "arrow-up-down",
    Kind.CHANGED: "pencil",
    Kind.ANSWER: "spell-check",
    Kind.PICTURE: "image",
    Kind.MEDIA: "volume-2",
}
TINTS: dict[str, Role] = {
    Kind.ADDED: "ok",
    Kind.REMOVED: "error",
    Kind.MOVED: "info",
    Kind.CHANGED: "muted",
    Kind.ANSWER: "accent",
    Kind.PICTURE: "warning",
    Kind.MEDIA: "warning",
}
TONES: dict[str, Tone] = {
    Kind.ADDED: "ok",
    Kind.REMOVED: "error",
    Kind.MOVED: "info",
    Kind.CHANGED: "neutral",
    Kind.ANSWER: "accent",
    Kind.PICTURE: "warning",
    Kind.MEDIA: "warning",
    FILES: "neutral",
}
_ASSET_ICONS: dict[AssetKind, tuple[str, Role]] = {
    AssetKind.ADDED: ("file-plus", "ok"),
    AssetKind.REMOVED: ("file-minus", "error"),
    AssetKind.CHANGED: ("file-pen", "muted"),
    AssetKind.RENAMED: ("arrow-right", "info"),
}
_LONGEST = 240
_ROOM, _LEAD = 40, 12
"""Letters from which on two texts are shown from their first difference, with so many in front of it."""


def kind_text(kind: str) -> str:
    """What a filter calls a kind."""
    return {
        Kind.ADDED.value: translate("Differences", "Added"),
        Kind.REMOVED.value: translate("Differences", "Removed"),
        Kind.MOVED.value: translate("Differences", "Moved"),
        Kind.CHANGED.value: translate("Differences", "Changed"),
        Kind.ANSWER.value: translate("Differences", "Answers"),
        Kind.PICTURE.value: translate("Differences", "Pictures"),
        Kind.MEDIA.value: translate("Differences", "Sounds and films"),
        FILES: translate("Differences", "Files"),
    }[kind]


def _things() -> dict[str, str]:
    """Properties and parts of a book by their keys."""
    return {
        "activity": translate("Differences", "Activity"),
        "answer": translate("Differences", "Answer"),
        "answers": translate("Differences", "Option"),
        "audio_path": translate("Differences", "Sound"),
        "book": translate("Differences", "Book"),
        "book_cover": translate("Differences", "Cover"),
        "book_folder": translate("Differences", "Folder in paths"),
        "book_title": translate("Differences", "Title of the book"),
        "circleCount": translate("Differences", "Options a question"),
        "color": translate("Differences", "Colour"),
        "coords": translate("Differences", "Place and size"),
        "games": translate("Differences", "Game"),
        "group": translate("Differences", "Words of a group"),
        "headerText": translate("Differences", "Heading"),
        "image_coords": translate("Differences", "Part of the page shown"),
        "image_path": translate("Differences", "Picture"),
        "isCorrect": translate("Differences", "Right answer"),
        "language": translate("Differences", "Language"),
        "levels": translate("Differences", "Level"),
        "markCount": translate("Differences", "Options a question"),
        "match_words": translate("Differences", "Word to match"),
        "module": translate("Differences", "Module"),
        "name": translate("Differences", "Name"),
        "page": translate("Differences", "Page"),
        "page_number": translate("Differences", "Page number"),
        "page_numbers": translate("Differences", "Page numbers"),
        "publisher_name": translate("Differences", "Publisher"),
        "question": translate("Differences", "Question"),
        "questions": translate("Differences", "Question"),
        "section": translate("Differences", "Section"),
        "section_path": translate("Differences", "Picture of the activity"),
        "sections": translate("Differences", "Sections"),
        "sentence": translate("Differences", "Sentence"),
        "sentences": translate("Differences", "Sentence"),
        "text": translate("Differences", "Text of an answer"),
        "timings": translate("Differences", "Times of the spoken words"),
        "title": translate("Differences", "Title"),
        "type": translate("Differences", "Type"),
        "video_path": translate("Differences", "Film"),
        "word": translate("Differences", "Word"),
        "words": translate("Differences", "Words"),
    }


def thing_text(what: str, things: Mapping[str, str] | None = None) -> str:
    """A property or part in words; the key itself where nobody gave it a name."""
    return (things or _things()).get(what, f"“{what}”")


def title_text(found: Difference, things: Mapping[str, str] | None = None) -> str:
    """``Section 3 added``, ``Text of an answer changed``; ``things`` spare looking the words up for each of many."""
    thing = thing_text(found.what, things)
    if found.what == "section" and found.section is not None:
        thing = translate("Differences", "Section {number}").format(number=found.section)
    if found.what in ("page", "module"):
        name = found.page if found.what == "page" else shown(found.after or found.before)
        thing = f"{thing} {name}".strip()
    added = found.kind is Kind.ADDED or (found.pointer_a is None and found.pointer_b is not None)
    removed = found.kind is Kind.REMOVED or (found.pointer_b is None and found.pointer_a is not None)
    if added:
        text = translate("Differences", "{thing} added")
    elif removed:
        text = translate("Differences", "{thing} removed")
    elif found.kind is Kind.MOVED:
        text = translate("Differences", "{thing} moved")
        if found.what not in ("page", "module", "section"):
            text = translate("Differences", "{thing}: order changed")
    else:
        text = translate("Differences", "{thing} changed")
    return text.format(thing=thing)


def detail_text(found: Difference) -> str:
    """``sail → mast``, as far as a line has room."""
    if found.kind is Kind.MOVED and found.what == "section" and found.page_a != found.page_b:
        text = translate("Differences", "from page {before} to page {after}")
        return text.format(before=found.page_a, after=found.page_b)
    if isinstance(found.before, list) and isinstance(found.after, list) and pooled(found):
        gone, new = Counter(found.before) - Counter(found.after), Counter(found.after) - Counter(found.before)
        return "  ".join(
            [*(f"− {word}" for word in gone.elements()), *(f"+ {word}" for word in new.elements())]
        )
    before, after = _short(found.before), _short(found.after)
    if found.kind in (Kind.PICTURE, Kind.MEDIA):
        before, after = (text.rpartition("/")[2] for text in (before, after))
        if before == after:
            return before
    if before and after:
        before, after = _without_start(before, after)
        return f"{before}  →  {after}"
    return before or after


def _without_start(before: str, after: str) -> tuple[str, str]:
    """Long texts from where they begin to differ: a line has no room for what they share."""
    shared = 0
    for one, other in zip(before, after, strict=False):
        if one != other:
            break
        shared += 1
    cut = before.rfind(" ", 0, max(0, shared - _LEAD))
    if max(len(before), len(after)) < _ROOM or cut < _LEAD:
        return before, after
    return "…" + before[cut:], "…" + after[cut:]


def pooled(found: Difference) -> bool:
    """Whether it is about words whose order says nothing."""
    values = [value for value in (found.before, found.after) if isinstance(value, list)]
    return bool(values) and all(is_pool(found.what, {"type": found.activity}, value) for value in values)


def _short(value: Any) -> str:
    """A value in a line: texts bare, boxes and lists in short."""
    if isinstance(value, dict):
        sides = [f"{side} {value[side]}" for side in ("x", "y", "w", "h") if side in value]
        if sides:
            return ", ".join(sides)
        kinds = [value.get("activity"), value]
        names = (
            inner.get(key)
            for inner in kinds
            if isinstance(inner, dict)
            for key in ("headerText", "text", "word", "sentence", "question", "title", "type")
        )
        return next((name for name in names if isinstance(name, str) and name), "")
    if isinstance(value, list):
        text = ", ".join(shown(item) if not isinstance(item, dict) else _short(item) for item in value)
    elif value is True:
        text = translate("Differences", "yes")
    elif isinstance(value, int | float) and not isinstance(value, bool):
        text = QLocale().toString(value)
    else:
        text = shown(value)
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def where_text(found: Difference) -> str:
    """The section and its type, for what lies inside one."""
    if found.section is None:
        return found.file if not found.page and found.file != "config.json" else ""
    if found.what == "section":
        return word(found.activity) if found.activity else ""
    return translate("Differences", "Section {number}").format(number=found.section)


def group_text(found: Difference) -> str:
    if found.page:
        return translate("Differences", "Page {number}").format(number=found.page)
    if found.file == "games.json":
        return translate("Differences", "Games")
    if found.file != "config.json":
        return translate("Differences", "Karaoke")
    return translate("Differences", "The whole book")


def asset_text(found: AssetDifference) -> str:
    return {
        AssetKind.ADDED: translate("Differences", "added"),
        AssetKind.REMOVED: translate("Differences", "removed"),
        AssetKind.CHANGED: translate("Differences", "changed"),
        AssetKind.RENAMED: translate("Differences", "renamed"),
    }[found.kind]


def items_of(comparison: Comparison) -> tuple[DifferenceItem, ...]:
    """One item a difference, then one a file."""
    things = _things()
    made = [_item(found, at, things) for at, found in enumerate(comparison.differences)]
    files = translate("Differences", "Files")
    return (*made, *(_asset_item(found, files, at) for at, found in enumerate(comparison.assets)))


def _item(found: Difference, at: int, things: Mapping[str, str]) -> DifferenceItem:
    title, detail = title_text(found, things), detail_text(found)
    where, group = where_text(found), group_text(found)
    sought = "\n".join((title, detail, where, group, found.what, found.pointer_b or found.pointer_a or ""))
    return DifferenceItem(
        f"d{at}", found.kind.value, group, title, detail, where, ICONS[found.kind], TINTS[found.kind], found,
        sought=sought.casefold(),
    )  # fmt: skip


def _asset_item(found: AssetDifference, group: str, at: int) -> DifferenceItem:
    sizes = [size_text(size) for size in (found.size_a, found.size_b) if size >= 0]
    name = found.path.rpartition("/")[2]
    title = f"{name} {asset_text(found)}"
    detail = found.path_a if found.kind is not AssetKind.ADDED else found.path_b
    if found.kind is AssetKind.RENAMED:
        detail = f"{found.path_a}  →  {found.path_b}"
    icon, tint = _ASSET_ICONS[found.kind]
    where = " → ".join(dict.fromkeys(sizes))
    sought = f"{title}\n{found.path_a}\n{found.path_b}"
    return DifferenceItem(
        f"f{at}", FILES, group, title, detail, where, icon, tint, asset=found, sought=sought.casefold()
    )


def counts_of(items: Sequence[DifferenceItem]) -> Counter[str]:
    return Counter(item.kind for item in items)


def headline_text(comparison: Comparison) -> str:
    """``12 differences on 3 pages, 2 files``."""
    count, files, pages = len(comparison.differences), len(comparison.assets), len(comparison.pages)
    parts = []
    if count:
        text = translate("Differences", "%n difference(s)", "", count)
        if pages:
            text = translate("Differences", "{differences} on {pages}").format(
                differences=text, pages=translate("Differences", "%n page(s)", "", pages)
            )
        parts.append(text)
    if files:
        parts.append(translate("Differences", "%n file(s)", "", files))
    return ", ".join(parts) or translate("Differences", "The books are the same")


def report_words() -> Words:
    """What a page to print says, in the person's language."""
    return Words(
        language=QLocale().name().partition("_")[0],
        title=translate("Differences", "Two books compared"),
        same=translate("Differences", "The books are the same."),
        book=translate("Differences", "The whole book"),
        page=translate("Differences", "Page"),
        files=translate("Differences", "Files"),
        before=translate("Differences", "Before"),
        after=translate("Differences", "After"),
        kinds={kind: kind_text(kind.value) for kind in Kind},
        told=title_text,
        file_told=asset_text,
    )
