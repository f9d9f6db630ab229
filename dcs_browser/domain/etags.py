"""The ETag the service's object store gives to a body, computed here while the bytes pass by.

Up to 5 MiB it is the MD5 of the body; above, the MD5 of the MD5s of its 5 MiB parts with ``-N`` behind it
(contract 1.4, seen on a live store). Leaves to others: reading files, deciding what a difference means.
"""

import hashlib

PART_SIZE = 5 * 1024 * 1024  # bytes; what the service's own client cuts bodies into


class Md5Etag:
    """A running ETag; feed it with ``update`` and ask ``hexdigest`` whenever you like."""

    def __init__(self) -> None:
        self._finished = b""
        self._current = hashlib.md5(usedforsecurity=False)
        self._in_current = 0
        self.size = 0  # bytes fed so far

    def update(self, data: bytes | memoryview) -> None:
        """Take the next bytes of the body."""
        rest = memoryview(data)
        self.size += len(rest)
        while rest:
            # A full part is closed only when another byte follows: a body of exactly 5 MiB has one part.
            if self._in_current == PART_SIZE:
                self._finished += self._current.digest()
                self._current = hashlib.md5(usedforsecurity=False)
                self._in_current = 0
            piece = rest[: PART_SIZE - self._in_current]
            self._current.update(piece)
            self._in_current += len(piece)
            rest = rest[len(piece) :]

    def hexdigest(self) -> str:
        """The ETag of everything fed so far, without quotation marks."""
        if not self._finished:
            return self._current.hexdigest()
        digests = self._finished + self._current.digest()
        whole = hashlib.md5(digests, usedforsecurity=False).hexdigest()
        return f"{whole}-{len(digests) // 16}"


def etag_of(data: bytes) -> str:
    """The ETag of a whole body."""
    etag = Md5Etag()
    etag.update(data)
    return etag.hexdigest()


def comparable(etag: str) -> bool:
    """Whether ``etag`` has the shape this module computes (a store that encrypts answers other things)."""
    digest, dash, parts = etag.strip('"').partition("-")
    return (
        len(digest) == 32 and all(c in "0123456789abcdef" for c in digest) and (not dash or parts.isdigit())
    )
