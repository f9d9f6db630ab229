"""fillpicture: areas on a picture whose answers a click turns up, as in the LMS viewer; or which are written into.

What is written is checked for practice only: no reader judges this type (format 3.1). Leaves to others: scoring.
"""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout

from dcs_browser.domain.flowbook.activities import Activity
from dcs_browser.domain.flowbook.judging import Mark
from dcs_browser.domain.flowbook.moves import placed, turned
from dcs_browser.qt.tips import tip
from dcs_browser.ui.play.ink import LOOKS, badge, clipped, edge, fitted, focus_ring, ink
from dcs_browser.ui.play.item import Item, neighbour
from dcs_browser.ui.play.picture_board import PAD, BoardPlayer
from dcs_browser.ui.play.player import MOST, View, mark_word, said

_DEFAULT_SIZE = 28
"""Pixels of the picture; what readers take without textFontSize (format 2.6)."""


class Field(Item):
    """An area: open, with the person's own text, or with the book's answer turned up."""

    def __init__(self, index: int) -> None:
        super().__init__()
        self.index = index
        self.revealed = False
        self.text_size = _DEFAULT_SIZE
        self.types = True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(PAD, PAD, -PAD, -PAD)
        look = LOOKS.get(self.mark)
        token = look.token if look else "error" if self.revealed else "text"
        if look:
            painter.setPen(edge(look.token, 2, paper=True))
            painter.setBrush(ink(look.soft, 0.92))
        else:
            painter.setPen(edge("accent" if self.underMouse() else "muted", 1.2, paper=True, dashed=True))
            painter.setBrush(ink("accent_soft", 0.5) if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, 4, 4)
        font, text = fitted(self.label, QSizeF(max(8.0, frame.width() - 6), frame.height()), self.text_size)
        painter.setFont(font)
        painter.setPen(ink(token))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)
        if self.hasFocus():
            focus_ring(painter, frame.adjusted(-2, -2, 2, 2), 6, paper=True)
        if look:
            badge(painter, QPointF(frame.right() - 4, frame.top() + 4), self.mark, paper=True)
        painter.end()


class FieldPlayer(BoardPlayer):
    """A picture with areas."""

    def __init__(self, activity: Activity) -> None:
        super().__init__(activity)
        self.fields: list[Field] = []
        areas = []
        for index, answer in enumerate(activity.answers[:MOST]):
            if answer.coords is not None and not answer.coords.empty:
                field = Field(index)
                self.fields.append(field)
                areas.append((field, answer.coords))
                field.clicked.connect(lambda _checked=False, field=field: self._press(field))
                field.typed.connect(lambda text, field=field: self._type(field, text))
                field.cleared.connect(lambda field=field: self._delete(field))
                field.stepped.connect(lambda dx, dy, field=field: self._step(field, dx, dy))
        self.board.laid_out.connect(self._size_text)
        self.board.set_areas(areas)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.board)

    def items(self) -> tuple[Item, ...]:
        return tuple(self.fields)

    def keys(self) -> str:
        return self.tr("Click or Space shows an answer; or write it")

    def _size_text(self) -> None:
        """Text as large as readers draw it: in pixels of the picture."""
        wanted = self.activity.font_size if 8 <= self.activity.font_size <= 200 else _DEFAULT_SIZE
        for field in self.fields:
            field.text_size = max(9, round(wanted * self.board.scale))

    # --- showing ---------------------------------------------------------------------------------------------------

    def present(self, view: View) -> None:
        self.view = view
        answers = self.activity.answers
        for field in self.fields:
            field.revealed = field.index in view.response.revealed
            own = view.response.placed.get(field.index, "")
            text = answers[field.index].text if field.revealed else own
            mark = Mark.OPEN if field.revealed else view.mark(field.index)
            field.show_state(label=text, mark=mark)
            field.setToolTip(tip(text) if len(text) > 16 else "")
            field.update()
            name = self.tr("Area {number} of {count}").format(number=field.index + 1, count=len(answers))
            how = self.tr("answer shown") if field.revealed else ""
            field.tell(said(name, clipped(text) or self.tr("empty"), how, mark_word(mark)))

    # --- playing ---------------------------------------------------------------------------------------------------

    def _press(self, field: Field) -> None:
        """Turn the answer up or down; with a text of one's own go on to the next area."""
        if self.view.locked:
            return
        if field.label and not field.revealed:
            after = [other for other in self.fields if other.index > field.index]
            if after:
                after[0].setFocus(Qt.FocusReason.TabFocusReason)
            return
        self.responded.emit(turned(self.view.response, field.index))
        if field.revealed:
            self.announced.emit(clipped(field.label))

    def _type(self, field: Field, text: str) -> None:
        if self.view.locked or field.revealed:
            return
        now = self.view.response.placed.get(field.index, "")
        self.responded.emit(placed(self.view.response, field.index, (now + text)[:MOST]))

    def _delete(self, field: Field) -> None:
        if self.view.locked:
            return
        if field.revealed:
            self.responded.emit(turned(self.view.response, field.index))
        elif field.label:
            self.responded.emit(placed(self.view.response, field.index, field.label[:-1]))

    def _step(self, field: Field, dx: int, dy: int) -> None:
        found = neighbour(self.fields, field, dx, dy)
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
