"""A spot of a book as something to paste: words and link as text, the page as a picture, both as HTML for mails.

What comes from the book is escaped everywhere. Leaves to others: fetching the page and the clipboard (``app/reporting``).
"""

import base64
import html
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMimeData, QRect
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter, QPen

from dcs_browser.domain.flowbook.config import BookConfig
from dcs_browser.domain.flowbook.elements import Rect
from dcs_browser.qt.images import decode
from dcs_browser.ui.book_facts import facts_at, shown_at

LONGEST_FRAGMENT = 20_000
"""Letters of JSON; a whole module would make no report any more."""

_AROUND = 40
_FRAME = 3
_LEAST = 240

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class SpotReport:
    """``title`` and ``lines`` say what and where, ``fragment`` is JSON as written, ``picture`` may be null."""

    title: str
    lines: tuple[str, ...] = ()
    link: str = ""
    fragment: str = ""
    picture: QImage = field(default_factory=QImage)

    def text(self) -> str:
        """Plain words, the link and the JSON."""
        parts = ["\n".join(part for part in (self.title, *self.lines, self.link) if part), self.fragment]
        return "\n\n".join(part for part in parts if part) + "\n"

    def html(self) -> str:
        """The same with the picture in it; every text escaped."""
        parts = [f"<p><b>{html.escape(self.title)}</b>"]
        parts += [f"<br>{html.escape(line)}" for line in self.lines]
        if self.link:
            link = html.escape(self.link)
            parts.append(f'<br><a href="{link}">{link}</a>')
        parts.append("</p>")
        if not self.picture.isNull():
            data = base64.b64encode(png_of(self.picture)).decode("ascii")
            alt = html.escape(self.title)
            parts.append(f'<p><img alt="{alt}" src="data:image/png;base64,{data}"></p>')
        if self.fragment:
            parts.append(f"<pre>{html.escape(self.fragment)}</pre>")
        return "".join(parts)

    def mime(self) -> QMimeData:
        """For the clipboard: text, HTML, and the picture by itself."""
        made = QMimeData()
        made.setText(self.text())
        made.setHtml(self.html())
        if not self.picture.isNull():
            made.setImageData(self.picture)
        return made


def png_of(image: QImage) -> bytes:
    """The picture as PNG bytes."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(buffer.data().data())


def words_at(config: BookConfig, pointer: str, note: str = "") -> tuple[str, tuple[str, ...]]:
    """What stands at a pointer: its title, and lines that say book, page, kind and ``note``."""
    facts = facts_at(config, pointer)
    page = config.page_at(pointer)
    book = config.title.strip()
    where = translate("SpotReport", "Page {number}").format(number=page.label or "?") if page else ""
    lines = (" · ".join(part for part in (book, where, facts.kind) if part), note)
    return facts.title or where or book or "config.json", tuple(line for line in lines if line)


def fragment_at(config: BookConfig, pointer: str) -> str:
    """The JSON of the element as it is written; what is very long is cut."""
    span = config.source_map.span(pointer)
    text = config.text[span[0] : span[1]] if span is not None else ""
    return text if len(text) <= LONGEST_FRAGMENT else text[:LONGEST_FRAGMENT] + "\n…"


def area_at(config: BookConfig, pointer: str) -> Rect | None:
    """What the boxes of an element cover on its page, in page pixels; ``None`` where the page as a whole is meant."""
    section = config.section_at(pointer)
    shown = shown_at(config, pointer) if section is not None else None
    if section is None or shown is None:
        return None
    inside = [box for box in shown.overlays if _below(box.pointer, pointer)]
    # An answer in an activity's own picture has no place on the page; its activity has.
    boxes = inside or [box for box in shown.overlays if _below(box.pointer, section.pointer)]
    if not boxes:
        return None
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    right, bottom = max(box.x + box.w for box in boxes), max(box.y + box.h for box in boxes)
    return Rect(left, top, right - left, bottom - top)


def _below(pointer: str, base: str) -> bool:
    return pointer == base or pointer.startswith(base + "/")


def crop(file: Path, area: Rect | None, colour: QColor) -> QImage:
    """The page around ``area`` with a frame about it, or the whole page; null when it can't be decoded. Blocking."""
    image = decode(file).image
    if image.isNull() or area is None:
        return image
    box = QRect(round(area.x), round(area.y), max(1, round(area.w)), max(1, round(area.h)))
    painter = QPainter(image)
    painter.setPen(QPen(colour, _FRAME))
    painter.drawRect(box.adjusted(-_FRAME, -_FRAME, _FRAME, _FRAME))
    painter.end()
    across = max(_AROUND, (_LEAST - box.width()) // 2)
    down = max(_AROUND, (_LEAST - box.height()) // 2)
    seen = box.adjusted(-across, -down, across, down).intersected(image.rect())
    return image.copy(seen) if not seen.isEmpty() else image
