"""The stage of a game: its title, its board, what to do next, the score. A game that can't be played shows its data.

Leaves to others: fetching pictures and sounds (``place``), the rules (the domain).
"""

import json
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from dcs_browser.domain.flowbook.game_deals import Deal, Play, deal
from dcs_browser.domain.flowbook.game_rules import Choosing
from dcs_browser.domain.flowbook.game_rules_cross import Crossword
from dcs_browser.domain.flowbook.game_rules_memory import Memory
from dcs_browser.domain.flowbook.game_rules_words import Building
from dcs_browser.domain.flowbook.games import Game, GameKind
from dcs_browser.ui import theme
from dcs_browser.ui.controls import button
from dcs_browser.ui.games.board import Board
from dcs_browser.ui.games.choice_board import ChoiceBoard
from dcs_browser.ui.games.cross_board import CrossBoard
from dcs_browser.ui.games.media import MediaBox
from dcs_browser.ui.games.memory_board import MemoryBoard
from dcs_browser.ui.games.score_card import ScoreCard
from dcs_browser.ui.games.tile import Tile
from dcs_browser.ui.games.words import kind_text, notes_text
from dcs_browser.ui.games.words_board import WordsBoard
from dcs_browser.ui.labels import Badge, ElidedLabel, Note, plain

WIDEST = 840
_LONGEST_DATA = 20_000


