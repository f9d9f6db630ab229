"""One page on its way to be printed: what is drawn, and what ``config.json`` will say about it.

Drawing is kept as a list of strokes, so that a crop is painted again at its own scale instead of being
cut from the page. What the exercises are is the business of ``exercises``.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from dcs_browser.localdcs.sample import pictures, sound
from dcs_browser.localdcs.sample.catalogue import Look
from dcs_browser.localdcs.sample.look import LEFT, PAGE_HEIGHT, PAGE_WIDTH, RIGHT, Box, face, text_width

INK, PALE, RULE = "#26313c", "#5d6878", "#8b97a6"
BODY = 27
_BUTTON_X = 26
_TOKEN = re.compile(r"\[([^\]]+)\](\S*)|(\S+)")

Stroke = Callable[[QPainter], None]


@dataclass(frozen=True)
class Placed:
    """A printed word or a blank: ``answer`` is what belongs into the blank."""

    text: str
    box: Box
    answer: str | None = None


@dataclass(frozen=True)
class Crop:
    """A picture of part of the page: crop pixel = (page pixel - origin) * scale (format 3.0)."""

    name: str
    box: Box
    scale: float

    @property
    def size(self) -> tuple[int, int]:
        return round(self.box.w * self.scale), round(self.box.h * self.scale)

    def zone(self, box: Box) -> dict[str, int]:
        """``box`` of the page in pixels of the crop."""
        left, top = round((box.x - self.box.x) * self.scale), round((box.y - self.box.y) * self.scale)
        zone = Box(left, top, round(box.w * self.scale), round(box.h * self.scale))
        if max(zone) <= 100 or min(zone) < 0:
            raise ValueError(f"{self.name}: {zone} would be read as percent or lies outside")
        return zone.json()


@dataclass
class Sheet:
    """A page of ``book`` (its folder's name) in ``module`` (folder of its pictures)."""

    book: str
    module: str
    number: int
    look: Look
    strokes: list[tuple[Box, Stroke]] = field(default_factory=list)
    sections: list[dict[str, Any]] = field(default_factory=list)
    crops: list[Crop] = field(default_factory=list)
    clips: list[sound.Clip] = field(default_factory=list)
    karaoke: dict[str, dict[str, Any]] = field(default_factory=dict)
    films: list[str] = field(default_factory=list)
    y: int = 0
    tasks: int = 0

    # What is printed.

    def draw(self, box: Box, stroke: Stroke) -> None:
        """Keep ``stroke``; it must not paint outside ``box`` grown by a few pixels."""
        self.strokes.append((box, stroke))

    def fill(self, box: Box, colour: str, *, radius: float = 0, edge: str = "", width: float = 2.5) -> None:
        def stroke(painter: QPainter) -> None:
            painter.setPen(QPen(QColor(edge), width) if edge else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour) if colour else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.rect(), radius, radius)

        self.draw(box, stroke)

    def dashed(self, box: Box, colour: str = RULE, fill: str = "#ffffff", radius: float = 8) -> None:
        """A box to write or drop an answer into."""

        def stroke(painter: QPainter) -> None:
            pen = QPen(QColor(colour), 2.5, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(QColor(fill))
            painter.drawRoundedRect(box.rect(), radius, radius)

        self.draw(box, stroke)

    def dot(self, x: float, y: float, radius: float, colour: str, edge: str = "") -> None:
        def stroke(painter: QPainter) -> None:
            painter.setPen(QPen(QColor(edge), 3) if edge else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawEllipse(QPointF(x, y), radius, radius)

        reach = int(radius) + 2
        self.draw(Box(int(x) - reach, int(y) - reach, 2 * reach, 2 * reach), stroke)

    def line(self, x1: float, y1: float, x2: float, y2: float, colour: str = RULE, width: float = 2) -> None:
        def stroke(painter: QPainter) -> None:
            painter.setPen(QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(x1, y1), QPointF(x2, y2))

        left, top = int(min(x1, x2)), int(min(y1, y2))
        self.draw(Box(left - 2, top - 2, int(abs(x2 - x1)) + 4, int(abs(y2 - y1)) + 4), stroke)

    def shape(self, box: Box, path: QPainterPath, colour: str) -> None:
        self.draw(box, lambda painter: painter.fillPath(path, QColor(colour)))

    def picture(self, name: str, box: Box, *, line_art: bool = False) -> None:
        self.draw(box, lambda painter: pictures.paint(painter, name, box.rect(), line_art=line_art))

    def words(
        self,
        text: str,
        x: float,
        baseline: float,
        size: int = BODY,
        kind: str = "regular",
        colour: str = INK,
        align: str = "left",
    ) -> Box:
        """One line of text; returns the box of its letters."""
        width = text_width(text, kind, size)
        left = x - (width / 2 if align == "centre" else width if align == "right" else 0)
        box = Box(int(left) - 1, int(baseline - size * 0.92), int(width) + 3, int(size * 1.22))

        def stroke(painter: QPainter) -> None:
            painter.setFont(face(kind, size))
            painter.setPen(QColor(colour))
            painter.drawText(QPointF(left, baseline), text)

        self.draw(box, stroke)
        return box

    def flow(
        self,
        text: str,
        x: int,
        y: int,
        width: int,
        *,
        size: int = BODY,
        kind: str = "regular",
        colour: str = INK,
        leading: float = 1.55,
        blank: int = 130,
    ) -> tuple[list[Placed], int]:
        """Running text from the top at ``y``; ``[answer]`` is printed as a rule to write on.

        Returns every word and blank with its box, and the y below the last line.
        """
        placed: list[Placed] = []
        step, space = round(size * leading), text_width(" ", kind, size)
        at, baseline = float(x), y + size
        for answer, tail, word in _TOKEN.findall(text):
            gap = max(blank, round(text_width(answer, "bold", size)) + 30) if answer else 0
            wide = gap + text_width(tail if answer else word, kind, size)
            if at > x and at + wide > x + width:
                at, baseline = float(x), baseline + step
            if answer:
                box = Box(round(at), baseline - round(size * 1.08), gap, round(size * 1.36))
                self.line(box.x + 3, baseline + 4, box.right - 3, baseline + 4, RULE, 2.2)
                placed.append(Placed("____", box, answer))
                if tail:
                    self.words(tail, at + gap + 1, baseline, size, kind, colour)
            else:
                placed.append(Placed(word, self.words(word, at, baseline, size, kind, colour)))
            at += wide + space
        return placed, baseline + step - size

    # What the config says.

    def path(self, relative: str) -> str:
        """The spelling of a file of this book in ``config.json`` (format 2.7)."""
        return f"./books/{self.book}/{relative}"

    def crop(self, box: Box, *, scale: float = 0, name: str = "") -> Crop:
        """A crop around ``box``; the scale aims at 1000 to 1300 pixels on the longer side."""
        scale = scale or (1.25 if box.w > 800 else 1.6 if box.w > 500 else 2)
        crop = Crop(name or f"p{self.number}s{len(self.crops) + 1}.png", box, scale)
        self.crops.append(crop)
        return crop

    def activity(
        self,
        kind: str,
        header: str,
        box: Box,
        crop: Crop | None = None,
        answers: Iterable[dict[str, Any]] = (),
        extra_sound: str = "",
        **keys: Any,
    ) -> None:
        """A section with an activity; its button stands in the margin beside ``box``."""
        activity: dict[str, Any] = {
            "type": kind,
            "headerText": header,
            "coords": Box(_BUTTON_X, box.y, 44, 44).json(),
        }
        if crop is not None:
            activity["section_path"] = self.path(f"images/{self.module}/{crop.name}")
            activity["image_coords"] = crop.box.json()
        if listed := [{"no": number, **answer} for number, answer in enumerate(answers, 1)]:
            activity["answer"] = listed
        activity.update(keys)
        for count in ("circleCount", "markCount"):  # 2 is the default and left out (format 2.1)
            if activity.setdefault(count, 0) == 2:
                del activity[count]
        section: dict[str, Any] = {"activity": activity, "audio_extra": {}}
        if extra_sound:
            place = Box(_BUTTON_X + 4, box.y + 56, 36, 36)
            section["audio_extra"] = {"path": self.path(f"audio/{extra_sound}"), "coords": place.json()}
        self.sections.append(section)

    def section(self, kind: str, **keys: Any) -> dict[str, Any]:
        """A section of the page itself, with what the editor always writes beside it (format 2.1)."""
        section = {
            "type": kind,
            **keys,
            "activity": {"circleCount": 0, "markCount": 0},
            "audio_extra": {},
        }
        self.sections.append(section)
        return section

    def answers(self, kind: str, listed: Sequence[dict[str, Any]]) -> None:
        """Page-level answers; a page has one section of each kind."""
        for section in self.sections:
            if section.get("type") == kind:
                section["answer"].extend(listed)
                break
        else:
            section = self.section(kind, answer=list(listed))
        for number, answer in enumerate(section["answer"], 1):
            answer["no"] = number

    def blanks(self, placed: Iterable[Placed], colour: str = "#c62828") -> None:
        """The blanks of running text become fill areas."""
        listed = [
            {
                "no": 0,
                "text": blank.answer,
                "coords": blank.box.json(),
                "text_color": colour,
                "is_text_bold": True,
                "opacity": 1,
            }
            for blank in placed
            if blank.answer is not None
        ]
        if listed:
            self.answers("fill", listed)

    def clip(self, words: Sequence[str] = (), notes: int = 0, name: str = "") -> str:
        """Ask for a sound; returns its file name."""
        letter = " bcdefg"[len(self.clips)].strip()
        name = (name or f"Pg_{self.number}{letter}") + sound.EXTENSION
        self.clips.append(sound.Clip(name, tuple(words), notes))
        return name

    def speaker(self, name: str, x: int, y: int, karaoke: bool = False) -> None:
        """A printed loudspeaker of 40 pixels with its button."""
        box = Box(x, y, 40, 40)
        self.dot(x + 20, y + 20, 20, self.look.warm)
        horn = pictures.a_path("M11 17 L16 17 L22 11 L22 29 L16 23 L11 23 Z")
        waves = pictures.a_path("M26 15 Q30 20 26 25 M30 12 Q36 20 30 28")

        def stroke(painter: QPainter) -> None:
            painter.save()
            painter.translate(x, y)
            painter.fillPath(horn, QColor("white"))
            painter.strokePath(waves, QPen(QColor("white"), 2.4))
            painter.restore()

        self.draw(box, stroke)
        keys: dict[str, Any] = {"audio_path": self.path(f"audio/{name}")}
        if karaoke:
            keys["karaoke"] = True
        self.section("audio", **keys, coords=box.json())

    def heading(self, text: str, *, speaker: str = "", karaoke: bool = False) -> int:
        """The number and the instruction of the next task; returns its top, and moves below it."""
        self.tasks += 1
        top = self.y
        badge = Box(LEFT, top, 42, 42)
        self.fill(badge, self.look.accent, radius=10)
        self.words(str(self.tasks), LEFT + 21, top + 31, 27, "bold", "#ffffff", "centre")
        room = RIGHT - LEFT - 60 - (60 if speaker else 0)
        _, below = self.flow(text, LEFT + 58, top + 4, room, size=28, kind="bold", leading=1.3)
        if speaker:
            self.speaker(speaker, RIGHT - 40, top + 1, karaoke)
        self.y = max(below, top + 42) + 16
        return top

    # Paint.

    def image(self) -> QImage:
        """The whole page."""
        return self._painted(Box(0, 0, PAGE_WIDTH, PAGE_HEIGHT), 1, (PAGE_WIDTH, PAGE_HEIGHT))

    def crop_image(self, crop: Crop) -> QImage:
        return self._painted(crop.box, crop.scale, crop.size)

    def _painted(self, box: Box, scale: float, size: tuple[int, int]) -> QImage:
        image = QImage(*size, QImage.Format.Format_RGB888)
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        painter.translate(-box.x, -box.y)
        painter.setClipRect(QRectF(*box))
        for place, stroke in self.strokes:
            if place.grown(6).touches(box):
                stroke(painter)
        painter.end()
        return image
