"""A page that is played: its fields together, what a person did, checking, showing answers, beginning again.

A ``Stage`` for a canvas: takes the mouse through its items, and keys and Tab from the canvas. Leaves to others: what is
right (``domain/flowbook/page_judging``), the buttons around it (``bar``), sounds, films and pictures (``ui/pages``).
"""

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from dcs_browser.domain.flowbook.config import Page
from dcs_browser.domain.flowbook.judging import Mark
from dcs_browser.domain.flowbook.page_judging import (
    ANY_COLOUR,
    PageJudgement,
    PageResponse,
    judge_page,
    palette,
    solution,
)
from dcs_browser.ui.page_play.building import fields_of
from dcs_browser.ui.page_play.field import Field
from dcs_browser.ui.page_play.line_drawing import LineDrawing
from dcs_browser.ui.page_play.lines import EndField
from dcs_browser.ui.page_play.shapes import ColourField, PressField, RingField
from dcs_browser.ui.page_play.writing import TextField

_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_LEAVING = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Board(QObject):
    """Built for one page; ``dispose`` takes its items away."""

    changed = Signal()
    asked = Signal(str, str)  # sound, film, magnifier or activity; its pointer
    announced = Signal(str)  # the field that has the focus, in words
    brushed = Signal(str)  # another colour was chosen by a key

    def __init__(self, page: Page, natural: QSize, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.page = page
        self._root = _Root(natural)
        self.fields = fields_of(page, self._root)
        self.palette = palette(page)
        self.brush = self.palette[0] if self.palette else ANY_COLOUR
        self.judgement: PageJudgement | None = None
        self.answers_shown = self._locked = False
        self._kept: PageResponse | None = None
        ends = tuple(field for field in self.fields if isinstance(field, EndField))
        self._lines = LineDrawing(page, self._root, ends, self)
        self._lines.changed.connect(self._did)
        for field in self.fields:
            field.pressed.connect(self._pressed)
            field.focused.connect(self._focused)
            if isinstance(field, TextField):
                field.typed.connect(lambda _field: self._did())

    @property
    def item(self) -> QGraphicsItem:
        return self._root

    def playable(self) -> bool:
        """Whether there is anything to be right about."""
        return judge_page(self.page, PageResponse()).of > 0

    # --- what was done -----------------------------------------------------------------------------------------------

    def response(self) -> PageResponse:
        """What stands on the page now."""
        texts = {f.pointer: f.text() for f in self.fields if isinstance(f, TextField) and not f.free}
        circled = frozenset(f.pointer for f in self.fields if isinstance(f, RingField) and f.chosen)
        colours = {f.pointer: f.colour for f in self.fields if isinstance(f, ColourField) and f.colour}
        return PageResponse(texts, circled, colours, self._lines.links())

    def _put(self, response: PageResponse) -> None:
        for field in self.fields:
            if isinstance(field, TextField) and not field.free:
                field.set_text(response.texts.get(field.pointer, ""))
            elif isinstance(field, RingField):
                field.choose(field.pointer in response.circled)
            elif isinstance(field, ColourField):
                field.paint_with(response.colours.get(field.pointer, ""))
        self._lines.set_links(response.lines)

    def check(self) -> PageJudgement:
        """Judge what stands on the page and show it at every field."""
        self.judgement = judge_page(self.page, self.response())
        self._show_marks()
        self.changed.emit()
        return self.judgement

    def show_answers(self, on: bool) -> None:
        """The right answers instead of one's own; taking them away brings one's own back."""
        if on == self.answers_shown:
            return
        self.answers_shown = on
        if on:
            self._kept = self.response()
            self._put(solution(self.page))
        elif self._kept is not None:
            self._put(self._kept)
            self._kept = None
        self.judgement = None
        self._show_marks()
        self._lock(on or self._locked)
        self.changed.emit()

    def reset(self) -> None:
        """Everything empty, free texts too."""
        self.show_answers(False)
        self._put(PageResponse())
        for field in self.fields:
            if isinstance(field, TextField) and field.free:
                field.set_text("")
        self._did()

    def _lock(self, on: bool) -> None:
        for field in self.fields:
            field.lock(on)

    def _did(self) -> None:
        """Something is other than it was: an old verdict says nothing of it."""
        self.judgement = None
        self._show_marks()
        self.changed.emit()

    def _show_marks(self) -> None:
        marks = self.judgement.marks if self.judgement is not None else {}
        for field in self.fields:
            if isinstance(field, EndField):
                field.show_mark(marks.get(field.answer, Mark.OPEN) if field.begin else Mark.OPEN)
            else:
                field.show_mark(marks.get(field.pointer, Mark.OPEN))
        self._lines.show_marks(marks)

    def set_brush(self, colour: str) -> None:
        """The colour that shapes take from now on."""
        self.brush = colour

    def _pressed(self, field: Field) -> None:
        if isinstance(field, RingField):
            field.choose(not field.chosen)
            self._did()
        elif isinstance(field, ColourField):
            wanted = ANY_COLOUR if field.picture else self.brush
            field.paint_with("" if field.colour == wanted else wanted)
            self._did()
        elif isinstance(field, EndField):
            self._lines.press(field)
        elif isinstance(field, PressField):
            self._use(field)
        self._focused(field)

    def _use(self, field: PressField) -> None:
        if field.kind == "show_all_answers":
            self.show_answers(not self.answers_shown)
        elif field.kind == "checkAnswer":
            self.check()
        elif field.kind == "lock_screen":
            self._locked = not self._locked
            self._lock(self._locked or self.answers_shown)
        else:
            self.asked.emit(field.kind, field.pointer)

    # --- keys --------------------------------------------------------------------------------------------------------

    def field_in_focus(self) -> Field | None:
        return next((field for field in self.fields if field.has_focus()), None)

    def move_focus(self, forward: bool) -> bool:
        """To the next or previous field; at the end the focus leaves the page."""
        if not self.fields:
            return False
        now = self.field_in_focus()
        if now is None:
            at = 0 if forward else len(self.fields) - 1
        else:
            at = self.fields.index(now) + (1 if forward else -1)
        if not 0 <= at < len(self.fields):
            self._leave()
            return False
        field = self.fields[at]
        field.take_focus()
        field.ensureVisible(field.area, 40, 40)
        return True

    def _leave(self) -> None:
        field = self.field_in_focus()
        if field is not None:
            field.drop_focus()

    def use_key(self, event: QKeyEvent) -> bool:
        """Whether a key was meant for a field."""
        field, key = self.field_in_focus(), Qt.Key(event.key())
        if field is None or key in _LEAVING:
            return False
        if key == Qt.Key.Key_Escape:
            if not self._lines.let_go():
                self._leave()
            return True
        if isinstance(field, TextField):
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not field.free:
                self.move_focus(True)
            else:
                self._root.scene().sendEvent(field.editor, event)
            return True
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        if key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            field.press()
        elif key in _BACK or key in _ON:
            self.move_focus(key in _ON)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._clear(field)
        elif isinstance(field, ColourField) and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self._choose_colour(key - Qt.Key.Key_1)
        else:
            return False
        return True

    def _choose_colour(self, at: int) -> None:
        if at < len(self.palette):
            self.set_brush(self.palette[at])
            self.brushed.emit(self.brush)

    def _clear(self, field: Field) -> None:
        if field.locked:
            return
        if isinstance(field, RingField):
            field.choose(False)
        elif isinstance(field, ColourField):
            field.paint_with("")
        elif isinstance(field, EndField):
            self._lines.remove(field)
        self._did()

    def _focused(self, field: Field) -> None:
        number = self.fields.index(field) + 1
        parts = (
            self.tr("{number} of {count}").format(number=number, count=len(self.fields)),
            field.name,
            field.value(),
        )
        self.announced.emit(" · ".join(part for part in parts if part))

    def pictures(self) -> dict[str, list[ColourField]]:
        """Pictures that shapes show, by path."""
        found: dict[str, list[ColourField]] = {}
        for field in self.fields:
            if isinstance(field, ColourField) and field.picture:
                found.setdefault(field.picture, []).append(field)
        return found

    def dispose(self) -> None:
        """Take the items out of their scene."""
        scene = self._root.scene()
        if scene is not None:
            scene.removeItem(self._root)
        self.deleteLater()


class _Root(QGraphicsItem):
    """What all fields lie on; draws nothing."""

    def __init__(self, natural: QSize) -> None:
        super().__init__()
        self._area = QRectF(QPointF(), natural.toSizeF())
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)

    def boundingRect(self) -> QRectF:
        return self._area

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Its children paint themselves."""
