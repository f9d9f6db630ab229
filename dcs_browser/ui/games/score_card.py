"""The card below a board: the score, a mark a round, how the game counts, the keys it is played with."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dcs_browser.domain.flowbook.game_deals import Play
from dcs_browser.domain.flowbook.games import Game
from dcs_browser.domain.flowbook.judging import Mark
from dcs_browser.ui import theme
from dcs_browser.ui.format import count_text
from dcs_browser.ui.games.words import counting_text, keys_text, outcome_text
from dcs_browser.ui.labels import ElidedLabel, IconLabel, plain

_PIP, _MOST = 12, 24


class Pips(QWidget):
    """A small round a question: a tick for right, a cross for wrong, a ring for what is open."""

    def __init__(self) -> None:
        super().__init__()
        self._marks: tuple[Mark, ...] = ()
        self._at = -1
        self.setFixedHeight(_PIP + 2)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_marks(self, marks: Sequence[Mark], at: int = -1) -> None:
        """``at`` is the present one, -1 where there is none. Too many to be seen are not drawn."""
        self._marks, self._at = tuple(marks), at
        self.setVisible(1 < len(marks) <= _MOST)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(len(self._marks) * (_PIP + 4), _PIP + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, _PIP + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = {Mark.RIGHT: "ok", Mark.WRONG: "error", Mark.MISSED: "error"}
        for at, mark in enumerate(self._marks):
            middle = QPointF(at * (_PIP + 4) + _PIP / 2 + 1, self.height() / 2)
            token = tokens.get(mark)
            if token is None:
                painter.setPen(QPen(theme.colour("accent" if at == self._at else "faint"), 1.5))
                painter.setBrush(theme.colour("accent_soft" if at == self._at else "surface"))
                painter.drawEllipse(middle, 4.5, 4.5)
                continue
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(token))
            painter.drawEllipse(middle, 6, 6)
            painter.setPen(QPen(theme.colour("surface"), 1.5))
            if mark is Mark.RIGHT:
                corners = (QPointF(-2.5, 0), QPointF(-0.5, 2.2), QPointF(3, -2.2))
                painter.drawPolyline([middle + corner for corner in corners])
            else:
                painter.drawLine(middle + QPointF(-2, -2), middle + QPointF(2, 2))
                painter.drawLine(middle + QPointF(-2, 2), middle + QPointF(2, -2))
        painter.end()


class ScoreCard(QFrame):
    """``show_play`` says where a game stands."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.points = plain("", "title")
        self.pips = Pips()
        self.headline = plain("", "secondary")
        self.sentence = plain("", wrap=True)
        self.sentence.setMinimumWidth(160)
        self.keys = ElidedLabel(role="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_M)
        row.setSpacing(theme.SPACE_XL)
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addWidget(plain(self.tr("Score"), "secondary"))
        left.addWidget(self.points)
        row.addLayout(left)
        words = QVBoxLayout()
        words.setSpacing(theme.SPACE_XS)
        top = QHBoxLayout()
        top.setSpacing(theme.SPACE_S)
        top.addWidget(self.headline)
        top.addWidget(self.pips)
        top.addStretch(1)
        words.addLayout(top)
        words.addWidget(self.sentence)
        row.addLayout(words, 1)
        right = QHBoxLayout()
        right.setSpacing(theme.SPACE_S)
        right.addWidget(IconLabel("keyboard"))
        right.addWidget(self.keys)
        row.addLayout(right)

    def show_play(self, game: Game, play: Play) -> None:
        found = play.judgement
        self.points.setText(
            self.tr("{points} of {of}").format(points=count_text(found.points), of=count_text(found.of))
        )
        at = getattr(play, "at", -1)
        self.pips.show_marks(found.marks, -1 if play.over else at)
        if play.over:
            self.headline.setText(outcome_text(game, play))
            theme.mark(self.headline, role="ok" if found.complete else "strong")
        else:
            rounds = len(found.marks)
            text = self.tr("Question {number} of {count}").format(number=at + 1, count=count_text(rounds))
            self.headline.setText(text if at >= 0 else self.tr("How it counts"))
            theme.mark(self.headline, role="secondary")
        self.sentence.setText(counting_text(game))
        self.keys.setText(keys_text(play))

    def text(self) -> str:
        """The score, and what is said of it."""
        return f"{self.points.text()} {self.headline.text()}"
