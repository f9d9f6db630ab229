"""Memory: cards in a square that are turned two at a time."""

import math

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dcs_browser.domain.flowbook.game_rules_memory import Memory
from dcs_browser.ui import theme
from dcs_browser.ui.games.board import Board
from dcs_browser.ui.games.flow import TileFlow, step_from
from dcs_browser.ui.games.tile import Tile
from dcs_browser.ui.labels import plain

_CARD = QSize(128, 128)


class MemoryBoard(Board):
    """One tile a card; a card with a sound lets it be heard when it is turned up."""

    def __init__(self) -> None:
        super().__init__()
        self._play: Memory | None = None
        self.tiles: tuple[Tile, ...] = ()
        self._flow = TileFlow()
        self.turns = plain("", "muted")
        self.turns.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_M)
        column.addWidget(self._flow)
        column.addWidget(self.turns)

    def present(self, play: Memory) -> None:
        if self._play is None or self._play.cards is not play.cards:
            self._deal(play)
        self._play = play
        for at, made in enumerate(self.tiles):
            opened = play.is_open(at)
            made.show_state(mark=play.mark(at), hidden=not opened, active=not opened and not play.over)
            number = self.tr("Card {number}").format(number=at + 1)
            name = play.cards[at].image or play.cards[at].audio
            face = name.rpartition("/")[2] if opened else self.tr("face down")
            made.rename(f"{number}, {face}")
        self.turns.setText(self.tr("%n turn(s)", "", play.turns))

    def _deal(self, play: Memory) -> None:
        for old in self.tiles:
            old.hide()
            old.deleteLater()
        columns = columns_for(len(play.cards))
        made = []
        for at, card in enumerate(play.cards):
            tile = Tile("", "card", path=card.image)
            tile.side = 128 if len(play.cards) <= 16 else 100
            tile.clicked.connect(lambda _checked, at=at: self._turn(at))
            tile.stepped.connect(lambda dx, dy, tile=tile: step_from(self.tiles, tile, dx, dy))
            made.append(tile)
        self.tiles = tuple(made)
        self._flow.show_tiles(self.tiles, columns)

    def _turn(self, card: int) -> None:
        if self._play is None:
            return
        after = self._play.turn(card)
        if after is not self._play:
            if self._play.cards[card].audio:
                self.media_wanted.emit(self._play.cards[card].audio)
            self.moved.emit(after)

    def wanted_pictures(self) -> dict[str, QSize]:
        return {tile.path: _CARD for tile in self.tiles if tile.path}

    def show_picture(self, path: str, image: QImage, problem: str) -> None:
        for tile in self.tiles:
            if tile.path == path:
                tile.show_picture(image, problem)

    def stops(self) -> tuple[QWidget, ...]:
        return self.tiles

    def take_focus(self) -> None:
        if self.tiles:
            self.tiles[0].setFocus(Qt.FocusReason.OtherFocusReason)


def columns_for(cards: int) -> int:
    """Cards in a row: as near to a square as goes without a gap in the last row, rather wide than high."""
    least = math.isqrt(cards) + (0 if math.isqrt(cards) ** 2 == cards else 1)
    return next((wide for wide in range(least, min(cards, 7) + 1) if cards % wide == 0), min(cards, 6))
