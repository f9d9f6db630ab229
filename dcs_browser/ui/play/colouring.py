"""coloring: a line drawing whose areas are filled from a box of crayons (format 3.1: not judged, unknown to the LMS).

Leaves to others: finding the areas (``domain/flowbook/regions``), undo (the stage).
"""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dcs_browser.domain.flowbook.activities import Activity
from dcs_browser.domain.flowbook.judging import Fill
from dcs_browser.domain.flowbook.moves import poured
from dcs_browser.domain.flowbook.regions import NOTHING, Regions, find_regions
from dcs_browser.qt.images import Picture
from dcs_browser.qt.pool import in_thread
from dcs_browser.ui import theme
from dcs_browser.ui.play.ink import focus_ring, ink
from dcs_browser.ui.play.item import Item, neighbour
from dcs_browser.ui.play.picture_board import PictureBoard
from dcs_browser.ui.play.player import Player, View, said

_SIZE = QSize(1400, 1400)
"""Device pixels a drawing is decoded to: enough for a large window, and its areas are found in a moment."""

_STEP, _SMALL_STEP = 16, 3
_SWATCH = 30


def regions_of(image: QImage) -> Regions:
    """The areas of a picture; for a worker thread."""
    grey = QImage(image.size(), QImage.Format.Format_RGB32)
    grey.fill(Qt.GlobalColor.white)  # what is transparent is paper
    painter = QPainter(grey)
    painter.drawImage(0, 0, image)
    painter.end()
    grey = grey.convertToFormat(QImage.Format.Format_Grayscale8)
    return find_regions(grey.width(), grey.height(), bytes(grey.constBits()), grey.bytesPerLine())


class Crayon(Item):
    """A colour of the box."""

    def __init__(self, name: str, value: str, number: int) -> None:
        super().__init__()
        self.name, self.value, self.number = name, value, number
        self.setCheckable(True)
        self.setFixedSize(_SWATCH + 6, _SWATCH + 6)
        self.setToolTip(f"{name} ({number % 10})")
        self.tell(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(5, 5, -5, -5)
        painter.setPen(QPen(theme.colour("faint"), 1))
        painter.setBrush(QColor(self.value))
        painter.drawEllipse(box)
        if self.isChecked():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("text"), 2))
            painter.drawEllipse(box.adjusted(-3, -3, 3, 3))
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.RADIUS, paper=False)
        painter.end()


class Drawing(QWidget):
    """The picture with its fills; places are parts of its width and height (0 to 1)."""

    poured_at = Signal(float, float)
    digit = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._regions = NOTHING
        self._layer = QImage()
        self._fills: tuple[Fill, ...] = ()
        self._spot = QPointF(0.5, 0.5)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def show_drawing(self, image: QImage, regions: Regions) -> None:
        self._image, self._regions = image, regions
        fills, self._fills = self._fills, ()
        self._layer = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
        self._layer.fill(Qt.GlobalColor.transparent)
        self.show_fills(fills)

    def show_fills(self, fills: tuple[Fill, ...]) -> None:
        """Pour what is new; after an undo everything anew."""
        if not self._layer.isNull():
            new = fills[len(self._fills) :]
            if fills[: len(self._fills)] != self._fills:
                self._layer.fill(Qt.GlobalColor.transparent)
                new = fills
            for fill in new:
                self._pour(fill)
        self._fills = fills
        self.update()

    def area_at(self, x: float, y: float) -> int:
        """The area at a place; -1 for a line."""
        return self._regions.near(*self._pixel(x, y))

    def _pixel(self, x: float, y: float) -> tuple[int, int]:
        width, height = self._image.width(), self._image.height()
        return min(int(x * width), width - 1), min(int(y * height), height - 1)

    def colour_at(self, x: float, y: float) -> QColor:
        """What was poured there; transparent for nothing."""
        return self._layer.pixelColor(*self._pixel(x, y))

    def _pour(self, fill: Fill) -> None:
        area = self.area_at(fill.x, fill.y)
        if area < 0:
            return
        painter = QPainter(self._layer)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill.color))
        # A pixel more all around goes under the soft edge of the line.
        painter.drawRects([QRect(x - 1, y - 1, end - x + 2, 3) for y, x, end in self._regions.runs(area)])
        painter.end()

    # --- mouse and keys -------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.setAccepted(event.button() is Qt.MouseButton.LeftButton)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        where = event.position()
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(where.toPoint()):
            self._spot = QPointF(where.x() / max(1, self.width()), where.y() / max(1, self.height()))
            self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        step = _SMALL_STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _STEP
        ways = {
            Qt.Key.Key_Left: (-step, 0),
            Qt.Key.Key_Right: (step, 0),
            Qt.Key.Key_Up: (0, -step),
            Qt.Key.Key_Down: (0, step),
        }
        if key in ways:
            dx, dy = ways[key]
            x = self._spot.x() + dx / max(1, self.width())
            y = self._spot.y() + dy / max(1, self.height())
            self._spot = QPointF(max(0.0, min(1.0, x)), max(0.0, min(1.0, y)))
            self.update()
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell()
        elif event.text().isdigit() and event.text().isascii():
            self.digit.emit(int(event.text()))
        else:
            event.ignore()

    def _tell(self) -> None:
        self.poured_at.emit(self._spot.x(), self._spot.y())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.drawImage(box, self._layer)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        if self.hasFocus():
            focus_ring(painter, box.adjusted(2, 2, -2, -2), theme.RADIUS_CARD, paper=True)
            self._paint_spot(painter, QPointF(self._spot.x() * box.width(), self._spot.y() * box.height()))
        painter.end()

    def _paint_spot(self, painter: QPainter, spot: QPointF) -> None:
        for pen in (QPen(ink("surface"), 4), QPen(ink("accent"), 2)):
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(spot, 8, 8)
            for way in (QPointF(12, 0), QPointF(-12, 0), QPointF(0, 12), QPointF(0, -12)):
                painter.drawLine(spot + way * 0.5, spot + way)