class GameStage(QFrame):
    """``show_game`` begins; ``scored`` tells of every move."""

    scored = Signal(str, object)  # the game's pointer and its Judgement
    pictures_wanted = Signal(object)  # paths and sizes
    media_wanted = Signal(str)
    next_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "sunken")
        self._game: Game | None = None
        self._language = ""
        self._again = 0
        self._deal = Deal(None)
        self._pictures: dict[str, tuple[QImage, str]] = {}
        self._asked: set[str] = set()
        self.play: Play | None = None
        self.board: Board | None = None
        self.title = ElidedLabel(role="title")
        self.badge = Badge()
        self.give_up = button(self.tr("Turn all up"), "eye")
        self.restart = button(self.tr("Restart"), "rotate-ccw")
        self.check = button(self.tr("Check"), "check", "primary")
        self.next = button(self.tr("Next"), "arrow-right", "primary")
        self.next_game = button(self.tr("Next game"), "arrow-right", "primary")
        self.notes = Note("triangle-alert", "", "warning")
        self.media = MediaBox()
        self.score = ScoreCard()
        self.data = QPlainTextEdit()
        self.reason = Note("circle-help", "", "warning")
        self._build()
        self.give_up.clicked.connect(self._give_up)
        self.restart.clicked.connect(self.begin_again)
        self.check.clicked.connect(self._check)
        self.next.clicked.connect(self._go_on)
        self.next_game.clicked.connect(self.next_wanted)

    # --- building --------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_XL, theme.SPACE_L, theme.SPACE_XL, theme.SPACE_L)
        column.setSpacing(theme.SPACE_L)
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_M)
        head.addWidget(self.title)
        head.addWidget(self.badge)
        head.addStretch(1)
        for made in (self.give_up, self.restart, self.check, self.next, self.next_game):
            head.addWidget(made)
        column.addLayout(_centred(head))
        self._holder = QVBoxLayout()
        self._holder.setContentsMargins(0, 0, 0, 0)
        self._holder.setSpacing(theme.SPACE_L)
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addLayout(_centred(self._holder))
        inside.addStretch(1)
        self._holder.addWidget(self.notes)
        self._holder.addWidget(self.media)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        inner.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self._build_data())
        column.addLayout(self._stack, 1)
        foot = QVBoxLayout()
        foot.addWidget(self.score)
        column.addLayout(_centred(foot))

    def _build_data(self) -> QWidget:
        """What there is of a game that can't be played."""
        whole = QWidget()
        column = QVBoxLayout()
        column.setSpacing(theme.SPACE_M)
        column.addWidget(self.reason)
        column.addWidget(plain(self.tr("What games.json has of it"), "caption"))
        self.data.setReadOnly(True)
        self.data.setFont(theme.mono())
        self.data.setAccessibleName(self.tr("The game's data"))
        self.data.setTabChangesFocus(True)
        column.addWidget(self.data, 1)
        outer = QVBoxLayout(whole)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(_centred(column))
        return whole

    # --- a game ----------------------------------------------------------------------------------------------------

    @property
    def game(self) -> Game | None:
        return self._game

    @property
    def deal(self) -> Deal:
        """How the present game was dealt."""
        return self._deal

    def show_game(self, game: Game, where: str, language: str, *, last: bool = False) -> None:
        """Begin a game; ``where`` is its level. ``last``: no other follows."""
        self._game, self._language, self._again = game, language, 0
        self._pictures.clear()
        self.title.setText(f"{kind_text(game)} · {where}")
        self.badge.show_text(game.type[:24], "accent" if game.kind is not GameKind.UNKNOWN else "warning")
        self.next_game.setEnabled(not last)
        self.next_game.setToolTip(self.tr("This was the last game.") if last else "")
        self._begin()

    def begin_again(self) -> None:
        """Deal the same game anew."""
        self._again += 1
        self._begin()
        if self.board is not None:
            self.board.take_focus()

    def _begin(self) -> None:
        if self._game is None:
            return
        self.media.stop()
        self._asked.clear()
        self._deal = deal(self._game, self._again, self._language)
        self.notes.show_text(notes_text(self._deal.notes))
        self.notes.setVisible(bool(self._deal.notes) and self._deal.play is not None)
        if self.board is not None:
            self._holder.removeWidget(self.board)
            self.board.hide()
            self.board.deleteLater()
            self.board = None
        self.play = self._deal.play
        self._scroll.verticalScrollBar().setValue(0)
        if self.play is None:
            self._show_data(self._game)
            return
        self._stack.setCurrentIndex(0)
        self.board = _board_for(self._game, self.play)
        self.board.moved.connect(self.take_turn)
        self.board.media_wanted.connect(self.media_wanted)
        self._holder.addWidget(self.board)
        # Qt would show it a turn later, and only then could it take the focus.
        self.board.show()
        self._present()

    def _show_data(self, game: Game) -> None:
        self.reason.show_text(notes_text(self._deal.notes, 8), self.tr("This game can't be played"))
        text = json.dumps(game.raw, indent=2, ensure_ascii=False)
        cut = text if len(text) <= _LONGEST_DATA else text[:_LONGEST_DATA] + "\n…"
        self.data.setPlainText(cut)
        self._stack.setCurrentIndex(1)
        self.score.hide()
        for made in (self.give_up, self.restart, self.check, self.next):
            made.hide()
        self.next_game.show()

    # --- moves -----------------------------------------------------------------------------------------------------

    def take_turn(self, play: Play) -> None:
        """Take over the next state of play."""
        if self._game is None or play is self.play:
            return
        self.play = play
        self._present()
        self.scored.emit(self._game.pointer, play.judgement)
        primary = self._primary()
        if play.over or isinstance(play, Choosing):
            self._keep_focus(primary)

    def _keep_focus(self, primary: QWidget | None) -> None:
        if primary is not None and primary.isEnabled():
            primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def _present(self) -> None:
        board, play, game = self.board, self.play, self._game
        if board is None or play is None or game is None:
            return
        board.present(play)
        # New widgets stand at the end of the window's order; here they follow the buttons above them.
        for before, after in pairwise((self.next_game, *board.stops())):
            QWidget.setTabOrder(before, after)
        self.score.show()
        self.score.show_play(game, play)
        self.restart.show()
        building = isinstance(play, Building)
        checks = (building and not play.done) or (isinstance(play, Crossword) and not play.checked)  # type: ignore[union-attr]
        self.check.setVisible(checks)
        self.check.setEnabled(bool(getattr(play, "can_check", False)))
        self.check.setToolTip("" if self.check.isEnabled() else self.tr("There is nothing to check yet."))
        rounds = isinstance(play, (Choosing, Building)) and not play.over
        self.next.setVisible(rounds and not checks)
        self.next.setEnabled(bool(getattr(play, "can_go_on", False)))
        self.next.setToolTip("" if self.next.isEnabled() else self.tr("Answer first."))
        self.give_up.setVisible(isinstance(play, Memory) and not play.over)
        self.next_game.setVisible(play.over)
        self._ask_pictures(board)

    def _ask_pictures(self, board: Board) -> None:
        wanted = board.wanted_pictures()
        missing: dict[str, QSize] = {}
        for path, size in wanted.items():
            if path in self._pictures:
                board.show_picture(path, *self._pictures[path])
            elif path not in self._asked:
                self._asked.add(path)
                missing[path] = size
        if missing:
            self.pictures_wanted.emit(missing)

    def show_picture(self, path: str, image: QImage, problem: str) -> None:
        """A picture that came, or the reason why it didn't."""
        self._pictures[path] = (image, problem)
        if self.board is not None:
            self.board.show_picture(path, image, problem)

    def refuse_media(self, path: str, why: str) -> None:
        """A sound or film that can't be played."""
        if self.board is not None:
            self.board.refuse_media(path, why)

    def _check(self) -> None:
        if isinstance(self.play, (Building, Crossword)):
            self.take_turn(self.play.check())
            self._keep_focus(self._primary())

    def _go_on(self) -> None:
        if isinstance(self.play, (Choosing, Building)) and self.play.can_go_on:
            self.media.stop()
            self.take_turn(self.play.go_on())
            if self.board is not None:
                self.board.take_focus()

    def _give_up(self) -> None:
        if isinstance(self.play, Memory):
            self.take_turn(self.play.give_up())

    def _primary(self) -> QWidget | None:
        """What Enter does now."""
        shown = (made for made in (self.check, self.next, self.next_game) if not made.isHidden())
        return next(shown, None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            primary, focused = self._primary(), self.focusWidget()
            for made in (self.check, self.next, self.next_game):
                if made is primary and made.isEnabled():
                    made.click()
                    return
            if isinstance(focused, Tile):
                focused.click()
            return
        super().keyPressEvent(event)


def _board_for(game: Game, play: Play) -> Board:
    if isinstance(play, Choosing):
        return ChoiceBoard(race=game.kind is GameKind.RACE)
    if isinstance(play, Building):
        return WordsBoard()
    return MemoryBoard() if isinstance(play, Memory) else CrossBoard()


def _centred(inner: QVBoxLayout | QHBoxLayout) -> QHBoxLayout:
    """A column in the middle that is never wider than a person reads."""
    held = QWidget()
    held.setMaximumWidth(WIDEST)
    inner.setContentsMargins(0, 0, 0, 0)
    held.setLayout(inner)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(held, 1000)
    row.addStretch(1)
    return row
