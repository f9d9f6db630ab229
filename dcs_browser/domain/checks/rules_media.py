"""What the files themselves are like (format 5.1, groups 5 and 9)."""

import unicodedata
from collections import Counter
from collections.abc import Iterator

from dcs_browser.domain.checks.junk import is_junk
from dcs_browser.domain.checks.registry import (
    ERROR,
    INFORMATION,
    WARNING,
    Hit,
    at,
    bytes_text,
    rule,
)
from dcs_browser.domain.checks.subject import Subject
from dcs_browser.domain.flowbook.config import Page
from dcs_browser.domain.flowbook.paths import ReferenceKind, extension, kind_of_path
from dcs_browser.domain.media import fits_extension

# What players serve (format 5.1-5); the editor's reader also plays the last two.
_SERVED = {
    ReferenceKind.AUDIO: {"mp3", "wav", "m4a", "aac", "ogg", "webm"},
    ReferenceKind.VIDEO: {"mp4", "webm", "mov", "m4v"},
}
_DESKTOP_ONLY = {"mov", "m4v"}
_EXPECTED = {
    "audio_path": (ReferenceKind.AUDIO, "a sound"),
    "video_path": (ReferenceKind.VIDEO, "a film"),
    "image_path": (ReferenceKind.IMAGE, "a picture"),
    "section_path": (ReferenceKind.IMAGE, "a picture"),
    "book_cover": (ReferenceKind.IMAGE, "a picture"),
}
_LARGE_PIXELS, _LARGE_BYTES = 40_000_000, 15_000_000
_UNLIKE = 0.1


@rule(
    "media.extension",
    5,
    severity=WARNING,
    says="{path}, named {where}, is not {expected} that players can show or play.",
    meaning="Players serve mp3, wav, m4a, aac and ogg sounds, and mp4, webm, mov and m4v films.",
)
def media_extension(book: Subject) -> Iterator[Hit]:
    for named in book.certain:
        expected, word = _EXPECTED.get(named.reference.key, (None, ""))
        ending = extension(named.path)
        if expected is None or not named.path:
            continue
        served = _SERVED.get(expected)
        if ending in served if served is not None else kind_of_path(named.path) is expected:
            continue
        yield Hit(
            named.reference.pointer,
            named.file,
            files=(named.path,),
            params={"path": named.path, "where": book.where(named), "expected": word},
        )


@rule(
    "media.desktop-only",
    5,
    severity=INFORMATION,
    says="{path}, named {where}, plays in the desktop reader, but the LMS doesn't serve this kind of film.",
    meaning="The LMS serves mp4, webm and ogg films.",
)
def media_desktop_only(book: Subject) -> Iterator[Hit]:
    for path, named in {n.path: n for n in book.certain if extension(n.path) in _DESKTOP_ONLY}.items():
        where = book.where(named)
        yield Hit(named.reference.pointer, named.file, files=(path,), params={"path": path, "where": where})


def _place(book: Subject, path: str) -> tuple[str, str]:
    """Pointer and file to go to for a file of the book: where it is named, else the file itself."""
    named = book.named_by_path.get(path)
    return (named.reference.pointer, named.file) if named is not None else ("", path)


def _is_media(path: str) -> bool:
    return kind_of_path(path) in (ReferenceKind.IMAGE, ReferenceKind.AUDIO, ReferenceKind.VIDEO)


@rule(
    "media.empty",
    9,
    severity=ERROR,
    says="{path} is empty (0 bytes).",
    meaning="It was damaged on its way or never written. Readers show nothing.",
)
def media_empty(book: Subject) -> Iterator[Hit]:
    for path, asset in book.assets.items():
        if asset.size == 0 and not is_junk(path) and (_is_media(path) or path == "raw/original.pdf"):
            pointer, file = _place(book, path)
            yield Hit(pointer, file, files=(path,), params={"path": path})


@rule(
    "media.unreadable",
    9,
    severity=ERROR,
    says="{path} can't be decoded.",
    meaning="It is damaged, or not what its name says. Readers show nothing.",
)
def media_unreadable(book: Subject) -> Iterator[Hit]:
    for path in sorted(_nfc(path) for path in book.inputs.unreadable):
        if book.size(path) and not _mislabelled(book, path) and not is_junk(path):
            pointer, file = _place(book, path)
            silent = book.inputs.durations.get(path) == 0
            says = "{path} has no length: there is no sound in it." if silent else ""
            yield Hit(pointer, file, files=(path,), says=says, params={"path": path})


@rule(
    "media.cut",
    9,
    severity=ERROR,
    says="{path} is cut off: its end is missing.",
    meaning="It was damaged on its way. Pictures stay half empty, sounds and films stop early or don't start.",
)
def media_cut(book: Subject) -> Iterator[Hit]:
    for path in sorted(_nfc(path) for path in book.inputs.cut):
        if book.size(path) and not _mislabelled(book, path) and not is_junk(path):
            pointer, file = _place(book, path)
            yield Hit(pointer, file, files=(path,), params={"path": path})


