"""puzzleFindWords: a grid of letters as the desktop reader deals it; words are found by drawing over them (format 3.1).

Leaves to others: laying the words out (``domain/flowbook/dealing``), scoring.
"""

import zlib

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from dcs_browser.domain.flowbook.activities import Activity
from dcs_browser.domain.flowbook.dealing import Puzzle, make_puzzle
from dcs_browser.domain.flowbook.judging import Mark
from dcs_browser.domain.flowbook.moves import found
from dcs_browser.ui import theme
from dcs_browser.ui.play.ink import clipped, focus_ring
from dcs_browser.ui.play.item import announce
from dcs_browser.ui.play.player import MOST, Player, View, said
from dcs_browser.ui.widgets import ElidedLabel, IconLabel, Note, SectionLabel

Cell = tuple[int, int]
"""Row and column."""

_LARGEST, _LEAST = 40, 16
_TONES = ("accent", "info", "warning", "ok", "error")

_ARROWS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class LetterGrid(QWidget):
    """``drawn`` carries the first and the last cell. By key: arrows, Space at one end, Space at the other."""

    drawn = Signal(object, object)

    def __init__(self, puzzle: Puzzle) -> None:
        super().__init__()
        self.puzzle = puzzle
        self.cursor_cell: Cell = (0, 0)
        self.anchor: Cell | None = None
        self._ringed: tuple[tuple[Cell, Cell, bool], ...] = ()
        self._by_key = False
        self.locked = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleDescription("\n".join(puzzle.rows))
        self._say_cell()
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(480, 480)

    def minimumSizeHint(self) -> QSize:
        side = self.puzzle.size * _LEAST
        return QSize(side, side)

    def show_found(self, spans: tuple[tuple[Cell, Cell, bool], ...]) -> None:
        """Ring these; the third says that the person did not find it."""
        self._ringed = spans
        self.update()

    # --- where ----------------------------------------------------------------------------------------------------

    def widest(self) -> int:
        """Of the whole square, in pixels."""
        return self.puzzle.size * _LARGEST + 2 * theme.SPACE_S

    def cell_size(self) -> float:
        side = min(self.width(), self.height()) - 2 * theme.SPACE_S
        return max(1.0, min(_LARGEST, side / max(1, self.puzzle.size)))

    def sheet(self) -> QRectF:
        side = self.cell_size() * self.puzzle.size + 2 * theme.SPACE_S
        box = QRectF(0, 0, side, side)
        box.moveTop(0)
        box.moveLeft((self.width() - side) / 2)
        return box

    def centre_of(self, cell: Cell) -> QPointF:
        size, box = self.cell_size(), self.sheet()
        return QPointF(
            box.left() + theme.SPACE_S + (cell[1] + 0.5) * size,
            box.top() + theme.SPACE_S + (cell[0] + 0.5) * size,
        )

    def cell_at(self, where: QPointF) -> Cell:
        """The nearest cell."""
        size, box = self.cell_size(), self.sheet()
        last = max(0, self.puzzle.size - 1)
        row = int((where.y() - box.top() - theme.SPACE_S) // size)
        column = int((where.x() - box.left() - theme.SPACE_S) // size)
        return max(0, min(last, row)), max(0, min(last, column))

    # --- mouse and keys -------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        inside = self.sheet().contains(event.position())
        if event.button() is Qt.MouseButton.LeftButton and inside and not self.locked:
            self._by_key = False
            self.anchor = self.cursor_cell = self.cell_at(event.position())
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.anchor is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self.cursor_cell = self.cell_at(event.position())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.anchor is not None and not self._by_key:
            self._finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS:
            self._by_key = True
            last = self.puzzle.size - 1
            down, across = _ARROWS[key]
            row, column = self.cursor_cell
            self.cursor_cell = max(0, min(last, row + down)), max(0, min(last, column + across))
            self._say_cell()
            self.update()
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.locked:
            self._by_key = True
            if self.anchor is None:
                self.anchor = self.cursor_cell
                self._say_cell()
                self.update()
            else:
                self._finish()
        else:
            event.ignore()

    def _finish(self) -> None:
        begin, self.anchor = self.anchor, None
        self.update()
        self.drawn.emit(begin, self.cursor_cell)

    def drop_anchor(self) -> bool:
        was, self.anchor = self.anchor, None
        self.update()
        return was is not None

    def _say_cell(self) -> None:
        row, column = self.cursor_cell
        letter = self.puzzle.rows[row][column] if self.puzzle.rows else ""
        where = self.tr("row {row}, column {column}").format(row=row + 1, column=column + 1)
        begun = self.tr("word begun") if self.anchor is not None else ""
        self.setAccessibleName(said(self.tr("Grid of letters"), letter, where, begun))
        announce(self, said(letter, where, begun))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_key = event.reason() is not Qt.FocusReason.MouseFocusReason

    # --- painting -------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.sheet().adjusted(1, 1, -1, -1)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(box, theme.RADIUS_CARD, theme.RADIUS_CARD)
        for at, (begin, end, missed) in enumerate(self._ringed):
            self._pill(painter, begin, end, "ok" if missed else _TONES[at % len(_TONES)], dashed=missed)
        if self.anchor is not None:
            self._pill(painter, self.anchor, self.cursor_cell, "accent", dashed=False)
        size = self.cell_size()
        painter.setFont(theme.font(max(8, round(size * 0.48)), QFont.Weight.Medium))
        painter.setPen(theme.colour("text"))
        for row, letters in enumerate(self.puzzle.rows):
            for column, letter in enumerate(letters):
                cell = QRectF(0, 0, size, size)
                cell.moveCenter(self.centre_of((row, column)))
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, letter)
        if self.hasFocus():
            cell = QRectF(0, 0, size - 2, size - 2)
            cell.moveCenter(self.centre_of(self.cursor_cell))
            focus_ring(painter, cell, theme.RADIUS, paper=False)
        painter.end()

    def _pill(self, painter: QPainter, begin: Cell, end: Cell, token: str, *, dashed: bool) -> None:
        """A rounded bar from cell to cell, whatever its direction."""
        size = self.cell_size()
        one, other = self.centre_of(begin), self.centre_of(end)
        span = other - one
        length = (span.x() ** 2 + span.y() ** 2) ** 0.5
        thick = size * 0.82
        painter.save()
        painter.translate(one)
        if length:
            across, down = span.x() / length, span.y() / length
            painter.setTransform(QTransform(across, down, -down, across, 0, 0), combine=True)
        pen = QPen(theme.colour(token), 1.8)
        if dashed:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(theme.colour(f"{token}_soft"))
        painter.drawRoundedRect(QRectF(-thick / 2, -thick / 2, length + thick, thick), thick / 2, thick / 2)
        painter.restore()


class PuzzlePlayer(Player):
    """The grid, and the words to find beside it (or below it where there is no room)."""

    def __init__(self, activity: Activity, language: str = "") -> None:
        super().__init__(activity)
        words = tuple(dict.fromkeys(word for word in activity.words[:MOST] if word.strip()))
        seed = zlib.crc32(activity.pointer.encode())
        self.grid = LetterGrid(make_puzzle(words, seed, language=language))
        self._signs: dict[str, tuple[IconLabel, QLabel]] = {}
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, theme.SPACE_S, 0)
        column.setSpacing(theme.SPACE_S)
        column.addWidget(SectionLabel(self.tr("Words")))
        for word in words:
            self._add_word(column, word)
        if self.grid.puzzle.unplaced:
            text = self.tr("%n word(s) don't fit into the grid.", "", len(self.grid.puzzle.unplaced))
            column.addWidget(Note("triangle-alert", text, "warning"))
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(side)
        side.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        area.setFixedWidth(220)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_L)
        row.addStretch(1)
        row.addWidget(self.grid, 1000)
        row.addWidget(area)
        row.addStretch(1)
        self.grid.drawn.connect(self._drawn)

    def _add_word(self, column: QVBoxLayout, word: str) -> None:
        holder = QWidget()
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_S)
        sign, label = IconLabel("circle", role="faint"), ElidedLabel(clipped(word))
        row.addWidget(sign)
        row.addWidget(label, 1)
        column.addWidget(holder)
        self._signs[word] = (sign, label)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A square, so that the words stand beside the letters.
        self.grid.setMaximumWidth(min(self.grid.widest(), max(self.height(), _LEAST)))

    def keys(self) -> str:
        return self.tr("Arrows move, Space begins and ends a word")

    def take_focus(self) -> None:
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def cancel(self) -> bool:
        return self.grid.drop_anchor()

    def present(self, view: View) -> None:
        self.view = view
        self.grid.locked = view.locked
        have = view.response.found
        spans = [
            (placement.cells[0], placement.cells[-1], view.locked)
            for placement in self.grid.puzzle.placements
            if placement.word in have
        ]
        self.grid.show_found(tuple(spans))
        for at, (word, (sign, label)) in enumerate(self._signs.items()):
            there = word in have
            missed = not there and bool(view.marks) and view.mark(at) is not Mark.RIGHT
            icon = "circle-check" if there else "circle-x" if missed else "circle"
            sign.show_icon(icon, "ok" if there else "error" if missed else "faint")
            state = self.tr("found") if there else self.tr("not found") if missed else self.tr("to find")
            sign.setToolTip(state)
            sign.setAccessibleName(state)
            label.setAccessibleName(said(clipped(word), state))
            theme.mark(label, role="muted" if there else "strong")

    def _drawn(self, begin: Cell, end: Cell) -> None:
        if self.view.locked:
            return
        word = self.grid.puzzle.word_along(begin, end)
        if not word:
            if begin != end:
                self.announced.emit(self.tr("No word of the list lies there."))
            return
        if word not in self.view.response.found:
            self.announced.emit(self.tr("“{word}” found.").format(word=clipped(word)))
            self.responded.emit(found(self.view.response, word))
