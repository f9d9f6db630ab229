"""What the names and sizes of the files to send say about the book as a whole: its config.json, twins, giants.

Leaves to others: which files are sent (``scan``, ``selection``), what is in them (``preflight``).
"""

from collections.abc import Sequence

from dcs_browser.domain.names import stored_path
from dcs_browser.services.publishing.book_files import Problem, ScanFile

LARGEST_FILE = 4 * 1024**3
"""Bytes; no generation of the service takes a larger entry (contract 1.11)."""

TWICE, CASE_TWINS, STORED_TWINS = "package.name-twice", "package.case-twins", "package.stored-twins"
TWINS = frozenset({TWICE, CASE_TWINS, STORED_TWINS})
"""Rules about names that become one."""


def judged(files: Sequence[ScanFile]) -> list[Problem]:
    """Everything that is wrong with this set of files, whatever stands in them."""
    return [*_config_problems(files), *_collisions(files), *_too_big(files)]


def _config_problems(files: Sequence[ScanFile]) -> list[Problem]:
    paths = [file.path for file in files]
    configs = [path for path in paths if path.rpartition("/")[2].casefold() == "config.json"]
    if "config.json" in configs:
        return [
            Problem(
                "package.second-config",
                "warning",
                "There is another config.json; the one at the top of the book is used and sent first.",
                path,
            )
            for path in configs
            if path != "config.json"
        ]
    spelled = next((path for path in configs if "/" not in path), "")
    if spelled:
        return [
            Problem(
                "package.config-spelling",
                "error",
                "It must be spelled config.json, in small letters.",
                spelled,
            )
        ]
    if len(configs) > 1:
        return [
            Problem(
                "package.several-books",
                "error",
                "There are several books in it. Choose the folder of one, or add the folder that holds them.",
                configs[0],
            )
        ]
    if configs:
        return [
            Problem(
                "package.config-elsewhere",
                "error",
                "config.json does not lie at the top of the book. Choose the folder it lies in.",
                configs[0],
            )
        ]
    return [Problem("package.config-missing", "error", "There is no config.json, so this is not a book.")]


def _collisions(files: Sequence[ScanFile]) -> list[Problem]:
    """Names that become one: after composing accents, on file systems that ignore case, or in storage."""
    problems: list[Problem] = []
    exact: dict[str, str] = {}
    ignoring_case: dict[str, str] = {}
    folded: dict[str, str] = {}
    for file in files:
        path = file.path
        if path in exact:
            problems.append(
                Problem(
                    TWICE,
                    "error",
                    "Two files have this name; only one of them could be sent.",
                    path,
                )
            )
            continue
        exact[path] = path
        twin = ignoring_case.setdefault(path.casefold(), path)
        if twin != path:
            problems.append(
                Problem(
                    CASE_TWINS,
                    "warning",
                    "Only capital letters tell it from {twin}; on Windows and macOS they are one file.",
                    path,
                    (("twin", twin),),
                )
            )
        stored = stored_path(path)
        twin = folded.setdefault(stored, path)
        if twin != path:
            problems.append(
                Problem(
                    STORED_TWINS,
                    "warning",
                    "A service that simplifies names stores it as {stored}, over {twin}.",
                    path,
                    (("stored", stored), ("twin", twin)),
                )
            )
    return problems


def _too_big(files: Sequence[ScanFile]) -> list[Problem]:
    return [
        Problem(
            "package.too-big", "error", "It is larger than 4 GiB; the service takes no such file.", file.path
        )
        for file in files
        if file.size > LARGEST_FILE
    ]
