"""Files nobody needs, and how much there is (format 5.1, groups 6, 7 and 11)."""

import re
from collections.abc import Callable, Iterator
from typing import cast

from dcs_browser.domain.checks.findings import CONFIG, GAMES, KARAOKE
from dcs_browser.domain.checks.junk import STORAGE_FOLDERS, is_answer_key, is_junk
from dcs_browser.domain.checks.registry import (
    ERROR,
    INFORMATION,
    WARNING,
    Hit,
    bytes_text,
    rule,
)
from dcs_browser.domain.checks.subject import Subject
from dcs_browser.domain.flowbook.paths import ReferenceKind, kind_of_path

_CROP = re.compile(r"^p\d+(?:_crop_\d+|s\d+|match\w+)\.\w+$", re.IGNORECASE)
_PAGE = re.compile(r"^images/.+/\d+\.\w+$", re.IGNORECASE)
_LIMIT = 4 * 1000**3  # of a ZIP and of one file in it (format 1.5)
_ORIGINAL = "raw/original.pdf"


def _unused(book: Subject, fits: Callable[[str], bool]) -> Iterator[Hit]:
    """One hit for all unused files of a class."""
    found = tuple(sorted(path for path in _orphans(book) if fits(path)))
    if found:
        size = sum(book.size(path) for path in found)
        one = "{first} is used nowhere ({size})."
        yield Hit(
            file=found[0],
            files=found,
            says=one if len(found) == 1 else "",
            params={"count": len(found), "size": bytes_text(size), "first": found[0]},
        )


def _orphans(book: Subject) -> tuple[str, ...]:
    if "orphans" not in book.memo:
        book.memo["orphans"] = tuple(_find_orphans(book))
    return cast("tuple[str, ...]", book.memo["orphans"])


def _find_orphans(book: Subject) -> Iterator[str]:
    if not book.pages:
        return  # a config.json without pages would make every file look unused
    for path in book.assets:
        if path in book.used or path in (CONFIG, GAMES, KARAOKE) or is_junk(path):
            continue
        if not path.startswith((*STORAGE_FOLDERS, "raw/")):
            yield path


def _is_picture(path: str) -> bool:
    return path.startswith("images/") and kind_of_path(path) is ReferenceKind.IMAGE


def _is_crop(path: str) -> bool:
    return _is_picture(path) and bool(_CROP.match(path.rpartition("/")[2]))


def _is_page(path: str) -> bool:
    return _is_picture(path) and bool(_PAGE.match(path))


@rule(
    "files.unused.crops",
    6,
    severity=WARNING,
    says="{count} cropped pictures are used nowhere ({size}).",
    meaning="Every new crop of an activity leaves the old picture behind. They cost space and upload time only.",
)
def unused_crops(book: Subject) -> Iterator[Hit]:
    yield from _unused(book, _is_crop)


@rule(
    "files.unused.pages",
    6,
    severity=WARNING,
    says="{count} page pictures belong to no page of any module ({size}).",
    meaning="A page may be missing from its module, or the picture is left over.",
)
def unused_pages(book: Subject) -> Iterator[Hit]:
    yield from _unused(book, _is_page)


@rule(
    "files.unused.images",
    6,
    severity=WARNING,
    says="{count} other pictures are used nowhere ({size}).",
    meaning="They cost space and upload time, or something that should show them is missing.",
)
def unused_images(book: Subject) -> Iterator[Hit]:
    yield from _unused(book, lambda path: _is_picture(path) and not _is_crop(path) and not _is_page(path))


@rule(
    "files.unused.audio",
    6,
    severity=WARNING,
    says="{count} sounds are played nowhere ({size}).",
    meaning="A speaker button may be missing on a page.",
)
def unused_audio(book: Subject) -> Iterator[Hit]:
    def fits(path: str) -> bool:
        return not path.startswith("assets/") and kind_of_path(path) is ReferenceKind.AUDIO

    yield from _unused(book, fits)


@rule(
    "files.unused.video",
    6,
    severity=WARNING,
    says="{count} films are played nowhere ({size}).",
    meaning="A film button may be missing on a page.",
)
def unused_video(book: Subject) -> Iterator[Hit]:
    def fits(path: str) -> bool:
        return not path.startswith("assets/") and kind_of_path(path) is ReferenceKind.VIDEO

    yield from _unused(book, fits)


@rule(
    "files.unused.assets",
    6,
    severity=WARNING,
    says="{count} files of the games are used by no game ({size}).",
    meaning="They cost space and upload time, or a question lost its picture.",
)
def unused_assets(book: Subject) -> Iterator[Hit]:
    if book.inputs.games is None or book.games is not None:
        yield from _unused(book, lambda path: path.startswith("assets/"))


