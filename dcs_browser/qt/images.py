"""Pictures decoded off the window's thread, at the size they are shown; failures are values, not exceptions.

Leaves to others: fetching the bytes (``services/cache``, ``services/sources``) and drawing (views make the pixmap).
"""

import asyncio
import logging
from collections import OrderedDict
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QFile, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from dcs_browser.qt.pool import in_thread
from dcs_browser.qt.tasks import Tasks

ALLOCATION_LIMIT = 512
"""MiB one picture may take decoded: an A3 scan at 600 dpi is 280."""
_log = logging.getLogger(__name__)
_SCALABLE = frozenset({"svg", "svgz", "pdf"})


@dataclass(frozen=True, slots=True)
class Picture:
    """A decoded picture, or the reason why there is none.

    ``original`` is the size in pixels the file has; ``image`` may be smaller. ``problem`` is empty when it worked.
    """

    image: QImage = field(default_factory=QImage)
    original: QSize = field(default_factory=QSize)
    format: str = ""
    problem: str = ""

    def __bool__(self) -> bool:
        return not self.image.isNull()


def decode(source: Path | bytes, size: QSize | None = None) -> Picture:
    """Decode a file or bytes to fit into ``size`` device pixels, keeping proportions, never enlarging bitmaps.

    Blocking, for worker threads. The format is told by the content, not by the name's ending; a turn noted by
    a camera is applied.
    """
    QImageReader.setAllocationLimit(ALLOCATION_LIMIT)
    if isinstance(source, Path):
        device: QIODevice = QFile(str(source))
    else:
        device = QBuffer()
        device.setData(QByteArray(source))
    if not device.open(QIODevice.OpenModeFlag.ReadOnly):
        return Picture(problem=device.errorString())
    try:
        return _decode(device, size)
    finally:
        device.close()


def _decode(device: QIODevice, size: QSize | None) -> Picture:
    reader = QImageReader(device)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    kind = reader.format().toStdString()
    original = reader.size()
    if size is not None and original.isValid() and not original.isEmpty():
        turned = original.transposed() if _is_turned(reader) else original
        fitted = turned.scaled(size, Qt.AspectRatioMode.KeepAspectRatio)
        if kind in _SCALABLE or fitted.width() < turned.width():
            target = fitted.transposed() if _is_turned(reader) else fitted
            reader.setScaledSize(target.expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        return Picture(original=original, format=kind, problem=reader.errorString())
    if not original.isValid():
        original = image.size()
        if size is not None and (original.width() > size.width() or original.height() > size.height()):
            image = image.scaled(
                size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
    elif _is_turned(reader):
        original = original.transposed()
    return Picture(image, original, kind)


def _is_turned(reader: QImageReader) -> bool:
    # Every orientation with a quarter turn carries this flag.
    return bool(reader.transformation().value & 4)


def size_of(source: Path | bytes) -> tuple[int, int] | None:
    """Width and height in pixels from the header alone, or ``None`` when it is not a picture."""
    if isinstance(source, Path):
        reader = QImageReader(str(source))
        reader.setDecideFormatFromContent(True)
        found = reader.size()
    else:
        buffer = QBuffer()
        buffer.setData(QByteArray(source))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer)
        reader.setDecideFormatFromContent(True)
        found = reader.size()
    return (found.width(), found.height()) if found.isValid() else None


async def load_picture(source: Path | bytes, size: QSize | None = None) -> Picture:
    """:func:`decode` in the pool."""
    return await in_thread(decode, source, size)


async def load_image(source: Path | bytes, size: QSize | None = None) -> QImage:
    """The image of :func:`load_picture`; a null image when it can't be decoded."""
    return (await load_picture(source, size)).image


class Thumbnails:
    """Small pictures kept in memory up to ``budget`` bytes, least recently used go first.

    Keys are the caller's: best ETag or (path, size, time) and the edge. Lives on one loop.
    """

    def __init__(self, budget: int = 64 * 1024 * 1024) -> None:
        self._budget = budget
        self._used = 0
        self._kept: OrderedDict[str, Picture] = OrderedDict()
        self._coming: dict[str, asyncio.Task[Picture]] = {}
        self._tasks = Tasks("thumbnails", lambda error: _log.debug("not decoded: %s", error))

    def peek(self, key: str) -> Picture | None:
        """What is in memory under ``key``; never starts work (for ``data()`` and ``paint()``)."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    async def get(self, key: str, source: Path | bytes, size: QSize) -> Picture:
        """The picture under ``key``, decoded at most once however many ask; failures are kept as well."""
        found = self.peek(key)
        if found is not None:
            return found
        coming = self._coming.get(key)
        if coming is None:
            coming = self._tasks.spawn(self._make(key, source, size))
            self._coming[key] = coming
            coming.add_done_callback(lambda _: self._coming.pop(key, None))
        # One caller scrolled away must not take the picture from the others.
        return await asyncio.shield(coming)

    async def _make(self, key: str, source: Path | bytes, size: QSize) -> Picture:
        picture = await load_picture(source, size)
        self._kept[key] = picture
        self._used += picture.image.sizeInBytes()
        while self._used > self._budget and len(self._kept) > 1:
            _, dropped = self._kept.popitem(last=False)
            self._used -= dropped.image.sizeInBytes()
        return picture

    def forget(self) -> None:
        """Drop all that is kept."""
        self._kept.clear()
        self._used = 0

    async def close(self) -> None:
        """End what is being decoded and drop the rest."""
        await self._tasks.close()
        self.forget()
