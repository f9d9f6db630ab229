"""The printed page and the cover: head, foot, spacing; which exercises stand on a page says ``catalogue``."""

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPainterPath, QPen

from dcs_browser.localdcs.sample import blocks, exercises, exercises_choice, pictures, scenes
from dcs_browser.localdcs.sample.catalogue import BookPlan, Look
from dcs_browser.localdcs.sample.look import (
    BOTTOM,
    LEFT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RIGHT,
    TOP,
    WIDTH,
    Box,
    face,
    text_width,
)
from dcs_browser.localdcs.sample.sheet import PALE, Sheet
from dcs_browser.localdcs.sample.texts import Unit, instructions

COVER = (900, 1273)
"""Width and height of ``images/book_cover.png`` in pixels."""

Block = Callable[[Sheet, Unit, dict[str, str]], None]
BLOCKS: dict[str, Block] = {
    name: getattr(module, name)
    for module, names in (
        (exercises, "labels callouts sort notes match match_pictures puzzle order dots colour"),
        (exercises_choice, "choose pick true_false tick colours gaps twins extras paint lines"),
        (blocks, "opener reading talk listen film zoom write"),
    )
    for name in names.split()
}
_LEAST, _MOST = 34, 84  # pixels between two tasks


def exercise_page(plan: BookPlan, unit: Unit, number: int, names: Sequence[str]) -> Sheet:
    """Page ``number`` with the blocks ``names``, spread over the height; raises ``ValueError`` if they don't fit."""
    tight = _set(plan, unit, number, names, _LEAST)
    slack = BOTTOM - tight.y
    if slack < 0:
        raise ValueError(f"{plan.folder}, page {number}: {-slack} pixels too long")
    gap = min(_MOST, _LEAST + slack // max(1, len(names) - 1)) if len(names) > 1 else _LEAST
    if slack > 230:
        gap = min(gap, _LEAST + (slack - 200) // len(names))
    sheet = _set(plan, unit, number, names, gap)
    blocks.filler(
        sheet, unit, instructions(plan.language), viewed=bool({"opener", "callouts", "zoom"} & {*names})
    )
    return sheet


def _set(plan: BookPlan, unit: Unit, number: int, names: Sequence[str], gap: int) -> Sheet:
    sheet = Sheet(plan.folder, unit.folder, number, plan.look)
    _head(sheet, unit)
    _foot(sheet, plan.title)
    sheet.y = TOP
    for place, name in enumerate(names):
        sheet.y += gap if place else 0
        BLOCKS[name](sheet, unit, instructions(plan.language))
    return sheet


def tale_page(plan: BookPlan, module: str, number: int, scene: str, text: str) -> Sheet:
    """A page of a picture book: the scene fills the upper part, the text is read aloud."""
    sheet = Sheet(plan.folder, module, number, plan.look)
    frame = Box(0, 0, PAGE_WIDTH, 1090)
    sheet.draw(frame, lambda painter: scenes.paint(painter, scene, frame.rect(), radius=0))
    wave = _wave(PAGE_WIDTH, 1040, 26, 1.5, PAGE_HEIGHT)
    sheet.shape(Box(0, 1000, PAGE_WIDTH, PAGE_HEIGHT - 1000), wave, "#fffdf7")
    _foot(sheet, plan.title)
    sheet.speaker(sheet.clip((" ",), name=f"{plan.tale_sound}_{number}"), RIGHT - 44, 1112, karaoke=True)
    top = 1160
    kind = "serif" if plan.look.serif else "regular"
    placed, below = sheet.flow(
        text, LEFT + 40, top + 20, WIDTH - 120, size=40, kind=kind, leading=1.6, blank=150
    )
    blocks.read_aloud(sheet, 0, [(Box(LEFT + 24, top, WIDTH - 88, below - top + 10), placed)])
    sheet.y = below
    if below > BOTTOM:
        raise ValueError(f"{plan.folder}, page {number}: the tale is too long")
    return sheet


def _wave(width: float, base: float, height: float, waves: float, bottom: float) -> QPainterPath:
    path = QPainterPath(QPointF(0, bottom))
    for step in range(61):
        x = width * step / 60
        path.lineTo(x, base - height * math.sin(x / width * math.tau * waves + 0.8))
    path.lineTo(width, bottom)
    path.closeSubpath()
    return path


def _shade(look: Look, width: float, height: float) -> QLinearGradient:
    shade = QLinearGradient(0, 0, width, height)
    shade.setColorAt(0, QColor(look.dark))
    shade.setColorAt(1, QColor(look.accent))
    return shade


def _head(sheet: Sheet, unit: Unit) -> None:
    look = sheet.look
    if look.head == "tab":
        tab = Box(LEFT, 0, 210, 132)
        sheet.fill(Box(tab.x, -30, tab.w, tab.h + 30), look.accent, radius=22)
        sheet.words(unit.name, tab.centre[0], 92, 34, "bold", "#ffffff", "centre")
        sheet.words(unit.title, LEFT + 240, 98, 44, "display", look.dark)
        sheet.line(LEFT, 150, RIGHT, 150, look.soft, 6)
        return
    height = 150

    def band(painter: QPainter) -> None:
        if look.head == "wave":
            area = QPainterPath(QPointF(0, 0))
            for step in range(61):
                x = PAGE_WIDTH * step / 60
                area.lineTo(x, height - 4 + 13 * math.sin(x / PAGE_WIDTH * math.tau * 2))
            area.lineTo(PAGE_WIDTH, 0)
            painter.fillPath(area, _shade(look, PAGE_WIDTH, 0))
        else:
            painter.fillRect(QRectF(0, 0, PAGE_WIDTH, height), _shade(look, PAGE_WIDTH, 0))
            painter.fillRect(QRectF(0, height, PAGE_WIDTH, 8), QColor(look.warm))

    sheet.draw(Box(0, 0, PAGE_WIDTH, height + 12), band)
    sheet.words(
        unit.name.upper() if sheet.look.head == "band" else unit.name, LEFT, 58, 25, "bold", look.soft
    )
    sheet.words(unit.title, LEFT, 114, 50, "display", "#ffffff")
    picture = unit.words[sheet.number % len(unit.words)][1]
    sheet.dot(RIGHT - 50, 74, 54, "#ffffff")
    sheet.picture(picture, Box(RIGHT - 88, 36, 76, 76))


def _foot(sheet: Sheet, title: str) -> None:
    odd = sheet.number % 2 == 1
    x = RIGHT - 26 if odd else LEFT + 26
    sheet.dot(x, 1702, 27, sheet.look.accent)
    sheet.words(str(sheet.number), x, 1711, 26, "bold", "#ffffff", "centre")
    sheet.words(title, x - 44 if odd else x + 44, 1710, 22, "regular", PALE, "right" if odd else "left")


def cover(plan: BookPlan) -> QImage:
    """The cover picture: title, series picture, publisher."""
    width, height = COVER
    image = QImage(width, height, QImage.Format.Format_RGB888)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    look = plan.look
    shade = QLinearGradient(0, 0, width * 0.4, height)
    shade.setColorAt(0, QColor(look.accent))
    shade.setColorAt(1, QColor(look.dark))
    painter.fillRect(QRectF(0, 0, width, height), shade)
    if look.head == "band":
        _cover_window(painter, plan)
    elif look.head == "wave":
        _cover_wave(painter, plan)
    else:
        _cover_disc(painter, plan)
    painter.fillRect(QRectF(0, 0, 18, height), QColor(0, 0, 0, 40))  # the spine
    painter.end()
    return image


def _title(painter: QPainter, plan: BookPlan, y: float, colour: str) -> None:
    """The title on one or two lines, as large as the width allows, and the line below it."""
    lines = plan.cover_lines
    size = 118 if len(lines) == 1 else 106
    while max(text_width(line, "display", size) for line in lines) > 740:
        size -= 2
    painter.setPen(QColor(colour))
    painter.setFont(face("display", size))
    for place, line in enumerate(lines):
        painter.drawText(QPointF(80, y + place * size * 1.06), line)
    painter.setFont(face("bold", 34))
    painter.drawText(QPointF(84, y + (len(lines) - 1) * size * 1.06 + 66), plan.subtitle)


def _publisher(painter: QPainter, plan: BookPlan, y: float, colour: str) -> None:
    painter.setPen(QPen(QColor(colour), 4))
    painter.drawLine(QPointF(84, y - 46), QPointF(144, y - 46))
    painter.setFont(face("bold", 34))
    painter.drawText(QPointF(84, y), plan.publisher)


def _cover_window(painter: QPainter, plan: BookPlan) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(255, 255, 255, 26))
    for number in range(6):
        painter.drawEllipse(
            QPointF(760 + number * 36, 150 - number * 20), 240 - number * 26, 240 - number * 26
        )
    _title(painter, plan, 210, "#ffffff")
    scenes.paint(painter, plan.scene, QRectF(60, 420, 780, 640), radius=40)
    _publisher(painter, plan, 1200, "#ffffff")
    _badge(painter, plan, 760, 1120)


def _cover_wave(painter: QPainter, plan: BookPlan) -> None:
    scenes.paint(painter, plan.scene, QRectF(0, 0, COVER[0], 860), radius=0)
    painter.fillPath(_wave(COVER[0], 780, 34, 1.2, COVER[1]), QColor(plan.look.warm))
    painter.fillPath(_wave(COVER[0], 812, 34, 1.2, COVER[1]), _shade(plan.look, COVER[0], COVER[1]))
    _title(painter, plan, 920 if len(plan.cover_lines) > 1 else 1010, "#ffffff")
    _publisher(painter, plan, 1220, "#ffffff")


def _cover_disc(painter: QPainter, plan: BookPlan) -> None:
    painter.fillRect(QRectF(0, 0, *COVER), QColor(plan.look.soft))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(plan.look.accent))
    painter.drawEllipse(QPointF(540, 720), 440, 440)
    painter.setBrush(QColor(plan.look.warm))
    painter.drawEllipse(QPointF(186, 1010), 62, 62)
    painter.save()
    path = QPainterPath()
    path.addEllipse(QPointF(540, 720), 382, 382)
    painter.setClipPath(path)
    scenes.paint(painter, plan.scene, QRectF(100, 330, 860, 780), radius=0)
    painter.restore()
    _title(painter, plan, 180, plan.look.dark)
    _publisher(painter, plan, 1220, plan.look.dark)


def _badge(painter: QPainter, plan: BookPlan, x: float, y: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#ffffff"))
    painter.drawEllipse(QPointF(x, y), 88, 88)
    pictures.paint(painter, plan.emblem, QRectF(x - 62, y - 62, 124, 124))
