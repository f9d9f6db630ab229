"""The grid of a crossword: cells to type into, by mouse and keys; one cell is present, in one word and direction.

Leaves to others: the clues (``cross_board``) and the rules (the domain).
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from dcs_browser.domain.flowbook.game_rules_cross import Cell, Crossword
from dcs_browser.domain.flowbook.judging import Mark
from dcs_browser.ui import theme
from dcs_browser.ui.games.words import mark_word, said, short

_LARGEST, _SMALLEST = 40, 18
_TONES = {Mark.RIGHT: "ok", Mark.WRONG: "error", Mark.MISSED: "error"}
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class CrossGrid(QWidget):
    """``moved`` carries the next state of play, ``entered`` the word that is present now."""

    moved = Signal(object)
    entered = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._play: Crossword | None = None
        self._cell: Cell = (0, 0)
        self._entry = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    # --- what it shows ---------------------------------------------------------------------------------------------

    def present(self, play: Crossword) -> None:
        fresh = self._play is None or self._play.entries is not play.entries
        self._play = play
        if fresh:
            self._entry = 0
            self._cell = play.entries[0].cells[0]
            self.updateGeometry()
            self.entered.emit(0)
        self._tell()
        self.update()

    @property
    def cell(self) -> Cell:
        """The present cell."""
        return self._cell

    @property
    def entry(self) -> int:
        """The present word."""
        return self._entry

    def enter(self, entry: int) -> None:
        """Go to the first empty cell of a word, or to its begin."""
        play = self._play
        if play is None:
            return
        cells = play.entries[entry].cells
        self._entry = entry
        self._cell = next((cell for cell in cells if cell not in play.typed), cells[0])
        self._told()

    def _told(self) -> None:
        self._tell()
        self.entered.emit(self._entry)
        self.update()

    def _tell(self) -> None:
        """What a screen reader says of the present cell."""
        play = self._play
        if play is None:
            return
        entry = play.entries[self._entry]
        at = entry.cells.index(self._cell) + 1 if self._cell in entry.cells else 1
        way = self.tr("{number} down") if entry.down else self.tr("{number} across")
        place = self.tr("letter {at} of {count}").format(at=at, count=len(entry.letters))
        letter = play.typed.get(self._cell, "") or self.tr("empty")
        self.setAccessibleName(
            said(
                way.format(number=entry.number),
                short(entry.clue, 200),
                place,
                letter,
                mark_word(play.cell_mark(self._cell)),
            )
        )

    # --- measuring -------------------------------------------------------------------------------------------------

    def _side(self, width: int) -> float:
        columns = self._play.size[1] if self._play is not None else 1
        return max(float(_SMALLEST), min(float(_LARGEST), (width - 2) / columns))

    def heightForWidth(self, width: int) -> int:
        rows = self._play.size[0] if self._play is not None else 1
        return round(rows * self._side(width)) + 3

    def sizeHint(self) -> QSize:
        columns = self._play.size[1] if self._play is not None else 1
        return QSize(columns * _LARGEST + 2, self.heightForWidth(columns * _LARGEST + 2))

    def minimumSizeHint(self) -> QSize:
        rows, columns = self._play.size if self._play is not None else (1, 1)
        return QSize(columns * _SMALLEST + 2, rows * _SMALLEST + 2)

    def box_of(self, cell: Cell) -> QRectF:
        """Where a cell is painted."""
        side = self._side(self.width())
        return QRectF(1 + cell[1] * side, 1 + cell[0] * side, side, side)

    # --- mouse and keys --------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        play = self._play
        if play is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        side = self._side(self.width())
        where = event.position()
        cell = (int((where.y() - 1) // side), int((where.x() - 1) // side))
        through = play.entries_at(cell)
        if not through:
            return
        if cell == self._cell and len(through) > 1:
            # Once more on the same cell: the other direction.
            self._entry = next(at for at in through if at != self._entry)
        elif self._entry not in through:
            self._entry = through[0]
        self._cell = cell
        self._told()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from word to word, and on from the last."""
        play = self._play
        after = self._entry + (1 if forward else -1)
        if play is None or play.checked or not 0 <= after < len(play.entries):
            return super().focusNextPrevChild(forward)
        self.enter(after)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        play = self._play
        if play is None:
            return
        key, text = Qt.Key(event.key()), event.text()
        if key in _STEPS:
            self._walk(*_STEPS[key])
        elif key == Qt.Key.Key_Space:
            self._turn()
        elif key == Qt.Key.Key_Backspace:
            if self._cell not in play.typed:
                self._go(-1)
            self._type("")
        elif key == Qt.Key.Key_Delete:
            self._type("")
        elif (
            text.isprintable()
            and text.strip()
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._type(text)
        else:
            event.ignore()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        for letter in event.commitString():
            self._type(letter)
        event.accept()

    def _type(self, letter: str) -> None:
        play = self._play
        if play is None:
            return
        after = play.type(self._cell, letter)
        if after is not play:
            if letter:
                self._go(1)
            self.moved.emit(after)

    def _go(self, by: int) -> None:
        """Along the present word, stopping at its ends."""
        if self._play is None:
            return
        cells = self._play.entries[self._entry].cells
        at = cells.index(self._cell) + by if self._cell in cells else 0
        if 0 <= at < len(cells):
            self._cell = cells[at]
        self._tell()
        self.update()

    def _walk(self, down: int, across: int) -> None:
        """To the next cell that way; over gaps as well."""
        play = self._play
        if play is None:
            return
        rows, columns = play.size
        row, column = self._cell
        while 0 <= (row := row + down) < rows and 0 <= (column := column + across) < columns:
            if (row, column) in play.solution:
                self._cell = (row, column)
                through = play.entries_at(self._cell)
                along = [at for at in through if play.entries[at].down == bool(down)]
                if self._entry not in through:
                    self._entry = (along or list(through))[0]
                self._told()
                return

    def _turn(self) -> None:
        through = self._play.entries_at(self._cell) if self._play is not None else ()
        if len(through) > 1:
            self._entry = next(at for at in through if at != self._entry)
            self._told()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # --- painting --------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        play = self._play
        if play is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._side(self.width())
        word = set(play.entries[self._entry].cells)
        letters = theme.font(max(10, round(side * 0.46)), QFont.Weight.DemiBold)
        small = theme.font(max(7, round(side * 0.24)))
        for cell in play.solution:
            self._paint_cell(painter, play, cell, letters, small, in_word=cell in word)
        if not play.checked:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent" if self.hasFocus() else "faint"), 2))
            painter.drawRoundedRect(self.box_of(self._cell).adjusted(1, 1, -1, -1), 3, 3)
        painter.end()

    def _paint_cell(
        self, painter: QPainter, play: Crossword, cell: Cell, letters: QFont, small: QFont, *, in_word: bool
    ) -> None:
        box = self.box_of(cell)
        mark = play.cell_mark(cell)
        tone = _TONES.get(mark)
        if tone:
            ground = theme.colour(f"{tone}_soft")
        else:
            ground = theme.colour("accent_soft" if in_word and not play.checked else "surface")
        painter.setPen(QPen(theme.colour("faint"), 1))
        painter.setBrush(ground)
        painter.drawRect(box)
        number = play.numbers.get(cell)
        if number is not None:
            painter.setFont(small)
            painter.setPen(theme.colour("muted"))
            corner = box.adjusted(3, 1, 0, 0)
            painter.drawText(corner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, str(number))
        painter.setFont(letters)
        wrong = mark in (Mark.WRONG, Mark.MISSED)
        shown = play.solution[cell] if wrong else play.typed.get(cell, "")
        painter.setPen(theme.colour(tone or "text"))
        painter.drawText(box.adjusted(0, 2, 0, 0), Qt.AlignmentFlag.AlignCenter, shown)
        if wrong:
            # What was typed, small and struck out, so that colour is not all there is.
            typed = play.typed.get(cell, "")
            painter.setFont(small)
            spot = box.adjusted(0, 0, -3, -1)
            painter.drawText(spot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, typed or "–")
            if typed:
                wide = painter.fontMetrics().horizontalAdvance(typed)
                y = spot.bottom() - painter.fontMetrics().height() / 2
                painter.drawLine(QPointF(spot.right() - wide - 1, y), QPointF(spot.right() + 1, y))
