"""How things look that are played with: colours on paper, signs of right and wrong, text that fits its box, focus rings.

Pictures of books are light whatever the theme, so what stands on them keeps the light colours. Texts of the book are
painted as they are. Leaves to others: what is drawn where.
"""

import re
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPainter, QPen, QPixmap

from dcs_browser.domain.flowbook.judging import Mark
from dcs_browser.ui import icons, theme

LONGEST = 400
"""Characters painted of one text; nobody reads more in a box."""

_BADGE = 16
_HALVES = re.compile("[\ud800-\udfff]")
"""Halves of letters, which only broken JSON holds; Qt would drop the whole text."""


@dataclass(frozen=True, slots=True)
class Look:
    """A colour token, its soft ground and an icon: colour never stands alone."""

    token: str
    soft: str
    icon: str
    dashed: bool = False


LOOKS = {
    Mark.RIGHT: Look("ok", "ok_soft", "check"),
    Mark.WRONG: Look("error", "error_soft", "x"),
    Mark.MISSED: Look("ok", "ok_soft", "check", dashed=True),
}


def ink(token: str, alpha: float = 1.0) -> QColor:
    """A colour for what stands on a picture of the book."""
    made = QColor(str(getattr(theme.LIGHT, token)))
    made.setAlphaF(alpha)
    return made


def tint(token: str, *, paper: bool) -> QColor:
    """The same on paper or in the window."""
    return ink(token) if paper else theme.colour(token)


def sign(icon: str, token: str, *, paper: bool, size: int = theme.ICON) -> QPixmap:
    """An icon in a token's colour."""
    application = QGuiApplication.instance()
    ratio = application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0
    return icons.pixmap(icon, tint(token, paper=paper).name(), size, ratio)


def clipped(text: str) -> str:
    """As much of a text as is ever painted, on one line."""
    return " ".join(_HALVES.sub("\ufffd", text[:LONGEST]).split())


def fitted(text: str, room: QSizeF, largest: int, least: int = 9, *, bold: bool = True) -> tuple[QFont, str]:
    """The largest font in which ``text`` fits, and the text, cut with an ellipsis where even the least is too large."""
    text = clipped(text)
    weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
    size = max(least, min(largest, int(room.height() / 1.25)))
    font = theme.font(size, weight)
    width = QFontMetricsF(font).horizontalAdvance(text)
    if width > room.width() > 0:
        size = max(least, int(size * room.width() / width))
        font = theme.font(size, weight)
        text = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, room.width()))
    return font, text


def focus_ring(painter: QPainter, box: QRectF, radius: float, *, paper: bool) -> None:
    """The visible focus; on pictures with a pale line around, so that it is seen on any ground."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if paper:
        painter.setPen(QPen(ink("surface"), theme.FOCUS_RING + 2))
        painter.drawRoundedRect(box, radius, radius)
    painter.setPen(QPen(tint("accent", paper=paper), theme.FOCUS_RING))
    painter.drawRoundedRect(box, radius, radius)


def badge(painter: QPainter, centre: QPointF, mark: Mark, *, paper: bool) -> None:
    """The round sign of a mark; nothing for what has none."""
    look = LOOKS.get(mark)
    if look is None:
        return
    disc = QRectF(0, 0, _BADGE, _BADGE)
    disc.moveCenter(centre)
    strong = tint(look.token, paper=paper)
    ground = tint("surface", paper=paper)
    painter.setPen(QPen(strong if look.dashed else ground, 1.5))
    painter.setBrush(ground if look.dashed else strong)
    painter.drawEllipse(disc)
    glyph = sign(look.icon, look.token if look.dashed else "surface", paper=paper, size=11)
    painter.drawPixmap(disc.center() - QPointF(5.5, 5.5), glyph)


def edge(token: str, width: float, *, paper: bool, dashed: bool = False) -> QPen:
    """A pen for the frame of a box."""
    pen = QPen(tint(token, paper=paper), width)
    if dashed:
        pen.setStyle(Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 2.5])
    return pen
