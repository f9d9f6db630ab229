"""The bar under a page that is played: colours, Check, Show answers, Reset, and the score.

Leaves to others: the page itself (``board``).
"""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from dcs_browser.domain.flowbook.page_judging import PageJudgement
from dcs_browser.ui import theme
from dcs_browser.ui.format import count_text, percent_text
from dcs_browser.ui.page_play.board import Board
from dcs_browser.ui.widgets import Badge, IconLabel, Panel, button, plain

_MOST_COLOURS = 12


class Swatch(QAbstractButton):
    """A colour of the book to paint with."""

    def __init__(self, colour: str, name: str) -> None:
        super().__init__()
        self.colour = colour
        self.setCheckable(True)
        self.setFixedSize(theme.CONTROL_SMALL, theme.CONTROL_SMALL)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        return QSize(theme.CONTROL_SMALL, theme.CONTROL_SMALL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(5, 5, -5, -5)
        colour = QColor(self.colour)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(colour if colour.isValid() else theme.colour("sunken"))
        painter.drawEllipse(box)
        if self.isChecked() or self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent" if self.isChecked() else "muted"), theme.FOCUS_RING))
            painter.drawEllipse(QRectF(self.rect()).adjusted(2, 2, -2, -2))
        painter.end()


class PlayBar(Panel):
    """Steers one board at a time; ``left`` says that the person is done with it."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("panel", "top", parent)
        self._board: Board | None = None
        self.setFixedHeight(theme.BAR)
        self.check = button(self.tr("Check"), "check", "primary")
        self.answers = button(self.tr("Show answers"), "eye")
        self.answers.setCheckable(True)
        self.reset = button(self.tr("Reset"), "rotate-ccw")
        self.score = Badge()
        self.rule = IconLabel("info")
        self.hint = plain("", "secondary")
        self._swatches = QHBoxLayout()
        self._swatches.setSpacing(0)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_M, 0, theme.SPACE_M, 0)
        row.setSpacing(theme.SPACE_S)
        for made in (self.check, self.answers, self.reset):
            row.addWidget(made)
        row.addLayout(self._swatches)
        row.addStretch(1)
        for shown in (self.hint, self.score, self.rule):
            row.addWidget(shown)
        self.check.clicked.connect(lambda: self._do(lambda board: board.check()))
        self.answers.clicked.connect(
            lambda: self._do(lambda board: board.show_answers(self.answers.isChecked()))
        )
        self.reset.clicked.connect(lambda: self._do(lambda board: board.reset()))
        self.hide()

    def use(self, board: Board | None) -> None:
        """Steer another board; ``None`` hides the bar."""
        self._board = board
        self.setVisible(board is not None)
        if board is None:
            return
        board.changed.connect(self._tell)
        board.brushed.connect(self._show_brush)
        self._offer_colours(board)
        self._tell()

    def swatches(self) -> list[Swatch]:
        """The colours that can be chosen."""
        return [made for made in self._group.buttons() if isinstance(made, Swatch)]

    def _do(self, act: Callable[[Board], object]) -> None:
        if self._board is not None:
            act(self._board)

    def _offer_colours(self, board: Board) -> None:
        for old in self.swatches():
            self._group.removeButton(old)
            self._swatches.removeWidget(old)
            old.hide()
            old.deleteLater()
        for number, colour in enumerate(board.palette[:_MOST_COLOURS], start=1):
            name = self.tr("Colour {number}: {colour}").format(number=number, colour=colour)
            made = Swatch(colour, name)
            made.setChecked(colour == board.brush)
            made.clicked.connect(lambda _on, colour=colour: self._do(lambda now: now.set_brush(colour)))
            self._group.addButton(made)
            self._swatches.addWidget(made)

    def _show_brush(self, colour: str) -> None:
        for made in self.swatches():
            made.setChecked(made.colour == colour)

    def _tell(self) -> None:
        board = self._board
        if board is None:
            return
        can = board.playable()
        why = "" if can else self.tr("Nothing on this page is right or wrong.")
        for control in (self.check, self.answers):
            control.setEnabled(can)
            control.setToolTip(why)
        self.check.setEnabled(can and not board.answers_shown)
        self.answers.setChecked(board.answers_shown)
        self.answers.setText(self.tr("Hide answers") if board.answers_shown else self.tr("Show answers"))
        self.hint.setText("" if board.fields else self.tr("Nothing on this page can be played."))
        self.hint.setVisible(not board.fields)
        self._tell_score(board.judgement)

    def _tell_score(self, found: PageJudgement | None) -> None:
        judged = found is not None and found.of > 0
        self.rule.setVisible(judged)
        if found is None or not judged:
            self.score.show_text("")
            return
        text = self.tr("{points} of {of} · {percent}").format(
            points=count_text(found.points), of=count_text(found.of), percent=percent_text(found.score)
        )
        tone = "ok" if found.points >= found.of else "warning" if found.points else "error"
        self.score.show_text(text, tone)  # type: ignore[arg-type]
        rule = self.tr("For practice: readers open these answers without judging them. Capitals don't count.")
        self.rule.setToolTip(rule)
        self.rule.setAccessibleName(rule)
