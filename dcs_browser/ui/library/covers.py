"""A cover as it is drawn in the grid: the picture, or a made one in the theme's colours with the title.

Leaves to others: fetching pictures (``ui/library/presenter``).
"""

import zlib
from typing import cast

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QLinearGradient, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from dcs_browser.domain.library import Book
from dcs_browser.qt.books_model import Role
from dcs_browser.ui import row_painting, theme
from dcs_browser.ui.theme import Tone

Index = QModelIndex | QPersistentModelIndex

_RATIO = 1.36
"""Height to width: nearly a page, so that little of a cover is cut off."""
_NARROWEST = 156
_GAP = 16
_WORDS = 62
_LINE = 18


class CoverDelegate(QStyledItemDelegate):
    """A cell of the grid: cover, title, publisher and a pill. ``cover`` and ``cell`` are sizes in logical pixels."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.fit(6 * _NARROWEST)

    def fit(self, width: int) -> None:
        """Share ``width`` among as many cells as find room."""
        columns = max(1, width // _NARROWEST)
        across = max(_NARROWEST, width // columns)
        self.cover = QSize(across - _GAP, round((across - _GAP) * _RATIO))
        self.cell = QSize(across, self.cover.height() + _WORDS)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self.cell

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        book = cast("Book", index.data(Role.BOOK))
        corner = option.rect.topLeft() + QPoint(
            (option.rect.width() - self.cover.width()) // 2, theme.SPACE_S
        )
        cover = QRect(corner, self.cover)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            token = "accent" if chosen else "line"
            painter.setPen(QPen(theme.colour(token), theme.FOCUS_RING))
            painter.setBrush(theme.colour("surface"))
            around = QRectF(cover).adjusted(-4, -4, 4, 4)
            painter.drawRoundedRect(around, theme.RADIUS_CARD, theme.RADIUS_CARD)
        picture = cast("QPixmap | None", index.data(Role.COVER))
        if picture is not None and not picture.isNull():
            _paint_picture(painter, cover, picture)
        else:
            _paint_made(
                painter, cover, book, right_to_left=option.direction is Qt.LayoutDirection.RightToLeft
            )
        self._paint_words(painter, option, cover, book, index)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, cover: QRect, book: Book, index: Index
    ) -> None:
        line = QStyleOptionViewItem(option)
        title = QRect(cover.left(), cover.bottom() + theme.SPACE_S, cover.width(), _LINE)
        line.rect = title
        token = "muted" if book.archived else "text"
        font = theme.font(theme.BODY, QFont.Weight.Medium)
        row_painting.paint_text(painter, line, title, book.label, token, font=font)
        below = title.translated(0, _LINE)
        line.rect = below
        note = cast("tuple[str, Tone] | None", index.data(Role.NOTE))
        small = theme.font(theme.SECONDARY)
        room = below.width() - (row_painting.pill_width(note[0]) + theme.SPACE_S if note else 0)
        wanted = QFontMetrics(small).horizontalAdvance(book.publisher) + 2
        width = min(wanted, max(room, 0))
        box = QRect(below.left(), below.top(), width, below.height())
        row_painting.paint_text(painter, line, box, book.publisher, "muted", font=small)
        if note:
            row_painting.paint_pill(painter, line, below.left() + width + theme.SPACE_S, note[0], note[1])


def _rounded(rect: QRect) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(rect), theme.RADIUS, theme.RADIUS)
    return path


def _paint_picture(painter: QPainter, cover: QRect, picture: QPixmap) -> None:
    """Fill the frame, cut what is over at the longer side."""
    painter.save()
    painter.setClipPath(_rounded(cover))
    painter.fillRect(cover, theme.colour("sunken"))
    fitted = picture.deviceIndependentSize().scaled(
        cover.size().toSizeF(), Qt.AspectRatioMode.KeepAspectRatioByExpanding
    )
    corner = QPointF(
        cover.left() + (cover.width() - fitted.width()) / 2,
        cover.top() + (cover.height() - fitted.height()) / 2,
    )
    painter.drawPixmap(QRectF(corner, fitted), picture, QRectF(picture.rect()))
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("line"), 1))
    painter.drawPath(_rounded(cover))


def made_colours(book: Book) -> tuple[QColor, QColor]:
    """Two neighbouring hues that stay the same for a book; dark enough for white letters in both schemes."""
    seed = zlib.crc32(f"{book.publisher}/{book.name}".encode())
    base = theme.colour("accent")
    hue = (base.hsvHueF() + (seed % 12) / 12) % 1.0
    saturation = 0.42 + (seed >> 8) % 4 * 0.05
    value = 0.46 + (seed >> 16) % 3 * 0.03
    return QColor.fromHsvF(hue, saturation, value), QColor.fromHsvF(hue, saturation * 0.82, value + 0.08)


def _paint_made(painter: QPainter, cover: QRect, book: Book, *, right_to_left: bool) -> None:
    top, bottom = made_colours(book)
    ground = QLinearGradient(QPointF(cover.topLeft()), QPointF(cover.bottomRight()))
    ground.setColorAt(0, top)
    ground.setColorAt(1, bottom)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.setOpacity(0.55 if book.archived else 1.0)
    painter.drawPath(_rounded(cover))
    painter.setPen(theme.LIGHT.surface)
    painter.setFont(theme.font(theme.SECTION, QFont.Weight.DemiBold))
    inner = cover.adjusted(14, 14, -14, -14)
    side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
    flags = side | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWrapAnywhere | Qt.TextFlag.TextWordWrap
    text = _fitting(book.label, QFontMetrics(painter.font()), inner, int(flags))
    painter.drawText(inner, int(flags), text)
    painter.setOpacity(1.0)


def _fitting(text: str, metrics: QFontMetrics, box: QRect, flags: int) -> str:
    """As much of ``text`` as five lines hold."""
    limit = metrics.lineSpacing() * 5
    if metrics.boundingRect(box, flags, text).height() <= limit:
        return text
    short = text
    while short and metrics.boundingRect(box, flags, short + "…").height() > limit:
        short = short[:-4]
    return short.rstrip() + "…"
