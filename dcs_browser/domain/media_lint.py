"""Is a media file whole, and can readers play it: judged by its first bytes, at times by a second piece. Pure and total.

Facts: PNG chunks, JPEG markers, RIFF sizes, MPEG audio frame headers with Xing/Info/VBRI, ISO base media boxes.
Leaves to others: fetching the pieces (``services/media_pieces``) and what it means for a book (``domain/checks``).
"""

import struct
import zlib
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from dcs_browser.domain.flowbook.paths import FILMS, IMAGES, SOUNDS, extension
from dcs_browser.domain.media import HEAD, kind_of, picture_size
from dcs_browser.domain.media_films import film_facts, index_offset
from dcs_browser.domain.media_sounds import mp3_facts, mp3_start, wav_facts

LOOKED_INTO = IMAGES | SOUNDS | FILMS
"""Extensions this module has something to say about."""

_TAIL = 4096  # bytes; tools append a few hundred behind a picture's end
_PICTURES = ("png", "jpeg", "gif", "webp", "bmp")


class Piece(NamedTuple):
    """Bytes of a file from ``start`` on."""

    start: int
    data: bytes


@dataclass(frozen=True, slots=True)
class MediaFacts:
    """What is known of one file. ``kind`` as ``media.kind_of``; ``fault`` is ``""``, ``unreadable`` or ``cut``.

    ``pixels`` of a picture, ``seconds`` of a sound or film (None when not told), ``varying`` bit rate,
    ``late_index`` for films whose index stands behind the pictures, ``codec`` the first one readers may not play.
    """

    kind: str = ""
    fault: str = ""
    pixels: tuple[int, int] | None = None
    seconds: float | None = None
    varying: bool = False
    late_index: bool = False
    codec: str = ""


@dataclass(slots=True)
class Looked:
    """What was seen of all files of a book, in the words of ``checks.Inputs`` (use ``**looked.inputs()``)."""

    facts: dict[str, MediaFacts] = field(default_factory=dict)

    def add(self, path: str, facts: MediaFacts) -> None:
        self.facts[path] = facts

    def inputs(self) -> dict[str, Any]:
        """Keyword arguments of ``Inputs``."""
        known = self.facts.items()
        return {
            "image_sizes": {path: f.pixels for path, f in known if f.pixels is not None},
            "content_kinds": {path: f.kind for path, f in known if f.kind},
            "unreadable": frozenset(path for path, f in known if f.fault == "unreadable"),
            "cut": frozenset(path for path, f in known if f.fault == "cut"),
            "durations": {path: f.seconds for path, f in known if f.seconds is not None},
            "varying_bitrate": frozenset(path for path, f in known if f.varying),
            "late_index": frozenset(path for path, f in known if f.late_index),
            "codecs": {path: f.codec for path, f in known if f.codec},
        }


def second_piece(head: bytes, size: int) -> tuple[int, int] | None:
    """The (start, stop) of a second piece worth reading; None when the first ``HEAD`` bytes say all."""
    if size <= len(head):
        return None
    match kind_of(head):
        case "png" | "jpeg":
            return max(len(head), size - _TAIL), size
        case "mp3":
            start = mp3_start(head)
            return (start, min(size, start + HEAD)) if len(head) <= start < size else None
        case "mp4":
            index = index_offset(head, size)
            return (index, min(size, index + 4 * HEAD)) if index is not None else None
        case _:
            return None


def examine(path: str, head: bytes, size: int, more: Piece | None = None) -> MediaFacts:
    """Everything the pieces tell of a file. ``size`` is the file's, in bytes; an empty file has no faults here."""
    kind = kind_of(head)
    ending = extension(path)
    whole = len(head) >= size
    if not size or ending not in LOOKED_INTO:
        return MediaFacts(kind)
    if kind in _PICTURES:
        pixels = picture_size(head)
        return MediaFacts(kind, _picture_fault(kind, head, size, pixels, more), pixels)
    match kind or ("mp3" if ending == "mp3" else ""):  # some programs leave padding in front
        case "mp3":
            sound = mp3_facts(head, size, more)
            return MediaFacts(kind, sound.fault, seconds=sound.seconds, varying=sound.varying)
        case "wav":
            sound = wav_facts(head, size)
            return MediaFacts(kind, sound.fault, seconds=sound.seconds)
        case "mp4":
            film = film_facts(head, size, more)
            return MediaFacts(
                kind, film.fault, seconds=film.seconds, late_index=film.late_index, codec=film.codec
            )
        case "" if _must_be_known(ending) and (whole or len(head) >= HEAD):
            return MediaFacts(kind, "unreadable")
        case _:
            return MediaFacts(kind)


def _must_be_known(ending: str) -> bool:
    """Whether every sound file of that extension has a beginning ``kind_of`` knows."""
    return ending in _KNOWN_BEGINNINGS


_KNOWN_BEGINNINGS = frozenset(
    {"png", "jpg", "jpeg", "gif", "webp", "bmp", "mp3", "wav", "ogg", "oga", "m4a", "mp4", "m4v", "webm"}
)


# Pictures


def _picture_fault(
    kind: str, head: bytes, size: int, pixels: tuple[int, int] | None, more: Piece | None
) -> str:
    whole = len(head) >= size
    if pixels is not None and 0 in pixels:
        return "unreadable"
    if pixels is None and (whole or kind != "jpeg"):
        return "unreadable"
    match kind:
        case "png":
            return _png_fault(head, size, more)
        case "jpeg" if whole or _to_the_end(more, size):
            # Compressed pixels never hold this mark; a description in front of them may.
            return "" if b"\xff\xd9" in (head[-_TAIL:] if more is None else more.data) else "cut"
        case "webp" if int.from_bytes(head[4:8], "little") + 8 > size:
            return "cut"
        case _:
            return ""


def _to_the_end(more: Piece | None, size: int) -> bool:
    """Whether the second piece holds the end of the file."""
    return more is not None and more.start + len(more.data) >= size


def _png_fault(head: bytes, size: int, more: Piece | None) -> str:
    """Chunks have to follow each other to an IEND, their sums have to be right as far as the bytes are here."""
    at, compressed = 8, False
    while at + 8 <= len(head):
        length, name = struct.unpack(">I4s", head[at : at + 8])
        end = at + 12 + length
        if end > size:
            return "cut"
        body = head[at + 8 : at + 8 + length]
        if end <= len(head) and zlib.crc32(name + body) != int.from_bytes(head[end - 4 : end], "big"):
            return "unreadable"
        if name == b"IEND":
            return "" if compressed else "unreadable"
        if name == b"IDAT" and not compressed:
            compressed = True
            try:  # the beginning tells garbage from a picture
                zlib.decompressobj().decompress(body, HEAD)
            except zlib.error:
                return "unreadable"
        at = end
    if more is not None and _to_the_end(more, size):
        return "" if b"IEND" in head[-3:] + more.data else "cut"
    return "cut" if len(head) >= size else ""
