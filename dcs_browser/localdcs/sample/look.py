"""How a page is measured: boxes and faces. The colours of each book are in ``catalogue``.

Pages are 1240 x 1754 pixels, A4 at 150 dots per inch (format 1.1); all boxes are whole pixels of the page.
"""

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from dcs_browser import resources

PAGE_WIDTH, PAGE_HEIGHT = 1240, 1754
LEFT, RIGHT = 96, 1156
WIDTH = RIGHT - LEFT
TOP, BOTTOM = 196, 1656


class Box(NamedTuple):
    """A rectangle in whole pixels."""

    x: int
    y: int
    w: int
    h: int

    @property
    def right(self) -> int:
        return self.x + self.w

    @property
    def bottom(self) -> int:
        return self.y + self.h

    @property
    def centre(self) -> tuple[int, int]:
        return self.x + self.w // 2, self.y + self.h // 2

    def grown(self, by: int) -> "Box":
        return Box(self.x - by, self.y - by, self.w + 2 * by, self.h + 2 * by)

    def touches(self, other: "Box") -> bool:
        return (
            self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom
        )

    def rect(self) -> QRectF:
        return QRectF(*self)

    def json(self) -> dict[str, int]:
        """As ``config.json`` spells a rectangle (format 3.0)."""
        return self._asdict()


_FILES = {
    "regular": "quay-regular.otf",
    "bold": "quay-semibold.otf",
    "display": "quay-extrabold.otf",
    "serif": "quay-serif.ttf",
}


@cache
def _family(kind: str) -> str:
    """Load one of the faces that come with the program, so that every machine breaks lines alike."""
    number = QFontDatabase.addApplicationFontFromData(resources.read_bytes(f"sample/fonts/{_FILES[kind]}"))
    return QFontDatabase.applicationFontFamilies(number)[0]


@cache
def face(kind: str, size: int) -> QFont:
    """The font of a ``kind`` (regular, bold, display, serif) at ``size`` pixels."""
    font = QFont(_family(kind))
    font.setPixelSize(size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.NoSubpixelAntialias)
    return font


@cache
def _metrics(kind: str, size: int) -> QFontMetricsF:
    return QFontMetricsF(face(kind, size))


@cache
def text_width(text: str, kind: str, size: int) -> float:
    """Width of one line in pixels."""
    return _metrics(kind, size).horizontalAdvance(text)
