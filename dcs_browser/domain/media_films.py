"""MP4, M4A and MOV by their boxes: where the index is, how long the film, which codec, and is all of it there.

Facts: ISO base media file format (ftyp, moov/mvhd, trak/mdia/minf/stbl/stsd, mdat). Pure and total.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from dcs_browser.domain.media_sounds import PieceLike

_KEPT = (b"moov", b"mdat", b"ftyp", b"free", b"skip", b"wide", b"moof", b"uuid", b"pnot", b"sidx", b"styp")
_FOLDERS = (b"trak", b"mdia", b"minf", b"stbl")
# What browsers, and with them the LMS, play nowhere or only here and there.
_NOT_PLAYED = {
    b"hvc1": "HEVC",
    b"hev1": "HEVC",
    b"dvh1": "Dolby Vision",
    b"dvhe": "Dolby Vision",
    b"mp4v": "MPEG-4 Part 2",
    b"s263": "H.263",
    b"h263": "H.263",
    b"jpeg": "Motion JPEG",
    b"mjpa": "Motion JPEG",
    b"mjpb": "Motion JPEG",
    b"apch": "ProRes",
    b"apcn": "ProRes",
    b"apcs": "ProRes",
    b"apco": "ProRes",
    b"ap4h": "ProRes",
    b"SVQ1": "Sorenson Video",
    b"SVQ3": "Sorenson Video",
    b"WMV3": "Windows Media",
    b"vc-1": "VC-1",
    b"rle ": "QuickTime Animation",
    b"cvid": "Cinepak",
    b"encv": "encrypted video",
    b"ac-3": "Dolby Digital",
    b"ec-3": "Dolby Digital",
    b"samr": "AMR",
    b"sawb": "AMR",
    b"enca": "encrypted audio",
}


@dataclass(frozen=True, slots=True)
class FilmFacts:
    """``fault`` is ``""``, ``unreadable`` or ``cut``; ``codec`` the name of one that readers may not play."""

    fault: str = ""
    seconds: float | None = None
    late_index: bool = False
    codec: str = ""


class _Box(NamedTuple):
    name: bytes
    start: int  # of the whole box
    body: int  # where its contents begin
    end: int


def _boxes(data: bytes, start: int, end: int, base: int = 0) -> Iterator[_Box]:
    """The boxes from ``start`` to ``end`` (positions in the file), as far as their headers are in ``data``."""
    at = start
    while at + 8 <= end and at - base >= 0 and at - base + 8 <= len(data):
        length, name = struct.unpack(">I4s", data[at - base : at - base + 8])
        body = at + 8
        if length == 1:
            if at - base + 16 > len(data):
                return
            length = int.from_bytes(data[at - base + 8 : at - base + 16], "big")
            body = at + 16
        elif length == 0:
            length = end - at
        if length < body - at:
            return
        yield _Box(name, at, body, at + length)
        at += length


def index_offset(head: bytes, size: int) -> int | None:
    """Where the index stands when it begins behind the first bytes; None when it is in them, or nothing tells."""
    last: _Box | None = None
    for box in _boxes(head, 0, size):
        if box.name == b"moov":
            # In front, but longer than what is here: the rest tells the codecs of later tracks.
            return None
        last = box
    return last.end if last is not None and len(head) <= last.end < size else None


def film_facts(head: bytes, size: int, more: PieceLike | None = None) -> FilmFacts:
    """``more`` is the piece at :func:`index_offset`."""
    end, media = 0, False
    for box in _boxes(head, 0, size):
        if box.name not in _KEPT and not box.name.isalnum():
            return FilmFacts("unreadable")
        if box.name == b"moov":
            return _indexed(head, 0, box, size, late=media)
        media = media or box.name == b"mdat"
        end = box.end
    if end > size:
        return FilmFacts("cut")
    if more is not None and more.start == end:
        for box in _boxes(more.data, end, size, end):
            if box.name == b"moov":
                return _indexed(more.data, end, box, size, late=media)
            end = box.end
        if end > size:
            return FilmFacts("cut")
    if end == size or len(head) >= size:
        return FilmFacts("unreadable")  # without an index nothing can be played
    return FilmFacts(late_index=media)


def _indexed(data: bytes, base: int, moov: _Box, size: int, *, late: bool) -> FilmFacts:
    if moov.end > size:
        return FilmFacts("cut", late_index=late)
    seconds: float | None = None
    codec = ""
    for box in _inside(data, base, moov):
        if box.name == b"mvhd":
            seconds = _duration(data[box.body - base : box.end - base])
        elif box.name == b"stsd" and not codec:
            codec = _NOT_PLAYED.get(data[box.body - base + 12 : box.body - base + 16], "")
    fault = "cut" if _missing(data, base, moov, size) else ""
    return FilmFacts(fault, seconds, late, codec)


def _missing(data: bytes, base: int, moov: _Box, size: int) -> bool:
    """Whether what stands behind the index promises more than the file has."""
    return any(box.end > size for box in _boxes(data, moov.end, size, base))


def _inside(data: bytes, base: int, box: _Box) -> Iterator[_Box]:
    """The boxes within, those of folders among them."""
    for inner in _boxes(data, box.body, box.end, base):
        if inner.name in _FOLDERS:
            yield from _inside(data, base, inner)
        else:
            yield inner


def _duration(body: bytes) -> float | None:
    """Seconds by a movie header of version 0 or 1."""
    if len(body) < 32:
        return None
    if body[0] == 1:
        scale, length = struct.unpack(">IQ", body[20:32])
    else:
        scale, length = struct.unpack(">II", body[12:20])
    unknown = length in (0xFFFFFFFF, 2**64 - 1)
    return length / scale if scale and not unknown else None
