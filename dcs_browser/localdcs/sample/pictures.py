"""The small drawings of the sample books: ``resources/sample/pictures.txt`` as painter paths.

Every drawing can also be painted as line art, for the colouring pages.
"""

import re
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from dcs_browser import resources

COLOURS = {
    "ink": "#2b3440",
    "red": "#e0573e",
    "orange": "#f08c3c",
    "yellow": "#f6c445",
    "green": "#6ab07a",
    "dkgreen": "#3c7a52",
    "teal": "#2a9d8f",
    "blue": "#3d7ea6",
    "ltblue": "#a9d6ea",
    "navy": "#264a66",
    "purple": "#7b6aa8",
    "pink": "#ec9cae",
    "brown": "#8a5a3b",
    "tan": "#dbb78e",
    "cream": "#fff4dc",
    "grey": "#9aa7b1",
    "ltgrey": "#dde3e8",
    "white": "#ffffff",
}
_TOKEN = re.compile(r"[MLCQZOR]|-?\d+(?:\.\d+)?")
_ARITY = {"M": 2, "L": 2, "C": 6, "Q": 4, "O": 4, "R": 5, "Z": 0}


@dataclass(frozen=True)
class Stroke:
    """One path of a drawing; ``width`` 0 means it is filled."""

    colour: QColor
    width: float
    path: QPainterPath


def a_path(text: str) -> QPainterPath:
    """The painter path of the little language at the head of ``pictures.txt``."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    tokens = _TOKEN.findall(text)
    at, command = 0, ""
    while at < len(tokens):
        if tokens[at].isalpha():
            command = tokens[at]
            at += 1
        n = [float(token) for token in tokens[at : at + _ARITY[command]]]
        at += _ARITY[command]
        if command == "M":
            path.moveTo(*n)
        elif command == "L":
            path.lineTo(*n)
        elif command == "C":
            path.cubicTo(*n)
        elif command == "Q":
            path.quadTo(*n)
        elif command == "O":
            path.addEllipse(QPointF(n[0], n[1]), n[2], n[3])
        elif command == "R":
            path.addRoundedRect(QRectF(*n[:4]), n[4], n[4])
        else:
            path.closeSubpath()
    return path


@cache
def drawings() -> dict[str, tuple[Stroke, ...]]:
    """Every drawing by name."""
    found: dict[str, tuple[Stroke, ...]] = {}
    for block in resources.read_text("sample/pictures.txt").split("\n\n"):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        if lines:
            found[lines[0]] = tuple(_stroke(line) for line in lines[1:])
    return found


def _stroke(line: str) -> Stroke:
    paint, _, path = line.partition(" ")
    name, _, width = paint.lstrip("-").partition(":")
    return Stroke(QColor(COLOURS[name]), float(width or 0), a_path(path))


def paint(painter: QPainter, name: str, box: QRectF, *, line_art: bool = False) -> None:
    """Paint the drawing ``name`` as large as fits into ``box``, centred; ``line_art`` leaves it uncoloured."""
    side = min(box.width(), box.height())
    painter.save()
    painter.translate(box.center().x() - side / 2, box.center().y() - side / 2)
    painter.scale(side / 100, side / 100)
    ink = QPen(
        QColor("#39424d"), 1.1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )
    for stroke in drawings()[name]:
        if stroke.width:
            pen = QPen(stroke.colour, stroke.width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            if line_art:
                pen.setColor(ink.color())
                pen.setWidthF(min(stroke.width, 1.6))
            painter.strokePath(stroke.path, pen)
        elif line_art:
            painter.fillPath(stroke.path, QColor("white"))
            painter.strokePath(stroke.path, ink)
        else:
            painter.fillPath(stroke.path, stroke.colour)
    painter.restore()
