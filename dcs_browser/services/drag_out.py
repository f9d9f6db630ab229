"""Files of a book laid out under their own names in a temporary folder, ready to be dragged to another program.

Leaves to others: getting the bytes (``sources``), the drag itself (``ui/files/dragging``).
"""

import asyncio
import contextlib
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, runtime_checkable

from dcs_browser.domain.library import Folder
from dcs_browser.domain.names import local_path
from dcs_browser.services.sources import Asset, BookSource, walk

_PREFIX = "dcs-browser-drag-"
_OLD = 24 * 3600.0  # seconds after which what a dead process left is swept
_SLOTS = 8  # files fetched at once
_KEPT = 3  # layouts; a slow program may still read from the one before
_COPIED = 8 * 1024 * 1024
"""Bytes up to which a file is copied. Larger ones are linked, which takes no time; if another program writes into a
link, the cache sees another time of change and throws its entry away."""


@runtime_checkable
class Holds(Protocol):
    """A source that can say at once which files lie on this computer."""

    def held(self, asset: Asset) -> Path | None:
        """The local file with these bytes, without waiting for anything."""
        ...


@dataclass(frozen=True, slots=True)
class Dragged:
    """One file that is dragged, and where it comes to lie."""

    asset: Asset
    place: str


def dragged(root: Folder, chosen: Iterable[str]) -> tuple[Dragged, ...]:
    """Every file at or below the ``chosen`` book-relative paths; folders keep their structure below their own name."""
    found: dict[str, Dragged] = {}
    for path in chosen:
        above = path.rpartition("/")[0]
        strip = len(above) + 1 if above else 0
        folder = root.find(path)
        if folder is not None:
            files = tuple(walk(folder))
        else:
            parent = root.find(above)
            files = tuple(item for item in parent.files if item.path == path) if parent is not None else ()
        for item in files:
            asset = Asset(item.path, item.size, item.etag)
            found.setdefault(item.path, Dragged(asset, item.path[strip:]))
    return tuple(found.values())


async def bring(
    source: BookSource, files: Sequence[Dragged], report: Callable[[int], None]
) -> list[tuple[Dragged, Path]]:
    """Local files with all the bytes, fetched where need be; ``report`` hears how many are here. Raises what reading does."""
    waiting = iter(files)
    found: list[tuple[Dragged, Path]] = []

    async def some() -> None:
        for item in waiting:
            found.append((item, await source.file(item.asset.path)))
            report(len(found))

    tasks = [asyncio.ensure_future(some()) for _ in range(_SLOTS)]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return found


class DragRoom:
    """The temporary folder of one window; ``clear`` it at the end. Blocks: give it to a thread when there is much."""

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._layouts: list[Path] = []
        self._number = 0

    def lay_out(self, files: Sequence[tuple[Dragged, Path]]) -> tuple[Path, ...]:
        """Put the files under their own names; the topmost files and folders. Raises ``OSError``, ``UnsafeName``."""
        if self._folder is None:
            _sweep()
            self._folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
        self._number += 1
        layout = self._folder / str(self._number)
        layout.mkdir(parents=True)  # another window sweeps what looks old
        self._layouts.append(layout)
        for item, source in files:
            target = local_path(layout, item.place)
            target.parent.mkdir(parents=True, exist_ok=True)
            _put(source, target, item.asset.size)
        while len(self._layouts) > _KEPT:
            shutil.rmtree(self._layouts.pop(0), ignore_errors=True)
        return tuple(sorted(layout.iterdir()))

    def clear(self) -> None:
        """Remove everything."""
        folder, self._folder, self._layouts = self._folder, None, []
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)


def _put(source: Path, target: Path, size: int) -> None:
    if size > _COPIED:
        with contextlib.suppress(OSError):
            os.link(source, target)
            return
    shutil.copyfile(source, target)


def _sweep() -> None:
    oldest = time.time() - _OLD
    for left in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):
            if left.stat().st_mtime < oldest:
                shutil.rmtree(left, ignore_errors=True)
