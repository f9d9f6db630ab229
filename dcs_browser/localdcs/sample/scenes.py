"""The large illustrations: a backdrop each, and the drawings that stand in it.

A scene is laid out on 1000 x 460 units and stretched to any box; drawings keep their shape. ``tag`` is where
a label of that drawing may stand (its centre), for the exercises that ask for names.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen

from dcs_browser.localdcs.sample import pictures

SPAN, RISE = 1000, 460


@dataclass(frozen=True)
class Item:
    """A drawing with its centre and side in scene units, and the place of its label."""

    picture: str
    x: int
    y: int
    side: int
    tag: tuple[int, int]


SCENES: dict[str, tuple[Item, ...]] = {
    "harbour": (
        Item("lighthouse", 140, 215, 250, (140, 42)),
        Item("boat", 420, 262, 220, (500, 418)),
        Item("gull", 610, 120, 100, (610, 42)),
        Item("whale", 850, 300, 170, (850, 418)),
        Item("anchor", 172, 392, 84, (290, 418)),
        Item("sun", 860, 92, 120, (860, 190)),
    ),
    "city": (
        Item("school", 170, 222, 230, (170, 42)),
        Item("bus", 420, 352, 180, (420, 228)),
        Item("bicycle", 640, 360, 140, (640, 246)),
        Item("shop", 860, 226, 210, (860, 60)),
        Item("tree", 640, 170, 150, (640, 42)),
        Item("car", 180, 372, 150, (170, 432)),
    ),
    "meadow": (
        Item("tree", 150, 200, 250, (150, 42)),
        Item("rabbit", 400, 320, 130, (400, 424)),
        Item("flower", 610, 330, 130, (610, 424)),
        Item("bee", 560, 150, 100, (560, 60)),
        Item("butterfly", 400, 140, 96, (390, 50)),
        Item("house", 850, 232, 200, (850, 90)),
    ),
    "reef": (
        Item("octopus", 160, 200, 190, (160, 60)),
        Item("fish", 400, 130, 130, (400, 42)),
        Item("turtle", 640, 170, 180, (640, 52)),
        Item("seahorse", 880, 190, 160, (880, 70)),
        Item("crab", 330, 352, 130, (330, 262)),
        Item("starfish", 620, 380, 96, (620, 300)),
    ),
    "night": (
        Item("moon", 150, 130, 150, (150, 250)),
        Item("rocket", 400, 190, 180, (400, 60)),
        Item("planet", 640, 120, 130, (640, 220)),
        Item("star", 860, 110, 120, (860, 210)),
        Item("house", 760, 350, 130, (900, 420)),
        Item("pine", 250, 360, 130, (120, 420)),
    ),
    "market": (
        Item("apple", 140, 306, 120, (140, 424)),
        Item("carrot", 320, 306, 120, (320, 424)),
        Item("cheese", 500, 306, 120, (500, 424)),
        Item("bread", 680, 306, 120, (680, 424)),
        Item("grapes", 860, 306, 120, (860, 424)),
    ),
    "classroom": (
        Item("clock", 130, 110, 110, (130, 216)),
        Item("map", 860, 120, 170, (860, 242)),
        Item("bag", 160, 340, 140, (160, 436)),
        Item("book", 500, 318, 120, (500, 424)),
        Item("pencil", 690, 320, 100, (690, 424)),
        Item("ruler", 880, 320, 110, (880, 424)),
    ),
    "mountain": (
        Item("pine", 130, 270, 200, (130, 130)),
        Item("house", 360, 310, 160, (360, 200)),
        Item("cloud", 330, 90, 150, (330, 42)),
        Item("sun", 860, 90, 130, (860, 190)),
        Item("rain", 600, 100, 130, (600, 200)),
        Item("sprout", 640, 360, 100, (640, 436)),
    ),
    "weather": (
        Item("sun", 120, 130, 160, (120, 250)),
        Item("rain", 350, 130, 150, (350, 250)),
        Item("rainbow", 610, 160, 210, (610, 290)),
        Item("snow", 860, 130, 130, (860, 250)),
        Item("umbrella", 260, 350, 120, (110, 400)),
        Item("kite", 800, 350, 120, (660, 420)),
    ),
}


COMPANIONS = {
    "harbour": "reef",
    "city": "harbour",
    "meadow": "weather",
    "reef": "harbour",
    "night": "mountain",
    "market": "city",
    "classroom": "city",
    "mountain": "meadow",
    "weather": "harbour",
}
"""The scene that goes with another where a second picture is wanted."""


def paint(painter: QPainter, name: str, box: QRectF, *, radius: float = 18, items: bool = True) -> None:
    """Paint the scene ``name`` into ``box`` with round corners."""
    painter.save()
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.translate(box.topLeft())
    sx, sy = box.width() / SPAN, box.height() / RISE
    painter.save()
    painter.scale(sx, sy)
    painter.setPen(Qt.PenStyle.NoPen)
    _BACKDROPS[name](painter)
    painter.restore()
    size = min(math.sqrt(sx * sy), 1.35 * min(sx, sy))  # tall boxes get larger drawings, not stretched ones
    for item in SCENES[name] if items else ():
        side = item.side * size
        pictures.paint(
            painter, item.picture, QRectF(item.x * sx - side / 2, item.y * sy - side / 2, side, side)
        )
    painter.restore()


def _sky(painter: QPainter, top: str, bottom: str) -> None:
    shade = QLinearGradient(0, 0, 0, RISE)
    shade.setColorAt(0, QColor(top))
    shade.setColorAt(1, QColor(bottom))
    painter.fillRect(QRectF(0, 0, SPAN, RISE), shade)


def _ridge(
    painter: QPainter, colour: str, base: float, height: float, waves: float, shift: float = 0
) -> None:
    """Hills or water: everything below a smooth line."""
    path = QPainterPath(QPointF(0, RISE))
    for step in range(51):
        x = step * SPAN / 50
        path.lineTo(x, base - height * math.sin(x / SPAN * math.tau * waves + shift))
    path.lineTo(SPAN, RISE)
    path.closeSubpath()
    painter.fillPath(path, QColor(colour))


def _block(painter: QPainter, colour: str, x: float, y: float, w: float, h: float, radius: float = 0) -> None:
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(QRectF(x, y, w, h), radius, radius)


def _blob(painter: QPainter, colour: str, x: float, y: float, w: float, h: float) -> None:
    painter.setBrush(QColor(colour))
    painter.drawEllipse(QPointF(x, y), w, h)


def _clouds(painter: QPainter, *places: tuple[float, float, float]) -> None:
    for x, y, size in places:
        for dx, dy, part in ((-0.8, 0.2, 0.55), (0, 0, 0.8), (0.8, 0.2, 0.6), (0.2, 0.35, 0.7)):
            _blob(painter, "#ffffff", x + dx * size, y + dy * size, part * size, part * size * 0.62)


def _harbour(painter: QPainter) -> None:
    _sky(painter, "#a8dcf0", "#f2fafc")
    _clouds(painter, (330, 80, 46), (720, 70, 38))
    _ridge(painter, "#9cc9b4", 236, 26, 1.3, 2.1)
    _ridge(painter, "#58a9c4", 262, 4, 6)
    _ridge(painter, "#3f90b0", 322, 7, 5, 1.6)
    _ridge(painter, "#2c7799", 384, 8, 4, 0.5)
    _blob(painter, "#d9b98c", 110, 396, 270, 78)
    _blob(painter, "#c7a273", 80, 432, 260, 62)


def _city(painter: QPainter) -> None:
    _sky(painter, "#bfe3f2", "#fdf3e3")
    _clouds(painter, (330, 70, 44), (500, 110, 34))
    for number in range(15):
        height = 90 + (number * 67) % 130
        left = number * 68 - 10
        _block(painter, ("#a9c0d3", "#93afc6", "#b9cddb")[number % 3], left, 320 - height, 62, height + 20, 3)
        for window in range(height // 34):
            for column in (12, 36):
                _block(painter, "#e9f3f8", left + column, 330 - height + window * 34, 13, 17, 2)
    _block(painter, "#8fbf84", 0, 312, SPAN, 40)
    _block(painter, "#5c6874", 0, 345, SPAN, RISE)
    for number in range(9):
        _block(painter, "#f4e6bd", 20 + number * 118, 412, 62, 7, 3)


def _meadow(painter: QPainter) -> None:
    _sky(painter, "#aee0f3", "#f4fbf4")
    _clouds(painter, (270, 90, 46), (720, 70, 56))
    _ridge(painter, "#a8d5a0", 250, 34, 1.2)
    _ridge(painter, "#86c183", 306, 26, 1.0, 2.4)
    _ridge(painter, "#66aa6c", 370, 16, 1.4, 0.6)
    for number in range(26):
        x, y = (number * 173) % SPAN, 392 + (number * 37) % 58
        _blob(painter, ("#f6c445", "#ffffff", "#ec9cae")[number % 3], x, y, 6, 6)


def _reef(painter: QPainter) -> None:
    _sky(painter, "#7ccbe0", "#1f6f95")
    for number in range(5):
        path = QPainterPath(QPointF(120 + number * 200, 0))
        path.lineTo(180 + number * 200, 0)
        path.lineTo(120 + number * 200, RISE)
        path.lineTo(-20 + number * 200, RISE)
        painter.fillPath(path, QColor(255, 255, 255, 22))
    _ridge(painter, "#e8d2a0", 394, 12, 1.6)
    for x, height, colour in (
        (60, 120, "#e8788a"),
        (110, 90, "#f08c3c"),
        (480, 110, "#c76b98"),
        (760, 130, "#e8788a"),
        (930, 110, "#f0b04c"),
    ):
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colour), 15, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        path = QPainterPath(QPointF(x, 430))
        path.quadTo(x - 12, 430 - height * 0.5, x - 22, 430 - height)
        path.moveTo(x - 3, 420 - height * 0.2)
        path.quadTo(x + 26, 410 - height * 0.5, x + 28, 430 - height * 0.9)
        painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
    for number in range(22):
        _blob(painter, "#cdeef6", (number * 211) % SPAN, (number * 97) % 360, 4 + number % 5, 4 + number % 5)


def _night(painter: QPainter) -> None:
    _sky(painter, "#14213d", "#4a5a8f")
    for number in range(60):
        size = 1.5 + number % 3
        _blob(painter, "#f7efcf", (number * 163) % SPAN, (number * 71) % 330, size, size)
    _ridge(painter, "#2b3966", 370, 30, 1.5)
    _ridge(painter, "#1d2848", 414, 18, 1.1, 2)


def _market(painter: QPainter) -> None:
    _sky(painter, "#fbe8cc", "#f6d7a6")
    for number in range(13):
        colour = "#e0573e" if number % 2 else "#fff7e8"
        _block(painter, colour, number * 78 - 8, 40, 78, 100)
        _blob(painter, colour, number * 78 + 31, 140, 39, 26)
    _block(painter, "#8a5a3b", 0, 26, SPAN, 20)
    _block(painter, "#b98555", 0, 360, SPAN, RISE)
    for number in range(5):
        _block(painter, "#d6a873", 52 + number * 180, 330, 176, 58, 6)
        _block(painter, "#a87345", 52 + number * 180, 348, 176, 4)
        _block(painter, "#a87345", 52 + number * 180, 366, 176, 4)


def _classroom(painter: QPainter) -> None:
    _sky(painter, "#f7efdf", "#f2e2c4")
    _block(painter, "#8a5a3b", 262, 34, 476, 204, 8)
    _block(painter, "#2f6b57", 274, 46, 452, 180, 4)
    painter.setPen(QPen(QColor("#dff0e6"), 5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for y, width in ((96, 300), (132, 350), (168, 220)):
        painter.drawLine(QPointF(310, y), QPointF(310 + width, y))
    painter.setPen(Qt.PenStyle.NoPen)
    _block(painter, "#c9986a", 0, 372, SPAN, RISE)
    _block(painter, "#b5834f", 0, 372, SPAN, 9)


def _mountain(painter: QPainter) -> None:
    _sky(painter, "#b7def0", "#fbf7ea")
    for x, height, width in ((180, 230, 260), (470, 300, 300), (790, 250, 290)):
        path = QPainterPath(QPointF(x - width, 380))
        path.lineTo(x, 380 - height)
        path.lineTo(x + width, 380)
        painter.fillPath(path, QColor("#7f9fb8"))
        cap = QPainterPath(QPointF(x, 380 - height))
        cap.lineTo(x + width * 0.24, 380 - height * 0.76)
        cap.lineTo(x + width * 0.08, 380 - height * 0.82)
        cap.lineTo(x - width * 0.05, 380 - height * 0.72)
        cap.lineTo(x - width * 0.24, 380 - height * 0.76)
        painter.fillPath(cap, QColor("#ffffff"))
    _ridge(painter, "#8fc28a", 350, 22, 1.3)
    _ridge(painter, "#6dac72", 400, 16, 1.1, 2)


def _weather(painter: QPainter) -> None:
    _sky(painter, "#cfe6f5", "#fdfaf0")
    _clouds(painter, (230, 70, 40), (480, 90, 46), (740, 60, 40))
    _ridge(painter, "#a3cfa0", 400, 18, 1.5)
    _ridge(painter, "#82bb84", 430, 10, 1.2, 1.9)


_BACKDROPS: dict[str, Callable[[QPainter], None]] = {
    "harbour": _harbour,
    "city": _city,
    "meadow": _meadow,
    "reef": _reef,
    "night": _night,
    "market": _market,
    "classroom": _classroom,
    "mountain": _mountain,
    "weather": _weather,
}
