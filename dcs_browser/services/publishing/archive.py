"""The bytes of a deterministic ZIP: headers as plain functions, so that a file and a stream get the same ones.

``zipfile`` can't tell the size of a deflated archive before it is written, nor stream one without data
descriptors, which some readers dislike; these records are all there is to it (APPNOTE 4.3, 4.5.3). Every entry
has the same time, attributes and maker. Leaves to others: order of the entries, reading, deflating.
"""

import struct
from dataclasses import dataclass

STORED = 0
DEFLATED = 8

_UTF8_FLAG = 0x800
_DATE = (1 << 5) | 1  # 1 January 1980, the first day a ZIP can name
_UNIX = 3 << 8
_ATTRIBUTES = 0o100644 << 16
_MAX32 = 0xFFFFFFFF
_MAX16 = 0xFFFF
# A deflated entry can come out a little larger than its source; above this its size may not fit 32 bits.
_LARGE = 0xF0000000


@dataclass(slots=True)
class Entry:
    """One file of the archive; sizes in bytes, ``offset`` of its local header."""

    path: str
    size: int
    method: int
    crc: int = 0
    packed: int = 0
    offset: int = 0

    @property
    def large(self) -> bool:
        """Whether its local header carries 64-bit sizes; known before the first byte is read."""
        return self.size >= _LARGE


def _need(large: bool) -> int:
    return 45 if large else 20


def local_header(entry: Entry) -> bytes:
    """The record before an entry's bytes; its length does not depend on checksum and packed size."""
    name = entry.path.encode("utf-8")
    extra = struct.pack("<HHQQ", 1, 16, entry.size, entry.packed) if entry.large else b""
    size, packed = (_MAX32, _MAX32) if entry.large else (entry.size, entry.packed)
    fixed = struct.pack(
        "<4sHHHHHIIIHH",
        b"PK\x03\x04",
        _need(entry.large),
        _UTF8_FLAG,
        entry.method,
        0,
        _DATE,
        entry.crc,
        packed,
        size,
        len(name),
        len(extra),
    )
    return fixed + name + extra


def central_header(entry: Entry) -> bytes:
    """The entry's record in the directory at the end."""
    name = entry.path.encode("utf-8")
    wide: list[int] = []
    size, packed, offset = entry.size, entry.packed, entry.offset
    if entry.large:
        wide += [size, packed]
        size = packed = _MAX32
    if offset >= _MAX32:
        wide.append(offset)
        offset = _MAX32
    extra = struct.pack(f"<HH{len(wide)}Q", 1, 8 * len(wide), *wide) if wide else b""
    need = _need(bool(wide))
    fixed = struct.pack(
        "<4sHHHHHHIIIHHHHHII",
        b"PK\x01\x02",
        _UNIX | need,
        need,
        _UTF8_FLAG,
        entry.method,
        0,
        _DATE,
        entry.crc,
        packed,
        size,
        len(name),
        len(extra),
        0,
        0,
        0,
        _ATTRIBUTES,
        offset,
    )
    return fixed + name + extra


def ending(count: int, offset: int, length: int) -> bytes:
    """What closes an archive of ``count`` entries whose directory of ``length`` bytes begins at ``offset``."""
    records = b""
    if count >= _MAX16 or offset >= _MAX32 or length >= _MAX32:
        records = struct.pack(
            "<4sQHHIIQQQQ", b"PK\x06\x06", 44, _UNIX | 45, 45, 0, 0, count, count, length, offset
        )
        records += struct.pack("<4sIQI", b"PK\x06\x07", 0, offset + length, 1)
    return records + struct.pack(
        "<4sHHHHIIH",
        b"PK\x05\x06",
        0,
        0,
        min(count, _MAX16),
        min(count, _MAX16),
        min(length, _MAX32),
        min(offset, _MAX32),
        0,
    )
