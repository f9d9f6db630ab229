"""What this service and the proxies before it are known to take, held against a book (contract 1.11 and 5).

Leaves to others: rules of the files themselves (``scan``), measuring how fast the line is (the engine).
"""

from typing import TYPE_CHECKING

from dcs_browser.services.publishing.book_files import Problem, Scan
from dcs_browser.services.publishing.service import keeps_versions
from dcs_browser.services.publishing.zip_reader import LARGEST_BOOK

if TYPE_CHECKING:
    from dcs_browser.client.capabilities import Capabilities
    from dcs_browser.client.server import Access

ASSUMED_RATE = 2_000_000.0
"""Bytes a second where nothing was measured yet: a modest office line."""

_LARGEST_IN_CHUNKS = 5 * 1024**3
_LARGEST_THROUGH_PROXY = 5 * 1024**3
_SMALLEST_PROXY = 1024**2


def seconds_to_send(size: int, rate: float) -> float:
    """How long ``size`` bytes take at ``rate`` bytes a second (0: not measured)."""
    return size / (rate if rate > 0 else ASSUMED_RATE)


def limit_problems(
    scan: Scan, capabilities: "Capabilities", access: "Access", *, rate: float = 0.0
) -> tuple[Problem, ...]:
    """Errors for what the service refuses, warnings for what may fail on the way, notes for what is worth knowing."""
    size = scan.size
    found: list[Problem] = []
    if size > LARGEST_BOOK:
        found.append(
            Problem(
                "limit.unpacked", "error", "The book is larger than 20 GiB; the service takes no such book."
            )
        )
    if capabilities.upload_chunked.on:
        if size > _LARGEST_IN_CHUNKS:
            found.append(
                Problem(
                    "limit.chunked",
                    "error",
                    "The archive would be larger than 5 GiB, the most this service takes.",
                )
            )
    elif keeps_versions(capabilities):
        if size > _SMALLEST_PROXY:
            found.append(
                Problem(
                    "limit.proxy",
                    "information",
                    "The proxy that comes with such a service takes 1 MB at once unless its limit was raised. "
                    "If it refuses the book, ask its administrator.",
                )
            )
    elif size > _LARGEST_THROUGH_PROXY:
        found.append(
            Problem("limit.proxy", "warning", "The proxy that comes with such a service takes 5 GiB at most.")
        )
    return (*found, *_token_problems(size, capabilities, access, rate))


def _token_problems(
    size: int, capabilities: "Capabilities", access: "Access", rate: float
) -> tuple[Problem, ...]:
    """The service looks at the token when the last byte is there; a fresh one is fetched before where it can be."""
    if access.key in ("books", "everywhere") or (capabilities.upload_chunked.on and access.renews):
        return ()
    life = access.token_life if access.renews else access.token_left
    needed = seconds_to_send(size, rate)
    if not 0 < life < needed:
        return ()
    minutes = (("needed", str(max(1, round(needed / 60)))), ("life", str(max(1, round(life / 60)))))
    template = (
        "Sending takes about {needed} minutes on this line, but a sign-in lasts {life}. "
        "The service may refuse the book after its last byte."
    )
    return (Problem("limit.token", "warning", template, params=minutes),)
