"""What a service is known to take, a person's own patterns, and what a new book would meet."""

from pathlib import Path

import pytest

from dcs_browser.client.capabilities import Capabilities, Capability
from dcs_browser.client.server import Access
from dcs_browser.domain.library import Book, BookStatus, TrashEntry, TrashKind
from dcs_browser.services.publishing.book_files import Scan, ScanFile, SourceKind
from dcs_browser.services.publishing.conflicts import Meets, met_in
from dcs_browser.services.publishing.junk import own_pattern
from dcs_browser.services.publishing.limits import limit_problems, seconds_to_send

GIB = 1024**3
ON = Capability(True)
MODERN = Capabilities(upload_chunked=ON)
LAYERED = Capabilities(versions=Capability(True, detail="folders"))
FOREVER = Access(float("inf"), renews=True)


def a_scan(size: int) -> Scan:
    return Scan(Path("book"), SourceKind.FOLDER, "book", (ScanFile("film.mp4", size, "film.mp4"),))


@pytest.mark.parametrize(
    ("size", "capabilities", "found"),
    [
        (GIB, MODERN, []),
        (6 * GIB, MODERN, [("limit.chunked", "error")]),
        (21 * GIB, MODERN, [("limit.unpacked", "error"), ("limit.chunked", "error")]),
        (500_000, LAYERED, []),
        (2_000_000, LAYERED, [("limit.proxy", "information")]),
        (GIB, Capabilities(), []),
        (6 * GIB, Capabilities(), [("limit.proxy", "warning")]),
    ],
)
def test_limits_are_those_of_the_service(
    size: int, capabilities: Capabilities, found: list[tuple[str, str]]
) -> None:
    problems = limit_problems(a_scan(size), capabilities, FOREVER)
    assert [(problem.rule, problem.severity) for problem in problems] == found


@pytest.mark.parametrize(
    ("access", "capabilities", "warned"),
    [
        (Access(60, 3600), Capabilities(), True),  # nothing can renew it
        (Access(60, 3600, renews=True), Capabilities(), False),  # a fresh one is fetched before
        (Access(60, 90, renews=True), Capabilities(), True),
        (Access(60, 90, renews=True), MODERN, False),  # each chunk brings its own
        (Access(60, 90, key="everywhere"), Capabilities(), False),
        (Access(-1, 0), Capabilities(), False),
    ],
)
def test_a_sign_in_that_ends_too_soon_is_warned_of(
    access: Access, capabilities: Capabilities, warned: bool
) -> None:
    assert seconds_to_send(200_000_000, 0) == 100
    problems = limit_problems(a_scan(200_000_000), capabilities, access)
    assert [problem.rule for problem in problems] == ["limit.token"] * warned
    assert not limit_problems(a_scan(200_000_000), capabilities, access, rate=100_000_000.0)


@pytest.mark.parametrize(
    ("path", "pattern"),
    [
        ("images/Cover.PSD", "*.psd"),
        ("old/images/1.png", "old/"),
        ("images/old/1.png", "old/"),
        ("images/Unit_1/p1.png", "images/unit_1"),
        ("audio/draft 1.mp3", "audio/draft*"),
        ("notes.txt", " notes.txt "),
    ],
)
def test_a_pattern_fits_names_folders_and_paths(path: str, pattern: str) -> None:
    assert own_pattern(path, ["nothing", pattern]) == pattern.strip()


@pytest.mark.parametrize(
    ("path", "pattern"),
    [
        ("images/old.png", "old/"),
        ("old", "old/"),
        ("video/audio/draft.mp3", "audio/draft*"),
        ("config.json", "*"),
        ("a.png", ""),
    ],
)
def test_a_pattern_takes_nothing_else(path: str, pattern: str) -> None:
    assert own_pattern(path, [pattern]) == ""


def test_what_a_new_book_meets_is_told_apart() -> None:
    live = Book(1, "North Quay", "harbour_2", version="1.0.0")
    gone = Book(2, "North Quay", "liman_1", status=BookStatus.ARCHIVED)
    library = (live, gone)
    trash = (TrashEntry("k", TrashKind.BOOK, "North Quay", "deniz_1"),)

    def meets(publisher: str, name: str, version: str = "", *, folded: bool = False) -> Meets:
        return met_in(library, publisher, name, folded=folded, version=version, trash=trash).meets

    assert meets("North Quay", "new") is Meets.NOTHING
    assert meets("north quay", "Harbour_2") is Meets.EXISTS
    assert meets("North Quay", "harbour 2") is Meets.NOTHING
    assert meets("North Quay", "harbour 2", folded=True) is Meets.EXISTS
    assert meets("North Quay", "harbour_2", "v1.0.0") is Meets.VERSION
    assert meets("North Quay", "harbour_2", "1.1.0") is Meets.EXISTS
    assert meets("Other House", "harbour_2") is Meets.ELSEWHERE
    assert met_in(library, "Other House", "harbour_2", folded=False, alone=True).meets is Meets.CLAIMED
    assert meets("North Quay", "liman_1") is Meets.ARCHIVED
    assert meets("North Quay", "deniz_1") is Meets.ARCHIVED
    assert meets("Other House", "liman_1") is Meets.NOTHING
