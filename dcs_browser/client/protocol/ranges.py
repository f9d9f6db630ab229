"""Byte ranges and what an answer to one says (contract 1.4)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


def range_header(start: int, stop: int | None) -> dict[str, str]:
    """The ``Range`` header for ``[start, stop)``; none at all for the whole object."""
    if start <= 0 and stop is None:
        return {}
    return {"Range": f"bytes={start}-" if stop is None else f"bytes={start}-{max(start, stop - 1)}"}


@dataclass(frozen=True, slots=True)
class Served:
    """What is coming: the first byte, how many (-1 unknown), the size of the whole object (-1 unknown)."""

    start: int
    length: int
    size: int


def served(status: int, headers: Mapping[str, str]) -> Served:
    """Read a 200 or 206: a service that ignores ranges starts at byte 0 whatever was asked."""
    length = int(text) if (text := headers.get("content-length", "")).isdecimal() else -1
    if status == 206:
        match = re.fullmatch(r"bytes (\d+)-(\d+)/(\d+|\*)", headers.get("content-range", "").strip())
        if match:
            first, last = int(match[1]), int(match[2])
            return Served(first, last - first + 1, -1 if match[3] == "*" else int(match[3]))
    return Served(0, length, length)


def whole_size(headers: Mapping[str, str]) -> int:
    """The size a 416 names (``bytes */4096``), or -1."""
    match = re.fullmatch(r"bytes \*/(\d+)", headers.get("content-range", "").strip())
    return int(match[1]) if match else -1


def etag(headers: Mapping[str, str]) -> str:
    return headers.get("etag", "").removeprefix("W/").strip('"')


def modified(headers: Mapping[str, str]) -> datetime | None:
    text = headers.get("last-modified", "")
    if not text:
        return None
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
