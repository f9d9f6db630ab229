"""A view of JSON source that stays fast at 10 MB: paints visible rows only, colours them as they come in sight.

Read-only. Offsets are characters of the document's text. What an offset means (a pointer, an element) is the
presenter's business.
"""

from bisect import bisect_left

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextLine,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from dcs_browser.ui import theme
from dcs_browser.ui.config.document import SourceDocument, TokenKind, from_units, to_units, tokens
from dcs_browser.ui.config.source_lines import laid_out, x_of

_MARGIN = 10


class SourceView(QAbstractScrollArea):
    """Numbered, coloured, selectable rows of a document."""

    clicked = Signal(int)  # offset of the character under the mouse, after a plain click
    caret_moved = Signal(int)  # offset, after a key moved the caret

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Source of config.json"))
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._font = theme.mono()
        self._metrics = QFontMetricsF(self._font)
        self._row_height = round(self._metrics.height() * 1.4)
        self._document = SourceDocument("")
        self._layouts: dict[int, QTextLayout] = {}
        self._anchor = 0
        self._caret = 0
        self._element: tuple[int, int] | None = None
        self._marks: list[tuple[int, int, str]] = []
        self._matches: list[tuple[int, int]] = []
        self._dragged = False

    # --- what is shown ---------------------------------------------------------------------------------------

    def document(self) -> SourceDocument:
        return self._document

    def set_document(self, document: SourceDocument) -> None:
        """Show another text from its top."""
        self._document = document
        self._layouts.clear()
        self._anchor = self._caret = 0
        self._element = None
        self._marks = []
        self._matches = []
        self._update_bars()
        self.verticalScrollBar().setValue(0)
        self.horizontalScrollBar().setValue(0)
        self.viewport().update()

    def set_marks(self, marks: list[tuple[int, int, str]]) -> None:
        """Rows to tint: (start, end, role) with role ``error`` or ``warning``."""
        self._marks = marks
        self.viewport().update()

    def set_matches(self, matches: list[tuple[int, int]]) -> None:
        """Places of a search, each tinted."""
        self._matches = matches
        self.viewport().update()

    def show_element(self, start: int, end: int) -> None:
        """Tint the rows of an element and bring its beginning into view, a little below the top."""
        self._element = (start, end)
        self._anchor = self._caret = start
        self.reveal(start)
        self._reveal_column(start, whole=True)
        self.viewport().update()

    def mark_element(self, start: int, end: int) -> None:
        """Tint the rows of an element and leave caret and scroll bars alone."""
        self._element = (start, end)
        self.viewport().update()

    def select(self, start: int, end: int) -> None:
        """Select a range of characters and bring it into view."""
        self._anchor, self._caret = start, end
        self.reveal(start)
        self._reveal_column(end)
        self._reveal_column(start)
        self.viewport().update()

    def reveal(self, offset: int) -> None:
        """Scroll only when the row of ``offset`` isn't comfortably in view."""
        row = self._document.row_at(offset)
        bar = self.verticalScrollBar()
        first, visible = bar.value(), self._visible_rows()
        if not first + 1 <= row < first + visible - 2:
            bar.setValue(max(0, row - visible // 4))

    def _reveal_column(self, offset: int, *, whole: bool = False) -> None:
        """Scroll sideways to an offset; ``whole`` leaves most of the width for what follows it."""
        row = self._document.row_at(offset)
        start, _ = self._document.span(row)
        text = self._document.row_text(row)
        if whole:
            offset = start + len(text) - len(text.lstrip())
        line = self._layout_of(row).lineAt(0)
        if not line.isValid():
            return
        x = round(x_of(line, to_units(text, offset - start)))
        bar, step = self.horizontalScrollBar(), round(self._metrics.horizontalAdvance("m"))
        room = max(step, self.viewport().width() - self._gutter() - 2 * _MARGIN)
        if not bar.value() <= x <= bar.value() + (room // 4 if whole else room):
            bar.setValue(x - (10 if whole else 4) * step)

    def selected_text(self) -> str:
        start, end = sorted((self._anchor, self._caret))
        return self._document.text[start:end]

    def caret(self) -> int:
        return self._caret

    def row_height(self) -> int:
        return self._row_height

    def element(self) -> tuple[int, int] | None:
        """Offsets of the element whose rows are tinted."""
        return self._element

    def first_visible_row(self) -> int:
        return self.verticalScrollBar().value()

    def refresh_colours(self) -> None:
        """The theme changed."""
        self._layouts.clear()
        self.viewport().update()

    # --- geometry --------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(520, 480)

    def _gutter(self) -> int:
        digits = max(3, len(str(self._document.lines)))
        return round(self._metrics.horizontalAdvance("0") * digits) + 2 * _MARGIN

    def _visible_rows(self) -> int:
        return max(1, self.viewport().height() // self._row_height)

    def _update_bars(self) -> None:
        visible = self._visible_rows()
        self.verticalScrollBar().setRange(0, max(0, self._document.rows - visible + 1))
        self.verticalScrollBar().setPageStep(visible)
        width = (
            round(self._document.widest * self._metrics.horizontalAdvance("m")) + self._gutter() + 2 * _MARGIN
        )
        self.horizontalScrollBar().setRange(0, max(0, width - self.viewport().width()))
        self.horizontalScrollBar().setPageStep(self.viewport().width())
        self.horizontalScrollBar().setSingleStep(24)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._update_bars()

    def _layout_of(self, row: int) -> QTextLayout:
        found = self._layouts.get(row)
        if found is not None:
            return found
        if len(self._layouts) > 400:
            self._layouts.clear()
        text = self._document.row_text(row)
        layout = laid_out(text, self._font, self._metrics.horizontalAdvance("m") * 4)
        self._layouts[row] = layout
        return layout

    # --- painting --------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens_now = theme.current()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(tokens_now.surface))
        gutter = self._gutter()
        left = gutter + _MARGIN - self.horizontalScrollBar().value()
        first = self.verticalScrollBar().value()
        selection = sorted((self._anchor, self._caret))
        for index in range(self._visible_rows() + 2):
            row = first + index
            if row >= self._document.rows:
                break
            top = index * self._row_height
            self._paint_row(painter, row, left, top, (selection[0], selection[1]))
        painter.fillRect(QRect(0, 0, gutter, self.viewport().height()), QColor(tokens_now.surface))
        painter.setFont(self._font)
        painter.setPen(QColor(tokens_now.faint))
        for index in range(self._visible_rows() + 2):
            row = first + index
            if row >= self._document.rows:
                break
            number = self._document.number(row)
            if number is not None:
                box = QRect(0, index * self._row_height, gutter - _MARGIN, self._row_height)
                painter.drawText(
                    box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number)
                )

    def _paint_row(
        self, painter: QPainter, row: int, left: int, top: int, selection: tuple[int, int]
    ) -> None:
        tokens_now = theme.current()
        start, end = self._document.span(row)
        band = QRect(0, top, self.viewport().width(), self._row_height)
        if self._element and self._element[0] <= end and start < self._element[1]:
            painter.fillRect(band, QColor(tokens_now.selection))
        for mark_start, mark_end, role in self._marks:
            if mark_start <= end and start < mark_end:
                painter.fillRect(
                    band, QColor(tokens_now.error_soft if role == "error" else tokens_now.warning_soft)
                )
        layout = self._layout_of(row)
        line = layout.lineAt(0)
        if not line.isValid():
            return
        text = self._document.row_text(row)

        def column(offset: int) -> int:
            return to_units(text, max(0, min(offset, end) - start))

        for found_start, found_end in self._matches_in(start, end):
            span = (column(found_start), column(found_end))
            self._tint(painter, line, span, left, top, tokens_now.warning, 0.28)
        if selection[0] < selection[1] and selection[0] <= end and start < selection[1]:
            span = (column(selection[0]), column(selection[1]))
            self._tint(painter, line, span, left, top, tokens_now.accent, 0.35)
        painter.setPen(QColor(tokens_now.text))
        layout.draw(painter, QPointF(left, top + (self._row_height - line.height()) / 2))
        if self.hasFocus() and row == self._document.row_at(self._caret):
            x = left + x_of(line, column(self._caret))
            painter.fillRect(QRectF(x, top + 2, 1, self._row_height - 4), QColor(tokens_now.accent))

    def _matches_in(self, start: int, end: int) -> list[tuple[int, int]]:
        """Those that touch a row; they lie in order and apart from each other."""
        at = max(0, bisect_left(self._matches, (start, 0)) - 1)
        found = []
        while at < len(self._matches) and self._matches[at][0] < end:
            if self._matches[at][1] > start:
                found.append(self._matches[at])
            at += 1
        return found

    def _tint(
        self,
        painter: QPainter,
        line: QTextLine,
        span: tuple[int, int],
        left: int,
        top: int,
        colour: str,
        alpha: float,
    ) -> None:
        x1, x2 = x_of(line, max(0, span[0])), x_of(line, span[1])
        ground = QColor(colour)
        ground.setAlphaF(alpha)
        painter.fillRect(QRectF(left + x1, top + 1, max(2.0, x2 - x1), self._row_height - 2), ground)

    # --- mouse and keys ----------------------------------------------------------------------------------------

    def offset_at(self, point: QPoint) -> int:
        """The offset of the character nearest to a point of the viewport."""
        row = min(
            self._document.rows - 1, self.verticalScrollBar().value() + max(0, point.y()) // self._row_height
        )
        start, _ = self._document.span(row)
        line = self._layout_of(row).lineAt(0)
        if not line.isValid():
            return start
        x = point.x() - self._gutter() - _MARGIN + self.horizontalScrollBar().value()
        return start + from_units(self._document.row_text(row), line.xToCursor(x))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.RightButton:
            self._point_menu_at(self.offset_at(event.position().toPoint()))
            return
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._caret = self.offset_at(event.position().toPoint())
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._anchor = self._caret
        self._dragged = False
        self.viewport().update()

    def _point_menu_at(self, offset: int) -> None:
        """A menu is about what is under the mouse, unless that is selected already."""
        start, end = sorted((self._anchor, self._caret))
        if not start <= offset < end:
            self._anchor = self._caret = offset
            self.viewport().update()
            self.clicked.emit(offset)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._caret = self.offset_at(event.position().toPoint())
            self._dragged = self._dragged or self._caret != self._anchor
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and not self._dragged:
            self.clicked.emit(self._caret)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the token under the mouse (a string without its quotes)."""
        offset = self.offset_at(event.position().toPoint())
        row = self._document.row_at(offset)
        start, _ = self._document.span(row)
        for begin, length, kind in tokens(self._document.row_text(row)):
            if start + begin <= offset <= start + begin + length:
                quote = 1 if kind in (TokenKind.KEY, TokenKind.STRING) and length > 1 else 0
                self._anchor, self._caret = start + begin + quote, start + begin + length - quote
        self._dragged = True
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            text = self.selected_text()
            if text:
                QGuiApplication.clipboard().setText(text)
            return
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self._anchor, self._caret = 0, len(self._document.text)
            self.viewport().update()
            return
        target = self._moved(
            Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        )
        if target is None:
            super().keyPressEvent(event)
            return
        self._caret = target
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._anchor = target
        self.reveal(target)
        self._reveal_column(target)
        self.viewport().update()
        self.caret_moved.emit(target)

    def _moved(self, key: Qt.Key, control: bool) -> int | None:
        row = self._document.row_at(self._caret)
        start, end = self._document.span(row)
        column = self._caret - start
        if key == Qt.Key.Key_Left:
            return max(0, self._caret - 1)
        if key == Qt.Key.Key_Right:
            return min(len(self._document.text), self._caret + 1)
        if key == Qt.Key.Key_Home:
            return 0 if control else start
        if key == Qt.Key.Key_End:
            return len(self._document.text) if control else end
        page = self._visible_rows() - 1
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -page, Qt.Key.Key_PageDown: page}
        if key not in steps:
            return None
        target = max(0, min(self._document.rows - 1, row + steps[key]))
        first, last = self._document.span(target)
        return min(first + column, last)
