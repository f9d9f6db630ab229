"""The embedded service as the program uses it: started, filled with the sample library, stopped.

Only this module of the program (and the tests) knows ``localdcs``; it needs the extra ``demo``.
"""

import contextlib
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import platformdirs

from dcs_browser.domain.errors import LocalFileError
from dcs_browser.localdcs.database import DataInUse
from dcs_browser.localdcs.dialects import DIALECTS
from dcs_browser.localdcs.sample import SAMPLE_VERSION, SampleBook, build, listed
from dcs_browser.localdcs.server import LocalDcs, Running
from dcs_browser.localdcs.service import DEFAULT_EMAIL

Say = Callable[[str], None]

DEMO_PORTS = (47_810, 47_811)
"""Asked for first by the demo: transfers that were stopped find their server again at the next start."""


class Embedded:
    """One service on one data folder. Raises ``ValueError`` for a dialect that nobody speaks."""

    def __init__(
        self,
        data: Path | None = None,
        *,
        dialect: str = "guide",
        ports: tuple[int, int] = (0, 0),
        email: str = "",
        password: str = "",
    ) -> None:
        if dialect not in DIALECTS:
            raise ValueError(f"there is no dialect {dialect}; there are {', '.join(DIALECTS)}")
        self.data = data or platformdirs.user_data_path("dcs-browser", appauthor=False) / "demo"
        self._service = LocalDcs(
            self.data,
            dialect=dialect,
            port=ports[0],
            storage_port=ports[1],
            email=email or DEFAULT_EMAIL,
            password=password,
        )

    def fill(self, say: Say | None = None) -> None:
        """Put the sample library into an empty service; one that has books is left as it is. Blocking, some seconds.

        The books are drawn once and kept in the cache folder, in processes of their own, so that neither a window nor
        the service waits for Qt's painting. Raises ``LocalFileError`` when another process serves the folder.
        """
        self._open()
        if not self._service.empty:
            return
        tell = say or _silent
        for book in sample_books(tell):
            self._service.import_book(book.publisher, book.language, book.category, book.folder)

    def start(self) -> Running:
        """Serve. Raises ``LocalFileError`` when another process serves the folder, ``OSError`` for a taken port."""
        self._open()
        return self._service.start()

    def stop(self) -> None:
        self._service.stop()

    def _open(self) -> None:
        try:
            self._service.open()
        except DataInUse as error:
            reason = "Another process serves it already."
            raise LocalFileError(str(error), name=str(self.data), reason=reason) from error


def start_demo(data: Path | None = None, say: Say | None = None) -> tuple[Embedded, Running]:
    """The service of ``--demo``: filled and started, on its usual ports when they are free."""
    for ports in (DEMO_PORTS, (0, 0)):
        embedded = Embedded(data, ports=ports)
        try:
            embedded.fill(say)
            return embedded, embedded.start()
        except OSError:
            embedded.stop()
            if ports == (0, 0):
                raise
    raise AssertionError  # the loop returns or raises


def sample_books(say: Say) -> tuple[SampleBook, ...]:
    """The drawn books in the cache folder; they appear there whole or not at all."""
    cache = platformdirs.user_cache_path("dcs-browser", appauthor=False)
    folder = cache / f"sample-{SAMPLE_VERSION}"
    if not folder.is_dir():
        cache.mkdir(parents=True, exist_ok=True)
        say("Drawing the sample library …")
        with tempfile.TemporaryDirectory(dir=cache, prefix="sample-") as name:
            fresh = Path(name) / "books"
            build(fresh)
            # Another process may have been faster; its books are the same.
            with contextlib.suppress(OSError):
                fresh.rename(folder)
        for old in cache.glob("sample-*"):
            if old != folder and old.name.removeprefix("sample-").isdigit():
                shutil.rmtree(old, ignore_errors=True)
    return listed(folder)


def _silent(_text: str) -> None:
    """Nobody listens."""
