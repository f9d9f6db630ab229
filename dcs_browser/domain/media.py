"""What the first bytes of a media file tell: its real kind, and the size of a picture. Pure, and total: no input raises.

Facts: the file formats' own headers (PNG IHDR, JPEG SOF, GIF screen descriptor, WebP VP8/VP8L/VP8X, ID3, ftyp …).
"""

import struct

HEAD = 64 * 1024
"""So many bytes suffice for every answer here (a JPEG may carry a long EXIF block before its size)."""

_EXTENSIONS = {
    "png": ("png",),
    "jpeg": ("jpg", "jpeg", "jpe"),
    "gif": ("gif",),
    "webp": ("webp",),
    "bmp": ("bmp",),
    "svg": ("svg",),
    "pdf": ("pdf",),
    "mp3": ("mp3",),
    "wav": ("wav",),
    "ogg": ("ogg", "oga", "ogv", "opus"),
    "mp4": ("mp4", "m4v", "m4a", "mov"),
    "webm": ("webm", "mkv"),
    "aac": ("aac",),
    "zip": ("zip",),
}


def kind_of(head: bytes) -> str:
    """The kind of content, by its magic bytes: a key such as ``png`` or ``mp3``; ``""`` when not known."""
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if head.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if head.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    if head[:4] == b"RIFF" and head[8:12] == b"WAVE":
        return "wav"
    if head.startswith(b"BM") and len(head) > 26:
        return "bmp"
    if head.startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(b"OggS"):
        return "ogg"
    if head[4:8] == b"ftyp":
        return "mp4"
    if head.startswith(b"\x1a\x45\xdf\xa3"):
        return "webm"
    if head.startswith(b"PK\x03\x04"):
        return "zip"
    if head.startswith(b"ID3"):
        return "mp3"
    if len(head) > 2 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0:
        # Layer bits 00 mean ADTS (AAC), 01 mean Layer III.
        layer = head[1] >> 1 & 0b11
        return "aac" if layer == 0 else "mp3"
    text = head[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    if text.startswith((b"<svg", b"<?xml")) and b"<svg" in head:
        return "svg"
    return ""


def fits_extension(kind: str, extension: str) -> bool:
    """Whether a file of that kind may be called so (``extension`` without its dot, any case)."""
    return not kind or extension.lower() in _EXTENSIONS.get(kind, ())


def picture_size(head: bytes) -> tuple[int, int] | None:
    """Width and height in pixels, or ``None`` when the bytes don't tell."""
    try:
        return _picture_size(head)
    except (struct.error, IndexError, ValueError):
        return None


def _picture_size(head: bytes) -> tuple[int, int] | None:
    kind = kind_of(head)
    if kind == "png" and head[12:16] == b"IHDR":
        width, height = struct.unpack(">II", head[16:24])
        return width, height
    if kind == "gif":
        width, height = struct.unpack("<HH", head[6:10])
        return width, height
    if kind == "bmp":
        width, height = struct.unpack("<ii", head[18:26])
        return abs(width), abs(height)
    if kind == "webp":
        return _webp_size(head)
    if kind == "jpeg":
        return _jpeg_size(head)
    return None


def _webp_size(head: bytes) -> tuple[int, int] | None:
    chunk = head[12:16]
    if chunk == b"VP8X":
        width = int.from_bytes(head[24:27], "little") + 1
        return width, int.from_bytes(head[27:30], "little") + 1
    if chunk == b"VP8L":
        bits = int.from_bytes(head[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if chunk == b"VP8 ":
        width, height = struct.unpack("<HH", head[26:30])
        return width & 0x3FFF, height & 0x3FFF
    return None


def _jpeg_size(head: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 < len(head):
        if head[at] != 0xFF:
            at += 1
            continue
        marker = head[at + 1]
        if marker == 0xFF or 0xD0 <= marker <= 0xD9 or marker == 0x01:
            at += 1 if marker == 0xFF else 2
            continue
        length = int.from_bytes(head[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", head[at + 5 : at + 9])
            return width, height
        at += 2 + max(2, length)
    return None