class ColouringPlayer(Player):
    """Crayons above, the drawing below."""

    def __init__(self, activity: Activity) -> None:
        super().__init__(activity)
        self.board = PictureBoard(activity.section_path)
        self.drawing = Drawing(self.board)
        self.drawing.hide()
        self.crayons = [
            Crayon(self._word(name), value, number)
            for number, (name, value) in enumerate(theme.CRAYONS.items(), start=1)
        ]
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addStretch(1)
        for crayon in self.crayons:
            row.addWidget(crayon)
            crayon.clicked.connect(lambda _checked=False, crayon=crayon: self._take(crayon))
            crayon.stepped.connect(lambda dx, dy, crayon=crayon: self._step(crayon, dx, dy))
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_S)
        column.addLayout(row)
        column.addWidget(self.board, 1)
        self._regions = NOTHING
        self.crayon = self.crayons[0]
        self._take(self.crayons[0])
        self.board.laid_out.connect(self._place)
        self.board.retry_wanted.connect(lambda: self.retry_wanted.emit(activity.section_path))
        self.drawing.poured_at.connect(self._pour)
        self.drawing.digit.connect(lambda number: self._take(self.crayons[(number - 1) % 10]))

    def _word(self, name: str) -> str:
        words = {
            "red": self.tr("Red"),
            "orange": self.tr("Orange"),
            "yellow": self.tr("Yellow"),
            "green": self.tr("Green"),
            "turquoise": self.tr("Turquoise"),
            "blue": self.tr("Blue"),
            "violet": self.tr("Violet"),
            "pink": self.tr("Pink"),
            "brown": self.tr("Brown"),
            "white": self.tr("White"),
        }
        return words[name]

    def items(self) -> tuple[Item, ...]:
        return tuple(self.crayons)

    def take_focus(self) -> None:
        """To the crayons: the drawing may still be on its way."""
        self.crayon.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> str:
        return self.tr("Digits choose a colour, arrows move, Space fills")

    def wanted_pictures(self) -> dict[str, QSize]:
        return {self.activity.section_path: _SIZE} if self.activity.section_path else {}

    async def get_ready(self, path: str, picture: Picture) -> None:
        self._regions = await in_thread(regions_of, picture.image) if picture else NOTHING

    def show_picture(self, path: str, picture: Picture) -> None:
        self.board.show_picture(picture)
        self.drawing.setVisible(bool(picture))
        if picture:
            self.drawing.show_drawing(picture.image, self._regions)
        self._place()

    def _place(self) -> None:
        self.drawing.setGeometry(self.board.paper().toAlignedRect())

    def present(self, view: View) -> None:
        self.view = view
        fills = view.response.fills
        self.drawing.show_fills(fills)
        count = self.tr("%n area(s) filled", "", len(fills))
        self.drawing.setAccessibleName(said(self.tr("Drawing"), count))

    def _take(self, crayon: Crayon) -> None:
        self.crayon = crayon
        for other in self.crayons:
            other.setChecked(other is crayon)
        self.drawing.setToolTip(crayon.name)

    def _pour(self, x: float, y: float) -> None:
        if self.view.locked or self.drawing.area_at(x, y) < 0:
            return
        self.responded.emit(poured(self.view.response, Fill(round(x, 4), round(y, 4), self.crayon.value)))
        self.announced.emit(self.tr("Filled: {colour}").format(colour=self.crayon.name))

    def _step(self, crayon: Crayon, dx: int, dy: int) -> None:
        found = neighbour(self.crayons, crayon, dx, dy)
        if found is None and dy > 0:
            self.drawing.setFocus(Qt.FocusReason.OtherFocusReason)
        elif found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
            self._take(found) if isinstance(found, Crayon) else None
