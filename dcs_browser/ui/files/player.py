"""A small player for sound and film in an inspector: picture, position, speed, volume.

Leaves to others: playing (``ui/sound``), where the bytes come from (a URL), what to offer when libraries are missing.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dcs_browser.ui import theme
from dcs_browser.ui.sound.controls import Controls
from dcs_browser.ui.sound.film import FilmView
from dcs_browser.ui.sound.sounding import Sounding
from dcs_browser.ui.sound.sounding import missing as available

__all__ = ["Player", "available"]

_FILM_HEIGHT = 150


class Player(QWidget):
    """Plays one URL; ``failed`` carries what the library says. Call only where :func:`available` is ``""``."""

    failed = Signal(str)

    def __init__(self, *, film: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._film = film
        self._sounding = Sounding(self)
        self._sounding.failed.connect(self.failed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_XS)
        if film:
            self.film = FilmView()
            self.film.setFixedHeight(_FILM_HEIGHT)
            self._sounding.show_on(self.film.sink)
            column.addWidget(self.film)
        self.controls = Controls(self._sounding, narrow=True)
        self.play, self.seek, self.time = self.controls.play, self.controls.seek, self.controls.time
        column.addWidget(self.controls)

    def load(self, url: str) -> None:
        """Make ready to play; nothing sounds before :meth:`toggle`."""
        self._sounding.load(url, picture=self._film)

    def toggle(self) -> None:
        """Play, or pause."""
        self._sounding.toggle()

    def stop(self) -> None:
        """End playing and let the file go."""
        self._sounding.stop()

    async def let_go(self) -> None:
        """End playing, and wait until the file was let go."""
        await self._sounding.close()

    @property
    def playing(self) -> bool:
        return self._sounding.playing

    @property
    def position(self) -> float:
        """Seconds."""
        return self._sounding.position

    @property
    def duration(self) -> float:
        """Seconds, 0 while unknown."""
        return self._sounding.duration
