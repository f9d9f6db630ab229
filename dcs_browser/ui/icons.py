"""Outlined icons from ``resources/icons``, tinted and rendered sharp at 16 px and twice that; cached.

Leaves to others: which colour a role has (``ui/theme``, whose ``icon`` is what the window uses).
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from dcs_browser import resources

SIZE = 16
"""Pixels of an icon beside text."""


@lru_cache(maxsize=1024)
def _svg(name: str) -> str:
    return resources.read_text(f"icons/{name}.svg")


@lru_cache(maxsize=64)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_svg(name).replace("currentColor", colour).encode()))


@lru_cache(maxsize=2048)
def pixmap(name: str, colour: str, size: int = SIZE, ratio: float = 1.0) -> QPixmap:
    """The icon ``name`` in ``colour`` (``#rrggbb``), ``size`` logical pixels wide; ``FileNotFoundError`` if unknown."""
    edge = round(size * ratio)
    picture = QPixmap(edge, edge)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    _renderer(name, colour).render(painter, QRectF(0, 0, edge, edge))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@lru_cache(maxsize=2048)
def tinted(name: str, colour: str, disabled: str, checked: str = "") -> QIcon:
    """An icon in ``colour``; switched-off controls show it in ``disabled``, checked ones in ``checked`` if given."""
    # Two sizes only: a picture costs a fraction of a millisecond, and a window shows a hundred icons.
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, colour, SIZE, ratio), QIcon.Mode.Normal)
        made.addPixmap(pixmap(name, colour, SIZE, ratio), QIcon.Mode.Selected)
        made.addPixmap(pixmap(name, disabled, SIZE, ratio), QIcon.Mode.Disabled)
        if checked:
            for mode in (QIcon.Mode.Normal, QIcon.Mode.Active, QIcon.Mode.Selected):
                made.addPixmap(pixmap(name, checked, SIZE, ratio), mode, QIcon.State.On)
    return made


@lru_cache(maxsize=512)
def spaced(name: str, colour: str, disabled: str, checked: str, gap: int, *, mirrored: bool = False) -> QIcon:
    """An icon with ``gap`` pixels of air towards the text: a button's own distance is too small and fixed."""
    made = QIcon()
    looks = (
        (colour, QIcon.Mode.Normal, QIcon.State.Off),
        (checked, QIcon.Mode.Normal, QIcon.State.On),
        (disabled, QIcon.Mode.Disabled, QIcon.State.Off),
    )
    for ratio in (1.0, 2.0):
        for tint, mode, state in looks:
            picture = QPixmap(QSize(round((SIZE + gap) * ratio), round(SIZE * ratio)))
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.drawPixmap(gap if mirrored else 0, 0, pixmap(name, tint, SIZE, ratio))
            painter.end()
            made.addPixmap(picture, mode, state)
    return made


def application_icon() -> QIcon:
    """The program's own icon, from ``resources/icons/app.svg``."""
    made = QIcon()
    renderer = QSvgRenderer(QByteArray(resources.read_bytes("icons/app.svg")))
    for edge in (16, 24, 32, 48, 64, 128, 256):
        picture = QPixmap(QSize(edge, edge))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter)
        painter.end()
        made.addPixmap(picture)
    return made
