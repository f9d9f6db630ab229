"""Pages decoded ahead of being seen: a few are kept in memory, so that turning a page is only drawing.

Keys are the caller's. Leaves to others: fetching files (``services/sources``), which pages come next (views).
"""

from collections.abc import Hashable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from dcs_browser.qt.images import Picture, decode
from dcs_browser.qt.kept import Kept
from dcs_browser.qt.pool import in_thread

SHARP = QSize(5000, 5000)
"""Device pixels a page is decoded to at most."""

_QUICK = QSize(620, 620)
_QUICK_KINDS = (b"\xff\xd8",)
"""First bytes of the formats a decoder makes small pictures of quickly (JPEG); the others it has to read whole."""

K = TypeVar("K", bound=Hashable)


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


class PagePictures(Kept[K, Ready]):
    """Kept up to ``budget`` bytes, least recently used go first; the last one always stays. Lives on one loop."""

    def __init__(self, budget: int = 0) -> None:
        super().__init__("page pictures", budget, lambda ready: ready.bytes)

    async def quick(self, file: Path) -> Ready | None:
        """A small picture of a large JPEG; ``None`` where that would take as long as the sharp one."""
        return await in_thread(_quick, file)

    async def sharp(self, key: K, file: Path) -> Ready:
        """The page as it is, decoded once however many ask; failures are not kept."""
        return await self.made_once(
            key, lambda: in_thread(_levels, file), worth_keeping=lambda made: bool(made.picture)
        )


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
