"""Pictures decoded off the window's thread, at the size they are shown; failures are values, not exceptions.

Leaves to others: fetching the bytes (``services/cache``, ``services/sources``) and drawing (views make the pixmap).
"""

import re
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPen

from dcs_browser.domain.media import kind_of
from dcs_browser.qt.kept import Kept
from dcs_browser.qt.pool import in_thread

ALLOCATION_LIMIT = 512
"""MiB one picture may take decoded: an A3 scan at 600 dpi is 280."""
_HEAD = 4096
"""First bytes of a file that tell its format."""
_KINDS = frozenset({"png", "jpeg", "gif", "webp", "bmp", "svg", "pdf"})
_DRAWN = frozenset({"svg", "svgz", "pdf"})
_MAGIC = (
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"\0\0\1\0", "ico"),
    (b"\x1f\x8b", "svgz"),
    (b"icns", "icns"),
)
_SVG_TAG = re.compile(rb"<svg\s[^>]*>")
_SVG_SIDE = re.compile(rb"""\s(width|height)\s*=\s*["']\s*(\d+(?:\.\d+)?)(?:px)?\s*["']""")


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
    try:
        if isinstance(source, Path):
            return _decode(source, size)
        # Not from a buffer of ours: the reader would need the interpreter to read from it (see ``_reader``).
        with tempfile.TemporaryDirectory(prefix="dcs-browser-picture-") as folder:
            file = Path(folder) / "picture"
            file.write_bytes(source)
            return _decode(file, size)
    except OSError as error:
        return Picture(problem=error.strerror or str(error))


def _decode(file: Path, size: QSize | None) -> Picture:
    with file.open("rb") as stream:
        head = stream.read(_HEAD)
    kind = _named(head)
    if kind in _DRAWN:
        return _drawn(file, kind, head, size)
    reader = _reader(file, kind)
    if not kind:
        image = reader.read()
        if image.isNull():
            return Picture(problem=reader.errorString())
        return Picture(_fitted(image, size), image.size(), reader.format().toStdString())
    original = reader.size()
    if size is not None and original.isValid() and not original.isEmpty():
        turned = original.transposed() if _is_turned(reader) else original
        fitted = turned.scaled(size, Qt.AspectRatioMode.KeepAspectRatio)
        if fitted.width() < turned.width():
            target = fitted.transposed() if _is_turned(reader) else fitted
            reader.setScaledSize(target.expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        return Picture(original=original, format=kind, problem=reader.errorString())
    if not original.isValid():
        return Picture(_fitted(image, size), image.size(), kind)
    return Picture(image, original.transposed() if _is_turned(reader) else original, kind)


def _reader(file: Path, kind: str) -> QImageReader:
    """A reader that never makes two threads wait for each other.

    Only ``read`` lets go of the interpreter's lock; all else is called with it. What Qt does inside then must not need
    a lock whose holder may wait for the interpreter's:

    * Finding out the format lets the SVG plug-in connect a signal; the window's thread holds a lock of signals while
      the destructor of an object asks Python whether it overrides ``disconnectNotify``. So the reader is told the
      format; where the first bytes don't tell it, nothing but ``read`` is asked first.
    * Reading from a device made by Python asks the interpreter too, under the lock of the plug-ins. So it is a name.
    """
    reader = QImageReader(str(file), QByteArray(kind.encode()))
    if kind:
        reader.setAutoDetectImageFormat(False)
    else:
        reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    return reader


def _drawn(file: Path, kind: str, head: bytes, size: QSize | None) -> Picture:
    """A drawing has a size of its own, but is made at the one it is shown in."""
    original = _size_told(head) if kind == "svg" else None
    if original is None or size is None:
        reader = _reader(file, kind)
        image = reader.read()
        original = original or image.size()
        if image.isNull() or size is None:
            return Picture(image, original, kind, reader.errorString() if image.isNull() else "")
    reader = _reader(file, kind)
    reader.setScaledSize(original.scaled(size, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    image = reader.read()
    return Picture(image, original, kind, reader.errorString() if image.isNull() else "")


def _named(head: bytes) -> str:
    """The format in Qt's words; ``""`` for what its first bytes don't tell."""
    kind = kind_of(head)
    if kind in _KINDS:
        return kind
    return next((name for magic, name in _MAGIC if head.startswith(magic)), "")


def _size_told(head: bytes) -> QSize | None:
    """Width and height an SVG says in pixels; ``None`` when it takes reading to know."""
    tag = _SVG_TAG.search(head)
    if tag is None:
        return None
    told = {name: float(value) for name, value in _SVG_SIDE.findall(tag[0])}
    if len(told) < 2 or not all(1 <= side <= 1_000_000 for side in told.values()):
        return None
    return QSize(round(told[b"width"]), round(told[b"height"]))


def _fitted(image: QImage, size: QSize | None) -> QImage:
    if size is None or (image.width() <= size.width() and image.height() <= size.height()):
        return image
    return image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _is_turned(reader: QImageReader) -> bool:
    # Every orientation with a quarter turn carries this flag.
    return bool(reader.transformation().value & 4)


async def load_picture(source: Path | bytes, size: QSize | None = None) -> Picture:
    """:func:`decode` in the pool."""
    return await in_thread(decode, source, size)


async def load_image(source: Path | bytes, size: QSize | None = None) -> QImage:
    """The image of :func:`load_picture`; a null image when it can't be decoded."""
    return (await load_picture(source, size)).image


class Thumbnails(Kept[str, Picture]):
    """Small pictures. The best keys are ETag, or path, size and time, and the edge."""

    def __init__(self, budget: int = 64 * 1024 * 1024) -> None:
        super().__init__("thumbnails", budget, lambda picture: picture.image.sizeInBytes())

    async def get(self, key: str, source: Path | bytes, size: QSize) -> Picture:
        """The picture under ``key``, decoded at most once however many ask; failures are kept as well."""
        return await self.made_once(key, lambda: load_picture(source, size))


def _know_types() -> None:
    """Let PySide make every class and enumeration that decoding and drawing on workers meets, here and now.

    It makes them at first use, in Python, and two threads that meet in there crash: 28 of 30 processes whose first
    pictures were decoded side by side. What is imported by name is there; what such a call only returns or could take
    is not.
    """
    image = QImage(8, 8, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.drawImage(0, 0, image)
    painter.setPen(QPen(QColor(), 1))
    painter.drawRect(image.rect().adjusted(1, 1, -1, -1))
    painter.end()
    with tempfile.TemporaryDirectory(prefix="dcs-browser-picture-") as folder:
        file = Path(folder) / "picture.png"
        image.save(str(file))
        decode(file, QSize(4, 4))
    decode(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>', QSize(4, 4))
    image.hasAlphaChannel()
    image.copy(image.rect()).convertToFormat(QImage.Format.Format_RGB32).scaled(
        image.size() / 2, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    bytes(image.constBits())
    image.sizeInBytes()
    image.bytesPerLine()


_know_types()
