"""How much of a picture is paper or ink: what tells an outline to be coloured from a photograph.

Blocking, for worker threads. Leaves to others: which pictures are asked about, and what it means.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter

from dcs_browser.qt.images import decode

_SIDE = 192
_PAPER, _GREY = 232, 24
"""A pixel this light is paper; a dark one whose colours differ by no more than this is a line."""


def line_share(data: bytes) -> float | None:
    """The share of pixels (0 to 1) that are paper or grey to black; None for what is no picture."""
    picture = decode(data, QSize(4 * _SIDE, 4 * _SIDE))
    if not picture:
        return None
    # Taken as they are, not blended: a line and its paper must not become a tint.
    small = picture.image.scaled(
        _SIDE, _SIDE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.FastTransformation
    )
    return _share(_on_paper(small))


def _on_paper(image: QImage) -> QImage:
    """What is transparent shows the white page."""
    made = QImage(image.size(), QImage.Format.Format_RGB888)
    made.fill(Qt.GlobalColor.white)
    painter = QPainter(made)
    painter.drawImage(0, 0, image)
    painter.end()
    return made


def _share(image: QImage) -> float:
    counted = 0
    width, step = image.width(), image.bytesPerLine()
    pixels = bytes(image.constBits())
    for row in range(image.height()):
        line = pixels[row * step : row * step + 3 * width]
        for red, green, blue in zip(line[0::3], line[1::3], line[2::3], strict=True):
            low, high = min(red, green, blue), max(red, green, blue)
            # A middle grey all over is a photograph without colours, not a drawing.
            counted += low >= _PAPER or (high - low <= _GREY and high < 96)
    return counted / max(1, width * image.height())
