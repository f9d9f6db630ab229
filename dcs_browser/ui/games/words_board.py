"""Order and builder: words are laid into a line and taken back, by clicks or keys, until the sentence is checked."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dcs_browser.domain.flowbook.game_rules_words import Building, WordRound
from dcs_browser.domain.flowbook.judging import Mark
from dcs_browser.ui import theme
from dcs_browser.ui.games.board import Board
from dcs_browser.ui.games.flow import TileFlow, step_from
from dcs_browser.ui.games.prompt import PROMPT_PICTURE, PromptView
from dcs_browser.ui.games.tile import Tile
from dcs_browser.ui.games.words import said, short
from dcs_browser.ui.labels import Note

_LINE_LEAST = 38


class Sheet(QWidget):
    """The dashed box the words are laid into."""

    def __init__(self, inner: QWidget, hint: str) -> None:
        super().__init__()
        self._hint = hint
        self.empty = True
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_M, theme.SPACE_M, theme.SPACE_M, theme.SPACE_M)
        column.addWidget(inner)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("faint"), 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(theme.colour("bg"))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, theme.RADIUS_CARD, theme.RADIUS_CARD)
        if self.empty:
            painter.setPen(theme.colour("muted"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._hint)
        painter.end()


class WordsBoard(Board):
    """One tile a word for the whole round: it moves between the line and the pool."""

    def __init__(self) -> None:
        super().__init__()
        self._play: Building | None = None
        self._round: WordRound | None = None
        self._tiles: dict[int, Tile] = {}
        self.prompt = PromptView()
        self.prompt.media_wanted.connect(self.media_wanted)
        self.line = TileFlow(centre=False, least=_LINE_LEAST)
        self.sheet = Sheet(self.line, self.tr("Click the words in their order"))
        self.pool = TileFlow(least=_LINE_LEAST)
        self.solution = Note("check", "", "ok")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_L)
        column.addWidget(self.prompt)
        column.addWidget(self.sheet)
        column.addWidget(self.solution)
        column.addWidget(self.pool)

    def present(self, play: Building) -> None:
        self._play = play
        if play.now is not self._round:
            self._deal(play.now)
        focused = next((word for word, tile in self._tiles.items() if tile.hasFocus()), None)
        before = self.line.tiles
        for word, tile in self._tiles.items():
            laid = word in play.line
            mark = play.word_mark(play.line.index(word)) if laid else Mark.OPEN
            tile.show_state(mark=mark, active=not play.done)
            place = (
                self.tr("in the line, place {number}").format(number=play.line.index(word) + 1)
                if laid
                else ""
            )
            tile.rename(said(short(play.now.words[word], 60), place))
        self.line.show_tiles([self._tiles[word] for word in play.line])
        self.pool.show_tiles([self._tiles[word] for word in play.pool])
        self.sheet.empty = not play.line
        self.sheet.update()
        wrong = play.mark(play.at) is Mark.WRONG
        self.solution.show_text(" ".join(short(word, 60) for word in play.now.words))
        self.solution.setVisible(wrong)
        if focused is not None and not play.done:
            self._keep_focus(focused, before)

    def _deal(self, dealt: WordRound) -> None:
        self._round = dealt
        self.prompt.present(dealt.prompt)
        self.prompt.setVisible(
            bool(dealt.prompt.text or dealt.prompt.header or dealt.prompt.image)
            or bool(dealt.prompt.audio or dealt.prompt.video)
        )
        for old in self._tiles.values():
            old.hide()
            old.deleteLater()
        self.line.show_tiles(())
        self.pool.show_tiles(())
        self._tiles = {}
        for word in dealt.dealt:
            tile = Tile(short(dealt.words[word], 120), "chip")
            tile.clicked.connect(lambda _checked, word=word: self._toggle(word))
            tile.stepped.connect(lambda dx, dy, tile=tile: step_from(self.tiles, tile, dx, dy))
            self._tiles[word] = tile

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """All words, those in the line first."""
        return (*self.line.tiles, *self.pool.tiles)

    def tile(self, word: int) -> Tile:
        """The tile of a word, by its place in the sentence."""
        return self._tiles[word]

    def _keep_focus(self, word: int, before: tuple[Tile, ...]) -> None:
        """After a word was laid the next of the pool has the focus: laying a sentence needs no arrows."""
        tile = self._tiles[word]
        if tile in self.line.tiles and tile not in before and self.pool.tiles:
            tile = self.pool.tiles[0]
        tile.setFocus(Qt.FocusReason.OtherFocusReason)

    def _toggle(self, word: int) -> None:
        if self._play is not None:
            play = self._play
            self._tell(play.take_back(word) if word in play.line else play.lay(word))

    def _tell(self, after: Building) -> None:
        if after is not self._play:
            self.moved.emit(after)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        play = self._play
        if play is None:
            return
        key = Qt.Key(event.key())
        focused = next((word for word, tile in self._tiles.items() if tile.hasFocus()), None)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key)
        if key == Qt.Key.Key_Backspace and play.line:
            last = focused if focused is not None and focused in play.line else play.line[-1]
            self._tell(play.take_back(last))
        elif step is not None and focused is not None and focused in play.line:
            # With Ctrl; the arrows alone never come here.
            self._tell(play.lay(focused, play.line.index(focused) + step))
        else:
            super().keyPressEvent(event)

    def wanted_pictures(self) -> dict[str, QSize]:
        path = self.prompt.picture.path
        return {path: PROMPT_PICTURE * 2} if path else {}

    def show_picture(self, path: str, image: QImage, problem: str) -> None:
        if self.prompt.picture.path == path:
            self.prompt.picture.show_picture(image, problem)

    def refuse_media(self, path: str, why: str) -> None:
        self.prompt.refuse_media(path, why)

    def stops(self) -> tuple[QWidget, ...]:
        return (self.prompt.sound, self.prompt.film, *self.tiles)

    def take_focus(self) -> None:
        for tile in (*self.pool.tiles, *self.line.tiles)[:1]:
            tile.setFocus(Qt.FocusReason.OtherFocusReason)
