"""Plays the sounds and films of games: a sound is only heard, a film is seen above the board.

Leaves to others: where the bytes come from (a URL), what a missing file looks like (the boards).
"""

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from dcs_browser.ui import theme
from dcs_browser.ui.sound.controls import Controls
from dcs_browser.ui.sound.film import FilmView
from dcs_browser.ui.sound.sounding import Sounding, missing

_FILM_HEIGHT = 260


class MediaBox(QWidget):
    """Takes no room until a film is played. Nothing of the media libraries is loaded before something is."""

    def __init__(self) -> None:
        super().__init__()
        self._sounding: Sounding | None = None
        self._film: FilmView | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE_S)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.hide()

    @staticmethod
    def why_not() -> str:
        """The technical reason why nothing can be played here, or ``""``."""
        return missing()

    def play(self, url: str, *, film: bool) -> None:
        """Play; call only where :meth:`why_not` is empty."""
        if self._sounding is None:
            self._sounding = Sounding(self)
        if film and self._film is None:
            self._film = FilmView()
            self._film.setFixedHeight(_FILM_HEIGHT)
            self._sounding.show_on(self._film.sink)
            self._column.addWidget(self._film)
            self._column.addWidget(Controls(self._sounding))
        self.setVisible(film)
        self._sounding.load(url, picture=film)
        self._sounding.play()

    @property
    def playing(self) -> bool:
        return self._sounding is not None and self._sounding.playing

    def stop(self) -> None:
        """End what sounds, and let the file go."""
        self.hide()
        if self._sounding is not None:
            self._sounding.stop()

    async def let_go(self) -> None:
        """As :meth:`stop`, and wait until nothing plays."""
        self.stop()
        if self._sounding is not None:
            await self._sounding.close()
