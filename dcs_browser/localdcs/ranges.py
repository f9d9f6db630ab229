"""``Range`` headers, read in two ways: as S3 and RFC 9110 do, and as the API of generations 3 and 4 does."""

import re
from dataclasses import dataclass

_ONE = re.compile(r"bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*\Z", re.IGNORECASE)


class Unsatisfiable(Exception):
    """The answer is 416 with ``Content-Range: bytes */size``."""


@dataclass(frozen=True, slots=True)
class Span:
    """Bytes ``start`` up to, not including, ``stop``."""

    start: int
    stop: int

    def header(self, size: int) -> str:
        """The value of ``Content-Range``."""
        return f"bytes {self.start}-{self.stop - 1}/{size}"


def standard_range(header: str, size: int) -> Span | None:
    """The span to serve; ``None`` means the whole object (another unit, several ranges, nonsense)."""
    found = _ONE.match(header.strip())
    if not found or found[1] == found[2] == "":
        return None
    if not found[1]:
        wanted = int(found[2])
        if wanted == 0 or size == 0:
            raise Unsatisfiable
        return Span(max(0, size - wanted), size)
    start = int(found[1])
    if found[2] and int(found[2]) < start:
        return None
    if start >= size:
        raise Unsatisfiable
    return Span(start, min(size, int(found[2]) + 1) if found[2] else size)


def quirky_range(header: str, size: int) -> Span:
    """Contract 1.4: only the first of a list counts, an end past the object is 416 and so is any nonsense."""
    found = _ONE.match(header.partition(",")[0].strip())
    if not found or found[1] == found[2] == "" or size == 0:
        raise Unsatisfiable
    if not found[1]:
        wanted = int(found[2])
        if wanted == 0:
            raise Unsatisfiable
        return Span(max(0, size - wanted), size)
    start = int(found[1])
    end = int(found[2]) if found[2] else size - 1
    if start > end or end >= size:
        raise Unsatisfiable
    return Span(start, end + 1)
