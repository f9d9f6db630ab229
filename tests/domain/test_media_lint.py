"""Media files judged by a few bytes: whole or cut, constant or varying, playable or not. All bytes are built here."""

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcs_browser.domain.media import HEAD
from dcs_browser.domain.media_lint import MediaFacts, Piece, examine, second_piece
from tests.builders import a_png, a_wav

_V1_RATES = (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)


def frame(kilobits: int = 128, body: bytes = b"") -> bytes:
    """One MPEG-1 Layer III frame at 44.1 kHz, joint stereo."""
    index = _V1_RATES.index(kilobits) + 1
    length = 144 * kilobits * 1000 // 44100
    return (bytes((0xFF, 0xFB, index << 4, 0x64)) + body).ljust(length, b"\0")


def xing(word: bytes, frames: int, size: int) -> bytes:
    return frame(128, b"\0" * 32 + word + struct.pack(">III", 3, frames, size))


def vbri(frames: int, size: int) -> bytes:
    return frame(128, b"\0" * 32 + b"VBRI" + b"\0" * 6 + struct.pack(">II", size, frames))


def id3(length: int) -> bytes:
    size = bytes((length >> shift) & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\x03\0\0" + size + b"\0" * length


CONSTANT = frame() * 40
VARYING = b"".join(frame(rate) for rate in (64, 128, 192, 96) * 10)


def box(name: bytes, body: bytes = b"") -> bytes:
    return struct.pack(">I4s", 8 + len(body), name) + body


def moov(codec: bytes = b"avc1", seconds: int = 8) -> bytes:
    header = box(b"mvhd", b"\0" * 12 + struct.pack(">II", 1000, 1000 * seconds) + b"\0" * 80)
    sample = box(b"stsd", b"\0\0\0\0" + struct.pack(">I", 1) + box(codec, b"\0" * 70))
    track = box(b"trak", box(b"mdia", box(b"minf", box(b"stbl", sample))))
    return box(b"moov", header + track)


FTYP = box(b"ftyp", b"isom\0\0\0\0")
FAST = FTYP + moov() + box(b"mdat", b"x" * 3000)
SLOW = FTYP + box(b"mdat", b"x" * 3000) + moov()
FAR = FTYP + box(b"mdat", b"x" * 100_000) + moov(b"hvc1")
PNG = a_png(300, 200)
JPEG = (
    b"\xff\xd8\xff\xe0\0\x04\0\0\xff\xc0\0\x11\x08\0\x10\0\x20\x03" + b"\0" * 10 + b"\xff\xda\0\x02x\xff\xd9"
)


def looked(path: str, data: bytes) -> MediaFacts:
    """As a program would: the first bytes, and a second piece when one is asked for."""
    head = data[:HEAD]
    wanted = second_piece(head, len(data))
    more = Piece(wanted[0], data[slice(*wanted)]) if wanted else None
    return examine(path, head, len(data), more)


@pytest.mark.parametrize(
    ("path", "data", "fault"),
    [
        ("a.png", PNG, ""),
        ("a.png", PNG[:-20], "cut"),
        ("a.png", PNG[:40] + b"\x01" + PNG[41:], "unreadable"),
        ("a.png", b"just a text", "unreadable"),
        ("a.png", PNG[:20], "unreadable"),
        ("a.jpg", JPEG, ""),
        ("a.jpg", JPEG[:-2], "cut"),
        ("a.jpg", JPEG[:12], "unreadable"),
        ("a.webp", b"RIFF" + struct.pack("<I", 5000) + b"WEBPVP8X" + b"\0" * 18, "cut"),
        ("a.svg", b"<svg/>", ""),
        ("a.wav", a_wav(0.1), ""),
        ("a.wav", a_wav(0.1)[:-200], "cut"),
        ("a.wav", a_wav(0), "unreadable"),
        ("a.mp3", CONSTANT, ""),
        ("a.mp3", b"\0" * 700 + CONSTANT, ""),
        ("a.mp3", id3(300) + CONSTANT, ""),
        ("a.mp3", id3(300), "unreadable"),
        ("a.mp3", id3(300)[:100], "cut"),
        ("a.mp3", id3(20) + b"\0" * 9000, "unreadable"),
        ("a.mp3", b"not a sound at all", "unreadable"),
        ("a.mp3", xing(b"Info", 40, len(CONSTANT)) + CONSTANT, ""),
        ("a.mp3", xing(b"Info", 4000, 1_600_000) + CONSTANT, "cut"),
        ("a.mp3", xing(b"Xing", 0, 0), "unreadable"),
        ("a.mp4", FAST, ""),
        ("a.mp4", FAST[:-1], "cut"),
        ("a.mp4", SLOW, ""),
        ("a.mp4", FTYP + box(b"mdat", b"x" * 50), "unreadable"),
        ("a.mp4", FTYP + box(b"mdat", b"x" * 90_000)[:70_000], "cut"),
        ("a.pdf", b"%PDF-1.4", ""),
        ("a.png", b"", ""),
    ],
)
def test_what_is_broken_is_told_from_what_is_whole(path: str, data: bytes, fault: str) -> None:
    assert looked(path, data).fault == fault


@pytest.mark.parametrize(
    ("data", "varying"),
    [
        (CONSTANT, False),
        (VARYING, True),
        (xing(b"Xing", 40, len(VARYING)) + VARYING, True),
        (xing(b"Xing", 40, len(CONSTANT)) + CONSTANT, False),
        (xing(b"Info", 40, len(CONSTANT)) + CONSTANT, False),
        (vbri(40, len(VARYING)) + VARYING, True),
        (id3(70_000) + VARYING, True),
        (id3(70_000) + CONSTANT, False),
        (CONSTANT + b"TAG" + b"\0" * 125, False),
    ],
)
def test_a_varying_bit_rate_is_heard_in_the_frames_and_not_in_the_header_alone(
    data: bytes, varying: bool
) -> None:
    assert looked("a.mp3", data).varying is varying


@pytest.mark.parametrize(
    ("path", "data", "seconds"),
    [
        ("a.mp3", CONSTANT, 1.04),
        ("a.mp3", xing(b"Xing", 400, len(VARYING)) + VARYING, 10.45),
        ("a.wav", a_wav(0.5), 0.5),
        ("a.wav", a_wav(0), 0.0),
        ("a.mp4", FAST, 8.0),
        ("a.mp4", FAR, 8.0),
    ],
)
def test_lengths_are_known(path: str, data: bytes, seconds: float) -> None:
    assert looked(path, data).seconds == pytest.approx(seconds, abs=0.01)


def test_a_film_with_its_index_at_the_end_is_noticed_near_and_far() -> None:
    assert [looked("a.mp4", film).late_index for film in (FAST, SLOW, FAR)] == [False, True, True]


def test_an_index_far_behind_is_known_even_where_only_the_beginning_can_be_read() -> None:
    assert examine("a.mp4", FAR[:HEAD], len(FAR)).late_index


def test_codecs_readers_may_not_play_are_named() -> None:
    assert looked("a.mp4", FAR).codec == "HEVC"
    assert looked("a.mp4", FAST).codec == ""


def test_the_end_of_a_long_picture_is_looked_at() -> None:
    rows = zlib.compress(bytes(range(256)) * 400, 0)
    long = PNG[:33] + b"".join(_idat(rows[at : at + 8192]) for at in range(0, len(rows), 8192)) + PNG[-12:]
    assert len(long) > HEAD
    assert looked("a.png", long).fault == ""
    assert looked("a.png", long[:-500]).fault == "cut"


def _idat(body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + b"IDAT" + body + struct.pack(">I", zlib.crc32(b"IDAT" + body))


@given(
    st.sampled_from(["a.png", "a.jpg", "a.mp3", "a.wav", "a.mp4", "a.webp", "a.xyz"]),
    st.sampled_from([b"", PNG[:60], JPEG, id3(4), b"\xff\xfb\x90\x64", b"RIFF\0\0\0\0WAVE", FTYP, FAST]),
    st.binary(max_size=300),
    st.integers(0, 10**10),
    st.integers(0, 10**6),
)
def test_no_bytes_make_it_fail(path: str, start: bytes, rest: bytes, size: int, at: int) -> None:
    head = start + rest
    examine(path, head, size, Piece(at, rest))
    wanted = second_piece(head, size)
    assert wanted is None or 0 <= wanted[0] <= wanted[1] <= size


LONG_JPEG = JPEG[:-2] + b"\x12\x34" * 60_000 + b"\xff\xd9"


def test_a_long_jpeg_is_cut_when_its_end_is_missing_and_whole_with_something_behind_it() -> None:
    assert looked("a.jpg", LONG_JPEG).fault == ""
    assert looked("a.jpg", LONG_JPEG[:90_000]).fault == "cut"
    assert looked("a.jpg", LONG_JPEG + b"\0" * 300).fault == ""
    assert examine("a.jpg", LONG_JPEG[:HEAD], len(LONG_JPEG)).fault == "", "nobody looked at its end"


def test_a_long_png_may_have_something_behind_its_end() -> None:
    pixels = b"".join(b"\0" + bytes(n * 7919 % 251 for n in range(k, k + 300)) for k in range(300))
    size = struct.pack(">IIBBBBB", 300, 300, 8, 0, 0, 0, 0)
    png = b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in ((b"IHDR", size), (b"IDAT", zlib.compress(pixels, 0)), (b"IEND", b""))
    )
    assert len(png) > HEAD
    assert looked("a.png", png).fault == ""
    assert looked("a.png", png + b"\0" * 300).fault == ""
    assert looked("a.png", png[:-12]).fault == "cut"
