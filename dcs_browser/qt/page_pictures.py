"""Pages decoded ahead of being seen: a few are kept in memory, so that turning a page is only drawing.

Keys are the caller's. Leaves to others: fetching files (``services/sources``), which pages come next (views).
"""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from dcs_browser.qt.images import Picture, decode
from dcs_browser.qt.pool import in_thread
from dcs_browser.qt.tasks import Tasks

SHARP = QSize(5000, 5000)
"""Device pixels a page is decoded to at most."""

_QUICK = QSize(620, 620)
_QUICK_KINDS = (b"\xff\xd8",)
"""First bytes of the formats a decoder makes small pictures of quickly (JPEG); the others it has to read whole."""

K = TypeVar("K", bound=Hashable)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Ready:
    """A page to draw: the sharpest picture, and smaller ones for when it is seen small.

    ``quick`` is a first picture only: a sharper one is on its way.
    """

    picture: Picture
    smaller: tuple[QImage, ...] = ()
    quick: bool = False

    @property
    def bytes(self) -> int:
        return sum(image.sizeInBytes() for image in (self.picture.image, *self.smaller))


class PagePictures(Generic[K]):
    """Kept up to ``budget`` bytes, least recently used go first; the last one always stays. Lives on one loop."""

    def __init__(self, budget: int = 0) -> None:
        self._budget = budget
        self._used = 0
        self._kept: OrderedDict[K, Ready] = OrderedDict()
        self._coming: dict[K, asyncio.Task[Ready]] = {}
        self._tasks = Tasks("page pictures", lambda error: _log.debug("not decoded: %s", error))

    def peek(self, key: K) -> Ready | None:
        """What is ready under ``key``; never starts work."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    def ready(self) -> tuple[K, ...]:
        """What is ready, least recently used first."""
        return tuple(self._kept)

    async def quick(self, file: Path) -> Ready | None:
        """A small picture of a large JPEG; ``None`` where that would take as long as the sharp one."""
        return await in_thread(_quick, file)

    async def sharp(self, key: K, file: Path) -> Ready:
        """The page as it is, decoded once however many ask; failures are not kept."""
        found = self.peek(key)
        if found is not None:
            return found
        coming = self._coming.get(key)
        if coming is None:
            coming = self._tasks.spawn(self._make(key, file))
            self._coming[key] = coming
            coming.add_done_callback(lambda _task: self._coming.pop(key, None))
        # A page that was turned away from is seen again soon: what is decoded already is not thrown away.
        return await asyncio.shield(coming)

    async def _make(self, key: K, file: Path) -> Ready:
        made = await in_thread(_levels, file)
        if made.picture:
            self._kept[key] = made
            self._used += made.bytes
            while self._used > self._budget and len(self._kept) > 1:
                self._used -= self._kept.popitem(last=False)[1].bytes
        return made

    def forget(self) -> None:
        """Drop all that is kept: another book."""
        self._kept.clear()
        self._used = 0

    async def close(self) -> None:
        """End what is being decoded and drop the rest."""
        await self._tasks.close()
        self.forget()


def _quick(file: Path) -> Ready | None:
    try:
        with file.open("rb") as stream:
            head = stream.read(2)
    except OSError:
        return None
    if not head.startswith(_QUICK_KINDS):
        return None
    made = decode(file, _QUICK)
    if not made or made.original.width() <= made.image.width():
        return None
    return Ready(_drawable(made), quick=True)


def _levels(file: Path) -> Ready:
    """The picture as it is, its half and its quarter: whatever the zoom, one of them is a good source."""
    picture = decode(file, SHARP)
    if not picture:
        return Ready(picture)
    picture = _drawable(picture)
    smaller: list[QImage] = []
    image = picture.image
    while len(smaller) < 2 and image.width() > _QUICK.width():
        image = image.scaled(
            image.size() / 2, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        smaller.append(image)
    return Ready(picture, tuple(smaller))


def _drawable(picture: Picture) -> Picture:
    """In the form a screen wants, so that the window's thread needn't convert it."""
    wanted = (
        QImage.Format.Format_ARGB32_Premultiplied
        if picture.image.hasAlphaChannel()
        else QImage.Format.Format_RGB32
    )
    if picture.image.format() == wanted:
        return picture
    return Picture(picture.image.convertToFormat(wanted), picture.original, picture.format)