@rule(
    "junk.files",
    7,
    severity=WARNING,
    says="{count} files are no part of the book ({size}), the first is {first}.",
    meaning="Tools and operating systems left them behind. Not every tool drops them on upload.",
)
def junk_files(book: Subject) -> Iterator[Hit]:
    found = tuple(sorted(path for path in book.assets if is_junk(path)))
    if found:
        size = bytes_text(sum(book.size(path) for path in found))
        one = "{first} is no part of the book ({size})."
        yield Hit(
            file=found[0],
            files=found,
            says=one if len(found) == 1 else "",
            params={"count": len(found), "size": size, "first": found[0]},
        )


@rule(
    "raw.answer-key",
    7,
    severity=ERROR,
    says="{path} looks like the answer key.",
    meaning="An upload takes it to storage, where everybody who may see the book can fetch it.",
)
def answer_key(book: Subject) -> Iterator[Hit]:
    for path in sorted(book.assets):
        if is_answer_key(path):
            yield Hit(file=path, files=(path,), params={"path": path})


@rule(
    "raw.no-original",
    7,
    severity=WARNING,
    says="raw/original.pdf is missing.",
    meaning="The newer reader embeds it, and the service makes its own material from just that file.",
)
def no_original(book: Subject) -> Iterator[Hit]:
    # Before 2026 the PDF kept its own name, or stayed with the author (format 2.8).
    if book.knows_files and book.book is not None and not book.has(_ORIGINAL) and book.generation >= 3:
        other = [path for path in sorted(book.assets) if path.startswith("raw/") and path.endswith(".pdf")]
        named = next((path for path in other if not is_answer_key(path)), "")
        yield Hit(file=_ORIGINAL, files=(_ORIGINAL,), suggestion=named)


@rule(
    "raw.other-files",
    7,
    severity=WARNING,
    says="raw holds {count} files besides the book's PDF ({size}).",
    meaning="Covers and other PDFs of the author are not needed by readers.",
)
def raw_other_files(book: Subject) -> Iterator[Hit]:
    if not book.has(_ORIGINAL):
        return
    found = tuple(
        path
        for path in sorted(book.assets)
        if path.startswith("raw/") and path != _ORIGINAL and not is_answer_key(path) and not is_junk(path)
    )
    if found:
        size = bytes_text(sum(book.size(path) for path in found))
        one = "raw holds {first} besides the book's PDF ({size})."
        yield Hit(
            file=found[0],
            files=found,
            says=one if len(found) == 1 else "",
            params={"count": len(found), "size": size, "first": found[0]},
        )


@rule(
    "raw.size",
    7,
    severity=INFORMATION,
    says="The book's PDF has {size}.",
    meaning="It is often most of a book; the editor can make it smaller.",
)
def raw_size(book: Subject) -> Iterator[Hit]:
    if book.has(_ORIGINAL):
        yield Hit(file=_ORIGINAL, files=(_ORIGINAL,), params={"size": bytes_text(book.size(_ORIGINAL))})


_KINDS = (
    (ReferenceKind.IMAGE, "pictures"),
    (ReferenceKind.AUDIO, "sounds"),
    (ReferenceKind.VIDEO, "films"),
)


@rule(
    "size.total",
    11,
    severity=INFORMATION,
    says="{count} files with {size} together: {kinds}.",
    meaning="The service takes 4 GB in one upload.",
)
def size_total(book: Subject) -> Iterator[Hit]:
    if not book.assets:
        return
    sizes: dict[str, int] = {}
    for path, asset in book.assets.items():
        kind = kind_of_path(path)
        word = next((name for known, name in _KINDS if known is kind), "")
        word = word or ("PDF" if path.lower().endswith(".pdf") else "other")
        sizes[word] = sizes.get(word, 0) + asset.size
    kinds = ", ".join(
        f"{word} {bytes_text(size)}" for word, size in sorted(sizes.items(), key=lambda p: -p[1])
    )
    total = bytes_text(sum(sizes.values()))
    yield Hit(file="", params={"count": len(book.assets), "size": total, "kinds": kinds})


@rule(
    "size.too-much",
    11,
    severity=WARNING,
    says="The book has {size}; the service takes 4 GB in one upload.",
    meaning="The upload will be refused.",
)
def size_too_much(book: Subject) -> Iterator[Hit]:
    total = sum(asset.size for asset in book.assets.values())
    if total > _LIMIT and all(asset.size <= _LIMIT for asset in book.assets.values()):
        yield Hit(file="", params={"size": bytes_text(total)})


@rule(
    "size.large-file",
    11,
    severity=WARNING,
    says="{path} has {size}; the service takes 4 GB for one file.",
    meaning="The upload will be refused.",
)
def size_large_file(book: Subject) -> Iterator[Hit]:
    for path, asset in book.assets.items():
        if asset.size > _LIMIT:
            yield Hit(file=path, files=(path,), params={"path": path, "size": bytes_text(asset.size)})
