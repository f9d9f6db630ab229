"""The strip of page thumbnails, module by module. Pictures are asked for when their rows come into sight."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QImage, QKeyEvent, QPainter, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from dcs_browser.qt.pages_model import FINDINGS, HEADING, POINTER, PROBLEM, THUMBNAIL, PagesModel
from dcs_browser.ui import theme

Index = QModelIndex | QPersistentModelIndex

THUMB = QSize(68, 92)
WIDTH = 108
_PAGE_ROW = THUMB.height() + 30
_HEAD_ROW = 28


class PageStrip(QListView):
    """Shows a ``PagesModel``; ``wanted`` carries the rows in sight that lack a picture."""

    chosen = Signal(str)
    wanted = Signal(list)

    def __init__(self, model: PagesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Pages"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setFixedWidth(WIDTH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(_Delegate(self))
        self.setMouseTracking(True)
        self.setModel(model)
        self._model = model
        self._quiet = False
        self._look = QTimer(self, singleShot=True, interval=40)
        self._look.timeout.connect(self._tell_wanted)
        self.verticalScrollBar().valueChanged.connect(self._look.start)
        model.modelReset.connect(self._look.start)
        self.selectionModel().currentChanged.connect(self._changed)

    def show_pointer(self, pointer: str) -> None:
        """Select the page of ``pointer`` without telling ``chosen``."""
        index = self._model.at_pointer(pointer)
        if index.isValid() and index != self.currentIndex():
            self._quiet = True
            self.setCurrentIndex(index)
            self.scrollTo(index, QListView.ScrollHint.EnsureVisible)
            self._quiet = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turning = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if Qt.Key(event.key()) in turning:
            event.ignore()  # the place turns the page
            return
        super().keyPressEvent(event)

    def _changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        pointer = current.data(POINTER) if current.isValid() else ""
        if pointer and not self._quiet:
            self.chosen.emit(str(pointer))

    def _tell_wanted(self) -> None:
        """The rows in sight and a screenful after them."""
        if not self.isVisible() or not self._model.rowCount():
            return
        first = self.indexAt(self.viewport().rect().topLeft()).row()
        last = self.indexAt(self.viewport().rect().bottomLeft()).row()
        first = max(0, first)
        last = self._model.rowCount() - 1 if last < 0 else last
        ahead = min(self._model.rowCount() - 1, last + (last - first) + 1)
        rows = [at for at in range(first, ahead + 1) if self._model.needs_thumbnail(at)]
        if rows:
            self.wanted.emit(rows)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look.start()


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(WIDTH - 12, _HEAD_ROW if index.data(HEADING) else _PAGE_ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if index.data(HEADING):
            self._paint_heading(painter, option.rect, str(index.data() or ""))
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
            self._paint_page(painter, option.rect, index, selected, hover)
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRect, text: str) -> None:
        font = theme.font(11)
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(theme.colour("muted"))
        area = box.adjusted(8, 0, -4, 0)
        shown = QFontMetrics(font).elidedText(text.upper(), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_page(self, painter: QPainter, box: QRect, index: Index, selected: bool, hover: bool) -> None:
        left = box.left() + (box.width() - THUMB.width()) // 2
        frame = QRect(left, box.top() + 4, THUMB.width(), THUMB.height())
        image = index.data(THUMBNAIL)
        painter.fillRect(frame, theme.colour("sunken"))
        if image is None and index.data(PROBLEM):
            mark = theme.icon_pixmap("image-off", "faint")
            painter.drawPixmap(frame.center() - QPoint(theme.ICON // 2, theme.ICON // 2), mark)
        if isinstance(image, QImage):
            size = (
                image.deviceIndependentSize()
                .toSize()
                .scaled(frame.size(), Qt.AspectRatioMode.KeepAspectRatio)
            )
            target = QRect(0, 0, size.width(), size.height())
            target.moveCenter(frame.center())
            painter.drawImage(target, image)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawRect(frame.adjusted(0, 0, -1, -1))
        if selected or hover:
            painter.setPen(QPen(theme.colour("accent" if selected else "faint"), 2))
            painter.drawRoundedRect(frame.adjusted(-4, -4, 3, 3), theme.RADIUS, theme.RADIUS)
        caption = QRect(box.left(), frame.bottom() + 6, box.width(), 18)
        font = theme.font(theme.SECONDARY)
        painter.setFont(font)
        painter.setPen(theme.colour("accent_text" if selected else "muted"))
        text = str(index.data() or "")
        painter.drawText(caption, Qt.AlignmentFlag.AlignCenter, text)
        if index.data(FINDINGS):
            width = QFontMetrics(font).horizontalAdvance(text)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("error"))
            painter.drawEllipse(caption.center().x() + width // 2 + 6, caption.center().y() - 3, 7, 7)
