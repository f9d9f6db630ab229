"""The picture of an activity on a sheet of paper, as large as it fits, with items on its areas (format 3.0).

A picture that is missing leaves the paper with its areas, says so, and can be asked for again. Leaves to others: what
the items are and do.
"""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from dcs_browser.domain.flowbook.activities import Activity
from dcs_browser.domain.flowbook.elements import Rect
from dcs_browser.domain.flowbook.spaces import Fit, fit
from dcs_browser.qt.images import Picture
from dcs_browser.ui import theme
from dcs_browser.ui.play.ink import ink
from dcs_browser.ui.play.item import LEAST, Item
from dcs_browser.ui.play.player import LARGE, Player
from dcs_browser.ui.states import Spinner
from dcs_browser.ui.widgets import ElidedLabel, IconLabel, button, plain

PAD = 5
"""Pixels around an area that belong to its item: room for the focus ring and its sign."""

_LARGEST = 1.6
_MARGIN = 24
_BLANK = (1000.0, 400.0)


class PictureBoard(QWidget):
    """``set_areas`` once, then the picture or its problem."""

    retry_wanted = Signal()
    laid_out = Signal()  # items have new places

    def __init__(self, path: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._image = QImage()
        self._natural: tuple[float, float] | None = None
        self._areas: list[tuple[Item, Rect]] = []
        self._fit = Fit(1.0, 0.0, 0.0)
        self._scaled: QImage | None = None
        self._spinner = Spinner(self)
        self._missing = _Missing(path, self)
        self._missing.button.clicked.connect(lambda _checked: self._ask_again())
        self._missing.hide()
        self.setMinimumSize(160, 90)
        theme.changed.connect(self.update)
        if not path:
            self.show_problem(self.tr("This activity names no picture."))

    def sizeHint(self) -> QSize:
        return QSize(640, 320)

    # --- what lies on it ------------------------------------------------------------------------------------------

    def set_areas(self, areas: Iterable[tuple[Item, Rect]]) -> None:
        """Items with their areas in pixels of the picture."""
        self._areas = list(areas)
        for item, _ in self._areas:
            item.setParent(self)
        if self.ready and self._image.isNull():
            self._size_blank()
        self._arrange()

    def show_picture(self, picture: Picture) -> None:
        """The picture, or why there is none."""
        if not picture:
            self.show_problem(picture.problem)
            return
        self._image, self._scaled = picture.image, None
        self._natural = (float(picture.original.width()), float(picture.original.height()))
        self._spinner.hide()
        self._missing.hide()
        self._arrange()

    def show_problem(self, sentence: str) -> None:
        """No picture: blank paper of a size that holds every area."""
        self._size_blank()
        self._image, self._scaled = QImage(), None
        self._spinner.hide()
        self._missing.say(sentence, can_retry=bool(self._path))
        self._missing.show()
        self._arrange()

    def _size_blank(self) -> None:
        """Paper that holds every area, where they make sense."""
        right = max((area.right for _, area in self._areas), default=0.0)
        bottom = max((area.bottom for _, area in self._areas), default=0.0)
        known = 0 < right < 20_000 and 0 < bottom < 20_000
        self._natural = (right + _MARGIN, bottom + _MARGIN) if known else _BLANK

    def _ask_again(self) -> None:
        self._missing.hide()
        self._spinner.show()
        self.retry_wanted.emit()

    @property
    def ready(self) -> bool:
        """Whether the size of the paper is known, so that the areas have places."""
        return self._natural is not None

    @property
    def missing(self) -> bool:
        return self._missing.isVisibleTo(self)

    @property
    def retry_button(self) -> QWidget:
        return self._missing.button

    @property
    def scale(self) -> float:
        """Screen pixels a pixel of the picture."""
        return self._fit.scale

    @property
    def image(self) -> QImage:
        return self._image

    def natural(self) -> tuple[float, float]:
        return self._natural or _BLANK

    def paper(self) -> QRectF:
        """Where the sheet lies."""
        width, height = self.natural()
        return QRectF(self._fit.dx, self._fit.dy, width * self._fit.scale, height * self._fit.scale)

    # --- arranging and painting -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        room = QRect(PAD, PAD, max(1, self.width() - 2 * PAD), max(1, self.height() - 2 * PAD))
        if self._missing.isVisibleTo(self):
            self._missing.setGeometry(0, 0, self.width(), self._missing.sizeHint().height())
            room.setTop(self._missing.geometry().bottom() + theme.SPACE_S)
        self._spinner.move(self.rect().center() - self._spinner.rect().center())
        self._spinner.setVisible(not self.ready)
        width, height = self.natural()
        found = fit((width, height), (max(1, room.width()), max(1, room.height())))
        scale = min(found.scale, _LARGEST)
        dx = room.x() + (room.width() - width * scale) / 2
        # Near to what stands above it, rather than lost in the middle.
        dy = room.y() + min((room.height() - height * scale) / 2, theme.SPACE_L)
        self._fit = Fit(scale, dx, dy)
        paper = self.paper().toAlignedRect()
        for item, area in self._areas:
            item.setVisible(self.ready)
            item.setGeometry(_place(self._fit.rect(area), paper))
        self.laid_out.emit()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.ready:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        paper = self.paper()
        shape = QPainterPath()
        shape.addRoundedRect(paper, theme.RADIUS_CARD, theme.RADIUS_CARD)
        if self._image.isNull() or self._image.hasAlphaChannel():
            painter.fillPath(shape, ink("surface"))
        if not self._image.isNull():
            painter.setClipPath(shape)
            painter.drawImage(paper, self._sharp())
            painter.setClipping(False)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shape)
        painter.end()

    def _sharp(self) -> QImage:
        """The picture at the size it is shown: scaled once, not at every paint."""
        ratio = self.devicePixelRatioF()
        wanted = (self.paper().size() * ratio).toSize().expandedTo(QSize(1, 1))
        if wanted.width() >= self._image.width():
            return self._image
        if self._scaled is None or self._scaled.size() != wanted:
            self._scaled = self._image.scaled(
                wanted, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        return self._scaled


class BoardPlayer(Player):
    """The base of players whose items lie on the activity's picture."""

    def __init__(self, activity: Activity) -> None:
        super().__init__(activity)
        self.board = PictureBoard(activity.section_path)
        self.board.retry_wanted.connect(lambda: self.retry_wanted.emit(activity.section_path))

    def wanted_pictures(self) -> dict[str, QSize]:
        return {self.activity.section_path: LARGE} if self.activity.section_path else {}

    def show_picture(self, path: str, picture: Picture) -> None:
        self.board.show_picture(picture)


def _place(area: Rect, paper: QRect) -> QRect:
    """The item of an area: cut off at the paper's edge, large enough for a finger, and never out of reach."""
    left, right = max(area.x, paper.left()), min(area.right, paper.right() + 1)
    top, bottom = max(area.y, paper.top()), min(area.bottom, paper.bottom() + 1)
    width = min(max(right - left, LEAST), paper.width())
    height = min(max(bottom - top, LEAST), paper.height())
    x = min(max((left + right - width) / 2, paper.left()), paper.right() + 1 - width)
    y = min(max((top + bottom - height) / 2, paper.top()), paper.bottom() + 1 - height)
    return QRectF(x, y, width, height).toAlignedRect().adjusted(-PAD, -PAD, PAD, PAD)


class _Missing(QFrame):
    """One line: there is no picture, its path, and a way to try again."""

    def __init__(self, path: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("surface", "note")
        self.setProperty("tone", "warning")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_M, theme.SPACE_XS, theme.SPACE_S, theme.SPACE_XS)
        row.setSpacing(theme.SPACE_S)
        row.addWidget(IconLabel("image-off", role="warning"))
        self._sentence = plain("", "warning")
        row.addWidget(self._sentence)
        row.addWidget(ElidedLabel(path, middle=True, mono=True), 1)
        self.button = button(self.tr("Try again"), "refresh-cw")
        row.addWidget(self.button)

    def say(self, sentence: str, *, can_retry: bool) -> None:
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.button.setVisible(can_retry)