@rule(
    "video.late-index",
    9,
    severity=WARNING,
    says="{path} has its index at the end.",
    meaning="Over the web such a film starts only when all of it has come. Save it again with “fast start”.",
)
def video_late_index(book: Subject) -> Iterator[Hit]:
    for path in sorted(_nfc(path) for path in book.inputs.late_index):
        if book.has(path) and kind_of_path(path) is ReferenceKind.VIDEO and not is_junk(path):
            pointer, file = _place(book, path)
            yield Hit(pointer, file, files=(path,), params={"path": path})


@rule(
    "media.codec",
    9,
    severity=WARNING,
    says="{path} is made with {codec}, which not every reader plays.",
    meaning="Browsers, and with them the LMS, surely play H.264 and AAC. Convert the film.",
)
def media_codec(book: Subject) -> Iterator[Hit]:
    for path, codec in sorted(book.inputs.codecs.items()):
        path = _nfc(path)
        if book.has(path) and not is_junk(path):
            pointer, file = _place(book, path)
            yield Hit(pointer, file, files=(path,), params={"path": path, "codec": codec})


def _nfc(path: str) -> str:
    return unicodedata.normalize("NFC", path)


def _mislabelled(book: Subject, path: str) -> str:
    kind = book.inputs.content_kinds.get(path, "")
    return kind if kind and _is_media(path) and not fits_extension(kind, extension(path)) else ""


@rule(
    "media.content",
    9,
    severity=WARNING,
    says="{path} is a {kind} file inside.",
    meaning="Some readers go by the name and fail.",
)
def media_content(book: Subject) -> Iterator[Hit]:
    for path in book.inputs.content_kinds:
        if book.has(path) and (kind := _mislabelled(book, path)):
            pointer, file = _place(book, path)
            yield Hit(pointer, file, files=(path,), params={"path": path, "kind": kind})


@rule(
    "pages.odd-size",
    9,
    severity=WARNING,
    says="Page {page} has a picture of {width} x {height} pixels; most have {usual_width} x {usual_height}.",
    meaning="Boxes of such a page may lie beside what they mean, if the picture was made again at another size.",
)
def pages_odd_size(book: Subject) -> Iterator[Hit]:
    sizes: list[tuple[Page, tuple[int, int]]] = []
    for page in book.pages:
        size = book.picture(page.image_path)
        if size is not None:
            sizes.append((page, size))
    if len(sizes) < 3:
        return
    usual = Counter(size for _, size in sizes).most_common(1)[0][0]
    odd = [(page, size) for page, size in sizes if _unlike(size, usual)]
    if len(odd) * 2 >= len(sizes):
        return
    yield from (
        at(
            page,
            files=(page.image_path,),
            page=page.label,
            width=size[0],
            height=size[1],
            usual_width=usual[0],
            usual_height=usual[1],
        )
        for page, size in odd
    )


def _unlike(size: tuple[int, int], usual: tuple[int, int]) -> bool:
    return any(abs(mine - theirs) > theirs * _UNLIKE for mine, theirs in zip(size, usual, strict=True))


@rule(
    "images.large",
    9,
    severity=WARNING,
    says="{path} is very large: {width} x {height} pixels, {size}.",
    meaning="Weak computers and telephones can't show it in good time.",
)
def images_large(book: Subject) -> Iterator[Hit]:
    for path in book.assets:
        if kind_of_path(path) is not ReferenceKind.IMAGE or is_junk(path):
            continue
        size, picture = book.size(path), book.picture(path) or (0, 0)
        if picture[0] * picture[1] > _LARGE_PIXELS or size > _LARGE_BYTES:
            pointer, file = _place(book, path)
            unknown = "{path} is very large: {size}."
            yield Hit(
                pointer,
                file,
                files=(path,),
                says="" if picture[0] else unknown,
                params={
                    "path": path,
                    "width": picture[0],
                    "height": picture[1],
                    "size": bytes_text(size),
                },
            )


@rule(
    "audio.varying-bitrate",
    9,
    severity=WARNING,
    says="{path} has a varying bit rate.",
    meaning="Players jump to a wrong place in it. With karaoke the highlight runs away from the voice.",
)
def audio_varying_bitrate(book: Subject) -> Iterator[Hit]:
    for path in sorted(_nfc(path) for path in book.inputs.varying_bitrate):
        if book.has(path):
            spoken = book.karaoke is not None and book.karaoke.entry_of(path) is not None
            pointer, file = _place(book, path)
            severity = ERROR if spoken else WARNING
            yield Hit(pointer, file, files=(path,), severity=severity, params={"path": path})
