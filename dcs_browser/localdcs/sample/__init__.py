"""The sample library: school books of invented publishers, drawn and synthesised on this machine.

``build`` makes them in child processes; what a book holds is in ``catalogue``, seeded faults in ``faults``.
Needs PySide6 and, for MP3, ``lameenc``.
"""

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from dcs_browser.domain.errors import LocalFileError
from dcs_browser.localdcs.sample.catalogue import PLANS

SAMPLE_VERSION = "4"
"""Changes whenever the library would be drawn differently: a cache key."""

_WORKERS = 4


@dataclass(frozen=True)
class SampleBook:
    """One book on disk; ``folder`` holds its ``config.json``, ``faulty`` ones carry seeded faults."""

    publisher: str
    folder: Path
    title: str
    language: str
    category: str
    faulty: bool = False


def listed(folder: Path) -> tuple[SampleBook, ...]:
    """The books ``build`` makes below ``folder``, whether or not they are there already."""
    return tuple(
        SampleBook(
            publisher=plan.publisher,
            folder=folder / plan.folder,
            title=plan.title,
            language=plan.language,
            category=plan.category,
            faulty=plan.faulty,
        )
        for plan in PLANS
    )


def build(
    folder: Path, *, progress: Callable[[int, int], None] | None = None, books: tuple[str, ...] = ()
) -> tuple[SampleBook, ...]:
    """Draw the library (or the ``books`` of these folder names) below ``folder``. Blocking, about five seconds.

    ``progress(done, total)`` counts pages and is called on threads of this function. The same bytes at every
    run with the same packages. Raises ``LocalFileError`` when a process fails.
    """
    chosen = [plan for plan in PLANS if not books or plan.folder in books]
    weights = {plan.folder: plan.page_count for plan in chosen}
    shares: list[list[str]] = [[] for _ in range(min(_WORKERS, os.cpu_count() or 1, len(chosen)))]
    for name in sorted(weights, key=lambda name: -weights[name]):
        min(shares, key=lambda share: sum(weights[book] for book in share)).append(name)
    folder.mkdir(parents=True, exist_ok=True)
    tally = _Tally(sum(weights.values()), progress)
    works = [_Work(folder, share, tally) for share in shares]
    failures = [failure for work in works if (failure := work.wait())]
    if failures:
        raise LocalFileError(failures[0], name=str(folder), reason="The sample books could not be drawn.")
    return tuple(book for book in listed(folder) if book.folder.name in weights)


class _Tally:
    def __init__(self, total: int, progress: Callable[[int, int], None] | None) -> None:
        self._total, self._progress, self._done = total, progress, 0
        self._lock = threading.Lock()

    def add(self) -> None:
        with self._lock:
            self._done += 1
            if self._progress is not None:
                self._progress(self._done, self._total)


class _Work:
    """One child process and the thread that listens to it."""

    def __init__(self, folder: Path, books: list[str], tally: _Tally) -> None:
        module = "dcs_browser.localdcs.sample.make"
        root = str(Path(__file__).parents[3])
        paths = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH", ""))))
        self._process = subprocess.Popen(  # noqa: S603 - our own module, no shell
            [sys.executable, "-m", module, str(folder), *books],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="replace",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            env={**os.environ, "PYTHONPATH": paths, "PYTHONUTF8": "1"},
        )
        self._errors: list[str] = []
        self._threads = [
            threading.Thread(target=self._count, args=(self._process.stdout, tally), daemon=True),
            threading.Thread(target=self._collect, args=(self._process.stderr,), daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    @staticmethod
    def _count(lines: IO[str], tally: _Tally) -> None:
        with lines:
            for line in lines:
                if line.startswith("page "):
                    tally.add()

    def _collect(self, lines: IO[str]) -> None:
        with lines:
            self._errors.extend(lines)

    def wait(self) -> str:
        """The end of the process: "" or what it complained about."""
        code = self._process.wait()
        for thread in self._threads:
            thread.join()
        return "" if code == 0 else f"exit code {code}: " + "".join(self._errors)[-2000:]
