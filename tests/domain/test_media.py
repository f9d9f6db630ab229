"""What the first bytes of a file tell."""

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcs_browser.domain.media import fits_extension, kind_of, picture_size


def png(width: int, height: int) -> bytes:
    body = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + body + struct.pack(">I", zlib.crc32(body))


def jpeg(width: int, height: int) -> bytes:
    exif = b"\xff\xe1" + struct.pack(">H", 2 + 600) + b"\xff\x00" * 300
    frame = b"\xff\xc2" + struct.pack(">HBHHB", 17, 8, height, width, 3) + b"\0" * 9
    return b"\xff\xd8" + exif + frame + b"\xff\xd9" + b"\0" * 16


SAMPLES = {
    "png": png(1240, 1754),
    "jpeg": jpeg(1240, 1754),
    "gif": b"GIF89a" + struct.pack("<HH", 1240, 1754) + b"\0" * 10,
    "bmp": b"BM" + b"\0" * 16 + struct.pack("<ii", 1240, -1754) + b"\0" * 20,
    "webp": b"RIFF\0\0\0\0WEBPVP8X" + b"\0" * 8 + (1239).to_bytes(3, "little") + (1753).to_bytes(3, "little"),
}


@pytest.mark.parametrize("kind", SAMPLES)
def test_the_size_of_a_picture_is_read_from_its_head(kind: str) -> None:
    assert kind_of(SAMPLES[kind]) == kind
    assert picture_size(SAMPLES[kind]) == (1240, 1754)


def test_lossless_and_lossy_webp_tell_their_size() -> None:
    lossless = b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f" + ((99) | (49 << 14)).to_bytes(4, "little") + b"\0" * 8
    lossy = b"RIFF\0\0\0\0WEBPVP8 " + b"\0" * 10 + struct.pack("<HH", 100, 50)
    assert picture_size(lossless) == (100, 50)
    assert picture_size(lossy) == (100, 50)


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"ID3\x04", "mp3"),
        (b"\xff\xfb\x90\x00", "mp3"),
        (b"\xff\xf1\x50\x80", "aac"),
        (b"RIFF\0\0\0\0WAVEfmt ", "wav"),
        (b"\0\0\0\x20ftypisom", "mp4"),
        (b"%PDF-1.7", "pdf"),
        (b"OggS\0", "ogg"),
        (b"\x1a\x45\xdf\xa3", "webm"),
        (b"PK\x03\x04", "zip"),
        (b'<?xml version="1.0"?><svg xmlns=""/>', "svg"),
        (b"", ""),
        (b"hello", ""),
    ],
)
def test_content_is_known_by_its_magic_bytes(head: bytes, kind: str) -> None:
    assert kind_of(head) == kind


def test_an_extension_unlike_the_content_is_noticed() -> None:
    assert fits_extension("jpeg", "JPG")
    assert not fits_extension("jpeg", "png")
    assert fits_extension("", "anything")


@given(st.binary(max_size=200))
def test_no_bytes_make_it_raise(head: bytes) -> None:
    picture_size(head)


@given(st.sampled_from(sorted(SAMPLES)), st.integers(0, 40))
def test_a_cut_head_gives_a_size_or_none(kind: str, length: int) -> None:
    size = picture_size(SAMPLES[kind][:length])
    assert size is None or all(side >= 0 for side in size)
