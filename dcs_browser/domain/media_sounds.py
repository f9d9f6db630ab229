"""MP3 and WAV by their headers: is there sound in it, how long, at one bit rate, and is all of it there.

Facts: MPEG audio frame header (ISO 11172-3, 13818-3), Xing/Info and VBRI, ID3v2; RIFF WAVE chunks. Pure and total.
"""

import struct
from dataclasses import dataclass
from typing import NamedTuple, Protocol


class PieceLike(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def data(self) -> bytes: ...


@dataclass(frozen=True, slots=True)
class SoundFacts:
    """``fault`` is ``""``, ``unreadable`` or ``cut``; ``seconds`` None when nothing tells, 0 when there is no sound."""

    fault: str = ""
    seconds: float | None = None
    varying: bool = False


_SILENT = SoundFacts("unreadable", 0.0)


class _Frame(NamedTuple):
    """One frame header: bits a second, samples a second, samples in it, bytes of it, bytes of its side information."""

    version: int
    bitrate: int
    rate: int
    samples: int
    length: int
    side: int


_V1_L3 = (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_V2_L3 = (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
_CHAIN = 3  # so many frames behind each other are no accident
_SLACK = 4096  # bytes a tag or padding may take from what a header promises
_SEARCHED = 8192  # bytes of padding some programs leave before the sound
_LEAST_SECONDS = 0.01


def mp3_start(head: bytes) -> int:
    """Where the sound begins: behind the ID3v2 tag, if there is one."""
    if head[:3] != b"ID3" or len(head) < 10:
        return 0
    size = 0
    for byte in head[6:10]:
        size = size << 7 | byte & 0x7F
    return 10 + size + (10 if head[5] & 0x10 else 0)


def mp3_facts(head: bytes, size: int, more: PieceLike | None = None) -> SoundFacts:
    """``more`` is the piece at :func:`mp3_start` when the tag is longer than ``head``."""
    start = mp3_start(head)
    if start >= size:
        return SoundFacts("cut") if start > size else _SILENT
    data, base = head, 0
    if start >= len(head):
        if more is None or more.start != start:
            return SoundFacts()
        data, base = more.data, start
    at = _first_frame(data, start - base, whole=base + len(data) >= size)
    if at < 0:
        searched = len(data) - (start - base)
        return SoundFacts("unreadable") if searched >= min(_SEARCHED, size - start) else SoundFacts()
    frame = _frame(data, at)
    assert frame is not None
    return _told(data, at, frame, size - base - at)


def _told(data: bytes, at: int, frame: _Frame, left: int) -> SoundFacts:
    """From the first frame on: ``left`` bytes of the file, itself included."""
    info = data[at + 4 + frame.side :]
    vbri = data[at + 36 :]
    if info[:4] in (b"Xing", b"Info") and len(info) >= 16:
        flags = int.from_bytes(info[4:8], "big")
        frames = int.from_bytes(info[8:12], "big") if flags & 1 else 0
        promised = int.from_bytes(info[12:16] if flags & 1 else info[8:12], "big") if flags & 2 else 0
        return _promised(frame, frames, promised, left, varying=info[:4] == b"Xing" and _mixed(data, at))
    if vbri[:4] == b"VBRI" and len(vbri) >= 18:
        promised, frames = struct.unpack(">II", vbri[10:18])
        return _promised(frame, frames, promised, left, varying=_mixed(data, at))
    rates = _bitrates(data, at)
    seconds = left * 8 / frame.bitrate
    return SoundFacts("", seconds, len(rates) > 1)


def _promised(frame: _Frame, frames: int, promised: int, left: int, *, varying: bool) -> SoundFacts:
    seconds = frames * frame.samples / frame.rate if frames else None
    fault = "cut" if promised > left + _SLACK and promised * 0.99 > left else ""
    if left <= frame.length or (seconds is not None and seconds < _LEAST_SECONDS):
        return _SILENT  # a header and nothing behind it
    return SoundFacts(fault, seconds, varying)


def _mixed(data: bytes, at: int) -> bool:
    """What the frames say of a header that announces varying rates: programs write it over constant ones as well."""
    frame = _frame(data, at)
    rates = _bitrates(data, at + (frame.length if frame else 0))
    return len(rates) != 1


def _bitrates(data: bytes, at: int) -> set[int]:
    """The bit rates of the frames that follow each other from ``at`` on."""
    found: set[int] = set()
    first = _frame(data, at)
    while (frame := _frame(data, at)) is not None and first is not None:
        if (frame.version, frame.rate) != (first.version, first.rate):
            break
        following = at + frame.length
        if following + 4 <= len(data) and _frame(data, following) is None and data[following:][:3] != b"TAG":
            break  # its length was wrong, or the sound ends here
        found.add(frame.bitrate)
        at = following
    return found


def _first_frame(data: bytes, start: int, *, whole: bool) -> int:
    """Where the first frame stands: right at ``start``, else the first place some frames follow each other."""
    if _frame(data, start) is not None:
        return start
    at = start
    end = min(len(data), start + _SEARCHED)
    while (at := data.find(b"\xff", at, end)) >= 0:
        if _follows(data, at, whole=whole):
            return at
        at += 1
    return -1


def _follows(data: bytes, at: int, *, whole: bool) -> bool:
    for _ in range(_CHAIN):
        frame = _frame(data, at)
        if frame is None:
            return whole and at == len(data)
        at += frame.length
        if at >= len(data):
            return not whole or at == len(data)
    return True


def _frame(data: bytes, at: int) -> _Frame | None:
    """The Layer III frame header at ``at``."""
    if at < 0 or at + 4 > len(data) or data[at] != 0xFF or data[at + 1] & 0xE0 != 0xE0:
        return None
    version, layer = data[at + 1] >> 3 & 0b11, data[at + 1] >> 1 & 0b11
    bits, rates = data[at + 2] >> 4, data[at + 2] >> 2 & 0b11
    if version == 1 or layer != 1 or not 0 < bits < 15 or rates == 3:
        return None
    first = version == 3
    bitrate = 1000 * (_V1_L3 if first else _V2_L3)[bits - 1]
    rate = _RATES[version][rates]
    samples = 1152 if first else 576
    length = samples // 8 * bitrate // rate + (data[at + 2] >> 1 & 1)
    mono = data[at + 3] >> 6 == 0b11
    side = (17 if mono else 32) if first else (9 if mono else 17)
    return _Frame(version, bitrate, rate, samples, length, side)


def wav_facts(head: bytes, size: int) -> SoundFacts:
    """Walks the chunks to ``data``: its length against the file's, and the seconds it makes."""
    at, bytes_a_second = 12, 0
    while at + 8 <= len(head):
        name, length = head[at : at + 4], int.from_bytes(head[at + 4 : at + 8], "little")
        if name == b"fmt " and at + 20 <= len(head):
            bytes_a_second = int.from_bytes(head[at + 16 : at + 20], "little")
        if name == b"data":
            there = min(length, size - at - 8)
            seconds = there / bytes_a_second if bytes_a_second else None
            if there <= 0:
                return _SILENT
            if not bytes_a_second:
                return SoundFacts("unreadable")
            # Writers that can't go back leave the length at its largest value.
            unknown = length in (0xFFFFFFFF, 0x7FFFFFFF)
            return SoundFacts("cut" if length > there + 1 and not unknown else "", seconds)
        at += 8 + length + length % 2
    return SoundFacts("cut" if at > size else "unreadable" if len(head) >= size else "")
