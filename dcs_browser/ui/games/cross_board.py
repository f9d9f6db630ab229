"""Crosspuzzle: the grid with its clues beside it; a clue that is clicked is where one types on."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dcs_browser.domain.flowbook.game_rules_cross import Crossword, Entry
from dcs_browser.domain.flowbook.judging import Mark
from dcs_browser.ui import theme
from dcs_browser.ui.games.board import Board
from dcs_browser.ui.games.cross_grid import CrossGrid
from dcs_browser.ui.games.tile import paint_words, text_layout
from dcs_browser.ui.games.words import mark_word, said, short
from dcs_browser.ui.labels import plain

_CLUES = 300


class Clue(QAbstractButton):
    """A line of the clues; with its word after a check."""

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self._entry = entry
        self._mark, self._active = Mark.OPEN, False
        # Tab goes from word to word in the grid already.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def show_state(self, mark: Mark, *, active: bool) -> None:
        self._mark, self._active = mark, active
        self.setAccessibleName(said(f"{self._entry.number} {self._words()}", mark_word(mark)))
        self.updateGeometry()
        self.update()

    def _words(self) -> str:
        clue = short(self._entry.clue, 300) or "…"
        wrong = self._mark in (Mark.WRONG, Mark.MISSED)
        return f"{clue} → {short(self._entry.word, 40)}" if wrong else f"{clue} ({len(self._entry.letters)})"

    def heightForWidth(self, width: int) -> int:
        return max(theme.ROW, round(text_layout(self._words(), theme.font(), width - 60)[1]) + 10)

    def sizeHint(self) -> QSize:
        return QSize(_CLUES, self.heightForWidth(_CLUES))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        if self._active or self.underMouse():
            painter.setBrush(theme.colour("selection" if self._active else "hover"))
            painter.drawRoundedRect(box, theme.RADIUS, theme.RADIUS)
        painter.setFont(theme.font(theme.BODY, QFont.Weight.DemiBold))
        painter.setPen(QPen(theme.colour("muted")))
        number = QRectF(box.left(), box.top(), 28, box.height())
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(self._entry.number))
        words = box.adjusted(32, 0, -28, 0)
        ink = theme.colour("error" if self._mark in (Mark.WRONG, Mark.MISSED) else "text")
        paint_words(painter, words, self._words(), theme.font(), ink, centre=False)
        if self._mark is not Mark.OPEN:
            right = self._mark is Mark.RIGHT
            icon = theme.icon_pixmap("check" if right else "x", "ok" if right else "error")
            painter.drawPixmap(round(box.right()) - 24, round(box.center().y()) - 8, icon)
        painter.end()


class Clues(QWidget):
    """Those across, then those down; ``chosen`` carries the number of the word in the play."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Clue, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def deal(self, play: Crossword) -> None:
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        made: list[Clue] = []
        for down, title in ((False, self.tr("Across")), (True, self.tr("Down"))):
            if any(entry.down is down for entry in play.entries):
                if made:
                    self._column.addSpacing(theme.SPACE_S)
                self._column.addWidget(plain(title, "strong"))
            for at, entry in enumerate(play.entries):
                if entry.down is down:
                    row = Clue(entry)
                    row.clicked.connect(lambda _checked, at=at: self.chosen.emit(at))
                    self._column.addWidget(row)
                    row.show()
                    made.append(row)
        self._column.addStretch(1)
        self.rows = tuple(made)

    def present(self, play: Crossword, present: int) -> None:
        for at, row in enumerate(self.rows):
            row.show_state(play.mark(at), active=at == present and not play.checked)


class CrossBoard(Board):
    """The grid takes what the clues leave."""

    def __init__(self) -> None:
        super().__init__()
        self._play: Crossword | None = None
        self.grid = CrossGrid()
        self.grid.setMinimumWidth(200)
        self.clues = Clues()
        self.clues.setFixedWidth(_CLUES)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_XL)
        row.addWidget(self.grid, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.clues, 0, Qt.AlignmentFlag.AlignTop)
        self.grid.moved.connect(self.moved)
        self.grid.entered.connect(self._entered)
        self.clues.chosen.connect(self._begin)

    def present(self, play: Crossword) -> None:
        fresh = self._play is None or self._play.entries is not play.entries
        self._play = play
        if fresh:
            self.clues.deal(play)
        self.grid.present(play)
        self.clues.present(play, self.grid.entry)

    def _entered(self, entry: int) -> None:
        if self._play is not None:
            self.clues.present(self._play, entry)

    def _begin(self, entry: int) -> None:
        self.grid.enter(entry)
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> tuple[QWidget, ...]:
        return (self.grid,)

    def take_focus(self) -> None:
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
