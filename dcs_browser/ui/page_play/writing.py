"""Fields that are written into on the page: the gaps of a fill, and areas for free text.

Real text fields with a cursor, a selection, the clipboard and input methods; the letters fit the gap.
"""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPen,
    QTextOption,
)
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsSceneMouseEvent,
    QGraphicsTextItem,
    QStyle,
    QStyleOptionGraphicsItem,
    QWidget,
)

from dcs_browser.domain.flowbook.elements import Rect
from dcs_browser.domain.flowbook.judging import Mark
from dcs_browser.ui import theme
from dcs_browser.ui.page_play.field import Field, paper

_SHARE, _LARGEST, _SMALLEST = 0.62, 44.0, 7.0
_FREE_SIZE = 24.0
_LONGEST, _LONGEST_FREE = 200, 4000


class TextField(Field):
    """``typed`` carries the field after every change. ``free`` areas take lines and are not judged."""

    typed = Signal(object)

    def __init__(
        self,
        pointer: str,
        area: Rect,
        name: str,
        parent: QGraphicsItem,
        *,
        free: bool = False,
        bold: bool = False,
    ) -> None:
        super().__init__(pointer, area, name, parent)
        self.free = free
        self._bold = bold
        self._quiet = False
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsFocusable, False)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.editor = _Editor(self)
        self.editor.document().contentsChanged.connect(self._changed)
        self._fit()

    def text(self) -> str:
        return self.editor.toPlainText()

    def value(self) -> str:
        return self.text()

    def set_text(self, text: str) -> None:
        """Show another text without ``typed``."""
        if text != self.text():
            self._quiet = True
            self.editor.setPlainText(text)
            self._quiet = False
            self._fit()

    def lock(self, on: bool) -> None:
        super().lock(on)
        self.editor.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            if on
            else Qt.TextInteractionFlag.TextEditorInteraction
        )

    def press(self) -> None:
        """Writing is all there is to do."""
        self.take_focus()

    def has_focus(self) -> bool:
        return self.editor.hasFocus()

    def take_focus(self) -> None:
        self.editor.setFocus(Qt.FocusReason.TabFocusReason)

    def drop_focus(self) -> None:
        self.editor.clearFocus()

    def _changed(self) -> None:
        if self._quiet:
            return
        text = self.editor.toPlainText()
        most = _LONGEST_FREE if self.free else _LONGEST
        plain = text[:most] if self.free else " ".join(text.splitlines())[:most]
        if plain != text:
            self.set_text(plain)
        self._fit()
        self.typed.emit(self)

    def _fit(self) -> None:
        """Letters as large as the gap has room for, in the middle of its height."""
        height = self.area.height()
        size = min(_FREE_SIZE, height * _SHARE) if self.free else min(_LARGEST, height * _SHARE)
        font = theme.font(max(round(_SMALLEST), round(size)), QFont.Weight.DemiBold)
        font.setBold(self._bold)
        if not self.free:
            width = QFontMetricsF(font).horizontalAdvance(self.text()) + 8
            if width > self.area.width():
                font.setPixelSize(max(round(_SMALLEST), int(font.pixelSize() * self.area.width() / width)))
        self._quiet = True
        self.editor.setFont(font)
        self.editor.setTextWidth(self.area.width())
        self._quiet = False
        top = self.area.top()
        if not self.free:
            top += (height - self.editor.boundingRect().height()) / 2
        self.editor.setPos(QPointF(self.area.left(), top))

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        self.take_focus()
        event.accept()

    def paint_content(self, painter: QPainter, zoom: float) -> None:
        token = "ok" if self.mark is Mark.RIGHT else "error" if self.mark is Mark.WRONG else "warning"
        pen = QPen(paper(token), 1.5)
        pen.setCosmetic(True)
        if not self.text() or self.free:
            pen.setStyle(Qt.PenStyle.DashLine)
        fill = paper("surface")
        fill.setAlphaF(0.92 if self.text() or self.has_focus() else 0.55)
        painter.setPen(pen)
        painter.setBrush(fill)
        painter.drawRoundedRect(self.area, 3 / zoom, 3 / zoom)


class _Editor(QGraphicsTextItem):
    """The text itself; keys that leave the field are the board's."""

    def __init__(self, field: TextField) -> None:
        super().__init__(field)
        self._field = field
        self.document().setDocumentMargin(2)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft if field.free else Qt.AlignmentFlag.AlignHCenter)
        option.setWrapMode(
            QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere if field.free else QTextOption.WrapMode.NoWrap
        )
        self.document().setDefaultTextOption(option)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextEditorInteraction)
        self.setTabChangesFocus(True)
        self.setDefaultTextColor(paper("text"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._field.focused.emit(self._field)
        self._field.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)
        self._field.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._field.free:
            event.ignore()
            return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if not self._field.locked:
            super().inputMethodEvent(event)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        # The field draws its own focus; Qt's dashes around the text would be a second one.
        option.state &= ~(QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Selected)
        painter.setClipRect(QRectF(self.mapRectFromParent(self._field.area)))
        super().paint(painter, option, widget)  # type: ignore[arg-type]
